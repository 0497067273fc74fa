/// Reads the listed tokens of a batch: the second stage of the fast reader.
///
/// It has copies of the tracker's state, so that they are in registers. Places are counted from
/// `text`.
@unsafe
struct JSONTokenReader {
  typealias Frame = JSONTracker.Frame

  let text: UnsafePointer<UInt8>
  /// The next token; three that are behind `end` follow the last.
  var tokens: UnsafeMutablePointer<UInt32>
  let frames: UnsafeMutablePointer<Frame>
  /// Where `text` is in the window.
  let origin: Int
  /// Where the listed text ends.
  let end: Int
  let isLines: Bool

  /// Behind the last token that was read.
  var at: Int
  var expectation: JSONTracker.Expectation
  var depth: Int
  var lowestDepth: Int
  var valueCount: Int64
  var line: Int64
  var rootIsObject: Bool
  /// Whether the innermost level is an object; means nothing outside of brackets.
  var isObject = false
  /// Whether it stopped at something that it does not understand.
  var isIrregular = false

  /// Reads until a token is missing, or something is not as expected.
  @inline(__always)
  mutating func read() {
    unsafe isObject = depth > 0 && frames[depth - 1].isObject
    // The tracker may have stopped behind a key; the loop does not.
    var goesOn = unsafe expectation != .colon || readColon()
    while goesOn {
      // In the order of `"key": value,`, so that a member is one round.
      if unsafe expectation == .key || expectation == .firstKey { unsafe goesOn = readKey() }
      if unsafe goesOn && (expectation == .value || expectation == .firstValue) {
        unsafe goesOn = readValue()
      }
      if unsafe goesOn && expectation == .next { unsafe goesOn = readNext() }
      if unsafe goesOn && (expectation == .top || expectation == .done) {
        unsafe goesOn = readOutside()
      }
    }
  }

  // SAFETY, for all below: a token is used to read `text` after it was found to lie before `end`,
  // which is in the window. Three tokens follow the last that are not, and no function goes on to
  // the next before it has seen the one before. Frames are used inside of brackets only, where
  // `depth` is 1...`keptDepth`.

  /// Reads a colon.
  private mutating func readColon() -> Bool {
    let colon = unsafe Int(tokens[0])
    guard unsafe colon < end else { return false }
    guard unsafe text[colon] == JSONMark.colon && isSpace(at, colon) else {
      return unsafe irregular()
    }
    unsafe at = colon &+ 1
    unsafe tokens += 1
    unsafe expectation = .value
    return true
  }

  /// Reads a key and its colon, or `}`.
  @inline(__always)
  private mutating func readKey() -> Bool {
    let open = unsafe Int(tokens[0])
    guard unsafe open < end else { return false }
    guard unsafe isSpace(at, open) else { return unsafe irregular() }
    guard unsafe text[open] == JSONMark.quote else {
      guard unsafe expectation == .firstKey && text[open] == JSONMark.closeBrace else {
        return unsafe irregular()
      }
      unsafe close(at: open)
      return true
    }
    // Where a token is missing, so are those behind it.
    let close = unsafe Int(tokens[1])
    let colon = unsafe Int(tokens[2])
    guard unsafe colon < end else { return false }
    guard unsafe text[colon] == JSONMark.colon && isSpace(close &+ 1, colon) else {
      return unsafe irregular()
    }
    unsafe frames[depth &- 1].keyStart = origin &+ open &+ 1
    unsafe frames[depth &- 1].keyCount = close &- open &- 1
    unsafe at = colon &+ 1
    unsafe tokens += 3
    unsafe expectation = .value
    return true
  }

  /// Reads a string, number or literal, or a bracket that opens, or `]`.
  @inline(__always)
  private mutating func readValue() -> Bool {
    let first = unsafe Int(tokens[0])
    guard unsafe first < end else { return false }
    let byte = unsafe text[first]
    switch byte {
    case JSONMark.quote:
      let close = unsafe Int(tokens[1])
      guard unsafe close < end else { return false }
      guard unsafe isSpace(at, first) else { return unsafe irregular() }
      unsafe at = close &+ 1
      unsafe tokens += 2
      unsafe expectation = .next
      return true
    case JSONMark.openBrace, JSONMark.openBracket:
      guard unsafe isSpace(at, first) && depth < JSONTracker.keptDepth else {
        return unsafe irregular()
      }
      unsafe open(byte, at: first)
      return true
    default:
      if unsafe expectation == .firstValue && byte == JSONMark.closeBracket && isSpace(at, first) {
        unsafe close(at: first)
        return true
      }
      guard unsafe isScalar(at, first) else { return unsafe irregular() }
      unsafe at = first
      unsafe expectation = .next
      return true
    }
  }

  /// Reads a comma or a bracket that closes.
  @inline(__always)
  private mutating func readNext() -> Bool {
    let mark = unsafe Int(tokens[0])
    guard unsafe mark < end else { return false }
    guard unsafe isSpace(at, mark) else { return unsafe irregular() }
    let byte = unsafe text[mark]
    if byte == JSONMark.comma {
      if unsafe isObject {
        unsafe expectation = .key
      } else {
        unsafe frames[depth &- 1].index &+= 1
        unsafe expectation = .value
      }
      unsafe at = mark &+ 1
      unsafe tokens += 1
      return true
    }
    guard unsafe byte == (isObject ? JSONMark.closeBrace : JSONMark.closeBracket) else {
      return unsafe irregular()
    }
    unsafe close(at: mark)
    return true
  }

  /// Reads a newline or bracket outside of all brackets.
  @inline(__always)
  private mutating func readOutside() -> Bool {
    let mark = unsafe Int(tokens[0])
    guard unsafe mark < end else { return false }
    guard unsafe isSpace(at, mark) else { return unsafe irregular() }
    let byte = unsafe text[mark]
    if byte == JSONMark.newline {
      unsafe line &+= 1
      unsafe at = mark &+ 1
      unsafe tokens += 1
      unsafe expectation = .top
      return true
    }
    // Behind a document only an object behind an object: newlines were not looked at.
    let isAllowed =
      unsafe expectation == .top
      ? byte == JSONMark.openBrace || byte == JSONMark.openBracket
      : byte == JSONMark.openBrace && rootIsObject && !isLines
    guard isAllowed else { return unsafe irregular() }
    unsafe valueCount &+= 1
    unsafe rootIsObject = byte == JSONMark.openBrace
    unsafe open(byte, at: mark)
    return true
  }

  /// Notes that it is not as expected.
  @inline(__always)
  private mutating func irregular() -> Bool {
    unsafe isIrregular = true
    return false
  }

  /// Opens an array or object; there is a frame for it.
  @inline(__always)
  private mutating func open(_ bracket: UInt8, at place: Int) {
    unsafe isObject = bracket == JSONMark.openBrace
    unsafe frames[depth] = unsafe Frame(isObject: isObject)
    unsafe depth &+= 1
    unsafe at = place &+ 1
    unsafe tokens += 1
    unsafe expectation = isObject ? .firstKey : .firstValue
  }

  /// Closes the innermost array or object.
  @inline(__always)
  private mutating func close(at place: Int) {
    unsafe depth &-= 1
    unsafe lowestDepth = min(lowestDepth, depth)
    unsafe isObject = depth > 0 && frames[depth &- 1].isObject
    unsafe expectation = depth == 0 ? .done : .next
    unsafe at = place &+ 1
    unsafe tokens += 1
  }

  /// Whether there is only space between two places.
  @inline(__always)
  private func isSpace(_ from: Int, _ to: Int) -> Bool {
    if from == to { return true }
    if unsafe from &+ 1 == to && text[from] == JSONMark.space { return true }
    return unsafe Self.isLongSpace(text, from, to)
  }

  /// The same, eight bytes at a time: indented JSON has a newline, then many spaces.
  @inline(never)
  private static func isLongSpace(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var at = from
    while at < to {
      if at + 8 <= to {
        // SAFETY: eight bytes before `to` are in the window.
        let word = unsafe UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self)
        if word == 0x2020_2020_2020_2020 {
          at += 8
          continue
        }
      }
      guard unsafe text[at].isJSONSpace else { return false }
      at += 1
    }
    return true
  }

  /// Whether there is a number or literal, with space around, before the mark at `to`.
  @inline(__always)
  private func isScalar(_ from: Int, _ to: Int) -> Bool {
    var at = from
    // SAFETY: the mark at `to` is in the window, and ends every loop.
    while unsafe text[at].isJSONSpace && at < to { at &+= 1 }
    if unsafe text[at] == UInt8(ascii: "-") { at &+= 1 }
    let first = unsafe text[at]
    if first.isJSONDigit {
      at &+= 1
      if first != JSONMark.zero { unsafe skipDigits(&at) }
      if unsafe text[at] == UInt8(ascii: ".") {
        at &+= 1
        guard unsafe text[at].isJSONDigit else { return false }
        unsafe skipDigits(&at)
      }
      if unsafe text[at] | 0x20 == UInt8(ascii: "e") {
        at &+= 1
        if unsafe text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at &+= 1 }
        guard unsafe text[at].isJSONDigit else { return false }
        unsafe skipDigits(&at)
      }
    } else {
      guard unsafe to - at >= 4 && (at == from || text[at - 1] != UInt8(ascii: "-")) else {
        return false
      }
      if first == UInt8(ascii: "f") { at &+= 1 }
      guard to - at >= 4 else { return false }
      // SAFETY: four bytes before `to` are in the window.
      let word = unsafe UnsafeRawPointer(text + at).loadUnaligned(as: UInt32.self).littleEndian
      // "null", "true" and the end of "false".
      guard
        word == 0x6C6C_756E && first == UInt8(ascii: "n")
          || word == 0x6575_7274 && first == UInt8(ascii: "t")
          || word == 0x6573_6C61 && first == UInt8(ascii: "f")
      else { return false }
      at &+= 4
    }
    return unsafe isSpace(at, to)
  }

  /// Goes to the first byte that is no digit: eight at a time, as far as the listed text goes.
  @inline(__always)
  private func skipDigits(_ at: inout Int) {
    while unsafe at &+ 8 <= end {
      // SAFETY: eight bytes before `end` are in the window.
      let word = unsafe UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self).littleEndian
      // A digit's value is below 10. What a sum carries over reaches only bytes behind the first that is none.
      let values = word ^ 0x3030_3030_3030_3030
      let others = (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
      guard others == 0 else {
        at &+= others.trailingZeroBitCount / 8
        return
      }
      at &+= 8
    }
    while unsafe text[at].isJSONDigit { at &+= 1 }
  }
}
