extension IdentifierChecks {
  /// Returns whether digits with nothing around them are sooner a time, an article number or a number in sequence.
  ///
  /// Programs keep such numbers in files of their own: time stamps, serial numbers of DNS zones, the last number that was
  /// given out. Milliseconds are not among them: Romanian numbers of men begin as those do, and hardly any passes.
  ///
  /// - Parameter digits: ASCII digits.
  /// - Returns: `false` for most numbers.
  static func looksLikeOtherNumber(_ digits: Span<UInt8>) -> Bool {
    let count = digits.count
    switch count {
    case 9...11:
      // 202401234: numbers that begin again each year. A day, hour and minute: 2401311530.
      if 2010..<2040 ~= number(digits, 0..<4) { return true }
      if isOneDigitRepeated(digits) { return count < 11 }
      guard count == 10 else { return false }
      // Seconds since 1970, for 2015 to 2029.
      return 1_420_070_400..<1_893_456_000 ~= number(digits, 0..<10)
        || isTime(digits, year: 2000 + number(digits, 0..<2), from: 2)
    case 12: return isTime(digits, year: number(digits, 0..<4), from: 4)
    case 13: return isArticleNumber(digits)
    default: return false
    }
  }

  /// Whether all digits but the last, which checks them, are the same.
  private static func isOneDigitRepeated(_ digits: Span<UInt8>) -> Bool {
    for position in 1..<(digits.count - 1) where digits[position] != digits[0] { return false }
    return true
  }

  /// Whether month, day, hour and minute follow a year of our time.
  private static func isTime(_ digits: Span<UInt8>, year: Int, from start: Int) -> Bool {
    func two(_ position: Int) -> Int {
      number(digits, (start + position)..<(start + position + 2))
    }
    return 2010..<2040 ~= year && isDate(year: year, month: two(0), day: two(2))
      && two(4) < 24 && two(6) < 60
  }
}
