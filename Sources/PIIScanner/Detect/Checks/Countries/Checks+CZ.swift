// Czechia and Slovakia. Test vectors: fixtures/checks/east-central.tsv.

extension IdentifierChecks {
  /// Returns whether nine or ten digits are a Czech or Slovak birth number.
  ///
  /// YYMMDD/SSSC. Women have 50 added to the month. Since 2004 another 20 may be added, when the
  /// serials of a day run out. Ten digits: the first nine modulo 11 are the last digit (10 counts
  /// as 0). Nine digits: born before 1954, and without any check digit.
  ///
  /// Source: Czech act 133/2000 Sb. § 13 and Slovak act 301/1995 Z. z. Agrees with
  /// `stdnum.cz.rc`, which also takes 40 added to a month, that no law has.
  static func rodneCislo(_ text: Span<UInt8>) -> Bool {
    guard text.count == 9 || text.count == 10, areDigits(text, 0..<text.count) else {
      return false
    }
    let twoDigitYear = number(text, 0..<2)
    var year = 1900 + twoDigitYear
    if text.count == 9 {
      if twoDigitYear >= 80 { year -= 100 }
      guard year < 1954 else { return false }
    } else {
      if twoDigitYear < 54 { year += 100 }
      guard number(text, 0..<9) % 11 % 10 == digit(text, 9) else { return false }
    }
    var month = number(text, 2..<4)
    if month > 50 { month -= 50 }
    if month > 20, year >= 2004 { month -= 20 }
    return isBirthDate(year: year, month: month, day: number(text, 4..<6))
  }
}
