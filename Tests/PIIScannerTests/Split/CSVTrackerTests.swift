import Testing

@testable import PIIScanner

@Suite("CSV tracker")
struct CSVTrackerTests {
  private static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"), columns: 3)

  /// The capital letters of a text, in order, with the row and column that they are in.
  @Test(
    "knows the row and column of each letter",
    arguments: [
      ("A;B;C\nD;E;F\n", "A11 B12 C13 D21 E22 F23", "plain"),
      ("A;B;C\r\nD;E;F\r\n", "A11 B12 C13 D21 E22 F23", "CRLF"),
      ("A;\"x;B\";C\nD;E\n", "A11 B12 C13 D21 E22", "delimiter in quotes"),
      ("A;\"x\nB\";C\nD;E\n", "A11 B12 C13 D21 E22", "line end in quotes"),
      ("A;\"x\r\n\r\nB\";C\r\nD;E\r\n", "A11 B12 C13 D21 E22", "empty line in quotes"),
      ("A;\"x\"\"y;B\"\"\";C\nD\n", "A11 B12 C13 D21", "doubled quotes"),
      ("\"\";B;\"\"\"\";D\nE\n", "B12 D14 E21", "empty cells and a cell of one quote"),
      ("A;37°36'37.8\"N 121\";C\nD\n", "A11 N12 C13 D21", "quotes inside a cell are text"),
      ("A\n\nB\n\r\nC\n \nD\n", "A11 B21 C31 D51", "empty lines are no records, a space is one"),
      ("\n\nA;B\n", "A11 B12", "empty lines first"),
      ("\r\n\r\nA;B\r\n", "A11 B12", "empty CRLF lines first"),
      ("A;;;\n;;;B\n", "A11 B24", "empty cells"),
      ("A;B\nC\nD;E;F;G\nH", "A11 B12 C21 D31 E32 F33 G34 H41", "ragged rows, no last line end"),
      ("A; \"x;B\" ;C\nD\n", "A11 B12 C13 D21", "spaces around quotes"),
      ("A;\"B\nC;D\n", "A11 B12 C21 D22", "a quote that never closes is text"),
      (
        "A;\"B\nC;\"D\nE\";F\nG\n", "A11 B12 C21 D22 E22 F23 G31",
        "a stray quote before a quoted cell"
      ),
      ("A;\"x \"y\" B;z\";C\nD\n", "A11 B12 C13 D21", "quotes inside quotes that are not doubled"),
      ("A;\"B\"x;C\nD;\"E\"\nF\n", "A11 B12 C13 D21 E22 F31", "text after a closing quote"),
    ])
  func letters(text: String, expected: String, because reason: Comment) {
    let text = CSVTestText(text, dialect: Self.semicolon)
    let places = text.places(windowSize: text.bytes.count)
    let found = text.bytes.indices.filter { (65...90).contains(text.bytes[$0]) }.map {
      "\(UnicodeScalar(text.bytes[$0]))\(places[$0].row)\(places[$0].column)"
    }
    #expect(found.joined(separator: " ") == expected, reason)
  }

  @Test("answers as a plain parser does, on random tables", arguments: 0..<40)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = CSVTestText(randomTable(&random, hostile: seed % 2 == 1), dialect: Self.semicolon)
    let reference = CSVReferenceParser(text.bytes, dialect: text.dialect)
    for size in [text.bytes.count, 64, 70, 128, 200] where size > 0 {
      compare(text, reference, windowSize: size, "seed \(seed)")
    }
  }

  @Test("answers the same in windows of every size from 1 to 70", arguments: 0..<70)
  func windows(seed: UInt64) {
    var random = SeededGenerator(seed: seed + 1000)
    let text = CSVTestText(
      randomTable(&random, hostile: seed % 2 == 1, rows: 12), dialect: Self.semicolon)
    let reference = CSVReferenceParser(text.bytes, dialect: text.dialect)
    for size in 1...70 { compare(text, reference, windowSize: size, "seed \(seed)") }
  }

  /// Places must be equal wherever the windows so far could tell; behind an undecided quote they are equal
  /// again as soon as it is decided, so the last place must always be.
  private func compare(
    _ text: CSVTestText, _ reference: CSVReferenceParser, windowSize: Int, _ comment: Comment
  ) {
    var tracker = CSVTracker(dialect: text.dialect)
    var start = 0
    while start < text.bytes.count {
      let end = min(start + windowSize, text.bytes.count)
      let wrong = unsafe text.withWindow(start, end) { chunk -> Int? in
        for target in start..<end {
          unsafe tracker.advance(to: Int64(target), in: chunk)
          guard CSVTestPlace(tracker) != reference.places[target] else { continue }
          // Optimism is allowed only inside quotes that turn out to be stray.
          if !isAfterUndecidedStray(target, windowEnd: end, text, reference) { return target }
        }
        unsafe tracker.advance(to: Int64(end), in: chunk)
        return nil
      }
      if let wrong {
        Issue.record(
          "\(comment), windows of \(windowSize): byte \(wrong) is \(CSVTestPlace(tracker)), not \(reference.places[wrong])\n\(String(decoding: text.bytes, as: UTF8.self).debugDescription)"
        )
        return
      }
      start = end
    }
    #expect(tracker.strayQuotes == Int64(reference.strays.count), comment)
    #expect(tracker.firstStrayQuote == Int64(reference.strays.first ?? -1), comment)
    #expect(!tracker.state.isUndecided)
    if let last = reference.places.last, text.bytes.last != UInt8(ascii: "\n"),
      text.bytes.last != text.dialect.delimiter
    {
      #expect(CSVTestPlace(tracker) == last, comment)
    }
  }

  private func isAfterUndecidedStray(
    _ target: Int, windowEnd: Int, _ text: CSVTestText, _ reference: CSVReferenceParser
  ) -> Bool {
    guard windowEnd < text.bytes.count else { return false }
    // What the window shows could go on so that the quote closes.
    let seen = Array(text.bytes[..<windowEnd])
    let strays = reference.strays.filter { $0 < target }
    for rest in ["\";", "x\";", "\"\";", ";", "\"x\";"] {
      let other = CSVReferenceParser(seen + Array(rest.utf8), dialect: text.dialect).strays
      if strays.contains(where: { !other.contains($0) }) { return true }
    }
    return false
  }
}

/// A table of random cells.
///
/// A hostile one has quotes where none belong.
func randomTable(_ random: inout SeededGenerator, hostile: Bool, rows: Int = 60) -> [UInt8] {
  var text = ""
  let newline = Bool.random(using: &random) ? "\n" : "\r\n"
  let quotedShare = Int.random(in: 0...10, using: &random)
  for _ in 0..<Int.random(in: 1...rows, using: &random) {
    if Int.random(in: 0..<12, using: &random) == 0 { text += newline }
    let isRagged = Int.random(in: 0..<6, using: &random) == 0
    let columns = isRagged ? Int.random(in: 1...9, using: &random) : 4
    for column in 0..<columns {
      if column > 0 { text += ";" }
      var cell = ""
      let alphabet = ["a", "é", "7", " ", ";", "\n", "\r\n", "\"", "xyz", "\"\"", "; \""]
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        cell += alphabet.randomElement(using: &random) ?? ""
      }
      if Int.random(in: 0..<10, using: &random) < quotedShare {
        let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"")
        text += "\"" + doubled + "\""
      } else {
        text += cell.filter { !";\n\r\r\n".contains($0) && (hostile || $0 != "\"") }
      }
      if hostile && Int.random(in: 0..<15, using: &random) == 0 { text += "\"" }
    }
    text += newline
  }
  return Array(text.utf8)
}
