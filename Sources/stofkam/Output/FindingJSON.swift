internal import PIIScanner

/// Writes findings as JSON objects.
struct FindingJSON: Sendable {
  let parts: OutputParts
  /// Whether it says what each score is made of.
  private let explains: Bool

  init(_ detectors: DetectorSet, showsValues: Bool, explains: Bool) {
    self.explains = explains
    parts = OutputParts(detectors, .json, showsValues: showsValues)
  }

  /// Appends each finding of a batch that no mark allows.
  ///
  /// - Parameters:
  ///   - batch: The findings.
  ///   - source: The source that they are in.
  ///   - before: What stands before each object.
  ///   - after: What stands after each object.
  ///   - scratch: Memory for what the findings of a batch share.
  ///   - output: Where they are written.
  func append(
    _ batch: borrowing FindingBatch, of source: SourceDescription, before: StaticString,
    after: StaticString, scratch: inout OutputBuffer, to output: inout OutputBuffer
  ) {
    // The path, and then what follows the column number of each field: `,"name":"…"}`.
    scratch.removeAll()
    Self.appendPath(of: source, to: &scratch)
    let head = 0..<scratch.count
    var fieldEnds: [Int] = []
    fieldEnds.reserveCapacity(batch.fields.count)
    for field in batch.fields {
      if !field.name.isEmpty {
        scratch.append(",\"name\":\"")
        scratch.append(json: field.name.span)
        scratch.append(UInt8(ascii: "\""))
      }
      scratch.append("},\"masked\":\"")
      fieldEnds.append(scratch.count)
    }
    // SAFETY: `scratch` does not change while this is read.
    let shared = unsafe Span(_unsafeElements: scratch.bytes.assumingMemoryBound(to: UInt8.self))
    let bytes = batch.bytes.span
    let findings = batch.findings.span
    for index in findings.indices where !findings[index].isAllowed {
      output.reserve(512)
      output.append(before)
      output.append("{\"type\":\"finding\",")
      output.append(shared.extracting(head))
      output.append(",\"detector\":\"")
      parts.appendID(findings[index].detector, to: &output)
      switch findings[index].confidence {
      case .low: output.append("\",\"confidence\":\"low\",\"score\":")
      case .medium: output.append("\",\"confidence\":\"medium\",\"score\":")
      case .high: output.append("\",\"confidence\":\"high\",\"score\":")
      }
      output.append(probability: findings[index].score)
      output.append(",\"start\":")
      output.append(decimal: findings[index].start)
      output.append(",\"end\":")
      output.append(decimal: findings[index].end)
      output.append(",\"line\":")
      output.append(decimal: findings[index].line)
      output.append(",\"column\":")
      output.append(decimal: findings[index].column)
      switch findings[index].place {
      case .text:
        output.append(",\"masked\":\"")
      case .cell(let row, let column):
        output.append(",\"location\":{\"row\":")
        output.append(decimal: row)
        output.append(",\"column\":")
        output.append(decimal: Int64(column))
        let field = Int(findings[index].field)
        if field >= 0 {
          let start = field == 0 ? head.upperBound : fieldEnds[field - 1]
          output.append(shared.extracting(start..<fieldEnds[field]))
        } else {
          output.append("},\"masked\":\"")
        }
      case .json(let record, let pointer):
        output.append(",\"location\":{")
        if record > 0 {
          output.append("\"record\":")
          output.append(decimal: record)
          output.append(UInt8(ascii: ","))
        }
        output.append("\"pointer\":\"")
        output.append(json: bytes.extracting(pointer.offsets))
        output.append("\"},\"masked\":\"")
      }
      let value = bytes.extracting(findings[index].value.offsets)
      parts.masks[Int(findings[index].detector)].append(value, to: &output)
      output.append("\",\"evidence\":[")
      parts.appendEvidence(findings[index].evidence, to: &output)
      output.append(UInt8(ascii: "]"))
      if findings[index].alsoMatches.0 != .max {
        output.append(",\"alsoMatches\":[")
        parts.appendMatches(findings[index], between: ",", quote: "\"", to: &output)
        output.append(UInt8(ascii: "]"))
      }
      if explains { appendWeights(of: findings[index], to: &output) }
      if parts.showsValues {
        output.append(",\"value\":\"")
        output.append(json: value)
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: "}"))
      output.append(after)
    }
  }

  /// Appends `,"logOdds":{"alone":-2.44,"field-name":6.00}`.
  private func appendWeights(of finding: borrowing Finding, to output: inout OutputBuffer) {
    var opening: StaticString = ",\"logOdds\":{\""
    if let alone = parts.detectors.logOddsAlone(of: finding) {
      output.append(",\"logOdds\":{\"alone\":")
      output.append(logOdds: alone)
      opening = ",\""
    }
    for factor in finding.factors.all {
      output.append(opening)
      output.append(string: parts.factorNames[Int(factor.rawValue)])
      output.append("\":")
      output.append(logOdds: factor.weight)
      opening = ",\""
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Appends the path of a source, and of a version of a file where it comes from.
  static func appendPath(of source: SourceDescription, to output: inout OutputBuffer) {
    appendPath(source.path, to: &output)
    guard let origin = source.origin else { return }
    output.append(",\"commit\":\"")
    output.append(json: origin.commit.span)
    output.append("\",\"authorDate\":\"")
    output.append(json: origin.authorDate.span)
    output.append("\",\"blob\":\"")
    output.append(json: origin.blob.span)
    output.append("\",\"otherPlaces\":")
    output.append(decimal: origin.otherPlaces)
  }

  /// Appends `"path":"…"`, and `pathBytes` if the path is not UTF-8.
  static func appendPath(_ path: [UInt8], to output: inout OutputBuffer) {
    output.append("\"path\":\"")
    let isValid = output.append(json: path.span)
    output.append(UInt8(ascii: "\""))
    if !isValid {
      output.append(",\"pathBytes\":\"")
      output.append(base64: path)
      output.append(UInt8(ascii: "\""))
    }
  }
}
