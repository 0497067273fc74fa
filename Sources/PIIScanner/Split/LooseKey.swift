/// The key of a value in text that is nearly JSON: what follows a comma too much, a comment, a quote that is missing.
///
///     "bsn": "111222333"     bsn: '111222333'     "nummer": 111222333
enum LooseKey {
  /// How far the key is looked for, and how long it may be, in bytes.
  private static let reach = 64

  /// The key of the value that has a byte.
  ///
  /// - Parameters:
  ///   - at: An offset in the value.
  ///   - text: The window.
  /// - Returns: Where the key is, without quotes; `nil` if there is none.
  /// - Complexity: O(1).
  static func range(before at: Int, in text: Span<UInt8>) -> Range<Int>? {
    var position = at
    let least = max(0, at - reach)
    // To the start of the value.
    while position > least, !isMark(text[position - 1]) { position -= 1 }
    guard position > least else { return nil }
    if isQuote(text[position - 1]) { position -= 1 }
    skipSpace(text, &position)
    guard position > 1, text[position - 1] == UInt8(ascii: ":") else { return nil }
    position -= 1
    skipSpace(text, &position)
    guard position > 0 else { return nil }
    let quote = text[position - 1]
    if isQuote(quote) { position -= 1 }
    let end = position
    let first = max(0, end - reach)
    while position > first,
      isQuote(quote)
        ? text[position - 1] != quote && text[position - 1] != 10 : isOfWord(text[position - 1])
    {
      position -= 1
    }
    guard position < end, !isQuote(quote) || position > 0 && text[position - 1] == quote else {
      return nil
    }
    return position..<end
  }

  private static func skipSpace(_ text: Span<UInt8>, _ position: inout Int) {
    while position > 0, text[position - 1] == 32 || text[position - 1] == 9 { position -= 1 }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["), 10: true
    default: isQuote(byte)
    }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || FieldWord.isDigit(byte) || byte == UInt8(ascii: "_")
  }
}
