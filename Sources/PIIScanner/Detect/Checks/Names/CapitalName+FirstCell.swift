/// Names in capitals that begin a row between bars, as extracts of systems have them without headings; the telephone or the street in
/// the row tells what they are.
///
///     SORREL-HAWK, DAKOTA|21877004188|412 Birch Ave N|68132|402-555-0142
extension CapitalName {
  private static let longestFirstCell = 48
  private static let longestRow = 240
  private static let mostWordsOfCell = 6

  /// The name that is the first cell of its row, whose given name begins behind the comma and space; `nil` if it is none.
  ///
  /// - Complexity: O(1), since it reads no further than a row. Does not allocate.
  @inline(never)
  static func inFirstCell(_ text: Span<UInt8>, _ given: Int) -> Range<Int>? {
    let bar = UInt8(ascii: "|")
    var end = given
    let limit = min(text.count, given + longestFirstCell)
    while end < limit, text[end] != bar {
      guard isOfCell(text[end]) else { return nil }
      end += 1
    }
    guard end < limit else { return nil }
    var start = given - 2
    let least = max(0, start - longestFirstCell)
    while start > least, text[start - 1] != 10 {
      start -= 1
      guard isOfCell(text[start]) else { return nil }
    }
    guard start == 0 || text[start - 1] == 10, areNames(text, start..<end, given),
      isRowOfPerson(text, behind: end)
    else { return nil }
    return start..<end
  }

  private static func isOfCell(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "A") < 26 || byte >= 0x80 || IdentifierChecks.isByte(byte, in: " -'.&")
  }

  /// Whether the words of a cell may all be of names; of given names the first tells.
  private static func areNames(_ text: Span<UInt8>, _ cell: Range<Int>, _ given: Int) -> Bool {
    var (at, words) = (cell.lowerBound, 0)
    while at < cell.upperBound {
      guard text[at] &- UInt8(ascii: "A") < 26 || text[at] >= 0x80 else {
        at += 1
        continue
      }
      guard let part = NamePart(text, at: at), part.letters == 1 || part.isInCapitals,
        part.letters == 1 || part.givenName != .none
          || at > given && !part.isOne(of: FirmName.words)
          || !isThing(part)
      else { return false }
      words += 1
      at = part.end
    }
    return 2...mostWordsOfCell ~= words
  }

  /// Whether a cell of the row is a telephone number with marks in it, or a street with its number first before a ZIP code.
  private static func isRowOfPerson(_ text: Span<UInt8>, behind first: Int) -> Bool {
    var cell = first + 1
    let limit = min(text.count, first + longestRow)
    while cell < limit, text[cell] >= 32 {
      var (end, digits, marks, others) = (cell, 0, 0, 0)
      while end < limit, text[end] >= 32, text[end] != UInt8(ascii: "|") {
        if FieldWord.isDigit(text[end]) {
          digits += 1
        } else if IdentifierChecks.isByte(text[end], in: "-. ()+") {
          marks += 1
        } else {
          others += 1
        }
        end += 1
      }
      if others == 0, marks >= 2, 9...12 ~= digits { return true }
      if others > 2, 1...9 ~= digits, marks > 0, FieldWord.isDigit(text[cell]), end < limit,
        text[end] == UInt8(ascii: "|"), let code = Postcode(text, at: end + 1), code.isZIP
      {
        return true
      }
      cell = end + 1
    }
    return false
  }
}
