/// Tells in which row and column of a table a byte is.
///
/// It reads bitmaps, 64 bytes at a step: outside quotes a step counts delimiters and line ends by
/// population counts, however many cells there are. Only where a word has quotes does it look closer
/// (`CSVTracker+Quotes.swift`). One step is kept as it was resolved, so that a question within it is a
/// mask and two counts.
///
///     text        1;"a;b";2⏎3;c⏎
///     structure   .1..1...1..1..
///     in quotes   ..11111.......
///     counted     .1.....1..1..
///
/// A quote opens a cell only where the cell starts (spaces may come before it), and closes it where a
/// delimiter or line end follows (spaces may come between). `""` inside is one quote. Any other quote
/// is text. A quote that opens a cell but never closes must not swallow the rest of the file: it is a
/// *stray* quote, thus text, if the next quote that stands alone looks like an opening one too, if the
/// text ends first, or if the cell would be longer than ``longestQuotedCell``. That is decided by looking
/// ahead. Where the window ends too early to decide, the tracker goes on as if the quote closes and
/// counts a second time as if it does not, so that rows are right again once it is known.
///
/// Records are counted as RFC 4180 and Python's `csv` count them; a line without any byte is no record.
/// Lines end with `\n` or `\r\n`. Takes no memory that grows with the text; linear in its length.
@safe
struct CSVTracker: ~Copyable {
  /// How far from its opening quote a cell may close, in bytes.
  static let longestQuotedCell: Int64 = 64 * 1024

  /// One resolved step.
  struct Step {
    /// Offset in the text of bit 0.
    var offset: Int64
    /// Delimiters outside quotes.
    var delimiters: UInt64 = 0
    /// Line ends outside quotes.
    var newlines: UInt64 = 0
    /// Line ends outside quotes that end a record: those of lines that are not empty.
    var records: UInt64 = 0
    /// The same three if the undecided quote is a stray one.
    var literalDelimiters: UInt64 = 0
    var literalNewlines: UInt64 = 0
    var literalRecords: UInt64 = 0
  }

  /// The dialect of the text.
  let dialect: CSVDialect
  /// Bytes at or past this offset are not resolved, so that ``state`` is exact there.
  var end: Int64
  /// Offset of the first quote that opens a cell and never closes it; −1 if there is none.
  private(set) var firstStrayQuote: Int64 = -1
  /// How many quotes open a cell and never close it.
  private(set) var strayQuotes: Int64 = 0

  /// The state behind the resolved step, but for its places: those are of the start of the step.
  var front: CSVState
  /// The resolved step, which questions are about.
  var step: Step
  /// The bits of the step before the byte in question.
  private var before: UInt64 = 0
  /// Up to which offset the window reached when an undecided quote could not be decided.
  var undecidedUntil: Int64 = -1
  /// The last answer of ``cell(in:)``.
  var lastCell: CSVCell?

  /// Starts at the start of a text.
  init(dialect: CSVDialect) {
    self.init(
      dialect: dialect, resuming: .rowStart(row: 1 - Int64(dialect.recordsBeforeData), at: 0))
  }

  /// Goes on from a state.
  ///
  /// - Parameters:
  ///   - dialect: The dialect of the text.
  ///   - state: Where to start: ``state`` of another tracker, or a guess (``CSVState/rowStart(row:at:)``).
  ///   - end: Where the range ends; see ``end``.
  init(dialect: CSVDialect, resuming state: CSVState, end: Int64 = .max) {
    self.dialect = dialect
    self.end = end
    self.front = state
    self.step = Step(offset: state.offset)
  }

  /// Goes to a byte, to be asked about it.
  ///
  /// - Parameters:
  ///   - target: Offset in the text, not before the last one. Past the end of the window it goes to the
  ///     window's end. Go to the end of the text last, so that a stray quote near it is noticed.
  ///   - chunk: A window that starts at or before the last target. It may end anywhere.
  @inline(__always)
  mutating func advance(to target: Int64, in chunk: ChunkView) {
    if target > front.offset || front.isUndecided { unsafe resolve(to: target, in: chunk) }
    let bits = min(target, front.offset) &- step.offset
    before = bits >= 64 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: bits)) &- 1
  }

  /// The row: 1 is the first data record.
  ///
  /// 0 is the header, or the last line before the data; what comes before that is below 0.
  var row: Int64 {
    front.place.row &+ Int64((step.records & before).nonzeroBitCount)
  }

  /// The column, from 1.
  var column: Int32 {
    Int32(clamping: front.place.counting(step, before: before).delimiters &+ 1)
  }

  /// Whether the byte is in the record that names the columns.
  var isInHeader: Bool { dialect.hasHeader && row == 0 }

  /// Offset in the text of the first byte of the cell, its quote if it has one.
  var cellStart: Int64 {
    let structure = (step.delimiters | step.newlines) & before
    guard structure != 0 else { return front.place.cellStart }
    return step.offset &+ Int64(64 &- structure.leadingZeroBitCount)
  }

  /// All that is needed to go on from the last resolved byte: the last target rounded up to a step, but not
  /// past ``end``.
  var state: CSVState {
    var state = front
    state.place = front.place.counting(step, before: ~0)
    if state.isUndecided {
      state.literalPlace = front.literalPlace.counting(step.literal, before: ~0)
    } else {
      state.literalPlace = state.place
    }
    return state
  }

  /// Notes that a quote opened a cell and did not close it.
  mutating func noteStray(at offset: Int64) {
    if firstStrayQuote < 0 { firstStrayQuote = offset }
    strayQuotes += 1
  }
}

extension CSVState {
  /// Whether it is not known yet if the cell's quote closes.
  var isUndecided: Bool { mode.rawValue >= Mode.undecided.rawValue }
}

extension CSVState.Place {
  /// The place after some of the bytes of a step that starts here.
  @inline(__always)
  func counting(_ step: CSVTracker.Step, before: UInt64) -> CSVState.Place {
    let newlines = step.newlines & before
    let delimiters = step.delimiters & before
    // The bits above the last newline; all if there is none (shifting by 64 gives 0).
    let sinceNewline = ~(UInt64.max >> UInt64(newlines.leadingZeroBitCount))
    let structure = newlines | delimiters
    return CSVState.Place(
      row: row &+ Int64((step.records & before).nonzeroBitCount),
      delimiters: (newlines == 0 ? self.delimiters : 0)
        &+ (delimiters & sinceNewline).nonzeroBitCount,
      cellStart: structure == 0
        ? cellStart : step.offset &+ Int64(64 &- structure.leadingZeroBitCount))
  }
}

extension CSVTracker.Step {
  /// The step if the undecided quote is a stray one.
  var literal: CSVTracker.Step {
    CSVTracker.Step(
      offset: offset, delimiters: literalDelimiters, newlines: literalNewlines,
      records: literalRecords)
  }
}
