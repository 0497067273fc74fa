/// Values of keys that begin with the number of a house.
///
///     Address:   1906 Sauk Prairie Ave     <Street>45 route d'Arlon</Street>     street="5330 N Glenwood Ave"
extension KeyedValue {
  /// How far the number is looked for before a capital, in bytes.
  private static let houseReach = 28

  /// Whether the space before words in capitals may stand behind the number of a house, or a quarter of the sky: `42 ORCHARD RD`,
  /// `8821 W ORCHARD AVE`; quick, since most have other words before them.
  @inline(__always)
  static func mayFollowHouse(_ text: Span<UInt8>, _ mark: Int) -> Bool {
    guard mark > 3, text[mark] == 32 else { return false }
    return FieldWord.isDigit(text[mark &- 1])
      || text[mark &- 2] == 32 && text[mark &- 1] &- UInt8(ascii: "A") < 26
        && FieldWord.isDigit(text[mark &- 3])
  }

  /// Where the number of a house begins that a value has before its first capital; `nil` if there is none.
  @inline(never)
  static func startOfHouse(_ text: Span<UInt8>, before capital: Int) -> Int? {
    guard capital >= 12, text[capital - 1] == UInt8(ascii: " ") else { return nil }
    let last = text[capital - 2]
    // `12-14 N Glenwood Ave`: a number, or a quarter of the sky behind one; `12 rue de la Forge`, `210 W 3rd Ave`.
    return FieldWord.isDigit(last) || last &- UInt8(ascii: "a") < 26
      || isLettered(text, before: capital)
      || isDirection(text, endingAt: capital - 1) ? readHouse(text, before: capital) : nil
  }

  /// Whether a number with its letter stands before a place: `19A `.
  @inline(__always)
  private static func isLettered(_ text: Span<UInt8>, before capital: Int) -> Bool {
    (text[capital &- 2] | 0x20) &- UInt8(ascii: "a") < 26 && FieldWord.isDigit(text[capital &- 3])
  }

  /// The same before what stands behind an apostrophe: `45 route d'Arlon`, `12 O'Connell Street`.
  static func startOfHouse(_ text: Span<UInt8>, beforeElided capital: Int) -> Int? {
    guard capital >= 12, text[capital - 1] == UInt8(ascii: "'") else { return nil }
    let letter = letterBefore(text, apostrophe: capital - 1)
    guard text[letter - 1] == UInt8(ascii: " ") else { return nil }
    switch text[letter] {
    case UInt8(ascii: "d"), UInt8(ascii: "l"): return readHouse(text, before: capital)
    case UInt8(ascii: "O") where FieldWord.isDigit(text[letter - 2]):
      return readHouse(text, before: letter)
    default: return nil
    }
  }

  /// Where the letter is before an apostrophe, which source code may have with a backslash.
  @inline(__always)
  private static func letterBefore(_ text: Span<UInt8>, apostrophe: Int) -> Int {
    text[apostrophe &- 1] == UInt8(ascii: "\\") ? apostrophe &- 2 : apostrophe &- 1
  }

  /// Whether a digit is among the bytes before a place that the number of a house may be: quick, since most text has none.
  @inline(__always)
  static func hasDigit(_ text: Span<UInt8>, before place: Int) -> Bool {
    guard place >= 26 else { return place >= 12 }
    // SAFETY: these bytes are in the text.
    let (near, middle, far) = unsafe (
      text.bytes.unsafeLoadUnaligned(fromByteOffset: place &- 10, as: UInt64.self),
      text.bytes.unsafeLoadUnaligned(fromByteOffset: place &- 18, as: UInt64.self),
      text.bytes.unsafeLoadUnaligned(fromByteOffset: place &- 26, as: UInt64.self)
    )
    return otherBytes(near) & otherBytes(middle) & otherBytes(far) != 0x8080_8080_8080_8080
  }

  /// The highest bit of each byte that is no digit.
  @inline(__always)
  private static func otherBytes(_ bytes: UInt64) -> UInt64 {
    let digits = bytes ^ 0x3030_3030_3030_3030
    return ((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | digits)
      & 0x8080_8080_8080_8080
  }

  /// Whether a value in quotes begins with the number of a house, as literals of source code do.
  @inline(__always)
  static func isHouseInQuotes(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital >= 12 else { return false }
    // `12 O\'Connell Avenue`
    let isElided = text[capital &- 1] == UInt8(ascii: "'")
    let capital = isElided ? letterBefore(text, apostrophe: capital &- 1) : capital
    guard text[capital &- 1] == UInt8(ascii: " "),
      FieldWord.isDigit(text[capital &- 2]) || isLettered(text, before: capital),
      let start = startOfHouse(text, before: capital)
    else { return false }
    return text[start - 1] == UInt8(ascii: "\"") || text[start - 1] == UInt8(ascii: "'")
  }

  private static func isDirection(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
    var start = end
    if text[start - 1] == UInt8(ascii: ".") { start -= 1 }
    let wordEnd = start
    while start > end - 3, text[start - 1] &- UInt8(ascii: "A") < 26 { start -= 1 }
    return start < wordEnd && text[start - 1] == UInt8(ascii: " ")
      && StreetWords.directions.contains(text, start..<wordEnd)
  }

  /// Where a value begins whose first word is that of a street, cut short, before its capital: `al. Jana Pawła II 27`, `ж.к. Младост 1`.
  static func startOfStreetWord(_ text: Span<UInt8>, before capital: Int) -> Int? {
    guard capital >= 12, text[capital - 2] == UInt8(ascii: ".") else { return nil }
    var start = capital - 2
    let least = capital - 9
    while start > least, isOfStreetWord(text[start - 1]) { start -= 1 }
    // A street has a number.
    guard start < capital - 2, start > least, opensAfterSpaces(text, start) else { return nil }
    var end = capital
    let most = min(text.count, capital + houseReach)
    while end < most, text[end] != 10 {
      if FieldWord.isDigit(text[end]) { return start }
      end += 1
    }
    return nil
  }

  private static func isOfStreetWord(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte >= 0x80 || byte == UInt8(ascii: ".")
  }

  /// Whether a word before a colon says that the number of a house, block or door follows: `No:45`, `Kat:2`.
  static func isNumbering(_ text: Span<UInt8>, before colon: Int) -> Bool {
    guard colon + 1 < text.count, FieldWord.isDigit(text[colon + 1]) else { return false }
    var start = colon
    while start > 0, colon - start < 6, FieldWord.isLetter(text[start - 1]) { start -= 1 }
    return NamePart(text, at: start).map { $0.end == colon && $0.isOne(of: numberings) } ?? false
  }

  private static let numberings = HashedWords(" no nr d k kat daire blok apt kapı ")

  /// Reads back over the number, and the word between it and the name.
  private static func readHouse(_ text: Span<UInt8>, before capital: Int) -> Int? {
    let least = max(1, capital - houseReach)
    var at = capital - 1
    while at > least {
      let byte = text[at - 1]
      if FieldWord.isDigit(byte) {
        var start = at - 1
        while start > least, FieldWord.isDigit(text[start - 1]) { start -= 1 }
        if opensAfterSpaces(text, start) {
          return at - start <= 5 && text[start] != UInt8(ascii: "0") ? start : nil
        }
        // `1210 5th Ave`
        if text[start - 1] == UInt8(ascii: " "), (text[at] | 0x20) &- UInt8(ascii: "a") < 26 {
          at = start - 1
          continue
        }
        // `12-14`, `3/5`
        guard text[start - 1] == UInt8(ascii: "-") || text[start - 1] == UInt8(ascii: "/") else {
          return nil
        }
        at = start - 1
        continue
      }
      guard
        FieldWord.isLetter(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
      else { return nil }
      at -= 1
    }
    return nil
  }

  /// Whether a value opens at an offset, or spaces before it do.
  private static func opensAfterSpaces(_ text: Span<UInt8>, _ at: Int) -> Bool {
    var start = at
    while start > 1, at - start < 40, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return opens(text, start)
  }

  /// The name that HTML gives to what a tag has: `<p itemprop="streetAddress">`.
  ///
  /// Source: <https://html.spec.whatwg.org/multipage/microdata.html>.
  static func property(_ text: Span<UInt8>, in tag: Range<Int>) -> Range<Int>? {
    let name: StaticString = "itemprop=\""
    let count = name.utf8CodeUnitCount
    var at = tag.lowerBound
    while at + count < tag.upperBound {
      if text[at] == UInt8(ascii: "i"), text.equalsIgnoringCase(at..<(at + count), name) {
        var end = at + count
        while end < tag.upperBound, FieldWord.isLetter(text[end]) { end += 1 }
        return at + count < end ? (at + count)..<end : nil
      }
      at += 1
    }
    return nil
  }
}
