/// What stands around a value and its key, and so may tell what it is of.
extension KeyedValue {
  /// How far it reaches, in bytes.
  private static let reachAround = 160

  /// The tag that a value is an attribute of, or its line; for a form with a field in each line, the lines beside it too.
  func surroundings(in text: Span<UInt8>) -> Range<Int> {
    let pair = key.lowerBound..<value.upperBound
    if text[key.upperBound] == UInt8(ascii: "=") {
      let isTag =
        key.lowerBound > 0 && text[key.lowerBound - 1] == UInt8(ascii: "<")
        || Nesting.element(text, of: key) != nil
      return Self.surroundings(of: pair, in: text) {
        text[$0] == 10 || isTag && (text[$0] == UInt8(ascii: "<") || text[$0] == UInt8(ascii: ">"))
      }
    }
    guard opensLine(in: text) else {
      return Self.surroundings(of: pair, in: text) { text[$0] == 10 }
    }
    return Self.surroundings(ofLine: pair, in: text)
  }

  /// What stands around a field of a form, up to an empty line.
  static func surroundings(ofLine pair: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    surroundings(of: pair, in: text) { at in
      guard text[at] == 10, at > 1 else { return false }
      return text[at - 1] == 10 || text[at - 1] == 13 && text[at - 2] == 10
    }
  }

  /// What stands around a range, as far as it reaches.
  private static func surroundings(
    of pair: Range<Int>, in text: Span<UInt8>, endsAt isEnd: (Int) -> Bool
  ) -> Range<Int> {
    var start = pair.lowerBound
    let least = max(0, start - reachAround)
    while start > least, !isEnd(start - 1) { start -= 1 }
    var end = pair.upperBound
    let most = min(text.count, end + reachAround)
    while end < most, !isEnd(end) { end += 1 }
    return start..<end
  }

  /// The key with the words before a comma in it, from the start of its line: `Straße, Nr.: Lindenweg 3`; `nil` if there are none.
  func keyWithComma(in text: Span<UInt8>) -> Range<Int>? {
    var start = key.lowerBound
    guard start > 4, text[start - 1] == 32, text[start - 2] == UInt8(ascii: ",") else { return nil }
    let least = max(0, start - Self.longestKey)
    while start > least, text[start - 1] != 10 {
      guard
        FieldWord.isLetter(text[start - 1]) || IdentifierChecks.isByte(text[start - 1], in: ", .")
      else { return nil }
      start -= 1
    }
    return start > 0 && text[start - 1] != 10 ? nil : start..<key.upperBound
  }

  private static let longestKey = 40

  /// Whether the key is the first of its line, but for spaces and a mark: `- naam: …`, `<Naam>…`.
  private func opensLine(in text: Span<UInt8>) -> Bool {
    var start = key.lowerBound
    var isMarked = false
    while start > 0, text[start - 1] != 10 {
      switch text[start - 1] {
      case 9, 32: break
      // A form in a quoted mail: `> Name: …`.
      case UInt8(ascii: ">") where text[start] == 32 || text[start] == UInt8(ascii: ">"): break
      case UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ":"):
        guard !isMarked else { return false }
        isMarked = true
      default: return false
      }
      start -= 1
    }
    return true
  }
}
