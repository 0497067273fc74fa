/// Who sends a message, in a chat that was exported.
///
///     14-01-2024 02:41 - Gülay: ja          [04-03-2024 19:04:11] ~ Oma Riet: tot zo
///     [08/04/2024 09:12] Quast, Fenna (Finance)
extension ProseName {
  private static let longestSender = 40
  private static let longestTime = 24

  /// The sender whose name begins at a position, whether it is known or not; quick, since most capitals stand in no such place.
  @inline(never)
  static func sender(in text: Span<UInt8>, at start: Int) -> Match? {
    guard start >= 16 else { return nil }
    var place = start
    if text[start &- 1] != 32 {
      guard isDirectionMark(text, before: start), text[start &- 4] == 32 else { return nil }
      place = start &- 3
    }
    return switch text[place &- 2] {
    case UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "~"): sender(text, start, behind: place)
    default: nil
    }
  }

  /// Whether the mark for left to right, U+200E, stands before a place, as chats have it before names.
  @inline(__always)
  static func isDirectionMark(_ text: Span<UInt8>, before start: Int) -> Bool {
    start > 3 && text[start - 1] == 0x8E && text[start - 2] == 0x80 && text[start - 3] == 0xE2
  }

  @inline(never)
  private static func sender(_ text: Span<UInt8>, _ start: Int, behind place: Int) -> Match? {
    var at = place - 1
    if text[at - 1] == UInt8(ascii: "~"), text[at - 2] == 32 { at -= 2 }
    if text[at - 1] == UInt8(ascii: "-"), text[at - 2] == 32 { at -= 1 }
    at -= 1
    guard opensLine(text, timeEndingAt: at) else { return nil }
    var end = start
    var words = 0
    var isKnown = false
    var comma = 0
    // Behind the comma.
    var hasGiven = false
    var last = start
    let limit = min(text.count, start + longestSender)
    while end < limit, text[end] != UInt8(ascii: ":") {
      // A name with its comma has a line of its own.
      if comma > start, words > 1, NamePart.endsField(text, last) {
        return hasGiven ? Match(start: start, end: last, factors: ScoreFactors()) : nil
      }
      guard let part = NamePart(text, at: end) else { return nil }
      // `Denise Cutler created group "Night Trunk"`
      if words > 1, isKnown, part.isOne(of: changes) {
        return Match(start: start, end: last, factors: ScoreFactors())
      }
      let isPart =
        part.isName || part.isInCapitals || part.letters == 1 || part.isOne(of: ProseWords.prefixes)
      // A group has a name too: `Zorg voor oma: berichten zijn versleuteld`.
      guard isPart, words > 0 || !NameWords.isOrdinary(part.hash) || part.givenName != .none,
        !part.isOne(of: FirmName.words)
      else { return nil }
      words += 1
      isKnown = isKnown || part.givenName != .none || part.isSurname
      hasGiven = hasGiven || comma > start && part.givenName > .word
      end = part.end
      last = end
      if comma == 0, end + 1 < limit, text[end] == UInt8(ascii: ","), text[end + 1] == 32 {
        comma = end
        end += 2
        continue
      }
      while end < limit,
        text[end] == 32 || text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: ".")
          || text[end] == UInt8(ascii: "'")
      {
        end += 1
      }
    }
    // `Helpdesk: …`
    guard end < limit, comma == 0, words > 1 || words == 1 && isKnown, end + 1 < text.count,
      text[end + 1] == 32
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// What somebody does to a group, in the lines that a chat has of itself.
  private static let changes = HashedWords(
    " created added left joined removed changed pinned heeft hat wurde creó añadió salió cambió ha "
  )

  /// Whether nothing but a date and the time of day that ends at a place is before it in its line.
  private static func opensLine(_ text: Span<UInt8>, timeEndingAt end: Int) -> Bool {
    let least = max(0, end - longestTime)
    var start = end
    var (digits, colons) = (0, 0)
    while start > least, text[start - 1] != 10 {
      start -= 1
      if FieldWord.isDigit(text[start]) { digits += 1 }
      if text[start] == UInt8(ascii: ":") { colons += 1 }
    }
    return (start == 0 || text[start - 1] == 10) && digits >= 8 && 1...2 ~= colons
  }
}
