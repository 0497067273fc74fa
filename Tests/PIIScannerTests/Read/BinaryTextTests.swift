import Testing

@testable import PIIScanner

/// Random bytes have the shape of an e-mail address every 10 MB; the strings of programs and records are text.
@Suite("Text in binary data")
struct BinaryTextTests {
  @Test(
    "is long enough, or ends where strings end",
    arguments: [
      ("\u{0}\u{1}", "a@b.nl", "\u{0}", true, "a string with its zero"),
      ("\u{5}", "jan@acme.nl", "\u{5}", true, "eleven bytes"),
      ("{\"mail\":\"", "a@b.nl", "\"}\u{0}", true, "in JSON in a binary"),
      ("\u{1}josé ", "jos\u{E9}@acme.nl", "\u{0}", true, "letters beyond ASCII, in UTF-8"),
      ("\u{0}x{", "a@b.nl", "q\u{FF}", false, "nine bytes, and no end of a string"),
    ])
  func text(before: String, hit: String, after: String, isText: Bool, because reason: Comment) {
    let (before, hit, after) = (Array(before.utf8), Array(hit.utf8), Array(after.utf8))
    #expect(holds(before, hit, after) == isText, reason)
  }

  @Test(
    "is UTF-8, or mostly ASCII in a longer text of an old code page",
    arguments: [
      ([0x6E, 0xE4, 0x40, 0x62, 0x2E, 0x6E, 0x6C], "", false, "Windows-1252 alone"),
      ([0x6E, 0xE4, 0x74, 0x40, 0x62, 0x2E, 0x6E, 0x6C], "Adres van K. ", true, "in a sentence"),
      ([0xC0, 0xFA, 0x40, 0xE1, 0x2E, 0x6E, 0x6C], "Adres van K. ", false, "mostly no ASCII"),
    ] as [([UInt8], String, Bool, Comment)])
  func encodings(hit: [UInt8], before: String, isText: Bool, because reason: Comment) {
    #expect(holds(Array("\u{0}\(before)".utf8), hit, [0]) == isText, reason)
  }

  @Test("is hardly ever in random bytes")
  func randomBytes() throws {
    var random = SplitMix(seed: 20_261_124)
    var bytes = Array("wOF2".utf8)
    for _ in 0..<(1 << 20) {
      unsafe withUnsafeBytes(of: random.next()) { bytes += unsafe Array($0) }
    }
    #expect(try scan(bytes, named: "font.woff2", builtin(), minConfidence: .medium).found.isEmpty)
  }

  private func holds(_ before: [UInt8], _ hit: [UInt8], _ after: [UInt8]) -> Bool {
    let text = [0xFF] + before + hit + after + [0xFF]
    let start = 1 + before.count
    return BinaryText.holds(text.span, from: start, to: start + hit.count)
  }
}
