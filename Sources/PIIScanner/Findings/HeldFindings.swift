/// Findings that wait until their field is settled.
///
/// They are few: a field is settled after some tens of values. When hostile input makes them many, they are
/// decided early by what is known.
struct HeldFindings {
  private var groups: [Group] = []
  private var releasedCount = 0
  /// For each field the last of its links to the groups that wait for it.
  private var lastLink: [Int32: Int32] = [:]
  private var links: [Link] = []
  /// Values and JSON Pointers of the held findings.
  private var bytes: [UInt8] = []
  /// Pointers of the findings that are being decided.
  var scratch: [UInt8] = []

  private struct Group {
    var candidates: [SourceState.Candidate]
    var isReleased = false
  }

  private struct Link {
    var group: Int32
    /// The one of the same field before it; −1 for none.
    var before: Int32
  }

  private static let mostGroups = 20_000
  /// So many released groups stay until they are cleared away.
  private static let mostReleased = 1_000

  /// So many bytes of values and pointers are held at most.
  private static let mostBytes = 4 << 20

  var isFull: Bool {
    groups.count - releasedCount >= Self.mostGroups || bytes.count >= Self.mostBytes
  }

  /// Keeps candidates that overlap, with copies of their bytes.
  mutating func hold(_ candidates: [SourceState.Candidate], values: [UInt8]) {
    add(candidates, values: values, pointers: scratch)
  }

  private mutating func add(
    _ candidates: [SourceState.Candidate], values: [UInt8], pointers: [UInt8]
  ) {
    var kept = candidates
    for index in kept.indices {
      kept[index].finding.value = copy(kept[index].finding.value, of: values)
      if case .json(let record, let pointer) = kept[index].finding.place {
        kept[index].finding.place = .json(record: record, pointer: copy(pointer, of: pointers))
      }
      let field = kept[index].finding.field
      if !kept[..<index].contains(where: { $0.finding.field == field }) {
        link(Int32(groups.count), to: field)
      }
    }
    groups.append(Group(candidates: kept))
  }

  private mutating func copy(_ range: ByteRange, of source: [UInt8]) -> ByteRange {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: source[Int(range.start)..<Int(range.start + range.count)])
    return ByteRange(start: start, count: range.count)
  }

  private mutating func link(_ group: Int32, to field: Int32) {
    links.append(Link(group: group, before: lastLink[field] ?? -1))
    lastLink[field] = Int32(links.count - 1)
  }

  /// Decides the findings in some fields of which every candidate is settled now, in the order they came.
  ///
  /// - Complexity: Linear in the findings that wait for these fields.
  mutating func release(
    in fields: [Int32], isSettled: (Int32) -> Bool,
    _ decide: (inout [SourceState.Candidate], UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var waiting: [(group: Int32, field: Int32)] = []
    for field in fields {
      var link = lastLink.removeValue(forKey: field) ?? -1
      while link >= 0 {
        waiting.append((links[Int(link)].group, field))
        link = links[Int(link)].before
      }
    }
    waiting.sort { $0.group < $1.group }
    for (group, field) in waiting where !groups[Int(group)].isReleased {
      guard groups[Int(group)].candidates.allSatisfy({ $0.state < 0 || isSettled($0.state) })
      else {
        link(group, to: field)
        continue
      }
      groups[Int(group)].isReleased = true
      releasedCount += 1
      unsafe bytes.withUnsafeBufferPointer { unsafe decide(&groups[Int(group)].candidates, $0) }
      groups[Int(group)].candidates = []
    }
    if releasedCount == groups.count {
      removeAll()
    } else if releasedCount >= Self.mostReleased, releasedCount * 2 > groups.count {
      removeReleased()
    }
  }

  /// Decides all.
  mutating func releaseAll(
    _ decide: (inout [SourceState.Candidate], UnsafeBufferPointer<UInt8>) -> Void
  ) {
    for index in groups.indices where !groups[index].isReleased {
      unsafe bytes.withUnsafeBufferPointer { unsafe decide(&groups[index].candidates, $0) }
    }
    removeAll()
  }

  private mutating func removeAll() {
    groups.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    lastLink.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    releasedCount = 0
  }

  /// Clears away what was released, with its bytes.
  private mutating func removeReleased() {
    let (kept, values) = (groups.filter { !$0.isReleased }, bytes)
    removeAll()
    for group in kept { add(group.candidates, values: values, pointers: values) }
  }
}
