"""Text in which values are marked, so that a fixture knows where its own truth lies.

A value is marked when it is put into a text: `email("jan@acme.nl")` returns the value between three
private-use characters, with its number in a register. Whatever is then done with the text (a cell of a
table, a string of a JSON document, another encoding), the marks go along. `Share.write` takes them out,
and so knows the offsets in the bytes.
"""

import json
import pathlib

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
_items = []


class Item:
    """A marked value: which detector must find it, and where."""

    def __init__(self, detector, either):
        self.detector = detector
        # Neither right nor wrong: a person could doubt it too.
        self.either = either
        # As in the output: of a table, a JSON document, JSON Lines; None in plain text.
        self.location = None


def mark(detector, text, either=False):
    _items.append(Item(detector, either))
    return f"{OPEN}{len(_items) - 1}{MIDDLE}{text}{CLOSE}"


def email(text, **options):
    return mark("email", text, **options)


def iban(text, **options):
    return mark("iban", text, **options)


def phone(text, **options):
    return mark("phone", text, **options)


def bsn(text, **options):
    return mark("nl.bsn", text, **options)


def pieces(text):
    """Yields (text, item or None) for the pieces of a marked text."""
    while text:
        before, opened, rest = text.partition(OPEN)
        if before:
            yield before, None
        if not opened:
            return
        number, _, rest = rest.partition(MIDDLE)
        value, _, text = rest.partition(CLOSE)
        yield value, _items[int(number)]


def plain(text):
    return "".join(piece for piece, _ in pieces(text))


def place(text, location):
    """Says of all marked values in a text where in a structure they are."""
    for _, item in pieces(text):
        if item:
            item.location = location


def table(header, rows, delimiter=";", quote_all=False):
    """A table as Excel writes it: cells that need quotes get them, quotes in them are doubled.

    Without a header the columns have no names; rows count from 1 all the same.
    """
    lines = []
    for number, row in enumerate([header] + rows if header else rows, start=0 if header else 1):
        cells = []
        for column, cell in enumerate(row, start=1):
            if number > 0:
                location = {"row": number, "column": column}
                if header:
                    location["name"] = plain(header[column - 1])
                place(cell, location)
            needs = quote_all or any(c in plain(cell) for c in (delimiter, '"', "\n"))
            cells.append('"' + cell.replace('"', '""') + '"' if needs else cell)
        lines.append(delimiter.join(cells))
    return "\n".join(lines) + "\n"


class Number(str):
    """A marked value that stands in a JSON document as a number."""


def json_text(value, indent=None, escape="", record=None):
    """A JSON document.

    - escape: characters to write as \\uXXXX.
    - record: the number of the line in JSON Lines.
    """

    def string(text):
        out = []
        for piece in text:
            if piece in escape:
                out.append(f"\\u{ord(piece):04x}")
            else:
                out.append(json.dumps(piece, ensure_ascii=False)[1:-1])
        return '"' + "".join(out) + '"'

    def write(value, pointer, level):
        if isinstance(value, (dict, list)):
            if isinstance(value, dict):
                left, right = "{}"
                colon = ": " if indent or record is None else ":"
                members = [
                    string(key) + colon
                    + write(member, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}", level + 1)
                    for key, member in value.items()
                ]
            else:
                left, right = "[]"
                members = [write(m, f"{pointer}/{i}", level + 1) for i, m in enumerate(value)]
            if not indent:
                return left + ("," if record else ", ").join(members) + right
            gap = "\n" + " " * indent * (level + 1)
            return left + gap + ("," + gap).join(members) + gap[: -indent or None] + right
        if isinstance(value, str):
            location = {"record": record} if record else {}
            place(value, location | {"pointer": pointer})
            return str(value) if isinstance(value, Number) else string(value)
        return json.dumps(value)

    return write(value, "", 0)


def json_lines(records):
    return "".join(json_text(r, record=i) + "\n" for i, r in enumerate(records, start=1))


class Share:
    """The files of a share, and the truth about them."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.files = {}
        self.truth = []

    def write(self, path, text, encoding="utf-8", newline="\n", bom=False):
        """Adds a file of text."""
        assert path not in self.files, path
        if newline != "\n":
            text = text.replace("\n", newline)
        content = bytearray("\ufeff".encode(encoding) if bom else b"")
        line, line_text = 1, ""
        for piece, item in pieces(text):
            start = len(content)
            content += piece.encode(encoding)
            if item:
                self._add(path, item, start, len(content), line, len(line_text) + 1)
            line += piece.count("\n")
            line_text = piece.rpartition("\n")[2] if "\n" in piece else line_text + piece
        self.files[path] = bytes(content)

    def write_bytes(self, path, parts):
        """Adds a binary file of pieces: bytes, or (marked text, encoding)."""
        assert path not in self.files, path
        content = bytearray()
        for part in parts:
            if isinstance(part, bytes):
                content += part
                continue
            for piece, item in pieces(part[0]):
                start = len(content)
                content += piece.encode(part[1])
                if item:
                    self._add(path, item, start, len(content), None, None)
        self.files[path] = bytes(content)

    def _add(self, path, item, start, end, line, column):
        entry = {"path": path, "detector": item.detector, "start": start, "end": end}
        if line:
            entry |= {"line": line, "column": column}
        if item.location:
            entry["location"] = item.location
        if item.either:
            entry["either"] = True
        self.truth.append(entry)

    def truth_text(self):
        order = sorted(self.truth, key=lambda e: (e["path"], e["start"]))
        return "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in order)
