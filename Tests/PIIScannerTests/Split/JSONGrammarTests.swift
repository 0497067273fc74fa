import Foundation
import Testing

@testable import PIIScanner

@Suite("JSON grammar")
struct JSONGrammarTests {
  @Test(
    "valid documents have no fault, in windows of any size", arguments: try jsonFixtures("valid"))
  func valid(file: URL) throws {
    let text = JSONTestText(Array(try Data(contentsOf: file)))
    for size in Array(1...70) + [text.bytes.count] {
      #expect(text.verdict(windowSize: size).fault == nil, "windows of \(size)")
    }
  }

  @Test(
    "invalid documents have one fault, in windows of any size",
    arguments: try jsonFixtures("invalid"))
  func invalid(file: URL) throws {
    let text = JSONTestText(Array(try Data(contentsOf: file)))
    let whole = text.verdict()
    #expect(whole.fault != nil)
    for size in 1...70 {
      #expect(text.verdict(windowSize: size) == whole, "windows of \(size)")
    }
  }

  @Test(
    "a fault is where the first wrong byte is",
    arguments: [
      (#"{"a": 1,}"#, 8, "unexpected '}'"),
      (#"{"a": 1 "b": 2}"#, 8, "unexpected '\"'"),
      ("[1.x]", 3, "malformed number"),
      ("[nul]", 4, "malformed literal"),
      (#"["\x"]"#, 3, "malformed escape in a string"),
      ("[\"a\tb\"]", 3, "control character in a string"),
      ("[@]", 1, "unexpected character"),
      ("[1", 2, "the text ends too early"),
      (" ", 1, "there is no value"),
    ])
  func fault(text: String, offset: Int64, reason: String) {
    // Behind 9,000 bytes of good text too, where the fast reader comes first.
    let good = String(repeating: " ", count: 9000)
    for (text, offset) in [(text, offset), (good + text, offset + 9000)] {
      let fault = JSONTestText(text).verdict().fault
      #expect(fault?.offset == offset)
      #expect(fault?.reason == reason)
    }
  }

  @Test("a byte changed anywhere is judged as Foundation does", arguments: 0..<20)
  func changed(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var writer = JSONTestWriter(random: random, isASCII: true)
    writer.writeDocument(depth: 4)
    // No exponents: Foundation does not take numbers that are too large for it.
    let marks = Array("{}[]:,\" \n\t\\0123456789-.tfnul/\u{1}".utf8)
    for _ in 0..<200 {
      var bytes = writer.bytes
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
      default: bytes[place] = marks.randomElement(using: &random) ?? 0
      }
      let text = JSONTestText(bytes)
      let whole = text.verdict()
      // What we take on purpose: several documents, one after the other.
      if whole.values > 1 && whole.fault == nil { continue }
      // What Foundation takes, and RFC 8259 does not: a comma before the closing bracket.
      if let fault = whole.fault, fault.offset < bytes.count,
        "}]".utf8.contains(bytes[Int(fault.offset)]),
        bytes[..<Int(fault.offset)].last(where: { $0 > 0x20 }) == UInt8(ascii: ",")
      {
        continue
      }
      let isValid = Self.isValid(bytes)
      #expect(
        (whole.fault == nil) == isValid,
        "seed \(seed): \(String(describing: whole.fault)) \(String(decoding: bytes, as: UTF8.self))"
      )
      let size = Int.random(in: 1...90, using: &random)
      #expect(text.verdict(windowSize: size) == whole, "seed \(seed), windows of \(size)")
    }
  }

  // Foundation takes half a surrogate pair for a fault, and RFC 8259 does not: the writer was asked
  // for no pairs.
  private static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
  }

  @Test("100,000 levels are no fault when they are closed, and one when not")
  func deep() {
    let open = String(repeating: "[", count: 100_000)
    #expect(JSONTestText(open).verdict().fault == JSONFault(offset: 100_000, problem: .endsEarly))
    #expect(JSONTestText(open + String(repeating: "]", count: 100_000)).verdict().fault == nil)
    let mixed =
      String(repeating: #"{"a":["#, count: 50_000) + String(repeating: "]}", count: 50_000)
    #expect(JSONTestText(mixed).verdict().fault == nil)
    let swapped = String(repeating: #"{"a":["#, count: 5000) + String(repeating: "}]", count: 5000)
    #expect(
      JSONTestText(swapped).verdict().fault
        == JSONFault(offset: 30_000, problem: .unexpectedMark(UInt8(ascii: "}"))))
  }
}
