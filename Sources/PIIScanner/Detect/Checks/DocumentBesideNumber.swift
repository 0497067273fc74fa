/// The identity card, driving licence or plate in the cells behind the number of a person, in rows that have no headings.
///
///     7|Tătaru Vasile|1800101221144|SB 313047|B05375581K|0765 768 776|MS 97 KLR
///
/// The forms are those that hardly anything else in such a row has.
struct DocumentBesideNumber {
  enum Kind { case identityCard, drivingLicence, plate }

  private(set) var kind: Kind
  private(set) var range: Range<Int>

  private static let longestCell = 24
  /// How many cells behind the number are looked at.
  private static let mostCells = 5

  /// Calls a closure with each of them.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - number: Where the number ends.
  ///   - body: Gets what was found, in order.
  /// - Complexity: O(1), since it reads some cells at most. Does not allocate.
  static func forEach(
    in text: Span<UInt8>, behind number: Int, _ body: (DocumentBesideNumber) -> Void
  ) {
    var end = number
    while end < text.count, text[end] == 32 || text[end] == UInt8(ascii: "\"") { end += 1 }
    guard end < text.count else { return }
    let delimiter = text[end]
    guard TableCell.partsRowsOfText(delimiter) else { return }
    for index in 0..<mostCells {
      guard
        let cell = TableCell.behind(end, in: text, delimiter, longest: longestCell),
        cell.upperBound < text.count || index > 0
      else { return }
      let value = trimmed(cell, text)
      // Only the next cell is of a card: others may be codes of anything.
      if let kind = kind(of: text.extracting(value)), kind != .identityCard || index == 0 {
        body(DocumentBesideNumber(kind: kind, range: value))
      }
      end = cell.upperBound
    }
  }

  private static func trimmed(_ cell: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, text[start] == 32 { start += 1 }
    while end > start, text[end - 1] == 32 { end -= 1 }
    return start..<end
  }

  /// What has the form of a value: capitals and digits in as many runs as such numbers have.
  private static func kind(of value: Span<UInt8>) -> Kind? {
    guard 7...12 ~= value.count else { return nil }
    // The lengths of its runs: letters, digits, letters; and where a space is.
    var runs = InlineArray<3, Int>(repeating: 0)
    var run = 0
    var spaces = 0
    for position in value.indices {
      let byte = value[position]
      let isDigit = FieldWord.isDigit(byte)
      guard isDigit || byte &- UInt8(ascii: "A") < 26 else {
        guard byte == 32, position > 0 else { return nil }
        spaces += 1
        continue
      }
      if isDigit != (run == 1) { run += 1 }
      guard run < 3 else { return nil }
      runs[run] += 1
    }
    switch (runs[0], runs[1], runs[2], spaces) {
    case (1, 8, 1, 0): return .drivingLicence
    case (1...2, 2...3, 3, 2): return .plate
    case (2, 6...7, 0, 0...1), (1, 7, 0, 0), (3, 6, 0, 0...1), (2, 5, 2, 0): return .identityCard
    default: return nil
    }
  }
}
