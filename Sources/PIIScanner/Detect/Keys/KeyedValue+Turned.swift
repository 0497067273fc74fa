/// Values of keys that have the surname first.
///
///     Naam: Bakker, Roos          NAAM : EL KHADER , MOHAMED          Arts: Bakker-Visser, T.
extension KeyedValue {
  private static let mostWordsBefore = 5
  private static let mostNames = 4

  /// Where a value ends whose comma stands between a surname and what goes before it; `nil` for any other comma.
  ///
  /// Behind it are initials, or given names of which the first is known as one, and nothing else.
  ///
  /// - Complexity: O(1), since names are short. Does not allocate.
  static func endOfTurnedName(_ text: Span<UInt8>, from start: Int, comma: Int) -> Int? {
    guard isSurname(text, start..<comma), comma + 3 < text.count, text[comma + 1] == 32 else {
      return nil
    }
    var at = comma + 2
    var isFirst = true
    for _ in 0..<mostNames {
      if let initials = endOfInitials(text, at) {
        at = initials
      } else {
        guard at < text.count, let part = NamePart(text, at: at),
          part.isName || part.isInCapitals || part.letters == 1
        else { return nil }
        // `Naam: Bakker, Utrecht`
        if isFirst { guard part.givenName > .word else { return nil } }
        at = part.end
      }
      isFirst = false
      if NamePart.endsField(text, at) { return at }
      guard text[at] == 32 || text[at] == UInt8(ascii: "-") else { return nil }
      at += 1
    }
    return nil
  }

  /// Whether there are a few words without digits.
  private static func isSurname(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var words = 1
    for position in range {
      let byte = text[position]
      if byte == 32 { words += 1 }
      guard
        FieldWord.isLetter(byte) || byte == 32 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
      else { return false }
    }
    return range.count > 1 && words <= mostWordsBefore
  }

  /// Where initials end that begin at a place: `T.`, `M.A.J.`.
  private static func endOfInitials(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var at = start
    while at + 1 < text.count, text[at] &- UInt8(ascii: "A") < 26,
      text[at + 1] == UInt8(ascii: ".")
    {
      at += 2
    }
    return at > start ? at : nil
  }
}
