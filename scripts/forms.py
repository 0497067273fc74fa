"""How many of the same people are found, in the ways in which files name and mention them: headings, sentences and addresses.

    python3 scripts/forms.py .build/release/stofkam [--part headings|sentences|addresses] [--country NL …]

The people are fictitious, and stand in forms.yaml with the headings, sentences and addresses of their country. Headings are tried in six
forms of file. Prints what is missed: the country, the type, how it was named, and where; then the sums. What is missed is mostly a class of
forms, so it is worth more than a document with a mistake in it.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

import yaml

TYPES = {"surname": "name", "given": "name", "person": "name", "born": "birthdate", "street": "address",
         "postcode": "postcode", "phone": "phone"}
# Which of the headings stand together in a table.
TABLES = (("surname", "given", "born", "street", "postcode", "phone"), ("person", "born", "street", "postcode", "phone"),
          ("person", "phone"))
DETECTORS = {"postcode": {"postcode", "nl.postcode"}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--part", choices=PARTS, nargs="*", default=list(PARTS))
    parser.add_argument("--country", nargs="*")
    arguments = parser.parse_args()
    countries = yaml.safe_load((pathlib.Path(__file__).parent / "forms.yaml").read_text(encoding="utf-8"))
    for part in arguments.part:
        missed = total = 0
        for country, forms in countries.items():
            if arguments.country and country not in arguments.country:
                continue
            files = PARTS[part](country, forms)
            for what, where, gone, count in misses(arguments.program, country, files):
                if gone:
                    print(f"{part} {country} {what}: {where} lacks {gone} of {count}")
                missed, total = missed + gone, total + count
        print(f"{part}: {missed} of {total} missed")


def misses(program, country, files):
    """What is missed: of each way of naming, in which files, how many values, of how many. Files are (name, text, wanted), where
    wanted has (what it is called, its type, the values)."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, text, _ in files:
            (folder / name).write_text(text, encoding="utf-8")
        found = collections.defaultdict(list)
        run = subprocess.run(
            [program, "scan", "-q", "-f", "jsonl", "--progress", "never", "--no-ignore", "--region", country, folder],
            capture_output=True, text=True)
        for line in run.stdout.splitlines():
            record = json.loads(line)
            if record["type"] == "finding":
                found[pathlib.Path(record["path"]).name].append(record)
    sums = collections.defaultdict(lambda: [0, 0])
    for name, text, wanted in files:
        for what, kind, values in wanted:
            key = (f"{kind} {what}", name.split(".", 1)[1])
            sums[key][1] += len(values)
            sums[key][0] += sum(not is_found(found[name], text, value, kind) for value in values)
    return [(what, where, *counts) for (what, where), counts in sums.items()]


def is_found(findings, text, value, kind):
    text, value = text.encode(), value.encode()
    spans = [(finding["start"], finding["end"]) for finding in findings
             if finding["detector"] in DETECTORS.get(kind, {kind})]
    at = text.find(value)
    while at >= 0:
        if any(start < at + len(value) and at < end for start, end in spans):
            return True
        at = text.find(value, at + 1)
    return False


def headings(_, forms):
    """Tables and records of the people, with every heading once at least."""
    people = [dict(person, person=f"{person['given']} {person['surname']}") for person in forms["people"]]
    files = []
    most = max(len(names) for names in forms["headings"].values())
    for turn in range(most):
        for kind, columns in enumerate(TABLES):
            names = [forms["headings"][column][turn % len(forms["headings"][column])] for column in columns]
            rows = [[str(1001 + index)] + [person[column] for column in columns]
                    for index, person in enumerate(people)]
            wanted = [(name, TYPES[column], [person[column] for person in people])
                      for name, column in zip(names, columns)]
            files += [(f"{turn}-{kind}.{form}", text, wanted)
                      for form, text in written(["nr", *names], rows).items()]
    return files


def written(names, rows):
    """A table in six forms of file, by extension."""
    objects = [dict(zip(names, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(names, *rows)]
    aligned = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)) for row in [names, *rows]]
    cells = "</tr>\n<tr>".join("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return {
        "csv": "".join(";".join(row) + "\n" for row in [names, *rows]),
        "json": json.dumps(objects, ensure_ascii=False),
        "keys.txt": "\n".join("".join(f"{name}: {value}\n" for name, value in item.items()) for item in objects),
        "list.txt": "\n".join(aligned) + "\n",
        "md": "".join("| " + " | ".join(row) + " |\n" for row in [names, ["---"] * len(names), *rows]),
        "html": "<table><tr>" + "".join(f"<th>{name}</th>" for name in names) + f"</tr>\n<tr>{cells}</tr></table>",
    }


def sentences(_, forms):
    """Each sentence with each of the people, in a note of its own; the surname counts, or the given name where there is none."""
    return mentions(forms, "sentences", lambda sentence, person: [
        ("name", person["surname"].split()[-1] if "{surname}" in sentence else person["given"])])


def addresses(_, forms):
    """The same for streets and postcodes."""
    return mentions(forms, "addresses", lambda sentence, person: [
        (kind, person[key]) for key, kind in (("street", "address"), ("postcode", "postcode"))
        if f"{{{key}}}" in sentence])


def mentions(forms, part, values):
    files = []
    for number, sentence in enumerate(forms.get(part, [])):
        for index, person in enumerate(forms["people"]):
            text = sentence.format(**person, town=forms["town"], initial=person["given"][0] + ".")
            wanted = [(repr(sentence), kind, [value]) for kind, value in values(sentence, person)]
            files.append((f"{number}-{index}.txt", f"Note 3.\n\n{text}\n\n", wanted))
    return files


PARTS = {"headings": headings, "sentences": sentences, "addresses": addresses}

if __name__ == "__main__":
    main()
