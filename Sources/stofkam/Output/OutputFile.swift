internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The file of `--output`: it gets its name when it is whole.
///
/// It is written next to where it will be and renamed at the end, so that there is never half a
/// file, and an older one stays until then. What is no regular file, such as `/dev/null` or a FIFO,
/// is written to as it is.
final class OutputFile: Sendable {
  /// What is written to.
  let descriptor: FileDescriptor
  private let name: String
  private let target: FilePath
  /// Where it is until it is whole; `nil` if it is written in place.
  private let temporary: FilePath?

  /// Opens what will be the file.
  ///
  /// - Throws: ``OutputError``.
  convenience init(_ name: String) throws {
    try self.init(FilePath(platformBytes: RawArguments.bytes(of: name)), name: name)
  }

  /// Opens what will be the file.
  ///
  /// - Throws: ``OutputError``, which calls it by the name.
  init(_ given: FilePath, name: String) throws {
    self.name = name
    do {
      // A link stays a link: what it points to is replaced.
      target = Self.resolved(given) ?? given
      var status = stat()
      let exists = unsafe target.withPlatformString { unsafe stat($0, &status) } == 0
      if exists, status.st_mode & S_IFMT != S_IFREG {
        if status.st_mode & S_IFMT == S_IFDIR { throw Errno.isDirectory }
        temporary = nil
        descriptor = try .open(target, .writeOnly, options: [.closeOnExec])
        return
      }
      guard let last = target.lastComponent else { throw Errno.isDirectory }
      let path = target.removingLastComponent().appending(".\(last).\(getpid()).part")
      temporary = path
      descriptor = try .open(
        path, .writeOnly, options: [.create, .truncate, .exclusiveCreate, .closeOnExec, .noFollow],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      // The file keeps the rights of the one that it replaces.
      if exists { fchmod(descriptor.rawValue, status.st_mode & 0o777) }
    } catch let error as Errno {
      throw OutputError(name: name, error: error)
    }
  }

  /// What the system knows the file by: a scan passes over it.
  var identity: (device: UInt64, inode: UInt64)? {
    var status = stat()
    guard unsafe fstat(descriptor.rawValue, &status) == 0 else { return nil }
    return (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
  }

  /// Lets all users read the file, if it is a new one.
  func letAllRead() {
    if temporary != nil { fchmod(descriptor.rawValue, 0o644) }
  }

  /// Gives the file its name.
  ///
  /// All must have been written.
  func finish() throws {
    do {
      try descriptor.close()
      guard let temporary else { return }
      let status = unsafe temporary.withPlatformString { from in
        unsafe target.withPlatformString { to in unsafe rename(from, to) }
      }
      guard status == 0 else { throw Errno(rawValue: errno) }
    } catch let error as Errno {
      remove()
      throw OutputError(name: name, error: error)
    }
  }

  /// Removes what was written: it will not be whole.
  func discard() {
    try? descriptor.close()
    remove()
  }

  /// Removes the file under its temporary name.
  func remove() {
    guard let temporary else { return }
    unsafe temporary.withPlatformString { _ = unsafe unlink($0) }
  }

  /// A path without links; `nil` if there is nothing.
  private static func resolved(_ path: FilePath) -> FilePath? {
    unsafe path.withPlatformString { name in
      guard let real = unsafe realpath(name, nil) else { return nil }
      defer { unsafe free(real) }
      // SAFETY: `realpath` returned a path that ends in NUL.
      return unsafe FilePath(platformString: real)
    }
  }
}

extension FilePath {
  /// A path of any bytes but 0.
  init(platformBytes bytes: [UInt8]) {
    self = unsafe (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { name in
      // SAFETY: the array is not empty and ends in NUL.
      unsafe name.baseAddress.map { unsafe FilePath(platformString: $0) } ?? FilePath()
    }
  }
}
