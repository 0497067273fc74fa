internal import PIIScanner

/// What has come in of a source that is not finished.
final class SourceState {
  /// What is known of one detector in one field.
  struct FieldFinding {
    /// All but the lists.
    struct Head {
      /// Index into `fields`; −1 for none.
      var field: Int32
      var detector: UInt16
      var totals = Totals()
      /// Digests in the spill file.
      var spilledDigests = 0
      /// Places taken so far, in memory and spilled.
      var places = 0
    }

    var head: Head
    /// Digests in memory, in no order, perhaps twice.
    var digests: [Digest] = []
    /// Packed places in memory.
    var occurrences: [UInt8] = []
  }

  private struct FindingKey: Hashable {
    var field: UInt64
    var isInField: Bool
    var detector: UInt16
  }

  /// Fields of one source beyond this number are counted as one: a JSON document may use its keys
  /// as data, and memory must stay bounded.
  static let fieldLimit = 65_536

  private(set) var fields: [Field] = []
  private(set) var findings: [FieldFinding] = []
  /// Bytes of digests and places in memory.
  private(set) var bufferedBytes = 0
  /// Its runs in the spill file.
  var runs: [SpillFile.Run] = []

  private var fieldIndex: [UInt64: Int32] = [:]
  private var findingIndex: [FindingKey: Int32] = [:]
  private let placeLimit: Int

  /// Creates the state of a source of which nothing has come in.
  init(placeLimit: Int) { self.placeLimit = placeLimit }

  /// Adds a batch; batches come in the order of the source's parts.
  func add(_ batch: borrowing BatchContent) {
    var indexes: [Int] = []
    indexes.reserveCapacity(batch.groups.count)
    for group in batch.groups {
      let index = findingIndex(
        of: group.field < 0 ? nil : batch.fields[Int(group.field)], group.detector)
      indexes.append(index)
      findings[index].head.totals.add(group.totals)
      let digests = batch.digests[group.digestStart..<(group.digestStart + group.digestCount)]
      findings[index].digests.append(contentsOf: digests)
      bufferedBytes += digests.count * MemoryLayout<Digest>.stride
    }
    for range in batch.placeRanges {
      take(batch.occurrences[range.start..<(range.start + range.count)], indexes[Int(range.group)])
    }
  }

  /// Takes places until there are as many as are wanted.
  private func take(_ packed: ArraySlice<UInt8>, _ index: Int) {
    guard findings[index].head.places < placeLimit else { return }
    let before = findings[index].occurrences.count
    var wanted = placeLimit - findings[index].head.places
    PackedOccurrence.forEach(in: Array(packed)) { place, pointer in
      guard wanted > 0 else { return }
      wanted -= 1
      let size = MemoryLayout<PackedOccurrence>.size
      let start = packed.startIndex + pointer.lowerBound - size
      let end = packed.startIndex + pointer.upperBound
      findings[index].occurrences.append(contentsOf: packed[start..<end])
      findings[index].head.places += 1
    }
    bufferedBytes += findings[index].occurrences.count - before
  }

  private func findingIndex(of field: Field?, _ detector: UInt16) -> Int {
    let number = field.map(self.index(of:)) ?? -1
    let key = FindingKey(
      field: number < 0 ? 0 : fields[Int(number)].id, isInField: number >= 0, detector: detector)
    if let index = findingIndex[key] { return Int(index) }
    let index = findings.count
    findings.append(FieldFinding(head: .init(field: number, detector: detector)))
    findingIndex[key] = Int32(index)
    return index
  }

  private func index(of field: Field) -> Int32 {
    if let index = fieldIndex[field.id] { return index }
    let isLast = fields.count >= SourceState.fieldLimit
    if isLast, fields.count > SourceState.fieldLimit {
      // Not remembered by its id: there may be any number of them.
      return Int32(fields.count - 1)
    }
    let index = Int32(fields.count)
    fields.append(isLast ? Field(id: field.id, column: 0, name: Array("…".utf8)) : field)
    fieldIndex[field.id] = index
    return index
  }

  /// Takes the digests of a finding, sorted and each once, out of memory.
  func takeDigests(_ index: Int, _ sorter: inout DigestSorter) -> [Digest] {
    var digests: [Digest] = []
    swap(&digests, &findings[index].digests)
    bufferedBytes -= digests.count * MemoryLayout<Digest>.stride
    sorter.sortUnique(&digests)
    return digests
  }

  /// Takes the packed places of a finding out of memory.
  func takeOccurrences(_ index: Int) -> [UInt8] {
    var occurrences: [UInt8] = []
    swap(&occurrences, &findings[index].occurrences)
    bufferedBytes -= occurrences.count
    return occurrences
  }

  /// Notes that digests went to the spill file.
  func noteSpilled(_ index: Int, digests: Int) {
    findings[index].head.spilledDigests += digests
  }
}
