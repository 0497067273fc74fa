internal import Synchronization

/// A pattern that is ready to be searched for.
final class CompiledPattern: Sendable {
  let syntax: PatternNode
  let border: Border
  /// Whether it is small enough for a ``PatternUnion``.
  let fitsUnion: Bool
  let anchor: Anchor?
  /// Whether no match starts after a digit, whatever the border says.
  let startsNumber: Bool
  /// Whether a match starts only after a letter or `_`.
  let followsWord: Bool

  /// Where a pattern is taken hold of: inside the match, if that is rarer than how matches begin.
  ///
  /// For patterns such as an e-mail address or a street address, which begin like any word and have one telling byte,
  /// or a postcode. From the anchor a match is worked out to both sides.
  struct Anchor: Sendable {
    var before: PatternNode
    /// The rest of the pattern, which begins with the anchor.
    var rest: PatternNode
    /// The bytes that can stand just before it.
    var lastBefore: ByteSet
  }

  // Made when the first candidate turns up: most scans of a small file need few.
  private let automaton = Mutex<Automaton?>(nil)

  init(
    _ syntax: PatternNode, border: Border, startsNumber: Bool = false, followsWord: Bool = false
  ) {
    self.syntax = syntax
    self.startsNumber = startsNumber || followsWord
    self.followsWord = followsWord
    self.border = border
    fitsUnion = PatternUnion.takes(syntax, border)
    anchor = fitsUnion ? nil : Self.anchor(of: syntax, border)
  }

  /// The automaton of the pattern from its anchor on, or of the whole pattern if it has none.
  func forward() throws(AutomatonError) -> Automaton {
    if let known = automaton.withLock(\.self) { return known }
    let made = try Automaton(anchor?.rest ?? syntax)
    return automaton.withLock {
      if let known = $0 { return known }
      $0 = made
      return made
    }
  }

  /// An automaton of what stands before the anchor, to be read backwards: one for each thread that asks.
  ///
  /// It is lazy: all that can stand before an anchor needs many states, of which a text meets few.
  func makeBackward() -> LazyAutomaton {
    let before = anchor?.before ?? syntax
    return LazyAutomaton(PatternUnion([(0, before.reversed, border)]))
  }

  private static func anchor(of syntax: PatternNode, _ border: Border) -> Anchor? {
    guard case .sequence(let parts) = syntax.kind else { return nil }
    if border == .none {
      guard let begin = parts.first.flatMap({ $0.prefixSets(1).first }),
        begin.intersects(.lowerCase) || begin.intersects(.upperCase), begin.count > 20,
        let index = parts.indices.dropFirst().first(where: { index in
          beginsWithRareByte(parts[index...]) && parts[..<index].contains { $0.shortest > 0 }
        })
      else { return nil }
      return Anchor(.sequence(Array(parts[..<index])), .sequence(Array(parts[index...])))
    }
    var best = Beginning(of: syntax).frequency / 8
    guard best > mostCandidates else { return nil }
    var bestIndex: Int?
    var shortestBefore = 0
    for index in parts.indices.dropFirst() {
      shortestBefore += parts[index - 1].shortest
      guard shortestBefore > 0 else { continue }
      let rest = PatternNode.sequence(Array(parts[index...]))
      let frequency = rest.shortest > 0 ? Beginning(of: rest).frequency : 1
      guard frequency < best else { continue }
      best = frequency
      bestIndex = index
    }
    return bestIndex.flatMap { index in
      Anchor(.sequence(Array(parts[..<index])), .sequence(Array(parts[index...])))
    }
  }

  /// A pattern that begins more rarely than this, of all bytes, needs no anchor.
  private static let mostCandidates = 0.0005

  /// Whether the first part is a single byte that text has seldom.
  private static func beginsWithRareByte(_ parts: ArraySlice<PatternNode>) -> Bool {
    let common = ByteSet.word.union(ByteSet(" .,-:/\n"))
    guard parts.count > 1, case .bytes(let set)? = parts.first?.kind, set.count == 1 else {
      return false
    }
    return !common.intersects(set)
  }
}

extension CompiledPattern.Anchor {
  fileprivate init?(_ before: PatternNode, _ rest: PatternNode) {
    guard let last = before.reversed.prefixSets(1).first else { return nil }
    self.init(before: before, rest: rest, lastBefore: last)
  }
}
