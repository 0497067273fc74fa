#!/usr/bin/env python3
"""Prints precision and recall of every detector whose values are labelled.

    scripts/detector_accuracy.py PROGRAM [FOLDER]… [--region NL] [--show N]

What FOLDER is (default: fixtures/share) and when a finding is right: scripts/labelled.py. Confidence medium and above, as by
default. Several folders count together.
"""
import argparse
import pathlib

from labelled import TYPES, example, labelled_files, precision_and_recall, score, stofkam_findings

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program")
parser.add_argument("folders", nargs="*", default=[pathlib.Path(__file__).resolve().parent.parent / "fixtures/share"])
parser.add_argument("--region", default="NL", help="of telephone numbers without country code")
parser.add_argument("--show", type=int, default=0, help="examples of false alarms and misses of each")
options = parser.parse_args()

files = {}
for folder in options.folders:
    files.update(labelled_files(folder))
found = stofkam_findings(options.program, list(files), options.region)
print("| type | detectors | values | precision | recall | F1 |\n|---|---|---|---|---|---|")
for kind, names in TYPES.items():
    result = score(files, files, found, names["stofkam"], kind)
    if result.values:
        print(f"| {kind} | {', '.join(names['stofkam'])} | {result.values} | {precision_and_recall(result)} |")
        for title, places in [("false alarm", result.wrong), ("missed", result.missed)]:
            for place in places[:options.show]:
                print(f"    {title}: {example(*place)}")
