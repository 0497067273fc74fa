#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Which files a walk finds.
struct WalkOptions: Sendable {
  /// When ignore files are followed.
  enum IgnoreFiles: Sendable {
    /// Where a root is in a git work tree. Decided once for each root.
    case automatic
    case always
    case never
  }

  /// When `.gitignore`, `.ignore` and `.stofkamignore` are followed.
  var ignoreFiles = IgnoreFiles.automatic
  /// Whether files and folders whose name starts with a `.` are found.
  var includesHidden = true
  /// Whether symbolic links are followed.
  ///
  /// One that is given as a root always is.
  var followsLinks = false
  /// Whether folders on another file system than their root are left out.
  var staysOnFileSystem = false
  /// The most bytes that a file may have, or `nil`.
  var maxFileSize: Int64?
  /// Globs of which a file, or a folder above it, must match one, if there are any.
  ///
  /// They also bring back what ignore files take out.
  ///
  /// A glob with a `/` is about the path below the root, or the whole path as walked.
  var includes: PatternList?
  /// Globs of files and folders to leave out, even where `includes` has them.
  var excludes: PatternList?
  /// Where the user's settings of git are.
  var gitSettings = GitSettings.ofProcess()
  /// How many folders may be open before more are closed after each use.
  ///
  /// A walk that needs more is slower, and finds the same.
  var maxOpenFolders = WalkOptions.defaultMaxOpenFolders()

  /// A quarter of what the process may open, and at most 512: each one has a buffer of 32 KiB.
  private static func defaultMaxOpenFolders() -> Int {
    var limit = rlimit()
    #if canImport(Glibc)
      let known = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
    #else
      let known = unsafe getrlimit(RLIMIT_NOFILE, &limit) == 0
    #endif
    return known ? Int(min(limit.rlim_cur / 4, 512)) : 64
  }
}

/// How far a walk has come.
struct WalkProgress: Equatable, Sendable {
  /// Files found, read or not.
  var files = 0
  /// Folders opened.
  var folders = 0
  /// Files and folders left out because of an ignore file.
  var ignored = 0
  /// Files and folders left out because of an option: a glob, or a hidden name.
  var excluded = 0
  /// Whether `files` will not grow any more.
  var hasFoundAll = false
}
