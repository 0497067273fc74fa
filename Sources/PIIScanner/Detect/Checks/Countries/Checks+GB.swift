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
}
