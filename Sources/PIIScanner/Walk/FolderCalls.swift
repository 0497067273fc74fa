internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// System calls on names in an open folder.
///
/// With these a path may be as long as it likes: each name is looked up in its parent's
/// descriptor. Names are NUL-terminated bytes.
enum FolderCalls {
  /// The descriptor that stands for the process's current folder.
  static let currentFolder: CInt = AT_FDCWD

  /// Opens for reading, never to wait: a FIFO or a device that came in the place of a file
  /// does not hold us up.
  static let readingFlags: CInt = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY

  #if os(Linux)
    /// Leaves the time of last access alone.
    ///
    /// Only for the owner of the file and for root.
    ///
    /// Swift does not see `O_NOATIME`. This is its value on x86, ARM and RISC-V.
    static let noAccessTime: CInt = 0o1_000_000
  #else
    static let noAccessTime: CInt = 0
  #endif

  /// Opens what a folder has under a name.
  ///
  /// - Returns: A descriptor that the caller closes.
  static func open(
    _ name: UnsafePointer<CChar>, in folder: CInt, flags: CInt
  ) throws(Errno) -> CInt {
    while true {
      let descriptor = unsafe openat(folder, name, flags)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }

  /// Asks for the status of what a folder has under a name.
  static func status(
    of name: UnsafePointer<CChar>, in folder: CInt, followingLink: Bool
  ) throws(Errno) -> FileStatus {
    var status = stat()
    guard unsafe fstatat(folder, name, &status, followingLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0
    else { throw Errno(rawValue: errno) }
    return FileStatus(status)
  }

  /// Asks for the status of something open.
  static func status(of descriptor: CInt) throws(Errno) -> FileStatus {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Errno(rawValue: errno) }
    return FileStatus(status)
  }

  /// Opens a folder to look things up in, or returns `nil`.
  static func openFolder(_ name: [UInt8], in folder: CInt) -> CInt? {
    unsafe withName(name) { name in
      try? unsafe open(name, in: folder, flags: readingFlags | O_DIRECTORY)
    }
  }

  /// Opens a folder by a path of any length, following links.
  ///
  /// - Returns: A descriptor that the caller closes.
  static func openFolder(path: [UInt8]) throws(Errno) -> CInt {
    var folder = currentFolder
    defer { if folder != currentFolder { close(folder) } }
    var rest = path.isEmpty ? Array(".".utf8)[...] : path[...]
    while true {
      // A piece that the system takes: its limit with the NUL is 4096 bytes here, 1024 there.
      var piece = rest.prefix(1000)
      if piece.count < rest.count {
        // No name is longer than 255 bytes, so there is a slash in it.
        let end = piece.lastIndex(of: UInt8(ascii: "/")) ?? piece.endIndex
        piece = rest[..<end]
      }
      let next = try unsafe withName(Array(piece)) { name throws(Errno) in
        try unsafe open(name, in: folder, flags: readingFlags | O_DIRECTORY)
      }
      rest = rest[piece.endIndex...].drop { $0 == UInt8(ascii: "/") }
      if rest.isEmpty { return next }
      if folder != currentFolder { close(folder) }
      folder = next
    }
  }

  /// Reads a whole regular file that should be small, such as an ignore file.
  ///
  /// - Parameters:
  ///   - name: Its name or path.
  ///   - folder: The folder that the name is in.
  ///   - limit: The most bytes it may have.
  ///   - followingLink: Whether the name may be a symbolic link.
  /// - Returns: `nil` if there is none, it cannot be read, or it is too long.
  static func read(
    _ name: [UInt8], in folder: CInt, limit: Int = 100 << 20, followingLink: Bool
  ) -> [UInt8]? {
    let flags = followingLink ? readingFlags : readingFlags | O_NOFOLLOW
    let opened = unsafe withName(name) { name in
      try? unsafe open(name, in: folder, flags: flags)
    }
    guard let descriptor = opened else { return nil }
    defer { close(descriptor) }
    guard let status = try? status(of: descriptor), status.kind == .regular, status.size <= limit
    else { return nil }
    // SAFETY: the system writes at most `count` bytes, and says how many.
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(status.size)) { room, filled in
      while filled < room.count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: room[filled...])
        let got = unsafe Self.read(descriptor, UnsafeMutableRawBufferPointer(rest))
        if got <= 0 { return }
        filled += got
      }
    }
  }

  /// Calls a closure with a name as the system wants it.
  static func withName<Result, Failure>(
    _ name: [UInt8], _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withName(at: 0, in: name + [0], body)
  }

  /// Calls a closure with one of many names.
  ///
  /// - Parameters:
  ///   - start: Where the name starts in `names`.
  ///   - names: The names, each with a NUL after it.
  ///   - body: Gets the name.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  static func withName<Result, Failure>(
    at start: Int, in names: [UInt8], _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(start < names.count && names.last == 0)
    // SAFETY: there is a NUL at or after `start`. `CChar` and `UInt8` have the same layout.
    return try unsafe names.withUnsafeBufferPointer { names throws(Failure) in
      let start = unsafe UnsafeRawPointer(names.baseAddress.unsafelyUnwrapped + start)
      return try unsafe body(start.assumingMemoryBound(to: CChar.self))
    }
  }

  private static func read(_ descriptor: CInt, _ room: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let got = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      #elseif canImport(Musl)
        let got = unsafe Musl.read(descriptor, room.baseAddress, room.count)
      #else
        let got = unsafe Darwin.read(descriptor, room.baseAddress, room.count)
      #endif
      if got >= 0 || errno != EINTR { return got }
    }
  }
}
