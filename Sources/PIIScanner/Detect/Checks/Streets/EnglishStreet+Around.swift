/// What stands around a street with its number first and says whose it is.
extension EnglishStreet {
  private static let longestIndent = 32

  /// Whether the line before it ends with `address`, as above the boxes of forms.
  static func isBelowLabel(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    let least = max(0, start - longestIndent)
    while at > least, text[at - 1] != 10 { at -= 1 }
    guard at > least else { return false }
    at -= 1
    while at > 0, text[at - 1] <= 32 || text[at - 1] == UInt8(ascii: ":") {
      if text[at - 1] == 10 { return false }
      at -= 1
    }
    return text.endsIgnoringCase(at, "address")
  }

  private static let lately = HashedWords(" late both now formerly previously currently all ")

  /// Whether it says whose it is: `Mr Leonard Pugh of 4 Mill Lane`, `late of 16 Foxglove Manor`.
  static func isOf(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard text.endsIgnoringCase(start, "of "), start > 4, text[start - 4] <= 32 else {
      return false
    }
    // `DOB 29/10/1958,⏎of 214A Orchard Road`
    var end = start - 3
    while end > 4, start - end < 6, text[end - 1] <= 32 { end -= 1 }
    if text[end - 1] == UInt8(ascii: ","), IdentifierChecks.areDigits(text, end - 3..<end - 1),
      text[end - 4] == UInt8(ascii: "/") || FieldWord.isDigit(text[end - 4])
    {
      return true
    }
    let before = WordBefore(text, start - 3)
    if before.isOne(of: lately) { return true }
    // `aged 91, of 5 Aylward Way`
    if before.start >= 5, text.endsIgnoringCase(before.start, "aged ") { return true }
    guard before.gap <= 2, let name = NamePart(text, at: before.start), name.isName else {
      return false
    }
    return name.isSurname && !NameWords.isOnlyOrdinary(name.hash)
  }

  private static let persons = HashedWords(" me us him her them you re m ve ")

  /// Whether it says with whom somebody is: `they have been with me at 16 Orchard Road`.
  static func isWithPerson(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard text.ends(start, " at ") else { return false }
    let before = WordBefore(text, start - 3)
    // `at 5 p.m. at 12 High Street` is no `I'm at`.
    return before.gap == 1 && !before.hasStop && before.isOne(of: persons)
  }

  /// Whether it is all of a cell between tabs, or the last of its line.
  static func isCell(_ text: Span<UInt8>, _ street: Range<Int>) -> Bool {
    guard street.lowerBound > 0, text[street.lowerBound - 1] == 9 else { return false }
    return street.upperBound >= text.count || text[street.upperBound] < 32
  }

  /// Whether it is all of a cell between bars without spaces: `|14 Alder Ave N|68132|`.
  static func isBetweenBars(_ text: Span<UInt8>, _ street: Range<Int>) -> Bool {
    let bar = UInt8(ascii: "|")
    return street.lowerBound > 0 && text[street.lowerBound - 1] == bar
      && street.upperBound < text.count && text[street.upperBound] == bar
  }

  /// Whether the first half of a British postcode, or a district of Dublin, stands behind it: `9 Bentham Grove, LS6`.
  static func hasDistrict(_ text: Span<UInt8>, behind end: Int) -> Bool {
    guard end + 3 < text.count, text[end] == UInt8(ascii: ","), text[end + 1] == 32 else {
      return false
    }
    var at = end + 2
    while at < text.count, text[at] &- UInt8(ascii: "A") < 26 { at += 1 }
    let letters = at - end - 2
    // `A12` and `M25` are roads.
    let first = text[end + 2]
    guard letters == 2 || letters == 1 && first != UInt8(ascii: "A") && first != UInt8(ascii: "M")
    else { return false }
    let digits = at
    while at < text.count, FieldWord.isDigit(text[at]) { at += 1 }
    guard 1...2 ~= at - digits else { return false }
    return at >= text.count || !FieldWord.isLetter(text[at]) || at - digits == 1
  }
}
