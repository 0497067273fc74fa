/// Names in capitals of which the given name stands behind a comma, in a line, a column or a cell.
///
///     |  BRANDSMA, LEONIE M  |      PT LEFEBVRE, ANDRE 24/12/1953      GUTIERREZ LARA, YESENIA
extension CapitalName {
  private static let mostGiven = 5
  private static let longestSurname = 40

  /// The name whose known given name begins behind a comma and a space.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - mark: Where the space before it is.
  /// - Returns: `nil` if there is none, or something else stands around it.
  /// - Complexity: O(1). Does not allocate.
  @inline(__always)
  static func turned(in text: Span<UInt8>, behind mark: Int) -> Range<Int>? {
    mark > 3 && text[mark] == 32 && text[mark - 1] == UInt8(ascii: ",")
      ? readTurned(text, mark + 1) ?? inFirstCell(text, mark + 1) : nil
  }

  @inline(never)
  private static func readTurned(_ text: Span<UInt8>, _ given: Int) -> Range<Int>? {
    guard let first = NamePart(text, at: given), first.isInCapitals, first.letters >= 3 else {
      return nil
    }
    let kind = first.givenName
    guard kind > .word else { return nil }
    var end = first.end
    for _ in 0..<mostGiven {
      guard end + 1 < text.count, text[end] == 32, let part = NamePart(text, at: end + 1),
        part.letters == 1 || part.isInCapitals, text[end + 1] &- UInt8(ascii: "A") < 26
      else { break }
      guard part.letters == 1 || part.givenName != .none else { break }
      end = part.end
      if part.letters == 1, end < text.count, text[end] == UInt8(ascii: ".") { end += 1 }
    }
    guard endsField(text, end) else { return nil }
    let comma = given - 2
    var (start, at) = (comma, comma)
    let least = max(0, comma - longestSurname)
    var (isKnown, letters) = (false, 0)
    for _ in 0..<mostGiven {
      var word = at
      while word > least, FieldWord.isLetter(text[word - 1]) || text[word - 1] == UInt8(ascii: "'")
      {
        word -= 1
      }
      guard word > least || word == 0, word < at, let part = NamePart(text, at: word),
        part.end == at, part.isInCapitals, !isThing(part)
      else { break }
      isKnown = isKnown || part.isSurname
      letters = max(letters, part.letters)
      start = word
      guard word > 0, text[word - 1] == 32 || text[word - 1] == UInt8(ascii: "-") else { break }
      at = word - 1
    }
    guard start < comma, letters > 2, isKnown || kind >= .frequentName, beginsField(text, start)
    else {
      return nil
    }
    return start..<end
  }

  /// The known surname that begins at a place, and the initials behind its comma: `SHARMA, V.`, `FONTENOT, M`.
  ///
  /// - Returns: `nil` unless they are all of a line, a column or a cell.
  /// - Complexity: O(1). Does not allocate.
  static func initialed(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard let surname = NamePart(text, at: start), surname.isInCapitals, surname.isSurname,
      surname.letters >= 4, !NameWords.isOrdinary(surname.hash),
      surname.end + 2 < text.count, text[surname.end] == UInt8(ascii: ","),
      text[surname.end + 1] == 32, beginsField(text, start)
    else { return nil }
    var end = surname.end
    var at = surname.end + 2
    for _ in 0..<mostGiven {
      guard at < text.count, text[at] &- UInt8(ascii: "A") < 26,
        at + 1 >= text.count || !FieldWord.isLetter(text[at + 1])
      else { break }
      end = at + 1
      if end < text.count, text[end] == UInt8(ascii: ".") { end += 1 }
      at = end < text.count && text[end] == 32 ? end + 1 : end
    }
    return end > surname.end && NamePart.endsField(text, end) ? start..<end : nil
  }

  /// Whether a word in capitals is of a firm, a place or a text.
  static func isThing(_ part: NamePart) -> Bool {
    part.isOne(of: FirmName.words) || part.isOne(of: ProseWords.afterThings)
      || part.isOne(of: ProseWords.capitals) || part.isOne(of: ProseWords.buildings)
      || NameWords.isOrdinary(part.hash) && !part.isSurname && part.givenName == .none
  }

  /// Whether a field ends at a place: a line, a column, or before a comma or a date.
  private static func endsField(_ text: Span<UInt8>, _ end: Int) -> Bool {
    if NamePart.endsField(text, end) { return true }
    if text[end] == 32, end + 1 < text.count, text[end + 1] == UInt8(ascii: "|") { return true }
    if text[end] == UInt8(ascii: ",") { return end + 1 < text.count && text[end + 1] <= 32 }
    guard text[end] == 32, end + 1 < text.count else { return false }
    // `, WANDA F dba`, `, IRVIN "T-BOY"`
    if FieldWord.isDigit(text[end + 1]) || text[end + 1] == UInt8(ascii: "\"") { return true }
    return NamePart(text, at: end + 1).map { $0.isOne(of: otherNames) } ?? false
  }

  /// What stands before another name of a person or firm: doing business as, also known as, formerly known as.
  private static let otherNames = HashedWords(" dba aka fka nka ")

  /// Whether a field begins at a place: a line, a column or a cell, or behind a colon.
  private static func beginsField(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 1 else { return true }
    switch text[start - 1] {
    case 10, 9, UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ">"):
      return true
    case 32:
      let before = text[start - 2]
      // `00482 NGUYEN, THUY T`
      return before <= 32 || before == UInt8(ascii: ":") || before == UInt8(ascii: "|")
        || FieldWord.isDigit(before)
    default: return false
    }
  }
}
