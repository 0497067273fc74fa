/// Streets in a cell of their own, before that of a postcode with letters.
///
///     …,"88 Albion Rd, Reading",RG4 2AB      …|96 Hawthorn Close|TS18 3BP      …;12 Oak Way;Leeds;LS6 2AB
extension StreetNearPostcode {
  /// Most cells between, of place and county, and one.
  private static let mostCells = 4

  /// The street in one of the cells before a postcode that is all of its own; `nil` if there is none.
  ///
  /// - Complexity: O(1), since it reads no further than `reachBefore`. Does not allocate.
  static func inCellsBefore(
    _ anchor: StreetAnchor, _ text: Span<UInt8>, _ delimiter: UInt8
  ) -> Range<Int>? {
    let (start, behind) = (anchor.range.lowerBound, anchor.range.upperBound)
    guard text[behind - 1] &- UInt8(ascii: "A") < 26 || !FieldWord.isLetter(text[start + 1]),
      behind == text.count || text[behind] == delimiter || text[behind] < 32
        || text[behind] == UInt8(ascii: "\"")
    else { return nil }
    var place = start
    for _ in 0..<mostCells {
      guard let cell = TableCell.before(place, in: text, delimiter, longest: reachBefore) else {
        return nil
      }
      if IdentifierChecks.hasDigit(text, cell) {
        var tokens = StreetTokens(text, cell)
        tokens.closeCell()
        return numberFirst(tokens, text, isAmerican: true)
      }
      place = cell.lowerBound
    }
    return nil
  }
}
