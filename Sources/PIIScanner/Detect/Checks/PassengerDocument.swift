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
  /// Returns whether letters and digits can be the number of a passport, which ``PassengerDocument`` judges further.
  static func passportNumber(_ text: Span<UInt8>) -> Bool { issuedNumber(text) }

  /// Returns whether coordinates say by their own signs what they are: a quarter of the sky, or the key of the second.
  static func namesItself(coordinates raw: Span<UInt8>) -> Bool {
    for position in raw.indices
    where (raw[position] | 0x20) &- UInt8(ascii: "a") < 26 { return true }
    return false
  }
}
