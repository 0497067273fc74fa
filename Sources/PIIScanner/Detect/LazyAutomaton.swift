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
  @exclusivity(unchecked) private var states: PositionSets
  private let wordMembers: SmallSet
  /// Where the longest match of each member ends.
  private let ends: UnsafeMutablePointer<Int32>
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
    states = PositionSets(positionCount: union.positions.count)
    startAnew()
  }

  deinit {
    unsafe columns.deallocate()
    unsafe table.deallocate()
    unsafe accepts.deallocate()
    unsafe ends.deallocate()
  }

  /// How many states there are at the moment.
  var stateCount: Int { states.count }

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

  /// The start of the longest match that ends just before `end`, of the one pattern of the union, which is reversed.
  ///
  /// - Parameters:
  ///   - text: The text; `limit..<end` must be in it.
  ///   - end: Offset past the last byte of the match.
  ///   - limit: Offset of the first byte that may be read.
  ///   - border: Whether a match may begin at an offset.
  /// - Returns: Offset of the match's first byte, or −1; and the offset down to which it has read.
  func longestMatchBackwards(
    _ text: UnsafePointer<UInt8>, from end: Int, to limit: Int, border: (Int) -> Bool
  ) -> (start: Int, readTo: Int) {
    var state = Self.afterNumber
    var at = end
    var start = -1
    while at > limit {
      // SAFETY: `at - 1` is not below `limit`, and states and columns are in the tables.
      let column = unsafe Int(columns[Int(text[at - 1])])
      var next = unsafe table[Int(state) << shift + column]
      if next == Self.unknown { next = makeState(after: state, column) }
      if next == Self.dead { break }
      state = next
      at -= 1
      if unsafe !accepts[Int(state)].isEmpty, border(at) { start = at }
    }
    return (start, at)
  }

  // MARK: Making states

  private func startAnew() {
    states.removeAll()
    // The first three have their places, whatever is in them: dead, afterWord, afterNumber.
    for positions in [[], union.firstAfterWord, union.firstAfterNumber] {
      states.begin()
      for position in positions { states.add(position) }
      addState(SmallSet())
    }
  }

  @inline(never)
  private func makeState(after state: UInt16, _ column: Int) -> UInt16 {
    let byte = union.representatives[column]
    let positions = union.positions
    var accepted = SmallSet()
    states.begin()
    for index in states.range(of: Int(state)) {
      let position = states.position(at: index)
      guard positions.reads(byte, at: position) else { continue }
      positions.forEachFollower(of: position) { states.add($0) }
      let member = union.memberEnding[Int(position)]
      if member >= 0 { accepted.insert(Int(member)) }
    }
    guard !states.added.isEmpty || !accepted.isEmpty else {
      unsafe table[Int(state) << shift + column] = Self.dead
      return Self.dead
    }
    if let known = states.find(accepted) {
      unsafe table[Int(state) << shift + column] = UInt16(known)
      return UInt16(known)
    }
    if states.count >= mostStates {
      let next = Array(states.added)
      startAnew()
      states.begin()
      for position in next { states.add(position) }
      return addState(accepted)
    }
    let made = addState(accepted)
    unsafe table[Int(state) << shift + column] = made
    return made
  }

  /// Keeps the state that has been put together.
  @discardableResult
  private func addState(_ accepted: SmallSet) -> UInt16 {
    let leadsNowhere = states.added.isEmpty
    let state = states.keep(accepted)
    if state == capacity { grow() }
    unsafe accepts[state] = accepted
    unsafe (table + state << shift).initialize(
      repeating: leadsNowhere ? Self.dead : Self.unknown, count: 1 << shift)
    return UInt16(state)
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
