/// The positions of many patterns side by side: what a ``LazyAutomaton`` is built from.
struct PatternUnion: Sendable {
  /// How the matches of one pattern are bordered.
  struct Member: Sendable {
    /// Which pattern it is of those that the detectors have.
    var pattern: Int
    var border: Border
  }

  let members: [Member]
  let positions: PositionAutomaton
  /// The member whose match ends after each position; −1 for none.
  let memberEnding: [Int16]
  /// The positions that can be read first after a word border, and after the border of a number.
  let firstAfterWord: [Int32]
  let firstAfterNumber: [Int32]
  /// What the digits at the start say of a match after a word border, and after the border of a number.
  let gateAfterWord: NumberGate
  let gateAfterNumber: NumberGate
  /// The class of each byte: bytes that all positions treat alike have the same.
  let columns: [UInt8]
  /// A byte of each class.
  let representatives: [UInt8]

  /// The members that ask for the borders of a word only.
  var wordMembers: SmallSet {
    var result = SmallSet()
    for (index, member) in members.enumerated() where member.border == .word {
      result.insert(index)
    }
    return result
  }

  /// So few patterns are sooner followed to their ends by the prefilter, each by itself.
  static let fewestMembers = 8
  /// Most patterns in a union: a bit for each in what a state accepts.
  static let mostMembers = SmallSet.capacity
  /// Most positions of a pattern: a larger one has an automaton of its own, since many large ones side by side
  /// could need very many states.
  static let mostPositions = 600

  /// Whether a pattern may be in a union.
  static func takes(_ pattern: PatternNode, _ border: Border) -> Bool {
    border != .none && pattern.positionCount <= mostPositions
  }

  /// - Parameter patterns: Each with the index that ``Member/pattern`` gets; at most ``mostMembers``.
  init(_ patterns: [(index: Int, syntax: PatternNode, border: Border)]) {
    members = patterns.map { Member(pattern: $0.index, border: $0.border) }
    var positions = PositionAutomaton()
    positions.reserve(positions: patterns.reduce(0) { $0 + $1.syntax.positionCount })
    var memberEnding: [Int16] = []
    var afterWord: [Int32] = []
    var afterNumber: [Int32] = []
    for (member, pattern) in patterns.enumerated() {
      let ends = positions.append(pattern.syntax)
      memberEnding += [Int16](repeating: -1, count: positions.count - memberEnding.count)
      for position in ends.last { memberEnding[Int(position)] = Int16(member) }
      afterNumber += ends.first
      if pattern.border == .word { afterWord += ends.first }
    }
    positions.prepareFollowers()
    (columns, representatives) = positions.byteClasses()
    self.positions = positions
    self.memberEnding = memberEnding
    firstAfterWord = afterWord.sorted()
    firstAfterNumber = afterNumber.sorted()
    gateAfterWord = NumberGate(positions, first: firstAfterWord) { memberEnding[Int($0)] >= 0 }
    gateAfterNumber = NumberGate(positions, first: firstAfterNumber) { memberEnding[Int($0)] >= 0 }
  }
}

extension PatternNode {
  /// The ways to match, each a pattern of its own, if the pattern is too large for a union as a whole.
  var unionParts: [PatternNode] {
    guard case .either(let parts) = kind, positionCount > PatternUnion.mostPositions else {
      return [self]
    }
    return parts.flatMap(\.unionParts)
  }
}
