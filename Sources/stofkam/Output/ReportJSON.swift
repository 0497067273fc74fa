internal import PIIScanner

/// Writes what is no finding as JSON objects: the head, the ledger and the summary.
enum ReportJSON {
  /// Appends the object of type `scan`.
  static func append(_ scan: ScanHeader, to output: inout OutputBuffer) {
    output.append("{\"type\":\"scan\",\"schema\":\"stofkam/1\",\"version\":")
    output.append(quotedJSON: scan.version)
    output.append(",\"roots\":[")
    for (index, root) in scan.roots.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "\""))
      output.append(json: root.span)
      output.append(UInt8(ascii: "\""))
    }
    output.append("],\"options\":")
    output.append(scan.options)
    output.append(",\"detectorSet\":\"")
    output.append(hex: scan.detectorSet)
    output.append("\"}")
  }

  /// Appends the object of type `source`.
  static func append(
    _ report: SourceReport, _ parts: OutputParts, to output: inout OutputBuffer
  ) {
    output.append("{\"type\":\"source\",")
    FindingJSON.appendPath(of: report.source, to: &output)
    switch report.status {
    case .scanned: output.append(",\"status\":\"scanned\"")
    case .partial: output.append(",\"status\":\"partial\"")
    case .skipped: output.append(",\"status\":\"skipped\"")
    case .failed: output.append(",\"status\":\"failed\"")
    }
    if let reason = report.reason {
      output.append(",\"reason\":")
      output.append(quotedJSON: reason)
    }
    if report.format != .unknown {
      output.append(",\"format\":\"")
      output.append(string: report.format.name)
      output.append(UInt8(ascii: "\""))
    }
    if report.encoding != .unknown {
      output.append(",\"encoding\":\"")
      output.append(string: report.encoding.name)
      output.append(UInt8(ascii: "\""))
    }
    if report.size >= 0 {
      output.append(",\"size\":")
      output.append(decimal: report.size)
    }
    output.append(",\"bytes\":")
    output.append(decimal: report.bytes)
    output.append(",\"findings\":{")
    var isFirst = true
    for (detector, count) in report.counts where count > 0 {
      appendCount(detector, count, parts, &isFirst, to: &output)
    }
    output.append("}}")
  }

  /// Appends the object of type `summary`.
  static func append(_ summary: ScanSummary, _ parts: OutputParts, to output: inout OutputBuffer) {
    output.append("{\"type\":\"summary\",\"sources\":{")
    for status in SourceStatus.allCases {
      if status != .scanned { output.append(UInt8(ascii: ",")) }
      output.append(quotedJSON: status.name)
      output.append(UInt8(ascii: ":"))
      output.append(decimal: summary.sources[status] ?? 0)
    }
    output.append("},\"bytes\":")
    output.append(decimal: summary.bytes)
    output.append(",\"findings\":{")
    var isFirst = true
    for (detector, count) in summary.countsByDetector {
      appendCount(detector, count, parts, &isFirst, to: &output)
    }
    output.append("},\"confidence\":{")
    for confidence in Confidence.allCases.reversed() {
      if confidence != .high { output.append(UInt8(ascii: ",")) }
      output.append(quotedJSON: confidence.name)
      output.append(UInt8(ascii: ":"))
      output.append(decimal: summary.findingCount(exactly: confidence))
    }
    output.append("},\"allowed\":")
    output.append(decimal: summary.allowed)
    output.append(",\"ignored\":")
    output.append(decimal: summary.ignored)
    output.append(",\"unchanged\":")
    output.append(decimal: summary.unchanged)
    output.append(",\"seconds\":")
    output.append(decimal: Int64(summary.durationSeconds))
    let thousandths = Int64(summary.durationSeconds * 1000) % 1000
    output.append(UInt8(ascii: "."))
    if thousandths < 100 { output.append(UInt8(ascii: "0")) }
    if thousandths < 10 { output.append(UInt8(ascii: "0")) }
    output.append(decimal: thousandths)
    output.append(UInt8(ascii: "}"))
  }

  private static func appendCount(
    _ detector: UInt16, _ count: Int64, _ parts: OutputParts, _ isFirst: inout Bool,
    to output: inout OutputBuffer
  ) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    output.append(UInt8(ascii: "\""))
    parts.appendID(detector, to: &output)
    output.append("\":")
    output.append(decimal: count)
  }
}

extension ScanSummary {
  /// Findings of each detector, of any confidence, in the order of the detectors.
  var countsByDetector: [(detector: UInt16, count: Int64)] {
    var counts: [UInt16: Int64] = [:]
    for finding in findings { counts[finding.detector, default: 0] += finding.count }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Findings of a confidence.
  func findingCount(exactly confidence: Confidence) -> Int64 {
    findings.reduce(0) { $0 + ($1.confidence == confidence ? $1.count : 0) }
  }
}
