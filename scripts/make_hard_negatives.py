#!/usr/bin/env python3
"""Makes files that have nothing personal, but much that looks so: scripts/make_hard_negatives.py OUT [--megabytes 8] [--seed 1]

Tables, JSON Lines, logs, and prose in Dutch and English, with times, hashes, UUIDs, article and book numbers, order, invoice, serial
and tracking numbers, versions, coordinates, amounts, stack traces, dumps of bytes and base64. Of a number that has check digits, some pass
those of persons' numbers by chance. `stofkam scan OUT` must find nothing of medium confidence; docs/ACCURACY.md has what it finds.
"""
import argparse
import base64
import json
import pathlib
import random
import uuid


def digits(rng, count, first="123456789"):
    return rng.choice(first) + "".join(rng.choice("0123456789") for _ in range(count - 1))


def with_ean_check(body):
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(body), 1))
    return body + str(-total % 10)


def hexadecimal(rng, count):
    return f"{rng.getrandbits(4 * count):0{count}x}"


def version(rng):
    return ".".join(str(rng.randrange(limit)) for limit in rng.choice([(20, 30, 60), (12, 20, 400, 300), (130, 1, 7000, 200), (3, 12)]))


def when(rng):
    return (f"20{rng.randrange(10, 27)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}T{rng.randrange(24):02}:{rng.randrange(60):02}:"
            f"{rng.randrange(60):02}.{rng.randrange(1000):03}Z")


# What is called so, in a table or JSON, and before what in prose it stands.
KINDS = {
    "ordernummer": (lambda rng: digits(rng, 9), "bestelling {}", "order {}"),
    "order_id": (lambda rng: digits(rng, rng.randrange(8, 13)), "ordernummer {}", "order number {}"),
    "factuurnummer": (lambda rng: f"F{rng.randrange(2010, 2027)}-{digits(rng, 6)}", "factuur {}", "invoice {}"),
    "invoice_no": (lambda rng: digits(rng, 10), "factuurnummer {}", "invoice no. {}"),
    "betalingskenmerk": (lambda rng: digits(rng, 16), "betalingskenmerk {}", "payment reference {}"),
    "serienummer": (lambda rng: digits(rng, rng.randrange(9, 12)), "serienummer {}", "serial number {}"),
    "serial": (lambda rng: "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(10)), "toestel {}", "unit {}"),
    "tracking": (lambda rng: rng.choice(["3S", "1Z", "JVGL", "LX"]) + digits(rng, 13), "zending {}", "parcel {}"),
    "ean": (lambda rng: with_ean_check(digits(rng, 12, "4589")), "EAN {}", "EAN {}"),
    "gtin8": (lambda rng: with_ean_check(digits(rng, 7)), "artikel {}", "item {}"),
    "isbn": (lambda rng: with_ean_check("978" + digits(rng, 9, "0139")), "ISBN {}", "ISBN {}"),
    "uuid": (lambda rng: str(uuid.UUID(int=rng.getrandbits(128), version=4)), "sleutel {}", "key {}"),
    "commit": (lambda rng: hexadecimal(rng, rng.choice([7, 10, 12, 40])), "commit {}", "commit {}"),
    "sha256": (lambda rng: hexadecimal(rng, 64), "sha256 {}", "sha256 {}"),
    "md5": (lambda rng: hexadecimal(rng, 32), "md5 {}", "md5 {}"),
    "fingerprint": (lambda rng: ":".join(hexadecimal(rng, 2) for _ in range(20)), "vingerafdruk {}", "fingerprint {}"),
    "timestamp": (lambda rng: str(rng.randrange(1_100_000_000, 1_800_000_000)), "tijdstip {}", "timestamp {}"),
    "epoch_ms": (lambda rng: str(rng.randrange(1_100_000_000_000, 1_800_000_000_000)), "om {}", "at {}"),
    "created_at": (when, "gemaakt op {}", "created at {}"),
    "versie": (version, "versie {}", "version {}"),
    "bedrag": (lambda rng: f"{rng.randrange(1, 9_999_999):,}".replace(",", ".") + f",{rng.randrange(100):02}", "bedrag € {}", "amount € {}"),
    "amount": (lambda rng: f"{rng.randrange(1, 9_999_999):,}.{rng.randrange(100):02}", "totaal {}", "total of {}"),
    "cents": (lambda rng: digits(rng, rng.randrange(5, 12)), "{} cent", "{} cents"),
    "lat": (lambda rng: f"{rng.uniform(-90, 90):.{rng.randrange(4, 9)}f}", "breedte {}", "latitude {}"),
    "x": (lambda rng: str(rng.randrange(10_000, 300_000)) + "." + digits(rng, 3), "x-coördinaat {}", "easting {}"),
    "batch": (lambda rng: digits(rng, rng.randrange(8, 13)), "batch {}", "lot {}"),
    "measure": (lambda rng: f"{rng.gauss(0, 1):.12f}", "meetwaarde {}", "reading {}"),
    "rows": (lambda rng: digits(rng, rng.randrange(4, 12)), "{} rijen", "{} rows"),
    "part": (lambda rng: f"{digits(rng, 3)}-{digits(rng, 4)}-{digits(rng, 3)}", "onderdeel {}", "part {}"),
    "postvak": (lambda rng: f"{rng.choice('ABCDEFGH')}{rng.randrange(10, 99)}-{rng.randrange(1000, 9999)}", "stelling {}", "shelf {}"),
}
DUTCH = ["De melding over {} is afgehandeld.", "Zie {} in het systeem.", "Het gaat om {}; zie ook {}.", "Met {} is niets mis.",
         "Volgens het magazijn hoort {} bij {}.", "Controleer {} voor het einde van de week."]
ENGLISH = ["The report on {} is closed.", "See {} in the system.", "This is about {}; see also {}.", "Nothing is wrong with {}.",
           "The warehouse says that {} belongs to {}.", "Check {} before the end of the week."]
LEVELS = ["INFO", "WARN", "ERROR", "DEBUG"]
MODULES = ["scheduler", "billing", "import", "nl.acme.web.Filter", "worker-7", "http", "db.pool"]


def table(rng, size, delimiter):
    names = rng.sample(sorted(KINDS), 8)
    lines, length = [delimiter.join(names)], 0
    while length < size:
        lines.append(delimiter.join(KINDS[name][0](rng).replace(delimiter, " ") for name in names))
        length += len(lines[-1]) + 1
    return "\n".join(lines) + "\n"


def json_lines(rng, size):
    names, lines, length = rng.sample(sorted(KINDS), 10), [], 0
    while length < size:
        record = {name: KINDS[name][0](rng) for name in names}
        for name, value in record.items():
            if value.isdigit() and rng.random() < 0.5:
                record[name] = int(value)
        lines.append(json.dumps(record))
        length += len(lines[-1]) + 1
    return "\n".join(lines) + "\n"


def phrase(rng, language):
    return (lambda kind: kind[1 + language].format(kind[0](rng)))(KINDS[rng.choice(sorted(KINDS))])


def prose(rng, size, language):
    parts, length = [], 0
    while length < size:
        sentence = rng.choice([DUTCH, ENGLISH][language])
        parts.append(sentence.format(*(phrase(rng, language) for _ in range(sentence.count("{}")))))
        length += len(parts[-1]) + 1
        parts.append("\n\n" if rng.random() < 0.2 else " ")
    return "".join(parts)


def log(rng, size):
    lines, length = [], 0
    while length < size:
        start = f"{when(rng)} {rng.choice(LEVELS)} [{rng.choice(MODULES)}] "
        kind = rng.randrange(5)
        if kind == 0:
            lines.append(start + f"pid={rng.randrange(60_000)} tid=0x{hexadecimal(rng, 12)} took {rng.randrange(9_999_999)} us")
        elif kind == 1:
            lines.append(start + f"GET /api/v{rng.randrange(4)}/items/{digits(rng, 9)}?page={rng.randrange(90)}&ts={digits(rng, 13, '1')} 200 "
                         f"{digits(rng, rng.randrange(3, 9))}")
        elif kind == 2:
            lines.append(start + "java.lang.IllegalStateException: " + phrase(rng, 1))
            for _ in range(rng.randrange(2, 7)):
                lines.append(f"\tat nl.acme.{rng.choice(MODULES)}.Step$${hexadecimal(rng, 8)}.run(Step.java:{rng.randrange(1, 2000)})")
        elif kind == 3:
            lines.append(start + " ".join(f"{name}={KINDS[name][0](rng)}" for name in rng.sample(sorted(KINDS), 3)))
        else:
            lines.append(start + phrase(rng, rng.randrange(2)))
        length += sum(map(len, lines[-1:])) + 1
    return "\n".join(lines) + "\n"


def dump(rng, size):
    lines = []
    for offset in range(0, size * 16 // 78, 16):
        data = rng.randbytes(16)
        shown = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in data)
        lines.append(f"{offset:08x}  {data[:8].hex(' ')}  {data[8:].hex(' ')}  |{shown}|")
    return "\n".join(lines) + "\n"


def encoded(rng, size):
    return "\n".join(base64.b64encode(rng.randbytes(57)).decode() for _ in range(size // 77)) + "\n"


MAKERS = {
    "tabel-{}.csv": lambda rng, size: table(rng, size, ";"),
    "table-{}.csv": lambda rng, size: table(rng, size, ","),
    "export-{}.tsv": lambda rng, size: table(rng, size, "\t"),
    "events-{}.jsonl": json_lines,
    "brief-{}.txt": lambda rng, size: prose(rng, size, 0),
    "notes-{}.md": lambda rng, size: prose(rng, size, 1),
    "app-{}.log": log,
    "dump-{}.txt": dump,
    "base64-{}.txt": encoded,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    size, rounds = 100_000, max(1, round(options.megabytes * 1e6 / 100_000 / len(MAKERS)))
    for number in range(rounds):
        for name, make in MAKERS.items():
            (options.out / name.format(number)).write_text(make(rng, size), encoding="utf-8")


if __name__ == "__main__":
    main()
