internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One scan: what its threads share.
final class ScanRun: Sendable {
  let detectors: DetectorSet
  let options: ScanOptions
  let sink: any FindingSink
  let walker: Walker?
  /// Ends a wait for what is read from a stream.
  private let interrupt: ReadInterrupt?
  /// Large files that more than one thread may work on.
  let shared = SharedSources()

  private let nextSource = Atomic<Int64>(0)
  private let cancelled = Atomic<Bool>(false)
  private let filesDone = Atomic<Int64>(0)
  private let bytesDone = Atomic<Int64>(0)
  private let findingsDone = Atomic<Int64>(0)
  private let summary = Mutex(ScanSummary())

  init(
    _ detectors: DetectorSet, _ options: ScanOptions, _ sink: any FindingSink, walker: Walker?,
    _ interrupt: ReadInterrupt? = nil
  ) {
    self.interrupt = interrupt
    self.detectors = detectors
    self.options = options
    self.sink = sink
    self.walker = walker
  }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  func cancel() {
    cancelled.store(true, ordering: .relaxed)
    walker?.cancel()
    interrupt?.interrupt()
  }

  func takeSourceID() -> SourceID { nextSource.wrappingAdd(1, ordering: .relaxed).oldValue }

  func addBytes(_ count: Int64) { bytesDone.wrappingAdd(count, ordering: .relaxed) }
  func addFindings(_ count: Int64) { findingsDone.wrappingAdd(count, ordering: .relaxed) }
  func addFile() { filesDone.wrappingAdd(1, ordering: .relaxed) }

  var progress: ScanProgress {
    let walk = walker?.progress
    var progress = ScanProgress()
    progress.filesFound = Int64(walk?.files ?? 1)
    progress.hasFoundAll = walk?.hasFoundAll ?? true
    progress.filesDone = filesDone.load(ordering: .relaxed)
    progress.bytesDone = bytesDone.load(ordering: .relaxed)
    progress.findings = findingsDone.load(ordering: .relaxed)
    return progress
  }

  /// Runs the work on each thread, waits, and sums up.
  func runWorkers(_ work: @Sendable @escaping (ScanWorker) -> Void) -> ScanSummary {
    let started = monotonicSeconds()
    let jobs = walker == nil ? 1 : options.threadCount
    shared.begin(workers: jobs)
    let body: @Sendable () -> Void = { [self] in
      let worker = ScanWorker(self)
      work(worker)
      summary.withLock { unsafe $0.add(worker.tally) }
    }
    let threads = (1..<max(1, jobs)).compactMap { _ in WorkerThread(body) }
    // Threads that the system would not give must not be waited for.
    shared.dismiss(jobs - 1 - threads.count)
    body()
    for thread in threads { thread.join() }
    var result = summary.withLock { $0 }
    if isCancelled { result.isComplete = false }
    result.ignored = Int64(walker?.progress.ignored ?? 0)
    result.durationSeconds = monotonicSeconds() - started
    return result
  }
}

extension ScanSummary {
  /// Adds what one thread has counted.
  fileprivate mutating func add(_ tally: ScanTally) {
    for (status, count) in tally.sources { sources[status, default: 0] += count }
    unread += tally.unread
    bytes += tally.bytes
    allowed += tally.allowed
    unchanged += tally.unchanged
    for (index, count) in tally.findings.enumerated() where count > 0 {
      let detector = UInt16(index / 3)
      let confidence = Confidence(rawValue: UInt8(index % 3)) ?? .low
      if let known = findings.firstIndex(where: {
        $0.detector == detector && $0.confidence == confidence
      }) {
        findings[known].count += count
      } else {
        findings.append((detector, confidence, count))
      }
    }
    findings.sort { ($0.detector, $0.confidence) < ($1.detector, $1.confidence) }
  }
}

/// What one thread counts.
struct ScanTally {
  var sources: [SourceStatus: Int64] = [:]
  var unread: Int64 = 0
  var bytes: Int64 = 0
  var allowed: Int64 = 0
  var unchanged: Int64 = 0
  /// By detector and confidence: detector * 3 + confidence.
  var findings: [Int64]
}

/// Seconds on a clock that only goes forward.
private func monotonicSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
