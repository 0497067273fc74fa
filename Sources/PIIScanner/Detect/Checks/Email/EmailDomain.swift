/// The domain of an address: labels with dots between, the last one a top-level domain.
struct EmailDomain {
  /// Offset of the first byte.
  private(set) var start: Int
  /// Offset past the last byte.
  private(set) var end: Int
  /// The label before the last.
  private(set) var name: Range<Int>
  /// The last label.
  private(set) var top: Range<Int>
  /// Whether `top` exists, or is for examples.
  private(set) var kind: TopLevelDomain.Kind

  /// Reads the domain that starts at `start`.
  ///
  /// What is glued to its end is left out: full stops, hyphens, the first word of the next
  /// sentence (`jan@acme.nl.Bel me`), a number of the next column (`jan@acme.nl06-12345678`), and Chinese or
  /// Japanese text (`jan@acme.nl或者`).
  ///
  /// - Returns: Nil when there are fewer than two labels, when the last is no top-level domain,
  ///   or when it is longer than 253 bytes.
  init?(_ text: Span<UInt8>, from start: Int, to end: Int) {
    var before = start..<start  // the label before `name`
    var name = start..<start
    var top = start..<start
    var labelStart = start
    while labelStart < end {
      guard let label = Self.label(text, from: labelStart, to: end) else { break }
      (before, name, top) = (name, top, label)
      guard label.upperBound < end, text[label.upperBound] == UInt8(ascii: ".") else { break }
      guard label.upperBound - start <= 253 else { return nil }
      labelStart = label.upperBound + 1
    }
    guard !name.isEmpty else { return nil }
    var kind = TopLevelDomain.kind(of: text, top)
    if !before.isEmpty, Self.isCapitalised(text, top), !Self.hasCapital(text, name),
      let earlier = TopLevelDomain.kind(of: text, name)
    {
      (kind, top, name) = (earlier, name, before)
    }
    if kind == nil {
      // Two letters of ASCII, then a script that is written without spaces.
      var position = top.lowerBound
      while position < top.upperBound, text[position] < 0x80 { position += 1 }
      if position < top.upperBound, text[position] >= 0xE3 {
        top = top.lowerBound..<position
        kind = TopLevelDomain.kind(of: text, top)
      }
    }
    if kind == nil, let letters = Self.beforeNumber(text, top) {
      top = letters
      kind = TopLevelDomain.kind(of: text, top)
    }
    guard let kind, top.upperBound - start <= 253 else { return nil }
    (self.start, self.end, self.name, self.top, self.kind) = (
      start, top.upperBound, name, top, kind
    )
  }

  /// The label that starts at `start`: 1–63 bytes, no hyphen first or last.
  private static func label(_ text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int>? {
    var position = start
    while position < end {
      let byte = text[position]
      if EmailCheck.isAlphanumeric(byte) || byte == UInt8(ascii: "-") {
        position += 1
      } else if byte >= 0x80 {
        let length = TextLetters.length(text, startingAt: position, to: end)
        guard length > 0 else { break }
        position += length
      } else {
        break
      }
      // U-labels are longer in UTF-8 than the 63 bytes of their ASCII form; twice is enough here.
      guard position - start <= 126 else { return nil }
    }
    guard position > start, text[start] != UInt8(ascii: "-") else { return nil }
    // Hyphens at the end of all are not part of it. Before a dot they make it no domain.
    let isLast = position == end || text[position] != UInt8(ascii: ".")
    if isLast {
      while text[position - 1] == UInt8(ascii: "-") { position -= 1 }
    }
    guard text[position - 1] != UInt8(ascii: "-") else { return nil }
    guard position - start <= 63 || hasLetterOutsideASCII(text, start..<position) else {
      return nil
    }
    return start..<position
  }

  /// The letters of a label that end in a number of six digits or more, as no top-level domain does.
  private static func beforeNumber(_ text: Span<UInt8>, _ label: Range<Int>) -> Range<Int>? {
    var position = label.lowerBound
    while position < label.upperBound, (text[position] | 0x20) &- UInt8(ascii: "a") < 26 {
      position += 1
    }
    let letters = label.lowerBound..<position
    var digits = 0
    while position < label.upperBound {
      if text[position] &- UInt8(ascii: "0") < 10 {
        digits += 1
      } else if text[position] != UInt8(ascii: "-") {
        return nil
      }
      position += 1
    }
    return digits >= 6 ? letters : nil
  }

  private static func hasLetterOutsideASCII(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for position in range where text[position] >= 0x80 { return true }
    return false
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "A") < 26
  }

  private static func hasCapital(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for position in range where isCapital(text[position]) { return true }
    return false
  }

  private static func isCapitalised(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    isCapital(text[range.lowerBound])
      && !hasCapital(text, (range.lowerBound + 1)..<range.upperBound)
  }
}

/// Letters outside ASCII, in UTF-8 or Windows-1252.
///
/// A text is one or the other, but here it need not be known which: a Windows-1252 letter before
/// an ASCII letter is no UTF-8.
enum TextLetters {
  /// The length of the letter that starts at a byte of 0x80 or more, or 0 when it is no letter.
  static func length(_ text: Span<UInt8>, startingAt start: Int, to end: Int) -> Int {
    let length = sequenceLength(text, start, end)
    guard length > 0 else { return isWindowsLetter(text[start]) ? 1 : 0 }
    return isLetter(text, start, length) ? length : 0
  }

  /// The length of the letter that ends before `end`, or 0 when it is none of an alphabet.
  ///
  /// Chinese, Japanese and Korean do not count here: they stand without a space before an address.
  static func length(_ text: Span<UInt8>, endingAt end: Int, from start: Int) -> Int {
    var first = end - 1
    while first > start, end - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
    if sequenceLength(text, first, end) == end - first {
      return text[first] < 0xE3 && isLetter(text, first, end - first) ? end - first : 0
    }
    return isWindowsLetter(text[end - 1]) ? 1 : 0
  }

  /// The length of the UTF-8 sequence of two to four bytes at `start`, or 0 when there is none.
  private static func sequenceLength(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let length: Int
    switch text[start] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard start + length <= end else { return 0 }
    for position in (start + 1)..<(start + length) where text[position] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// Whether a UTF-8 sequence is a letter or a combining mark: by blocks, so nearly.
  private static func isLetter(_ text: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    let second = text[start + 1]
    switch text[start] {
    // U+0080…00BF: spaces, quotes and signs.
    case 0xC2: return false
    // × and ÷.
    case 0xC3: return second != 0x97 && second != 0xB7
    // Arabic comma, semicolon and question mark.
    case 0xD8: return second != 0x8C && second != 0x9B && second != 0x9F
    case 0xC4...0xDF: return true
    // U+2000…2FFF: punctuation, arrows, symbols.
    case 0xE2: return false
    // U+3000…303F: ideographic punctuation.
    case 0xE3: return second != 0x80
    case 0xE0, 0xE1, 0xE4...0xED: return true
    // Private use, presentation forms, full-width forms; emoji.
    default: return false
    }
  }

  private static func isWindowsLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xD7, 0xF7: false
    // Š, Œ, Ž and their small letters, Ÿ.
    case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F: true
    default: byte >= 0xC0
    }
  }
}
