/// What is written as a telephone number is and is none.
enum PhoneDoubts {
  /// Whether a match is a position on Earth (`+5209+00454`), pairs that count up (`01 02 03 04 05`), a part of a dump of
  /// bytes (`ea 09 10 47 81 36 25`), mostly zeros, two years (`2023/24`), a month (`02/2019`), measured (`+49 34 01.3  13.90`), or called otherwise (`issn={0906-3412}`).
  ///
  /// Source of the first: ISO 6709; the table of time zones has hundreds.
  ///
  /// - Parameters:
  ///   - text: The window.
  ///   - start: Where the match starts.
  ///   - end: Where it ends.
  ///   - delimiter: Ends a value of the format, so that the word before it is of another one; 0 for none.
  /// - Returns: Whether it is none.
  static func isNone(
    in text: Span<UInt8>, from start: Int, to end: Int, delimiter: UInt8
  ) -> Bool {
    isPosition(text, start, end) || countsInPairs(text, start, end)
      || endsInZeros(text, start, end) || HexDump.holds(text, from: start, to: end)
      || isMeasured(text, start, end) || isLabelledOtherwise(text, start, end, delimiter)
      || isSerial(text, start, end) || isYears(text, start, end) || isMonth(text, start, end)
      || isTyre(text, start, end)
      || isOfTimetable(text, start, end)
  }

  /// Whether it is the width and height of a tyre: `205/55 R16`.
  private static func isTyre(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 6, text[start + 3] == UInt8(ascii: "/"), end + 3 < text.count else {
      return false
    }
    var at = text[end] == 32 ? end + 1 : end
    if text[at] == UInt8(ascii: "Z") { at += 1 }
    guard text[at] == UInt8(ascii: "R") else { return false }
    at = text[at + 1] == 32 ? at + 2 : at + 1
    return at < text.count && isDigit(text[at])
  }

  /// Whether it is two years: `2023/24`, `2023/2024`, `1998-1999`.
  private static func isYears(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 7 || end - start == 9,
      text[start + 4] == UInt8(ascii: "/") || text[start + 4] == UInt8(ascii: "-")
    else { return false }
    let first = IdentifierChecks.number(text, start..<start + 4)
    let second = IdentifierChecks.number(text, start + 5..<end)
    guard 1900...2099 ~= first, second >= 0 else { return false }
    return second == (end - start == 7 ? (first + 1) % 100 : first + 1)
  }

  /// Whether it is a month and its year: `02/2019`, `06.2025`.
  private static func isMonth(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 7 else { return false }
    switch text[start + 2] {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"): break
    default: return false
    }
    return 1...12 ~= IdentifierChecks.number(text, start..<start + 2)
      && 1900...2099 ~= IdentifierChecks.number(text, start + 3..<end)
  }

  /// A sign, 4 or 6 digits, a sign, and one digit more than that, of which the first is 0 or 1.
  private static func isPosition(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var first = start
    if isSign(text[start]) {
      first += 1
    } else if start == 0 || !isSign(text[start - 1]) {
      return false
    }
    var middle = first
    while middle < end, isDigit(text[middle]) { middle += 1 }
    let count = middle - first
    guard count == 4 || count == 6, end - middle == count + 2, isSign(text[middle]),
      text[middle + 1] &- UInt8(ascii: "0") < 2
    else { return false }
    for position in (middle + 1)..<end where !isDigit(text[position]) { return false }
    return true
  }

  private static func countsInPairs(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 14 else { return false }
    var previous = -1
    var at = start
    while at < end {
      guard at + 1 < end, isDigit(text[at]), isDigit(text[at + 1]),
        at + 2 >= end || text[at + 2] == UInt8(ascii: " ")
      else { return false }
      let value =
        Int(text[at] &- UInt8(ascii: "0")) * 10 + Int(text[at + 1] &- UInt8(ascii: "0"))
      if previous >= 0, value != previous + 1 { return false }
      previous = value
      at += 3
    }
    return true
  }

  /// Whether it is columns of decimals, or a declination of a star in degrees, minutes and seconds: a full stop between digits
  /// with a space on either side of it in the number.
  private static func isMeasured(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard text[start] == UInt8(ascii: "+") else { return false }
    if isDeclination(text, start, end) { return true }
    var (stops, spacesBehind) = (0, false)
    for at in start..<end {
      switch text[at] {
      case UInt8(ascii: "."):
        if spacesBehind { return true }
        stops += 1
      case UInt8(ascii: " "): spacesBehind = stops > 0
      default: break
      }
    }
    return false
  }

  /// Whether it is a sign, two digits and two, and two with decimals: `+47 07 30.7`.
  private static func isDeclination(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 11, end - start <= 12, text[start + 9] == UInt8(ascii: ".") else {
      return false
    }
    for offset in 1..<9 {
      let isSpace = offset == 3 || offset == 6
      guard isSpace ? text[start + offset] == UInt8(ascii: " ") : isDigit(text[start + offset])
      else { return false }
    }
    return true
  }

  /// Whether the word right before it says that it is another number: `data-gtin="0031…"`.
  private static func isLabelledOtherwise(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ delimiter: UInt8
  ) -> Bool {
    guard start > 2, text[start - 1] != 10, text[start - 2] != delimiter || delimiter == 0 else {
      return false
    }
    let before = WordBefore(text, start)
    guard
      before.isOne(of: otherLabels) || isCountryOfTax(text, before)
        || before.isOne(of: references) && IdentifierChecks.areDigits(text, start..<end)
    else { return false }
    // Behind a colon it is the word's value, also in JSON; else a delimiter between them begins another.
    var isOther = false
    for at in before.end..<start {
      if text[at] == UInt8(ascii: ":") { return true }
      if text[at] == UInt8(ascii: ",") || text[at] == delimiter && delimiter != 0 { isOther = true }
    }
    return !isOther
  }

  private static func endsInZeros(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var zeros = 0
    var at = end
    while at > start {
      at -= 1
      if text[at] == UInt8(ascii: "0") { zeros += 1 } else if isDigit(text[at]) { break }
    }
    return zeros >= 7
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
