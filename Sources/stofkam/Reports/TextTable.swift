/// Rows of text in columns that line up.
///
/// A cell is bytes that a terminal may obey, so it is written as ``OutputBuffer/append(visible:)``
/// does.
struct TextTable {
  /// A cell of a row.
  struct Cell {
    fileprivate var text: [UInt8]
    fileprivate var width: Int
    fileprivate var isNumber: Bool
    fileprivate var colour: Painter.Colour?

    /// Text, on the left of its column.
    init(_ text: [UInt8], _ colour: Painter.Colour? = nil) {
      var visible = OutputBuffer(capacity: text.count + 16)
      visible.append(visible: text.span)
      let shown = visible.array
      self.text = shown
      width = UTF8Text.count(shown.span)
      isNumber = false
      self.colour = colour
    }

    /// Text, on the left of its column.
    init(_ text: String, _ colour: Painter.Colour? = nil) {
      self.init(Array(text.utf8), colour)
    }

    /// A number, on the right of its column.
    init(_ number: Int64, _ colour: Painter.Colour? = nil) {
      self.init(OutputBuffer.grouped(number), colour)
      isNumber = true
    }

    /// A word over a column of numbers.
    init(over words: String) {
      self.init(words, .faint)
      isNumber = true
    }
  }

  private var rows: [[Cell]] = []

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ row: [Cell]) { rows.append(row) }

  /// Appends the table, each line indented by two.
  ///
  /// Columns are at most as wide as most of their cells need, so that one long path does not push
  /// the rest away.
  func append(to output: inout OutputBuffer, _ painter: Painter) {
    let columns = rows.map(\.count).max() ?? 0
    var widths = [Int](repeating: 0, count: columns)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], min(cell.width, Self.widest))
      }
    }
    for row in rows {
      for (column, cell) in row.enumerated() {
        output.append("  ")
        let padding = max(0, widths[column] - cell.width)
        if cell.isNumber { output.append(repeating: UInt8(ascii: " "), count: padding) }
        if let colour = cell.colour { painter.begin(colour, &output) }
        output.append(cell.text)
        if cell.colour != nil { painter.end(&output) }
        if !cell.isNumber, column < row.count - 1 {
          output.append(repeating: UInt8(ascii: " "), count: padding)
        }
      }
      output.append(UInt8(ascii: "\n"))
    }
  }

  private static let widest = 60
}
