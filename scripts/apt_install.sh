#!/usr/bin/env bash
# Installs packages of Debian as root or through sudo, or says which are missing: scripts/apt_install.sh PACKAGE...
set -euo pipefail

if ! command -v apt-get >/dev/null; then
  echo "Missing: $* (names of Debian). Install what your system calls them." >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Missing: $*. Install them as root: apt-get install $*" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "Installing $*"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
