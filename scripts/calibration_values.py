"""Fictitious values of every detector, and texts that look like them: for make_calibration_data.py.

Numbers with a check come from fixtures/checks, which the oracles of those tests made. A look-alike has the form of a true
value with other digits, so that as many pass the check as would by chance.
"""
import functools
import pathlib
import random

import yaml

from share_people import GIVEN, MAILBOXES, STREETS, SURNAMES

ROOT = pathlib.Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "fixtures/calibration/weights.tsv"

FIRMS = """Lindehof Bouw|Veenstra Techniek B.V.|De Gouden Aar|Kantoorvakhandel Sluis|Noordzee Logistics|Groen & Zonen|Stichting De Brug|
Bakkerij Morgenrood|Van Dijk Transport|Zuiderpark Advies|Hofstede Installaties|Delta Metaal|Blue Harbour Ltd|Garage Jansen|
Advocatenkantoor Smit|Praktijk Meerzicht""".replace("\n", "").split("|")
THINGS = """Bureaustoel zwart|Toner XL|Koffie filtermaling|Hoekbank Oslo|Printer laser|Kast eiken|Server rack|Monitor 27 inch|Kabel|Lamp|
Tafel rond|Papier A4|Muis draadloos|Dossier|Archief 2019|Bijlage 3|Jaarverslag|Factuur maart|config.yaml|notulen.docx""".replace(
    "\n", "").split("|")
PLACES = "Utrecht Goes Assen Zwolle Meppel Sneek Tiel Weert Emmen Hoorn Breda Venlo Ede Lochem Epe Wijchen".split()
JUNK = ["onbekend", "n.v.t.", "-", "zie dossier", "nvt", "volgt", "?"]


# What is written so is so: nothing else looks like it.
NO_LOOK_ALIKES = {"email", "mrz", "ip.v6"}


# Whether these are personal depends on whose they are, which nothing here can tell.
WHOSE = {"mac", "username"}
# Of some only one of the ways to write them has look-alikes: so much less often are there any.
LOOK_ALIKE_RATE = {"phone": 0.3}


@functools.cache
def definitions(all_of_them=False):
    """The definitions of the detectors that are on, by id."""
    found = {}
    for path in sorted((ROOT / "patterns").rglob("*.yaml")):
        definition = yaml.safe_load(path.read_text(encoding="utf-8"))
        if all_of_them or definition.get("enabled", True):
            found[definition["id"]] = definition
    return found


def weights_table():
    """The table that calibrate.py writes: name → (by hand before, fitted)."""
    lines = [line.split("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {name: (float(before), float(fitted)) for name, before, fitted, *_ in lines}


def alone_by_hand():
    """What was judged of each detector: how many of the hits in running text with nothing around them are true.

    It is `alone` in the definition, until that is fitted; then the table keeps it. What was written by hand since counts.
    """
    table = weights_table()
    judged = {}
    for detector, definition in definitions(all_of_them=True).items():
        now = definition.get("alone", 0.5)
        before, fitted = table.get(f"alone {detector}", (now, now))
        judged[detector] = before if now == fitted else now
    return judged


def vectors():
    """The values that pass a check, by its name."""
    valid = {}
    for path in sorted((ROOT / "fixtures/checks").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if not line.startswith("#") and len(cells) > 2 and cells[2] in ("valid", "yes") and "\\" not in cells[1]:
                valid.setdefault(cells[0], []).append(cells[1])
            elif path.name == "any-iban.tsv" and len(cells) > 2 and cells[1] == "iban":
                valid.setdefault("iban", []).append(cells[0])
    valid["hetuOrTemporary"] = valid["hetu"]
    return valid


def luhn(digits):
    """The digits with their check digit."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if position % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


class File:
    """The text of a file, and where the values in it are."""

    def __init__(self):
        self.text = bytearray()
        self.labels = []

    def add(self, text, detector=None, is_true=False):
        start = len(self.text)
        self.text += text.encode()
        if is_true:
            self.labels.append((detector, start, len(self.text)))


class Values:
    """Values of detectors, drawn with a seed."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.definitions = definitions()
        self.alone = alone_by_hand()
        self.valid = vectors()
        self.makers = {
            "email": self.email, "phone": self.phone, "name": self.name, "address": self.address, "birthdate": self.date,
            "creditcard": self.card, "ip.v4": self.ip, "ip.v6": self.ip6, "nl.kvk": lambda: self.digits(8),
            "nl.postcode": lambda: self.digits(4) + " " + self.letters(2),
        }

    def detectors(self):
        """The detectors that there are values of."""
        return [
            key for key, definition in self.definitions.items() if key not in WHOSE
            and (key in self.makers or len(self.valid.get(definition.get("check"), [])) >= 8)]

    def digits(self, count):
        return str(self.dice.randint(1, 9)) + "".join(str(self.dice.randint(0, 9)) for _ in range(count - 1))

    def letters(self, count):
        return "".join(self.dice.choice("ABCDEFGHJKLMNPRSTVWXZ") for _ in range(count))

    def email(self):
        return f"{self.dice.choice(GIVEN)}.{self.letters(6)}".lower().encode("ascii", "ignore").decode() + "@" + self.dice.choice(
            MAILBOXES)

    def phone(self):
        mobile = "6" + self.dice.choice("1234") + self.digits(7)
        area = "020"
        writings = {
            "0" + mobile: 8, "06-" + mobile[1:]: 9, "+31" + mobile: 8, "+31 6 " + mobile[1:]: 8,
            "06 " + " ".join(mobile[at:at + 2] for at in (1, 3, 5, 7)): 6, area + "-" + self.digits(7): 6,
            area + self.digits(7): 4, "31" + mobile: 1, "061 " + self.digits(3) + " " + self.digits(2) + " " + self.digits(2): 2}
        return self.dice.choices(list(writings), list(writings.values()))[0]

    def name(self):
        given, surname = self.dice.choice(GIVEN), self.dice.choice(SURNAMES)
        return self.dice.choice([f"{given} {surname}", surname, given, f"{given[0]}. {surname}"])

    def address(self):
        return self.dice.choice(STREETS) + self.dice.choice(["", f" {self.dice.randint(1, 240)}" + self.dice.choice(["", "a", "-2"])])

    def date(self):
        day, month, year = self.dice.randint(1, 28), self.dice.randint(1, 12), self.dice.randint(1930, 2019)
        return self.dice.choice([f"{day:02d}-{month:02d}-{year}", f"{year}-{month:02d}-{day:02d}", f"{day}/{month}/{year}"])

    def card(self):
        return luhn(self.dice.choice(["4", "51", "55", "2221"]).ljust(6, self.dice.choice("2357")) + self.digits(9))

    def ip(self):
        return ".".join(str(self.dice.choice([self.dice.randint(11, 99), self.dice.randint(128, 191)]) if n == 0
                            else self.dice.randint(1, 254)) for n in range(4))

    def ip6(self):
        return "2a02:" + ":".join(f"{self.dice.randint(4096, 65535):x}" for _ in range(7))

    def value(self, detector):
        """A true value."""
        if detector in self.makers:
            return self.makers[detector]()
        return self.dice.choice(self.valid[self.definitions[detector]["check"]])

    def passing_look_alike(self, detector):
        """A text that is not what the detector says, but passes its check."""
        if detector in ("phone", "ip.v4"):
            return self.look_alike(detector)
        return self.value(detector)

    def look_alike(self, detector):
        """A text of the form of a value, with other digits: it passes the check as often as chance has it."""
        dice = self.dice
        if detector in NO_LOOK_ALIKES:
            return dice.choice(THINGS)
        if detector == "name":
            return dice.choice(dice.choice([FIRMS, THINGS, PLACES, JUNK]))
        if detector == "address":
            return dice.choice(dice.choice([THINGS, PLACES, JUNK, FIRMS]) + [f"Artikel {dice.randint(1, 90)}"])
        if detector == "ip.v4":
            return ".".join(str(dice.randint(0, 30)) for _ in range(4))
        if detector == "phone":
            # Article numbers, such as EAN with zeros before them, and customer numbers.
            return dice.choice(["0", "0", "0", "31", "31", "", "00"]) + self.digits(9 + dice.randint(0, 2))
        if detector == "birthdate":
            return self.date()
        # The article number (EAN) of something Swiss has the form and the check digit of a Swiss insurance number.
        if detector == "ch.ssn" and dice.random() < 0.5:
            return self.value(detector)
        text = self.value(detector)
        first = next((position for position, byte in enumerate(text) if byte.isdigit()), 0)
        # Letters at the front say what it is (NL…, CHE-…) if all values have them; those behind digits check them.
        front = text[:2] if self.is_fixed(detector, text[:2]) else ""
        letters = self.letters_of(detector)
        changed = "".join(
            (dice.choice("123456789") if position == first else dice.choice("0123456789")) if byte.isdigit()
            else dice.choice(letters) if byte.isupper() and position >= len(front) else byte
            for position, byte in enumerate(text))
        return changed

    def look_alikes(self, detector):
        """Draws look-alikes as they stand in a column: at random, or as serial numbers or times are, one after the other."""
        step = self.dice.choice([0, 0, 1, 1, 9, 400])
        number = self.look_alike(detector)
        if not step or not number.isdigit():
            while True:
                yield self.look_alike(detector)
        count, number = len(number), int(number)
        while True:
            number += self.dice.randint(1, step)
            yield str(number % 10**count).rjust(count, "0")

    def letters_of(self, detector):
        """The letters that its values have."""
        values = [] if detector in self.makers else self.valid[self.definitions[detector]["check"]]
        return sorted({byte for value in values for byte in value if byte.isupper()}) or ["A", "B", "K"]

    def is_fixed(self, detector, front):
        """Whether many values begin so."""
        values = self.valid[self.definitions[detector]["check"]] if detector not in self.makers else []
        return sum(value.startswith(front) for value in values) > len(values) / 5
