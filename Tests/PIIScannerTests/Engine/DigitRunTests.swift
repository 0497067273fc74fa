import Testing

@testable import PIIScanner

@Suite("Numbers that match as a whole")
struct DigitRunTests {
  private static let patterns = [
    "[0-9]{2}[01][0-9]{1,2}", "(18|19|20)?[0-9]{2}", "[1-3]{2,5}", "(1[0-5]|2){1,3}",
    "99[0-9]|[0-8]0[0-9]", "[0-9]{2}(-[0-9])?[0-9]", "[0-9]{1,3}\\.[0-9]", "A?[0-4]{4}",
    "(0|1|2)(3|4|5)(6|7|8|9)?", "[0-9]{4}B?",
  ]

  @Test("finds the patterns that a plain matcher finds, for every number of up to four digits")
  func agreesWithPlainMatcher() throws {
    let nodes = try Self.patterns.map { try PatternParser.parse($0) }
    let union = PatternUnion(
      nodes.enumerated().map { ($0.offset, $0.element, Border.word) })
    let runs = DigitRuns(union)
    for count in 1...4 {
      for number in 0..<Self.power(of: count) {
        let text = Self.digits(number, count)
        let found = unsafe text.withUnsafeBufferPointer { text in
          unsafe text.baseAddress.flatMap { unsafe runs.members($0, count: count) }
        }
        let members = try #require(found)
        for (index, node) in nodes.enumerated() {
          #expect(
            members.contains(index) == node.ends(in: text, from: 0).contains(count),
            "\(Self.patterns[index]) in \(number) of \(count) digits")
        }
      }
    }
  }

  @Test("says that it cannot tell where there are more ways than bits, or too many to look for")
  func cannotTell() throws {
    for pattern in ["(1|22){1,14}", "(1|2|[3-9]|0){1,20}"] {
      let union = PatternUnion([(0, try PatternParser.parse(pattern), .word)])
      let runs = DigitRuns(union)
      let text = [UInt8](repeating: UInt8(ascii: "2"), count: 14)
      unsafe text.withUnsafeBufferPointer { text in
        guard let base = text.baseAddress else { return }
        #expect(unsafe runs.members(base, count: 14) == nil, "\(pattern)")
        #expect(unsafe runs.members(base, count: 2) != nil, "\(pattern)")
      }
    }
  }

  @Test("the built-in detectors can be told for every number of digits")
  func tellsBuiltin() throws {
    let runs = DigitRuns(try #require(try builtin().union))
    for count in 1..<NumberGate.longest {
      let text = [UInt8](repeating: UInt8(ascii: "7"), count: count)
      unsafe text.withUnsafeBufferPointer { text in
        guard let base = text.baseAddress else { return }
        #expect(unsafe runs.members(base, count: count) != nil, "\(count) digits")
      }
    }
  }

  private static func power(of count: Int) -> Int {
    (0..<count).reduce(1) { power, _ in power * 10 }
  }

  private static func digits(_ number: Int, _ count: Int) -> [UInt8] {
    let digits = Array(String(number).utf8)
    return [UInt8](repeating: UInt8(ascii: "0"), count: count - digits.count) + digits
  }
}
