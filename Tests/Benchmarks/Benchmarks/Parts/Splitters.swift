import Benchmark
import CScanKernels

@testable import PIIScanner

/// The splitters, asked where every 61st byte is.
func addSplitters() {
  let table = CSVDialect(delimiter: UInt8(ascii: ";"), hasHeader: true, columns: 5)
  add("CSV tracker", on: .denseTable, counts: { $0 > 0 }) { text in
    let windows = Windows(text, .csv(delimiter: table.delimiter, quote: table.quote))
    return {
      var tracker = CSVTracker(dialect: table)
      var columns = 0
      unsafe windows.forEach { target, window in
        unsafe tracker.advance(to: target, in: window)
        columns += Int(tracker.column)
      }
      return columns
    }
  }
  add("JSON tracker", on: .events, counts: { $0 > 0 }) { text in
    let windows = Windows(text, .json)
    return {
      var tracker = JSONTracker(lines: true)
      var depths = 0
      unsafe windows.forEach { target, window in
        unsafe tracker.advance(to: target, in: window)
        depths += tracker.depth
      }
      return tracker.brokenLineCount == 0 ? depths : 0
    }
  }
  add("SQL tracker", on: .dump, counts: { $0 > 0 }) { text in
    let windows = Windows(text, .sql)
    return {
      var tracker = SQLTracker()
      var values = 0
      unsafe windows.forEach { target, window in
        unsafe tracker.advance(to: target, in: window)
        values += tracker.isInValue ? 1 : 0
      }
      return values
    }
  }
}

/// A text in windows of 256 KiB, with the bitmaps that a splitter reads.
@safe
private final class Windows {
  private let text: [UInt8]
  /// The bitmap of newlines, of structure, and of quotes.
  private let masks: UnsafeMutablePointer<UInt64>

  private static let size = 256 * 1024

  init(_ text: [UInt8], _ structure: StructureClasses) {
    precondition(text.count.isMultiple(of: Self.size))
    self.text = text
    let words = text.count / 64
    unsafe masks = .allocate(capacity: 3 * words)
    var plan = scan_class_plan()
    let sets = [ByteSet(10), structure.structure, structure.quote].map {
      scan_byte_set(words: $0.words)
    }
    let made = unsafe scan_make_class_plan(sets, sets.count, &plan)
    precondition(made == 0)
    let pointers: [UnsafeMutablePointer<UInt64>?] = unsafe (0..<3).map { unsafe masks + $0 * words }
    unsafe scan_classify(text, text.count, &plan, pointers)
  }

  deinit { unsafe masks.deallocate() }

  /// Calls a closure with each target and its window.
  func forEach(_ body: (Int64, ChunkView) -> Void) {
    let words = text.count / 64
    unsafe text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      for start in stride(from: 0, to: text.count, by: Self.size) {
        let first = start / 64
        let window = unsafe ChunkView(
          base: base + start, count: Self.size, offset: Int64(start),
          isLast: start + Self.size == text.count,
          masks: StructureMasks(
            newline: masks + first, structure: masks + (words + first),
            quote: masks + (2 * words + first)))
        for target in stride(from: start, to: start + Self.size, by: 61) {
          unsafe body(Int64(target), window)
        }
        unsafe body(Int64(start + Self.size), window)
      }
    }
  }
}
