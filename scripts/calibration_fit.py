"""Fits what each kind of evidence weighs, by logistic regression: for calibrate.py."""
import collections
import math

from calibration_values import NO_LOOK_ALIKES, WHOSE, definitions

# Detectors whose `alone` stays a judgement: in the data made for this their hits in running text have no look-alikes, as many as
# `alone` says, or no true values.
JUDGED = {"address", "birthdate", "ip.v4", "name", "nl.identiteitskaartnummer"} | NO_LOOK_ALIKES | WHOSE
# What fewer findings have keeps its weight.
FEWEST = 50
# Factors that stay a judgement: other labelled files have no look-alikes of names, and a word far off is not to be enough for a
# detector that needs one.
JUDGED_FACTORS = {"name-single", "name-in-comment", "needed-word-far", "street-alone"}
# What weighs less than the next, or as much. The data may have too few of one to say so.
ORDER = [
    ("context-far", "context-middle", "context-near"), ("needed-word-far", "needed-word-middle", "needed-word-near"),
    ("against-near", "against-far"), ("field-name-above", "field-name"), ("needed-field-name-above", "needed-field-name"),
    ("whole-source", "whole-source-likely"), ("iban-national-fails", "iban-national-passes"),
    ("density-none", "density-low", "density-high", "density-very-high", "density-certain"),
    ("others-against", "others-rather-against", "others-rather-for", "others-for"),
    *[(f"field-possible-{fit}", f"field-certain-{fit}") for fit in ("weak", "plain", "likely", "strong")],
    *[tuple(f"field-{kind}-{fit}" for fit in ("weak", "plain", "likely", "strong")) for kind in ("certain", "possible")],
]
# What never speaks for a finding, even if the data has none that is wrong.
AGAINST = {"iban-unregistered", "iban-national-fails"}
# What is enough to be reported with the usual confidence, by the last of them: a column called `bsn`, even if few of its values pass;
# the number of a card that is round, or of a test, if it is all there is.
ENOUGH = [("alone nl.bsn", "density-none", "field-name"), ("alone creditcard", "whole-source-likely", "doubtful")]
# How far a weight, and `alone`, may well be from its value before: the standard deviation of the prior.
DEVIATION, DEVIATION_ALONE = 1.0, 0.5

# Findings of a folder that are alike: their detector, factors, and how many are right and wrong. The detector alone is a factor
# too, but for whole values of fields.
Cell = collections.namedtuple("Cell", "detector factors right wrong")


def alone_of(detector):
    return f"alone {detector}"


def fitted_names(before, folders):
    """What is fitted: the factors, and the detectors alone that the data can tell."""
    seen = collections.Counter()
    for cell in (cell for found in folders.values() for cell in found):
        for factor in cell.factors:
            seen[factor] += cell.right + cell.wrong
    judged = {alone_of(detector) for detector in JUDGED} | JUDGED_FACTORS
    return {name for name in before if seen[name] >= FEWEST and name not in judged}


def solve(matrix, vector):
    """The solution of a symmetric positive definite system, by Cholesky's method."""
    size = len(vector)
    lower = [[0.0] * size for _ in range(size)]
    for row in range(size):
        for column in range(row + 1):
            rest = matrix[row][column] - sum(lower[row][k] * lower[column][k] for k in range(column))
            lower[row][column] = math.sqrt(rest) if row == column else rest / lower[column][column]
    middle = []
    for row in range(size):
        middle.append((vector[row] - sum(lower[row][k] * middle[k] for k in range(row))) / lower[row][row])
    out = [0.0] * size
    for row in reversed(range(size)):
        out[row] = (middle[row] - sum(lower[k][row] * out[k] for k in range(row + 1, size))) / lower[row][row]
    return out


def probability(log_odds):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def log_odds_of(cell, weights):
    return sum(weights[factor] for factor in cell.factors)


def fit(folders, before, fitted, cap):
    """The weights with which the labels, and the weights as they were before, are likeliest together, within bounds and in order.

    Only those `fitted` change. A detector alone is first: what it is worth is how many of its hits with nothing around them are
    right. Then the factors, and the detectors that have no such hits. What is at a bound stays there, and the others are fitted anew.
    """
    alike = counts(folders, cap)
    lone = {factors: count for factors, count in alike.items() if len(factors) == 1 and factors[0] in fitted and min(count) >= FEWEST}
    weights = as_written(before, likeliest(lone, before, before, {name for name, in lone}), fitted)
    free = fitted - {name for name, in lone}
    while True:
        weights = likeliest(alike, before, weights, free)
        held = {name for name in free if name.startswith("alone ") and not is_within(weights[name], bounds(name, before, weights))}
        for first, second in ((first, second) for names in ORDER for first, second in zip(names, names[1:])):
            if weights[first] > weights[second] and {first, second} <= free:
                weights[first] = weights[second] = round((weights[first] + weights[second]) / 2, 2)
                held |= {first, second}
        against = {name for name in AGAINST & free if weights[name] > 0}
        weights |= dict.fromkeys(against, 0.0)
        held |= against
        for names in ENOUGH:
            lack = 0.05 - sum(weights[name] for name in names)
            if lack > 0 and names[-1] in free:
                weights[names[-1]] += lack
                held.add(names[-1])
        free -= held
        weights = as_written(before, weights, fitted)
        if not held:
            return weights


def counts(folders, cap):
    """How many findings with some factors are right and wrong."""
    alike = collections.defaultdict(lambda: [0.0, 0.0])
    for found in folders.values():
        size = sum(cell.right + cell.wrong for cell in found)
        share = min(1.0, cap / max(1, size))
        for cell in found:
            count = alike[cell.factors]
            count[0] += share * cell.right
            count[1] += share * cell.wrong
    return alike


def likeliest(alike, before, weights, free):
    """The weights with those that are free as the counts would have them: Newton's method."""
    names = [name for name in before if name in free]
    if not names:
        return dict(weights)
    index = {name: position for position, name in enumerate(names)}
    weights = dict(weights)
    precision = [1 / (DEVIATION_ALONE if name.startswith("alone ") else DEVIATION) ** 2 for name in names]
    for _ in range(50):
        gradient = [precision[place] * (before[name] - weights[name]) for place, name in enumerate(names)]
        matrix = [[precision[row] if row == column else 0.0 for column in range(len(names))] for row in range(len(names))]
        for factors, (right, wrong) in alike.items():
            p = probability(sum(weights[factor] for factor in factors))
            slope, curve = right - (right + wrong) * p, (right + wrong) * p * (1 - p)
            places = [index[factor] for factor in factors if factor in index]
            for place in places:
                gradient[place] += slope
                for other in places:
                    matrix[place][other] += curve
        step = solve(matrix, gradient)
        longest = max(map(abs, step))
        for name, change in zip(names, step):
            weights[name] += change * min(1.0, 2.0 / longest)
        if longest < 1e-6:
            break
    return weights


def log_odds(p):
    p = min(max(p, 0.0001), 0.9999)
    return math.log(p / (1 - p))


def bounds(name, before, weights):
    """Least and most of a detector alone.

    What nothing speaks for is reported with the usual confidence if it was before, and only then. Of a detector that needs its
    word or field name, a word far off is not enough; a field that is named so is, if it was before.
    """
    least, most = (0.0, 99.0) if before[name] >= 0 else (-99.0, -0.2)
    if definitions(all_of_them=True)[name.removeprefix("alone ")].get("fieldOnly"):
        most = max(before[name], -0.2 - weights["needed-word-far"])
        least = min(before[name], 0.2 - weights["needed-field-name"])
    return least, most


def is_within(weight, limits):
    return limits[0] <= weight <= limits[1]


def as_written(before, weights, fitted):
    """The weights within their bounds, with the digits that they are written with."""
    written = {name: round(weight, 2) for name, weight in weights.items()}
    for name in (name for name in written if name.startswith("alone ")):
        if name not in fitted:
            written[name] = weights[name]
            continue
        least, most = bounds(name, before, weights)
        p = probability(max(least, min(most, weights[name])))
        written[name] = log_odds(float(f"{p:.2g}") if p < 0.9 else round(p, 3))
    return written
