internal import PIIScanner
internal import SystemPackage

/// What a run makes of its output options.
extension OutputOptions {
  /// The output that they ask for; `nil` for none.
  ///
  /// - Parameters:
  ///   - stream: What it writes to.
  ///   - descriptor: The same, for whether it takes colours.
  ///   - detectors: What is looked for.
  ///   - subject: What sources are.
  /// - Returns: The output, ready to begin.
  func makeOutput(
    _ stream: OutputStream, _ descriptor: FileDescriptor, _ detectors: DetectorSet,
    of subject: ScanSubject = .files
  ) -> (any ScanOutput)? {
    switch format {
    case .text:
      if !writesFindings { return nil }
      let painter = Painter(isOn: Terminal.usesColour(color, on: descriptor))
      return TextOutput(
        stream, detectors, of: subject, showsValues: showValues, painter: painter,
        isVerbose: verbose)
    case .json:
      return JSONOutput(stream, detectors, showsValues: showValues, explains: verbose)
    case .jsonl:
      return JSONLinesOutput(stream, detectors, showsValues: showValues, explains: verbose)
    case .csv: return CSVOutput(stream, detectors, of: subject, showsValues: showValues)
    case .sarif: return SARIFOutput(stream, detectors)
    case .html: return HTMLOutput(stream, detectors, of: subject)
    }
  }

  /// Whether findings are written anywhere but into an index.
  var writesFindings: Bool { format != .text || !quiet || file != nil }

  /// Whether to show how far a scan is.
  var showsProgress: Bool {
    switch progress {
    case .always: return true
    case .never: return false
    case .auto:
      guard !quiet, Terminal.isTerminal(.standardError) else { return false }
      // Findings that scroll by show it, and the two would mix.
      return file != nil || !format.isStreamed || !Terminal.isTerminal(.standardOutput)
    }
  }

  /// Says on standard error that something failed, where the output does not say it to people.
  func reportFailures(_ summary: ScanSummary) {
    let failed = summary.unread
    let isSaid = format == .text && file == nil
    guard failed > 0, !quiet, !isSaid else { return }
    let inputs = failed == 1 ? "1 input" : "\(OutputBuffer.grouped(failed)) inputs"
    let place =
      format == .csv ? "See which with --format jsonl." : "The output says which, and why."
    Message.write("\(inputs) could not be scanned, or not to the end. \(place)")
  }
}
