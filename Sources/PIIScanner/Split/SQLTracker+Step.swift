/// What each byte means.
extension SQLTracker {
  /// Reads a byte.
  ///
  /// - Parameters:
  ///   - byte: The byte.
  ///   - offset: Where it is in the text.
  ///   - before: The two bytes before it, the nearest first.
  mutating func step(_ byte: UInt8, at offset: Int64, after before: (UInt8, UInt8)) {
    if opener.isActive, let statement = opener.take(byte) {
      begin(statement)
      return
    }
    switch lexeme {
    case .between: break
    case .word:
      guard !byte.isSQLWord else { return keep(byte) }
      lexeme = .between
      endToken(isQuoted: false)
    case .name:
      if byte == closing {
        lexeme = .nameEnd
      } else {
        keep(byte)
        if byte == 10 { endLine(isOutside: false, before) }
      }
      return
    case .nameEnd:
      if byte == closing {
        keep(byte)
        lexeme = .name
        return
      }
      lexeme = .between
      endToken(isQuoted: true)
    case .string: return stepInString(byte, before)
    case .escape:
      let mayClose = byte == closing && stringBackslash == .unknown
      lexeme = mayClose ? .maybeClosed : .string
      return
    case .maybeClosed:
      if byte == 32 { return }
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") else {
        lexeme = .string
        return stepInString(byte, before)
      }
      lexeme = .between
    case .dash:
      lexeme = .between
      if byte == UInt8(ascii: "-") {
        lexeme = .lineComment
        isKeepingHeader = false
        return
      }
    case .slash:
      lexeme = .between
      if byte == UInt8(ascii: "*") {
        lexeme = .blockComment
        commentStart = offset + 1
        isKeepingHeader = false
        return
      }
    case .lineComment:
      guard byte == 10 else { return }
      lexeme = .between
    case .blockComment:
      if byte == UInt8(ascii: "/"), before.0 == UInt8(ascii: "*"), offset > commentStart {
        lexeme = .between
      } else if byte == 10 {
        endLine(isOutside: false, before)
      }
      return
    case .rowStart:
      lexeme = .between
      noted?.note(0, at: offset, quote: 0)
      if byte == UInt8(ascii: "\\") { lexeme = .rowBackslash }
    case .rowBackslash:
      lexeme = .between
      if byte == UInt8(ascii: ".") {
        mode = .start
        return
      }
    }
    if mode == .rows, byte == 9 {
      noted?.note(column + 1, at: offset + 1, quote: 0)
    } else if mode == .values, depth == 1, before.0 != byte,
      byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
    {
      noted?.note(column, at: offset + 1, quote: byte)
    } else if mode == .values, depth == 1, byte == UInt8(ascii: ",") {
      noted?.noteNumber(column + 1, at: offset + 1)
    } else if mode == .values, depth == 0, byte == UInt8(ascii: "(") {
      noted?.noteNumber(0, at: offset + 1)
    }
    stepBetween(byte, before)
  }

  private mutating func stepInString(_ byte: UInt8, _ before: (UInt8, UInt8)) {
    if byte == closing {
      // A second quote opens it again: the same as if there were an escape.
      lexeme = .between
    } else if byte == UInt8(ascii: "\\") {
      if stringBackslash != .text { lexeme = .escape }
    } else if byte == 10 {
      endLine(isOutside: false, before)
    }
  }

  private mutating func stepBetween(_ byte: UInt8, _ before: (UInt8, UInt8)) {
    switch mode {
    case .values where depth == 0: stepBetweenRows(byte)
    case .values, .skip: stepInside(byte, before)
    case .rows:
      if byte == 9 {
        column += 1
      } else if byte == 10 {
        column = 0
        lexeme = .rowStart
      }
    case .copyLine:
      if byte == 10 { beginRows() }
    default: stepInHeader(byte, before)
    }
  }

  private mutating func stepBetweenRows(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("):
      depth = 1
      column = 0
    case UInt8(ascii: "-"): lexeme = .dash
    case UInt8(ascii: "/"): lexeme = .slash
    case UInt8(ascii: ","), 32, 9, 10, 13: break
    default:
      // Behind the last row, with or without `;`.
      mode = .start
      stepInHeader(byte, (0, 0))
    }
  }

  /// Inside of the parentheses of a row, or in a statement of no use.
  private mutating func stepInside(_ byte: UInt8, _ before: (UInt8, UInt8)) {
    switch byte {
    case UInt8(ascii: ","):
      if depth == 1 { column += 1 }
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth = max(0, depth - 1)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): beginString(byte, after: before.0)
    case UInt8(ascii: ";"): endStatement()
    case UInt8(ascii: "-"): lexeme = .dash
    case UInt8(ascii: "/"): lexeme = .slash
    case 10: endLine(isOutside: true, before)
    default: break
    }
  }

  private mutating func stepInHeader(_ byte: UInt8, _ before: (UInt8, UInt8)) {
    switch byte {
    case 32, 9, 13: break
    case 10:
      if mode != .start { endLine(isOutside: false, before) }
    case UInt8(ascii: ";"):
      if mode == .copyOptions { mode = .copyLine } else { endStatement() }
    case UInt8(ascii: "-"): lexeme = .dash
    case UInt8(ascii: "/"): lexeme = .slash
    case UInt8(ascii: "'"): beginString(byte, after: before.0)
    case UInt8(ascii: "#"), UInt8(ascii: "\\"):
      // A comment of MySQL, a command of psql.
      if mode == .start { lexeme = .lineComment }
    case UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "["):
      token.removeAll(keepingCapacity: true)
      closing = byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : byte
      lexeme = .name
    case _ where byte.isSQLWord:
      if mode == .start {
        header.removeAll(keepingCapacity: true)
        isKeepingHeader = true
      }
      token.removeAll(keepingCapacity: true)
      lexeme = .word
      keep(byte)
    default: mark(byte)
    }
  }

  private mutating func beginString(_ quote: UInt8, after before: UInt8) {
    isKeepingHeader = false
    lexeme = .string
    closing = quote
    stringBackslash = meaningOfBackslash(quote, after: before)
  }

  /// What a backslash is in the string that a quote opens: in one that goes on behind `''`, what it was.
  @inline(__always)
  func meaningOfBackslash(_ quote: UInt8, after before: UInt8) -> Backslash {
    if before == quote { return stringBackslash }
    return before | 0x20 == UInt8(ascii: "e") ? .escape : backslash
  }

  private mutating func keep(_ byte: UInt8) {
    if token.count < Self.keptNameBytes { token.append(byte) }
  }

  /// At a newline: looks whether the next line begins a statement, whatever this one seems to be.
  private mutating func endLine(isOutside: Bool, _ before: (UInt8, UInt8)) {
    let end = before.0 == 13 ? before.1 : before.0
    if isOutside || end == UInt8(ascii: ";") || end == UInt8(ascii: ")") {
      opener.begin(isOutside: isOutside)
    }
  }

  mutating func endStatement() {
    mode = .start
    depth = 0
  }

  private mutating func begin(_ statement: SQLOpener.Statement) {
    lexeme = .between
    isKeepingHeader = false
    token.removeAll(keepingCapacity: true)
    switch statement {
    case .insert: begin(.insertName)
    case .insertBracket:
      begin(.insertName)
      closing = UInt8(ascii: "]")
      lexeme = .name
    case .create: begin(.createName)
    case .copy: begin(.copyName)
    }
  }

  /// Begins a statement that names a table.
  mutating func begin(_ mode: Mode) {
    self.mode = mode
    depth = 0
    table.removeAll(keepingCapacity: true)
    columns.removeAll()
    lastHeader.removeAll(keepingCapacity: true)
  }
}

extension UInt8 {
  /// Whether it may stand in a name without quotes, or in a keyword.
  @inline(__always)
  var isSQLWord: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "$") || self == UInt8(ascii: "@")
      || self >= 0x80
  }
}
