#!/usr/bin/env python3
"""Measures scans of a history: python3 scripts/bench_history.py PROGRAM REPOSITORY

REPOSITORY is one that scripts/make_history.py made, or any other. Prints the median of 5 runs of `stofkam git --history`, with an index,
again with that index, and of git's own part (`rev-list | diff-tree`, and `cat-file` of all blobs), and the memory of the
largest process; and checks that what is found is what REPOSITORY.truth.jsonl says, if that is there.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5
LIST = ("git rev-list --date-order --reverse --all | git diff-tree --stdin -r -c --root --raw -z --no-abbrev --no-renames "
        "--format='%H %aI'")


def run(command, shell=False):
    """Seconds, and megabytes of the largest process."""
    words = ["sh", "-c", command] if shell else command
    started = time.perf_counter()
    process = os.posix_spawnp(
        words[0], words, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def truth_file(repository):
    return repository.with_name(repository.name + ".truth.jsonl")


def check(program, repository):
    """Compares the BSNs that are found with those that were put in."""
    output = subprocess.run([program, "git", "--history", "-f", "jsonl"], capture_output=True, text=True, check=True).stdout
    log = subprocess.run(["git", "log", "--all", "--format=%H %s"], capture_output=True, text=True, check=True).stdout
    subjects = dict(line.split(" ", 1) for line in log.splitlines())
    found = {(subjects[o["commit"]], o["path"]) for o in map(json.loads, output.splitlines())
             if o["type"] == "finding" and o["detector"] == "nl.bsn"}
    truth = truth_file(repository).read_text().splitlines()
    wanted = {(o["commit"], o["path"]) for o in map(json.loads, truth)}
    print(f"{len(wanted)} put in, {len(wanted & found)} found, {len(found - wanted)} found beside them")


def main():
    program, repository = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    os.chdir(repository)
    if truth_file(repository).exists():
        check(program, repository)
    history = [program, "git", "--history", "-q", "-f", "jsonl"]
    with tempfile.TemporaryDirectory(prefix="stofkam-bench-") as folder:
        os.environ["STOFKAM_KEY_FILE"] = folder + "/key"
        index = folder + "/index.db"
        rows = [
            ("git rev-list | git diff-tree", LIST, True, None),
            ("git cat-file, all blobs", "git cat-file --batch-all-objects --batch-check='%(objecttype) %(objectname)' | "
             "sed -n 's/^blob //p' | git cat-file --batch", True, None),
            ("stofkam git --history", history, False, None),
            ("… --detectors, the four", [*history, "--detectors", "email,iban,phone,nl.bsn"], False, None),
            ("… --index, new", [*history, "--index", index], False, index),
            ("… --index, again", [*history, "--index", index], False, None),
        ]
        for name, command, shell, fresh in rows:
            results = []
            for _ in range(RUNS):
                if fresh and os.path.exists(fresh):
                    os.remove(fresh)
                results.append(run(command, shell))
            seconds = statistics.median(r[0] for r in results)
            print(f"{name:30} {seconds:6.2f} s, {max(r[1] for r in results):5.0f} MB")


main()
