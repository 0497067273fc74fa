import Foundation

@testable import PIIScanner

/// A JSON text in windows, with bitmaps made byte by byte.
struct JSONTestText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

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
    for index in start..<end {
      let (byte, word) = (bytes[index], (index - start) / 64)
      let bit = UInt64(1) << UInt64((index - start) % 64)
      unsafe window[index - start] = byte
      if byte == UInt8(ascii: "\n") { unsafe masks[word] |= bit }
      if "{}[]:,\"\n".utf8.contains(byte) { unsafe masks[words + word] |= bit }
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        unsafe masks[2 * words + word] |= bit
      }
    }
    unsafe body(
      ChunkView(
        base: window, count: end - start, offset: Int64(start), isLast: end == bytes.count,
        masks: StructureMasks(
          newline: masks, structure: masks + words, quote: masks + 2 * words)))
  }

  /// What a tracker says of the whole text, read in windows of one size.
  func verdict(lines: Bool = false, windowSize: Int? = nil) -> JSONTestVerdict {
    var tracker = JSONTracker(lines: lines)
    var start = 0
    while start < bytes.count {
      let end = min(start + (windowSize ?? bytes.count), bytes.count)
      unsafe withWindow(start, end) { unsafe tracker.advance(to: Int64(end), in: $0) }
      start = end
    }
    tracker.finish(at: Int64(bytes.count))
    return JSONTestVerdict(
      fault: tracker.fault, values: tracker.valueCount, brokenLines: tracker.brokenLineCount,
      firstBrokenLine: tracker.firstBrokenLine)
  }

  /// The places of bytes, in order, in windows of a size of which each begins again some bytes back.
  func places(
    of offsets: [Int], lines: Bool = false, windowSize: Int = .max, overlap: Int = 0
  ) -> [JSONTestPlace] {
    var tracker = JSONTracker(lines: lines)
    var places: [JSONTestPlace] = []
    var left = offsets[...]
    var start = 0
    var end = 0
    while end < bytes.count {
      end = windowSize < bytes.count - start ? start + windowSize : bytes.count
      unsafe withWindow(start, end) { chunk in
        while let offset = left.first, offset < end {
          unsafe tracker.advance(to: Int64(offset), in: chunk)
          places.append(JSONTestPlace(tracker))
          left.removeFirst()
        }
        let last = end == bytes.count ? end : max(end - overlap, Int(tracker.query))
        unsafe tracker.advance(to: Int64(last), in: chunk)
        start = last
      }
    }
    return places
  }

  /// The place of a part of the text, which must be in it once.
  func place(of part: String, lines: Bool = false) -> JSONTestPlace? {
    guard let range = Data(bytes).range(of: Data(part.utf8)) else { return nil }
    return places(of: [range.lowerBound], lines: lines).first
  }
}

/// What is said of a whole text.
struct JSONTestVerdict: Equatable {
  var fault: JSONFault?
  var values: Int64
  var brokenLines: Int64
  var firstBrokenLine: Int64
}

/// What is said of a byte.
struct JSONTestPlace: Equatable {
  var kind: JSONTracker.Kind
  var record: Int64
  var pointer: String
  var field: String
  var key: String
  var parentKey: String
  var fieldID: UInt64

  init(_ tracker: borrowing JSONTracker) {
    kind = tracker.kind
    record = tracker.record
    var bytes: [UInt8] = []
    tracker.appendPointer(to: &bytes)
    pointer = String(decoding: bytes, as: UTF8.self)
    bytes = []
    tracker.appendFieldPath(to: &bytes)
    field = String(decoding: bytes, as: UTF8.self)
    key = String(decoding: tracker.lastKey, as: UTF8.self)
    let parent = tracker.keyRange(1) ?? 0..<0
    parentKey = String(decoding: tracker.keys[parent], as: UTF8.self)
    fieldID = tracker.fieldID
  }
}

/// The folder of the JSON fixtures.
func jsonFixtures(_ folder: String, filePath: String = #filePath) throws -> [URL] {
  var root = URL(fileURLWithPath: filePath).deletingLastPathComponent()
  while !FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path),
    root.path != "/"
  {
    root.deleteLastPathComponent()
  }
  return try FileManager.default.contentsOfDirectory(
    at: root.appending(path: "fixtures/json").appending(path: folder),
    includingPropertiesForKeys: nil
  ).sorted { $0.path < $1.path }
}
