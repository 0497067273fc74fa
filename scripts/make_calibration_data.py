#!/usr/bin/env python3
"""Makes labelled folders in which every kind of evidence is seen with true values and with look-alikes: for calibrate.py.

    scripts/make_calibration_data.py OUT [--sets 128] [--seed 1]        (needs PyYAML)

OUT/set-001, OUT/set-002 … are folders as scripts/labelled.py reads them: files in `share`, and truth.jsonl. All that is personal in them is
labelled; all of it is fictitious. Each set has other detectors and other rates, around those below, which are judgements of how
often a thing is so in the files of an organisation. The scores that are fitted to this data hold at these rates. What has rates
is drawn evenly (evenly.py), so that two draws have other values at the same rates.

- In running text, as many of the hits with nothing around them are true as was judged of the detector.
- How often words stand near true values and near look-alikes: TEXT_ROLES.
- How many of a column's values are true, by what its name says: PURITY. The others are look-alikes, or empty.
- How many of the names of persons are persons: as was judged of the detector in running text and in columns whose name is lost, and
  IN_COMMENTS in source code. The others are what is called after persons (calibration_names.py).
- How much likelier a value is true that is all there is in its file: WHOLE_SOURCE. Who keeps a number in a file of its own, or hands it to
  a scanner, has a reason; but counters, order numbers and codes of articles pass a check as often as chance has it.
"""
import argparse
import json
import pathlib
import random

from calibration_names import NamesInText
from calibration_values import LOOK_ALIKE_RATE, NO_LOOK_ALIKES, File, Values
from evenly import Evenly, plan

# Of 1,000 hits in running text, how many stand so; of those with nothing around them as many are true as was judged.
#                    true   false
TEXT_ROLES = {
    "near":         (480,   3),   # a word of the detector, at most two words away
    "middle":       (110,   4),   # three to five
    "far":          (120,  10),   # further away
    "none":         (270, 500),
    "against near": (  8, 300),   # a word that speaks against it
    "against far":  ( 12, 183),
}
# The shares of true values of a column, and how many of 1,000 columns have them. Of columns with names that say nothing, so many have
# them that a lone hit is true as often as was judged, but at least LEAST_TRUE.
LEAST_TRUE = 0.015
PURITY = {
    "named":   [(1.0, 860), (0.95, 60), (0.3, 40), (0.05, 10), (0.0, 30)],
    "above":   [(1.0, 640), (0.95, 40), (0.3, 60), (0.05, 40), (0.0, 220)],
    "neutral": [(1.0, 70), (0.95, 10), (0.3, 30), (0.05, 50), (0.0, 840)],
    "against": [(1.0, 1), (0.3, 1), (0.05, 3), (0.0, 995)],
    # Whole values of fields that are named so, or that may hold other things.
    "whole":   [(1.0, 900), (0.95, 50), (0.5, 20), (0.0, 30)],
    "perhaps": [(1.0, 400), (0.9, 40), (0.5, 60), (0.1, 50), (0.0, 450)],
}
NAMINGS = {"named": 20, "above": 5, "neutral": 62, "against": 13}
# By so much the odds are better than those of a hit in running text with nothing around it: for bare digits and codes of other countries,
# and for those of the own country or in groups.
WHOLE_SOURCE = {"whole-source": 14, "whole-source-likely": 50}
WHOLE_SOURCE_CATEGORIES = {"national-id", "health", "financial", "document"}
FILES_WITH_ONE_VALUE = 14
# Of names in comments of programs that have no address beside them, how many are persons, and not those of examples, methods and products.
IN_COMMENTS = 0.35
COMMENTS = 12
TRUE_IN_TEXT = 24
MOST_FALSE_IN_TEXT = 200
TABLES_OF_A_DETECTOR = 36
LENGTHS = [1, 2, 3, 4, 6, 8, 12, 20, 30]
# In running text these are what they look like, or nothing tells.
ONLY_FIELDS = {"address", "birthdate"}

FILLERS = """vandaag besproken verder graag even later toch gewoon morgen zaken stuk lijst oude nieuwe volgende regel kolom blad
map deel keer week maand ronde groep plan werk doel tijd begin einde midden boven onder links rechts aantal totaal laatste eerste
tweede derde klaar open dicht snel traag groot klein nogmaals wederom allen beide enkele sommige meeste geheel half""".split()
NEUTRAL = "nr code waarde sleutel veld ref gegeven inhoud kol inv data num opgave".split()


class Maker:
    """Makes the files of a set."""

    def __init__(self, folder, seed, rates, evenly):
        self.values = Values(seed)
        # How much more, or less, is true here than the rates above say, for each detector.
        self.rates = rates
        self.evenly = evenly
        self.dice = self.values.dice
        self.names = NamesInText(self.dice)
        self.folder = folder
        self.rows = []
        self.count = 0
        # Words that speak against one detector may speak for another; what stands near those is left out.
        self.contexts = {word for definition in self.values.definitions.values() for word in definition.get("context", [])}

    def write(self, file, suffix):
        self.count += 1
        path = f"{self.count:04d}{suffix}"
        (self.folder / "share" / path).write_bytes(bytes(file.text))
        for detector, start, end in file.labels:
            self.rows.append({"path": path, "type": detector, "start": start, "end": end})

    def finish(self):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in self.rows)
        (self.folder / "truth.jsonl").write_text(lines, encoding="utf-8")

    # Running text

    def against(self, definition):
        return [word for word in definition.get("against", []) if word not in self.contexts]

    def fillers(self, low, high):
        return " ".join(self.dice.choice(FILLERS) for _ in range(self.dice.randint(low, high)))

    def sentence(self, file, detector, role, is_true):
        """A line with one value."""
        definition = self.values.definitions[detector]
        words = self.against(definition) if role.startswith("against") else definition.get("context", [])
        if role != "none" and not words:
            role = "none"
        word = self.dice.choice(words) if role != "none" else ""
        between = {"near": (0, 2), "middle": (3, 5), "far": (6, 8), "against near": (0, 2), "against far": (4, 7), "none": (0, 0)}[role]
        lead = self.fillers(2, 5)
        if role != "none":
            lead += " " + word + self.dice.choice([":", "", " is", " nr"] if between[0] == 0 else [""])
            gap = self.fillers(*between)
            lead += " " + gap if gap else ""
        file.add(lead[0].upper() + lead[1:] + " ")
        before, value, behind = self.in_sentence(detector, is_true)
        file.add(before)
        file.add(value, detector, is_true)
        file.add(behind + " " + self.fillers(7, 9) + ".\n")

    def in_sentence(self, detector, is_true):
        """A value, or what looks like one, with what stands before and behind it."""
        if detector == "name":
            return self.names.person() if is_true else self.names.look_alike()
        return "", self.values.value(detector) if is_true else self.values.passing_look_alike(detector), ""

    def text(self, detector):
        """Files of running text with true values and with look-alikes that pass, as often as was judged."""
        if detector in ONLY_FIELDS:
            return
        alone = self.values.alone[detector]
        true_none, false_none = TEXT_ROLES["none"]
        # False hits for each true one.
        ratio = (1 - alone) / alone * true_none / false_none / self.rates[detector] * LOOK_ALIKE_RATE.get(detector, 1)
        false = min(MOST_FALSE_IN_TEXT, TRUE_IN_TEXT * ratio)
        true = min(TRUE_IN_TEXT, false / ratio)
        sentences = []
        for is_true, count in [(True, true), (False, false)]:
            shares = {role: share[0 if is_true else 1] for role, share in TEXT_ROLES.items()}
            if not is_true and detector in NO_LOOK_ALIKES:
                continue
            whole = int(count) + (self.dice.random() < count % 1)
            sentences += [(self.evenly.choice(("role", detector, is_true), shares, shares.values()), is_true) for _ in range(whole)]
        self.dice.shuffle(sentences)
        for first in range(0, len(sentences), 40):
            file = File()
            for role, is_true in sentences[first:first + 40]:
                self.sentence(file, detector, role, is_true)
                if self.dice.random() < 0.5:
                    file.add("\n" + self.fillers(6, 12).capitalize() + ".\n\n")
            self.write(file, self.dice.choice([".txt", ".log", ".md"]))

    def comments(self):
        """A program whose comments have names."""
        file = File()
        for number in range(COMMENTS):
            is_true = self.evenly.chance("comment", IN_COMMENTS * min(self.rates["name"], 2))
            before, name, behind = self.in_sentence("name", is_true)
            file.add(f"# {self.fillers(1, 4).capitalize()} {before}")
            file.add(name, "name", is_true)
            file.add(f"{behind} {self.fillers(2, 5)}.\ndef stap_{number}(regel):\n    return regel + {number}\n\n")
        self.write(file, ".py")

    def one_value(self, detector):
        """Files with one value and nothing else."""
        definition = self.values.definitions[detector]
        if definition["category"] not in WHOLE_SOURCE_CATEGORIES or definition.get("fieldOnly") or detector in NO_LOOK_ALIKES:
            return
        alone = self.values.alone[detector]
        for _ in range(FILES_WITH_ONE_VALUE):
            text = self.values.value(detector)
            is_grouped = not text.isdigit() and not any(byte.isalpha() for byte in text)
            is_own = "." not in detector or detector.startswith("nl.")
            odds = alone / (1 - alone) * WHOLE_SOURCE["whole-source-likely" if is_grouped or is_own else "whole-source"] * self.rates[detector]
            quote = self.dice.choice(["", "", "", '"'])
            file = File()
            file.add(quote)
            file.add(text, detector, self.evenly.chance(("one", detector), odds / (1 + odds)))
            file.add(quote + self.dice.choice(["\n", "\n", "\r\n", ""]))
            self.write(file, ".txt")

    # Fields

    def purity(self, naming, detector):
        """A share of true values."""
        shares = [(share, weight * (self.rates[detector] if share > 0 else 1)) for share, weight in PURITY[naming]]
        if naming == "neutral":
            definition = self.values.definitions[detector]
            alone = self.values.alone[detector]
            odds = alone / (1 - alone) * (definition.get("chance") or 1)
            odds /= LOOK_ALIKE_RATE.get(detector, 1)
            usual = sum(weight for share, weight in shares if share > 0)
            # Of the values of columns that have true ones, some are not.
            mean = sum(share * weight for share, weight in shares) / usual
            true = min(0.9, max(LEAST_TRUE, odds / (1 + odds) / mean) * self.rates[detector])
            shares = [(share, weight / usual * true if share > 0 else 1 - true) for share, weight in shares]
        return self.evenly.choice(("purity", detector, naming), *zip(*shares))

    def column(self, detector, is_bare):
        """The name of a column, a key above it, and its values: (text, is it true)."""
        definition = self.values.definitions[detector]
        rule = definition.get("field")
        if rule and "names" not in rule:
            rule = None  # Telephone numbers without their zero: a form of the values, not all of them.
        above = None
        if rule:
            naming = self.dice.choice(["whole", "perhaps", "perhaps"])
            name = self.dice.choice(rule["names" if naming == "whole" else "perhaps"])
        else:
            naming = self.evenly.choice(("naming", detector), NAMINGS, NAMINGS.values())
            words = {"named": definition.get("context"), "above": definition.get("context"),
                     "against": self.against(definition)}.get(naming)
            if not words:
                naming = "neutral"
            neutral = [name for name in NEUTRAL if name not in definition.get("against", []) + definition.get("context", [])]
            name = self.dice.choice(neutral if naming in ("neutral", "above") else words)
            above = self.dice.choice(words) if naming == "above" else None
        share = self.purity("neutral" if is_bare and rule else naming, detector)
        cells = []
        # In a column whose name says nothing there may as well be what is called after persons.
        look_alikes = iter(self.names.thing, None) if is_bare and detector == "name" else self.values.look_alikes(detector)
        for _ in range(self.evenly.choice(("length", detector, naming, share), LENGTHS)):
            is_true = self.dice.random() < share
            text = self.values.value(detector) if is_true else next(look_alikes)
            if not is_true and self.dice.random() < 0.1:
                text = ""
            cells.append((text.replace(";", " ").replace('"', " ").replace("'", "’"), is_true))
        return name, above, cells

    def table(self, detector):
        """A file with a column of the detector among others."""
        kind = self.dice.choice(["csv", "csv", "csv", "bare", "json", "jsonl", "sql"])
        name, above, cells = self.column(detector, kind == "bare")
        if above and kind not in ("json", "jsonl"):
            kind = self.dice.choice(["json", "jsonl"])
        file = File()
        number = self.dice.randint(1, 900)
        if kind == "csv":
            file.add(f"regel;{name};plaats\n")
        elif kind == "json":
            file.add("[\n")
        for row, (text, is_true) in enumerate(cells):
            place = self.dice.choice(FILLERS)
            if kind in ("csv", "bare"):
                file.add(f"{number + row};")
                file.add(text, detector, is_true)
                file.add(f";{place}\n")
            elif kind == "sql":
                file.add(f"INSERT INTO gegevens (regel, \"{name}\", plaats) VALUES ({number + row}, '")
                file.add(text, detector, is_true)
                file.add(f"', '{place}');\n")
            else:
                file.add(f'{{"regel": {number + row}, ' + (f'"{above}": {{' if above else "") + f'"{name}": "')
                file.add(text, detector, is_true)
                file.add('"' + ("}" if above else "") + f', "plaats": "{place}"}}')
                file.add("\n" if kind == "jsonl" or row == len(cells) - 1 else ",\n")
        if kind == "json":
            file.add("]\n")
        self.write(file, {"bare": ".csv"}.get(kind, "." + kind))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--sets", type=int, default=128)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    evenly = Evenly(dice)
    for number, rates in enumerate(plan(options.sets, Values(options.seed).detectors(), dice, evenly), start=1):
        folder = options.out / f"set-{number:03d}"
        if folder.exists():
            parser.error(f"{folder} exists. Give a new folder.")
        (folder / "share").mkdir(parents=True)
        maker = Maker(folder, options.seed * 1000 + number, rates, evenly)
        for detector in rates:
            maker.text(detector)
            for _ in range(TABLES_OF_A_DETECTOR):
                maker.table(detector)
        maker.comments()
        for detector in rates:
            maker.one_value(detector)
        maker.finish()


if __name__ == "__main__":
    main()
