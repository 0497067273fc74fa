/// Names with the endings of Slavic cases, as running text in Polish, Czech and Slovak has them: `z Janem Kowalskim`, `Evou Horákovou`.
///
/// Only those whose endings tell by both words that it is a name: no table has the forms.
extension ProseName {
  /// Whether a word may be a given name in such a case: quick, by its last letters and the capital behind it.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - end: Where the word ends.
  /// - Returns: Whether it may.
  @inline(__always)
  static func mayBeInflected(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
    guard end > 3, end + 2 < text.count, text[end] == 32 else { return false }
    let next = text[end + 1]
    guard next &- UInt8(ascii: "A") < 26 || next == 0xC5 || next == 0xC4 else { return false }
    let before = text[end - 2]
    switch text[end - 1] {
    // `Jānim Bērziņam`, `Annai Bērziņai` in Latvian.
    case UInt8(ascii: "m"):
      return before == UInt8(ascii: "e") || before == UInt8(ascii: "i") && end - 3 > 2
    case UInt8(ascii: "i") where before == UInt8(ascii: "a") || before == UInt8(ascii: "e"):
      return true
    case UInt8(ascii: "u"): return before == UInt8(ascii: "o")
    case UInt8(ascii: "i"): return before == UInt8(ascii: "w") || before == UInt8(ascii: "v")
    case 0x85, 0x99: return before == 0xC4
    default: return false
    }
  }

  /// Endings of surnames in these cases, and hardly of anything else with a capital.
  private static let surnameEndings: StaticString =
    " skim skiego skiej skiemu ską cką ckim ckiego ckiej ckiemu wiczem wicza wiczowi czykiem czyka czykowi kiem ovou ové ového ovi ová ówną ównę ņai iņam ņam ovai evai ovam evam ējai rsei kstei "

  /// The endings of given names, and what the names have instead.
  private static let cases: [(StaticString, StaticString)] = [
    ("iem", ""), ("em", ""), ("owi", ""), ("ovi", ""), ("ou", "a"), ("ą", "a"), ("ę", "a"),
    ("kiem", "k"), ("ai", "a"), ("ei", "e"), ("im", "is"),
  ]

  /// A given name and a surname in such a case; `nil` if they are none.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func inflected(
    _ first: NamePart, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    guard first.smallCount >= 4, first.smallCount <= 20, isSpace(text, first.end),
      let surname = NamePart(text, at: first.end + 1), surname.isName, surname.letters >= 5,
      let (_, end) = hyphens(after: surname, in: text),
      StreetAddress.ends(FieldWord(range: first.end + 1..<end), text, with: surnameEndings)
        // `Annę Kowalską-Lipnik`
        || StreetAddress.ends(
          FieldWord(range: first.end + 1..<surname.end), text, with: surnameEndings),
      hasInflectedName(first), endsAsName(text, end), !isThing(text, after: end),
      !surname.isOne(of: ProseWords.afterThings)
    else { return nil }
    let before = WordBefore(text, start)
    guard !before.isNumber, !before.isOne(of: ProseWords.beforePlaces),
      !before.isOne(of: ProseWords.beforeBuildings), !before.isOne(of: squares)
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// What is called after persons, in these languages.
  private static let squares = HashedWords(
    " ul ulica ulicy ulice ulici plac placu pl al aleja alei os osiedle osiedla rondo ronda nám námestie náměstí třída školy škola szkoła szkoły im imienia pomnik park parku most "
  )

  private static func hasInflectedName(_ first: NamePart) -> Bool {
    for (ending, instead) in cases {
      let count = ending.utf8CodeUnitCount
      guard first.smallCount >= count + 2 else { continue }
      var isSame = true
      for at in 0..<count
      where first.small[first.smallCount - count + at] != IdentifierChecks.byte(of: ending, at: at)
      {
        isSame = false
        break
      }
      guard isSame else { continue }
      var letters = first.small
      var length = first.smallCount - count
      for at in 0..<instead.utf8CodeUnitCount {
        letters[length] = IdentifierChecks.byte(of: instead, at: at)
        length += 1
      }
      let word = letters.span.extracting(0..<length)
      var hash = NameHash()
      for at in 0..<length { hash.add(letters[at]) }
      if GivenNames.kind(of: word, hash.value) > .word { return true }
    }
    return false
  }
}
