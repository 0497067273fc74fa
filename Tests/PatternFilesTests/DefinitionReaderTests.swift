import Foundation
import PIIScanner
import Testing

@testable import PatternFiles

/// Definitions that are right.
@Suite struct DefinitionReaderTests {
  @Test func `every key is read`() throws {
    let yaml = """
      id: acme.klant
      name: Klantnummer van Acme
      category: other
      pattern: 'K-[0-9]{6}'
      ignoreCase: true
      border: number
      check: bsn
      alone: 0.9
      chance: 0.25
      fieldOnly: true
      near: person
      enabled: false
      context: [klant, no]
      against:
        - artikel
      sources: ['https://acme.nl']
      tested: by hand
      finds:
        - 'klant ⟦K-123456⟧'
        - {as: csv, text: "klant;naam\\n⟦K-123456⟧;Bos\\n"}
      ignores:
        - {text: 'K-1', because: too short}
      """
    let contents = PatternFiles.read(yaml: yaml, file: "a.yaml")
    #expect(contents.errors.isEmpty)
    var wanted = DetectorDefinition(
      id: "acme.klant", name: "Klantnummer van Acme", category: "other",
      kind: .pattern("K-[0-9]{6}"))
    wanted.ignoreCase = true
    wanted.border = .number
    wanted.check = "bsn"
    wanted.alone = 0.9
    wanted.chance = 0.25
    wanted.fieldOnly = true
    wanted.nearPerson = true
    wanted.enabled = false
    // In YAML 1.1 a bare `no` means false. Here it is the word.
    wanted.context = ["klant", "no"]
    wanted.against = ["artikel"]
    wanted.sources = ["https://acme.nl"]
    wanted.tested = "by hand"
    wanted.finds = [
      .init(text: "klant ⟦K-123456⟧"),
      .init(text: "klant;naam\n⟦K-123456⟧;Bos\n", format: .csv),
    ]
    wanted.ignores = [.init(text: "K-1", because: "too short")]
    #expect(contents.definitions == [wanted])
  }

  @Test(
    "one detector, a list, a list under `detectors`, and several documents are read",
    arguments: [
      ("id: x.a\nname: A\npattern: a\n", ["x.a"]),
      ("- {id: x.a, name: A, pattern: a}\n- {id: x.b, name: B, pattern: b}\n", ["x.a", "x.b"]),
      ("detectors:\n- {id: x.a, name: A, pattern: a}\n", ["x.a"]),
      ("{id: x.a, name: A, pattern: a}\n---\n{id: x.b, name: B, pattern: b}\n", ["x.a", "x.b"]),
    ])
  func shapes(yaml: String, ids: [String]) {
    let contents = PatternFiles.read(yaml: yaml, file: "a.yaml")
    #expect(contents.errors.isEmpty)
    #expect(contents.definitions.map(\.id) == ids)
  }

  @Test func `a file of words is looked for next to the definition, and its errors have its lines`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "words-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("\u{FEFF}K-104233\r\nJansen B.V.\n\n  \nProject Zilver".utf8)
      .write(to: folder.appending(path: "klanten.txt"))
    try Data("goed\n--\n".utf8).write(to: folder.appending(path: "slecht.txt"))
    try Data(
      """
      - id: acme.klant
        name: Klant
        kind: words
        wordsFile: klanten.txt
        finds: ['van ⟦Jansen B.V.⟧ aan ⟦K-104233⟧', '⟦Project  Zilver⟧']
        ignores: [{text: 'K-1042334 en Projectzilver', because: parts of words}]
      - {id: acme.slecht, name: Slecht, kind: words, wordsFile: slecht.txt}
      """.utf8
    ).write(to: folder.appending(path: "acme.yml"))
    let contents = PatternFiles.read([folder.path])
    #expect(
      contents.definitions.map(\.kind) == [.words(["K-104233", "Jansen B.V.", "Project Zilver"])])
    #expect(
      PatternFiles.check(contents).map(\.description) == [
        "\(folder.path)/slecht.txt:2: acme.slecht: this word cannot be found: it has no letter or digit."
      ])
  }

  @Test(
    "what cannot be read is said",
    arguments: [("/no/such/file.yaml", "/no/such/file.yaml: there is no such file.")])
  func unreadable(path: String, message: String) {
    #expect(PatternFiles.read([path]).errors.map(\.description) == [message])
  }

  @Test(
    "the nearest word is guessed, or none",
    arguments: [
      ("bns", "bsn"), ("IBAN", "iban"), ("emial", "email"), ("rijksregister", nil), ("x", nil),
      ("", nil),
    ] as [(String, String?)])
  func nearest(word: String, guess: String?) {
    #expect(Spelling.nearest(to: word, in: ["bsn", "iban", "email", "phone"]) == guess)
  }
}
