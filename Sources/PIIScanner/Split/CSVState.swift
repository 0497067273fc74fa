/// Where a ``CSVTracker`` stands between two bytes of a text: all that it needs to go on from there.
///
/// A plain value, so that a range of a file can be scanned on the guess that it starts with a row
/// (``rowStart(row:at:)``) while the ranges before it are scanned too. The guess was right if the state in
/// which the range before ended ``isRowStart``; then rows only have to be shifted.
struct CSVState: Equatable, Sendable {
  /// What is known of the byte that comes next.
  enum Mode: UInt8, Sendable {
    /// It is outside quotes, or a quote at the start of a cell.
    case plain
    /// It is inside quotes that close at a known place.
    case quoted
    /// It is inside quotes, if they close.
    case undecided
    /// It follows quotes at the start of a cell; an odd number of them opens the cell.
    case opening
    /// It follows quotes inside quotes; an odd number of them may have closed the cell.
    case closing
    /// It follows quotes that closed the cell if only spaces come before the next delimiter.
    case closingSpaces
  }

  /// A count of rows and columns.
  struct Place: Equatable, Sendable {
    /// The row: 1 is the first data record, 0 the header, below 0 what comes before it.
    var row: Int64
    /// How many delimiters the record has had.
    var delimiters: Int
    /// Offset in the text of the first byte of the cell.
    var cellStart: Int64
  }

  /// Offset in the text of the byte that comes next.
  var offset: Int64
  /// What is known of that byte.
  var mode: Mode = .plain
  /// Its place, if every undecided quote closes.
  var place: Place
  /// Its place, if the undecided quote is a stray one; the same as `place` if nothing is undecided.
  var literalPlace: Place
  /// Offset of the quote that opened the cell; −1 outside quotes.
  var openedAt: Int64 = -1
  /// Offset of the quote that closes the cell; −1 unless `quoted`.
  var closesAt: Int64 = -1
  /// Offset of the first of the quotes before the byte; −1 unless `closing` or `closingSpaces`.
  var runStart: Int64 = -1
  /// Whether the number of quotes before the byte is odd.
  var runIsOdd = false
  /// Whether the quotes before the byte stand where a cell starts.
  var runMayOpen = false
  /// What the bytes before it were.
  var before: CSVPrecedingBytes

  /// The state where a row starts, outside quotes.
  static func rowStart(row: Int64, at offset: Int64) -> CSVState {
    let place = Place(row: row, delimiters: 0, cellStart: offset)
    return CSVState(
      offset: offset, place: place, literalPlace: place, before: [.newline, .cellStart])
  }

  /// Whether a row starts here for sure.
  var isRowStart: Bool {
    self == CSVState.rowStart(row: place.row, at: offset)
  }
}

/// What a tracker must remember of the bytes before a window that it cannot see.
struct CSVPrecedingBytes: OptionSet, Sendable {
  var rawValue: UInt8

  /// The last byte is `\n`, or the text starts here.
  static let newline = CSVPrecedingBytes(rawValue: 1)
  /// The last byte is `\r`, and the one before it `\n` or the start of the text.
  static let newlineReturn = CSVPrecedingBytes(rawValue: 2)
  /// Since the last delimiter, `\n` or the start of the text there are only spaces.
  static let cellStart = CSVPrecedingBytes(rawValue: 4)
}
