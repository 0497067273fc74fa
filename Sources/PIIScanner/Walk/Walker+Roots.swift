internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Walker {
  /// Looks at what a root is, and starts to read it if it is a folder.
  func look(atRoot index: Int, _ worker: inout WalkWorker) -> Found {
    let path = roots[index].isEmpty ? Array(".".utf8) : roots[index]
    let here = WalkFolder(currentFolderOf: WalkRoot(index: index), context: context)
    guard !path.contains(0) else {
      return single(path.filter { $0 != 0 }, in: here, refusal: .failed(.noSuchFileOrDirectory))
    }
    let status: FileStatus
    do throws(Errno) {
      status = try unsafe FolderCalls.withName(path) { name throws(Errno) in
        try unsafe FolderCalls.status(
          of: name, in: FolderCalls.currentFolder, followingLink: true)
      }
    } catch {
      return single(path, in: here, refusal: .failed(error))
    }
    guard status.kind == .folder else {
      if !admits(path[...]) { return Found() }
      let skip = WalkSkip(status.kind).map { WalkRefusal.skipped($0) }
      return single(path, in: here, refusal: skip, isLink: true)
    }
    if WorkTree.hasGitFolder(path) {
      return single(path, in: here, refusal: .skipped(.gitFolder), isFolder: true)
    }
    do throws(Errno) {
      return readEntries(of: try openRoot(index, path, status), isFirst: true, &worker)
    } catch {
      return single(path, in: here, refusal: .failed(error), isFolder: true)
    }
  }

  private func openRoot(
    _ index: Int, _ path: [UInt8], _ status: FileStatus
  ) throws(Errno) -> WalkFolder {
    let descriptor = try unsafe FolderCalls.withName(path) { name throws(Errno) in
      try unsafe FolderCalls.open(
        name, in: FolderCalls.currentFolder, flags: FolderCalls.readingFlags | O_DIRECTORY)
    }

    let options = context.options
    let workTree = WorkTree(containing: path)
    let followsIgnoreFiles =
      switch options.ignoreFiles {
      case .automatic: workTree != nil
      case .always: true
      case .never: false
      }
    var walked = roots[index]
    if let last = walked.last, last != UInt8(ascii: "/") { walked.append(UInt8(ascii: "/")) }
    let root = WalkRoot(
      index: index, pathLength: walked.count, rulesPath: workTree?.pathFromTop ?? [],
      followsIgnoreFiles: followsIgnoreFiles, isInWorkTree: workTree != nil,
      device: options.staysOnFileSystem ? status.identity.device : nil)
    let folder = try WalkFolder(
      descriptor: descriptor, path: walked, root: root, context: context,
      lineage: options.followsLinks ? Lineage(status.identity, in: nil) : nil,
      isIncluded: false,
      rules: followsIgnoreFiles ? workTree?.rulesAbove(settings: options.gitSettings) : nil)
    context.folders.wrappingAdd(1, ordering: .relaxed)
    return folder
  }

  /// Reads names of the list of files.
  func readList(_ worker: inout WalkWorker) -> Found {
    let here = WalkFolder(currentFolderOf: WalkRoot(index: 0), context: context)
    let outcome: Result<[ArraySlice<UInt8>], Errno> = list.withLock { list in
      do throws(Errno) {
        return .success(try list?.read(atMost: Self.batchSize) ?? [])
      } catch {
        return .failure(error)
      }
    }
    let paths: [ArraySlice<UInt8>]
    do throws(Errno) {
      paths = try outcome.get()
    } catch {
      // Who gives up a walk has not found a list that cannot be read.
      if error == .interrupted { return Found() }
      return single(Array("(list of files)".utf8), in: here, refusal: .failed(error))
    }
    if paths.isEmpty { return Found() }

    var names: [UInt8] = []
    var items: [WalkEntry] = []
    for path in paths where admits(path) {
      var item = WalkEntry(start: Int32(names.count), length: Int32(path.count))
      names += path + [0]
      item.isLink = context.options.followsLinks
      // A list does not say what is a file, and to open a device may do something to it.
      do throws(Errno) {
        if path.contains(0) { throw .noSuchFileOrDirectory }
        let status = try unsafe FolderCalls.withName(Array(path)) { name throws(Errno) in
          try unsafe FolderCalls.status(
            of: name, in: FolderCalls.currentFolder, followingLink: item.isLink)
        }
        item.isFolder = status.kind == .folder
        item.refusal = WalkSkip(status.kind).map { .skipped($0) }
        if item.isFolder { item.refusal = .skipped(.folderInList) }
      } catch {
        item.refusal = .failed(error)
      }
      items.append(item)
    }
    context.files.wrappingAdd(items.count, ordering: .relaxed)
    return Found(
      batch: WalkBatch(folder: here, names: names, items: items, folders: []), rest: .list)
  }

  /// Returns one thing that is not read, or a root that is a file.
  func single(
    _ name: [UInt8], in folder: WalkFolder, refusal: WalkRefusal?, isFolder: Bool = false,
    isLink: Bool = false
  ) -> Found {
    let entry = WalkEntry(
      start: 0, length: Int32(name.count), refusal: refusal, isFolder: isFolder, isLink: isLink)
    context.files.wrappingAdd(1, ordering: .relaxed)
    return Found(
      batch: WalkBatch(folder: folder, names: name + [0], items: [entry], folders: []))
  }

  /// Returns whether the globs let in a file that is given by its path.
  private func admits(_ path: ArraySlice<UInt8>) -> Bool {
    let globs = PathGlobs(includes: context.options.includes, excludes: context.options.excludes)
    let bytes = Array(path[(path.startIndex + Self.lengthBeforeNames(path))...])
    if globs.admits(bytes) { return true }
    context.excluded.wrappingAdd(1, ordering: .relaxed)
    return false
  }

  /// Returns the length of what comes before the first name in a path: `./` or `/`.
  static func lengthBeforeNames(_ path: ArraySlice<UInt8>) -> Int {
    var rest = path
    while true {
      if rest.first == UInt8(ascii: "/") {
        rest.removeFirst()
      } else if rest.starts(with: [UInt8(ascii: "."), UInt8(ascii: "/")]) {
        rest.removeFirst(2)
      } else {
        return path.count - rest.count
      }
    }
  }
}
