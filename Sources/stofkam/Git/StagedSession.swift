internal import PIIScanner
internal import SystemPackage

/// One run of `stofkam git --staged`: joins the scan with its output, and ends it well.
final class StagedSession {
  private let detectors: DetectorSet
  private let options: OutputOptions
  private let scanner: Scanner
  private let staged: StagedScan.Options
  private let optionsInForce: [UInt8]
  private let failOn: FailOn

  init(
    _ detectors: DetectorSet, _ scanOptions: ScanOptions, _ staged: StagedScan.Options,
    failOn: FailOn, optionsInForce: [UInt8], output options: OutputOptions
  ) throws {
    self.detectors = detectors
    self.options = options
    self.staged = staged
    self.optionsInForce = optionsInForce
    self.failOn = failOn
    scanner = try Scanner(detectors, options: scanOptions)
  }

  /// Scans, writes all that is to be written, and says how the program ends.
  func run(_ scan: StagedScan, _ baseline: BaselineFilter?) throws -> ExitStatus {
    let signals = SignalWatch()
    let file = try options.place.map { try OutputFile($0) }
    let scanner = scanner
    signals.onSignal {
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
    let summary: ScanSummary
    do {
      summary = try scan.run(scanner, detectors, staged, baseline, into: output ?? SilentSink()) {
        signals.signal != nil
      }
    } catch {
      file?.discard()
      throw error
    }
    output?.end(summary)
    try options.close(stream, file)
    if !options.quiet { baseline?.reportStale() }
    return ExitStatus(
      summary, failOn: failOn.confidence, hasFailed: false, signal: signals.signal)
  }

  private func makeOutput(_ stream: OutputStream, _ descriptor: FileDescriptor)
    -> (any ScanOutput)?
  {
    guard options.format == .text else {
      return options.makeOutput(stream, descriptor, detectors)
    }
    if options.quiet && options.file == nil { return nil }
    return StagedTextOutput(
      stream, detectors, showsValues: options.showValues,
      painter: Painter(isOn: Terminal.usesColour(options.color, on: descriptor)),
      isVerbose: options.verbose)
  }
}
