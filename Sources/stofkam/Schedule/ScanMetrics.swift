internal import PIIScanner
internal import SystemPackage

/// How a scan went, for Prometheus: the text format 0.0.4 of its textfile collector.
///
/// Source: <https://prometheus.io/docs/instrumenting/exposition_formats/>.
struct ScanMetrics {
  let summary: ScanSummary
  let detectors: DetectorSet
  let status: ExitStatus
  /// Whether all was read and written.
  let hasSucceeded: Bool
  /// When an earlier scan ended well, in seconds since 1970.
  let lastSuccess: Int64?

  private static let lastSuccessName = "stofkam_last_success_timestamp_seconds"

  /// Writes how a scan went to a file.
  ///
  /// - Throws: ``OutputError``.
  static func write(
    _ summary: ScanSummary, _ detectors: DetectorSet, _ status: ExitStatus, hasFailed: Bool,
    to path: String
  ) throws {
    // Status 1 says nothing of what could not be read.
    let isAll = !hasFailed && summary.isComplete && summary.unread == 0
    let metrics = ScanMetrics(
      summary: summary, detectors: detectors, status: status, hasSucceeded: isAll,
      lastSuccess: lastSuccess(in: path))
    try OutputFile.write(metrics.text, to: path, isForAll: true)
  }

  /// The metrics.
  var text: OutputBuffer {
    var text = OutputBuffer()
    let now = Moment.now / 1_000_000_000
    gauge("stofkam_findings", "Findings in what this run read.", to: &text)
    for finding in summary.findings {
      let id = detectors.definitions[Int(finding.detector)].id
      text.append("stofkam_findings{detector=\"")
      text.append(string: Self.escaped(id))
      text.append("\",confidence=\"")
      text.append(string: finding.confidence.name)
      text.append("\"} ")
      text.append(decimal: finding.count)
      text.append(UInt8(ascii: "\n"))
    }
    gauge("stofkam_sources", "Files that this run met, by what became of them.", to: &text)
    for status in SourceStatus.allCases {
      text.append(
        string: "stofkam_sources{status=\"\(status.name)\"} \(summary.sources[status] ?? 0)\n")
    }
    text.append(string: "stofkam_sources{status=\"unchanged\"} \(summary.unchanged)\n")
    value("stofkam_scanned_bytes", "Bytes that this run read.", summary.bytes, to: &text)
    gauge("stofkam_duration_seconds", "How long this run took.", to: &text)
    let milliseconds = Int64(summary.durationSeconds * 1000)
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    text.append(string: "stofkam_duration_seconds \(milliseconds / 1000).\(fraction)\n")
    value("stofkam_exit_status", "Exit status of this run.", Int64(status.code), to: &text)
    value(
      "stofkam_last_run_timestamp_seconds", "When the last run ended, in seconds since 1970.", now,
      to: &text)
    if let success = hasSucceeded ? now : lastSuccess {
      value(
        Self.lastSuccessName,
        "When a run last read all that it was to read, in seconds since 1970.", success,
        to: &text)
    }
    return text
  }

  /// When a scan last ended well, as the file of an earlier one says; `nil` if it does not.
  static func lastSuccess(in file: String) -> Int64? {
    let path = FilePath(platformBytes: RawArguments.bytes(of: file))
    guard let descriptor = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec),
      let bytes = try? descriptor.closeAfter({ try descriptor.readToEnd() })
    else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, parts[0] == lastSuccessName { return Int64(parts[1]) }
    }
    return nil
  }

  private func gauge(_ name: String, _ help: String, to text: inout OutputBuffer) {
    text.append(string: "# HELP \(name) \(help)\n# TYPE \(name) gauge\n")
  }

  private func value(_ name: String, _ help: String, _ number: Int64, to text: inout OutputBuffer) {
    gauge(name, help, to: &text)
    text.append(string: "\(name) \(number)\n")
  }

  /// A value of a label.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
