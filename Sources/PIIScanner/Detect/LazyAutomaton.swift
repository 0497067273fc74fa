/// A deterministic automaton for many patterns at once, made state by state as text asks for it (a lazy DFA).
///
/// Of all states that the patterns could need together, a text meets few. Each thread has one. What it keeps is
/// bounded: when it is full it starts anew.
@safe
final class LazyAutomaton {
  private let union: PatternUnion
  /// The class of each byte.
  private let columns: UnsafeMutablePointer<UInt8>
  /// The next state for each state and class.
  @exclusivity(unchecked) private var table: UnsafeMutablePointer<UInt16>
  /// The members whose match ends in each state.
  @exclusivity(unchecked) private var accepts: UnsafeMutablePointer<SmallSet>
  private let shift: Int
  @exclusivity(unchecked) private var capacity = 128
  /// Positions that can be read in each state.
  @exclusivity(unchecked) private var contents: [[Int32]] = []
  @exclusivity(unchecked) private var stateOf: [Contents: UInt16] = [:]
  private let wordMembers: SmallSet
  /// Where the longest match of each member ends.
  private let ends: UnsafeMutablePointer<Int32>
  // To put positions together without doubles.
  @exclusivity(unchecked) private var seen: [UInt32]
  @exclusivity(unchecked) private var generation: UInt32 = 0

  private struct Contents: Hashable {
    var positions: [Int32]
    var accepts: SmallSet
  }

  private static let dead: UInt16 = 0
  private static let afterWord: UInt16 = 1
  private static let afterNumber: UInt16 = 2
  private static let unknown = UInt16.max
  /// Most states before it starts anew.
  private let mostStates: Int

  /// Creates an automaton.
  ///
  /// - Parameters:
  ///   - union: Its patterns.
  ///   - mostStates: Most states before it starts anew: 16,000 are 2 MB. More than three.
  init(_ union: PatternUnion, mostStates: Int = 16_000) {
    precondition(mostStates > 3 && mostStates < Int(Self.unknown))
    self.union = union
    self.mostStates = mostStates
    unsafe columns = .allocate(capacity: 256)
    unsafe columns.initialize(from: union.columns, count: 256)
    var shift = 0
    while 1 << shift < union.representatives.count { shift += 1 }
    self.shift = shift
    unsafe table = .allocate(capacity: capacity << shift)
    unsafe accepts = .allocate(capacity: capacity)
    unsafe accepts.initialize(repeating: SmallSet(), count: capacity)
    var word = SmallSet()
    for (index, member) in union.members.enumerated() where member.border == .word {
      word.insert(index)
    }
    wordMembers = word
    unsafe ends = .allocate(capacity: PatternUnion.mostMembers)
    unsafe ends.initialize(repeating: 0, count: PatternUnion.mostMembers)
    seen = Array(repeating: 0, count: union.positions.count)
    startAnew()
  }

  deinit {
    unsafe columns.deallocate()
    unsafe table.deallocate()
    unsafe accepts.deallocate()
    unsafe ends.deallocate()
  }

  /// How many states there are at the moment.
  var stateCount: Int { contents.count }

  /// Finds the longest match of each member that starts at a byte.
  ///
  /// - Parameters:
  ///   - text: The text; `start..<limit` must be in it.
  ///   - start: Offset of the first byte of the matches; a word border is before it.
  ///   - limit: Offset past the last byte that may be read.
  ///   - startsNumber: Whether the border of a number is before it too.
  ///   - border: Whether a word border, and whether the border of a number, is before the byte at an offset.
  /// - Returns: The members that match; `end(of:)` says where. And the offset up to which it has read.
  /// - Complexity: Linear in the longest match.
  @inline(__always)
  func longestMatches(
    _ text: UnsafePointer<UInt8>, from start: Int, to limit: Int, startsNumber: Bool,
    border: (Int) -> (word: Bool, number: Bool)
  ) -> (members: SmallSet, readTo: Int) {
    var state = startsNumber ? Self.afterNumber : Self.afterWord
    var at = start
    var matched = SmallSet()
    while at < limit {
      // SAFETY: `at` is below `limit`, and states and columns are in the tables.
      let column = unsafe Int(columns[Int(text[at])])
      var next = unsafe table[Int(state) << shift + column]
      if next == Self.unknown { next = makeState(after: state, column) }
      if next == Self.dead { break }
      state = next
      at += 1
      var here = unsafe accepts[Int(state)]
      if here.isEmpty { continue }
      let borders = border(at)
      guard borders.word else { continue }
      if !borders.number {
        here.formIntersection(wordMembers)
      }
      matched.formUnion(here)
      while let member = here.popFirst() { unsafe ends[member] = Int32(at) }
    }
    return (matched, at)
  }

  /// Where the longest match of a member ends that the last `longestMatches` found.
  @inline(__always)
  func end(of member: Int) -> Int { unsafe Int(ends[member]) }

  // MARK: Making states

  private func startAnew() {
    contents.removeAll(keepingCapacity: true)
    stateOf.removeAll(keepingCapacity: true)
    // The first three have their places, whatever is in them: dead, afterWord, afterNumber.
    for positions in [[], union.firstAfterWord, union.firstAfterNumber] {
      addState(Contents(positions: positions, accepts: SmallSet()))
    }
  }

  @inline(never)
  private func makeState(after state: UInt16, _ column: Int) -> UInt16 {
    let byte = union.representatives[column]
    var next: [Int32] = []
    var accepted = SmallSet()
    generation &+= 1
    for position in contents[Int(state)] where union.positions.reads(byte, at: position) {
      for follower in union.positions.followers(of: position)
      where seen[Int(follower)] != generation {
        seen[Int(follower)] = generation
        next.append(follower)
      }
      let member = union.memberEnding[Int(position)]
      if member >= 0 { accepted.insert(Int(member)) }
    }
    guard !next.isEmpty || !accepted.isEmpty else {
      unsafe table[Int(state) << shift + column] = Self.dead
      return Self.dead
    }
    next.sort()
    let target = Contents(positions: next, accepts: accepted)
    if contents.count >= mostStates, stateOf[target] == nil {
      startAnew()
      return intern(target)
    }
    let made = intern(target)
    unsafe table[Int(state) << shift + column] = made
    return made
  }

  private func intern(_ target: Contents) -> UInt16 {
    if let known = stateOf[target] { return known }
    addState(target)
    let state = UInt16(contents.count - 1)
    stateOf[target] = state
    return state
  }

  private func addState(_ target: Contents) {
    let state = contents.count
    if state == capacity { grow() }
    unsafe accepts[state] = target.accepts
    // A state in which nothing can be read leads nowhere.
    unsafe (table + state << shift).initialize(
      repeating: target.positions.isEmpty ? Self.dead : Self.unknown, count: 1 << shift)
    contents.append(target.positions)
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity * 2 << shift)
    unsafe larger.moveInitialize(from: table, count: capacity << shift)
    unsafe table.deallocate()
    unsafe table = larger
    let accepting = UnsafeMutablePointer<SmallSet>.allocate(capacity: capacity * 2)
    unsafe accepting.initialize(repeating: SmallSet(), count: capacity * 2)
    unsafe accepting.update(from: accepts, count: capacity)
    unsafe accepts.deallocate()
    unsafe accepts = accepting
    capacity *= 2
  }
}
