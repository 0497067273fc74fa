/// Values below their names, as in forms that were scanned or copied.
///
///     Last name
///     Oudshoorn-Price
extension KeyedValue {
  private static let longestLabel = 40
  private static let mostWordsOfLabel = 6

  /// The value that is all of its line, below a line that can be the name of a field.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where its line begins.
  /// - Returns: `nil` if there is none.
  /// - Complexity: O(1). Does not allocate.
  @inline(__always)
  static func below(_ text: Span<UInt8>, at start: Int) -> KeyedValue? {
    guard start > 8, text[start &- 1] == 10 else { return nil }
    let last = text[start &- 2] == 13 ? start &- 3 : start &- 2
    if text[last] == UInt8(ascii: ":") || text[last] <= 32 {
      guard let end = endOfLabel(text, last) else { return nil }
      return read(text, start, labelEnd: end)
    }
    return (text[last] | 0x20) &- UInt8(ascii: "a") < 26
      ? read(text, start, labelEnd: last + 1) : nil
  }

  /// Where the words of a label end that has a colon behind it, and an empty line or none.
  private static func endOfLabel(_ text: Span<UInt8>, _ last: Int) -> Int? {
    var at = last
    var lines = 1
    while at > 8, text[at] <= 32 {
      if text[at] == 10 { lines += 1 }
      guard lines <= 2 else { return nil }
      at -= 1
    }
    guard text[at] == UInt8(ascii: ":") else { return nil }
    while at > 8, text[at - 1] == 32 { at -= 1 }
    return FieldWord.isLetter(text[at - 1]) ? at : nil
  }

  @inline(never)
  private static func read(_ text: Span<UInt8>, _ start: Int, labelEnd: Int) -> KeyedValue? {
    var label = labelEnd
    var words = 1
    let least = max(0, labelEnd - longestLabel)
    while label > least, text[label - 1] != 10 {
      let byte = text[label - 1]
      guard FieldWord.isLetter(byte) || byte == 32 || byte == UInt8(ascii: "/") else { break }
      if byte == 32 { words += 1 }
      label -= 1
    }
    guard words <= mostWordsOfLabel, label == 0 || text[label - 1] == 10 || opensLabel(text, label)
    else { return nil }
    while label < labelEnd, text[label] == 32 { label += 1 }
    var end = start
    let limit = min(text.count, start + FieldValueCheck.longestValue)
    while end < limit, text[end] >= 32 { end += 1 }
    guard label < labelEnd, end > start, end == text.count || text[end] < 32 else { return nil }
    return KeyedValue(key: label..<labelEnd, value: start..<end)
  }

  /// Whether a number or letter of a box stands before a label: `(a) Last name`, `1. Last name`.
  private static func opensLabel(_ text: Span<UInt8>, _ label: Int) -> Bool {
    guard text[label - 1] == UInt8(ascii: ")") || text[label - 1] == UInt8(ascii: ".") else {
      return false
    }
    var at = label - 1
    while at > 0, label - at < 5, text[at - 1] > 32 { at -= 1 }
    return at == 0 || text[at - 1] == 10
  }
}
