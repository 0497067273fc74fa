/// Holds a tracker of JSON.
final class DocumentSplit {
  @exclusivity(unchecked) var tracker: JSONTracker
  /// Rows whose columns are named elsewhere; `nil` if there are none.
  @exclusivity(unchecked) var rows: DocumentRows?
  /// Whether the first window has been looked at for such rows.
  @exclusivity(unchecked) var isBegun = false

  init(_ tracker: consuming JSONTracker) { unsafe self.tracker = tracker }
}

/// Holds a tracker of SQL dumps.
final class SQLSplit {
  @exclusivity(unchecked) var tracker: SQLTracker
  init(_ fieldNames: FieldNames) {
    unsafe tracker = SQLTracker(noting: fieldNames.isEmpty ? nil : fieldNames)
  }
}
