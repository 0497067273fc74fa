package import SystemPackage

/// Something that gives bytes from front to back, and may end at any time.
package protocol ByteInput {
  /// Reads some bytes; 0 at the end.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int
  /// Whether reading fails by itself when the scan is given up, so that what was read until then is scanned.
  var noticesCancelling: Bool { get }
}

extension ByteInput {
  package var noticesCancelling: Bool { false }
}

/// A descriptor that is read from where it stands; it stays open.
struct StreamInput: ByteInput {
  private let descriptor: FileDescriptor
  private let interrupt: ReadInterrupt

  init(_ descriptor: FileDescriptor, _ interrupt: ReadInterrupt) {
    self.descriptor = descriptor
    self.interrupt = interrupt
  }

  var noticesCancelling: Bool { true }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try interrupt.wait(for: descriptor)
    return try unsafe descriptor.readSome(into: room)
  }
}

/// A file that is read from its start; it stays open.
struct FileInput: ByteInput {
  private let descriptor: FileDescriptor
  private var offset: Int64 = 0

  init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    let count = try unsafe descriptor.readSome(at: offset, into: room)
    offset += Int64(count)
    return count
  }
}

/// Bytes in memory; they must stay while it is used.
@safe
struct MemoryInput: ByteInput, @unchecked Sendable {
  private var rest: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { unsafe rest = bytes }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    let count = unsafe min(rest.count, room.count)
    guard count > 0 else { return 0 }
    unsafe room.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return count
  }
}
