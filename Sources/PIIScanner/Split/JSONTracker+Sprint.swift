/// The fast reader. It works on batches, in two stages as simdjson does:
///
///     text     {"a": "x{y", "b": 12}
///     quotes    1 1  1   1  1 1        escaped quotes removed
///     inside    11   1111   11         running XOR of the quotes
///     tokens   11 11 1   11 1 11    1  marks that are not inside, and the quotes
///
/// The first stage lists the tokens; the second reads six at a time, without searching for them. What is
/// not as it expects (a fault, an odd escape, levels beyond those kept) it leaves to `walk`.
extension JSONTracker {
  /// How much text is worked on at a time.
  private static let batchBytes = 4096
  /// One token for each byte, one more word as batches need not start at a word, and what is written
  /// past the last token.
  static let tokenCapacity = batchBytes + 64 + 8
  /// The most tokens that one round of `readTokens` takes.
  private static let roundTokens = 6

  /// Reads on until less than a word is left before a place in the window, or further.
  mutating func sprint(to limit: Int, in chunk: ChunkView) {
    while lexeme != .brokenDocument {
      let at = unsafe Int(position - chunk.offset)
      guard limit - at >= 64 else { return }
      guard lexeme == .between || (lexeme == .string && !isKey) else {
        unsafe walk(to: at + 64, in: chunk)
        continue
      }
      let batchEnd = min(limit, (at & ~63) + Self.batchBytes)
      let (count, end) = unsafe listTokens(from: at, to: batchEnd, in: chunk)
      let isRegular = unsafe readTokens(count, from: at, to: max(at, end), in: chunk)
      if unsafe !isRegular || Int(position - chunk.offset) == at {
        // Here too a whole batch goes, else irregular text would be listed again and again.
        unsafe walk(to: batchEnd, in: chunk)
      } else if end < batchEnd {
        unsafe walk(to: min(end + 64, batchEnd), in: chunk)
      }
    }
  }

  // MARK: First stage

  /// Lists the tokens between two places in the window, which is no more than a batch.
  ///
  /// - Returns: How many tokens there are, and up to where: the end, or the start of a word that has a
  ///   fault or an escape that goes on behind the end.
  private func listTokens(
    from start: Int, to end: Int, in chunk: ChunkView
  ) -> (count: Int, end: Int) {
    // SAFETY: words up to `end` exist in the masks. Up to `batchBytes` + 63 bytes are looked at, each at
    // most one token, and eight slots are written at a time: `tokenCapacity` is enough.
    unsafe listTokens(from: start, to: end, chunk.base, chunk.masks)
  }

  @inline(__always)
  private func listTokens(
    from start: Int, to end: Int, _ text: UnsafePointer<UInt8>, _ masks: StructureMasks
  ) -> (count: Int, end: Int) {
    var count = 0
    var inside: UInt64 = lexeme == .string ? ~0 : 0
    // Bit 0: the first byte of the next word is escaped.
    var escaped: UInt64 = 0
    let ignored: UInt64 = isLines ? 0 : ~0
    var valid: UInt64 = ~0 &<< UInt64(start & 63)
    var word = start & ~63
    while word < end {
      if end - word < 64 { valid &= (1 &<< UInt64(end - word)) - 1 }
      let newlines = unsafe masks.newline[word >> 6] & valid
      var marks = unsafe masks.structure[word >> 6] & valid
      var stops = unsafe masks.quote[word >> 6] & valid & ~newlines
      valid = ~0
      var special = Specials()
      if (stops & ~marks) | escaped != 0 {
        marks &= ~escaped
        stops &= ~escaped
        escaped = 0
        guard
          unsafe special.find(
            text + word, end - word, marks: &marks, stops: &stops, escaped: &escaped)
        else { return (count, word) }
      }
      let quotes = stops & marks
      let within = Self.runningXOR(quotes) ^ inside
      if (newlines | special.controls) & within | special.backslashes & ~within != 0 {
        return (count, word)
      }
      inside = 0 &- (within >> 63)
      list(
        (marks & ~within & ~(newlines & ignored)) | quotes,
        at: UInt32(truncatingIfNeeded: word &- (start & ~63)), &count)
      word += 64
    }
    return (count, end)
  }

  /// Lists the bits of a word.
  @inline(__always)
  private func list(_ bits: UInt64, at origin: UInt32, _ count: inout Int) {
    var left = bits
    var slot = unsafe tokens + count
    count &+= bits.nonzeroBitCount
    while left != 0 {
      for index in 0..<8 {
        unsafe slot[index] = origin &+ UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
        left &= left &- 1
      }
      unsafe slot += 8
    }
  }

  /// Bit i of the answer is the XOR of bits 0...i.
  @inline(__always)
  private static func runningXOR(_ bits: UInt64) -> UInt64 {
    var sum = bits
    sum ^= sum << 1
    sum ^= sum << 2
    sum ^= sum << 4
    sum ^= sum << 8
    sum ^= sum << 16
    sum ^= sum << 32
    return sum
  }

  // MARK: Second stage

  /// Reads listed tokens, from `start`, while they are what is expected.
  ///
  /// Leaves ``position`` behind the last that was understood.
  ///
  /// - Returns: Whether there were simply too few left.
  private mutating func readTokens(
    _ count: Int, from start: Int, to end: Int, in chunk: ChunkView
  ) -> Bool {
    let origin = start & ~63
    // SAFETY: tokens are offsets from `origin` of bytes in the window.
    let text = unsafe chunk.base + origin
    var next = 0
    var at = start - origin
    if lexeme == .string {
      guard count > 0 else {
        unsafe position = chunk.offset + Int64(end)
        return true
      }
      at = unsafe Int(tokens[0]) + 1
      next = 1
      lexeme = .between
      afterValue()
    }
    let isRegular = unsafe readTokens(count, &next, &at, text, origin)
    unsafe position = chunk.offset + Int64(origin + at)
    return isRegular
  }

  @inline(__always)
  private mutating func readTokens(
    _ count: Int, _ next: inout Int, _ at: inout Int,
    _ text: UnsafePointer<UInt8>, _ origin: Int
  ) -> Bool {
    var state = expectation
    var depth = self.depth
    var lowest = lowestDepth
    defer {
      expectation = state
      self.depth = depth
      lowestDepth = lowest
    }
    guard depth < Self.keptDepth else { return false }
    var isObject = unsafe depth > 0 && frames[depth - 1].isObject

    // SAFETY, for all below: a round takes at most six tokens, and there are six. `depth` is at most
    // `keptDepth`, and more than 0 where a frame is used, as `state` is then one inside of brackets.
    while next + Self.roundTokens <= count {
      let token = unsafe tokens + next
      if state == .key || state == .firstKey {
        let open = unsafe Int(token[0])
        guard unsafe Self.isSpace(text, at, open) else { return false }
        if unsafe text[open] == JSONMark.quote {
          let close = unsafe Int(token[1])
          let colon = unsafe Int(token[2])
          guard unsafe text[colon] == JSONMark.colon && Self.isSpace(text, close &+ 1, colon) else {
            return false
          }
          unsafe frames[depth &- 1].keyStart = origin &+ open &+ 1
          unsafe frames[depth &- 1].keyCount = close &- open &- 1
          at = colon &+ 1
          next &+= 3
          state = .value
        } else if unsafe state == .firstKey && text[open] == JSONMark.closeBrace {
          at = open &+ 1
          next &+= 1
          depth &-= 1
          lowest = min(lowest, depth)
          isObject = unsafe depth > 0 && frames[depth &- 1].isObject
          state = depth == 0 ? .done : .next
          continue
        } else {
          return false
        }
      }
      if state == .value || state == .firstValue || state == .top {
        let first = unsafe Int(tokens[next])
        let byte = unsafe text[first]
        if byte == JSONMark.quote && state != .top {
          guard unsafe Self.isSpace(text, at, first) else { return false }
          at = unsafe Int(tokens[next &+ 1]) &+ 1
          next &+= 2
          state = .next
        } else if byte == JSONMark.openBrace || byte == JSONMark.openBracket {
          guard unsafe Self.isSpace(text, at, first) && depth < Self.keptDepth else { return false }
          if state == .top { beginRoot(byte) }
          isObject = byte == JSONMark.openBrace
          unsafe frames[depth] = Frame(isObject: isObject)
          depth &+= 1
          at = first &+ 1
          next &+= 1
          state = isObject ? .firstKey : .firstValue
          continue
        } else if state == .firstValue && byte == JSONMark.closeBracket,
          unsafe Self.isSpace(text, at, first)
        {
          at = first &+ 1
          next &+= 1
          depth &-= 1
          lowest = min(lowest, depth)
          isObject = unsafe depth > 0 && frames[depth &- 1].isObject
          state = depth == 0 ? .done : .next
          continue
        } else if state != .top {
          guard unsafe Self.isScalar(text, at, first) else { return false }
          at = first
          state = .next
        } else {
          guard unsafe byte == JSONMark.newline && Self.isSpace(text, at, first) else {
            return false
          }
          line &+= 1
          at = first &+ 1
          next &+= 1
          continue
        }
      }
      let mark = unsafe Int(tokens[next])
      guard unsafe Self.isSpace(text, at, mark) else { return false }
      let byte = unsafe text[mark]
      if state == .next {
        if byte == JSONMark.comma {
          if isObject {
            state = .key
          } else {
            unsafe frames[depth &- 1].index &+= 1
            state = .value
          }
        } else if byte == (isObject ? JSONMark.closeBrace : JSONMark.closeBracket) {
          depth &-= 1
          lowest = min(lowest, depth)
          isObject = unsafe depth > 0 && frames[depth &- 1].isObject
          state = depth == 0 ? .done : .next
        } else {
          return false
        }
        at = mark &+ 1
        next &+= 1
      } else if state == .done && isLines && byte == JSONMark.newline {
        line &+= 1
        state = .top
        at = mark &+ 1
        next &+= 1
      } else if state == .done && !isLines && rootIsObject && byte == JSONMark.openBrace {
        // The next round takes the brace. There is one: no token was taken in this.
        state = .top
      } else {
        return false
      }
    }
    return true
  }

  /// Notes that an array or object begins at the top.
  @inline(__always)
  private mutating func beginRoot(_ bracket: UInt8) {
    valueCount += 1
    rootIsObject = bracket == JSONMark.openBrace
    lineEndedSinceRoot = false
  }

  /// Whether there is only space between two places.
  @inline(__always)
  private static func isSpace(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Bool {
    if from == to { return true }
    if unsafe from &+ 1 == to && text[from] == JSONMark.space { return true }
    return unsafe isLongSpace(text, from, to)
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
  private static func isScalar(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var at = from
    // SAFETY: the mark at `to` is in the window, and ends every loop.
    while unsafe text[at].isJSONSpace && at < to { at &+= 1 }
    if unsafe text[at] == UInt8(ascii: "-") { at &+= 1 }
    let first = unsafe text[at]
    if first.isDecimalDigit {
      at &+= 1
      if first != JSONMark.zero { unsafe skipDigits(text, &at) }
      if unsafe text[at] == UInt8(ascii: ".") {
        at &+= 1
        guard unsafe text[at].isDecimalDigit else { return false }
        unsafe skipDigits(text, &at)
      }
      if unsafe text[at] | 0x20 == UInt8(ascii: "e") {
        at &+= 1
        if unsafe text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at &+= 1 }
        guard unsafe text[at].isDecimalDigit else { return false }
        unsafe skipDigits(text, &at)
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
    return unsafe isSpace(text, at, to)
  }

  @inline(__always)
  private static func skipDigits(_ text: UnsafePointer<UInt8>, _ at: inout Int) {
    while unsafe text[at].isDecimalDigit { at &+= 1 }
  }

  /// The first set bit of a mask between two places, else the second place.
  func nextBit(of mask: UnsafePointer<UInt64>, from: Int, to end: Int) -> Int {
    guard from < end else { return end }
    var word = from >> 6
    // SAFETY: `from` < `end`, and the mask has a word for each byte before `end`.
    var bits = unsafe mask[word] & (~0 &<< UInt64(from & 63))
    while bits == 0 {
      word += 1
      guard word << 6 < end else { return end }
      bits = unsafe mask[word]
    }
    return min(end, word << 6 + bits.trailingZeroBitCount)
  }
}

/// The backslashes and control bytes of a word, where there are some.
private struct Specials {
  var backslashes: UInt64 = 0
  var controls: UInt64 = 0

  /// Finds them, and takes the bytes that a backslash escapes out of the masks.
  ///
  /// The word begins at `text`; `count` bytes may be read. Bit 0 of `escaped` is set if the first byte of
  /// the next word is escaped.
  ///
  /// Returns whether all escapes are whole and as they should be.
  @inline(never)
  mutating func find(
    _ text: UnsafePointer<UInt8>, _ count: Int,
    marks: inout UInt64, stops: inout UInt64, escaped: inout UInt64
  ) -> Bool {
    var left = stops & ~marks
    while left != 0 {
      let bit = left.trailingZeroBitCount
      left &= left &- 1
      // SAFETY: masks have no bits behind the window, and `count` is checked before reading on.
      guard unsafe text[bit] == JSONMark.backslash else {
        controls |= 1 &<< UInt64(bit)
        continue
      }
      backslashes |= 1 &<< UInt64(bit)
      guard bit + 1 < count else { return false }
      switch unsafe text[bit + 1] {
      case JSONMark.quote, JSONMark.backslash, JSONMark.slash, UInt8(ascii: "b"),
        UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        break
      case UInt8(ascii: "u"):
        guard bit + 6 <= count else { return false }
        for digit in 2..<6 {
          guard unsafe text[bit + digit].hexDigitValue != nil else { return false }
        }
      default: return false
      }
      if bit == 63 {
        escaped = 1
      } else {
        let keep: UInt64 = ~(2 &<< UInt64(bit))
        left &= keep
        marks &= keep
        stops &= keep
      }
    }
    return true
  }
}
