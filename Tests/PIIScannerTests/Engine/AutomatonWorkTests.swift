import Testing

@testable import PIIScanner

/// How many bytes automata read, and how many states a lazy one keeps, on text that is made to be hard.
///
/// An automaton reads no further than the longest match of its patterns. So the bytes that it reads are at most the
/// candidates times that length, and ``IndependenceTests`` has that candidates grow as the text.
@Suite("Work of automata")
struct AutomatonWorkTests {
  /// Texts in which many matches nearly begin everywhere, or overlap.
  private static let pieces = [
    "1", "1 ", "A1", "A1 ", "Mr ", "aaaa@", "a", "z9", "\"", "(", "[{", "12.34.56.", "NL91 ABNA ",
    "+31 6 ", "06-", "2001-01-", "00:00:", "fe80::", "é", "\u{0}",
  ]

  @Test("the automaton of all small patterns reads no more than the longest of them")
  func unionReadsLongestMatch() throws {
    let detectors = try builtin()
    let union = try #require(detectors.union)
    let longest = union.members.map { detectors.patterns[$0.pattern].syntax.longest }.max() ?? 0
    let automaton = LazyAutomaton(union)
    for piece in Self.pieces {
      var reads: [Int] = []
      for count in [10_000, 20_000] {
        let text = text(of: piece, count)
        let read = text.indices.map { matches(automaton, text, from: $0).readTo - $0 }
        #expect((read.max() ?? 0) <= longest, "\(piece)")
        reads.append(read.reduce(0, +))
      }
      #expect(reads[1] <= 2 * reads[0] + longest * longest, "\(piece)")
    }
  }

  @Test("the automaton of a large pattern reads no more than its longest match, to either side")
  func singleReadsLongestMatch() throws {
    let detectors = try builtin()
    let inUnion = Set(detectors.union?.members.map(\.pattern) ?? [])
    for (index, pattern) in detectors.patterns.enumerated()
    where !inUnion.contains(index) && detectors.matchers[index].kind == .pattern {
      let forward = try pattern.forward()
      let backward = pattern.makeBackward()
      let longest = pattern.syntax.longest
      for piece in Self.pieces {
        let text = text(of: piece, 3000)
        for start in text.indices {
          let read = unsafe text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return [0] }
            return [
              unsafe forward.tables.longestMatch(base, from: start, to: text.count) { _ in true }
                .readTo - start,
              unsafe start
                - backward.longestMatchBackwards(base, from: start, to: 0) { _ in true }
                .readTo,
            ]
          }
          #expect((read.max() ?? 0) <= longest, "\(piece)")
        }
      }
    }
  }

  @Test(
    "an automaton that is full starts anew, stays within its states, and answers as before",
    arguments: [4, 5, 9, 40, 16_000])
  func startsAnew(mostStates: Int) throws {
    var random = SeededGenerator(seed: 31)
    var nodes: [PatternNode] = []
    while nodes.count < 20 {
      let node = PatternNode.random(depth: 3, using: &random)
      if node.shortest > 0, node.longest <= 60 { nodes.append(node) }
    }
    let patterns = nodes.enumerated().map {
      (index: $0.offset, syntax: $0.element, border: Border.word)
    }
    let automaton = LazyAutomaton(PatternUnion(patterns), mostStates: mostStates)
    let text = (0..<1500).map { _ in "abc1- ".utf8.randomElement(using: &random) ?? 0 }
    var mostSeen = 0
    for start in text.indices {
      let ends = matches(automaton, text, from: start).ends
      #expect(
        nodes.indices.map { ends[$0] } == nodes.map { $0.ends(in: text, from: start).max() },
        "at \(start)")
      mostSeen = max(mostSeen, automaton.stateCount)
    }
    #expect(mostSeen <= mostStates)
    // With few states it did start anew: it needs more than 40.
    #expect(mostStates == 16_000 ? mostSeen > 40 : mostSeen == mostStates)
  }

  @Test("all detectors need few states at a time, whatever the text")
  func statesAreBounded() throws {
    let union = try #require(try builtin().union)
    let automaton = LazyAutomaton(union, mostStates: 500)
    var random = SeededGenerator(seed: 77)
    for _ in 0..<400 {
      let text = (0..<25).flatMap { _ in
        Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
      }
      for start in text.indices { _ = matches(automaton, text, from: start) }
      #expect(automaton.stateCount <= 500)
    }
  }

  private func text(of piece: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
  }

  /// What an automaton finds at a place, everything being a border: where the longest match of each member ends.
  private func matches(
    _ automaton: LazyAutomaton, _ text: [UInt8], from start: Int
  ) -> (ends: [Int: Int], readTo: Int) {
    unsafe text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return ([:], start) }
      let readTo = unsafe automaton.readMatches(
        base, from: start, to: text.count, startsNumber: true
      ) { _ in (true, true) }
      var ends: [Int: Int] = [:]
      automaton.forEachLongestMatch { member, end in
        #expect(ends[member] == nil, "a member has one longest match")
        ends[member] = end
      }
      return (ends, readTo)
    }
  }

  @Test(
    "only addresses have a pattern too large to be followed beside all others"
  )
  func largePatterns() throws {
    var large: [String] = []
    for definition in DetectorDefinition.builtin {
      guard case .pattern(let pattern) = definition.kind else { continue }
      let syntax = try PatternParser.parse(pattern, ignoreCase: definition.ignoreCase)
      if syntax.unionParts.contains(where: { $0.positionCount > PatternUnion.mostPositions }) {
        large.append(definition.id)
      }
    }
    #expect(large == ["address"])
  }
}
