internal import FindingsIndex
internal import PIIScanner
internal import Synchronization
internal import SystemPackage

/// Scans every blob of a history once: the whole flow on one page.
///
///     git rev-list | git diff-tree  →  table of blobs  →  git cat-file, one for each worker  →  scan
///
/// The output gets of each file what is new in a version, the index all that is in it. Memory is the
/// table (``BlobTable``), the way through it (``HistoryWork``), and for each worker a window of a blob
/// and the hashes of one file's values (``ValuesBefore``).
final class HistoryScan: Sendable {
  /// What a scan needs of its surroundings.
  struct Options: Sendable {
    /// Revisions as `git rev-list` takes them; none for all refs.
    var range: [[UInt8]]
    /// Which paths count, beside `.stofkamignore`.
    var globs: PathGlobs
    /// The most bytes that a blob may have.
    var maxFileSize: Int64?
    /// Whether findings are shown of each version of a file, and not only of the first that has the
    /// value.
    var showsEveryVersion: Bool
    /// How many threads scan.
    var threads: Int
  }

  private let repository: HistoryRepository
  let scanner: Scanner
  let options: Options
  let baseline: BaselineFilter?
  private let known: UnchangedBlobs?

  private let cancelled = Atomic<Bool>(false)
  private let state = Mutex(ScanProgress())

  /// Prepares a scan.
  ///
  /// - Parameters:
  ///   - repository: Whose history.
  ///   - scanner: Scans the blobs.
  ///   - options: Which of them, and how.
  ///   - baseline: What is accepted.
  ///   - known: Blobs that need not be read again.
  init(
    _ repository: HistoryRepository, _ scanner: Scanner, _ options: Options,
    baseline: BaselineFilter?, known: UnchangedBlobs?
  ) {
    self.repository = repository
    self.scanner = scanner
    self.options = options
    self.baseline = baseline
    self.known = known
  }

  /// How far it has come.
  var progress: ScanProgress { state.withLock { $0 } }

  /// Notes that a blob is done.
  func note(bytes: Int) {
    state.withLock {
      $0.filesDone += 1
      $0.bytesDone += Int64(bytes)
    }
  }

  /// Ends it early.
  func cancel() { cancelled.store(true, ordering: .relaxed) }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  /// Scans.
  ///
  /// - Parameters:
  ///   - output: Gets the findings that no baseline accepts.
  ///   - index: Gets all.
  /// - Returns: What it came to.
  /// - Throws: ``GitFault`` if git cannot list the history.
  func run(into output: any FindingSink, index: (any FindingSink)?) throws -> ScanSummary {
    let clock = ContinuousClock()
    let started = clock.now
    let ignoreFile = repository.ignoreFile
    let ignored = Mutex(Int64(0))
    let table = try HistoryListing.blobs(
      of: repository, range: options.range,
      isLeftOut: { [options] path in
        if path.elementsEqual(Baseline.fileName.utf8) { return true }
        guard options.globs.admits(Array(path)) else { return true }
        guard !options.globs.hasIncludes, ignoreFile.ignores(Array(path)) else { return false }
        ignored.withLock { $0 += 1 }
        return true
      }, isCancelled: { [self] in isCancelled })
    let work = HistoryWork(table) { [known] in known?.contains(table.name(of: $0)) ?? false }
    state.withLock {
      $0.filesFound = Int64(work.count)
      $0.hasFoundAll = true
    }
    let summary = Mutex(ScanSummary())
    let body: @Sendable () -> Void = { [self] in
      let worker = HistoryWorker(self, work, output, index)
      worker.run()
      summary.withLock { $0.add(worker.summary) }
    }
    let threads = (1..<max(1, options.threads)).compactMap { _ in WorkerThread(body) }
    body()
    for thread in threads { thread.join() }
    var result = summary.withLock { $0 }
    result.unchanged = Int64(table.count - work.count)
    result.ignored = ignored.withLock { $0 }
    result.isComplete = !isCancelled && work.isDone
    let (seconds, fraction) = (clock.now - started).components
    result.durationSeconds = Double(seconds) + Double(fraction) / 1e18
    return result
  }
}
