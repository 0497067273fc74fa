/// The names of columns in a comment above rows of data in source code.
///
///     # (nr, nazwisko, imię, pesel, data_ur, konto)          // příjmení;jméno;r. č.;bydliště
struct CodeHeadings {
  /// Where each is, in the order of the elements of the row.
  private(set) var ranges = InlineArray<24, Range<Int>>(repeating: 0..<0)
  private(set) var count = 0

  /// How far above its row a comment may begin, in bytes: all windows see as much of the text before theirs.
  private static let reach = 2000
  private static let mostLines = 24
  private static let fewest = 3
  private static let longest = 32

  /// The comment above a row that has as many parts as the row has elements; `nil` for none.
  ///
  /// - Complexity: O(`reach`). Does not allocate.
  init?(above row: CodeRow, in text: Span<UInt8>) {
    var end = row.range.lowerBound
    let least = max(0, end - Self.reach)
    while end > least, text[end - 1] != 10 { end -= 1 }
    for _ in 0..<Self.mostLines where end > least {
      var start = end - 1
      while start > least, text[start - 1] != 10 { start -= 1 }
      var first = start
      while first < end - 1, text[first] <= 32 { first += 1 }
      if CodeRow.beginsComment(text, first), read(text, first..<end - 1),
        row.elements - count == 0 || row.elements - count == 1
      {
        return
      }
      end = start
    }
    return nil
  }

  /// Reads the parts of a line between commas, semicolons or bars; returns whether all are short, and words.
  private mutating func read(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    count = 0
    var (at, start) = (line.lowerBound, line.lowerBound)
    while at <= line.upperBound {
      let isEnd = at == line.upperBound
      if isEnd || IdentifierChecks.isByte(text[at], in: ",;|") {
        var (first, last) = (start, at)
        while first < last, text[first] < 0x80, !FieldWord.isLetter(text[first]) { first += 1 }
        while last > first, text[last - 1] < 0x80, !FieldWord.isLetter(text[last - 1]),
          !FieldWord.isDigit(text[last - 1])
        {
          last -= 1
        }
        guard count < 24, first < last, last - first <= Self.longest else { return false }
        ranges[count] = first..<last
        count += 1
        start = at + 1
      }
      at += 1
    }
    return count >= Self.fewest
  }
}
