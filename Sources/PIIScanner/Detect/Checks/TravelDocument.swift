/// Where the number of a passport may stand.
enum TravelDocument {
  private static let longestKey = 32

  /// Whether digits may be the number of a passport, by what stands right before them: quick, since there are many.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the number begins.
  ///   - end: Where it ends.
  ///   - delimiter: Ends a value of the format; 0 for none.
  /// - Returns: `false` for a part of a path or an identifier, and for the value of a key in JSON that cannot name such a number.
  static func mayStand(
    in text: Span<UInt8>, from start: Int, to end: Int, delimiter: UInt8
  ) -> Bool {
    guard start > 0, FieldWord.isDigit(text[start]) else { return true }
    switch text[start - 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "@"),
      UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      return false
    default: break
    }
    guard delimiter == UInt8(ascii: "\"") else { return true }
    var keyEnd = start
    while keyEnd > 0, text[keyEnd - 1] == 32 || text[keyEnd - 1] == delimiter { keyEnd -= 1 }
    guard keyEnd > 1, text[keyEnd - 1] == UInt8(ascii: ":") else { return true }
    keyEnd -= 1
    while keyEnd > 0, text[keyEnd - 1] == 32 { keyEnd -= 1 }
    guard keyEnd > 1, text[keyEnd - 1] == delimiter else { return true }
    keyEnd -= 1
    var at = keyEnd
    let least = max(0, keyEnd - longestKey)
    while at > least, text[at - 1] != delimiter {
      if at + 2 <= keyEnd, isOfName(text, at) { return true }
      at -= 1
    }
    return at + 2 <= keyEnd && isOfName(text, at)
  }

  /// Whether two letters of a key are of `passport`, `number`, `no`, `nr`, `document`.
  @inline(__always)
  private static func isOfName(_ text: Span<UInt8>, _ at: Int) -> Bool {
    switch (text[at] | 0x20, text[at + 1] | 0x20) {
    case (UInt8(ascii: "p"), UInt8(ascii: "a")), (UInt8(ascii: "n"), UInt8(ascii: "u")),
      (UInt8(ascii: "n"), UInt8(ascii: "o")), (UInt8(ascii: "n"), UInt8(ascii: "r")),
      (UInt8(ascii: "d"), UInt8(ascii: "o")):
      true
    case (let first, _): first >= 0x80
    }
  }
}

/// The line of a booking that has the document of a passenger: `SSR DOCS KL HK1 P/NLD/NPK8Y2M80/NLD/22JUL79/M/04MAR30/BOS/WILLEM`.
///
/// Source: IATA, Reservations Interline Message Procedures (AIRIMP), SSR DOCS.
enum PassengerDocument {
  /// Whether a number stands between the countries that issued the document and of which the passenger is.
  static func holdsNumber(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    start >= 6 && isCountry(text, at: start - 4) && text[start - 5] == slash
      && text[start - 6] &- UInt8(ascii: "A") < 26 && end < text.count && text[end] == slash
      && isCountry(text, at: end + 1)
      || isListed(text, at: start)
  }

  /// Whether a country and the kind of the document stand before a number, as in the list of those who travel:
  /// `BOS/ANNA MARIA   14FEB81   NLD  PP NAL465884`.
  private static func isListed(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 12, text[start - 1] == 32,
      text.ends(start - 1, " PP") || text.ends(start - 1, " ID")
    else { return false }
    var at = start - 3
    let least = max(4, at - widestGap)
    while at > least, text[at - 1] == 32 { at -= 1 }
    return at > 4 && text[at - 4] == 32 && areCapitals(text, at - 3..<at)
  }

  /// Whether a date stands between a country and the sex of the passenger, or is that of a child: `(CHD/14MAY17)`.
  static func holdsBirthDate(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start >= 5, end < text.count else { return false }
    if end - start == 7, text[start - 1] == 32, text[end] == 32 {
      return isBehindName(text, start) && isBeforeCountry(text, end)
    }
    guard isCountry(text, at: start - 4) else { return false }
    if text[end] == UInt8(ascii: ")") {
      return text.ends(start, "(CHD/") || text.ends(start, "(INF/")
    }
    guard text[start - 5] == slash, end + 2 < text.count, text[end] == slash,
      text[end + 2] == slash
    else { return false }
    return IdentifierChecks.isByte(text[end + 1], in: "MFUX")
  }

  /// Whether the capitals of `BOS/ANNA MARIA` stand before a date, with spaces between.
  private static func isBehindName(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    let least = max(2, start - longestName)
    while at > least {
      let byte = text[at - 1]
      if byte == slash {
        return text[at] &- UInt8(ascii: "A") < 26 && text[at - 2] &- UInt8(ascii: "A") < 26
          && text[at - 3] &- UInt8(ascii: "A") < 26
      }
      guard byte &- UInt8(ascii: "A") < 26 || byte == 32 || byte == UInt8(ascii: "-") else {
        return false
      }
      at -= 1
    }
    return false
  }

  private static let longestName = 64
  private static let widestGap = 40

  /// Whether three capitals, or those of the sex, follow a date.
  private static func isBeforeCountry(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var at = end
    let limit = min(text.count - 4, end + widestGap)
    while at < limit, text[at] == 32 { at += 1 }
    guard at + 4 < text.count else { return false }
    if IdentifierChecks.isByte(text[at], in: "MF"), text[at + 1] == 32 { return true }
    return text[at + 3] == 32 && areCapitals(text, at..<at + 3)
  }

  /// Whether a surname stands behind the day on which the document expires.
  static func holdsName(_ text: Span<UInt8>, from start: Int) -> Bool {
    start >= 11 && text[start - 1] == slash && FieldWord.isDigit(text[start - 2])
      && FieldWord.isDigit(text[start - 3]) && text[start - 4] &- UInt8(ascii: "A") < 26
      && FieldWord.isDigit(text[start - 7]) && text[start - 9] == slash
      && text[start - 11] == slash
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether three capitals and a slash are at a place.
  private static func isCountry(_ text: Span<UInt8>, at start: Int) -> Bool {
    start + 3 < text.count && text[start + 3] == slash && areCapitals(text, start..<start + 3)
  }

  private static func areCapitals(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for at in range where text[at] &- UInt8(ascii: "A") >= 26 { return false }
    return true
  }
}

extension IdentifierChecks {
  /// Returns whether letters and digits can be the number of a passport: no date, and not one digit all over.
  ///
  /// - Parameter text: Its letters, as capitals, and digits: of the forms that countries use.
  /// - Returns: `false` for a word with fewer than two digits, and for eight digits that are a day of this century or the last.
  static func passportNumber(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var differ = false
    var first: UInt8 = 0
    for position in text.indices where FieldWord.isDigit(text[position]) {
      if digits == 0 { first = text[position] }
      if text[position] != first { differ = true }
      digits += 1
    }
    guard digits >= 2, differ || digits < 5 else { return false }
    guard digits == 8, text.count == 8 else { return true }
    return !isDay(text, year: 0, month: 4, day: 6) && !isDay(text, year: 4, month: 2, day: 0)
      && !isDay(text, year: 4, month: 0, day: 2)
  }

  /// Whether eight digits are a day, with its parts at some places.
  private static func isDay(_ text: Span<UInt8>, year: Int, month: Int, day: Int) -> Bool {
    func two(_ at: Int) -> Int {
      Int(text[at] - UInt8(ascii: "0")) * 10 + Int(text[at + 1] - UInt8(ascii: "0"))
    }
    let century = two(year)
    return (century == 19 || century == 20) && (1...12).contains(two(month))
      && (1...31).contains(two(day))
  }

  /// Returns whether coordinates say by their own signs what they are: a quarter of the sky, or the key of the second.
  static func namesItself(coordinates raw: Span<UInt8>) -> Bool {
    for position in raw.indices
    where (raw[position] | 0x20) &- UInt8(ascii: "a") < 26 { return true }
    return false
  }
}
