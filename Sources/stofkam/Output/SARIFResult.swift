internal import PIIScanner

/// Writes findings of one source as SARIF results.
struct SARIFResult {
  /// Where the number of a result among those that are alike is to be written.
  struct Mark {
    var offset: Int
    var fingerprint: UInt64
  }

  let parts: OutputParts
  let source: SourceDescription
  let uri: [UInt8]

  func append(
    _ finding: Finding, _ batch: borrowing FindingBatch, _ marks: inout [Mark],
    to output: inout OutputBuffer
  ) {
    let bytes = batch.bytes.span
    let value = bytes.extracting(finding.value.offsets)
    let detector = Int(finding.detector)
    var mask = OutputBuffer(capacity: 64)
    parts.masks[detector].append(value, to: &mask)
    let field = finding.field >= 0 ? batch.fields[Int(finding.field)].name : []

    output.append("{\"ruleId\":\"")
    parts.appendID(finding.detector, to: &output)
    output.append("\",\"ruleIndex\":")
    output.append(decimal: Int64(detector))
    switch finding.confidence {
    case .low: output.append(",\"level\":\"note\",\"rank\":")
    case .medium: output.append(",\"level\":\"warning\",\"rank\":")
    case .high: output.append(",\"level\":\"error\",\"rank\":")
    }
    // Rank is a percentage.
    let thousandths = Int64(finding.score * 1000)
    output.append(decimal: thousandths / 10)
    output.append(UInt8(ascii: "."))
    output.append(decimal: thousandths % 10)
    output.append(",\"message\":{\"text\":\"")
    output.append(json: Array(parts.detectors.definitions[detector].name.utf8).span)
    output.append(": ")
    output.append(mask)
    output.append(" (")
    output.append(string: finding.confidence.name)
    output.append(
      " confidence)")
    if let origin = source.origin {
      output.append(" in ")
      output.append(json: origin.summary.span)
    }
    output.append(
      "\"},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"")
    output.append(uri)
    output.append("\"},\"region\":{\"startLine\":")
    output.append(decimal: finding.line)
    output.append(",\"startColumn\":")
    output.append(decimal: finding.column)
    let end = Self.end(of: value, line: finding.line, column: finding.column)
    output.append(",\"endLine\":")
    output.append(decimal: end.line)
    output.append(",\"endColumn\":")
    output.append(decimal: end.column)
    output.append(",\"byteOffset\":")
    output.append(decimal: finding.start)
    output.append(",\"byteLength\":")
    output.append(decimal: finding.end - finding.start)
    output.append("}}")
    appendLogicalLocation(finding, field, bytes, to: &output)
    output.append("}],\"partialFingerprints\":{\"stofkam/v1\":\"")
    let fingerprint = fingerprint(finding.detector, field, mask)
    output.append(hex: fingerprint)
    output.append(UInt8(ascii: ":"))
    marks.append(Mark(offset: output.count, fingerprint: fingerprint))
    output.append("\"},\"properties\":{\"confidence\":\"")
    output.append(string: finding.confidence.name)
    output.append("\",\"score\":")
    output.append(probability: finding.score)
    output.append(",\"evidence\":[")
    parts.appendEvidence(finding.evidence, to: &output)
    output.append("]")
    if let origin = source.origin {
      output.append(",\"commit\":\"")
      output.append(json: origin.commit.span)
      output.append("\",\"authorDate\":\"")
      output.append(json: origin.authorDate.span)
      output.append("\",\"blob\":\"")
      output.append(json: origin.blob.span)
      output.append("\",\"otherPlaces\":")
      output.append(decimal: origin.otherPlaces)
    }
    output.append("}}")
  }

  /// The line of the last character of a value, and the column just past it (from 1, in code points).
  ///
  /// GitHub shows no result without them.
  private static func end(
    of value: Span<UInt8>, line: Int64, column: Int64
  ) -> (line: Int64, column: Int64) {
    var (line, column) = (line, column)
    for index in value.indices {
      let byte = value[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {  // Not a further byte of a code point.
        column += 1
      }
    }
    return (line, column)
  }

  private func appendLogicalLocation(
    _ finding: Finding, _ field: [UInt8], _ bytes: Span<UInt8>, to output: inout OutputBuffer
  ) {
    switch finding.place {
    case .text: return
    case .cell(let row, let column):
      output.append(",\"logicalLocations\":[{\"kind\":\"member\",\"fullyQualifiedName\":\"row ")
      output.append(decimal: row)
      output.append(", column ")
      if field.isEmpty {
        output.append(decimal: Int64(column))
      } else {
        output.append(json: field.span)
      }
    case .json(let record, let pointer):
      output.append(",\"logicalLocations\":[{\"kind\":\"member\",\"fullyQualifiedName\":\"")
      if record > 0 {
        output.append("record ")
        output.append(decimal: record)
        output.append(" ")
      }
      output.append(json: bytes.extracting(pointer.offsets))
    }
    output.append("\"}]")
  }

  /// What stays the same when lines move: file, detector, field and mask.
  ///
  /// It tells no more than those do.
  private func fingerprint(
    _ detector: UInt16, _ field: [UInt8], _ mask: borrowing OutputBuffer
  ) -> UInt64 {
    // FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>): nothing here is secret.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in [
      source.path, Array(parts.detectors.definitions[Int(detector)].id.utf8), field, mask.array,
    ] {
      for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return hash
  }
}

extension OutputBuffer {
  /// Appends a path as a URI reference (RFC 3986): relative, or `file://` for an absolute one.
  mutating func append(uriOf path: [UInt8]) {
    var rest = path[...]
    while rest.starts(with: Array("./".utf8)) { rest = rest.dropFirst(2) }
    if rest.first == UInt8(ascii: "/") { append("file://") }
    for byte in rest {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "!"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(upperHexDigit: byte >> 4)
        append(upperHexDigit: byte & 15)
      }
    }
  }

  private mutating func append(upperHexDigit digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
  }
}
