/// The cells beside a place in a table, without the quotes around them.
enum TableCell {
  /// Whether a byte parts the cells of rows in text that is no table: a comma does not, as sentences have them.
  @inline(__always)
  static func partsRowsOfText(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") || byte == 9
  }

  /// The cell before the one that begins at a place.
  ///
  /// - Parameters:
  ///   - place: Where a cell begins, or its content behind the quote.
  ///   - text: The window's text.
  ///   - delimiter: What stands between cells.
  ///   - longest: How long it may be, in bytes.
  /// - Returns: `nil` if there is none, or a longer one.
  /// - Complexity: O(`longest`). Does not allocate.
  static func before(
    _ place: Int, in text: Span<UInt8>, _ delimiter: UInt8, longest: Int
  ) -> Range<Int>? {
    var end = place
    if end > 0, text[end - 1] == quote { end -= 1 }
    guard end > 1, text[end - 1] == delimiter else { return nil }
    end -= 1
    let isQuoted = text[end - 1] == quote
    if isQuoted { end -= 1 }
    var start = end
    let least = max(0, end - longest)
    while start > least,
      isOfCell(text[start - 1], delimiter) || isQuoted && text[start - 1] == delimiter
    {
      start -= 1
    }
    return start > least || start == 0 ? start..<end : nil
  }

  /// The cell behind the one that ends at a place, cut where it is longer than `longest` bytes; `nil` if there is none.
  ///
  /// - Complexity: O(`longest`). Does not allocate.
  static func behind(
    _ place: Int, in text: Span<UInt8>, _ delimiter: UInt8, longest: Int
  ) -> Range<Int>? {
    var start = place
    if start < text.count, text[start] == quote { start += 1 }
    guard start + 1 < text.count, text[start] == delimiter else { return nil }
    start += 1
    if text[start] == quote { start += 1 }
    var end = start
    let most = min(text.count, start + longest)
    while end < most, isOfCell(text[end], delimiter) { end += 1 }
    return start..<end
  }

  private static let quote = UInt8(ascii: "\"")

  @inline(__always)
  private static func isOfCell(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte != delimiter && byte != quote && byte >= 32
  }
}
