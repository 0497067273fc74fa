/// Rows of times of the day, as in timetables.
extension PhoneDoubts {
  /// Whether all its groups are times without their mark, and one more of these stands beside it: `0621 0651 0722`.
  @inline(__always)
  static func isOfTimetable(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start >= 9 && text[start + 4] == UInt8(ascii: " ") && isRowOfTimes(text, start, end)
  }

  @inline(never)
  private static func isRowOfTimes(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard isTime(text, start) else { return false }
    var at = start
    while at < end {
      guard isTime(text, at) else { return false }
      at += 4
      while at < end, text[at] == UInt8(ascii: " ") { at += 1 }
    }
    while at < text.count, text[at] == UInt8(ascii: " ") { at += 1 }
    if isTime(text, at) { return true }
    var before = start
    while before > 0, text[before - 1] == UInt8(ascii: " ") { before -= 1 }
    return before < start && before >= 4 && isTime(text, before - 4)
  }

  /// Whether four digits at a place are a time, and no more stand there.
  private static func isTime(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 4 <= text.count, at + 4 == text.count || !FieldWord.isDigit(text[at + 4]),
      at == 0 || !FieldWord.isDigit(text[at - 1])
    else { return false }
    let time = IdentifierChecks.number(text, at..<at + 4)
    return 0..<2400 ~= time && time % 100 < 60
  }
}
