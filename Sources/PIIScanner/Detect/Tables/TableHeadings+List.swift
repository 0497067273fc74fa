/// Numbers below each other, with a line of words above them.
///
///     De volgende burgerservicenummers:
///     111222333
///     - 123456782 (dubbel)
extension TableHeadings {
  /// How much of the end of the line above a list is read, in bytes.
  private static let reachOfHeading = 96
  /// So many digits make a line one of a list.
  private static let fewestDigits = 5
  /// More letters in a row are a word.
  private static let mostLetters = 3
  private static let longestValue = 32

  /// The list that a line is of; −1 if it is of none, or the line above says nothing.
  func listTable(above line: Range<Int>, _ text: Span<UInt8>, _ known: Block) -> Block {
    var found = Block(first: line.lowerBound, last: line.lowerBound, isJudged: true)
    var top = line
    while let upper = Self.line(before: top, text), Self.listValue(upper, text) != nil {
      if upper.lowerBound == known.last {
        found = known
        found.last = line.lowerBound
        return found
      }
      top = upper
    }
    found.first = top.lowerBound
    if let heading = Self.headingOfList(above: top, text), tells(heading, text) != nil {
      let column = Column(heading: heading, place: 0..<1)
      found.table = keep(
        Table(kind: .list, columns: [column], knownCount: 1), leastKnown: 1, text)
    }
    return found
  }

  /// Where the value of a line begins, behind the mark of its list; `nil` if it does not begin with a number.
  ///
  /// - Complexity: O(1), since it reads no further than the longest value. Does not allocate.
  static func listValue(_ line: Range<Int>, _ text: Span<UInt8>) -> Int? {
    var start = line.lowerBound
    func skipSpace() {
      while start < line.upperBound, text[start] == 32 || text[start] == 9 { start += 1 }
    }
    skipSpace()
    let mark = endOfMark(text, start, line.upperBound)
    if mark > start {
      start = mark
      skipSpace()
    }
    if start < line.upperBound,
      text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'")
    {
      start += 1
    }
    var (digits, letters) = (0, 0)
    let end = min(line.upperBound, start + longestValue)
    for at in start..<end {
      let byte = text[at]
      if FieldWord.isDigit(byte) {
        digits += 1
        letters = 0
      } else if FieldWord.isLetter(byte) {
        letters += 1
        guard letters <= mostLetters else { break }
      } else {
        guard
          byte == 32 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "/")
        else { break }
        letters = 0
      }
    }
    return digits >= fewestDigits ? start : nil
  }

  /// Where the mark of a list ends that stands at a place: `-`, `*`, `•`, `12.`, `3)`; the place itself if there is none.
  private static func endOfMark(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, at - start < 4, FieldWord.isDigit(text[at]) { at += 1 }
    if at > start {
      let isMark =
        at + 1 < limit && (text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ")"))
        && text[at + 1] <= 32
      return isMark ? at + 1 : start
    }
    guard at + 1 < limit else { return start }
    switch text[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return text[at + 1] <= 32 ? at + 1 : start
    // `•` and `–`.
    case 0xE2 where at + 3 < limit && text[at + 1] == 0x80 && text[at + 3] <= 32: return at + 3
    default: return start
    }
  }

  /// The words above a list: the line there, or one that ends in `:` with an empty line below it.
  private static func headingOfList(
    above top: Range<Int>, _ text: Span<UInt8>
  ) -> Range<Int>? {
    guard var heading = line(before: top, text) else { return nil }
    if isBlank(heading, text) {
      guard let above = line(before: heading, text) else { return nil }
      heading = trimmed(above, text)
      guard let last = heading.last, text[last] == UInt8(ascii: ":") else { return nil }
    }
    guard !endsInValue(heading, text) else { return nil }
    var start = max(heading.lowerBound, heading.upperBound - reachOfHeading)
    // A word that the reach cuts in two is no word.
    if start > heading.lowerBound {
      while start < heading.upperBound, FieldWord.isLetter(text[start]) { start += 1 }
    }
    return start < heading.upperBound ? start..<heading.upperBound : nil
  }

  /// Whether a number stands behind the last word of a line, which is that word's value: `geboren: 1-2-1980`.
  private static func endsInValue(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var digits = 0
    for at in line.reversed() {
      if FieldWord.isLetter(text[at]) { break }
      if FieldWord.isDigit(text[at]) { digits += 1 }
    }
    return digits >= fewestDigits
  }
}
