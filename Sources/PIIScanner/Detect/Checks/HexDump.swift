/// Whether a number stands in a dump of bytes, where it is nobody's.
///
/// A dump is a row of groups of two, four, eight or sixteen hexadecimal digits, all of one length (`xxd`, `hexdump`, `od`, `objdump`,
/// `tcpdump -x`), mostly behind an offset. Groups that happen to have no letters read as numbers of telephones and cards.
enum HexDump {
  /// Fewest groups of a row.
  private static let fewestGroups = 4
  /// Most groups that are read to each side.
  private static let reach = 32

  /// Whether `start..<end` is in a dump.
  ///
  /// - Parameters:
  ///   - text: The window.
  ///   - start: Where the number starts.
  ///   - end: Where it ends.
  /// - Returns: Whether the groups around have hexadecimal letters, or an offset before them.
  /// - Complexity: O(1): it reads no further than `reach` groups.
  @inline(__always)
  static func holds(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    // Most numbers have no group beside them.
    let before = start > 1 ? text[start - 1] : 0
    let behind = end + 1 < text.count ? text[end] : 0
    guard
      before == UInt8(ascii: " ") || behind == UInt8(ascii: " ") || before == UInt8(ascii: "#")
        || behind == UInt8(ascii: "#")
    else { return false }
    return isInRow(text, start, end)
  }

  @inline(never)
  private static func isInRow(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if isFrame(text, start, end) || isOffset(text, start, end) { return true }
    guard separator(text, before: start) > 0 || separator(text, behind: end) > 0,
      var row = Row(of: text, start, end)
    else { return false }
    row.readOn(text)
    guard row.groups >= fewestGroups || row.size == 16 && row.groups > 1 else { return false }
    // `Kerkstraat 2b 06 12 34 56 78`: one with a letter may be anything.
    if row.withLetters > 1 || row.withLetters == 1 && row.groups - row.own > 1 { return true }
    return hasOffset(text, row)
  }

  /// Groups of one length, with one or two spaces between them.
  private struct Row {
    var size: Int
    /// How many groups the number itself has.
    var own: Int
    var groups: Int
    var withLetters = 0
    var start: Int
    var end: Int

    /// The groups of a number; `nil` if they are not of one length that dumps have.
    init?(of text: Span<UInt8>, _ start: Int, _ end: Int) {
      (self.start, self.end) = (start, end)
      var at = start
      while at < end, isHexadecimal(text[at]) { at += 1 }
      size = at - start
      guard size == 2 || size == 4 || size == 8 || size == 16 else { return nil }
      own = 1
      withLetters = HexDump.hasLetter(text, start, at) ? 1 : 0
      while at < end {
        let next = at + separator(text, behind: at)
        guard next > at, next + size <= end, isGroup(text, next, size) else { return nil }
        if HexDump.hasLetter(text, next, next + size) { withLetters += 1 }
        own += 1
        at = next + size
      }
      groups = own
    }

    mutating func readOn(_ text: Span<UInt8>) {
      for _ in 0..<reach {
        let last = start - separator(text, before: start)
        guard last < start, last >= size, isGroup(text, last - size, size) else { break }
        start = last - size
        groups += 1
        if HexDump.hasLetter(text, start, last) { withLetters += 1 }
      }
      for _ in 0..<reach {
        let next = end + separator(text, behind: end)
        guard next > end, next + size <= text.count, isGroup(text, next, size) else { break }
        end = next + size
        groups += 1
        if HexDump.hasLetter(text, next, end) { withLetters += 1 }
      }
    }
  }

  /// Whether an offset stands before a row, at the start of its line: `00000070: `, `0x0010:  `, `  3efc:⇥`; with enough
  /// groups behind it also one without a colon, as those of `hexdump -C` and `od`.
  private static func hasOffset(_ text: Span<UInt8>, _ row: Row) -> Bool {
    var at = row.start
    while at > 0, isBlank(text[at - 1]), row.start - at < 8 { at -= 1 }
    guard at > 0, at < row.start else { return false }
    let isTab = text[at] == 9
    let hasColon = text[at - 1] == UInt8(ascii: ":")
    if hasColon { at -= 1 }
    let last = at
    while at > 0, last - at < 16, isHexadecimal(text[at - 1]) { at -= 1 }
    let digits = last - at
    let isMixed = HexDump.hasLetter(text, at, last) && IdentifierChecks.hasDigit(text, at..<last)
    var isMarked = false
    if at > 0, text[at - 1] | 0x20 == UInt8(ascii: "x") {
      isMarked = at > 1 && text[at - 2] == UInt8(ascii: "0")
      at = max(0, at - 2)
    }
    while at > 0, isBlank(text[at - 1]) { at -= 1 }
    guard at == 0 || text[at - 1] == 10 else { return false }
    if hasColon { return digits >= 6 || digits >= 3 && (isMarked || isMixed || isTab) }
    return digits >= 6 && row.size <= 4 && row.groups >= 8
  }

  private static let shortestOffset = 6

  /// Whether it is itself the offset of a row of bytes: `00002290  d7 03 99 27`.
  private static func isOffset(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= shortestOffset, start == 0 || text[start - 1] == 10 else { return false }
    var at = end
    for _ in 0..<fewestGroups {
      let group = at + separator(text, behind: at)
      guard group > at, group + 2 <= text.count, isGroup(text, group, 2) else { return false }
      at = group + 2
    }
    return true
  }

  /// Whether it is a part of a frame of a CAN bus: `can0 1F334455#1122334455667788`.
  private static func isFrame(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if end + 1 < text.count, text[end] == UInt8(ascii: "#"), isHexadecimal(text[end + 1]) {
      return isHexadecimal(text[end - 1])
    }
    guard start > 3, text[start - 1] == UInt8(ascii: "#") else { return false }
    var at = start - 1
    while at > 0, start - at < 10, isHexadecimal(text[at - 1]) { at -= 1 }
    let digits = start - 1 - at
    return (digits == 3 || digits == 8) && (at == 0 || isBlank(text[at - 1]))
  }

  private static func isGroup(_ text: Span<UInt8>, _ start: Int, _ size: Int) -> Bool {
    for at in start..<(start + size) where !isHexadecimal(text[at]) { return false }
    return (start == 0 || !EmailCheck.isAlphanumeric(text[start - 1]))
      && (start + size == text.count || !EmailCheck.isAlphanumeric(text[start + size]))
  }

  /// One or two spaces before a place that something stands before; 0 for none.
  private static func separator(_ text: Span<UInt8>, before place: Int) -> Int {
    guard place > 1, text[place - 1] == UInt8(ascii: " ") else { return 0 }
    return text[place - 2] == UInt8(ascii: " ") ? 2 : 1
  }

  /// The same behind a place.
  private static func separator(_ text: Span<UInt8>, behind place: Int) -> Int {
    guard place + 1 < text.count, text[place] == UInt8(ascii: " ") else { return 0 }
    return text[place + 1] == UInt8(ascii: " ") ? 2 : 1
  }

  private static func hasLetter(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for at in start..<end where !EmailCheck.isDigit(text[at]) { return true }
    return false
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { EmailCheck.isHexadecimal(byte) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 9 }
}
