internal import Foundation
internal import GRDB
public import PIIScanner
internal import Synchronization

/// How many places are kept for each field and detector.
public enum OccurrenceLimit: Sendable, Equatable {
  /// Counts only.
  case none
  /// The first ones that the scan hands over, in the order of the source's parts.
  case first(Int)
  case all

  var count: Int {
    switch self {
    case .none: 0
    case .first(let count): max(0, count)
    case .all: .max
    }
  }
}

/// What a scan says of itself.
public struct ScanDescription: Sendable, Equatable {
  /// The version of stofkam.
  public var version: String
  /// The paths that were given, as bytes; `.` for the current folder.
  public var roots: [[UInt8]]
  /// The options in force, as JSON.
  public var options: String
  /// A hash of everything that decides what is found.
  ///
  /// That is definitions, and options such as `--region`,
  /// `--min-confidence` or `--max-file-size`. A source is read again when it differs.
  public var detectorSetHash: [UInt8]
  /// The folder of the repository whose history is read; `nil` for a scan of files.
  public var repository: [UInt8]?

  /// Creates a description.
  public init(
    version: String, roots: [[UInt8]], options: String, detectorSetHash: [UInt8],
    repository: [UInt8]? = nil
  ) {
    self.repository = repository
    self.version = version
    self.roots = roots
    self.options = options
    self.detectorSetHash = detectorSetHash
  }
}

/// How a scan ended.
public enum ScanEnd: Sendable {
  /// All roots were walked to the end; sources below them that were not seen are gone.
  case complete
  /// It was cut off. What came in stays; a scan with `isIncremental` goes on from there.
  case interrupted
}

/// Writes the findings of one scan into an index.
///
/// Scanning threads count and digest (``makeWriter()``); one thread of ours has the database. A
/// source is written in one transaction when it is finished, together with others, at the latest
/// after 0.2 s of them: after `kill -9` each source is there whole or not at all.
public final class IndexWriter: FindingSink {
  /// The number of this scan in the index.
  public let scan: Int64
  /// What need not be read again; `nil` unless the scan is incremental.
  public let unchanged: UnchangedSources?
  /// The blobs that need not be read again; `nil` unless a history is scanned.
  public let knownBlobs: UnchangedBlobs?

  private let path: String
  private let queue: BatchQueue
  private let digester: Digester
  private let placeLimit: Int
  private let state: IndexThreadState

  /// Opens or makes an index, notes that a scan begins, and starts the index thread.
  ///
  /// A scan that is still noted as running was killed: it is noted as interrupted.
  ///
  /// - Parameters:
  ///   - path: The index; made with mode 0600 if it is not there.
  ///   - key: The key of its digests.
  ///   - detectorIDs: The id of each detector, by the index that findings have.
  ///   - scan: What the scan says of itself.
  ///   - occurrences: How many places to keep.
  ///   - isIncremental: Whether to look up which sources have not changed, in ``unchanged``.
  ///   - queueBytes: How much may wait for the disk.
  /// - Throws: ``IndexError``.
  public init(
    path: String, key: IndexKey, detectorIDs: [String], scan: ScanDescription,
    occurrences: OccurrenceLimit = .first(100), isIncremental: Bool = false,
    queueBytes: Int = 4 << 20
  ) throws {
    self.path = path
    let lock = try IndexLock(path)
    let database = try IndexFile.openForWriting(path)
    let begun = try IndexFile.withIndexErrors(path) {
      try database.write { database in
        try ScanRows.begin(scan, key: key, detectorIDs: detectorIDs, path: path, in: database)
      }
    }
    self.scan = begun.scan
    unchanged =
      isIncremental
      ? try IndexFile.withIndexErrors(path) {
        try database.read { try UnchangedSources($0, detectorSet: scan.detectorSetHash, key: key) }
      } : nil
    knownBlobs = try scan.repository.map { repository in
      try IndexFile.withIndexErrors(path) {
        try database.read {
          try UnchangedBlobs(
            $0, repository: repository, detectorSet: scan.detectorSetHash, key: key)
        }
      }
    }
    digester = Digester(key: key, detectorIDs: detectorIDs)
    placeLimit = occurrences.count
    queue = BatchQueue(limit: queueBytes)
    state = IndexThreadState()

    let thread = IndexThread(
      path: path, lock: lock, database: database, queue: queue, digester: digester,
      scan: begun.scan, detectors: begun.detectors, roots: scan.roots,
      repository: scan.repository, unchanged: unchanged?.known ?? knownBlobs?.known,
      placeLimit: placeLimit, state: state)
    let worker = Thread { thread.run() }
    worker.name = "stofkam index"
    worker.stackSize = 1 << 20
    worker.start()
  }

  /// Makes the writer of one scanning thread.
  public func makeWriter() -> any FindingWriter {
    ThreadWriter(queue: queue, digester: digester, placeLimit: placeLimit)
  }

  /// Findings that the index has of what the scan has seen and need not read; `nil` if that cannot be told.
  ///
  /// Asks a connection of its own, which sees what was there before the scan.
  public func unchangedFindings() -> Int64? {
    guard let known = unchanged?.known ?? knownBlobs?.known, known.seenCount > 0 else { return nil }
    return try? IndexReader(path: path).read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT c.source, f.high + f.medium + f.low - f.allowed
          FROM field_findings f JOIN fields c ON c.id = f.field
          """)
      var count: Int64 = 0
      while let row = try rows.next() {
        if known.wasSeen(row: row[0]) { count += row[1] }
      }
      return count
    }
  }

  /// Why the index thread gave up, if it did: the scan need not go on for the index.
  public var failure: (any Error)? { state.failure }

  /// Ends the scan: waits until all is written, and closes the index.
  ///
  /// All writers must be done. Sources that were not finished are not in the index.
  ///
  /// - Parameter end: How the scan ended; only a complete one tells which sources are gone.
  /// - Throws: ``IndexError`` if something could not be written. The index then has what was
  ///   written before, and the scan is noted as interrupted, now or when the index is next written
  ///   to.
  public func close(_ end: ScanEnd) throws {
    if state.beginClosing() { queue.push(.close(end)) }
    state.waitUntilDone()
    if let failure = state.failure { throw failure }
  }

  deinit {
    // A writer that was never closed was interrupted; its thread must end all the same.
    if state.beginClosing() { queue.push(.close(.interrupted)) }
  }
}

/// What the index thread and its owner share.
final class IndexThreadState: Sendable {
  private let error = Mutex<(any Error)?>(nil)
  private let isClosing = Atomic<Bool>(false)
  private let done = DispatchSemaphore(value: 0)

  var failure: (any Error)? { error.withLock { $0 } }

  func fail(_ failure: any Error) { error.withLock { $0 = $0 ?? failure } }

  /// Whether the caller is the first to close.
  func beginClosing() -> Bool {
    !isClosing.exchange(true, ordering: .acquiringAndReleasing)
  }

  func noteDone() { done.signal() }

  func waitUntilDone() {
    done.wait()
    // For whoever else waits.
    done.signal()
  }
}
