/// The cell before another one that says what that is, in a sheet that has no headings but is a form.
///
///     BSN;560 379 456;BSN partner;797 496 798
///     Adres;Lindedreef 288;;9728 XT Groningen
enum KeyCell {
  private static let longestKey = 32
  private static let longestRow = 256
  /// How far behind the start of its cell a word may be, in bytes: initials are before a surname.
  private static let longestStart = 24

  /// The words of the cell that ends at a delimiter; `nil` if it has a number, or is long.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func words(
    _ text: Span<UInt8>, endingAt place: Int, _ delimiter: UInt8
  ) -> Range<Int>? {
    var end = place
    let least = max(0, place - longestKey)
    while end > least, isAround(text[end - 1]) { end -= 1 }
    var start = end
    while start > least, text[start - 1] != delimiter, text[start - 1] != 10 {
      guard !FieldWord.isDigit(text[start - 1]) else { return nil }
      start -= 1
    }
    guard start > least || start == 0 else { return nil }
    guard isAtKeysPlace(text, start, delimiter) else { return nil }
    while start < end, isAround(text[start]) { start += 1 }
    return end - start >= 2 && FieldWord.isLetter(text[start]) ? start..<end : nil
  }

  /// Whether the cells before one are pairs of a key and its value; empty ones do not count.
  private static func isAtKeysPlace(
    _ text: Span<UInt8>, _ cell: Int, _ delimiter: UInt8
  ) -> Bool {
    var cells = 0
    var isEmpty = true
    var at = cell
    let least = max(0, cell - longestRow)
    while at > least, text[at - 1] != 10 {
      at -= 1
      if text[at] == delimiter {
        isEmpty = true
      } else if isEmpty, !isAround(text[at]) {
        isEmpty = false
        cells += 1
      }
    }
    return (at > least || at == 0) && cells.isMultiple(of: 2)
  }

  /// A cell that a capital is at the start of, or near it, with the words of the one before; `nil` if that is none.
  static func value(
    _ text: Span<UInt8>, at capital: Int, _ delimiter: UInt8
  ) -> KeyedValue? {
    var start = capital
    let least = max(0, capital - longestStart)
    while start > least, text[start - 1] != delimiter {
      guard text[start - 1] >= 32, !FieldWord.isDigit(text[start - 1]) else { return nil }
      start -= 1
    }
    guard start > least, let key = words(text, endingAt: start - 1, delimiter) else { return nil }
    var end = capital
    let limit = min(text.count, start + FieldValueCheck.longestValue)
    while end < limit, text[end] != delimiter, text[end] >= 32, text[end] != UInt8(ascii: "\"") {
      end += 1
    }
    while start < capital, isAround(text[start]) { start += 1 }
    while end > start, text[end - 1] == 32 { end -= 1 }
    // `Klant;Kenmerk;Totaal`: one word may be a heading as well.
    guard (start..<end).contains(where: { text[$0] == 32 }) else { return nil }
    return KeyedValue(key: key, value: start..<end)
  }

  private static func isAround(_ byte: UInt8) -> Bool {
    byte == 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ":")
  }
}
