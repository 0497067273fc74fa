#!/usr/bin/env python3
"""What the hook says of real changes: scripts/false_alarms_git.py PROGRAM FOLDER [--list FILE] [--detectors LIST]

FOLDER has a folder for each project, with an unpacked release in each folder below: FOLDER/click/8.1.7/… The sources of a
release come with `pip download --no-deps --no-binary :all: click==8.1.7`. The releases of a project become the commits of
a repository in a temporary folder, oldest first; each but the first is staged over the one before, and scanned with
`stofkam git --staged` and its default options. What is made when a release is packed, and in no repository, is left
out: PKG-INFO and *.egg-info.

Prints a line for each change that has a finding, and the findings by detector. --list writes each finding with what
stands around it, to judge it by. That file has personal data: keep it to yourself.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

PERSON = ["-c", "user.name=Jan", "-c", "user.email=jan@voorbeeld.nl", "-c", "core.autocrlf=false"]


def version_key(folder):
    return [int(part) for part in re.findall(r"\d+", folder.name)]


def is_packaging(folder, names):
    return [name for name in names if name == "PKG-INFO" or name.endswith(".egg-info") or name == ".git"]


def git(repository, *arguments):
    return subprocess.run(["git", *PERSON, *arguments], cwd=repository, check=True, capture_output=True).stdout


def stage(release, repository):
    """Makes the work tree and the index what the release is."""
    for entry in repository.iterdir():
        if entry.name != ".git":
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    # Not with the times of the files: many archives give all files one, and git would take a change for none.
    shutil.copytree(
        release, repository, symlinks=True, dirs_exist_ok=True, ignore=is_packaging, copy_function=shutil.copy)
    git(repository, "add", "--all", "--force")


def staged_findings(program, repository, detectors):
    command = [program, "git", "--staged", "--format", "jsonl", "--progress", "never"]
    if detectors:
        command += ["--detectors", detectors]
    run = subprocess.run(command, cwd=repository, capture_output=True)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{repository}: status {run.returncode}: {run.stderr.decode(errors='replace')}")
    rows = map(json.loads, run.stdout.splitlines())
    return [row for row in rows if row["type"] == "finding"]


def marked(repository, finding):
    """What was found between ⟦ and ⟧, with what stands around it."""
    try:
        data = (repository / finding["path"]).read_bytes()
    except OSError:
        return ""
    start, end = finding["start"], finding["end"]
    before, after = data[max(0, start - 80):start].split(b"\n")[-1], data[end:end + 80].split(b"\n")[0]
    text = before + "⟦".encode() + data[start:end] + "⟧".encode() + after
    return " ".join(text.decode("utf-8", "replace").split())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--list", type=pathlib.Path, help="a file for the findings in their text, tab-separated")
    parser.add_argument("--detectors")
    options = parser.parse_args()

    changes, changed_files, added_lines, listed = 0, 0, 0, []
    findings_of, changes_of = collections.Counter(), collections.Counter()
    for project in sorted(path for path in options.folder.iterdir() if path.is_dir()):
        releases = sorted((path for path in project.iterdir() if path.is_dir()), key=version_key)
        with tempfile.TemporaryDirectory(prefix="stofkam-releases-") as folder:
            repository = pathlib.Path(folder)
            git(repository, "init", "-q")
            for number, release in enumerate(releases):
                stage(release, repository)
                if number > 0:
                    counts = [line.split(b"\t")[0] for line in git(repository, "diff", "--cached", "--numstat").splitlines()]
                    findings = staged_findings(options.program, repository, options.detectors)
                    changes += 1
                    changed_files += len(counts)
                    added_lines += sum(int(count) for count in counts if count != b"-")
                    detectors = collections.Counter(finding["detector"] for finding in findings)
                    findings_of.update(detectors)
                    changes_of.update(detectors.keys())
                    if findings:
                        changes_of["any"] += 1
                        what = ", ".join(f"{count} {name}" for name, count in detectors.most_common())
                        print(f"{project.name} {releases[number - 1].name} → {release.name}: {what}", flush=True)
                    listed += [
                        (project.name, release.name, finding["path"], str(finding.get("line", "")), finding["detector"],
                         finding["confidence"], f"{finding['score']:.3f}", marked(repository, finding))
                        for finding in findings]
                git(repository, "commit", "-q", "--allow-empty", "-m", release.name)

    print(f"\n{changes} changes, {changed_files} changed files, {added_lines} added lines; "
          f"{changes_of.pop('any', 0)} changes with {sum(findings_of.values())} findings")
    for name, count in changes_of.most_common():
        print(f"{name:24} {findings_of[name]:6} findings in {count} changes")
    if options.list:
        options.list.write_text("".join("\t".join(row) + "\n" for row in listed), encoding="utf-8")


main()
