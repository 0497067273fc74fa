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
