/// Forms whose values stand behind their names, with nothing but a gap between them.
///
///     Naam en voorletters   De Ruijter, A.P.        Polisnr 4471
///     Straat en nummer      Burg. Jansenlaan 77
extension TableHeadings {
  /// Notes the value of a line that begins with the name of a field; the line is of no table.
  func noteForm(_ line: Range<Int>, _ text: Span<UInt8>) {
    guard let keyedFields else { return }
    var start = line.lowerBound
    while start < line.upperBound, text[start] <= 32 { start += 1 }
    let end = Self.endOfPiece(text, start, line.upperBound)
    guard end < line.upperBound, end - start <= Self.longestHeading,
      FieldWord.isLetter(text[end - 1]) || text[end - 1] == UInt8(ascii: ".")
    else { return }
    let verdict = keyedFields.verdict(on: start..<end, in: text)
    guard verdict.asked != 0 else { return }
    var value = end
    while value < line.upperBound, text[value] <= 32 { value += 1 }
    let valueEnd = Self.endOfPiece(text, value, line.upperBound)
    guard value < valueEnd else { return }
    let isRole = verdict.certain & 1 == 0 && KeyedFit.isRole(start..<end, in: text)
    unsafe namedCells.append(
      NamedCell(
        content: value..<valueEnd, verdict: verdict,
        place: verdict.certain & 1 != 0 || isRole ? .key(isRole: isRole) : .cell(.nothing),
        row: KeyedValue.surroundings(ofLine: start..<valueEnd, in: text)))
  }

  /// Where words end that begin at a place: at a tab or two spaces.
  private static func endOfPiece(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit,
      text[end] > 32 || text[end] == 32 && end + 1 < limit && text[end + 1] > 32
    {
      end += 1
    }
    return end
  }
}
