// Identifiers of Belgium.

extension IdentifierChecks {
  /// Returns whether eleven digits are a Belgian national number (rijksregisternummer).
  ///
  /// `YYMMDD`, a serial of three digits that is not 000, and 97 minus the first nine digits modulo
  /// 97. Who was born in 2000 or later has a 2 before the nine digits in that sum. Month and day
  /// are 00 where they were unknown, or where the serials of a day ran out.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Rijksregisternummer>.
  static func rijksregisternummer(_ text: Span<UInt8>) -> Bool {
    isBelgian(text, monthOffset: 0)
  }

  /// Returns whether eleven digits are a Belgian BIS number.
  ///
  /// As a national number, but with 20 (sex unknown) or 40 added to the month. For people who are
  /// not in the national register.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Rijksregisternummer>, “Bisnummer”.
  static func bisnummer(_ text: Span<UInt8>) -> Bool {
    isBelgian(text, monthOffset: 20) || isBelgian(text, monthOffset: 40)
  }

  private static func isBelgian(_ text: Span<UInt8>, monthOffset: Int) -> Bool {
    guard isDigits(text, count: 11), number(text, 6..<9) > 0 else { return false }
    let year = number(text, 0..<2)
    let month = number(text, 2..<4) - monthOffset
    let day = number(text, 4..<6)
    let first = number(text, 0..<9)
    let check = number(text, 9..<11)
    if check == 97 - first % 97, isPartialDate(year: 1900 + year, month: month, day: day) {
      return true
    }
    // Without a clock: nobody is registered yet who is born in 2040.
    return year < 40 && check == 97 - (2_000_000_000 + first) % 97
      && isPartialDate(year: 2000 + year, month: month, day: day)
  }

  /// Returns whether this is a day of the calendar, or one of which the day, or month and day, is
  /// unknown.
  private static func isPartialDate(year: Int, month: Int, day: Int) -> Bool {
    if month == 0 { return day <= 31 }
    guard month >= 1, month <= 12 else { return false }
    return day <= daysInMonth(month, year: year)
  }
}
