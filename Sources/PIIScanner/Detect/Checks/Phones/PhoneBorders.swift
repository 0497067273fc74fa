/// Whether a number stands on its own between what is before and after it.
///
/// A detector's `border` cannot say it: `tel:0612345678` and `T0612345678` are numbers,
/// `x0612345678` is not; `0612345678,0201234567` are two in a CSV file, `0612345678.5` is none.
enum PhoneBorders {
  /// Whether a number can start at an offset.
  static func canStart(in text: Span<UInt8>, at start: Int) -> Bool {
    guard start > 0, start < text.count else { return start == 0 }
    let first = text[start]
    let isPlus = first == UInt8(ascii: "+")
    let isMarked = isPlus || first == UInt8(ascii: "(")
    let before = text[start &- 1]
    let second = start > 1 ? text[start &- 2] : UInt8(ascii: "\n")
    switch before {
    case 0x30...0x39: return false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      // `\t0612345678` in JSON and in source code.
      if second == UInt8(ascii: "\\") { return before | 32 != UInt8(ascii: "u") }
      // `tel=%2B31612345678`: a plus sign in an address of the web.
      if before | 32 == UInt8(ascii: "b"), second == UInt8(ascii: "2"), start > 2,
        text[start &- 3] == UInt8(ascii: "%")
      {
        return true
      }
      // Text runs up to the plus sign more often than one would think: `bel+31 6 …`. But `U+9817` is a character, and
      // `7.29E+662737067` a number.
      if isPlus, before | 32 == UInt8(ascii: "e") {
        return !isDigit(second) && second != UInt8(ascii: ".")
      }
      return isPlus
        ? before | 32 != UInt8(ascii: "u") || isLetterOrUnderscore(second)
        : isLabel(in: text, endingAt: start)
    case UInt8(ascii: "_"): return isPlus || isLabel(in: text, endingAt: start &- 1)
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "\\"):
      return isPlus
    case UInt8(ascii: "+"):
      // An added line of a patch. Elsewhere the plus sign belongs to the number.
      return second == UInt8(ascii: "\n") || second == UInt8(ascii: "\r")
    case UInt8(ascii: "."):
      // Decimals without a number before the point (`-.014.023`) are no telephone number.
      return !isDigit(second)
        && (isPlus || isMarked || isLabel(in: text, endingAt: start &- 1)
          || !isLetterOrUnderscore(second) && !startsDecimals(second))
    case UInt8(ascii: ","):
      // A comma after a digit is a decimal sign, unless a number without leading zero cannot
      // follow. It is also the border of two fields.
      return !isDigit(second) || isMarked || first == 0x30
    case UInt8(ascii: ":"): return isPlus || !isDigit(second)
    case UInt8(ascii: "-"):
      if isPlus { return true }
      if isDigit(second) { return false }
      return !isLetterOrUnderscore(second) || isLabel(in: text, endingAt: start &- 1)
    case UInt8(ascii: "/"):
      // The number of a paper: `arxiv.org/abs/0906.0612`.
      if isPaper(in: text, endingAt: start &- 1) { return false }
      return isPlus || !isDigit(second) || digitsInRun(in: text, endingAt: start &- 1) >= 8
    case UInt8(ascii: "("):
      return true
    case UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "^"), UInt8(ascii: "~"):
      return isMarked
    case 0x80...0xBF where start > 1:
      // The last byte of é and its like: a letter, except for the no-break space and signs of
      // U+0080...U+00BF, which begin with C2.
      let isLetter = second >= 0xC3 && second <= 0xC9
      // £, €: amounts.
      let isCurrency =
        (second == 0xC2 && (before == 0xA3 || before == 0xA5))
        || (second == 0x82 && before == 0xAC)
      return isPlus || (!isLetter && !isCurrency)
    default: return true
    }
  }

  /// Whether a byte before a decimal point lets a number without leading digit follow, as in drawings and programs.
  private static func startsDecimals(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "("),
      UInt8(ascii: "["), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: " "):
      true
    default: false
    }
  }

  /// Whether a number can end at an offset.
  ///
  /// - Parameters:
  ///   - text: The chunk.
  ///   - end: Offset of the byte after the last digit.
  ///   - isStrong: The number has a plus sign or begins with 0, so that no decimals follow it.
  ///   - standsOut: The number has a plus sign or spaces, so that it is no part of a name or a UUID.
  /// - Returns: Whether it can.
  static func canEnd(in text: Span<UInt8>, at end: Int, isStrong: Bool, standsOut: Bool) -> Bool {
    guard end < text.count else { return true }
    let second = end &+ 1 < text.count ? text[end &+ 1] : UInt8(ascii: "\n")
    switch text[end] {
    case 0x30...0x39: return false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      return isExtension(in: text, at: end)
    case UInt8(ascii: "_"): return standsOut
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "'"): return !isDigit(second)
    case UInt8(ascii: ","): return !isDigit(second) || isStrong
    case UInt8(ascii: "-"): return standsOut || !(isLetterOrUnderscore(second) || isDigit(second))
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "*"):
      return false
    case 0xC3...0xC9: return false
    case 0xE2: return second != 0x82  // €
    default: return true
    }
  }

  /// Whether a number is the name of a file in a path or an address of the web: `/09006251100.asf`.
  static func isFileName(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start > 0, text[start &- 1] == UInt8(ascii: "/"), end &+ 2 < text.count else {
      return false
    }
    return text[end] == UInt8(ascii: ".") && isLetterOrUnderscore(text[end &+ 1])
      && isLetterOrDigit(text[end &+ 2])
  }

  /// Whether a slash stands before or after groups that have slashes between them.
  static func isInPath(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    start > 0 && text[start &- 1] == UInt8(ascii: "/")
      || end < text.count && text[end] == UInt8(ascii: "/")
  }

  /// Whether all digits but the first are the same, as in tests of numbers: `0555555555`.
  static func isOneDigitRepeated(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end &- start > 2 else { return false }
    for position in (start &+ 2)..<end where text[position] != text[start &+ 1] { return false }
    return true
  }

  /// Whether a number without plus sign is the end of something longer that is written in groups.
  ///
  /// - Parameters:
  ///   - groups: What was read.
  ///   - used: How many of its groups are the number.
  ///   - text: The chunk.
  /// - Returns: Whether it is.
  static func goesOnBackwards(
    _ groups: PhoneGroups, first used: Int, in text: Span<UInt8>
  ) -> Bool {
    var position = groups.start
    guard skipSpaceBackwards(in: text, &position) else { return false }
    if endsAccountNumber(in: text, at: position) { return true }
    // `49 (0)30 123456`: the zero in parentheses comes after a country code, so this is no
    // number of the region.
    if groups.opensFirst, groups.size(0) == 1, position > 0, isDigit(text[position &- 1]) {
      return true
    }
    guard position > 0, isDigit(text[position &- 1]), used > 1, !groups.opensFirst else {
      return false
    }
    // `$20 650 253 0000` and the like: only a leading zero says where the number begins.
    if groups.digits[0] != 0 { return true }
    guard groups.contains(.space, inFirst: used) else { return false }
    // `03 06 12 34 56 78`: pairs before, pairs after.
    if used > 2 {
      var isUniform = true
      for group in 0..<used where groups.size(group) != groups.size(0) { isUniform = false }
      if isUniform { return true }
    }
    // `2 49 01 06 244 669 21`: one number before may be of a house, two are not.
    while position > 0, isDigit(text[position &- 1]) { position &-= 1 }
    return skipSpaceBackwards(in: text, &position) && position > 0
      && isDigit(text[position &- 1])
  }

  /// Whether the groups of four that end at an offset begin as an IBAN does: `NL98 RABO `.
  private static func endsAccountNumber(in text: Span<UInt8>, at end: Int) -> Bool {
    var position = end
    for _ in 0..<8 {
      guard position >= 4 else { return false }
      for offset in 1...4 where !isLetterOrDigit(text[position &- offset]) { return false }
      position &-= 4
      let isBorder = position == 0 || !isLetterOrDigit(text[position &- 1])
      guard isBorder else { return false }
      if !isDigit(text[position]), !isDigit(text[position &+ 1]), isDigit(text[position &+ 2]),
        isDigit(text[position &+ 3])
      {
        return true
      }
      guard skipSpaceBackwards(in: text, &position) else { return false }
    }
    return false
  }

  /// Moves before one space or no-break space, if there is one.
  private static func skipSpaceBackwards(in text: Span<UInt8>, _ position: inout Int) -> Bool {
    guard position > 0 else { return false }
    switch text[position &- 1] {
    case UInt8(ascii: " "): position &-= 1
    case 0xA0: position &-= position > 1 && text[position &- 2] == 0xC2 ? 2 : 1
    default: return false
    }
    return true
  }

  /// Whether the part of a path before an offset says that the number of a paper follows.
  private static func isPaper(in text: Span<UInt8>, endingAt end: Int) -> Bool {
    guard end > 3 else { return false }
    var word: UInt64 = 0
    for position in (end &- 4)..<end { word = word << 8 | UInt64(text[position]) }
    return word == packed("/abs") || word == packed("/pdf")
  }

  /// Words that a number may stand against.
  static let labels = HashedWords(
    " t m f p tel tlf telefoon telefoonnummer telefoonnr telnr telnummer fax faxnummer mob mobiel mobielnummer gsm gsmnummer phone mobile telefon telefonnummer handy "
  )
  /// The longest of them, in bytes, and one more.
  private static let longestLabel = 16

  /// Whether the word before an offset says that a number follows: `T0612345678`.
  private static func isLabel(in text: Span<UInt8>, endingAt end: Int) -> Bool {
    var start = end
    let least = max(0, end &- longestLabel)
    while start > least, isLetterOrUnderscore(text[start &- 1]) { start &-= 1 }
    if start > 0, isLetterOrDigit(text[start &- 1]) || text[start &- 1] >= 0xC3 { return false }
    return labels.contains(NameHash(text, start..<end).value)
  }

  /// Four bytes of text as one number, as `isPaper` reads them.
  @inline(__always)
  private static func packed(_ word: StaticString) -> UInt64 {
    var packed: UInt64 = 0
    for index in 0..<word.utf8CodeUnitCount {
      // SAFETY: `index` is within the text.
      packed = packed << 8 | UInt64(unsafe word.utf8Start[index])
    }
    return packed
  }

  /// Whether `x12` or `ext12` follows, and then no more letters or digits.
  private static func isExtension(in text: Span<UInt8>, at end: Int) -> Bool {
    var position = end
    if text[position] | 32 == UInt8(ascii: "e"), position &+ 2 < text.count,
      text[position &+ 1] | 32 == UInt8(ascii: "x"), text[position &+ 2] | 32 == UInt8(ascii: "t")
    {
      position &+= 3
    } else if text[position] | 32 == UInt8(ascii: "x") {
      position &+= 1
    } else {
      return false
    }
    let begin = position
    while position < text.count, position < begin &+ 8, isDigit(text[position]) { position &+= 1 }
    guard position > begin, position < begin &+ 8 else { return false }
    return position == text.count || !isLetterOrUnderscore(text[position])
  }

  /// The digits in the run of digits and separators without spaces that ends before an offset.
  private static func digitsInRun(in text: Span<UInt8>, endingAt end: Int) -> Int {
    var digits = 0
    var position = end &- 1
    while position >= 0, position > end &- 24 {
      switch text[position] {
      case 0x30...0x39: digits &+= 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default: return digits
      }
      position &-= 1
    }
    return digits
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32) &- UInt8(ascii: "a") < 26
  }

  @inline(__always)
  private static func isLetterOrUnderscore(_ byte: UInt8) -> Bool {
    (byte | 32) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }
}
