internal import CScanKernels

/// A program over bitmaps that finds where matches may start, for all patterns at once.
///
/// It is derived from the patterns. A pattern is worked through from its end to its start: `after`
/// is the bitmap of the places where the rest can match, and a byte set before it gives
/// `set & (after >> 1)`. So one instruction moves 4 KiB of text on by one step of the pattern, and what comes out
/// is nearly exact; the automaton looks only there.
///
/// Two things keep it short. Byte sets are widened to unions of a few *atoms* (digits, upper case, lower
/// case, each mark that a pattern names, bytes beyond ASCII), and a pattern is cut off after
/// ``reach`` bytes. Both only add candidates; none is lost.
///
/// Patterns whose matches begin with the same four atoms share a group, and a group is skipped in
/// blocks where nothing begins so.
struct Prefilter: Sendable {
  /// Byte sets whose bitmaps the program reads: the operands from 0.
  private(set) var classes: [ByteSet] = []
  private(set) var instructions: [scan_instruction] = []
  /// Registers that the program writes.
  private(set) var registerCount = 0
  /// How each output's candidates are to be read.
  private(set) var outputs: [Output] = []

  /// Operands from here on are registers.
  static let firstRegister = Int(SCAN_MAX_CLASSES)
  /// Most bytes that a program looks ahead.
  ///
  /// A border takes one more.
  static let reach = 60

  /// What a set bit of an output says.
  struct Output: Sendable {
    /// Which pattern it is of.
    var pattern: Int
    /// Whether the bit stands at the anchor inside the match instead of at its start.
    var isAnchored: Bool
  }

  private typealias Operand = UInt16
  private struct Value: Hashable {
    var operation: Int
    var shift: Int
    var a: Operand
    var b: Operand
  }
  private var known: [Value: Operand] = [:]
  private var room = ClassRoom()

  /// Compiles patterns.
  ///
  /// - Parameter patterns: Each with its anchor, if it has one, and whether it needs borders.
  init(_ patterns: [CompiledPattern]) {
    var groups: [[ByteSet]: [Int]] = [:]
    var order: [[ByteSet]] = []
    for (index, pattern) in patterns.enumerated() {
      let signature =
        pattern.anchor != nil
        ? [ByteSet(pattern.anchor?.byte ?? 0)]
        : Self.beginning(of: pattern)
          + (pattern.border == .none ? [pattern.startsNumber ? .digits : ByteSet()] : [])
      if groups[signature] == nil { order.append(signature) }
      groups[signature, default: []].append(index)
    }
    for signature in order {
      let members = groups[signature] ?? []
      addGroup(members.map { ($0, patterns[$0]) })
    }
  }

  private mutating func addGroup(_ members: [(index: Int, pattern: CompiledPattern)]) {
    guard let first = members.first?.pattern else { return }
    var start: Operand
    if let anchor = first.anchor {
      start = bitmap(ByteSet(anchor.byte))
    } else {
      let sets = Self.beginning(of: first)
      start = sets[0].count <= Self.telling ? tellingClass(sets[0]) : bitmap(sets[0])
      for (offset, set) in sets.enumerated().dropFirst() {
        start = emit(SCAN_AND, start, bitmap(set), shift: offset)
      }
      if first.border != .none {
        start = emit(SCAN_AND_NOT_BEFORE, start, dedicatedClass(.word))
      } else if first.startsNumber {
        start = emit(SCAN_AND_NOT_BEFORE, start, dedicatedClass(.digits))
      }
    }
    // Values that are known so far were computed in every block; those of the group are not.
    let before = known
    let skip = instructions.count
    append(SCAN_SKIP_IF_ZERO, 0, start, 0)
    for (index, pattern) in members {
      var candidates = start
      if let anchor = pattern.anchor {
        let last = Atoms.covering(anchor.lastBefore)
        // Only a class has a word before the block.
        if hasRoom(for: last) {
          candidates = emit(SCAN_AND_BEFORE, candidates, dedicatedClass(last))
        }
        if let rest = matches(of: anchor.after, cutAt: 3, border: .none) {
          candidates = emit(SCAN_AND, candidates, rest, shift: 1)
        }
      } else if let exact = matches(of: pattern.syntax, cutAt: Self.reach, border: pattern.border) {
        candidates = emit(SCAN_AND, candidates, exact)
      }
      append(SCAN_OUTPUT, UInt16(outputs.count), candidates, 0)
      outputs.append(Output(pattern: index, isAnchored: pattern.anchor != nil))
    }
    instructions[skip].b = UInt16(instructions.count - skip - 1)
    known = before
  }

  /// The byte sets that the matches of a pattern begin with, widened to atoms; but a few telling bytes at the
  /// very start (`+`, `(`, `0`) stay as they are.
  private static func beginning(of pattern: CompiledPattern) -> [ByteSet] {
    let sets = PositionAutomaton(pattern.syntax).prefixSets(4)
    return sets.enumerated().map { offset, set in
      offset == 0 && set.count <= telling ? set : Atoms.covering(set)
    }
  }

  /// So few bytes at the start of a pattern are worth a class of their own.
  private static let telling = 4

  // MARK: Working a pattern through from its end

  /// Where a match of a pattern may start; `nil` for anywhere.
  private mutating func matches(
    of pattern: PatternNode, cutAt limit: Int, border: Border
  ) -> Operand? {
    let parts = Self.alternatives(of: pattern)
    var result: Operand?
    for part in parts {
      let (node, isCut) = Self.affordablePrefix(
        of: part, limit, max(Self.mostInstructions / parts.count, 10))
      let after: Operand? =
        isCut || border == .none ? nil : emit(SCAN_NOT, dedicatedClass(.word), 0)
      guard let node, let start = starts(of: node, before: after) else { return nil }
      result = result.map { emit(SCAN_OR, $0, start) } ?? start
    }
    return result
  }

  /// The ways in which a pattern can begin, each with what follows, if they are not too many.
  private static func alternatives(of pattern: PatternNode) -> [PatternNode] {
    switch pattern {
    case .either(let parts):
      return parts.flatMap(alternatives)
    case .sequence(let parts):
      guard case .either(let beginnings)? = parts.first, beginnings.count <= 16 else { break }
      return beginnings.map { .sequence([$0] + parts.dropFirst()) }
    case .bytes, .repeated: break
    }
    return [pattern]
  }

  /// The longest part of a pattern whose instructions are worth it: past a point, more of them cost more
  /// than the few candidates that they rule out.
  ///
  /// What costs too much is told by the bytes that can stand at each place, whatever goes with what.
  private static func affordablePrefix(
    of node: PatternNode, _ limit: Int, _ most: Int
  ) -> (PatternNode?, isCut: Bool) {
    for reach in [60, 32, 20, 14] where reach <= limit {
      let (prefix, isCut) = prefix(of: node, reach)
      if let prefix, cost(of: prefix) <= most { return (prefix, isCut) }
    }
    let sets = PositionAutomaton(node).prefixSets(min(limit, node.shortest, 10))
    return (.sequence(sets.map { .bytes($0) }), true)
  }

  /// What a pattern may cost in instructions, each a pass over a block.
  private static let mostInstructions = 64

  /// About how many instructions `starts` makes of a pattern.
  private static func cost(of node: PatternNode) -> Int {
    switch node {
    case .bytes(let set): return Atoms.all.count(where: { $0.intersects(set) })
    case .sequence(let parts): return parts.reduce(0) { $0 + cost(of: $1) }
    case .either(let parts): return parts.reduce(parts.count - 1) { $0 + cost(of: $1) }
    case .repeated(let part, let least, let most):
      let optional = most - least > 8 ? 0 : (most - least) * (cost(of: part) + 1)
      // Runs of one class are made by doubling, and patterns share them.
      if case .bytes = part, least > 1 { return 2 + optional }
      return least * cost(of: part) + optional
    }
  }

  /// The part of a pattern that reaches at most `limit` bytes far, and whether more follows.
  private static func prefix(of node: PatternNode, _ limit: Int) -> (PatternNode?, isCut: Bool) {
    guard node.longest > limit else { return (node, false) }
    switch node {
    case .bytes: return (nil, true)
    case .either(let parts):
      let prefixes = parts.map { prefix(of: $0, limit).0 }
      guard prefixes.allSatisfy({ $0 != nil }) else { return (nil, true) }
      return (.either(prefixes.compactMap(\.self)), true)
    case .repeated(let part, let least, let most):
      let fitting = part.longest > 0 ? limit / part.longest : most
      let times = min(least, fitting)
      return times > 0 ? (.repeated(part, least: times, most: times), true) : (nil, true)
    case .sequence(let parts):
      var kept: [PatternNode] = []
      var left = limit
      for part in parts {
        let (node, isCut) = prefix(of: part, left)
        if let node { kept.append(node) }
        if isCut { return (kept.isEmpty ? nil : .sequence(kept), true) }
        left -= part.longest
      }
      return (.sequence(kept), false)
    }
  }

  /// Where `node` matches and `after` holds at its end; `nil` stands for anywhere.
  private mutating func starts(of node: PatternNode, before after: Operand?) -> Operand? {
    switch node {
    case .bytes(let set):
      let here = bitmap(set)
      return after.map { emit(SCAN_AND, here, $0, shift: 1) } ?? here
    case .sequence(let parts):
      var after = after
      for part in parts.reversed() { after = starts(of: part, before: after) }
      return after
    case .either(let parts):
      var result: Operand?
      for part in parts {
        guard let start = starts(of: part, before: after) else { return nil }
        result = result.map { emit(SCAN_OR, $0, start) } ?? start
      }
      return result
    case .repeated(let part, let least, let most):
      var rest = after
      // Many optional repeats would cost more than the candidates that they rule out.
      if most - least > 8 { rest = nil }
      if let after, rest != nil {
        for _ in least..<most {
          guard let more = starts(of: part, before: rest) else { break }
          rest = emit(SCAN_OR, after, more)
        }
      }
      if case .bytes(let set) = part, least > 2 {
        let here = run(of: bitmap(set), least)
        return rest.map { emit(SCAN_AND, here, $0, shift: least) } ?? here
      }
      for _ in 0..<least { rest = starts(of: part, before: rest) }
      return rest
    }
  }

  /// Where `count` bytes of a class follow each other: by doubling, since runs of runs are runs.
  private mutating func run(of set: Operand, _ count: Int) -> Operand {
    guard count > 1 else { return set }
    let half = run(of: set, count / 2)
    let pair = emit(SCAN_AND, half, half, shift: count / 2)
    return count.isMultiple(of: 2) ? pair : emit(SCAN_AND, pair, set, shift: count - 1)
  }

  // MARK: Instructions

  /// The bitmap of a byte set, widened to atoms.
  private mutating func bitmap(_ set: ByteSet) -> Operand {
    var result: Operand?
    for atom in Atoms.all where atom.intersects(set) {
      let part = dedicatedClass(atom)
      result = result.map { emit(SCAN_OR, $0, part) } ?? part
    }
    return result ?? dedicatedClass(set)
  }

  /// A class of its own for a set, or once there is no room for one, a bitmap that is widened to atoms.
  private mutating func tellingClass(_ set: ByteSet) -> Operand {
    hasRoom(for: set) ? dedicatedClass(set) : bitmap(set)
  }

  private func hasRoom(for set: ByteSet) -> Bool { classes.contains(set) || room.fits(set) }

  /// A class of its own for a set.
  private mutating func dedicatedClass(_ set: ByteSet) -> Operand {
    if let index = classes.firstIndex(of: set) { return Operand(index) }
    room.take(set)
    classes.append(set)
    return Operand(classes.count - 1)
  }

  private mutating func emit<Operation: BinaryInteger>(
    _ operation: Operation, _ a: Operand, _ b: Operand, shift: Int = 0
  ) -> Operand {
    let value = Value(operation: Int(operation), shift: shift, a: a, b: b)
    if let register = known[value] { return register }
    let register = Operand(Self.firstRegister + registerCount)
    registerCount += 1
    append(operation, register, a, b, shift: shift)
    known[value] = register
    return register
  }

  private mutating func append<Operation: BinaryInteger>(
    _ operation: Operation, _ destination: Operand, _ a: Operand, _ b: Operand, shift: Int = 0
  ) {
    instructions.append(
      scan_instruction(
        operation: UInt8(operation), shift: UInt8(shift), destination: destination, a: a, b: b))
  }
}

/// How much room there is for classes in a `scan_class_plan`.
///
/// Atoms, word bytes and what tells where fields end always find room.
private struct ClassRoom: Sendable {
  /// Classes that are in the plan whatever the patterns are.
  private static let certain: [ByteSet] = Atoms.all + [.word]
  /// Classes and buckets of a ``StructureClasses`` and the line break.
  private static let structure = (classes: 3, buckets: 12)

  private var classCount = certain.count + structure.classes
  private var buckets = Set(certain.flatMap(Self.buckets))

  /// Whether a class may be added.
  func fits(_ set: ByteSet) -> Bool {
    classCount < Int(SCAN_MAX_CLASSES)
      && buckets.union(Self.buckets(of: set)).count + Self.structure.buckets
        <= 8 * Int(SCAN_MAX_PLANES)
  }

  /// Notes that a class is added.
  mutating func take(_ set: ByteSet) {
    guard !Self.certain.contains(set) else { return }
    classCount += 1
    buckets.formUnion(Self.buckets(of: set))
  }

  /// The products of nibbles that a class needs, as `scan_make_class_plan` makes them.
  private static func buckets(of set: ByteSet) -> [UInt32] {
    let words = [set.words.0, set.words.1, set.words.2, set.words.3]
    let rows = (0..<16).map { high in
      UInt32(truncatingIfNeeded: words[high / 4] >> UInt64(high % 4 * 16)) & 0xFFFF
    }
    var buckets: [UInt32] = []
    for (high, row) in rows.enumerated() where row != 0 && !rows[..<high].contains(row) {
      var products = row << 16
      for (other, same) in rows.enumerated() where same == row { products |= 1 << UInt32(other) }
      buckets.append(products)
    }
    return buckets
  }
}

/// The parts that byte sets are widened to.
private enum Atoms {
  /// Disjoint, and together all bytes.
  static let all: [ByteSet] = {
    var result: [ByteSet] = [.digits, .upperCase, .lowerCase, ByteSet(0x80...0xFF)]
    for byte in Array(" .-/+()@:_<".utf8) { result.append(ByteSet(byte)) }
    // The other marks are rare in patterns, and few enough classes keep the first pass fast.
    var marks = ByteSet()
    var controls = ByteSet()
    for byte: UInt8 in 0..<0x80 where !result.contains(where: { $0.contains(byte) }) {
      if byte > 32 { marks.insert(byte) } else { controls.insert(byte) }
    }
    return result + [marks, controls]
  }()

  /// The smallest union of atoms that holds a set.
  static func covering(_ set: ByteSet) -> ByteSet {
    all.reduce(ByteSet()) { $1.intersects(set) ? $0.union($1) : $0 }
  }
}
