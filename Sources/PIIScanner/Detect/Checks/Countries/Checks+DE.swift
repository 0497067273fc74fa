// Identifiers of Germany.

extension IdentifierChecks {
  /// Returns whether eleven digits are a German tax identification number (IdNr).
  ///
  /// No leading 0. Of the first ten digits exactly one occurs two or three times, all others once
  /// or not at all. The last is the check digit of ISO 7064 mod 11,10.
  ///
  /// Source: <https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer>.
  static func steuerID(_ text: Span<UInt8>) -> Bool {
    guard text.count == 11, digit(text, 0) != 0, passesMod11_10(text, 0..<11) else { return false }
    // Four bits count each digit.
    var counts: UInt64 = 0
    for position in 0..<10 { counts += 1 << UInt64(4 * digit(text, position)) }
    var repeated = 0
    for value in 0..<10 {
      let count = (counts >> UInt64(4 * value)) & 0xF
      if count > 3 { return false }
      if count > 1 { repeated += 1 }
    }
    return repeated == 1
  }

  /// Returns whether the text is a German pension insurance number (Versicherungsnummer).
  ///
  /// Area, `DDMMYY`, the first letter of the name at birth, a serial of two digits and a check
  /// digit: with the letter as two digits (A is 01), the digit sums of the digits times 2, 1, 2,
  /// 5, 7, 1, 2, 1, 2, 1, 2 and 1 add up to it, modulo 10. Day and month are 00 where they were
  /// unknown.
  ///
  /// Source: VKVV § 2 and annex, <https://www.gesetze-im-internet.de/vkvv/>.
  static func versicherungsnummer(_ text: Span<UInt8>) -> Bool {
    guard text.count == 12, areDigits(text, 0..<8), letter(text, 8) >= 0, areDigits(text, 9..<12)
    else { return false }
    guard isPensionArea(number(text, 0..<2)) else { return false }
    let month = number(text, 4..<6)
    // Some numbers have 50 added to the day, which the pension insurers use when serials run out.
    let day = number(text, 2..<4) % 50
    // The century is unknown, so 29 February always passes.
    guard month <= 12, day <= (month == 0 ? 31 : daysInMonth(month, year: 2000)) else {
      return false
    }

    return letteredSum(text, letter: 8, factors: 0x2125_7121_2121) % 10 == digit(text, 11)
  }

  /// Returns whether this is an area number of the annex of the VKVV.
  ///
  /// The Deutsche Rentenversicherung Bund adds 40 to the area of the region.
  private static func isPensionArea(_ area: Int) -> Bool {
    switch area {
    case 38, 39, 40, 80, 81, 82, 89: true
    case 2...4, 8...21, 23...26, 28, 29: true
    case 42...44, 48...61, 63...66, 68, 69: true
    default: false
    }
  }

  /// Returns whether the text is the part of a German health insurance number that stays for life.
  ///
  /// A letter, eight digits and a check digit: with the letter as two digits (A is 01), the digit
  /// sums of the digits times 1 and 2 in turn add up to it, modulo 10.
  ///
  /// Source: SGB V § 290, <https://www.gesetze-im-internet.de/sgb_5/__290.html>, and annex 1 of the
  /// GKV-Spitzenverband; <https://de.wikipedia.org/wiki/Krankenversichertennummer>.
  static func krankenversichertennummer(_ text: Span<UInt8>) -> Bool {
    guard text.count == 10, letter(text, 0) >= 0, areDigits(text, 1..<10) else { return false }
    return letteredSum(text, letter: 0, factors: 0x12_1212_1212) % 10 == digit(text, 9)
  }

  /// Adds up the digits of the products of all digits but the last and their factors, with the letter as two digits (A is 01).
  ///
  /// - Parameters:
  ///   - text: Digits, and a letter among them.
  ///   - position: Where the letter is.
  ///   - factors: Four bits for each digit, the first highest.
  /// - Returns: Their sum.
  private static func letteredSum(
    _ text: Span<UInt8>, letter position: Int, factors: UInt64
  ) -> Int {
    let value = letter(text, position) + 1
    var factor = UInt64(4 * text.count)
    var sum = 0
    func add(_ digit: Int) {
      factor -= 4
      let product = digit * (Int(truncatingIfNeeded: factors >> factor) & 0xF)
      sum += product / 10 + product % 10
    }
    for index in 0..<text.count - 1 {
      if index == position {
        add(value / 10)
        add(value % 10)
      } else {
        add(digit(text, index))
      }
    }
    return sum
  }

  /// Returns whether the text is the number of a German identity card or passport.
  ///
  /// A letter, then digits and letters without vowels or other letters that look like digits: nine
  /// characters as printed, or ten with the check digit of the machine-readable zone (weights 7,
  /// 3, 1, modulo 10). Nine digits and a check digit are a card from before November 2010; the
  /// `D` that follows them there may stand at the end.
  ///
  /// Source: <https://de.wikipedia.org/wiki/Ausweisnummer>; ICAO Doc 9303-3, 4.9.
  static func ausweisnummer(_ text: Span<UInt8>) -> Bool {
    let count = text.count == 11 && has(text, 10, "D") ? 10 : text.count
    guard count == 9 || count == 10 else { return false }
    for position in 0..<9 where digit(text, position) < 0 {
      guard isByte(text[position], in: "CFGHJKLMNPRTVWXYZ") else { return false }
    }
    // Nine bare digits are no card number without their check digit.
    if count == 9 { return letter(text, 0) >= 0 }
    return documentCheckDigit(text, 0..<9) == digit(text, 9)
  }
}
