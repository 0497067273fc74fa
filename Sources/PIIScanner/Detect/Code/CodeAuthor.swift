/// Whether a comment in source code says of a name that somebody made something, reported it or can be asked.
///
/// English words for authors of open source (`Copyright`, `based on work by`) are not among them: those want to be named.
enum CodeAuthor {
  /// Most bytes of the line before a name that are read.
  private static let reach = 48

  /// Words that say so by themselves.
  private static let signs = HashedWords(
    " vragen beheer beheerder aanspreekpunt contactpersoon eigenaar opsteller melder aanvrager auteur vraag ask frag "
  )
  /// Words that say so with `door` behind them, `gemaakt door`, or `met` (`afgestemd met`).
  private static let deeds = HashedWords(
    " gemaakt gemeld aangemaakt aangepast aangeleverd aangevraagd gewijzigd opgesteld geschreven ingediend toegevoegd afgestemd besproken beheerd onderhouden gebouwd goedgekeurd "
  )
  private static let prepositions = HashedWords(" door met ")

  /// Whether such words stand before a name, with nothing between but marks: `# Gemaakt door Jan Bos`, `Vragen: Jan Bos`.
  static func isNamed(in text: Span<UInt8>, before start: Int) -> Bool {
    var at = start
    guard let last = word(text, before: &at) else { return false }
    if signs.contains(last) { return true }
    guard prepositions.contains(last), let deed = word(text, before: &at) else { return false }
    return deeds.contains(deed)
  }

  /// Whether `@author` stands before a name.
  static func isTagged(in text: Span<UInt8>, before start: Int) -> Bool {
    var at = start
    while at > 0, text[at - 1] == 32 || text[at - 1] == 9 { at -= 1 }
    return at < start && text.endsIgnoringCase(at, "@author")
  }

  /// The hash of the word that ends before an offset, which moves to its start; `nil` if something else than marks lies between.
  private static func word(_ text: Span<UInt8>, before at: inout Int) -> UInt32? {
    let least = max(0, at - reach)
    while at > least, !FieldWord.isLetter(text[at - 1]) {
      switch text[at - 1] {
      case 32, 9, UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "-"): at -= 1
      default: return nil
      }
    }
    let end = at
    while at > least, (text[at - 1] | 0x20) &- UInt8(ascii: "a") < 26 { at -= 1 }
    guard at < end, at > least || at == 0 else { return nil }
    return NameHash(text, at..<end).value
  }
}
