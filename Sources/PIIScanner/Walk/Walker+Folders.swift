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
  /// Opens a folder of a batch and reads its first entries.
  func enter(_ entry: WalkEntry, of batch: WalkBatch, _ worker: inout WalkWorker) -> Found {
    do throws(WalkRefusal) {
      return readEntries(of: try open(entry, of: batch), isFirst: true, &worker)
    } catch {
      return single(Array(batch.name(of: entry)), in: batch.folder, refusal: error, isFolder: true)
    }
  }

  private func open(_ entry: WalkEntry, of batch: WalkBatch) throws(WalkRefusal) -> WalkFolder {
    let parent = batch.folder
    let flags =
      FolderCalls.readingFlags | O_DIRECTORY | (entry.isLink ? 0 : O_NOFOLLOW)
    let descriptor: CInt
    do throws(Errno) {
      descriptor = try parent.withDescriptor { parent throws(Errno) in
        try unsafe batch.withName(of: entry) { name throws(Errno) in
          try unsafe FolderCalls.open(name, in: parent, flags: flags)
        }
      }
    } catch .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels {
      // It was a folder when its parent was read.
      throw .skipped(.vanished)
    } catch {
      throw .failed(error)
    }
    var lineage: Lineage?
    if context.options.followsLinks || parent.root.device != nil {
      var isKept = false
      defer { if !isKept { close(descriptor) } }
      let identity: FileIdentity
      do throws(Errno) {
        identity = try FolderCalls.status(of: descriptor).identity
      } catch {
        throw .failed(error)
      }
      if let device = parent.root.device, device != identity.device {
        throw .skipped(.otherFileSystem)
      }
      if let above = parent.lineage {
        if above.contains(identity) { throw .skipped(.linkLoop) }
        lineage = Lineage(identity, in: above)
      }
      isKept = true
    }
    let name = batch.name(of: entry)
    var path: [UInt8] = []
    path.reserveCapacity(parent.path.count + name.count + 1)
    path += parent.path
    path += name
    path.append(UInt8(ascii: "/"))
    do throws(Errno) {
      let folder = try WalkFolder(
        descriptor: descriptor, path: path, root: parent.root, context: context,
        lineage: lineage, isIncluded: entry.isIncluded, rules: parent.rules)
      context.folders.wrappingAdd(1, ordering: .relaxed)
      return folder
    } catch {
      throw .failed(error)
    }
  }

  /// Reads a batch of entries, and sorts out what to do with them.
  ///
  /// - Parameters:
  ///   - folder: An open folder.
  ///   - isFirst: Whether nothing was read of the folder before, and its ignore files neither.
  ///   - worker: Lends its room.
  /// - Returns: The entries, and whether there are more.
  func readEntries(of folder: WalkFolder, isFirst: Bool, _ worker: inout WalkWorker) -> Found {
    worker.names.removeAll(keepingCapacity: true)
    worker.entries.removeAll(keepingCapacity: true)
    var hasMore = false
    var failure: Errno?
    do throws(Errno) {
      hasMore = try folder.read(
        atMost: Self.batchSize, names: &worker.names, entries: &worker.entries)
    } catch {
      failure = error
    }
    if isFirst && folder.root.followsIgnoreFiles {
      readIgnoreFiles(of: folder, isComplete: !hasMore && failure == nil, worker)
    }

    var items: [WalkEntry] = []
    var folders: [WalkEntry] = []
    items.reserveCapacity(worker.entries.count)
    var filter = EntryFilter(folder)
    filter.prepare(&worker)
    for index in worker.entries.indices {
      let entry = worker.entries[index]
      guard let found = sortOut(entry, of: folder, filter, &worker) else { continue }
      if found.isFolder && found.refusal == nil {
        folders.append(found)
      } else {
        items.append(found)
      }
    }
    if let failure {
      // The end of the last name, so an empty one: it stands for the folder itself.
      worker.names.append(0)
      items.append(
        WalkEntry(
          start: Int32(worker.names.count - 1), length: 0, refusal: .failed(failure),
          isFolder: true))
    }
    context.files.wrappingAdd(items.count, ordering: .relaxed)
    var found = Found()
    if !items.isEmpty || !folders.isEmpty {
      // Adding an empty array copies to the exact size.
      found.batch = WalkBatch(
        folder: folder, names: [] + worker.names, items: items, folders: folders)
    }
    if hasMore {
      found.rest = .rest(folder)
    } else if isFirst && found.batch != nil {
      folder.parkIfNeeded()
    }
    return found
  }

  /// Reads the ignore files of a folder.
  ///
  /// Most folders have few entries, all read at once, and so tell whether they have ignore
  /// files. Then nothing has to be looked for in vain.
  private func readIgnoreFiles(
    of folder: WalkFolder, isComplete: Bool, _ worker: borrowing WalkWorker
  ) {
    var present: IgnoreRules.Files = isComplete ? [] : .all
    if isComplete {
      for entry in worker.entries {
        let name = worker.names.span.extracting(entry.start..<(entry.start + entry.length))
        present.formUnion(IgnoreRules.file(named: name))
      }
    }
    if present.isEmpty { return }
    folder.rules = .reading(
      folder.descriptorForReading, present: present, parent: folder.rules,
      baseLength: folder.root.rulesPath.count + folder.path.count - folder.root.pathLength,
      settings: context.options.gitSettings)
  }

  /// Decides what to do with an entry; `nil` to leave it out without a word.
  private func sortOut(
    _ entry: FolderEntry, of folder: WalkFolder, _ filter: borrowing EntryFilter,
    _ worker: inout WalkWorker
  ) -> WalkEntry? {
    var found = WalkEntry(start: Int32(entry.start), length: Int32(entry.length))
    var kind = entry.kind
    let follows = context.options.followsLinks
    if kind == .unknown || kind == .symbolicLink && follows {
      do throws(Errno) {
        (kind, found.isLink) = try kindAfterLinks(of: entry, in: folder, worker.names)
      } catch {
        // Only a followed link has nothing behind it, or itself.
        found.refusal = Self.refusal(for: error, isLink: kind == .symbolicLink)
      }
    }
    found.isFolder = kind == .folder
    if found.refusal == nil { found.refusal = WalkSkip(kind).map { .skipped($0) } }

    switch filter.verdict(on: entry, isFolder: found.isFolder, &worker) {
    case .takenIn(let isIncluded): found.isIncluded = isIncluded
    case .ignored:
      context.ignored.wrappingAdd(1, ordering: .relaxed)
      return nil
    case .excluded:
      context.excluded.wrappingAdd(1, ordering: .relaxed)
      return nil
    case .gitFolder: return nil
    }
    return found
  }

  /// Asks what an entry is, and whether it is so by a link, if links are followed.
  private func kindAfterLinks(
    of entry: FolderEntry, in folder: WalkFolder, _ names: [UInt8]
  ) throws(Errno) -> (FileKind, isLink: Bool) {
    try unsafe FolderCalls.withName(at: entry.start, in: names) { name throws(Errno) in
      var kind = entry.kind
      if kind == .unknown {
        kind = try unsafe FolderCalls.status(
          of: name, in: folder.descriptorForReading, followingLink: false
        ).kind
      }
      guard kind == .symbolicLink && context.options.followsLinks else { return (kind, false) }
      let behind = try unsafe FolderCalls.status(
        of: name, in: folder.descriptorForReading, followingLink: true)
      return (behind.kind, true)
    }
  }

  private static func refusal(for error: Errno, isLink: Bool) -> WalkRefusal {
    switch (error, isLink) {
    case (.noSuchFileOrDirectory, true): .skipped(.danglingLink)
    case (.noSuchFileOrDirectory, false): .skipped(.vanished)
    case (.tooManySymbolicLinkLevels, true): .skipped(.linkLoop)
    default: .failed(error)
    }
  }
}
