/// The `stofkam:allow` marks of a window, and what they allow on their lines.
struct InlineMarks {
  /// What is looked for as a pattern, so that hits need not look for it.
  static let pattern = "stofkam:allow"
  private static let mark: StaticString = "stofkam:allow"

  /// Offsets just past the marks.
  private var ends: [Int] = []
  /// The lines that have them; empty until they are asked for.
  private var lines: [Line] = []

  /// A line with marks.
  private struct Line {
    var start: Int
    var end: Int
    var allowsAll = false
    var detectors: [UInt16] = []
  }

  /// Whether there are none.
  var isEmpty: Bool { ends.isEmpty }

  /// Forgets the window.
  mutating func removeAll() {
    ends.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// Notes a mark, if one is at an offset.
  ///
  /// Offsets must ascend.
  mutating func noteMark(in text: Span<UInt8>, at offset: Int) {
    let count = Self.mark.utf8CodeUnitCount
    guard offset + count <= text.count else { return }
    for index in 0..<count where text[offset + index] != Self.mark.byte(index) { return }
    if InlineMarkScope.endsMark(text, at: offset + count) { ends.append(offset + count) }
  }

  /// Whether a mark on the line of a hit allows it: what a mark allows is in ``InlineMarkScope``.
  ///
  /// - Complexity: The lines with marks are found once for a window; a hit looks its own up among them.
  mutating func allow(
    _ hit: Hit, in text: Span<UInt8>, of detectors: [DetectorDefinition]
  ) -> Bool {
    if lines.isEmpty { findLines(text, detectors) }
    let start = Int(hit.start)
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].end < start { low = middle + 1 } else { high = middle }
    }
    // A hit can be on two lines.
    while low < lines.count, lines[low].start <= Int(hit.end) {
      if lines[low].allowsAll || lines[low].detectors.contains(hit.detector) { return true }
      low += 1
    }
    return false
  }

  private mutating func findLines(_ text: Span<UInt8>, _ detectors: [DetectorDefinition]) {
    for mark in ends {
      if mark > (lines.last?.end ?? -1) {
        var start = mark
        while start > 0, text[start - 1] != 10 { start -= 1 }
        var end = mark
        while end < text.count, text[end] != 10 { end += 1 }
        lines.append(Line(start: start, end: end))
      }
      let line = lines.count - 1
      switch InlineMarkScope(after: mark, to: lines[line].end, text, detectors) {
      case .all: lines[line].allowsAll = true
      case .none: break
      case .detectors(let name):
        for (index, definition) in detectors.enumerated()
        where InlineMarkScope.covers(name, definition.id) {
          lines[line].detectors.append(UInt16(index))
        }
      }
    }
  }
}
