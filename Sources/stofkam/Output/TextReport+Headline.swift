internal import PIIScanner

extension TextReport {
  /// What it came to, in the first lines.
  func appendHeadline(_ output: inout OutputBuffer) {
    let headline =
      total == 0
      ? summary.wordsForNothing(subject)
      : "\(count(total, "piece", "pieces")) of personal data in "
        + "\(OutputBuffer.grouped(report.sourceCount)) of \(subject.counted(sourceTotal))."
    let isGood = total == 0 && unreadTotal == 0 && summary.unchangedFindings ?? 0 == 0
    painter.append(headline, isGood ? .good : .strong, to: &output)
    output.append(UInt8(ascii: "\n"))
    var line = "Read \(OutputBuffer.size(summary.bytes)) in "
    line += OutputBuffer.duration(summary.durationSeconds)
    if summary.durationSeconds >= 0.1, summary.bytes > 0 {
      line += " (\(OutputBuffer.size(Int64(Double(summary.bytes) / summary.durationSeconds)))/s)"
    }
    line += "."
    if summary.ignored > 0 {
      line +=
        " Ignore files left out \(count(summary.ignored, "file or folder", "files or folders"))."
    }
    if summary.allowed > 0 {
      line += " \(count(summary.allowed, "finding is", "findings are")) allowed by a mark."
    }
    if summary.unchanged > 0, sourceTotal > 0 {
      line += " \(subject.counted(summary.unchanged)) unchanged and not read again"
      line += summary.wordsForHeld + "."
    }
    output.append(string: line)
    output.append(UInt8(ascii: "\n"))
    if let configuration {
      output.append("With the options of ")
      output.append(visible: Array(configuration.utf8).span)
      output.append(".\n")
    }
    if !summary.isComplete {
      painter.append("The scan was cut off: this is not all.\n", .high, to: &output)
    }
  }
}

extension ScanSummary {
  /// That nothing was found, of what was read: nothing is called clean that was not.
  func wordsForNothing(_ subject: ScanSubject) -> String {
    let all = sources.values.reduce(0, +)
    if all == 0, unchanged > 0 {
      return
        "Nothing new: \(subject.counted(unchanged)) unchanged and not read again\(wordsForHeld)."
    }
    let read = all - (sources[.failed] ?? 0) - (sources[.skipped] ?? 0)
    return "No personal data found in "
      + (read == all
        ? "\(subject.counted(all))."
        : "the \(OutputBuffer.grouped(read)) of \(subject.counted(all)) read.")
  }
  /// What an index has of what was not read again.
  fileprivate var wordsForHeld: String {
    guard let unchangedFindings else { return "" }
    let findings = counted(unchangedFindings, "finding", "findings")
    return "; the index has \(findings) in \(unchanged == 1 ? "it" : "them")"
  }
}
