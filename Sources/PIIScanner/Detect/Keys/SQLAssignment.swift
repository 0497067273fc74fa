/// The column that a statement in SQL compares a string with or gives it: `SET bsn = '123456782'`, `WHERE [Geboren] >= N'1950-01-01'`.
///
/// Rows of a dump have their column from its header; this is for all other statements, and for rows of keys and values:
/// `(7, 12, '_billing_first_name', 'Fenna')`.
enum SQLAssignment {
  /// Longest name that is read, in bytes.
  private static let longestName = 64

  /// The name of the column.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - value: Where the string begins, behind its quote.
  /// - Returns: `nil` if there is none.
  /// - Complexity: O(1), since it reads no further than the longest name. Does not allocate.
  static func column(_ text: Span<UInt8>, before value: Int) -> Range<Int>? {
    guard value >= 4, text[value - 1] == UInt8(ascii: "'") else { return nil }
    var at = value - 1
    let least = max(0, value - longestName)
    // `N'…'` is a string too.
    if text[at - 1] | 0x20 == UInt8(ascii: "n"), !isOfName(text[at - 2]) { at -= 1 }
    skipSpaces(text, &at, least)
    if at > least, text[at - 1] == UInt8(ascii: ",") { return key(text, before: at - 1, least) }
    guard at > least, text[at - 1] == UInt8(ascii: "=") else { return nil }
    at -= 1
    if at > least, text[at - 1] == UInt8(ascii: "<") || text[at - 1] == UInt8(ascii: ">") {
      at -= 1
    }
    skipSpaces(text, &at, least)
    guard at > least else { return nil }
    switch text[at - 1] {
    case UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "`"): at -= 1
    default: break
    }
    let end = at
    while at > least, isOfName(text[at - 1]) { at -= 1 }
    return at < end && at > least ? at..<end : nil
  }

  /// The string before a comma, if programs name things so and nobody else does: `'_billing_first_name'`.
  private static func key(_ text: Span<UInt8>, before comma: Int, _ least: Int) -> Range<Int>? {
    var at = comma
    skipSpaces(text, &at, least)
    guard at > least, text[at - 1] == UInt8(ascii: "'") else { return nil }
    let end = at - 1
    at = end
    var hasMark = false
    while at > least, isOfName(text[at - 1]) {
      guard text[at - 1] &- UInt8(ascii: "A") >= 26 else { return nil }
      if text[at - 1] == UInt8(ascii: "_") { hasMark = true }
      at -= 1
    }
    return hasMark && at > least && text[at - 1] == UInt8(ascii: "'") ? at..<end : nil
  }

  /// Where a string ends that begins at a place.
  static func end(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    let limit = min(text.count, start + FieldValueCheck.longestValue)
    while end < limit, text[end] != UInt8(ascii: "'"), text[end] >= 32 { end += 1 }
    return end
  }

  private static func skipSpaces(_ text: Span<UInt8>, _ at: inout Int, _ least: Int) {
    while at > least, text[at - 1] == UInt8(ascii: " ") { at -= 1 }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || FieldWord.isDigit(byte) || byte == UInt8(ascii: "_")
  }
}
