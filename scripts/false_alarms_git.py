#!/usr/bin/env python3
"""What the hook says of real changes: scripts/false_alarms_git.py PROGRAM KIND FOLDER [--list FILE] [--keep FOLDER]

FOLDER has a folder for each project. What is in that depends on KIND:

commits   a git repository with its history. Each commit with one parent is a change; --last N takes the last N.
patches   a Debian source package with its patches not applied: FOLDER/git/debian/patches/series … It comes with
          `apt-get source --download-only git` and `dpkg-source --skip-patches --extract git_*.dsc FOLDER/git`. Each
          patch that was a commit is a change: what git wrote (From, Date and Subject), and what says from which commit
          it is (Origin). The others are applied and not counted, and so is what no longer applies.
releases  an unpacked release in each folder: FOLDER/click/8.1.7/… The sources of a release come with
          `pip download --no-deps --no-binary :all: click==8.1.7`. Each release but the first is a change. What is made
          when a release is packed, and in no repository, is left out: PKG-INFO and *.egg-info.

Patches and releases become the commits of repositories, in a temporary folder or in that of --keep, which can be given as
FOLDER of `commits` the next time. Each change is staged over the one before in a clone, and scanned with
`stofkam git --staged` and its default options.

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
WRITTEN_BY_GIT = re.compile(r"\AFrom [0-9a-f]{40} ")
SAYS_ITS_COMMIT = re.compile(r"^origin:.*\b[0-9a-f]{12,40}\b", re.IGNORECASE | re.MULTILINE)
NOT_COUNTED = "(not counted) "
HEADERS_OF_GIT = [re.compile(rf"^{name}: \S", re.MULTILINE) for name in ("From", "Date", "Subject")]


def git(repository, *arguments):
    return subprocess.run(["git", *PERSON, *arguments], cwd=repository, check=True, capture_output=True).stdout


def commit(repository, message):
    git(repository, "commit", "-q", "--allow-empty", "-m", message)


# Releases


def version_key(folder):
    return [int(part) for part in re.findall(r"\d+", folder.name)]


def is_packaging(folder, names):
    return [name for name in names if name == "PKG-INFO" or name.endswith(".egg-info") or name == ".git"]


def replace(repository, release):
    """Makes the work tree and the index what the release is."""
    for entry in repository.iterdir():
        if entry.name != ".git":
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    # Not with the times of the files: many archives give all files one, and git would take a change for none.
    shutil.copytree(
        release, repository, symlinks=True, dirs_exist_ok=True, ignore=is_packaging, copy_function=shutil.copy)
    git(repository, "add", "--all", "--force")


def commit_releases(project, repository):
    """Makes each release a commit."""
    for release in sorted((path for path in project.iterdir() if path.is_dir()), key=version_key):
        replace(repository, release)
        commit(repository, release.name)


# Patches


def series(project):
    folder = project / "debian" / "patches"
    names = (line.split("#")[0].split() for line in (folder / "series").read_text().splitlines())
    return [folder / words[0] for words in names if words]


def header(patch):
    text = patch.read_bytes().decode("utf-8", "replace")
    return re.split(r"^(?:diff |--- |Index: )", text, maxsplit=1, flags=re.MULTILINE)[0]


def was_a_commit(patch):
    text = header(patch)
    return bool(WRITTEN_BY_GIT.match(text) or SAYS_ITS_COMMIT.search(text)
                or all(name.search(text) for name in HEADERS_OF_GIT))


def touched_files(patch):
    lines = re.findall(rb"^(?:\+\+\+|---) ([^\t\n]+)", patch.read_bytes(), re.MULTILINE)
    paths = (line.decode("utf-8", "surrogateescape").strip().partition("/")[2] for line in lines)
    return {path for path in paths if path and ".." not in path.split("/")}


def apply(patch, repository):
    """Applies a patch to the work tree and stages it. Returns false, with the work tree as it was, if it does not fit."""
    if subprocess.run(["git", "apply", "--index", patch], cwd=repository, capture_output=True).returncode == 0:
        return True
    # `patch` also takes what has moved by some lines, as Debian's own tools do.
    fits = subprocess.run(
        ["patch", "-p1", "--force", "--no-backup-if-mismatch", "-i", patch], cwd=repository, capture_output=True)
    git(repository, "add", "--all", "--force")
    if fits.returncode != 0:
        git(repository, "reset", "-q", "--hard")
        git(repository, "clean", "-qfdx")
    return fits.returncode == 0


def commit_patches(project, repository):
    """Makes each patch that was a commit one again, over what all of them touch."""
    patches = [patch.resolve() for patch in series(project)]
    for path in set().union(*map(touched_files, patches)):
        if (project / path).is_file():
            (repository / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project / path, repository / path)
    git(repository, "add", "--all", "--force")
    commit(repository, "as released")
    for patch in patches:
        if not apply(patch, repository):
            print(f"{project.name} {patch.name}: does not apply", flush=True)
        elif was_a_commit(patch):
            commit(repository, patch.name)
        else:
            commit(repository, NOT_COUNTED + patch.name)


# Commits


def repositories(kind, folder, kept):
    """Yields the name of each project, and a clone of its repository."""
    for project in sorted(path for path in folder.iterdir() if path.is_dir()):
        source = project
        if kind != "commits":
            source = kept / project.name
            source.mkdir(parents=True)
            git(source, "init", "-q")
            MADE_BY[kind](project, source)
        with tempfile.TemporaryDirectory(prefix="stofkam-changes-") as clone:
            git(None, "clone", "-q", "--shared", "--no-checkout", source.resolve(), clone)
            yield project.name, pathlib.Path(clone)


def staged_commits(repository, last):
    """Yields the subject of each commit when it is staged over its parent, oldest first."""
    listed = git(repository, "log", "--reverse", "--no-merges", "--format=%H%x00%P%x00%s").decode(errors="replace")
    commits = [line.split("\0") for line in listed.splitlines()]
    counted = [one for one in commits if one[1] and not one[2].startswith(NOT_COUNTED)]
    for identity, parent, subject in counted[-last:]:
        git(repository, "update-ref", "--no-deref", "HEAD", parent)
        git(repository, "read-tree", identity)
        yield subject


# Findings


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
    data = git(repository, "cat-file", "blob", f":{finding['path']}")
    start, end = finding["start"], finding["end"]
    before, after = data[max(0, start - 80):start].split(b"\n")[-1], data[end:end + 80].split(b"\n")[0]
    text = before + "⟦".encode() + data[start:end] + "⟧".encode() + after
    return " ".join(text.decode("utf-8", "replace").split())


MADE_BY = {"patches": commit_patches, "releases": commit_releases}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("kind", choices=["commits", *MADE_BY])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--list", type=pathlib.Path, help="a file for the findings in their text, tab-separated")
    parser.add_argument("--keep", type=pathlib.Path, help="where to make the repositories")
    parser.add_argument("--last", type=int, default=0, metavar="N", help="the last N commits of each (default: all)")
    parser.add_argument("--detectors")
    options = parser.parse_args()

    changes_in, changed_files, added_lines, listed = collections.Counter(), 0, 0, []
    findings_of, changes_of = collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory(prefix="stofkam-repositories-") as temporary:
        kept = options.keep or pathlib.Path(temporary)
        for project, repository in repositories(options.kind, options.folder, kept):
            for name in staged_commits(repository, options.last):
                counts = [line.split(b"\t")[0] for line in git(repository, "diff", "--cached", "--numstat").splitlines()]
                findings = staged_findings(options.program, repository, options.detectors)
                changes_in[project] += 1
                changed_files += len(counts)
                added_lines += sum(int(count) for count in counts if count != b"-")
                detectors = collections.Counter(finding["detector"] for finding in findings)
                findings_of.update(detectors)
                changes_of.update(detectors.keys())
                if findings:
                    changes_of["any"] += 1
                    what = ", ".join(f"{count} {detector}" for detector, count in detectors.most_common())
                    print(f"{project} {name}: {what}", flush=True)
                listed += [
                    (project, name, finding["path"], str(finding.get("line", "")), finding["detector"],
                     finding["confidence"], f"{finding['score']:.3f}", marked(repository, finding))
                    for finding in findings]

    print("\n" + ", ".join(f"{name} {count}" for name, count in changes_in.most_common()))
    print(f"{changes_in.total()} changes, {changed_files} changed files, {added_lines} added lines; "
          f"{changes_of.pop('any', 0)} changes with {findings_of.total()} findings")
    for name, count in changes_of.most_common():
        print(f"{name:24} {findings_of[name]:6} findings in {count} changes")
    if options.list:
        options.list.write_text("".join("\t".join(row) + "\n" for row in listed), encoding="utf-8")


main()
