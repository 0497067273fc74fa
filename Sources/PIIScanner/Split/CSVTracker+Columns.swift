extension CSVTracker {
  /// Calls a closure with the place of each cell of some columns, in order.
  ///
  /// Goes from where it stands to an offset, by the bits of delimiters and line ends; cells of other columns cost
  /// no more than those. Cells of the header and before it are left out, and those of which a quote is
  /// undecided.
  ///
  /// - Parameters:
  ///   - target: An offset in the text, not before the last one.
  ///   - chunk: A window that starts at or before the last target.
  ///   - columns: Whether a column, counted from 1, is asked for.
  ///   - body: Gets the cell and the column. A cell whose end the window does not show is left out.
  mutating func forEachCell(
    to target: Int64, in chunk: ChunkView, of columns: [Bool],
    _ body: (_ cell: CSVCell, _ column: Int32) -> Void
  ) {
    while front.offset < target {
      // One step at a time: it is the last that is kept.
      let wordEnd = unsafe chunk.offset + (((front.offset - chunk.offset) >> 6) + 1) << 6
      let before = front.offset
      unsafe resolve(to: min(target, wordEnd), in: chunk)
      guard front.offset > before else { return }
      guard !front.isUndecided else { continue }
      var row = front.place.row
      var column = front.place.delimiters + 1
      var bits = step.delimiters | step.newlines
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        bits &= bits - 1
        if step.newlines >> UInt64(bit) & 1 == 1 {
          row += Int64(step.records >> UInt64(bit) & 1)
          column = 1
        } else {
          column += 1
        }
        guard column < columns.count, columns[column], row >= 1 else { continue }
        let start = unsafe Int(step.offset - chunk.offset) + bit + 1
        if let cell = unsafe cell(from: start, in: chunk) { body(cell, Int32(column)) }
      }
    }
  }
}
