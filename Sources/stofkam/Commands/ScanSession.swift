internal import FindingsIndex
internal import PIIScanner
internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One run of `stofkam scan`: joins a scanner with its outputs, and ends it well however it ends.
final class ScanSession {
  private let input: ScanInput
  private let scanner: Scanner
  private let header: ScanHeader
  private let options: OutputOptions
  private let file: OutputFile?
  private let index: ScanIndex?
  /// Whether an index was asked for that cannot be had.
  private let lacksIndex: Bool
  private let failedRoots: FailedRoots?
  private let baseline: BaselineFilter?
  private let metrics: String?
  private let detectors: DetectorSet
  private let stream: OutputStream
  private let output: (any ScanOutput)?
  private let signals = SignalWatch()
  private let passedOver: PassedOver

  /// Opens all that the run needs.
  ///
  /// - Throws: ``UsageFault`` for options that cannot be used; ``OutputError``, `KeyError` or
  ///   `IndexError` for what cannot be opened.
  init(
    input: ScanInput, roots: [[UInt8]], detectors: DetectorSet, options scanOptions: ScanOptions,
    optionsInForce: [UInt8], decisive: [UInt8], configuration: String?,
    output options: OutputOptions, index indexOptions: IndexOptions, changed: Bool,
    baseline: BaselineFilter?,
    metrics: String? = nil
  ) throws {
    self.input = input
    self.baseline = baseline
    self.metrics = metrics
    self.detectors = detectors
    self.options = options
    failedRoots = options.quiet ? FailedRoots(roots) : nil
    // A reader that goes away is noticed when we write.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      // Nothing is opened, and nothing written, for a glob that is wrong.
      _ = try Scanner(detectors, options: scanOptions)
    } catch {
      throw UsageFault("\(error)")
    }
    header = ScanHeader(
      version: Version.current, roots: roots, options: optionsInForce, detectorSet: detectors.hash,
      configuration: configuration)
    let file = try options.place.map { try OutputFile($0) }
    self.file = file
    var scanOptions = scanOptions
    do {
      let header = header
      index = try indexOptions.index.flatMap { path in
        try ScanIndex.openIfPossible(besides: options) {
          try ScanIndex(
            path, indexOptions, header, detectors, isIncremental: changed, decidedBy: decisive)
        }
      }
      lacksIndex = index == nil && indexOptions.index != nil
      if let path = indexOptions.index {
        scanOptions.excludes += ScanIndex.exclusions(of: path, below: roots)
        scanOptions.hashesContent = true
      }
      passedOver = PassedOver(own: file?.identity, unchanged: index?.writer.unchanged)
      if file != nil || changed {
        scanOptions.skipUnchanged = { [passedOver] in passedOver.contains($0) }
      }
      scanner = try Scanner(detectors, options: scanOptions)
    } catch {
      file?.discard()
      throw error
    }
    let scanner = scanner
    signals.onSignal {
      scanner.cancel()
    } onSecond: {
      file?.remove()
    }
    let descriptor = file?.descriptor ?? .standardOutput
    // An index is worth finishing when no one reads what else is written.
    let hasIndex = index != nil
    stream = OutputStream(descriptor) { if !hasIndex { scanner.cancel() } }
    output = options.makeOutput(stream, descriptor, detectors)
  }

  /// Scans, writes all that is to be written, and says how the program ends.
  func run() -> ExitStatus {
    output?.begin(header)
    let bar = options.showsProgress ? ProgressBar { [scanner] in scanner.progress } : nil
    let known = baseline.map { BaselineSink(output ?? SilentSink(), $0) }
    var summary = scan(into: sink(known))
    bar?.stop()
    summary.unchanged -= passedOver.ownCount
    summary.unchangedFindings = index?.writer.unchangedFindings()
    known?.subtractKnown(from: &summary)
    output?.end(summary)
    var problems = finish(summary)
    do {
      try writeMetrics(summary, hasFailed: lacksIndex || !problems.isEmpty)
    } catch {
      problems.append(error)
    }
    for problem in problems { Message.write("\(problem)") }
    failedRoots?.report()
    if problems.isEmpty { options.reportFailures(summary) }
    if let baseline, !options.quiet { report(baseline, summary) }
    return status(summary, hasFailed: lacksIndex || !problems.isEmpty)
  }

  /// Where findings go: what the baseline knows to the index only.
  private func sink(_ known: BaselineSink?) -> any FindingSink {
    let shown: (any FindingSink)? = known ?? output
    let sinks: [any FindingSink] = [shown, index?.writer, failedRoots].compactMap { $0 }
    switch sinks.count {
    case 0: return SilentSink()
    case 1: return sinks[0]
    default: return CombinedSink(sinks)
    }
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

  /// Writes the metrics, if any are asked for.
  private func writeMetrics(_ summary: ScanSummary, hasFailed: Bool) throws {
    guard let metrics else { return }
    try ScanMetrics.write(
      summary, detectors, status(summary, hasFailed: hasFailed), hasFailed: hasFailed, to: metrics)
  }

  private func status(_ summary: ScanSummary, hasFailed: Bool) -> ExitStatus {
    ExitStatus(
      summary, failOn: options.failOn?.confidence, hasFailed: hasFailed, signal: signals.signal)
  }

  private func scan(into sink: any FindingSink) -> ScanSummary {
    switch input {
    case .paths(let paths):
      return scanner.scan(paths: paths, into: sink)
    case .standardInput:
      return scanner.scan(stream: .standardInput, named: Array("-".utf8), into: sink)
    case .list(let list, let separator):
      return scanner.scan(pathsFrom: list, separator: separator, into: sink)
    }
  }

  /// Says on standard error what the baseline hid, and what it need not say any more.
  private func report(_ baseline: BaselineFilter, _ summary: ScanSummary) {
    let known = baseline.knownCount
    if known > 0, options.format == .text {
      let findings = known == 1 ? "1 finding is" : "\(OutputBuffer.grouped(known)) findings are"
      Message.write("\(findings) in \(baseline.name), and not shown.")
    }
    if summary.isComplete { baseline.reportStale() }
  }
}

/// The files that are passed over: our own output, and with `--changed` those that are as they
/// were.
private final class PassedOver: Sendable {
  private let own: (device: UInt64, inode: UInt64)?
  private let unchanged: UnchangedSources?
  private let ownTimes = Atomic<Int64>(0)

  init(own: (device: UInt64, inode: UInt64)?, unchanged: UnchangedSources?) {
    self.own = own
    self.unchanged = unchanged
  }

  /// How often our own output was met.
  var ownCount: Int64 { ownTimes.load(ordering: .relaxed) }

  func contains(_ facts: FileFacts) -> Bool {
    if let own, facts.device == own.device, facts.inode == own.inode {
      ownTimes.wrappingAdd(1, ordering: .relaxed)
      return true
    }
    return unchanged?.contains(
      path: facts.path.span, device: facts.device, inode: facts.inode, size: facts.size,
      modified: facts.modified, changed: facts.changed) ?? false
  }
}

/// Takes all and shows nothing: only the exit status counts.
final class SilentSink: FindingSink {
  func makeWriter() -> any FindingWriter { Writer() }

  private final class Writer: FindingWriter {
    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {}
    func commit() {}
    func finish(_ report: SourceReport) {}
  }
}
