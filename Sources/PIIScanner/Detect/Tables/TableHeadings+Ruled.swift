/// Tables whose columns a rule below the headings draws: their cells may stand a space apart.
///
///     PLOT SIZE  TENANT               RENT
///     ---- ----- -------------------- ------
///       1b 10 rd Havercroft D          25.00
extension TableHeadings {
  /// Whether nothing of a row stands between the columns, so that each of its cells is what its own column has.
  ///
  /// - Complexity: O(length × columns). Does not allocate.
  static func keepsToRule(
    _ row: Range<Int>, _ text: Span<UInt8>, _ columns: [Column]
  ) -> Bool {
    for index in columns.indices.dropFirst() {
      let gap = columns[index - 1].place.upperBound..<columns[index].place.lowerBound
      // Between columns without a heading there is another one.
      guard gap.count <= widestRuledGap else { continue }
      for at in range(of: gap, in: row, text) where text[at] > 32 { return false }
    }
    return true
  }

  private static let widestRuledGap = 2

  /// Calls a closure with what each column of a row has.
  ///
  /// - Complexity: O(length × columns). Does not allocate.
  static func forEachRuledCell(
    of row: Range<Int>, _ text: Span<UInt8>, _ columns: [Column],
    _ body: (_ column: Int, _ content: Range<Int>) -> Void
  ) {
    for index in columns.indices {
      let content = trimmed(range(of: columns[index].place, in: row, text), text)
      if !content.isEmpty { body(index, content) }
    }
  }
}
