internal import Foundation
internal import GRDB

/// What came from another index.
public struct MergeResult: Sendable, Equatable {
  /// Sources that were taken over.
  public var added: Int
  /// Of these, how many took the place of an earlier reading of the same path.
  public var replaced: Int
  /// Sources that were left, since this index has a later reading of the same path.
  public var left: Int
}

extension IndexCare {
  /// Takes over the current view of another index, with its scans.
  ///
  /// Of one path the later reading counts. The other index's history is left behind, and it is not
  /// changed. Both must have the same key: digests of another one would never be found.
  ///
  /// - Parameters:
  ///   - path: The index that grows; made, with the key of the other, if it is not there.
  ///   - other: The index that is read.
  /// - Returns: What came.
  /// - Throws: ``IndexError``; then nothing came.
  public static func merge(path: String, from other: String) throws -> MergeResult {
    let theirs = try IndexReader(path: other).keyID()
    if !FileManager.default.fileExists(atPath: path) { try make(path, keyID: theirs) }
    let mine = try IndexReader(path: path).keyID()
    guard mine == theirs else {
      throw IndexError(
        other, .otherKey(index: hexadecimal(theirs), given: hexadecimal(mine)))
    }
    guard !isSameFile(path, other) else { throw IndexError(path, .itself) }
    return try withIndex(path) { database in
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other])
        var result = MergeResult(added: 0, replaced: 0, left: 0)
        try database.inTransaction {
          result = try merge(database)
          return .commit
        }
        try database.execute(sql: "DETACH DATABASE other")
        return result
      }
    }
  }

  /// Makes an index without scans.
  private static func make(_ path: String, keyID: [UInt8]) throws {
    let lock = try IndexLock(path)
    defer { extendLifetime(lock) }
    let database = try IndexFile.openForWriting(path)
    try IndexFile.withIndexErrors(path) {
      try database.write {
        try $0.execute(
          sql: "INSERT INTO index_info (id, key_id, created) VALUES (1, ?, ?)",
          arguments: [Data(keyID), ScanRows.now()])
      }
      try database.close()
    }
  }

  private static func merge(_ database: Database) throws -> MergeResult {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
    func last(_ table: String) throws -> Int64 {
      try Int64.fetchOne(database, sql: "SELECT max(id) FROM main.\(table)") ?? 0
    }
    // Rows keep their order and get numbers past ours.
    let scans = try last("scans")
    let sources = try last("sources")
    let fields = try last("fields")
    let findings = try last("field_findings")
    try database.execute(
      sql: """
        INSERT INTO main.scans SELECT id + ?, started, finished, version, roots, options,
          detector_set, key_id, CASE status WHEN 0 THEN 2 ELSE status END, unchanged
        FROM other.scans ORDER BY id
        """, arguments: [scans])
    try database.execute(
      sql: """
        INSERT INTO main.detectors (name) SELECT name FROM other.detectors WHERE true
        ON CONFLICT (name) DO NOTHING
        """)
    try database.execute(
      sql: """
        CREATE TEMP TABLE meeting AS
        SELECT m.id AS mine, o.id AS theirs, a.started >= b.started AS is_mine_later,
          o.first_scan + ? AS their_first
        FROM main.sources m JOIN main.scans a ON a.id = m.scan
        JOIN other.sources o ON o.path_bytes = m.path_bytes AND o.gone_scan IS NULL
        JOIN other.scans b ON b.id = o.scan
        WHERE m.gone_scan IS NULL
        """, arguments: [scans])
    try database.execute(
      sql: """
        UPDATE main.sources SET gone_scan = (SELECT their_first FROM meeting WHERE mine = id)
        WHERE id IN (SELECT mine FROM meeting WHERE NOT is_mine_later)
        """)
    let replaced = database.changesCount
    try database.execute(
      sql: """
        CREATE TEMP TABLE coming AS SELECT id FROM other.sources WHERE gone_scan IS NULL
          AND id NOT IN (SELECT theirs FROM meeting WHERE is_mine_later)
        """)
    try database.execute(
      sql: """
        INSERT INTO main.sources (id, path_bytes, scan, first_scan, status, reason, format,
          encoding, size, bytes, device, inode, modified, changed, content_hash, blob, author_date)
        SELECT id + ?, path_bytes, scan + ?, first_scan + ?, status, reason, format, encoding, size,
          bytes, device, inode, modified, changed, content_hash, blob, author_date
        FROM other.sources WHERE id IN (SELECT id FROM coming) ORDER BY id
        """, arguments: [sources, scans, scans])
    try database.execute(
      sql: """
        INSERT INTO main.fields SELECT id + ?, source + ?, column_number, name FROM other.fields
        WHERE source IN (SELECT id FROM coming) ORDER BY id
        """, arguments: [fields, sources])
    try database.execute(
      sql: """
        INSERT INTO main.field_findings (id, field, detector, high, medium, low, allowed,
          distinct_values, best_score, mean_score, evidence_any, evidence_all, last_record)
        SELECT f.id + ?, f.field + ?, m.id, f.high, f.medium, f.low, f.allowed, f.distinct_values,
          f.best_score, f.mean_score, f.evidence_any, f.evidence_all, f.last_record
        FROM other.field_findings f JOIN other.fields c ON c.id = f.field
        JOIN other.detectors d ON d.id = f.detector JOIN main.detectors m ON m.name = d.name
        WHERE c.source IN (SELECT id FROM coming) ORDER BY f.id
        """, arguments: [findings, fields])
    try database.execute(
      sql: """
        INSERT INTO main.occurrences SELECT o.finding + ?, o.ordinal, o.start_offset, o.end_offset,
          o.line, o.line_column, o.record, o.cell_column, o.pointer, o.score, o.evidence,
          o.context_word, o.context_distance, o.is_allowed, o.value_digest
        FROM other.occurrences o JOIN other.field_findings f ON f.id = o.finding
        JOIN other.fields c ON c.id = f.field WHERE c.source IN (SELECT id FROM coming)
        """, arguments: [findings])
    try database.execute(
      sql: """
        INSERT INTO main.digests (finding, chunk, first_digest, last_digest, digests)
        SELECT g.finding + ?, g.chunk, g.first_digest, g.last_digest, g.digests
        FROM other.digests g JOIN other.field_findings f ON f.id = g.finding
        JOIN other.fields c ON c.id = f.field WHERE c.source IN (SELECT id FROM coming)
        """, arguments: [findings])
    let result = MergeResult(
      added: try count("SELECT count(*) FROM coming"), replaced: replaced,
      left: try count("SELECT count(*) FROM meeting WHERE is_mine_later"))
    try database.execute(sql: "DROP TABLE temp.meeting; DROP TABLE temp.coming")
    return result
  }

  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    func numbers(_ path: String) -> (UInt64, UInt64)? {
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
      guard let file = attributes?[.systemFileNumber] as? NSNumber,
        let device = attributes?[.systemNumber] as? NSNumber
      else { return nil }
      return (device.uint64Value, file.uint64Value)
    }
    guard let first = numbers(left), let second = numbers(right) else { return false }
    return first == second
  }
}
