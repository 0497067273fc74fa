extension CSVTracker {
  /// What becomes of a quote that opens a cell.
  enum Verdict {
    /// The quote at this index of the window closes the cell.
    case closes(Int)
    /// It is a stray quote.
    case stray
    /// The window ends before that is known.
    case unknown
  }

  /// Resolves a step that has quotes, or starts inside them.
  ///
  /// `step` has all delimiters and line ends of the step; those inside quotes are taken out.
  mutating func resolveQuotes(in chunk: ChunkView, word: Int, bits: Range<Int>) {
    let base = word << 6
    if front.isUndecided { keepLiteral() }
    var bit = bits.lowerBound
    while bit < bits.upperBound {
      switch front.mode {
      case .plain:
        bit = unsafe resolvePlain(from: bit, to: bits.upperBound, base: base, in: chunk)
      case .quoted:
        let past = unsafe Int(front.closesAt &+ 1 &- chunk.offset) &- base
        takeOut(bit..<min(past, bits.upperBound))
        bit = min(past, bits.upperBound)
        if past <= bits.upperBound { enter(.plain) }
      case .undecided where unsafe chunk.offset &+ Int64(chunk.count) > undecidedUntil:
        // A new window, or quotes that opened just now.
        switch unsafe lookAhead(openedAt: front.openedAt, from: base &+ bit, in: chunk) {
        case .closes(let index):
          enter(.quoted)
          front.closesAt = unsafe chunk.offset &+ Int64(index)
        case .stray:
          takeLiteral()
        case .unknown:
          undecidedUntil = unsafe chunk.offset &+ Int64(chunk.count)
        }
      default:
        bit = unsafe resolveUndecided(bit, base: base, in: chunk)
      }
    }
  }

  /// Resolves bytes outside quotes, up to a cell that quotes open.
  ///
  /// - Returns: The bit from which to go on.
  private mutating func resolvePlain(
    from bit: Int, to upper: Int, base: Int, in chunk: ChunkView
  ) -> Int {
    // SAFETY: `base / 64` is in the masks. `bit` is below 64.
    let quotes = unsafe chunk.masks.quote[base >> 6] & (~0 &<< UInt64(bit))
    let opening = quotes.trailingZeroBitCount
    guard opening < upper else { return upper }
    let start = base &+ opening
    let past = unsafe quotesEnd(from: start, in: chunk)
    guard unsafe startsCell(at: start, in: chunk) else { return min(past &- base, upper) }
    let mayGoOn = unsafe past == chunk.count && !chunk.isLast
    if !mayGoOn {
      // An even number is an empty cell, a cell of quotes, or text.
      guard (past &- start) & 1 == 1 else { return min(past &- base, upper) }
      let openedAt = unsafe chunk.offset &+ Int64(start)
      switch unsafe lookAhead(openedAt: openedAt, from: past, in: chunk) {
      case .closes(let index):
        enter(.quoted)
        front.closesAt = unsafe chunk.offset &+ Int64(index)
        return opening
      case .stray:
        noteStray(at: openedAt)
        return min(past &- base, upper)
      case .unknown:
        break
      }
    }
    front.openedAt = unsafe chunk.offset &+ Int64(start)
    front.literalPlace = front.place
    keepLiteral()
    enter(.opening)
    undecidedUntil = unsafe chunk.offset &+ Int64(chunk.count)
    return opening
  }

  /// Looks for the quote that closes a cell.
  ///
  /// - Parameters:
  ///   - openedAt: Offset in the text of the quote that opens the cell.
  ///   - index: Index in the window of the first byte after it that is no quote, or any later byte of
  ///     the cell that does not follow a quote.
  ///   - chunk: The window.
  /// - Returns: What becomes of the quote.
  func lookAhead(openedAt: Int64, from index: Int, in chunk: ChunkView) -> Verdict {
    let last = unsafe Int(openedAt &+ CSVTracker.longestQuotedCell &- chunk.offset)
    let count = unsafe chunk.count
    var index = index
    while true {
      let start = unsafe nextQuote(from: index, in: chunk)
      if start == count {
        return unsafe chunk.isLast || count > last &+ 1 ? .stray : .unknown
      }
      let past = unsafe quotesEnd(from: start, in: chunk)
      if past &- 1 > last { return .stray }
      if unsafe past == count && !chunk.isLast { return .unknown }
      if (past &- start) & 1 == 1 {
        var next = past
        // SAFETY: `next` is in the window.
        while next < count, unsafe chunk.base[next] == UInt8(ascii: " ") { next &+= 1 }
        if next == count { return unsafe chunk.isLast ? .closes(past &- 1) : .unknown }
        if unsafe closesCell(before: chunk.base[next]) { return .closes(past &- 1) }
        if unsafe startsCell(at: start, in: chunk) { return .stray }
      }
      index = past
    }
  }

  /// Whether quotes before this byte close a cell.
  @inline(__always)
  func closesCell(before byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Index of the first quote at or after an index of the window, or the window's length.
  @inline(__always)
  func nextQuote(from index: Int, in chunk: ChunkView) -> Int {
    let count = unsafe chunk.count
    guard index < count else { return count }
    var word = index >> 6
    // SAFETY: `word` is in the masks as long as it starts before `count`.
    var quotes = unsafe chunk.masks.quote[word] & (~0 &<< UInt64(index & 63))
    while quotes == 0 {
      word &+= 1
      guard word << 6 < count else { return count }
      quotes = unsafe chunk.masks.quote[word]
    }
    return (word << 6) &+ quotes.trailingZeroBitCount
  }

  /// Index past the quotes that follow each other from an index of the window.
  @inline(__always)
  func quotesEnd(from index: Int, in chunk: ChunkView) -> Int {
    let count = unsafe chunk.count
    var index = index
    // SAFETY: `index` is in the window.
    while index < count, unsafe chunk.base[index] == dialect.quote { index &+= 1 }
    return index
  }

  /// Takes bits that are inside quotes out of the step.
  @inline(__always)
  private mutating func takeOut(_ bits: Range<Int>) {
    guard !bits.isEmpty else { return }
    let outside: UInt64 =
      ~((~0 &<< UInt64(bits.lowerBound)) & (~0 >> UInt64(64 &- bits.upperBound)))
    step.delimiters &= outside
    step.newlines &= outside
  }

  /// Changes what is known of the next byte.
  @inline(__always)
  private mutating func enter(_ mode: CSVState.Mode) {
    front.mode = mode
    if mode == .plain || mode == .quoted { front.openedAt = -1 }
    front.closesAt = -1
    front.runStart = -1
    front.runIsOdd = false
    front.runMayOpen = false
  }
}

// Quotes that the window does not decide: byte by byte, with two counts.
extension CSVTracker {
  /// Resolves one byte that comes after an undecided quote.
  ///
  /// - Returns: The bit from which to go on.
  private mutating func resolveUndecided(_ bit: Int, base: Int, in chunk: ChunkView) -> Int {
    let index = base &+ bit
    let offset = unsafe chunk.offset &+ Int64(index)
    // SAFETY: `index` is in the window.
    let byte = unsafe chunk.base[index]
    let isQuote = byte == dialect.quote
    let isTooLong = offset &- front.openedAt > CSVTracker.longestQuotedCell
    switch front.mode {
    case .opening where isQuote:
      front.runIsOdd.toggle()
      return bit &+ 1
    case .opening:
      enter(front.runIsOdd ? .undecided : .plain)
    case .undecided where isTooLong:
      takeLiteral()
    case .undecided where isQuote:
      let mayOpen = unsafe startsCell(at: index, in: chunk)
      enter(.closing)
      front.runStart = offset
      front.runIsOdd = true
      front.runMayOpen = mayOpen
      return bit &+ 1
    case .undecided:
      takeOut(bit..<(bit &+ 1))
      return bit &+ 1
    case .closing where isQuote && isTooLong:
      takeRun(as: .opening)
    case .closing where isQuote:
      front.runIsOdd.toggle()
      return bit &+ 1
    case .closing where !front.runIsOdd:
      enter(.undecided)
    case .closing where byte == UInt8(ascii: " "), .closingSpaces where byte == UInt8(ascii: " "):
      front.mode = .closingSpaces
      return bit &+ 1
    case .closing, .closingSpaces:
      if closesCell(before: byte) {
        enter(.plain)
      } else if front.runMayOpen {
        takeRun(as: .undecided)
        undecidedUntil = -1
      } else {
        enter(.undecided)
      }
    case .plain, .quoted:
      preconditionFailure("only undecided quotes come here")
    }
    return bit
  }

  /// Counts the step a second time, as if the undecided quote is a stray one.
  private mutating func keepLiteral() {
    step.literalDelimiters = step.delimiters
    step.literalNewlines = step.newlines
  }

  /// Takes the undecided quote as a stray one.
  private mutating func takeLiteral() {
    noteStray(at: front.openedAt)
    front.place = front.literalPlace
    step.delimiters = step.literalDelimiters
    step.newlines = step.literalNewlines
    enter(.plain)
  }

  /// Takes the undecided quote as a stray one, and the quotes before this byte as what opens a cell if they
  /// stand where one starts.
  private mutating func takeRun(as mode: CSVState.Mode) {
    let (start, isOdd, mayOpen) = (front.runStart, front.runIsOdd, front.runMayOpen)
    takeLiteral()
    guard mayOpen else { return }
    front.openedAt = start
    enter(mode)
    front.runIsOdd = mode == .opening && isOdd
  }

  /// Decides what is undecided where the text ends.
  mutating func settleAtEndOfText() {
    guard front.isUndecided else { return }
    switch front.mode {
    case .opening where !front.runIsOdd, .closing where front.runIsOdd, .closingSpaces:
      enter(.plain)
    default:
      let empty = step.literalNewlines & ~step.literalRecords
      takeLiteral()
      step.records = step.newlines & ~empty
    }
  }
}
