internal import SystemPackage

/// A list of paths, read a piece at a time.
struct PathList: Sendable {
  private let source: FileDescriptor
  private let separator: UInt8
  private let interrupt: ReadInterrupt?
  /// Bytes read and not yet handed out, from `start`.
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - source: Where it is read from. It stays open.
  ///   - separator: The byte after each path but perhaps the last.
  ///   - interrupt: Ends a wait for the source.
  init(_ source: FileDescriptor, separator: UInt8, _ interrupt: ReadInterrupt? = nil) {
    self.interrupt = interrupt
    self.source = source
    self.separator = separator
  }

  /// Reads paths.
  ///
  /// Empty ones are passed over.
  ///
  /// Waits for the source when it has nothing to give.
  ///
  /// - Parameter limit: The most paths.
  /// - Returns: At least one path; none at the end.
  /// - Throws: What the system says of the source.
  mutating func read(atMost limit: Int) throws(Errno) -> [ArraySlice<UInt8>] {
    var paths: [ArraySlice<UInt8>] = []
    while paths.count < limit {
      if let end = buffer[start...].firstIndex(of: separator) {
        if end > start { paths.append(buffer[start..<end]) }
        start = end + 1
      } else if isAtEnd {
        if start < buffer.count { paths.append(buffer[start...]) }
        start = buffer.count
        break
      } else if paths.isEmpty {
        try fill()
      } else {
        // What is here should not wait for what the source has not yet written.
        break
      }
    }
    return paths
  }

  private mutating func fill() throws(Errno) {
    buffer.removeSubrange(..<start)
    start = 0
    let room = 1 << 16
    try interrupt?.wait(for: source)
    do {
      // SAFETY: the system writes at most as many bytes as there is room for, and says how
      // many.
      let piece = try unsafe [UInt8](unsafeUninitializedCapacity: room) { bytes, filled in
        filled = try unsafe source.read(into: UnsafeMutableRawBufferPointer(bytes))
      }
      isAtEnd = piece.isEmpty
      buffer += piece
    } catch let error as Errno {
      throw error
    } catch {
      preconditionFailure("read(into:) threw something other than an Errno: \(error)")
    }
  }
}
