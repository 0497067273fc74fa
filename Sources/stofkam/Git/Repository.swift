internal import PIIScanner
internal import SystemPackage

/// A git repository as git sees it from the current folder, or by `GIT_DIR`.
struct Repository {
  /// The top of the work tree.
  let top: [UInt8]
  /// Where the hooks are, relative to the current folder.
  let hooks: [UInt8]
  /// The name of the tree without entries.
  let emptyTree: [UInt8]
  private let mergeHead: [UInt8]

  /// Starts to ask git.
  ///
  /// - Throws: ``GitFault``.
  static func ask() throws(GitFault) -> GitProcess {
    let words = [
      "rev-parse", "--show-toplevel", "--show-object-format", "--git-path", "MERGE_HEAD",
      "--git-path", "hooks",
    ]
    return try GitProcess(words.map { Array($0.utf8) }, trustsHooksPath: true)
  }

  /// Reads the answer.
  ///
  /// - Throws: ``GitFault`` if this is no work tree.
  init(_ process: GitProcess) throws(GitFault) {
    let outcome = process.end()
    // The top's name may have newlines; the rest is known.
    let lines = outcome.output.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard outcome.status == 0, lines.count >= 5 else {
      throw GitFault("\(outcome.reason). Run it in a work tree of a git repository.")
    }
    let fields = lines.dropLast()
    hooks = Array(fields[fields.endIndex - 1])
    mergeHead = Array(fields[fields.endIndex - 2])
    let isSHA256 = Array(fields[fields.endIndex - 3]) == Array("sha256".utf8)
    top = Array(fields.dropLast(3).joined(separator: [UInt8(ascii: "\n")]))
    // <https://git-scm.com/docs/hash-function-transition>: the hash of `tree 0\\0`.
    emptyTree = Array(
      (isSHA256
        ? "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
        : "4b825dc642cb6eb9a060e54bf8d69288fbee4904").utf8)
  }

  /// The commits that the one to be made merges, beside `HEAD`.
  var mergedCommits: [[UInt8]] {
    let text = SmallFile.read(FilePath(platformBytes: mergeHead)) ?? []
    return text.split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  /// A file at the top of the work tree.
  func file(_ name: String) -> FilePath {
    FilePath(platformBytes: top + [UInt8(ascii: "/")] + Array(name.utf8))
  }

  /// The `.stofkamignore` at the top of the work tree.
  var ignoreFile: IgnoreFile { IgnoreFile(SmallFile.read(file(".stofkamignore")) ?? []) }
}

/// Files that are read as a whole.
enum SmallFile {
  /// Files of git, baselines and the like are smaller by far; a larger one is a mistake or a trap.
  private static let most = 64 << 20

  /// The bytes of a regular file; `nil` if there is none that can be read.
  ///
  /// A link is not followed: in a repository it could lead anywhere.
  static func read(_ path: FilePath) -> [UInt8]? {
    try? readOrThrow(path, options: [.closeOnExec, .noFollow, .nonBlocking])
  }

  /// The bytes of a file.
  ///
  /// - Throws: `Errno`; `fileTooLarge` from 64 MiB on.
  static func readOrThrow(
    _ path: FilePath, options: FileDescriptor.OpenOptions = .closeOnExec
  ) throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly, options: options)
    return try file.closeAfter {
      var text: [UInt8] = []
      while true {
        let piece = try unsafe Array<UInt8>(unsafeUninitializedCapacity: 64 * 1024) {
          bytes, count in
          // SAFETY: the system writes at most as much as there is room for, and says how much.
          count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(bytes))
        }
        if piece.isEmpty { return text }
        guard text.count + piece.count <= most else { throw Errno.fileTooLarge }
        text += piece
      }
    }
  }
}
