// Identifiers of the United States.

extension IdentifierChecks {
  /// Returns whether nine digits can be a social security number.
  ///
  /// There is no check digit. No part is all zeros, and the area is not 666 or 900–999. Three numbers that were printed on
  /// cards in shop-bought wallets and in advertisements are refused, and those of one digit, which stand for none.
  ///
  /// Source: <https://www.ssa.gov/employer/randomization.html>.
  static func ssn(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 9) else { return false }
    let area = number(text, 0..<3)
    guard area > 0, area != 666, area < 900, number(text, 3..<5) > 0, number(text, 5..<9) > 0
    else { return false }
    return switch number(text, 0..<9) {
    case 078_05_1120, 457_55_5462, 219_09_9999: false
    case let number: !number.isMultiple(of: 111_111_111)
    }
  }

  /// Returns whether nine digits are an ITIN: 9, and as fourth and fifth digit a group in use; not nines alone, which stand for none.
  ///
  /// Source: IRS Publication 4757; groups 50–65, 70–88, 90–92 and 94–99.
  static func itin(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 9), digit(text, 0) == 9, number(text, 0..<9) != 999_999_999 else {
      return false
    }
    return switch number(text, 3..<5) {
    case 50...65, 70...88, 90...92, 94...99: true
    default: false
    }
  }

  /// Returns whether ten digits are a National Provider Identifier: 1 or 2 first, and Luhn with
  /// 80840 before it.
  ///
  /// Source: <https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf>.
  static func npi(_ text: Span<UInt8>) -> Bool {
    guard text.count == 10, digit(text, 0) == 1 || digit(text, 0) == 2 else { return false }
    return passesLuhn(text, 0..<10, sum: 24)
  }

  /// Returns whether the text is a DEA registration number: two letters, six digits and a check.
  ///
  /// The first letter is the kind of registrant, the second of its name, or 9 for an address.
  /// The check digit is the last of d1 + d3 + d5 + 2 (d2 + d4 + d6).
  ///
  /// Source: <https://en.wikipedia.org/wiki/DEA_number>.
  static func dea(_ text: Span<UInt8>) -> Bool {
    guard text.count == 9, isByte(text[0], in: "ABCDEFGHJKLMPRSTUX"),
      letter(text, 1) >= 0 || has(text, 1, "9"), number(text, 2..<8) > 0
    else { return false }
    return weightedSum(text, weights: 0x12_1212, from: 2, count: 6) % 10 == digit(text, 8)
  }

  /// Returns whether eleven characters are a Medicare Beneficiary Identifier.
  ///
  /// A digit from 1, then letter, letter or digit, digit, letter, letter or digit, digit, letter,
  /// letter, digit, digit. S, L, O, I, B and Z are not used. There is no check digit.
  ///
  /// Source: <https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi.pdf>.
  static func mbi(_ text: Span<UInt8>) -> Bool {
    guard text.count == 11, digit(text, 0) > 0 else { return false }
    // One bit for each character.
    let mayBeDigit = 0b101_1011_0011
    let mayBeLetter = 0b011_0110_1100
    for position in 0..<11 {
      let bit = 1 << (10 - position)
      if digit(text, position) >= 0 {
        guard mayBeDigit & bit != 0 else { return false }
      } else {
        guard mayBeLetter & bit != 0, isByte(text[position], in: "ACDEFGHJKMNPQRTUVWXY") else {
          return false
        }
      }
    }
    return true
  }

  /// Returns whether nine digits are an ABA routing number: weights 3, 7 and 1, a multiple of 10.
  ///
  /// The first two digits are a Federal Reserve district, or one for thrifts or for electronic
  /// payments, or 80 for traveller's cheques.
  ///
  /// Source: <https://en.wikipedia.org/wiki/ABA_routing_transit_number>.
  static func routingNumber(_ text: Span<UInt8>) -> Bool {
    let sum = weightedSum(text, weights: 0x3_7137_1371, count: 9)
    guard text.count == 9, sum > 0, sum.isMultiple(of: 10) else { return false }
    return switch number(text, 0..<2) {
    case 0...12, 21...32, 61...72, 80: true
    default: false
    }
  }
}
