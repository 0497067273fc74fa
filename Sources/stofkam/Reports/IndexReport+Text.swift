internal import FindingsIndex
internal import PIIScanner

extension IndexReport {
  /// Appends the report in words.
  func append(to output: inout OutputBuffer, _ painter: Painter) {
    painter.append(headline, total == 0 && unreadTotal == 0 ? .good : .strong, to: &output)
    output.append(UInt8(ascii: "\n"))
    if !state.isEmpty { output.append(string: state + "\n") }
    appendTotals(&output, painter)
    appendFields(&output, painter)
    appendSources(&output, painter)
    appendOldest(&output, painter)
    appendUnread(&output, painter)
  }

  private func appendTotals(_ output: inout OutputBuffer, _ painter: Painter) {
    guard !totals.isEmpty else { return }
    output.append(UInt8(ascii: "\n"))
    var table = TextTable()
    let hasLow = minimum == .low
    table.add(
      ["high", "medium"].map { TextTable.Cell(over: $0) }
        + (hasLow ? [TextTable.Cell(over: "low")] : [])
        + ["files", "fields"].map { TextTable.Cell(over: $0) })
    for row in totals {
      table.add(
        [TextTable.Cell(row.high, .strong), TextTable.Cell(minimum == .high ? 0 : row.medium)]
          + (hasLow ? [TextTable.Cell(row.low)] : [])
          + [
            TextTable.Cell(row.sources), TextTable.Cell(row.fields), TextTable.Cell(row.detector),
            TextTable.Cell(Self.name(of: row.detector), .faint),
          ])
    }
    table.append(to: &output, painter)
  }

  private func appendFields(_ output: inout OutputBuffer, _ painter: Painter) {
    guard !fields.isEmpty else { return }
    output.append("\nFields with most\n")
    var table = TextTable()
    for field in fields {
      table.add([
        TextTable.Cell(field.count(atLeast: minimum), .strong), TextTable.Cell(field.detector),
        TextTable.Cell(field.path, .path), TextTable.Cell(field.place),
        TextTable.Cell(Self.details(of: field), .faint),
      ])
    }
    table.append(to: &output, painter)
  }

  /// How full a field is, and how many values differ.
  private static func details(of field: FieldTotals) -> String {
    let different =
      field.distinct > 0 && field.distinct < field.count
      ? "\(OutputBuffer.grouped(field.distinct)) different" : ""
    return [share(of: field), different].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func appendSources(_ output: inout OutputBuffer, _ painter: Painter) {
    guard sources.count > 1 else { return }
    output.append("\nFiles with most\n")
    var table = TextTable()
    for source in sources {
      let kinds = source.findings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) \(OutputBuffer.grouped($0.value))" }
      table.add([
        TextTable.Cell(source.total, .strong), TextTable.Cell(source.source.path, .path),
        TextTable.Cell(kinds.joined(separator: ", "), .faint),
      ])
    }
    table.append(to: &output, painter)
  }

  private func appendOldest(_ output: inout OutputBuffer, _ painter: Painter) {
    guard !oldest.isEmpty else { return }
    output.append("\nNot changed for the longest time: are they still needed?\n")
    var table = TextTable()
    for source in oldest {
      table.add([
        TextTable.Cell(Moment.day(source.source.modified)),
        TextTable.Cell(source.source.path, .path),
        TextTable.Cell(counted(source.total, "finding", "findings"), .faint),
      ])
    }
    table.append(to: &output, painter)
  }

  private func appendUnread(_ output: inout OutputBuffer, _ painter: Painter) {
    guard unreadTotal > 0 else { return }
    output.append(string: "\nNot read whole: \(unreadKinds)\n")
    var table = TextTable()
    for source in unread {
      table.add([
        TextTable.Cell(source.status.name, source.status == .failed ? .high : .medium),
        TextTable.Cell(source.path, .path), TextTable.Cell(source.reason ?? ""),
      ])
    }
    table.append(to: &output, painter)
    let rest = unreadTotal - Int64(unread.count)
    if rest > 0 {
      painter.append("  … and \(counted(rest, "other", "others"))\n", .faint, to: &output)
    }
  }
}
