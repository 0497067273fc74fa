// Estonia, Latvia, Lithuania. Test vectors: fixtures/checks/east-baltic.tsv.

extension IdentifierChecks {
  /// Returns whether eleven digits are an Estonian personal code (isikukood).
  ///
  /// GYYMMDDSSSC. G is sex and century: 1 and 2 1800s, 3 and 4 1900s, 5 and 6 2000s.
  ///
  /// Source: <https://www.riigiteataja.ee/akt/106032012004>. Agrees with `stdnum.ee.ik` for birth
  /// years 1850 to 2099.
  static func isikukood(_ text: Span<UInt8>) -> Bool {
    isDigits(text, count: 11) && hasCenturyAndDate(text) && passesTwoRounds(text)
  }

  /// Returns whether eleven digits are a Lithuanian personal code (asmens kodas).
  ///
  /// As the Estonian, but a first digit of 9 means that the digits give no date of birth.
  ///
  /// Source: <https://lt.wikipedia.org/wiki/Asmens_kodas>. Agrees with `stdnum.lt.asmens` for
  /// birth years 1850 to 2099.
  static func asmensKodas(_ text: Span<UInt8>) -> Bool {
    isDigits(text, count: 11) && (has(text, 0, "9") || hasCenturyAndDate(text))
      && passesTwoRounds(text)
  }

  /// Returns whether eleven digits are a Latvian personal code (personas kods) of either form.
  ///
  /// Until 2017 DDMMYY-CSSSK, in which C is the century (0 for 1800, 1 for 1900, 2 for 2000).
  /// Since July 2017 32XXXX-XXXXK, which says nothing about its holder. Both have a check digit
  /// modulo 11.
  ///
  /// Source: <https://www.pmlp.gov.lv/en/change-personal-identity-number>. Agrees with the
  /// personal codes of `stdnum.lv.pvn` for birth years 1850 to 2099.
  static func personasKods(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11) else { return false }
    let sum = weightedSum(text, weights: 0xA5_8421_6379, count: 10)
    guard (1 + sum) % 11 % 10 == digit(text, 10) else { return false }
    if has(text, 0, "3"), has(text, 1, "2") { return true }
    return isBirthDate(
      year: 1800 + 100 * digit(text, 6) + number(text, 4..<6), month: number(text, 2..<4),
      day: number(text, 0..<2))
  }

  /// Returns whether the first digit is a century and the next six are a day in it.
  private static func hasCenturyAndDate(_ text: Span<UInt8>) -> Bool {
    let first = digit(text, 0)
    guard first >= 1, first <= 6 else { return false }
    return isBirthDate(
      year: 1800 + 100 * ((first - 1) / 2) + number(text, 1..<3), month: number(text, 3..<5),
      day: number(text, 5..<7))
  }

  /// Returns whether the last of eleven digits is the check digit of Estonia and Lithuania.
  ///
  /// Modulo 11 with weights 1, 2, … 9, 1. When that gives 10, again with 3, 4, … 9, 1, 2, 3. When
  /// that gives 10 too, the digit is 0.
  private static func passesTwoRounds(_ text: Span<UInt8>) -> Bool {
    var check = weightedSum(text, weights: 0x12_3456_7891, count: 10) % 11
    if check == 10 { check = weightedSum(text, weights: 0x34_5678_9123, count: 10) % 11 }
    return check % 10 == digit(text, 10)
  }
}
