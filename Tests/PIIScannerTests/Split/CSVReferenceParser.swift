@testable import PIIScanner

/// The rules of ``CSVTracker`` again, one byte after the other over a whole text: slow and plain.
///
/// Without stray quotes these are the rules of RFC 4180; `CSVTrackerTests` compares with Python's `csv`
/// too.
struct CSVReferenceParser {
  let text: [UInt8]
  let dialect: CSVDialect
  private(set) var places: [CSVTestPlace] = []
  private(set) var strays: [Int] = []

  private let newline = UInt8(ascii: "\n")
  private let `return` = UInt8(ascii: "\r")
  private let space = UInt8(ascii: " ")

  init(_ text: [UInt8], dialect: CSVDialect) {
    self.text = text
    self.dialect = dialect
    parse()
  }

  private mutating func parse() {
    var row = 1 - Int64(dialect.recordsBeforeData)
    var (column, cell, line, index) = (Int32(1), 0, 0, 0)
    var onlySpaces = true
    while index < text.count {
      let byte = text[index]
      var length = 1
      if byte == dialect.quote {
        length = run(at: index)
        if onlySpaces && length % 2 == 1 {
          if let close = closing(of: index, from: index + length) {
            length = close + 1 - index
          } else {
            strays.append(index)
          }
        }
      }
      for _ in 0..<length {
        places.append(CSVTestPlace(row: row, column: column, cellStart: Int64(cell)))
      }
      index += length
      if byte == newline {
        let isEmpty = index - 1 == line || (index - 2 == line && text[line] == `return`)
        if !isEmpty { row += 1 }
        (column, cell, line, onlySpaces) = (1, index, index, true)
      } else if byte == dialect.delimiter {
        (column, cell, onlySpaces) = (column + 1, index, true)
      } else if byte != space {
        onlySpaces = false
      }
    }
  }

  private func run(at index: Int) -> Int {
    var end = index
    while end < text.count && text[end] == dialect.quote { end += 1 }
    return end - index
  }

  /// The last of the quotes that close the cell, or `nil` if its quote is a stray one.
  private func closing(of opening: Int, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      let length = text[index] == dialect.quote ? run(at: index) : 1
      if index + length - 1 - opening > CSVTracker.longestQuotedCell { return nil }
      if text[index] == dialect.quote && length % 2 == 1 {
        var next = index + length
        while next < text.count && text[next] == space { next += 1 }
        if next == text.count || [dialect.delimiter, newline, `return`].contains(text[next]) {
          return index + length - 1
        }
        var before = index - 1
        while before >= 0 && text[before] == space { before -= 1 }
        if before < 0 || text[before] == dialect.delimiter || text[before] == newline { return nil }
      }
      index += length
    }
    return nil
  }
}
