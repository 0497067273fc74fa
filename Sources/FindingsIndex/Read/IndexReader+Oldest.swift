internal import GRDB
public import PIIScanner

extension IndexReader {
  /// The sources with findings that were not changed for the longest time, the oldest first.
  ///
  /// Sources without a time of modification, such as standard input, are left out.
  ///
  /// - Parameters:
  ///   - limit: How many.
  ///   - minimum: Findings below it do not count.
  ///   - scan: As that scan left it; `nil` for the current view.
  /// - Returns: Sources with at least one such finding; `findings` is empty.
  /// - Throws: ``IndexError``.
  public func oldestSources(
    limit: Int, minimum: Confidence = .medium, at scan: Int64? = nil
  ) throws -> [SourceTotals] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT s.*, sum(\(IndexReader.counted(minimum, "f"))) AS total
          FROM field_findings f JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
          WHERE \(IndexReader.isInView("s", scan)) AND s.modified > 0
          GROUP BY s.id HAVING total > 0 ORDER BY s.modified, s.path_bytes LIMIT ?
          """, arguments: [limit]
      ).map { SourceTotals(source: IndexedSource($0), findings: [:], total: $0["total"]) }
    }
  }
}
