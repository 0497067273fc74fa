#!/usr/bin/env python3
"""Measures the hook: python3 scripts/bench_git.py PROGRAM

Commits 30 of the project's own source files to a repository in a temporary folder, adds two lines to each, stages them, and
prints the median of 41 runs of `git diff --cached` and `stofkam git --staged`, and the time that a processor worked.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUNS = 41


def run(command):
    """Milliseconds, and milliseconds of processor time."""
    started = time.perf_counter()
    process = os.posix_spawnp(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(process, 0)
    elapsed = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return elapsed * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def main():
    program = os.path.abspath(sys.argv[1])
    sources = sorted((ROOT / "Sources").rglob("*.swift"), key=lambda p: (p.stat().st_size, str(p)))[-90::3][:30]
    with tempfile.TemporaryDirectory(prefix="stofkam-bench-") as folder:
        os.chdir(folder)
        person = ["-c", "user.name=Jan", "-c", "user.email=jan@voorbeeld.nl"]
        subprocess.run(["git", "init", "-q"], check=True)
        for number, source in enumerate(sources):
            pathlib.Path(f"f{number}.swift").write_bytes(source.read_bytes())
        subprocess.run(["git", "add", "-A"], check=True)
        subprocess.run(["git", *person, "commit", "-q", "-m", "start"], check=True)
        for number in range(len(sources)):
            path = pathlib.Path(f"f{number}.swift")
            lines = path.read_text().split("\n")
            lines.insert(len(lines) // 2, "// a line that is new, order 4711")
            lines.insert(10, "let x = 12345")
            path.write_text("\n".join(lines))
        subprocess.run(["git", "add", "-A"], check=True)
        size = sum(p.stat().st_size for p in pathlib.Path().glob("*.swift"))
        print(f"{len(sources)} files, {size / 1000:.0f} kB; load {os.getloadavg()[0]:.1f}")
        for command in [["git", "diff", "--cached"], [program, "--version"], [program, "git", "--staged"]]:
            results = [run(command) for _ in range(RUNS)]
            wall, work = (statistics.median(r[i] for r in results) for i in (0, 1))
            name = " ".join([os.path.basename(command[0]), *command[1:]])
            print(f"{name:24} {wall:6.1f} ms, processor {work:6.1f} ms")


main()
