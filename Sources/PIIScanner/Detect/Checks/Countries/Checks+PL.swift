// Poland. Test vectors: fixtures/checks/east-central.tsv.

extension IdentifierChecks {
  /// Returns whether eleven digits are a Polish PESEL: a date of birth and a check digit.
  ///
  /// YYMMDDSSSSC, with 20 added to the month for the 2000s and 80 for the 1800s.
  ///
  /// Source: <https://www.gov.pl/web/gov/czym-jest-numer-pesel>. Agrees with `stdnum.pl.pesel`
  /// for birth years 1850 to 2099.
  static func pesel(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11),
      weightedSum(text, weights: 0x137_9137_9131, count: 11).isMultiple(of: 10)
    else { return false }
    let month = number(text, 2..<4)
    let century =
      switch month / 20 {
      case 0: 1900
      case 1: 2000
      case 4: 1800
      default: 0
      }
    return isBirthDate(
      year: century + number(text, 0..<2), month: month % 20, day: number(text, 4..<6))
  }

  /// Returns whether ten digits, with or without `PL`, are a Polish tax number (NIP).
  ///
  /// The check digit is a weighted sum modulo 11. All zeros fail.
  ///
  /// Source: <https://pl.wikipedia.org/wiki/Numer_identyfikacji_podatkowej>. Agrees with
  /// `stdnum.pl.nip`.
  static func nip(_ text: Span<UInt8>) -> Bool {
    let start = has(text, 0, "P") && has(text, 1, "L") ? 2 : 0
    guard text.count == start + 10, number(text, start..<(start + 10)) > 0 else { return false }
    // The last weight is −1, which modulo 11 is 10.
    return weightedSum(text, weights: 0x65_7234_567A, from: start, count: 10).isMultiple(of: 11)
  }

  /// Returns whether three letters and six digits are the number of a Polish identity card.
  ///
  /// ABC123456. The first digit is the check digit: the sum of the others, with A as 10 and Z as
  /// 35, times 7, 3, 1 (letters) and 7, 3, 1, 7, 3, modulo 10.
  ///
  /// Source: ICAO 9303 check digit over the series and number;
  /// <https://pl.wikipedia.org/wiki/Dowód_osobisty_w_Polsce>.
  static func dowod(_ text: Span<UInt8>) -> Bool {
    guard text.count == 9, areDigits(text, 3..<9) else { return false }
    let first = letter(text, 0)
    let second = letter(text, 1)
    let third = letter(text, 2)
    guard first >= 0, second >= 0, third >= 0 else { return false }
    let letters = 7 * (first + 10) + 3 * (second + 10) + (third + 10)
    let digits = weightedSum(text, weights: 0x73173, from: 4, count: 5)
    return (letters + digits) % 10 == digit(text, 3)
  }
}
