#!/usr/bin/env python3
"""Writes docs/DETECTORS.md, a table of every detector, from patterns/.

    python3 scripts/detector_table.py        (or: make patterns; needs PyYAML)

What a check demands is the first sentence of its documentation in Sources/PIIScanner/Detect/Checks. A test compares the table
with the definitions.
"""
import re
import urllib.parse

from builtin_detectors import ROOT, read_definitions

OUT = ROOT / "docs/DETECTORS.md"
CHECKS = ROOT / "Sources/PIIScanner/Detect/Checks"
MEDIUM = 0.5  # Confidence.medium
GROUPS = {"any": "Everywhere", "nl": "Netherlands", "europe": "Europe", "us": "United States",
          "special": "Special categories and criminal data"}
# Checks that are more than one function of a value.
LARGE_CHECKS = {
    "email": "it is an address as RFC 5321 allows, at a top-level domain that exists",
    "phone": "it is a number of the numbering plan of its country, written as numbers are written",
    "iban": "it has the length and structure of its country, passes mod 97, and national checks where there are some",
}
HEAD = """# Detectors

Made by `make patterns` from `patterns/`: do not edit. The same is shown by `stofkam detectors list` and, with words and
examples, `stofkam detectors show ID`.

- **Such as**: published test numbers and made-up values.
- **Found**: *alone* is `medium` or better with nothing around it; *with a word* needs a word near it, its field's name or many like
  it in its column, and is `low` without, unless its source has nothing else; *only with a word* is not reported at all without; *in fields named so* takes the
  whole value of a column or key with such a name; *on request* is off unless `--detectors`
  names it.
- **Checked that**: what a hit must pass, besides its form.
- **Tested against**: another program, on thousands of right and wrong values (`fixtures/checks`). Without one, the published rule
  and its examples.
"""


def check_rules():
    """What each check demands: the first sentence of its documentation."""
    swift = "\n".join(path.read_text(encoding="utf-8") for path in sorted(CHECKS.rglob("*.swift")))
    rules = dict(LARGE_CHECKS)
    for comment, name in re.findall(r"((?:^ *///.*\n)+)(?: *@.*\n)* *static func (\w+)\(", swift, re.MULTILINE):
        paragraph = comment.split("///\n")[0].replace("///", " ")
        sentence = re.match(r"Returns whether (.*?)\.(?: |$)", " ".join(paragraph.split()))
        if sentence:
            rules[name] = sentence.group(1)
    return rules


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def code(text):
    """Text as code in a cell, whatever is in it."""
    text = cell(" ".join(text.split()))
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def marked(definition):
    """What the first example finds."""
    example = definition["finds"][0]
    text = example["text"] if isinstance(example, dict) else example
    return re.search("⟦(.*?)⟧", text, re.DOTALL).group(1)


def found(definition):
    if definition.get("near") == "person":
        how = "only in a field named so, or near a person"
    elif definition.get("fieldOnly"):
        how = "only with a word"
    else:
        how = "alone" if definition.get("alone", 0.5) >= MEDIUM else "with a word"
    if definition.get("field"):
        how = "in fields named so" if definition.get("kind") == "field" else how + "; in fields named so"
    return how if definition.get("enabled", True) else f"on request; {how}"


def link(source):
    host = urllib.parse.urlparse(source).netloc.removeprefix("www.")
    return f"[{host}]({source.replace('|', '%7C').replace(' ', '%20')})"


def group(id):
    """The group of a detector: its id starts with a country, unless it is for all."""
    prefix = id.split(".")[0]
    if prefix in GROUPS:
        return prefix
    return "europe" if "." in id and prefix != "ip" else "any"


def row(definition, rules):
    check = definition.get("check")
    return "| " + " | ".join([
        code(definition["id"]), cell(definition["name"]), code(marked(definition)), found(definition),
        cell(rules[check]) if check else "", cell(definition.get("tested") or ""),
        ", ".join(link(source) for source in definition.get("sources") or []),
    ]) + " |\n"


def main():
    groups = {name: [] for name in GROUPS}
    for definition in read_definitions():
        groups[group(definition["id"])].append(definition)
    rules = check_rules()
    with open(OUT, "w", encoding="utf-8") as out:
        out.write(HEAD)
        for name, definitions in groups.items():
            if definitions:
                out.write(f"\n## {GROUPS[name]}\n\n")
                out.write("| id | finds | such as | found | checked that | tested against | sources |\n|---|---|---|---|---|---|---|\n")
                out.writelines(row(definition, rules) for definition in definitions)
    print(f"{sum(map(len, groups.values()))} detectors in {OUT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
