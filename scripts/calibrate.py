#!/usr/bin/env python3
"""Fits what each kind of evidence weighs to labelled data, and says how often a score holds.

    scripts/make_calibration_data.py DATA
    scripts/calibrate.py PROGRAM --complete DATA/set-* [FOLDER]… [--labelled FOLDER[=REGION]…] [--without FOLDER[=DETECTORS]…]
        [--only FACTOR…] [--write] [--cap 10000] [--show N]
    scripts/calibrate.py --swift            (all need PyYAML) writes the Swift from the table of weights, without data

A score is the probability of a sum of log odds: that of the detector alone (`alone` in its definition), and a weight for each
factor: a word nearby, the name of the field, and so on. The weights are those with which the labels are likeliest (logistic
regression), each held to its value before by a normal prior: evidence that the data hardly has keeps a sensible weight. So is
`alone`, but where the data cannot tell. How, within which bounds and what is not fitted: calibration_fit.py. With --only, all but the
factors named stay as they are.

PROGRAM scans with the lowest confidence, and says with -v which factors a score is made of. A finding is right when it
overlaps a label of its type, or of one that it says it could also be (`alsoMatches`). --complete: all that is personal in the folder is labelled. --labelled: only some types are, and only
those count. --without: nothing in it is personal, but for what DETECTORS find (such as email,name). A folder counts as --cap findings
at most, so that large ones do not outweigh the others.

The tables of reliability are of findings held out: each folder is scored with weights that were fitted without it (of sets that
were made, without its group of GROUPS). Weights now: those of the table, whatever they were fitted to.
"""
import argparse
import bisect
import collections
import pathlib
import re

from calibration_fit import Cell, alone_of, fit, fitted_names, log_odds, log_odds_of, probability
from calibration_values import WEIGHTS, alone_by_hand, definitions, weights_table
from labelled import TYPES, is_public, kind_of_detector, labelled_files, scan, text_at

ROOT = pathlib.Path(__file__).resolve().parent.parent
SWIFT = ROOT / "Sources/PIIScanner/Detect/Evidence/ScoreWeights.swift"
# Sets that were made are held out by as many groups.
GROUPS = 16
EDGES = [0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0]


def verdicts(files, found, complete, ignored):
    """Whether each finding is right: (finding, True or False); those that are neither are left out."""
    by_path = collections.defaultdict(list)
    for row in found:
        by_path[pathlib.Path(row["path"])].append(row)
    for path, findings in by_path.items():
        labels, types = files[path]
        labels = sorted(labels)
        starts = [label.start for label in labels]
        longest = max((label.end - label.start for label in labels), default=0)
        for row in findings:
            kind = kind_of_detector(row["detector"])
            if row["detector"] in ignored or not (complete or kind in types):
                continue
            near = labels[bisect.bisect_left(starts, row["start"] - longest):bisect.bisect_left(starts, row["end"])]
            hits = [label for label in near if row["start"] < label.end]
            kinds = {kind} | {kind_of_detector(other) for other in row.get("alsoMatches", ())}
            mine = [label for label in hits if label.kind in kinds]
            if any(not label.neutral for label in mine):
                yield row, True
            elif mine or len({label.kind for label in hits if label.neutral}) >= len(TYPES):
                continue  # A label says that either is right, or that nothing here counts.
            elif kind != "ip address" or is_public(text_at(path, row["start"], row["end"])):
                yield row, False


def cells(program, folder, region, complete, ignored, show):
    """The findings of a folder, those that are alike together."""
    files = labelled_files(folder) if complete is not None else {
        path: ([], set()) for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}
    found = scan(program, list(files), region, "low", "-v")
    counts = collections.defaultdict(lambda: [0, 0])
    shown = collections.Counter()
    for row, is_right in verdicts(files, found, complete is not False, ignored):
        odds = row["logOdds"]
        factors = tuple(sorted(alone_of(row["detector"]) if name == "alone" else name for name in odds))
        counts[row["detector"], factors][not is_right] += 1
        surprise = row["detector"], is_right
        if (row["score"] > 0.9) != is_right and shown[surprise] < show and (row["score"] > 0.9 or row["score"] < 0.1):
            shown[surprise] += 1
            print(f"  {row['score']} {'right' if is_right else 'wrong'} {row['detector']} {odds} {row['path']}:{row['line']}")
    return [Cell(*key, *count) for key, count in counts.items()]


# The tables


def scored(folders, weights_of):
    """(score, right, wrong) of every cell, with the weights of its folder."""
    return [(probability(log_odds_of(cell, weights_of(name))), cell.right, cell.wrong)
            for name, found in folders.items() for cell in found]


def print_reliability(title, results):
    """The table of scores against shares, the mean distance of both (ECE), and Brier's score."""
    bins = [[0, 0, 0.0] for _ in EDGES[1:]]
    brier = total = 0
    for score, right, wrong in results:
        place = min(bisect.bisect_right(EDGES, score) - 1, len(bins) - 1)
        bins[place][0] += right + wrong
        bins[place][1] += right
        bins[place][2] += score * (right + wrong)
        brier += right * (1 - score) ** 2 + wrong * score**2
        total += right + wrong
    print(f"\n{title}\n\n| score | findings | right | share | mean score | off by |\n|---|---|---|---|---|---|")
    distance = 0.0
    for low, high, (count, right, sum_of_scores) in zip(EDGES, EDGES[1:], bins):
        if count:
            off = right / count - sum_of_scores / count
            distance += abs(off) * count
            mark = "" if count < 200 or abs(off) <= 0.05 else " *"
            print(f"| {low:.2f}–{high:.2f} | {count:,} | {right:,} | {right / count:.3f} | {sum_of_scores / count:.3f} | {off:+.3f}{mark} |")
    if total:
        print(f"\nExpected calibration error {distance / total:.4f}, Brier score {brier / total:.4f}, {total:,} findings.")


def print_residuals(folders, weights):
    """For each factor and each detector how many findings are right, and how many the scores say."""
    sums = collections.defaultdict(lambda: [0, 0, 0.0])
    for found in folders.values():
        for cell in found:
            expected = probability(log_odds_of(cell, weights)) * (cell.right + cell.wrong)
            for key in cell.factors + (("nothing around it",) if len(cell.factors) == 1 else ()):
                sums[key][0] += cell.right + cell.wrong
                sums[key][1] += cell.right
                sums[key][2] += expected
    print("\n| of | findings | right | scores say |\n|---|---|---|---|")
    for key, (count, right, expected) in sorted(sums.items(), key=lambda item: -abs(item[1][1] - item[1][2])):
        print(f"| {key} | {count} | {right} | {expected:.0f} |")


# The table of weights, and the Swift that is made of it


def read_weights():
    """The weights before and now, by name: of the factors, and of each detector alone."""
    table = weights_table()
    before = {name: by_hand for name, (by_hand, _) in table.items() if not name.startswith("alone ")}
    now = {name: fitted for name, (_, fitted) in table.items() if not name.startswith("alone ")}
    judged = alone_by_hand()
    for detector, definition in definitions(all_of_them=True).items():
        before[alone_of(detector)] = log_odds(judged[detector])
        now[alone_of(detector)] = log_odds(definition.get("alone", 0.5))
    return before, now


def write_alone(detector, alone):
    """Writes `alone` in the definition of a detector."""
    for path in sorted((ROOT / "patterns").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        if f"id: {detector}\n" in text:
            path.write_text(re.sub(r"(?m)^alone: .*$", f"alone: {alone}", text), encoding="utf-8")
            return


def write_weights(before, weights, fitted, folders):
    """Writes the table, and `alone` in the definitions that were fitted."""
    lines = ["# Written by scripts/calibrate.py. What each factor of a score weighs: name, by hand before, fitted (both natural",
             "# logarithms of ratios of likelihoods), and of how many findings, how many of them right. `alone` is a probability."]
    for name in before:
        having = [cell for found in folders.values() for cell in found if name in cell.factors]
        numbers = f"{before[name]:.1f}\t{weights[name]:.2f}"
        if name.startswith("alone "):
            if name not in fitted:
                continue
            alone = f"{probability(weights[name]):.3g}"
            numbers = f"{probability(before[name]):.3g}\t{alone}"
            write_alone(name.removeprefix("alone "), alone)
        lines.append(f"{name}\t{numbers}\t{sum(cell.right + cell.wrong for cell in having)}\t{sum(cell.right for cell in having)}")
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def replace_weights(before, weights, fitted, folders):
    """Writes the rows of some factors anew; the others stay."""
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    for place, line in enumerate(lines):
        name = line.split("\t")[0]
        if name in fitted:
            having = [cell for found in folders.values() for cell in found if name in cell.factors]
            right, wrong = sum(cell.right for cell in having), sum(cell.wrong for cell in having)
            numbers = f"{before[name]:.1f}\t{weights[name]:.2f}"
            if name.startswith("alone "):
                alone = f"{probability(weights[name]):.3g}"
                numbers = f"{probability(before[name]):.3g}\t{alone}"
                write_alone(name.removeprefix("alone "), alone)
            lines[place] = f"{name}\t{numbers}\t{right + wrong}\t{right}"
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_swift():
    weights = {name: fitted for name, (_, fitted) in weights_table().items()}
    cases = "".join(
        "    case ." + re.sub("-(.)", lambda match: match[1].upper(), name) + f": {weight:.2f}\n"
        for name, weight in weights.items() if not name.startswith("alone "))
    SWIFT.write_text(f"""// Written by scripts/calibrate.py; do not edit.

extension ScoreFactor {{
  /// What it adds to the log odds: the natural logarithm of a ratio of likelihoods.
  ///
  /// Fitted to labelled data: `fixtures/calibration/weights.tsv` has these and the values by hand before,
  /// `docs/ACCURACY.md` the data and how often a score holds.
  public var weight: Float {{
    switch self {{
{cases}    }}
  }}
}}
""", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--complete", nargs="+", default=[], help="folders in which all that is personal is labelled")
    parser.add_argument("--labelled", nargs="+", default=[], help="folders in which some types are; =REGION for telephone numbers")
    parser.add_argument("--without", nargs="+", default=[], help="folders without personal data; =DETECTORS that do not count")
    parser.add_argument("--write", action="store_true", help="write the table of weights and the Swift")
    parser.add_argument("--swift", action="store_true", help="write the Swift only")
    parser.add_argument("--only", nargs="+", metavar="FACTOR", help="the factors to fit; the others stay as they are")
    parser.add_argument("--cap", type=int, default=10000, help="findings that a folder counts for at most")
    parser.add_argument("--show", type=int, default=0, help="findings of each detector and folder that surprise")
    parser.add_argument("--residuals", action="store_true", help="say where scores and labels differ")
    options = parser.parse_args()
    if options.swift:
        return write_swift()
    if not options.program:
        parser.error("PROGRAM is missing")

    folders = {}
    for kind, names in [(True, options.complete), (False, options.labelled), (None, options.without)]:
        for name in names:
            folder, _, extra = name.partition("=")
            region = extra if kind is False and extra else "NL"
            ignored = set(extra.split(",")) if kind is None else set()
            folders[folder] = cells(options.program, folder, region, kind, ignored, options.show)
    by_hand, now = read_weights()
    before = by_hand
    fitted = fitted_names(before, folders)
    if options.only:
        fitted &= set(options.only)
        before = {name: by_hand[name] if name in fitted else weight for name, weight in now.items()}
    weights = fit(folders, before, fitted, options.cap)
    made = {name for name in folders if pathlib.Path(name).name.startswith("set-")}
    held_out = {}
    for group in [sorted(made)[place::GROUPS] for place in range(GROUPS)] + [[name] for name in set(folders) - made]:
        without = fit({name: found for name, found in folders.items() if name not in group}, before, fitted, options.cap)
        held_out |= dict.fromkeys(group, without)

    for title, names in [("Made for this", made), ("Other labelled files, and files without personal data", set(folders) - made)]:
        part = {name: folders[name] for name in folders if name in names}
        if not part:
            continue
        print_reliability(f"{title}: weights by hand", scored(part, lambda name: before))
        print_reliability(f"{title}: weights now", scored(part, lambda name: now))
        print_reliability(f"{title}: fitted, held out", scored(part, lambda name: held_out[name]))
    if options.residuals:
        print_residuals(folders, weights)
    print("\n| factor | by hand | now | fitted | held out, least and most | findings | right |\n|---|---|---|---|---|---|---|")
    for name in before:
        having = [cell for found in folders.values() for cell in found if name in cell.factors]
        if name not in fitted:
            continue
        others = [weights[name] for weights in held_out.values()]
        print(f"| {name} | {before[name]:.1f} | {now[name]:.2f} | {weights[name]:.2f} | {min(others):.2f} to {max(others):.2f} "
              f"| {sum(cell.right + cell.wrong for cell in having)} | {sum(cell.right for cell in having)} |")
    if options.write:
        (replace_weights if options.only else write_weights)(before, weights, fitted, folders)
        write_swift()


if __name__ == "__main__":
    main()
