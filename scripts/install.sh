#!/usr/bin/env bash
# Installs the program, its completions and its manual pages: scripts/install.sh PROGRAM MANUAL_TOOL PREFIX
#
# MANUAL_TOOL is swift-argument-parser's `generate-manual`: it makes the pages from what --help shows.
set -euo pipefail

program=$1
manual_tool=$2
prefix=$3

if ! mkdir -p "$prefix/bin" 2>/dev/null || [ ! -w "$prefix/bin" ]; then
  echo "$prefix is not yours to write. Run: sudo $0 $program $manual_tool $prefix" >&2
  echo "or choose another place: make install PREFIX=~/.local" >&2
  exit 1
fi

install -m 755 "$program" "$prefix/bin/stofkam"
# The symbols are for debuggers, and half of the file.
if [ "$(uname -s)" = Linux ] && command -v strip >/dev/null; then strip "$prefix/bin/stofkam"; fi

completions() {
  mkdir -p "$prefix/$2"
  "$program" --generate-completion-script "$1" >"$prefix/$2/$3"
  chmod 644 "$prefix/$2/$3"
}
completions bash share/bash-completion/completions stofkam
completions zsh share/zsh/site-functions _stofkam
completions fish share/fish/vendor_completions.d stofkam.fish

mkdir -p "$prefix/share/man/man1"
"$manual_tool" "$program" --multi-page --section 1 --output-directory "$prefix/share/man/man1"
# The tool leaves paragraphs apart by empty lines, of which man warns.
for page in "$prefix"/share/man/man1/stofkam*.1; do
  sed 's/^$/.Pp/' "$page" >"$page.new"
  mv "$page.new" "$page"
done
echo "Installed $prefix/bin/stofkam, completions for bash, zsh and fish, and its manual pages."
