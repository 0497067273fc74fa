/// Names with what somebody is called in the middle, and names of which the surname comes first.
///
///     T. (Tiemen) Folkertsma        William "Bill" Torvik        Tatăl: Popescu Ionuț, tel.
extension ProseName {
  /// The name whose call name begins at a position, behind a parenthesis or quote.
  @inline(__always)
  static func withNickname(_ first: NamePart, in text: Span<UInt8>, at start: Int) -> Match? {
    guard start >= 4, text[start &- 1] != 32, text[start &- 2] == 32 else { return nil }
    switch text[start - 1] {
    case UInt8(ascii: "("): return withNickname(first, text, start, closing: UInt8(ascii: ")"))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return withNickname(first, text, start, closing: text[start - 1])
    default: return nil
    }
  }

  @inline(never)
  private static func withNickname(
    _ nickname: NamePart, _ text: Span<UInt8>, _ start: Int, closing: UInt8
  ) -> Match? {
    guard let (_, nicknameEnd) = hyphens(after: nickname, in: text), nicknameEnd + 2 < text.count,
      text[nicknameEnd] == closing, isSpace(text, nicknameEnd + 1)
    else { return nil }
    let (surnameStart, _) = prefixes(text, nicknameEnd + 2)
    guard let surname = NamePart(text, at: surnameStart), surname.isName,
      !surname.isOne(of: ProseWords.afterThings),
      let (last, end) = hyphens(after: surname, in: text),
      !NameWords.isOnlyOrdinary(last.hash), last.givenName == .none || last.isSurname,
      endsAsName(text, end), !isThing(text, after: end)
    else { return nil }
    let before = WordBefore(text, start)
    guard before.start < before.end, before.end == start - 2 - (before.hasStop ? 1 : 0),
      let name = NamePart(text, at: before.start)
    else { return nil }
    if name.letters == 1 {
      guard before.hasStop, let begin = startOfInitials(text, before.start) else { return nil }
      return Match(start: begin, end: end, factors: ScoreFactors())
    }
    guard !before.hasStop, name.isName, !NameWords.isOnlyOrdinary(name.hash),
      name.givenName > .word
        || closing != UInt8(ascii: ")") && (last.isSurname || nickname.givenName > .word)
    else { return nil }
    return Match(start: before.start, end: end, factors: ScoreFactors())
  }

  /// Where initials begin of which the last one is at a place: `J.A. `.
  private static func startOfInitials(_ text: Span<UInt8>, _ last: Int) -> Int? {
    guard text[last] &- UInt8(ascii: "A") < 26 else { return nil }
    var start = last
    while start >= 2, text[start - 1] == UInt8(ascii: "."),
      text[start - 2] &- UInt8(ascii: "A") < 26
    {
      start -= 2
    }
    return start == 0 || mayPrecedeName(text[start - 1]) ? start : nil
  }

  /// The name whose given name stands behind a surname that a mark or line opens: `Hegedűs Tamás`, as in Hungary, and in forms elsewhere.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - given: Where the given name begins.
  ///   - end: Where it ends.
  /// - Returns: `nil` if there is none.
  static func behindSurname(_ text: Span<UInt8>, _ given: Int, _ end: Int) -> Match? {
    let before = WordBefore(text, given)
    guard before.gap == 1, !before.hasStop, before.start < before.end, before.end == given - 1,
      let surname = NamePart(text, at: before.start), surname.end == before.end, surname.isName,
      surname.letters >= 4, surname.givenName == .none
    else { return nil }
    let start = startOfHyphenated(text, before.start)
    guard
      surname.isSurname || SurnameEnding.isOne(surname) || start < before.start
        || WordBefore(text, start).isOne(of: beforeUnknownSurname),
      !NameWords.isOrdinary(surname.hash),
      !surname.isOne(of: ProseWords.beforePlaces), !surname.isOne(of: ProseWords.beforeBuildings),
      opensField(text, start), closesField(text, end)
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// Where a surname of two parts begins whose second one is at a place: `Varga-Kovács Beáta`.
  private static func startOfHyphenated(_ text: Span<UInt8>, _ start: Int) -> Int {
    guard start > 3, text[start - 1] == UInt8(ascii: "-") else { return start }
    let first = WordBefore(text, start)
    guard first.gap == 1, let part = NamePart(text, at: first.start), part.end == first.end,
      part.isName, part.letters >= 3, !NameWords.isOrdinary(part.hash)
    else { return start }
    return first.start
  }

  /// Words before a name whose surname comes first, known or not: those of deeds and forms.
  private static let beforeUnknownSurname = HashedWords(
    " sottoscritto sottoscritta erede eredi defunto defunta subsemnatul subsemnata numitul numita alulírott néhai niżej "
  )

  /// Words before a name whose surname comes first, in Hungarian and Romanian, whose countries write most names so.
  private static let beforeSurnameFirst = HashedWords(
    " tisztelt kedves köszönöm köszönjük szia üdv stimate stimată dragă és vagy hogy mint valamint úr asszony tanuló gyermek munkavállaló dolgozó bérlő vevő eladó beteg páciens tanú ügyfél doktor orvos tanár szülő igazgató ügyvezető képviselő képviseli nevű részéről pacienta pacientul doamna domnul dna dl elevul eleva numitul numita subsemnatul subsemnata angajatul salariatul salariata martorul către și pentru cu lui da auf przez delega revident javította kérelmező kérelmezett özv sottoscritto sottoscritta erede eredi defunto defunta alulírott néhai "
  )

  /// Whether a line, colon, parenthesis or one of these words opens at a place.
  private static func opensField(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 1 else { return start == 0 }
    switch text[start - 1] {
    case 10, UInt8(ascii: "("): return true
    case 9, UInt8(ascii: ">"): return true
    case 32:
      // Columns of a list, or its marks.
      return text[start - 2] == UInt8(ascii: ":") || text[start - 2] == UInt8(ascii: "(")
        || text[start - 2] == 32 || text[start - 2] == UInt8(ascii: "|")
        // `(a vő, Kovács Tamás +36 …)`
        || text[start - 2] == UInt8(ascii: ",")
        || WordBefore(text, start).isOne(of: beforeSurnameFirst)
    // `SUMMARY:Popescu Ana - control`
    case UInt8(ascii: ":"): return FieldWord.isLetter(text[start - 2])
    default: return false
    }
  }

  private static func closesField(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: "!"), 9, 10, 13:
      return true
    case 32:
      let next = end + 1 < text.count ? text[end + 1] : 10
      return next == UInt8(ascii: "(") || next == 32 || next == UInt8(ascii: "|")
        || next == UInt8(ascii: "-") || next == 0xE2 || next == UInt8(ascii: "+")
        || next &- UInt8(ascii: "a") < 26
        || next >= 0xC3 && end + 2 < text.count
          && !FieldWord(range: end + 1..<end + 3).isCapitalized(text)
    default: return false
    }
  }
}
