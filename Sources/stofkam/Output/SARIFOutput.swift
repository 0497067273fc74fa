internal import PIIScanner
internal import Synchronization

/// `--format sarif`: SARIF 2.1.0, for code scanning services and editors.
///
/// Never has values.
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>
final class SARIFOutput: ScanOutput {
  private let stream: OutputStream
  private let parts: OutputParts
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var hasResults = false
    /// How often each fingerprint came up in the sources that are being scanned.
    var seen: [SourceID: [UInt64: Int64]] = [:]
    /// What was not read.
    var report = ScanReport()
    var text = OutputBuffer()
  }

  init(_ stream: OutputStream, _ detectors: DetectorSet) {
    self.stream = stream
    parts = OutputParts(detectors, .json, showsValues: false)
  }

  func begin(_ scan: ScanHeader) {
    var text = OutputBuffer()
    text.append("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",")
    text.append("\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"stofkam\",")
    text.append("\"version\":")
    text.append(quotedJSON: scan.version)
    text.append(",\"semanticVersion\":")
    text.append(quotedJSON: scan.version)
    text.append(",\"rules\":[")
    for (index, definition) in parts.detectors.definitions.enumerated() {
      text.append(index == 0 ? "\n" : ",\n")
      SARIFRule(definition).append(to: &text)
    }
    text.append("\n]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[")
    stream.write(text)
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  func end(_ summary: ScanSummary) {
    var text = OutputBuffer()
    let failed = summary.sources[.failed] ?? 0
    text.append("\n],\n\"invocations\":[{\"executionSuccessful\":")
    text.append(summary.isComplete && failed == 0 ? "true" : "false")
    text.append(",\"toolExecutionNotifications\":[")
    let problems = state.withLock { state in
      state.report.finish()
      return state.report.problems
    }
    for (index, problem) in problems.enumerated() {
      text.append(index == 0 ? "\n" : ",\n")
      Self.append(problem, to: &text)
    }
    text.append("\n]}]}]}\n")
    stream.write(text)
    stream.flush()
  }

  private static func append(_ problem: ScanReport.Problem, to output: inout OutputBuffer) {
    switch problem.status {
    case .failed: output.append("{\"level\":\"error\",\"message\":{\"text\":")
    case .partial: output.append("{\"level\":\"warning\",\"message\":{\"text\":")
    default: output.append("{\"level\":\"note\",\"message\":{\"text\":")
    }
    output.append(quotedJSON: "\(problem.status.name): \(problem.reason)")
    output.append("},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"")
    output.append(uriOf: problem.path)
    output.append("\"}}}]}")
  }

  /// Writes results, each with a comma before it, and numbers those that are alike.
  private func write(
    _ text: borrowing OutputBuffer, _ marks: [SARIFResult.Mark], of source: SourceID
  ) {
    state.withLock { state in
      let bytes = unsafe text.bytes
      state.text.removeAll()
      var start = 0
      for mark in marks {
        // SAFETY: `text` is not changed while its bytes are read, and marks lie in it.
        unsafe state.text.append(
          Span(_unsafeElements: bytes.assumingMemoryBound(to: UInt8.self)).extracting(
            start..<mark.offset))
        let number = (state.seen[source]?[mark.fingerprint] ?? 0) + 1
        state.seen[source, default: [:]][mark.fingerprint] = number
        state.text.append(decimal: number)
        start = mark.offset
      }
      unsafe state.text.append(
        Span(_unsafeElements: bytes.assumingMemoryBound(to: UInt8.self)).extracting(
          start..<bytes.count))
      if !state.hasResults { state.text.blankFirst() }
      state.hasResults = true
      stream.write(state.text)
    }
  }

  private func finish(_ report: SourceReport) {
    state.withLock { state in
      state.seen[report.source.id] = nil
      guard report.status != .scanned else { return }
      state.report.add(
        ScanReport.Problem(
          path: report.source.path, status: report.status, reason: report.reason ?? ""))
    }
  }

  private final class Writer: FindingWriter {
    private let output: SARIFOutput
    private var text = OutputBuffer()
    private var marks: [SARIFResult.Mark] = []
    private var source: SourceID = -1

    init(_ output: SARIFOutput) { self.output = output }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      self.source = source.id
      var uri = OutputBuffer()
      uri.append(uriOf: source.path)
      let result = SARIFResult(parts: output.parts, source: source, uri: uri.array)
      for finding in batch.findings where !finding.isAllowed {
        text.append(",\n")
        result.append(finding, batch, &marks, to: &text)
      }
    }

    func commit() {
      if !text.isEmpty { output.write(text, marks, of: source) }
      text.removeAll()
      marks.removeAll(keepingCapacity: true)
    }

    func finish(_ report: SourceReport) { output.finish(report) }
  }
}
