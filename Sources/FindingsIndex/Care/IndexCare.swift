internal import Foundation
internal import GRDB

/// Takes care of an index: checks, purges, merges, changes its key.
///
/// What writes takes the index's lock, so it waits for no scan and no scan runs beside it.
public enum IndexCare {
  /// Checks an index.
  ///
  /// - Parameters:
  ///   - path: The index. A log that a killed scan left is played back first, as SQLite does.
  ///   - key: If given, whether it is this index's key is checked too.
  /// - Returns: What is wrong, a line each, for people; empty if all is well.
  /// - Throws: ``IndexError`` if it cannot be opened at all.
  public static func verify(path: String, key: IndexKey? = nil) throws -> [String] {
    let reader = try IndexReader(path: path)
    var problems: [String] = []
    try reader.read { database in
      problems += try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      // The rest makes no sense in a damaged file.
      guard problems.isEmpty else { return }
      for violation in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
        let table: String = violation["table"]
        problems.append("\(table): row \(violation["rowid"] as Int64? ?? 0) refers to nothing.")
      }
      for (claim, query) in claims {
        let count = try Int64.fetchOne(database, sql: query) ?? 0
        if count > 0 { problems.append("\(count) × not so: \(claim).") }
      }
      problems += try verifyDigests(database)
    }
    if let key {
      do { try reader.check(key) } catch let error as IndexError {
        problems.append(error.description)
      }
    }
    return problems
  }

  /// Claims that hold in every index, and queries that count where they do not.
  private static let claims = [
    (
      "an index says which key it has",
      "SELECT count(*) <> 1 FROM index_info"
    ),
    (
      "places are no more than findings",
      """
      SELECT count(*) FROM field_findings f
      WHERE f.count < (SELECT count(*) FROM occurrences o WHERE o.finding = f.id)
      """
    ),
    (
      "places are numbered without gaps",
      """
      SELECT count(*) FROM (SELECT finding FROM occurrences GROUP BY finding
        HAVING max(ordinal) <> count(*) OR min(ordinal) <> 1)
      """
    ),
    (
      "there are findings, and no more different values than findings",
      "SELECT count(*) FROM field_findings WHERE count < 1 OR distinct_values > count"
    ),
    (
      "there is a digest for each different value",
      """
      SELECT count(*) FROM field_findings f
      JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
      JOIN scans n ON n.id = s.scan
      WHERE n.key_id = (SELECT key_id FROM index_info) AND f.distinct_values <>
        (SELECT coalesce(sum(length(g.digests)) / 16, 0) FROM digests g WHERE g.finding = f.id)
      """
    ),
    (
      "digests are of the index's key",
      """
      SELECT count(*) FROM digests g JOIN field_findings f ON f.id = g.finding
      JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
      JOIN scans n ON n.id = s.scan WHERE n.key_id <> (SELECT key_id FROM index_info)
      """
    ),
    (
      "a source was read by a scan at or after the first that saw it, and is gone after that",
      "SELECT count(*) FROM sources WHERE scan < first_scan OR gone_scan <= first_scan"
    ),
    (
      "what was not read whole has a reason",
      "SELECT count(*) FROM sources WHERE status <> 0 AND coalesce(reason, '') = ''"
    ),
  ]

  /// Checks that the digests of each finding are one sorted list, and where the rows say it lies.
  private static func verifyDigests(_ database: Database) throws -> [String] {
    var bad = 0
    var finding: Int64 = -1
    var chunk: Int64 = 0
    var last: Digest?
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT finding, chunk, first_digest, last_digest, digests FROM digests
        ORDER BY finding, chunk
        """)
    while let row = try rows.next() {
      if row[0] as Int64 != finding {
        finding = row[0]
        chunk = 0
        last = nil
      }
      let list = DigestList(row[4])
      let isRight =
        list.count > 0 && row[1] as Int64 == chunk && list.isSorted
        && row[2] as Int64 == Int64(list[0].high >> 1)
        && row[3] as Int64 == Int64(list[list.count - 1].high >> 1)
        && (last.map { $0 < list[0] } ?? true)
      if !isRight { bad += 1 }
      if list.count > 0 { last = list[list.count - 1] }
      chunk += 1
    }
    return bad == 0 ? [] : ["\(bad) × not so: the digests of a finding are one sorted list."]
  }

  /// Opens an index that is there, for writing.
  static func withIndex<Result>(
    _ path: String, _ body: (DatabaseQueue) throws -> Result
  ) throws -> Result {
    // Says what is wrong with a file that is missing or not ours, and makes none.
    _ = try IndexReader(path: path)
    let lock = try IndexLock(path)
    defer { extendLifetime(lock) }
    let database = try IndexFile.openForWriting(path)
    return try IndexFile.withIndexErrors(path) {
      let result = try body(database)
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        try? database.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try database.close()
      return result
    }
  }

  /// Overwrites what was deleted, and gives the room back.
  static func vacuum(_ database: DatabaseQueue) throws {
    try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
  }
}
