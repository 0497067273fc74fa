/// The parts of a name.
extension ProseName {
  @inline(__always)
  static func isSpace(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at < text.count && text[at] == UInt8(ascii: " ")
  }

  /// Where an initial ends, with its full stop if it has one: a capital, and a space behind.
  static func initial(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 1 < text.count else { return nil }
    var end = at + 1
    if text[at] &- UInt8(ascii: "A") >= 26 {
      // `Søren Ø. Krogh`
      guard text[at] &- 0xC3 < 3, text[end] & 0xC0 == 0x80,
        FieldWord(range: at..<at + 2).isCapitalized(text)
      else { return nil }
      end += 1
      // `Ó hAonghusa` has a prefix.
      if end + 2 < text.count, text[end + 1] == UInt8(ascii: "h"),
        text[end + 2] &- UInt8(ascii: "A") < 26
      {
        return nil
      }
    }
    if isSpace(text, end) { return end }
    return end < text.count && text[end] == UInt8(ascii: ".") && isSpace(text, end + 1)
      ? end + 1 : nil
  }

  /// What follows the prefixes of a surname (`van der `), and how many there are.
  static func prefixes(_ text: Span<UInt8>, _ start: Int) -> (end: Int, count: Int) {
    var (at, count) = (start, 0)
    while count < 3, at < text.count {
      if let end = shortHet(text, at) {
        at = end
      } else if let word = NamePart(text, at: at), word.letters <= 5,
        word.isOne(of: ProseWords.prefixes), isSpace(text, word.end)
      {
        at = word.end + 1
      } else if count == 0, text.ends(min(text.count, at + 4), "St. ") {
        // `Clementine St. John`
        at += 4
      } else {
        break
      }
      count += 1
    }
    // `Sunday in March`; but `in 't Veld`.
    if count == 1, at - start == 3,
      text[start] == UInt8(ascii: "i") || text[start] == UInt8(ascii: "o")
    {
      return (start, 0)
    }
    // `Ó hAonghusa`
    if count == 1, at + 1 < text.count, text[at] == UInt8(ascii: "h"),
      text[at + 1] &- UInt8(ascii: "A") < 26,
      NamePart(text, at: start)?.isOne(of: ProseWords.irishPrefixes) == true
    {
      at += 1
    }
    return (at, count)
  }

  /// Where the word behind `'t ` begins, if that stands there: with an apostrophe of ASCII, or the curly one.
  private static func shortHet(_ text: Span<UInt8>, _ at: Int) -> Int? {
    var letter = at + 1
    if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0x99 {
      letter = at + 3
    } else if text[at] != UInt8(ascii: "'") {
      return nil
    }
    guard letter < text.count, text[letter] | 0x20 == UInt8(ascii: "t"), isSpace(text, letter + 1)
    else { return nil }
    return letter + 2
  }

  private static let fewestCapitals = 4
  private static let fewestUnknownCapitals = 5

  /// Where a surname in capitals ends behind a given name, as the French write them: `Bertrand FAUCHER`, `Anne MARTIN-DUBOIS`.
  ///
  /// - Parameters:
  ///   - first: Its first word.
  ///   - text: The window's text.
  /// - Returns: `nil` for abbreviations and words that no table of surnames has, unless they end what they stand in.
  static func endOfCapitals(_ first: NamePart, in text: Span<UInt8>) -> Int? {
    guard first.letters >= fewestCapitals, !first.isOne(of: ProseWords.capitals),
      !first.isOne(of: FirmName.words), !NameWords.isOnlyOrdinary(first.hash)
    else { return nil }
    var end = first.end
    while end < text.count, text[end] == UInt8(ascii: "-") {
      guard let next = NamePart(text, at: end + 1), next.isInCapitals else { return nil }
      end = next.end
    }
    if first.isSurname { return end }
    guard first.letters >= fewestUnknownCapitals, !NameWords.isOrdinary(first.hash) else {
      return nil
    }
    if end >= text.count { return end }
    switch text[end] {
    case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "<"), 10, 13: return end
    default: return nil
    }
  }

  /// The last part of a word with hyphens, and where the word ends; `nil` if it goes on otherwise.
  static func hyphens(
    after first: NamePart, in text: Span<UInt8>
  ) -> (last: NamePart, end: Int)? {
    var last = first
    while last.end < text.count, text[last.end] == UInt8(ascii: "-") {
      let (next, _) = prefixes(text, last.end + 1)
      guard let part = NamePart(text, at: next),
        part.isName || first.isInCapitals && part.isInCapitals || isBetweenHyphens(part, text)
      else { return nil }
      last = part
      if last.end - first.end > reach { return nil }
    }
    return (last, last.end)
  }

  /// Whether a part is one letter with a hyphen behind it: `Tjin-A-Ton`.
  private static func isBetweenHyphens(_ part: NamePart, _ text: Span<UInt8>) -> Bool {
    part.letters == 1 && part.end < text.count && text[part.end] == UInt8(ascii: "-")
      && text[part.end - 1] &- UInt8(ascii: "A") < 26
  }
}
