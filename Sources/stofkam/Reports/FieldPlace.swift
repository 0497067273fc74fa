internal import FindingsIndex
internal import PIIScanner

extension FieldTotals {
  /// Where in its source it is, for people: `column bsn`, `/klanten/*/bsn`; empty for plain text.
  var place: String {
    if column > 0 { return field.isEmpty ? "column \(column)" : "column \(field)" }
    return field
  }

  /// How many findings, and how many different values.
  var amount: String {
    let findings = "\(OutputBuffer.grouped(count)) \(count == 1 ? "finding" : "findings")"
    return distinct == count || distinct == 0
      ? findings : "\(findings), \(OutputBuffer.grouped(distinct)) different"
  }

  /// The step of its best score.
  var confidence: Confidence { Confidence(score: Float(best)) }
}

extension Confidence {
  /// How it is painted.
  var colour: Painter.Colour {
    switch self {
    case .high: .high
    case .medium: .medium
    case .low: .faint
    }
  }
}

extension JSONText {
  /// Writes `"location"` of a field, unless it is plain text.
  mutating func add(locationOf field: FieldTotals) {
    guard field.column > 0 || !field.field.isEmpty else { return }
    object("location") { location in
      if field.column > 0 {
        location.add("column", field.column)
        if !field.field.isEmpty { location.add("name", field.field) }
      } else {
        location.add("pointer", field.field)
      }
    }
  }

  /// Writes the counts of a field.
  mutating func add(countsOf field: FieldTotals) {
    add("high", field.high)
    add("medium", field.medium)
    add("low", field.low)
    add("allowed", field.allowed)
    add("values", field.distinct)
    if let record = field.lastRecord { add("lastRecord", record) }
    if let density = field.density { add("density", probability: density) }
  }
}
