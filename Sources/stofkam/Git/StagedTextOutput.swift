internal import PIIScanner

/// `--format text` of what is staged: each finding with its place and why it is one, and what to do.
///
/// Nothing is written when nothing is found: a hook that has nothing to say is quiet.
final class StagedTextOutput: ScanOutput {
  private let stream: OutputStream
  private let collector: ReportCollector
  private let painter: Painter
  private let isVerbose: Bool

  private static let mostOfSource = 20
  private static let mostFindings = 50

  init(
    _ stream: OutputStream, _ detectors: DetectorSet, showsValues: Bool, painter: Painter,
    isVerbose: Bool
  ) {
    self.stream = stream
    self.painter = painter
    self.isVerbose = isVerbose
    collector = ReportCollector(
      detectors, showsValues: showsValues, shownOfSource: Self.mostOfSource)
  }

  func begin(_ scan: ScanHeader) {}

  func makeWriter() -> any FindingWriter { collector.makeWriter() }

  func end(_ summary: ScanSummary) {
    let report = TextReport(
      report: collector.report, summary: summary, parts: collector.parts, painter: painter,
      isVerbose: isVerbose)
    var text = OutputBuffer()
    let total = summary.findingCount(atLeast: .low)
    if total > 0 {
      appendFindings(report, total, to: &text)
      appendAdvice(total, to: &text)
    } else if isVerbose {
      let files = summary.sources.values.reduce(0, +)
      let unread = files - (summary.sources[.scanned] ?? 0)
      let rest = unread > 0 ? ", as far as they were read" : ""
      text.append(
        string: "No personal data in the \(OutputBuffer.grouped(files)) files staged\(rest).\n")
    }
    // A hook is quiet about what it has read, but what it cannot open or is not to read must not pass for clean.
    for problem in report.report.problems
    where isVerbose || problem.status != .partial || problem.isUnopened {
      painter.append(
        problem.status.name, problem.status == .failed ? .high : .medium, to: &text)
      text.append("  ")
      text.append(visible: problem.path.span)
      text.append(": ")
      text.append(visible: Array(problem.reason.utf8).span)
      text.append(UInt8(ascii: "\n"))
    }
    stream.write(text)
    stream.flush()
  }

  private func appendFindings(
    _ report: TextReport, _ total: Int64, to text: inout OutputBuffer
  ) {
    let pieces = total == 1 ? "1 piece" : "\(OutputBuffer.grouped(total)) pieces"
    painter.append("This commit would add \(pieces) of personal data.\n\n", .strong, to: &text)
    var shown = 0
    let sources = report.report.sources.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    for source in sources {
      for note in source.notes where shown < Self.mostFindings {
        append(note, in: source.path, report, to: &text)
        shown += 1
      }
    }
    if total > shown {
      painter.append(
        "… and \(OutputBuffer.grouped(total - Int64(shown))) more\n", .faint, to: &text)
    }
  }

  private func append(
    _ note: FindingNote, in path: [UInt8], _ report: TextReport, to text: inout OutputBuffer
  ) {
    painter.begin(.path, &text)
    text.append(visible: path.span)
    painter.end(&text)
    text.append(string: ":\(note.line):\(note.column)  ")
    painter.append(
      note.confidence.name, note.confidence == .high ? .high : .medium, to: &text)
    text.append("  ")
    collector.parts.appendID(note.detector, to: &text)
    text.append("  ")
    text.append(visible: note.shown.span)
    report.append(note.place, after: 0, &text)
    text.append("\n    ")
    painter.append(report.explanation(of: note), .faint, to: &text)
    text.append(UInt8(ascii: "\n"))
  }

  private func appendAdvice(_ total: Int64, to text: inout OutputBuffer) {
    let it = total == 1 ? "it" : "them"
    text.append("\nWhat to do\n")
    text.append(string: "  take \(it) out, and stage the file again: git add\n")
    text.append("  or, for test data, put stofkam:allow in a comment on the line\n")
    text.append("  or accept what is there now: stofkam baseline, and commit .stofkam-baseline\n")
  }
}
