/// Streets and buildings that are called after a person, and written as one word with the name: `Titus Brandsmastraat`.
extension ProseName {
  /// Ends of words that are streets, bridges and buildings where they are no surname.
  private static let endsOfPlaces: StaticString =
    " straat laan weg plein plantsoen gracht singel kade dreef steeg brug viaduct tunnel station school gemaal buurt fonds prijs strasse straße platz gasse allee brücke "

  /// Titles of those after whom streets are called: behind them the word is a surname seldom enough.
  private static let titles = HashedWords(" dr drs ds ir ing mr prof ")

  /// Shortest word that is one: `Straat` and `Vlaan` are surnames.
  private static let shortest = 7

  /// Most prefixes that streets have before the last word: `Johan de Wittlaan`; `van der Hoogstraat` is a surname.
  static let mostPrefixes = 1

  /// Whether a part of a name that is no known surname ends in a word for a street or a building.
  static func isPlace(_ part: NamePart, in text: Span<UInt8>) -> Bool {
    guard part.letters >= shortest, !isContracted(part) else { return false }
    let word = FieldWord(range: (part.end - part.smallCount)..<part.end)
    return StreetAddress.ends(word, text, with: endsOfPlaces)
  }

  /// Whether it begins as surnames do whose `van der` has become one word with what follows: `Verstraat`.
  private static func isContracted(_ part: NamePart) -> Bool {
    part.letters <= 9 && part.small[0] == UInt8(ascii: "v") && part.small[1] == UInt8(ascii: "e")
      && part.small[2] == UInt8(ascii: "r")
  }

  /// Whether the last word of a name is a street or a building: `J.W. Frisobrug`, `Dr. Schaepmanstraat`.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - end: Where the name ends.
  ///   - hasTitle: Whether a title stands before it.
  /// - Returns: Whether it is so; `false` behind a prefix, and behind titles that streets have not.
  static func endsInPlace(_ text: Span<UInt8>, _ end: Int, hasTitle: Bool) -> Bool {
    var start = end
    while start > 0, end - start < longestWord, FieldWord.isLetter(text[start - 1]) { start -= 1 }
    guard let part = NamePart(text, at: start), part.end == end, isPlace(part, in: text),
      !part.isSurname
    else { return false }
    let before = WordBefore(text, start)
    return hasTitle ? before.isOne(of: titles) : !before.isOne(of: ProseWords.prefixes)
  }

  /// Longest word that is read backwards, in bytes.
  private static let longestWord = 24

  /// Whether the word before a name, or the one before a given name there, is what is called after it: `Gemaal Ir. Wouda`,
  /// `Bibliotheek Annie M.G. Schmidt`.
  static func isOfBuilding(_ text: Span<UInt8>, before start: Int) -> Bool {
    let before = WordBefore(text, start)
    if before.isOne(of: ProseWords.beforeBuildings) { return true }
    guard before.gap == 1, before.start < before.end, !before.hasStop || before.isOne(of: titles),
      text[before.start] &- UInt8(ascii: "A") < 26
    else { return false }
    let first = WordBefore(text, before.start)
    return first.gap == 1 && first.isOne(of: ProseWords.beforeBuildings)
  }

  /// Whether a word for a street stands before a name, whose full stop tells it from others: `Av. Infante Pedro`, `Av. Infante D. Pedro`.
  static func isOfStreet(_ text: Span<UInt8>, before start: Int) -> Bool {
    let before = WordBefore(text, start)
    guard before.gap == 1 else { return false }
    if before.hasStop { return before.isOne(of: ProseWords.streetsBefore) }
    guard FieldWord(range: before.start..<before.end).isCapitalized(text) else { return false }
    let first = WordBefore(text, before.start)
    return first.hasStop && first.gap == 1 && first.isOne(of: ProseWords.streetsBefore)
  }
}
