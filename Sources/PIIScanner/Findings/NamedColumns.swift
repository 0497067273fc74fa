/// The columns of a table that are named as a detector asks for, and where their cells are.
///
/// It has a tracker of its own, since it goes through a window before the hits are asked for. A table
/// without such columns has none of it.
final class NamedColumns {
  @exclusivity(unchecked) private var tracker: CSVTracker
  /// Whether a column, counted from 1, is named so.
  private let isNamed: [Bool]
  /// The detectors of all columns, one column after the other, and where those of each, counted from 1, begin.
  private let detectors: [UInt16]
  private let starts: [Int32]

  /// Creates it; `nil` if no column is named so.
  init?(_ dialect: CSVDialect, _ names: [[UInt8]], _ fieldNames: FieldNames) {
    guard !fieldNames.isEmpty else { return nil }
    var detectors: [UInt16] = []
    var starts: [Int32] = [0, 0]
    for name in names {
      detectors += fieldNames.matches(name).map(\.detector)
      starts.append(Int32(detectors.count))
    }
    guard !detectors.isEmpty else { return nil }
    self.detectors = detectors
    self.starts = starts
    isNamed = (0...names.count).map { starts[$0] < starts[$0 + 1] }
    tracker = CSVTracker(dialect: dialect)
  }

  /// Adds the cells that start in what a window owns.
  ///
  /// - Parameters:
  ///   - end: The offset in the text at which the next window begins.
  ///   - scan: Gets the values.
  ///   - input: The window.
  ///   - view: The window, for the tracker.
  ///   - offsets: As for the scan of it.
  func addCells(
    to end: Int64, to scan: WindowScan, _ input: WindowScan.Input, _ view: ChunkView,
    _ offsets: WindowBuffer?
  ) {
    let quote = tracker.dialect.quote
    unsafe tracker.forEachCell(to: end, in: view, of: isNamed) { cell, column in
      let content =
        unsafe Int(cell.contentStart - view.offset)..<Int(cell.contentEnd - view.offset)
      // By index: to go through an array of each column's own would count references for each cell.
      for index in Int(starts[Int(column)])..<Int(starts[Int(column) + 1]) {
        unsafe scan.addFieldValue(
          content, quote: quote, at: Int(cell.start - view.offset),
          field: WindowHit.unknownField, detector: detectors[index], input, offsets)
      }
    }
    unsafe scan.locateFieldHits(input)
  }
}
