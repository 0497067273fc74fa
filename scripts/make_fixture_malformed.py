#!/usr/bin/env python3
"""Makes fixtures/malformed: small files that are broken, or whole and odd, and what must become of them.

    python3 scripts/make_fixture_malformed.py            writes the files, malformed-truth.jsonl and malformed-ledger.tsv
    python3 scripts/make_fixture_malformed.py --check    says whether they are as they would be written

As in JSONTestSuite, `y_` is well formed, `n_` is not, and of `i_` standards say nothing. What is personal data in
them must be found in all. The ledger has for each file the statuses and the formats that are truthful.
"""

import pathlib
import shutil
import sys

from share_people import Dice
from share_text import Share, email, iban, place, table

ROOT = pathlib.Path(__file__).resolve().parent.parent / "fixtures"
dice = Dice(7)


def person(name):
    return email(f"{name}@lindepost.nl")


def at(text, **location):
    """Says where in a document a marked value is."""
    place(text, location)
    return text


def unplaced(text):
    """Leaves open in which row and column the marked values are."""
    place(text, None)
    return text


class Ledger:
    def __init__(self, share):
        self.share = share
        self.lines = []

    def add(self, path, text, status, formats="any", **options):
        if isinstance(text, list):
            self.share.write_bytes(path, text)
        else:
            self.share.write(path, text, **options)
        self.lines.append(f"{path}\t{status}\t{formats}\n")


def json_files(add):
    def well_formed(name, text, formats="json"):
        add(f"json/y_{name}.json", text, "scanned", formats)

    def broken(name, text):
        # What does not even begin as JSON is plain text, and whole.
        add(f"json/n_{name}.json", text, "partial|scanned-text")

    mail = lambda pointer: at(person("aafke"), pointer=pointer)  # noqa: E731
    well_formed("array_empty", "[]")
    well_formed("object_empty", "{}\n")
    well_formed("array_nested", f'[[[["{mail("/0/0/0/0")}"]]], []]')
    well_formed("key_empty", f'{{"": "{mail("/")}"}}')
    well_formed("key_slash_tilde", f'{{"a/b": {{"~": "{mail("/a~1b/~0")}"}}}}')
    well_formed("key_escaped", f'{{"\\u0061\\/b": "{mail("/a~1b")}"}}')
    well_formed("key_twice", f'{{"a": 1, "a": "{mail("/a")}"}}')
    well_formed("escapes", f'["\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 \\ud83d\\ude00 {mail("/0")}"]')
    well_formed("escaped_at", f'["{at(email("aafke" + chr(92) + "u0040lindepost.nl"), pointer="/0")}"]')
    well_formed("numbers", f'[0, -0, 1.5e+10, 1E-2, 123456789012345678901234567890, "{mail("/5")}"]')
    well_formed("white_space", f' \t\r\n[\n\n"{mail("/0")}"\t]\r\n \n')
    well_formed("no_final_newline", f'{{"a": [1, {{"b": "{mail("/a/1/b")}"}}]}}')
    well_formed("depth_100", "[" * 100 + f'"{mail("/0" * 100)}"' + "]" * 100)
    well_formed("unicode", f'{{"naam": "Łukasz 😀", "ключ": "{mail("/ключ")}"}}')
    well_formed("string_alone", f'"{person("bram")}"\n', "json|text|csv")
    well_formed("null_alone", "null", "json|text")

    mail = person("bram")
    for name, text in {
        "array_comma_after_last": '["{}",]',
        "array_comma_missing": '[1 "{}"]',
        "array_comma_twice": '[1,,"{}"]',
        "array_unclosed": '["{}", [1, 2',
        "array_closed_twice": '["{}"]]',
        "array_closed_as_object": '["{}"}}',
        "object_colon_missing": '{{"a" "{}"}}',
        "object_colon_twice": '{{"a":: "{}"}}',
        "object_key_unquoted": '{{a: "{}"}}',
        "object_key_number": '{{1: "{}"}}',
        "object_comma_after_last": '{{"a": "{}",}}',
        "object_unclosed": '{{"a": "{}"',
        "object_garbage_after": '{{"a": "{}"}} en dan nog wat',
        "quotes_single": "{{'a': '{}'}}",
        "quotes_typographic": "{{“a”: “{}”}}",
        "string_unclosed": '["{}',
        "string_tab": '["a\tb {}"]',
        "string_newline": '["a\nb {}"]',
        "string_escape_unknown": '["\\x41 {}"]',
        "string_escape_cut": '["\\u00 {}"]',
        "string_ends_in_backslash": '["{} \\',
        "number_leading_zero": '[012, "{}"]',
        "number_plus": '[+1, "{}"]',
        "number_ends_in_point": '[1., "{}"]',
        "number_starts_with_point": '[.5, "{}"]',
        "number_exponent_empty": '[1e, "{}"]',
        "number_hex": '[0x1F, "{}"]',
        "number_infinity": '[-Infinity, "{}"]',
        "literal_cut": '[tru, "{}"]',
        "literal_capital": '[True, "{}"]',
        "comment": '[1, /* {} */ 2]',
        "comment_hash": '[1, 2] # {}',
    }.items():
        broken(name, text.format(person("bram")))
    broken("control_nul", f'["a\0b", "{mail}"]')
    add("json/i_string_lone_surrogate.json", f'["\\ud800 {person("tess")}"]', "scanned|partial")
    add("json/i_string_invalid_utf8.json", [b'["\xff\xfe \xc0\xaf ', (person("tess"), "ascii"), b'"]'], "scanned|partial")
    add("json/i_two_documents_on_a_line.json", f'{{"a": 1}} {{"b": "{person("tess")}"}}', "scanned|partial")
    add("json/i_byte_order_mark.json", f'["{person("tess")}"]', "scanned|partial", bom=True)
    add("json/i_utf16.json", f'["{person("tess")}"]', "scanned|partial", encoding="utf-16-le", bom=True)
    add("json/i_number_huge.json", f'[1e99999, -1e-99999, "{person("tess")}"]', "scanned|partial")

    record = lambda n, pointer: at(person("emre"), record=n, pointer=pointer)  # noqa: E731
    add("json/y_lines.jsonl", f'{{"a": "{record(1, "/a")}"}}\n[1, "{record(2, "/1")}"]\n', "scanned", "jsonl")
    add("json/y_lines_blank.jsonl", f'{{"a": 1}}\r\n{{"a": "{record(2, "/a")}"}}\r\n', "scanned", "jsonl")
    add("json/n_lines_one_broken.jsonl",
        f'{{"a": "{record(1, "/a")}"}}\n{{"a": \n{{"a": "{record(3, "/a")}"}}\n', "partial", "jsonl")
    add("json/n_lines_cut_off.jsonl", f'{{"a": "{record(1, "/a")}"}}\n{{"a": "zonder ein', "partial", "jsonl")


def csv_files(add):
    def rows(names):
        return [[str(i), person(name), "iets"] for i, name in enumerate(names, start=1)]

    def well_formed(name, text, **options):
        add(f"csv/y_{name}.csv", text, "scanned", "csv", **options)

    header = ["nr", "mail", "soort"]
    names = ["fenna", "gijs", "hanneke", "joost"]
    well_formed("comma", table(header, rows(names), ","))
    well_formed("semicolon", table(header, rows(names), ";"))
    well_formed("tab", table(header, rows(names), "\t"))
    well_formed("pipe", table(header, rows(names), "|"))
    well_formed("carriage_return_newline", table(header, rows(names), ","), newline="\r\n")
    well_formed("byte_order_mark", table(header, rows(names)), bom=True, newline="\r\n")
    well_formed("quoted_all", table(header, rows(names), ",", quote_all=True))
    well_formed("utf16", table(header, rows(names), "\t"), encoding="utf-16-le", bom=True, newline="\r\n")
    well_formed("windows_1252", table(["nr", "é-mail", "soört"], rows(names)), encoding="cp1252")
    odd = [["1", f"zegt: \"{person('karima')}\"", "a,b"], ["2", f"twee\nregels\n\n{person('lieke')}", ""], ["", "", ""],
           ["4", '""', person("mounir")]]
    well_formed("quotes_and_newlines", table(header, odd, ","))
    well_formed("quotes_and_newlines_crlf", table(header, odd, ","), newline="\r\n")
    well_formed("empty_cells", table(header, [["", person("okke"), ""], ["", "", ""], ["3", "", person("petra")]], ","))
    well_formed("no_final_newline", table(header, rows(names), ",")[:-1])
    inch = table(header, rows(names), ";").replace("iets", 'pijp 5" staal')
    well_formed("quote_inside_cell", inch)
    well_formed("formula", table(header, rows(names), ";").replace("iets", '="0123"'))
    ragged = table(header, rows(names), ",").replace(",iets\n", ",iets,meer,nog meer\n", 1).replace(",iets\n", "\n", 1)
    add("csv/i_ragged.csv", unplaced(ragged), "scanned|partial", "csv")
    old = table(header, rows(["quirijn"]), ",").replace("\n", "\r")
    add("csv/i_carriage_return_only.csv", unplaced(old), "scanned|partial")
    add("csv/i_header_only.csv", "nr,mail,soort\n", "scanned")
    add("csv/i_one_cell.csv", person("sjoerd"), "scanned")
    add("csv/n_quote_never_closed.csv",
        table(header, rows(names), ",").replace("3,", '3,"', 1), "partial", "csv")
    add("csv/n_quote_at_the_end.csv", table(header, rows(names), ",") + '5,"', "partial", "csv")
    add("csv/n_nul_in_cell.csv", table(header, rows(names), ",").replace("iets", "i\0ts", 1), "scanned|partial")


def byte_files(add):
    add("bytes/empty.txt", "", "scanned")
    add("bytes/empty.json", "", "scanned|partial")
    add("bytes/empty.csv", "", "scanned")
    add("bytes/one_byte.txt", "x", "scanned")
    add("bytes/newlines_only.txt", "\n" * 500, "scanned")
    add("bytes/spaces_only.csv", " " * 500, "scanned")
    for name in ("utf-8", "utf-16-le", "utf-16-be"):
        add(f"bytes/bom_only_{name}.txt", "", "scanned", encoding=name, bom=True)
    add("bytes/half_bom.txt", [b"\xef\xbb"], "scanned|partial")
    story = f"Beste lezer,\r\nmail {person('tess')} of betaal op {iban('NL91ABNA0417164300')}.\r\nGroet\r\n"
    add("bytes/utf16_le.txt", story, "scanned", "text", encoding="utf-16-le", bom=True)
    add("bytes/utf16_be.txt", story, "scanned", "text", encoding="utf-16-be", bom=True)
    add("bytes/utf16_le_without_bom.txt", story, "scanned", "text", encoding="utf-16-le")
    for name, order in (("le", "utf-16-le"), ("be", "utf-16-be")):
        mark = "\ufeff".encode(order)
        text = f"Mail {person('umut')} van"
        add(f"bytes/utf16_{name}_cut_in_two.txt", [mark, (text, order), b"d"], "scanned|partial", "text")
        half = "😀".encode(order)[:2]
        add(f"bytes/utf16_{name}_lone_surrogate.txt", [mark, (text, order), half, (" en verder", order)],
            "scanned|partial", "text")
    add("bytes/utf8_invalid.txt", [b"na\xc3\xafef \xff\xfe\xc0 ", (person("veerle"), "ascii"), b" \xf4\x90\x80\x80\n"] * 1,
        "scanned|partial")
    add("bytes/nul_in_log.log", f"1 mail={person('wouter')}\n" + "\0" * 40 + f"\n2 mail={person('xandra')}\n" + "regel\n" * 400,
        "scanned|partial")
    add("bytes/nul_only.log", "\0" * 4096, "scanned|partial")
    add("bytes/random.bin", [bytes(dice.below(256) for _ in range(20_000))], "scanned|partial", "binary")
    add("bytes/random_with_text.bin", [bytes(dice.below(256) for _ in range(4000)), b"\0\0", (person("yusuf"), "ascii"), b"\0\0",
                                       bytes(dice.below(256) for _ in range(4000))], "scanned|partial", "binary")
    add("bytes/gzip_cut.gz", [b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + bytes(dice.below(256) for _ in range(200))],
        "scanned|partial|skipped|failed")
    add("bytes/escape_codes.log", f"\x1b[31mfout\x1b[0m {person('zoe')}\n" * 1 + "\x1b[2J\n", "scanned")


def main():
    share = Share(ROOT / "malformed")
    ledger = Ledger(share)
    for part in (json_files, csv_files, byte_files):
        part(ledger.add)
    written = {
        ROOT / "malformed-truth.jsonl": share.truth_text(),
        ROOT / "malformed-ledger.tsv": "".join(sorted(ledger.lines)),
    }
    if "--check" in sys.argv[1:]:
        on_disk = {p.relative_to(share.root).as_posix(): p.read_bytes() for p in share.root.rglob("*") if p.is_file()}
        same = all(p.read_text(encoding="utf-8") == text for p, text in written.items())
        if on_disk != share.files or not same:
            sys.exit("fixtures/malformed is not what the script makes: run scripts/make_fixture_malformed.py")
        return
    shutil.rmtree(share.root, ignore_errors=True)
    for path, content in share.files.items():
        target = share.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for path, text in written.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(share.files)} files, {sum(map(len, share.files.values()))} bytes, {len(share.truth)} values")


if __name__ == "__main__":
    main()
