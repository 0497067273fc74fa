internal import PIIScanner

/// What all lines of a scan have in common, written once: the ids of detectors, the names of
/// evidence.
struct OutputParts: Sendable {
  let detectors: DetectorSet
  /// Whether plain values are written.
  let showsValues: Bool
  /// How values of each detector are hidden.
  let masks: [Masking]

  private let bytes: [UInt8]
  /// Where the id of each detector is in `bytes`.
  private let ids: [Range<Int>]
  /// Where the list of each set of evidence is in `bytes`, by its raw value.
  private let evidence: [Range<Int>]
  /// The names of the factors of a score, by their raw values.
  let factorNames = ScoreFactor.allCases.map(\.name)

  /// How the id of a detector is written.
  enum Form { case json, plain }

  /// Writes the parts.
  ///
  /// - Parameters:
  ///   - detectors: The detectors of the scan.
  ///   - form: `json` makes `"context","checksum"` of evidence, `plain` makes `context checksum`.
  ///   - showsValues: Whether plain values are written.
  init(_ detectors: DetectorSet, _ form: Form, showsValues: Bool) {
    self.detectors = detectors
    self.showsValues = showsValues
    masks = detectors.definitions.map { Masking($0) }
    var bytes: [UInt8] = []
    var ids: [Range<Int>] = []
    for definition in detectors.definitions {
      var text = OutputBuffer()
      if form == .json {
        text.append(json: Array(definition.id.utf8).span)
      } else {
        text.append(string: definition.id)
      }
      ids.append(bytes.count..<(bytes.count + text.count))
      bytes += text.array
    }
    var sets: [Range<Int>] = []
    for raw in 0..<(1 << Evidence.named.count) {
      let set = Evidence(rawValue: UInt16(raw))
      let names = Evidence.named.filter { set.contains($0.evidence) }.map {
        form == .json ? "\"\($0.name)\"" : "\($0.name)"
      }
      let text = Array(names.joined(separator: form == .json ? "," : " ").utf8)
      sets.append(bytes.count..<(bytes.count + text.count))
      bytes += text
    }
    self.bytes = bytes
    self.ids = ids
    evidence = sets
  }

  @inline(__always)
  func appendID(_ detector: UInt16, to output: inout OutputBuffer) {
    output.append(bytes.span.extracting(ids[Int(detector)]))
  }

  @inline(__always)
  func appendEvidence(_ found: Evidence, to output: inout OutputBuffer) {
    output.append(bytes.span.extracting(evidence[Int(found.rawValue) & (evidence.count - 1)]))
  }

  /// Appends the ids of other detectors that match the same text.
  func appendMatches(
    _ finding: borrowing Finding, between: StaticString, quote: StaticString,
    to output: inout OutputBuffer
  ) {
    let others = finding.alsoMatches
    var isFirst = true
    for other in [others.0, others.1, others.2] where other != .max {
      if !isFirst { output.append(between) }
      isFirst = false
      output.append(quote)
      appendID(other, to: &output)
      output.append(quote)
    }
  }
}

extension ByteRange {
  /// The offsets in ``FindingBatch/bytes``.
  @inline(__always)
  var offsets: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
