internal import Synchronization
internal import SystemPackage

/// A source while it is scanned: one file, perhaps by several threads.
///
/// Threads take windows in order, scan them independently, and settle and commit them in order.
final class SourceScan: Sendable {
  let description: SourceDescription
  let facts: FileFacts
  let text: TextDescription
  let namedDetectors: NamedDetectors
  let geometry: WindowGeometry
  /// The file; `nil` for a stream.
  let descriptor: FileDescriptor?
  nonisolated(unsafe) let state: SourceState
  let windowCount: Int64

  private let nextWindow: Atomic<Int64>
  private let turns = Condition()
  // Guarded by `turns`.
  nonisolated(unsafe) private var settled: Int64 = 0
  nonisolated(unsafe) private var committed: Int64 = 0
  // Written by the thread whose turn it is to settle.
  nonisolated(unsafe) var bytes: Int64 = 0
  nonisolated(unsafe) var readError: Errno?
  nonisolated(unsafe) var isTruncated = false

  /// Starts the scan of a source; a descriptor is closed when the scan is gone.
  init(
    _ description: SourceDescription, facts: FileFacts, text: TextDescription,
    namedDetectors: NamedDetectors,
    geometry: WindowGeometry, descriptor: FileDescriptor?, state: SourceState,
    firstWindow: Int64 = 0
  ) {
    self.description = description
    self.facts = facts
    self.text = text
    self.namedDetectors = namedDetectors
    self.geometry = geometry
    self.descriptor = descriptor
    unsafe self.state = state
    windowCount = geometry.count(of: facts.size)
    nextWindow = Atomic(firstWindow)
  }

  deinit { try? descriptor?.close() }

  var hasWindowsLeft: Bool { nextWindow.load(ordering: .relaxed) < windowCount }

  /// Takes the next window; `nil` if all are taken.
  func takeWindow() -> Int64? {
    let window = nextWindow.wrappingAdd(1, ordering: .relaxed).oldValue
    return window < windowCount ? window : nil
  }

  /// Settles a window when those before it are settled.
  func settle(_ window: Int64, _ body: () -> Void) {
    // Only the thread whose turn it is gets past the wait, so the lock need not be held meanwhile.
    turns.wait(until: { unsafe settled == window }, then: {})
    body()
    turns.locked(wakes: true) { unsafe settled = window + 1 }
  }

  /// Commits a window when those before it are committed.
  func commit(_ window: Int64, _ body: () -> Void) {
    turns.wait(until: { unsafe committed == window }, then: {})
    body()
    turns.locked(wakes: true) { unsafe committed = window + 1 }
  }

  /// The report of the whole source, when its last window is committed.
  func report() -> SourceReport {
    var report = SourceReport(source: description, status: .scanned, reason: nil)
    report.format = text.format
    report.encoding = text.encoding
    report.size = facts.size
    report.bytes = unsafe bytes
    report.device = facts.device
    report.inode = facts.inode
    report.modified = facts.modified
    report.changed = facts.changed
    report.contentHash = unsafe state.contentHash
    report.counts = unsafe state.counts.enumerated().compactMap {
      $0.element > 0 ? (UInt16($0.offset), $0.element) : nil
    }
    if let readError = unsafe readError {
      report.status = unsafe bytes > 0 ? .partial : .failed
      report.reason = unsafe "reading stopped at byte \(bytes): \(readError.description)"
    } else if unsafe isTruncated {
      report.status = .partial
      report.reason = "became shorter while it was read"
    } else if let problem = unsafe state.problem {
      report.status = .partial
      report.reason = problem
    } else if let unopened = text.unopened {
      report.status = .partial
      report.reason = "\(unopened)"
    }
    return report
  }
}
