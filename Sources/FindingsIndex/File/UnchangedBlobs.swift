internal import Foundation
internal import GRDB

/// Tells which blobs of a repository need not be read again: those that were read to their end, for this
/// repository, by a scan with the same detectors and the same key.
///
/// The content of a blob decides its name, so it never changes. All methods may be called from any
/// thread.
public final class UnchangedBlobs: Sendable {
  private let hash = ByteHash()
  let known: KnownRows

  /// Reads what the current view has of a repository.
  init(_ database: Database, repository: [UInt8], detectorSet: [UInt8], key: IndexKey) throws {
    let start = Data(repository + [UInt8(ascii: "!")])
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.id, s.blob FROM sources s JOIN scans c ON c.id = s.scan
        WHERE s.gone_scan IS NULL AND s.blob IS NOT NULL
          AND (s.status = 0 OR s.status = 1 AND s.bytes = s.size) AND c.detector_set = ? AND c.key_id = ? AND substr(s.path_bytes, 1, ?) = ?
        ORDER BY s.id
        """, arguments: [Data(detectorSet), Data(key.id), start.count, start])
    var rows: [Int64] = []
    var prints: [UInt64] = []
    while let row = try cursor.next() {
      rows.append(row[0])
      prints.append(hash(Array(hexadecimal(row[1] as Data).utf8).span, salt: 0))
    }
    known = KnownRows(rows: rows, prints: prints)
  }

  /// Whether a blob need not be read; if so, it is noted that the scan has seen it.
  ///
  /// - Parameter name: Its name in hexadecimal.
  /// - Returns: Whether it was read whole before.
  public func contains(_ name: [UInt8]) -> Bool { known.see(hash(name.span, salt: 0)) }
}
