// Identifiers of Ireland.

extension IdentifierChecks {
  /// Returns whether the text is an Irish PPS number.
  ///
  /// Seven digits and a check letter: weights 8 down to 2, modulo 23, W is 0. A second letter A,
  /// B or H (since 2013) counts with weight 9; W, T or X (before) counts nothing.
  ///
  /// Source: <https://en.wikipedia.org/wiki/Personal_Public_Service_Number>.
  static func pps(_ text: Span<UInt8>) -> Bool {
    guard text.count == 8 || text.count == 9 else { return false }
    var sum = weightedSum(text, weights: 0x876_5432, count: 7)
    guard sum >= 0 else { return false }
    if text.count == 9 {
      if has(text, 8, "A") || has(text, 8, "B") || has(text, 8, "H") {
        sum += 9 * (letter(text, 8) + 1)
      } else if !has(text, 8, "W") && !has(text, 8, "T") && !has(text, 8, "X") {
        return false
      }
    }
    return text[7] == byte(of: "WABCDEFGHIJKLMNOPQRSTUV", at: sum % 23)
  }
}
