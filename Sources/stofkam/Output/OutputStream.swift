internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where all threads write to: one descriptor, in large pieces.
///
/// After a failure what comes is dropped. A reader that went away (`head`) is no failure: there is
/// just no one left to write for.
final class OutputStream: Sendable {
  /// What became of the other side.
  enum State: Sendable, Equatable {
    case open
    /// The reader went away.
    case closed
    case failed(Errno)
  }

  private let descriptor: FileDescriptor
  private let pending: Mutex<Pending>
  private let current = Atomic<Bool>(true)
  private let onEnd: @Sendable () -> Void
  /// Whether each piece is written at once: someone looks on.
  private let isInteractive: Bool

  private struct Pending: ~Copyable {
    var text = OutputBuffer(capacity: 2 * OutputStream.pieceSize)
    var state = State.open
  }

  private static let pieceSize = 256 * 1024

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - descriptor: Where to. It stays open.
  ///   - onEnd: Called once, from any thread, when nothing can be written any more.
  init(_ descriptor: FileDescriptor, onEnd: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.onEnd = onEnd
    isInteractive = isatty(descriptor.rawValue) == 1
    pending = Mutex(Pending())
  }

  /// How it went until now.
  var state: State { pending.withLock { $0.state } }

  /// Writes text after what was written before.
  func write(_ text: borrowing OutputBuffer) {
    guard !text.isEmpty else { return }
    // A buffer as large as this is not worth copying.
    let isLarge = text.count >= Self.pieceSize
    let hasEnded = pending.withLock { pending in
      guard pending.state == .open else { return false }
      if !isLarge { pending.text.append(text) }
      guard isLarge || isInteractive || pending.text.count >= Self.pieceSize else { return false }
      flush(&pending)
      if isLarge { unsafe writeAll(text.bytes, &pending) }
      return pending.state != .open
    }
    if hasEnded { onEnd() }
  }

  /// Writes what is still held.
  func flush() {
    let hasEnded = pending.withLock { pending in
      guard pending.state == .open else { return false }
      flush(&pending)
      return pending.state != .open
    }
    if hasEnded { onEnd() }
  }

  private func flush(_ pending: inout Pending) {
    let text = unsafe pending.text.bytes
    unsafe writeAll(text, &pending)
    pending.text.removeAll()
  }

  private func writeAll(_ text: UnsafeRawBufferPointer, _ pending: inout Pending) {
    var rest = unsafe text[...]
    while unsafe !rest.isEmpty, pending.state == .open {
      let count = unsafe Self.write(descriptor, UnsafeRawBufferPointer(rebasing: rest))
      if count >= 0 {
        unsafe rest = rest.dropFirst(count)
        continue
      }
      switch Errno(rawValue: errno) {
      case .interrupted: continue
      case .wouldBlock: waitUntilWritable()
      case .brokenPipe: pending.state = .closed
      case let error: pending.state = .failed(error)
      }
    }
  }

  private static func write(_ descriptor: FileDescriptor, _ text: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.write(descriptor.rawValue, text.baseAddress, text.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor.rawValue, text.baseAddress, text.count)
    #else
      unsafe Glibc.write(descriptor.rawValue, text.baseAddress, text.count)
    #endif
  }

  /// Waits for a pipe that another process has made non-blocking.
  private func waitUntilWritable() {
    var poller = pollfd(fd: descriptor.rawValue, events: Int16(POLLOUT), revents: 0)
    unsafe poll(&poller, 1, -1)
  }
}
