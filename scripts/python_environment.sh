#!/usr/bin/env bash
# Makes a virtual environment with packages from PyPI: scripts/python_environment.sh FOLDER PACKAGE...
#
# Exit status 3, and a line that says so, when this machine has no Python or nothing to install packages from.
set -euo pipefail
folder="$1"
shift

if ! command -v python3 >/dev/null; then
  echo "There is no python3 here."
  exit 3
fi
# Debian has venv in a package of its own.
if ! python3 -m venv "$folder" >/dev/null 2>&1; then
  "$(dirname "$0")/apt_install.sh" python3-venv || true
  if ! python3 -m venv --clear "$folder"; then
    echo "python3 cannot make a virtual environment here."
    exit 3
  fi
fi
pip=("$folder/bin/python" -m pip --quiet --disable-pip-version-check --no-input --timeout 60 --retries 2)
if "${pip[@]}" install "$@"; then exit 0; fi
# Whether pip can get anything at all: a package that every index has, and that needs no other.
if "${pip[@]}" download --no-deps --dest "$folder/try" pip >/dev/null 2>&1; then
  echo "pip cannot install $*" >&2
  exit 1
fi
echo "pip has no index to install from here."
exit 3
