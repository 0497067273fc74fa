/// The globs of one ignore file, or of one option, in order.
///
/// The last that matches decides.
struct PatternList: Sendable {
  /// What the list says of a file or folder.
  enum Verdict: Equatable, Sendable {
    /// No glob matches.
    case none
    /// The last glob that matches is a plain one.
    case matched
    /// The last glob that matches starts with `!`.
    case negated
  }

  /// One line of an ignore file.
  private struct Pattern {
    var glob: Glob
    /// The line starts with `!`.
    var isNegated = false
    /// The line ends with `/`.
    var isForFolders = false
    /// The line has a `/` that is not its last byte, so it is about a whole path.
    var isForPaths = false
  }

  private var patterns: [Pattern] = []
  /// Indexes of the patterns whose every match ends with byte b are in places
  /// `starts[b]..<starts[b + 1]`, the last pattern first.
  ///
  /// An entry of a folder is so compared with few patterns of a long list.
  private var byLastByte: [Int32] = []
  private var starts: [Int32] = []
  /// Indexes of the other patterns, the last first.
  private var others: [Int32] = []

  /// Whether the list has no pattern that can match.
  var isEmpty: Bool { patterns.isEmpty }

  /// Reads an ignore file.
  ///
  /// Lines end with LF or CRLF. Blank lines and lines that start with `#` say nothing.
  /// Spaces at the end of a line count only with a `\` before. A line that git could not
  /// match with anything is left out.
  init(ignoreFile text: [UInt8], ignoresCase: Bool = false) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = text.starts(with: mark) ? text[mark.count...] : text[...]
    for line in body.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      var line = line
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      // git's strings end at a NUL.
      line = line.prefix { $0 != 0 }
      append(Self.withoutTrailingSpaces(line), ignoresCase: ignoresCase)
    }
    index()
  }

  /// Takes globs as options give them.
  ///
  /// They mean what a line of an ignore file means, but `#` and spaces are as any byte.
  ///
  /// - Throws: `GlobError` for the first glob that could never match.
  init(globs: [[UInt8]]) throws(GlobError) {
    for glob in globs {
      if let problem = append(glob[...], ignoresCase: false) {
        throw GlobError(glob: String(decoding: glob, as: UTF8.self), problem: problem)
      }
    }
    index()
  }

  /// Returns what the list says of a file or folder.
  ///
  /// It says nothing of what lies in the folder: a caller does not enter a folder that
  /// matches.
  ///
  /// - Parameters:
  ///   - path: The path relative to where the list applies, without `/` at its ends.
  ///   - nameStart: Where in `path` the last component starts.
  ///   - isFolder: Whether it is a folder, and not a link to one.
  /// - Returns: What the last pattern that matches says.
  func verdict(on path: Span<UInt8>, nameStart: Int, isFolder: Bool) -> Verdict {
    if patterns.isEmpty || path.isEmpty { return .none }
    let name = path.extracting(nameStart..<path.count)
    var decisive: Int32 = -1
    let last = Self.lowercased(path[path.count - 1])
    for place in Int(starts[Int(last)])..<Int(starts[Int(last) + 1]) {
      let candidate = byLastByte[place]
      if matches(candidate, path, name, isFolder) {
        decisive = candidate
        break
      }
    }
    for candidate in others {
      if candidate < decisive { break }
      if matches(candidate, path, name, isFolder) {
        decisive = candidate
        break
      }
    }
    if decisive < 0 { return .none }
    return patterns[Int(decisive)].isNegated ? .negated : .matched
  }

  private func matches(
    _ index: Int32, _ path: Span<UInt8>, _ name: Span<UInt8>, _ isFolder: Bool
  ) -> Bool {
    let index = Int(index)
    if patterns[index].isForFolders && !isFolder { return false }
    return patterns[index].glob.matches(patterns[index].isForPaths ? path : name)
  }

  /// Adds a line, unless it can match nothing.
  ///
  /// - Returns: Why it can match nothing, or `nil`.
  @discardableResult
  private mutating func append(
    _ line: ArraySlice<UInt8>, ignoresCase: Bool
  ) -> Glob.Problem? {
    let slash = UInt8(ascii: "/")
    var line = line
    var pattern = Pattern(glob: Glob([]))
    if line.first == UInt8(ascii: "!") {
      pattern.isNegated = true
      line.removeFirst()
    }
    if line.last == slash {
      pattern.isForFolders = true
      line.removeLast()
    }
    pattern.isForPaths = line.contains(slash)
    if line.first == slash { line.removeFirst() }
    pattern.glob = Glob(line, ignoresCase: ignoresCase)
    if let problem = pattern.glob.problem { return problem }
    if !pattern.glob.isEmpty { patterns.append(pattern) }
    return nil
  }

  /// Sorts the patterns by the last byte of what they match.
  private mutating func index() {
    var buckets: [[Int32]] = Array(repeating: [], count: 256)
    for (index, pattern) in patterns.enumerated().reversed() {
      if let byte = pattern.glob.lastByte {
        // Both cases in one bucket, as the list may ignore case.
        buckets[Int(Self.lowercased(byte))].append(Int32(index))
      } else {
        others.append(Int32(index))
      }
    }
    starts = [0]
    for bucket in buckets {
      byLastByte += bucket
      starts.append(Int32(byLastByte.count))
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var position = line.startIndex
    while position < line.endIndex {
      let byte = line[position]
      // The byte after a `\` counts, a space too.
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte != UInt8(ascii: " ") { end = position }
    }
    return line[..<min(end, line.endIndex)]
  }
}

/// A glob of `--include` or `--exclude` that can never match.
struct GlobError: Error, Equatable {
  /// The glob as given.
  var glob: String
  /// What is wrong with it.
  var problem: Glob.Problem
}

extension GlobError: CustomStringConvertible {
  /// The message for the user: one line, without “error:”.
  var description: String {
    switch problem {
    case .brokenClass:
      "the glob '\(glob)' has a '[' without its ']'. Write '\\[' for the character itself."
    case .danglingBackslash:
      "the glob '\(glob)' ends with a '\\'. Write '\\\\' for the character itself."
    }
  }
}
