extension CSVTracker {
  /// Resolves whole steps until the byte before `target` is resolved.
  mutating func resolve(to target: Int64, in chunk: ChunkView) {
    let limit = unsafe end == .max ? chunk.count : Int(min(Int64(chunk.count), end &- chunk.offset))
    // If a quote is undecided this window may decide it, so begin even if the target is resolved.
    let more: Int64 = front.isUndecided ? 1 : 0
    let goal = unsafe Int(min(target &+ more &- chunk.offset, Int64(limit)))
    var index = unsafe Int(front.offset &- chunk.offset)
    assert(index >= 0, "the window starts after what was asked last")
    if index < goal {
      // Local copies: the compiler keeps them in registers.
      var place = front.place
      var step = step
      while index < goal {
        place = place.counting(step, before: ~0)
        if front.isUndecided {
          front.literalPlace = front.literalPlace.counting(step.literal, before: ~0)
        }
        let word = index >> 6
        let first = UInt64(truncatingIfNeeded: index & 63)
        let bits = min(64, limit &- (word << 6))
        // SAFETY: `word` is in the masks, since `index < count`.
        let valid = (~0 &<< first) & (bits == 64 ? ~0 : (1 &<< UInt64(bits)) &- 1)
        let delimiters = unsafe chunk.masks.structure[word] & valid
        let newlines = unsafe chunk.masks.newline[word] & valid
        let quotes = unsafe chunk.masks.quote[word] & valid
        step = unsafe Step(
          offset: chunk.offset &+ Int64(word << 6), delimiters: delimiters, newlines: newlines)
        let empty = unsafe emptyLines(newlines, word: word, first: index, in: chunk)
        if quotes == 0 && front.mode == .plain {
          step.records = newlines & ~empty
        } else if let outside = unsafe outsideIfWellFormed(
          in: chunk, word: word, bits: Int(first)..<bits)
        {
          step.delimiters &= outside
          step.newlines &= outside
          step.records = step.newlines & ~empty
        } else {
          self.step = step
          front.place = place
          unsafe resolveQuotes(in: chunk, word: word, bits: Int(first)..<bits)
          step = self.step
          place = front.place
          step.records = step.newlines & ~empty
          step.literalRecords = step.literalNewlines & ~empty
        }
        index = (word << 6) &+ bits
      }
      self.step = step
      front.place = place
      unsafe remember(bytesBefore: index, in: chunk)
      front.offset = unsafe chunk.offset &+ Int64(index)
    }
    if unsafe chunk.isLast && index == chunk.count { settleAtEndOfText() }
  }

  /// The line ends that end a line without any byte.
  ///
  /// - Parameters:
  ///   - newlines: The line ends of the step.
  ///   - word: The step's word in the masks.
  ///   - first: Index in the window of the first byte that is resolved now.
  ///   - chunk: The window.
  /// - Returns: Those of `newlines` that end an empty line.
  @inline(__always)
  private func emptyLines(
    _ newlines: UInt64, word: Int, first: Int, in chunk: ChunkView
  ) -> UInt64 {
    // SAFETY: `word` is in the masks, and so is the one before it unless it is the first.
    let all = unsafe chunk.masks.newline[word]
    let previous = word > 0 ? unsafe chunk.masks.newline[word &- 1] : 0
    // A line end straight after one, or with one byte between, which may be `\r`.
    let after1 = newlines & (all << 1 | previous >> 63)
    let after2 = newlines & (all << 2 | previous >> 62)
    let start = unsafe textStart(in: chunk)
    if (after1 | after2) == 0 && first &- start >= 2 { return 0 }
    return unsafe emptyLines(
      newlines, after1: after1, after2: after2, word: word, first: first, in: chunk)
  }

  /// The same, where bytes have to be looked at.
  private func emptyLines(
    _ newlines: UInt64, after1: UInt64, after2: UInt64, word: Int, first: Int,
    in chunk: ChunkView
  ) -> UInt64 {
    var empty = after1
    var rest = after2 & ~after1
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest &- 1
      // SAFETY: the bit is set because the byte two before it is a line end in this window.
      if unsafe chunk.base[(word << 6) &+ bit &- 1] == UInt8(ascii: "\r") {
        empty |= 1 &<< UInt64(bit)
      }
    }
    guard unsafe first &- textStart(in: chunk) < 2 else { return empty }
    // The window does not show the two bytes before `first`; what is remembered does.
    if front.before.contains(.newline) || front.before.contains(.newlineReturn) {
      empty |= newlines & (1 &<< UInt64(first))
    }
    // SAFETY: `first` is in the window.
    if front.before.contains(.newline), unsafe chunk.base[first] == UInt8(ascii: "\r") {
      empty |= newlines & (1 &<< UInt64(first &+ 1))
    }
    return empty
  }

  /// Remembers what the next window may not show of this one.
  ///
  /// What is remembered until then is of the first byte of this call.
  @inline(__always)
  private mutating func remember(bytesBefore index: Int, in chunk: ChunkView) {
    // SAFETY: `index` is at most `count`, and more than 0.
    let last = unsafe chunk.base[index &- 1]
    if last > 0x20 && last != dialect.delimiter {
      front.before = []
    } else {
      unsafe rememberSpace(last, bytesBefore: index, in: chunk)
    }
  }

  private mutating func rememberSpace(_ last: UInt8, bytesBefore index: Int, in chunk: ChunkView) {
    switch last {
    case UInt8(ascii: "\n"):
      front.before = [.newline, .cellStart]
    case dialect.delimiter:
      front.before = .cellStart
    case UInt8(ascii: "\r"):
      // The window starts with this byte: then it was the first that was not resolved yet.
      let followsNewline =
        unsafe index &- textStart(in: chunk) < 2
        ? front.before.contains(.newline) : unsafe chunk.base[index &- 2] == UInt8(ascii: "\n")
      front.before = followsNewline ? .newlineReturn : []
    case UInt8(ascii: " "):
      front.before = unsafe startsCell(at: index, in: chunk) ? .cellStart : []
    default:
      front.before = []
    }
  }

  /// Index in the window of the first byte that is of the text: the first window may begin with a BOM, at
  /// an offset below 0.
  @inline(__always)
  private func textStart(in chunk: ChunkView) -> Int {
    unsafe max(0, Int(0 &- chunk.offset))
  }

  /// Whether only spaces lie between the byte at an index of the window and the delimiter or line end before
  /// it.
  ///
  /// It looks at bytes, not at what they mean. Outside quotes that is the same: a delimiter inside quotes
  /// has the closing quote after it, and a quote is no space.
  func startsCell(at index: Int, in chunk: ChunkView) -> Bool {
    var index = index
    let start = unsafe textStart(in: chunk)
    while index > start {
      index &-= 1
      // SAFETY: `index` is in the window.
      let byte = unsafe chunk.base[index]
      if byte == dialect.delimiter || byte == UInt8(ascii: "\n") { return true }
      if byte != UInt8(ascii: " ") { return false }
    }
    return front.before.contains(.cellStart)
  }
}
