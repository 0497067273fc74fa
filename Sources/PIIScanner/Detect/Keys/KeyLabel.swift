/// The words of a key that are set apart by how they are printed.
///
///     **Naam:** Jansen      **Naam**: Jansen      <b>Naam:</b> Jansen      <strong>Naam</strong>: Jansen
enum KeyLabel {
  private static let longestTag = 8
  private static let tags = HashedWords(" b strong em i u span label th small ")

  /// Where the words of a label end whose marks end at a place and have its colon within them; `nil` for none.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func end(_ text: Span<UInt8>, before at: Int) -> Int? {
    let end = withoutBold(text, before: at)
    guard end < at, end > 1, text[end - 1] == UInt8(ascii: ":") else { return nil }
    return end - 1
  }

  /// The words of a label that has no colon, and nothing else in it: `<b>Naam</b> Jansen`; in Markdown that begins its line.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func whole(_ text: Span<UInt8>, before at: Int) -> Range<Int>? {
    let end = withoutBold(text, before: at)
    guard end < at else { return nil }
    var start = end
    let least = max(3, end - longestLabel)
    while start > least, isOfLabel(text[start - 1]) { start -= 1 }
    guard start < end, text[start] != 32, text[end - 1] != 32 else { return nil }
    if text[start - 1] == UInt8(ascii: ">") { return start..<end }
    guard text[start - 1] == UInt8(ascii: "*"), text[start - 2] == UInt8(ascii: "*") else {
      return nil
    }
    var line = start - 2
    while line > 0, start - line < 8, IdentifierChecks.isByte(text[line - 1], in: " -*>") {
      line -= 1
    }
    return line == 0 || text[line - 1] == 10 ? start..<end : nil
  }

  private static let longestLabel = 40

  private static func isOfLabel(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || FieldWord.isDigit(byte)
      || IdentifierChecks.isByte(byte, in: " /-_.()")
  }

  /// The same place, or where what is printed bold ends whose marks end there.
  static func withoutBold(_ text: Span<UInt8>, before at: Int) -> Int {
    guard at > 4 else { return at }
    if text[at - 1] == UInt8(ascii: "*"), text[at - 2] == UInt8(ascii: "*") { return at - 2 }
    guard text[at - 1] == UInt8(ascii: ">") else { return at }
    let least = max(1, at - longestTag - 3)
    var open = at - 2
    while open > least, text[open] != UInt8(ascii: "<") { open -= 1 }
    guard text[open] == UInt8(ascii: "<"), text[open + 1] == UInt8(ascii: "/"),
      let part = NamePart(text, at: open + 2), part.end == at - 1, part.isOne(of: tags)
    else { return at }
    return open
  }
}
