internal import PIIScanner
internal import Synchronization

/// `--format json`: one object with lists of the same objects as in JSON Lines, written while the
/// scan runs.
///
/// The ledger comes after all findings, so it waits in a ``SpillText``.
final class JSONOutput: ScanOutput {
  private let stream: OutputStream
  private let json: FindingJSON
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var hasFindings = false
    var sources = SpillText()
  }

  init(_ stream: OutputStream, _ detectors: DetectorSet, showsValues: Bool, explains: Bool) {
    self.stream = stream
    json = FindingJSON(detectors, showsValues: showsValues, explains: explains)
  }

  func begin(_ scan: ScanHeader) {
    var text = OutputBuffer()
    text.append("{\"scan\":")
    ReportJSON.append(scan, to: &text)
    text.append(",\n\"findings\":[")
    stream.write(text)
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  func end(_ summary: ScanSummary) {
    var text = OutputBuffer()
    text.append("\n],\n\"sources\":[")
    stream.write(text)
    state.withLock { $0.sources.write(to: stream) }
    text.removeAll()
    text.append("\n],\n\"summary\":")
    if summary.isComplete {
      ReportJSON.append(summary, json.parts, to: &text)
    } else {
      text.append("null")
    }
    text.append("}\n")
    stream.write(text)
    stream.flush()
  }

  /// Writes findings that each have a comma before them.
  ///
  /// The first of all gets a space for it.
  fileprivate func write(findings text: inout OutputBuffer) {
    guard !text.isEmpty else { return }
    state.withLock { state in
      if !state.hasFindings { text.blankFirst() }
      state.hasFindings = true
      stream.write(text)
    }
    text.removeAll()
  }

  fileprivate func hold(source text: inout OutputBuffer) {
    state.withLock { state in
      if state.sources.isEmpty { text.blankFirst() }
      state.sources.append(text)
    }
    text.removeAll()
  }

  private final class Writer: FindingWriter {
    private let output: JSONOutput
    private var text = OutputBuffer()
    private var scratch = OutputBuffer()

    init(_ output: JSONOutput) { self.output = output }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      output.json.append(batch, of: source, before: ",\n", after: "", scratch: &scratch, to: &text)
    }

    func commit() { output.write(findings: &text) }

    func finish(_ report: SourceReport) {
      text.append(",\n")
      ReportJSON.append(report, output.json.parts, to: &text)
      output.hold(source: &text)
    }
  }
}
