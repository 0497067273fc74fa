internal import Foundation
internal import GRDB

extension IndexReader {
  /// Compares two scans of this index.
  ///
  /// - Parameters:
  ///   - old: The earlier scan; 0 for "before there were any".
  ///   - new: The later one; `nil` for the current view.
  /// - Returns: What changed.
  /// - Throws: ``IndexError`` `.noScan` for a number that is not in the index.
  public func diff(from old: Int64, to new: Int64? = nil) throws -> IndexDiff {
    let scans = Set(try scans().map(\.id))
    for scan in [old, new ?? 0] where scan != 0 && !scans.contains(scan) {
      throw IndexError(path, .noScan(scan))
    }
    return try read { database in
      let inOld = IndexReader.isInView("s", old)
      let inNew = IndexReader.isInView("s", new)
      let removed = try DiffSource.fetch(database, "\(inOld) AND NOT \(inNew)")
      let added = try DiffSource.fetch(database, "\(inNew) AND NOT \(inOld)")
      var comparison = Comparison(old: database, new: database, isByValue: true)
      try comparison.compare(removed: removed, added: added)
      comparison.diff.unchangedValues += try IndexReader.values(database, "\(inOld) AND \(inNew)")
      return comparison.sorted
    }
  }

  /// Compares the last scan of this index with the complete one before it.
  public func diffWithPreviousScan() throws -> IndexDiff {
    let scans = try scans()
    let previous = scans.dropLast().last { $0.status == .complete }
    return try diff(from: previous?.id ?? 0, to: nil)
  }

  /// Compares the current view of an earlier index with that of this one.
  public func diff(since earlier: IndexReader) throws -> IndexDiff {
    let isSameKey = try keyID() == earlier.keyID()
    return try earlier.read { old in
      try read { new in
        var comparison = Comparison(old: old, new: new, isByValue: isSameKey)
        var removed: [DiffSource] = []
        var added: [DiffSource] = []
        var same: [(old: Int64, new: Int64)] = []
        let olds = try DiffSource.fetchAllByPath(old)
        let news = try DiffSource.fetchAllByPath(new)
        var left = try olds.next()
        var right = try news.next()
        while left != nil || right != nil {
          if let before = left, let after = right, before.path == after.path {
            if isSameKey, before.content != nil, before.content == after.content,
              before.detectorSet == after.detectorSet
            {
              same.append((before.id, after.id))
            } else {
              removed.append(before)
              added.append(after)
            }
            left = try olds.next()
            right = try news.next()
          } else if let before = left,
            right.map({ before.path.lexicographicallyPrecedes($0.path) }) ?? true
          {
            removed.append(before)
            left = try olds.next()
          } else if let after = right {
            added.append(after)
            right = try news.next()
          }
        }
        try comparison.compare(removed: removed, added: added)
        for pair in same {
          comparison.diff.unchangedValues += try IndexReader.values(new, "s.id = \(pair.new)")
        }
        return comparison.sorted
      }
    }
  }

  /// Different values per field and detector of some sources, added up.
  private static func values(_ database: Database, _ condition: String) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT sum(f.distinct_values) FROM field_findings f JOIN fields c ON c.id = f.field
        JOIN sources s ON s.id = c.source WHERE \(condition)
        """) ?? 0
  }
}

/// What a comparison needs of a source.
private struct DiffSource {
  var id: Int64
  var path: [UInt8]
  var content: Int64?
  var size: Int64?
  var device: Int64
  var inode: Int64
  var detectorSet: Data

  init(_ row: Row) {
    id = row["id"]
    path = Array(row["path_bytes"] as Data)
    content = row["content_hash"]
    size = row["size"]
    device = row["device"]
    inode = row["inode"]
    detectorSet = row["detector_set"]
  }

  private static let columns = """
    SELECT s.id, s.path_bytes, s.content_hash, s.size, s.device, s.inode, c.detector_set
    FROM sources s JOIN scans c ON c.id = s.scan
    """

  static func fetch(_ database: Database, _ condition: String) throws -> [DiffSource] {
    try Row.fetchAll(database, sql: "\(columns) WHERE \(condition) ORDER BY s.path_bytes")
      .map(DiffSource.init)
  }

  static func fetchAllByPath(_ database: Database) throws -> MapCursor<RowCursor, DiffSource> {
    try Row.fetchCursor(
      database, sql: "\(columns) WHERE s.gone_scan IS NULL ORDER BY s.path_bytes"
    ).map(DiffSource.init)
  }
}

/// Compares sources that are not the same on both sides.
private struct Comparison {
  let old: Database
  let new: Database
  var diff = IndexDiff()

  init(old: Database, new: Database, isByValue: Bool) {
    self.old = old
    self.new = new
    diff.isByValue = isByValue
  }

  /// The result, by path of what is now, then of what was.
  var sorted: IndexDiff {
    var sorted = diff
    sorted.entries.sort { left, right in
      let leftPath = (left.after ?? left.before)?.path ?? []
      let rightPath = (right.after ?? right.before)?.path ?? []
      if leftPath != rightPath { return leftPath.lexicographicallyPrecedes(rightPath) }
      return (left.after ?? left.before)?.id ?? 0 < (right.after ?? right.before)?.id ?? 0
    }
    return sorted
  }

  mutating func compare(removed: [DiffSource], added: [DiffSource]) throws {
    var removed = removed
    var added = added
    // First who kept the path, then who kept the content, then who kept the inode (a file that was
    // renamed and edited).
    for (before, after) in Comparison.pair(&removed, &added, by: { $0.path }) {
      try compare(before, after, isMove: false)
    }
    let byContent = Comparison.pair(&removed, &added) { source -> [Int64]? in
      guard diff.isByValue, let content = source.content, source.size != 0 else { return nil }
      return [content, source.size ?? -1]
    }
    let byInode = Comparison.pair(&removed, &added) { source -> [Int64]? in
      source.inode == 0 ? nil : [source.device, source.inode]
    }
    for (before, after) in byContent + byInode { try compare(before, after, isMove: true) }
    for source in removed { try compare(source, nil, isMove: false) }
    for source in added { try compare(nil, source, isMove: false) }
  }

  /// Takes out of two lists what has the same key, pair by pair in order.
  private static func pair<Key: Hashable>(
    _ removed: inout [DiffSource], _ added: inout [DiffSource], by key: (DiffSource) -> Key?
  ) -> [(DiffSource, DiffSource)] {
    var waiting: [Key: [Int]] = [:]
    for index in removed.indices.reversed() {
      if let key = key(removed[index]) { waiting[key, default: []].append(index) }
    }
    var pairs: [(DiffSource, DiffSource)] = []
    var isPaired = [Bool](repeating: false, count: removed.count)
    added.removeAll { source in
      guard let key = key(source), let index = waiting[key]?.popLast() else { return false }
      pairs.append((removed[index], source))
      isPaired[index] = true
      return true
    }
    removed = zip(removed, isPaired).filter { !$0.1 }.map(\.0)
    return pairs
  }

  private struct FieldKey: Hashable {
    var column: Int64
    var name: String
    var detector: String
  }

  private mutating func compare(
    _ before: DiffSource?, _ after: DiffSource?, isMove: Bool
  ) throws {
    var olds: [FieldKey: FieldTotals] = [:]
    if let before {
      for field in try Comparison.fields(old, before.id) {
        olds[FieldKey(column: field.column, name: field.field, detector: field.detector)] = field
      }
    }
    if let after {
      for field in try Comparison.fields(new, after.id) {
        let key = FieldKey(column: field.column, name: field.field, detector: field.detector)
        try add(olds.removeValue(forKey: key), field, isMove: isMove)
      }
    }
    for field in olds.values { try add(field, nil, isMove: isMove) }
  }

  private mutating func add(_ before: FieldTotals?, _ after: FieldTotals?, isMove: Bool) throws {
    var entry = IndexDiff.Entry(
      change: .changed, before: before, after: after, newValues: 0, goneValues: 0, sameValues: 0)
    if let before, let after {
      if diff.isByValue { try countValues(before, after, &entry) }
      // Either the keys differ, or it was changed between the two scans.
      if entry.sameValues + entry.goneValues != before.distinct
        || entry.sameValues + entry.newValues != after.distinct
      {
        diff.isByValue = false
        entry.newValues = max(0, after.distinct - before.distinct)
        entry.goneValues = max(0, before.distinct - after.distinct)
        entry.sameValues = min(before.distinct, after.distinct)
      }
      if isMove { entry.change = .moved }
    } else if let after {
      entry.change = .new
      entry.newValues = after.distinct
    } else if let before {
      entry.change = .gone
      entry.goneValues = before.distinct
    }
    diff.newValues += entry.newValues
    diff.goneValues += entry.goneValues
    if isMove {
      diff.movedValues += entry.sameValues
    } else {
      diff.unchangedValues += entry.sameValues
    }
    let isSame = entry.newValues == 0 && entry.goneValues == 0 && before?.count == after?.count
    if isMove || !isSame { diff.entries.append(entry) }
  }

  /// Merges the two sorted lists of digests.
  private func countValues(
    _ before: FieldTotals, _ after: FieldTotals, _ entry: inout IndexDiff.Entry
  ) throws {
    var olds = try DigestStream(old, finding: before.id)
    var news = try DigestStream(new, finding: after.id)
    var left = try olds.next()
    var right = try news.next()
    while let first = left, let second = right {
      if first == second {
        entry.sameValues += 1
        left = try olds.next()
        right = try news.next()
      } else if first < second {
        entry.goneValues += 1
        left = try olds.next()
      } else {
        entry.newValues += 1
        right = try news.next()
      }
    }
    while left != nil {
      entry.goneValues += 1
      left = try olds.next()
    }
    while right != nil {
      entry.newValues += 1
      right = try news.next()
    }
  }

  private static func fields(_ database: Database, _ source: Int64) throws -> [FieldTotals] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT f.*, c.column_number, c.name AS field_name, s.path_bytes, d.name AS detector_name
        FROM fields c JOIN field_findings f ON f.field = c.id JOIN sources s ON s.id = c.source
        JOIN detectors d ON d.id = f.detector WHERE c.source = ? ORDER BY f.id
        """, arguments: [source]
    ).map(FieldTotals.init)
  }
}

/// The digests of one finding, in order.
struct DigestStream {
  private let rows: RowCursor
  private var list = DigestList(Data())
  private var position = 0

  init(_ database: Database, finding: Int64) throws {
    rows = try Row.fetchCursor(
      database, sql: "SELECT digests FROM digests WHERE finding = ? ORDER BY chunk",
      arguments: [finding])
  }

  /// The next digest; `nil` at the end.
  mutating func next() throws -> Digest? {
    while position >= list.count {
      guard let row = try rows.next() else { return nil }
      list = DigestList(row[0])
      position = 0
    }
    position += 1
    return list[position - 1]
  }
}
