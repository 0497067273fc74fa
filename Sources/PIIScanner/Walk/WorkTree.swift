#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The git work tree that a folder is in.
struct WorkTree {
  /// The absolute path of the work tree's top, without links.
  let top: [UInt8]
  /// The names of the folders from the top down to the folder.
  ///
  /// None if it is the top.
  let below: [[UInt8]]

  /// Looks for a `.git` in a folder and the folders above it.
  ///
  /// - Returns: `nil` if the folder is in no work tree; so too if it is in a `.git`.
  init?(containing folder: [UInt8]) {
    guard var names = Self.realNames(of: folder) else { return nil }
    var below: [[UInt8]] = []
    while true {
      if Self.isTop(Self.path(of: names)) {
        let path = Self.path(of: names)
        top = path
        self.below = below.reversed()
        return
      }
      guard let name = names.popLast(), name != Self.gitName else { return nil }
      below.append(name)
    }
  }

  /// Whether a folder is the `.git` of a work tree, or lies in it.
  static func hasGitFolder(_ folder: [UInt8]) -> Bool {
    guard let names = realNames(of: folder) else { return false }
    return names.indices.contains { names[$0] == gitName && isTop(path(of: names[..<$0])) }
  }

  private static let gitName = Array(".git".utf8)

  /// The names that lead to a folder from the root, without links.
  private static func realNames(of folder: [UInt8]) -> [[UInt8]]? {
    let real: [UInt8]? = unsafe FolderCalls.withName(folder) { path in
      guard let real = unsafe realpath(path, nil) else { return nil }
      defer { unsafe free(real) }
      // SAFETY: `realpath` returned a NUL-terminated path.
      return unsafe Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
    return real?.split(separator: UInt8(ascii: "/")).map { Array($0) }
  }

  private static func path(of names: some Sequence<[UInt8]>) -> [UInt8] {
    Array("/".utf8) + names.joined(separator: [UInt8(ascii: "/")])
  }

  private static func isTop(_ path: [UInt8]) -> Bool {
    guard let folder = FolderCalls.openFolder(path, in: FolderCalls.currentFolder) else {
      return false
    }
    defer { close(folder) }
    return GitRepository.isTop(folder)
  }

  /// The path of the folder from the top, with a `/` after it.
  ///
  /// Empty for the top.
  var pathFromTop: [UInt8] { below.flatMap { $0 + [UInt8(ascii: "/")] } }

  /// Reads the ignore rules of the folders above the folder, from the top on.
  func rulesAbove(settings: GitSettings) -> IgnoreRules? {
    var rules: IgnoreRules?
    var path = top
    var baseLength = 0
    for name in below {
      guard let folder = FolderCalls.openFolder(path, in: FolderCalls.currentFolder) else {
        return rules
      }
      rules = .reading(
        folder, present: .all, parent: rules, baseLength: baseLength, settings: settings)
      close(folder)
      path += [UInt8(ascii: "/")] + name
      baseLength += name.count + 1
    }
    return rules
  }
}
