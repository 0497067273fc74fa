/// The words and numbers of a piece of text, with what stands between them: what an address is read from.
struct StreetTokens: ~Copyable {
  /// What stands before a word.
  enum Gap: UInt8 {
    case space
    /// A full stop and a space, or `/` behind a letter: what ends an abbreviation.
    case stop
    /// A comma or a dash.
    case comma
    /// Columns of a form, `|` and `·`.
    case wide
    case line
    /// A colon, a parenthesis, another mark; or the start of what is read.
    case mark
  }

  struct Token {
    var start: Int
    var end: Int
    var isNumber: Bool
    var isCapital: Bool
    var gap: Gap

    var range: Range<Int> { start..<end }
    var count: Int { end - start }
  }

  private static let most = 48
  private var tokens = InlineArray<48, Token>(
    repeating: Token(start: 0, end: 0, isNumber: false, isCapital: false, gap: .mark))
  private(set) var count = 0
  /// What stands behind the last one.
  private(set) var gapAtEnd = Gap.space

  subscript(_ index: Int) -> Token { tokens[index] }

  /// What stands behind a token.
  func gap(after index: Int) -> Gap { index + 1 < count ? tokens[index + 1].gap : gapAtEnd }

  /// Says that nothing of the address follows in its cell.
  mutating func closeCell() { gapAtEnd = .comma }

  /// Reads a piece of text; of one with too many words the first.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    let limit = range.upperBound
    var gap = Gap.mark
    var spaces = 0
    while position < limit {
      let byte = text[position]
      let letter = Self.letterLength(text, position, limit)
      if letter > 0 || FieldWord.isDigit(byte) {
        guard count < Self.most else { return }
        let token = Self.read(text, position, limit, gap)
        tokens[count] = token
        count += 1
        position = token.end
        (gap, spaces) = (.space, 0)
        continue
      }
      let (separator, length) = Self.separator(text, position, limit)
      if separator == .space {
        spaces += 1
        if spaces >= 2 || byte == 9, gap.rawValue < Gap.wide.rawValue { gap = .wide }
      } else {
        let isAbbreviation = separator == .stop && gap == .space && spaces == 0
        if isAbbreviation {
          gap = .stop
        } else if separator == .stop {
          if gap == .space { gap = .mark }
        } else if separator == .mark, gap == .line {
          gap = .line
        } else if separator.rawValue > gap.rawValue || gap == .mark && count == 0 {
          gap = separator
        }
        spaces = 0
      }
      position += length
    }
    gapAtEnd = gap
  }

  /// How many bytes the letter at a place has; 0 if there is none.
  @inline(__always)
  private static func letterLength(_ text: Span<UInt8>, _ at: Int, _ limit: Int) -> Int {
    let byte = text[at]
    if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return 1 }
    guard byte >= 0xC0 else { return 0 }
    let next = at + 1 < limit ? text[at + 1] : 0
    // A letter of Windows-1252.
    guard next & 0xC0 == 0x80 else { return 1 }
    return byte == 0xC2 || byte >= 0xE2 ? 0 : min(byte >= 0xE0 ? 3 : 2, limit - at)
  }

  /// Reads a word, or a number with what belongs to it: `12a`, `41-45`, `28/B`, `88th`.
  private static func read(
    _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ gap: Gap
  ) -> Token {
    var end = start
    let isNumber = FieldWord.isDigit(text[start])
    while end < limit {
      let length = letterLength(text, end, limit)
      if length > 0 {
        end += length
      } else if FieldWord.isDigit(text[end]) {
        end += 1
      } else if isNumber, end + 1 < limit,
        text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "/"),
        FieldWord.isDigit(text[end + 1]) || letterLength(text, end + 1, limit) == 1
      {
        end += 1
      } else if !isNumber, end + 1 < limit,
        text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "'"),
        letterLength(text, end + 1, limit) > 0
      {
        end += 1
      } else {
        break
      }
    }
    var isCapital = FieldWord(range: start..<end).isCapitalized(text)
    // `il-Kbira`, `d'Arlon`
    if !isNumber, !isCapital {
      for position in start..<end
      where text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "'") {
        isCapital = FieldWord(range: (position + 1)..<end).isCapitalized(text)
      }
    }
    return Token(start: start, end: end, isNumber: isNumber, isCapital: isCapital, gap: gap)
  }

  private static func separator(
    _ text: Span<UInt8>, _ at: Int, _ limit: Int
  ) -> (Gap, length: Int) {
    let next = at + 1 < limit ? text[at + 1] : 0
    switch text[at] {
    case 32, 9, 0xA0, 13: return (.space, 1)
    case 10: return (.line, 1)
    case UInt8(ascii: ","), UInt8(ascii: ";"): return (.comma, 1)
    case UInt8(ascii: "."), UInt8(ascii: "/"): return (.stop, 1)
    case UInt8(ascii: "-"), 0x96, 0x97: return (.comma, 1)
    case UInt8(ascii: "|"), 0xB7: return (.wide, 1)
    case UInt8(ascii: "<"):
      // Line breaks of HTML; other tags end what is read.
      var end = at
      while end < limit, text[end] != UInt8(ascii: ">") { end += 1 }
      return (.line, min(end + 1, limit) - at)
    case 0xAA, 0xB0, 0xBA: return (.stop, 1)
    case 0xC2 where next == 0xA0: return (.space, 2)
    case 0xC2 where next == 0xB7: return (.wide, 2)
    case 0xC2 where next == 0xAA || next == 0xB0 || next == 0xBA: return (.stop, 2)
    case 0xC2: return (.mark, min(2, limit - at))
    case 0xE2 where next == 0x80 && at + 2 < limit:
      // Dashes, and quotes around the name of a street.
      switch text[at + 2] {
      case 0x90...0x95: return (.comma, 3)
      case 0xA2: return (.wide, 3)
      case 0x98...0x9F: return (.space, 3)
      default: return (.mark, 3)
      }
    // `№ 14`.
    case 0xE2 where next == 0x84: return (.space, min(3, limit - at))
    case 0xE2...0xFF: return (.mark, min(3, limit - at))
    case UInt8(ascii: "#"): return (.space, 1)
    default: return (.mark, 1)
    }
  }
}
