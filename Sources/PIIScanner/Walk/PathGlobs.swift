/// Which paths globs let in, where there is no walk.
package struct PathGlobs: Sendable {
  private let includes: PatternList?
  private let excludes: PatternList?

  /// Takes globs as options give them.
  ///
  /// - Throws: `GlobError` for the first glob that could never match.
  package init(includes: [String], excludes: [String]) throws {
    func list(_ globs: [String]) throws -> PatternList? {
      globs.isEmpty ? nil : try PatternList(globs: globs.map { Array($0.utf8) })
    }
    self.init(includes: try list(includes), excludes: try list(excludes))
  }

  init(includes: PatternList?, excludes: PatternList?) {
    self.includes = includes
    self.excludes = excludes
  }

  /// Whether only paths count that a glob takes in, ignored ones too.
  package var hasIncludes: Bool { includes != nil }

  /// Returns whether the globs let in a file that is given by its path.
  ///
  /// They are asked about each folder of the path, too, as a walk would have.
  ///
  /// - Parameter path: Without `/` or `./` before it.
  /// - Returns: Whether it counts.
  package func admits(_ path: [UInt8]) -> Bool {
    guard includes != nil || excludes != nil else { return true }
    var isIncluded = includes == nil
    var nameStart = 0
    while nameStart < path.count {
      let slash = path[nameStart...].firstIndex(of: UInt8(ascii: "/"))
      let end = slash ?? path.count
      func verdict(_ list: PatternList?) -> PatternList.Verdict {
        guard let list else { return .none }
        return list.verdict(
          on: path.span.extracting(0..<end), nameStart: nameStart, isFolder: slash != nil)
      }
      if verdict(excludes) == .matched { return false }
      switch verdict(includes) {
      case .none: break
      case .matched: isIncluded = true
      case .negated: isIncluded = false
      }
      nameStart = end + 1
    }
    return isIncluded
  }
}
