#!/usr/bin/env python3
"""Writes the table of IBAN structures that `IBANRegistry` looks in.

    pip install python-stdnum schwifty && python3 scripts/iban_registry.py

The structures are facts of the SWIFT IBAN registry (ISO 13616), as two PyPI packages carry them:
python-stdnum (LGPL-2.1-or-later; its iban.dat is made from the registry's text file) and schwifty
(MIT; from a newer registry). Where both have a country the lengths must agree, or this script
stops. A position that only one calls a digit may be a letter too: Brazil's bank codes are about
to get letters. No code or data file of either is copied.

A country that only schwifty has gets the mark `u`: it is in use (Morocco, Senegal) or belongs to
one that is in the registry (Réunion, Åland), but has no entry of its own there.
"""

import importlib.metadata
import importlib.resources
import json
import pathlib
import re

import schwifty
import stdnum

OUT = pathlib.Path(__file__).parent.parent / "Sources/PIIScanner/Detect/Checks/Accounts/IBANRegistry+Table.swift"
LONGEST = 30

# Which national check digits a country's account numbers have: see IBANNationalCheck.swift.
SCHEMES = {
    "AL": "a",
    "BA": "m",
    "BE": "b",
    "CZ": "c",
    "EE": "e",
    "ES": "s",
    "FI": "l",
    "FR": "f",
    "HR": "h",
    "HU": "u",
    "IS": "k",
    "IT": "i",
    "MC": "f",
    "ME": "m",
    "MK": "m",
    "MR": "t",
    "NL": "n",
    "NO": "o",
    "PL": "p",
    "PT": "m",
    "RS": "m",
    "SI": "m",
    "SK": "c",
    "SM": "i",
    "TL": "m",
    "TN": "t",
}


def expanded(spec: str) -> str:
    """`4!a10!n` becomes `aaaannnnnnnnnn`."""
    return "".join(kind * int(count) for count, kind in re.findall(r"(\d+)!([nac])", spec))


def from_stdnum() -> dict[str, str]:
    text = (pathlib.Path(stdnum.__file__).parent / "iban.dat").read_text(encoding="utf-8")
    return {country: expanded(spec) for country, spec in re.findall(r'^(\w\w) .*bban="([^"]+)"', text, re.M)}


def from_schwifty() -> dict[str, str]:
    merged = {}
    for name in ("generated.json", "overwrite.json"):
        path = pathlib.Path(schwifty.__file__).parent / "iban_registry" / name
        for country, entry in json.loads(path.read_text(encoding="utf-8")).items():
            if "bban_spec" in entry:
                merged[country] = expanded(entry["bban_spec"])
    return merged


def main() -> None:
    registry, others = from_stdnum(), from_schwifty()
    structures = dict(others)
    for country, structure in registry.items():
        other = others.get(country, structure)
        if len(other) != len(structure):
            raise SystemExit(f"{country}: {structure} or {other}?")
        structures[country] = "".join(a if a == b else "c" for a, b in zip(structure, other))
    lines, starts = [], []
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        starts.append(len(lines))
        for country in sorted(c for c in structures if c[0] == letter):
            structure = structures[country]
            assert 11 <= len(structure) <= LONGEST, country
            mark = "r" if country in registry else "u"
            scheme = SCHEMES.get(country, "-")
            lines.append(f"{country}{mark}{scheme}{structure:.<{LONGEST}}")
    starts.append(len(lines))
    body = "\\\n".join("    " + line for line in lines)
    index = "".join(f"{start:03d}" for start in starts)
    versions = ", ".join(f"{n} {importlib.metadata.version(n)}" for n in ("python-stdnum", "schwifty"))
    OUT.write_text(
        f'''// Written by scripts/iban_registry.py from {versions}. Do not edit.
//
// Facts of the SWIFT IBAN registry (ISO 13616). {len(lines)} countries, {len(registry)} of them in the registry.

extension IBANRegistry {{
  /// One record a country, sorted: its code; `r` when it is in the registry, else `u`; a letter for
  /// its national check digits; then a letter for each position after the check digits: `n` digit,
  /// `a` capital, `c` either, `.` past the end.
  static let records: StaticString = """
{body}
    """

  /// For each letter, and for the end, three digits: the number of the first record.
  static let starts: StaticString = """
    {index}
    """
}}
''',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
