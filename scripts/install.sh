#!/usr/bin/env bash
# Installs the program, its completions and its manual page: scripts/install.sh PROGRAM PREFIX
set -euo pipefail

program=$1
prefix=$2

install -d "$prefix/bin"
install -m 755 "$program" "$prefix/bin/stofkam"

completions() {
  install -d "$prefix/$2"
  "$program" --generate-completion-script "$1" >"$prefix/$2/$3"
  chmod 644 "$prefix/$2/$3"
}
completions bash share/bash-completion/completions stofkam
completions zsh share/zsh/site-functions _stofkam
completions fish share/fish/vendor_completions.d stofkam.fish

manual=$(mktemp -d)
trap 'rm -rf "$manual"' EXIT
# The plug-in of swift-argument-parser makes it from the same definitions as --help.
if swift package --allow-writing-to-directory "$manual" \
  generate-manual --output-directory "$manual" --section 1 >"$manual/log" 2>&1; then
  install -d "$prefix/share/man/man1"
  install -m 644 "$manual"/*.1 "$prefix/share/man/man1/"
else
  echo "The manual page could not be made; the rest is installed:" >&2
  tail -n 5 "$manual/log" >&2
fi
