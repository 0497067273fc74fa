extension CSVTracker {
  /// Resolves a whole step in which every quote stands where RFC 4180 wants it, without looking at each.
  ///
  /// The exclusive or of all quote bits up to a bit tells whether it is inside quotes, doubled quotes
  /// included (a pair closes and opens again at once):
  ///
  ///     text       1;"a;b";"x""y";
  ///     quotes     ..1...1.1.11.1.
  ///     inside     ..1111..11.111.     (with the quote that opens, without the one that closes)
  ///
  /// That is right if each quote that opens follows a delimiter, a line end or a quote that closes,
  /// and each that closes is followed by a delimiter, a line end or a quote that opens. Else nothing is
  /// changed, and the careful way has to be gone.
  ///
  /// - Returns: The bits outside quotes, or `nil`.
  @inline(__always)
  mutating func outsideIfWellFormed(
    in chunk: ChunkView, word: Int, bits: Range<Int>
  ) -> UInt64? {
    guard bits.upperBound == 64 && !front.isUndecided else { return nil }
    let base = word << 6
    var first = bits.lowerBound
    if front.mode == .quoted {
      first = unsafe Int(front.closesAt &+ 1 &- chunk.offset) &- base
      // All of the step is inside quotes.
      guard first < 64 else { return first == 64 ? nil : 0 }
    }
    // SAFETY: `word` is in the masks, and the word before it is if there is one.
    let quotes = unsafe chunk.masks.quote[word] & (~0 &<< UInt64(first))
    let structure = unsafe chunk.masks.structure[word] | chunk.masks.newline[word]
    let previous =
      word > 0 ? unsafe chunk.masks.structure[word &- 1] | chunk.masks.newline[word &- 1] : 0
    let inside = quotes.exclusiveOrOfLowerBits
    let opening = quotes & inside
    let closing = quotes & ~inside
    guard opening & ~((structure | closing) << 1 | previous >> 63) == 0 else { return nil }
    var others = (closing << 1) & ~(structure | opening)
    while others != 0 {
      // SAFETY: the bit is in the step, which is whole.
      guard unsafe chunk.base[base &+ others.trailingZeroBitCount] == UInt8(ascii: "\r") else {
        return nil
      }
      others &= others &- 1
    }
    if (quotes | inside) >> 63 == 0 {
      front.mode = .plain
      front.closesAt = -1
    } else {
      guard
        let index = unsafe closingQuote(
          after: inside, opening, closing, past: base &+ 64, in: chunk)
      else { return nil }
      front.mode = index < 0 ? .plain : .quoted
      front.closesAt = index < 0 ? -1 : unsafe chunk.offset &+ Int64(index)
    }
    return ~inside & (~0 &<< UInt64(first))
  }

  /// Looks past the end of a well-formed step that ends with a quote or inside quotes.
  ///
  /// - Returns: The index of the quote that closes the last cell; −1 if the step ends outside quotes; `nil`
  ///   if the step is not so well formed.
  @inline(__always)
  private func closingQuote(
    after inside: UInt64, _ opening: UInt64, _ closing: UInt64, past: Int, in chunk: ChunkView
  ) -> Int? {
    if unsafe past &+ 64 <= chunk.count && (opening | closing) >> 63 == 0 {
      let word = past >> 6
      // SAFETY: the word after the step is in the masks.
      let quotes = unsafe chunk.masks.quote[word]
      let structure = unsafe chunk.masks.structure[word] | chunk.masks.newline[word]
      // The lowest quote, if a delimiter or line end follows.
      if quotes & (0 &- quotes) & (structure >> 1) != 0 {
        return past &+ quotes.trailingZeroBitCount
      }
    }
    return unsafe closingFarther(opening, closing, past: past, in: chunk)
  }

  private func closingFarther(
    _ opening: UInt64, _ closing: UInt64, past: Int, in chunk: ChunkView
  ) -> Int? {
    guard unsafe past < chunk.count else { return nil }
    // SAFETY: `past` is in the window.
    let next = unsafe chunk.base[past]
    if closing >> 63 != 0 { return closesCell(before: next) ? -1 : nil }
    // Quotes across the end of the step: their number matters.
    if opening >> 63 != 0 && next == dialect.quote { return nil }
    let cellOpening = 63 &- (opening & ~(closing << 1)).leadingZeroBitCount
    let openedAt = unsafe chunk.offset &+ Int64(past &- 64 &+ cellOpening)
    guard case .closes(let index) = unsafe lookAhead(openedAt: openedAt, from: past, in: chunk)
    else { return nil }
    return index
  }
}

extension UInt64 {
  /// Each bit is the exclusive or of this bit and all lower ones.
  @inline(__always)
  var exclusiveOrOfLowerBits: UInt64 {
    var bits = self
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    bits ^= bits &<< 32
    return bits
  }
}
