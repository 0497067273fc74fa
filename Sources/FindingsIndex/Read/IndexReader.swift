internal import Foundation
internal import GRDB
public import PIIScanner

/// Answers questions from an index.
///
/// Opens it for reading only; a scan may write to it at the same time. What is asked is asked of a
/// view: everything as the last scan left it, or as an earlier one did.
public final class IndexReader: Sendable {
  /// The file.
  public let path: String
  let database: DatabaseQueue

  /// Opens an index.
  ///
  /// - Parameter path: The file; it is not made if it is not there.
  /// - Throws: ``IndexError``.
  public init(path: String) throws {
    self.path = path
    database = try IndexFile.openForReading(path)
  }

  /// Runs queries, with errors that name the file.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try IndexFile.withIndexErrors(path) { try database.read(body) }
  }

  /// The id of the key that the index was made with, 8 bytes.
  public func keyID() throws -> [UInt8] {
    try read { database in
      Array(try Data.fetchOne(database, sql: "SELECT key_id FROM index_info") ?? Data())
    }
  }

  /// Throws ``IndexError`` `.otherKey` unless the index was made with a key.
  public func check(_ key: IndexKey) throws {
    let id = try keyID()
    guard id == key.id else {
      throw IndexError(path, .otherKey(index: hexadecimal(id), given: key.description))
    }
  }

  /// The scans, the first one first.
  public func scans() throws -> [IndexedScan] {
    try read { database in
      let statuses: [Int: IndexedScan.Status] = [0: .running, 1: .complete, 2: .interrupted]
      return try Row.fetchAll(database, sql: "SELECT * FROM scans ORDER BY id").map { row in
        let roots: Data = row["roots"]
        return IndexedScan(
          id: row["id"], started: row["started"], finished: row["finished"],
          version: row["version"],
          roots: roots.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            .map { Array($0) },
          options: row["options"], detectorSetHash: Array(row["detector_set"] as Data),
          keyID: Array(row["key_id"] as Data), status: statuses[row["status"]] ?? .interrupted,
          unchanged: row["unchanged"])
      }
    }
  }
}

/// A scan in an index.
public struct IndexedScan: Sendable, Equatable {
  /// How it ended.
  public enum Status: Sendable {
    case running, complete, interrupted

    /// The name in the output.
    public var name: String {
      switch self {
      case .running: "running"
      case .complete: "complete"
      case .interrupted: "interrupted"
      }
    }
  }

  /// Its number in the index.
  public var id: Int64
  /// When it began, in nanoseconds since 1970.
  public var started: Int64
  /// When it ended; `nil` if it has not, or was killed.
  public var finished: Int64?
  /// The version of stofkam.
  public var version: String
  /// The paths that were given.
  public var roots: [[UInt8]]
  /// The options in force, JSON.
  public var options: String
  /// The hash of all that decides what is found.
  public var detectorSetHash: [UInt8]
  /// The key that it digested with.
  public var keyID: [UInt8]
  /// How it ended.
  public var status: Status
  /// How many sources it did not read because nothing had changed.
  public var unchanged: Int64
}

/// A source in an index, as one scan read it.
public struct IndexedSource: Sendable, Equatable {
  /// Its row in the index.
  public var id: Int64
  /// Its path as walked; bytes.
  public var path: [UInt8]
  /// Whether it was read whole.
  public var status: SourceStatus
  /// Why not.
  public var reason: String?
  /// What it was read as.
  public var format: SourceFormat
  /// How its text is encoded.
  public var encoding: TextEncoding
  /// Bytes; `nil` if unknown.
  public var size: Int64?
  /// Bytes that were scanned.
  public var bytes: Int64
  /// mtime in nanoseconds since 1970; 0 if unknown.
  public var modified: Int64
  /// The scan that read it last.
  public var scan: Int64
  /// The first scan that saw it as it is.
  public var firstScan: Int64
  /// The first scan that saw it changed or gone; `nil` if it is current.
  public var goneScan: Int64?

  /// Reads a row of `sources`.
  init(_ row: Row) {
    id = row["id"]
    path = Array(row["path_bytes"] as Data)
    status = SourceStatus(rawValue: row["status"]) ?? .failed
    reason = row["reason"]
    format = SourceFormat(rawValue: row["format"]) ?? .unknown
    encoding = TextEncoding(rawValue: row["encoding"]) ?? .unknown
    size = row["size"]
    bytes = row["bytes"]
    modified = row["modified"]
    scan = row["scan"]
    firstScan = row["first_scan"]
    goneScan = row["gone_scan"]
  }
}
