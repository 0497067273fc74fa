/// How a value stands in source code, if it stands there in quotes.
///
/// Programs are full of addresses of machines that are nobody's: tests, defaults, documentation. What says whose an
/// address is are the names of fields, log lines, letters; a call says only of what type it is, which its form says
/// already:
///
///     ipaddress.ip_address('145.53.35.49')    argument
///     [(2, 1, 6, '', ('145.53.35.49', 80))]   argument
///     client_ip = '145.53.35.49'              named
///     {"remoteAddr": "145.53.35.49"}          named
///     connection from '145.53.35.49'          none: the lines around it are no code
///
/// It knows no language. It looks at what stands before the opening quote, and at how the lines around it begin and end,
/// up to 480 bytes before and after: less than any window sees beyond its hits.
enum CodeLiteral {
  /// Not in quotes, or not in source code.
  case none
  /// A positional argument, an element of a list, a side of a comparison.
  case argument
  /// The value of a name: assigned to it, a named argument, a key's value.
  case named

  /// Most bytes between a value and the quotes around it.
  private static let reachOfQuotes = 64
  /// Most bytes before and after the value in which lines are read.
  private static let reachOfLines = 480

  /// How a value stands in source code.
  ///
  /// - Parameters:
  ///   - text: The window, of plain text: in the formats that have fields these say more.
  ///   - start: Offset of the first byte of the value.
  ///   - end: Offset past its last byte.
  ///   - isCode: Whether the text is known to be source code; else the lines around the value tell.
  /// - Complexity: O(1). Most values have no quote before them, and cost a few bytes.
  init(in text: Span<UInt8>, from start: Int, to end: Int, isCode: Bool = false) {
    guard let quote = Self.openingQuote(in: text, before: start),
      Self.closes(text[quote], in: text, after: end),
      isCode || Self.looksLikeCode(text, from: quote, to: end)
    else {
      self = .none
      return
    }
    self = Self.isNamed(in: text, before: quote) ? .named : .argument
  }

  /// Where the quote is that opens the literal; only what has no spaces may stand between, such as `http://`.
  private static func openingQuote(in text: Span<UInt8>, before start: Int) -> Int? {
    var at = start - 1
    let limit = max(0, start - reachOfQuotes)
    while at >= limit, text[at] > UInt8(ascii: " ") {
      if FieldWord.isQuote(text[at]) { return at }
      at -= 1
    }
    return nil
  }

  private static func closes(_ quote: UInt8, in text: Span<UInt8>, after end: Int) -> Bool {
    for at in end..<min(text.count, end + reachOfQuotes) {
      if text[at] == quote { return true }
      if text[at] == UInt8(ascii: "\n") { return false }
    }
    return false
  }

  /// Whether the literal that opens at a quote is given to a name: `name =`, `name:`, `name =>`.
  private static func isNamed(in text: Span<UInt8>, before quote: Int) -> Bool {
    var at = quote - 1
    let limit = max(0, quote - reachOfQuotes)
    // The prefix of `b'…'` and its like.
    while at >= limit, quote - at < 3, isLetter(text[at]) { at -= 1 }
    while at >= limit, text[at] <= UInt8(ascii: " ") { at -= 1 }
    guard at > limit else { return false }
    let before = text[at - 1]
    switch text[at] {
    case UInt8(ascii: ":"): return true
    case UInt8(ascii: ">"): return before == UInt8(ascii: "=")
    case UInt8(ascii: "="):
      // `==`, `!=`, `~=`, `<=`, `>=` compare.
      switch before {
      case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        return false
      default: return true
      }
    default: return false
    }
  }

  // MARK: Lines

  /// Whether two in three of the lines around a value are written as code is; comments and empty lines do not count.
  private static func looksLikeCode(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let (first, last) = (max(0, start - reachOfLines), min(text.count, end + reachOfLines))
    var lines = 0
    var code = 0
    var lineStart = first
    // A line that the reach cuts in two tells little, but the value's own always counts.
    if first > 0 {
      while lineStart < start, text[lineStart - 1] != UInt8(ascii: "\n") { lineStart += 1 }
      if lineStart == start { lineStart = first }
    }
    while lineStart < last {
      var lineEnd = lineStart
      while lineEnd < last, text[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      let isCut = lineEnd == last && last < text.count
      if !isCut || lineStart <= start {
        switch isCode(text, from: lineStart, to: lineEnd) {
        case true?:
          lines += 1
          code += 1
        case false?:
          lines += 1
        case nil: break
        }
      }
      lineStart = lineEnd + 1
    }
    return lines > 0 && code * 3 >= lines * 2
  }

  /// Whether a line is written as code is; `nil` if it says nothing.
  private static func isCode(_ text: Span<UInt8>, from start: Int, to lineEnd: Int) -> Bool? {
    var (first, end) = (start, lineEnd)
    while first < end, text[first] == UInt8(ascii: " ") || text[first] == UInt8(ascii: "\t") {
      first += 1
    }
    while end > first, text[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    guard first < end else { return nil }
    let opening = text[first]
    switch opening {
    // Comments; a line of a patch is left to how it ends.
    case UInt8(ascii: "#"), UInt8(ascii: "*"): return nil
    case UInt8(ascii: "/") where first + 1 < end && !isLetter(text[first + 1]): return nil
    // Lines of logs begin so, and those of code do not.
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
    default: break
    }
    let closing = text[end - 1]
    if opening == UInt8(ascii: "@") { return true }
    if first > start {
      if endsCode(closing) || FieldWord.isQuote(closing) && FieldWord.isQuote(opening) {
        return true
      }
      return saysLittle(text, from: first, to: end)
    }
    // `connected ('145.53.35.49', 80)` and `[error] bind('145.53.35.49')` are lines of a log, `x = inet_aton('145.53.35.49')`
    // is not.
    guard endsCode(closing), !isOpening(opening) else { return false }
    return closing == UInt8(ascii: ";") || closing == UInt8(ascii: "{") || !isLetter(opening)
      || callsOrAssigns(text, from: first, to: end)
  }

  /// Whether an indented line without a sign of code at its end is an assignment; `nil` if it is one word.
  private static func saysLittle(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool? {
    if callsOrAssigns(text, from: start, to: end) { return true }
    for at in start..<end where text[at] == UInt8(ascii: " ") { return false }
    return nil
  }

  private static func endsCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "+"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// Whether the first sign in a line besides letters, digits, `_`, `.` and one space opens a call or assigns.
  private static func callsOrAssigns(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var words = 0
    for at in start..<end {
      let byte = text[at]
      if isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
      {
        continue
      }
      if byte == UInt8(ascii: " ") {
        words += 1
        continue
      }
      // `def name(`, `static int name(`.
      if byte == UInt8(ascii: "(") { return words <= 3 && text[at - 1] != UInt8(ascii: " ") }
      let assigns = byte == UInt8(ascii: "=") || at + 1 < end && text[at + 1] == UInt8(ascii: "=")
      return assigns && words <= 3
    }
    // `else:`, `return x,` and the like have no call.
    return false
  }

  /// Whether a byte begins what a log has before its message, or a value.
  private static func isOpening(_ byte: UInt8) -> Bool {
    FieldWord.isQuote(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
