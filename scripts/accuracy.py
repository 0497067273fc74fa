#!/usr/bin/env python3
"""Precision, recall, places and reliability of a scan against labelled values.

    scripts/accuracy.py PROGRAM [--share fixtures/share] [--truth fixtures/share-truth.jsonl] [--detectors LIST]

The truth has one JSON object a line: path, detector, start, end, and line, column and location where they are known;
`"either": true` marks what may be found or not. A finding is right when path, detector and exact bytes are. Prints the rows of the
tables in docs/ACCURACY.md.
"""
import argparse
import collections
import json
import subprocess
import tempfile

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program")
parser.add_argument("--share", default="fixtures/share")
parser.add_argument("--truth", default="fixtures/share-truth.jsonl")
parser.add_argument("--detectors", default="email,iban,phone,nl.bsn")
options = parser.parse_args()
wanted = options.detectors.split(",")

truth, either = {}, set()
for row in map(json.loads, open(options.truth, encoding="utf-8")):
    key = row["path"], row["detector"], row["start"], row["end"]
    if row.get("either"):
        either.add(key)
    elif row["detector"] in wanted:
        truth[key] = row

with tempfile.NamedTemporaryFile(suffix=".jsonl") as out:
    subprocess.run(
        [options.program, "scan", options.share, "--no-ignore", "-q", "--min-confidence", "low", "-f", "jsonl",
         "-o", out.name, "--progress", "never"],
        check=False)
    rows = [json.loads(line) for line in open(out.name, encoding="utf-8")]

right, wrong, placed = collections.Counter(), collections.Counter(), collections.Counter()
bins = collections.defaultdict(lambda: [0, 0])
edges = [0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.01]
prefix = options.share.rstrip("/") + "/"
for row in rows:
    if row["type"] != "finding" or row["detector"] not in wanted:
        continue
    path = row["path"][len(prefix):] if row["path"].startswith(prefix) else row["path"]
    key = path, row["detector"], row["start"], row["end"]
    if key in either:
        continue
    is_right = key in truth
    low = max(edge for edge in edges if edge <= row["score"])
    bins[low][0] += 1
    bins[low][1] += is_right
    if row["confidence"] == "low":
        continue
    (right if is_right else wrong)[row["detector"]] += 1
    if is_right:
        want = truth[key]
        placed[row["detector"]] += all(
            want.get(name) is None or want[name] == row.get(name) for name in ("line", "column", "location"))

print("| detector | values | precision | recall | places right |\n|---|---|---|---|---|")
for detector in wanted:
    values = sum(key[1] == detector for key in truth)
    found = right[detector]
    print(f"| {detector} | {values} | {found / max(1, found + wrong[detector]):.4f} | {found / max(1, values):.4f} "
          f"| {placed[detector] / max(1, found):.4f} |")
print("\n| score | findings | right | share |\n|---|---|---|---|")
for low, high in zip(edges, edges[1:]):
    count, good = bins[low]
    print(f"| {low:.2f}–{min(high, 1):.2f} | {count} | {good} | {good / count if count else float('nan'):.3f} |")
