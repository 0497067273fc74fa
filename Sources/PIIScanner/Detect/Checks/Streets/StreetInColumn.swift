/// The street in the column of a postcode, of a text that is laid out in columns.
///
///     SPRZEDAWCA                        NABYWCA
///     ul. Lniana 14                     ul. Dębowa 4/2
///     60-301 Poznań                     62-040 Puszczykowo
///
/// The lines above it are read only as far as its own column reaches, as they stand on paper: a letter beyond ASCII is one wide.
enum StreetInColumn {
  private static let longestLine = 200
  private static let mostLines = 3
  /// How far the start of a line of the column may lie from that of the postcode, in characters.
  private static let slack = 2

  /// Whether other columns stand in the line of a postcode, before it or behind its place: quick, since few have them.
  static func mayBe(_ text: Span<UInt8>, _ postcode: Range<Int>) -> Bool {
    let start = postcode.lowerBound
    if start > 2, text[start - 1] == 32, text[start - 2] == 32, !isIndent(text, start) {
      return true
    }
    var at = postcode.upperBound
    let limit = min(text.count - 3, at + 40)
    while at < limit, text[at] >= 32 {
      if text[at] == 32, text[at + 1] == 32, text[at + 2] == 32 {
        while at < limit, text[at] == 32 { at += 1 }
        return at < limit && text[at] > 32
      }
      at += 1
    }
    return false
  }

  private static func isIndent(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, text[at - 1] == 32 { at -= 1 }
    return at == 0 || text[at - 1] == 10
  }

  /// Where the street is in one of the lines above; `nil` if none has one.
  ///
  /// - Complexity: O(length of these lines), each of `longestLine` bytes at most. Does not allocate.
  static func range(above anchor: StreetAnchor, in text: Span<UInt8>) -> Range<Int>? {
    guard var lineStart = startOfLine(text, anchor.range.lowerBound) else { return nil }
    let column = width(text, lineStart..<anchor.range.lowerBound)
    for _ in 0..<mostLines {
      guard lineStart > 1, let above = startOfLine(text, lineStart - 1) else { return nil }
      if let cell = cell(text, above..<lineStart - 1, at: column) {
        var tokens = StreetTokens(text, cell)
        tokens.closeCell()
        if let found = StreetNearPostcode.numberLast(tokens, text, anchor) { return found }
        if let found = StreetNearPostcode.numberFirst(tokens, text, isAmerican: false) {
          return found
        }
      }
      lineStart = above
    }
    return nil
  }

  private static func startOfLine(_ text: Span<UInt8>, _ place: Int) -> Int? {
    var at = place
    let least = max(0, place - longestLine)
    while at > least, text[at - 1] != 10 { at -= 1 }
    return at > least || at == 0 ? at : nil
  }

  /// How many characters a range has.
  private static func width(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for at in range where text[at] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The words of a line that begin at a column, up to the next gap.
  private static func cell(
    _ text: Span<UInt8>, _ line: Range<Int>, at column: Int
  ) -> Range<Int>? {
    var (at, place) = (line.lowerBound, 0)
    while at < line.upperBound {
      let isStart =
        text[at] > 32
        && (at == line.lowerBound
          || text[at - 1] == 32
            && (at == line.lowerBound + 1 || text[at - 2] == 32))
      if isStart, abs(place - column) <= slack {
        var end = at
        while end < line.upperBound,
          text[end] > 32 || text[end] == 32 && end + 1 < line.upperBound && text[end + 1] > 32
        {
          end += 1
        }
        return at..<end
      }
      if text[at] & 0xC0 != 0x80 { place += 1 }
      guard place <= column + slack else { return nil }
      at += 1
    }
    return nil
  }
}
