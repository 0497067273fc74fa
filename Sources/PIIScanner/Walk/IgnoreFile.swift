/// The rules of one ignore file, for paths that do not come from a walk.
public struct IgnoreFile: Sendable {
  private let patterns: PatternList

  /// Reads an ignore file in the language of `.gitignore`.
  ///
  /// - Parameter text: Its bytes.
  public init(_ text: [UInt8]) { patterns = PatternList(ignoreFile: text) }

  /// Looks a file up.
  ///
  /// - Parameter path: The path of a file, relative to the folder of the ignore file.
  /// - Returns: Whether it, or a folder that it lies in, is ignored.
  public func ignores(_ path: [UInt8]) -> Bool {
    guard !patterns.isEmpty else { return false }
    var nameStart = 0
    for end in path.indices where path[end] == UInt8(ascii: "/") {
      let folder = path.span.extracting(0..<end)
      if patterns.verdict(on: folder, nameStart: nameStart, isFolder: true) == .matched {
        return true
      }
      nameStart = end + 1
    }
    return patterns.verdict(on: path.span, nameStart: nameStart, isFolder: false) == .matched
  }
}
