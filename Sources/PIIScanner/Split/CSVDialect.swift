/// How a table is written: what stands between its cells and around them, and where its data begins.
///
/// It is decided from the first bytes of a text (``sniff(prefix:isWhole:nameExtension:)``) and holds for
/// all of it.
struct CSVDialect: Equatable, Sendable {
  /// The byte between cells: `;`, `,`, tab or `|`.
  var delimiter: UInt8
  /// The byte around cells that have delimiters or line ends in them: `"`, seldom `'`.
  var quote: UInt8
  /// Whether the last record before the data names the columns.
  var hasHeader: Bool
  /// The number of columns that most records have, from 1.
  var columns: Int32
  /// How many records come before the data: a `sep=;` line, title lines, the header.
  ///
  /// Empty lines are no records.
  var recordsBeforeData: Int32

  /// Creates a dialect.
  init(
    delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\""), hasHeader: Bool = false,
    columns: Int32 = 1, recordsBeforeData: Int32? = nil
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.hasHeader = hasHeader
    self.columns = columns
    self.recordsBeforeData = recordsBeforeData ?? (hasHeader ? 1 : 0)
  }
}
