@testable import PIIScanner

/// A text in windows, with bitmaps made byte by byte: the plain truth that the kernels must agree with.
@safe
final class CSVTestText {
  let bytes: [UInt8]
  let dialect: CSVDialect

  init(_ bytes: [UInt8], dialect: CSVDialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  convenience init(_ text: String, dialect: CSVDialect) {
    self.init(Array(text.utf8), dialect: dialect)
  }

  /// Calls a closure with the window `[start, end)`.
  ///
  /// The window is copied, so that a read past its end is found by the address sanitizer.
  func withWindow<R>(
    _ start: Int, _ end: Int, isLast: Bool? = nil, _ body: (ChunkView) throws -> R
  ) rethrows -> R {
    let window = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(end - start, 1))
    defer { unsafe window.deallocate() }
    let words = (end - start + 63) / 64
    let masks = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: max(words * 3, 1))
    defer { unsafe masks.deallocate() }
    unsafe masks.initialize(repeating: 0)
    for index in start..<end {
      let (byte, word) = (bytes[index], (index - start) / 64)
      let bit = UInt64(1) << UInt64((index - start) % 64)
      unsafe window[index - start] = byte
      if byte == UInt8(ascii: "\n") { unsafe masks[word] |= bit }
      if byte == dialect.delimiter { unsafe masks[words + word] |= bit }
      if byte == dialect.quote { unsafe masks[2 * words + word] |= bit }
    }
    guard let base = window.baseAddress, let first = masks.baseAddress
    else {
      preconditionFailure("buffers with a capacity have an address")
    }
    return try unsafe body(
      ChunkView(
        base: base, count: end - start, offset: Int64(start),
        isLast: isLast ?? (end == bytes.count),
        masks: StructureMasks(newline: first, structure: first + words, quote: first + 2 * words)))
  }

  /// The place of every byte, asked in windows of one size that do not overlap.
  func places(windowSize: Int) -> [CSVTestPlace] {
    var tracker = CSVTracker(dialect: dialect)
    var places: [CSVTestPlace] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + windowSize, bytes.count)
      unsafe withWindow(start, end) { chunk in
        for target in start..<end {
          unsafe tracker.advance(to: Int64(target), in: chunk)
          places.append(CSVTestPlace(tracker))
        }
        unsafe tracker.advance(to: Int64(end), in: chunk)
      }
      start = end
    }
    return places
  }
}

/// The answer of a tracker about one byte.
struct CSVTestPlace: Equatable, CustomStringConvertible {
  var row: Int64
  var column: Int32
  var cellStart: Int64

  init(row: Int64, column: Int32, cellStart: Int64) {
    self.row = row
    self.column = column
    self.cellStart = cellStart
  }

  init(_ tracker: borrowing CSVTracker) {
    self.init(row: tracker.row, column: tracker.column, cellStart: tracker.cellStart)
  }

  var description: String { "row \(row) column \(column) cell @\(cellStart)" }
}

/// A source of numbers that a seed repeats.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
