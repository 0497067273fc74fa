/// Finds the extension of a telephone number that follows it: `x123`, `ext. 123`, `extension 123`.
///
/// It belongs to the number, as for libphonenumber's `PhoneNumberMatcher`.
enum PhoneExtension {
  /// Most digits of an extension.
  private static let mostDigits = 7

  /// Where a number with its extension ends.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - end: Where the number ends.
  /// - Returns: `end`, if no extension follows.
  static func end(in text: Span<UInt8>, after end: Int) -> Int {
    var at = end
    if at < text.count, text[at] == UInt8(ascii: ",") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: " ") { at += 1 }
    guard let afterWord = word(in: text, at: at) else { return end }
    at = afterWord
    while at < text.count, at < afterWord + 2, isMark(text[at]) { at += 1 }
    let start = at
    while at < text.count, FieldWord.isDigit(text[at]) { at += 1 }
    guard at > start, at - start <= mostDigits,
      at == text.count || !FieldWord.isLetter(text[at]) && text[at] != UInt8(ascii: "_")
    else { return end }
    return at
  }

  /// Where the word for an extension ends that stands at a place.
  private static func word(in text: Span<UInt8>, at start: Int) -> Int? {
    guard let part = NamePart(text, at: start) else { return nil }
    switch part.letters {
    case 1: return text[start] | 0x20 == UInt8(ascii: "x") ? part.end : nil
    case 3, 9: return part.isOne(of: words) ? part.end : nil
    default: return nil
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ":")
  }

  private static let words = HashedWords(" ext extension ")
}
