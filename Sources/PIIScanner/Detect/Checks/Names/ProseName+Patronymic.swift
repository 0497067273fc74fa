/// Names in Cyrillic letters with that of the father, which tells by its ending: no table has all given names and surnames.
///
///     Липова Заріна Ігорівна      Олена Петрівна Липа      Липенко Н. В.
extension ProseName {
  /// Longest word before another that is read, in bytes.
  private static let longestCyrillic = 48

  /// Whether a word with a Cyrillic capital stands right before another: quick, since most words do not.
  @inline(__always)
  static func isBeforeCyrillicCapital(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard isCyrillicCapital(text, start) else { return false }
    var end = start &+ 2
    let limit = min(text.count, start &+ longestCyrillic)
    while end < limit, text[end] >= 0x80 || text[end] == UInt8(ascii: "-") { end &+= 1 }
    return end < limit && text[end] == 32 && isCyrillicCapital(text, end &+ 1)
  }

  @inline(__always)
  private static func isCyrillicCapital(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at &+ 1 < text.count && text[at] == 0xD0 && 0x80...0xAF ~= text[at &+ 1]
  }

  /// Endings of the names of fathers of men and women, in Ukrainian, Russian and Bulgarian.
  private static let patronymics: StaticString =
    " ович евич йович ьович івна ївна овна евна ївни івни "
  /// So many letters has such a name at least.
  private static let fewestOfPatronymic = 6

  /// The name of three words whose second or third is that of a father.
  ///
  /// - Parameters:
  ///   - first: The first word.
  ///   - text: The window's text.
  ///   - start: Where it begins.
  /// - Returns: `nil` if there is none.
  /// - Complexity: O(1). Does not allocate.
  @inline(never)
  static func withPatronymic(
    _ first: NamePart, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    if let match = withInitials(first, in: text, at: start) { return match }
    guard first.letters >= 2, isSpace(text, first.end), !isPatronymic(first, start, text),
      let (_, firstEnd) = hyphens(after: first, in: text), isSpace(text, firstEnd)
    else { return nil }
    let secondStart = firstEnd + 1
    guard let second = NamePart(text, at: secondStart), second.isName, second.letters >= 2 else {
      return nil
    }
    let isSecond = isPatronymic(second, secondStart, text)
    guard isSpace(text, second.end), let third = NamePart(text, at: second.end + 1), third.isName,
      third.letters >= 2
    else {
      return isSecond && endsAsName(text, second.end)
        ? Match(start: start, end: second.end, factors: ScoreFactors()) : nil
    }
    if isPatronymic(third, second.end + 1, text) || isSecond
      || isBulgarian(second, secondStart, third, text),
      endsAsName(text, third.end)
    {
      return Match(start: start, end: third.end, factors: ScoreFactors())
    }
    return nil
  }

  /// Endings of the names of fathers and of families in Bulgarian, of men and of women.
  private static let bulgarian: StaticString = " ов ев "
  private static let bulgarianOfWomen: StaticString = " ова ева "
  private static let bulgarianFamilies: StaticString = " ов ев ин ски шки чки "
  private static let bulgarianFamiliesOfWomen: StaticString = " ова ева ина ска шка чка "

  /// Whether two words have the endings of father and family that names in Bulgaria have, both of a man or of a woman:
  /// `Калоян Методиев Стоев`, `Ралица Методиева Стоева`.
  private static func isBulgarian(
    _ second: NamePart, _ secondStart: Int, _ third: NamePart, _ text: Span<UInt8>
  ) -> Bool {
    guard second.letters >= fewestOfBulgarian, third.letters >= fewestOfBulgarian else {
      return false
    }
    let father = FieldWord(range: secondStart..<second.end)
    let family = FieldWord(range: second.end + 1..<third.end)
    return StreetAddress.ends(father, text, with: bulgarian)
      && StreetAddress.ends(family, text, with: bulgarianFamilies)
      || StreetAddress.ends(father, text, with: bulgarianOfWomen)
        && StreetAddress.ends(family, text, with: bulgarianFamiliesOfWomen)
  }

  private static let fewestOfBulgarian = 4

  /// The surname with the two initials behind it, as all forms there have it: `Липенко Н. В.`.
  private static func withInitials(
    _ surname: NamePart, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    guard surname.letters >= 3, isSpace(text, surname.end),
      let first = initialOfOtherScript(text, surname.end + 1)
    else { return nil }
    let second = isSpace(text, first) ? first + 1 : first
    guard let end = initialOfOtherScript(text, second) else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// Where a Cyrillic capital and its full stop end that stand at a place.
  private static func initialOfOtherScript(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 2 < text.count, isCyrillicCapital(text, at), text[at + 2] == UInt8(ascii: ".") else {
      return nil
    }
    return at + 3
  }

  private static func isPatronymic(
    _ part: NamePart, _ start: Int, _ text: Span<UInt8>
  ) -> Bool {
    part.letters >= fewestOfPatronymic
      && StreetAddress.ends(FieldWord(range: start..<part.end), text, with: patronymics)
  }
}
