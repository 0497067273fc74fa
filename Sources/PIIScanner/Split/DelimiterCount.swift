#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How often a delimiter stands in a text, and in how many of its lines.
struct DelimiterCount {
  private(set) var total = 0
  private(set) var lines = 0

  /// So much of a text tells what its delimiter may be.
  static let mostBytes = 4096

  /// Counts a delimiter.
  ///
  /// - Parameters:
  ///   - delimiter: The byte.
  ///   - text: The text.
  ///   - lineEnds: Where its lines end; what is after the last of them counts for the total only.
  init(_ delimiter: UInt8, in text: UnsafeRawBufferPointer, lineEnds: [Int]) {
    var line = 0
    var counted = -1
    unsafe Self.forEach(delimiter, in: text) { position in
      total += 1
      while line < lineEnds.count, lineEnds[line] < position { line += 1 }
      guard line < lineEnds.count, counted != line else { return }
      counted = line
      lines += 1
    }
  }

  /// Where the line ends of a text are.
  static func lineEnds(in text: UnsafeRawBufferPointer) -> [Int] {
    var ends: [Int] = []
    unsafe forEach(UInt8(ascii: "\n"), in: text) { ends.append($0) }
    return ends
  }

  private static func forEach(
    _ byte: UInt8, in text: UnsafeRawBufferPointer, _ body: (Int) -> Void
  ) {
    guard let base = text.baseAddress else { return }
    var at = 0
    // SAFETY: `at` is not beyond the text.
    while at < text.count, let found = unsafe memchr(base + at, Int32(byte), text.count - at) {
      let position = unsafe UnsafeRawPointer(found) - base
      body(position)
      at = position + 1
    }
  }
}
