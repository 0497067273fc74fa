internal import FindingsIndex
internal import PIIScanner

/// Where a person's data is, in words or as JSON; the identifiers are not in it.
struct SubjectReport {
  let identifiers: [SubjectIdentifier]
  let hits: [SubjectHit]
  /// What could not be looked for.
  let coverage: SubjectCoverage
  /// The last scan of the index.
  let scan: IndexedScan?

  /// Places that are named of one field.
  private static let mostPlaces = 5

  /// Why the answer is not all; `nil` if it is all that could be read.
  var doubt: String? {
    guard coverage.withoutDigests > 0 else { return nil }
    let files = counted(
      coverage.withoutDigests, "file with findings was", "files with findings were")
    return
      "\(files) not scanned since the key was changed: what is there cannot be known until the "
      + "next scan with this key."
  }

  /// What is said of an identifier that was not found.
  private var wordsForNone: String {
    if coverage.withoutDigests > 0 { return ": not known" }
    guard coverage.unread > 0 else { return ": not found" }
    return
      ": not found; \(counted(coverage.unread, "file was", "files were")) read in part or not at all"
  }

  func append(to output: inout OutputBuffer, _ painter: Painter) {
    let found = Set(hits.map(\.value)).count
    let files = Set(hits.map(\.field.path)).count
    let headline =
      "\(OutputBuffer.grouped(Int64(found))) of "
      + "\(counted(Int64(identifiers.count), "identifier", "identifiers")) found, in "
      + "\(counted(Int64(files), "file", "files"))."
    painter.append(headline, .strong, to: &output)
    output.append(UInt8(ascii: "\n"))
    if let scan {
      output.append(string: "As the scan of \(Moment.text(scan.started)) left it.\n")
      if scan.status != .complete {
        painter.append("That scan was cut off: there may be more.\n", .high, to: &output)
      }
    }
    for (index, identifier) in identifiers.enumerated() {
      let places = hits.filter { $0.value == index }
      output.append(string: "\nIdentifier on line \(identifier.line)")
      if places.isEmpty {
        painter.append(wordsForNone + "\n", .faint, to: &output)
        continue
      }
      output.append(UInt8(ascii: "\n"))
      var table = TextTable()
      for hit in places {
        table.add([
          TextTable.Cell(hit.field.path, .path), TextTable.Cell(hit.field.place),
          TextTable.Cell(hit.field.detector), TextTable.Cell(Self.words(for: hit), .faint),
        ])
      }
      table.append(to: &output, painter)
    }
  }

  /// Where in the field, as far as the index keeps places.
  private static func words(for hit: SubjectHit) -> String {
    let shown = hit.occurrences.prefix(mostPlaces).map { "\($0.line):\($0.column)" }
    // The index keeps only the first places of a field, so this value may have others.
    guard !shown.isEmpty else { return "place not kept" }
    let rest = hit.occurrences.count - shown.count
    let more = rest > 0 ? " and \(OutputBuffer.grouped(Int64(rest))) more" : ""
    return "at " + shown.joined(separator: ", ") + more
  }

  func append(to json: inout JSONText) {
    json.object { json in
      json.add("type", "subject")
      json.add("schema", "stofkam/1")
      json.add(scan: scan, "scan")
      // Files in which an identifier that was not found may be all the same.
      json.add("filesNotKnown", coverage.withoutDigests)
      json.add("filesNotReadWhole", coverage.unread)
      json.list("identifiers") { list in
        for (index, identifier) in identifiers.enumerated() {
          list.line()
          list.object { object in
            object.add("line", identifier.line)
            let places = hits.filter { $0.value == index }
            object.add("found", !places.isEmpty)
            object.list("fields") { fields in
              for hit in places { fields.object { Self.append(hit, to: &$0) } }
            }
          }
        }
      }
    }
  }

  private static func append(_ hit: SubjectHit, to json: inout JSONText) {
    json.add(path: hit.field.path)
    json.add("detector", hit.field.detector)
    json.add(locationOf: hit.field)
    json.list("places") { list in
      for place in hit.occurrences {
        list.object { object in
          object.add("start", place.start)
          object.add("end", place.end)
          object.add("line", place.line)
          object.add("column", place.column)
          if let record = place.record { object.add("record", record) }
          if let pointer = place.pointer { object.add("pointer", pointer) }
        }
      }
    }
    // Whether the index kept a place for each finding of the field.
    json.add("findingsOfField", hit.field.count)
  }
}
