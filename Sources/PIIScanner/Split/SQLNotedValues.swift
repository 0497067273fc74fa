/// The values of columns of an SQL dump that are named as detectors ask for.
///
/// Which columns those are is found out once for each statement that does not begin as the one before.
struct SQLNotedValues {
  /// A value: the offset in the text of its first byte, behind the quote, and the id of its column.
  struct Value {
    var start: Int64
    var field: UInt64
    /// The quote that ends it; 0 for a value of `COPY`, which a tab or a newline ends; a comma for a number, which a comma
    /// or a parenthesis ends.
    var quote: UInt8
  }

  /// A column of a statement.
  struct Field {
    var id: UInt64
    var path: [UInt8]
    /// Whether it stands beside one of a part of a name (``NameParts``).
    var isBesideNamePart: Bool
  }

  /// The values since they were last taken, in order.
  private(set) var values: [Value] = []
  /// The columns of statements since then.
  private(set) var fields: [Field] = []

  private let names: FieldNames
  /// The ids of the columns of the statement; 0 for those that are not asked for.
  private var ids: [UInt64] = []
  /// Whether any is.
  private(set) var isActive = false
  /// Of each column whether its values may be numbers, and whether those of any may be.
  private var takesNumbers: [Bool] = []
  private var hasNumbers = false

  init(_ names: FieldNames) { self.names = names }

  /// Forgets what was noted.
  mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
  }

  /// Takes the columns of a statement, from the first one.
  mutating func begin(_ columns: [Field]) {
    ids.removeAll(keepingCapacity: true)
    takesNumbers.removeAll(keepingCapacity: true)
    isActive = false
    hasNumbers = false
    for (column, matches) in zip(columns, names.matches(inTable: columns.map(\.path))) {
      takesNumbers.append(matches.contains { names.takesNumbers($0.detector) })
      guard !matches.isEmpty else {
        ids.append(0)
        continue
      }
      if takesNumbers.last == true { hasNumbers = true }
      ids.append(column.id)
      fields.append(column)
      isActive = true
    }
  }

  /// Notes a value, if its column is asked for.
  @inline(__always)
  mutating func note(_ column: Int, at start: Int64, quote: UInt8) {
    guard isActive, column < ids.count, ids[column] != 0 else { return }
    values.append(Value(start: start, field: ids[column], quote: quote))
  }

  /// Notes what stands behind a comma or parenthesis, if its column is asked for and may have numbers without quotes.
  @inline(__always)
  mutating func noteNumber(_ column: Int, at start: Int64) {
    guard hasNumbers, column < takesNumbers.count, takesNumbers[column] else { return }
    note(column, at: start, quote: UInt8(ascii: ","))
  }
}

extension SQLTracker {
  /// Index in the window of the byte behind a noted value, or `nil` if the value is long or the window does
  /// not show its end.
  func end(of value: SQLNotedValues.Value, in chunk: ChunkView) -> Int? {
    var at = unsafe Int(value.start - chunk.offset)
    let limit = unsafe min(chunk.count, at + FieldValueCheck.longestValue + 2)
    guard at >= 0 else { return nil }
    // SAFETY: `limit` is in the window.
    while at < limit {
      let byte = unsafe chunk.base[at]
      if value.quote == 0 {
        if byte == 9 || byte == 10 { return at }
      } else if value.quote == UInt8(ascii: ",") {
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") { return at }
      } else if byte == value.quote {
        guard at + 1 < limit, unsafe chunk.base[at + 1] == byte else { return at }
        at += 1
      } else if byte == UInt8(ascii: "\\"), backslash != .text {
        at += 1
      }
      at += 1
    }
    return nil
  }
}
