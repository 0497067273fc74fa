internal import PIIScanner
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
  private let detectors: DetectorSet
  private let scanner: Scanner
  private let header: ScanHeader
  private let options: OutputOptions
  private let file: OutputFile?
  private let stream: OutputStream
  private let output: (any ScanOutput)?
  private let signals: SignalWatch

  /// Opens all that the run needs.
  ///
  /// - Throws: ``UsageFault`` for options that cannot be used, ``OutputError`` for an output that cannot be opened.
  init(
    input: ScanInput, roots: [[UInt8]], detectors: DetectorSet, options scanOptions: ScanOptions,
    optionsInForce: [UInt8], output options: OutputOptions
  ) throws {
    self.input = input
    self.detectors = detectors
    self.options = options
    // A reader that goes away is noticed when we write.
    _ = signal(SIGPIPE, SIG_IGN)
    let file = try options.output.map { try OutputFile($0) }
    self.file = file
    var scanOptions = scanOptions
    if let own = file?.identity {
      // Our own output may lie in a folder that is scanned.
      scanOptions.skipUnchanged = { $0.device == own.device && $0.inode == own.inode }
    }
    do {
      scanner = try Scanner(detectors, options: scanOptions)
    } catch {
      file?.discard()
      throw UsageFault("\(error)")
    }
    header = ScanHeader(
      version: Version.current, roots: roots, options: optionsInForce, detectorSet: detectors.hash)
    let scanner = scanner
    signals = SignalWatch {
      scanner.cancel()
    } onSecond: {
      file?.remove()
    }
    let descriptor = file?.descriptor ?? .standardOutput
    stream = OutputStream(descriptor) { scanner.cancel() }
    output = Self.makeOutput(options, stream, descriptor, detectors)
  }

  /// Scans, and writes all that is to be written.
  func run() throws -> ScanSummary {
    output?.begin(header)
    let bar = showsProgress ? ProgressBar { [scanner] in scanner.progress } : nil
    let summary: ScanSummary
    do {
      defer { bar?.stop() }
      summary = try scan(into: output ?? SilentSink())
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
    report(summary)
    return summary
  }

  /// How the program ends.
  func status(_ summary: ScanSummary, failOn: FailOn) -> ExitStatus {
    if let signal = signals.signal { return .signalled(signal) }
    if let confidence = failOn.confidence, summary.findingCount(atLeast: confidence) > 0 {
      return .found
    }
    return (summary.sources[.failed] ?? 0) > 0 ? .failed : .complete
  }

  private func scan(into sink: any FindingSink) throws -> ScanSummary {
    switch input {
    case .paths(let paths):
      return scanner.scan(paths: paths, into: sink)
    case .standardInput:
      return scanner.scan(stream: .standardInput, named: Array("-".utf8), into: sink)
    case .list("-", let separator):
      return scanner.scan(pathsFrom: .standardInput, separator: separator, into: sink)
    case .list(let name, let separator):
      let list: FileDescriptor
      do {
        let path = FilePath(platformBytes: RawArguments.bytes(of: name))
        list = try .open(path, .readOnly, options: .closeOnExec)
      } catch {
        throw UsageFault("\(name): cannot be read as a list of files: \(error).")
      }
      defer { try? list.close() }
      return scanner.scan(pathsFrom: list, separator: separator, into: sink)
    }
  }

  /// Says on standard error what the output does not say to people.
  private func report(_ summary: ScanSummary) {
    let failed = summary.sources[.failed] ?? 0
    let isSaid = options.format == .text && options.output == nil
    guard failed > 0, !options.quiet, !isSaid else { return }
    let files = failed == 1 ? "1 input" : "\(OutputBuffer.grouped(failed)) inputs"
    let place =
      switch options.format {
      case .csv: "See which with --format jsonl."
      default: "The output says which, and why."
      }
    Message.write("\(files) could not be scanned. \(place)")
  }

  private var showsProgress: Bool {
    switch options.progress {
    case .always: return true
    case .never: return false
    case .auto:
      guard !options.quiet, Terminal.isTerminal(.standardError) else { return false }
      // Findings that scroll by show it, and the two would mix.
      return file != nil || !options.format.isStreamed || !Terminal.isTerminal(.standardOutput)
    }
  }

  private static func makeOutput(
    _ options: OutputOptions, _ stream: OutputStream, _ descriptor: FileDescriptor,
    _ detectors: DetectorSet
  ) -> (any ScanOutput)? {
    let showsValues = options.showValues
    switch options.format {
    case .text:
      if options.quiet && options.output == nil { return nil }
      let painter = Painter(isOn: Terminal.usesColour(options.color, on: descriptor))
      return TextOutput(
        stream, detectors, showsValues: showsValues, painter: painter, isVerbose: options.verbose)
    case .json: return JSONOutput(stream, detectors, showsValues: showsValues)
    case .jsonl: return JSONLinesOutput(stream, detectors, showsValues: showsValues)
    case .csv: return CSVOutput(stream, detectors, showsValues: showsValues)
    case .sarif: return SARIFOutput(stream, detectors)
    case .html: return HTMLOutput(stream, detectors)
    }
  }
}

/// Takes all and shows nothing: only the exit status counts.
private final class SilentSink: FindingSink {
  func makeWriter() -> any FindingWriter { Writer() }

  private final class Writer: FindingWriter {
    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {}
    func commit() {}
    func finish(_ report: SourceReport) {}
  }
}
