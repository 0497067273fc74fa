internal import Foundation
internal import GRDB
internal import PIIScanner

/// Writes the rows of finished sources.
///
/// Used by the index thread alone.
final class RowWriter {
  /// Digests in one row of `digests`.
  static let chunkSize = 8192

  private let database: Database
  private let scan: Int64
  private let digester: Digester
  /// Row of each detector in `detectors`, by detector index.
  private let detectors: [Int64]
  /// The folder of the repository whose history is read; empty for files.
  private let repository: [UInt8]

  private let insertSource: RowStatement
  private let insertField: RowStatement
  private let insertFinding: RowStatement
  private let updateDistinct: RowStatement
  private let insertOccurrence: RowStatement
  private let insertDigests: RowStatement
  private let markReplaced: RowStatement
  private let deleteSource: RowStatement
  private let selectCurrent: Statement
  private let keepUnread: RowStatement
  private let unreached: UnreachedPaths

  private var lastSource: Int64
  private var lastField: Int64
  private var lastFinding: Int64
  private var sorter = DigestSorter()
  private var blob: [UInt8] = []

  /// Rows and bytes since the last commit, roughly in rows.
  private(set) var work = 0

  /// Prepares the statements.
  init(
    _ database: Database, scan: Int64, digester: Digester, detectors: [Int64], repository: [UInt8]
  ) throws {
    self.repository = repository
    self.database = database
    self.scan = scan
    self.digester = digester
    self.detectors = detectors
    func last(_ table: String) throws -> Int64 {
      try Int64.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0
    }
    lastSource = try last("sources")
    lastField = try last("fields")
    lastFinding = try last("field_findings")
    insertSource = try RowStatement(
      database,
      """
      INSERT INTO sources (id, path_bytes, scan, first_scan, status, reason, format, encoding, size,
        bytes, device, inode, modified, changed, content_hash, blob, author_date)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertField = try RowStatement(
      database, "INSERT INTO fields (id, source, column_number, name) VALUES (?, ?, ?, ?)")
    insertFinding = try RowStatement(
      database,
      """
      INSERT INTO field_findings (id, field, detector, high, medium, low, allowed, distinct_values,
        best_score, mean_score, evidence_any, evidence_all, last_record)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    updateDistinct = try RowStatement(
      database, "UPDATE field_findings SET distinct_values = ? WHERE id = ?")
    insertOccurrence = try RowStatement(
      database,
      """
      INSERT INTO occurrences (finding, ordinal, start_offset, end_offset, line, line_column,
        record, cell_column, pointer, score, evidence, context_word, context_distance, is_allowed,
        value_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertDigests = try RowStatement(
      database,
      """
      INSERT INTO digests (finding, chunk, first_digest, last_digest, digests)
      VALUES (?, ?, ?, ?, ?)
      """)
    markReplaced = try RowStatement(database, "UPDATE sources SET gone_scan = ? WHERE id = ?")
    deleteSource = try RowStatement(database, "DELETE FROM sources WHERE id = ?")
    keepUnread = try RowStatement(
      database, "UPDATE sources SET status = ?, reason = ? WHERE id = ?")
    unreached = try UnreachedPaths(database)
    selectCurrent = try database.makeStatement(
      sql: """
        SELECT s.id, s.first_scan, s.status, s.reason, s.size, s.modified, s.content_hash,
          EXISTS (SELECT 1 FROM fields f WHERE f.source = s.id) AS has_findings,
          old.detector_set = new.detector_set AND old.key_id = new.key_id AS is_comparable
        FROM sources s
        JOIN scans old ON old.id = s.scan JOIN scans new ON new.id = ?
        WHERE s.path_bytes = ? AND s.gone_scan IS NULL
        """)
  }

  /// Writes a source with all that was found in it.
  ///
  /// - Parameters:
  ///   - report: How it ended.
  ///   - state: What came in; `nil` if nothing was found.
  ///   - spill: Where the rest of it is.
  /// - Throws: `DatabaseError`, or ``IndexError`` of the spill file.
  func write(_ report: SourceReport, _ state: SourceState?, _ spill: SpillFile) throws {
    let content = digester.contentHash(report.contentHash, size: report.size)
    let path = report.source.path(in: repository)
    if report.status == .failed { try unreached.add(path) }
    guard let firstScan = try replaceCurrent(path, report, content) else { return }
    lastSource += 1
    insertSource.bind(1, lastSource)
    insertSource.bind(2, blob: path)
    insertSource.bind(3, scan)
    insertSource.bind(4, firstScan)
    insertSource.bind(5, Int64(report.status.rawValue))
    insertSource.bind(6, text: report.reason.map { ArraySlice($0.utf8) })
    insertSource.bind(7, Int64(report.format.rawValue))
    insertSource.bind(8, Int64(report.encoding.rawValue))
    insertSource.bind(9, report.size < 0 ? nil : report.size)
    insertSource.bind(10, report.bytes)
    insertSource.bind(11, Int64(bitPattern: report.device))
    insertSource.bind(12, Int64(bitPattern: report.inode))
    insertSource.bind(13, report.modified)
    insertSource.bind(14, report.changed)
    insertSource.bind(15, content)
    let origin = report.source.origin
    if let blob = origin?.blob {
      insertSource.bind(16, blob: bytes(ofHexadecimal: blob))
    } else {
      insertSource.bind(16, Int64?.none)
    }
    insertSource.bind(17, text: origin.map { $0.authorDate[...] })
    try insertSource.run()
    work += 1
    if let state { try write(state, of: lastSource, spill) }
  }

  /// A transaction has ended.
  func resetWork() { work = 0 }

  /// Ends the row that the current view has for a path.
  ///
  /// - Returns: The first scan that saw the content as it is now; `nil` if the row stays, since nothing could be read
  ///   that would take its place.
  private func replaceCurrent(
    _ path: [UInt8], _ report: SourceReport, _ content: Int64?
  ) throws -> Int64? {
    let row = try Row.fetchOne(selectCurrent, arguments: [scan, Data(path)])
    guard let row else { return scan }
    let id: Int64 = row["id"]
    if report.status == .failed, row["has_findings"] {
      keepUnread.bind(1, Int64(report.status.rawValue))
      keepUnread.bind(2, text: report.reason.map { ArraySlice($0.utf8) })
      keepUnread.bind(3, id)
      try keepUnread.run()
      work += 1
      return nil
    }
    let first: Int64 = row["first_scan"]
    let oldContent: Int64? = row["content_hash"]
    let oldSize: Int64? = row["size"]
    let oldStatus: Int64 = row["status"]
    let oldReason: String? = row["reason"]
    let oldTime: Int64 = row["modified"]
    let isComparable: Bool = row["is_comparable"]
    let isSame =
      isComparable && oldStatus == Int64(report.status.rawValue) && oldReason == report.reason
      && oldContent == content && oldSize == (report.size < 0 ? nil : report.size)
      && (content != nil || oldTime == report.modified)
    // The same content again: the new row takes the old one's place in history. A row that this
    // very scan made (one file under two roots) never was in any view.
    if isSame || first == scan {
      deleteSource.bind(1, id)
      try deleteSource.run()
    } else {
      markReplaced.bind(1, scan)
      markReplaced.bind(2, id)
      try markReplaced.run()
    }
    return isSame ? first : scan
  }

  private func write(_ state: SourceState, of source: Int64, _ spill: SpillFile) throws {
    var merge: SpillMerge?
    if !state.runs.isEmpty {
      // What is left in memory becomes the last run.
      try spill.spill(state, &sorter)
      merge = try SpillMerge(state.runs, of: spill)
    }
    let firstField = lastField + 1
    var plainText: Int64?
    for field in state.fields { try writeField(source, field.column, field.name) }
    for index in state.findings.indices {
      // The head only: a second reference to the digests would make sorting copy them.
      let finding = state.findings[index].head
      var field = firstField + Int64(finding.field)
      if finding.field < 0 {
        if plainText == nil {
          try writeField(source, 0, [])
          plainText = lastField
        }
        field = plainText ?? lastField
      }
      if merge == nil {
        let digests = state.takeDigests(index, &sorter)
        try writeFinding(finding, field, distinct: digests.count)
        var chunk = 0
        try writeDigests(digests, &chunk)
        var ordinal = 0
        try writeOccurrences(state.takeOccurrences(index), &ordinal)
      } else {
        try writeFinding(finding, field, distinct: 0)
        var chunk = 0
        var distinct = 0
        var ordinal = 0
        try merge?.read(
          finding: index, total: finding.spilledDigests, &sorter,
          digests: { part in
            distinct += part.count
            try writeDigests(part, &chunk)
          },
          occurrences: { try writeOccurrences($0, &ordinal) })
        updateDistinct.bind(1, Int64(distinct))
        updateDistinct.bind(2, lastFinding)
        try updateDistinct.run()
      }
    }
  }

  private func writeField(_ source: Int64, _ column: Int32, _ name: [UInt8]) throws {
    lastField += 1
    insertField.bind(1, lastField)
    insertField.bind(2, source)
    insertField.bind(3, Int64(column))
    insertField.bind(4, text: name[...])
    try insertField.run()
    work += 1
  }

  private func writeFinding(
    _ finding: SourceState.FieldFinding.Head, _ field: Int64, distinct: Int
  ) throws {
    let totals = finding.totals
    lastFinding += 1
    insertFinding.bind(1, lastFinding)
    insertFinding.bind(2, field)
    insertFinding.bind(3, detectors[Int(finding.detector)])
    insertFinding.bind(4, Int64(totals.high))
    insertFinding.bind(5, Int64(totals.medium))
    insertFinding.bind(6, Int64(totals.low))
    insertFinding.bind(7, Int64(totals.allowed))
    insertFinding.bind(8, Int64(distinct))
    insertFinding.bind(9, Double(totals.best))
    insertFinding.bind(10, totals.sum / Double(max(1, totals.count)))
    insertFinding.bind(11, Int64(totals.evidenceAny))
    insertFinding.bind(12, Int64(totals.evidenceAll))
    insertFinding.bind(13, totals.lastRecord < 0 ? nil : totals.lastRecord)
    try insertFinding.run()
    work += 1
  }

  private func writeDigests(_ digests: [Digest], _ chunk: inout Int) throws {
    var start = 0
    while start < digests.count {
      let end = min(start + RowWriter.chunkSize, digests.count)
      blob.removeAll(keepingCapacity: true)
      for digest in digests[start..<end] { digest.append(to: &blob) }
      insertDigests.bind(1, lastFinding)
      insertDigests.bind(2, Int64(chunk))
      insertDigests.bind(3, Int64(digests[start].high >> 1))
      insertDigests.bind(4, Int64(digests[end - 1].high >> 1))
      insertDigests.bind(5, blob: blob)
      try insertDigests.run()
      chunk += 1
      start = end
      work += 1 + blob.count / 256
    }
  }

  private func writeOccurrences(_ packed: [UInt8], _ ordinal: inout Int) throws {
    try PackedOccurrence.forEach(in: packed) { place, pointer in
      ordinal += 1
      work += 1
      let row = insertOccurrence
      row.bind(1, lastFinding)
      row.bind(2, Int64(ordinal))
      row.bind(3, place.start)
      row.bind(4, place.end)
      row.bind(5, place.line)
      row.bind(6, place.column)
      row.bind(7, place.record < 0 ? nil : place.record)
      row.bind(8, place.cellColumn == 0 ? nil : Int64(place.cellColumn))
      row.bind(9, text: place.pointerCount < 0 ? nil : packed[pointer])
      row.bind(10, Double(place.score))
      row.bind(11, Int64(place.evidence))
      row.bind(12, place.contextWord < 0 ? nil : Int64(place.contextWord))
      row.bind(13, place.contextWord < 0 ? nil : Int64(place.contextDistance))
      row.bind(14, Int64(place.isAllowed))
      row.bind(15, place.digest)
      try row.run()
    }
  }
}

extension SourceDescription {
  /// What the index calls a source: a file by its path, a blob by its repository, the commit that
  /// first had it and its path there, as git writes them: `/srv/klanten.git!3f2a91c…:map/a.csv`.
  fileprivate func path(in repository: [UInt8]) -> [UInt8] {
    guard let origin else { return path }
    return repository + [UInt8(ascii: "!")] + origin.commit + [UInt8(ascii: ":")] + path
  }
}
