// Identifiers of the Netherlands.

extension IdentifierChecks {
  /// Returns whether eight or nine digits pass the BSN variant of the 11-proef.
  ///
  /// The weights are 9, 8, 7, 6, 5, 4, 3, 2 and −1. The weighted sum must be a multiple of 11.
  /// Eight digits are a number whose leading zero was dropped. All zeros fail.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Burgerservicenummer>, “11-proef”.
  /// Test vectors: `fixtures/checks/west-nl.tsv`.
  static func bsn(_ text: Span<UInt8>) -> Bool {
    let sum =
      switch text.count {
      case 9: weightedSum(text, weights: 0x9_8765_432A, count: 9)
      case 8: weightedSum(text, weights: 0x8765_432A, count: 8)
      default: -1
      }
    // −1 is 10 modulo 11, so only zeros sum to 0.
    return sum > 0 && sum.isMultiple(of: 11)
  }

  /// Returns whether nine digits are an onderwijsnummer, for pupils who have no BSN.
  ///
  /// It starts with `10`, and its weighted sum is 5 more than a multiple of 11, so that no number
  /// is both.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Onderwijsnummer>.
  static func onderwijsnummer(_ text: Span<UInt8>) -> Bool {
    guard text.count == 9, number(text, 0..<2) == 10 else { return false }
    return weightedSum(text, weights: 0x9_8765_432A, count: 9) % 11 == 5
  }

  /// Returns whether the text is a Dutch VAT number, with or without `NL`.
  ///
  /// Nine digits, `B`, and two digits that are not 00. Since 2020 the number of a sole trader has
  /// check digits for ISO 7064 mod 97-10 over the whole, `NL` included, and says nothing about
  /// the BSN. The older form starts with the BSN, or for a legal person with the RSIN, which
  /// passes the same 11-proef.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Btw-nummer_(Nederland)>.
  static func btw(_ text: Span<UInt8>) -> Bool {
    let start = has(text, 0, "N") && has(text, 1, "L") ? 2 : 0
    guard text.count == start + 12, has(text, start + 9, "B"),
      number(text, (start + 10)..<(start + 12)) > 0, number(text, start..<(start + 9)) > 0
    else { return false }
    // `NL` is 2321, and 2321 modulo 97 is 90.
    if remainder97(text, start..<text.count, after: 90) == 1 { return true }
    return weightedSum(text, weights: 0x9_8765_432A, from: start, count: 9).isMultiple(of: 11)
  }

  /// Returns whether four digits and two letters can be a Dutch postcode.
  ///
  /// It does not start with 0, and the letters are not SA, SD or SS. `NL` may stand before it.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Postcodes_in_Nederland>.
  static func dutchPostcode(_ text: Span<UInt8>) -> Bool {
    let start = has(text, 0, "N") && has(text, 1, "L") ? 2 : 0
    guard text.count == start + 6, number(text, start..<(start + 4)) >= 1000,
      letter(text, start + 4) >= 0, letter(text, start + 5) >= 0, !isForm(text, start..<(start + 6))
    else { return false }
    return
      !(has(text, start + 4, "S")
      && (has(text, start + 5, "A") || has(text, start + 5, "D") || has(text, start + 5, "S")))
  }

  /// Returns whether the digits of an old Dutch bank account number pass the 11-proef.
  ///
  /// Nine or ten digits with weights 9 or 10 down to 1. Not for a giro number of Postbank, which
  /// has at most seven digits and no check.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Elfproef>, “Bankrekening”.
  static func rekeningnummer(_ text: Span<UInt8>) -> Bool {
    let sum =
      switch text.count {
      case 9: weightedSum(text, weights: 0x9_8765_4321, count: 9)
      case 10: weightedSum(text, weights: 0xA9_8765_4321, count: 10)
      default: -1
      }
    return sum > 0 && sum.isMultiple(of: 11)
  }

  /// Returns whether eleven digits end in the code of a profession of the Dutch BIG register.
  ///
  /// The second digit is a 9 in every number that has been published; that is not a published
  /// rule, so it is not required.
  ///
  /// Source: <https://www.bigregister.nl>, the professions of article 3, 34 and 36a.
  static func big(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11) else { return false }
    return switch number(text, 9..<11) {
    // Doctor, dentist, midwife, physiotherapist; psychotherapist, pharmacist; psychologist;
    // nurse, remedial educationalist.
    case 1...4, 16, 17, 25, 30, 31: true
    // Article 34 and 36a: physician assistant, dental prosthetist, dietician, …
    case 80...99: true
    default: false
    }
  }

  /// Returns whether eight digits can be an AGB code of a Dutch care provider.
  ///
  /// The first two are the kind of care: 01 family doctors, 02 pharmacists, … 98. The list
  /// changes, so only 00 fails; the rest must not be zeros.
  ///
  /// Source: <https://www.vektis.nl/agb-register>.
  static func agb(_ text: Span<UInt8>) -> Bool {
    text.count == 8 && number(text, 0..<2) > 0 && number(text, 2..<8) > 0
  }
}

// MARK: - Licence plates

extension IdentifierChecks {
  /// Returns whether six characters are a Dutch licence plate: one of the sidecodes 1 to 14.
  ///
  /// Letters and digits make the sidecode, since between groups they change or are two and two:
  ///
  ///     1 XX-99-99    2 99-99-XX    3 99-XX-99    4 XX-99-XX    5 XX-XX-99
  ///     6 99-XX-XX    7 99-XXX-9    8 9-XXX-99    9 XX-999-X   10 X-999-XX
  ///    11 XXX-99-X   12 X-99-XXX   13 9-XX-999   14 999-XX-9
  ///
  /// From sidecode 4 on there are no vowels (but O for trailers, which comes first) and no C or
  /// Q. Some combinations, such as SS and PVV, are not issued either, but which ones depends on
  /// the sidecode and the year; they pass.
  ///
  /// Source: <https://www.rdw.nl/particulier/voertuigen/auto/de-kentekenplaat/het-kenteken-op-de-plaat>,
  /// <https://nl.wikipedia.org/wiki/Nederlands_kenteken>.
  static func kenteken(_ text: Span<UInt8>) -> Bool {
    guard text.count == 6, !isForm(text, 0..<6) else { return false }
    var letters = 0
    for position in 0..<6 {
      guard base36(text, position) >= 0 else { return false }
      letters = letters << 1 | (letter(text, position) >= 0 ? 1 : 0)
    }
    // One bit for each character, 1 for a letter.
    switch letters {
    case 0b11_00_00, 0b00_00_11, 0b00_11_00:
      return hasPlateLetters(text, allowed: "ABDEFGHJKLMNPRSTUVWXYZ")
        // Of the diplomats.
        || (letters == 0b11_00_00 && has(text, 0, "C") && has(text, 1, "D"))
    case 0b11_00_11, 0b11_11_00, 0b00_11_11, 0b00_111_0, 0b0_111_00, 0b11_000_1, 0b1_000_11,
      0b111_00_1, 0b1_00_111, 0b0_11_000, 0b000_11_0:
      // `1-MRT-20` is a day in March before it is a plate.
      return hasPlateLetters(text, allowed: "BDFGHJKLMNPRSTVWXYZ")
        && !(has(text, 1, "M") && has(text, 2, "R") && has(text, 3, "T"))
    default:
      return false
    }
  }

  /// Returns whether it only says where digits and letters go: `XX-99-XX`, `9999 XX`.
  private static func isForm(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for position in range
    where text[position] != UInt8(ascii: "9") && !has(text, position, "X") { return false }
    return true
  }

  /// Returns whether all letters of a plate are allowed, or the first is the O of a trailer.
  private static func hasPlateLetters(_ text: Span<UInt8>, allowed: StaticString) -> Bool {
    for position in 0..<text.count where letter(text, position) >= 0 {
      if position == 0, has(text, 0, "O") { continue }
      guard isByte(text[position], in: allowed) else { return false }
    }
    return true
  }
}
