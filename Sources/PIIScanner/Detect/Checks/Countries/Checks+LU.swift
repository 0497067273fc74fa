// Identifiers of Luxembourg.

extension IdentifierChecks {
  /// Returns whether thirteen digits are a Luxembourg matricule of a natural person.
  ///
  /// `YYYYMMDD`, a serial of three digits, and two check digits, both over the first eleven digits:
  /// Luhn, then Verhoeff.
  ///
  /// Source: <https://en.wikipedia.org/wiki/National_identification_number#Luxembourg>; OECD,
  /// Luxembourg TIN.
  static func matricule(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 13),
      isBirthDate(
        year: number(text, 0..<4), month: number(text, 4..<6), day: number(text, 6..<8)),
      passesLuhn(text, 0..<12)
    else { return false }
    // The last digit is to be what a Verhoeff check over eleven digits would put in the twelfth
    // place. So it is the one that makes their sum 0 there.
    return verhoeffCheckDigit(text, 0..<11) == digit(text, 12)
  }
}
