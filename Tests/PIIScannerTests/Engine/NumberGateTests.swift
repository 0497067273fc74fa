import Testing

@testable import PIIScanner

@Suite("Digits at the start of a match")
struct NumberGateTests {
  @Test("no match is ruled out by the number of its first digits and what follows them")
  func rulesOutNoMatch() {
    var random = SeededGenerator(seed: 5)
    var ruledOut = 0
    for _ in 0..<400 {
      let node = PatternNode.random(depth: 3, using: &random)
      guard node.shortest > 0, node.longest <= 60 else { continue }
      let gate = PatternUnion([(0, node, .word)]).gateAfterWord
      let text = (0..<200).map { _ in "1111a- ".utf8.randomElement(using: &random) ?? 0 }
      for start in text.indices where FieldWord.isDigit(text[start]) {
        let digits = text[start...].prefix { FieldWord.isDigit($0) }.count
        let next = start + digits
        guard digits < NumberGate.longest, next < text.count else { continue }
        if gate.followers[digits].contains(text[next]) { continue }
        ruledOut += 1
        // No word border is before `a` and digits.
        let ends = node.ends(in: text, from: start).filter {
          $0 == text.count || !ByteSet.word.contains(text[$0])
        }
        #expect(ends.isEmpty, "\(digits) digits at \(start)")
      }
    }
    #expect(ruledOut > 1000)
  }

  @Test("counts digits up to the most that are looked at")
  func countsDigits() {
    for byte in UInt8.min...UInt8.max where !FieldWord.isDigit(byte) {
      for count in 0...NumberGate.longest {
        let digits = (0..<count).map { UInt8(ascii: "0") + UInt8($0 % 10) }
        let text = digits + [UInt8](repeating: byte, count: NumberGate.longest)
        let counted = unsafe text.withUnsafeBufferPointer { text in
          unsafe text.baseAddress.map { unsafe NumberGate.digitCount($0) }
        }
        #expect(counted == count, "byte \(byte)")
      }
    }
  }
}
