internal import Foundation
internal import GRDB
public import PIIScanner

/// What one detector found, of all sources together.
public struct DetectorTotals: Sendable, Equatable {
  /// The detector's id.
  public var detector: String
  /// Findings of high confidence.
  public var high: Int64
  /// Findings of medium confidence.
  public var medium: Int64
  /// Findings of low confidence.
  public var low: Int64
  /// How many sources have any.
  public var sources: Int64
  /// How many fields have any.
  public var fields: Int64
}

/// A source with what was found in it.
public struct SourceTotals: Sendable, Equatable {
  /// The source.
  public var source: IndexedSource
  /// Findings per detector id.
  public var findings: [String: Int64]
  /// Findings that count for the order.
  public var total: Int64
}

/// What one detector found in one field of one source.
public struct FieldTotals: Sendable, Equatable {
  /// Its row in the index, for ``IndexReader/occurrences(of:limit:)``.
  public var id: Int64
  /// The source's path.
  public var path: [UInt8]
  /// The column from 1; 0 for JSON and plain text.
  public var column: Int64
  /// The column's name or JSON path; empty for plain text.
  public var field: String
  /// The detector's id.
  public var detector: String
  /// Findings of high confidence.
  public var high: Int64
  /// Findings of medium confidence.
  public var medium: Int64
  /// Findings of low confidence.
  public var low: Int64
  /// Of all these, how many a `stofkam:allow` covers.
  public var allowed: Int64
  /// How many different values.
  public var distinct: Int64
  /// Greatest score.
  public var best: Double
  /// Mean score.
  public var mean: Double
  /// Evidence that at least one finding has.
  public var evidenceAny: Evidence
  /// Evidence that all have.
  public var evidenceAll: Evidence
  /// The greatest row or record with a finding; `nil` if it is not in records.
  public var lastRecord: Int64?

  /// All findings.
  public var count: Int64 { high + medium + low }

  /// Which part of the records up to the last finding has one, 0…1; `nil` without records.
  ///
  /// An estimate: the index does not know how many records follow.
  public var density: Double? {
    lastRecord.map { $0 > 0 ? min(1, Double(count) / Double($0)) : 0 }
  }
}

/// A place in an index.
public struct IndexedOccurrence: Sendable, Equatable {
  /// Offset of the first byte in the raw file.
  public var start: Int64
  /// Offset just past the last byte.
  public var end: Int64
  /// Line from 1.
  public var line: Int64
  /// Column from 1, in code points.
  public var column: Int64
  /// Row or record from 1, if any.
  public var record: Int64?
  /// Column of a table from 1, if any.
  public var cellColumn: Int64?
  /// JSON Pointer, if any.
  public var pointer: String?
  /// Probability.
  public var score: Double
  /// What speaks for and against it.
  public var evidence: Evidence
  /// Index of the context word in the detector's definition, if any.
  public var contextWord: Int?
  /// Tokens between it and the value.
  public var contextDistance: Int?
  /// Whether a `stofkam:allow` covers it.
  public var isAllowed: Bool

  init(_ row: Row) {
    start = row["start_offset"]
    end = row["end_offset"]
    line = row["line"]
    column = row["line_column"]
    record = row["record"]
    cellColumn = row["cell_column"]
    pointer = row["pointer"]
    score = row["score"]
    evidence = Evidence(rawValue: row["evidence"])
    contextWord = row["context_word"]
    contextDistance = row["context_distance"]
    isAllowed = row["is_allowed"]
  }
}

extension IndexReader {
  /// Which rows of `sources` a view has: the current ones, or those that a scan left current.
  static func isInView(_ table: String, _ scan: Int64?) -> String {
    guard let scan else { return "\(table).gone_scan IS NULL" }
    return """
      (\(table).first_scan <= \(scan)
        AND (\(table).gone_scan IS NULL OR \(table).gone_scan > \(scan)))
      """
  }

  /// What each detector found, the most findings first.
  ///
  /// - Parameter scan: As that scan left it; `nil` for the current view.
  /// - Returns: One entry for each detector that found something.
  /// - Throws: ``IndexError``.
  public func totals(at scan: Int64? = nil) throws -> [DetectorTotals] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT d.name, sum(f.high) AS high, sum(f.medium) AS medium, sum(f.low) AS low,
            count(DISTINCT s.id) AS sources, count(*) AS fields
          FROM field_findings f JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
          JOIN detectors d ON d.id = f.detector
          WHERE \(IndexReader.isInView("s", scan))
          GROUP BY d.id ORDER BY sum(f.count) DESC, d.name
          """
      ).map { row in
        DetectorTotals(
          detector: row["name"], high: row["high"], medium: row["medium"], low: row["low"],
          sources: row["sources"], fields: row["fields"])
      }
    }
  }

  /// The sources with the most findings, the most first.
  ///
  /// - Parameters:
  ///   - limit: How many.
  ///   - minimum: Findings below it do not count.
  ///   - scan: As that scan left it; `nil` for the current view.
  /// - Returns: Sources with at least one such finding.
  /// - Throws: ``IndexError``.
  public func topSources(
    limit: Int, minimum: Confidence = .medium, at scan: Int64? = nil
  ) throws -> [SourceTotals] {
    let counted = IndexReader.counted(minimum, "f")
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.*, sum(\(counted)) AS total
          FROM field_findings f JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
          WHERE \(IndexReader.isInView("s", scan))
          GROUP BY s.id HAVING total > 0 ORDER BY total DESC, s.path_bytes LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        let source = IndexedSource(row)
        let counts = try Row.fetchAll(
          database,
          sql: """
            SELECT d.name, sum(\(counted)) AS total
            FROM field_findings f JOIN fields c ON c.id = f.field
            JOIN detectors d ON d.id = f.detector
            WHERE c.source = ? GROUP BY d.id HAVING total > 0
            """, arguments: [source.id])
        var findings: [String: Int64] = [:]
        for count in counts { findings[count["name"]] = count["total"] }
        return SourceTotals(source: source, findings: findings, total: row["total"])
      }
    }
  }

  /// How many sources ended in each way.
  public func ledger(at scan: Int64? = nil) throws -> [SourceStatus: Int64] {
    try read { database in
      var counts: [SourceStatus: Int64] = [:]
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.status AS status, count(*) AS sources FROM sources s
          WHERE \(IndexReader.isInView("s", scan)) GROUP BY s.status
          """)
      for row in rows {
        counts[SourceStatus(rawValue: row["status"]) ?? .failed, default: 0] += row["sources"]
      }
      return counts
    }
  }

  /// Gives each source, in the order of paths.
  ///
  /// - Parameters:
  ///   - onlyUnread: Only what was not read whole.
  ///   - scan: As that scan left it; `nil` for the current view.
  ///   - body: Gets each source. It must not use this reader.
  /// - Throws: ``IndexError``, or what `body` throws.
  public func forEachSource(
    onlyUnread: Bool = false, at scan: Int64? = nil, _ body: (IndexedSource) throws -> Void
  ) throws {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT s.* FROM sources s WHERE \(IndexReader.isInView("s", scan))
          \(onlyUnread ? "AND s.status <> 0" : "") ORDER BY s.path_bytes
          """)
      while let row = try rows.next() { try body(IndexedSource(row)) }
    }
  }

  /// Gives what was found field by field, the most findings first.
  ///
  /// - Parameters:
  ///   - detector: Only of this detector.
  ///   - limit: How many at most; `nil` for all.
  ///   - scan: As that scan left it; `nil` for the current view.
  /// - Returns: One entry for each field and detector.
  /// - Throws: ``IndexError``.
  public func fields(
    detector: String? = nil, limit: Int? = nil, at scan: Int64? = nil
  ) throws -> [FieldTotals] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT f.*, f.count AS total, c.column_number, c.name AS field_name, s.path_bytes,
            d.name AS detector_name
          FROM field_findings f JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
          JOIN detectors d ON d.id = f.detector
          WHERE \(IndexReader.isInView("s", scan)) AND (?1 IS NULL OR d.name = ?1)
          ORDER BY total DESC, s.path_bytes, c.column_number, field_name, detector_name LIMIT ?2
          """, arguments: [detector, limit ?? -1]
      ).map(FieldTotals.init)
    }
  }

  /// The places that were kept of one field and detector, in order.
  public func occurrences(of field: Int64, limit: Int? = nil) throws -> [IndexedOccurrence] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM occurrences WHERE finding = ? ORDER BY ordinal LIMIT ?",
        arguments: [field, limit ?? -1]
      ).map(IndexedOccurrence.init)
    }
  }

  /// An SQL expression for the findings of at least some confidence.
  static func counted(_ minimum: Confidence, _ table: String) -> String {
    switch minimum {
    case .high: "\(table).high"
    case .medium: "(\(table).high + \(table).medium)"
    case .low: "(\(table).high + \(table).medium + \(table).low)"
    }
  }
}

extension FieldTotals {
  /// Reads a row of `field_findings` with the names of what it refers to.
  init(_ row: Row) {
    id = row["id"]
    path = Array(row["path_bytes"] as Data)
    column = row["column_number"]
    field = row["field_name"]
    detector = row["detector_name"]
    high = row["high"]
    medium = row["medium"]
    low = row["low"]
    allowed = row["allowed"]
    distinct = row["distinct_values"]
    best = row["best_score"]
    mean = row["mean_score"]
    evidenceAny = Evidence(rawValue: row["evidence_any"])
    evidenceAll = Evidence(rawValue: row["evidence_all"])
    lastRecord = row["last_record"]
  }
}
