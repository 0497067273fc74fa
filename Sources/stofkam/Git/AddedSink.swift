internal import PIIScanner
internal import Synchronization

/// Lets only those findings of one file through that lie on added lines and are not in the baseline.
///
/// The whole file is scanned, so that columns and words around count. Its findings wait until its
/// end: a value of the baseline that stands on a line that is not new uses up its place there first.
final class AddedSink: FindingSink {
  private let output: any FindingSink
  private let source: SourceDescription
  /// For each parent of the commit the added byte ranges; `nil` if all is.
  private let added: [[Range<Int>]?]
  private let baseline: BaselineEntries?
  private let tally: Mutex<ScanSummary>

  /// Creates a sink for one file.
  ///
  /// - Parameters:
  ///   - output: Gets what comes through.
  ///   - source: The file as findings call it.
  ///   - added: For each parent of the commit the added byte ranges; `nil` if all is added.
  ///   - baseline: What is known of the file.
  init(
    _ output: any FindingSink, _ source: SourceDescription, added: [[Range<Int>]?],
    baseline: BaselineEntries?
  ) {
    self.output = output
    self.source = source
    self.added = added
    self.baseline = baseline
    tally = Mutex(ScanSummary())
  }

  /// What came through of a scan.
  func summary(of scan: ScanSummary) -> ScanSummary {
    var summary = tally.withLock { $0 }
    summary.isComplete = scan.isComplete
    return summary
  }

  /// Reports a file in which nothing can be found, since nothing in it is new.
  func pass(size: Int) -> ScanSummary {
    var report = SourceReport(source: source, status: .scanned, reason: nil)
    report.size = Int64(size)
    output.makeWriter().finish(report)
    var summary = ScanSummary()
    summary.sources[.scanned] = 1
    return summary
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  private func isAdded(_ finding: Finding) -> Bool {
    let range = Int(finding.start)..<Int(max(finding.end, finding.start + 1))
    for ranges in added {
      if let ranges, !ranges.overlaps(range) { return false }
    }
    return true
  }

  private final class Writer: FindingWriter {
    private let sink: AddedSink
    private let writer: any FindingWriter
    private var waiting: [FindingBatch] = []

    init(_ sink: AddedSink) {
      self.sink = sink
      writer = sink.output.makeWriter()
    }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      var kept = FindingBatch(source: sink.source.id)
      for finding in batch.findings {
        if sink.isAdded(finding) {
          kept.findings.append(finding)
        } else if let baseline = sink.baseline, !finding.isAllowed {
          _ = baseline.take(finding, batch)
        }
      }
      guard !kept.findings.isEmpty else { return }
      kept.bytes = batch.bytes
      kept.fields = batch.fields
      waiting.append(kept)
    }

    func commit() {}

    func finish(_ report: SourceReport) {
      var counts: [UInt16: Int64] = [:]
      var summary = ScanSummary()
      for var batch in waiting {
        if let baseline = sink.baseline {
          batch.findings = batch.findings.filter { $0.isAllowed || !baseline.take($0, batch) }
        }
        for finding in batch.findings {
          if finding.isAllowed {
            summary.allowed += 1
          } else {
            counts[finding.detector, default: 0] += 1
            summary.add(finding.detector, finding.confidence, 1)
          }
        }
        writer.prepare(batch, of: sink.source)
        writer.commit()
      }
      waiting = []
      baseline?.finish(report)
      var report = report
      report.source = sink.source
      report.counts = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      summary.sources[report.status] = 1
      summary.bytes = report.bytes
      sink.tally.withLock { $0 = summary }
      writer.finish(report)
    }

    private var baseline: BaselineEntries? { sink.baseline }
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
    bytes += other.bytes
    allowed += other.allowed
    ignored += other.ignored
    isComplete = isComplete && other.isComplete
  }
}
