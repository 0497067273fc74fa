import Synchronization

@testable import PIIScanner

/// Keeps all findings of a scan, in a form that can be compared.
final class CollectingSink: FindingSink {
  /// A finding with all that it points to.
  struct Found: Hashable, Comparable, CustomStringConvertible {
    var path: String
    var detector: UInt16
    var start: Int64
    var end: Int64
    var line: Int64
    var column: Int64
    var place: String
    var value: String
    var field: String
    var score: Float
    var evidence: UInt16

    static func < (left: Found, right: Found) -> Bool {
      (left.path, left.start, left.detector) < (right.path, right.start, right.detector)
    }

    var description: String {
      "\(path)@\(start)..<\(end) \(line):\(column) \(place) \(field) d\(detector) \(score) \(evidence)"
    }
  }

  private let state = Mutex<(found: [Found], reports: [SourceReport])>(([], []))

  var found: [Found] { state.withLock { $0.found.sorted() } }
  var reports: [SourceReport] { state.withLock { $0.reports } }

  func makeWriter() -> any FindingWriter { Writer(self) }

  final class Writer: FindingWriter {
    private let sink: CollectingSink
    private var prepared: [Found] = []

    init(_ sink: CollectingSink) { self.sink = sink }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      prepared = []
      for index in batch.findings.indices {
        let finding = batch.findings[index]
        func text(_ range: ByteRange) -> String {
          String(
            decoding: batch.bytes[Int(range.start)..<Int(range.start + range.count)],
            as: UTF8.self)
        }
        let place =
          switch finding.place {
          case .text: "text"
          case .cell(let row, let column): "\(row)/\(column)"
          case .json(let record, let pointer): "#\(record)\(text(pointer))"
          }
        let field =
          finding.field >= 0
          ? String(decoding: batch.fields[Int(finding.field)].name, as: UTF8.self) : "-"
        prepared.append(
          Found(
            path: String(decoding: source.path, as: UTF8.self), detector: finding.detector,
            start: finding.start, end: finding.end, line: finding.line, column: finding.column,
            place: place, value: text(finding.value), field: field, score: finding.score,
            evidence: finding.evidence.rawValue))
      }
    }

    func commit() { sink.state.withLock { $0.found += prepared } }

    func finish(_ report: SourceReport) { sink.state.withLock { $0.reports.append(report) } }
  }
}

/// Scans bytes in memory.
func scan(
  _ bytes: [UInt8], named name: String = "text.txt", _ detectors: DetectorSet,
  minConfidence: Confidence = .low, owned: Int? = nil
) throws -> CollectingSink {
  var options = ScanOptions()
  options.minConfidence = minConfidence
  if let owned { options.geometry.owned = owned }
  let sink = CollectingSink()
  let scanner = try Scanner(detectors, options: options)
  _ = unsafe bytes.withUnsafeBytes {
    unsafe scanner.scan(bytes: $0, named: Array(name.utf8), into: sink)
  }
  return sink
}

/// Some of the built-in detectors, or all.
func builtin(_ ids: String...) throws -> DetectorSet {
  try DetectorSet(
    DetectorDefinition.builtin.filter { ids.isEmpty ? $0.enabled : ids.contains($0.id) })
}
