// Identifiers of the United Kingdom.

extension IdentifierChecks {
  /// Returns whether ten digits are an NHS number: weights 10 down to 1, a multiple of 11.
  ///
  /// Ten equal digits pass that sum only as zeros, and are refused.
  ///
  /// Source: <https://www.datadictionary.nhs.uk/attributes/nhs_number.html>.
  static func nhsNumber(_ text: Span<UInt8>) -> Bool {
    guard text.count == 10, !isOneCharacterRepeated(text) else { return false }
    let sum = weightedSum(text, weights: 0xA9_8765_4321, count: 10)
    return sum > 0 && sum.isMultiple(of: 11)
  }

  /// Returns whether ten digits are a Unique Taxpayer Reference: the first is the check digit, by the weights 6, 7, 8, 9, 10, 5, 4, 3, 2
  /// modulo 11.
  ///
  /// Source: HMRC, Specification of the modulus 11 check digit of UTR and charge references, as in `stdnum.gb.utr`.
  static func utr(_ text: Span<UInt8>) -> Bool {
    guard text.count == 10, areDigits(text, 0..<10), number(text, 1..<10) > 0 else { return false }
    let sum = weightedSum(text, weights: 0x6_789A_5432, from: 1, count: 9)
    return text[0] == byte(of: "21987654321", at: sum % 11) && !isOneCharacterRepeated(text)
  }

  /// Returns whether the text is a National Insurance number: two letters, six digits, A to D.
  ///
  /// D, F, I, Q, U and V are not used as prefix, O not as its second letter, and neither are BG,
  /// GB, KN, NK, NT, TN and ZZ. There is no check digit.
  ///
  /// Source: HMRC manual NIM39110,
  /// <https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110>.
  static func nino(_ text: Span<UInt8>) -> Bool {
    guard text.count == 9, areDigits(text, 2..<8), isByte(text[8], in: "ABCD"),
      isByte(text[0], in: "ABCEGHJKLMNOPRSTWXYZ"), isByte(text[1], in: "ABCEGHJKLMNPRSTWXYZ")
    else { return false }
    for pair in stride(from: 0, to: 14, by: 2)
    where text[0] == byte(of: "BGGBKNNKNTTNZZ", at: pair)
      && text[1] == byte(of: "BGGBKNNKNTTNZZ", at: pair + 1)
    {
      return false
    }
    return true
  }

  /// Returns whether the text is the number of a British driving licence: `MORGA657054SM9IJ`.
  ///
  /// Five letters of the surname, filled up with nines; the tens of the year of birth, the month (50 is added for women), the
  /// day, the units of the year; two initials or nines; a digit and two characters that the DVLA works out in a way it keeps to
  /// itself.
  ///
  /// Source: <https://en.wikipedia.org/wiki/Driving_licence_in_the_United_Kingdom#Driver_numbers>.
  static func driverNumber(_ text: Span<UInt8>) -> Bool {
    guard text.count == 16, letter(text, 0) >= 0, areDigits(text, 5..<11), digit(text, 13) >= 0,
      letter(text, 11) >= 0, letter(text, 14) >= 0, letter(text, 15) >= 0
    else { return false }
    // Nines only after the letters.
    var isFilled = false
    for position in 1..<5 {
      if has(text, position, "9") {
        isFilled = true
      } else if isFilled || letter(text, position) < 0 {
        return false
      }
    }
    guard letter(text, 12) >= 0 || has(text, 12, "9") else { return false }
    let month = number(text, 6..<8) % 50
    return number(text, 6..<8) < 63 && 1...12 ~= month && 1...31 ~= number(text, 8..<10)
  }
}
