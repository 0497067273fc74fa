internal import CScanKernels

/// A program over bitmaps that finds where matches may start, for all patterns at once.
///
/// It is derived from the patterns. A pattern is worked through from its end to its start: `after`
/// is the bitmap of the places where the rest can match, and a byte set before it gives
/// `set & (after >> 1)`. So one instruction moves 4 KiB of text on by one step of the pattern.
///
/// Most patterns are told apart by one automaton (``PatternUnion``), which is quick to say no. For them it is enough to
/// find what begins like any of them and is rare in text; only what begins like ordinary words is
/// followed further. The others are followed until it costs more than the candidates.
struct Prefilter: Sendable {
  /// Byte sets whose bitmaps the program reads: the operands from 0.
  let classes: [ByteSet]
  let instructions: [scan_instruction]
  /// Registers that the program writes.
  let registerCount: Int
  /// How each output's candidates are to be read.
  private(set) var outputs: [Output] = []

  /// What a set bit of an output says.
  enum Output: Sendable {
    /// A match of this pattern may start here.
    case start(pattern: Int)
    /// The anchor of a match of this pattern may be here.
    case anchor(pattern: Int)
    /// A match of a pattern of the union may start here.
    case union
  }

  /// Most bytes that a program looks ahead.
  ///
  /// A border takes one more.
  private static let reach = 60
  /// A share of all bytes that makes it worth to look closely at the first bytes.
  private static let frequent = 0.01
  /// So many bytes of a frequent beginning are looked at closely.
  private static let narrowedBytes = 2
  /// So few bytes at the start of a pattern are worth a class of their own.
  private static let telling = 4
  /// How far from the start of a pattern rare bytes are looked for.
  private static let tellingReach = 12
  /// A share of all bytes so small that the candidates cost less than ruling them out.
  private static let rareEnough = 0.002
  /// What one way to match a pattern may cost in instructions, each a pass over a block.
  private static let mostInstructions = 64
  /// The same for a pattern of the union, for each candidate in a byte: what is frequent is worth more.
  private static let instructionsForCandidate = 7000.0

  /// Compiles patterns.
  ///
  /// - Parameters:
  ///   - patterns: Each with its anchor, if it has one, and whether it needs borders.
  ///   - union: The indices of those that share an output, and are told apart by one automaton.
  init(_ patterns: [CompiledPattern], union: [Int] = []) {
    var program = BitProgramBuilder()
    if !union.isEmpty {
      outputs.append(.union)
      Self.addUnion(union.map { patterns[$0] }, to: &program)
    }
    let inUnion = Set(union)
    for (index, pattern) in patterns.enumerated() where !inUnion.contains(index) {
      if let anchor = pattern.anchor {
        Self.add(anchor, output: outputs.count, to: &program)
        outputs.append(.anchor(pattern: index))
      } else {
        Self.add(pattern, output: outputs.count, to: &program)
        outputs.append(.start(pattern: index))
      }
    }
    classes = program.classes
    (instructions, registerCount) = program.allocated()
  }

  /// Adds the output of the union: where a match of any of its patterns may start.
  private static func addUnion(_ patterns: [CompiledPattern], to program: inout BitProgramBuilder) {
    var rare: [Beginning] = []
    var common: [(beginning: Beginning, ways: [(PatternNode, Border)])] = []
    for pattern in patterns {
      for way in ways(of: pattern.syntax) {
        let beginning = Beginning(of: way)
        if beginning.frequency <= rareEnough {
          rare.append(beginning)
        } else if let index = common.firstIndex(where: { $0.beginning == beginning }) {
          common[index].ways.append((way, pattern.border))
        } else {
          common.append((beginning, [(way, pattern.border)]))
        }
      }
    }
    var starts: BitProgramBuilder.Operand?
    for beginning in Beginning.merged(rare) {
      starts = program.or(starts, Self.starts(of: beginning, &program))
    }
    if let starts {
      program.output(0, program.and(starts, before: .word, isIn: false))
    }
    for (beginning, ways) in common {
      var start = program.and(Self.starts(of: beginning, &program), before: .word, isIn: false)
      if beginning.frequency > frequent {
        if let sign = Sign(of: ways.map(\.0)) { start = sign.narrowed(start, &program) }
        // There is not room for many classes.
        start = narrowed(start, toBytesOf: ways.map(\.0), &program)
      }
      let most = min(max(Int(beginning.frequency * instructionsForCandidate), 16), 200)
      program.narrowing(start, of: 0) { program in
        for (way, border) in ways {
          let exact = matches(way, border: border, most: most, &program)
          program.output(0, exact.map { program.and(start, $0) } ?? start)
        }
      }
    }
  }

  /// Of places where text begins as some ways to match do, those where it also has their very bytes.
  ///
  /// Titles and names of months begin with few of the small letters, which one bitmap has together.
  private static func narrowed(
    _ start: BitProgramBuilder.Operand, toBytesOf ways: [PatternNode],
    _ program: inout BitProgramBuilder
  ) -> BitProgramBuilder.Operand {
    var start = start
    let sets = ways.map { $0.prefixSets(narrowedBytes) }
    for offset in 0..<(sets.map(\.count).min() ?? 0) {
      let exact = sets.reduce(ByteSet()) { $0.union($1[offset]) }
      guard exact.count * 2 <= Atoms.covering(exact).count, program.hasRoom(for: exact) else {
        continue
      }
      start = program.and(start, program.tellingClass(exact), shift: offset)
    }
    return start
  }

  /// Adds the output of a pattern: where it may start.
  private static func add(
    _ pattern: CompiledPattern, output: Int, to program: inout BitProgramBuilder
  ) {
    var start = beginning(of: pattern.syntax, &program)
    if pattern.border != .none {
      start = program.and(start, before: .word, isIn: false)
    } else if pattern.startsNumber {
      start = program.and(start, before: .digits, isIn: false)
      if pattern.followsWord { start = program.and(start, before: .word, isIn: true) }
    }
    let (prefix, isCut) = prefix(of: pattern.syntax, reach)
    if isCut, let prefix, prefix.longest <= Beginning.longest {
      // The beginning is all that can be followed.
      return program.output(output, start)
    }
    program.narrowing(start, of: output) { program in
      let ways = ways(of: pattern.syntax)
      let most = max(mostInstructions / ways.count, 10)
      var any: BitProgramBuilder.Operand?
      for way in ways {
        guard let exact = matches(way, border: pattern.border, most: most, &program) else {
          return program.output(output, start)
        }
        any = program.or(any, exact)
      }
      program.output(output, any.map { program.and(start, $0) } ?? start)
    }
  }

  /// Adds the output of a pattern with an anchor: where its anchor may be.
  private static func add(
    _ anchor: CompiledPattern.Anchor, output: Int, to program: inout BitProgramBuilder
  ) {
    var candidates = beginning(of: anchor.rest, &program)
    let last = Atoms.covering(anchor.lastBefore)
    // Only a class has a word before the block.
    if program.hasRoom(for: last) {
      candidates = program.and(candidates, before: last, isIn: true)
    }
    program.narrowing(candidates, of: output) { program in
      var candidates = candidates
      if let rest = matches(anchor.rest, border: .none, most: 12, &program) {
        candidates = program.and(candidates, rest)
      }
      program.output(output, candidates)
    }
  }

  /// Where text has what the matches of a pattern begin with, but for the border.
  ///
  /// Of the first bytes those are looked at that are rare in text. A few telling bytes at the very start
  /// (`+`, `(`, `0`) stay as they are.
  private static func beginning(
    of pattern: PatternNode, _ program: inout BitProgramBuilder
  ) -> BitProgramBuilder.Operand {
    let sets = pattern.prefixSets(tellingReach)
    let shares = sets.map { Atoms.share(of: Atoms.mask(of: $0)) }
    var start =
      sets[0].count <= telling ? program.tellingClass(sets[0]) : program.bitmap(sets[0])
    // Of those that are alike the first.
    let rarest = sets.indices.dropFirst().sorted { (shares[$0], $0) < (shares[$1], $1) }
    for offset in rarest.prefix(Beginning.longest - 1).sorted() {
      start = program.and(start, program.bitmap(sets[offset]), shift: offset)
    }
    return start
  }

  private static func starts(
    of beginning: Beginning, _ program: inout BitProgramBuilder
  ) -> BitProgramBuilder.Operand {
    var start = program.bitmap(beginning.masks[0])
    for (offset, mask) in beginning.masks.enumerated().dropFirst() {
      start = program.and(start, program.bitmap(mask), shift: offset)
    }
    return start
  }

  // MARK: Working a pattern through from its end

  /// Where one way to match a pattern may start; `nil` for anywhere.
  ///
  /// Past a point, more instructions cost more than the few candidates that they rule out; then only
  /// a part of the pattern is followed.
  private static func matches(
    _ way: PatternNode, border: Border, most: Int, _ program: inout BitProgramBuilder
  ) -> BitProgramBuilder.Operand? {
    for limit in [reach, 32, 20, 14, 9] {
      let (prefix, isCut) = prefix(of: way, limit)
      guard let prefix else { continue }
      let result = program.attempt(most: most) { program in
        let after = isCut || border == .none ? nil : program.not(.word)
        return program.starts(of: prefix, before: after)
      }
      if let result { return result }
    }
    // What can stand at each place, whatever goes with what.
    let sets = way.prefixSets(min(way.shortest, 10))
    return program.starts(of: .sequence(sets.map { .bytes($0) }), before: nil)
  }

  /// The ways in which a pattern can begin, each with what follows, if they are not too many.
  static func ways(of pattern: PatternNode) -> [PatternNode] {
    switch pattern.kind {
    case .either(let parts):
      return parts.flatMap(ways)
    case .sequence(let parts):
      guard let first = parts.first else { break }
      let rest = parts.dropFirst()
      switch first.kind {
      case .either(let beginnings) where beginnings.count <= 16:
        return beginnings.map { .sequence([$0] + rest) }
      case .sequence(let inner):
        return ways(of: .sequence(inner + rest))
      case .repeated(let part, let least, let most) where least > 0 && part.longest > 1:
        return ways(
          of: .sequence([part, .repeated(part, least: least - 1, most: most - 1)] + rest))
      case .bytes, .either, .repeated: break
      }
    case .bytes, .repeated: break
    }
    return [pattern]
  }

  /// The bytes that can stand at the first places of a match.
  private static func next(of node: PatternNode) -> [PatternNode] {
    let count = min(node.shortest, 3)
    return count > 0 ? node.prefixSets(count).map { .bytes($0) } : []
  }

  /// The part of a pattern that reaches at most `limit` bytes far, and whether more follows.
  private static func prefix(of node: PatternNode, _ limit: Int) -> (PatternNode?, isCut: Bool) {
    guard node.longest > limit else { return (node, false) }
    switch node.kind {
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
      for (index, part) in parts.enumerated() {
        let (node, isCut) = prefix(of: part, left)
        if let node { kept.append(node) }
        if isCut {
          // What must come next, whatever it goes with.
          if node == nil { kept += next(of: .sequence(Array(parts[index...]))) }
          return (kept.isEmpty ? nil : .sequence(kept), true)
        }
        left -= part.longest
      }
      return (.sequence(kept), false)
    }
  }
}
