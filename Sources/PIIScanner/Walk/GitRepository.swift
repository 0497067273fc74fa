internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where git's settings of a user are.
struct GitSettings: Sendable {
  /// Configuration files, the one that decides last.
  private var configFiles: [[UInt8]]
  /// The user's ignore file where `core.excludesFile` names none.
  private var defaultExcludesFile: [UInt8]?
  private var home: [UInt8]?

  /// Takes the settings of a process.
  ///
  /// - Parameter variable: Returns an environment variable.
  init(variable: (String) -> [UInt8]?) {
    home = variable("HOME").flatMap { $0.isEmpty ? nil : $0 }
    var folder = variable("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 }
    if folder == nil, let home { folder = home + Array("/.config".utf8) }
    defaultExcludesFile = folder.map { $0 + Array("/git/ignore".utf8) }

    configFiles = []
    if variable("GIT_CONFIG_NOSYSTEM") == nil {
      configFiles.append(variable("GIT_CONFIG_SYSTEM") ?? Array("/etc/gitconfig".utf8))
    }
    if let file = variable("GIT_CONFIG_GLOBAL") {
      configFiles.append(file)
    } else {
      if let folder { configFiles.append(folder + Array("/git/config".utf8)) }
      if let home { configFiles.append(home + Array("/.gitconfig".utf8)) }
    }
  }

  /// Takes the settings of this process.
  static func ofProcess() -> GitSettings {
    GitSettings { name in
      guard let value = unsafe getenv(name) else { return nil }
      // SAFETY: `getenv` returns a NUL-terminated text. Nothing here sets variables.
      return unsafe Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))
    }
  }

  /// Reads the configuration files of system and user.
  func config() -> GitConfig {
    var config = GitConfig()
    for file in configFiles {
      let text = FolderCalls.read(file, in: FolderCalls.currentFolder, followingLink: true)
      if let text { config.read(text) }
    }
    return config
  }

  /// Reads the ignore file that a configuration names, or the default one.
  ///
  /// - Parameters:
  ///   - config: What the configuration files say.
  ///   - folder: What a relative path in the configuration is relative to.
  /// - Returns: `nil` if there is none.
  func excludes(_ config: GitConfig, in folder: CInt) -> [UInt8]? {
    guard var file = config.excludesFile ?? defaultExcludesFile, !file.isEmpty else { return nil }
    if file.starts(with: Array("~/".utf8)), let home { file = home + file.dropFirst() }
    return FolderCalls.read(file, in: folder, followingLink: true)
  }
}

/// What the `.git` of a work tree says about ignoring.
struct GitRepository: Sendable {
  /// The user's ignore file.
  let globalExcludes: [UInt8]?
  /// `info/exclude`.
  let excludes: [UInt8]?
  let ignoresCase: Bool

  /// Reads the repository whose work tree's top is a folder.
  ///
  /// - Returns: `nil` if the folder has no `.git` that is a git folder, or a file that names
  ///   one, as linked work trees and submodules have.
  init?(at folder: CInt, settings: GitSettings) {
    guard let gitFolder = Self.openGitFolder(in: folder) else { return nil }
    defer { close(gitFolder) }
    // A linked work tree keeps only what is its own in its git folder.
    var common = gitFolder
    defer { if common != gitFolder { close(common) } }
    if let path = FolderCalls.read(
      Array("commondir".utf8), in: gitFolder, limit: 1 << 16, followingLink: true),
      let opened = FolderCalls.openFolder(Self.firstLine(path[...]), in: gitFolder)
    {
      common = opened
    }

    var config = settings.config()
    if let text = FolderCalls.read(Array("config".utf8), in: common, followingLink: true) {
      config.read(text)
    }
    ignoresCase = config.ignoresCase ?? false
    globalExcludes = settings.excludes(config, in: folder)
    excludes = FolderCalls.read(Array("info/exclude".utf8), in: common, followingLink: true)
  }

  /// Returns whether a folder is the top of a work tree.
  static func isTop(_ folder: CInt) -> Bool {
    guard let gitFolder = openGitFolder(in: folder) else { return false }
    close(gitFolder)
    return true
  }

  private static func openGitFolder(in folder: CInt) -> CInt? {
    let name = Array(".git".utf8)
    var path = name
    if let text = FolderCalls.read(name, in: folder, limit: 1 << 16, followingLink: true) {
      let start = Array("gitdir: ".utf8)
      guard text.starts(with: start) else { return nil }
      path = firstLine(text[start.count...])
    }
    guard let gitFolder = FolderCalls.openFolder(path, in: folder) else { return nil }
    // `HEAD` may be a link that leads nowhere yet.
    let hasHead = unsafe FolderCalls.withName(Array("HEAD".utf8)) { head in
      (try? unsafe FolderCalls.status(of: head, in: gitFolder, followingLink: false)) != nil
    }
    if hasHead { return gitFolder }
    close(gitFolder)
    return nil
  }

  private static func firstLine(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var line = text.prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return Array(line)
  }
}
