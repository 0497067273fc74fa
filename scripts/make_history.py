#!/usr/bin/env python3
"""Makes a repository with a long history: python3 scripts/make_history.py FOLDER [COMMITS]

The files are those of Python's own standard library, 400 of them, changed a little by each of COMMITS (10,000) commits:
lines move, go and come, one file in a hundred is renamed, one commit in fifty merges a branch. Twenty of the commits add a
line with a fictitious person, which a later one takes out again; FOLDER.truth.jsonl says which (commit subject, path and
value). The same on every machine with the same version of Python. Needs git; takes seconds.
"""

import argparse
import json
import pathlib
import random
import subprocess
import sysconfig

BSNS = ["111222333", "123456782"]  # published test numbers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("commits", type=int, nargs="?", default=10_000)
    arguments = parser.parse_args()
    chance = random.Random(20261123)
    library = pathlib.Path(sysconfig.get_path("stdlib"))
    names = sorted(p for p in library.rglob("*.py") if "site-packages" not in p.parts and "dist-packages" not in p.parts)
    files = {}
    for path in names:
        text = path.read_bytes()
        if 500 < len(text) < 60_000 and len(files) < 400:
            files[str(path.relative_to(library))] = text.splitlines(keepends=True)
    subprocess.run(["git", "init", "-q", "-b", "main", str(arguments.folder)], check=True)
    importer = subprocess.Popen(
        ["git", "-C", str(arguments.folder), "fast-import", "--quiet"], stdin=subprocess.PIPE)
    write = importer.stdin.write
    truth = []
    marked = {}

    def commit(branch, number, parents, changed, renamed=None):
        """One commit that writes some files."""
        when = 1_500_000_000 + number * 3600
        person = b"Jan Jansen <jan@voorbeeld.nl> %d +0100" % when
        message = b"commit %d" % number
        write(b"commit refs/heads/%s\nmark :%d\nauthor %s\ncommitter %s\n" % (branch, number, person, person))
        write(b"data %d\n%s\n" % (len(message), message))
        for order, parent in zip([b"from", b"merge"], parents):
            write(b"%s :%d\n" % (order, parent))
        if renamed:
            write(b"R %s %s\n" % tuple(n.encode() for n in renamed))
        for name in changed:
            text = b"".join(files[name])
            write(b"M 100644 inline %s\ndata %d\n%s\n" % (name.encode(), len(text), text))

    commit(b"main", 1, [], sorted(files))
    head = 1
    number = 2
    while number <= arguments.commits:
        changed = sorted(chance.sample(sorted(files), chance.choice([1, 1, 1, 2, 3])))
        for name in changed:
            lines = files[name]
            for _ in range(chance.randint(1, 5)):
                place = chance.randrange(len(lines))
                match chance.randrange(4):
                    case 0: lines.insert(place, b"    value = %d\n" % chance.randrange(10**9))
                    case 1: lines.insert(place, b"# note %d of this file\n" % number)
                    case 2: lines[place] = lines[place].rstrip() + b"  # %d\n" % number
                    case _:
                        if len(lines) > 20: del lines[place]
        renamed = None
        if number % 500 == 0:
            name = chance.choice(changed)
            value = chance.choice(BSNS)
            line = b"# test person: BSN %s\n" % value.encode()
            files[name].insert(0, line)
            marked[number + 250] = (name, line)
            truth.append({"commit": f"commit {number}", "path": name, "value": value})
        if number in marked:
            name, line = marked.pop(number)
            name = name if name in files else name + ".moved"
            if name in files and line in files[name]:
                files[name].remove(line)
                changed = sorted({*changed, name})
        if number % 100 == 0:
            old = chance.choice([n for n in sorted(files) if n not in changed])
            renamed = (old, old + ".moved")
            files[old + ".moved"] = files.pop(old)
        if number % 50 == 0 and number < arguments.commits:
            # What the branch changes, main has not touched: the merge takes both.
            commit(b"side", number, [head], changed, renamed)
            commit(b"main", number + 1, [head, number], changed, renamed)
            head = number + 1
            number += 2
        else:
            commit(b"main", number, [head], changed, renamed)
            head = number
            number += 1
    importer.stdin.close()
    if importer.wait() != 0:
        raise SystemExit("git fast-import failed")
    # As a clone would have it: one pack, stored as differences.
    subprocess.run(["git", "-C", str(arguments.folder), "repack", "-adfq", "--window=20"], check=True)
    truth_file = arguments.folder.with_name(arguments.folder.name + ".truth.jsonl")
    truth_file.write_text("".join(json.dumps(line) + "\n" for line in truth))


main()
