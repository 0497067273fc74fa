/// Numbers of cases, blocks, offsets and parts that are written as telephone numbers are.
extension PhoneDoubts {
  /// Whether it is a block of a plan of numbers (`085 807 0000 - 085 807 9999`), an offset in a table of a PDF file
  /// (`0249487024 00000 n`), a number with zeros before it (`0095284133`), an element of an orbit (`0087026 194.4683`), a Belgian firm
  /// (`0412.345.614`), a case of a year (`2024/0017`), a part (`06 28417730-A`) or a step of a path (`/GOV/70008440/rr`).
  static func isSerial(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard text[start] != UInt8(ascii: "+") else { return false }
    return isOfBlock(text, start, end) || isPart(text, end)
      || (text[start] == UInt8(ascii: "0")
        ? isOffset(text, start, end) || isPadded(text, start, end) || isFirm(text, start, end)
        : isCase(text, start, end) || isStep(text, start, end))
  }

  /// Whether the first or the last number of a block of ten thousand follows, or stands before.
  private static func isOfBlock(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let count = end - start
    guard count >= 9 else { return false }
    for (digit, other) in [
      (UInt8(ascii: "0"), UInt8(ascii: "9")), (UInt8(ascii: "9"), UInt8(ascii: "0")),
    ]
    where endsInFour(digit, text, end) {
      let isFirst = digit == UInt8(ascii: "0")
      var at = isFirst ? end : start
      var marks = 0
      while marks < 5, isFirst ? at < text.count : at > 0 {
        let byte = text[isFirst ? at : at - 1]
        guard
          byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte >= 0x80
        else { break }
        at += isFirst ? 1 : -1
        marks += 1
      }
      let first = isFirst ? at : at - count
      guard marks > 0, first >= 0, first + count <= text.count,
        endsInFour(other, text, first + count)
      else { return false }
      for offset in 0..<(count - 4) where text[first + offset] != text[start + offset] {
        return false
      }
      return true
    }
    return false
  }

  private static func endsInFour(_ digit: UInt8, _ text: Span<UInt8>, _ end: Int) -> Bool {
    for at in (end - 4)..<end where text[at] != digit { return false }
    return true
  }

  /// Whether a hyphen and one capital follow.
  private static func isPart(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end + 1 < text.count, text[end] == UInt8(ascii: "-"),
      text[end + 1] &- UInt8(ascii: "A") < 26
    else { return false }
    return end + 2 == text.count || !EmailCheck.isAlphanumeric(text[end + 2])
  }

  /// Whether it is ten digits with a generation of five behind, and `n` or `f`.
  ///
  /// Source: ISO 32000-1, 7.5.4.
  private static func isOffset(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 10, start + 18 <= text.count,
      IdentifierChecks.areDigits(text, start..<(start + 10)),
      text[start + 10] == UInt8(ascii: " "),
      IdentifierChecks.areDigits(text, (start + 11)..<(start + 16)),
      text[start + 16] == UInt8(ascii: " ")
    else { return false }
    return text[start + 17] == UInt8(ascii: "n") || text[start + 17] == UInt8(ascii: "f")
  }

  /// Whether it begins with two zeros, and is ten digits, too few for a number abroad, or has decimals.
  private static func isPadded(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard text[start + 1] == UInt8(ascii: "0") else { return false }
    if end - start <= 10, IdentifierChecks.areDigits(text, start..<end) { return true }
    return end - start > 9 && IdentifierChecks.areDigits(text, start..<(start + 7))
      && text[start + 7] == UInt8(ascii: " ")
      && text[start + 11] == UInt8(ascii: ".")
  }

  /// Whether it is four digits, three and three with points between, of which the last two check the others.
  ///
  /// Source: <https://economie.fgov.be/en/themes/enterprises/crossroads-bank-enterprises>, the enterprise number.
  private static func isFirm(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 12, text[start + 4] == UInt8(ascii: "."),
      text[start + 8] == UInt8(ascii: ".")
    else { return false }
    let parts = (start..<start + 4, start + 5..<start + 8, start + 9..<end)
    let first = IdentifierChecks.number(text, parts.0)
    let second = IdentifierChecks.number(text, parts.1)
    let third = IdentifierChecks.number(text, parts.2)
    guard first >= 0, second >= 0, third >= 0 else { return false }
    return (first * 1_000_000 + second * 1000 + third) / 100 % 97 == 97 - third % 100
  }

  /// Whether a year stands before or behind a slash or a hyphen (`2024/0017`, `204/2023-41`), or two digits before a slash:
  /// `23/114082`.
  private static func isCase(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 8, end - start <= 11 else { return false }
    var slash = start
    while slash < end, EmailCheck.isDigit(text[slash]) { slash += 1 }
    guard slash < end, text[slash] == UInt8(ascii: "/") || text[slash] == UInt8(ascii: "-") else {
      return false
    }
    let isSlash = text[slash] == UInt8(ascii: "/")
    let rest = end - slash - 1
    let isOne = IdentifierChecks.areDigits(text, (slash + 1)..<end)
    let isCase =
      switch slash - start {
      case 4: isOne && isYear(text, start)
      case 3:
        isSlash && !isOne && rest >= 6 && isYear(text, slash + 1)
          && text[slash + 5] == UInt8(ascii: "-")
      case 2: isSlash && isOne && rest >= 5
      default: false
      }
    return isCase && !WordBefore(text, start).isOne(of: PhoneBorders.labels)
  }

  private static func isYear(_ text: Span<UInt8>, _ start: Int) -> Bool {
    1990..<2040 ~= IdentifierChecks.number(text, start..<(start + 4))
  }

  /// Whether it is digits between slashes with words beyond them.
  private static func isStep(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start > 1 && text[start - 1] == UInt8(ascii: "/") && FieldWord.isLetter(text[start - 2])
      && end + 1 < text.count && text[end] == UInt8(ascii: "/")
      && FieldWord.isLetter(text[end + 1]) && IdentifierChecks.areDigits(text, start..<end)
  }
}
