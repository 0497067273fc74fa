/// What is valid UTF-8.
enum UTF8Text {
  /// U+FFFD, which stands for what is not.
  static let replacement: StaticString = "\u{FFFD}"

  /// Bytes of the character at an offset, 1…4; 0 if what stands there is not valid UTF-8.
  ///
  /// Source: the Unicode Standard, table 3-7.
  static func lengthOfCharacter(in text: Span<UInt8>, at index: Int) -> Int {
    let first = text[index]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xE1...0xEC, 0xEE, 0xEF: length = 3
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return 0
    }
    guard index + length <= text.count, second.contains(text[index + 1]) else { return 0 }
    for next in 2..<max(2, length) where text[index + next] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The character of a known length at an offset.
  static func codePoint(in text: Span<UInt8>, at index: Int, length: Int) -> UInt32 {
    guard length > 1 else { return UInt32(text[index]) }
    var code = UInt32(text[index]) & (0xFF >> UInt32(length + 1))
    for next in 1..<length { code = code << 6 | UInt32(text[index + next] & 0x3F) }
    return code
  }

  /// Whether all of a text is valid.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let length = lengthOfCharacter(in: text, at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  /// The number of characters (code points) of a text.
  @inline(__always)
  static func count(_ text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
