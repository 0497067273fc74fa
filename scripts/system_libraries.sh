#!/usr/bin/env bash
# Installs the system libraries that the build needs and that are missing, or says which they are.
set -euo pipefail

for tool in swift git; do
  if ! command -v "$tool" >/dev/null; then
    echo "There is no $tool. Install it first (Swift 6.2 or newer: https://www.swift.org/install)." >&2
    exit 1
  fi
done

# The SDK of macOS has SQLite.
if [ "$(uname -s)" = Darwin ]; then
  if ! xcrun --show-sdk-path >/dev/null 2>&1; then
    echo "There is no macOS SDK. Run: xcode-select --install" >&2
    exit 1
  fi
  exit 0
fi

# Whether a header can be included by the compiler that builds.
has_header() {
  local compiler
  compiler="$(dirname "$(realpath "$(command -v swift)")")/clang"
  [ -x "$compiler" ] || compiler=cc
  echo "#include <$1>" | "$compiler" -E -x c - >/dev/null 2>&1
}

packages=()
has_header sqlite3.h || packages+=(libsqlite3-dev)
if [ "${#packages[@]}" -eq 0 ]; then exit 0; fi

"$(dirname "$0")/apt_install.sh" "${packages[@]}"
