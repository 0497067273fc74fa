#!/usr/bin/env python3
"""Makes fixtures/checks/west-*.tsv: identifiers of western Europe and the United States.

Each line is a check, a compacted text, and valid or invalid. The verdict is python-stdnum's
(pip install python-stdnum==2.2) where it has the module. Where a check of ours asks for more,
the rule is in this file, with the reason. Where python-stdnum has nothing, the verdict comes from
the published rule, written out here; WestPublishedTests.swift has the published examples.

All numbers are random: any that belong to someone do so by chance.

    python3 scripts/identifier_vectors_west.py
"""

import calendar
import pathlib
import random
import re
import string

from stdnum import luhn, verhoeff
from stdnum.at import vnr
from stdnum.be import bis, nn
from stdnum.bg import egn
from stdnum.ch import ssn as ahv
from stdnum.cz import rc
from stdnum.de import idnr
from stdnum.es import dni, nie, nif as es_nif
from stdnum.eu import vat
from stdnum.fr import nir
from stdnum.gb import nhs, utr
from stdnum.ie import pps
from stdnum.it import codicefiscale
from stdnum.nl import bsn, btw, onderwijsnummer, postcode
from stdnum.pt import cc, nif
from stdnum.us import itin, rtn, ssn

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'fixtures' / 'checks'
CAPITALS = string.ascii_uppercase
SEED = 20240229


class Maker:
    """Random texts of a shape: 9 a digit, A a capital, X either, others as they are."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def shape(self, shape):
        pick = self.random.choice
        return ''.join(
            pick(string.digits) if c == '9'
            else pick(CAPITALS) if c == 'A'
            else pick(CAPITALS + string.digits) if c == 'X'
            else c
            for c in shape)

    def date(self, first=1900, last=2023):
        year = self.random.randint(first, last)
        month = self.random.randint(1, 12)
        return year, month, self.random.randint(1, calendar.monthrange(year, month)[1])

    def spoilt(self, text):
        """The text with one character changed, two swapped, one lost or one added."""
        position = self.random.randrange(len(text))
        kind = self.random.randrange(8)
        if kind == 0:
            return text[:position] + text[position + 1:]
        if kind == 1:
            return text[:position] + self.shape('9') + text[position:]
        if kind == 2 and position + 1 < len(text):
            return text[:position] + text[position + 1] + text[position] + text[position + 2:]
        other = self.shape('9' if text[position].isdigit() and kind < 7 else 'A')
        return text[:position] + other + text[position + 1:]


# What our checks ask beyond python-stdnum, or where it has no module.

def is_date(year, month, day):
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def belgian(text, module):
    """The day must exist; the serial is not 000; python-stdnum's clock plays no part."""
    if not re.fullmatch('[0-9]{11}', text) or not module.is_valid(text) or text[6:9] == '000':
        return False
    months = {nn: (0,), bis: (20, 40)}[module]
    first, check = int(text[:9]), int(text[9:])
    for century, number in ((1900, first), (2000, 2000000000 + first)):
        if check != 97 - number % 97 or century == 2000 and int(text[:2]) > 25:
            continue
        for extra in months:
            month, day = int(text[2:4]) - extra, int(text[4:6])
            if month == 0 and day <= 31:
                return True
            if 1 <= month <= 12:
                if day <= calendar.monthrange(century + int(text[:2]), month)[1]:
                    return True
    return False


def unclear(check, text):
    """Belgian numbers that are valid only for a birth between now and 2040, and numbers whose
    verdict is the matter of scripts/identifier_vectors_east.py."""
    if check in ('rijksregisternummer', 'bisnummer'):
        return re.fullmatch('[0-9]{11}', text) is not None and 25 < int(text[:2]) < 40
    return (
        # Months with 20 or 40 added; births before 1850; unknown days.
        re.match('CZ[0-9]{2}([234789]|5[0-2])', text) is not None
        or re.match('RO[34][0-4]|LV[0-9]{4}[0-4][0-9]0|BG[0-4][0-9][23]', text) is not None
        or re.match('SE[0-9]{4}[6-9]|SE[0-9]{2}00', text) is not None)


def french(text):
    """Sex, month, place and serial have values that INSEE describes."""
    return (
        re.fullmatch('[1-478][0-9]{4}([0-9]{2}|2[AB])[0-9]{8}', text) is not None
        and nir.is_valid(text)
        and (1 <= int(text[3:5]) <= 12 or 20 <= int(text[3:5]) <= 42 or int(text[3:5]) >= 50)
        and text[5:7] != '00' and text[10:13] != '000')


def austrian(text):
    """The last six digits are a date, or have month 13 to 15."""
    if not vnr.is_valid(text):
        return False
    day, month = int(text[4:6]), int(text[6:8])
    return is_date(2000, month, day) or 13 <= month <= 15 and 1 <= day <= 31


def dutch_vat(text):
    return re.fullmatch('(NL)?[0-9]{9}B[0-9]{2}', text) is not None and btw.is_valid(text)


def british_nhs(text):
    """Zeros are no number."""
    return len(text) == 10 and len(set(text)) > 1 and nhs.is_valid(text)


def british_utr(text):
    """Zeros are no number."""
    return len(text) == 10 and text.isdigit() and len(set(text)) > 1 and utr.is_valid(text)


def american_itin(text):
    """IRS Publication 4757 also has groups 50 to 65."""
    return itin.is_valid(text) or (
        re.fullmatch('9[0-9]{2}(5[0-9]|6[0-5])[0-9]{4}', text) is not None)


def american_routing(text):
    """The first two digits are a district."""
    return rtn.is_valid(text) and (
        int(text[:2]) in (*range(13), *range(21, 33), *range(61, 73), 80)) and text != '0' * 9


def citizen_card(text):
    """Twelve characters; python-stdnum takes any length."""
    return re.fullmatch('[0-9]{9}[A-Z0-9]{2}[0-9]', text) is not None and cc.is_valid(text)


def personal_vat(text):
    if not vat.is_valid(text):
        return False
    rest = text[2:]
    return {
        'BG': lambda: egn.is_valid(rest),
        'CZ': lambda: rc.is_valid(rest),
        'ES': lambda: es_nif.is_valid(rest) and rest[0] in '0123456789KLMXYZ' and rest[8].isalpha(),
        # The century: 0 is 1800. Nobody is born in 2100 yet.
        'LV': lambda: rest[0] <= '3' and (rest[:2] == '32' or rest[6] <= '2'),
        'PT': lambda: rest[0] in '123' or rest.startswith('45'),
        'RO': lambda: len(rest) == 13,
        'SE': lambda: rest.endswith('01') and (
            is_date(2000, int(rest[2:4]), int(rest[4:6]))
            or is_date(2000, int(rest[2:4]), int(rest[4:6]) - 60)),
    }.get(text[:2], lambda: False)()


def account(text):
    """The 11-proef of Dutch bank accounts: weights from the length down to 1."""
    return re.fullmatch('[0-9]{9,10}', text) is not None and int(text) > 0 and sum(
        (len(text) - i) * int(c) for i, c in enumerate(text)) % 11 == 0


def matricule(text):
    """OECD, Luxembourg TIN: Luhn and Verhoeff, each over the first eleven digits."""
    if not re.fullmatch('[0-9]{13}', text) or not 1850 <= int(text[:4]) <= 2099:
        return False
    return (
        is_date(int(text[:4]), int(text[4:6]), int(text[6:8]))
        and luhn.calc_check_digit(text[:11]) == text[11]
        and verhoeff.calc_check_digit(text[:11]) == text[12])


PENSION_AREAS = {
    *range(2, 5), *range(8, 22), *range(23, 27), 28, 29, 38, 39, 40, *range(42, 45),
    *range(48, 62), *range(63, 67), 68, 69, 80, 81, 82, 89}


def pension(text):
    """VKVV § 2; 50 may have been added to the day."""
    if not re.fullmatch('[0-9]{8}[A-Z][0-9]{3}', text) or int(text[:2]) not in PENSION_AREAS:
        return False
    day, month = int(text[2:4]) % 50, int(text[4:6])
    if month > 12 or day > (calendar.monthrange(2000, month)[1] if month else 31):
        return False
    digits = text[:8] + '%02d' % (ord(text[8]) - 64) + text[9:11]
    products = (int(d) * f for d, f in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)))
    return sum(p // 10 + p % 10 for p in products) % 10 == int(text[11])


def german_health(text):
    """SGB V § 290 and its annex: the letter as two digits, weights 1 and 2, digit sums."""
    if not re.fullmatch('[A-Z][0-9]{9}', text):
        return False
    digits = '%02d%s' % (ord(text[0]) - 64, text[1:9])
    products = ''.join(str(int(d) * (1 + i % 2)) + ' ' for i, d in enumerate(digits))
    return sum(int(c) for c in products if c != ' ') % 10 == int(text[9])


def german_document(text):
    """ICAO 9303-3: weights 7, 3, 1."""
    letters = 'CFGHJKLMNPRTVWXYZ'
    text = text[:10] if len(text) == 11 and text[10] == 'D' else text
    if len(text) not in (9, 10) or any(c not in letters + string.digits for c in text[:9]):
        return False
    if len(text) == 9:
        return text[0] in letters
    value = sum(int(c, 36) * (7, 3, 1)[i % 3] for i, c in enumerate(text[:9])) % 10
    return text[9] == str(value)


def nuss(text):
    """The rest modulo 97, with seven digits for a number below ten million."""
    if not re.fullmatch('[0-9]{12}', text):
        return False
    province, number, check = int(text[:2]), int(text[2:10]), int(text[10:])
    if not (1 <= province <= 53 or province == 66) or number == 0:
        return False
    width = 7 if number < 10 ** 7 else 8
    return int('%d%0*d' % (province, width, number)) % 97 == check


def nino(text):
    """HMRC NIM39110."""
    return re.fullmatch('[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]', text) is not None and (
        text[:2] not in ('BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'))


def npi(text):
    """CMS: Luhn with 80840 before it."""
    return re.fullmatch('[12][0-9]{9}', text) is not None and luhn.is_valid('80840' + text)


def dea(text):
    """DEA: the last digit of d1 + d3 + d5 + 2 (d2 + d4 + d6)."""
    if not re.fullmatch('[ABCDEFGHJKLMPRSTUX][A-Z9][0-9]{7}', text) or text[2:8] == '000000':
        return False
    d = [int(c) for c in text[2:]]
    return (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 == d[6]


def mbi(text):
    """CMS: S, L, O, I, B and Z are not used."""
    a, n = '[AC-HJKMNP-RT-Y]', '[0-9]'
    an = '[0-9AC-HJKMNP-RT-Y]'
    return re.fullmatch('[1-9]' + a + an + n + a + an + n + a + a + n + n, text) is not None


PLATES = (
    'AA9999', '9999AA', '99AA99', 'AA99AA', 'AAAA99', '99AAAA', '99AAA9', '9AAA99', 'AA999A',
    'A999AA', 'AAA99A', 'A99AAA', '9AA999', '999AA9')


def plate(text):
    """RDW: sidecodes 1 to 14."""
    shape = re.sub('[A-Z]', 'A', re.sub('[0-9]', '9', text))
    if shape not in PLATES:
        return False
    letters = re.sub('[0-9]', '', text)
    if shape in PLATES[:3]:
        if shape == PLATES[0] and letters == 'CD':
            return True
        rest = letters[1:] if text[0] == 'O' else letters
        return not set(rest) & set('CIOQ')
    rest = letters[1:] if text[0] == 'O' else letters
    if set(rest) & set('ACEIOQU'):
        return False
    # 1-MRT-20 is a day in March.
    return text[1:4] != 'MRT'


def big(text):
    return re.fullmatch('[0-9]{9}(0[1-4]|1[67]|25|3[01]|[89][0-9])', text) is not None


def agb(text):
    return re.fullmatch('[0-9]{8}', text) is not None and int(text[:2]) > 0 and int(text[2:]) > 0


def exactly(pattern, module):
    """python-stdnum's verdict on texts of the length that we take."""
    return lambda text: re.fullmatch(pattern, text) is not None and module.is_valid(text)


def dated(maker, shape, order='ymd', extra=0, first=1900, last=2023):
    """A shape with {} where a date goes."""
    def make():
        year, month, day = maker.date(first, last)
        parts = {'Y': '%04d' % year, 'y': '%02d' % (year % 100), 'm': '%02d' % (month + extra),
                 'd': '%02d' % day}
        return maker.shape(shape).format(''.join(parts[c] for c in order))
    return make


def codice(maker):
    def make():
        year, month, day = maker.date()
        sex = maker.random.choice((0, 40))
        text = maker.shape('AAAAAA') + '%02d' % (year % 100) + 'ABCDEHLMPRST'[month - 1]
        text += '%02d' % (day + sex) + maker.shape('A999')
        if maker.random.random() < 0.3:  # omocodia
            for position in (14, 13, 12, 10, 9, 7, 6)[:maker.random.randint(1, 7)]:
                text = (text[:position] + 'LMNPQRSTUV'[int(text[position])] + text[position + 1:])
        return text + codicefiscale.calc_check_digit(text)
    return make


def checks(maker):
    """File, check, verdict, and what makes candidates."""
    shape = lambda *shapes: lambda: maker.shape(maker.random.choice(shapes))
    german = ''.join(sorted(set('CFGHJKLMNPRTVWXYZ')))
    document = lambda: maker.random.choice(german) + ''.join(
        maker.random.choice(german + string.digits * 2) for _ in range(8)) + maker.random.choice(
            ('', maker.shape('9'), maker.shape('9') + 'D'))
    return [
        ('nl', 'bsn', exactly('[0-9]{8,9}', bsn), shape('999999999', '99999999')),
        ('nl', 'onderwijsnummer', exactly('[0-9]{9}', onderwijsnummer), shape('109999999')),
        ('nl', 'btw', dutch_vat, shape('NL999999999B99', '999999999B99')),
        ('nl', 'dutchPostcode', exactly('(NL)?.{6}', postcode), 
            shape('9999AA', 'NL9999AA', '9999SA', '9999SX')),
        ('nl', 'rekeningnummer', account, shape('999999999', '9999999999')),
        ('nl', 'kenteken', plate, shape(*PLATES)),
        ('nl', 'big', big, shape('99999999901', '99999999999', '99999999930')),
        ('nl', 'agb', agb, shape('99999999')),
        ('be', 'rijksregisternummer', lambda t: belgian(t, nn), dated(maker, '{}99999')),
        ('be', 'bisnummer', lambda t: belgian(t, bis), dated(maker, '{}99999', extra=40)),
        ('be', 'bisnummer', lambda t: belgian(t, bis), dated(maker, '{}99999', extra=20)),
        ('lu', 'matricule', matricule, dated(maker, '{}99999', 'Ymd')),
        ('de', 'steuerID', exactly('.{11}', idnr), shape('99999999999')),
        ('de', 'versicherungsnummer', pension, dated(maker, '99{}A999', 'dmy')),
        ('de', 'ausweisnummer', german_document, document),
        ('fr', 'nir', french, shape(
            '199099999999999', '299199999999999', '299092A99999999', '199072B99999999',
            '799999999999999')),
        ('es', 'dni', exactly('.{9}', dni), shape('99999999A')),
        ('es', 'nie', exactly('.{9}', nie), shape('X9999999A', 'Y9999999A', 'Z9999999A')),
        ('es', 'nuss', nuss, shape('289999999999', '089999999999', '460999999999', '999999999999')),
        ('it', 'codiceFiscale', exactly('.{16}', codicefiscale), codice(maker)),
        ('pt', 'nif', exactly('.{9}', nif), shape('999999999')),
        ('pt', 'cartaoDeCidadao', citizen_card,
            shape('999999999AA9', '999999999A99', '999999999ZX9')),
        ('at', 'sozialversicherungsnummer', austrian, dated(maker, '9999{}', 'dmy')),
        ('ie', 'pps', exactly('.{8,9}', pps),
            shape('9999999A', '9999999AA', '9999999AB', '9999999AW', '9999999AH')),
        ('gb', 'nhsNumber', british_nhs, shape('9999999999')),
        ('gb', 'utr', british_utr, shape('9999999999')),
        ('gb', 'nino', nino, shape('AA999999A', 'AB999999C', 'NT999999A', 'TN999999D')),
        ('ch', 'ahvNumber', exactly('.{13}', ahv), shape('7569999999999')),
        ('us', 'ssn', exactly('.{9}', ssn),
            shape('999999999', '000999999', '666999999', '999009999', '999990000')),
        ('us', 'itin', american_itin, shape('999999999')),
        ('us', 'npi', npi, shape('1999999999', '2999999999')),
        ('us', 'dea', dea, shape('AA9999999', 'B99999999')),
        ('us', 'mbi', mbi, shape('9AX9AX9AA99')),
        ('us', 'routingNumber', american_routing, shape('999999999', '099999999')),
        ('eu', 'personalVAT', personal_vat,
            shape('ES99999999A', 'ESX9999999A', 'ESK9999999A', 'ESA99999999')),
        ('eu', 'personalVAT', personal_vat, shape('PT999999999')),
        ('eu', 'personalVAT', personal_vat, dated(maker, 'BG{}9999')),
        ('eu', 'personalVAT', personal_vat, dated(maker, 'BG{}9999', extra=40, first=2000)),
        ('eu', 'personalVAT', personal_vat, dated(maker, 'CZ{}9999', first=1954)),
        ('eu', 'personalVAT', personal_vat, dated(maker, 'CZ{}999', extra=50, last=1953)),
        ('eu', 'personalVAT', personal_vat, dated(maker, 'LV{}19999', 'dmy', last=1999)),
        ('eu', 'personalVAT', personal_vat, shape('LV32999999999', 'LV49999999999')),
        ('eu', 'personalVAT', personal_vat, dated(maker, 'RO1{}409999', last=1999)),
        ('eu', 'personalVAT', personal_vat, dated(maker, 'SE{}999901')),
        ('eu', 'personalVAT', personal_vat,
            shape('SE999999999901', 'DE999999999', 'NL999999999B99', 'ATU99999999')),
        ('de', 'krankenversichertennummer', german_health, shape('A999999999')),
    ]


def main():
    maker = Maker(SEED)
    files = {}
    for country, check, verdict, candidate in checks(maker):
        # Valid; random and invalid; valid but for one error (a few are valid again).
        found = {True: {}, False: {}, 'spoilt': {}}
        most = {True: 100, False: 50, 'spoilt': 100}
        for _ in range(400_000):
            text = candidate()
            if unclear(check, text):
                continue
            answer = bool(verdict(text))
            if len(found[answer]) < most[answer]:
                found[answer][text] = answer
                if answer:
                    for option in {maker.spoilt(text) for _ in range(2)}:
                        if not unclear(check, option) and len(found['spoilt']) < most['spoilt']:
                            found['spoilt'][option] = bool(verdict(option))
            if all(len(found[kind]) >= most[kind] for kind in most):
                break
        print('%s %-26s' % (country, check), *(len(found[kind]) for kind in most))
        lines = files.setdefault(country, {})
        for kind in found.values():
            for text, answer in kind.items():
                lines[(check, text)] = answer
    FOLDER.mkdir(parents=True, exist_ok=True)
    for country, lines in files.items():
        (FOLDER / ('west-%s.tsv' % country)).write_text(''.join(
            '%s\t%s\t%s\n' % (check, text, 'valid' if answer else 'invalid')
            for (check, text), answer in sorted(lines.items())), encoding='ascii')


if __name__ == '__main__':
    main()
