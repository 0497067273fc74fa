// Romania, Bulgaria, Croatia, Slovenia. Test vectors: fixtures/checks/east-balkan.tsv.

extension IdentifierChecks {
  /// Returns whether thirteen digits are a Romanian personal code (CNP).
  ///
  /// SYYMMDDJJNNNC: sex and century, date of birth, county, serial, check digit modulo 11 (10
  /// counts as 1).
  ///
  /// Source: <https://ro.wikipedia.org/wiki/Cod_numeric_personal>. Agrees with `stdnum.ro.cnp`
  /// for birth years from 1850.
  static func cnp(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 13) else { return false }
    let century =
      switch digit(text, 0) {
      case 0: 0
      case 3, 4: 1800
      case 5, 6: 2000
      // 7 and 8 are residents and 9 foreigners, of any century. A leap day in 2000 fails here,
      // as in the oracle.
      default: 1900
      }
    guard
      isBirthDate(
        year: century + number(text, 1..<3), month: number(text, 3..<5), day: number(text, 5..<7))
    else { return false }

    switch number(text, 7..<9) {
    case 1...48, 51, 52, 70, 80...83: break
    default: return false
    }
    let remainder = weightedSum(text, weights: 0x2791_4635_8279, count: 12) % 11
    return (remainder == 10 ? 1 : remainder) == digit(text, 12)
  }

  /// Returns whether ten digits are a Bulgarian personal number (EGN, ЕГН).
  ///
  /// YYMMDDSSSC, with 20 added to the month for the 1800s and 40 for the 2000s. The check digit
  /// is modulo 11 (10 counts as 0).
  ///
  /// Source: <https://bg.wikipedia.org/wiki/Единен_граждански_номер>. Agrees with `stdnum.bg.egn`
  /// for birth years from 1850.
  static func egn(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 10) else { return false }
    var year = 1900 + number(text, 0..<2)
    var month = number(text, 2..<4)
    if month > 40 {
      year += 100
      month -= 40
    } else if month > 20 {
      year -= 100
      month -= 20
    }
    return isBirthDate(year: year, month: month, day: number(text, 4..<6))
      && weightedSum(text, weights: 0x2_485A_9736, count: 9) % 11 % 10 == digit(text, 9)
  }

  /// Returns whether eleven digits, with or without `HR`, are a Croatian OIB.
  ///
  /// ISO 7064 mod 11,10. Persons and firms have it, and it says nothing about them. All zeros
  /// fail the checksum.
  ///
  /// Source: <https://regos.hr/app/uploads/2018/07/KONTROLA-OIB-a.pdf>. Agrees with
  /// `stdnum.hr.oib`.
  static func oib(_ text: Span<UInt8>) -> Bool {
    let start = has(text, 0, "H") && has(text, 1, "R") ? 2 : 0
    return text.count == start + 11 && passesMod11_10(text, start..<(start + 11))
  }

  /// Returns whether thirteen digits are a Slovenian EMŠO, or a JMBG of the former Yugoslavia.
  ///
  /// DDMMYYYRRSSSC: date of birth with the last three digits of the year, region, serial, check
  /// digit modulo 11 (10 counts as 0).
  ///
  /// Source: <https://sl.wikipedia.org/wiki/Enotna_matična_številka_občana>. Agrees with
  /// `stdnum.si.emso` for birth years 1850 to 2099.
  static func emso(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 13) else { return false }
    let year = number(text, 4..<7)
    guard
      isBirthDate(
        year: year + (year < 800 ? 2000 : 1000), month: number(text, 2..<4),
        day: number(text, 0..<2))
    else { return false }
    let remainder = weightedSum(text, weights: 0x7654_3276_5432, count: 12) % 11
    return (11 - remainder) % 11 % 10 == digit(text, 12)
  }

  /// Returns whether eight digits are a Slovenian tax number (davčna številka).
  ///
  /// The weights of the first seven are 8 to 2; the check digit is 11 less the sum modulo 11, and 10 counts as 0. The first digit is
  /// no zero.
  ///
  /// Source: <https://arthurdejong.org/python-stdnum/doc/2.1/stdnum.si.ddv>.
  static func davcnaStevilka(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 8), digit(text, 0) > 0 else { return false }
    let check = 11 - weightedSum(text, weights: 0x876_5432, count: 7) % 11
    return (check == 10 ? 0 : check) == digit(text, 7)
  }
}
