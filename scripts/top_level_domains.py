#!/usr/bin/env python3
"""Writes the table of top-level domains that `TopLevelDomain` looks in.

    pip install publicsuffixlist && python3 scripts/top_level_domains.py

The names are the last labels of the ICANN section of the Public Suffix List, as the PyPI package
`publicsuffixlist` carries it (https://publicsuffix.org, MPL-2.0). That section follows the root
zone of IANA. Only the names are taken: a fact, not the list's rules or comments. An
internationalised name is written both ways, `рф` and `xn--p1ai`.
"""

import importlib.metadata
import pathlib

import publicsuffixlist

OUT = pathlib.Path(__file__).parent.parent / "Sources/PIIScanner/Detect/Checks/Email/TopLevelDomain+Table.swift"

# Names in the root zone under which nobody has a mailbox.
LEFT_OUT = {
    "arpa",  # reverse look-ups
    "prod",  # nothing is registered there, but many private networks call a host x.prod
}
BUCKETS = 512


def hash_of(name: bytes) -> int:
    """FNV-1a, 32 bits. The same as in TopLevelDomain.swift."""
    value = 0x811C9DC5
    for byte in name:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def names() -> set[str]:
    path = pathlib.Path(publicsuffixlist.__file__).parent / "public_suffix_list.dat"
    found = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        if "===END ICANN DOMAINS===" in line:
            break
        rule = line.strip()
        if rule and not rule.startswith("//"):
            found.add(rule.split(".")[-1].lstrip("*!"))
    found |= {name.encode("idna").decode() for name in found if not name.isascii()}
    return found - LEFT_OUT


def main() -> None:
    buckets = [[] for _ in range(BUCKETS)]
    for name in sorted(names()):
        buckets[hash_of(name.encode()) % BUCKETS].append(name)
    lines, starts, offset = [], [], 0
    for bucket in buckets:
        starts.append(offset)
        for name in bucket:
            lines.append(name)
            offset += len(name.encode()) + 1
    starts.append(offset)
    rows, row = [], ""
    for name in lines:
        if len(row) + len(name) + 1 > 88:
            rows.append(row)
            row = ""
        row += name + ","
    rows.append(row)
    index = "".join(f"{start:05d}" for start in starts)
    index_rows = [index[i : i + 90] for i in range(0, len(index), 90)]
    version = importlib.metadata.version("publicsuffixlist")
    body = " \\\n".join("    " + r for r in rows).replace(", \\\n", ",\\\n")
    index_body = "\\\n".join("    " + r for r in index_rows)
    OUT.write_text(
        f'''// Written by scripts/top_level_domains.py from publicsuffixlist {version}. Do not edit.
//
// The names are those of the root zone, read from the ICANN section of the Public Suffix List
// (https://publicsuffix.org, MPL-2.0). {len(lines)} names.

extension TopLevelDomain {{
  /// How many buckets the names are spread over.
  static let bucketCount = {BUCKETS}

  /// The names, bucket after bucket, each followed by a comma.
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


if __name__ == "__main__":
    main()
