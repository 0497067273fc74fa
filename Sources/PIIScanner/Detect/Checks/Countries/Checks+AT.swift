// Identifiers of Austria.

extension IdentifierChecks {
  /// Returns whether ten digits are an Austrian social insurance number.
  ///
  /// A serial of three digits from 100, a check digit, and `DDMMYY`. The month is 13, 14 or 15
  /// when the serials of a day ran out. Weights 3, 7, 9, –, 5, 8, 4, 2, 1, 6, modulo 11.
  ///
  /// Source: <https://de.wikipedia.org/wiki/Sozialversicherungsnummer#Österreich>.
  static func sozialversicherungsnummer(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 10), digit(text, 0) > 0 else { return false }
    let month = number(text, 6..<8)
    let day = number(text, 4..<6)
    // The century is unknown, so 29 February always passes.
    guard month >= 1, month <= 15, day >= 1,
      day <= (month > 12 ? 31 : daysInMonth(month, year: 2000))
    else { return false }
    return weightedSum(text, weights: 0x37_9058_4216, count: 10) % 11 == digit(text, 3)
  }
}
