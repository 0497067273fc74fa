/// A bounded regular pattern over bytes.
///
/// Every repeat has an upper limit, so there is a longest match, and matching is linear.
struct PatternNode: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// One byte of a set.
    case bytes(ByteSet)
    /// One after the other.
    case sequence([PatternNode])
    /// One of these.
    case either([PatternNode])
    /// `least` to `most` times.
    indirect case repeated(PatternNode, least: Int, most: Int)
  }

  let kind: Kind
  // Worked out once, since they are asked for at each step on the way down.
  /// The length of the shortest match, in bytes.
  let shortest: Int
  /// The length of the longest match, in bytes.
  let longest: Int
  /// How many byte sets there are when repeats are written out.
  let positionCount: Int

  static func bytes(_ set: ByteSet) -> PatternNode {
    PatternNode(kind: .bytes(set), shortest: 1, longest: 1, positionCount: 1)
  }

  static func sequence(_ parts: [PatternNode]) -> PatternNode {
    PatternNode(
      kind: .sequence(parts), shortest: parts.reduce(0) { $0 + $1.shortest },
      longest: parts.reduce(0) { $0 + $1.longest },
      positionCount: parts.reduce(0) { $0 + $1.positionCount })
  }

  static func either(_ parts: [PatternNode]) -> PatternNode {
    PatternNode(
      kind: .either(parts), shortest: parts.lazy.map(\.shortest).min() ?? 0,
      longest: parts.lazy.map(\.longest).max() ?? 0,
      positionCount: parts.reduce(0) { $0 + $1.positionCount })
  }

  static func repeated(_ part: PatternNode, least: Int, most: Int) -> PatternNode {
    PatternNode(
      kind: .repeated(part, least: least, most: most), shortest: part.shortest * least,
      longest: part.longest * most, positionCount: part.positionCount * most)
  }

  /// The bytes that can stand at each of the first places of a match.
  ///
  /// - Parameter count: So many places at most; 30 or fewer.
  /// - Returns: A set for each place, up to where the shortest match ends.
  func prefixSets(_ count: Int) -> [ByteSet] {
    var sets = [ByteSet](repeating: ByteSet(), count: count)
    let ends = place(at: 1, in: &sets)
    return Array(sets.prefix(ends.trailingZeroBitCount))
  }

  /// Adds the bytes of a match that begins at some places to those that can stand there.
  ///
  /// - Parameters:
  ///   - starts: A bit for each place where it can begin.
  ///   - sets: What can stand at each of the places that are looked at.
  /// - Returns: A bit for each place where it can end, of those that are looked at and the one after them.
  private func place(at starts: UInt32, in sets: inout [ByteSet]) -> UInt32 {
    let past: UInt32 = 1 << UInt32(sets.count)
    guard starts & (past - 1) != 0 else { return starts & past }
    switch kind {
    case .bytes(let set):
      for index in sets.indices where starts >> UInt32(index) & 1 == 1 {
        sets[index] = sets[index].union(set)
      }
      return starts << 1 & (past * 2 - 1) | starts & past
    case .sequence(let parts):
      return parts.reduce(starts) { $1.place(at: $0, in: &sets) }
    case .either(let parts):
      return parts.reduce(0) { $0 | $1.place(at: starts, in: &sets) }
    case .repeated(let part, let least, let most):
      var here = starts
      var ends: UInt32 = least == 0 ? starts : 0
      for times in 0..<most {
        here = part.place(at: here, in: &sets)
        if times + 1 >= least { ends |= here }
        // Nothing further can be added: all that follows begins past the places looked at.
        if here & (past - 1) == 0 { return ends | past }
      }
      return ends
    }
  }

  /// How far one has to read to meet a byte of a set, whatever the match.
  ///
  /// - Returns: Such a count of bytes that the first so many of each match have one; `nil` if a match may have none.
  func reach(to set: ByteSet) -> Int? {
    switch kind {
    case .bytes(let bytes): return bytes.isSubset(of: set) ? 1 : nil
    case .sequence(let parts):
      var before = 0
      for part in parts {
        if let reach = part.reach(to: set) { return before + reach }
        before += part.longest
      }
      return nil
    case .either(let parts):
      var furthest = 0
      for part in parts {
        guard let reach = part.reach(to: set) else { return nil }
        furthest = max(furthest, reach)
      }
      return furthest
    case .repeated(let part, let least, _): return least > 0 ? part.reach(to: set) : nil
    }
  }

  /// The pattern that matches the same texts read from back to front.
  var reversed: PatternNode {
    switch kind {
    case .bytes: self
    case .sequence(let parts): .sequence(parts.reversed().map(\.reversed))
    case .either(let parts): .either(parts.map(\.reversed))
    case .repeated(let part, let least, let most):
      .repeated(part.reversed, least: least, most: most)
    }
  }
}

/// What is wrong with a pattern, and where.
struct PatternSyntaxError: Error, Equatable {
  /// Offset in bytes from the start of the pattern.
  var offset: Int
  /// For the user: what is wrong, and what would be right.
  var message: String
}

/// Reads the pattern language of the detector files.
///
/// Literals, `\` before a special character, `\d`, `\t`, `\n`, `\xHH`, classes `[A-Z0-9.-]` and `[^…]`,
/// groups `(…)` and `(?:…)`, `|`, `?`, `{n}` and `{n,m}`. A literal beyond ASCII stands for its UTF-8 bytes. There
/// is no `*`, `+`, `{n,}` and `.`: a match must have a longest length.
struct PatternParser {
  private let text: [UInt8]
  private let ignoreCase: Bool
  private var at = 0

  /// Most states that a pattern may come to: what keeps a hostile definition from filling the memory.
  static let longestMatch = 512
  /// Most groups within groups, and most bytes that a pattern may name when repeats are written out.
  private static let deepestGroup = 100
  private static let mostPositions = 20_000
  private var depth = 0

  private init(_ pattern: String, ignoreCase: Bool) {
    text = Array(pattern.utf8)
    self.ignoreCase = ignoreCase
  }

  static func parse(
    _ pattern: String, ignoreCase: Bool = false
  ) throws(PatternSyntaxError) -> PatternNode {
    var parser = PatternParser(pattern, ignoreCase: ignoreCase)
    let node = try parser.alternatives()
    guard parser.at == parser.text.count else {
      throw PatternSyntaxError(offset: parser.at, message: "a ')' without its '('")
    }
    guard node.shortest > 0 else {
      throw PatternSyntaxError(offset: 0, message: "the pattern matches the empty text")
    }
    guard node.longest <= longestMatch else {
      throw PatternSyntaxError(
        offset: 0,
        message: "a match can be \(node.longest) bytes long; \(longestMatch) is the most")
    }
    guard node.positionCount <= mostPositions else {
      throw PatternSyntaxError(
        offset: 0,
        message:
          "the pattern is too large: \(node.positionCount) bytes when its repeats are written out, "
          + "\(mostPositions) are the most. Words go into a list: words, wordsFile")
    }
    return node
  }

  private var next: UInt8? { at < text.count ? text[at] : nil }

  private mutating func alternatives() throws(PatternSyntaxError) -> PatternNode {
    var parts = [try sequence()]
    while next == UInt8(ascii: "|") {
      at += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .either(parts)
  }

  private mutating func sequence() throws(PatternSyntaxError) -> PatternNode {
    var parts: [PatternNode] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      let atom = try self.atom()
      parts.append(try repeats(of: atom))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeats(
    of atom: PatternNode
  ) throws(PatternSyntaxError) -> PatternNode {
    switch next {
    case UInt8(ascii: "?"):
      at += 1
      return .repeated(atom, least: 0, most: 1)
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      throw PatternSyntaxError(
        offset: at, message: "a repeat without an upper limit; write {1,30} or the like")
    case UInt8(ascii: "{"):
      let start = at
      at += 1
      let least = number()
      var most = least
      if next == UInt8(ascii: ",") {
        at += 1
        most = number()
        if least != nil, most == nil {
          throw PatternSyntaxError(
            offset: start, message: "a repeat without an upper limit; write {1,30} or the like")
        }
      }
      guard let least, let most, next == UInt8(ascii: "}"), least <= most, most > 0 else {
        throw PatternSyntaxError(
          offset: start, message: "a repeat is written {n} or {n,m}, with n not above m")
      }
      at += 1
      guard atom.longest * most <= Self.longestMatch else {
        throw PatternSyntaxError(
          offset: start, message: "this repeat makes matches longer than \(Self.longestMatch) bytes"
        )
      }
      return .repeated(atom, least: least, most: most)
    default:
      return atom
    }
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let byte = next, ByteSet.digits.contains(byte) {
      value = min(100_000, (value ?? 0) * 10 + Int(byte - UInt8(ascii: "0")))
      at += 1
    }
    return value
  }

  private mutating func atom() throws(PatternSyntaxError) -> PatternNode {
    let start = at
    let byte = text[at]
    switch byte {
    case UInt8(ascii: "("):
      at += 1
      if at + 1 < text.count, text[at] == UInt8(ascii: "?") {
        guard text[at + 1] == UInt8(ascii: ":") else {
          throw PatternSyntaxError(
            offset: at, message: "only plain groups '(…)' and '(?:…)'; no lookaround, no names")
        }
        at += 2
      }
      depth += 1
      guard depth <= Self.deepestGroup else {
        throw PatternSyntaxError(
          offset: start,
          message: "groups in groups in groups: \(Self.deepestGroup) deep is the most")
      }
      let node = try alternatives()
      depth -= 1
      guard next == UInt8(ascii: ")") else {
        throw PatternSyntaxError(offset: start, message: "a '(' without its ')'")
      }
      at += 1
      return node
    case UInt8(ascii: "["):
      return .bytes(try byteClass())
    case UInt8(ascii: "\\"):
      return .bytes(cased(try escape()))
    case UInt8(ascii: "."):
      throw PatternSyntaxError(
        offset: at, message: "'.' matches anything; write '\\.' for a dot, or a class such as [^,]")
    case UInt8(ascii: "^"), UInt8(ascii: "$"):
      throw PatternSyntaxError(
        offset: at, message: "no anchors: borders are set with 'border'")
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"):
      throw PatternSyntaxError(offset: at, message: "nothing stands before this repeat")
    default:
      at += 1
      guard byte >= 0xC0 else { return .bytes(cased(ByteSet(byte))) }
      // A character of several bytes is one atom, so that a repeat after it means all of them.
      var parts: [PatternNode] = [.bytes(ByteSet(byte))]
      while let more = next, more & 0xC0 == 0x80 {
        parts.append(.bytes(ByteSet(more)))
        at += 1
      }
      return .sequence(parts)
    }
  }

  private func cased(_ set: ByteSet) -> ByteSet { ignoreCase ? set.ignoringCase : set }

  /// Reads `\…` and returns the bytes that it stands for.
  private mutating func escape() throws(PatternSyntaxError) -> ByteSet {
    let start = at
    at += 1
    guard let byte = next else {
      throw PatternSyntaxError(offset: start, message: "nothing stands after the '\\'")
    }
    at += 1
    switch byte {
    case UInt8(ascii: "d"): return .digits
    case UInt8(ascii: "t"): return ByteSet(9)
    case UInt8(ascii: "n"): return ByteSet(10)
    case UInt8(ascii: "r"): return ByteSet(13)
    case UInt8(ascii: "x"):
      guard at + 2 <= text.count, let high = hexDigit(text[at]), let low = hexDigit(text[at + 1])
      else {
        throw PatternSyntaxError(offset: start, message: "'\\x' needs two hexadecimal digits")
      }
      at += 2
      return ByteSet(high << 4 | low)
    case _ where ByteSet.word.contains(byte):
      throw PatternSyntaxError(
        offset: start, message: "there is no '\\\(Character(Unicode.Scalar(byte)))' here")
    default: return ByteSet(byte)
    }
  }

  private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private mutating func byteClass() throws(PatternSyntaxError) -> ByteSet {
    let start = at
    at += 1
    var set = ByteSet()
    let negated = next == UInt8(ascii: "^")
    if negated { at += 1 }
    var isFirst = true
    while let byte = next, byte != UInt8(ascii: "]") || isFirst {
      isFirst = false
      let from = try member()
      if next == UInt8(ascii: "-"), at + 1 < text.count, text[at + 1] != UInt8(ascii: "]") {
        at += 1
        let to = try member()
        guard from.count == 1, to.count == 1, let first = from.first, let last = to.first,
          first <= last
        else {
          throw PatternSyntaxError(offset: start, message: "a range in a class runs backwards")
        }
        set = set.union(ByteSet(first...last))
      } else {
        set = set.union(from)
      }
    }
    guard next == UInt8(ascii: "]") else {
      throw PatternSyntaxError(offset: start, message: "a '[' without its ']'")
    }
    at += 1
    let result = negated ? cased(set).complement : cased(set)
    guard !result.isEmpty else {
      throw PatternSyntaxError(offset: start, message: "a class without members")
    }
    return result
  }

  private mutating func member() throws(PatternSyntaxError) -> ByteSet {
    let byte = text[at]
    if byte == UInt8(ascii: "\\") { return try escape() }
    guard byte < 0x80 else {
      throw PatternSyntaxError(
        offset: at, message: "a class holds bytes; write characters beyond ASCII as (é|ë)")
    }
    at += 1
    return ByteSet(byte)
  }
}
