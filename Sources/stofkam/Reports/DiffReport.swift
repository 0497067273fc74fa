internal import FindingsIndex
internal import PIIScanner

/// What changed between two scans, in words or as JSON.
struct DiffReport {
  let diff: IndexDiff
  /// The scan that the other is compared with; `nil` if there was none.
  let old: IndexedScan?
  /// The scan that is looked at; `nil` for an index without scans.
  let new: IndexedScan?

  /// Whether there are new values of some confidence.
  func isNew(atLeast confidence: Confidence?) -> Bool {
    guard let confidence else { return false }
    return diff.entries.contains { $0.newConfidence.map { $0 >= confidence } ?? false }
  }

  // MARK: Text

  func append(to output: inout OutputBuffer, _ painter: Painter) {
    painter.append(headline, diff.newValues > 0 ? .strong : .good, to: &output)
    output.append(UInt8(ascii: "\n"))
    if let old {
      output.append(string: "Compared with the scan of \(Moment.text(old.started)).\n")
    } else {
      output.append("There is no earlier scan to compare with: all is new.\n")
    }
    if new?.status == .interrupted || new?.status == .running {
      painter.append(
        "The last scan was cut off: what it did not read is as it was.\n", .high, to: &output)
    }
    if !diff.isByValue {
      output.append(
        "Values could not be compared one by one (another key), so only their numbers are.\n")
    }
    guard !diff.entries.isEmpty else { return }
    output.append(UInt8(ascii: "\n"))
    var table = TextTable()
    for entry in diff.entries {
      guard let field = entry.after ?? entry.before else { continue }
      table.add([
        TextTable.Cell(entry.change.name, colour(of: entry)),
        TextTable.Cell(path(of: entry), .path), TextTable.Cell(field.place),
        TextTable.Cell(field.detector), TextTable.Cell(words(for: entry), .faint),
      ])
    }
    table.append(to: &output, painter)
  }

  private var headline: String {
    let numbers = [
      (diff.newValues, "new"), (diff.goneValues, "gone"), (diff.movedValues, "moved"),
      (diff.unchangedValues, "unchanged"),
    ].map { "\(OutputBuffer.grouped($0)) \($1)" }
    return "Values: \(numbers.joined(separator: ", "))."
  }

  private func path(of entry: IndexDiff.Entry) -> [UInt8] {
    let path = (entry.after ?? entry.before)?.path ?? []
    guard entry.change == .moved, let before = entry.before?.path, before != path else {
      return path
    }
    return before + Array(" → ".utf8) + path
  }

  private func words(for entry: IndexDiff.Entry) -> String {
    let numbers = [
      (entry.newValues, "new"), (entry.goneValues, "gone"), (entry.sameValues, "as before"),
    ].filter { $0.0 > 0 }.map { "\(OutputBuffer.grouped($0.0)) \($0.1)" }
    let sure = entry.newConfidence.map { " (\($0.name))" } ?? ""
    // Values that stayed, in another number of places.
    if entry.newValues == 0, entry.goneValues == 0, let before = entry.before?.count,
      let after = entry.after?.count, before != after
    {
      return "the same values, \(OutputBuffer.grouped(before)) → "
        + "\(counted(after, "place", "places"))"
    }
    return numbers.joined(separator: ", ") + sure
  }

  private func colour(of entry: IndexDiff.Entry) -> Painter.Colour {
    switch entry.change {
    case .new: entry.newConfidence?.colour ?? .strong
    case .gone: .good
    case .moved: .faint
    case .changed: entry.newValues > 0 ? .medium : .faint
    }
  }

  // MARK: JSON

  func append(to json: inout JSONText) {
    json.object { json in
      json.add("type", "diff")
      json.add("schema", "stofkam/1")
      json.add(scan: old, "old")
      json.add(scan: new, "new")
      json.add("byValue", diff.isByValue)
      json.object("values") { values in
        values.add("new", diff.newValues)
        values.add("gone", diff.goneValues)
        values.add("moved", diff.movedValues)
        values.add("unchanged", diff.unchangedValues)
      }
      json.list("changes") { list in
        for entry in diff.entries {
          list.line()
          list.object { append(entry, to: &$0) }
        }
      }
    }
  }

  private func append(_ entry: IndexDiff.Entry, to json: inout JSONText) {
    guard let field = entry.after ?? entry.before else { return }
    json.add("change", entry.change.name)
    json.add(path: field.path)
    if entry.change == .moved, let before = entry.before { json.add("oldPath", bytes: before.path) }
    json.add("detector", field.detector)
    json.add(locationOf: field)
    if let confidence = entry.newConfidence { json.add("confidence", confidence.name) }
    json.add("newValues", entry.newValues)
    json.add("goneValues", entry.goneValues)
    json.add("sameValues", entry.sameValues)
    json.add("findingsBefore", entry.before?.count ?? 0)
    json.add("findingsAfter", entry.after?.count ?? 0)
  }
}

extension JSONText {
  /// Writes what there is to know of a scan under a key; nothing if there was none.
  mutating func add(scan: IndexedScan?, _ key: StaticString) {
    guard let scan else { return }
    object(key) { object in
      object.add("scan", scan.id)
      object.add("started", Moment.iso(scan.started))
      if let finished = scan.finished { object.add("finished", Moment.iso(finished)) }
      object.add("status", scan.status.name)
      object.add("version", scan.version)
      object.list("roots") { list in
        for root in scan.roots { list.add(element: root) }
      }
    }
  }
}
