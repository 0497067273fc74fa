internal import PIIScanner
internal import Synchronization

/// Lets only those findings through that lie on added lines and are not in the baseline.
///
/// The whole of a file is scanned, so that columns and words around count. Its findings wait until
/// its end: a value of the baseline that stands on a line that is not new uses up its place there
/// first. Of a file that is new as a whole, and of versions of a file, whose values are compared with
/// those before, nothing waits. One file is scanned at a time.
final class AddedSink: FindingSink {
  /// The file that is being scanned.
  struct File: Sendable {
    /// The file as findings call it.
    var source: SourceDescription
    /// Its size in bytes; −1 if unknown.
    var size: Int64 = -1
    /// For each parent of the commit the added byte ranges; `nil` if all is added.
    var added: [[Range<Int>]?]
    /// What is known of the file.
    var baseline: BaselineEntries?
    /// What earlier versions of the file have, which is not new either; `nil` if it does not matter.
    var before: ValuesBefore?
    /// Whether it is only read for its values, and nothing of it is handed on.
    var isSilent = false

    /// Whether no line of it was there before.
    fileprivate var isAddedWhole: Bool { added.allSatisfy { $0 == nil } }

    fileprivate func isAdded(_ finding: Finding) -> Bool {
      let range = Int(finding.start)..<Int(max(finding.end, finding.start + 1))
      for ranges in added {
        if let ranges, !ranges.overlaps(range) { return false }
      }
      return true
    }
  }

  private struct State {
    var file = File(source: SourceDescription(id: 0, path: []), added: [])
    var summary = ScanSummary()
  }

  private let output: any FindingSink
  private let minConfidence: Confidence
  /// The indices of the detectors of e-mail addresses and of names.
  private let email: UInt16?
  private let name: UInt16?
  private let state = Mutex(State())

  /// Creates a sink.
  ///
  /// - Parameters:
  ///   - output: Gets what comes through.
  ///   - detectors: What is looked for, if addresses for examples and names of authors are to count for little.
  ///   - minConfidence: Findings that are less sure do not come through.
  init(
    _ output: any FindingSink, _ detectors: DetectorSet? = nil, _ minConfidence: Confidence = .low
  ) {
    self.output = output
    self.minConfidence = minConfidence
    email = detectors?.index(of: "email").map { UInt16($0) }
    name = detectors?.index(of: "name").map { UInt16($0) }
  }

  /// An address for examples is as good as never someone's.
  private static let scoreOfExample: Float = 0.01
  /// A name in the prose of a repository is that of an author or a reporter, as a rule: one that a field, a title or
  /// a greeting introduces is not meant.
  private static let scoreOfAuthor: Float = 0.3

  /// What came through.
  var summary: ScanSummary { state.withLock { $0.summary } }

  /// Says which file is scanned next.
  func begin(_ file: File) { state.withLock { $0.file = file } }

  /// Reports a file that was not scanned.
  func report(_ report: SourceReport) {
    output.makeWriter().finish(report)
    state.withLock { state in
      state.summary.sources[report.status, default: 0] += 1
      if report.isUnread { state.summary.unread += 1 }
    }
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  private var file: File { state.withLock { $0.file } }

  private final class Writer: FindingWriter {
    private let sink: AddedSink
    private let writer: any FindingWriter
    private var waiting: [FindingBatch] = []
    /// What was handed on of the file.
    private var counts: [UInt16: Int64] = [:]
    private var summary = ScanSummary()

    init(_ sink: AddedSink) {
      self.sink = sink
      writer = sink.output.makeWriter()
    }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      let file = sink.file
      var kept = FindingBatch(source: file.source.id)
      for var finding in batch.findings {
        let isOld = file.before?.note(finding, batch) ?? false
        if file.isSilent { continue }
        if file.isAdded(finding) && !isOld {
          if finding.detector == sink.email,
            ReservedDomain.holds(batch.bytes.span.extracting(finding.value.offsets))
          {
            finding.score = min(finding.score, AddedSink.scoreOfExample)
          }
          if finding.detector == sink.name,
            finding.evidence.isDisjoint(with: [.fieldName, .context])
          {
            finding.score = min(finding.score, AddedSink.scoreOfAuthor)
          }
          kept.findings.append(finding)
        } else if let baseline = file.baseline, !finding.isAllowed {
          _ = baseline.take(finding, batch)
        }
      }
      guard !kept.findings.isEmpty else { return }
      kept.bytes = batch.bytes
      kept.fields = batch.fields
      waiting.append(kept)
      if file.isAddedWhole { handOn(file) }
    }

    func commit() {}

    func finish(_ report: SourceReport) {
      let file = sink.file
      guard !file.isSilent else { return }
      handOn(file)
      file.baseline?.finish(report)
      var report = report
      report.source = file.source
      report.size = file.size
      report.counts = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      summary.sources[report.status] = 1
      summary.bytes = report.bytes
      summary.unread = report.isUnread ? 1 : 0
      let added = summary
      sink.state.withLock { $0.summary.add(added) }
      writer.finish(report)
      counts.removeAll(keepingCapacity: true)
      summary = ScanSummary()
    }

    /// Hands on what waits and is not in the baseline.
    private func handOn(_ file: File) {
      for var batch in waiting {
        if let baseline = file.baseline {
          batch.findings = batch.findings.filter { $0.isAllowed || !baseline.take($0, batch) }
        }
        batch.findings.removeAll { $0.confidence < sink.minConfidence }
        for finding in batch.findings {
          if finding.isAllowed {
            summary.allowed += 1
          } else {
            counts[finding.detector, default: 0] += 1
            summary.add(finding.detector, finding.confidence, 1)
          }
        }
        writer.prepare(batch, of: file.source)
        writer.commit()
      }
      waiting.removeAll(keepingCapacity: true)
    }
  }
}

extension ScanSummary {
  /// Adds to the count of a detector's findings.
  mutating func add(_ detector: UInt16, _ confidence: Confidence, _ count: Int64) {
    if let known = findings.firstIndex(where: {
      $0.detector == detector && $0.confidence == confidence
    }) {
      findings[known].count += count
    } else {
      findings.append((detector, confidence, count))
      findings.sort { ($0.detector, $0.confidence) < ($1.detector, $1.confidence) }
    }
  }

  /// Adds what another scan came to.
  mutating func add(_ other: ScanSummary) {
    for (status, count) in other.sources { sources[status, default: 0] += count }
    for (detector, confidence, count) in other.findings { add(detector, confidence, count) }
    unread += other.unread
    bytes += other.bytes
    allowed += other.allowed
    ignored += other.ignored
    isComplete = isComplete && other.isComplete
  }
}
