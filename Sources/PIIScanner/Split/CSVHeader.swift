/// The names of the columns of a table.
struct CSVHeader {
  /// How long a name is at most, in bytes of UTF-8; the rest is left out.
  static let longestName = 256
  /// How many names are kept at most.
  static let mostNames = 100_000

  /// The names, one after the other, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each name ends in `bytes`.
  private(set) var ends: [Int] = []

  /// How many names there are.
  var count: Int { ends.count }

  /// The name of a column, or an empty one if it has none.
  ///
  /// - Parameter column: The column, from 1.
  /// - Returns: The name in UTF-8, without quotes and spaces around it.
  func name(ofColumn column: Int) -> ArraySlice<UInt8> {
    guard column >= 1 && column <= ends.count else { return [] }
    return bytes[(column == 1 ? 0 : ends[column - 2])..<ends[column - 1]]
  }

  /// All names, each an array of its own.
  var names: [[UInt8]] {
    (0..<count).map { Array(name(ofColumn: $0 + 1)) }
  }

  /// Adds a name.
  fileprivate mutating func append(_ cell: UnsafeRawBufferPointer, quote: UInt8) {
    let start = bytes.count
    var isDoubled = false
    for index in 0..<cell.count {
      let byte = unsafe cell[index]

      // Of doubled quotes one; of line ends in a name a space.
      if byte == quote {
        isDoubled.toggle()
        if !isDoubled { continue }
      } else {
        isDoubled = false
      }
      if byte == UInt8(ascii: "\r") { continue }
      bytes.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
      if bytes.count - start > CSVHeader.longestName { break }
    }
    if bytes.count - start > CSVHeader.longestName {
      bytes.removeLast(bytes.count - start - CSVHeader.longestName)
      // Not in the middle of a character.
      while bytes.count > start, let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if bytes.count > start, let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    ends.append(bytes.count)
  }
}

extension CSVDialect {
  /// Reads the names of the columns.
  ///
  /// - Parameter prefix: The start of the text, UTF-8 without a BOM. Names that are past its end are left out.
  /// - Returns: The names; none if the table has no header.
  func header(prefix: UnsafeRawBufferPointer) -> CSVHeader {
    var header = CSVHeader()
    guard hasHeader else { return header }
    var reader = unsafe CSVRecordReader(prefix, delimiter: delimiter, quote: quote)
    reader.skipEmptyLines()
    for _ in 1..<max(recordsBeforeData, 1) {
      while !reader.isAtEnd && !reader.next().isLast {}
      reader.skipEmptyLines()
    }
    while !reader.isAtEnd && header.count < CSVHeader.mostNames {
      let cell = reader.next()
      // SAFETY: the cell is in the prefix.
      unsafe header.append(
        UnsafeRawBufferPointer(rebasing: prefix[cell.content]), quote: cell.isQuoted ? quote : 0)
      if cell.isLast { break }
    }
    return header
  }
}
