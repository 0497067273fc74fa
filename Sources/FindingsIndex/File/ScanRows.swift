internal import Foundation
internal import GRDB
internal import PIIScanner

/// The rows that begin and end a scan.
enum ScanRows {
  /// Nanoseconds since 1970.
  static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1e6) * 1000 }

  /// Notes that a scan begins.
  ///
  /// - Returns: Its number, and the row of each detector.
  /// - Throws: ``IndexError`` `.otherKey` if the index has another key.
  static func begin(
    _ scan: ScanDescription, key: IndexKey, detectorIDs: [String], path: String,
    in database: Database
  ) throws -> (scan: Int64, detectors: [Int64]) {
    let keyID = Data(key.id)
    if let ofIndex = try Data.fetchOne(database, sql: "SELECT key_id FROM index_info") {
      guard ofIndex == keyID else {
        throw IndexError(path, .otherKey(index: hexadecimal(ofIndex), given: key.description))
      }
    } else {
      try database.execute(
        sql: "INSERT INTO index_info (id, key_id, created) VALUES (1, ?, ?)",
        arguments: [keyID, now()])
    }
    // We have the lock, so whoever began those scans is no more.
    try database.execute(sql: "UPDATE scans SET status = 2 WHERE status = 0")
    let detectors = try detectorIDs.map { try detector($0, in: database) }
    var roots = Data()
    for root in scan.roots { roots.append(contentsOf: root + [0]) }
    try database.execute(
      sql: """
        INSERT INTO scans (started, version, roots, options, detector_set, key_id, status)
        VALUES (?, ?, ?, ?, ?, ?, 0)
        """,
      arguments: [
        now(), scan.version, roots, scan.options, Data(scan.detectorSetHash), keyID,
      ])
    return (database.lastInsertedRowID, detectors)
  }

  /// The row of a detector; a new one if need be.
  static func detector(_ name: String, in database: Database) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO detectors (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
      arguments: [name])
    let row = try Int64.fetchOne(
      database, sql: "SELECT id FROM detectors WHERE name = ?", arguments: [name])
    return row ?? 0
  }

  /// Notes that a scan has ended, and after a complete one which sources are gone.
  ///
  /// A scan of files says nothing of blobs, and a scan of a history nothing of files.
  static func end(
    _ scan: Int64, _ end: ScanEnd, isHistory: Bool, roots: [[UInt8]], unchanged: KnownRows?,
    in database: Database
  ) throws {
    if case .complete = end {
      try markGone(scan, isHistory: isHistory, roots: roots, unchanged: unchanged, in: database)
    }
    let status = if case .complete = end { 1 } else { 2 }
    try database.execute(
      sql: "UPDATE scans SET finished = ?, status = ?, unchanged = ? WHERE id = ?",
      arguments: [now(), status, unchanged?.seenCount ?? 0, scan])
  }

  /// Ends the current rows below the roots that this scan neither read nor found unchanged, though it could look.
  private static func markGone(
    _ scan: Int64, isHistory: Bool, roots: [[UInt8]], unchanged: KnownRows?,
    in database: Database
  ) throws {
    let unreached = try UnreachedPaths(database)
    var gone: [Int64] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, path_bytes FROM sources
        WHERE gone_scan IS NULL AND scan <> ? AND (blob IS NOT NULL) = ?
        """, arguments: [scan, isHistory])
    while let row = try rows.next() {
      let id: Int64 = row[0]
      if unchanged?.wasSeen(row: id) == true { continue }
      let path = Array(row[1] as Data)
      guard roots.contains(where: { isPath(path, below: $0) }) else { continue }
      if let unchanged, !isHistory, try isInUnchangedContainer(path, unchanged, in: database) {
        continue
      }
      if try unreached.covers(path) { continue }
      gone.append(id)
    }
    let statement = try database.makeStatement(
      sql: "UPDATE sources SET gone_scan = ? WHERE id = ?")
    for id in gone { try statement.execute(arguments: [scan, id]) }
  }

  /// Whether a path is a root or lies below it: in its folder, or in it as a container.
  static func isPath(_ path: [UInt8], below root: [UInt8]) -> Bool {
    let slash = UInt8(ascii: "/")
    let root = root[...].withoutSlashesAtEnd()
    if root.elementsEqual([UInt8(ascii: ".")]) || root.isEmpty { return path.first != slash }
    if root.elementsEqual([slash]) { return path.first == slash }
    guard path.starts(with: root) else { return false }
    guard path.count > root.count else { return true }
    return path[root.count] == slash || path[root.count] == UInt8(ascii: "!")
  }

  /// Whether a path is a member of a container that was seen and has not changed.
  private static func isInUnchangedContainer(
    _ path: [UInt8], _ unchanged: KnownRows, in database: Database
  ) throws -> Bool {
    for mark in path.indices where path[mark] == UInt8(ascii: "!") {
      let row = try Int64.fetchOne(
        database,
        sql: "SELECT id FROM sources WHERE path_bytes = ? AND gone_scan IS NULL",
        arguments: [Data(path[..<mark])])
      if let row, unchanged.wasSeen(row: row) { return true }
    }
    return false
  }
}
