import CScanKernels
import Testing

@testable import PIIScanner

@Suite("Kernels")
struct KernelTests {
  /// Sets of all shapes: one row of nibbles, several, all bytes, none.
  private static let sets: [ByteSet] = [
    .digits, .upperCase, .lowerCase, .word, ByteSet(10), ByteSet("\"\\"), ByteSet(0x80...0xFF),
    ByteSet(" .-/+()@:_"), ByteSet(0...0xFF), ByteSet(), ByteSet("{}[]:,\"\n"), ByteSet(0...0x1F),
    ByteSet.digits.complement,
  ]

  @Test("the fast classifier gives what the plain one gives, at every length and alignment")
  func classifiersAgree() {
    var plan = scan_class_plan()
    let sets = Self.sets.map { scan_byte_set(words: $0.words) }
    #expect(unsafe scan_make_class_plan(sets, sets.count, &plan) == 0)
    var random = SeededGenerator(seed: 42)
    let text = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    for length in 0...200 {
      for alignment in stride(from: 0, to: 64, by: length < 70 ? 7 : 13) {
        let piece = Array(text[alignment..<(alignment + length)])
        let fast = masks(piece, &plan, isFast: true)
        let plain = masks(piece, &plan, isFast: false)
        #expect(fast == plain, "length \(length), alignment \(alignment)")
        for (index, byte) in piece.enumerated() {
          for (number, set) in Self.sets.enumerated() {
            let bit = plain[number][index / 64] >> UInt64(index % 64) & 1
            #expect((bit == 1) == set.contains(byte))
          }
        }
      }
    }
  }

  private func masks(_ text: [UInt8], _ plan: inout scan_class_plan, isFast: Bool) -> [[UInt64]] {
    let words = (text.count + 63) / 64
    let storage = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, Self.sets.count * words))
    unsafe storage.initialize(repeating: 0xAAAA, count: max(1, Self.sets.count * words))
    defer { unsafe storage.deallocate() }
    let pointers: [UnsafeMutablePointer<UInt64>?] = unsafe Self.sets.indices.map {
      unsafe storage + $0 * words
    }
    if isFast {
      unsafe scan_classify(text, text.count, &plan, pointers)
    } else {
      unsafe scan_classify_scalar(text, text.count, &plan, pointers)
    }
    return Self.sets.indices.map { set in
      (0..<words).map { unsafe storage[set * words + $0] }
    }
  }

  @Test("the fast program gives what the plain one gives")
  func programsAgree() throws {
    let prefilter = try builtin().prefilter
    var random = SeededGenerator(seed: 7)
    let stride = 80
    for round in 0..<20 {
      // Dense bitmaps, and some so sparse that candidates are few.
      let density = UInt64(round % 10)
      let words = (0..<(Int(SCAN_MAX_CLASSES) * stride)).map { _ in
        (0..<density).reduce(UInt64.random(in: 0 ... .max, using: &random)) { word, _ in
          word & UInt64.random(in: 0 ... .max, using: &random)
        }
      }
      for wordCount in [64, 17, 16, 1] {
        let fast = run(prefilter, words, stride, wordCount, isFast: true)
        let plain = run(prefilter, words, stride, wordCount, isFast: false)
        #expect(fast == plain, "\(wordCount) words")
      }
    }
  }

  private func run(
    _ prefilter: Prefilter, _ words: [UInt64], _ stride: Int, _ wordCount: Int, isFast: Bool
  ) -> [[UInt64]] {
    let outputCount = prefilter.outputs.count
    var registers = Array(repeating: scan_register(), count: prefilter.registerCount)
    var outputs = [UInt64](repeating: 0, count: outputCount * 64)
    var found = [UInt64](repeating: 0, count: outputCount)
    unsafe words.withUnsafeBufferPointer { words in
      let classes: [UnsafePointer<UInt64>?] = unsafe (0..<Int(SCAN_MAX_CLASSES)).map { index in
        unsafe words.baseAddress.map { unsafe $0 + 8 + index * stride }
      }
      let program = prefilter.instructions
      if isFast {
        unsafe scan_run_program(
          program, program.count, classes, Int(SCAN_MAX_CLASSES), &registers, &outputs, &found,
          found.count, wordCount)
      } else {
        unsafe scan_run_program_scalar(
          program, program.count, classes, Int(SCAN_MAX_CLASSES), &registers, &outputs, &found,
          found.count, wordCount)
      }
    }
    return [found]
      + (0..<outputCount).map { output in
        found[output] != 0
          ? Array(outputs[(output * 64)..<(output * 64 + (wordCount <= 16 ? 16 : 64))]) : []
      }
  }

  @Test("the fast list of tokens of JSON is what the plain one is")
  func tokenListsAgree() {
    var random = SeededGenerator(seed: 11)
    for round in 0..<200 {
      let words = round % 67
      // Few faults, so that long lists are compared too.
      let marks = (0..<words).map { _ in
        UInt64.random(in: 0 ... .max, using: &random)
          & UInt64.random(in: 0 ... .max, using: &random)
      }
      let quotes = marks.map { $0 & UInt64.random(in: 0 ... .max, using: &random) }
      let newlines = marks.indices.map { index in
        Int.random(in: 0..<20, using: &random) == 0 ? marks[index] & ~quotes[index] : 0
      }
      let fast = tokens(newlines, marks, quotes, isFast: true)
      #expect(fast == tokens(newlines, marks, quotes, isFast: false), "round \(round)")
    }
  }

  /// Where a list ends, in what state, and the tokens.
  private func tokens(
    _ newlines: [UInt64], _ marks: [UInt64], _ quotes: [UInt64], isFast: Bool
  ) -> [UInt64] {
    var inside: UInt64 = 0
    var count = 0
    var list = [UInt32](repeating: 0, count: marks.count * 64 + Int(SCAN_TOKEN_SLACK))
    let words = unsafe newlines.withUnsafeBufferPointer { newlines in
      unsafe marks.withUnsafeBufferPointer { marks in
        unsafe quotes.withUnsafeBufferPointer { quotes in
          var masks = unsafe scan_json_masks(
            newline: newlines.baseAddress, structure: marks.baseAddress, quote: quotes.baseAddress,
            ignored: 0)
          return isFast
            ? unsafe scan_list_tokens(&masks, marks.count, 128, &inside, &list, &count)
            : unsafe scan_list_tokens_scalar(&masks, marks.count, 128, &inside, &list, &count)
        }
      }
    }
    return [UInt64(words), inside] + list[..<count].map { UInt64($0) }
  }

  @Test("tells text beyond ASCII wherever its first such byte is")
  func tellsASCII() {
    for count in 0..<600 {
      var bytes = [UInt8](repeating: 0x7F, count: count)
      #expect(unsafe scan_is_ascii(bytes, count) == 1)
      for position in stride(from: count - 1, through: 0, by: -37) {
        bytes[position] = 0x80
        #expect(unsafe scan_is_ascii(bytes, count) == 0, "byte \(position) of \(count)")
        bytes[position] = 0
      }
    }
  }

  @Test("counts the characters that start in a text")
  func countsCharacters() {
    for text in ["", "abc", "caf\u{E9}", "\u{20AC}5", "\u{1F600}\u{1F600}", "x\u{E9}\u{E9}y"] {
      let bytes = Array(text.utf8)
      #expect(unsafe scan_count_characters(bytes, bytes.count) == text.unicodeScalars.count)
    }
  }
}
