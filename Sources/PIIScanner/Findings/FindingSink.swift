/// Findings of one source, or of one part of a large one, in the order in which they were settled.
///
/// Batches are reused: what you need longer than the call, copy.
public struct FindingBatch: Sendable {
  /// The source that they are in.
  public var source: SourceID
  /// The findings.
  public var findings: [Finding] = []
  /// The bytes that findings and fields point into: values and JSON Pointers, UTF-8.
  public var bytes: [UInt8] = []
  /// The fields that the findings of this batch lie in.
  public var fields: [Field] = []

  /// Creates an empty batch.
  public init(source: SourceID) { self.source = source }

  /// Removes the findings and keeps the memory.
  public mutating func removeAll() {
    findings.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
  }
}

/// A column of a table, a path of a JSON document with its array indexes generalised, or a column of a
/// table of an SQL dump.
public struct Field: Sendable, Equatable {
  /// Tells fields of one source apart; the same in all its batches.
  public var id: UInt64
  /// Column number from 1; 0 for JSON and SQL.
  public var column: Int32
  /// The column's name, the JSON path (`/klanten/*/bsn`) or the table and column of a dump (`/klant/bsn`),
  /// UTF-8; empty if it has none.
  public var name: [UInt8]

  /// Creates a field.
  public init(id: UInt64, column: Int32, name: [UInt8]) {
    self.id = id
    self.column = column
    self.name = name
  }
}

/// The number of a source within a scan, from 0, in the order in which scanning began.
public typealias SourceID = Int64

/// Which source a writer is told about.
public struct SourceDescription: Sendable {
  /// Its number in this scan.
  public var id: SourceID
  /// Its path as walked, `/`-separated; bytes, since names need not be UTF-8.
  public var path: [UInt8]
  /// Where in the history of a repository it comes from; `nil` for a file.
  package var origin: SourceOrigin?

  /// Creates a description.
  public init(id: SourceID, path: [UInt8]) {
    self.id = id
    self.path = path
  }
}

/// What became of one input: one line of the ledger.
public struct SourceReport: Sendable {
  /// The input.
  public var source: SourceDescription
  /// Whether it was read whole.
  public var status: SourceStatus
  /// Why it was not read whole, for people; `nil` when `scanned`.
  public var reason: String?
  /// What it was read as.
  public var format: SourceFormat
  /// How its text is encoded.
  public var encoding: TextEncoding
  /// Size in bytes when it was opened; −1 if unknown.
  public var size: Int64
  /// How many of its bytes were scanned.
  public var bytes: Int64
  /// The device it is on; 0 if unknown.
  public var device: UInt64
  /// Its inode there; 0 if unknown.
  public var inode: UInt64
  /// When its content was changed, in nanoseconds since 1970; 0 if unknown.
  public var modified: Int64
  /// When its status was changed, in nanoseconds since 1970; 0 if unknown.
  public var changed: Int64
  /// A fast 64-bit hash of the content (not cryptographic: key it before you store it); 0 if unread.
  public var contentHash: UInt64
  /// Findings per detector, of every confidence that was asked for, by detector index.
  public var counts: [(detector: UInt16, count: Int64)]

  /// Creates a report of an input of which nothing was read.
  public init(source: SourceDescription, status: SourceStatus, reason: String?) {
    self.source = source
    self.status = status
    self.reason = reason
    self.format = .unknown
    self.encoding = .unknown
    self.size = -1
    self.bytes = 0
    self.device = 0
    self.inode = 0
    self.modified = 0
    self.changed = 0
    self.contentHash = 0
    self.counts = []
  }
}

extension SourceReport {
  /// Whether not all of its bytes were read: it failed, or reading stopped.
  package var isUnread: Bool { status == .failed || (status == .partial && bytes < size) }

  /// Whether it is a container that was not opened: all of its bytes were read, but not what they stand for.
  package var isUnopened: Bool { status == .partial && format == .binary && bytes == size }
}

/// How an input ended.
public enum SourceStatus: UInt8, Sendable, CaseIterable {
  /// Read from front to back as what it is.
  case scanned
  /// Read in part, or not as what it claims to be.
  case partial
  /// Not read, on purpose.
  case skipped
  /// Could not be read.
  case failed

  /// The name in the output.
  public var name: String {
    switch self {
    case .scanned: "scanned"
    case .partial: "partial"
    case .skipped: "skipped"
    case .failed: "failed"
    }
  }
}

/// What an input was read as.
public enum SourceFormat: UInt8, Sendable, CaseIterable {
  case unknown, text, csv, json, jsonl, binary, sql

  /// The name in the output.
  public var name: String {
    switch self {
    case .unknown: "unknown"
    case .text: "text"
    case .csv: "csv"
    case .json: "json"
    case .jsonl: "jsonl"
    case .binary: "binary"
    case .sql: "sql"
    }
  }
}

/// How text is encoded.
public enum TextEncoding: UInt8, Sendable, CaseIterable {
  case unknown, utf8, utf16LittleEndian, utf16BigEndian, windows1252, binary

  /// The name in the output, as IANA names it where it does.
  public var name: String {
    switch self {
    case .unknown: "unknown"
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .windows1252: "windows-1252"
    case .binary: "binary"
    }
  }
}

/// Receives findings while a scan runs: an output, an index, or what you make.
///
/// Each scanning thread makes one writer and uses it alone, so a writer needs no lock for its own
/// state. What writers share, they guard themselves.
public protocol FindingSink: Sendable {
  /// Makes the writer of one scanning thread.
  func makeWriter() -> any FindingWriter
}

/// The part of a sink that one thread uses.
///
/// For each batch `prepare` is called and then `commit`. Large files are cut into parts that
/// several threads scan: `prepare` of one part runs while other parts are prepared, so put the costly
/// work there (formatting, digests); `commit` is called in the order of the parts. Between `prepare`
/// and its `commit` no other call is made on the same writer.
public protocol FindingWriter: AnyObject {
  /// Takes the findings of a batch, in any order of parts.
  func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription)
  /// Hands over what the last `prepare` made; in the order of the source's parts.
  func commit()
  /// Ends a source: called once for every input, after its last `commit`.
  func finish(_ report: SourceReport)
}
