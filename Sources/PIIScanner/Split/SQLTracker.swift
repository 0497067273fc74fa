/// Tells of which table and column a byte of an SQL dump is a value.
///
///     CREATE TABLE `klant` (`id` int, `bsn` char(9));
///     INSERT INTO `klant` VALUES (1,'111222333'),(2,'123456782');
///                                    ^ /klant/bsn
///
/// It knows `INSERT … VALUES`, `REPLACE … VALUES` and `COPY … FROM stdin` of MySQL, PostgreSQL, SQLite
/// and SQL Server; other statements it skips. Names of columns come from the statement, or else from
/// the table's `CREATE TABLE` before it, or else they are numbers.
///
/// It looks at no byte beyond the one asked for, so it goes on anywhere. `step` says what each byte
/// means; `sprint` jumps by bitmaps over bytes that mean nothing.
///
/// A backslash is an escape where names stand in backquotes (MySQL) and in `E''`, and it is not where
/// names stand in brackets or rows come by `COPY`. Elsewhere `\'` ends a string if a comma or `)` follows.
///
/// A quote without its partner must not swallow the rest of the dump. So a line that begins with a
/// statement (``SQLOpener``) is one, even if a string seems open, provided that the line before ended
/// with `;` or `)`.
///
/// Memory is bounded: ``SQLNames/most`` columns of a statement, the tables of ``SQLTables``, names
/// of ``keptNameBytes``.
@safe
struct SQLTracker: ~Copyable {
  /// How many bytes of a name are kept.
  static let keptNameBytes = 128
  /// How long the beginning of an `INSERT` may be to be known again at once.
  static let keptHeaderBytes = 4096

  /// What part of which statement it is.
  enum Mode: UInt8 {
    /// Between statements.
    case start
    /// A statement of no use.
    case skip
    /// Behind `CREATE`.
    case create
    case createName
    /// Behind a part of the name.
    case createTail
    /// Inside of the parentheses of `CREATE TABLE`.
    case definitions
    case insertName
    case insertTail
    case insertColumns
    /// Behind `VALUES`.
    case values
    case copyName
    case copyTail
    case copyColumns
    /// Behind `FROM`.
    case copySource
    /// Behind `stdin`.
    case copyOptions
    /// Behind the `;`.
    case copyLine
    /// Lines of `COPY`.
    case rows
  }

  /// What the reader is inside of.
  enum Lexeme: UInt8 {
    case between
    case word
    /// A name in quotes or brackets.
    case name
    /// Behind what ends it, unless the same follows.
    case nameEnd
    case string
    /// Behind a backslash.
    case escape
    /// Behind `\'` that may have ended the string.
    case maybeClosed
    /// Behind `-`.
    case dash
    /// Behind `/`.
    case slash
    case lineComment
    case blockComment
    /// In ``Mode/rows``: at the start of a line, and behind a backslash there.
    case rowStart
    case rowBackslash
  }

  /// What a backslash in a string is.
  enum Backslash: UInt8 {
    case unknown, escape, text
  }

  // MARK: What was asked

  /// The offset that was last asked for.
  var query: Int64 = 0
  /// The byte there; 0 if it lies behind the window.
  var queriedByte: UInt8 = 0

  // MARK: Where the reader is

  /// Everything before this offset was read.
  var position: Int64 = 0
  /// The last two bytes before ``position``.
  var last: (UInt8, UInt8) = (0, 0)
  var mode = Mode.start
  var lexeme = Lexeme.between
  /// How many parentheses are open.
  var depth = 0
  /// Which value of its row it is, from 0.
  var column = 0
  /// What ends the string or the name.
  var closing: UInt8 = 0
  /// What a backslash in this string is, and in strings of this dump.
  var stringBackslash = Backslash.unknown
  var backslash = Backslash.unknown
  /// Where the text of the comment starts.
  var commentStart: Int64 = 0
  /// Whether the next name is that of a column.
  var expectsColumn = false
  /// Whether the rows of `COPY` are in its text format.
  var hasTextRows = true
  /// Finds statements at the starts of lines.
  var opener = SQLOpener()

  /// The word or the name, as far as it is kept.
  var token: [UInt8] = []
  /// The table and the columns of the statement.
  var table: [UInt8] = []
  var tableHash: UInt64 = SQLHash.empty
  var columns = SQLNames()
  var tables = SQLTables()

  /// The beginning of the statement up to `VALUES`, while ``isKeepingHeader``.
  var header: [UInt8] = []
  var isKeepingHeader = false
  /// The beginning of the last `INSERT`: the table and the columns are still its.
  var lastHeader: [UInt8] = []
  /// How much of it this statement begins with so far.
  var sameHeaderBytes = 0

  /// Notes the values of columns that are named as detectors ask for; `nil` if none does.
  var noted: SQLNotedValues?

  // MARK: What was seen

  /// Statements that had something to say: tables created, and rows begun.
  var usefulStatements = 0

  /// Starts at the start of a text.
  ///
  /// - Parameter fieldNames: The names of columns whose values are noted.
  init(noting fieldNames: FieldNames? = nil) {
    noted = fieldNames.map { SQLNotedValues($0) }
  }

  /// Reads on to an offset, so that all that is asked next is about the byte there.
  ///
  /// - Parameters:
  ///   - target: An offset in the text, not less than before and at most the end of the window.
  ///   - chunk: A window that starts at or before the last target.
  mutating func advance(to target: Int64, in chunk: ChunkView) {
    let limit = unsafe Int(target - chunk.offset)
    unsafe precondition(target >= query && limit >= 0 && limit <= chunk.count)
    query = target
    if position < target {
      let start = unsafe Int(position - chunk.offset)
      precondition(start >= 0)
      unsafe read(from: start, to: limit, in: chunk)
      position = target
      // SAFETY: `start` is less than `limit`, which is in the window.
      if limit - start == 1 { last.1 = last.0 } else { last.1 = unsafe chunk.base[limit - 2] }
      last.0 = unsafe chunk.base[limit - 1]
    }
    queriedByte = unsafe limit < chunk.count ? chunk.base[limit] : 0
  }

  // MARK: Answers

  /// Whether the byte is part of a value of a row, with its quotes.
  var isInValue: Bool {
    switch mode {
    case .values:
      switch lexeme {
      case .string, .escape: return true
      case .maybeClosed: return depth > 1 || !endsValue
      case .lineComment, .blockComment: return false
      default: return depth > 1 || (depth == 1 && !endsValue)
      }
    case .rows: return hasTextRows && queriedByte != 9 && queriedByte != 10
    default: return false
    }
  }

  private var endsValue: Bool {
    queriedByte == UInt8(ascii: ",") || queriedByte == UInt8(ascii: ")")
  }

  /// Identifies the column: a hash of its path.
  ///
  /// The same for the same names in every statement, source and run. Means nothing outside of values.
  var fieldID: UInt64 {
    column < columns.count
      ? SQLHash.hash(columns[column], after: tableHash)
      : (tableHash ^ UInt64(column + 1)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Appends the path of the column, such as `/klant/bsn`; `/klant/3` if it has no name.
  ///
  /// `~` and `/` in names are written as in JSON Pointers: `~0`, `~1`.
  func appendFieldPath(to bytes: inout [UInt8]) {
    append(table[...], to: &bytes)
    if column < columns.count {
      append(columns[column], to: &bytes)
    } else {
      append(Array(String(column + 1).utf8)[...], to: &bytes)
    }
  }

  private func append(_ name: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name {
      switch byte {
      case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
      case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
