#!/usr/bin/env python3
"""Writes the phone fixtures whose truth is what libphonenumber says.

    venv/bin/python scripts/phone_fixtures.py      # with phonenumbers, as for phone_plans.py

All numbers are libphonenumber's example numbers, which are chosen to be nobody's, and random
changes of them. `fixtures/phone/negatives.tsv` is written by hand.
"""

import pathlib
import random

import phonenumbers
from phonenumbers import PhoneNumberFormat as Format
from phonenumbers import PhoneNumberType as Type
from phonenumbers.phonemetadata import PhoneMetadata
from phonenumbers.phonenumberutil import _is_number_matching_desc

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "phone"
KINDS = {
    "fixed_line": Type.FIXED_LINE,
    "mobile": Type.MOBILE,
    "toll_free": Type.TOLL_FREE,
    "premium_rate": Type.PREMIUM_RATE,
    "shared_cost": Type.SHARED_COST,
    "voip": Type.VOIP,
    "personal_number": Type.PERSONAL_NUMBER,
    "pager": Type.PAGER,
    "uan": Type.UAN,
    "voicemail": Type.VOICEMAIL,
}

# Region, text. The spans are the oracle's. Fictitious numbers: 555-01XX, Ofcom's drama numbers,
# the example numbers, and Dutch ones with too few different digits to be anybody's.
TEXTS = [
    ("NL", "06-12345678"),
    ("NL", "06 12 34 56 78"),
    ("NL", "06 1234 5678"),
    ("NL", "0612345678"),
    ("NL", "06.12.34.56.78"),
    ("NL", "(06) 12345678"),
    ("NL", "(06)12345678"),
    ("NL", "06 - 12 34 56 78"),
    ("NL", "+31612345678"),
    ("NL", "+31 6 12345678"),
    ("NL", "+31 (0)6 12345678"),
    ("NL", "+31 (0) 6 - 12 34 56 78"),
    ("NL", "+31(0)612345678"),
    ("NL", "0031612345678"),
    ("NL", "0031 6 12345678"),
    ("NL", "0031 (0)6 12345678"),
    ("NL", "(020) 123 45 67"),
    ("NL", "(020) 1234567"),
    ("NL", "020-1234567"),
    ("NL", "020 - 123 45 67"),
    ("NL", "0113-123456"),
    ("NL", "0113/123456"),
    ("NL", "0113123456"),
    ("NL", "0113 12 34 56"),
    ("NL", "+31 (0)10 123 45 67"),
    ("NL", "+31-6-12345678"),
    ("NL", "tel:+31-6-12345678"),
    ("NL", "Tel:0612345678"),
    ("NL", "+49 151 34699882"),
    ("NL", "+1 (212) 555-0184"),
    ("NL", "+1-415-555-0126"),
    ("NL", "+32 472 08 35 77"),
    ("NL", "0032 472 08 35 77"),
    ("NL", "+44 (0)20 7946 0018"),
    ("NL", "+31\u00a06\u00a012345678"),
    ("NL", "06\u00a012\u00a034\u00a056\u00a078"),
    ("NL", "06\u201112345678"),
    ("NL", "020\u20131234567"),
    ("NL", "Bel 06-12345678 of 020-1234567."),
    ("NL", "06-12345678/020-1234567"),
    ("NL", "06-12345678 / 020-1234567"),
    ("NL", "0612345678;0201234567;+31612345678"),
    ("NL", '{"tel":"+31612345678","fax":"020-1234567"}'),
    ("NL", "Jansen\t0612345678\t12\t2024-01-12"),
    ("NL", "é+31 20 624 1111"),
    ("NL", "我的电话号码是+31 20 624 1111"),
    ("NL", "mobiel 0612345678, privé"),
    ("NL", "(tel. 020-1234567)"),
    ("NL", "020-1234567 toestel 12"),
    ("NL", "Call +31 20 624 1111, 45 days a year"),
    ("NL", "0800-1234"),
    ("NL", "088 123 45 67"),
    ("NL", "+31 20 624 1111forme"),
    ("NL", "612345678"),
    ("US", "(650) 253-0000"),
    ("US", "650-253-0000"),
    ("US", "650 253 0000"),
    ("US", "650.253.0000"),
    ("US", "6502530000"),
    ("US", "1-650-253-0000"),
    ("US", "1 (650) 253-0000"),
    ("US", "+1 650-253-0000"),
    ("US", "(650)253-0000"),
    ("US", "Call (650) 253-0000 or (650) 253-0001."),
    ("US", "415/666-7777"),
    ("US", "011 31 6 12345678"),
    ("US", "650-253-000"),
    ("CA", "604-555-0123"),
    ("GB", "020 7946 0018"),
    ("GB", "(020) 7946 0018"),
    ("GB", "07400 123456"),
    ("GB", "07400 123 456"),
    ("GB", "0161 496 0123"),
    ("GB", "+44 20 7946 0018"),
    ("GB", "20 7946 0018"),
    ("FR", "01 23 45 67 89"),
    ("FR", "0123456789"),
    ("FR", "01.23.45.67.89"),
    ("FR", "06-12-34-56-78"),
    ("FR", "+33 1 23 45 67 89"),
    ("FR", "+33 (0)1 23 45 67 89"),
    ("DE", "030 123456"),
    ("DE", "030/123456"),
    ("DE", "0151 12345678"),
    ("DE", "+49 30 123456"),
    ("DE", "(030) 123456"),
    ("BE", "02/412.34.56"),
    ("BE", "0470 12 34 56"),
    ("BE", "0470/12.34.56"),
    ("ES", "612 34 56 78"),
    ("ES", "612345678"),
    ("ES", "912 34 56 78"),
    ("IT", "02 1234 5678"),
    ("IT", "312 345 6789"),
    ("DK", "32 12 34 56"),
    ("DK", "32123456"),
    ("PL", "512 345 678"),
    ("SE", "08-12 34 56"),
    ("SE", "070-123 45 67"),
    ("NO", "406 12 345"),
    ("CH", "044 668 18 00"),
    ("AT", "01 234567890"),
    ("PT", "912 345 678"),
    ("IE", "085 012 3456"),
    ("RU", "8 (912) 345-67-89"),
    ("RU", "+7 912 345-67-89"),
    ("HU", "06 20 123 4567"),
    ("BR", "(11) 96123-4567"),
    ("AR", "011 15-2345-6789"),
    ("AU", "0412 345 678"),
    ("AU", "(02) 1234 5678"),
    ("IN", "081234 56789"),
    ("JP", "090-1234-5678"),
    ("CN", "131 2345 6789"),
]


def kinds_of(nsn, metadata):
    """All kinds that the number can be, as `number_type` would test them, as bits."""
    if not _is_number_matching_desc(nsn, metadata.general_desc):
        return 0
    return sum(
        bool(_is_number_matching_desc(nsn, getattr(metadata, kind))) << bit
        for bit, kind in enumerate(KINDS)
    )


def examples():
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in KINDS.values():
            number = phonenumbers.example_number_for_type(region, kind)
            if number and phonenumbers.is_valid_number(number):
                yield region, number
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        yield "NL", phonenumbers.example_number_for_non_geo_entity(code)


def write(name, header, rows):
    lines = ["# Written by scripts/phone_fixtures.py with phonenumbers " + phonenumbers.__version__]
    lines += ["# " + "\t".join(header)]
    lines += ["\t".join(map(str, row)) for row in rows]
    (FOLDER / name).write_text("\n".join(lines) + "\n")


def example_rows():
    for default, number in examples():
        region = phonenumbers.region_code_for_number(number)
        nsn = phonenumbers.national_significant_number(number)
        metadata = PhoneMetadata.metadata_for_region_or_calling_code(number.country_code, region)
        formats = [Format.E164, Format.INTERNATIONAL, Format.NATIONAL, Format.RFC3966]
        written = [phonenumbers.format_number(number, form) for form in formats]
        if region == "001":
            region, written[2] = "ZZ", ""
        yield default, region, number.country_code, nsn, kinds_of(nsn, metadata), *written


def verdict_rows(count):
    """Example numbers with digits changed, put in and left out, and the oracle's verdict."""
    source = random.Random(20260101)
    numbers = [
        (region, number.country_code, phonenumbers.national_significant_number(number))
        for region, number in examples()
    ]
    for _ in range(count):
        region, code, nsn = source.choice(numbers)
        digits = list(nsn)
        for _ in range(source.choice([0, 1, 1, 2, 3, 5])):
            place, digit = source.randrange(len(digits)), source.choice("0123456789")
            change = source.random()
            if change < 0.7:
                digits[place] = digit
            elif change < 0.85:
                digits.insert(place, digit)
            elif len(digits) > 5:
                digits.pop(place)
        prefix = PhoneMetadata.metadata_for_region(region).national_prefix or ""
        form = source.random()
        if form < 0.5:
            text = f"+{code}"
        elif form < 0.6:
            text = f"+{code}{prefix}"
        elif form < 0.7:
            text = f"00{code}"
        else:
            text = prefix if source.random() < 0.8 else ""
        text += "".join(digits)
        if len(text) < 5:
            continue
        verdict = "-"
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            if (match.start, match.end) == (0, len(text)):
                found = phonenumbers.national_significant_number(match.number)
                verdict = f"{match.number.country_code}:{found}"
        yield region, text, verdict


def text_rows():
    for region, text in TEXTS:
        spans = []
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            start = len(text[: match.start].encode())
            spans.append(f"{start}-{start + len(match.raw_string.encode())}")
        yield region, " ".join(spans) or "-", text.replace("\t", "\\t")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(
        "examples.tsv",
        "default region, region, country code, national number, kinds, E.164, international, "
        "national, RFC 3966".split(", "),
        example_rows(),
    )
    write("verdicts.tsv", ["default region", "text", "country code:national number"],
          verdict_rows(8000))
    write("texts.tsv", ["default region", "spans in bytes", "text"], text_rows())


if __name__ == "__main__":
    main()
