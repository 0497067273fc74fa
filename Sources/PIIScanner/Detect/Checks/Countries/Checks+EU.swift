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
    case (UInt8(ascii: "B"), UInt8(ascii: "G")): egn(rest)
    case (UInt8(ascii: "C"), UInt8(ascii: "Z")): rodneCislo(rest)
    case (UInt8(ascii: "E"), UInt8(ascii: "S")): isSpanishPerson(rest)
    case (UInt8(ascii: "L"), UInt8(ascii: "V")): personasKods(rest)
    case (UInt8(ascii: "P"), UInt8(ascii: "T")): isPortuguesePerson(rest)
    case (UInt8(ascii: "R"), UInt8(ascii: "O")): cnp(rest)
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

  /// A personnummer and 01.
  ///
  /// Companies have 20 or more where the month would be.
  private static func isSwedishPerson(_ text: Span<UInt8>) -> Bool {
    text.count == 12 && number(text, 10..<12) == 1 && personnummer(text.extracting(0..<10))
  }
}
