internal import CScanKernels

/// The fast reader. It works on batches, in two stages as simdjson does:
///
///     text     {"a": "x{y", "b": 12}
///     quotes    1 1  1   1  1 1        escaped quotes removed
///     inside    11   1111   11         running XOR of the quotes
///     tokens   11 11 1   11 1 11    1  marks that are not inside, and the quotes
///
/// The first stage lists the tokens; the second (``JSONTokenReader``) reads them without
/// searching. What is not as it expects (a fault, an odd escape, levels beyond those kept) it
/// leaves to `walk`.
extension JSONTracker {
  /// How much text is worked on at a time.
  private static let batchBytes = 4096
  /// One token for each byte, one word more as batches need not start at a word, and what is
  /// written past the last token.
  static let tokenCapacity = batchBytes + 64 + Int(SCAN_TOKEN_SLACK)

  /// Reads on to a place in the window, or until little is left before it.
  mutating func sprint(to limit: Int, in chunk: ChunkView) {
    while lexeme != .brokenDocument {
      let at = unsafe Int(position - chunk.offset)
      guard limit - at >= 32 else { return }
      guard lexeme == .between || (lexeme == .string && !isKey) else {
        unsafe walk(to: limit, in: chunk, untilBetween: true)
        continue
      }
      let batchEnd = min(limit, (at & ~63) + Self.batchBytes)
      let (count, end) = unsafe listTokens(from: at, to: batchEnd, in: chunk)
      let isRegular = unsafe readTokens(count, from: at, to: max(at, end), in: chunk)
      // If it is irregular, a whole batch is walked, else the same text would be listed again and
      // again.
      unsafe walk(to: isRegular && end < batchEnd ? min(end + 64, batchEnd) : batchEnd, in: chunk)
    }
  }

  /// Reads listed tokens, from `start`, while they are what is expected.
  ///
  /// Leaves ``position`` behind the last that was understood.
  ///
  /// - Returns: Whether nothing else was found.
  private mutating func readTokens(
    _ count: Int, from start: Int, to end: Int, in chunk: ChunkView
  ) -> Bool {
    // Before anything is read: what is then left to `walk` must be as it was.
    guard depth <= Self.keptDepth else { return false }
    let origin = start & ~63
    var first = 0
    var at = start
    if lexeme == .string {
      guard count > 0 else {
        unsafe position = chunk.offset + Int64(end)
        return true
      }
      at = unsafe origin + Int(tokens[0]) + 1
      first = 1
      lexeme = .between
      afterValue()
    }
    // SAFETY: tokens are offsets from `origin` of bytes in the window. Three slots behind them
    // may be written and read: `tokenCapacity` has room for them.
    for index in 0..<3 { unsafe tokens[count + index] = .max }
    var reader = unsafe JSONTokenReader(
      text: chunk.base + origin, tokens: tokens + first, frames: frames, origin: origin,
      end: end - origin, isLines: isLines, at: at - origin, expectation: expectation, depth: depth,
      lowestDepth: lowestDepth, valueCount: valueCount, line: line, rootIsObject: rootIsObject)
    unsafe reader.read()
    unsafe position = chunk.offset + Int64(origin + reader.at)
    expectation = unsafe reader.expectation
    depth = unsafe reader.depth
    lowestDepth = unsafe reader.lowestDepth
    if unsafe reader.valueCount != valueCount { lineEndedSinceRoot = false }
    valueCount = unsafe reader.valueCount
    line = unsafe reader.line
    rootIsObject = unsafe reader.rootIsObject
    return unsafe !reader.isIrregular
  }

  // MARK: First stage

  /// Lists the tokens between two places in the window, which is no more than a batch.
  ///
  /// - Returns: How many tokens there are, and up to where: the end; or the start of a word that
  ///   has a fault or an escape that goes on behind the end, but not between a backslash and what
  ///   it escapes.
  private func listTokens(
    from start: Int, to end: Int, in chunk: ChunkView
  ) -> (count: Int, end: Int) {
    // SAFETY: words up to `end` exist in the masks. Up to `batchBytes` + 63 bytes are looked at,
    // each at most one token, and what is written past the last is in `tokenCapacity`.
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
      if valid == ~0 && escaped == 0 && end - word >= 64 {
        unsafe word += listWords(
          (end - word) / 64, at: word, origin: start & ~63, ignored, masks, &inside, &count)
        guard word < end else { break }
      }
      if end - word < 64 { valid &= (1 &<< UInt64(end - word)) - 1 }
      let newlines = unsafe masks.newline[word >> 6] & valid
      var marks = unsafe masks.structure[word >> 6] & valid
      var stops = unsafe masks.quote[word >> 6] & valid & ~newlines
      valid = ~0
      var special = Specials()
      let wordEnd = word - Int(escaped)
      if (stops & ~marks) | escaped != 0 {
        marks &= ~escaped
        stops &= ~escaped
        escaped = 0
        guard
          unsafe special.find(
            text + word, end - word, marks: &marks, stops: &stops, escaped: &escaped)
        else { return (count, wordEnd) }
      }
      let quotes = stops & marks
      let within = Self.runningXOR(quotes) ^ inside
      if (newlines | special.controls) & within | special.backslashes & ~within != 0 {
        return (count, wordEnd)
      }
      inside = 0 &- (within >> 63)
      list(
        (marks & ~within & ~(newlines & ignored)) | quotes,
        at: UInt32(truncatingIfNeeded: word &- (start & ~63)), &count)
      word += 64
    }
    return (count, end)
  }

  /// Lists the tokens of whole words while nothing is escaped, and no string has a line break.
  ///
  /// - Returns: How many bytes that were.
  @inline(__always)
  private func listWords(
    _ words: Int, at place: Int, origin: Int, _ ignored: UInt64, _ masks: StructureMasks,
    _ inside: inout UInt64, _ count: inout Int
  ) -> Int {
    var lists = unsafe scan_json_masks(
      newline: masks.newline + place >> 6, structure: masks.structure + place >> 6,
      quote: masks.quote + place >> 6, ignored: ignored)
    return unsafe 64
      * Int(
        scan_list_tokens(
          &lists, words, UInt32(truncatingIfNeeded: place &- origin), &inside, tokens, &count))
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
  /// The word begins at `text`; `count` bytes may be read. Bit 0 of `escaped` is set if the first
  /// byte of the next word is escaped.
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
          guard unsafe text[bit + digit].jsonHexValue != nil else { return false }
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
