internal import FindingsIndex
internal import PIIScanner
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One run of `stofkam git --history`: joins the scan with its outputs, and ends it well.
final class HistorySession {
  private let detectors: DetectorSet
  private let header: ScanHeader
  private let failOn: FailOn
  private let options: OutputOptions
  private let metrics: String?
  private let file: OutputFile?
  private let index: ScanIndex?
  /// Whether an index was asked for that cannot be had.
  private let lacksIndex: Bool
  private let scan: HistoryScan
  private let isShallow: Bool
  private let stream: OutputStream
  private let output: (any ScanOutput)?
  private let signals = SignalWatch()

  /// Opens all that the run needs.
  ///
  /// - Throws: ``OutputError``, `KeyError` or `IndexError` for what cannot be opened.
  init(
    _ repository: HistoryRepository, _ detectors: DetectorSet, _ scanOptions: ScanOptions,
    _ historyOptions: HistoryScan.Options, failOn: FailOn, optionsInForce: [UInt8],
    decisive: [UInt8], configuration: String?, output options: OutputOptions,
    index indexOptions: IndexOptions, metrics: String?, baseline: BaselineFilter?
  ) throws {
    self.detectors = detectors
    self.failOn = failOn
    self.options = options
    self.metrics = metrics
    isShallow = repository.isShallow
    // A reader that goes away is noticed when we write.
    _ = signal(SIGPIPE, SIG_IGN)
    // What a part of the history does not have may be in the rest: only all refs tell what is gone.
    let roots = historyOptions.range.isEmpty ? [repository.folder] : []
    let header = ScanHeader(
      version: Version.current, roots: roots, options: optionsInForce, detectorSet: detectors.hash,
      configuration: configuration)
    self.header = header
    let file = try options.place.map { try OutputFile($0) }
    self.file = file
    var scanOptions = scanOptions
    scanOptions.hashesContent = indexOptions.index != nil
    do {
      index = try indexOptions.index.flatMap { path in
        try ScanIndex.openIfPossible(besides: options) {
          try ScanIndex(
            path, indexOptions, header, detectors, decidedBy: decisive,
            repository: repository.folder)
        }
      }
      lacksIndex = index == nil && indexOptions.index != nil
    } catch {
      file?.discard()
      throw error
    }
    let scan = HistoryScan(
      repository, try Scanner(detectors, options: scanOptions), historyOptions, baseline: baseline,
      known: index?.writer.knownBlobs)
    self.scan = scan
    signals.onSignal {
      scan.cancel()
    } onSecond: {
      file?.remove()
    }
    let descriptor = file?.descriptor ?? .standardOutput
    // An index is worth finishing when no one reads what else is written.
    let hasIndex = index != nil
    stream = OutputStream(descriptor) { if !hasIndex { scan.cancel() } }
    output = options.makeOutput(stream, descriptor, detectors, of: .versions)
  }

  /// Scans, writes all that is to be written, and says how the program ends.
  ///
  /// - Throws: ``GitFault`` if git cannot give the history.
  func run() throws -> ExitStatus {
    output?.begin(header)
    let bar = options.showsProgress ? ProgressBar { [scan] in scan.progress } : nil
    var summary: ScanSummary
    do {
      summary = try scan.run(into: output ?? SilentSink(), index: index?.writer)
    } catch {
      bar?.stop()
      file?.discard()
      try? index?.close(isComplete: false)
      throw error
    }
    bar?.stop()
    summary.unchangedFindings = index?.writer.unchangedFindings()
    output?.end(summary)
    if isShallow {
      Message.write(
        "this is a shallow clone: its history is cut off, and what was before is not read. "
          + "Fetch the rest first: git fetch --unshallow")
    }
    var problems = finish(summary)
    if let metrics {
      let status = status(summary, hasFailed: lacksIndex || !problems.isEmpty)
      do {
        try ScanMetrics.write(
          summary, detectors, status, hasFailed: lacksIndex || !problems.isEmpty, to: metrics)
      } catch {
        problems.append(error)
      }
    }
    for problem in problems { Message.write("\(problem)") }
    if problems.isEmpty { options.reportFailures(summary) }
    return status(summary, hasFailed: lacksIndex || !problems.isEmpty)
  }

  /// Closes the output and the index.
  ///
  /// - Returns: What went wrong.
  private func finish(_ summary: ScanSummary) -> [any Error] {
    var problems: [any Error] = []
    do { try options.close(stream, file) } catch { problems.append(error) }
    do {
      try index?.close(isComplete: summary.isComplete)
    } catch {
      problems.append(error)
    }
    return problems
  }

  private func status(_ summary: ScanSummary, hasFailed: Bool) -> ExitStatus {
    ExitStatus(
      summary, failOn: failOn.confidence, hasFailed: hasFailed, signal: signals.signal)
  }
}
