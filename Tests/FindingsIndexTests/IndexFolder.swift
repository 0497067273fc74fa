import Foundation

@testable import FindingsIndex
@testable import PIIScanner

/// A folder for one test, and what is needed to feed an index in it.
final class IndexFolder {
  static let detectors = ["email", "phone", "iban", "nl.bsn"]

  let folder: URL
  let key: IndexKey
  var index: String { folder.appendingPathComponent("index.db").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("stofkam-index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    key = IndexKey()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Opens the index for a scan of `.`.
  func writer(
    _ occurrences: OccurrenceLimit = .first(100), isIncremental: Bool = false, index: String? = nil,
    key: IndexKey? = nil, detectorSet: [UInt8] = [1], roots: [String] = ["."],
    queueBytes: Int = 4 << 20
  ) throws -> IndexWriter {
    try IndexWriter(
      path: index ?? self.index, key: key ?? self.key, detectorIDs: IndexFolder.detectors,
      scan: ScanDescription(
        version: "1", roots: roots.map { Array($0.utf8) }, options: "{}",
        detectorSetHash: detectorSet),
      occurrences: occurrences, isIncremental: isIncremental, queueBytes: queueBytes)
  }

  /// Scans files, each with its values, and closes the index.
  @discardableResult
  func scan(
    _ files: [TestFile], _ end: ScanEnd = .complete, isIncremental: Bool = false,
    index: String? = nil, key: IndexKey? = nil, detectorSet: [UInt8] = [1], roots: [String] = ["."]
  ) throws -> Int64 {
    let writer = try writer(
      isIncremental: isIncremental, index: index, key: key, detectorSet: detectorSet, roots: roots)
    let thread = writer.makeWriter()
    for (number, file) in files.enumerated() {
      if let unchanged = writer.unchanged, file.isUnchanged(unchanged) { continue }
      file.feed(thread, SourceID(number))
    }
    try writer.close(end)
    return writer.scan
  }
}

/// A made-up file with values in fields.
struct TestFile {
  struct Value {
    var detector: UInt16
    var text: String
    var column: Int32 = 0
    var name: String = ""
    var score: Float = 0.95
    var pointer: String?
  }

  var path: String
  var values: [Value] = []
  var inode: UInt64 = 0
  var content: UInt64 = 0
  var modified: Int64 = 1_700_000_000_000_000_001
  var status = SourceStatus.scanned
  var reason: String?
  var bytes: Int64 = 1000

  init(
    _ path: String, _ values: [Value] = [], inode: UInt64? = nil, content: UInt64? = nil,
    status: SourceStatus = .scanned, reason: String? = nil
  ) {
    self.path = path
    self.values = values
    // Any number that is not that of another file.
    self.inode = inode ?? UInt64(path.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF_FFFF) + 1
    self.content =
      content
      ?? values.reduce(UInt64(11)) { sum, value in
        value.text.utf8.reduce(sum) { $0 &* 131 &+ UInt64($1) }
      }
    self.status = status
    self.reason = reason
  }

  var report: SourceReport { report(0) }

  func report(_ id: SourceID) -> SourceReport {
    var report = SourceReport(
      source: SourceDescription(id: id, path: Array(path.utf8)), status: status, reason: reason)
    report.format = .csv
    report.encoding = .utf8
    report.size = 1000
    report.bytes = bytes
    report.device = 3
    report.inode = inode
    report.modified = modified
    report.changed = modified
    report.contentHash = status == .failed ? 0 : content
    return report
  }

  func isUnchanged(_ unchanged: UnchangedSources) -> Bool {
    let path = Array(path.utf8)
    return unchanged.contains(
      path: path.span, device: 3, inode: inode, size: 1000, modified: modified, changed: modified)
  }

  func batch(_ id: SourceID) -> FindingBatch {
    var batch = FindingBatch(source: id)
    for (row, value) in values.enumerated() {
      var field: Int32 = -1
      if value.column > 0 || !value.name.isEmpty {
        let name = Array(value.name.utf8)
        if let known = batch.fields.firstIndex(where: {
          $0.column == value.column && $0.name == name
        }) {
          field = Int32(known)
        } else {
          field = Int32(batch.fields.count)
          let number = name.reduce(UInt64(value.column)) { $0 &* 257 &+ UInt64($1) }
          batch.fields.append(Field(id: number, column: value.column, name: name))
        }
      }
      var place = Place.text
      if value.column > 0 { place = .cell(row: Int64(row + 1), column: value.column) }
      if let pointer = value.pointer {
        let start = UInt32(batch.bytes.count)
        batch.bytes.append(contentsOf: Array(pointer.utf8))
        place = .json(
          record: 0, pointer: ByteRange(start: start, count: UInt32(pointer.utf8.count)))
      }
      let start = UInt32(batch.bytes.count)
      batch.bytes.append(contentsOf: Array(value.text.utf8))
      batch.findings.append(
        Finding(
          start: Int64(row * 100), end: Int64(row * 100 + value.text.utf8.count),
          line: Int64(row + 2), column: 5, place: place,
          value: ByteRange(start: start, count: UInt32(value.text.utf8.count)), field: field,
          score: value.score, detector: value.detector, evidence: [.format, .checksum],
          contextWord: -1, contextDistance: 0, isAllowed: false,
          alsoMatches: (.max, .max, .max)))
    }
    return batch
  }

  func feed(_ writer: any FindingWriter, _ id: SourceID) {
    let batch = batch(id)
    if !batch.findings.isEmpty {
      writer.prepare(batch, of: SourceDescription(id: id, path: Array(path.utf8)))
      writer.commit()
    }
    writer.finish(report(id))
  }
}

extension TestFile.Value {
  static func email(_ text: String, column: Int32 = 1, name: String = "email") -> Self {
    Self(detector: 0, text: text, column: column, name: name)
  }
  static func phone(_ text: String, column: Int32 = 2, name: String = "tel") -> Self {
    Self(detector: 1, text: text, column: column, name: name)
  }
  static func iban(_ text: String, column: Int32 = 3, name: String = "iban") -> Self {
    Self(detector: 2, text: text, column: column, name: name)
  }
  static func bsn(_ text: String, column: Int32 = 4, name: String = "bsn") -> Self {
    Self(detector: 3, text: text, column: column, name: name)
  }
}
