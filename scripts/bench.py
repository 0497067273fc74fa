#!/usr/bin/env python3
"""Measures stofkam: python3 scripts/bench.py PROGRAM [MEGABYTES]

Makes a table, JSON Lines, text and a tree of small files from fixtures/share in a temporary folder, scans each
five times, and prints the rows of the tables in docs/BENCHMARKS.md: the median, and the peak memory. A run whose count
of findings differs from the first is an error.
"""

import json
import os
import pathlib
import platform
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARE = ROOT / "fixtures/share"
RUNS = 5


def run(program, *arguments):
    """Seconds, peak memory in MiB and the last line of standard output of a run."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = os.posix_spawn(
            program, [program, *arguments], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1)])
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - started
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{program} {' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
        # Not all of it: on Linux a new process starts with our own peak.
        output.seek(max(0, output.seek(0, os.SEEK_END) - 16_384))
        unit = 1024 * 1024 if platform.system() == "Darwin" else 1024
        return seconds, usage.ru_maxrss / unit, output.read().splitlines()[-1]


def make(folder, megabytes):
    """The corpora: name and path."""
    size = megabytes * 1_000_000

    def repeat(name, source, header=0):
        lines = (SHARE / source).read_bytes().splitlines(keepends=True)
        body = b"".join(lines[header:])
        path = folder / name
        with open(path, "wb") as file:
            file.writelines(lines[:header])
            for _ in range(size // len(body) + 1):
                file.write(body)
        return name, path

    yield repeat("table.csv", "Huurders/huurders_2024.csv", header=1)
    yield repeat("records.jsonl", "Huurders/mutaties.jsonl")
    yield repeat("numbers.csv", "ICT/monitoring/metingen.csv", header=1)
    yield repeat("log.log", "ICT/logs/portaal.log")
    tree = folder / "tree"
    files = [p for p in sorted(SHARE.rglob("*")) if p.is_file()]
    total = sum(p.stat().st_size for p in files)
    for copy in range(max(1, size // 4 // total)):
        for path in files:
            target = tree / str(copy) / path.relative_to(SHARE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    yield "tree", tree


def main():
    program = os.path.abspath(sys.argv[1])
    megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    times = [run(program, "--version")[0] for _ in range(21)]
    print(f"start-up (--version): {statistics.median(times) * 1000:.1f} ms\n")
    print("| corpus | MB | files | findings | seconds | MB/s | peak MiB |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="stofkam-bench-") as folder:
        for name, path in make(pathlib.Path(folder), megabytes):
            files = [p for p in path.rglob("*") if p.is_file()] if path.is_dir() else [path]
            size = sum(p.stat().st_size for p in files) / 1e6
            results = []
            for _ in range(RUNS + 1):
                seconds, memory, line = run(program, "scan", str(path), "--no-ignore", "-f", "jsonl")
                summary = json.loads(line)
                if summary["type"] != "summary":
                    sys.exit(f"{name}: the output has no summary")
                results.append((seconds, memory, sum(summary["findings"].values())))
            # The first run warms the page cache.
            measured = results[1:]
            if len({found for _, _, found in results}) != 1:
                sys.exit(f"{name}: the runs do not agree on the findings")
            seconds = statistics.median(r[0] for r in measured)
            memory = max(r[1] for r in measured)
            print(f"| {name} | {size:.0f} | {len(files)} | {measured[0][2]} | {seconds:.2f} | {size / seconds:.0f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
