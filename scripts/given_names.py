#!/usr/bin/env python3
"""Writes the given names that tell persons from things in fields named `name`: GivenNames+Table.swift.

    python3 scripts/given_names.py        (needs Faker, https://pypi.org/project/Faker/, MIT)

The names are those of Faker's providers for the languages of Europe and those of its largest minorities; a name that is
an ordinary word in a table (a month, a place, a colour) is left out. Faker's lists come from the statistics offices that
its sources name.
"""
import importlib
import pathlib
import re

import faker

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "Sources/PIIScanner/Detect/Checks/GivenNames+Table.swift"
# The first ones are taken whole, of the others what more than one has: so the list stays small.
WHOLE = ["nl_NL", "nl_BE", "de_DE", "fr_FR", "en_GB", "en_US", "es_ES", "it_IT", "pl_PL", "pt_PT"]
SHARED = [
    "de_AT", "de_CH", "fr_BE", "fr_CH", "en_IE", "da_DK", "sv_SE", "no_NO", "fi_FI", "cs_CZ", "sk_SK", "hu_HU", "ro_RO",
    "hr_HR", "sl_SI", "lt_LT", "lv_LV", "et_EE", "tr_TR", "es_CA", "en_CA", "fr_CA", "pt_BR", "az_AZ", "ga_IE",
]
# Words that name things more often than persons, in the languages of field names.
WORDS = set(
    "april may june august summer autumn paris london milan florence vienna austin houston dallas brooklyn chelsea "
    "india georgia virginia carolina dakota jordan israel asia africa china lima roma siena savannah "
    "amber ruby jade pearl rose lily daisy violet iris ivy holly olive heather ginger hazel cherry "
    "grace faith hope joy destiny harmony melody angel star sky storm rain ocean river brook forest "
    "king prince duke earl marshal major baron royal hunter mason carter cooper taylor tyler fisher gardener porter "
    "max min sage dean chance chase cash bishop drake grant page paige miles rich rod bill mark art will pat norm "
    "van de den der ten ter het een la le el al da do dos di du ad an so my no on by to as it is in of or "
    "mercedes porsche lexus bentley tesla java ruby dart julia pascal ada perl swift kotlin scala "
    "general robin colt blaze jet ace case tab data index".split()
)

BUCKETS = 2048


def hash_of(name):
    """FNV-1a, 32 bits. The same as in GivenNames.swift."""
    value = 0x811C9DC5
    for byte in name:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def names(locale):
    try:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    except ModuleNotFoundError:
        return set()
    found = set()
    for key in dir(provider):
        if re.fullmatch(r"first_names(_male|_female|_unisex|_nonbinary)?|first_names?_(male|female)\w*", key):
            value = getattr(provider, key)
            if not callable(value):
                found |= set(value)
    return {name.strip().lower() for name in found if isinstance(name, str)}


def main():
    whole = set().union(*(names(locale) for locale in WHOLE))
    counts = {}
    for locale in SHARED:
        for name in names(locale):
            counts[name] = counts.get(name, 0) + 1
    kept = whole | {name for name, count in counts.items() if count > 1} | names("tr_TR")
    kept = sorted(n for n in kept if n.isalpha() and 3 <= len(n) <= 14 and n not in WORDS)
    buckets = [[] for _ in range(BUCKETS)]
    for name in kept:
        buckets[hash_of(name.encode()) % BUCKETS].append(name)
    starts, offset = [], 0
    for bucket in buckets:
        starts.append(offset)
        offset += sum(len(name.encode()) + 1 for name in bucket)
    starts.append(offset)
    rows, row = [], ""
    for name in (name for bucket in buckets for name in bucket):
        if len(row) + len(name) + 1 > 88:
            rows.append(row)
            row = ""
        row += name + ","
    rows.append(row)
    index = "".join(f"{start:05d}" for start in starts)
    index_rows = [index[i : i + 90] for i in range(0, len(index), 90)]
    body = "\\\n".join("    " + r for r in rows)
    index_body = "\\\n".join("    " + r for r in index_rows)
    OUT.write_text(
        f'''// Written by scripts/given_names.py from Faker {faker.VERSION} (MIT). Do not edit.

extension GivenNames {{
  /// How many buckets the names are spread over.
  static let bucketCount = {BUCKETS}

  /// {len(kept)} names in small letters, bucket after bucket, each followed by a comma.
  static let names: StaticString = """
{body}
    """

  /// For each bucket, and for the end, five digits: where in `names` it starts.
  static let starts: StaticString = """
{index_body}
    """
}}
''',
        encoding="utf-8",
    )
    print(len(kept), "names,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
