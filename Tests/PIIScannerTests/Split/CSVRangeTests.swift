import Testing

@testable import PIIScanner

@Suite("CSV ranges")
struct CSVRangeTests {
  private static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"), columns: 4)

  @Test("a tracker that resumes anywhere answers as one that never stopped", arguments: 0..<20)
  func resumes(seed: UInt64) {
    var random = SeededGenerator(seed: seed + 2000)
    let bytes = randomTable(&random, hostile: seed % 2 == 1, rows: 10)
    let text = CSVTestText(bytes, dialect: Self.semicolon)
    let reference = CSVReferenceParser(bytes, dialect: Self.semicolon)
    unsafe text.withWindow(0, bytes.count) { chunk in
      for stop in 0...bytes.count {
        var first = CSVTracker(dialect: text.dialect)
        first.end = Int64(stop)
        unsafe first.advance(to: Int64(stop / 2), in: chunk)
        unsafe first.advance(to: Int64(stop), in: chunk)
        #expect(first.state.offset == Int64(stop))
        var second = CSVTracker(dialect: text.dialect, resuming: first.state)
        for target in stop..<bytes.count {
          unsafe second.advance(to: Int64(target), in: chunk)
          let place = CSVTestPlace(second)
          guard place == reference.places[target] else {
            Issue.record("seed \(seed), stop \(stop), byte \(target): \(place)")
            return
          }
        }
      }
    }
  }

  @Test("a guessed row start that the range before confirms is one", arguments: 0..<30)
  func confirmed(seed: UInt64) {
    var random = SeededGenerator(seed: seed + 3000)
    let bytes = randomTable(&random, hostile: seed % 3 == 2, rows: 30)
    _ = guess(CSVTestText(bytes, dialect: Self.semicolon), "seed \(seed)")
  }

  @Test(
    "nearly all guesses are right in tables as people have them",
    arguments: ["excel-nl.csv", "quoted-all.csv", "headless.csv", "ragged.csv"])
  func guesses(name: String) throws {
    let delimiter = name == "quoted-all.csv" ? UInt8(ascii: ",") : UInt8(ascii: ";")
    let text = CSVTestText(
      try CSVFixture.bytes(name), dialect: CSVDialect(delimiter: delimiter))
    let (right, wrong) = guess(text, "\(name)")
    #expect(right > 0)
    #expect(wrong * 50 <= right, "\(wrong) of \(right + wrong) are wrong")
  }

  /// Guesses from every seventh byte.
  ///
  /// - Returns: How many guesses the tracker of the range before confirms, and how many not.
  private func guess(_ text: CSVTestText, _ comment: Comment) -> (right: Int, wrong: Int) {
    let reference = CSVReferenceParser(text.bytes, dialect: text.dialect)
    let count = text.bytes.count
    var (right, wrong) = (0, 0)
    unsafe text.withWindow(0, count) { chunk in
      for offset in stride(from: 0, to: count, by: 7) {
        guard
          let start = unsafe CSVTracker.firstRowStart(
            after: Int64(offset), in: chunk, dialect: text.dialect), start < count
        else { continue }
        #expect(start >= offset)
        var before = CSVTracker(dialect: text.dialect)
        before.end = start
        unsafe before.advance(to: start, in: chunk)
        let state = before.state
        guard state.isRowStart else {
          wrong += 1
          continue
        }
        right += 1
        #expect(reference.places[Int(start)].cellStart == start)
        var range = CSVTracker(dialect: text.dialect, resuming: .rowStart(row: 0, at: start))
        for target in Int(start)..<count {
          unsafe range.advance(to: Int64(target), in: chunk)
          var place = CSVTestPlace(range)
          place.row += state.place.row
          guard place == reference.places[target] else {
            Issue.record("\(comment), start \(start), byte \(target): \(place)")
            return
          }
        }
      }
    }
    return (right, wrong)
  }

  @Test(
    "a cell may close up to 64 KiB after its quote, and not later",
    arguments: [0, 1], [200_000, 70_000, 65_536, 4_096, 1_000])
  func longCells(excess: Int, windowSize: Int) {
    let longest = Int(CSVTracker.longestQuotedCell)
    let inside = Array(repeating: Array("ab;cd\n".utf8), count: longest / 6 + 1).joined()
      .prefix(longest - 1 + excess)
    let bytes = Array("x;\"".utf8) + inside + Array("\";y\nz;w\n".utf8)
    let text = CSVTestText(bytes, dialect: Self.semicolon)
    let reference = CSVReferenceParser(bytes, dialect: Self.semicolon)
    #expect(reference.strays.isEmpty == (excess == 0))
    let places = text.places(windowSize: windowSize)
    let last = bytes.count - 2
    #expect(places[last] == reference.places[last])
    #expect((places[last].row == 2) == (excess == 0))
  }

  @Test("a byte order mark in the first window is not of the text")
  func mark() {
    // Excel quotes the first name: its quote must open the cell, and an empty line must be none.
    for (body, row) in [("\"a;b\";c\n1;2\n", 2), ("\n\r\na\n1;2\n", 2)] {
      let bytes = [0xEF, 0xBB, 0xBF] + Array(body.utf8)
      let text = CSVTestText(bytes, dialect: Self.semicolon)
      unsafe text.withWindow(0, bytes.count) { chunk in
        var chunk = unsafe chunk
        unsafe chunk.offset = -3
        var tracker = CSVTracker(dialect: text.dialect)
        unsafe tracker.advance(to: Int64(body.utf8.count - 2), in: chunk)
        #expect(tracker.row == Int64(row))
        #expect(tracker.column == 2)
      }
    }
  }

  @Test("the extent of a cell is where its delimiters are", arguments: 0..<20)
  func extents(seed: UInt64) {
    var random = SeededGenerator(seed: seed + 4000)
    let bytes = randomTable(&random, hostile: seed % 2 == 1, rows: 20)
    let text = CSVTestText(bytes, dialect: Self.semicolon)
    let reference = CSVReferenceParser(bytes, dialect: Self.semicolon)
    unsafe text.withWindow(0, bytes.count) { chunk in
      var tracker = CSVTracker(dialect: text.dialect)
      for target in bytes.indices {
        unsafe tracker.advance(to: Int64(target), in: chunk)
        let start = reference.places[target].cellStart
        // The cell goes to the last byte of the same cell, but for the delimiter after it.
        let same = bytes.indices.filter { reference.places[$0].cellStart == start }
        let isOpenEnded = same.last == bytes.count - 1 && !isStructure(bytes[bytes.count - 1])
        let end = (same.last ?? 0) + (isOpenEnded ? 1 : 0)
        let cell = unsafe tracker.cell(in: chunk)
        guard let cell, cell.start == start, cell.end == end else {
          Issue.record(
            "seed \(seed), byte \(target): \(String(describing: cell)), not \(start)..<\(end)")
          return
        }
        #expect(cell.start <= cell.contentStart && cell.contentStart <= cell.contentEnd)
        #expect(cell.contentEnd <= cell.end)
      }
    }
  }

  private func isStructure(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n")
  }
}
