#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Jumps over bytes that mean nothing.
extension SQLTracker {
  /// Reads a part of the window.
  mutating func read(from start: Int, to limit: Int, in chunk: ChunkView) {
    var at = start
    while at < limit {
      if mode == .values, depth > 0, !opener.isActive, lexeme == .between || lexeme == .string {
        at = unsafe sprint(from: at, to: limit, in: chunk)
      } else if mode == .rows, lexeme == .between {
        at = unsafe sprintRows(from: at, to: limit, in: chunk)
      } else if mode == .start, lexeme == .between, !lastHeader.isEmpty {
        let end = unsafe readSameHeader(from: at, to: limit, in: chunk)
        guard end == at else {
          at = end
          continue
        }
      } else {
        at = unsafe skipped(from: at, to: limit, in: chunk)
      }
      guard at < limit else { return }
      // SAFETY: `at` is in the window.
      let byte = unsafe chunk.base[at]
      let before =
        at > 1
        ? unsafe (chunk.base[at - 1], chunk.base[at - 2])
        : at == 1 && start == 0 ? unsafe (chunk.base[0], last.0) : last
      unsafe step(byte, at: chunk.offset + Int64(at), after: before)
      keepHeader(byte)
      at += 1
    }
  }

  /// The next byte at or after a place that means something, where that can be told by bitmaps.
  private func skipped(from at: Int, to limit: Int, in chunk: ChunkView) -> Int {
    guard !opener.isActive else { return at }
    // SAFETY: `limit` is in the window.
    let masks = unsafe chunk.masks
    switch (lexeme, mode) {
    case (.string, _):
      return unsafe nextBit(masks.quote, masks.newline, from: at, to: limit)
    case (.lineComment, _):
      return unsafe nextBit(masks.newline, masks.newline, from: at, to: limit)
    case (.blockComment, _), (.between, .skip):
      return unsafe nextBit(masks.structure, masks.structure, from: at, to: limit)
    default: return at
    }
  }

  /// Reads the beginning of a statement as far as it is that of the last one: most dumps have one
  /// for each row.
  ///
  /// - Returns: Where to go on.
  private mutating func readSameHeader(from at: Int, to limit: Int, in chunk: ChunkView) -> Int {
    let known = sameHeaderBytes
    let count = min(lastHeader.count - known, limit - at)
    // SAFETY: there are `count` bytes from `at` in the window, and from `known` in the header.
    let isSame = unsafe lastHeader.withUnsafeBytes { header in
      guard let base = header.baseAddress else { return false }
      return unsafe memcmp(chunk.base + at, base + known, count) == 0
    }
    if isSame, count > 0 {
      sameHeaderBytes += count
      return at + count
    }
    sameHeaderBytes = 0
    // SAFETY: `at` is less than `limit`.
    if known == lastHeader.count, unsafe !chunk.base[at].isSQLWord {
      mode = .values
      depth = 0
      column = 0
      usefulStatements += 1
    } else if known > 0 {
      // It was the same only so far: what was passed is read as any other.
      let passed = lastHeader[..<known]
      var before: (UInt8, UInt8) = (0, 0)
      for byte in passed {
        // There are no comments in it, so the offset does not matter.
        step(byte, at: 0, after: before)
        keepHeader(byte)
        before = (byte, before.0)
      }
    }
    return at
  }

  private mutating func keepHeader(_ byte: UInt8) {
    guard isKeepingHeader else { return }
    if header.count < Self.keptHeaderBytes {
      header.append(byte)
    } else {
      isKeepingHeader = false
    }
  }

  /// Reads lines of `COPY`.
  ///
  /// - Returns: The byte that takes a closer look.
  private mutating func sprintRows(from start: Int, to limit: Int, in chunk: ChunkView) -> Int {
    let text = unsafe chunk.base
    var at = start
    var column = column
    defer { self.column = column }
    while true {
      at = unsafe nextBit(chunk.masks.quote, chunk.masks.newline, from: at, to: limit)
      guard at < limit else { return limit }
      // SAFETY: `at` is in the window.
      let byte = unsafe text[at]
      if byte == 9 {
        column += 1
      } else if byte == 10 {
        guard limit - at > 1, unsafe text[at + 1] != UInt8(ascii: "\\") else { return at }
        column = 0
      }
      at += 1
      if byte == 9 || byte == 10 {
        unsafe noted?.note(column, at: chunk.offset + Int64(at), quote: 0)
      }
    }
  }

  /// Reads values inside of a row, and on to further rows, while there are only quotes, commas,
  /// parentheses and what is between.
  ///
  /// - Returns: The byte that takes a closer look.
  private mutating func sprint(from start: Int, to limit: Int, in chunk: ChunkView) -> Int {
    let text = unsafe chunk.base
    let structure = unsafe chunk.masks.structure
    let quotes = unsafe chunk.masks.quote
    let newlines = unsafe chunk.masks.newline
    var at = start
    var depth = depth
    var column = column
    var isInString = lexeme == .string
    var closing = closing
    defer {
      self.depth = depth
      self.column = column
      self.closing = closing
      lexeme = isInString ? .string : .between
    }
    // SAFETY: everything read is before `limit`, which is in the window; so are the words of the masks.
    while true {
      if isInString {
        at = unsafe nextBit(quotes, newlines, from: at, to: limit)
        guard at < limit else { return limit }
        let byte = unsafe text[at]
        if byte == closing {
          isInString = false
        } else if byte == 10 {
          return at
        } else if byte == UInt8(ascii: "\\"), stringBackslash != .text {
          guard stringBackslash == .escape, limit - at > 1 else { return at }
          at += 1
        }
        at += 1
        continue
      }
      at = unsafe nextBit(structure, structure, from: at, to: limit)
      guard at < limit else { return limit }
      switch unsafe text[at] {
      case UInt8(ascii: ","):
        if depth == 1 {
          column += 1
          unsafe noted?.noteNumber(column, at: chunk.offset + Int64(at + 1))
        }
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard at > 0 else { return at }
        isInString = true
        closing = unsafe text[at]
        stringBackslash = meaningOfBackslash(closing, after: unsafe text[at - 1])
        if depth == 1, unsafe text[at - 1] != closing {
          unsafe noted?.note(column, at: chunk.offset + Int64(at + 1), quote: closing)
        }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        guard depth == 0 else { break }
        // `),(` is what rows have between them; all else takes a closer look.
        guard limit - at > 2, unsafe text[at + 1] == UInt8(ascii: ","),
          unsafe text[at + 2] == UInt8(ascii: "(")
        else { return at + 1 }
        depth = 1
        column = 0
        at += 2
        unsafe noted?.noteNumber(0, at: chunk.offset + Int64(at + 1))
      case UInt8(ascii: "-"):
        guard limit - at > 1, unsafe text[at + 1] != UInt8(ascii: "-") else { return at }
      default: return at
      }
      at += 1
    }
  }

  /// The next 1 of either mask, from a place on; `limit` if there is none.
  @inline(__always)
  private func nextBit(
    _ first: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>, from at: Int, to limit: Int
  ) -> Int {
    guard at < limit else { return limit }
    var word = at >> 6
    // SAFETY: the masks have a word for every byte before `limit`.
    var bits = unsafe (first[word] | second[word]) & (~0 &<< UInt64(truncatingIfNeeded: at & 63))
    while bits == 0 {
      word += 1
      guard word << 6 < limit else { return limit }
      bits = unsafe first[word] | second[word]
    }
    return min(limit, word << 6 + bits.trailingZeroBitCount)
  }
}
