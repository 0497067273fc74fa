import Testing

@testable import PIIScanner

/// What stands in source code is mostly of tests, documentation and authors: the same text in a letter is somebody's.
@Suite("Evidence in source code")
struct CodeEvidenceTests {
  @Test(
    "what is low in source code is reported in a letter",
    arguments: [
      ("name", "Based on work by Pieter Visser in 2003\n", "a text for readers"),
      ("name", "print('Beste Pieter Visser')\n", "a text"),
      ("name", "Pieter Visser <pieter@example.com>\n", "an address for examples"),
      ("email", "send('jan@example.com')\n", "RFC 2606"),
      ("email", "send('foo@bar.com')\n", "RFC 3092"),
      ("email", "send('jan@b.com', 'user1@acme.nl')\n", "letters and words for anybody"),
      ("ip.v4", "// 27.6.1.3 unformatted input\n", "the section of a standard"),
      ("us.ssn", "person(ssn: '123-45-6789')\n", "digits that count up"),
      ("phone", "split('tel:+31-6-12345678')\n", "a URL as argument"),
      ("phone", "assertEqual(p.path, '+31-6-12345678')\n", "what a test compares with"),
    ])
  func lowInCode(detector: String, text: String, what: Comment) throws {
    let detectors = try builtin(detector)
    let code = try scan(Array(text.utf8), named: "a.swift", detectors)
    #expect(code.found.allSatisfy { $0.score < 0.5 } && !code.found.isEmpty, what)
    let letter = try scan(Array(text.utf8), named: "a.txt", detectors)
    #expect(letter.found.contains { $0.score >= 0.5 }, what)
  }

  @Test(
    "what speaks for it makes it count in source code too",
    arguments: [
      ("name", "Peter Visser <p.visser@acme.nl>\n", "an address behind"),
      ("name", "p.visser@acme.nl (Peter Visser)\n", "an address before"),
      ("name", "klant_naam = 'Pieter Visser'\n", "a field that is called so"),
      ("name", "greet('Dhr. P. Visser')\n", "a title"),
      ("email", "# TODO pieter.visser@acme.nl vragen\n", "a comment"),
      ("email", "send('pieter.visser@acme.nl')\n", "an argument"),
      ("email", "send('pieter@qq.com')\n", "a domain of two equal letters"),
      ("ip.v4", "client_ip = '145.53.35.49'\n", "a field that is called so"),
      ("phone", "const supportPhone = '+31-6-12345678';\n", "a field that is called so"),
      ("mac", "mac = 'c4:88:7a:ee:de:b3'\n", "a field that is called so"),
    ])
  func countsInCode(detector: String, text: String, what: Comment) throws {
    let found = try scan(
      Array(text.utf8), named: "src/a.py", builtin(detector), minConfidence: .medium
    ).found
    #expect(found.count == 1, what)
  }

  @Test(
    "of tests only the addresses of authors and of what is called so count",
    arguments: [
      ("login('jan@acme.nl')\n", false),
      ("    From: jan@acme.nl\n", false),
      ("user_email = 'jan@acme.nl'\n", true),
      ("# jan@acme.nl knows why\n", true),
      ("Copyright Jan de Vries, jan@acme.nl\n", true),
    ],
    ["tests/a.py", "test_a.py", "web/AuthTests.swift", "a.spec.ts"])
  func inTests(row: (text: String, counts: Bool), path: String) throws {
    let found = try scan(
      Array(row.text.utf8), named: path, builtin("email"), minConfidence: .medium
    ).found
    #expect(found.isEmpty == !row.counts)
  }

  @Test("a test tells of the addresses beside it, whatever the file is called")
  func besideTest() throws {
    let text = "def test_mail():\n    send('jan@acme.nl')\n    assert ok\n"
    let detectors = try builtin("email")
    #expect(
      try scan(Array(text.utf8), named: "a.py", detectors, minConfidence: .medium).found.isEmpty)
  }
}
