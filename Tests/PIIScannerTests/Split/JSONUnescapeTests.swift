import Foundation
import Testing

@testable import PIIScanner

@Suite("Unescaped JSON")
struct JSONUnescapeTests {
  @Test(
    "escapes are replaced by what they mean",
    arguments: [
      (#"jan\u0040gmail.com"#, "jan@gmail.com"),
      (#"a\/b\\c\"d"#, "a/b\\c\"d"),
      (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"),
      (#"\u00e9\u20AC\ud83d\uDE00."#, "é€😀."),
      (#"\ud83d."#, "\u{FFFD}."),
      (#"\ude00\ud83dx"#, "\u{FFFD}\u{FFFD}x"),
      (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
      (#"\ud83d\n"#, "\u{FFFD}\n"),
      (#"no escape"#, "no escape"),
      (#"bad \x41 \u12G4 \u004"#, #"bad \x41 \u12G4 \u004"#),
      (#"cut \"#, #"cut \"#),
      (#"cut \u00"#, #"cut \u00"#),
      (#"cut \ud83d"#, #"cut \ud83d"#),
      (#"cut \ud83d\u"#, #"cut \ud83d\u"#),
      (#"cut \ud83d\ude0"#, #"cut \ud83d\ude0"#),
      ("", ""),
    ])
  func decodes(raw: String, decoded: String) {
    var text = UnescapedText()
    unsafe Array(raw.utf8).withUnsafeBufferPointer { unsafe text.decode($0) }
    #expect(unsafe String(decoding: text.bytes, as: UTF8.self) == decoded)
  }

  @Test("bytes of an escape that began before the window stay")
  func startsWithin() {
    var text = UnescapedText()
    unsafe Array(#"\name\n"#.utf8).withUnsafeBufferPointer { unsafe text.decode($0, startingAt: 1) }
    #expect(unsafe String(decoding: text.bytes, as: UTF8.self) == "\\name\n")
    #expect(text.escapeCount == 1)
  }

  @Test("a decoded range goes back to the bytes that made it")
  func ranges() {
    let raw = #"tel: \u0030612\n\ud83d\uDE00jan\u0040x.nl\u002e"#
    var text = UnescapedText()
    unsafe Array(raw.utf8).withUnsafeBufferPointer { unsafe text.decode($0) }
    let decoded = unsafe Data(text.bytes)
    for (part, expected) in [
      ("0612", #"\u0030612"#), ("612", "612"), ("\n", #"\n"#), ("😀", #"\ud83d\uDE00"#),
      ("jan@x.nl", #"jan\u0040x.nl"#), ("@", #"\u0040"#), ("x.nl.", #"x.nl\u002e"#),
      ("tel: 0612\n😀jan@x.nl.", raw),
    ] {
      guard let range = decoded.range(of: Data(part.utf8)) else {
        Issue.record("\(part) is not in the decoded text")
        continue
      }
      let start = text.rawStart(of: range.lowerBound)
      let end = text.rawEnd(of: range.upperBound)
      #expect(String(decoding: Array(raw.utf8)[start..<end], as: UTF8.self) == expected)
      #expect(text.decodedStart(of: start) == range.lowerBound)
    }
    #expect(text.rawStart(of: text.count) == raw.utf8.count)
    #expect(text.rawEnd(of: text.count) == raw.utf8.count)
    #expect(text.rawEnd(of: 0) == 0)
  }

  @Test("strings of random documents mean what Foundation says", arguments: 0..<60)
  func random(seed: UInt64) throws {
    var writer = JSONTestWriter(random: SeededGenerator(seed: seed))
    writer.writeDocument(depth: 4)
    var text = UnescapedText()
    unsafe writer.bytes.withUnsafeBufferPointer { unsafe text.decode($0) }
    let decoded = unsafe Array(text.bytes)
    for leaf in writer.leaves where leaf.kind != .scalar {
      let rawEnd = leaf.offset + leaf.text.utf8.count - 2
      let value =
        try JSONSerialization.jsonObject(
          with: Data(leaf.text.utf8), options: .fragmentsAllowed) as? String
      let start = text.decodedStart(of: leaf.offset)
      let end = text.decodedStart(of: rawEnd)
      #expect(String(decoding: decoded[start..<end], as: UTF8.self) == value, "seed \(seed)")
      #expect(text.rawStart(of: start) == leaf.offset)
      if end > start { #expect(text.rawEnd(of: end) == rawEnd) }
    }
  }
}
