/// The code of a Dutch insurer of health care (UZOVI), which tells that a number beside it is that of whom it insures.
///
///     Menzis, nr. 104 226 719, UZOVI 3332        {"uzovi": "3332", "policy": "104226719"}
enum InsurerCode {
  private static let reach = 64
  private static let widestGap = 5

  /// What stands before the number.
  private static let labels = HashedWords(
    " polis polisnr polisnummer policy policynr policynumber policyno verzekerde verzekerdenr verzekerdennr verzekerdennummer verzekerdenummer insured insurednumber relatienr relatienummer nr no nummer number id "
  )

  /// Whether the code stands not far from a number behind the word for one.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func stands(in text: Span<UInt8>, beside number: Range<Int>) -> Bool {
    var at = number.lowerBound
    let least = max(0, at - widestGap)
    while at > least, !FieldWord.isLetter(text[at - 1]), text[at - 1] != 10 { at -= 1 }
    guard at > least, at < number.lowerBound, WordBefore(text, at).isOne(of: labels) else {
      return false
    }
    let end = min(text.count, number.upperBound + reach)
    at = max(5, number.lowerBound - reach)
    while at < end {
      if text[at - 1] | 0x20 == UInt8(ascii: "i"), text.endsIgnoringCase(at, "uzovi") {
        return true
      }
      at += 1
    }
    return false
  }
}
