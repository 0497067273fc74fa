// Identifiers of Switzerland.

extension IdentifierChecks {
  /// Returns whether thirteen digits are a Swiss AHV number: 756, and the check digit of an EAN-13.
  ///
  /// Source: <https://de.wikipedia.org/wiki/Sozialversicherungsnummer#Versichertennummer>.
  static func ahvNumber(_ text: Span<UInt8>) -> Bool {
    guard text.count == 13, number(text, 0..<3) == 756 else { return false }
    let sum = weightedSum(text, weights: 0x1_3131_3131_3131, count: 13)
    return sum > 0 && sum.isMultiple(of: 10)
  }
}
