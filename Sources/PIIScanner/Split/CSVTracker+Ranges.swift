extension CSVTracker {
  /// Guesses where the first row starts at or after an offset, without knowing what came before.
  ///
  /// A file that is cut into ranges is scanned from such guesses: make a tracker that resumes
  /// ``CSVState/rowStart(row:at:)`` there, with row 0, and let the tracker of the range before end there
  /// (``CSVTracker/end``). If its state then is ``CSVState/isRowStart`` the guess was right, and its
  /// row is what has to be added; if not, the range must be done again from that state.
  ///
  /// - Parameters:
  ///   - offset: Where to begin, in the window. A row start there counts if the window shows the byte
  ///     before it, or it is the start of the text.
  ///   - chunk: A window. The more it shows after the offset, the better the guess.
  ///   - dialect: The dialect of the text.
  /// - Returns: The offset of the first byte of a row, or `nil` if the window shows none.
  static func firstRowStart(
    after offset: Int64, in chunk: ChunkView, dialect: CSVDialect
  ) -> Int64? {
    var state = unsafe CSVState.rowStart(row: 0, at: chunk.offset)
    if unsafe chunk.offset > 0 { state.before = [] }
    return unsafe CSVTracker(dialect: dialect, resuming: state).firstRowStart(
      after: offset, in: chunk)
  }

  private func firstRowStart(after offset: Int64, in chunk: ChunkView) -> Int64? {
    var index = unsafe Int(offset &- chunk.offset)
    guard offset > 0 else { return 0 }
    var isInside = unsafe beginsInsideQuotes(at: index, in: chunk)
    // SAFETY: `index - 1` is in the window.
    if !isInside, index > 0, unsafe chunk.base[index &- 1] == UInt8(ascii: "\n") { return offset }
    while true {
      let quote = unsafe nextQuote(from: index, in: chunk)
      if !isInside, let newline = unsafe nextNewline(from: index, before: quote, in: chunk) {
        return unsafe chunk.offset &+ Int64(newline &+ 1)
      }
      guard unsafe quote < chunk.count else { return nil }
      let past = unsafe quotesEnd(from: quote, in: chunk)
      if (past &- quote) & 1 == 1 {
        if isInside {
          isInside = unsafe !endsCell(at: past, in: chunk)
        } else if unsafe startsCell(at: quote, in: chunk) {
          let openedAt = unsafe chunk.offset &+ Int64(quote)
          if case .stray = unsafe lookAhead(openedAt: openedAt, from: past, in: chunk) {
            isInside = false
          } else {
            isInside = true
          }
        }
      }
      index = past
    }
  }

  /// Whether an index of the window is inside quotes.
  ///
  /// Quotes that stand alone open and close in turn. Of the two ways to begin the one is right
  /// that has fewer of them where they do not belong.
  private func beginsInsideQuotes(at index: Int, in chunk: ChunkView) -> Bool {
    var index = index
    // Quotes may lie across the offset: then begin with all of them.
    // SAFETY: `index - 1` is in the window.
    while index > 0, unsafe index <= chunk.count, unsafe chunk.base[index &- 1] == dialect.quote {
      index &-= 1
    }
    var (wrongIfInside, wrongIfOutside) = (0, 0)
    for turn in 0..<64 {
      var quote = 0
      var past = 0
      repeat {
        quote = unsafe nextQuote(from: index, in: chunk)
        guard unsafe quote < chunk.count else { return wrongIfInside < wrongIfOutside }
        past = unsafe quotesEnd(from: quote, in: chunk)
        index = past
      } while (past &- quote) & 1 == 0
      let opens = unsafe startsCell(at: quote, in: chunk)
      let closes = unsafe endsCell(at: past, in: chunk)
      let closesIfInside = turn & 1 == 0
      wrongIfInside += (closesIfInside ? closes : opens) ? 0 : 1
      wrongIfOutside += (closesIfInside ? opens : closes) ? 0 : 1
    }
    return wrongIfInside < wrongIfOutside
  }

  /// Whether a cell may end before an index of the window: a delimiter, a line end or the text's end follows,
  /// perhaps after spaces.
  private func endsCell(at index: Int, in chunk: ChunkView) -> Bool {
    var index = index
    // SAFETY: `index` is in the window.
    while unsafe index < chunk.count && chunk.base[index] == UInt8(ascii: " ") { index &+= 1 }
    return unsafe index == chunk.count ? chunk.isLast : closesCell(before: chunk.base[index])
  }

  private func nextNewline(from index: Int, before limit: Int, in chunk: ChunkView) -> Int? {
    guard index < limit else { return nil }
    var word = index >> 6
    var keep: UInt64 = ~0 &<< UInt64(index & 63)
    while word << 6 < limit {
      // SAFETY: `word` is in the masks, since it starts before `limit`, which is at most `count`.
      let newlines = unsafe chunk.masks.newline[word] & keep
      if newlines != 0 {
        let found = (word << 6) &+ newlines.trailingZeroBitCount
        return found < limit ? found : nil
      }
      keep = ~0
      word &+= 1
    }
    return nil
  }
}
