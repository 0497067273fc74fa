/// The bytes of a blob, in memory that is used again for the next one.
@safe
final class Blob {
  private var room: UnsafeMutableRawBufferPointer
  private var count = 0

  init() { unsafe room = .allocate(byteCount: 64 * 1024, alignment: 64) }

  deinit { unsafe room.deallocate() }

  /// The bytes; they stay until the next blob is read.
  var bytes: UnsafeRawBufferPointer {
    // SAFETY: `count` is never more than there is room for.
    unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
  }

  /// Makes room for so many bytes, with anything in them.
  func resize(_ size: Int) {
    if unsafe size > room.count {
      let larger = unsafe max(size, min(2 * room.count, size + 16 * 1024 * 1024))
      unsafe room.deallocate()
      unsafe room = .allocate(byteCount: larger, alignment: 64)
    }
    count = size
  }

  /// Lets a closure write bytes from an offset on.
  ///
  /// - Parameters:
  ///   - offset: Where.
  ///   - body: Gets the rest of the room, and says how many bytes it wrote.
  /// - Returns: What it says.
  /// - Throws: What it throws.
  func write<Failure: Error>(
    at offset: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    // SAFETY: the range is checked by the slice.
    try unsafe body(UnsafeMutableRawBufferPointer(rebasing: room[offset..<count]))
  }
}
