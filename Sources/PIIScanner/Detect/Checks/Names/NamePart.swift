/// One part of a name as it stands in text: `Anna`, `McDonald`, `O'Brien`, or an initial.
///
/// Hyphens join parts to words: `Anna-Maria` has two.
struct NamePart {
  /// Where it ends.
  var end: Int
  /// The ``NameHash`` of it in small letters; of `O'Brien`, that of `brien`.
  var hash: UInt32
  /// How many letters it has.
  var letters: Int
  /// Whether it is a capital followed by small letters.
  var isName: Bool
  /// Whether it is capitals only, two or more: `VERMUNT`.
  var isInCapitals: Bool
  /// Its letters as small ones, UTF-8; only the first bytes of a long one.
  var small: InlineArray<24, UInt8>
  var smallCount: Int

  /// Reads the part that starts at a position: letters of ASCII, and Latin ones in UTF-8 or Windows-1252.
  ///
  /// - Returns: `nil` if no letter stands there.
  /// - Complexity: O(length). Does not allocate.
  @inline(__always)
  init?(_ text: Span<UInt8>, at start: Int) {
    var position = start
    var hash = NameHash()
    var small = InlineArray<24, UInt8>(repeating: 0)
    var (smallCount, letters, capitals) = (0, 0, 0)
    var startsWithCapital = false
    var isPlain = true
    while position < text.count {
      let byte = text[position]
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        let isCapital = byte & 0x20 == 0
        if isCapital {
          if letters == 0 { startsWithCapital = true }
          capitals += 1
          // `McDonald`, `DeLuca`, `IJsbrand`; any other capital inside is one of an identifier.
          let isDigraph =
            letters == 1 && byte == UInt8(ascii: "J") && small[0] == UInt8(ascii: "i")
          if letters > 0, !isDigraph, !Self.isPrefix(small, smallCount) { isPlain = false }
        }
        hash.add(byte | 0x20)
        if smallCount < 24 { small[smallCount] = byte | 0x20 }
        smallCount += 1
        position += 1
      } else if byte >= 0xC0 {
        let next = position + 1 < text.count ? text[position + 1] : 0
        let isPair = next & 0xC0 == 0x80
        if byte == 0xE2, letters == 1, startsWithCapital,
          Self.isBehindApostrophe(text, position + 3)
        {
          hash = NameHash()
          (smallCount, letters, capitals) = (0, 0, 0)
          position += 3
          continue
        }
        if isPair {
          guard byte >= 0xC3, byte <= 0xC5 || byte == 0xC8 || 0xCE...0xD1 ~= byte else { break }
        }
        // A letter of Windows-1252, in text that is mostly something else, is that of Latin-1.
        let (first, second) = isPair ? (byte, next) : (0xC3, byte &- 0x40)
        let lower =
          first < 0xCE
          ? (first, Self.lowered(first, second)) : Self.loweredOfOtherScript(first, second)
        if lower.1 != second || lower.0 != first {
          if letters == 0 { startsWithCapital = true } else { isPlain = false }
          capitals += 1
        }
        hash.add(lower.0)
        hash.add(lower.1)
        if smallCount < 23 { (small[smallCount], small[smallCount + 1]) = lower }
        smallCount += 2
        position += isPair ? 2 : 1
      } else if byte == UInt8(ascii: "'"), letters == 1, startsWithCapital,
        position + 1 < text.count, text[position + 1] &- UInt8(ascii: "A") < 26
      {
        // `O'Brien`: what follows is the name.
        hash = NameHash()
        (smallCount, letters, capitals) = (0, 0, 0)
        position += 1
        continue
      } else {
        break
      }
      letters += 1
      if letters > 24 { break }
    }
    guard letters > 0 else { return nil }
    end = position
    self.hash = hash.value
    self.letters = letters
    isName = startsWithCapital && isPlain && letters > capitals && letters <= 24
    isInCapitals = letters == capitals && letters >= 2
    self.small = small
    self.smallCount = smallCount
  }

  /// What kind of given name it is, as it is written or without its accents.
  var givenName: GivenNames.Kind {
    guard smallCount >= 3 else { return .none }
    if small[0] >= 0xCE { return GivenNames.kind(ofOtherScript: hash, small[0]) }
    guard smallCount <= GivenNames.longestName else { return .none }
    let kind = GivenNames.kind(of: small.span.extracting(0..<smallCount), hash)
    guard kind == .none, hasAccents else { return kind }
    let folded = FoldedText(self)
    return GivenNames.kind(of: folded.bytes.span.extracting(0..<folded.count), folded.hash)
  }

  /// Whether it is a surname of Europe or America, as it is written or without its accents.
  var isSurname: Bool {
    NameWords.isSurname(hash)
      || hasAccents && smallCount <= 24 && NameWords.isSurname(FoldedText(self).hash)
  }

  private var hasAccents: Bool { smallCount > letters && small[0] < 0xCE }

  /// Whether it is one of some words.
  @inline(__always)
  func isOne(of words: HashedWords) -> Bool { words.contains(hash) }

  /// Whether nothing of a field follows a name in it: the line or cell ends, or a gap or a remark in parentheses is there.
  static func endsField(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case 9, 10, 13, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: "\""):
      return true
    case 32:
      let next = end + 1 < text.count ? text[end + 1] : 10
      return next <= 32 || next == UInt8(ascii: "(")
    default: return false
    }
  }

  /// Whether the letters before a capital inside a word are a prefix that surnames have against them: `McDonald`, `DeLuca`,
  /// `LaRue`, `DiMaggio`, `DuBois`, `VanDyke`, `VanDeWalle`, `FitzGerald`.
  private static func isPrefix(_ small: InlineArray<24, UInt8>, _ count: Int) -> Bool {
    switch (count, small[0]) {
    case (2, UInt8(ascii: "m")), (3, UInt8(ascii: "m")): small[count - 1] == UInt8(ascii: "c")
    case (2, UInt8(ascii: "d")):
      small[1] == UInt8(ascii: "e") || small[1] == UInt8(ascii: "i")
        || small[1] == UInt8(ascii: "u")
    case (2, UInt8(ascii: "l")): small[1] == UInt8(ascii: "a") || small[1] == UInt8(ascii: "e")
    case (3, UInt8(ascii: "v")), (5, UInt8(ascii: "v")), (6, UInt8(ascii: "v")):
      small[1] == UInt8(ascii: "a") && small[2] == UInt8(ascii: "n")
        && (count == 3 || small[3] == UInt8(ascii: "d") && small[4] == UInt8(ascii: "e"))
    case (4, UInt8(ascii: "f")): small[3] == UInt8(ascii: "z")
    default: false
    }
  }

  /// Whether a capital is at a place, and before it the apostrophe that text processors write: `O’Brien`.
  private static func isBehindApostrophe(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at < text.count && text[at] &- UInt8(ascii: "A") < 26 && text[at - 1] == 0x99
      && text[at - 2] == 0x80
  }

  /// The second byte of a Latin letter in UTF-8 as a small letter.
  ///
  /// Source: the Unicode blocks Latin-1 Supplement and Latin Extended-A.
  @inline(__always)
  private static func lowered(_ first: UInt8, _ second: UInt8) -> UInt8 {
    switch first {
    case 0xC3: second < 0x9F && second != 0x97 ? second | 0x20 : second
    // From U+0139 to U+0148 and from U+0179 capitals are odd, elsewhere even.
    case 0xC4: second < 0xB8 ? second | 1 : second < 0xBF ? second + (second & 1) : second
    case 0xC5:
      switch second {
      case ...0x88, 0xB9...0xBE: second + (second & 1)
      case 0x8A...0xB7: second | 1
      default: second
      }
    // Ș and ț.
    case 0xC8: 0x98...0x9B ~= second ? second | 1 : second
    default: second
    }
  }

  /// A Greek or Cyrillic letter as a small one.
  ///
  /// Source: the Unicode blocks Greek and Coptic, and Cyrillic.
  private static func loweredOfOtherScript(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
    switch (first, second) {
    case (0xCE, 0x91...0x9F), (0xD0, 0x90...0x9F): (first, second + 0x20)
    case (0xCE, 0xA0...0xAB), (0xD0, 0xA0...0xAF): (first + 1, second - 0x20)
    case (0xCE, 0x86): (first, 0xAC)
    case (0xCE, 0x88...0x8A): (first, second + 0x25)
    case (0xCE, 0x8C): (first + 1, second)
    case (0xCE, 0x8E...0x8F): (first + 1, second - 1)
    case (0xD0, 0x80...0x8F): (first + 1, second + 0x10)
    default: (first, second)
    }
  }
}
