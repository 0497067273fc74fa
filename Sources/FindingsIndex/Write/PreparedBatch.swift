internal import PIIScanner

/// What the index keeps of one batch of findings, made by a scanning thread.
struct BatchContent {
  /// The findings of one detector in one field.
  struct Group {
    /// Index into `fields`; −1 for none.
    var field: Int32
    var detector: UInt16
    /// The next group of the same field; −1 for none.
    var next: Int32 = -1
    var totals = Totals()
    /// Where the digests are in `digests`.
    var digestStart = 0
    var digestCount = 0
    /// Places in `occurrences`.
    var places = 0
  }

  /// The places of one group that lie together in `occurrences`.
  struct PlaceRange {
    var group: Int32
    var start: Int
    var count: Int
  }

  var source = SourceDescription(id: 0, path: [])
  var fields: [Field] = []
  var groups: [Group] = []
  /// Digests of values that are new here, group by group, in no order.
  var digests: [Digest] = []
  /// Packed places.
  var occurrences: [UInt8] = []
  var placeRanges: [PlaceRange] = []

  /// Bytes that it takes, roughly.
  var weight: Int {
    digests.count * MemoryLayout<Digest>.stride + occurrences.count
      + groups.count * MemoryLayout<Group>.stride + placeRanges.count * 24 + fields.count * 64 + 256
  }

  /// Empties it and keeps the memory.
  mutating func removeAll() {
    fields.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    digests.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    placeRanges.removeAll(keepingCapacity: true)
  }
}

/// A batch on its way through the queue to the index thread, and back with its memory.
///
/// It has one owner at a time.
final class PreparedBatch: @unchecked Sendable {
  var content = BatchContent()
}

/// Counts and scores of findings of one detector in one field.
struct Totals {
  var high = 0
  var medium = 0
  var low = 0
  var allowed = 0
  var best: Float = 0
  var sum = 0.0
  var evidenceAny: UInt16 = 0
  var evidenceAll: UInt16 = .max
  /// Greatest row or record; −1 for none.
  var lastRecord: Int64 = -1

  var count: Int { high + medium + low }

  /// Counts a finding.
  @inline(__always)
  mutating func add(_ finding: Finding) {
    switch finding.confidence {
    case .high: high += 1
    case .medium: medium += 1
    case .low: low += 1
    }
    if finding.isAllowed { allowed += 1 }
    best = max(best, finding.score)
    sum += Double(finding.score)
    evidenceAny |= finding.evidence.rawValue
    evidenceAll &= finding.evidence.rawValue
    switch finding.place {
    case .text: break
    case .cell(let row, _): lastRecord = max(lastRecord, row)
    case .json(let record, _): if record > 0 { lastRecord = max(lastRecord, record) }
    }
  }

  /// Adds the totals of another batch.
  mutating func add(_ other: Totals) {
    high += other.high
    medium += other.medium
    low += other.low
    allowed += other.allowed
    best = max(best, other.best)
    sum += other.sum
    evidenceAny |= other.evidenceAny
    evidenceAll &= other.evidenceAll
    lastRecord = max(lastRecord, other.lastRecord)
  }
}
