internal import PIIScanner

/// A scan in words: what, how much, where most, what was not read, what to do next; then the
/// findings.
struct TextReport {
  let report: ScanReport
  let summary: ScanSummary
  let parts: OutputParts
  let painter: Painter
  let isVerbose: Bool
  var subject = ScanSubject.files
  /// The configuration file in force; `nil` for none.
  var configuration: String?

  /// Files in the list of those with most findings.
  private static let mostInTop = 5
  /// Files whose findings are shown without `--verbose`.
  private static let mostFiles = 50
  /// Problems that are listed without `--verbose`.
  private static let mostProblems = 10

  var total: Int64 { summary.findingCount(atLeast: .low) }
  var sourceTotal: Int64 { summary.sources.values.reduce(0, +) }
  var unreadTotal: Int64 { sourceTotal - (summary.sources[.scanned] ?? 0) }

  func append(to output: inout OutputBuffer) {
    appendHeadline(&output)
    if total > 0 { appendKinds(&output) }
    if report.sources.count > 1 { appendTop(&output) }
    if unreadTotal > 0 { appendProblems(&output) }
    appendAdvice(&output)
    if total > 0 { appendSources(&output) }
  }

  // MARK: The summary

  private func appendKinds(_ output: inout OutputBuffer) {
    var rows: [(detector: UInt16, byConfidence: [Int64])] = []
    for finding in summary.findings {
      if rows.last?.detector != finding.detector { rows.append((finding.detector, [0, 0, 0])) }
      rows[rows.count - 1].byConfidence[Int(finding.confidence.rawValue)] += finding.count
    }
    rows.sort { left, right in
      let (leftTotal, rightTotal) = (
        left.byConfidence.reduce(0, +), right.byConfidence.reduce(0, +)
      )
      return leftTotal != rightTotal ? leftTotal > rightTotal : left.detector < right.detector
    }
    let hasLow = rows.contains { $0.byConfidence[0] > 0 }
    var table = [["high", "medium"] + (hasLow ? ["low"] : []) + ["files"]]
    for row in rows {
      let files = report.sourcesOfDetector[row.detector] ?? 0
      table.append(
        [row.byConfidence[2], row.byConfidence[1]].map(OutputBuffer.grouped)
          + (hasLow ? [OutputBuffer.grouped(row.byConfidence[0])] : [])
          + [OutputBuffer.grouped(files)])
    }
    let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let ids = rows.map { parts.detectors.definitions[Int($0.detector)].id }
    let idWidth = ids.map(\.count).max() ?? 0
    output.append(UInt8(ascii: "\n"))
    for (index, line) in table.enumerated() {
      painter.begin(index == 0 ? .faint : .strong, &output)
      for (column, cell) in line.enumerated() {
        output.append(repeating: UInt8(ascii: " "), count: 2 + widths[column] - cell.count)
        output.append(string: cell)
      }
      painter.end(&output)
      if index > 0 {
        let id = ids[index - 1]
        output.append("  ")
        output.append(string: id)
        output.append(repeating: UInt8(ascii: " "), count: idWidth - id.count + 2)
        painter.append(
          parts.detectors.definitions[Int(rows[index - 1].detector)].name, .faint, to: &output)
      }
      output.append(UInt8(ascii: "\n"))
    }
  }

  private func appendTop(_ output: inout OutputBuffer) {
    let top = report.sources.prefix(Self.mostInTop)
    let width = top.map { OutputBuffer.grouped($0.total).count }.max() ?? 0
    output.append("\nMost are in\n")
    for source in top {
      let number = OutputBuffer.grouped(source.total)
      output.append(repeating: UInt8(ascii: " "), count: 2 + width - number.count)
      output.append(string: number)
      output.append("  ")
      append(path: source.path, &output)
      appendOrigin(of: source, &output)
      output.append(UInt8(ascii: "\n"))
    }
    let rest = report.sourceCount - Int64(top.count)
    if rest > 0 {
      painter.append(
        "  and in \(OutputBuffer.grouped(rest)) other \(subject.name(rest))\n", .faint, to: &output)
    }
  }

  private func appendProblems(_ output: inout OutputBuffer) {
    output.append("\nNot read whole: ")
    let kinds = [
      (SourceStatus.failed, "failed"), (.partial, "read in part"), (.skipped, "skipped"),
    ]
    let said = kinds.compactMap { status, words -> String? in
      let number = summary.sources[status] ?? 0
      return number > 0 ? "\(OutputBuffer.grouped(number)) \(words)" : nil
    }
    output.append(string: said.joined(separator: ", "))
    output.append(UInt8(ascii: "\n"))
    let most = isVerbose ? report.problems.count : Self.mostProblems
    var shown: Int64 = 0
    for problem in report.problems.filter({ isVerbose || $0.status != .skipped }).prefix(most) {
      output.append("  ")
      painter.append(
        pad(problem.status.name, 8), problem.status == .failed ? .high : .medium, to: &output)
      append(path: problem.path, &output)
      output.append(": ")
      output.append(visible: Array(problem.reason.utf8).span)
      output.append(UInt8(ascii: "\n"))
      if problem.status != .skipped { shown += 1 }
    }
    if !isVerbose {
      for (reason, number) in report.skipReasons.sorted(by: {
        ($1.value, $0.key) < ($0.value, $1.key)
      }) {
        output.append("  ")
        painter.append(pad("skipped", 8), .medium, to: &output)
        output.append(string: "\(subject.counted(number)): ")
        output.append(visible: Array(reason.utf8).span)
        output.append(UInt8(ascii: "\n"))
      }
    }
    let rest = (summary.sources[.failed] ?? 0) + (summary.sources[.partial] ?? 0) - shown
    if rest > 0 {
      painter.append("  … and \(count(rest, "other", "others"))\n", .faint, to: &output)
    }
  }

  private func appendAdvice(_ output: inout OutputBuffer) {
    var advice: [String] = []
    if (summary.sources[.failed] ?? 0) > 0 {
      advice.append("Files that failed can hide personal data: make them readable, and scan again.")
    }
    if total > 0 {
      if !isVerbose { advice.append("Why each is a finding, and more of them: --verbose.") }
      advice.append("All of them, for other programs: --format jsonl --output FILE.")
      advice.append(
        subject == .files
          ? "Test data? Put stofkam:allow in a comment on its line."
          : "A new commit takes nothing out of the history: rewrite it (git filter-repo) if it must go."
      )
    }
    guard !advice.isEmpty else { return }
    output.append("\nNext\n")
    for line in advice { output.append(string: "  \(line)\n") }
  }

  // MARK: The findings

  private func appendSources(_ output: inout OutputBuffer) {
    let most = isVerbose ? report.sources.count : Self.mostFiles
    let shown = report.sources.prefix(most).sorted { $0.precedes($1) }
    for source in shown {
      output.append(UInt8(ascii: "\n"))
      append(source, &output)
    }
    let rest = report.sourceCount - Int64(shown.count)
    if rest > 0 {
      let others = "\(OutputBuffer.grouped(rest)) other \(subject.name(rest))"
      painter.append("\n… and \(others) with fewer findings\n", .faint, to: &output)
    }
  }

  private func append(_ source: ScanReport.Source, _ output: inout OutputBuffer) {
    append(path: source.path, &output)
    appendOrigin(of: source, &output)
    let counts = source.counts.map {
      "\(parts.detectors.definitions[Int($0.detector)].id) \(OutputBuffer.grouped($0.count))"
    }
    painter.append("  \(counts.joined(separator: ", "))", .faint, to: &output)
    output.append(UInt8(ascii: "\n"))
    let places = source.notes.map { "\($0.line):\($0.column)" }
    let ids = source.notes.map { parts.detectors.definitions[Int($0.detector)].id }
    let placeWidth = places.map(\.count).max() ?? 0
    let idWidth = ids.map(\.count).max() ?? 0
    let shownWidth = min(34, source.notes.map { UTF8Text.count($0.shown.span) }.max() ?? 0)
    for (index, note) in source.notes.enumerated() {
      output.append(repeating: UInt8(ascii: " "), count: 2 + placeWidth - places[index].count)
      output.append(string: places[index])
      output.append("  ")
      append(note.confidence, &output)
      output.append("  ")
      output.append(string: pad(ids[index], idWidth))
      output.append("  ")
      output.append(visible: note.shown.span)
      append(note.place, after: shownWidth - UTF8Text.count(note.shown.span), &output)
      output.append(UInt8(ascii: "\n"))
      if isVerbose {
        output.append(repeating: UInt8(ascii: " "), count: placeWidth + 4)
        painter.append(explanation(of: note), .faint, to: &output)
        output.append(UInt8(ascii: "\n"))
      }
    }
    let rest = source.total - Int64(source.notes.count)
    if rest > 0 {
      painter.append("  … and \(OutputBuffer.grouped(rest)) more\n", .faint, to: &output)
    }
  }

  func append(
    _ place: FindingNote.Place, after width: Int, _ output: inout OutputBuffer
  ) {
    if case .text = place { return }
    output.append(repeating: UInt8(ascii: " "), count: max(0, width) + 2)
    painter.begin(.faint, &output)
    switch place {
    case .text: break
    case .cell(let row, let column, let name):
      output.append(string: row > 0 ? "row \(OutputBuffer.grouped(row)), " : "header, ")
      output.append("column ")
      if name.isEmpty {
        output.append(decimal: Int64(column))
      } else {
        output.append(visible: name.span)
      }
    case .json(let record, let pointer):
      if record > 0 { output.append(string: "record \(OutputBuffer.grouped(record)), ") }
      output.append(visible: pointer.span)
    }
    painter.end(&output)
  }

  private func append(_ confidence: Confidence, _ output: inout OutputBuffer) {
    let colour: Painter.Colour =
      switch confidence {
      case .high: .high
      case .medium: .medium
      case .low: .faint
      }
    painter.append(pad(confidence.name, 6), colour, to: &output)
  }

  private func append(path: [UInt8], _ output: inout OutputBuffer) {
    painter.begin(.path, &output)
    output.append(visible: path.span)
    painter.end(&output)
  }

  private func appendOrigin(of source: ScanReport.Source, _ output: inout OutputBuffer) {
    guard let origin = source.origin else { return }
    output.append("  ")
    output.append(visible: origin.summary.span)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  func count(_ number: Int64, _ one: String, _ more: String) -> String {
    "\(OutputBuffer.grouped(number)) \(number == 1 ? one : more)"
  }
}
