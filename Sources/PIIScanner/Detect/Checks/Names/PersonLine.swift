/// The line of a person without headings or words, told by a name, a day and a citizen's number that stand side by side.
///
///     10233     Gina Stoffels 1988-07-11  111222333     14      1  Bos, Piet  123456782  12-05-1971
///
/// A name, a day on which somebody may be born and nine digits that pass the 11-proef are hardly ever beside each other by chance.
enum PersonLine {
  private static let longestGap = 12

  /// Whether a day has a name before it and a number behind it, or both before it.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func holdsBirthDate(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start > 4, isGap(text[start - 1]) else { return false }
    let before = gapStart(text, before: start)
    if let number = number(text, endingAt: before) {
      return isName(text, before: number.lowerBound)
    }
    guard end < text.count, isGap(text[end]),
      number(text, startingAt: gapEnd(text, behind: end)) != nil
    else { return false }
    return NameBesideNumber.name(text, endingAt: before)?.isKnown == true
  }

  /// Whether a number has a name and a day before it, or a name before it and a day behind it.
  static func holdsNumber(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start == 9, start > 4, isGap(text[start - 1]) else { return false }
    let before = gapStart(text, before: start)
    if let day = day(text, endingAt: before) { return isName(text, before: day.lowerBound) }
    guard end < text.count, isGap(text[end]),
      day(text, startingAt: gapEnd(text, behind: end)) != nil
    else { return false }
    return NameBesideNumber.name(text, endingAt: before)?.isKnown == true
  }

  private static func isName(_ text: Span<UInt8>, before start: Int) -> Bool {
    guard start > 4, isGap(text[start - 1]) else { return false }
    return NameBesideNumber.name(text, endingAt: gapStart(text, before: start))?.isKnown == true
  }

  @inline(__always)
  private static func isGap(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  private static func gapStart(_ text: Span<UInt8>, before start: Int) -> Int {
    var at = start
    let least = max(1, start - longestGap)
    while at > least, isGap(text[at - 1]) { at -= 1 }
    return at
  }

  private static func gapEnd(_ text: Span<UInt8>, behind end: Int) -> Int {
    var at = end
    let most = min(text.count, end + longestGap)
    while at < most, isGap(text[at]) { at += 1 }
    return at
  }

  // MARK: Numbers

  private static func number(_ text: Span<UInt8>, endingAt end: Int) -> Range<Int>? {
    guard end > 10, isNumber(text, end - 9..<end) else { return nil }
    return end - 9..<end
  }

  private static func number(_ text: Span<UInt8>, startingAt start: Int) -> Range<Int>? {
    guard start + 9 <= text.count, isNumber(text, start..<start + 9) else { return nil }
    return start..<start + 9
  }

  private static func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard IdentifierChecks.areDigits(text, range),
      range.lowerBound == 0 || !FieldWord.isDigit(text[range.lowerBound - 1]),
      range.upperBound == text.count || !FieldWord.isDigit(text[range.upperBound])
    else { return false }
    return IdentifierChecks.bsn(text.extracting(range))
  }

  // MARK: Days

  private static func day(_ text: Span<UInt8>, endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 1, end - start < 11, isOfDay(text[start - 1]) { start -= 1 }
    return isDay(text, start..<end) ? start..<end : nil
  }

  private static func day(_ text: Span<UInt8>, startingAt start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end - start < 11, isOfDay(text[end]) { end += 1 }
    return isDay(text, start..<end) ? start..<end : nil
  }

  private static func isOfDay(_ byte: UInt8) -> Bool {
    FieldWord.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ".")
  }

  private static func isDay(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    8...10 ~= range.count && IdentifierChecks.birthDate(text.extracting(range))
  }
}
