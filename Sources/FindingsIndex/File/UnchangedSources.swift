internal import Foundation
internal import GRDB

/// Tells which files need not be read again, from what `fstat` says.
///
/// A file is unchanged when its path, device, inode, size, mtime and ctime are what they were when
/// it was read to its end by a scan with the same detectors and the same key: `scanned`, or
/// `partial` because of what it is, such as a document that cannot be opened. What was not read to
/// its end is tried again.
///
/// A file that was changed at the very time at which it was read may have changed again afterwards
/// without a new time, since clocks of file systems tick. So a file counts only if its times lie
/// before the scan that read it began (git's "racily clean" entries).
///
/// Takes 20 bytes a file or a little more. All methods may be called from any thread.
public final class UnchangedSources: Sendable {
  /// The reason of a ledger line for a file that was not read because of this.
  ///
  /// ``IndexWriter`` passes over sources that are finished with it.
  public static let reason = "unchanged since it was last read"

  private let hash = ByteHash()
  let known: KnownRows

  /// Reads what the current view has.
  init(_ database: Database, detectorSet: [UInt8], key: IndexKey) throws {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.id, s.path_bytes, s.device, s.inode, s.size, s.modified, s.changed, c.started
        FROM sources s JOIN scans c ON c.id = s.scan
        WHERE s.gone_scan IS NULL AND s.inode <> 0 AND s.size IS NOT NULL
          AND (s.status = 0 OR s.status = 1 AND s.bytes = s.size) AND c.detector_set = ? AND c.key_id = ?
        ORDER BY s.id
        """, arguments: [Data(detectorSet), Data(key.id)])
    var rows: [Int64] = []
    var prints: [UInt64] = []
    while let row = try cursor.next() {
      let modified: Int64 = row[5]
      let changed: Int64 = row[6]
      // Old file systems have whole seconds, or pairs of them; others tick every 10 ms at least.
      let isCoarse = modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0
      let tick: Int64 = isCoarse ? 2_000_000_000 : 20_000_000
      guard max(modified, changed) < (row[7] as Int64) - tick else { continue }
      let path = Array(row[1] as Data)
      rows.append(row[0])
      prints.append(
        UnchangedSources.fingerprint(
          hash, path.span, UInt64(bitPattern: row[2]), UInt64(bitPattern: row[3]), row[4], modified,
          changed))
    }
    known = KnownRows(rows: rows, prints: prints)
  }

  /// How many files are known.
  public var count: Int { known.count }

  /// Whether a file is unchanged; if so, it is noted that the scan has seen it.
  ///
  /// - Parameters:
  ///   - path: Its path as walked.
  ///   - device: From `fstat`, as in ``SourceReport``.
  ///   - inode: From `fstat`.
  ///   - size: In bytes.
  ///   - modified: mtime in nanoseconds since 1970.
  ///   - changed: ctime in nanoseconds since 1970.
  /// - Returns: Whether it need not be read.
  /// - Complexity: O(length of the path). Does not allocate.
  public func contains(
    path: Span<UInt8>, device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64
  ) -> Bool {
    known.see(
      UnchangedSources.fingerprint(hash, path, device, inode, size, modified, changed))
  }

  /// How many files the scan has seen and need not read.
  public var seenCount: Int { known.seenCount }

  private static func fingerprint(
    _ hash: ByteHash, _ path: Span<UInt8>, _ device: UInt64, _ inode: UInt64, _ size: Int64,
    _ modified: Int64, _ changed: Int64
  ) -> UInt64 {
    let place = hash(path, salt: hash(device, inode))
    let times = hash(UInt64(bitPattern: modified), UInt64(bitPattern: changed))
    return hash(place, hash(times, UInt64(bitPattern: size)))
  }
}
