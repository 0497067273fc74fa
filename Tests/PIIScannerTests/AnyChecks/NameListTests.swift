import Testing

@testable import PIIScanner

/// Names behind a word for who was there, or who signs.
@Suite("Lists of names")
struct NameListTests {
  private static func names(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    for at in bytes.indices
    where bytes[at] &- 65 < 26 && NameLists.mayBegin(bytes.span, at: at) {
      NameLists.forEachName(in: bytes.span, at: at) {
        found.append(String(decoding: bytes[$0], as: UTF8.self))
      }
    }
    return found
  }

  @Test(
    "have all who are named, without titles and what is in parentheses",
    arguments: [
      (
        "Aanwezig: M. Quastel (vz), Fenna Zwart en R. St. J. Cavenham\n",
        ["M. Quastel", "Fenna Zwart", "R. St. J. Cavenham"], "initials"
      ),
      (
        "**Anwesend:** Dr. Olaf Quast, Fr. Lünders (Leitung)\n", ["Olaf Quast", "Lünders"],
        "Markdown, titles"
      ),
      ("Afwezig mk: Renske Quastel, ziek\n", ["Renske Quastel"], "a remark"),
      (
        "Present: Cllrs M. Ogilby (Chair), D. Singh-Quill\n", ["M. Ogilby", "D. Singh-Quill"],
        "more of them"
      ),
      (
        "Teilnehmer:\n- Olaf Quast\n- Fenna Zwart\n\nKai Thoms\n", ["Olaf Quast", "Fenna Zwart"],
        "a line each"
      ),
      ("Present: Public Library, Lijst Van Dam, Full Council\n", [], "no persons"),
      ("Present Olaf Quast, Fenna Zwart\n", [], "no colon"),
      ("   Signed ...........   E M Carthwick\n", ["E M Carthwick"], "a dotted line"),
      ("Signed in by Olaf Quast\n", [], "no dotted line"),
    ])
  func lists(text: String, expected: [String], why: String) {
    #expect(Self.names(in: text) == expected, "\(why)")
  }

  @Test("never trap, whatever the bytes, and stay in the text")
  func neverTrap() {
    var random = SeededGenerator(seed: 41)
    let alphabet = Array("Present: .,;-*\n\u{2026}é JKvan".utf8)
    for _ in 0..<5_000 {
      let text =
        Array((random.next() & 1 == 0 ? "Present:" : "Signed ....").utf8)
        + (0..<Int.random(in: 0...40, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? 0
        }
      NameLists.forEachName(in: text.span, at: 0) {
        #expect($0.upperBound <= text.count && !$0.isEmpty)
      }
    }
  }
}
