/// A bank's code beside the account that is there: `NL91 ABNA 0417 1643 00 (ABNANL2A)`.
enum BankCode {
  private static let reach = 72

  /// Whether an account number of the same country stands before a bank's code, at most some words away.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the code begins: its fifth and sixth letter are the country.
  /// - Returns: Whether one does.
  /// - Complexity: O(1). Does not allocate.
  static func followsAccount(in text: Span<UInt8>, at start: Int) -> Bool {
    guard start + 6 <= text.count else { return false }
    let (first, second) = (text[start + 4], text[start + 5])
    var position = start - 1
    let least = max(1, start - reach)
    while position > least {
      position -= 1
      guard text[position] == first, text[position + 1] == second,
        position == 0
          || !FieldWord.isLetter(text[position - 1]) && !FieldWord.isDigit(text[position - 1])
      else { continue }
      var at = position + 2
      var characters = 0
      while at < start, characters < 12 {
        let byte = text[at]
        if FieldWord.isDigit(byte) || byte &- UInt8(ascii: "A") < 26 {
          // Two check digits come first.
          if characters < 2, !FieldWord.isDigit(byte) { break }
          characters += 1
        } else if byte != UInt8(ascii: " ") {
          break
        }
        at += 1
      }
      if characters == 12 { return true }
    }
    return false
  }
}
