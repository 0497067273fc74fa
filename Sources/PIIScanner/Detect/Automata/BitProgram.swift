internal import CScanKernels

/// Writes programs over bitmaps.
///
/// What was computed once is not computed again. Byte sets are widened to unions of ``Atoms``, which only adds
/// candidates.
struct BitProgramBuilder {
  /// Byte sets whose bitmaps the program reads: the operands from 0.
  private(set) var classes: [ByteSet] = []
  private(set) var instructions: [scan_instruction] = []

  /// A class, or from ``firstRegister`` on a register.
  typealias Operand = UInt16
  static let firstRegister = Int(SCAN_MAX_CLASSES)

  private struct Value: Hashable {
    var operation: UInt8
    var shift: UInt8
    var a: Operand
    var b: Operand
  }
  private var known: [Value: Operand] = [:]
  private var room = ClassRoom()
  private var valueCount = 0

  // MARK: Instructions

  mutating func and(_ a: Operand, _ b: Operand, shift: Int = 0) -> Operand {
    emit(SCAN_AND, a, b, shift: shift)
  }

  mutating func or(_ a: Operand?, _ b: Operand) -> Operand { a.map { emit(SCAN_OR, $0, b) } ?? b }

  /// `a` where the byte before is in a set (or is not).
  mutating func and(_ a: Operand, before set: ByteSet, isIn: Bool) -> Operand {
    emit(isIn ? SCAN_AND_BEFORE : SCAN_AND_NOT_BEFORE, a, dedicatedClass(set))
  }

  /// Where one of the next `count` bytes, from here on, is in a set: by doubling.
  mutating func any(ofNext count: Int, in set: ByteSet) -> Operand {
    var result = bitmap(set)
    var seen = 1
    while seen < count {
      let more = min(seen, count - seen)
      result = emit(SCAN_OR, result, result, shift: more)
      seen += more
    }
    return result
  }

  mutating func not(_ set: ByteSet) -> Operand { emit(SCAN_NOT, dedicatedClass(set), 0) }

  /// Adds bits to an output.
  mutating func output(_ output: Int, _ bits: Operand) {
    append(SCAN_OUTPUT, UInt16(output), bits, 0)
  }

  /// Writes instructions that rule out candidates of an output, and are skipped in blocks that have so few of them that
  /// it costs less to verify all.
  mutating func narrowing(
    _ candidates: Operand, of output: Int, _ body: (inout BitProgramBuilder) -> Void
  ) {
    // Values that are known so far were computed in every block; those of the body are not.
    let before = known
    let skip = instructions.count
    append(SCAN_SKIP_IF_FEW, UInt16(output), candidates, 0)
    body(&self)
    let count = instructions.count - skip - 1
    instructions[skip].b = UInt16(count)
    instructions[skip].shift = UInt8(min(count / Self.instructionsForCandidate, 255))
    known = before
  }

  /// A candidate costs about as much as so many instructions, each a pass over a block.
  private static let instructionsForCandidate = 6

  /// Writes instructions, and takes them back if they are more than `most`.
  mutating func attempt(
    most: Int, _ body: (inout BitProgramBuilder) -> Operand?
  ) -> Operand? {
    var trial = self
    let result = body(&trial)
    guard trial.instructions.count - instructions.count <= most else { return nil }
    self = trial
    return result
  }

  private mutating func emit<Operation: BinaryInteger>(
    _ operation: Operation, _ a: Operand, _ b: Operand, shift: Int = 0
  ) -> Operand {
    let value = Value(operation: UInt8(operation), shift: UInt8(shift), a: a, b: b)
    if let register = known[value] { return register }
    let register = Operand(Self.firstRegister + valueCount)
    valueCount += 1
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

  // MARK: Byte sets

  /// The bitmap of a byte set, widened to atoms.
  mutating func bitmap(_ set: ByteSet) -> Operand { bitmap(Atoms.mask(of: set)) }

  /// The bitmap of a mask of atoms.
  mutating func bitmap(_ mask: UInt32) -> Operand {
    var result: Operand?
    var rest = mask
    while rest != 0 {
      let part = dedicatedClass(Atoms.all[rest.trailingZeroBitCount])
      result = or(result, part)
      rest &= rest - 1
    }
    return result ?? dedicatedClass(ByteSet())
  }

  /// A class of its own for a set, or once there is no room for one, a bitmap that is widened to atoms.
  mutating func tellingClass(_ set: ByteSet) -> Operand {
    hasRoom(for: set) ? dedicatedClass(set) : bitmap(set)
  }

  /// The bitmap of a set that is repeated: a class of its own, if many bytes of its atoms are not in it.
  private mutating func runClass(_ set: ByteSet) -> Operand {
    set.count * 4 <= Atoms.covering(set).count * 3 ? tellingClass(set) : bitmap(set)
  }

  /// So many bytes of a set in a row tell it from its atoms: nine letters are a word, nine consonants are none.
  private static let longRun = 7

  func hasRoom(for set: ByteSet) -> Bool { classes.contains(set) || room.fits(set) }

  /// A class of its own for a set.
  private mutating func dedicatedClass(_ set: ByteSet) -> Operand {
    if let index = classes.firstIndex(of: set) { return Operand(index) }
    room.take(set)
    classes.append(set)
    return Operand(classes.count - 1)
  }

  // MARK: Patterns

  /// Where `node` matches and `after` holds at its end; `nil` stands for anywhere.
  mutating func starts(of node: PatternNode, before after: Operand?) -> Operand? {
    switch node.kind {
    case .bytes(let set):
      let here = bitmap(set)
      return after.map { and(here, $0, shift: 1) } ?? here
    case .sequence(let parts):
      var after = after
      for part in parts.reversed() { after = starts(of: part, before: after) }
      return after
    case .either(let parts):
      var result: Operand?
      for part in parts {
        guard let start = starts(of: part, before: after) else { return nil }
        if start != result { result = or(result, start) }
      }
      return result
    case .repeated(let part, let least, let most):
      var rest = after
      // Many optional repeats would cost more than the candidates that they rule out.
      if most - least > 8 { rest = nil }
      if let after, rest != nil {
        for _ in least..<most {
          guard let more = starts(of: part, before: rest) else { break }
          rest = or(after, more)
        }
      }
      if case .bytes(let set) = part.kind, least > 2 {
        let here = run(of: least >= Self.longRun ? runClass(set) : bitmap(set), least)
        return rest.map { and(here, $0, shift: least) } ?? here
      }
      for _ in 0..<least { rest = starts(of: part, before: rest) }
      return rest
    }
  }

  /// Where `count` bytes of a class follow each other: by doubling, since runs of runs are runs.
  private mutating func run(of set: Operand, _ count: Int) -> Operand {
    guard count > 1 else { return set }
    let half = run(of: set, count / 2)
    let pair = and(half, half, shift: count / 2)
    return count.isMultiple(of: 2) ? pair : and(pair, set, shift: count - 1)
  }

  // MARK: Registers

  /// The program with as few registers as it needs at a time, so that they stay in the first-level cache.
  ///
  /// A register is taken again once its value was read for the last time. Which instructions go on with the last result is
  /// marked.
  func allocated() -> (instructions: [scan_instruction], registerCount: Int) {
    var lastUse = [Int](repeating: -1, count: valueCount)
    for (index, step) in instructions.enumerated() {
      for operand in Self.operands(of: step) where Int(operand) >= Self.firstRegister {
        lastUse[Int(operand) - Self.firstRegister] = index
      }
    }
    var place = [Operand](repeating: 0, count: valueCount)
    var free: [Operand] = []
    var count = 0
    var result = instructions
    for (index, step) in instructions.enumerated() {
      if step.operation < SCAN_OUTPUT {
        // Before the operands are given back: a destination is never an operand.
        if free.isEmpty {
          free.append(Operand(Self.firstRegister + count))
          count += 1
        }
        let value = Int(step.destination) - Self.firstRegister
        place[value] = free.removeLast()
        result[index].destination = place[value]
        if lastUse[value] < 0 { free.append(place[value]) }
      }
      var freed: Operand?
      for (number, operand) in Self.operands(of: step).enumerated()
      where Int(operand) >= Self.firstRegister {
        let value = Int(operand) - Self.firstRegister
        if number == 0 { result[index].a = place[value] } else { result[index].b = place[value] }
        guard lastUse[value] == index, freed != place[value] else { continue }
        free.append(place[value])
        freed = place[value]
      }
    }
    unsafe result.withUnsafeMutableBufferPointer { unsafe scan_mark_last($0.baseAddress, $0.count) }
    return (result, count)
  }

  /// The operands that an instruction reads: `a`, and `b` if it is one.
  private static func operands(of step: scan_instruction) -> [Operand] {
    step.operation < SCAN_NOT ? [step.a, step.b] : [step.a]
  }
}
