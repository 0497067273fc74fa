internal import FindingsIndex
internal import PIIScanner
internal import Synchronization

/// A baseline at work: says of findings whether they are known, and which of its lines no longer
/// match anything.
final class BaselineFilter: Sendable {
  /// What messages call the file.
  let name: String
  private let place: BaselinePlace
  private let byPath: [[UInt8]: BaselineEntries]

  init(_ baseline: Baseline, name: String, place: BaselinePlace, _ detectors: DetectorSet) {
    self.name = name
    self.place = place
    var indices: [String: UInt16] = [:]
    for (index, definition) in detectors.definitions.enumerated() {
      indices[definition.id] = UInt16(index)
    }
    var counts: [[UInt8]: [BaselineEntries.Key: Int64]] = [:]
    for (key, count) in baseline.counts {
      // What this run does not look for can be neither known nor stale.
      guard let detector = indices[key.detector] else { continue }
      let entry = BaselineEntries.Key(detector: detector, fingerprint: key.fingerprint)
      counts[key.path, default: [:]][entry] = count
    }
    let fingerprint = ValueFingerprint(salt: baseline.salt)
    let ids = detectors.definitions.map(\.id)
    byPath = counts.mapValues { BaselineEntries($0, fingerprint, ids) }
  }

  /// Looks a file up.
  ///
  /// - Parameter path: As walked, or from the top of the repository.
  /// - Returns: What is known of it; `nil` if nothing is.
  func entries(of path: [UInt8]) -> BaselineEntries? {
    byPath.isEmpty ? nil : byPath[place.path(of: path)]
  }

  /// How many accepted findings were not met in files that were read, or are gone.
  var staleCount: Int64 {
    byPath.reduce(0) { sum, item in
      let (path, entries) = item
      if let stale = entries.staleCount { return sum + stale }
      return place.isGone(path) ? sum + entries.total : sum
    }
  }

  /// How many findings were known.
  var knownCount: Int64 { byPath.values.reduce(0) { $0 + $1.knownCount } }

  /// Says that the file has lines that can go, on standard error.
  func reportStale() {
    let stale = staleCount
    guard stale > 0 else { return }
    let lines =
      stale == 1 ? "1 finding that is" : "\(OutputBuffer.grouped(stale)) findings that are"
    Message.write("\(name) accepts \(lines) no longer there. Bring it up to date: stofkam baseline")
  }
}

/// What a baseline says of one file.
final class BaselineEntries: Sendable {
  struct Key: Hashable {
    var detector: UInt16
    var fingerprint: UInt16
  }

  private struct State {
    /// What can still be taken of the file that is being read.
    var left: [Key: Int64]
    var taken: [UInt16: Int64] = [:]
    var known: Int64 = 0
    /// Of the file as it was last read.
    var stale: Int64?
  }

  private let counts: [Key: Int64]
  private let fingerprint: ValueFingerprint
  private let detectorIDs: [String]
  private let state: Mutex<State>

  fileprivate init(_ counts: [Key: Int64], _ fingerprint: ValueFingerprint, _ ids: [String]) {
    self.counts = counts
    self.fingerprint = fingerprint
    detectorIDs = ids
    state = Mutex(State(left: counts))
  }

  /// The same for one version of the file: each may have all that is accepted.
  func forOneVersion() -> BaselineEntries { BaselineEntries(counts, fingerprint, detectorIDs) }

  var total: Int64 { counts.values.reduce(0, +) }
  var staleCount: Int64? { state.withLock { $0.stale } }
  var knownCount: Int64 { state.withLock { $0.known } }

  /// Takes a finding off what is known.
  ///
  /// - Returns: Whether it is known, and not met more often than it may be.
  func take(_ finding: Finding, _ batch: borrowing FindingBatch) -> Bool {
    let key = Key(
      detector: finding.detector,
      fingerprint: fingerprint(
        Array(batch.bytes[finding.value.offsets]), detectorID: detectorIDs[Int(finding.detector)]))
    return state.withLock { state in
      guard let left = state.left[key], left > 0 else { return false }
      state.left[key] = left - 1
      state.taken[finding.detector, default: 0] += 1
      state.known += 1
      return true
    }
  }

  /// Ends the file that was read.
  ///
  /// - Returns: How many findings of each detector were taken.
  @discardableResult
  func finish(_ report: SourceReport) -> [UInt16: Int64] {
    state.withLock { state in
      // What could not be read whole may have the rest where it was not read.
      state.stale = report.status == .scanned ? state.left.values.reduce(0, +) : 0
      let taken = state.taken
      state.left = counts
      state.taken = [:]
      return taken
    }
  }
}

/// Hides what a baseline knows from an output.
final class BaselineSink: FindingSink {
  private let output: any FindingSink
  private let filter: BaselineFilter
  private let known = Mutex(ScanSummary())

  init(_ output: any FindingSink, _ filter: BaselineFilter) {
    self.output = output
    self.filter = filter
  }

  /// Takes what is known out of what a scan came to.
  func subtractKnown(from summary: inout ScanSummary) {
    for (detector, confidence, count) in known.withLock({ $0.findings }) {
      summary.add(detector, confidence, -count)
    }
    summary.findings.removeAll { $0.count <= 0 }
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  private final class Writer: FindingWriter {
    private let sink: BaselineSink
    private let writer: any FindingWriter
    private var source: SourceID = -1
    private var entries: BaselineEntries?

    init(_ sink: BaselineSink) {
      self.sink = sink
      writer = sink.output.makeWriter()
    }

    private func look(at source: SourceDescription) {
      guard source.id != self.source else { return }
      self.source = source.id
      entries = sink.filter.entries(of: source.path)
    }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      look(at: source)
      guard let entries else {
        writer.prepare(batch, of: source)
        return
      }
      var kept = FindingBatch(source: batch.source)
      kept.bytes = batch.bytes
      kept.fields = batch.fields
      var known = ScanSummary()
      for finding in batch.findings {
        if finding.isAllowed || !entries.take(finding, batch) {
          kept.findings.append(finding)
        } else {
          known.add(finding.detector, finding.confidence, 1)
        }
      }
      sink.known.withLock { $0.add(known) }
      writer.prepare(kept, of: source)
    }

    func commit() { writer.commit() }

    func finish(_ report: SourceReport) {
      look(at: report.source)
      guard let taken = entries?.finish(report) else {
        writer.finish(report)
        return
      }
      var report = report
      report.counts = report.counts.map { ($0.detector, $0.count - (taken[$0.detector] ?? 0)) }
        .filter { $0.1 > 0 }
      writer.finish(report)
    }
  }
}
