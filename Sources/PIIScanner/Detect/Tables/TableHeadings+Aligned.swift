/// Tables whose columns stand below each other.
extension TableHeadings {
  /// The table that a line is the headings of, if two or more of them name what detectors look for, or one above a rule with gaps.
  func alignedTable(
    _ line: Range<Int>, below: Range<Int>, _ text: Span<UInt8>
  ) -> Int {
    guard !line.isEmpty else { return -1 }
    let isRuled = Self.isRule(below, text) && Self.gaps(in: below, text) > 0
    // `!VEND⇥NAME⇥TAXID`, as files of bookkeeping name the columns of the lines that begin so.
    let isMarked = text[line.lowerBound] == UInt8(ascii: "!") && line.contains { text[$0] == 9 }
    guard isRuled || isMarked || Self.mayBeHeadings(line, text) else { return -1 }
    var table = Table(kind: .aligned)
    if isRuled {
      table.isRuled = true
      addRuledColumns(line, below, text, &table)
      return keep(table, leastKnown: 1, text)
    }
    let row = Self.firstRow(below, text)
    guard isMarked || !areForms(line, row, text) else { return -1 }
    if line.contains(where: { text[$0] == 9 }) { table.kind = .marks(9) }
    var at = line.lowerBound
    var character = 0
    var number = 0
    while at < line.upperBound {
      if text[at] <= 32 {
        if text[at] == 9 { number += 1 }
        at += 1
        character += 1
        continue
      }
      let (start, first) = (at, character)
      while at < line.upperBound,
        text[at] > 32
          || text[at] == 32 && at + 1 < line.upperBound && text[at + 1] > 32
            && !Self.beginsCell(at: character + 1, in: row, text)
      {
        if !Self.isContinuation(text[at]) { character += 1 }
        at += 1
      }
      let place = table.kind == .aligned ? first..<character : number..<number + 1
      add(start..<at, place, to: &table, text)
    }
    return keep(table, leastKnown: 2, text)
  }

  /// Whether two lines both begin with the name of a field, as those of forms do, or the second one has keys: `Naam   : Bos`.
  private func areForms(_ line: Range<Int>, _ row: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard let keyedFields, line.lowerBound < row.lowerBound else { return false }
    for at in row.dropFirst() where text[at] == UInt8(ascii: ":") && text[at - 1] == 32 {
      return true
    }
    func isField(_ line: Range<Int>) -> Bool {
      guard let name = Self.firstPiece(of: line, text) else { return false }
      return keyedFields.verdict(on: name, in: text).asked != 0
    }
    return isField(line) && isField(row)
  }

  /// The row below the headings: the line below them, or behind a rule or an empty line.
  private static func firstRow(_ below: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    guard isBlank(below, text) || isRule(below, text), below.upperBound + 1 < text.count else {
      return below
    }
    let next = TextLine(text, around: below.upperBound + 1)
    return next.isWhole ? next.range : below
  }

  /// Whether a cell of a row begins with a character, behind a gap: between `NAT` and `BORN` of `NAT BORN` it shows two headings.
  private static func beginsCell(
    at character: Int, in row: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    let start = range(of: character..<character + 1, in: row, text).lowerBound
    return start < row.upperBound && start - 2 >= row.lowerBound && text[start] > 32
      && text[start - 1] == 32 && text[start - 2] == 32
  }

  /// Adds the columns that a rule draws: `------  ---`.
  private func addRuledColumns(
    _ line: Range<Int>, _ rule: Range<Int>, _ text: Span<UInt8>, _ table: inout Table
  ) {
    var at = rule.lowerBound
    while at < rule.upperBound {
      guard text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "=") else {
        at += 1
        continue
      }
      let start = at
      while at < rule.upperBound, text[at] > 32 { at += 1 }
      // A rule has one byte for each character.
      let place = start - rule.lowerBound..<at - rule.lowerBound
      let heading = Self.range(of: place, in: line, text)
      let words = Self.trimmed(heading, text)
      if !words.isEmpty { add(words, place, to: &table, text) }
    }
  }

  /// Most digits behind the words of a heading.
  private static let mostDigits = 2
  private static let fewestLettersBeforeDigit = 4

  /// Whether a line may be headings: a few words here and there, no digits but those of `BOX 1`, and nothing of a sentence or a form.
  private static func mayBeHeadings(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var cells = 0
    var length = 0
    var digits = 0
    for at in line {
      let byte = text[at]
      switch byte {
      case 9, 32, 13:
        if byte == 9 || at + 1 < line.upperBound && text[at + 1] == 32 { length = 0 }
      case UInt8(ascii: "0")...UInt8(ascii: "9")
      where length < mostDigits && digits == 0 && opensHeading(at, text):
        if length == 0 { cells += 1 }
        length += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // `phone1`
        guard length > 0, digits < mostDigits,
          digits > 0 || text[at - 1] == 32 || length >= fewestLettersBeforeDigit
        else {
          return false
        }
        digits += 1
      case UInt8(ascii: ":"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "|"):
        return false
      default:
        if length == 0 {
          cells += 1
          digits = 0
        }
        // They end it.
        guard digits == 0 else { return false }
        if !isContinuation(byte) { length += 1 }
        guard length <= longestHeading else { return false }
      }
    }
    return cells >= 2
  }

  /// Whether a digit is of a number that a heading begins with: `1er apellido`, `2º apellido`, `06-nummer`.
  private static func opensHeading(_ digit: Int, _ text: Span<UInt8>) -> Bool {
    var (start, end) = (digit, digit + 1)
    while start > 0, FieldWord.isDigit(text[start - 1]) { start -= 1 }
    while end < text.count, FieldWord.isDigit(text[end]) { end += 1 }
    guard end - start <= mostDigits, start == 0 || text[start - 1] <= 32, end + 1 < text.count
    else {
      return false
    }
    return FieldWord.isLetter(text[end]) || text[end] == 0xC2
      || text[end] == UInt8(ascii: "-") && FieldWord.isLetter(text[end + 1])
  }

  /// How many gaps a rule has.
  private static func gaps(in rule: Range<Int>, _ text: Span<UInt8>) -> Int {
    var gaps = 0
    for at in rule.dropFirst() where text[at] > 32 && text[at - 1] == 32 { gaps += 1 }
    return text[rule.lowerBound] == 32 ? gaps - 1 : gaps
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The bytes of some characters of a line.
  static func range(
    of characters: Range<Int>, in line: Range<Int>, _ text: Span<UInt8>
  ) -> Range<Int> {
    var at = line.lowerBound
    var character = 0
    var start = line.upperBound
    while at < line.upperBound, character < characters.upperBound || isContinuation(text[at]) {
      if character == characters.lowerBound, start > at { start = at }
      if !isContinuation(text[at]) { character += 1 }
      at += 1
    }
    return min(start, at)..<at
  }

  /// How many characters of a line are before a place.
  private static func characters(
    before place: Int, in line: Range<Int>, _ text: Span<UInt8>
  ) -> Int {
    var count = 0
    for at in line.lowerBound..<place where !isContinuation(text[at]) { count += 1 }
    return count
  }

  /// A character of the heading that a value stands below: of the one that it overlaps most, or else of the last one that begins
  /// before it.
  static func column(
    at value: Range<Int>, in line: Range<Int>, _ text: Span<UInt8>, _ columns: [Column]
  ) -> Int? {
    let end = min(value.upperBound, line.upperBound)
    let start = characters(before: value.lowerBound, in: line, text)
    let after = start + characters(before: end, in: value.lowerBound..<end, text)
    var best: Int?
    var most = 0
    for column in columns {
      let shared = min(after, column.place.upperBound) - max(start, column.place.lowerBound)
      if shared > most {
        most = shared
        best = column.place.lowerBound
      } else if most == 0, column.place.lowerBound <= start {
        best = column.place.lowerBound
      }
    }
    return best
  }

  // MARK: Cells

  /// The column that a cell is of: one whose heading begins with it, or else that which it stands below for the most part, or
  /// the last one that begins before it.
  private static func index(of cell: Range<Int>, in columns: [Column]) -> Int? {
    var best: Int?
    var most = 0
    for index in columns.indices {
      let place = columns[index].place
      if place.lowerBound == cell.lowerBound { return index }
      let shared = min(cell.upperBound, place.upperBound) - max(cell.lowerBound, place.lowerBound)
      if shared > most {
        most = shared
        best = index
      } else if most == 0, place.lowerBound <= cell.lowerBound {
        best = index
      }
    }
    return best
  }

  /// Calls a closure with each cell of a row: what stands between gaps.
  ///
  /// One that reaches into the next column, which has nothing of its own, is two: `Parklaan 212 bis2020 TA`.
  ///
  /// - Complexity: O(length × columns). Does not allocate.
  static func forEachCell(
    of line: Range<Int>, _ text: Span<UInt8>, _ columns: [Column],
    _ body: (_ column: Int, _ content: Range<Int>) -> Void
  ) {
    var held: (column: Int, content: Range<Int>, place: Range<Int>)?
    func pass(before next: Int) {
      guard let cell = held else { return }
      let beside = cell.column + 1
      if beside < columns.count, next > beside {
        let border = columns[beside].place.lowerBound - cell.place.lowerBound
        if border > 0, border < cell.place.count {
          let cut = range(of: border..<border + 1, in: cell.content, text).lowerBound
          if isBorder(text, at: cut) {
            body(cell.column, trimmed(cell.content.lowerBound..<cut, text))
            body(beside, trimmed(cut..<cell.content.upperBound, text))
            return
          }
        }
      }
      body(cell.column, trimmed(cell.content, text))
    }
    var at = line.lowerBound
    var character = 0
    while at < line.upperBound {
      guard text[at] > 32 else {
        at += 1
        character += 1
        continue
      }
      let (start, first) = (at, character)
      while at < line.upperBound,
        text[at] > 32 || text[at] == 32 && at + 1 < line.upperBound && text[at + 1] > 32
      {
        if !isContinuation(text[at]) { character += 1 }
        at += 1
      }
      guard var column = index(of: first..<character, in: columns) else { continue }
      if let held, held.column == column {
        // It is shifted out of its own column.
        guard column + 1 < columns.count, first >= columns[column].place.upperBound else {
          continue
        }
        column += 1
      }
      pass(before: column)
      held = (column, start..<at, first..<character)
    }
    pass(before: columns.count)
  }

  /// Whether a word begins at a place, or letters and digits meet there.
  private static func isBorder(_ text: Span<UInt8>, at place: Int) -> Bool {
    let (before, after) = (text[place - 1], text[place])
    return before <= 32
      || FieldWord.isDigit(before) != FieldWord.isDigit(after)
        && FieldWord.isLetter(before) != FieldWord.isLetter(after)
  }
}
