internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What something in a folder is.
enum FileKind: Equatable, Sendable {
  /// The file system does not say without `stat(2)`.
  case unknown
  case regular, folder, symbolicLink, namedPipe, socket, characterDevice, blockDevice
  /// Something this system knows and we do not, such as a whiteout.
  case other

  /// Takes the `d_type` of a folder's entry.
  init(entryType: UInt8) {
    switch entryType {
    case UInt8(DT_UNKNOWN): self = .unknown
    case UInt8(DT_REG): self = .regular
    case UInt8(DT_DIR): self = .folder
    case UInt8(DT_LNK): self = .symbolicLink
    case UInt8(DT_FIFO): self = .namedPipe
    case UInt8(DT_SOCK): self = .socket
    case UInt8(DT_CHR): self = .characterDevice
    case UInt8(DT_BLK): self = .blockDevice
    default: self = .other
    }
  }

  /// Takes the `st_mode` of a status.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    case S_IFIFO: self = .namedPipe
    case S_IFSOCK: self = .socket
    case S_IFCHR: self = .characterDevice
    case S_IFBLK: self = .blockDevice
    default: self = .other
    }
  }
}

/// A file or folder, whatever its name.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var inode: UInt64
}

/// What the system says of an open file, with the same fields on every system.
struct FileStatus: Equatable, Sendable {
  /// A point in time since 1970, in UTC.
  struct Time: Equatable, Sendable {
    var seconds: Int64
    var nanoseconds: Int64
  }

  var kind: FileKind
  var identity: FileIdentity
  /// Names that the file has.
  var links: UInt64
  /// Bytes.
  var size: Int64
  /// User id of the owner.
  var owner: UInt32
  /// When the content was last written.
  var modified: Time
  /// When the content or the status was last changed.
  ///
  /// Unlike `modified` it cannot be set.
  var changed: Time

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
    links = UInt64(truncatingIfNeeded: status.st_nlink)
    size = Int64(status.st_size)
    owner = UInt32(truncatingIfNeeded: status.st_uid)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = Time(
      seconds: Int64(modified.tv_sec), nanoseconds: Int64(modified.tv_nsec))
    self.changed = Time(seconds: Int64(changed.tv_sec), nanoseconds: Int64(changed.tv_nsec))
  }
}
