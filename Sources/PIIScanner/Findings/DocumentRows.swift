/// The fields of rows in JSON whose columns are named elsewhere (``JSONRowReader``), and the values of those that are named as a
/// detector asks for.
///
/// It reads a window before the hits are asked for. A document without such rows has none of it.
final class DocumentRows {
  @exclusivity(unchecked) private var reader: JSONRowReader
  /// For each table and column, the detectors that its name asks for, and its field; −1 before it is asked for.
  @exclusivity(unchecked) private var columns: [[Column]] = []
  private let detectors: DetectorSet

  private struct Column {
    var detectors: [UInt16]
    var isBesideNamePart: Bool
    var field: Int32 = -1
  }

  init(_ detectors: DetectorSet, lines: Bool) {
    self.detectors = detectors
    unsafe reader = JSONRowReader(lines: lines) { names in
      if detectors.fieldNames.matches(inTable: names).contains(where: { !$0.isEmpty }) {
        return true
      }
      var isNamed = false
      for name in names {
        detectors.context.forEachPhrase(in: name) { isNamed = isNamed || !$0.isAgainst }
      }
      return isNamed
    }
  }

  /// Whether the rest of the document need not be read.
  var isIdle: Bool { unsafe reader.isIdle }

  /// Finds the fields of the hits of a window that are in rows, and adds the values of columns that are named as a detector asks for.
  ///
  /// - Parameters:
  ///   - scan: Has the hits, and gets the values.
  ///   - input: The window.
  ///   - view: The same, with where it is in the text.
  ///   - offsets: As for the scan of it.
  ///   - addField: Adds a field by its path and the name of its column, or finds it if it is known; returns its index.
  func addCells(
    to scan: WindowScan, _ input: WindowScan.Input, _ view: ChunkView, _ offsets: WindowBuffer?,
    addField: (_ path: [UInt8], _ name: [UInt8], _ isBesideNamePart: Bool) -> Int32
  ) {
    // SAFETY: the window stays while it is settled.
    let text = unsafe Span<UInt8>(_unsafeStart: view.base, count: view.count)
    let found = unsafe scan.fieldHits
    unsafe scan.fieldHits.removeAll()
    var next = 0
    unsafe reader.read(to: input.owned.upperBound, in: text, offset: view.offset) { cell in
      let column = column(of: cell, addField)
      while unsafe next < scan.hits.count, unsafe Int(scan.hits[next].at) < cell.range.lowerBound {
        next += 1
      }
      var hit = next
      while unsafe hit < scan.hits.count, unsafe Int(scan.hits[hit].at) < cell.range.upperBound {
        unsafe scan.hits[hit].field = column.field
        hit += 1
      }
      for detector in column.detectors
      where !cell.isPart && (cell.isString || detectors.fieldNames.takesNumbers(detector)) {
        unsafe scan.addFieldValue(
          cell.range, hasEscape: cell.hasEscape, field: column.field, detector: detector, input,
          offsets)
      }
    }
    unsafe scan.locateFieldHits(input)
    guard !found.isEmpty else { return }
    unsafe scan.fieldHits += found
    unsafe scan.fieldHits.sort { $0.start < $1.start }
  }

  private func column(
    of cell: JSONRowReader.Cell,
    _ addField: (_ path: [UInt8], _ name: [UInt8], _ isBesideNamePart: Bool) -> Int32
  ) -> Column {
    while unsafe columns.count <= cell.table {
      let names = unsafe reader.tables[columns.count].names
      let beside = NameParts.columnsBeside(in: names)
      let matches = detectors.fieldNames.matches(inTable: names)
      unsafe columns.append(
        names.indices.map {
          Column(detectors: matches[$0].map(\.detector), isBesideNamePart: beside[$0])
        })
    }
    if unsafe columns[cell.table][cell.column].field < 0 {
      let table = unsafe reader.tables[cell.table]
      let name = table.names[cell.column]
      unsafe columns[cell.table][cell.column].field = addField(
        table.path(ofColumn: cell.column), name, columns[cell.table][cell.column].isBesideNamePart)
    }
    return unsafe columns[cell.table][cell.column]
  }
}
