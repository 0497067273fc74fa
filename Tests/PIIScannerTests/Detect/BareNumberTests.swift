import Testing

@testable import PIIScanner

/// Numbers of programs that pass for payment cards and identifiers; the cards are published test numbers, the others made by rule.
@Suite("Bare numbers")
struct BareNumberTests {
  @Test(
    "a bare number of a program is no card",
    arguments: [
      ("<trans-unit id=\"4111111111111111\" datatype=\"html\">\n", "an id"),
      ("{\"traceId\": \"4111111111111111\"}\n", "a key that ends in Id"),
      ("IF-MIB::ifHCInOctets.87 = Counter64: 4111111111111111\n", "a counter"),
      ("DETAIL:  parameters: $1 = '4111111111111111'\n", "a parameter of PostgreSQL"),
      ("bind :1=4764573396 :2=4111111111111111\n", "a parameter of Oracle"),
      ("<SSCC>4111111111111111</SSCC>\n", "a number of a pallet"),
      ("star 4311223344556677888 in Lyra\n", "nineteen digits"),
      ("0 981734509817345 4111111111111111 7123456789012345 1\n", "others as long beside it"),
    ])
  func programs(text: String, why: String) throws {
    let found = try scan(Array(text.utf8), builtin("creditcard"), minConfidence: .medium).found
    #expect(found.isEmpty, "\(why)")
  }

  @Test(
    "a card is found",
    arguments: [
      ("a.txt", "hij betaalde met 4111111111111111 vandaag\n", "alone in a sentence"),
      ("a.txt", "4111111111111111\n", "alone in its source"),
      ("a.txt", "visa id=4111111111111111\n", "with its word near"),
      ("a.txt", "kaart 6212345678901234569\n", "nineteen digits with its word"),
      ("a.txt", "id: 4111 1111 1111 1111\n", "in groups"),
      ("a.txt", "4111111111111111 5555555555554444 378282246310005\n", "beside other cards"),
      ("a.csv", "n;x\n1;4111111111111111\n", "a cell"),
      ("a.json", "{\"n\": \"4111111111111111\"}", "a value"),
      ("a.py", "pay(\"4111 1111 1111 1111\")\ncard_number = 5555555555554444\n", "in code"),
    ])
  func cards(name: String, text: String, why: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("creditcard"), minConfidence: .medium
    ).found
    #expect(!found.isEmpty, "\(why)")
  }

  @Test("in code a quoted number among others is no card, but alone it is")
  func quotedInCode() throws {
    let alone = "let a = pay(\"4111111111111111\")\n"
    let among = "{\"patch\", \"4111111111111111\", 2709806318U},\n"
    let detectors = try builtin("creditcard")
    func found(_ text: String) throws -> Int {
      try scan(Array(text.utf8), named: "a.cpp", detectors, minConfidence: .medium).found.count
    }
    #expect(try found(alone) == 1)
    #expect(try found(among) == 0)
  }

  @Test(
    "what has the form of an identifier and is mostly something else needs its word",
    arguments: [
      ("fi.hetu", "LOT 131052-3140 6790 ML\n", "hetu 131052-3140\n"),
      ("pt.cc", "mix(000000000u04)\n", "cartão de cidadão 000000000zz4\n"),
      ("fr.nir", "usb 2-7: SerialNumber: 255081416802538\n", "NIR 255081416802538\n"),
      ("phone", "issn={0906-1234}\n", "tel 0906-1234\n"),
      ("phone", "<p data-gtin=\"0031612345678\">\n", "<p data-tel=\"0031612345678\">\n"),
      ("phone", "{\"ref:bag\":\"0031612345678\"}\n", "{\"tel\":\"0031612345678\"}\n"),
      ("phone", "star +49 34 01.3  13.90  74.064 x\n", "tel +49 30 123456\n"),
      ("phone", "30.54 +47 07 30.7\n", "tel +47 22 12 34 56\n"),
      ("ip.v4", "RvA K 669  7.16.1.127\n", "ip 7.16.1.127\n"),
    ])
  func doubtful(detector: String, text: String, withWord: String) throws {
    let detectors = try builtin(detector)
    func found(_ text: String) throws -> Int {
      try scan(Array(text.utf8), detectors, minConfidence: .medium).found.count
    }
    #expect(try found(text) == 0, "\(text)")
    #expect(try found(withWord) == 1, "\(withWord)")
  }

  @Test(
    "a date that begins a line of a log is no birth date, nor is one below a line that has its own")
  func logLines() throws {
    let detectors = try builtin("birthdate")
    func found(_ text: String) throws -> [String] {
      try scan(Array(text.utf8), detectors, minConfidence: .medium).found.map(\.value)
    }
    #expect(
      try found("geboortedatum \"\" => \"03-04-1992\"\n[2025-06-02 08:16:44] klaar\n")
        == ["03-04-1992"])
    #expect(try found("wat is je geboortedatum?\n12-01-2025 08:05 - An: 3-4-1992\n").isEmpty)
    #expect(try found("geboren: 1-2-1980\n3-4-2024 opgenomen\n") == ["1-2-1980"])
    // A word alone on its line is a heading.
    #expect(try found("Geboortedatum\n03-04-1992\n") == ["03-04-1992"])
    #expect(try found("Geboortedatum kind 1:\n03-04-1992 00:00:00\n") == ["03-04-1992"])
    #expect(try found("nom de naissance (décret n° 2016-2717 du 5 mars 2024)\n").isEmpty)
  }
}
