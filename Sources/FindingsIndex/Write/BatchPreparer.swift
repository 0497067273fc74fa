internal import PIIScanner

/// Counts the findings of a batch, digests their values and packs their places.
///
/// A struct that works on another, so that Swift checks exclusive access once a batch and not at
/// each finding.
struct BatchPreparer {
  private let digester: Digester
  /// Places to pack for each field and detector of a batch.
  private let placeLimit: Int
  private let hash = ByteHash()

  private var cache = DigestCache()
  private var scratch: [UInt8] = []
  /// First group of each field of the batch, the findings without field first.
  private var firstGroup: [Int32] = []
  /// Digests in the order of the findings, and the group of each.
  private var found: [Digest] = []
  private var foundGroup: [Int32] = []

  init(digester: Digester, placeLimit: Int) {
    self.digester = digester
    self.placeLimit = placeLimit
  }

  /// Fills the empty `output` with what the index keeps of a batch; its source is set.
  mutating func fill(_ output: inout BatchContent, from batch: borrowing FindingBatch) {
    output.fields.append(contentsOf: batch.fields)
    firstGroup.removeAll(keepingCapacity: true)
    firstGroup.append(contentsOf: repeatElement(-1, count: output.fields.count + 1))
    found.removeAll(keepingCapacity: true)
    foundGroup.removeAll(keepingCapacity: true)
    let bytes = batch.bytes.span
    let findings = batch.findings.span
    for index in findings.indices {
      add(findings[index], bytes, to: &output)
    }
    orderDigests(of: &output)
  }

  @inline(__always)
  private mutating func add(_ finding: Finding, _ bytes: Span<UInt8>, to output: inout BatchContent)
  {
    let group = groupIndex(finding, in: &output)
    output.groups[group].totals.add(finding)

    let start = Int(finding.value.start)
    let value = bytes.extracting(start..<(start + Int(finding.value.count)))
    let detector = UInt64(finding.detector)
    let tag = hash(value, salt: detector) | 1
    var known = cache[tag]
    if known.tag != tag {
      known.tag = tag
      known.digest = digester.digest(value, detector: Int(detector), scratch: &scratch)
      known.place = 0
    }
    let field = finding.field < 0 ? 0 : output.fields[Int(finding.field)].id &+ 1
    let place = hash(UInt64(bitPattern: output.source.id), field) | 1
    if known.place != place {
      // This thread has not yet given the value's digest to this field.
      known.place = place
      cache[tag] = known
      found.append(known.digest)
      foundGroup.append(Int32(group))
      output.groups[group].digestCount += 1
    }
    if output.groups[group].places < placeLimit {
      output.groups[group].places += 1
      pack(finding, value, known.digest, bytes, group, to: &output)
    }
    if finding.field >= 0 { mask(value, inNameOf: Int(finding.field), of: &output) }
  }

  /// The group of a finding; a new one if need be.
  @inline(__always)
  private mutating func groupIndex(_ finding: Finding, in output: inout BatchContent) -> Int {
    let field = Int(max(finding.field, -1)) + 1
    var index = firstGroup[field]
    while index >= 0 {
      let group = output.groups[Int(index)]
      if group.detector == finding.detector { return Int(index) }
      index = group.next
    }
    let new = output.groups.count
    var group = BatchContent.Group(field: Int32(field - 1), detector: finding.detector)
    group.next = firstGroup[field]
    firstGroup[field] = Int32(new)
    output.groups.append(group)
    return new
  }

  private func pack(
    _ finding: Finding, _ value: Span<UInt8>, _ digest: Digest, _ bytes: Span<UInt8>, _ group: Int,
    to output: inout BatchContent
  ) {
    let start = output.occurrences.count
    PackedOccurrence(finding, digest: digest).append(to: &output.occurrences)
    if case .json(_, let pointer) = finding.place {
      let from = Int(pointer.start)
      let text = bytes.extracting(from..<(from + Int(pointer.count)))
      let textStart = output.occurrences.count
      for index in text.indices { output.occurrences.append(text[index]) }
      for place in occurrences(of: value, in: text) {
        for index in place { output.occurrences[textStart + index] = UInt8(ascii: "*") }
      }
    }
    let count = output.occurrences.count - start
    if let last = output.placeRanges.indices.last,
      output.placeRanges[last].group == Int32(group)
    {
      output.placeRanges[last].count += count
    } else {
      output.placeRanges.append(.init(group: Int32(group), start: start, count: count))
    }
  }

  /// Hides a value that a key of the document has in its name: the index keeps no values.
  @inline(__always)
  private func mask(_ value: Span<UInt8>, inNameOf field: Int, of output: inout BatchContent) {
    guard output.fields[field].name.count >= value.count, value.count >= 4 else { return }
    let name = output.fields[field].name
    let places = occurrences(of: value, in: name.span)
    for index in places.joined() { output.fields[field].name[index] = UInt8(ascii: "*") }
  }

  /// Where a value stands in a text.
  private func occurrences(of value: Span<UInt8>, in text: Span<UInt8>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    guard value.count >= 4, text.count >= value.count else { return places }
    var start = 0
    while start + value.count <= text.count {
      var length = 0
      while length < value.count, text[start + length] == value[length] { length += 1 }
      if length == value.count {
        places.append(start..<(start + length))
        start += length
      } else {
        start += 1
      }
    }
    return places
  }

  /// Puts the digests of each group together.
  private func orderDigests(of output: inout BatchContent) {
    var start = 0
    for index in output.groups.indices {
      output.groups[index].digestStart = start
      start += output.groups[index].digestCount
      output.groups[index].digestCount = 0
    }
    output.digests.append(contentsOf: found)
    for index in found.indices {
      let group = Int(foundGroup[index])
      let place = output.groups[group].digestStart + output.groups[group].digestCount
      output.groups[group].digestCount += 1
      output.digests[place] = found[index]
    }
  }
}
