/// The ignore files that hold in a folder: its own, and those of the folders above it.
///
/// A folder without ignore files shares the rules of its parent. Of the rules that match a
/// name, those of the most specific kind decide, whatever folder they stand in; among
/// those, the ones of the deepest folder; in a file, the last line:
///
///     .stofkamignore > .ignore > .gitignore > .git/info/exclude > core.excludesFile
///
/// A nested work tree is a world of its own to git: the last three kinds do not reach into
/// it from outside.
final class IgnoreRules: @unchecked Sendable {
  /// The kinds of ignore files, the one that decides first.
  enum Kind: Int, Sendable {
    case stofkam, plain, git, repository, user
  }

  /// The rules of the folders above.
  ///
  /// Changes only in `deinit`, so this class is `Sendable`.
  private var parent: IgnoreRules?
  /// The lists of this folder, in order of kind.
  private let lists: [(kind: Kind, patterns: PatternList)]
  /// Length of this folder's path, with its `/`: where paths in these lists start.
  private let baseLength: Int
  /// Whether this folder is the top of a git work tree.
  private let isTop: Bool
  /// Whether ASCII letters match both cases in this work tree.
  private let ignoresCase: Bool

  /// Files in a folder that matter here.
  struct Files: OptionSet, Sendable {
    let rawValue: UInt8
    static let git = Files(rawValue: 1)
    static let gitIgnore = Files(rawValue: 2)
    static let plainIgnore = Files(rawValue: 4)
    static let stofkamIgnore = Files(rawValue: 8)
    static let all: Files = [.git, .gitIgnore, .plainIgnore, .stofkamIgnore]
  }

  private static let fileNames: [(file: Files, kind: Kind, name: [UInt8])] = [
    (.stofkamIgnore, .stofkam, Array(".stofkamignore".utf8)),
    (.plainIgnore, .plain, Array(".ignore".utf8)),
    (.gitIgnore, .git, Array(".gitignore".utf8)),
  ]

  /// Returns which file that matters here has a name.
  static func file(named name: Span<UInt8>) -> Files {
    guard name.count >= 4, name[0] == UInt8(ascii: ".") else { return [] }
    if isEqual(name, ".git") { return .git }
    if isEqual(name, ".gitignore") { return .gitIgnore }
    if isEqual(name, ".ignore") { return .plainIgnore }
    return isEqual(name, ".stofkamignore") ? .stofkamIgnore : []
  }

  private static func isEqual(_ name: Span<UInt8>, _ text: StaticString) -> Bool {
    guard name.count == text.utf8CodeUnitCount else { return false }
    for position in name.indices {
      // SAFETY: `position` is less than the number of bytes that the literal has.
      if unsafe name[position] != text.utf8Start[position] { return false }
    }
    return true
  }

  private init(
    parent: IgnoreRules?, lists: [(kind: Kind, patterns: PatternList)], baseLength: Int,
    isTop: Bool, ignoresCase: Bool
  ) {
    self.parent = parent
    self.lists = lists
    self.baseLength = baseLength
    self.isTop = isTop
    self.ignoresCase = ignoresCase
  }

  // Frees a long chain one by one: freed by the compiler's recursion, a tree with an ignore
  // file in each of its 100,000 nested folders would overflow the thread's stack.
  deinit {
    var above = parent.take()
    while isKnownUniquelyReferenced(&above) { above = above?.parent.take() }
  }

  /// Reads the ignore files of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder's descriptor.
  ///   - present: Files that it may have. Others are not looked for.
  ///   - parent: The rules of the folder above; `nil` at the top.
  ///   - baseLength: Length of the folder's path, with its `/`.
  ///   - settings: Where the user's settings are.
  /// - Returns: `parent` if the folder has no ignore files.
  static func reading(
    _ folder: CInt, present: Files, parent: IgnoreRules?, baseLength: Int, settings: GitSettings
  ) -> IgnoreRules? {
    let repository =
      present.contains(.git) ? GitRepository(at: folder, settings: settings) : nil
    let ignoresCase = repository?.ignoresCase ?? parent?.ignoresCase ?? false
    var lists: [(kind: Kind, patterns: PatternList)] = []
    func add(_ kind: Kind, _ text: [UInt8]?) {
      guard let text else { return }
      let patterns = PatternList(ignoreFile: text, ignoresCase: ignoresCase)
      if !patterns.isEmpty { lists.append((kind, patterns)) }
    }
    for (file, kind, name) in fileNames where present.contains(file) {
      // As git does, a link is not followed: it could lead out of the tree.
      add(kind, FolderCalls.read(name, in: folder, followingLink: false))
    }
    if let repository {
      add(.repository, repository.excludes)
      add(.user, repository.globalExcludes)
    } else if lists.isEmpty {
      return parent
    }
    return IgnoreRules(
      parent: parent, lists: lists, baseLength: baseLength, isTop: repository != nil,
      ignoresCase: ignoresCase)
  }

  /// Returns whether a file or folder is ignored, if the folder it lies in is not.
  ///
  /// - Parameters:
  ///   - path: The path from the folder of the topmost rules.
  ///   - nameStart: Where in `path` the last component starts.
  ///   - isFolder: Whether it is a folder, and not a link to one.
  /// - Returns: `false` too when an ignore file explicitly takes it in.
  func ignores(_ path: Span<UInt8>, nameStart: Int, isFolder: Bool) -> Bool {
    var decisive = Int.max
    var isIgnored = false
    var hasLeftWorkTree = false
    var level = self
    while true {
      let here = path.extracting(level.baseLength..<path.count)
      for (kind, patterns) in level.lists where kind.rawValue < decisive {
        if hasLeftWorkTree && kind.rawValue >= Kind.git.rawValue { break }
        let verdict = patterns.verdict(
          on: here, nameStart: nameStart - level.baseLength, isFolder: isFolder)
        if verdict == .none { continue }
        decisive = kind.rawValue
        isIgnored = verdict == .matched
        break
      }
      if level.isTop { hasLeftWorkTree = true }
      // Nothing is more specific than the first kind.
      guard decisive > 0, let above = level.parent else { return isIgnored }
      level = above
    }
  }
}
