internal import FindingsIndex
internal import PIIScanner

extension IndexReport {
  /// Writes the report as one object.
  func append(to json: inout JSONText) {
    json.object { json in
      json.add("type", "report")
      json.add("schema", "stofkam/1")
      json.add(scan: scan, "scan")
      json.add("minConfidence", minimum.name)
      json.add("findings", total)
      json.object("sources") { sources in
        for status in SourceStatus.allCases { sources.add(named: status.name, ledger[status] ?? 0) }
      }
      json.list("detectors") { list in
        for row in totals {
          list.line()
          list.object { object in
            object.add("detector", row.detector)
            object.add("high", row.high)
            object.add("medium", row.medium)
            object.add("low", row.low)
            object.add("sources", row.sources)
            object.add("fields", row.fields)
          }
        }
      }
      json.list("fields") { list in
        for field in fields {
          list.line()
          list.object { object in
            object.add(path: field.path)
            object.add(locationOf: field)
            object.add("detector", field.detector)
            object.add(countsOf: field)
          }
        }
      }
      json.list("topSources") { list in
        for source in sources { append(source, to: &list) }
      }
      json.list("oldestSources") { list in
        for source in oldest { append(source, to: &list) }
      }
      json.list("unread") { list in
        for source in unread {
          list.line()
          list.object { object in
            object.add(path: source.path)
            object.add("status", source.status.name)
            object.add("reason", source.reason ?? "")
          }
        }
      }
    }
  }

  private func append(_ source: SourceTotals, to list: inout JSONText) {
    list.line()
    list.object { object in
      object.add(path: source.source.path)
      object.add("findings", source.total)
      if !source.findings.isEmpty {
        object.object("detectors") { counts in
          for (detector, count) in source.findings.sorted(by: { $0.key < $1.key }) {
            counts.add(named: detector, count)
          }
        }
      }
      if source.source.modified > 0 {
        object.add("modified", Moment.iso(source.source.modified))
      }
    }
  }
}
