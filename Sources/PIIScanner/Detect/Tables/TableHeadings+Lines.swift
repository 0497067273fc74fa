/// Tables whose rows are lines.
extension TableHeadings {
  // MARK: From a row to its headings

  /// The table that a line is a row of; −1 for none.
  ///
  /// - Complexity: O(1) for each line, however many are asked for, if they are in order.
  func table(
    of line: Range<Int>, _ text: Span<UInt8>, _ block: inout Block, _ separators: Separators
  ) -> Int {
    if block.first <= line.lowerBound, line.lowerBound <= block.last { return block.table }
    let found =
      switch separators {
      case .bars: markedTable(above: line, text, block)
      case .semicolons: plainTable(above: line, text, block)
      case .gaps: alignedTable(above: line, text, block)
      case .numbers: listTable(above: line, text, block)
      }
    block = found
    return block.table
  }

  /// What stands between the cells of a table in lines; a list of numbers has one in each.
  enum Separators { case bars, semicolons, gaps, numbers }

  /// The table between `;`: all its lines have as many, and the first one is its headings.
  private func plainTable(
    above line: Range<Int>, _ text: Span<UInt8>, _ known: Block
  ) -> Block {
    var found = Block(first: line.lowerBound, last: line.lowerBound)
    let semicolon = UInt8(ascii: ";")
    let count = Self.count(of: semicolon, in: line, text)
    var top = line
    while let upper = Self.row(
      before: top, text, holds: { Self.count(of: semicolon, in: $0, text) == count })
    {
      if upper.lowerBound == known.last, known.isJudged {
        found = known
        found.last = line.lowerBound
        return found
      }
      top = upper
    }
    found.first = top.lowerBound
    if top.lowerBound < line.lowerBound {
      found.table =
        IdentifierChecks.hasDigit(text, top) ? -1 : markedTable(top, text, UInt8(ascii: ";"))
      found.isJudged = true
    }
    return found
  }

  /// The row above another, over a line between them that is a note to the rows: `*** cancelled`, `+ with: …`.
  private static func row(
    before lower: Range<Int>, _ text: Span<UInt8>, holds: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard let upper = line(before: lower, text) else { return nil }
    if holds(upper) { return upper }
    guard upper.count > 2, IdentifierChecks.isByte(text[upper.lowerBound], in: "+*#-> "),
      let above = line(before: upper, text), holds(above)
    else { return nil }
    return above
  }

  private static func count(of byte: UInt8, in line: Range<Int>, _ text: Span<UInt8>) -> Int {
    var count = 0
    for at in line where text[at] == byte { count += 1 }
    return count
  }

  private func markedTable(
    above line: Range<Int>, _ text: Span<UInt8>, _ known: Block
  ) -> Block {
    var found = Block(first: line.lowerBound, last: line.lowerBound)
    var top = line
    var second = 0..<0
    let bar = UInt8(ascii: "|")
    let bars = Self.count(of: bar, in: line, text)
    while let upper = Self.line(before: top, text).flatMap({ upper in
      Self.hasBarOrRule(upper, text)
        ? upper
        : Self.row(
          before: top, text, holds: { Self.count(of: bar, in: $0, text) == bars && bars > 2 })
    }) {
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
      found.table = markedTable(heading, text, UInt8(ascii: "|"))
      found.isJudged = true
    }
    return found
  }

  func alignedTable(
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
        guard found.table < 0, let last = Self.lastLine(abovePageBreak: above, text) else { break }
        lower = last
        continue
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

  static func line(before line: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    guard line.lowerBound > 0 else { return nil }
    let end = line.lowerBound - 1
    let least = max(0, end - longestLine)
    var start = end
    while start > least, text[start - 1] != 10 { start -= 1 }
    return start == 0 || text[start - 1] == 10 ? start..<end : nil
  }

  static func isBlank(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    for at in line where text[at] > 32 { return false }
    return true
  }

  private static func hasBarOrRule(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    for at in line where text[at] == UInt8(ascii: "|") { return true }
    return isRule(line, text)
  }

  /// Whether a line has nothing but what stands between rows: `|---|:--:|`, `+=====+`, `-----  ---`.
  static func isRule(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
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
  private func markedTable(_ line: Range<Int>, _ text: Span<UInt8>, _ bar: UInt8) -> Int {
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
    return keep(table, leastKnown: isRuled || isDoubled ? 1 : 2, text)
  }

  /// Keeps a table of which so many headings at least are known; returns its number, or −1.
  func keep(_ table: Table, leastKnown: Int, _ text: Span<UInt8>) -> Int {
    guard table.knownCount >= leastKnown else { return -1 }
    var table = table
    judgeNameParts(of: &table, text)
    table.isOfStreets =
      table.beside == .nothing && !table.hasHouses
      && table.columns.allSatisfy { $0.verdict.asked & ~2 == 0 }
    unsafe tables.append(table)
    return unsafe tables.count - 1
  }

  /// Finds the columns that are of a part of a name since they stand beside the other part: `Naam | Voornaam`, `Last | First`.
  private func judgeNameParts(of table: inout Table, _ text: Span<UInt8>) {
    guard table.columns.count > 1, keyedFields != nil else { return }
    let names = table.columns.map { column in column.heading.map { text[$0] } }
    let beside = NameParts.columnsBeside(in: names)
    for index in table.columns.indices {
      if table.columns[index].verdict.asked & 1 != 0, beside[index],
        NameParts.isOneWord(names[index])
      {
        table.columns[index].verdict.certain |= 1
      }
    }
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
}
