/// The extent of a cell.
struct CSVCell: Equatable, Sendable {
  /// Offset in the text of its first byte, and just past its last: quotes and spaces are in it.
  var start, end: Int64
  /// The same of its content, without quotes around it and without the spaces around those.
  ///
  /// Quotes inside quotes are still doubled.
  var contentStart, contentEnd: Int64
  /// Whether quotes stand around it.
  var isQuoted: Bool
}

extension CSVTracker {
  /// The extent of the cell in question, or `nil` if the window does not show all of it.
  ///
  /// Linear in the length of the cell; asked again about the same cell, it is at once.
  mutating func cell(in chunk: ChunkView) -> CSVCell? {
    let start = cellStart
    if let lastCell, lastCell.start == start { return lastCell }
    let index = unsafe Int(start &- chunk.offset)
    guard index >= 0, unsafe index < chunk.count else { return nil }
    let found = unsafe cell(from: index, in: chunk)
    lastCell = found
    return found
  }

  /// The extent of the cell that starts at an index of the window.
  func cell(from start: Int, in chunk: ChunkView) -> CSVCell? {
    let count = unsafe chunk.count
    let opening = unsafe skipSpaces(from: start, in: chunk)
    let past = unsafe quotesEnd(from: opening, in: chunk)
    if unsafe past == count && !chunk.isLast { return nil }
    var closing = -1
    if (past &- opening) & 1 == 1 {
      let openedAt = unsafe chunk.offset &+ Int64(opening)
      switch unsafe lookAhead(openedAt: openedAt, from: past, in: chunk) {
      case .closes(let index): closing = index
      case .stray: break
      case .unknown: return nil
      }
    } else if past > opening {
      let next = unsafe skipSpaces(from: past, in: chunk)
      if unsafe next == count && !chunk.isLast { return nil }
      // SAFETY: `next` is in the window.
      if unsafe next == count || closesCell(before: chunk.base[next]) { closing = past &- 1 }
    }
    let end = unsafe structureIndex(from: max(closing &+ 1, start), in: chunk)
    if unsafe end == count && !chunk.isLast { return nil }
    let offset = unsafe chunk.offset
    var content = closing < 0 ? start..<end : (opening &+ 1)..<closing
    if closing < 0 { content = unsafe trimmed(content, in: chunk) }
    return CSVCell(
      start: offset &+ Int64(start), end: offset &+ Int64(end),
      contentStart: offset &+ Int64(content.lowerBound),
      contentEnd: offset &+ Int64(content.upperBound), isQuoted: closing >= 0)
  }

  /// Index of the first delimiter or line end at or after an index, or the window's length.
  private func structureIndex(from index: Int, in chunk: ChunkView) -> Int {
    let count = unsafe chunk.count
    guard index < count else { return count }
    var word = index >> 6
    var keep: UInt64 = ~0 &<< UInt64(index & 63)
    while word << 6 < count {
      // SAFETY: `word` is in the masks, since it starts before `count`.
      let structure = unsafe (chunk.masks.structure[word] | chunk.masks.newline[word]) & keep
      if structure != 0 { return (word << 6) &+ structure.trailingZeroBitCount }
      keep = ~0
      word &+= 1
    }
    return count
  }

  private func skipSpaces(from index: Int, in chunk: ChunkView) -> Int {
    var index = index
    // SAFETY: `index` is in the window.
    while unsafe index < chunk.count && chunk.base[index] == UInt8(ascii: " ") { index &+= 1 }
    return index
  }

  /// A range of the window without spaces around it, and without the `\r` of a line end.
  private func trimmed(_ range: Range<Int>, in chunk: ChunkView) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    // SAFETY: the range is in the window.
    while start < end {
      let last = unsafe chunk.base[end &- 1]
      guard last == UInt8(ascii: " ") || last == UInt8(ascii: "\r") else { break }
      end &-= 1
    }
    while start < end, unsafe chunk.base[start] == UInt8(ascii: " ") { start &+= 1 }
    return start..<end
  }
}
