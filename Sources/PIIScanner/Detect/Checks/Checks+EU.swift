// VAT numbers that are the personal number of a natural person.

extension IdentifierChecks {
  /// Returns whether the text is a European VAT number that holds someone's personal number.
  ///
  /// | prefix | then                                                                        |
  /// |--------|-----------------------------------------------------------------------------|
  /// | BG     | ten digits: EGN, the civil number                                            |
  /// | CZ     | nine or ten digits: rodné číslo, the birth number                            |
  /// | ES     | DNI or NIE, or K, L or M with seven digits and a letter                      |
  /// | LV     | eleven digits from 0 to 3: personas kods, the personal code                  |
  /// | PT     | nine digits from 1, 2, 3 or 45: NIF                                          |
  /// | RO     | thirteen digits: CNP, the personal code                                      |
  /// | SE     | ten digits of a personnummer and 01                                          |
  ///
  /// Left out: countries whose VAT number says nothing about a person (AT, BE, DE, FR, IT, …), or
  /// where persons and companies cannot be told apart (CY, EL, HR, HU, IE, PL, SI). The Dutch
  /// number has a detector of its own, see `btw(_:)`.
  ///
  /// Source: <https://ec.europa.eu/taxation_customs/vies/>, “Structure of VAT numbers”.
  static func personalVAT(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2, letter(text, 0) >= 0, letter(text, 1) >= 0 else { return false }
    let rest = text.extracting(2..<text.count)
    return switch (text[0], text[1]) {
    case (UInt8(ascii: "B"), UInt8(ascii: "G")): isBulgarianPerson(rest)
    case (UInt8(ascii: "C"), UInt8(ascii: "Z")): isCzechPerson(rest)
    case (UInt8(ascii: "E"), UInt8(ascii: "S")): isSpanishPerson(rest)
    case (UInt8(ascii: "L"), UInt8(ascii: "V")): isLatvianPerson(rest)
    case (UInt8(ascii: "P"), UInt8(ascii: "T")): isPortuguesePerson(rest)
    case (UInt8(ascii: "R"), UInt8(ascii: "O")): isRomanianPerson(rest)
    case (UInt8(ascii: "S"), UInt8(ascii: "E")): isSwedishPerson(rest)
    default: false
    }
  }

  /// DNI, NIE, or the number of a child (K), an expatriate (L) or a foreigner without NIE (M).
  private static func isSpanishPerson(_ text: Span<UInt8>) -> Bool {
    guard text.count == 9 else { return false }
    if has(text, 0, "K") || has(text, 0, "L") || has(text, 0, "M") {
      return isSpanishLetter(text[8], of: number(text, 1..<8))
    }
    return dni(text) || nie(text)
  }

  private static func isPortuguesePerson(_ text: Span<UInt8>) -> Bool {
    let first = digit(text, 0)
    return (first >= 1 && first <= 3 || number(text, 0..<2) == 45) && nif(text)
  }

  /// A civil number: `YYMMDD`, serial, check.
  ///
  /// The month has 20 added before 1900, and 40 from 2000.
  private static func isBulgarianPerson(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 10) else { return false }
    let month = number(text, 2..<4)
    guard month < 60 else { return false }
    // 1 to 12, 21 to 32, 41 to 52.
    let century = month > 40 ? 2000 : month > 20 ? 1800 : 1900
    guard
      isDate(
        year: century + number(text, 0..<2), month: month % 20, day: number(text, 4..<6))
    else { return false }
    return weightedSum(text, weights: 0x2_485A_9736, count: 9) % 11 % 10 == digit(text, 9)
  }

  /// A birth number: `YYMMDD`, serial, check.
  ///
  /// Women have 50 added to the month; 20 is added when serials run out.
  private static func isCzechPerson(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    guard count == 9 || count == 10, isDigits(text, count: count) else { return false }
    // A company may have nine digits that start with 6; that is 1960 or later, so no birth number.
    var year = 1900 + number(text, 0..<2)
    if count == 9 {
      // Nine digits were given until 1953, and have no check.
      if year >= 1980 { year -= 100 }
      guard year <= 1953 else { return false }
    } else if year < 1954 {
      year += 100
    }
    guard
      isDate(year: year, month: number(text, 2..<4) % 50 % 20, day: number(text, 4..<6))
    else { return false }
    return count == 9 || number(text, 0..<9) % 11 % 10 == digit(text, 9)
  }

  /// `DDMMYY`, century (0 is 1800), serial, check; or 32 and no date, since July 2017.
  private static func isLatvianPerson(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11), digit(text, 0) <= 3 else { return false }
    let century = digit(text, 6)
    guard
      number(text, 0..<2) == 32
        || century <= 2
          && isDate(
            year: 1800 + century * 100 + number(text, 4..<6), month: number(text, 2..<4),
            day: number(text, 0..<2))
    else { return false }
    return (1 + weightedSum(text, weights: 0xA5_8421_6379, count: 10)) % 11 % 10
      == digit(text, 10)
  }

  /// Sex and century, `YYMMDD`, county, serial, check.
  private static func isRomanianPerson(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 13), digit(text, 0) > 0 else { return false }
    let century =
      switch digit(text, 0) {
      case 3, 4: 1800
      case 5, 6: 2000
      default: 1900
      }
    guard
      isDate(
        year: century + number(text, 1..<3), month: number(text, 3..<5), day: number(text, 5..<7))
    else { return false }
    switch number(text, 7..<9) {
    case 1...48, 51, 52, 70, 80...83: break
    default: return false
    }
    let check = weightedSum(text, weights: 0x2791_4635_8279, count: 12) % 11
    return (check == 10 ? 1 : check) == digit(text, 12)
  }

  /// A personnummer and 01: `YYMMDD`, serial, Luhn.
  ///
  /// Companies have 20 or more where the month would be.
  private static func isSwedishPerson(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 12), number(text, 10..<12) == 1 else { return false }
    // The century is unknown, so 29 February always passes. A coordination number adds 60 days.
    let day = number(text, 4..<6)
    return isDate(year: 2000, month: number(text, 2..<4), day: day > 60 ? day - 60 : day)
      && passesLuhn(text, 0..<10)
  }
}
