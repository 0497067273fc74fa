internal import PIIScanner

/// A scan as a page: the same as ``TextReport``, for a browser.
struct HTMLReport {
  let report: ScanReport
  let summary: ScanSummary
  let detectors: DetectorSet
  let subject: ScanSubject

  /// How a page begins: what it may load (nothing), its title and its looks.
  static let head: StaticString = """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width">
    <title>Personal data found by stofkam</title>
    <style>
    :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
    body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; margin: .5rem 0 1rem; width: 100%; }
    th, td { text-align: left; padding: .2rem .8rem .2rem 0; vertical-align: top; }
    th { font-weight: 600; border-bottom: 1px solid #8888; }
    td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
    code, summary { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
    .high, .failed { color: #c62828; }
    .medium, .partial { color: #b26a00; }
    .low, .faint { color: #777; }
    details { border-top: 1px solid #8884; padding: .4rem 0; }
    summary { cursor: pointer; }
    </style>

    """

  func append(to output: inout OutputBuffer) {
    output.append(Self.head)
    appendHeadline(&output)
    if !summary.findings.isEmpty { appendKinds(&output) }
    if !report.problems.isEmpty { appendProblems(&output) }
    if !report.sources.isEmpty { appendSources(&output) }
    output.append("</html>\n")
  }

  private func appendHeadline(_ output: inout OutputBuffer) {
    let total = summary.findingCount(atLeast: .low)
    let files = summary.sources.values.reduce(0, +)
    output.append("<h1>")
    output.append(
      string: total == 0
        ? summary.wordsForNothing(subject)
        : "\(OutputBuffer.grouped(total)) pieces of personal data in "
          + "\(OutputBuffer.grouped(report.sourceCount)) of \(subject.counted(files))")
    output.append("</h1>\n<p>Read ")
    output.append(string: OutputBuffer.size(summary.bytes))
    output.append(" in ")
    output.append(string: OutputBuffer.duration(summary.durationSeconds))
    output.append(".")
    if !summary.isComplete {
      output.append(" <strong class=\"failed\">The scan was cut off: this is not all.</strong>")
    }
    output.append("</p>\n")
  }

  private func appendKinds(_ output: inout OutputBuffer) {
    output.append("<h2>What</h2>\n<table><tr><th>Kind<th>Detector<th class=number>High")
    output.append("<th class=number>Medium<th class=number>Low<th class=number>Files</tr>\n")
    for (detector, _) in summary.countsByDetector.sorted(by: { $0.count > $1.count }) {
      let definition = detectors.definitions[Int(detector)]
      output.append("<tr><td>")
      output.append(html: Array(definition.name.utf8).span)
      output.append("<td><code>")
      output.append(html: Array(definition.id.utf8).span)
      output.append("</code>")
      for confidence in Confidence.allCases.reversed() {
        let count = summary.findings.reduce(Int64(0)) { sum, finding in
          let isIt = finding.detector == detector && finding.confidence == confidence
          return isIt ? sum + finding.count : sum
        }
        output.append("<td class=number>")
        output.append(grouped: count)
      }
      output.append("<td class=number>")
      output.append(grouped: report.sourcesOfDetector[detector] ?? 0)
      output.append("</tr>\n")
    }
    output.append("</table>\n")
  }

  private func appendProblems(_ output: inout OutputBuffer) {
    output.append("<h2>Not read whole</h2>\n<table><tr><th>How<th>File<th>Why</tr>\n")
    for problem in report.problems {
      output.append("<tr><td class=\"")
      output.append(string: problem.status.name)
      output.append("\">")
      output.append(string: problem.status.name)
      output.append("<td><code>")
      output.append(html: problem.path.span)
      output.append("</code><td>")
      output.append(html: Array(problem.reason.utf8).span)
      output.append("</tr>\n")
    }
    output.append("</table>\n")
    let all = summary.sources.filter { $0.key != .scanned }.values.reduce(0, +)
    appendRest(all - Int64(report.problems.count), &output)
  }

  private func appendSources(_ output: inout OutputBuffer) {
    output.append("<h2>Where</h2>\n")
    for source in report.sources {
      output.append("<details><summary>")
      output.append(html: source.path.span)
      if let origin = source.origin {
        output.append(UInt8(ascii: " "))
        output.append(html: origin.summary.span)
      }
      output.append(" <span class=faint>")
      output.append(grouped: source.total)
      output.append("</span></summary>\n<table><tr><th class=number>Line<th class=number>Column")
      output.append("<th>Confidence<th>Detector<th>Masked<th>Place</tr>\n")
      for note in source.notes { append(note, &output) }
      output.append("</table>\n")
      appendRest(source.total - Int64(source.notes.count), &output)
      output.append("</details>\n")
    }
    appendRest(report.sourceCount - Int64(report.sources.count), &output)
  }

  private func append(_ note: FindingNote, _ output: inout OutputBuffer) {
    output.append("<tr><td class=number>")
    output.append(grouped: note.line)
    output.append("<td class=number>")
    output.append(grouped: note.column)
    output.append("<td class=\"")
    output.append(string: note.confidence.name)
    output.append("\">")
    output.append(string: note.confidence.name)
    output.append("<td><code>")
    output.append(html: Array(detectors.definitions[Int(note.detector)].id.utf8).span)
    output.append("</code><td><code>")
    output.append(html: note.shown.span)
    output.append("</code><td>")
    switch note.place {
    case .text: break
    case .cell(let row, let column, let name):
      output.append(
        string: row > 0 ? "row \(OutputBuffer.grouped(row)), column " : "header, column ")
      if name.isEmpty {
        output.append(decimal: Int64(column))
      } else {
        output.append(html: name.span)
      }
    case .json(let record, let pointer):
      if record > 0 { output.append(string: "record \(OutputBuffer.grouped(record)), ") }
      output.append("<code>")
      output.append(html: pointer.span)
      output.append("</code>")
    }
    output.append("</tr>\n")
  }

  private func appendRest(_ rest: Int64, _ output: inout OutputBuffer) {
    guard rest > 0 else { return }
    output.append("<p class=faint>… and ")
    output.append(grouped: rest)
    output.append(" more</p>\n")
  }
}

extension OutputBuffer {
  /// Appends text from a scanned file as text of a page.
  mutating func append(html text: Span<UInt8>) {
    var safe = OutputBuffer(capacity: text.count + 16)
    safe.append(visible: text)
    for byte in safe.array {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: append(byte)
      }
    }
  }
}
