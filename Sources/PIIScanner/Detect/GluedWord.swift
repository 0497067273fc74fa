/// A word that a value stands against: `BSN111222333`, `klant_bsn_111222333`.
///
/// Of such a value only the detectors are asked that have the word in their list, since any other letter before digits
/// makes them part of a name or code.
enum GluedWord {
  /// What a candidate looks like, behind a letter or `_`: a number of eight digits or marks at least.
  static let pattern = "[0-9]{3}[0-9. -]{4}[0-9]"
  /// The longest word that is read.
  private static let longest = 32

  /// The hashes of the word and, of `klantBSN`, of its last part, as ``ContextWords`` has them.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - end: Where the value begins, behind a byte or more.
  /// - Returns: `nil` if it is part of something longer, or no word.
  static func hashes(
    _ text: UnsafePointer<UInt8>, before end: Int
  ) -> (whole: UInt64, last: UInt64)? {
    // SAFETY: all that is read lies between the start of the text and `end`.
    let wordEnd = unsafe text[end - 1] == UInt8(ascii: "_") ? end - 1 : end
    let least = max(0, wordEnd - longest)
    var start = wordEnd
    while start > least, unsafe isLetter(text[start - 1]) { start -= 1 }
    guard start < wordEnd, start > least || start == 0,
      unsafe start == 0 || text[start - 1] < 0x80 && text[start - 1] &- UInt8(ascii: "0") >= 10
    else { return nil }
    var last: UInt64 = 0
    var reader = unsafe WordReader(text, from: start, to: wordEnd)
    while let word = unsafe reader.next() { last = word.hash }
    return (unsafe WordReader.hash(of: text, from: start, to: wordEnd), last)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
