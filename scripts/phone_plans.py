#!/usr/bin/env python3
"""Compiles the numbering plans of libphonenumber into tables that Swift reads without parsing.

    python3 -m venv venv && venv/bin/pip install phonenumbers==9.0.43
    venv/bin/python scripts/phone_plans.py            # writes Sources/…/PhonePlanTables.swift

The metadata is a few thousand regular expressions over digits. They become

- one automaton for each country calling code: national significant number -> region, kinds,
  whether the national prefix has to be written, and how long the first group is. The automata
  are minimal and share their states.
- one small automaton for each national prefix and each international prefix, with the
  leftmost-first rule of the regular expressions they come from, and with what to put in the
  place of what they match.

A number in a table is two characters of printable ASCII: (first - 32) * 95 + second - 32.
Printable text needs no escapes, compiles in no time and is read where the linker put it.
"""

import pathlib
import re
import sys

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata
from phonenumbers.phonenumberutil import _formatting_rule_has_first_group_only

try:
    from re import _parser as regex_parser  # Python 3.11 and later
except ImportError:
    import sre_parse as regex_parser

TABLES = "Sources/PIIScanner/Detect/Checks/Phones/PhonePlanTables.swift"

# The order is the order of the bits in `PhoneKinds`.
KINDS = (
    "fixed_line mobile toll_free premium_rate shared_cost voip personal_number pager uan voicemail"
).split()
LONGEST = 17  # digits in a national significant number
ANY_DIGIT = 0b1111111111
STANDS_APART = 1 << 10  # the national prefix may be a group of its own


class Automaton:
    """A nondeterministic automaton over digits, built from parsed regular expressions.

    The order of the empty moves is the order in which a backtracking matcher would try them.
    """

    def __init__(self):
        self.empty = []  # state -> [(state, mark)]; mark: None, "end", ("open", n), ("close", n)
        self.moves = []  # state -> [(digits, state)]
        self.accepts = {}  # state -> [tag]

    def state(self):
        self.empty.append([])
        self.moves.append([])
        return len(self.empty) - 1

    def add(self, expression, start):
        """Returns the state in which `expression`, begun in `start`, has been read."""
        return self.build(regex_parser.parse(expression.replace(" ", "")), start)

    def build(self, parsed, at):
        for operation, argument in parsed:
            name = str(operation)
            if name in ("LITERAL", "IN"):
                after = self.state()
                self.moves[at].append((digit_set(name, argument), after))
                at = after
            elif name == "SUBPATTERN":
                group = argument[0]
                opened = self.state()
                self.empty[at].append((opened, ("open", group)))
                closing = self.build(argument[3], opened)
                at = self.state()
                self.empty[closing].append((at, ("close", group)))
            elif name == "BRANCH":
                after = self.state()
                for branch in argument[1]:
                    start = self.state()
                    self.empty[at].append((start, None))
                    self.empty[self.build(branch, start)].append((after, None))
                at = after
            elif name == "MAX_REPEAT":
                least, most, body = argument
                if most > LONGEST + 5:
                    raise SystemExit(f"unbounded repeat in {parsed}")
                for _ in range(least):
                    at = self.build(body, at)
                after = self.state()
                for _ in range(most - least):
                    start = self.state()
                    self.empty[at].append((start, None))
                    self.empty[at].append((after, None))
                    at = self.build(body, start)
                self.empty[at].append((after, None))
                at = after
            elif name == "AT" and str(argument) == "AT_END":
                after = self.state()
                self.empty[at].append((after, "end"))
                at = after
            else:
                raise SystemExit(f"cannot compile {name} in {parsed}")
        return at

    def closure(self, states):
        """The states that `states` reach without reading, without those that do nothing."""
        seen, todo = set(states), list(states)
        while todo:
            for state, _ in self.empty[todo.pop()]:
                if state not in seen:
                    seen.add(state)
                    todo.append(state)
        return frozenset(s for s in seen if self.moves[s] or s in self.accepts)


def digit_set(name, argument):
    """A literal or a class as a bit set of digits."""
    if name == "LITERAL":
        return 1 << int(chr(argument))
    digits = 0
    for operation, member in argument:
        if str(operation) == "LITERAL":
            digits |= 1 << int(chr(member))
        elif str(operation) == "RANGE":
            for character in range(member[0], member[1] + 1):
                digits |= 1 << int(chr(character))
        elif str(operation) == "CATEGORY" and str(member) == "CATEGORY_DIGIT":
            digits |= ANY_DIGIT
        else:
            raise SystemExit(f"cannot compile class {argument}")
    return digits


class States:
    """Deterministic states, each kept once. State 0 rejects everything."""

    def __init__(self):
        self.numbers = {}

    def number(self, label, children):
        if label is None and not any(children):
            return 0
        return self.numbers.setdefault((label, children), len(self.numbers) + 1)

    def numbered_with_accepting_first(self):
        """Returns (rows, labels of the states 1, 2, …, old number -> new number)."""
        order = sorted(self.numbers.items(), key=lambda item: (item[0][0] is None, item[1]))
        renumbered = {0: 0}
        for position, (_, number) in enumerate(order):
            renumbered[number] = position + 1
        rows = [(0,) * 10]
        rows += [tuple(renumbered[child] for child in key[1]) for key, _ in order]
        return rows, [key[0] for key, _ in order if key[0] is not None], renumbered


def format_facts(rule):
    """Returns (national prefix is always written, it is a group of its own, sizes of the groups).

    A group of no fixed size counts as 0. The sizes are empty if the groups are not written in
    their order, or with digits between them.
    """
    prefix_rule = rule.national_prefix_formatting_rule or ""
    needs_prefix = (
        bool(prefix_rule)
        and not rule.national_prefix_optional_when_formatting
        and not _formatting_rule_has_first_group_only(prefix_rule)
    )
    stands_apart = bool(re.search(r"\d[ -]\\1", prefix_rule))
    widths = [
        argument[3].getwidth()
        for operation, argument in regex_parser.parse(rule.pattern)
        if str(operation) == "SUBPATTERN"
    ]
    in_order = "".join(f"\\{group + 1}" for group in range(len(widths)))
    if re.sub(r"[^\\\d]", "", rule.format) != in_order:
        return needs_prefix, stands_apart, ()
    return needs_prefix, stands_apart, tuple(a if a == b else 0 for a, b in widths)


def compile_plan(regions, states):
    """Compiles the numbers of one country calling code. Returns the number of the first state.

    Labels are (index of the region, bit set of kinds) and what `format_facts` says. The region is
    found as `region_code_for_number` does: in order, by leading digits where a region has them,
    else by whether the number is of any kind there.
    """
    automaton = Automaton()
    start = automaton.state()

    def add(expression, tag, then_anything=False):
        begin = automaton.state()
        automaton.empty[start].append((begin, None))
        end = automaton.add(expression, begin)
        if then_anything:
            loop = automaton.state()
            automaton.empty[end].append((loop, None))
            automaton.moves[loop].append((ANY_DIGIT, loop))
            end = loop
        automaton.accepts.setdefault(end, []).append(tag)

    for index, metadata in enumerate(regions):
        add(metadata.general_desc.national_number_pattern, ("general", index))
        for bit, kind in enumerate(KINDS):
            description = getattr(metadata, kind)
            if description and description.national_number_pattern:
                add(description.national_number_pattern, ("kind", index, bit))
        if len(regions) > 1 and metadata.leading_digits:
            add(metadata.leading_digits, ("leading", index), then_anything=True)
    rules = regions[0].number_format
    facts = [format_facts(rule) for rule in rules]
    for index, rule in enumerate(rules):
        add(rule.pattern, ("format", index))
        if rule.leading_digits_pattern:
            add(rule.leading_digits_pattern[-1], ("format leading", index), then_anything=True)

    def label(members):
        tags = {tag for member in members for tag in automaton.accepts.get(member, ())}
        for index, metadata in enumerate(regions):
            kinds = 0
            if ("general", index) in tags:
                for bit in range(len(KINDS)):
                    kinds |= (("kind", index, bit) in tags) << bit
            if len(regions) > 1 and metadata.leading_digits:
                if ("leading", index) not in tags:
                    continue
            elif not kinds and len(regions) > 1:
                continue
            if not kinds:
                return None
            for fact, (number, rule) in zip(facts, enumerate(rules)):
                if ("format", number) in tags and (
                    not rule.leading_digits_pattern or ("format leading", number) in tags
                ):
                    return (index, kinds, *fact)
            return (index, kinds, False, False, ())
        return None

    loops = {
        state for state, moves in enumerate(automaton.moves) if (ANY_DIGIT, state) in moves
    }
    known = {}

    def determinise(members, length):
        if length > LONGEST or members <= loops:
            return 0
        if members not in known:
            children = []
            for digit in range(10):
                after = [b for a in members for s, b in automaton.moves[a] if s >> digit & 1]
                children.append(determinise(automaton.closure(after), length + 1))
            known[members] = states.number(label(members), tuple(children))
        return known[members]

    return determinise(automaton.closure([start]), 0)


def first_digits_without_prefix(start, states):
    """The first digits of numbers that are written without national prefix, as bits.

    None where all numbers of people have a prefix: service numbers such as 14 020 are not worth
    a look at every digit of a text.
    """
    by_number = {number: key for key, number in states.numbers.items()}
    personal = sum(
        1 << KINDS.index(kind) for kind in ("fixed_line", "mobile", "voip", "personal_number")
    )

    def first_digits(kinds):
        known = {0: False}

        def is_written_so(state):
            if state not in known:
                label, children = by_number[state]
                known[state] = (
                    label is not None and not label[2] and bool(label[1] & kinds)
                ) or any(map(is_written_so, children))
            return known[state]

        return sum(is_written_so(child) << digit for digit, child in enumerate(by_number[start][1]))

    return first_digits(personal) and first_digits((1 << len(KINDS)) - 1)


def compile_prefix(expression, rule, states):
    """Compiles a prefix to an automaton that finds what `re.match` would find.

    Labels are (only at the end of the number, start of the kept group, its length, digits to put
    before it). `rule` is a transform rule such as `268\\1`, or None.
    """
    if not expression:
        return 0
    automaton = Automaton()
    start = automaton.state()
    accept = automaton.add(expression, start)
    insert, group = "", None
    if rule:
        insert, group = re.fullmatch(r"(\d*)\\(\d)", rule).groups()
        group = int(group)
        if group != re.compile(expression).groups:
            raise SystemExit(f"{rule}: only the last group can be kept in {expression}")

    def reach(threads, position, at_end):
        """Ordered threads after all empty moves; those after an accepting one are cut."""
        found, seen = [], set()

        def visit(state, opened, closed):
            if state in seen:
                return False
            seen.add(state)
            found.append((state, opened, closed))
            if state == accept:
                return True
            for after, mark in automaton.empty[state]:
                if mark == "end" and not at_end:
                    continue
                is_kept = isinstance(mark, tuple) and mark[1] == group and group is not None
                if visit(
                    after,
                    position if is_kept and mark[0] == "open" else opened,
                    position if is_kept and mark[0] == "close" else closed,
                ):
                    return True
            return False

        for thread in threads:
            if visit(*thread):
                break
        return found

    def outcome(threads, only_at_end):
        state, opened, closed = threads[-1]
        if state != accept:
            return None
        if closed is None:
            return (only_at_end, 0, 0, "")
        return (only_at_end, opened, closed - opened, insert)

    known = {}

    def determinise(threads, position):
        key = (tuple(threads), position)
        if not threads:
            return 0
        if key not in known:
            live = reach(threads, position, at_end=False)
            # Where both are possible (the carrier code 180020 of Jersey is also six digits of a
            # local number) the one that holds everywhere wins: a state has one outcome.
            label = outcome(live, False) or outcome(reach(threads, position, at_end=True), True)
            children = []
            for digit in range(10):
                after = [
                    (b, opened, closed)
                    for a, opened, closed in live
                    for s, b in automaton.moves[a]
                    if s >> digit & 1
                ]
                children.append(determinise(after, position + 1))
            known[key] = states.number(label, tuple(children))
        return known[key]

    return determinise([(start, None, None)], 0)


def two(number):
    if not 0 <= number < 95 * 95:
        raise SystemExit(f"{number} does not fit in two characters; split the table")
    return chr(32 + number // 95) + chr(32 + number % 95)


def one(number):
    assert 0 <= number < 95, number
    return chr(32 + number)


def swift_text(name, comment, text):
    if '"""####' in text or "\\####" in text or not all(" " <= c <= "~" for c in text):
        raise SystemExit(f"{name} cannot be written as a raw string")
    lines = [text[i : i + 90] for i in range(0, len(text), 90)]
    body = "\\####\n".join("    " + line for line in lines)
    return (
        f"  /// {comment}\n"
        f"  @inline(__always) static var {name}: StaticString {{\n"
        f'    ####"""\n{body}\n    """####\n  }}\n'
    )


def main():
    # Two characters count to 9025, so the plans of codes with three digits have their own states.
    plan_states = {"short": States(), "long": States()}
    prefix_states = States()
    plans, region_names, places = [], "", {}
    plan_of_code, first_digits = {}, {}
    for code, names in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()):
        if names == ("001",):
            regions = [PhoneMetadata.metadata_for_nongeo_region(code)]
            names = ("ZZ",)
        else:
            regions = [PhoneMetadata.metadata_for_region(name) for name in names]
        main_region = regions[0]
        prefix = compile_prefix(
            main_region.national_prefix_for_parsing,
            main_region.national_prefix_transform_rule,
            prefix_states,
        )
        plan_of_code[code] = len(plans)
        table = "short" if code < 100 else "long"
        start = compile_plan(regions, plan_states[table])
        first_digits[code] = first_digits_without_prefix(start, plan_states[table])
        plans.append((code, table, start, prefix, len(region_names) // 2))
        region_names += "".join(names)
    regions = []
    for name in sorted(phonenumbers.SUPPORTED_REGIONS):
        metadata = PhoneMetadata.metadata_for_region(name)
        prefix = compile_prefix(
            metadata.national_prefix_for_parsing,
            metadata.national_prefix_transform_rule,
            prefix_states,
        )
        dialled = compile_prefix(metadata.international_prefix, None, prefix_states)
        digits = first_digits[metadata.country_code]
        if metadata.national_prefix:
            digits |= 1 << int(metadata.national_prefix[0])
        if re.match(metadata.national_prefix_for_parsing or "-", ""):
            digits |= ANY_DIGIT  # Argentina: the prefix may be nothing at all
        if any(format_facts(rule)[1] for rule in metadata.number_format):
            digits |= STANDS_APART
        regions.append((name, plan_of_code[metadata.country_code], prefix, dialled, digits))

    numbered = {name: table.numbered_with_accepting_first() for name, table in plan_states.items()}
    prefix_rows, prefix_labels, prefix_renumbered = prefix_states.numbered_with_accepting_first()
    verdicts = sorted({label for _, labels, _ in numbered.values() for label in labels})
    groupings = sorted({sizes for *_, sizes in verdicts})
    outcomes = sorted(set(prefix_labels))
    codes = [plan_of_code.get(code, -1) + 1 for code in range(1000)]

    out = [
        "// swift-format-ignore-file\n"
        "// Generated by scripts/phone_plans.py. Do not edit.\n"
        f"// From the metadata of libphonenumber in phonenumbers {phonenumbers.__version__} (PyPI).\n"
        "// Copyright the libphonenumber authors. Licensed under the Apache License, Version 2.0:\n"
        "// https://www.apache.org/licenses/LICENSE-2.0\n\n"
        "/// The numbering plans of the world, as text. `PhonePlans` reads it.\n"
        "///\n"
        "/// Two characters are a number: (first − 32) × 95 + second − 32. State 0 rejects.\n"
        "enum PhonePlanTables {\n"
        "  /// Of the states of country calling codes of one or two digits, 1...this accept.\n"
        f"  static let shortAcceptingCount = {len(numbered['short'][1])}\n"
        "  /// The same for codes of three digits.\n"
        f"  static let longAcceptingCount = {len(numbered['long'][1])}\n"
        "  /// The same for the prefixes.\n"
        f"  static let prefixAcceptingCount = {len(prefix_labels)}\n"
        "  /// Regions that have a plan of their own, such as `NL`.\n"
        f"  static let regionCount = {len(regions)}\n",
        swift_text(
            "codes", "For each country calling code 0...999: number of its plan + 1, or 0.",
            "".join(map(two, codes)),
        ),
        swift_text(
            "plans", "For each plan: code, first state, first state of the prefix, first region name.",
            "".join(
                two(code)
                + two(numbered[table][2][start])
                + two(prefix_renumbered[prefix])
                + two(names)
                for code, table, start, prefix, names in plans
            ),
        ),
        swift_text("regionNames", "Names of the regions of each plan; the main region is first.",
                   region_names),
        swift_text(
            "regions",
            "For each region: name, plan, first state of its national and of its international\n"
            "  /// prefix, and the digits with which a number without country code starts, as bits; bit 10:\n"
            "  /// its national prefix may be a group of its own.",
            "".join(
                name
                + two(plan)
                + two(prefix_renumbered[prefix])
                + two(prefix_renumbered[dialled])
                + two(digits)
                for name, plan, prefix, dialled, digits in regions
            ),
        ),
        swift_text(
            "verdicts", "What accepting states mean: region, kinds (two), about the prefix, grouping (two).",
            "".join(
                one(region) + two(kinds) + one(needs + 2 * apart) + two(groupings.index(sizes))
                for region, kinds, needs, apart, sizes in verdicts
            ),
        ),
        swift_text(
            "groupings", "Sizes of the groups in which a number is written: six, 0 for any size; then how many.",
            "".join("".join(map(one, (sizes + (0,) * 6)[:6])) + one(len(sizes)) for sizes in groupings),
        ),
        swift_text(
            "outcomes", "What a prefix does: only at the end, start and length of what stays, digits put before it.",
            "".join(one(int(e)) + one(s) + one(n) + i.rjust(4) for e, s, n, i in outcomes),
        ),
        swift_text("outcomeOfState", "For each accepting prefix state from 1: number of its outcome.",
                   "".join(one(outcomes.index(label)) for label in prefix_labels)),
        swift_text("prefixRows", "For each prefix state: the state after each digit.",
                   "".join(two(child) for row in prefix_rows for child in row)),
    ]
    for name, (rows, labels, _) in numbered.items():
        codes_of = "one or two digits" if name == "short" else "three digits"
        out += [
            swift_text(
                f"{name}Rows", f"Codes of {codes_of}. For each state: the state after each digit.",
                "".join(two(child) for row in rows for child in row),
            ),
            swift_text(
                f"{name}Verdicts", "For each accepting state from 1: number of its verdict.",
                "".join(two(verdicts.index(label)) for label in labels),
            ),
        ]
    out.append("}\n")
    target = pathlib.Path(__file__).resolve().parent.parent / TABLES
    target.write_text("\n".join(out))
    states = " + ".join(str(len(rows)) for rows, _, _ in numbered.values())
    print(f"{states} states, {len(verdicts)} verdicts, {len(groupings)} groupings, "
          f"{len(prefix_rows)} prefix states, "
          f"{len(outcomes)} outcomes, {target.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
