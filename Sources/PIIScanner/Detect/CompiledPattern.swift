internal import Synchronization

/// A pattern that is ready to be searched for.
final class CompiledPattern: Sendable {
  let syntax: PatternNode
  let border: Border
  let anchor: Anchor?
  /// Whether no match starts after a digit, whatever the border says.
  let startsNumber: Bool

  /// A rare byte inside the match, from which a match is worked out to both sides.
  ///
  /// For patterns such as an e-mail address, which begin with anything and have one telling byte.
  struct Anchor: Sendable {
    var byte: UInt8
    var before: PatternNode
    var after: PatternNode
    /// The bytes that can stand just before it.
    var lastBefore: ByteSet
  }

  // Automata are made when the first candidate turns up: most scans of a small file need few.
  private let automata = Mutex<(forward: Automaton?, backward: Automaton?)>((nil, nil))

  init(_ syntax: PatternNode, border: Border, startsNumber: Bool = false) {
    self.syntax = syntax
    self.startsNumber = startsNumber
    self.border = border
    anchor = Self.anchor(of: syntax)
  }

  /// The automaton of what follows the anchor, or of the whole pattern if it has none.
  func forward() throws(AutomatonError) -> Automaton {
    if let known = automata.withLock({ $0.forward }) { return known }
    let made = try Automaton(anchor?.after ?? syntax)
    return automata.withLock {
      if let known = $0.forward { return known }
      $0.forward = made
      return made
    }
  }

  /// The automaton of what stands before the anchor, read backwards.
  func backward() throws(AutomatonError) -> Automaton {
    if let known = automata.withLock({ $0.backward }) { return known }
    let made = try Automaton(anchor?.before.reversed ?? syntax.reversed)
    return automata.withLock {
      if let known = $0.backward { return known }
      $0.backward = made
      return made
    }
  }

  /// Finds the anchor: a single rare byte after a part that begins with letters.
  private static func anchor(of syntax: PatternNode) -> Anchor? {
    guard case .sequence(let parts) = syntax, let first = parts.first,
      let begin = PositionAutomaton(first).prefixSets(1).first,
      begin.intersects(.lowerCase) || begin.intersects(.upperCase), begin.count > 20
    else { return nil }
    let common = ByteSet.word.union(ByteSet(" .,-:/\n"))
    for (index, part) in parts.enumerated().dropFirst() where index + 1 < parts.count {
      guard case .bytes(let set) = part, set.count == 1,
        let byte = (UInt8.min...UInt8.max).first(where: set.contains), !common.contains(byte)
      else { continue }
      let before = PatternNode.sequence(Array(parts[..<index]))
      guard before.shortest > 0,
        let last = PositionAutomaton(before.reversed).prefixSets(1).first
      else { return nil }
      return Anchor(
        byte: byte, before: before, after: .sequence(Array(parts[(index + 1)...])), lastBefore: last
      )
    }
    return nil
  }
}
