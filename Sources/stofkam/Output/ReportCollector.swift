internal import PIIScanner
internal import Synchronization

/// Gathers a ``ScanReport`` while a scan runs.
final class ReportCollector: FindingSink {
  let parts: OutputParts
  /// Findings that are shown of a source.
  private let shownOfSource: Int
  private let state = Mutex(State())

  private struct State {
    var report = ScanReport()
    /// Notes of sources that are being scanned.
    var open: [SourceID: [FindingNote]] = [:]
  }

  /// Findings of one detector that may be shown of a source.
  private let mostOfDetector: Int

  init(_ detectors: DetectorSet, showsValues: Bool, shownOfSource: Int) {
    parts = OutputParts(detectors, .plain, showsValues: showsValues)
    self.shownOfSource = shownOfSource
    mostOfDetector = shownOfSource
  }

  /// The report.
  ///
  /// All writers must be done.
  var report: ScanReport {
    state.withLock { state in
      state.report.finish()
      return state.report
    }
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  private func add(_ notes: [FindingNote], of source: SourceID) {
    state.withLock { state in
      guard var known = state.open[source] else {
        state.open[source] = notes
        return
      }
      known += notes
      known.keep(mostOfDetector)
      state.open[source] = known
    }
  }

  private func finish(_ report: SourceReport) {
    let total = report.counts.reduce(0) { $0 + $1.count }
    state.withLock { state in
      let notes = state.open.removeValue(forKey: report.source.id) ?? []
      if total > 0 {
        state.report.add(
          ScanReport.Source(
            path: report.source.path, origin: report.source.origin, format: report.format,
            size: report.size,
            counts: report.counts, total: total, notes: notes.chosen(shownOfSource)))
      }
      if report.status != .scanned {
        state.report.add(
          ScanReport.Problem(
            path: report.source.path, status: report.status, reason: report.reason ?? "",
            isUnopened: report.isUnopened))
      }
    }
  }

  private final class Writer: FindingWriter {
    private let collector: ReportCollector
    private var picker: NotePicker
    private var notes: [FindingNote] = []
    private var source: SourceID = -1

    init(_ collector: ReportCollector) {
      self.collector = collector
      picker = NotePicker(
        detectors: collector.parts.detectors.definitions.count, most: collector.mostOfDetector)
    }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      self.source = source.id
      notes = picker.pick(batch, collector.parts)
    }

    func commit() {
      if !notes.isEmpty { collector.add(notes, of: source) }
      notes = []
    }

    func finish(_ report: SourceReport) {
      if report.status == .scanned && report.counts.isEmpty { return }
      collector.finish(report)
    }
  }
}
