/// Glushkov's automaton: one position for each byte set in the pattern.
struct PositionAutomaton {
  /// The set that each position reads.
  private var sets: [ByteSet] = []
  /// The positions that can be read after each one: `from` before `to`, in any order, some more than once.
  private var steps: [(from: Int32, to: Int32)] = []
  /// The same by position, once ``prepareFollowers()`` was called: those of a position are those from its
  /// ``followerStart`` up to that of the next.
  private var followers: [Int32] = []
  private var followerStart: [Int32] = []
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

  /// Makes room, so that arrays need not be copied as they grow.
  mutating func reserve(positions: Int) {
    sets.reserveCapacity(positions)
    isLast.reserveCapacity(positions)
    steps.reserveCapacity(positions * 4)
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

  /// The bytes that a position reads.
  func bytes(at position: Int32) -> ByteSet { sets[Int(position)] }

  /// Whether a position reads a byte.
  func reads(_ byte: UInt8, at position: Int32) -> Bool { sets[Int(position)].contains(byte) }

  /// Calls a closure with each position that can be read after one, in any order, some more than once.
  ///
  /// ``prepareFollowers()`` must have been called after the last pattern was appended.
  @inline(__always)
  func forEachFollower(of position: Int32, _ body: (Int32) -> Void) {
    let position = Int(position)
    for index in Int(followerStart[position])..<Int(followerStart[position + 1]) {
      body(followers[index])
    }
  }

  /// Makes ready for ``forEachFollower(of:_:)``.
  mutating func prepareFollowers() {
    followerStart = Array(repeating: 0, count: sets.count + 1)
    for step in steps { followerStart[Int(step.from) + 1] += 1 }
    for position in sets.indices { followerStart[position + 1] += followerStart[position] }
    var free = followerStart
    followers = Array(repeating: 0, count: steps.count)
    for step in steps {
      followers[Int(free[Int(step.from)])] = step.to
      free[Int(step.from)] += 1
    }
    steps = []
  }

  /// The classes of bytes that all positions treat alike, from 0, and a byte of each class.
  func byteClasses() -> (columns: [UInt8], representatives: [UInt8]) {
    var classes = [ByteSet().complement]
    // Of thousands of sets few differ.
    var distinct = Set<ByteSet>()
    for (index, set) in sets.enumerated() where index == 0 || set != sets[index - 1] {
      distinct.insert(set)
    }
    // Each set cuts the classes that it has only a part of in two.
    for set in distinct {
      for index in classes.indices {
        let inside = classes[index].intersection(set)
        guard !inside.isEmpty, inside != classes[index] else { continue }
        classes[index] = classes[index].intersection(set.complement)
        classes.append(inside)
      }
    }
    var columns = [UInt8](repeating: 0, count: 256)
    var representatives: [UInt8] = []
    for (index, members) in classes.enumerated() {
      for byte in UInt8.min...UInt8.max where members.contains(byte) {
        columns[Int(byte)] = UInt8(index)
        if representatives.count == index { representatives.append(byte) }
      }
    }
    return (columns, representatives)
  }

  private struct Part {
    var first: [Int32] = []
    var last: [Int32] = []
    var canBeEmpty = true
  }

  private mutating func add(_ node: PatternNode) -> Part {
    switch node.kind {
    case .bytes:
      var result = Part()
      add(node, behind: &result, isOptional: false)
      return result
    case .sequence(let nodes):
      var result = Part()
      for node in nodes { add(node, behind: &result, isOptional: false) }
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
      for index in 0..<most { add(node, behind: &result, isOptional: index >= least) }
      return result
    }
  }

  /// Adds a pattern behind another; one byte, which most are, without arrays of its own.
  private mutating func add(_ node: PatternNode, behind left: inout Part, isOptional: Bool) {
    guard case .bytes(let set) = node.kind else {
      var part = add(node)
      if isOptional { part.canBeEmpty = true }
      return join(&left, part)
    }
    let position = Int32(sets.count)
    sets.append(set)
    isLast.append(false)
    for from in left.last { steps.append((from, position)) }
    if left.canBeEmpty { left.first.append(position) }
    if !isOptional { left.last.removeAll(keepingCapacity: true) }
    left.last.append(position)
    left.canBeEmpty = left.canBeEmpty && isOptional
  }

  /// Puts a part behind another.
  private mutating func join(_ left: inout Part, _ right: Part) {
    for from in left.last { for to in right.first { steps.append((from, to)) } }
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
    for step in steps {
      followerBits[Int(step.from) * wordCount + Int(step.to) / 64] |= 1 << UInt64(step.to % 64)
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
