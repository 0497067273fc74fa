// Hungary. Test vectors: fixtures/checks/east-central.tsv.

extension IdentifierChecks {
  /// Returns whether nine digits are a Hungarian social security number (TAJ).
  ///
  /// The first eight digits times 3, 7, 3, 7 … modulo 10 are the ninth. All zeros fail.
  ///
  /// Source: Act XX of 1996, annex 2 (1996. évi XX. törvény).
  static func taj(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 9), number(text, 0..<9) > 0 else { return false }
    return weightedSum(text, weights: 0x3737_3737, count: 8) % 10 == digit(text, 8)
  }

  /// Returns whether ten digits are the Hungarian tax number of a person (adóazonosító jel).
  ///
  /// 8DDDDDSSSC: an 8, the days from 1 January 1867 to the date of birth, a serial, and the check
  /// digit: each digit times its place (1 to 9), modulo 11. A remainder of 10 is not issued.
  ///
  /// Source: Act XX of 1996, annex 1. Only births from 1890 to 2099 pass.
  static func adoazonosito(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 10), has(text, 0, "8") else { return false }
    // From 1 January 1890 to 31 December 2099.
    guard (8_401...85_101).contains(number(text, 1..<6)) else { return false }
    return weightedSum(text, weights: 0x1_2345_6789, count: 9) % 11 == digit(text, 9)
  }

  /// Returns whether eleven digits are a Hungarian personal identifier (személyi azonosító).
  ///
  /// GYYMMDDSSSC. G is sex and century: 1 and 2 (5 and 6 for foreigners) 1900s, 3 and 4 2000s,
  /// 7 and 8 1800s. The check digit is modulo 11: each digit times its place (1 to 10) for births
  /// until 1996, and times its place from the back (10 to 1) after. 10 is not issued.
  ///
  /// Source: Act XX of 1996, annex 3.
  static func szemelyi(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11) else { return false }
    let century =
      switch digit(text, 0) {
      case 1, 2, 5, 6: 1900
      case 3, 4: 2000
      case 7, 8: 1800
      default: 0
      }
    let year = century + number(text, 1..<3)
    guard isBirthDate(year: year, month: number(text, 3..<5), day: number(text, 5..<7)) else {
      return false
    }
    let weights: UInt64 = year >= 1997 ? 0xA9_8765_4321 : 0x12_3456_789A
    return weightedSum(text, weights: weights, count: 10) % 11 == digit(text, 10)
  }

  /// Returns whether eleven digits are the Hungarian tax number of a business or sole trader (adószám).
  ///
  /// NNNNNNNC-T-RR: seven digits, their check digit (weights 9, 7, 3, 1, 9, 7, 3, modulo 10), how VAT is paid (1 to 5), and the
  /// county of the tax office (02 to 20, 22 to 44, 51). All zeros fail.
  ///
  /// Source: <https://hu.wikipedia.org/wiki/Adószám>. The first eight agree with `stdnum.hu.anum`.
  static func adoszam(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11), number(text, 0..<8) > 0, 1...5 ~= digit(text, 8),
      weightedSum(text, weights: 0x9731_9731, count: 8).isMultiple(of: 10)
    else { return false }
    return switch number(text, 9..<11) {
    case 2...20, 22...44, 51: true
    default: false
    }
  }
}
