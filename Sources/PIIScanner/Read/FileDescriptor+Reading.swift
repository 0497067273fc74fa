internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// `FileDescriptor` has methods of the same names.
private func readOnce(_ file: CInt, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, room, count)
}

private func readOnce(
  _ file: CInt, _ room: UnsafeMutableRawPointer?, _ count: Int, at offset: off_t
) -> Int {
  unsafe pread(file, room, count, offset)
}

extension FileDescriptor {
  /// Calls `read(2)` once, and again when a signal interrupts it.
  func readSome(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    while true {
      let count = unsafe readOnce(rawValue, room.baseAddress, room.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw Errno(rawValue: errno) }
    }
  }

  /// Calls `pread(2)` once, and again when a signal interrupts it.
  func readSome(
    at offset: Int64, into room: UnsafeMutableRawBufferPointer
  ) throws(Errno) -> Int {
    while true {
      let count = unsafe readOnce(rawValue, room.baseAddress, room.count, at: off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw Errno(rawValue: errno) }
    }
  }

  /// Tells the system that the file will be read from front to back, so that it reads ahead.
  func adviseSequential() {
    #if os(Linux)
      // Only advice: if it fails, reading is slower.
      _ = posix_fadvise(rawValue, 0, 0, POSIX_FADV_SEQUENTIAL)
    #endif
  }

  /// Whether a file's size or time of change differs from what it was.
  func hasChanged(since facts: FileFacts) -> Bool {
    guard let status = try? FolderCalls.status(of: rawValue) else { return true }
    return status.size != facts.size || status.modified.nanosecondsSince1970 != facts.modified
  }
}

extension FileStatus.Time {
  /// Nanoseconds since 1970; clamped at the ends of what fits, some 292 years from then.
  var nanosecondsSince1970: Int64 {
    let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? (seconds < 0 ? .min : .max) : scaled &+ nanoseconds
  }
}
