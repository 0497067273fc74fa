/// The columns of a table that are named as a detector asks for, and where their cells are.
///
/// It has a tracker of its own, since it goes through a window before the hits are asked for. A table
/// without such columns has none of it.
final class NamedColumns {
  @exclusivity(unchecked) private var tracker: CSVTracker
  /// Whether a column, counted from 1, is named so.
  @exclusivity(unchecked) private var isNamed: [Bool]
  /// Of each column whose detectors all ask for numbers only, how many cells had none before the first that had one;
  /// −1 for other columns.
  @exclusivity(unchecked) private var cellsWithout: [Int]
  /// The detectors of all columns, one column after the other, and where those of each, counted from 1, begin.
  private let detectors: [UInt16]
  private let starts: [Int32]
  /// The detector of streets that count with the number of a house only (``StreetList``); `nil` if all do.
  private let housesOnly: UInt16?

  /// So many cells without a number tell that a spreadsheet has not been at the column.
  private static let mostWithout = 200
  /// How many bytes of the text are gone through at once.
  private static let step: Int64 = 16 * 1024

  /// Creates it; `nil` if no column is named so.
  init?(_ dialect: CSVDialect, _ names: [[UInt8]], _ set: DetectorSet) {
    let fieldNames = set.fieldNames
    guard !fieldNames.isEmpty else { return nil }
    var detectors: [UInt16] = []
    var starts: [Int32] = [0, 0]
    var cellsWithout = [-1]
    let columns = fieldNames.matches(inTable: names)
    housesOnly =
      StreetList.isOne(names, columns, set)
      ? fieldNames.checks.firstIndex(of: .streetAddress).map { UInt16($0) } : nil
    for matches in columns {
      let matches = matches.map(\.detector)
      detectors += matches
      starts.append(Int32(detectors.count))
      let takesNumbers = !matches.isEmpty && matches.allSatisfy { fieldNames.takesNumbers($0) }
      cellsWithout.append(takesNumbers ? 0 : -1)
    }
    guard !detectors.isEmpty else { return nil }
    self.detectors = detectors
    self.starts = starts
    unsafe self.cellsWithout = cellsWithout
    unsafe isNamed = (0...names.count).map { starts[$0] < starts[$0 + 1] }
    unsafe tracker = CSVTracker(dialect: dialect)
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
    // In steps, so that it ends soon when all columns are given up.
    var from = unsafe end - Int64(input.owned.count)
    while from < end, unsafe isNamed.contains(true) {
      from = min(end, from + Self.step)
      unsafe addCells(in: from, to: scan, input, view, offsets)
    }
    unsafe scan.locateFieldHits(input)
  }

  private func addCells(
    in end: Int64, to scan: WindowScan, _ input: WindowScan.Input, _ view: ChunkView,
    _ offsets: WindowBuffer?
  ) {
    let quote = unsafe tracker.dialect.quote
    unsafe tracker.forEachCell(to: end, in: view, of: isNamed) { cell, column in
      let content =
        unsafe Int(cell.contentStart - view.offset)..<Int(cell.contentEnd - view.offset)
      let column = Int(column)
      let without = unsafe cellsWithout[column]
      guard without < Self.mostWithout else { return }
      let found = unsafe scan.fieldHits.count
      defer {
        if without >= 0, !content.isEmpty {
          // A column with one is never given up.
          unsafe cellsWithout[column] = unsafe scan.fieldHits.count > found ? -1 : without + 1
          if unsafe cellsWithout[column] == Self.mostWithout { unsafe isNamed[column] = false }
        }
      }
      // By index: to go through an array of each column's own would count references for each cell.
      for index in Int(starts[column])..<Int(starts[column + 1]) {
        // SAFETY: the content is in the window.
        if detectors[index] == housesOnly,
          unsafe !IdentifierChecks.hasDigit(
            Span(_unsafeStart: input.text, count: input.count), content)
        {
          continue
        }
        unsafe scan.addFieldValue(
          content, quote: quote, at: Int(cell.start - view.offset),
          field: WindowHit.unknownField, detector: detectors[index], input, offsets)
      }
    }
  }
}
