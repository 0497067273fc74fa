/// The rows of the tables of a window in HTML, and which of them are headings.
///
/// It goes through the tags as far as it is asked for a place, and no further.
struct TableMarkup {
  private var rows: [TableHeadings.MarkupRow] = []
  /// How far the window is read.
  private var end = 0
  /// The tables that are open: the headings of each, and how many rows it had; below them rows of a table that began before the
  /// window, of which none is the first.
  private var open: [(table: Int, rows: Int)] = [(-1, 1)]
  private var row: OpenRow?
  private var isInHead = false

  private struct OpenRow {
    var start: Int
    var headings = 0
    var cells = 0
  }

  private static let deepest = 16

  /// Forgets the window.
  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    end = 0
    open.removeAll(keepingCapacity: true)
    open.append((-1, 1))
    row = nil
    isInHead = false
  }

  /// The row that a place is in; `nil` if it is in none, or in one without headings above it.
  mutating func row(
    around place: Int, _ text: Span<UInt8>, _ headings: TableHeadings
  ) -> TableHeadings.MarkupRow? {
    while end < text.count, end <= place || row != nil { readTag(text, headings) }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].range.contains(place), rows[low - 1].table >= 0 else {
      return nil
    }
    return rows[low - 1]
  }

  // MARK: Tags

  private enum Tag { case table, row, heading, cell, head, other }

  /// What tag opens at a `<`, and whether it closes.
  private static func tag(_ text: Span<UInt8>, at open: Int) -> (tag: Tag, isClosing: Bool) {
    let isClosing = open + 1 < text.count && text[open + 1] == UInt8(ascii: "/")
    let start = isClosing ? open + 2 : open + 1
    guard start + 2 < text.count, text[start] | 0x20 == UInt8(ascii: "t") else {
      return (.other, isClosing)
    }
    func has(_ name: StaticString) -> Bool {
      let count = name.utf8CodeUnitCount
      guard start + count < text.count else { return false }
      for at in 1..<count where text[start + at] | 0x20 != IdentifierChecks.byte(of: name, at: at) {
        return false
      }
      return (text[start + count] | 0x20) &- UInt8(ascii: "a") >= 26
    }
    let tag: Tag =
      has("td")
      ? .cell
      : has("th")
        ? .heading : has("tr") ? .row : has("table") ? .table : has("thead") ? .head : .other
    return (tag, isClosing)
  }

  private mutating func readTag(_ text: Span<UInt8>, _ headings: TableHeadings) {
    while end < text.count, text[end] != UInt8(ascii: "<") { end += 1 }
    guard end < text.count else { return closeRow(at: end, text, headings) }
    let found = Self.tag(text, at: end)
    switch found {
    case (.table, false):
      // A row with a table in it is for its layout.
      row = nil
      if open.count < Self.deepest { open.append((-1, 0)) }
    case (.table, true):
      closeRow(at: end, text, headings)
      if open.count > 1 { open.removeLast() }
      isInHead = false
    case (.head, let isClosing):
      closeRow(at: end, text, headings)
      isInHead = !isClosing
    case (.row, let isClosing):
      closeRow(at: end, text, headings)
      if !isClosing { row = OpenRow(start: end) }
    case (.heading, false): row?.headings += 1
    case (.cell, false): row?.cells += 1
    default: break
    }
    end += 1
  }

  private mutating func closeRow(at end: Int, _ text: Span<UInt8>, _ headings: TableHeadings) {
    guard let closed = row else { return }
    row = nil
    let last = open.count - 1
    open[last].rows += 1
    let range = closed.start..<end
    let isFirst = open[last].rows == 1
    if closed.cells == 0,
      closed.headings >= 2 || isInHead && closed.headings + closed.cells >= 2
        || isFirst && closed.cells >= 2
    {
      open[last].table = table(of: range, isMarked: true, text, headings)
    } else if closed.headings == 0, closed.cells >= 2, isInHead || isFirst {
      open[last].table = table(of: range, isMarked: isInHead, text, headings)
    } else {
      rows.append(TableHeadings.MarkupRow(range: range, table: open[last].table))
    }
  }

  /// The table that a row is the headings of; −1 for none.
  private func table(
    of row: Range<Int>, isMarked: Bool, _ text: Span<UInt8>, _ headings: TableHeadings
  ) -> Int {
    var table = TableHeadings.Table(kind: .markup)
    Self.forEachCell(of: row, text) { number, width, content in
      let heading = Self.words(of: content, text)
      if !heading.isEmpty { headings.add(heading, number..<number + width, to: &table, text) }
      return true
    }
    let hasDigits = table.columns.contains { column in
      column.heading.contains { FieldWord.isDigit(text[$0]) }
    }
    return !isMarked && hasDigits ? -1 : headings.keep(table, leastKnown: isMarked ? 1 : 2, text)
  }

  // MARK: Cells

  /// Calls a closure with each cell of a row, its number and how many columns it spans, until that returns `false`.
  private static func forEachCell(
    of row: Range<Int>, _ text: Span<UInt8>,
    _ body: (_ number: Int, _ width: Int, _ content: Range<Int>) -> Bool
  ) {
    var at = row.lowerBound
    var number = 0
    var start = -1
    var width = 1
    while at < row.upperBound, number < TableHeadings.mostColumns {
      guard text[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      let found = tag(text, at: at)
      let isCell = found.tag == .cell || found.tag == .heading
      if start >= 0, isCell {
        guard body(number, width, start..<at) else { return }
        number += width
        start = -1
      }
      let opened = at
      while at < row.upperBound, text[at] != UInt8(ascii: ">") { at += 1 }
      if isCell, !found.isClosing {
        start = min(at + 1, row.upperBound)
        width = span(of: opened..<at, text)
      }
    }
    if start >= 0 { _ = body(number, width, start..<row.upperBound) }
  }

  /// How many columns a cell spans: `<td colspan="2">`.
  private static func span(of tag: Range<Int>, _ text: Span<UInt8>) -> Int {
    let name: StaticString = "colspan="
    let count = name.utf8CodeUnitCount
    var at = tag.lowerBound
    while at + count + 1 < tag.upperBound {
      var matched = 0
      while matched < count,
        text[at + matched] | 0x20 == IdentifierChecks.byte(of: name, at: matched) | 0x20
      {
        matched += 1
      }
      if matched == count {
        at += count
        if !FieldWord.isDigit(text[at]) { at += 1 }
        let digit = Int(text[at]) - Int(UInt8(ascii: "0"))
        return 1...9 ~= digit ? digit : 1
      }
      at += 1
    }
    return 1
  }

  /// The first words in a cell that are no tag, without the space around them.
  private static func words(of content: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var start = content.lowerBound
    while start < content.upperBound {
      if text[start] == UInt8(ascii: "<") {
        while start < content.upperBound, text[start] != UInt8(ascii: ">") { start += 1 }
        start += 1
      } else if text[start] <= 32 {
        start += 1
      } else {
        break
      }
    }
    guard start < content.upperBound else { return content.upperBound..<content.upperBound }
    var end = start
    while end < content.upperBound, text[end] != UInt8(ascii: "<") { end += 1 }
    return TableHeadings.trimmed(start..<end, text)
  }

  /// The number of the cell of a row that a place is in; `nil` if it is in none.
  static func number(of place: Int, in row: Range<Int>, _ text: Span<UInt8>) -> Int? {
    var found: Int?
    forEachCell(of: row, text) { number, _, content in
      if content.contains(place) { found = number }
      return content.upperBound <= place
    }
    return found
  }

  /// The words of a cell of a row; `nil` if it has not so many.
  static func cell(_ number: Int, of row: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    forEachCell(of: row, text) { current, _, content in
      if current == number { found = words(of: content, text) }
      return current < number
    }
    return found
  }
}
