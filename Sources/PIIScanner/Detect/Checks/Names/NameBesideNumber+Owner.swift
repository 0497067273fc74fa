/// The person in whose row or list a number stands that no word names.
///
///     1102  Kviström Viktor   19880320-0016      7|Tătaru Vasile|1800101221144|SB 313047
///     2. Sofie Lind Nørgaard, 010180-1234          Jana Nováková: 8001011234
extension NameBesideNumber {
  /// Widest space between the columns of a list, in bytes.
  private static let widestColumns = 40

  /// The name right before a number, with a comma, a colon, a bar or the space between columns in between.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the number begins.
  /// - Returns: Where the name is; `nil` unless it has a known given name, and behind a comma or colon no ordinary word.
  /// - Complexity: O(1), since it reads no further than a gap and a name. Does not allocate.
  static func owner(in text: Span<UInt8>, before start: Int) -> Range<Int>? {
    var end = start
    var mark: UInt8 = 0
    let least = max(4, start - widestColumns)
    reading: while end > least {
      let byte = text[end - 1]
      switch byte {
      case 32, 9, UInt8(ascii: "\""): break
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|"):
        guard mark == 0 else { return nil }
        mark = byte
      default: break reading
      }
      end -= 1
    }
    guard end < start, FieldWord.isLetter(text[end - 1]),
      start - end >= 2 || mark != 0 || text[end] == 9,
      // `ratio:1234`
      mark != UInt8(ascii: ":") || text[start - 1] == 32,
      let name = name(text, endingAt: end) ?? married(text, endingAt: end), name.isKnown,
      // Of a column of its own a part may be a word too: `Pop Ioana|2800101221144`.
      !name.hasOrdinary || mark == UInt8(ascii: "|") || mark == 0,
      hasGivenName(text, name.range)
    else { return nil }
    return name.range
  }

  /// Whether a word of a name is a given name that is hardly anything else: `Leverans Stockholm   880320-…` has none.
  private static func hasGivenName(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    var at = name.lowerBound
    while at < name.upperBound {
      if let part = NamePart(text, at: at), part.end > at {
        if part.givenName.isPersons { return true }
        at = part.end
      }
      at += 1
    }
    return false
  }

  /// What stands before the name that somebody was born with.
  private static let maiden = HashedWords(
    " geb geboren née nee née rozená roz rod rodená domu nata född født fødd syntyjään szül născută dzim gim "
  )

  /// The name before the one that somebody was born with, which ends at a place: `Olga Brandt geb. Lis`.
  private static func married(_ text: Span<UInt8>, endingAt end: Int) -> Name? {
    let birthName = WordBefore(text, end)
    guard birthName.end == end, birthName.start < end else { return nil }
    let sign = WordBefore(text, birthName.start)
    guard sign.gap == 1, sign.isOne(of: maiden), sign.start > 2 else { return nil }
    let comma = text[sign.start - 2] == UInt8(ascii: ",") ? 1 : 0
    return name(text, endingAt: sign.start - 1 - comma)
  }
}
