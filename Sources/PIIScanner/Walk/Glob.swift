/// One gitignore-style glob, compiled.
///
/// It matches bytes, not characters: names need not be UTF-8. It means what git's
/// own matcher means by it, which has a few corners of its own; the tests compare with
/// git. A text is either one name, or a path with `/` between its folders.
///
///     src/gen*/**/[a-c]?.txt
///     |<-head->|    program   |  literal bytes up to the first wildcard, and the rest
///                       |tail|  the literal bytes that end the program
///
/// Most globs are decided by `head` and `tail` alone: `build`, `*.o`, `core.*`.
///
/// `*`, `?` and `[…]` never match a `/`. Only `**` does, and only where it is a whole
/// path component; elsewhere it means `*`.
struct Glob: Sendable {
  /// What one place in a program matches.
  ///
  /// Below 256 it is that byte, from 512 it is a class.
  enum Token {
    /// Any byte but `/`.
    static let anyByte: UInt16 = 256
    /// Any number of bytes but `/`.
    static let star: UInt16 = 257
    /// Any number of bytes.
    static let deepStar: UInt16 = 258
    /// Any number of whole folders, each with its `/`.
    static let folders: UInt16 = 259
    /// The first class.
    ///
    /// The next one is one higher.
    static let firstClass: UInt16 = 512
  }

  /// Literal bytes that a text must start with.
  private(set) var head: [UInt8] = []
  /// What has to match the rest of a text.
  private(set) var program: [UInt16] = []
  /// Literal bytes that a text must end with; the end of `program`.
  private(set) var tail: [UInt8] = []
  /// Bit sets of 256 bits, four words each.
  private(set) var classes: [UInt64] = []
  /// Whether ASCII letters match both cases.
  let ignoresCase: Bool
  /// Why the glob can never match, if so: a `[` without `]`, or a `\` at its end.
  private(set) var problem: Problem?
  /// Whether the program is one `*` and then `tail`, so that nothing has to be searched.
  private let isStarThenTail: Bool

  /// What makes a glob useless.
  enum Problem: Equatable, Sendable {
    /// A `[` without its `]`, or with an unknown `[:name:]`.
    case brokenClass
    /// A `\` with nothing after it.
    case danglingBackslash
  }

  /// The last byte of every text that matches, if there is only one such byte.
  var lastByte: UInt8? { program.isEmpty ? head.last : tail.last }

  /// Whether the glob is the empty text, which no path is.
  var isEmpty: Bool { head.isEmpty && program.isEmpty }

  /// Compiles a glob.
  ///
  /// - Parameters:
  ///   - pattern: The glob, without `!` before it and `/` at its ends.
  ///   - ignoresCase: Whether ASCII letters match both cases, as git does where
  ///     `core.ignoreCase` is set. Letters after a `\` and in a class are then still taken
  ///     as they stand, and an upper-case one matches nothing. That is git's rule, too.
  init(_ pattern: ArraySlice<UInt8>, ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    var compiler = GlobCompiler(ignoresCase: ignoresCase)
    problem = compiler.compile(pattern)
    head = compiler.head
    program = compiler.program
    classes = compiler.classes
    let literals = program.reversed().prefix { $0 < 256 }
    tail = literals.reversed().map { UInt8(truncatingIfNeeded: $0) }
    isStarThenTail = program.count == tail.count + 1 && program[0] == Token.star
  }

  /// Returns whether the glob matches a whole name or path.
  ///
  /// - Parameter text: A name, or a path without `/` at its ends.
  /// - Returns: Whether it matches.
  /// - Complexity: O(length of the text) for most globs; at worst that squared times the
  ///   length of the glob. Does not allocate.
  func matches(_ text: Span<UInt8>) -> Bool {
    if problem != nil || text.count < head.count + tail.count { return false }
    for position in head.indices where folded(text[position]) != head[position] { return false }
    if program.isEmpty { return text.count == head.count }
    let middleEnd = text.count - tail.count
    for position in tail.indices where folded(text[middleEnd + position]) != tail[position] {
      return false
    }
    guard isStarThenTail else { return runs(on: text) }
    for position in head.count..<middleEnd where text[position] == UInt8(ascii: "/") {
      return false
    }
    return true
  }

  /// Runs the program on what comes after the head.
  ///
  /// On a mismatch the last `*` takes one byte more. If it cannot, the last `**` takes
  /// more. Stars before these never need another try: what the last one can reach
  /// includes all that an earlier one could give it, because a `/` in the program only
  /// matches a `/` in the text.
  private func runs(on text: Span<UInt8>) -> Bool {
    var place = 0
    var position = head.count
    var star: (place: Int, position: Int)?
    var deep: (place: Int, position: Int, wholeFolders: Bool)?
    while true {
      if place < program.count {
        let token = program[place]
        if token == Token.star {
          place += 1
          star = (place, position)
          continue
        }
        if token == Token.deepStar || token == Token.folders {
          place += 1
          star = nil
          deep = (place, position, token == Token.folders)
          continue
        }
        if position < text.count && matches(token, text[position]) {
          place += 1
          position += 1
          continue
        }
      } else if position == text.count {
        return true
      }

      if let last = star, last.position < text.count, text[last.position] != UInt8(ascii: "/") {
        star = (last.place, last.position + 1)
        place = last.place
        position = last.position + 1
      } else if let last = deep {
        var next = last.position
        if last.wholeFolders {
          while next < text.count && text[next] != UInt8(ascii: "/") { next += 1 }
        }
        if next >= text.count { return false }
        deep = (last.place, next + 1, last.wholeFolders)
        star = nil
        place = last.place
        position = next + 1
      } else {
        return false
      }
    }
  }

  private func matches(_ token: UInt16, _ byte: UInt8) -> Bool {
    let byte = folded(byte)
    if token < 256 { return UInt16(byte) == token }
    if token == Token.anyByte { return byte != UInt8(ascii: "/") }
    let word = Int(token - Token.firstClass) * 4 + Int(byte >> 6)
    return classes[word] >> UInt64(byte & 63) & 1 == 1
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
