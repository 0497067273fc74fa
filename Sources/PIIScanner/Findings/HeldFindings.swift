/// Findings that wait until their field is settled.
///
/// They are few: a field is settled after some tens of values. When hostile input makes them many, they are
/// decided early by what is known.
struct HeldFindings {
  private var groups: [Group] = []
  /// Values and JSON Pointers of the held findings.
  private var bytes: [UInt8] = []
  /// Pointers of the findings that are being decided.
  var scratch: [UInt8] = []

  private struct Group {
    var candidates: [SourceState.Candidate]
    var isReleased = false
  }

  private static let mostGroups = 20_000

  var isFull: Bool { groups.count >= Self.mostGroups }

  /// Keeps candidates that overlap, with copies of their bytes.
  mutating func hold(_ candidates: [SourceState.Candidate], values: [UInt8]) {
    var kept = candidates
    for index in kept.indices {
      let value = kept[index].finding.value
      kept[index].finding.value = ByteRange(start: UInt32(bytes.count), count: value.count)
      bytes.append(contentsOf: values[Int(value.start)..<Int(value.start + value.count)])
      if case .json(let record, let pointer) = kept[index].finding.place {
        let range = ByteRange(start: UInt32(bytes.count), count: pointer.count)
        bytes.append(contentsOf: scratch[Int(pointer.start)..<Int(pointer.start + pointer.count)])
        kept[index].finding.place = .json(record: record, pointer: range)
      }
    }
    groups.append(Group(candidates: kept))
  }

  /// Decides the findings in some fields of which every candidate is settled now.
  mutating func release(
    in fields: [Int32], isSettled: (Int32) -> Bool,
    _ decide: (
      inout [SourceState.Candidate], UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>
    ) -> Void
  ) {
    for index in groups.indices where !groups[index].isReleased {
      let candidates = groups[index].candidates
      guard candidates.contains(where: { fields.contains($0.finding.field) }),
        candidates.allSatisfy({ $0.state < 0 || isSettled($0.state) })
      else { continue }
      groups[index].isReleased = true
      bytes.withUnsafeBufferPointer { unsafe decide(&groups[index].candidates, $0, $0) }
    }
    groups.removeAll { $0.isReleased }
    if groups.isEmpty { bytes.removeAll(keepingCapacity: true) }
  }

  /// Decides all.
  mutating func releaseAll(
    _ decide: (
      inout [SourceState.Candidate], UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>
    ) -> Void
  ) {
    for index in groups.indices {
      bytes.withUnsafeBufferPointer { unsafe decide(&groups[index].candidates, $0, $0) }
    }
    groups.removeAll()
    bytes.removeAll(keepingCapacity: true)
  }
}
