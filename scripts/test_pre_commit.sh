#!/usr/bin/env bash
# Tries the hooks of .pre-commit-hooks.yaml with the real pre-commit: scripts/test_pre_commit.sh [PROGRAM]
#
# Makes a repository in a temporary folder: a commit that adds a number is stopped, one that adds none passes, and so it is
# for `pre-commit run` and `pre-commit try-repo`. PRE_COMMIT is the pre-commit to use; else it comes from PyPI, in a virtual
# environment.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
program="$(realpath "${1:-$root/.build/release/stofkam}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

if [ -z "${PRE_COMMIT:-}" ]; then
  "$root/scripts/python_environment.sh" "$work/venv" pre-commit==4.3.0
  PRE_COMMIT="$work/venv/bin/pre-commit"
fi
"$PRE_COMMIT" --version

mkdir "$work/bin"
ln -s "$program" "$work/bin/stofkam"
export PATH="$work/bin:$PATH" PRE_COMMIT_HOME="$work/cache" HOME="$work" GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Jan GIT_AUTHOR_EMAIL=jan@voorbeeld.nl GIT_COMMITTER_NAME=Jan GIT_COMMITTER_EMAIL=jan@voorbeeld.nl
unset CI

fail() {
  echo "$0: $1" >&2
  cat "$work/log" >&2
  exit 1
}

# The hooks as another repository gets them.
git init -q "$work/hooks"
cp "$root/.pre-commit-hooks.yaml" "$work/hooks"
git -C "$work/hooks" add -A
git -C "$work/hooks" commit -q -m hooks

git init -q "$work/repository"
cd "$work/repository"
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: stofkam-system
YAML
git add -A
git commit -q -m start
"$PRE_COMMIT" install >"$work/log" 2>&1 || fail "pre-commit cannot be installed"

# A published test number.
echo 'BSN: 111222333' >bad.txt
echo 'No data of anyone.' >good.txt
git add bad.txt
if git commit -q -m bad >"$work/log" 2>&1; then fail "a commit with a number was not stopped"; fi
grep -q 'bad.txt:1:6' "$work/log" || fail "it does not say where"
if grep -q 111222333 "$work/log"; then fail "it shows the value"; fi
if "$PRE_COMMIT" run >"$work/log" 2>&1; then fail "pre-commit run did not fail"; fi
if "$PRE_COMMIT" try-repo "$work/hooks" stofkam-system >"$work/log" 2>&1; then fail "try-repo did not fail"; fi
grep -q 'bad.txt:1:6' "$work/log" || fail "try-repo does not say where"

git rm -q --cached bad.txt
git add good.txt
git commit -q -m good >"$work/log" 2>&1 || fail "a commit without a number was stopped"
echo 'BSN: 123456782' >>good.txt
if git commit -q -a -m bad >"$work/log" 2>&1; then fail "git commit -a with a number was not stopped"; fi
git checkout -q good.txt
echo 'More of nobody.' >>good.txt
git commit -q -a -m good >"$work/log" 2>&1 || fail "git commit -a without a number was stopped"
echo "pre-commit: what adds a number is stopped, the rest passes"
