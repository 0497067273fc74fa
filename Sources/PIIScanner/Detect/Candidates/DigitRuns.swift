/// Tells which patterns of a union match a number of digits as a whole.
///
/// An automaton reads one digit after the other, and has many states, since what may be a date depends on each digit. Here each
/// digit has the set of patterns that allow it at its place, and what all of them have in common matches:
///
///     text       1   5   1   0   8   6
///     dd[01]ddd  1 & 1 & 1 & 1 & 1 & 1 = 1
///     [2-9]d{5}  0 & 1 & 1 & 1 & 1 & 1 = 0
///
/// What a number of so many digits asks for is worked out when the first one is met. Each thread has one.
@safe
final class DigitRuns {
  /// For each number of digits, once it was met: a set for each place and digit.
  private let tables: UnsafeMutablePointer<Table?>
  private let union: PatternUnion

  /// A bit of a set stands for a member, or for another way in which a member allows digits: `99[0-9]|[0-8]0[0-9]` has two.
  @unsafe
  private struct Table {
    /// Sets by place, ten for each; `nil` if there are more ways than bits.
    var sets: UnsafeMutablePointer<SmallSet>?
    /// The bits that stand for other ways, and whose they are.
    var others = SmallSet()
    var owners: [Int] = []
  }

  /// Most steps that are taken to find the ways of one number of digits.
  private static let mostSteps = 50_000

  init(_ union: PatternUnion) {
    self.union = union
    unsafe tables = .allocate(capacity: NumberGate.longest)
    unsafe tables.initialize(repeating: nil, count: NumberGate.longest)
  }

  deinit {
    for count in 0..<NumberGate.longest { unsafe tables[count]?.sets?.deallocate() }
    unsafe tables.deinitialize(count: NumberGate.longest)
    unsafe tables.deallocate()
  }

  /// The members that match a number as a whole, whatever its borders.
  ///
  /// - Parameters:
  ///   - text: The digits.
  ///   - count: How many: 1 or more, less than ``NumberGate/longest``.
  /// - Returns: `nil` if this cannot tell.
  @inline(__always)
  func members(_ text: UnsafePointer<UInt8>, count: Int) -> SmallSet? {
    if unsafe tables[count] == nil { unsafe tables[count] = makeTable(count) }
    guard let sets = unsafe tables[count]?.sets else { return nil }
    var common = unsafe sets[Int(text[0] &- UInt8(ascii: "0"))]
    for place in 1..<count {
      // SAFETY: there are ten sets for each of `count` places.
      unsafe common.formIntersection(sets[place &* 10 &+ Int(text[place] &- UInt8(ascii: "0"))])
    }
    let others = unsafe tables[count]?.others ?? SmallSet()
    return common.intersects(others) ? members(of: common, count) : common
  }

  /// Puts the members in place of other ways that are theirs.
  private func members(of ways: SmallSet, _ count: Int) -> SmallSet {
    var ways = ways
    var members = SmallSet()
    while let way = ways.popFirst() {
      let first = union.members.count
      members.insert(way < first ? way : unsafe tables[count]?.owners[way - first] ?? way)
    }
    return members
  }

  // MARK: Making tables

  private func makeTable(_ count: Int) -> Table {
    var ways: [(member: Int, digits: [UInt16])] = []
    var steps = 0
    for first in union.firstAfterNumber {
      addWays(from: first, [], count, to: &ways, &steps)
    }
    let extra = ways.count - Set(ways.map(\.member)).count
    guard steps < Self.mostSteps, union.members.count + extra <= SmallSet.capacity else {
      return unsafe Table()
    }
    var table = unsafe Table()
    let sets = UnsafeMutablePointer<SmallSet>.allocate(capacity: 10 * count)
    unsafe sets.initialize(repeating: SmallSet(), count: 10 * count)
    var seen = SmallSet()
    for way in ways {
      var bit = way.member
      if seen.contains(way.member) {
        bit = unsafe union.members.count + table.owners.count
        unsafe table.owners.append(way.member)
        unsafe table.others.insert(bit)
      }
      seen.insert(way.member)
      for (place, digits) in way.digits.enumerated() {
        for digit in 0..<10 where digits >> UInt16(digit) & 1 == 1 {
          unsafe sets[place * 10 + digit].insert(bit)
        }
      }
    }
    unsafe table.sets = unsafe sets
    return unsafe table
  }

  /// Adds the ways to read `count` digits to the end of a pattern, after some were read.
  private func addWays(
    from position: Int32, _ before: [UInt16], _ count: Int,
    to ways: inout [(member: Int, digits: [UInt16])], _ steps: inout Int
  ) {
    steps += 1
    guard steps < Self.mostSteps else { return }
    let bytes = union.positions.bytes(at: position)
    var allowed: UInt16 = 0
    for digit in 0..<10 where bytes.contains(UInt8(ascii: "0") + UInt8(digit)) {
      allowed |= 1 << UInt16(digit)
    }
    guard allowed != 0 else { return }
    let digits = before + [allowed]
    guard digits.count == count else {
      var followers: Set<Int32> = []
      union.positions.forEachFollower(of: position) { followers.insert($0) }
      for follower in followers { addWays(from: follower, digits, count, to: &ways, &steps) }
      return
    }
    let member = Int(union.memberEnding[Int(position)])
    guard member >= 0, !ways.contains(where: { $0.member == member && $0.digits == digits })
    else { return }
    ways.append((member, digits))
  }
}
