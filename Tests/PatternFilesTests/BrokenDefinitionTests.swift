import PIIScanner
import Testing

@testable import PatternFiles

/// What is said of definitions that cannot be used.
@Suite struct BrokenDefinitionTests {
  /// A definition, and what is said of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    let errors: [String]

    init(_ name: String, _ yaml: String, _ errors: String...) {
      self.name = name
      self.yaml = yaml
      self.errors = errors
    }

    var testDescription: String { name }
  }

  /// Keys before the one that is wrong: it is in line 3.
  private static let head = "id: x.y\nname: X\n"
  private static let pattern = head + "pattern: '[0-9]{9}'\n"

  private static let rows: [Row] = [
    Row("nothing", "", "a.yaml: the file has no definition."),
    Row("a comment only", "# later\n", "a.yaml: the file has no definition."),
    Row(
      "no keys", "hello\n", "a.yaml:1: a definition is written 'key: value', a line for each key."),
    Row(
      "no YAML", "id: x.y\nname: 'X\n",
      "a.yaml:3:1: this is no YAML: found unexpected end of stream."),
    Row("a key twice", pattern + "id: x.z\n", "a.yaml:1: 'id': twice in one definition."),
    Row(
      "all that must be said is missing", "category: contact\n",
      "a.yaml:1: 'id' is missing: a short name such as acme.customer.",
      "a.yaml:1: 'name' is missing: what it finds, for people.",
      "a.yaml:1: 'pattern' is missing: what its values look like."),
    Row(
      "an id with capitals", "id: Acme.Klant\nname: X\npattern: a\n",
      "a.yaml:1: Acme.Klant: 'Acme.Klant' is no id. Use small letters, digits, '.' and '-', and "
        + "begin with a letter: acme.customer."),
    Row(
      "an id that ends with a dot", "id: acme.\nname: X\npattern: a\n",
      "a.yaml:1: acme.: 'acme.' is no id. Use small letters, digits, '.' and '-', and begin with a "
        + "letter: acme.customer."),
    Row(
      "a key that is misspelt", pattern + "ignorecase: true\n",
      "a.yaml:4: x.y: there is no key 'ignorecase'. Did you mean 'ignoreCase'?"),
    Row(
      "a key that is like none", head + "pattern: a\nzzzzzzzz: 1\n",
      "a.yaml:4: x.y: there is no key 'zzzzzzzz'. Use one of: id, name, category, kind, pattern, "
        + "words, wordsFile, field, ignoreCase, border, check, alone, chance, fieldOnly, near, enabled, "
        + "context, against, sources, tested, finds, ignores."),
    Row(
      "a list for a text", "id: x.y\nname: [X]\npattern: a\n",
      "a.yaml:2: x.y: 'name' is one text, not a list or keys."),
    Row(
      "a text for a list", pattern + "context: klant\n",
      "a.yaml:4: x.y: 'context' is a list: [one, two], or each behind a '-'."),
    Row(
      "a list in a list", pattern + "context:\n  - klant\n  - [a, b]\n",
      "a.yaml:6: x.y: 'context' is a list of texts; this is none."),
    Row(
      "a word for true or false", pattern + "enabled: ja\n",
      "a.yaml:4: x.y: 'enabled' is true or false, not 'ja'."),
    Row(
      "a probability in per cent", pattern + "alone: 80\n",
      "a.yaml:4: x.y: 'alone' is a probability: a number from 0 to 1, not '80'."),
    Row(
      "a probability below 0", pattern + "chance: -0.1\n",
      "a.yaml:4: x.y: 'chance' is a probability: a number from 0 to 1, not '-0.1'."),
    Row(
      "a probability in words", pattern + "alone: half\n",
      "a.yaml:4: x.y: 'alone' is a probability: a number from 0 to 1, not 'half'."),
    Row(
      "an unknown category", pattern + "category: financiel\n",
      "a.yaml:4: x.y: 'financiel' is no category. Did you mean 'financial'?"),
    Row(
      "an unknown border", pattern + "border: wrd\n",
      "a.yaml:4: x.y: 'wrd' is no border. Did you mean 'word'?"),
    Row(
      "an unknown kind", head + "kind: regex\npattern: a\n",
      "a.yaml:3: x.y: 'regex' is no kind. Use one of: pattern, words, field."),
    Row(
      "near something else", pattern + "near: house\n",
      "a.yaml:4: x.y: 'house' is no near. Use one of: person."),
    Row(
      "an unknown check", pattern + "check: bns\n",
      "a.yaml:4: x.y: there is no check named 'bns'. Did you mean 'bsn'?"),
    Row(
      "a repeat without an end", head + "pattern: '[0-9]+'\n",
      "a.yaml:3:16: x.y: in the pattern, at character 6: a repeat without an upper limit; write "
        + "{1,30} or the like."),
    Row(
      "a repeat without an end, with a least", head + "pattern: \"\\\\d{3,}\"\n",
      "a.yaml:3:14: x.y: in the pattern, at character 3: a repeat without an upper limit; write "
        + "{1,30} or the like."),
    Row(
      "a column after quotes", head + "pattern: 'd''A(b'\n",
      "a.yaml:3:15: x.y: in the pattern, at character 4: a '(' without its ')'."),
    Row(
      "a column of a plain value", head + "pattern: ab*c\n",
      "a.yaml:3:12: x.y: in the pattern, at character 3: a repeat without an upper limit; write "
        + "{1,30} or the like."),
    Row(
      "a pattern over lines", head + "pattern: |-\n  a.c\n",
      "a.yaml:3: x.y: in the pattern, at character 2: '.' matches anything; write '\\.' for a dot, "
        + "or a class such as [^,]."),
    Row(
      "a pattern that matches nothing at all", head + "pattern: 'a?'\n",
      "a.yaml:3:11: x.y: in the pattern, at character 1: the pattern matches the empty text."),
    Row(
      "words without their kind", head + "words: [a, b]\n",
      "a.yaml:3: x.y: 'words' needs 'kind: words'."),
    Row(
      "a pattern for words", head + "kind: words\nwords: [a]\npattern: a\n",
      "a.yaml:5: x.y: 'pattern' does not go with 'kind: words'."),
    Row(
      "no words", head + "kind: words\n",
      "a.yaml:1: x.y: 'kind: words' needs 'words' or 'wordsFile'."
    ),
    Row(
      "an empty list of words", head + "kind: words\nwords: []\n",
      "a.yaml:4: x.y: there are no words."),
    Row(
      "words that cannot be found", head + "kind: words\nwords:\n  - Zilver\n  - '--'\n",
      "a.yaml:6: x.y: the word \"--\" cannot be found: it has no letter or digit."),
    Row(
      "a file of words that is not there", head + "kind: words\nwordsFile: none.txt\n",
      "a.yaml:4: x.y: 'wordsFile' none.txt: there is no such file."),
    Row(
      "words inside words", head + "kind: words\nwords: [a]\nborder: none\n",
      "a.yaml:5: x.y: words are found whole: with 'kind: words' the border is word or number."),
    Row(
      "a field without names", head + "kind: field\n",
      "a.yaml:1: x.y: 'kind: field' needs 'field': the names of such fields."),
    Row(
      "a field with an empty rule", head + "kind: field\nfield: {perhaps: []}\n",
      "a.yaml:4: x.y: 'field' needs 'names': the names of such fields."),
    Row(
      "a misspelt key under field", head + "kind: field\nfield: {name: [klant]}\n",
      "a.yaml:4: x.y: 'field' has no key 'name'. Did you mean 'names'?"),
    Row(
      "an unknown check of a field", head + "kind: field\nfield: {names: [a], check: person}\n",
      "a.yaml:4: x.y: there is no check named 'person'. Use one of: anyValue, personName, "
        + "streetAddress, postcode, licencePlate, phoneWithoutZero, hardwareAddress."),
    Row(
      "a border of a field", head + "kind: field\nfield: {names: [a]}\nborder: none\n",
      "a.yaml:5: x.y: 'border' does not go with 'kind: field'."),
    Row(
      "only near words, of which there are none", pattern + "fieldOnly: true\n",
      "a.yaml:1: x.y: 'fieldOnly' needs 'context': without words nothing is ever found."),
    Row(
      "an example that marks nothing", pattern + "finds:\n  - 'nr 111222333'\n",
      "a.yaml:5: x.y: the example \"nr 111222333\" does not mark what must be found. Put ⟦ before "
        + "and ⟧ after the exact text."),
    Row(
      "a mark that is not closed", pattern + "finds:\n  - 'nr ⟦111222333'\n",
      "a.yaml:5: x.y: the example \"nr ⟦111222333\" does not mark what must be found. Put ⟦ before "
        + "and ⟧ after the exact text."),
    Row(
      "an example that is not found", pattern + "finds:\n  - ⟦111222333⟧\n  - nr ⟦11122233⟧\n",
      "a.yaml:6: x.y: the example \"nr ⟦11122233⟧\" is not found as it is marked: nothing is found."
    ),
    Row(
      "an example that is found elsewhere", pattern + "finds:\n  - ⟦nr 111222333⟧\n",
      "a.yaml:5: x.y: the example \"⟦nr 111222333⟧\" is not found as it is marked: found is "
        + "\"nr ⟦111222333⟧\"."),
    Row(
      "a counter-example that is found",
      pattern + "ignores:\n  - {text: \"a\\n111222333\", because: it is no number}\n",
      "a.yaml:5: x.y: something is found in \"a\\n⟦111222333⟧\", which should be ignored because: it "
        + "is no number."),
    Row(
      "a counter-example without a reason", pattern + "ignores:\n  - {text: abc}\n",
      "a.yaml:5: x.y: 'because' is missing: why nothing may be found in this text."),
    Row(
      "a counter-example that is a text", pattern + "ignores:\n  - abc\n",
      "a.yaml:5: x.y: under 'ignores' stands {text: …, because: …}."),
    Row(
      "a key of an example that is misspelt",
      pattern + "ignores:\n  - {text: abc, becuase: it is short}\n",
      "a.yaml:5: x.y: an example has no key 'becuase'. Did you mean 'because'?",
      "a.yaml:5: x.y: 'because' is missing: why nothing may be found in this text."),
    Row(
      "an example of an unknown format", pattern + "finds:\n  - {as: xlsx, text: ⟦111222333⟧}\n",
      "a.yaml:5: x.y: an example is scanned 'as' text, csv or json, not 'xlsx'."),
    Row(
      "everything at once",
      "id: 7\nnmae: X\nalone: 2\npattern: a*\ncheck: ibn\nfinds: [a]\n",
      "a.yaml:1: 7: 'name' is missing: what it finds, for people.",
      "a.yaml:1: 7: '7' is no id. Use small letters, digits, '.' and '-', and begin with a letter: "
        + "acme.customer.",
      "a.yaml:2: 7: there is no key 'nmae'. Did you mean 'name'?",
      "a.yaml:3: 7: 'alone' is a probability: a number from 0 to 1, not '2'.",
      "a.yaml:4:11: 7: in the pattern, at character 2: a repeat without an upper limit; write "
        + "{1,30} or the like.",
      "a.yaml:5: 7: there is no check named 'ibn'. Did you mean 'iban'?",
      "a.yaml:6: 7: the example \"a\" does not mark what must be found. Put ⟦ before and ⟧ after the "
        + "exact text."),
    Row(
      "two detectors of one id",
      "- {id: x.y, name: X, pattern: a}\n- {id: x.y, name: X, pattern: b}\n",
      "a.yaml:2: x.y: there is another detector with this id. Give each its own."),
    Row(
      "the id of a built-in detector", "id: nl.bsn\nname: X\npattern: '[0-9]{9}'\n",
      "a.yaml:1: nl.bsn: there is another detector with this id. Give each its own."),
    Row(
      "a key beside the list", "detectors: []\nversion: 1\n",
      "a.yaml:2: 'version' does not belong next to 'detectors'."),
    Row(
      "a list that is none", "detectors: x\n",
      "a.yaml:1: 'detectors' is a list of definitions, each behind a '-'."),
    Row(
      "an error in the second of a list",
      "detectors:\n  - {id: x.a, name: A, pattern: a}\n  - id: x.b\n    name: B\n    pattern: 'b['\n",
      "a.yaml:5:16: x.b: in the pattern, at character 2: a '[' without its ']'."),
  ]

  @Test(arguments: rows)
  func `each problem has its message`(row: Row) {
    let contents = PatternFiles.read(yaml: row.yaml, file: "a.yaml")
    #expect(PatternFiles.check(contents).map(\.description) == row.errors)
  }

  @Test func `a broken definition is left out, and the others are there`() {
    let contents = PatternFiles.read(
      yaml:
        "- {id: x.a, name: A, pattern: a}\n- {id: x.b, name: B}\n- {id: x.c, name: C, pattern: c}\n",
      file: "a.yaml")
    #expect(contents.definitions.map(\.id) == ["x.a", "x.c"])
    #expect(contents.errors.count == 1)
  }
}
