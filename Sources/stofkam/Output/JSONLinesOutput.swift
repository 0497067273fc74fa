internal import PIIScanner

/// `--format jsonl`: an object a line, each source after its findings.
final class JSONLinesOutput: ScanOutput {
  private let stream: OutputStream
  private let json: FindingJSON

  init(_ stream: OutputStream, _ detectors: DetectorSet, showsValues: Bool, explains: Bool) {
    self.stream = stream
    json = FindingJSON(detectors, showsValues: showsValues, explains: explains)
  }

  func begin(_ scan: ScanHeader) {
    var line = OutputBuffer()
    ReportJSON.append(scan, to: &line)
    line.append(UInt8(ascii: "\n"))
    stream.write(line)
  }

  func makeWriter() -> any FindingWriter { Writer(stream, json) }

  func end(_ summary: ScanSummary) {
    // No summary says that the scan was cut off.
    if summary.isComplete {
      var line = OutputBuffer()
      ReportJSON.append(summary, json.parts, to: &line)
      line.append(UInt8(ascii: "\n"))
      stream.write(line)
    }
    stream.flush()
  }

  private final class Writer: FindingWriter {
    private let stream: OutputStream
    private let json: FindingJSON
    private var text = OutputBuffer()
    private var scratch = OutputBuffer()

    init(_ stream: OutputStream, _ json: FindingJSON) {
      self.stream = stream
      self.json = json
    }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      json.append(batch, of: source, before: "", after: "\n", scratch: &scratch, to: &text)
    }

    func commit() {
      stream.write(text)
      text.removeAll()
    }

    func finish(_ report: SourceReport) {
      ReportJSON.append(report, json.parts, to: &text)
      text.append(UInt8(ascii: "\n"))
      commit()
    }
  }
}
