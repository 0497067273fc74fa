/// The name below a letter.
///
///     Met vriendelijke groet,
///
///     Iris von Öztürk
extension ProseName {
  private static let longestSignature = 48
  private static let longestGap = 12

  /// The name that fills a line below the closing of a letter, whether it is known or not.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where a capital is; most stand in no such place.
  /// - Returns: The name; `nil` if there is none.
  /// - Complexity: O(1). Does not allocate.
  @inline(never)
  static func signature(in text: Span<UInt8>, at start: Int) -> Match? {
    guard start >= 4 else { return nil }
    switch text[start - 1] {
    case 10: return signature(text, start)
    case 32 where text[start - 2] == UInt8(ascii: ".") || text[start - 2] == UInt8(ascii: ">"):
      return startOfLine(text, before: start).flatMap { signature(text, $0) }
    default: return nil
    }
  }

  /// Longest row of initials and marks of a quote that is read backwards, in bytes.
  private static let longestInitials = 16

  /// Where initials begin that stand before a place behind the marks of a quoted mail: `J.-C. `, `> `.
  @inline(never)
  private static func startOfLine(_ text: Span<UInt8>, before place: Int) -> Int? {
    var start = place
    var at = place
    let least = max(0, place - longestInitials)
    while at > least, text[at - 1] != 10 {
      switch text[at - 1] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): start = at - 1
      case 32, UInt8(ascii: "."), UInt8(ascii: "-"): break
      case UInt8(ascii: ">") where text[at] == 32 || text[at] == UInt8(ascii: ">"): break
      default: return nil
      }
      at -= 1
    }
    return at > least ? start : nil
  }

  @inline(never)
  private static func signature(_ text: Span<UInt8>, _ start: Int) -> Match? {
    guard isBelowClosing(text, start) else { return nil }
    var position = start
    var end = start
    var (names, initials) = (0, 0)
    let limit = min(text.count, start + longestSignature)
    while position < limit {
      guard let part = NamePart(text, at: position) else { return nil }
      if part.letters == 1 {
        guard text[position] &- UInt8(ascii: "A") < 26 else { return nil }
        initials += 1
        end = part.end
        if end < limit, text[end] == UInt8(ascii: ".") { end += 1 }
      } else if part.isName {
        guard !part.isOne(of: NameBesideAddress.others), !part.isOne(of: ProseWords.afterThings),
          names > 0 || initials > 0 || !NameWords.isOrdinary(part.hash) || part.givenName != .none
        else { return nil }
        names += 1
        end = part.end
      } else {
        // `Fenna Zwart en Piet Bos`
        if names > 1, part.isOne(of: ProseWords.and), position == end + 1 { break }
        guard part.isOne(of: ProseWords.prefixes) else { return nil }
        end = part.end
      }
      position = end
      guard position < text.count, !isLineEnd(text[position]) else { break }
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: "-"): position += 1
      case UInt8(ascii: "."), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      default: return nil
      }
      // A space at the end of the line.
      if position < text.count, isLineEnd(text[position]) { break }
    }
    guard position >= text.count || isLineEnd(text[position]) || position == end + 1, names > 0,
      names + initials > 1
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  @inline(__always)
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  /// Whether the line before, or the one before an empty one, ends in the closing of a letter.
  private static func isBelowClosing(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var end = start
    let least = max(0, start - longestGap)
    while end > least,
      isLineEnd(text[end - 1]) || text[end - 1] == 32 || text[end - 1] == UInt8(ascii: ">")
    {
      end -= 1
    }
    if end > least, text[end - 1] == UInt8(ascii: ",") || text[end - 1] == UInt8(ascii: ".") {
      end -= 1
    }
    guard end > least, FieldWord.isLetter(text[end - 1]) else { return false }
    return WordBefore(text, end).isOne(of: ProseWords.closings) || isForOthers(text, end)
  }

  /// Longest line that says for whom somebody signs: `namens burgemeester en wethouders,`.
  private static let longestOffice = 80

  /// Whether the line that ends at a place says for whom somebody signs.
  private static func isForOthers(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var start = end
    let least = max(0, end - longestOffice)
    while start > least, !isLineEnd(text[start - 1]) { start -= 1 }
    guard start > least || start == 0, let first = NamePart(text, at: start) else { return false }
    return first.isOne(of: forOthers) && isSpace(text, first.end)
  }

  private static let forOthers = HashedWords(" namens pour ")
}
