import Testing

@testable import PIIScanner

@Suite("UTF-16 decoder")
struct UTF16DecoderTests {
  /// The standard library decodes too, and repairs lone surrogates in the same way.
  @Test("decodes as the standard library does, however blocks cut it", arguments: 0..<60)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let units = randomUnits(&random)
    let isBig = seed % 2 == 1
    let raw = utf16(units, isBig: isBig)
    var decoder = UTF16Decoder(capacity: 16)
    decoder.restart(isBigEndian: isBig, at: 2)
    var decoded: [UInt8] = []
    var index = 0
    while index < raw.count {
      let end = min(raw.count, index + Int.random(in: 1...300, using: &random))
      unsafe raw[index..<end].withUnsafeBytes {
        unsafe decoder.append($0, isLast: end == raw.count)
      }
      index = end
      check(&decoder, decoded.count, "seed \(seed)", units)
      if Bool.random(using: &random) {
        let keep = Int.random(in: 0...decoder.count, using: &random)
        let before = decoder.textOffset
        let text = unsafe Array(decoder.text)
        decoder.discard(before: keep)
        decoded += text.prefix(Int(decoder.textOffset - before))
        check(&decoder, decoded.count, "seed \(seed), after discard", units)
      }
    }
    unsafe decoded += Array(decoder.text)
    #expect(
      decoded == Array(String(decoding: units, as: UTF16.self).utf8), "seed \(seed)")
    let endsWithHalfUnit = decoder.endsWithHalfUnit
    #expect(!endsWithHalfUnit)
  }

  /// Every character border of the buffer must lead to its code unit, and inside a character to that
  /// character.
  private func check(
    _ decoder: inout UTF16Decoder, _ textOffset: Int, _ comment: Comment, _ units: [UInt16]
  ) {
    let found = decoder.textOffset
    #expect(found == Int64(textOffset), comment)
    let borders = rawBorders(units)
    for index in 0...decoder.count {
      let place = textOffset + index
      guard place < borders.starts.count else { return }
      let start = decoder.rawOffset(ofDecoded: index)
      let end = decoder.rawEnd(ofDecodedEnd: index)
      let isEnd = index == decoder.count
      // The end of the buffer is the start of what is not appended yet.
      guard start == borders.starts[place], end == borders.ends[place] || isEnd else {
        Issue.record(
          "\(comment): \(place) is \(start), \(end), not \(borders.starts[place]), \(borders.ends[place])"
        )
        return
      }
      if !isEnd, start == end, decoder.decodedIndex(ofRaw: start) != index {
        Issue.record("\(comment): raw \(start) is not \(index)")
        return
      }
    }
  }

  /// For each offset of the decoded text the raw offset of its character, and of the next border.
  private func rawBorders(_ units: [UInt16]) -> (starts: [Int64], ends: [Int64]) {
    var (starts, ends): ([Int64], [Int64]) = ([], [])
    var raw: Int64 = 2
    for scalar in String(decoding: units, as: UTF16.self).unicodeScalars {
      let length: Int64 = scalar.value > 0xFFFF ? 4 : 2
      for part in 0..<UTF8.width(scalar) {
        starts.append(raw)
        ends.append(part == 0 ? raw : raw + length)
      }
      raw += length
    }
    starts.append(raw)
    ends.append(raw)
    return (starts, ends)
  }

  private func randomUnits(_ random: inout SeededGenerator) -> [UInt16] {
    var units: [UInt16] = []
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let length = Int.random(in: 1...60, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: units += (0..<length).map { _ in UInt16.random(in: 0x3B1...0x3C9, using: &random) }
      case 1: units += (0..<length).map { _ in UInt16.random(in: 0x4E00...0x4FFF, using: &random) }
      case 2: units += Array(String(repeating: "😀", count: length % 9).utf16)
      case 3: units += [0xD83D, 0xDC00, 0xDC00, 0xD83D, 0xD83D].prefix(length % 6)
      default: units += (0..<length * 3).map { _ in UInt16.random(in: 0x20...0x7E, using: &random) }
      }
    }
    return units
  }

  @Test("half a code unit at the end is noticed, and no text")
  func halfUnit() {
    var decoder = UTF16Decoder()
    decoder.restart(isBigEndian: false, at: 2)
    unsafe [UInt8](arrayLiteral: 0x61, 0, 0x62).withUnsafeBytes {
      unsafe decoder.append($0, isLast: true)
    }
    let text = unsafe Array(decoder.text)
    #expect(text == [0x61])
    let endsWithHalfUnit = decoder.endsWithHalfUnit
    #expect(endsWithHalfUnit)
  }
}

@Suite("UTF-16 strings in binary data")
struct UTF16StringFinderTests {
  @Test("runs are found at every offset, in both byte orders", arguments: 0..<24, [true, false])
  func everyOffset(offset: Int, isBig: Bool) {
    let before = (0..<offset).map { UInt8(0x80 + $0) }
    let raw = before + utf16("bsn 111222333", isBig: isBig, mark: false) + [0xFF, 0xFE, 0x90]
    var finder = UTF16StringFinder()
    let count = unsafe raw.withUnsafeBytes { unsafe finder.fill(from: $0, at: 100, isLast: true) }
    let text = unsafe String(decoding: finder.text, as: UTF8.self)
    #expect(text == "bsn 111222333\n")
    #expect(count == 14)
    #expect(rawOffset(&finder, 4) == Int64(100 + offset + 8))
    #expect(rawEnd(&finder, 13) == Int64(100 + offset + 26))
    let openRunStart = finder.openRunStart
    #expect(openRunStart == -1)
  }

  @Test("short runs are left out, others stand on lines of their own")
  func runs() {
    let raw =
      [1, 2, 3, 0] + utf16("kort", isBig: false, mark: false) + [0, 0, 9, 9, 9]
      + utf16("lang genoeg", isBig: false, mark: false) + [0, 0]
      + utf16("nog een", isBig: false, mark: false) + [0, 0]
    var finder = UTF16StringFinder()
    _ = unsafe raw.withUnsafeBytes { unsafe finder.fill(from: $0, at: 0, isLast: true) }
    let text = unsafe String(decoding: finder.text, as: UTF8.self)
    #expect(text == "lang genoeg\nnog een\n")
    let second = Int64(raw.count - 16)
    #expect(rawOffset(&finder, 12) == second)
    #expect(rawOffset(&finder, 0) == second - 24)
    #expect(rawEnd(&finder, 19) == second + 14)
  }

  @Test("a run that the block cuts is whole if the next block starts where it is said")
  func cut() {
    let raw =
      Array(repeating: UInt8(0xAA), count: 51)
      + utf16("NL91ABNA0417164300", isBig: false, mark: false) + [7, 7, 7]
    for end in 52..<(51 + 36) {
      var finder = UTF16StringFinder()
      _ = unsafe raw[..<end].withUnsafeBytes { unsafe finder.fill(from: $0, at: 0, isLast: false) }
      guard end >= 51 + 11 else { continue }
      let start = Int(finder.openRunStart)
      #expect(start == 51, "end \(end)")
      _ = unsafe raw[start...].withUnsafeBytes {
        unsafe finder.fill(from: $0, at: Int64(start), isLast: true)
      }
      let text = unsafe String(decoding: finder.text, as: UTF8.self)
      #expect(text == "NL91ABNA0417164300\n")
    }
  }

  // `#expect` cannot hold a finder.
  private func rawOffset(_ finder: inout UTF16StringFinder, _ index: Int) -> Int64 {
    finder.rawOffset(ofDecoded: index)
  }

  private func rawEnd(_ finder: inout UTF16StringFinder, _ index: Int) -> Int64 {
    finder.rawEnd(ofDecodedEnd: index)
  }

  @Test("random bytes have no runs to speak of, and do no harm", arguments: 0..<20)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<5000).map { _ in
      Bool.random(using: &random) ? 0 : UInt8.random(in: 0...255, using: &random)
    }
    var finder = UTF16StringFinder()
    for end in [0, 1, 7, 8, 9, 500, 5000] {
      let count = unsafe bytes[..<end].withUnsafeBytes {
        unsafe finder.fill(from: $0, at: 0, isLast: false)
      }
      for index in 0..<count where unsafe finder.text[index] != UInt8(ascii: "\n") {
        let raw = Int(finder.rawOffset(ofDecoded: index))
        let pair = (bytes[raw], bytes[raw + 1])
        let byte = unsafe finder.text[index]
        #expect(pair == (byte, 0) || pair == (0, byte))
      }
    }
  }
}
