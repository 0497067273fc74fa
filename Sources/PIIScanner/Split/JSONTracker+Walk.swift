/// The plain reader: byte by byte, but for strings. It defines the grammar.
extension JSONTracker {
  /// Reads on to a place in the window; when that is in a key, to the key's end or the window's.
  ///
  /// - Parameters:
  ///   - limit: The place.
  ///   - chunk: The window.
  ///   - untilBetween: Whether to stop already behind the string, number, literal or broken line.
  mutating func walk(to limit: Int, in chunk: ChunkView, untilBetween: Bool = false) {
    var at = unsafe Int(position - chunk.offset)
    while true {
      let end = unsafe isInKey ? chunk.count : limit
      guard at < end && !(untilBetween && lexeme == .between) else { break }
      switch lexeme {
      case .between: at = unsafe walkBetween(from: at, to: end, in: chunk)
      case .string: at = unsafe walkString(from: at, to: end, in: chunk)
      case .number: at = unsafe walkNumber(from: at, to: end, in: chunk)
      case .escape, .hex, .literal:
        let byte = unsafe chunk.base[at]
        if takes(byte) {
          at += 1
        } else {
          unsafe fail(lexeme == .literal ? .badLiteral : .badEscape, at: chunk.offset + Int64(at))
        }
      case .brokenDocument: at = end
      case .brokenLine:
        at = unsafe nextBit(of: chunk.masks.newline, from: at, to: end)
        if at < end {
          at += 1
          startLine()
        }
      }
    }
    unsafe position = chunk.offset + Int64(at)
  }

  /// Takes the next byte of an escape or a literal, if it fits.
  private mutating func takes(_ byte: UInt8) -> Bool {
    switch lexeme {
    case .escape:
      switch byte {
      case JSONMark.quote, JSONMark.backslash, JSONMark.slash, UInt8(ascii: "b"),
        UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        lexeme = .string
      case UInt8(ascii: "u"):
        lexeme = .hex
        hexLeft = 4
      default: return false
      }
    case .hex:
      guard byte.jsonHexValue != nil else { return false }
      hexLeft -= 1
      if hexLeft == 0 { lexeme = .string }
    default:
      guard literal.byte(literalCount) == byte else { return false }
      literalCount += 1
      if literalCount == literal.count {
        lexeme = .between
        afterValue()
      }
    }
    return true
  }

  /// Reads space and marks, to the first byte of a string, number or literal.
  private mutating func walkBetween(from start: Int, to end: Int, in chunk: ChunkView) -> Int {
    var at = start
    while at < end && lexeme == .between {
      let byte = unsafe chunk.base[at]
      let offset = unsafe chunk.offset + Int64(at)
      at += 1
      switch byte {
      case JSONMark.space, JSONMark.tab, JSONMark.return: break
      case JSONMark.newline:
        if !isLines {
          if expectation == .done { lineEndedSinceRoot = true }
        } else if expectation == .top || expectation == .done {
          startLine()
        } else {
          // The newline is read again, as the end of a broken line.
          fail(.endsEarly, at: offset)
          return at - 1
        }
      default:
        if !takesMark(byte, at: at) {
          fail(byte.isJSONMark ? .unexpectedMark(byte) : .unexpectedByte, at: offset)
          return at - 1
        }
      }
    }
    return at
  }

  /// Takes a byte that is no space and stands just before `next`, if the grammar allows it.
  private mutating func takesMark(_ byte: UInt8, at next: Int) -> Bool {
    switch expectation {
    case .firstKey, .key:
      if byte == JSONMark.closeBrace && expectation == .firstKey {
        pop()
      } else if byte == JSONMark.quote {
        lexeme = .string
        isKey = true
        keyStart = next
        pendingKey.removeAll(keepingCapacity: true)
      } else {
        return false
      }
    case .colon:
      guard byte == JSONMark.colon else { return false }
      expectation = .value
    case .next:
      let isObject = topIsObject
      if byte == JSONMark.comma {
        expectation = isObject ? .key : .value
        if !isObject && depth <= Self.keptDepth { unsafe frames[depth - 1].index &+= 1 }
      } else if byte == (isObject ? JSONMark.closeBrace : JSONMark.closeBracket) {
        pop()
      } else {
        return false
      }
    case .firstValue where byte == JSONMark.closeBracket: pop()
    case .done:
      guard mayFollow(byte) else { return false }
      expectation = .top
      return takesValue(byte)
    case .top, .value, .firstValue: return takesValue(byte)
    }
    return true
  }

  /// Whether a byte behind a document begins another.
  func mayFollow(_ byte: UInt8) -> Bool {
    guard !isLines && (byte == JSONMark.openBrace || byte == JSONMark.openBracket) else {
      return false
    }
    return lineEndedSinceRoot || (rootIsObject && byte == JSONMark.openBrace)
  }

  /// Takes the first byte of a value.
  private mutating func takesValue(_ byte: UInt8) -> Bool {
    switch byte {
    case JSONMark.openBrace, JSONMark.openBracket: push(isObject: byte == JSONMark.openBrace)
    case JSONMark.quote:
      lexeme = .string
      isKey = false
    default:
      if let first = JSONNumberState(first: byte) {
        number = first
        lexeme = .number
      } else if let first = JSONLiteral(first: byte) {
        literal = first
        literalCount = 1
        lexeme = .literal
      } else {
        return false
      }
    }
    if expectation == .top {
      valueCount += 1
      rootIsObject = byte == JSONMark.openBrace
      lineEndedSinceRoot = false
    }
    switch byte {
    case JSONMark.openBrace: expectation = .firstKey
    case JSONMark.openBracket: expectation = .firstValue
    // A scalar at the top is begun: when it ends, `afterValue` says what may follow.
    default: expectation = .value
    }
    return true
  }

  /// Reads a string from quote, backslash or control byte to the next.
  private mutating func walkString(from start: Int, to end: Int, in chunk: ChunkView) -> Int {
    let at = unsafe nextBit(of: chunk.masks.quote, from: start, to: end)
    guard at < end else { return end }
    switch unsafe chunk.base[at] {
    case JSONMark.quote:
      lexeme = .between
      if isKey {
        unsafe endKey(at: at, in: chunk)
        expectation = .colon
      } else {
        afterValue()
      }
    case JSONMark.backslash: lexeme = .escape
    default:
      unsafe fail(.controlInString, at: chunk.offset + Int64(at))
      return at
    }
    return at + 1
  }

  private mutating func walkNumber(from start: Int, to end: Int, in chunk: ChunkView) -> Int {
    var at = start
    while at < end {
      guard let next = number.next(unsafe chunk.base[at]) else {
        if number.isComplete {
          lexeme = .between
          afterValue()
        } else {
          unsafe fail(.badNumber, at: chunk.offset + Int64(at))
        }
        return at
      }
      number = next
      at += 1
    }
    return at
  }

  /// Says what may follow a value that has ended.
  mutating func afterValue() {
    expectation = depth == 0 ? .done : .next
  }

  /// Begins a new line of JSON Lines, behind a newline.
  private mutating func startLine() {
    line += 1
    expectation = .top
    lexeme = .between
  }
}

// MARK: - Levels

extension JSONTracker {
  /// Whether the innermost level is an object.
  var topIsObject: Bool {
    if depth <= Self.keptDepth {
      // SAFETY: `depth` is 1...`keptDepth`: asked only inside of brackets.
      return unsafe frames[depth - 1].isObject
    }
    let level = depth - Self.keptDepth - 1
    return deepObjects[level / 64] >> UInt64(level % 64) & 1 == 1
  }

  /// Opens an array or object.
  mutating func push(isObject: Bool) {
    depth += 1
    if depth <= Self.keptDepth {
      unsafe frames[depth - 1].keyStart = Frame.absent
      unsafe frames[depth - 1].index = 0
      unsafe frames[depth - 1].isObject = isObject
      return
    }
    let level = depth - Self.keptDepth - 1
    if level / 64 == deepObjects.count { deepObjects.append(0) }
    let bit: UInt64 = 1 << UInt64(level % 64)
    if isObject {
      deepObjects[level / 64] |= bit
    } else {
      deepObjects[level / 64] &= ~bit
    }
  }

  /// Closes the innermost array or object.
  private mutating func pop() {
    depth -= 1
    lowestDepth = min(lowestDepth, depth)
    afterValue()
  }
}
