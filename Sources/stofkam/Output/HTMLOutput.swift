internal import PIIScanner

/// `--format html`: the report for people as one file that needs nothing from the network.
///
/// Never has values, and runs no scripts: what comes from scanned files is text and stays text.
final class HTMLOutput: ScanOutput {
  private let stream: OutputStream
  private let collector: ReportCollector
  private let subject: ScanSubject

  /// Findings shown of a file.
  private static let shownOfSource = 20

  init(_ stream: OutputStream, _ detectors: DetectorSet, of subject: ScanSubject) {
    self.subject = subject
    self.stream = stream
    collector = ReportCollector(
      detectors, showsValues: false, shownOfSource: Self.shownOfSource)
  }

  func begin(_ scan: ScanHeader) {}

  func makeWriter() -> any FindingWriter { collector.makeWriter() }

  func end(_ summary: ScanSummary) {
    var text = OutputBuffer()
    HTMLReport(
      report: collector.report, summary: summary, detectors: collector.parts.detectors,
      subject: subject
    ).append(to: &text)
    stream.write(text)
    stream.flush()
  }
}
