"""Fictitious people with numbers made by rule.

Nobody here exists. Citizen service numbers and account numbers are random and get the check digits that the
rule asks for. Foreign telephone numbers are from the ranges that regulators keep for fiction: Ofcom (GB),
Bundesnetzagentur (DE), Arcep (FR), 555-01xx (US). The Netherlands have no such range; theirs are random.
"""

import unicodedata

GIVEN = (
    "Aafke Bram Çağla Dorien Emre Fenna Gijs Hanneke Ilse Joost Karima Lieke Mounir Nienke Okke Petra Quirijn "
    "Rachida Sjoerd Tess Umut Veerle Wouter Xandra Yusuf Zoë José Renée Björn Łukasz Anouk Ferdi Geertje Hylke"
).split()
SURNAMES = (
    "van den Akker|Bouwmeester|Çelik|Dijkgraaf|el Amrani|Fokkema|Groeneveld|Hoogland|Ietswaart|Jellema|"
    "Kortekaas|Lammertink|van Mulken|Nijhuis|Oosterhof|Postmus|Quist|Roelofsen|'t Sas|Terpstra|"
    "Uijtdewilligen|Veldhuis|Wibier|Yıldız|Zandstra|Kowalska|Núñez|Müller|de Wit-Haspels|van 't Ende"
).split("|")
STREETS = (
    "Lindelaan|Veenkade|Kerkbrink|Turfsteeg|Schoolpad|Esdoornhof|Sluisweg|Meester Palsstraat|Zandzoom|"
    "Noorderdwarsweg|Wilgenhoek|Torenplein"
).split("|")
MAILBOXES = ["lindepost.nl", "mijnveen.nl", "postkamer.nu", "heidemail.frl", "wolkenpost.eu", "brinkmail.com"]
BANKS = ["INGB", "RABO", "ABNA", "SNSB", "TRIO", "ASNB", "KNAB", "RBRB", "BUNQ"]


class Dice:
    """Pseudo-random numbers that are the same everywhere and always (SplitMix64)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        value = self.state
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB % 2**64
        return (value ^ (value >> 31)) % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def choose(self, options):
        return options[self.below(len(options))]

    def digits(self, count):
        return "".join(str(self.below(10)) for _ in range(count))

    def number(self, count):
        """As many digits, the first of which is not 0."""
        return str(self.between(1, 9)) + self.digits(count - 1)

    def hexadecimal(self, count):
        return "".join("0123456789abcdef"[self.below(16)] for _ in range(count))

    def uuid(self):
        text = self.hexadecimal(32)
        return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


def passes_eleven_test(number):
    """The 11-proef of citizen service numbers: weights 9…2 and −1."""
    weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return int(number) > 0 and sum(w * int(d) for w, d in zip(weights, number)) % 11 == 0


def make_bsn(dice, leading_zero=False):
    while True:
        number = ("0" + dice.choose("123456789") if leading_zero else dice.choose("123456789") + dice.digits(1))
        number += dice.digits(7)
        if passes_eleven_test(number):
            return number


def iban_of(country, account):
    """The IBAN of an account: ISO 7064 mod 97-10 over account, country and 00."""
    digits = "".join(str(int(c, 36)) for c in account + country + "00")
    return f"{country}{98 - int(digits) % 97:02d}{account}"


def make_iban(dice, country="NL"):
    if country == "NL":
        while True:
            account = "0" + dice.choose("123456789") + dice.digits(8)
            # Account numbers of before 2013 pass an 11-proef of their own.
            if sum((10 - i) * int(d) for i, d in enumerate(account)) % 11 == 0:
                return iban_of("NL", dice.choose(BANKS) + account)
    if country == "BE":
        # The first three digits name the bank.
        account = dice.choose(["001", "363", "091", "737"]) + dice.digits(7)
        return iban_of("BE", f"{account}{int(account) % 97 or 97:02d}")
    assert country == "DE"
    return iban_of("DE", "37040044" + dice.digits(10))


def grouped(number, sizes=(4,), separator=" "):
    """A number in groups; the last size is repeated."""
    groups, sizes = [], list(sizes)
    while number:
        size = sizes.pop(0) if len(sizes) > 1 else sizes[0]
        groups.append(number[:size])
        number = number[size:]
    return separator.join(groups)


def ascii_name(text):
    text = text.replace("ı", "i").replace("Ł", "L").replace("ł", "l")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii() and c.isalpha()).lower()


class Person:
    def __init__(self, dice, number):
        self.number = number
        self.given = dice.choose(GIVEN)
        self.surname = dice.choose(SURNAMES)
        self.name = f"{self.given} {self.surname}"
        given, surname = ascii_name(self.given), ascii_name(self.surname)
        local = dice.choose([
            f"{given}.{surname}", f"{given[0]}.{surname}", f"{given}{dice.between(51, 99)}",
            f"{surname}_{given}", f"{given}-{surname}", f"{given}.{surname}+huur",
        ])
        self.email = f"{local}@{dice.choose(MAILBOXES)}"
        self.bsn = make_bsn(dice, leading_zero=dice.below(12) == 0)
        self.iban = make_iban(dice)
        self.mobile = "06" + dice.choose("12345") + dice.digits(7)
        self.landline = dice.choose([("0523", 6), ("0528", 6), ("0591", 6), ("038", 7), ("050", 7)])
        self.landline = (self.landline[0], dice.choose("2345678") + dice.digits(self.landline[1] - 1))
        self.street = f"{dice.choose(STREETS)} {dice.between(1, 240)}"
        self.postcode = f"{dice.between(7700, 7999)} {dice.choose('ABCDEGHJKLMNPR')}{dice.choose('BDEGHJKLNP')}"
        self.born = f"{dice.between(1938, 2004)}-{dice.between(1, 12):02d}-{dice.between(1, 28):02d}"

    def mobile_as(self, style):
        """The mobile number in one of the ways people write it."""
        rest = self.mobile[2:]
        return [
            f"06-{rest}", self.mobile, f"06 {rest}", f"+31 6 {rest}", f"+316{rest}", f"0031 6 {rest}",
            f"+31 (0)6 {rest}", f"06 {rest[:4]} {rest[4:]}", f"06-{grouped(rest, (2,))}", f"(06) {rest}",
        ][style % 10]

    def landline_as(self, style):
        area, rest = self.landline
        return [
            f"{area}-{rest}", f"{area} {rest}", f"({area}) {rest}", f"+31 {area[1:]} {rest}",
            f"{area} - {grouped(rest, (2,) if len(rest) == 6 else (3, 2))}", f"+31 ({area[0]}){area[1:]} {rest}",
        ][style % 6]

    def bsn_as(self, style):
        number = self.bsn
        return [
            number, grouped(number, (4, 2, 3), "."), grouped(number, (3,)), grouped(number, (4, 2, 3)),
            grouped(number, (3,), "-"), grouped(number, (3,), "."),
        ][style % 6]

    def iban_as(self, style):
        return [
            self.iban, grouped(self.iban), self.iban.lower(), grouped(self.iban, separator="-"),
            grouped(self.iban, separator="\u00a0"), grouped(self.iban, (4, 4, 10)),
        ][style % 6]


def ean13(dice):
    """A Dutch article number with its check digit."""
    digits = "87" + dice.digits(10)
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))
    return digits + str(-total % 10)


def isbn13(dice):
    digits = "97890" + dice.digits(7)
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))
    return f"978-90-{digits[5:8]}-{digits[8:12]}-{-total % 10}"


def failing_iban(dice):
    """An IBAN whose check digits are wrong."""
    good = make_iban(dice)
    return good[:2] + f"{(int(good[2:4]) + dice.between(1, 40)) % 97:02d}" + good[4:]


def failing_bsn(dice):
    while True:
        number = dice.choose("123456789") + dice.digits(8)
        if not passes_eleven_test(number):
            return number


def eleven_test_by_chance(dice):
    """A number of nine digits that is no citizen service number and passes all the same: one in eleven does."""
    return make_bsn(dice)
