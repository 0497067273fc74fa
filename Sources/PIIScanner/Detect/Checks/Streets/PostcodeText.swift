/// A Dutch postcode as it stands in text beside a street: `1234 AB`, `1234ab`, `1234~AB`, `1234 ab,`.
enum PostcodeText {
  /// The postcode at a place; `nil` if there is none.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func range(in text: Span<UInt8>, at start: Int) -> Range<Int>? {
    guard start >= 0, start + 6 <= text.count, text[start] &- UInt8(ascii: "1") < 9 else {
      return nil
    }
    for offset in 1..<4 where !FieldWord.isDigit(text[start + offset]) { return nil }
    var letters = start + 4
    switch text[letters] {
    case UInt8(ascii: " "), UInt8(ascii: "~"):
      letters += 1
      // The columns of a form.
      if text[letters] == UInt8(ascii: " ") { letters += 1 }
    case 0xC2 where text[letters + 1] == 0xA0: letters += 2
    case UInt8(ascii: "\\") where text[letters + 1] == UInt8(ascii: ","): letters += 2
    default: break
    }
    guard letters + 2 <= text.count, isLetter(text[letters]), isLetter(text[letters + 1]),
      text[letters] & 0x20 == text[letters + 1] & 0x20,
      // `1906 is het jaar`; but `1906bk`.
      text[letters] & 0x20 == 0 || letters == start + 4 || standsAlone(text, letters),
      letters + 2 == text.count || !FieldWord.isLetter(text[letters + 2])
        || text[letters + 2] == 0xC2
    else { return nil }
    return start..<(letters + 2)
  }

  /// Words that are no letters of a postcode, behind a number.
  private static let words = HashedWords(
    " is in en de op te om we ze je nu zo al of er ik ja na an am im um zu to by at on or if as it of et le la un km kg kb mb gb mm cm m2 m3 st nd rd th pk kw u "
  )

  /// Whether two small letters a space behind their digits are no word: a mark, a name or the end of the line follows.
  private static func standsAlone(_ text: Span<UInt8>, _ letters: Int) -> Bool {
    guard !words.contains(NameHash(text, letters..<letters + 2).value) else { return false }
    let end = letters + 2
    guard end < text.count else { return true }
    switch text[end] {
    case 9, 10, 13, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"): return true
    case 32: return end + 1 < text.count && text[end + 1] &- UInt8(ascii: "A") < 26
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
