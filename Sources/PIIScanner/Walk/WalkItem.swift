internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that a walk found, or something that it cannot read.
///
/// It keeps the folder open in which it is.
struct WalkItem: Sendable {
  private let batch: WalkBatch
  private let entry: WalkEntry

  init(batch: WalkBatch, entry: WalkEntry) {
    self.batch = batch
    self.entry = entry
  }

  /// The path as walked: the root as it was given, and `/` between names.
  ///
  /// Any bytes but NUL.
  ///
  /// Is made anew each time.
  var path: [UInt8] {
    let folder = batch.folder.path
    if !name.isEmpty { return folder + name }
    // The folder itself, which could not be read to its end.
    return folder.count > 1 ? folder.dropLast() : folder.isEmpty ? Array(".".utf8) : folder
  }

  /// The last component of the path; of a root or a listed file the whole path.
  ///
  /// Empty for a folder that could not be read to its end.
  var name: ArraySlice<UInt8> { batch.name(of: entry) }

  /// The place among the roots of the one it was found under.
  ///
  /// 0 for a list of files.
  var root: Int { batch.folder.root.index }

  /// Why it is not read, if that is known already.
  ///
  /// `open()` would throw the same.
  var refusal: WalkRefusal? { entry.refusal }

  /// Whether it is a folder.
  ///
  /// Then it has a refusal: what is in it is not known.
  var isFolder: Bool { entry.isFolder }

  /// The status of the file without opening it, which takes a third of the time.
  ///
  /// - Returns: `nil` where ``open()`` has to say what is to be done: for what it may refuse.
  func statusUnopened() -> FileStatus? {
    guard entry.refusal == nil else { return nil }
    let folder = batch.folder
    let status = try? folder.withDescriptor { folder throws(Errno) in
      try unsafe batch.withName(of: entry) { name throws(Errno) in
        try unsafe FolderCalls.status(of: name, in: folder, followingLink: entry.isLink)
      }
    }
    guard let status, status.kind == .regular,
      folder.root.device.map({ $0 == status.identity.device }) ?? true,
      folder.context.options.maxFileSize.map({ status.size <= $0 }) ?? true
    else { return nil }
    return status
  }

  /// Opens the file.
  ///
  /// Never waits, and opens nothing but regular files. Where the system allows it, reading
  /// does not change the time of last access: retention looks at that.
  ///
  /// - Throws: Why it is not read. Nothing is open then.
  func open() throws(WalkRefusal) -> OpenFile {
    if let refusal = entry.refusal { throw refusal }
    let folder = batch.folder
    let options = folder.context.options
    let descriptor = try openDescriptor()
    var isKept = false
    defer { if !isKept { close(descriptor) } }

    let status: FileStatus
    do throws(Errno) {
      status = try FolderCalls.status(of: descriptor)
    } catch {
      throw .failed(error)
    }
    if status.kind == .folder { throw .failed(.isDirectory) }
    if let skip = WalkSkip(status.kind) { throw .skipped(skip) }
    if let device = folder.root.device, device != status.identity.device {
      throw .skipped(.otherFileSystem)
    }
    if let limit = options.maxFileSize, status.size > limit { throw .skipped(.tooLarge) }
    isKept = true
    return OpenFile(descriptor: FileDescriptor(rawValue: descriptor), status: status)
  }

  private func openDescriptor() throws(WalkRefusal) -> CInt {
    let flags = FolderCalls.readingFlags | (entry.isLink ? 0 : O_NOFOLLOW)
    let refusesNoAccessTime = batch.folder.refusesNoAccessTime.load(ordering: .relaxed)
    do throws(Errno) {
      return try batch.folder.withDescriptor { folder throws(Errno) in
        try unsafe batch.withName(of: entry) { name throws(Errno) in
          if FolderCalls.noAccessTime == 0 || refusesNoAccessTime {
            return try unsafe FolderCalls.open(name, in: folder, flags: flags)
          }
          do throws(Errno) {
            return try unsafe FolderCalls.open(
              name, in: folder, flags: flags | FolderCalls.noAccessTime)
          } catch {
            guard error == .notPermitted else { throw error }
            // Not our file. The others in this folder are likely not ours either.
            batch.folder.refusesNoAccessTime.store(true, ordering: .relaxed)
            return try unsafe FolderCalls.open(name, in: folder, flags: flags)
          }
        }
      }
    } catch {
      throw refusal(for: error)
    }
  }

  private func refusal(for error: Errno) -> WalkRefusal {
    // It was there when its folder, or the list, was read.
    if error == .noSuchFileOrDirectory { return .skipped(.vanished) }
    // It became a link since.
    if error == .tooManySymbolicLinkLevels && !entry.isLink { return .skipped(.symbolicLink) }
    // A socket came in its place.
    if error == .noSuchAddressOrDevice { return .skipped(.socket) }
    return .failed(error)
  }
}

/// A regular file that is open for reading, and is closed exactly once.
struct OpenFile: ~Copyable {
  let descriptor: FileDescriptor
  /// As it was just after opening.
  let status: FileStatus

  init(descriptor: FileDescriptor, status: FileStatus) {
    self.descriptor = descriptor
    self.status = status
  }

  // A failed close of a file we only read loses nothing, so it is not reported.
  deinit { try? descriptor.close() }

  /// Hands over the descriptor to a caller who closes it.
  consuming func release() -> FileDescriptor {
    let descriptor = descriptor
    discard self
    return descriptor
  }
}
