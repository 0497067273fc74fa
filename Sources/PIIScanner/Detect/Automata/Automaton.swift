/// A deterministic automaton over bytes: the exact, linear matcher of one pattern.
///
/// Tables are plain memory that lives as long as the automaton, and is read by all threads.
@safe
final class Automaton: Sendable {
  /// The class of each byte: columns of `table`.
  nonisolated(unsafe) private let classes: UnsafeMutablePointer<UInt8>
  /// The next state for each state and class; state 0 has no way out.
  nonisolated(unsafe) private let table: UnsafeMutablePointer<UInt16>
  /// 1 for each state in which a match ends.
  nonisolated(unsafe) private let accepts: UnsafeMutablePointer<UInt8>
  private let classCount: Int
  /// How many states there are, the dead one counted.
  let stateCount: Int

  /// Compiles a pattern.
  ///
  /// - Throws: `tooLarge` if it needs more than 60,000 states.
  init(_ pattern: PatternNode) throws(AutomatonError) {
    var positions = PositionAutomaton(pattern)
    positions.prepareSteps()
    let (columns, representatives) = positions.byteClasses()
    classCount = representatives.count
    // Subset construction. A state is the set of positions that can be read next, as bits, and whether
    // a match ends there: one that accepts differs from one that does not, even with the same
    // positions. What follows depends only on those of its positions that read a byte, which are far
    // fewer than states, so they are looked up first.
    let reading = representatives.map(positions.reading)
    var stateOf: [PositionAutomaton.Step: Int] = [:]
    var stateAfter: [[UInt64]: UInt16] = [:]
    var members: [[UInt64]] = [[], positions.firstBits]
    var rows: [UInt16] = Array(repeating: 0, count: representatives.count)
    var accepting: [UInt8] = [0, 0]
    var active: [UInt64] = positions.firstBits
    var at = 1
    while at < members.count {
      for readers in reading {
        var any: UInt64 = 0
        for word in active.indices {
          active[word] = members[at][word] & readers[word]
          any |= active[word]
        }
        if any == 0 {
          rows.append(0)
        } else if let known = stateAfter[active] {
          rows.append(known)
        } else {
          let step = positions.step(active)
          let state = stateOf[step] ?? members.count
          if state == members.count {
            guard state < 60_000 else { throw .tooLarge }
            stateOf[step] = state
            members.append(step.next)
            accepting.append(step.ends ? 1 : 0)
          }
          stateAfter[active] = UInt16(state)
          rows.append(UInt16(state))
        }
      }
      at += 1
    }
    stateCount = members.count
    unsafe classes = .allocate(capacity: 256)
    unsafe classes.initialize(from: columns, count: 256)
    unsafe table = .allocate(capacity: rows.count)
    unsafe table.initialize(from: rows, count: rows.count)
    unsafe accepts = .allocate(capacity: accepting.count)
    unsafe accepts.initialize(from: accepting, count: accepting.count)
  }

  deinit {
    unsafe classes.deallocate()
    unsafe table.deallocate()
    unsafe accepts.deallocate()
  }

  /// The tables, to be kept by one who keeps the automaton alive: using them counts no references.
  var tables: AutomatonTables {
    unsafe AutomatonTables(classes: classes, table: table, accepts: accepts, classCount: classCount)
  }
}

/// What an automaton matches with.
@unsafe
struct AutomatonTables {
  fileprivate let classes: UnsafeMutablePointer<UInt8>
  fileprivate let table: UnsafeMutablePointer<UInt16>
  fileprivate let accepts: UnsafeMutablePointer<UInt8>
  fileprivate let classCount: Int

  /// Where matching starts.
  private static let start = 1

  /// The end of the longest match that starts at a byte and for which `border` holds.
  ///
  /// - Parameters:
  ///   - text: The text; `start..<limit` must be in it.
  ///   - start: Offset of the first byte of the match.
  ///   - limit: Offset past the last byte that may be read.
  ///   - border: Whether a match may end before the byte at an offset.
  /// - Returns: Offset past the match's last byte, or −1; and the offset up to which it has read.
  /// - Complexity: Linear in the longest match. Does not allocate.
  @inline(__always)
  func longestMatch(
    _ text: UnsafePointer<UInt8>, from start: Int, to limit: Int, border: (Int) -> Bool
  ) -> (end: Int, readTo: Int) {
    var state = unsafe Self.start
    var at = start
    var end = -1
    while at < limit {
      // SAFETY: `at` is below `limit`, and states and columns are in the tables.
      state = unsafe Int(table[state * classCount + Int(classes[Int(text[at])])])
      if state == 0 { break }
      at += 1
      if unsafe accepts[state] != 0, border(at) { end = at }
    }
    return (end, at)
  }
}

/// Why a pattern could not be compiled.
enum AutomatonError: Error {
  /// It needs too many states.
  case tooLarge
}
