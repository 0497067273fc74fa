/// Names of ships, which are called after persons.
///
///     ANNA MAERSK    9164263 OYKS2  320N        MV Willem Barentsz, IMO 9433301
enum ShipName {
  private static let widestGap = 32

  /// What stands before the name of a ship: motor vessel, steam ship, tanker, tug.
  private static let prefixes = HashedWords(
    " mv mt mts mtb vessel vessels ship schip schepen motorschip motortanker zeeschip zeilschip tanker sleepboot duwboot binnenschip coaster schiff motorschiff navire nave buque navio statek skib skip fartyg "
  )

  /// Whether a name is a ship's: its number of the IMO stands behind it, or `MV` before it.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func isOne(_ name: Range<Int>, in text: Span<UInt8>) -> Bool {
    hasNumber(text, behind: name.upperBound) || isBehindPrefix(text, name.lowerBound)
  }

  private static func isBehindPrefix(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let before = WordBefore(text, start)
    return before.gap == 1 && !before.hasStop && before.isOne(of: prefixes)
  }

  /// Whether the number of the International Maritime Organization follows, behind `IMO` or before a call sign.
  private static func hasNumber(_ text: Span<UInt8>, behind end: Int) -> Bool {
    var at = end
    var letters = 0
    let most = min(text.count - 7, end + widestGap)
    while at < most, !FieldWord.isDigit(text[at]) {
      // `Anna Bos, IMO 9164263`
      if FieldWord.isLetter(text[at]) { letters += 1 }
      guard letters <= 3, text[at] != 10 else { return false }
      at += 1
    }
    guard at > end, at < most, isNumber(text.extracting(at..<at + 7)),
      at + 7 == text.count || !FieldWord.isDigit(text[at + 7])
    else { return false }
    let word = WordBefore(text, at)
    return letters == 3 && text.endsIgnoringCase(word.end, "imo")
      || letters == 0 && isCallSign(text, behind: at + 7)
  }

  /// Whether four to six capitals and digits follow: `OYKS2`.
  private static func isCallSign(_ text: Span<UInt8>, behind end: Int) -> Bool {
    var start = end
    while start < text.count, start - end < 8, text[start] == 32 || text[start] == 9 { start += 1 }
    var at = start
    while at < text.count,
      text[at] &- UInt8(ascii: "A") < 26 || FieldWord.isDigit(text[at])
    {
      at += 1
    }
    return start > end && 4...6 ~= at - start
      && (at == text.count || text[at] <= 32)
  }

  /// Whether seven digits pass: the weights are 7 to 2, and the last one is that of their sum.
  ///
  /// Source: <https://en.wikipedia.org/wiki/IMO_number>.
  private static func isNumber(_ digits: Span<UInt8>) -> Bool {
    guard IdentifierChecks.isDigits(digits, count: 7) else { return false }
    let sum = IdentifierChecks.weightedSum(digits, weights: 0x76_5432, count: 6)
    return sum % 10 == IdentifierChecks.digit(digits, 6)
  }
}
