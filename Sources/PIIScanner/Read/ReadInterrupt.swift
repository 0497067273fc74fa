internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Ends the wait for bytes of a pipe or terminal from which none may ever come.
///
/// A read that waits does not notice that the scan is given up. So the reader waits for either of two descriptors: its own,
/// and a pipe that has a byte from then on.
final class ReadInterrupt: Sendable {
  private let pipe: (readEnd: FileDescriptor, writeEnd: FileDescriptor)?

  init() {
    pipe = try? FileDescriptor.pipe()
    for end in [pipe?.readEnd, pipe?.writeEnd] {
      if let end { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
    }
  }

  deinit {
    try? pipe?.readEnd.close()
    try? pipe?.writeEnd.close()
  }

  /// Ends all waits, those that begin later too.
  func interrupt() { _ = try? pipe?.writeEnd.writeAll([0]) }

  /// Waits until a descriptor has something to read, or is at its end.
  ///
  /// - Throws: `Errno.interrupted` after ``interrupt()``.
  func wait(for descriptor: FileDescriptor) throws(Errno) {
    guard let pipe else { return }
    let events = Int16(POLLIN)
    while true {
      var polled = [
        pollfd(fd: pipe.readEnd.rawValue, events: events, revents: 0),
        pollfd(fd: descriptor.rawValue, events: events, revents: 0),
      ]
      let count = unsafe poll(&polled, 2, -1)
      if polled[0].revents != 0 { throw .interrupted }
      // What is wrong with the descriptor is for whoever reads it to say.
      if count >= 0 || errno != EINTR { return }
    }
  }
}
