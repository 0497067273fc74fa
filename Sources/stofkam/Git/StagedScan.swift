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
  /// What the scan needs of its surroundings.
  struct Options {
    /// Findings that are less sure are left out.
    var minConfidence: Confidence
    /// The most bytes that a file may have.
    var maxFileSize: Int64?
  }

  /// What git is asked at once, before there is time to wait for an answer.
  struct Questions {
    fileprivate let repository: GitProcess
    fileprivate let difference: GitProcess
    fileprivate let reader: BlobReader

    /// Starts git.
    ///
    /// - Throws: ``GitFault`` if it cannot be started.
    init() throws(GitFault) {
      repository = try Repository.ask()
      difference = try StagedScan.difference(from: Array("HEAD".utf8))
      // Outside a repository one message is enough.
      reader = try BlobReader(messages: .dropped)
    }
  }

  /// The repository of the current folder.
  let repository: Repository
  private let difference: GitProcess
  private var reader: BlobReader

  private let blob = Blob()
  private let previous = Blob()
  private var ignored: Int64 = 0
  private var changes: [Change] = []
  /// How many of `changes` git was asked for.
  private var asked = 0

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
  /// Files that are asked for before they are read.
  private static let filesAhead = 32

  /// Learns which repository it is.
  ///
  /// - Throws: ``GitFault`` if there is none.
  init(_ questions: Questions) throws(GitFault) {
    repository = try Repository(questions.repository)
    difference = questions.difference
    reader = questions.reader
  }

  /// Learns what is staged, and asks for the first of it: git then works while detectors are made.
  ///
  /// - Parameter globs: Which paths count, beside `.stofkamignore`.
  /// - Throws: ``GitFault`` if git cannot say what is staged.
  func begin(_ globs: PathGlobs) throws {
    changes = try findChanges(globs)
    askAhead(of: 0)
  }

  /// Scans what is staged, after ``begin(_:)``.
  ///
  /// - Parameters:
  ///   - scanner: Scans the files.
  ///   - detectors: What it looks for.
  ///   - options: Which of them, and how.
  ///   - filter: What is accepted.
  ///   - output: Gets the findings.
  ///   - isCancelled: Whether to stop before the next file.
  /// - Returns: What it came to.
  /// - Throws: ``GitFault`` if git ends early.
  func run(
    _ scanner: Scanner, _ detectors: DetectorSet, _ options: Options, _ filter: BaselineFilter?,
    into output: any FindingSink, isCancelled: @escaping () -> Bool
  ) throws -> ScanSummary {
    let sink = AddedSink(output, detectors, options.minConfidence)
    let scan = scanner.makeMemoryScan(into: sink)
    var isComplete = true
    for (index, change) in changes.enumerated() {
      isComplete = !isCancelled()
      guard isComplete else { break }
      askAhead(of: index)
      let source = SourceDescription(id: SourceID(index), path: change.path)
      let file = AddedSink.File(
        source: source, added: [], baseline: filter?.entries(of: change.path))
      do throws(GitFault) {
        try self.scan(change, file, scan, into: sink, options.maxFileSize, isCancelled)
      } catch {
        try scanAlone(change, file, scan, into: sink, options.maxFileSize, isCancelled)
        asked = index + 1
      }
    }
    var summary = sink.summary
    summary.isComplete = isComplete && !isCancelled()
    summary.ignored = ignored
    return summary
  }

  // MARK: What is staged

  fileprivate static func difference(from parent: [UInt8]) throws(GitFault) -> GitProcess {
    let words = [
      "diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--diff-filter=ACMRT",
      "--find-renames", "-l\(renameLimit)", "--no-ext-diff", "--no-textconv", "--no-relative",
      "--ignore-submodules=all",
    ]
    return try GitProcess(words.map { Array($0.utf8) } + [parent, Array("--".utf8)])
  }

  /// The files that differ from every parent of the commit: a merge adds only what no side has.
  private func findChanges(_ globs: PathGlobs) throws -> [Change] {
    var outcome = difference.end()
    if outcome.status != 0, try isFirstCommit() {
      outcome = try Self.difference(from: repository.emptyTree).end()
    }
    guard outcome.status == 0 else { throw GitFault("\(outcome.reason).") }
    let ignoreFile = repository.ignoreFile
    var changes: [Change] = []
    for change in try StagedChange.parse(outcome.output) {
      guard globs.admits(change.path), change.path != Array(Baseline.fileName.utf8) else {
        continue
      }
      if !globs.hasIncludes, ignoreFile.ignores(change.path) {
        ignored += 1
        continue
      }
      changes.append(Change(path: change.path, blob: change.blob, previous: [change.previous]))
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

  private func askAhead(of index: Int) {
    while asked < min(changes.count, index + Self.filesAhead) {
      ask(for: changes[asked])
      asked += 1
    }
  }

  private func ask(for change: Change) {
    var lines: [UInt8] = []
    for name in [change.blob] + change.previous.compactMap(\.self) {
      lines += name + [UInt8(ascii: "\n")]
    }
    // That git has ended, as it does of what a partial clone lacks, is noticed when a blob does not come.
    try? reader.request(lines)
  }

  private func scan(
    _ change: Change, _ file: AddedSink.File, _ scan: MemoryScan, into sink: AddedSink,
    _ maxFileSize: Int64?, _ isCancelled: @escaping () -> Bool
  ) throws(GitFault) {
    var file = file
    let answer = try reader.nextBlob()
    guard case .blob(let size) = answer else {
      try passOver(change)
      let reason = "the repository does not have its blob"
      return sink.report(SourceReport(source: file.source, status: .failed, reason: reason))
    }
    file.size = Int64(size)
    if let maxFileSize, size > maxFileSize {
      try passOver(change)
      return sink.report(
        SourceReport(source: file.source, status: .skipped, reason: "larger than the limit"))
    }
    guard size <= Self.mostInMemory else {
      sink.begin(file)
      scan.scan(stream: BlobInput(reader, isCancelled: isCancelled), named: change.path)
      // That git has ended is noticed at the next file; this one is not scanned twice.
      try? passOver(change)
      return
    }
    try reader.read(into: blob, size: size)
    for name in change.previous {
      var ranges: [Range<Int>]?
      if name != nil, case .blob(let size) = try reader.nextBlob(), size <= Self.mostInMemory {
        try reader.read(into: previous, size: size)
        ranges = unsafe AddedLines.ranges(in: blob.bytes, since: previous.bytes)
      }
      file.added.append(ranges)
    }
    // A file that only lost lines need not be read.
    if file.added.contains([]) {
      var report = SourceReport(source: file.source, status: .scanned, reason: nil)
      report.size = file.size
      return sink.report(report)
    }
    sink.begin(file)
    // What a baseline accepts on old lines uses up its place there, so they are searched too.
    let wanted = file.baseline == nil ? file.added.compactMap(\.self).first : nil
    // SAFETY: nothing is read into `blob` until the scan has returned.
    unsafe scan.scan(bytes: blob.bytes, named: change.path, wanted: wanted)
  }

  /// Scans a file of which git has died: it does so of what a partial clone lacks and it may not fetch.
  ///
  /// A new git is asked for this file only. If it dies too it lacks what a parent has, so that all lines count as added, or
  /// the file itself.
  private func scanAlone(
    _ change: Change, _ file: AddedSink.File, _ scan: MemoryScan, into sink: AddedSink,
    _ maxFileSize: Int64?, _ isCancelled: @escaping () -> Bool
  ) throws(GitFault) {
    var withoutParents = change
    withoutParents.previous = change.previous.map { _ in nil }
    for change in [change, withoutParents] {
      reader = try BlobReader(messages: .dropped)
      ask(for: change)
      do throws(GitFault) {
        return try self.scan(change, file, scan, into: sink, maxFileSize, isCancelled)
      } catch {
        continue
      }
    }
    reader = try BlobReader(messages: .dropped)
    let reason = "git does not give its content: it may be missing or damaged (git fsck)"
    sink.report(SourceReport(source: file.source, status: .failed, reason: reason))
  }

  /// Passes over what the parents have.
  private func passOver(_ change: Change) throws(GitFault) {
    for name in change.previous where name != nil { _ = try reader.nextBlob() }
  }
}
