/// Holds a tracker of JSON.
final class DocumentSplit {
  @exclusivity(unchecked) var tracker: JSONTracker
  init(_ tracker: consuming JSONTracker) { unsafe self.tracker = tracker }
}

/// Holds a tracker of SQL dumps.
final class SQLSplit {
  @exclusivity(unchecked) var tracker: SQLTracker
  init(_ fieldNames: FieldNames) {
    unsafe tracker = SQLTracker(noting: fieldNames.isEmpty ? nil : fieldNames)
  }
}
