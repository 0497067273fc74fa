@testable import PIIScanner

/// An SQL dump in windows, with bitmaps made byte by byte.
struct SQLTestText {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Calls a closure with the window `[start, end)`.
  ///
  /// The window is copied, so that a read past its end is found by the address sanitizer.
  func withWindow(_ start: Int, _ end: Int, _ body: (ChunkView) -> Void) {
    let words = (end - start + 63) / 64
    let window = UnsafeMutablePointer<UInt8>.allocate(capacity: max(end - start, 1))
    let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: max(words * 3, 1))
    defer {
      unsafe window.deallocate()
      unsafe masks.deallocate()
    }
    unsafe masks.initialize(repeating: 0, count: words * 3)
    let classes = StructureClasses.sql
    for index in start..<end {
      let (byte, word) = (bytes[index], (index - start) / 64)
      let bit = UInt64(1) << UInt64((index - start) % 64)
      unsafe window[index - start] = byte
      if byte == 10 { unsafe masks[word] |= bit }
      if classes.structure.contains(byte) { unsafe masks[words + word] |= bit }
      if classes.quote.contains(byte) { unsafe masks[2 * words + word] |= bit }
    }
    unsafe body(
      ChunkView(
        base: window, count: end - start, offset: Int64(start), isLast: end == bytes.count,
        masks: StructureMasks(
          newline: masks, structure: masks + words, quote: masks + 2 * words)))
  }

  /// The path of the column of each of some bytes, in order; `nil` outside of values.
  ///
  /// The windows begin some bytes before the end of the last one.
  func fields(of offsets: [Int], windowSize: Int = .max, overlap: Int = 0) -> [String?] {
    var tracker = SQLTracker()
    var paths: [String?] = []
    var left = offsets[...]
    var start = 0
    var end = 0
    while end < bytes.count {
      end = windowSize < bytes.count - start ? start + windowSize : bytes.count
      unsafe withWindow(start, end) { chunk in
        while let offset = left.first, offset < end {
          unsafe tracker.advance(to: Int64(offset), in: chunk)
          paths.append(Self.path(tracker))
          left.removeFirst()
        }
        let last = end == bytes.count ? end : max(end - overlap, Int(tracker.query))
        unsafe tracker.advance(to: Int64(last), in: chunk)
        start = last
      }
    }
    return paths
  }

  /// The path of the column of the first byte of a part of the text.
  func field(of part: String) -> String? {
    let pattern = Array(part.utf8)
    let found = bytes.indices.first { bytes[$0...].starts(with: pattern) }
    return found.flatMap { fields(of: [$0])[0] }
  }

  static func path(_ tracker: borrowing SQLTracker) -> String? {
    guard tracker.isInValue else { return nil }
    var path: [UInt8] = []
    tracker.appendFieldPath(to: &path)
    return String(decoding: path, as: UTF8.self)
  }
}
