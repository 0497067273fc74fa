/// A deterministic automaton for many patterns at once, made state by state as text asks for it (a lazy DFA).
///
/// Of all states that the patterns could need together, a text meets few. Each thread has one. What it keeps is
/// bounded: when it is full it starts anew.
@safe
final class LazyAutomaton {
  private let union: PatternUnion
  /// The class of each byte.
  private let columns: UnsafeMutablePointer<UInt8>
  /// The next state for each state and class; with ``accepting`` if a match ends there.
  @exclusivity(unchecked) private var table: UnsafeMutablePointer<UInt16>
  /// The members whose match ends in each state.
  @exclusivity(unchecked) private var accepts: UnsafeMutablePointer<SmallSet>
  private let shift: Int
  @exclusivity(unchecked) private var capacity = 128
  /// Positions that can be read in each state.
  @exclusivity(unchecked) private var states: PositionSets
  private let wordMembers: SmallSet
  /// Where matches end that `readMatches` has found, the shortest first.
  private let endings: UnsafeMutablePointer<Ending>
  @exclusivity(unchecked) private var endingCount = 0

  private struct Ending {
    var members: SmallSet
    var end: Int
  }

  private static let dead: UInt16 = 0
  private static let afterWord: UInt16 = 1
  private static let afterNumber: UInt16 = 2
  private static let unknown = UInt16.max
  /// The bit of a state in `table` in which a match ends.
  private static let accepting: UInt16 = 0x8000
  /// Most states before it starts anew.
  private let mostStates: Int

  /// Creates an automaton.
  ///
  /// - Parameters:
  ///   - union: Its patterns.
  ///   - mostStates: Most states before it starts anew: 16,000 are 2 MB. More than three.
  init(_ union: PatternUnion, mostStates: Int = 16_000) {
    precondition(mostStates > 3 && mostStates < Int(Self.accepting) - 1)
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
    wordMembers = union.wordMembers
    unsafe endings = .allocate(capacity: PatternUnion.mostPositions)
    unsafe states = PositionSets(positionCount: union.positions.count)
    startAnew()
  }

  deinit {
    unsafe columns.deallocate()
    unsafe table.deallocate()
    unsafe accepts.deallocate()
    unsafe endings.deallocate()
  }

  /// How many states there are at the moment.
  var stateCount: Int { unsafe states.count }

  /// Finds the matches of all members that start at a byte, for ``forEachLongestMatch(_:)``.
  ///
  /// - Parameters:
  ///   - text: The text; `start..<limit` must be in it.
  ///   - start: Offset of the first byte of the matches; a word border is before it.
  ///   - limit: Offset past the last byte that may be read.
  ///   - startsNumber: Whether the border of a number is before it too.
  ///   - border: Whether a word border, and whether the border of a number, is before the byte at an offset.
  /// - Returns: The offset up to which it has read.
  /// - Complexity: Linear in the longest match.
  @inline(__always) @discardableResult
  func readMatches(
    _ text: UnsafePointer<UInt8>, from start: Int, to limit: Int, startsNumber: Bool,
    border: (Int) -> (word: Bool, number: Bool)
  ) -> Int {
    unsafe endingCount = 0
    let columns = unsafe columns
    let shift = shift
    var table = unsafe table
    var state = Int(startsNumber ? Self.afterNumber : Self.afterWord)
    var at = start
    while at < limit {
      // SAFETY: `at` is below `limit`, and states and columns are in the tables.
      let column = unsafe Int(columns[Int(text[at])])
      let next = unsafe table[state &<< shift | column]
      at &+= 1
      // Of a dead, an unknown and an accepting state this is 0 or less.
      if Int16(truncatingIfNeeded: next) > 0 {
        state = Int(next)
        continue
      }
      var found = next
      if found == Self.unknown {
        found = makeState(after: UInt16(truncatingIfNeeded: state), column)
        unsafe table = self.table
      }
      if found == Self.dead { return at &- 1 }
      state = Int(found & ~Self.accepting)
      if found == state { continue }
      let borders = border(at)
      guard borders.word else { continue }
      var here = unsafe accepts[state]
      if !borders.number {
        here.formIntersection(wordMembers)
        if here.isEmpty { continue }
      }
      // No match is longer than its pattern has positions.
      unsafe precondition(endingCount < PatternUnion.mostPositions)
      unsafe endings[endingCount] = Ending(members: here, end: at)
      unsafe endingCount &+= 1
    }
    return at
  }

  /// Calls a closure with the longest match of each member that the last `readMatches` found, longer ones first.
  @inline(__always)
  func forEachLongestMatch(_ body: (_ member: Int, _ end: Int) -> Void) {
    var taken = SmallSet()
    while unsafe endingCount > 0 {
      unsafe endingCount &-= 1
      // SAFETY: below the count, which `readMatches` has written.
      let ending = unsafe endings[endingCount]
      var members = ending.members.subtracting(taken)
      taken.formUnion(members)
      while let member = members.popFirst() { body(member, ending.end) }
    }
  }

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
    var state = Int(Self.afterNumber)
    var at = end
    var start = -1
    while at > limit {
      // SAFETY: `at - 1` is not below `limit`, and states and columns are in the tables.
      let column = unsafe Int(columns[Int(text[at - 1])])
      var next = unsafe table[state &<< shift | column]
      if next == Self.unknown { next = makeState(after: UInt16(truncatingIfNeeded: state), column) }
      if next == Self.dead { break }
      state = Int(next & ~Self.accepting)
      at -= 1
      if next >= Self.accepting, border(at) { start = at }
    }
    return (start, at)
  }

  // MARK: Making states

  private func startAnew() {
    unsafe states.removeAll()
    // The first three have their places, whatever is in them: dead, afterWord, afterNumber.
    for positions in [[], union.firstAfterWord, union.firstAfterNumber] {
      unsafe states.begin()
      for position in positions { unsafe states.add(position) }
      addState(SmallSet())
    }
  }

  /// The state after a byte of a class, with ``accepting`` if a match ends there.
  @inline(never)
  private func makeState(after state: UInt16, _ column: Int) -> UInt16 {
    let byte = union.representatives[column]
    let positions = union.positions
    var accepted = SmallSet()
    unsafe states.begin()
    for index in unsafe states.range(of: Int(state)) {
      let position = unsafe states.position(at: index)
      guard positions.reads(byte, at: position) else { continue }
      positions.forEachFollower(of: position) { unsafe states.add($0) }
      let member = union.memberEnding[Int(position)]
      if member >= 0 { accepted.insert(Int(member)) }
    }
    guard unsafe !states.added.isEmpty || !accepted.isEmpty else {
      unsafe table[Int(state) << shift + column] = Self.dead
      return Self.dead
    }
    let mark = accepted.isEmpty ? 0 : Self.accepting
    if let known = unsafe states.find(accepted) {
      unsafe table[Int(state) << shift + column] = UInt16(known) | mark
      return UInt16(known) | mark
    }
    if unsafe states.count >= mostStates {
      let next = unsafe Array(states.added)
      startAnew()
      unsafe states.begin()
      for position in next { unsafe states.add(position) }
      return addState(accepted) | mark
    }
    let made = addState(accepted) | mark
    unsafe table[Int(state) << shift + column] = made
    return made
  }

  /// Keeps the state that has been put together.
  @discardableResult
  private func addState(_ accepted: SmallSet) -> UInt16 {
    let leadsNowhere = unsafe states.added.isEmpty
    let state = unsafe states.keep(accepted)
    if unsafe state == capacity { grow() }
    unsafe accepts[state] = accepted
    unsafe (table + state << shift).initialize(
      repeating: leadsNowhere ? Self.dead : Self.unknown, count: 1 << shift)
    return UInt16(state)
  }

  private func grow() {
    let larger = unsafe UnsafeMutablePointer<UInt16>.allocate(capacity: capacity * 2 << shift)
    unsafe larger.moveInitialize(from: table, count: capacity << shift)
    unsafe table.deallocate()
    unsafe table = larger
    let accepting = unsafe UnsafeMutablePointer<SmallSet>.allocate(capacity: capacity * 2)
    unsafe accepting.initialize(repeating: SmallSet(), count: capacity * 2)
    unsafe accepting.update(from: accepts, count: capacity)
    unsafe accepts.deallocate()
    unsafe accepts = accepting
    unsafe capacity *= 2
  }
}
