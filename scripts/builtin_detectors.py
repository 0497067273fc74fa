#!/usr/bin/env python3
"""Writes the built-in detectors of patterns/ as Swift: Sources/PIIScanner/Patterns/Builtin*.swift.

    python3 scripts/builtin_detectors.py        (or: make patterns; needs PyYAML)

The order of the files is the order of the detectors: `any` first, then countries by name. A test compares what is
written here with what the YAML files say.
"""
import pathlib
import subprocess
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "Sources/PIIScanner/Patterns"
FIRST = ["email", "iban", "phone", "nl.bsn"]
KEYS = {
    "id", "name", "category", "pattern", "kind", "words", "ignoreCase", "border", "check", "alone", "chance",
    "fieldOnly", "enabled", "context", "against", "sources", "tested", "finds", "ignores", "near", "field",
}
FIELD_KEYS = {"names", "perhaps", "against", "never", "check"}


def text(value):
    out = []
    for character in str(value):
        code = ord(character)
        if character in '"\\':
            out.append("\\" + character)
        elif character == "\n":
            out.append("\\n")
        elif character == "\r":
            out.append("\\r")
        elif character == "\t":
            out.append("\\t")
        elif code < 32 or code == 127 or code in (0xA0, 0x202F, 0x200B):
            out.append("\\u{%X}" % code)
        else:
            out.append(character)
    return '"' + "".join(out) + '"'


def texts(values):
    """A list of strings, kept as one literal: it compiles fast and starts fast."""
    return "lines(" + text("\n".join(str(v) for v in values)) + ")"


def as_format(example):
    return f", format: .{example['as']}" if "as" in example else ""


def read_definitions():
    """The definitions of all files, in the order of the detectors."""
    definitions = []
    for path in sorted((ROOT / "patterns").rglob("*.yaml")):
        definition = yaml.safe_load(path.read_text(encoding="utf-8"))
        if not definition:
            sys.exit(f"{path}: it is empty")
        unknown = set(definition) - KEYS
        if unknown:
            sys.exit(f"{path}: unknown keys {sorted(unknown)}")
        unknown = set(definition.get("field", {})) - FIELD_KEYS
        if unknown:
            sys.exit(f"{path}: unknown keys of 'field' {sorted(unknown)}")
        definitions.append(definition)
    definitions.sort(key=lambda d: (FIRST.index(d["id"]) if d["id"] in FIRST else len(FIRST), "." in d["id"], d["id"]))
    ids = [d["id"] for d in definitions]
    assert len(ids) == len(set(ids)), "two detectors have the same id"
    return definitions


def main():
    definitions = read_definitions()
    head = "// Made by scripts/builtin_detectors.py from patterns/. Do not edit.\n\n"
    checks = sorted({d["check"] for d in definitions if d.get("check")} - {"email", "iban", "phone"})
    with open(OUT / "IdentifierCheck.swift", "w", encoding="utf-8") as out:
        out.write(head)
        out.write("/// The checks that a definition can name.\n")
        out.write("enum IdentifierCheck: String, CaseIterable, Sendable {\n")
        for check in checks:
            out.write(f"  case {check}\n")
        out.write("\n  /// Whether a value passes.\n  ///\n")
        out.write("  /// - Parameter text: Its letters, as capitals, and digits; as written for checks that read raw text.\n")
        out.write("  /// - Returns: Whether it passes.\n")
        out.write("  @inline(__always)\n  func passes(_ text: Span<UInt8>) -> Bool {\n    switch self {\n")
        for check in checks:
            out.write(f"    case .{check}: IdentifierChecks.{check}(text)\n")
        out.write("    }\n  }\n}\n")
    with open(OUT / "Builtin.swift", "w", encoding="utf-8") as out:
        out.write(head)
        out.write("extension DetectorDefinition {\n")
        out.write("  /// The built-in detectors, those that are off by default included.\n")
        out.write("  public static var builtin: [DetectorDefinition] {\n    [\n")
        for index in range(len(definitions)):
            out.write(f"      builtin{index}(),\n")
        out.write("    ]\n  }\n")
        for index, d in enumerate(definitions):
            kind = d.get("kind", "pattern")
            if kind == "pattern":
                kind_text = f".pattern({text(d['pattern'])})"
            elif kind == "field":
                kind_text = ".field"
            else:
                kind_text = f".words({texts(d['words'])})"
            out.write(f"\n  private static func builtin{index}() -> DetectorDefinition {{\n")
            out.write("    var d = DetectorDefinition(\n")
            out.write(f"      id: {text(d['id'])}, name: {text(d['name'])}, category: {text(d['category'])},\n")
            out.write(f"      kind: {kind_text})\n")
            for key, swift in [("ignoreCase", "ignoreCase"), ("fieldOnly", "fieldOnly"), ("enabled", "enabled")]:
                if key in d:
                    out.write(f"    d.{swift} = {str(bool(d[key])).lower()}\n")
            if "border" in d:
                out.write(f"    d.border = .{d['border']}\n")
            if d.get("near") == "person":
                out.write("    d.nearPerson = true\n")
            if "field" in d:
                rule = d["field"]
                out.write("    d.field = FieldRule(\n")
                out.write(f"      names: {texts(rule.get('names', []))},\n")
                for key in ["perhaps", "against", "never"]:
                    if rule.get(key):
                        out.write(f"      {key}: {texts(rule[key])},\n")
                check = text(rule["check"]) if rule.get("check") else "nil"
                out.write(f"      check: {check})\n")
            for key in ["check", "tested"]:
                if d.get(key):
                    out.write(f"    d.{key} = {text(d[key])}\n")
            for key in ["alone", "chance"]:
                if key in d:
                    out.write(f"    d.{key} = {float(d[key])!r}\n")
            for key in ["context", "against", "sources"]:
                if d.get(key):
                    out.write(f"    d.{key} = {texts(d[key])}\n")
            out.write("    return d\n  }\n")
        out.write("\n  /// Cuts a literal at its newlines.\n")
        out.write("  private static func lines(_ text: StaticString) -> [String] { text.lines }\n}\n")
    with open(OUT / "BuiltinExamples.swift", "w", encoding="utf-8") as out:
        out.write(head)
        out.write("extension DetectorDefinition {\n")
        out.write("  /// The examples of a built-in detector: not in ``builtin``, since a scan does not need them.\n")
        out.write("  ///\n  /// - Returns: `nil` if there is no such detector.\n")
        out.write("  public static func builtinExamples(\n    of id: String\n")
        out.write("  ) -> (finds: [Example], ignores: [CounterExample])? {\n    switch id {\n")
        for index, d in enumerate(definitions):
            out.write(f"    case {text(d['id'])}: examples{index}()\n")
        out.write("    default: nil\n    }\n  }\n")
        for index, d in enumerate(definitions):
            out.write(f"\n  private static func examples{index}() -> (finds: [Example], ignores: [CounterExample]) {{\n")
            out.write("    let finds: [Example] = [\n")
            for e in d.get("finds") or []:
                e = e if isinstance(e, dict) else {"text": e}
                out.write(f"      Example(text: {text(e['text'])}{as_format(e)}),\n")
            out.write("    ]\n    let ignores: [CounterExample] = [\n")
            for e in d.get("ignores") or []:
                out.write("      CounterExample(\n")
                out.write(f"        text: {text(e['text'])}, because: {text(e['because'])}{as_format(e)}),\n")
            out.write("    ]\n    return (finds, ignores)\n  }\n")
        out.write("}\n")
    subprocess.run(["swift", "format", "-i", *map(str, sorted(OUT.glob("*.swift")))], check=True, cwd=ROOT)
    print(f"{len(definitions)} detectors, {len(checks)} checks")


if __name__ == "__main__":
    main()
