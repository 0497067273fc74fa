/// Tables whose rows are lines.
extension TableHeadings {
  // MARK: From a row to its headings

  /// The table that a line is a row of; −1 for none.
  ///
  /// - Complexity: O(1) for each line, however many are asked for, if they are in order.
  func table(
    of line: Range<Int>, _ text: Span<UInt8>, _ block: inout Block, isOfMarks: Bool
  ) -> Int {
    if block.first <= line.lowerBound, line.lowerBound <= block.last { return block.table }
    let found =
      isOfMarks ? markedTable(above: line, text, block) : alignedTable(above: line, text, block)
    block = found
    return block.table
  }

  private func markedTable(
    above line: Range<Int>, _ text: Span<UInt8>, _ known: Block
  ) -> Block {
    var found = Block(first: line.lowerBound, last: line.lowerBound)
    var top = line
    var second = 0..<0
    while let upper = Self.line(before: top, text), Self.hasBarOrRule(upper, text) {
      if upper.lowerBound == known.last, known.isJudged {
        found = known
        found.last = line.lowerBound
        return found
      }
      second = top
      top = upper
    }
    let heading = Self.isRule(top, text) ? second : top
    found.first = top.lowerBound
    if !heading.isEmpty, heading.lowerBound < line.lowerBound {
      found.table = markedTable(heading, text)
      found.isJudged = true
    }
    return found
  }

  private func alignedTable(
    above line: Range<Int>, _ text: Span<UInt8>, _ known: Block
  ) -> Block {
    var found = Block(first: line.lowerBound, last: line.lowerBound)
    var lower = line
    while let upper = Self.line(before: lower, text) {
      if Self.isBlank(upper, text) {
        // Below the headings one line may be left blank.
        guard let above = Self.line(before: upper, text) else { break }
        found.table = alignedTable(above, below: upper, text)
        if found.table < 0, Self.isRule(above, text), let second = Self.line(before: above, text) {
          found.table = alignedTable(second, below: above, text)
        }
        break
      }
      found.table = alignedTable(upper, below: lower, text)
      if found.table >= 0 { break }
      if upper.lowerBound == known.last {
        found.first = known.first
        found.table = known.table
        break
      }
      lower = upper
      found.first = lower.lowerBound
    }
    return found
  }

  private static func line(before line: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    guard line.lowerBound > 0 else { return nil }
    let end = line.lowerBound - 1
    let least = max(0, end - longestLine)
    var start = end
    while start > least, text[start - 1] != 10 { start -= 1 }
    return start == 0 || text[start - 1] == 10 ? start..<end : nil
  }

  private static func isBlank(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    for at in line where text[at] > 32 { return false }
    return true
  }

  private static func hasBarOrRule(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    for at in line where text[at] == UInt8(ascii: "|") { return true }
    return isRule(line, text)
  }

  /// Whether a line has nothing but what stands between rows: `|---|:--:|`, `+=====+`, `-----  ---`.
  private static func isRule(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var dashes = 0
    for at in line {
      switch text[at] {
      case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
      case UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"), 9, 13, 32: continue
      default: return false
      }
    }
    return dashes >= 3
  }

  // MARK: Cells between marks

  /// The table that a line between marks is the headings of; −1 for none.
  ///
  /// It is one if a rule is below it, or two of its cells name what detectors look for.
  private func markedTable(_ line: Range<Int>, _ text: Span<UInt8>) -> Int {
    let bar = UInt8(ascii: "|")
    var table = Table(kind: .marks(bar))
    // `||Naam||BSN||`: so wikis write headings, without a rule.
    let isDoubled =
      line.count > 2 && text[line.lowerBound] == bar && text[line.lowerBound + 1] == bar
    var number = 0
    while number < Self.mostColumns,
      let cell = Self.cell(isDoubled ? 2 * number + 1 : number, of: line, text, bar)
    {
      if !cell.isEmpty { add(cell, number..<number + 1, to: &table, text) }
      number += 1
    }
    var end = line.upperBound
    while end < text.count, text[end] != 10 { end += 1 }
    let below = TextLine(text, around: min(end + 1, text.count - 1))
    let isRuled = end + 1 < text.count && below.isWhole && Self.isRule(below.range, text)
    return keep(table, leastKnown: isRuled || isDoubled ? 1 : 2)
  }

  func keep(_ table: Table, leastKnown: Int) -> Int {
    guard table.knownCount >= leastKnown else { return -1 }
    unsafe tables.append(table)
    return unsafe tables.count - 1
  }

  /// Where the cells of a line begin: behind the mark that opens it, if there is one.
  private static func firstCell(_ line: Range<Int>, _ text: Span<UInt8>, _ mark: UInt8) -> Int {
    guard mark != 9 else { return line.lowerBound }
    var at = line.lowerBound
    while at < line.upperBound, text[at] == 32 { at += 1 }
    return at < line.upperBound && text[at] == mark ? at + 1 : line.lowerBound
  }

  @inline(__always)
  private static func isMark(_ at: Int, _ text: Span<UInt8>, _ mark: UInt8, from start: Int) -> Bool
  {
    text[at] == mark && !(at > start && text[at - 1] == UInt8(ascii: "\\"))
  }

  /// The number of the cell that a place is in.
  static func number(
    of place: Int, in line: Range<Int>, _ text: Span<UInt8>, _ mark: UInt8
  ) -> Int? {
    let first = firstCell(line, text, mark)
    guard place >= first else { return nil }
    var number = 0
    for at in first..<place where isMark(at, text, mark, from: first) { number += 1 }
    return number
  }

  /// A cell without the space and the marks of emphasis around it; `nil` if the line has not so many.
  static func cell(
    _ number: Int, of line: Range<Int>, _ text: Span<UInt8>, _ mark: UInt8
  ) -> Range<Int>? {
    var start = firstCell(line, text, mark)
    var left = number
    while left > 0 {
      while start < line.upperBound, !isMark(start, text, mark, from: line.lowerBound) {
        start += 1
      }
      guard start < line.upperBound else { return nil }
      start += 1
      left -= 1
    }
    var end = start
    while end < line.upperBound, !isMark(end, text, mark, from: start) { end += 1 }
    return trimmed(start..<end, text)
  }

  static func trimmed(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isAround(_ byte: UInt8) -> Bool {
      byte <= 32 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`")
        || byte == UInt8(ascii: "~")
    }
    while start < end, isAround(text[start]) { start += 1 }
    while start < end, isAround(text[end - 1]) { end -= 1 }
    return start..<end
  }

  // MARK: Cells below each other

  /// The table that a line is the headings of, if two or more of them name what detectors look for, or one above a rule with gaps.
  private func alignedTable(
    _ line: Range<Int>, below: Range<Int>, _ text: Span<UInt8>
  ) -> Int {
    guard !line.isEmpty else { return -1 }
    let isRuled = Self.isRule(below, text) && Self.gaps(in: below, text) > 0
    guard isRuled || Self.mayBeHeadings(line, text) else { return -1 }
    var table = Table(kind: .aligned)
    if isRuled {
      addRuledColumns(line, below, text, &table)
      return keep(table, leastKnown: 1)
    }
    var at = line.lowerBound
    var character = 0
    var number = 0
    while at < line.upperBound {
      if text[at] <= 32 {
        if text[at] == 9 {
          table.kind = .marks(9)
          number += 1
        }
        at += 1
        character += 1
        continue
      }
      let (start, first) = (at, character)
      while at < line.upperBound,
        text[at] > 32
          || text[at] == 32 && at + 1 < line.upperBound
            && text[at + 1] > 32
      {
        if !Self.isContinuation(text[at]) { character += 1 }
        at += 1
      }
      let place = table.kind == .aligned ? first..<character : number..<number + 1
      add(start..<at, place, to: &table, text)
    }
    return keep(table, leastKnown: 2)
  }

  /// Adds the columns that a rule draws: `------  ---`.
  private func addRuledColumns(
    _ line: Range<Int>, _ rule: Range<Int>, _ text: Span<UInt8>, _ table: inout Table
  ) {
    var at = rule.lowerBound
    while at < rule.upperBound {
      guard text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "=") else {
        at += 1
        continue
      }
      let start = at
      while at < rule.upperBound, text[at] > 32 { at += 1 }
      // A rule has one byte for each character.
      let place = start - rule.lowerBound..<at - rule.lowerBound
      let heading = Self.range(of: place, in: line, text)
      let words = Self.trimmed(heading, text)
      if !words.isEmpty { add(words, place, to: &table, text) }
    }
  }

  /// Whether a line may be headings: a few words here and there, no digits, and nothing of a sentence or a form.
  private static func mayBeHeadings(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var cells = 0
    var length = 0
    for at in line {
      let byte = text[at]
      switch byte {
      case 9, 32, 13:
        if byte == 9 || at + 1 < line.upperBound && text[at + 1] == 32 { length = 0 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "|"):
        return false
      default:
        if length == 0 { cells += 1 }
        length += 1
        guard length <= longestHeading else { return false }
      }
    }
    return cells >= 2
  }

  /// How many gaps a rule has.
  private static func gaps(in rule: Range<Int>, _ text: Span<UInt8>) -> Int {
    var gaps = 0
    for at in rule.dropFirst() where text[at] > 32 && text[at - 1] == 32 { gaps += 1 }
    return text[rule.lowerBound] == 32 ? gaps - 1 : gaps
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The bytes of some characters of a line.
  private static func range(
    of characters: Range<Int>, in line: Range<Int>, _ text: Span<UInt8>
  ) -> Range<Int> {
    var at = line.lowerBound
    var character = 0
    var start = line.upperBound
    while at < line.upperBound, character < characters.upperBound || isContinuation(text[at]) {
      if character == characters.lowerBound, start > at { start = at }
      if !isContinuation(text[at]) { character += 1 }
      at += 1
    }
    return min(start, at)..<at
  }

  /// How many characters of a line are before a place.
  private static func characters(
    before place: Int, in line: Range<Int>, _ text: Span<UInt8>
  ) -> Int {
    var count = 0
    for at in line.lowerBound..<place where !isContinuation(text[at]) { count += 1 }
    return count
  }

  /// A character of the heading that a value stands below: of the one that it overlaps most, or else of the last one that begins
  /// before it.
  static func column(
    at value: Range<Int>, in line: Range<Int>, _ text: Span<UInt8>, _ columns: [Column]
  ) -> Int? {
    let end = min(value.upperBound, line.upperBound)
    let start = characters(before: value.lowerBound, in: line, text)
    let after = start + characters(before: end, in: value.lowerBound..<end, text)
    var best: Int?
    var most = 0
    for column in columns {
      let shared = min(after, column.place.upperBound) - max(start, column.place.lowerBound)
      if shared > most {
        most = shared
        best = column.place.lowerBound
      } else if most == 0, column.place.lowerBound <= start {
        best = column.place.lowerBound
      }
    }
    return best
  }

  /// The cell of a column: text that begins where the heading does, up to the next column or a gap.
  static func cell(
    of column: Column, in line: Range<Int>, _ text: Span<UInt8>, _ columns: [Column]
  ) -> Range<Int>? {
    let next = columns.first { $0.place.lowerBound > column.place.lowerBound }?.place.lowerBound
    let all = range(of: column.place.lowerBound..<(next ?? .max), in: line, text)
    guard !all.isEmpty, text[all.lowerBound] > 32,
      all.lowerBound == line.lowerBound || text[all.lowerBound - 1] <= 32,
      all.upperBound == line.upperBound || text[all.upperBound - 1] <= 32
    else { return nil }
    var end = all.lowerBound
    while end < all.upperBound, text[end] >= 32,
      !(text[end] == 32 && end + 1 < all.upperBound && text[end + 1] == 32)
    {
      end += 1
    }
    return trimmed(all.lowerBound..<end, text)
  }
}
