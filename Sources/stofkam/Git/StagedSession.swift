internal import PIIScanner
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One run of `stofkam git --staged`: joins the scan with its output, and ends it well.
final class StagedSession {
  private let detectors: DetectorSet
  private let options: OutputOptions
  private let minConfidence: Confidence
  private let scanner: Scanner
  private let optionsInForce: [UInt8]
  private let baseline: BaselineOptions
  private let failOn: FailOn

  init(
    _ detectors: DetectorSet, minConfidence: Confidence, failOn: FailOn, optionsInForce: [UInt8],
    output options: OutputOptions, baseline: BaselineOptions
  ) throws {
    self.detectors = detectors
    self.minConfidence = minConfidence
    self.options = options
    self.optionsInForce = optionsInForce
    self.baseline = baseline
    self.failOn = failOn
    var scanOptions = ScanOptions()
    scanOptions.minConfidence = minConfidence
    scanner = try Scanner(detectors, options: scanOptions)
  }

  /// Scans, writes all that is to be written, and says how the program ends.
  func run() throws -> ExitStatus {
    // A reader that goes away is noticed when we write.
    _ = signal(SIGPIPE, SIG_IGN)
    let file = try options.output.map { try OutputFile($0) }
    let scanner = scanner
    let signals = SignalWatch {
      scanner.cancel()
    } onSecond: {
      file?.remove()
    }
    let descriptor = file?.descriptor ?? .standardOutput
    let stream = OutputStream(descriptor) { scanner.cancel() }
    let output = makeOutput(stream, descriptor)
    output?.begin(
      ScanHeader(
        version: Version.current, roots: [], options: optionsInForce, detectorSet: detectors.hash))
    let scan = StagedScan(scanner, detectors, minConfidence) {
      signals.signal != nil
    } makeFilter: { [baseline, detectors] in
      try baseline.makeFilter(in: $0, detectors)
    }
    let summary: ScanSummary
    do {
      summary = try scan.run(into: output ?? SilentSink())
    } catch {
      file?.discard()
      throw error
    }
    output?.end(summary)
    if case .failed(let error) = stream.state {
      file?.discard()
      throw OutputError(name: options.output ?? "standard output", error: error)
    }
    try file?.finish()
    if !options.quiet { scan.filter?.reportStale() }
    if let signal = signals.signal { return .signalled(signal) }
    if let confidence = failOn.confidence, summary.findingCount(atLeast: confidence) > 0 {
      return .found
    }
    return summary.unread > 0 ? .failed : .complete
  }

  private func makeOutput(_ stream: OutputStream, _ descriptor: FileDescriptor)
    -> (any ScanOutput)?
  {
    guard options.format == .text else {
      return ScanSession.makeOutput(options, stream, descriptor, detectors)
    }
    if options.quiet && options.output == nil { return nil }
    return StagedTextOutput(
      stream, detectors, showsValues: options.showValues,
      painter: Painter(isOn: Terminal.usesColour(options.color, on: descriptor)),
      isVerbose: options.verbose)
  }
}
