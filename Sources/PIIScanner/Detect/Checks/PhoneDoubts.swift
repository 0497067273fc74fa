/// What is written as a telephone number is and is none.
enum PhoneDoubts {
  /// Whether a match is a position on Earth (`+5209+00454`), pairs that count up (`01 02 03 04 05`) or go on in a dump of
  /// bytes (`ea 09 10 47 81 36 25`), or mostly zeros.
  ///
  /// Source of the first: ISO 6709; the table of time zones has hundreds.
  static func isNone(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    isPosition(text, start, end) || countsInPairs(text, start, end)
      || endsInZeros(text, start, end) || isInDump(text, start, end)
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

  /// Most pairs of a dump that are read before and behind.
  private static let reachOfDump = 16

  /// Whether a number in pairs stands in a row of pairs of which some have hexadecimal letters.
  private static func isInDump(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 14, text[start + 2] == UInt8(ascii: " "), isPair(text, start) else {
      return false
    }
    var at = start
    for _ in 0..<reachOfDump {
      var before = at
      while before > 0, at - before < 2, text[before - 1] == UInt8(ascii: " ") { before -= 1 }
      guard before < at, before >= 2, isPair(text, before - 2) else { break }
      at = before - 2
      if hasLetter(text, at) { return true }
    }
    at = end
    for _ in 0..<reachOfDump {
      var next = at
      while next < text.count, next - at < 2, text[next] == UInt8(ascii: " ") { next += 1 }
      guard next > at, next + 2 <= text.count, isPair(text, next) else { break }
      at = next + 2
      if hasLetter(text, next) { return true }
    }
    return false
  }

  /// Whether two hexadecimal digits stand alone.
  private static func isPair(_ text: Span<UInt8>, _ at: Int) -> Bool {
    EmailCheck.isHexadecimal(text[at]) && EmailCheck.isHexadecimal(text[at + 1])
      && (at == 0 || !EmailCheck.isAlphanumeric(text[at - 1]))
      && (at + 2 >= text.count || !EmailCheck.isAlphanumeric(text[at + 2]))
  }

  private static func hasLetter(_ text: Span<UInt8>, _ at: Int) -> Bool {
    !isDigit(text[at]) || !isDigit(text[at + 1])
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
