internal import PIIScanner
internal import SystemPackage

/// A repository whose history is read: as git sees it from the current folder, or by `GIT_DIR`; it
/// may be bare.
struct HistoryRepository {
  /// The folder that has the objects, without links; worktrees share it.
  let folder: [UInt8]
  /// The top of the work tree; `nil` if there is none.
  let top: [UInt8]?
  /// Bytes of the name of an object.
  let nameLength: Int
  /// Whether it has only the last part of its history.
  let isShallow: Bool

  /// Asks git.
  ///
  /// - Throws: ``GitFault`` if there is no repository.
  init() throws(GitFault) {
    let questions = [
      ["--show-object-format", "--is-shallow-repository", "--git-common-dir"], ["--show-toplevel"],
    ]
    var processes: [GitProcess] = []
    for words in questions {
      processes.append(try GitProcess((["rev-parse"] + words).map { Array($0.utf8) }))
    }
    let place = processes[0].end()
    let work = processes[1].end()
    let lines = place.output.split(separator: Self.newline, maxSplits: 2)
    guard place.status == 0, lines.count == 3 else {
      throw GitFault("\(place.reason). Run it in a git repository.")
    }
    nameLength = lines[0].elementsEqual(Array("sha256".utf8)) ? 32 : 20
    // The folder's name may have newlines; the last one is git's.
    let folder = Array(lines[2].dropLast())
    isShallow = lines[1].elementsEqual(Array("true".utf8))
    self.folder = BaselinePlace.real(folder) ?? folder
    top = work.status == 0 ? Array(work.output.dropLast()) : nil
  }

  /// The `.stofkamignore` at the top of the work tree.
  var ignoreFile: IgnoreFile {
    guard let top else { return IgnoreFile([]) }
    let path = FilePath(platformBytes: top + Array("/.stofkamignore".utf8))
    return IgnoreFile(SmallFile.read(path) ?? [])
  }

  private static let newline = UInt8(ascii: "\n")
}
