/// Glushkov's automaton: one position for each byte set in the pattern.
struct PositionAutomaton {
  /// The set that each position reads.
  private var sets: [ByteSet] = []
  /// The positions that can be read after each one, in any order, some more than once.
  private var followers: [[Int32]] = []
  /// The same, a bit for each: `wordCount` words for each position; made by ``prepareSteps()``.
  private var followerBits: [UInt64] = []
  private var wordCount: Int { (sets.count + 63) / 64 }
  private var isLast: [Bool] = []
  /// The positions that can be read first, sorted.
  private(set) var first: [Int32] = []

  /// An automaton of no pattern, to which patterns are appended.
  init() {}

  init(_ pattern: PatternNode) {
    let whole = append(pattern)
    first = whole.first.sorted()
  }

  /// How many positions there are.
  var count: Int { sets.count }

  /// Adds the positions of a pattern.
  ///
  /// - Returns: The positions that are read first, and those that are read last.
  mutating func append(_ pattern: PatternNode) -> (first: [Int32], last: [Int32]) {
    let whole = add(pattern)
    for position in whole.last { isLast[Int(position)] = true }
    return (whole.first, whole.last)
  }

  /// Whether a position reads a byte.
  func reads(_ byte: UInt8, at position: Int32) -> Bool { sets[Int(position)].contains(byte) }

  /// The positions that can be read after one, in any order, some more than once.
  func followers(of position: Int32) -> [Int32] { followers[Int(position)] }

  /// The classes of bytes that all positions treat alike, from 0, and a byte of each class.
  func byteClasses() -> (columns: [UInt8], representatives: [UInt8]) {
    var columns = [UInt8](repeating: 0, count: 256)
    var count = 1
    // Each set cuts the classes that it has only a part of in two.
    for set in Set(sets) {
      var cut = [Int](repeating: -1, count: count)
      var inside = [Int](repeating: 0, count: count)
      var size = [Int](repeating: 0, count: count)
      for byte in UInt8.min...UInt8.max {
        size[Int(columns[Int(byte)])] += 1
        if set.contains(byte) { inside[Int(columns[Int(byte)])] += 1 }
      }
      for old in 0..<cut.count where inside[old] > 0 && inside[old] < size[old] {
        cut[old] = count
        count += 1
      }
      for byte in UInt8.min...UInt8.max where set.contains(byte) {
        let new = cut[Int(columns[Int(byte)])]
        if new >= 0 { columns[Int(byte)] = UInt8(new) }
      }
    }
    var representatives = [UInt8](repeating: 0, count: count)
    for byte in UInt8.min...UInt8.max { representatives[Int(columns[Int(byte)])] = byte }
    return (columns, representatives)
  }

  private struct Part {
    var first: [Int32] = []
    var last: [Int32] = []
    var canBeEmpty = true
  }

  private mutating func add(_ node: PatternNode) -> Part {
    switch node {
    case .bytes(let set):
      let position = Int32(sets.count)
      sets.append(set)
      followers.append([])
      isLast.append(false)
      return Part(first: [position], last: [position], canBeEmpty: false)
    case .sequence(let nodes):
      var result = Part()
      for node in nodes { join(&result, add(node)) }
      return result
    case .either(let nodes):
      var result = Part(canBeEmpty: false)
      for node in nodes {
        let part = add(node)
        result.first += part.first
        result.last += part.last
        result.canBeEmpty = result.canBeEmpty || part.canBeEmpty
      }
      return result
    case .repeated(let node, let least, let most):
      var result = Part()
      for index in 0..<most {
        var part = add(node)
        if index >= least { part.canBeEmpty = true }
        join(&result, part)
      }
      return result
    }
  }

  /// Puts a part behind another.
  private mutating func join(_ left: inout Part, _ right: Part) {
    for position in left.last { followers[Int(position)] += right.first }
    if left.canBeEmpty { left.first += right.first }
    if right.canBeEmpty { left.last += right.last } else { left.last = right.last }
    left.canBeEmpty = left.canBeEmpty && right.canBeEmpty
  }

  /// What comes after a byte was read.
  struct Step: Hashable {
    /// The positions that can come next, a bit for each.
    var next: [UInt64]
    /// Whether a match ends here.
    var ends: Bool
  }

  /// The positions that can be read first, a bit for each.
  var firstBits: [UInt64] {
    var bits = [UInt64](repeating: 0, count: wordCount)
    for position in first { bits[Int(position) / 64] |= 1 << UInt64(position % 64) }
    return bits
  }

  /// The positions that read a byte, a bit for each.
  func reading(_ byte: UInt8) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: wordCount)
    for (position, set) in sets.enumerated() where set.contains(byte) {
      bits[position / 64] |= 1 << UInt64(position % 64)
    }
    return bits
  }

  /// Makes ready for ``step(_:)``.
  mutating func prepareSteps() {
    let wordCount = wordCount
    followerBits = Array(repeating: 0, count: wordCount * sets.count)
    for index in followers.indices {
      for follower in followers[index] {
        followerBits[index * wordCount + Int(follower) / 64] |= 1 << UInt64(follower % 64)
      }
    }
  }

  /// What comes after some positions have read a byte.
  func step(_ positions: [UInt64]) -> Step {
    var step = Step(next: [UInt64](repeating: 0, count: wordCount), ends: false)
    for word in positions.indices {
      var rest = positions[word]
      while rest != 0 {
        let position = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        let start = position * wordCount
        for next in 0..<wordCount { step.next[next] |= followerBits[start + next] }
        step.ends = step.ends || isLast[position]
      }
    }
    return step
  }
}
