// Turkey and Ukraine. Test vectors: fixtures/checks/east-south.tsv.

extension IdentifierChecks {
  /// Returns whether eleven digits are a Turkish identity number (kimlik no).
  ///
  /// The tenth digit is minus the sum of the first nine times 3, 1, 3 …, the eleventh the sum of
  /// the first ten, both modulo 10. The first is not 0.
  ///
  /// Source: <https://en.wikipedia.org/wiki/Turkish_Identification_Number>. Agrees with
  /// `stdnum.tr.tckimlik`.
  static func tckimlik(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11), !has(text, 0, "0") else { return false }
    return weightedSum(text, weights: 0x31_3131_3131, count: 10)
      .isMultiple(of: 10)
      && weightedSum(text, weights: 0x11_1111_1111, count: 10) % 10 == digit(text, 10)
  }

  /// Returns whether ten digits are a Ukrainian taxpayer number (RNTRC, РНОКПП).
  ///
  /// The check digit is a weighted sum modulo 11 (10 counts as 0). All zeros fail.
  ///
  /// Source: <https://uk.wikipedia.org/wiki/РНОКПП>. Agrees with `stdnum.ua.rntrc`.
  static func rntrc(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 10), number(text, 0..<10) > 0 else { return false }
    // The first weight is −1, which modulo 11 is 10.
    return weightedSum(text, weights: 0xA_5794_6A57, count: 9) % 11 % 10 == digit(text, 9)
  }
}
