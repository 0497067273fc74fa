/// Reads the records at the start of a text, cell by cell, to find out how they are written.
///
/// It follows the rules of ``CSVTracker``, one byte after the other: it sees at most 64 KiB of a text.
@safe
struct CSVRecordReader {
  /// A cell.
  struct Cell {
    /// Where its content is, without quotes around it and spaces around those.
    var content: Range<Int>
    /// Whether quotes stand around it.
    var isQuoted: Bool
    /// Whether it has quotes that do not belong there.
    var hasStrayQuotes: Bool
    /// Whether the line ends after it.
    var isLast: Bool
    /// Index of the byte after it: a delimiter, a line end, or the end of the text.
    var end: Int
  }

  private let bytes: UnsafeRawBufferPointer
  private let count: Int
  private let delimiter: UInt8
  private let quote: UInt8
  /// Index of the byte that comes next.
  private(set) var index = 0

  init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, quote: UInt8) {
    unsafe self.bytes = bytes
    count = bytes.count
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Whether all is read.
  var isAtEnd: Bool { index >= count }

  /// Skips lines without any byte.
  mutating func skipEmptyLines() {
    while index < count {
      if self[index] == UInt8(ascii: "\n") {
        index += 1
      } else if index + 1 < count, self[index] == UInt8(ascii: "\r"),
        self[index + 1] == UInt8(ascii: "\n")
      {
        index += 2
      } else {
        return
      }
    }
  }

  /// Reads a cell, and the delimiter or line end after it.
  mutating func next() -> Cell {
    let start = skipSpaces(from: index)
    var content = start..<start
    var isQuoted = false
    if let closing = closingQuote(from: start) {
      isQuoted = true
      content = (start + 1)..<closing
      index = closing + 1
    }
    var hasStrayQuotes = false
    while index < count, !isStructure(self[index]) {
      if self[index] == quote { hasStrayQuotes = true }
      index += 1
    }
    let end = index
    if !isQuoted { content = trimmed(min(start, end)..<end) }
    let isLast = end >= count || self[end] == UInt8(ascii: "\n")
    if end < count { index += 1 }
    return Cell(
      content: content, isQuoted: isQuoted, hasStrayQuotes: hasStrayQuotes, isLast: isLast,
      end: end)
  }

  /// A byte; the index is below `count`.
  private subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    // SAFETY: every caller has checked the index.
    return unsafe bytes[index]
  }

  private func isStructure(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n")
  }

  /// The quote that closes the cell which starts at an index, or `nil` if no quotes stand around it.
  private func closingQuote(from start: Int) -> Int? {
    let past = quotesEnd(from: start)
    guard past > start else { return nil }
    if (past - start).isMultiple(of: 2) {
      return endsCell(at: past) ? past - 1 : nil
    }
    var index = past
    while index < count {
      guard self[index] == quote else {
        index += 1
        continue
      }
      let past = quotesEnd(from: index)
      if !(past - index).isMultiple(of: 2) {
        if endsCell(at: past) { return past - 1 }
        if startsCell(at: index) { return nil }
      }
      index = past
    }
    return nil
  }

  private func quotesEnd(from index: Int) -> Int {
    var index = index
    while index < count, self[index] == quote { index += 1 }
    return index
  }

  private func endsCell(at index: Int) -> Bool {
    let index = skipSpaces(from: index)
    return index >= count || isStructure(self[index])
      || self[index] == UInt8(ascii: "\r")
  }

  private func startsCell(at index: Int) -> Bool {
    var index = index
    while index > 0, self[index - 1] == UInt8(ascii: " ") { index -= 1 }
    return index == 0 || isStructure(self[index - 1])
  }

  private func skipSpaces(from index: Int) -> Int {
    var index = index
    while index < count, self[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound,
      self[end - 1] == UInt8(ascii: " ") || self[end - 1] == UInt8(ascii: "\r")
    { end -= 1 }
    return range.lowerBound..<end
  }
}
