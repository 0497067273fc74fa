import Testing

@testable import PIIScanner

@Suite("Pattern language")
struct PatternSyntaxTests {
  @Test(
    "says what is wrong, and where",
    arguments: [
      ("[0-9]+", 5, "upper limit"), ("a*", 1, "upper limit"), ("a{2,}", 1, "upper limit"),
      ("(ab", 0, "without its ')'"), ("ab)", 2, "without its '('"), ("[a-", 0, "without its ']'"),
      ("[z-a]", 0, "backwards"), ("a{3,2}", 1, "not above"), ("\\w", 0, "no '\\w'"),
      ("^abc", 0, "anchors"), ("a.c", 1, "'.' matches anything"), ("(?=a)", 1, "plain groups"),
      ("a?", 0, "empty text"), ("(a{100}){100}", 8, "longer than"), ("?a", 0, "nothing stands"),
      ("\\x4", 0, "hexadecimal"), ("[é]", 1, "bytes"), ("a\\", 1, "nothing stands after"),
    ])
  func errors(pattern: String, offset: Int, message: String) throws {
    let error = try #require(throws: PatternSyntaxError.self) {
      try PatternParser.parse(pattern)
    }
    #expect(error.offset == offset)
    #expect(error.message.contains(message))
  }

  @Test("a set of bytes has a range, both cases of its letters, and a first byte")
  func byteSets() {
    func members(_ set: ByteSet) -> [UInt8] {
      (UInt8.min...UInt8.max).filter { set.contains($0) }
    }
    var random = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let low = UInt8.random(in: 0...255, using: &random)
      let range = low...UInt8.random(in: low...255, using: &random)
      #expect(members(ByteSet(range)) == Array(range))
      #expect(ByteSet(range).first == low)
      let cased = (UInt8.min...UInt8.max).filter { byte in
        let character = Character(Unicode.Scalar(byte))
        let other = character.isUppercase ? character.lowercased() : character.uppercased()
        let otherByte = other.utf8.count == 1 ? other.utf8.first : nil
        return range.contains(byte)
          || character.isASCII && otherByte.map { range.contains($0) } == true
      }
      #expect(members(ByteSet(range).ignoringCase) == cased)
    }
    #expect(ByteSet().first == nil)
  }

  @Test("the automaton finds the longest match that a plain matcher finds")
  func automatonAgreesWithPlainMatcher() throws {
    var random = SeededGenerator(seed: 99)
    for _ in 0..<300 {
      let node = PatternNode.random(depth: 3, using: &random)
      guard node.shortest > 0, node.longest <= 60 else { continue }
      let automaton = try Automaton(node)
      let backward = LazyAutomaton(PatternUnion([(0, node.reversed, .none)]))
      for _ in 0..<10 {
        let text = (0..<30).map { _ in "abc1-".utf8.randomElement(using: &random) ?? 0 }
        for start in text.indices {
          let expected = node.ends(in: text, from: start).max() ?? -1
          let found = unsafe text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return -1 }
            return unsafe automaton.tables.longestMatch(base, from: start, to: text.count) { _ in
              true
            }.end
          }
          #expect(found == expected)
          let starts = (0...start).filter { node.ends(in: text, from: $0).contains(start) }
          let foundStart = unsafe text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return -1 }
            return unsafe backward.longestMatchBackwards(base, from: start, to: 0) { _ in
              true
            }.start
          }
          #expect(foundStart == starts.min() ?? -1)
        }
      }
    }
  }

  @Test(
    "how far a digit is at most",
    arguments: [
      ("a1", 2), ("[a-z]{2,5}(-|/)[0-9]", 7), ("(ab|c)?(1|x2)", 4), ("a1?b", nil), ("(1|a)b", nil),
      ("(a1){0,3}b", nil), ("(a1){1,3}b2", 2),
    ] as [(String, Int?)])
  func reach(pattern: String, reach: Int?) throws {
    #expect(try PatternParser.parse(pattern).reach(to: .digits) == reach)
  }

  @Test("a hit starts wherever a match starts, and nowhere else")
  func prefilterMissesNothing() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<120 {
      let node = PatternNode.random(depth: 3, using: &random)
      guard node.shortest > 0, node.longest <= 100 else { continue }
      var definition = DetectorDefinition(
        id: "x", name: "x", category: "x", kind: .pattern(node.source))
      definition.border = .none
      definition.alone = 0.9
      let detectors = try DetectorSet([definition])
      let text = (0..<9000).map { _ in "abc1- ".utf8.randomElement(using: &random) ?? 0 }
      let expected = text.indices.filter { !node.ends(in: text, from: $0).isEmpty }
      let detector = ChunkDetector(detectors)
      unsafe text.withUnsafeBufferPointer { text in
        guard let base = text.baseAddress else { return }
        unsafe detector.detect(
          base, count: text.count, searched: 0..<text.count, structure: .text, wantsMisses: false)
      }
      let isSame = detector.verifier.hits.map { Int($0.start) } == expected
      #expect(isSame, "\(node.source)")
    }
  }
}

@Suite("Patterns of one automaton")
struct PatternUnionTests {
  @Test(
    "each pattern has the longest match at each place that a plain matcher finds", arguments: 0..<12
  )
  func agreesWithPlainMatcher(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var nodes: [PatternNode] = []
    while nodes.count < 20 {
      let node = PatternNode.random(depth: 3, using: &random)
      if node.shortest > 0, node.longest <= 60 { nodes.append(node) }
    }
    let definitions = nodes.enumerated().map { index, node in
      var definition = DetectorDefinition(
        id: "x\(index)", name: "x", category: "x", kind: .pattern(node.source))
      definition.border = .word
      definition.alone = 0.9
      return definition
    }
    let detectors = try DetectorSet(definitions)
    #expect(detectors.union?.members.count == nodes.count)
    let text = (0..<6000).map { _ in "abc1- ".utf8.randomElement(using: &random) ?? 0 }
    var expected: [[Int]] = []
    for start in text.indices where start == 0 || !text[start - 1].isWord {
      for (index, node) in nodes.enumerated() {
        let ends = node.ends(in: text, from: start).filter { $0 == text.count || !text[$0].isWord }
        if let end = ends.max() { expected.append([start, index, end]) }
      }
    }
    let detector = ChunkDetector(detectors)
    unsafe text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      unsafe detector.detect(
        base, count: text.count, searched: 0..<text.count, structure: .text, wantsMisses: false)
    }
    let hits = detector.verifier.hits.map { [Int($0.start), Int($0.detector), Int($0.end)] }
    #expect(hits.map { $0[0] } == expected.map { $0[0] }, "sorted by their starts")
    #expect(hits.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) } == expected)
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit or `_`.
  fileprivate var isWord: Bool { ByteSet.word.contains(self) }
}

extension PatternNode {
  static func random(depth: Int, using random: inout SeededGenerator) -> PatternNode {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 1), using: &random) {
    case 0, 1:
      let bytes = "abc1-".utf8.filter { _ in Bool.random(using: &random) }
      var set = ByteSet()
      for byte in bytes.isEmpty ? Array("a".utf8) : bytes { set.insert(byte) }
      return .bytes(set)
    case 2, 3:
      return .sequence(
        (0..<Int.random(in: 2...4, using: &random)).map { _ in
          .random(depth: depth - 1, using: &random)
        })
    case 4:
      return .either(
        (0..<Int.random(in: 2...3, using: &random)).map { _ in
          .random(depth: depth - 1, using: &random)
        })
    default:
      let least = Int.random(in: 0...3, using: &random)
      return .repeated(
        .random(depth: depth - 1, using: &random), least: least,
        most: least + Int.random(in: 1...2, using: &random))
    }
  }

  /// The pattern as it is written.
  var source: String {
    switch kind {
    case .bytes(let set):
      "["
        + "abc1-".unicodeScalars.filter { set.contains(UInt8($0.value)) }.map {
          $0 == "-" ? "\\-" : String($0)
        }.joined() + "]"
    case .sequence(let parts): parts.map { "(\($0.source))" }.joined()
    case .either(let parts): "(" + parts.map(\.source).joined(separator: "|") + ")"
    case .repeated(let part, let least, let most): "(\(part.source)){\(least),\(most)}"
    }
  }

  /// All ends of matches that begin at a place: the plain matcher.
  func ends(in text: [UInt8], from start: Int) -> Set<Int> {
    switch kind {
    case .bytes(let set):
      return start < text.count && set.contains(text[start]) ? [start + 1] : []
    case .sequence(let parts):
      return parts.reduce([start]) { starts, part in
        starts.reduce(into: Set()) { $0.formUnion(part.ends(in: text, from: $1)) }
      }
    case .either(let parts):
      return parts.reduce(into: Set()) { $0.formUnion($1.ends(in: text, from: start)) }
    case .repeated(let part, let least, let most):
      var current: Set<Int> = [start]
      var result: Set<Int> = least == 0 ? [start] : []
      for count in 1...most {
        current = current.reduce(into: Set()) { $0.formUnion(part.ends(in: text, from: $1)) }
        if count >= least { result.formUnion(current) }
      }
      return result
    }
  }
}
