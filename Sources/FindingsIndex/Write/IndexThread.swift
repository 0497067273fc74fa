internal import Foundation
internal import GRDB
internal import PIIScanner
internal import Synchronization

/// The one thread that writes to the database.
final class IndexThread: Sendable {
  /// Bytes of digests and places of all open sources in memory; beyond, they are spilled.
  private static let bufferLimit = 6 << 20
  /// Rows, roughly, after which a transaction is committed.
  private static let transactionRows = 20_000
  /// Seconds after which a transaction is committed.
  private static let transactionTime = 0.2

  private let path: String
  private let lock: Mutex<IndexLock?>
  private let database: DatabaseQueue
  private let queue: BatchQueue
  private let digester: Digester
  private let scan: Int64
  private let detectors: [Int64]
  private let roots: [[UInt8]]
  private let unchanged: KnownRows?
  private let repository: [UInt8]?
  private let placeLimit: Int
  private let state: IndexThreadState

  init(
    path: String, lock: IndexLock, database: DatabaseQueue, queue: BatchQueue, digester: Digester,
    scan: Int64, detectors: [Int64], roots: [[UInt8]], repository: [UInt8]?, unchanged: KnownRows?,
    placeLimit: Int, state: IndexThreadState
  ) {
    self.path = path
    self.lock = Mutex(lock)
    self.database = database
    self.queue = queue
    self.digester = digester
    self.scan = scan
    self.detectors = detectors
    self.roots = roots
    self.unchanged = unchanged
    self.repository = repository
    self.placeLimit = placeLimit
    self.state = state
  }

  /// Takes messages until the scan is closed.
  func run() {
    do {
      try IndexFile.withIndexErrors(path) { try database.inDatabase(write) }
    } catch {
      state.fail(error)
      drain()
    }
    do {
      try IndexFile.withIndexErrors(path) { try database.close() }
    } catch {
      state.fail(error)
    }
    lock.withLock { $0 = nil }
    state.noteDone()
  }

  private func write(_ database: Database) throws {
    let rows = try RowWriter(
      database, scan: scan, digester: digester, detectors: detectors, repository: repository ?? [])
    let spill = SpillFile(besides: path)
    var sorter = DigestSorter()
    var open: [SourceID: SourceState] = [:]
    var buffered = 0
    var messages: [BatchQueue.Message] = []
    var deadline: Date?
    var isOpen = true
    do {
      while isOpen {
        queue.take(into: &messages, until: deadline)
        for message in messages {
          switch message {
          case .batch(let batch):
            let source = open[batch.content.source.id] ?? SourceState(placeLimit: placeLimit)
            open[batch.content.source.id] = source
            buffered -= source.bufferedBytes
            source.add(batch.content)
            buffered += source.bufferedBytes
            queue.recycle(batch)
            if buffered > IndexThread.bufferLimit {
              for source in open.values where source.bufferedBytes > 0 {
                try spill.spill(source, &sorter)
              }
              buffered = 0
            }
          case .finish(let report):
            if report.reason == UnchangedSources.reason { continue }
            if deadline == nil {
              try database.beginTransaction(.immediate)
              deadline = Date(timeIntervalSinceNow: IndexThread.transactionTime)
            }
            let source = open.removeValue(forKey: report.source.id)
            buffered -= source?.bufferedBytes ?? 0
            try rows.write(report, source, spill)
            if !open.values.contains(where: { !$0.runs.isEmpty }) { spill.reset() }
          case .close(let end):
            if deadline == nil { try database.beginTransaction(.immediate) }
            try ScanRows.end(
              scan, end, isHistory: repository != nil, roots: roots, unchanged: unchanged,
              in: database)
            try database.commit()
            deadline = nil
            isOpen = false
          }
          if let due = deadline,
            rows.work >= IndexThread.transactionRows || due.timeIntervalSinceNow <= 0
          {
            try database.commit()
            rows.resetWork()
            deadline = nil
          }
        }
        if let due = deadline, due.timeIntervalSinceNow <= 0 {
          try database.commit()
          rows.resetWork()
          deadline = nil
        }
      }
    } catch {
      if database.isInsideTransaction { try? database.rollback() }
      throw error
    }
    try finishFile(database)
  }

  /// Leaves one plain file, which can be copied, and read where nothing can be written.
  private func finishFile(_ database: Database) throws {
    try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    // A reader at this moment keeps it in WAL mode; that is as good.
    try? database.execute(sql: "PRAGMA journal_mode = DELETE")
  }

  /// After a failure: lets the scanning threads go on, and waits for the end.
  private func drain() {
    var messages: [BatchQueue.Message] = []
    while true {
      queue.take(into: &messages, until: nil)
      for message in messages {
        if case .close = message { return }
      }
    }
  }
}
