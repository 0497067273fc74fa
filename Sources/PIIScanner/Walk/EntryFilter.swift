/// Decides which entries of a folder a walk takes in: by name, globs and ignore files.
struct EntryFilter {
  /// What to do with an entry.
  enum Verdict: Equatable {
    /// It is found. `isIncluded` says that an include glob matches it or a folder above.
    case takenIn(isIncluded: Bool)
    /// An ignore file leaves it out.
    case ignored
    /// An option leaves it out.
    case excluded
    /// It is the `.git` of a work tree.
    case gitFolder
  }

  private let folder: WalkFolder
  private let options: WalkOptions
  private let rules: IgnoreRules?
  /// Whether paths as walked are needed.
  private let hasGlobs: Bool
  /// Bytes of the paths of which only the name differs between entries.
  private var walkedLength = 0
  private var rulesLength = 0
  /// Where names start in a path as walked, after `./` or `/`.
  private var namesStart = 0

  init(_ folder: WalkFolder) {
    self.folder = folder
    options = folder.context.options
    rules = folder.rules
    hasGlobs = options.includes != nil || options.excludes != nil
  }

  /// Puts the folder's paths in a worker, to which names of entries are then added.
  mutating func prepare(_ worker: inout WalkWorker) {
    if hasGlobs {
      worker.walkedPath.removeAll(keepingCapacity: true)
      worker.walkedPath += folder.path
      walkedLength = folder.path.count
      namesStart = Walker.lengthBeforeNames(folder.path[...])
    }
    if rules != nil {
      worker.rulesPath.removeAll(keepingCapacity: true)
      worker.rulesPath += folder.root.rulesPath
      worker.rulesPath += folder.path[folder.root.pathLength...]
      rulesLength = worker.rulesPath.count
    }
  }

  /// Decides on an entry whose name the worker has.
  func verdict(on entry: FolderEntry, isFolder: Bool, _ worker: inout WalkWorker) -> Verdict {
    let name = entry.start..<(entry.start + entry.length)
    let isHidden = worker.names[entry.start] == UInt8(ascii: ".")
    if isHidden && IgnoreRules.file(named: worker.names.span.extracting(name)) == .git
      && (folder.root.isInWorkTree || GitRepository.isTop(folder.descriptorForReading))
    {
      return .gitFolder
    }

    var isIncluded = folder.isIncluded
    if hasGlobs {
      worker.walkedPath.removeSubrange(walkedLength...)
      worker.walkedPath += worker.names[name]
      if verdict(of: options.excludes, isFolder, worker) == .matched { return .excluded }
      switch verdict(of: options.includes, isFolder, worker) {
      case .none: break
      case .matched: isIncluded = true
      case .negated: isIncluded = false
      }
      // A folder is entered all the same: a file in it may match.
      if options.includes != nil && !isIncluded && !isFolder { return .excluded }
    }
    if isIncluded { return .takenIn(isIncluded: true) }
    if isHidden && !options.includesHidden { return .excluded }
    // A file in an ignored folder may match too; without a match it is left out as any other.
    if let rules, !(isFolder && options.includes != nil) {
      worker.rulesPath.removeSubrange(rulesLength...)
      worker.rulesPath += worker.names[name]
      if rules.ignores(worker.rulesPath.span, nameStart: rulesLength, isFolder: isFolder) {
        return .ignored
      }
    }
    return .takenIn(isIncluded: false)
  }

  /// Asks globs about the path below the root, and then about the path as walked.
  private func verdict(
    of globs: PatternList?, _ isFolder: Bool, _ worker: borrowing WalkWorker
  ) -> PatternList.Verdict {
    guard let globs else { return .none }
    let path = worker.walkedPath.span
    for start in [folder.root.pathLength, namesStart] {
      let verdict = globs.verdict(
        on: path.extracting(start..<path.count), nameStart: walkedLength - start,
        isFolder: isFolder)
      if verdict != .none { return verdict }
      if namesStart == folder.root.pathLength { break }
    }
    return .none
  }
}
