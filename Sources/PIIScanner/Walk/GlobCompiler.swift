/// Turns the text of a glob into a program.
struct GlobCompiler {
  let ignoresCase: Bool
  private(set) var head: [UInt8] = []
  private(set) var program: [UInt16] = []
  private(set) var classes: [UInt64] = []

  init(ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
  }

  /// Compiles a glob, once.
  ///
  /// - Returns: What is wrong with it, or `nil`.
  mutating func compile(_ pattern: ArraySlice<UInt8>) -> Glob.Problem? {
    var rest = pattern
    while let byte = rest.first, !isSpecial(byte) {
      head.append(folded(byte))
      rest.removeFirst()
    }
    // git cuts off the literal start before it looks at `**`, so there a `**` need not
    // come after a `/`: `x/a**/b` finds `x/ab`.
    let start = rest.startIndex
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return .danglingBackslash }
        program.append(UInt16(escaped))
      case UInt8(ascii: "?"):
        program.append(Glob.Token.anyByte)
      case UInt8(ascii: "*"):
        compileStars(pattern, from: start, &rest)
      case UInt8(ascii: "["):
        guard compileClass(&rest) else { return .brokenClass }
      default:
        program.append(UInt16(folded(byte)))
      }
    }
    return nil
  }

  /// Compiles a run of stars, of which the first is taken off `rest`.
  private mutating func compileStars(
    _ pattern: ArraySlice<UInt8>, from start: Int, _ rest: inout ArraySlice<UInt8>
  ) {
    let first = rest.startIndex - 1
    rest = rest.drop { $0 == UInt8(ascii: "*") }
    let slash = UInt8(ascii: "/")
    let startsComponent = first == start || pattern[first - 1] == slash
    let isSlashNext = rest.first == slash
    let isEscapedSlashNext = rest.starts(with: [UInt8(ascii: "\\"), slash])
    guard rest.startIndex - first > 1, startsComponent,
      rest.isEmpty || isSlashNext || isEscapedSlashNext
    else {
      program.append(Glob.Token.star)
      return
    }
    program.append(isSlashNext ? Glob.Token.folders : Glob.Token.deepStar)
    if isSlashNext { rest.removeFirst() }
  }

  /// Compiles a class, of which the `[` is taken off `rest`.
  ///
  /// - Returns: Whether it is well formed.
  private mutating func compileClass(_ rest: inout ArraySlice<UInt8>) -> Bool {
    var members = ClassMembers()
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isNegated { rest.removeFirst() }
    /// What a range may start with: the member before, if it was a single byte.
    var previous: UInt8 = 0
    // The first member may be a `]`.
    var isFirst = true
    while true {
      guard let byte = rest.popFirst() else { return false }
      if byte == UInt8(ascii: "]") && !isFirst { break }
      isFirst = false
      switch byte {
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return false }
        members.insert(escaped)
        previous = escaped
      case UInt8(ascii: "-")
      where previous != 0 && !rest.isEmpty && rest.first != UInt8(ascii: "]"):
        var last = rest.removeFirst()
        if last == UInt8(ascii: "\\") {
          guard let escaped = rest.popFirst() else { return false }
          last = escaped
        }
        members.insert(from: previous, through: last, ignoringCase: ignoresCase)
        previous = 0
      case UInt8(ascii: "[") where rest.first == UInt8(ascii: ":"):
        let inside = rest.dropFirst()
        guard let close = inside.firstIndex(of: UInt8(ascii: "]")) else { return false }
        let name = inside[..<close]
        guard name.last == UInt8(ascii: ":") else {
          // No `:]`, so the `[` is a member like another.
          members.insert(byte)
          previous = byte
          continue
        }
        guard members.insert(named: name.dropLast(), ignoringCase: ignoresCase) else {
          return false
        }
        rest = inside[(close + 1)...]
        previous = 0
      default:
        members.insert(byte)
        previous = byte
      }
    }
    if isNegated { members.invert() }
    members.remove(UInt8(ascii: "/"))
    program.append(Glob.Token.firstClass + UInt16(classes.count / 4))
    classes += members.words
    return true
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

/// A set of byte values, as a class of a glob has it.
private struct ClassMembers {
  /// Bit b % 64 of word b / 64 is 1 where byte b is a member.
  private(set) var words: [UInt64] = [0, 0, 0, 0]

  mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  mutating func remove(_ byte: UInt8) { words[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63)) }

  mutating func invert() { words = words.map { ~$0 } }

  mutating func insert(from first: UInt8, through last: UInt8, ignoringCase: Bool) {
    guard first <= last else { return }
    for byte in first...last {
      insert(byte)
      // Texts come in lower case then.
      if ignoringCase, byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { insert(byte | 0x20) }
    }
  }

  /// Adds a POSIX class, such as `alpha`, of ASCII only.
  ///
  /// `space` has neither vertical tab nor form feed: git's `isspace` does not know them.
  ///
  /// - Returns: Whether there is such a class.
  mutating func insert(named name: ArraySlice<UInt8>, ignoringCase: Bool) -> Bool {
    let ranges: [ClosedRange<UInt8>]
    switch String(decoding: name, as: UTF8.self) {
    case "alnum": ranges = [0x30...0x39, 0x41...0x5A, 0x61...0x7A]
    case "alpha": ranges = [0x41...0x5A, 0x61...0x7A]
    case "blank": ranges = [0x20...0x20, 0x09...0x09]
    case "cntrl": ranges = [0x00...0x1F, 0x7F...0x7F]
    case "digit": ranges = [0x30...0x39]
    case "graph": ranges = [0x21...0x7E]
    case "lower": ranges = [0x61...0x7A]
    case "print": ranges = [0x20...0x7E]
    case "punct": ranges = [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
    case "space": ranges = [0x20...0x20, 0x09...0x0A, 0x0D...0x0D]
    case "upper": ranges = [0x41...0x5A]
    case "xdigit": ranges = [0x30...0x39, 0x41...0x46, 0x61...0x66]
    default: return false
    }
    for range in ranges {
      insert(from: range.lowerBound, through: range.upperBound, ignoringCase: ignoringCase)
    }
    return true
  }
}
