internal import Foundation
internal import GRDB

/// An identifier of a person to look for.
public struct SubjectValue: Sendable, Equatable {
  /// The identifier as given, UTF-8.
  public var value: [UInt8]
  /// Only values that this detector found; `nil` for all detectors of the index.
  public var detector: String?

  /// Creates a value to look for.
  public init(_ value: [UInt8], detector: String? = nil) {
    self.value = value
    self.detector = detector
  }
}

/// A field that has an identifier.
public struct SubjectHit: Sendable, Equatable {
  /// Which of the values: its place in the list.
  public var value: Int
  /// The field, and what the index knows of it.
  public var field: FieldTotals
  /// The places of this value among those that were kept.
  public var occurrences: [IndexedOccurrence]
}

extension IndexReader {
  /// Finds the fields that have some identifiers, in any spelling that has the same form.
  ///
  /// A telephone number is looked for with and without the country code of the region, since the
  /// index knows numbers only as they were written.
  ///
  /// - Parameters:
  ///   - values: The identifiers.
  ///   - key: The key that the index was made with.
  ///   - countryCode: Calling code for telephone numbers without one, such as `31`.
  ///   - scan: As that scan left it; `nil` for the current view.
  /// - Returns: By value, then by path.
  /// - Throws: ``IndexError`` `.otherKey` when nothing could be found for want of the right key.
  public func subject(
    _ values: [SubjectValue], key: IndexKey, countryCode: String = "31", at scan: Int64? = nil
  ) throws -> [SubjectHit] {
    try check(key)
    return try read { database in
      var hits: [SubjectHit] = []
      for row in try Row.fetchAll(database, sql: "SELECT id, name FROM detectors") {
        let name: String = row["name"]
        let needles = IndexReader.digests(of: values, detector: name, key, countryCode)
        guard !needles.isEmpty else { continue }
        let found = try IndexReader.fields(with: needles, detector: row["id"], scan, in: database)
        for (finding, values) in found {
          for (value, digests) in values {
            hits.append(
              try IndexReader.hit(value, Array(digests), finding: finding, in: database))
          }
        }
      }
      return hits.sorted { left, right in
        if left.value != right.value { return left.value < right.value }
        if left.field.path != right.field.path {
          return left.field.path.lexicographicallyPrecedes(right.field.path)
        }
        return left.field.id < right.field.id
      }
    }
  }

  /// The digests that stand for some values, in ascending order, and which value each is of.
  private static func digests(
    of values: [SubjectValue], detector: String, _ key: IndexKey, _ countryCode: String
  ) -> [(digest: Digest, value: Int)] {
    let digester = Digester(key: key, detectorIDs: [detector])
    var scratch: [UInt8] = []
    var digests: [(digest: Digest, value: Int)] = []
    for (index, value) in values.enumerated() {
      if let wanted = value.detector, wanted != detector { continue }
      let forms =
        ValueForm(detector: detector) == .phone
        ? phoneForms(value.value, countryCode) : [value.value]
      for form in forms where !normalise(detectorID: detector, value: form).isEmpty {
        digests.append((digester.digest(form.span, detector: 0, scratch: &scratch), index))
      }
    }
    return digests.sorted { $0.digest < $1.digest }
  }

  /// A telephone number with and without the country code.
  static func phoneForms(_ value: [UInt8], _ countryCode: String) -> [[UInt8]] {
    let form = normalise(detectorID: "phone", value: value)
    let international = Array("+\(countryCode)".utf8)
    if form.starts(with: international) {
      return [form, Array("0".utf8) + form.dropFirst(international.count)]
    }
    if form.first == UInt8(ascii: "0") { return [form, international + form.dropFirst()] }
    return [form]
  }

  /// The findings of one detector that have any of some digests: for each the values with their
  /// digests.
  private static func fields(
    with needles: [(digest: Digest, value: Int)], detector: Int64, _ scan: Int64?,
    in database: Database
  ) throws -> [Int64: [Int: Set<Digest>]] {
    var found: [Int64: [Int: Set<Digest>]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT g.finding, g.first_digest, g.last_digest, g.digests
        FROM field_findings f JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
        JOIN digests g ON g.finding = f.id
        WHERE f.detector = ? AND \(isInView("s", scan))
        """, arguments: [detector])
    while let row = try rows.next() {
      let first: Int64 = row[1]
      let last: Int64 = row[2]
      for needle in needles {
        let top = Int64(needle.digest.high >> 1)
        // SQLite reads the pages of a blob only when it is asked for.
        guard top >= first, top <= last else { continue }
        if DigestList(row[3]).contains(needle.digest) {
          found[row[0], default: [:]][needle.value, default: []].insert(needle.digest)
        }
      }
    }
    return found
  }

  private static func hit(
    _ value: Int, _ digests: [Digest], finding: Int64, in database: Database
  ) throws -> SubjectHit {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT f.*, c.column_number, c.name AS field_name, s.path_bytes, d.name AS detector_name
        FROM field_findings f JOIN fields c ON c.id = f.field JOIN sources s ON s.id = c.source
        JOIN detectors d ON d.id = f.detector WHERE f.id = ?
        """, arguments: [finding])
    guard let row else { throw DatabaseError(message: "the index changed while it was read") }
    var occurrences: [IndexedOccurrence] = []
    for digest in digests {
      occurrences += try Row.fetchAll(
        database,
        sql: "SELECT * FROM occurrences WHERE finding = ? AND value_digest = ? ORDER BY ordinal",
        arguments: [finding, Int64(bitPattern: digest.high)]
      ).map(IndexedOccurrence.init)
    }
    return SubjectHit(
      value: value, field: FieldTotals(row),
      occurrences: occurrences.sorted { $0.start < $1.start })
  }
}

/// The digests of one row of `digests`.
struct DigestList {
  private let bytes: [UInt8]

  init(_ data: Data) { bytes = Array(data) }

  var count: Int { bytes.count / 16 }

  subscript(index: Int) -> Digest {
    // SAFETY: `loadUnaligned` is given offsets inside the array, which the range check sees to.
    precondition(index >= 0 && index < count)
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe Digest(
        high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16 * index, as: UInt64.self)),
        low: UInt64(
          bigEndian: bytes.loadUnaligned(fromByteOffset: 16 * index + 8, as: UInt64.self)))
    }
  }

  /// Whether the sorted list has a digest.
  func contains(_ digest: Digest) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < digest { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == digest
  }

  /// Whether it is sorted, each digest once.
  var isSorted: Bool {
    var index = 1
    while index < count {
      if self[index - 1] >= self[index] { return false }
      index += 1
    }
    return true
  }
}
