#!/usr/bin/env python3
"""Writes fixtures/checks/any-accounts.tsv: bank accounts as their countries write them, and driver numbers, with a verdict.

    python3 -m venv venv && venv/bin/pip install python-stdnum==2.2 schwifty
    venv/bin/python scripts/account_vectors.py

Each line is CHECK <tab> TEXT <tab> yes|no <tab> oracle. The verdict is python-stdnum's or schwifty's; where a check of ours asks
for more or less, the rule is in `VERDICTS` below. Numbers are drawn at random, then one character is changed.
All are fictitious; any that belong to someone do so by chance.
"""

import pathlib
import random
import re
import string

from schwifty import IBAN
from stdnum import iban
from stdnum.cz import bankaccount
from stdnum.es import ccc
from stdnum.no import kontonr

FILE = pathlib.Path(__file__).resolve().parent.parent / 'fixtures/checks/any-accounts.tsv'
dice = random.Random(20261129)


def digits(count):
    return ''.join(dice.choice(string.digits) for _ in range(count))


def as_iban(country, account):
    """Check digits for an account, and the whole, as schwifty works them out."""
    text = country + '00' + account
    value = int(''.join(str(int(c, 36)) for c in text[4:] + text[:4]))
    return '%s%02d%s' % (country, 98 - value % 97, account)


def national(country, account):
    """Whether schwifty takes the account of an IBAN, with the country's own check digits."""
    try:
        return IBAN(as_iban(country, account)).validate(validate_bban=True)
    except ValueError:
        return False


def czech(text):
    """python-stdnum asks for a bank of its list; here any will do but a year."""
    match = re.fullmatch(r'(?:([0-9]{1,6})-)?([0-9]{2,10})/([0-9]{4})', text)
    if match is None or match[3] == '0000' or match[3][:2] in ('19', '20') and match[3] not in ('2010', '2060', '2070'):
        return False
    return int(match[2]) > 0 and bankaccount.is_valid(
        '%s-%s/0100' % (match[1] or '0', match[2]))


def hungarian(text):
    """MNB decree 35/2017: weights 9, 7, 3, 1 over the bank's eight digits, and over the rest."""
    if not re.fullmatch('[0-9]{16}|[0-9]{24}', text) or not int(text[:8]) or not int(text[8:16]):
        return False
    total = lambda part: sum(int(c) * (9, 7, 3, 1)[i % 4] for i, c in enumerate(part)) % 10
    return total(text[:8]) == 0 and total(text[8:]) == 0


def driver(text):
    """The DVLA's form: surname with nines, tens of the year, month (women 50 more), day, units, initials, and three characters."""
    match = re.fullmatch('([A-Z]{1,5})(9*)[0-9]([0156][0-9])([0-9]{2})[0-9][A-Z][A-Z9][0-9][A-Z]{2}', text)
    return (
        match is not None and len(match[1] + match[2]) == 5 and 1 <= int(match[3]) % 50 <= 12
        and int(match[3]) < 63 and 1 <= int(match[4]) <= 31)


def prefixed():
    return dice.choice(('', digits(dice.randint(1, 6)) + '-')) + digits(dice.randint(7, 10)) + '/' + dice.choice(
        ('0100', '0300', '0800', '2010', '2700', '5500', '6363'))


def surname():
    letters = ''.join(dice.choice(string.ascii_uppercase) for _ in range(dice.randint(2, 5)))
    return letters.ljust(5, '9') + '%s%02d%02d%s' % (
        digits(1), dice.choice((0, 50)) + dice.randint(1, 13), dice.randint(1, 32), digits(1)
    ) + dice.choice(string.ascii_uppercase) + dice.choice(string.ascii_uppercase + '9') + digits(1) + ''.join(
        dice.choice(string.ascii_uppercase) for _ in range(2))


def rib():
    account = ''.join(dice.choice(string.digits * 3 + string.ascii_uppercase) for _ in range(11))
    return digits(10) + account + digits(2)


# Check, oracle, verdict, and what makes candidates.
CHECKS = [
    ('nrb', 'stdnum.iban', lambda t: len(t) == 26 and iban.is_valid('PL' + t, check_country=False), lambda: digits(26)),
    ('bankszamla', 'MNB decree 35/2017', hungarian, lambda: digits(dice.choice((16, 24)))),
    ('czechAccount', 'stdnum.cz.bankaccount', czech, prefixed),
    ('kontonummer', 'stdnum.no.kontonr', lambda t: len(t) == 11 and kontonr.is_valid(t), lambda: digits(11)),
    ('ccc', 'stdnum.es.ccc', lambda t: len(t) == 20 and ccc.is_valid(t), lambda: digits(20)),
    ('nib', 'stdnum.iban', lambda t: len(t) == 21 and iban.is_valid('PT50' + t, check_country=False), lambda: digits(21)),
    ('rib', 'schwifty', lambda t: len(t) == 23 and national('FR', t), rib),
    ('belgianAccount', 'schwifty', lambda t: len(t) == 12 and national('BE', t), lambda: digits(12)),
    ('driverNumber', 'the DVLA\'s form', driver, surname),
]


def main():
    lines = ['# Check, text, whether it passes, oracle. Made by scripts/account_vectors.py; everything is fictitious.']
    for check, oracle, verdict, candidate in CHECKS:
        found = {True: {}, False: {}}
        while any(len(part) < 100 for part in found.values()):
            text = candidate()
            position = dice.randrange(len(text))
            for option in (text, text[:position] + digits(1) + text[position + 1:]):
                answer = bool(verdict(option))
                if len(found[answer]) < 100:
                    found[answer][option] = answer
        for part in found.values():
            lines += ['%s\t%s\t%s\t%s' % (check, text, 'yes' if answer else 'no', oracle) for text, answer in sorted(part.items())]
    FILE.write_text('\n'.join(lines) + '\n', encoding='ascii')


if __name__ == '__main__':
    main()
