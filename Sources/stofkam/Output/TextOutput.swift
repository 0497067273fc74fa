internal import PIIScanner
internal import Synchronization

/// `--format text`: a summary for people, and then the findings grouped by file.
final class TextOutput: ScanOutput {
  private let stream: OutputStream
  private let collector: ReportCollector
  private let subject: ScanSubject
  private let painter: Painter
  private let isVerbose: Bool
  /// The configuration file in force.
  private let configuration = Mutex<String?>(nil)

  /// Findings shown of a file, and of a file with `--verbose`.
  private static let shownOfSource = (usual: 5, verbose: 20)

  init(
    _ stream: OutputStream, _ detectors: DetectorSet, of subject: ScanSubject, showsValues: Bool,
    painter: Painter, isVerbose: Bool
  ) {
    self.subject = subject
    self.stream = stream
    self.painter = painter
    self.isVerbose = isVerbose
    collector = ReportCollector(
      detectors, showsValues: showsValues,
      shownOfSource: isVerbose ? Self.shownOfSource.verbose : Self.shownOfSource.usual)
  }

  func begin(_ scan: ScanHeader) { configuration.withLock { $0 = scan.configuration } }

  func makeWriter() -> any FindingWriter { collector.makeWriter() }

  func end(_ summary: ScanSummary) {
    let report = TextReport(
      report: collector.report, summary: summary, parts: collector.parts, painter: painter,
      isVerbose: isVerbose, subject: subject, configuration: configuration.withLock { $0 })
    var text = OutputBuffer()
    report.append(to: &text)
    stream.write(text)
    stream.flush()
  }
}
