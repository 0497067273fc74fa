/// Tables whose columns stand below each other.
extension TableHeadings {
  /// The table that a line is the headings of, if two or more of them name what detectors look for, or one above a rule with gaps.
  func alignedTable(
    _ line: Range<Int>, below: Range<Int>, _ text: Span<UInt8>
  ) -> Int {
    guard !line.isEmpty else { return -1 }
    let isRuled = Self.isRule(below, text) && Self.gaps(in: below, text) > 0
    guard isRuled || Self.mayBeHeadings(line, text) else { return -1 }
    var table = Table(kind: .aligned)
    if isRuled {
      addRuledColumns(line, below, text, &table)
      return keep(table, leastKnown: 1)
    }
    var at = line.lowerBound
    var character = 0
    var number = 0
    while at < line.upperBound {
      if text[at] <= 32 {
        if text[at] == 9 {
          table.kind = .marks(9)
          number += 1
        }
        at += 1
        character += 1
        continue
      }
      let (start, first) = (at, character)
      while at < line.upperBound,
        text[at] > 32
          || text[at] == 32 && at + 1 < line.upperBound
            && text[at + 1] > 32
      {
        if !Self.isContinuation(text[at]) { character += 1 }
        at += 1
      }
      let place = table.kind == .aligned ? first..<character : number..<number + 1
      add(start..<at, place, to: &table, text)
    }
    return keep(table, leastKnown: 2)
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

  /// Whether a line may be headings: a few words here and there, no digits, and nothing of a sentence or a form.
  private static func mayBeHeadings(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var cells = 0
    var length = 0
    for at in line {
      let byte = text[at]
      switch byte {
      case 9, 32, 13:
        if byte == 9 || at + 1 < line.upperBound && text[at + 1] == 32 { length = 0 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "|"):
        return false
      default:
        if length == 0 { cells += 1 }
        length += 1
        guard length <= longestHeading else { return false }
      }
    }
    return cells >= 2
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
  private static func range(
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

  /// The cell of a column: text that begins where the heading does, up to the next column or a gap.
  static func cell(
    of column: Column, in line: Range<Int>, _ text: Span<UInt8>, _ columns: [Column]
  ) -> Range<Int>? {
    let next = columns.first { $0.place.lowerBound > column.place.lowerBound }?.place.lowerBound
    let all = range(of: column.place.lowerBound..<(next ?? .max), in: line, text)
    guard !all.isEmpty, text[all.lowerBound] > 32,
      all.lowerBound == line.lowerBound || text[all.lowerBound - 1] <= 32,
      all.upperBound == line.upperBound || text[all.upperBound - 1] <= 32
    else { return nil }
    var end = all.lowerBound
    while end < all.upperBound, text[end] >= 32,
      !(text[end] == 32 && end + 1 < all.upperBound && text[end + 1] == 32)
    {
      end += 1
    }
    return trimmed(all.lowerBound..<end, text)
  }
}
