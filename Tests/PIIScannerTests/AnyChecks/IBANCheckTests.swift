import Testing

@testable import PIIScanner

/// The verdicts in `fixtures/checks/any-iban.tsv` are those of python-stdnum 2.2 and schwifty.
///
/// A text is an IBAN there when either takes it. They differ only for countries that one of them
/// does not have, and for Brazil's letters. How the file was made is in its first lines.
@Suite("IBANs")
struct IBANCheckTests {
  @Test("are what python-stdnum and schwifty say", arguments: try checkFixture("any-iban.tsv"))
  func verdict(row: [String]) {
    let match = matched(row[0])
    #expect((match != nil) == (row[1] == "iban"), "\(row[0]): \(row[3])")
    guard let match else { return }
    #expect(match.end == row[0].utf8.count)
    if row[2] == "pass" { #expect(match.hints.contains(.nationalCheckPasses), "\(row[0])") }
    if row[2] == "fail" { #expect(match.hints.contains(.nationalCheckFails), "\(row[0])") }
    #expect(match.hints.contains(.groupedInFours) == (row[3] == "groups of four"))
  }

  @Test(
    "end where they end",
    arguments: [
      ("⟦NL91ABNA0417164300⟧", "all there is"),
      ("⟦NL91 ABNA 0417 1643 00⟧ t.n.v.", "a word after it"),
      ("⟦NL91 ABNA 0417 1643 00⟧ 12", "a number after it"),
      ("⟦NL91ABNA0417164300⟧.", "a full stop after it"),
      ("⟦NL91ABNA0417164300⟧-001", "a suffix"),
      ("⟦NL91 ABNA 0417 1643 00⟧\u{A0}", "a no-break space after it"),
      ("⟦GB82 WEST 12345698765432⟧", "groups of other lengths"),
      ("⟦nl91-abna-0417-1643-00⟧", "lower case"),
      ("IBAN⟦⟧", "nothing"),
      ("NL91ABNA04171643001", "a digit after it"),
      ("NL91ABNA0417164300x", "a letter after it"),
      ("NL91  ABNA  0417  1643  00", "two spaces"),
      ("NL91 ABNA 0417 1643 0", "one digit short"),
      ("⟦NL 91 ABNA 0417 1643 00⟧", "the check digits stand apart"),
      ("nl 91 abna 0417 1643 00", "they do in small letters, which are words more often"),
      ("NL  91 ABNA 0417 1643 00", "two spaces before them"),
      ("N L91ABNA0417164300", "the country is in two parts"),
      ("NL91\nABNA0417164300", "a new line"),
      ("NL91ABNA041716430\u{E9}", "a letter outside ASCII in it"),
      ("NL91A-B-N-A-0-4-1-7-1-6-4-3-0-0", "a separator before every character"),
    ])
  func end(text: String, because reason: Comment) {
    let marked = MarkedBytes(text)
    let end = marked.ranges.first(where: { !$0.isEmpty })?.upperBound
    #expect(IBANCheck.match(marked.bytes.span, from: 0, to: marked.bytes.count)?.end == end, reason)
  }

  @Test("do not start inside a word")
  func insideWord() {
    let bytes = Array("XNL91ABNA0417164300".utf8)
    #expect(IBANCheck.match(bytes.span, from: 1, to: bytes.count) == nil)
  }

  @Test("with no-break spaces of Windows-1252 are whole")
  func windows1252() {
    let bytes = Array("NL91 ABNA 0417 1643 00".utf8.map { $0 == 0x20 ? 0xA0 : $0 })
    let match = IBANCheck.match(bytes.span, from: 0, to: bytes.count)
    #expect(match?.end == bytes.count)
    #expect(match?.country == CountryCode(UInt8(ascii: "N"), UInt8(ascii: "L")))
  }

  @Test("of the old Dutch kind pass the 11-proef, and need not")
  func elevenTest() {
    #expect(matched("NL91ABNA0417164300")?.hints.contains(.nationalCheckPasses) == true)
    #expect(matched("NL02ABNA0123456789")?.hints.contains(.nationalCheckFails) == false)
  }

  @Test("of countries outside the registry say so", arguments: ["MA64011519000001205000534921"])
  func unregistered(text: String) {
    #expect(matched(text)?.hints.contains(.unregisteredCountry) == true)
    #expect(matched("NL91ABNA0417164300")?.hints.contains(.unregisteredCountry) == false)
  }

  @Test("never trap, whatever the bytes")
  func anyBytes() {
    var random = SplitMix(seed: 20_240_502)
    let usual = Array("NLDEFRBE0123456789 -.\u{A0}\u{202F}abz".utf8)
    for _ in 0..<20_000 {
      let count = Int(random.next() % 45)
      let bytes = (0..<count).map { _ in
        random.next() % 8 == 0
          ? UInt8(truncatingIfNeeded: random.next())
          : usual[Int(random.next() % UInt64(usual.count))]
      }
      for start in -1...count {
        let match = IBANCheck.match(bytes.span, from: start, to: count)
        #expect(match.map { $0.end > start && $0.end <= count } ?? true)
      }
    }
    #expect(IBANCheck.match([UInt8]().span, from: 0, to: 1) == nil)
  }

  private func matched(_ text: String) -> IBANMatch? {
    let bytes = Array(text.utf8)
    return IBANCheck.match(bytes.span, from: 0, to: bytes.count)
  }
}
