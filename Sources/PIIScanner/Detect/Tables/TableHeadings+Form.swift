/// Forms whose values stand behind their names, with nothing but a gap between them.
///
///     Naam en voorletters   De Ruijter, A.P.        Polisnr 4471
///     Straat en nummer      Burg. Jansenlaan 77
///     Straat en nummer    | Burg. Jansenlaan 77          as psql writes records
extension TableHeadings {
  private static let mostPairs = 4

  /// Notes the values of a line that stand behind the names of fields: behind the first words, the third, and so on; the line is of no
  /// table.
  func noteForm(_ line: Range<Int>, _ text: Span<UInt8>) {
    guard let keyedFields else { return }
    var start = line.lowerBound
    for pair in 0..<Self.mostPairs {
      while start < line.upperBound, text[start] <= 32 { start += 1 }
      let end = Self.endOfPiece(text, start, line.upperBound)
      guard end < line.upperBound else { return }
      var value = end
      while value < line.upperBound, text[value] <= 32 { value += 1 }
      let valueEnd = Self.endOfPiece(text, value, line.upperBound)
      // With colons they are keys.
      guard value < valueEnd, text[value] != UInt8(ascii: ":") || pair == 0 else { return }
      note(
        start..<Self.endOfName(start..<end, text), value..<valueEnd, isFirst: pair == 0,
        keyedFields, text)
      start = valueEnd
    }
  }

  /// Notes the value behind the one bar of a line of no table.
  func noteRecord(_ line: Range<Int>, _ text: Span<UInt8>) {
    guard let keyedFields else { return }
    var bar = line.lowerBound
    while bar < line.upperBound, text[bar] != UInt8(ascii: "|") { bar += 1 }
    let (name, value) = (
      Self.trimmed(line.lowerBound..<bar, text),
      Self.trimmed(min(bar + 1, line.upperBound)..<line.upperBound, text)
    )
    for at in value where text[at] == UInt8(ascii: "|") { return }
    guard !name.isEmpty, !value.isEmpty else { return }
    note(name, value, isFirst: true, keyedFields, text)
  }

  /// Notes a value, if the words before it name a field.
  private func note(
    _ name: Range<Int>, _ value: Range<Int>, isFirst: Bool, _ keyedFields: KeyedFields,
    _ text: Span<UInt8>
  ) {
    guard 1...Self.longestHeading ~= name.count,
      FieldWord.isLetter(text[name.upperBound - 1])
        || text[name.upperBound - 1] == UInt8(ascii: ".")
    else { return }
    let verdict = keyedFields.verdict(on: name, in: text)
    // A row of headings names other fields too.
    guard verdict.asked != 0, isFirst || tells(value, text) == nil else { return }
    let isRole = verdict.certain & 1 == 0 && KeyedFit.isRole(name, in: text)
    unsafe namedCells.append(
      NamedCell(
        content: value, verdict: verdict,
        place: verdict.certain & 1 != 0 || isRole ? .key(isRole: isRole) : .cell(.nothing),
        row: KeyedValue.surroundings(ofLine: name.lowerBound..<value.upperBound, in: text)))
  }

  /// Where the words of a name end, without what stands against them in parentheses: `Given name(s)`.
  private static func endOfName(_ piece: Range<Int>, _ text: Span<UInt8>) -> Int {
    let end = piece.upperBound
    return piece.count > 4 && text[end - 1] == UInt8(ascii: ")")
      && text[end - 3] == UInt8(ascii: "(")
      ? end - 3 : end
  }

  /// The words that a line begins with, if they can be the name of a field.
  static func firstPiece(of line: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, text[start] <= 32 { start += 1 }
    let end = endOfName(start..<endOfPiece(text, start, line.upperBound), text)
    return 1...longestHeading ~= end - start && FieldWord.isLetter(text[end - 1])
      ? start..<end : nil
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
