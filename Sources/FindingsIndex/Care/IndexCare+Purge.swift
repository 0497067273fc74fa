internal import Foundation
internal import GRDB

/// What was removed from an index.
public struct PurgeResult: Sendable, Equatable {
  /// Versions of sources that had changed or gone.
  public var sources: Int
  /// Scans that nothing refers to any more.
  public var scans: Int
}

extension IndexCare {
  /// Removes history: what had changed or gone before a time, and scans that nothing refers to.
  ///
  /// The current view stays, however old. What is removed is overwritten on the disk.
  ///
  /// - Parameters:
  ///   - path: The index.
  ///   - time: In nanoseconds since 1970. A source goes if the scan that saw it changed or gone
  ///     began before it.
  /// - Returns: What was removed.
  /// - Throws: ``IndexError``; then nothing was removed.
  public static func purge(path: String, olderThan time: Int64) throws -> PurgeResult {
    try withIndex(path) { database in
      let result = try database.write { database in
        try database.execute(sql: "PRAGMA secure_delete = ON")
        try database.execute(
          sql: """
            DELETE FROM sources WHERE gone_scan IN (SELECT id FROM scans WHERE started < ?)
            """, arguments: [time])
        let sources = database.changesCount
        // The last scan stays: the next one is compared with it.
        try database.execute(
          sql: """
            DELETE FROM scans WHERE started < ? AND id < (SELECT max(id) FROM scans)
              AND id NOT IN (SELECT scan FROM sources)
              AND id NOT IN (SELECT first_scan FROM sources)
              AND id NOT IN (SELECT gone_scan FROM sources WHERE gone_scan IS NOT NULL)
            """, arguments: [time])
        return PurgeResult(sources: sources, scans: database.changesCount)
      }
      try vacuum(database)
      return result
    }
  }

  /// Changes the key of an index, when the old one may be known to others.
  ///
  /// An index has no values, so digests of the new key cannot be made from it, and digests of
  /// digests would need both keys for ever. So all digests and content hashes are removed and
  /// overwritten; counts, places and history stay. `subject` and value-by-value `diff` work again
  /// for what has been read since: the next scan, with `--changed` too, reads everything.
  ///
  /// - Parameters:
  ///   - path: The index.
  ///   - old: The key that it has, so that nobody changes that of another index by mistake.
  ///   - new: The key that it gets.
  /// - Throws: ``IndexError``; then the index has the key it had.
  public static func rotateKey(path: String, from old: IndexKey, to new: IndexKey) throws {
    try IndexReader(path: path).check(old)
    try withIndex(path) { database in
      try database.write { database in
        try database.execute(sql: "PRAGMA secure_delete = ON")
        try database.execute(sql: "DELETE FROM digests")
        try database.execute(sql: "UPDATE occurrences SET value_digest = NULL")
        try database.execute(sql: "UPDATE sources SET content_hash = NULL")
        try database.execute(
          sql: "UPDATE index_info SET key_id = ?, rotated = ?",
          arguments: [Data(new.id), ScanRows.now()])
      }
      try vacuum(database)
    }
  }
}
