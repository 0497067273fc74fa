internal import PIIScanner

/// `--format csv`: a row a finding, with a header row (RFC 4180, but lines end in a line feed).
///
/// Programs for tables run cells that begin as a formula does. Text that comes from scanned files
/// gets an apostrophe before it then, and a path gets a `./`.
final class CSVOutput: ScanOutput {
  private let stream: OutputStream
  private let parts: OutputParts
  private let subject: ScanSubject

  init(
    _ stream: OutputStream, _ detectors: DetectorSet, of subject: ScanSubject, showsValues: Bool
  ) {
    self.subject = subject
    self.stream = stream
    parts = OutputParts(detectors, .plain, showsValues: showsValues)
  }

  func begin(_ scan: ScanHeader) {
    var text = OutputBuffer()
    text.append(
      "path,detector,confidence,score,start,end,line,column,row,field,name,record,pointer,")
    text.append("masked,evidence,alsoMatches")
    if parts.showsValues { text.append(",value") }
    if subject == .versions { text.append(",commit,authorDate,blob,otherPlaces") }
    text.append(UInt8(ascii: "\n"))
    stream.write(text)
  }

  func makeWriter() -> any FindingWriter { Writer(stream, parts) }

  func end(_ summary: ScanSummary) { stream.flush() }

  private final class Writer: FindingWriter {
    private let stream: OutputStream
    private let parts: OutputParts
    private var text = OutputBuffer()

    init(_ stream: OutputStream, _ parts: OutputParts) {
      self.stream = stream
      self.parts = parts
    }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      var path = OutputBuffer()
      path.append(csvPath: source.path)
      var end = OutputBuffer()
      if let origin = source.origin { CSVOutput.append(origin, to: &end) }
      end.append(UInt8(ascii: "\n"))
      let bytes = batch.bytes.span
      for finding in batch.findings where !finding.isAllowed {
        text.append(path)
        CSVOutput.append(finding, bytes, batch.fields, parts, to: &text)
        text.append(end)
      }
    }

    func commit() {
      stream.write(text)
      text.removeAll()
    }

    func finish(_ report: SourceReport) {}
  }

  /// Appends where a version of a file comes from.
  private static func append(_ origin: SourceOrigin, to output: inout OutputBuffer) {
    for text in [origin.commit, origin.authorDate, origin.blob] {
      output.append(UInt8(ascii: ","))
      output.append(text)
    }
    output.append(UInt8(ascii: ","))
    output.append(decimal: origin.otherPlaces)
  }

  /// Appends what follows the path, but for the end of the line.
  private static func append(
    _ finding: Finding, _ bytes: Span<UInt8>, _ fields: [Field], _ parts: OutputParts,
    to output: inout OutputBuffer
  ) {
    output.append(UInt8(ascii: ","))
    parts.appendID(finding.detector, to: &output)
    switch finding.confidence {
    case .low: output.append(",low,")
    case .medium: output.append(",medium,")
    case .high: output.append(",high,")
    }
    output.append(probability: finding.score)
    for number in [finding.start, finding.end, finding.line, finding.column] {
      output.append(UInt8(ascii: ","))
      output.append(decimal: number)
    }
    output.append(UInt8(ascii: ","))
    switch finding.place {
    case .text:
      output.append(",,,,")
    case .cell(let row, let column):
      output.append(decimal: row)
      output.append(UInt8(ascii: ","))
      output.append(decimal: Int64(column))
      output.append(UInt8(ascii: ","))
      if finding.field >= 0 {
        let name = fields[Int(finding.field)].name
        output.append(csv: name.span)
      }
      output.append(",,")
    case .json(let record, let pointer):
      output.append(",,,")
      if record > 0 { output.append(decimal: record) }
      output.append(UInt8(ascii: ","))
      output.append(csv: bytes.extracting(pointer.offsets))
    }
    output.append(UInt8(ascii: ","))
    let value = bytes.extracting(finding.value.offsets)
    parts.masks[Int(finding.detector)].append(value, to: &output)
    output.append(UInt8(ascii: ","))
    parts.appendEvidence(finding.evidence, to: &output)
    output.append(UInt8(ascii: ","))
    parts.appendMatches(finding, between: " ", quote: "", to: &output)
    if parts.showsValues {
      output.append(UInt8(ascii: ","))
      output.append(csv: value)
    }
  }
}

extension OutputBuffer {
  /// Appends text from a scanned file as a cell.
  mutating func append(csv text: Span<UInt8>) {
    guard text.count > 0 else { return }
    append(cell: text, prefix: Self.beginsFormula(text) ? "'" : "")
  }

  /// Appends a path as a cell.
  mutating func append(csvPath path: [UInt8]) {
    append(cell: path.span, prefix: Self.beginsFormula(path.span) ? "./" : "")
  }

  private mutating func append(cell text: Span<UInt8>, prefix: StaticString) {
    var isPlain = true
    for index in text.indices {
      let byte = text[index]
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") {
        isPlain = false
      }
    }
    if isPlain {
      append(prefix)
      append(text)
      return
    }
    append(UInt8(ascii: "\""))
    append(prefix)
    var index = 0
    while index < text.count {
      let length = UTF8Text.lengthOfCharacter(in: text, at: index)
      if length == 0 {
        append(UTF8Text.replacement)
        index += 1
        continue
      }
      if text[index] == UInt8(ascii: "\"") { append(UInt8(ascii: "\"")) }
      append(text.extracting(index..<(index + length)))
      index += length
    }
    append(UInt8(ascii: "\""))
  }

  /// Whether a cell with this text would be run.
  ///
  /// A telephone number with a `+` would not.
  private static func beginsFormula(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      for index in text.indices.dropFirst() {
        let byte = text[index]
        let isNumber =
          (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: " ")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        if !isNumber { return true }
      }
      return false
    default: return false
    }
  }
}
