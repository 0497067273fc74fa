import Testing

@testable import PIIScanner

@Suite("Phone numbers in text")
struct PhoneCheckTests {
  @Test("are found where libphonenumber finds them")
  func areFoundWhereTheOracleFindsThem() throws {
    for row in try PhoneFixtures.rows("texts.tsv") {
      let text = row[2].replacing("\\t", with: "\t")
      let spans = PhoneCheck(row[0]).matches(in: text).map { "\($0.start)-\($0.end)" }
      #expect((spans.isEmpty ? "-" : spans.joined(separator: " ")) == row[1], "\(row)")
    }
  }

  @Test("are not found in dates, amounts, identifiers and the like")
  func areNotFoundElsewhere() throws {
    for row in try PhoneFixtures.rows("negatives.tsv") {
      for text in [row[1], "nr \(row[1]) x", "\"\(row[1])\"", "\(row[1])\n"] {
        let found = PhoneCheck(row[0]).matches(in: text)
        #expect(found.isEmpty, "\(row[0]) \(text): \(row[2])")
      }
    }
  }

  @Test(
    "are found in the spellings that libphonenumber does not know",
    arguments: [
      ("{\"t\":\"a\\n0612345678\"}", 9, 19, "after an escape in JSON"),
      ("T0612345678", 1, 11, "against a label"),
      ("tel.0612345678", 4, 14, "against a label"),
      ("12,0612345678,3", 3, 13, "in a CSV file with commas"),
      ("0612345678,25,a", 0, 10, "in a CSV file with commas"),
      ("+31 20 624 1111 100", 0, 15, "before another number"),
      ("01-12-2024 06-12345678", 11, 22, "after a date"),
      ("(06-12345678)", 1, 12, "the parenthesis is of the text"),
      ("(+31 6 12345678)", 1, 15, "the parenthesis is of the text"),
      ("(+31) 6 12345678", 0, 16, "the parenthesis is of the number"),
      ("+31.612345678", 0, 13, "as domain registries write it"),
      ("\n+0612345678", 2, 12, "in a patch"),
      ("085 123 4567-Office", 0, 12, "before a word after a dash"),
      ("0612345678x12", 0, 10, "without the extension"),
      ("020-1234567 ext. 12", 0, 11, "without the extension"),
    ])
  func areFoundInMoreSpellings(text: String, start: Int, end: Int, because reason: Comment) {
    let spans = PhoneCheck().matches(in: text).map { [$0.start, $0.end] }
    #expect(spans == [[start, end]], reason)
  }

  @Test(
    "are found in the rarer separators of libphonenumber's own tests",
    arguments: [
      ("US", "650//253-1234", 0, 13, "two slashes"),
      ("US", "650/253/1234", 0, 12, "slashes between all groups"),
      ("US", "(1800) 7493.524", 0, 15, "the prefix in parentheses"),
      ("PL", "0~01-650-333-6000", 0, 17, "as one dialled abroad from Poland"),
      ("PL", "0~0 1800 7493 524", 0, 17, "the same"),
    ])
  func rareSeparators(
    region: String, text: String, start: Int, end: Int, because reason: Comment
  ) {
    let spans = PhoneCheck(region).matches(in: text).map { [$0.start, $0.end] }
    #expect(spans == [[start, end]], reason)
  }

  @Test(
    "of France overseas are found in France alone",
    arguments: [
      ("FR", "0692 41 82 07", 1), ("FR", "0692418207", 1), ("FR", "0590 88 14 02", 1),
      ("FR", "0692 41 82", 0), ("FR", "0622 41 82 07 1", 0), ("BE", "0692 41 82 07", 0),
      ("NL", "0692 41 82 07", 0),
    ])
  func overseas(region: String, text: String, count: Int) {
    #expect(PhoneCheck(region).matches(in: text).count == count)
  }

  @Test(
    "are odd if nobody groups them so and more than one separator does",
    arguments: [
      ("DE", "030-3-2 23 12 34", true), ("DE", "0 900-1 123 123", true),
      ("NZ", "0 3   3 3 1   6 0 0 5", true), ("US", "800 234 1 111x1111", true),
      ("US", "800 234 1 111", false), ("NL", "07-5196-4850", false),
      ("DE", "0172 4 55 38 19", true), ("DE", "0172 4 55 381 9", false),
      ("NL", "078 6 12 34 56 / 06 12", true), ("NL", "06 1 234 56 78", true),
      ("NL", "0484/65.12.34", true), ("NL", "056 - 22 12 34", true), ("BE", "06-12345678", true),
      ("NL", "0484651234", false), ("DE", "0484/65.12.34", false),
      ("IT", "tel. 02.12345678", true), ("IT", "347.1234567", true), ("IT", "347.123456", false),
      ("US", "2012-01-02 08", false), ("DE", "030.3/2 23 12 34", false),
    ])
  func odd(region: String, text: String, isOdd: Bool) {
    let written = PhoneCheck(region).matches(in: text).first?.writing
    #expect(written == (isOdd ? .nationalOdd : nil))
  }

  @Test(
    "are found without a prefix of its own, if the area is marked as one",
    arguments: [
      ("HU", "70/318-1234", true), ("HU", "(1) 234-5678", true), ("HU", "70/3181234", true),
      ("HU", "70 318 1234", false), ("HU", "70-318-1234", false), ("NL", "70/318-1234", false),
    ])
  func withoutPrefix(region: String, text: String, isFound: Bool) {
    let written = PhoneCheck(region).matches(in: text).first?.writing
    #expect(written == (isFound ? .nationalUnusual : nil))
  }

  @Test("a slash parts the area, whatever parts the rest")
  func slashBehindArea() {
    let written = PhoneCheck("DE").matches(in: "(0157 / 4410 2236)").first?.writing
    #expect(written == .nationalUnusual)
  }

  @Test(
    "are found in pairs behind an area, with an extension, and behind a zero of its own, where people write so",
    arguments: [
      ("DE", "0561 / 7 81 24 09", true), ("DE", "0561/7 81 24 09", true),
      ("DE", "(0561) 7 81 24 09", true), ("DE", "0561/7 812 409", false),
      ("DE", "0941/46 02-318", true), ("DE", "0221 / 47 11-0", true),
      ("TR", "0 505 204 18 06", true),
      ("NL", "0 505 204 18 06", false),
    ])
  func inPairs(region: String, text: String, isFound: Bool) {
    #expect((PhoneCheck(region).matches(in: text).first?.start == 0) == isFound)
  }

  @Test("are found between the bytes of Windows-1252")
  func areFoundInWindows1252() {
    // No-break space A0, dash 96.
    let text: [UInt8] =
      Array("06".utf8) + [0xA0] + Array("12345678 020".utf8) + [0x96] + Array("1234567".utf8)
    let first = PhoneCheck().match(in: text.span, from: 0, to: text.count)
    #expect([first?.start, first?.end] == [0, 11])
    let second = PhoneCheck().match(in: text.span, from: 12, to: text.count)
    #expect([second?.start, second?.end] == [12, 23])
  }

  @Test(
    "say how they are written",
    arguments: [
      ("+31612345678", PhoneMatch.Writing.international, PhoneMatch.Strength.strong),
      ("0031612345678", .international, .strong),
      ("06-12345678", .nationalFormatted, .strong),
      ("06 12 34 56 78", .nationalFormatted, .strong),
      ("020-1234567", .nationalFormatted, .strong),
      ("0113-12 34 56", .nationalFormatted, .strong),
      ("0612-345678", .nationalUnusual, .fair),
      ("061 234 56 78", .nationalUnusual, .fair),
      ("0612345678", .nationalPlain, .fair),
      ("0201234567", .nationalPlain, .weak),
      ("08001234", .nationalPlain, .weak),
      ("31612345678", .bareCountryCode, .weak),
    ])
  func sayHowTheyAreWritten(
    text: String, writing: PhoneMatch.Writing, strength: PhoneMatch.Strength
  ) throws {
    let match = try #require(PhoneCheck().match(text))
    #expect(match.writing == writing)
    #expect(match.strength == strength)
  }

  @Test("are whole wherever the pattern stopped and the text ends")
  func areWholeAtEveryEnd() {
    let text = Array("+31 6 12 34 56 78 en 06-12345678".utf8)
    for count in 0...text.count {
      let part = Array(text[..<count])
      for start in 0..<count {
        for end in start...count {
          guard let match = PhoneCheck().match(in: part.span, from: start, to: end) else {
            continue
          }
          #expect([0, 21].contains(match.start))
          #expect([17, 32].contains(match.end))
        }
      }
    }
  }

  @Test("never trap, whatever the bytes")
  func neverTrap() {
    var seed: UInt64 = 20_260_101
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let alphabet =
      Array("0123456789012345678906+31(). -/,:xTel\\u002b%NL&#43;".utf8) + [0xC2, 0xA0]
    let checks = ["NL", "US", "AR", "JP", "ZZ", "GB", "DK"].map { PhoneCheck($0) }
    for _ in 0..<20_000 {
      let text = (0..<random(80)).map { _ in
        random(20) == 0 ? UInt8(random(256)) : alphabet[random(alphabet.count)]
      }
      let check = checks[random(checks.count)]
      for start in 0..<text.count {
        if let match = check.match(in: text.span, from: start, to: text.count) {
          #expect(match.start >= start && match.end <= text.count && match.start < match.end)
        }
      }
    }
  }

  @Test("are found with a plus sign when the region is unknown")
  func areFoundWithoutRegion() {
    #expect(PhoneCheck("ZZ").match("+31612345678") != nil)
    #expect(PhoneCheck("ZZ").match("0612345678") == nil)
  }
}

@Suite("Phone pattern")
struct PhonePatternTests {
  @Test("of the Netherlands is the one in patterns/any/phone.yaml")
  func isTheOneInThePatterns() throws {
    let definition = try PhoneFixtures.read(PhoneFixtures.root + "patterns/any/phone.yaml")
    #expect(definition.contains("\npattern: '\(PhonePattern.text(for: .netherlands))'\n"))
  }

  @Test("starts with a digit only where numbers do")
  func startsWhereNumbersDo() {
    #expect(text("NL").contains(#"|\(?0[0-9)]["#))
    #expect(text("FR").contains(#"|\(?0[0-9) .-]["#))
    #expect(text("DK").contains(#"|\(?[023456789]["#))
    #expect(!text("ZZ").contains("|\\(?["))
  }

  @Test("matches at most what it says, in every region")
  func isBounded() throws {
    for row in try PhoneFixtures.rows("examples.tsv") {
      let syntax = try PatternParser.parse(text(row[0]))
      #expect(syntax.longest <= PhonePattern.longestMatch)
    }
  }

  private func text(_ region: String) -> String {
    PhonePattern.text(for: PhoneRegion(region) ?? .netherlands)
  }
}
