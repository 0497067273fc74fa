import Testing

@testable import PIIScanner

/// The rows are in `fixtures/checks/any-email.tsv`.
///
/// The addresses in it are valid for the PyPI
/// package `email-validator` too.
@Suite("E-mail addresses")
struct EmailCheckTests {
  @Test("are found exactly, with their hints", arguments: try checkFixture("any-email.tsv"))
  func found(row: [String]) {
    let text = MarkedBytes(row[1])
    let matches = emailMatches(in: text.bytes)
    #expect(matches.map { $0.start..<$0.end } == text.ranges, "\(row[1]): \(row[3])")
    for match in matches {
      #expect(match.hints == hints(row[2]), "\(row[1]): \(row[3])")
    }
  }

  @Test("of Windows-1252 have single bytes", arguments: [0xFC, 0xE9, 0x8A] as [UInt8])
  func windows1252(letter: UInt8) {
    let bytes = Array("Mail r@b".utf8) + [letter] + Array("cherstube.de\u{22}".utf8)
    let matches = emailMatches(in: bytes)
    #expect(matches.map { $0.start..<$0.end } == [5..<(bytes.count - 1)])
  }

  @Test("stay within the field they are in")
  func withinField() {
    let bytes = Array("xjan@acme.nlx".utf8)
    let match = EmailCheck.match(bytes.span, from: 1, at: 4, to: 12)
    #expect(match == EmailMatch(start: 1, end: 12, hints: []))
  }

  @Test("are not looked for outside the text")
  func wrongArguments() {
    let bytes = Array("jan@acme.nl".utf8)
    for (start, at, end) in [(0, 3, 12), (-1, 3, 11), (4, 3, 11), (0, 2, 11), (3, 3, 11)] {
      #expect(EmailCheck.match(bytes.span, from: start, at: at, to: end) == nil)
    }
  }

  @Test("never trap, whatever the bytes")
  func anyBytes() {
    var random = SplitMix(seed: 20_240_501)
    let usual = Array("@@..-+_'&%=3D\\nu*{}$)(:/ax9 Nl.nl.com\u{FC}é者".utf8)
    for _ in 0..<20_000 {
      let count = Int(random.next() % 40) + 1
      let bytes = (0..<count).map { _ in
        random.next() % 8 == 0
          ? UInt8(truncatingIfNeeded: random.next())
          : usual[Int(random.next() % UInt64(usual.count))]
      }
      for match in emailMatches(in: bytes) {
        #expect(match.start >= 0 && match.start < match.end && match.end <= bytes.count)
      }
    }
  }

  private func hints(_ names: String) -> EmailHints {
    let known: [String: EmailHints] = [
      "-": [], "roleAccount": .roleAccount, "messageIdLike": .messageIdLike,
      "exampleDomain": .exampleDomain, "fileLike": .fileLike,
      "internationalLocalPart": .internationalLocalPart,
    ]
    return known[names] ?? EmailHints(rawValue: 128)
  }
}

@Suite("Top-level domains")
struct TopLevelDomainTests {
  @Test(
    "are known in any case and both forms",
    arguments: [
      "nl", "NL", "Com", "amsterdam", "xn--p1ai", "XN--P1AI", "рф", "xn--vermgensberatung-pwb",
    ])
  func delegated(name: String) {
    #expect(kind(name) == .delegated)
  }

  @Test("for examples are told apart", arguments: ["test", "EXAMPLE", "invalid"])
  func reserved(name: String) {
    #expect(kind(name) == .reserved)
  }

  @Test(
    "are not made up",
    arguments: ["", "n", "nlx", "local", "lan", "internal", "arpa", "md5", "123"])
  func unknown(name: String) {
    #expect(kind(name) == nil)
  }

  @Test("are all found that the table has")
  func all() {
    let names = "\(TopLevelDomain.names)".split(separator: ",")
    #expect(names.count > 1500)
    for name in names { #expect(kind(String(name)) == .delegated, "\(name)") }
  }

  private func kind(_ name: String) -> TopLevelDomain.Kind? {
    let bytes = Array(name.utf8)
    return TopLevelDomain.kind(of: bytes.span, 0..<bytes.count)
  }
}

/// All addresses in a text.
private func emailMatches(in bytes: [UInt8]) -> [EmailMatch] {
  bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap {
    EmailCheck.match(bytes.span, from: 0, at: $0, to: bytes.count)
  }
}

/// A generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
