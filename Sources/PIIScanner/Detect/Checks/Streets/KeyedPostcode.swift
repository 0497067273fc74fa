/// A postcode behind its word in running text and forms: `ZIP 53650`, `PLZ / Ort : 8400 Winterthur`.
enum KeyedPostcode {
  /// How the words begin; with small letters they are names of files and functions, and with others too many.
  static let pattern = "ZIP|Zip|PLZ"

  private static let words = HashedWords(" zip zips zipcode plz ")
  /// What may stand between the word and the postcode, besides marks and spaces.
  private static let between = HashedWords(
    " code codes cd nr no number is was ist ort wohnort city town state ")
  private static let mostBetween = 3
  /// How far behind its word a postcode is, in bytes.
  private static let reach = 40

  /// Whether the words for ZIP codes in small letters end at a place: `my zip code is`.
  static func isNamed(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
    var word = WordBefore(text, end)
    for _ in 0..<mostBetween where word.gap == 1 && word.isOne(of: between) {
      word = WordBefore(text, word.start)
    }
    // `backup.zip 53650`
    return word.isOne(of: words) && (word.start == 0 || text[word.start - 1] <= 32)
  }

  /// Where the postcode is behind a word that begins at a capital; `nil` if it is no such word.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func range(in text: Span<UInt8>, behindWordAt capital: Int) -> Range<Int>? {
    guard let word = NamePart(text, at: capital), word.isOne(of: words) else { return nil }
    var at = word.end
    let limit = min(text.count, at + reach)
    var left = mostBetween
    while at < limit {
      switch text[at] {
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "="), 9,
        UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "#"), UInt8(ascii: "_"):
        at += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        return Postcode(text, at: at).map { at..<at + $0.count }
      default:
        if let code = Postcode(text, at: at), code.form == .letters { return at..<at + code.count }
        guard left > 0, let part = NamePart(text, at: at), part.isOne(of: between) else {
          return nil
        }
        left -= 1
        at = part.end
      }
    }
    return nil
  }
}
