internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

#if canImport(Darwin)
  private typealias FolderStream = UnsafeMutablePointer<DIR>
#else
  private typealias FolderStream = OpaquePointer
#endif

/// A folder that is walked.
///
/// It stays open until the last file found in it is done, and the last folder in it is
/// entered. But a process may have only so many descriptors. So when many folders are open,
/// further ones are parked after they are read: closed, and opened again by their path for
/// each file in them. That is slower, but only trees that are both deep and broad come
/// to it.
///
/// One worker at a time reads its entries; any worker may open files in it.
@safe
final class WalkFolder: @unchecked Sendable {
  let context: WalkContext
  let root: WalkRoot
  /// The path as walked, with a `/` after it.
  ///
  /// Empty for the current folder.
  let path: [UInt8]
  /// What it is, if it is parked.
  private var parked: FileIdentity?
  /// Not to be used when the folder is parked.
  private let descriptor: CInt
  /// The folders that this one is in, if links are followed.
  let lineage: Lineage?
  /// Whether an include glob matches it or a folder above.
  let isIncluded: Bool
  /// The ignore rules that hold here.
  ///
  /// Whoever opened the folder sets it before another worker sees the folder.
  var rules: IgnoreRules?
  /// The system's stream of entries.
  ///
  /// `nil` for the current folder, whose entries are not read, and for a parked folder.
  private var stream: FolderStream?
  /// Whether the system said of a file here that its access time is not ours to spare.
  let refusesNoAccessTime = Atomic<Bool>(false)

  /// Stands for the process's current folder, in which roots and listed files are.
  init(currentFolderOf root: WalkRoot, context: WalkContext) {
    self.context = context
    self.root = root
    path = []
    descriptor = FolderCalls.currentFolder
    lineage = nil
    isIncluded = false
    unsafe stream = nil
  }

  /// Takes a descriptor of a folder, and closes it if it cannot be read.
  init(
    descriptor: CInt, path: [UInt8], root: WalkRoot, context: WalkContext, lineage: Lineage?,
    isIncluded: Bool, rules: IgnoreRules?
  ) throws(Errno) {
    guard let stream = unsafe fdopendir(descriptor) else {
      let error = Errno(rawValue: errno)
      close(descriptor)
      throw error
    }
    unsafe self.stream = stream
    self.descriptor = descriptor
    self.path = path
    self.root = root
    self.context = context
    self.lineage = lineage
    self.isIncluded = isIncluded
    self.rules = rules
    context.openFolders.wrappingAdd(1, ordering: .relaxed)
  }

  deinit { closeStream() }

  // `closedir` closes the descriptor.
  private func closeStream() {
    guard let stream = unsafe stream else { return }
    unsafe closedir(stream)
    unsafe self.stream = nil
    context.openFolders.wrappingSubtract(1, ordering: .relaxed)
  }

  /// Closes the folder if too many are open.
  ///
  /// Whoever opened the folder does so after it is read, and before another worker sees it.
  func parkIfNeeded() {
    guard context.openFolders.load(ordering: .relaxed) > context.options.maxOpenFolders,
      let status = try? FolderCalls.status(of: descriptor)
    else { return }
    parked = status.identity
    closeStream()
  }

  /// Calls a closure with the folder's descriptor, to look up names in.
  func withDescriptor<Result>(
    _ body: (CInt) throws(Errno) -> Result
  ) throws(Errno) -> Result {
    guard let parked else { return try body(descriptor) }
    let reopened = try FolderCalls.openFolder(path: path)
    defer { close(reopened) }
    // Something else may have come in its place.
    guard try FolderCalls.status(of: reopened).identity == parked else {
      throw .noSuchFileOrDirectory
    }
    return try body(reopened)
  }

  /// The folder's descriptor while its entries are read, and it cannot be parked.
  var descriptorForReading: CInt { descriptor }

  /// Reads the next entries, without `.` and `..`.
  ///
  /// - Parameters:
  ///   - limit: The most entries to read.
  ///   - names: Gets the names, each with a NUL after it.
  ///   - entries: Gets the entries, with the place of their names in `names`.
  /// - Returns: Whether there may be more.
  /// - Throws: What the system says. Entries before that have been added.
  func read(
    atMost limit: Int, names: inout [UInt8], entries: inout [FolderEntry]
  ) throws(Errno) -> Bool {
    guard let stream = unsafe stream else { return false }
    for _ in 0..<limit {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw Errno(rawValue: errno) }
        return false
      }
      // SAFETY: the entry stays valid until the next `readdir` of this stream, and its name
      // ends with a NUL.
      let name = unsafe UnsafeRawPointer(entry).advanced(by: Self.nameOffset)
      let length = unsafe strlen(name.assumingMemoryBound(to: CChar.self))
      let bytes = unsafe UnsafeRawBufferPointer(start: name, count: length + 1)
      if unsafe bytes[0] == UInt8(ascii: "."),
        unsafe length == 1 || length == 2 && bytes[1] == UInt8(ascii: ".")
      {
        continue
      }
      let kind = unsafe FileKind(entryType: entry.pointee.d_type)
      entries.append(FolderEntry(start: names.count, length: length, kind: kind))
      unsafe names.append(contentsOf: bytes)
    }
    return true
  }

  /// Where `dirent` has the name.
  ///
  /// It is a tuple to Swift.
  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
}

/// What the system says of one entry of a folder.
struct FolderEntry: Sendable {
  /// Where its name starts in the bytes of all names.
  var start: Int
  /// Bytes of its name, without the NUL after it.
  var length: Int
  var kind: FileKind
}

/// The folders that a folder is in, itself included, up to the root.
final class Lineage: @unchecked Sendable {
  private let folder: FileIdentity
  /// Changes only in `deinit`, so this class is `Sendable`.
  private var parent: Lineage?

  init(_ folder: FileIdentity, in parent: Lineage?) {
    self.folder = folder
    self.parent = parent
  }

  // One by one, as a chain of 100,000 folders would overflow the stack.
  deinit {
    var above = parent.take()
    while isKnownUniquelyReferenced(&above) { above = above?.parent.take() }
  }

  /// Returns whether a folder is one of them.
  func contains(_ identity: FileIdentity) -> Bool {
    var level = self
    while level.folder != identity {
      guard let above = level.parent else { return false }
      level = above
    }
    return true
  }
}
