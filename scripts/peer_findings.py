#!/usr/bin/env python3
"""What another scanner finds in files: run by compare_scanners.py with the Python of a folder that has the scanner.

    VENV/bin/python scripts/peer_findings.py PEER --region NL < LIST

PEER is presidio, datafog, piilint or hawk (PyPI: presidio-analyzer with a spaCy model, datafog-core, piilint, hawk-scanner).
LIST has one path a line. Prints the version, then one JSON object a file: path, seconds, findings ([the peer's own type,
start, end, score], byte offsets) and error. Each is given the decoded text, so that only what it finds counts, not which files it can read.
"""
import argparse
import contextlib
import importlib.metadata
import io
import json
import pathlib
import signal
import sys
import tempfile
import time

CHUNK = 20_000  # characters that Presidio gets at once, cut at the end of a line
SECONDS_A_FILE = 120  # of processor time, after which a file is left as it is
PACKAGES = {"presidio": ["presidio-analyzer", "spacy"], "datafog": ["datafog-core"], "piilint": ["piilint"], "hawk": ["hawk-scanner"]}


def decoded(data):
    """The text of a file and the name of its encoding; each character encodes to its own bytes again."""
    whole = data[:len(data) // 2 * 2]
    if data[:2] == b"\xff\xfe" or data[1:200:2].count(0) > 50:
        return whole.decode("utf-16-le", "surrogatepass"), "utf-16-le"
    if data[:2] == b"\xfe\xff":
        return whole.decode("utf-16-be", "surrogatepass"), "utf-16-be"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"


class ByteOffsets:
    """Turns character offsets, asked in any order, into byte offsets."""

    def __init__(self, text, encoding):
        self.plain = encoding == "latin-1" or (encoding == "utf-8" and text.isascii())
        if not self.plain:
            self.starts = [0]
            for character in text:
                self.starts.append(self.starts[-1] + len(character.encode(encoding, "surrogatepass")))

    def __getitem__(self, offset):
        return offset if self.plain else self.starts[offset]


def chunks(text):
    """Pieces of a text that end with a line, each with its offset."""
    start = 0
    while start < len(text):
        end = min(start + CHUNK, len(text))
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        yield start, text[start:end]
        start = end


def lines(text):
    """The lines of a text, each with its offset."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\r\n")
        start += len(line)


def presidio(region):
    """Every recognizer of presidio-analyzer for persons, as English, with a spaCy model if there is one."""
    import presidio_analyzer.predefined_recognizers as predefined
    import spacy.util
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())  # the list that it carries; nothing is fetched
    models = sorted(name for name in spacy.util.get_installed_models() if name.startswith("en_core_web"))
    if not models:
        sys.exit("presidio: there is no English spaCy model (en_core_web_…) beside it")
    engine = NlpEngineProvider(nlp_configuration={
        "nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": models[0]}]}).create_engine()
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(nlp_engine=engine)
    registry.remove_recognizer("PhoneRecognizer")
    registry.add_recognizer(predefined.PhoneRecognizer(supported_regions=[region]))
    present = {recognizer.name for recognizer in registry.recognizers}
    for name in [
        "UsMbiRecognizer", "UsNpiRecognizer", "UsSsnRecognizer", "UsItinRecognizer", "NhsRecognizer", "UkNinoRecognizer",
        "EsNifRecognizer", "EsNieRecognizer", "ItFiscalCodeRecognizer", "PlPeselRecognizer", "FiPersonalIdentityCodeRecognizer",
        "SePersonnummerRecognizer", "DeTaxIdRecognizer", "DeSocialSecurityRecognizer", "DeIdCardRecognizer",
        "DePassportRecognizer", "TrNationalIdRecognizer", "MacAddressRecognizer", "UkPostcodeRecognizer",
        "UkVehicleRegistrationRecognizer",
    ]:
        if name not in present and hasattr(predefined, name):
            registry.add_recognizer(getattr(predefined, name)(supported_language="en"))
    analyzer = AnalyzerEngine(nlp_engine=engine, registry=registry)

    def findings(text):
        for offset, chunk in chunks(text):
            for found in analyzer.analyze(chunk, language="en"):
                yield found.entity_type, offset + found.start, offset + found.end, found.score

    return findings


def datafog(region):
    """datafog-core with its default entities and those of its only other locale."""
    import datafog_core

    def findings(text):
        for found in datafog_core.scan(text, {"locale": "de"}):
            yield found.entity_type, found.codepoint_range.start, found.codepoint_range.end, 1.0

    return findings


def piilint(region):
    """All recognizers of piilint on each line; its reader of tables for dates of birth, which need a column name."""
    import piilint.engine
    from piilint.recognizers import build_default_registry

    recognizers = build_default_registry(
        default_phone_region=region, enable_ip=True, enable_nino_uk=True, enable_bsn_nl=True).enabled_recognizers()
    scan = piilint.engine.scan_text_matches
    tables = {}

    def noting(text, *arguments, **options):
        matches = scan(text, *arguments, **options)
        for match in matches:
            if match.entity.value == "DOB":
                tables[match.value] = tables.get(match.value, 0) + 1
        return matches

    piilint.engine.scan_text_matches = noting

    def findings(text, path):
        for offset, line in lines(text):
            for match in scan(line, recognizers, context_key=None, min_confidence=0.6):
                yield match.entity.value, offset + match.start, offset + match.end, match.confidence
        if path.suffix not in (".csv", ".tsv", ".json", ".jsonl"):
            return
        tables.clear()
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder, path.name)
            copy.write_text(text.lstrip("\ufeff"), encoding="utf-8", newline="")
            with contextlib.suppress(Exception):  # 0.2.0 ends with an error at some files
                piilint.engine.scan_path(copy)
        for value, count in tables.items():
            start = text.find(value)
            while start >= 0 and count:
                yield "DOB", start, start + len(value), 1.0
                start, count = text.find(value, start + len(value)), count - 1

    findings.takes_path = True
    return findings


def hawk(region):
    """hawk-scanner with the patterns of a file, since it fetches its own from the network."""
    from hawk_scanner.internals import system

    import yaml

    patterns = yaml.safe_load(open(options.hawk_patterns, encoding="utf-8"))

    def findings(text):
        for found in system.match_strings({"fingerprint": patterns}, text, "fs"):
            for value in set(found["matches"]):
                start = text.find(value) if value else -1
                while start >= 0:
                    yield found["pattern_name"], start, start + len(value), 1.0
                    start = text.find(value, start + len(value))

    return findings


def out_of_time(signal_number, frame):
    raise TimeoutError(f"{SECONDS_A_FILE} seconds")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("peer", choices=["presidio", "datafog", "piilint", "hawk"])
parser.add_argument("--region", default="NL", help="of telephone numbers without country code")
parser.add_argument("--hawk-patterns", help="the fingerprint.yml of hawk-scanner's repository")
options = parser.parse_args()
results = sys.stdout
print(json.dumps(" ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES[options.peer])), file=results)
with contextlib.redirect_stdout(io.StringIO()):  # hawk-scanner prints what it does
    find = {"presidio": presidio, "datafog": datafog, "piilint": piilint, "hawk": hawk}[options.peer](options.region)
    signal.signal(signal.SIGPROF, out_of_time)
    for path in map(pathlib.Path, sys.stdin.read().splitlines()):
        text, encoding = decoded(path.read_bytes())
        offsets = ByteOffsets(text, encoding)
        row = {"path": str(path), "findings": [], "error": None}
        begin = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, SECONDS_A_FILE)
        try:
            found = find(text, path) if getattr(find, "takes_path", False) else find(text)
            for kind, start, end, score in found:
                row["findings"].append([kind, offsets[start], offsets[end], score])
        except Exception as error:  # a peer that fails on a file has found what it has found
            row["error"] = f"{type(error).__name__}: {error}"
        signal.setitimer(signal.ITIMER_PROF, 0)
        row["seconds"] = time.process_time() - begin
        print(json.dumps(row), file=results, flush=True)
