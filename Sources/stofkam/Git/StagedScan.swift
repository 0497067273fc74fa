internal import PIIScanner
internal import SystemPackage

/// Scans what a commit would add: the whole flow on one page.
///
/// Git says which files differ between the index and each parent, and gives their blobs; the working
/// tree is never read. A file is scanned whole, and what lies on lines that a parent has too is left
/// out, so that a commit is stopped only for what it adds:
///
///     git diff-index --cached  →  which blobs  →  git cat-file  →  added lines  →  scan  →  output
final class StagedScan {
  private let scanner: Scanner
  private let detectors: DetectorSet
  private let minConfidence: Confidence
  private let makeFilter: (Repository) throws -> BaselineFilter?
  private let isCancelled: () -> Bool

  private let blob = Blob()
  private let previous = Blob()
  private var repository: Repository?
  private var changes: [Change] = []
  private var ignored: Int64 = 0
  private(set) var filter: BaselineFilter?

  /// A file to scan.
  private struct Change {
    var path: [UInt8]
    var blob: [UInt8]
    /// What each parent has; `nil` for nothing.
    var previous: [[UInt8]?]
  }

  /// Larger blobs are not kept in memory: all that is in them counts as added.
  private static let mostInMemory = 256 * 1024 * 1024
  /// Renames are looked for among so many files, as `git diff` does.
  private static let renameLimit = 1000

  /// Prepares a scan.
  ///
  /// - Parameters:
  ///   - scanner: Scans the files.
  ///   - detectors: What it looks for.
  ///   - minConfidence: Findings that are less sure are left out.
  ///   - isCancelled: Whether to stop before the next file.
  ///   - makeFilter: Opens the baseline of a repository.
  init(
    _ scanner: Scanner, _ detectors: DetectorSet, _ minConfidence: Confidence,
    isCancelled: @escaping () -> Bool,
    makeFilter: @escaping (Repository) throws -> BaselineFilter?
  ) {
    self.scanner = scanner
    self.detectors = detectors
    self.minConfidence = minConfidence
    self.isCancelled = isCancelled
    self.makeFilter = makeFilter
  }

  /// Scans what is staged in the repository of the current folder.
  ///
  /// - Throws: ``GitFault`` if there is no repository, or git ends early; `BaselineError`.
  func run(into output: any FindingSink) throws -> ScanSummary {
    let question = try Repository.ask()
    let difference = try Self.difference(from: Array("HEAD".utf8))
    let repository = try Repository(question)
    let reader = try BlobReader()
    self.repository = repository
    filter = try makeFilter(repository)
    changes = try changes(in: repository, since: difference)
    let sink = AddedSink(output, detectors, minConfidence)
    let scan = scanner.makeMemoryScan(into: sink)
    var isComplete = true
    for (index, change) in changes.enumerated() {
      isComplete = !isCancelled()
      guard isComplete else { break }
      try self.scan(change, SourceID(index), reader, scan, into: sink)
    }
    var summary = sink.summary
    summary.isComplete = isComplete && !isCancelled()
    summary.ignored = ignored
    return summary
  }

  // MARK: What is staged

  private static func difference(from parent: [UInt8]) throws(GitFault) -> GitProcess {
    let words = [
      "diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--diff-filter=ACMRT",
      "--find-renames", "-l\(renameLimit)", "--no-ext-diff", "--no-textconv", "--no-relative",
      "--ignore-submodules=all",
    ]
    return try GitProcess(words.map { Array($0.utf8) } + [parent, Array("--".utf8)])
  }

  /// The files that differ from every parent of the commit: a merge adds only what no side has.
  private func changes(in repository: Repository, since head: GitProcess) throws -> [Change] {
    var outcome = head.end()
    if outcome.status != 0, try isFirstCommit() {
      outcome = try Self.difference(from: repository.emptyTree).end()
    }
    guard outcome.status == 0 else { throw GitFault("\(outcome.reason).") }
    let ignoreFile = repository.ignoreFile
    var changes: [Change] = []
    for change in try StagedChange.parse(outcome.output) {
      if ignoreFile.ignores(change.path) {
        ignored += 1
      } else if change.path != Array(Baseline.fileName.utf8) {
        changes.append(
          Change(path: change.path, blob: change.blob, previous: [change.previous]))
      }
    }
    for commit in repository.mergedCommits {
      let other = try Self.difference(from: commit).end()
      guard other.status == 0 else { throw GitFault("\(other.reason).") }
      var previous: [[UInt8]: [UInt8]?] = [:]
      for change in try StagedChange.parse(other.output) {
        previous[change.path] = change.previous
      }
      changes = changes.compactMap { change in
        guard let before = previous[change.path] else { return nil }
        var change = change
        change.previous.append(before)
        return change
      }
    }
    return changes
  }

  private func isFirstCommit() throws(GitFault) -> Bool {
    let words = ["rev-parse", "--quiet", "--verify", "HEAD^{commit}"]
    return try GitProcess(words.map { Array($0.utf8) }).end().status == 1
  }

  // MARK: One file

  private func scan(
    _ change: Change, _ identifier: SourceID, _ reader: BlobReader, _ scan: MemoryScan,
    into sink: AddedSink
  ) throws {
    let source = SourceDescription(id: identifier, path: change.path)
    var file = AddedSink.File(
      source: source, added: [], baseline: filter?.entries(of: change.path))
    switch try reader.read(change.blob, into: blob, most: Self.mostInMemory) {
    case .missing:
      let reason = "the repository does not have its blob"
      return sink.report(SourceReport(source: source, status: .failed, reason: reason))
    case .tooLarge:
      sink.begin(file)
      let process = try GitProcess(
        ["cat-file", "blob"].map { Array($0.utf8) } + [change.blob], takesInput: true)
      _ = scanner.scan(stream: process.output, named: change.path, into: sink)
      process.close()
      return
    case .read: break
    }
    for name in change.previous {
      var ranges: [Range<Int>]?
      if let name, try reader.read(name, into: previous, most: Self.mostInMemory) == .read {
        ranges = unsafe AddedLines.ranges(in: blob.bytes, since: previous.bytes)
      }
      file.added.append(ranges)
    }
    // A file that only lost lines need not be read.
    if file.added.contains([]) {
      return sink.report(SourceReport(source: source, status: .scanned, reason: nil))
    }
    sink.begin(file)
    // SAFETY: nothing is read into `blob` until the scan has returned.
    unsafe scan.scan(bytes: blob.bytes, named: change.path)
  }
}
