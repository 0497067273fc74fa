internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Text that has to wait until something else is written, in a bounded amount of memory.
///
/// What does not fit goes to a file without a name, which is gone when the program ends, however it
/// ends.
struct SpillText: ~Copyable {
  private var text = OutputBuffer()
  private var file: FileDescriptor?
  private var spilled: Int64 = 0
  private let limit: Int

  /// - Parameter limit: Bytes that are kept in memory.
  init(limit: Int = 1 << 20) { self.limit = limit }

  deinit { try? file?.close() }

  var isEmpty: Bool { text.isEmpty && spilled == 0 }

  /// Appends text.
  ///
  /// Where no file can be made, it stays in memory.
  mutating func append(_ more: borrowing OutputBuffer) {
    text.append(more)
    guard text.count >= limit else { return }
    if file == nil { file = Self.openUnnamedFile() }
    guard let file else { return }
    let bytes = unsafe text.bytes
    guard unsafe (try? file.writeAll(bytes)) == bytes.count else { return }
    spilled += Int64(text.count)
    text.removeAll()
  }

  /// Writes all of it.
  func write(to stream: OutputStream) {
    if let file {
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      var offset: Int64 = 0
      var copy = OutputBuffer()
      while offset < spilled {
        let count = unsafe piece.withUnsafeMutableBytes { room in
          (try? unsafe file.read(fromAbsoluteOffset: offset, into: room)) ?? 0
        }
        guard count > 0 else { break }
        // A partly written piece lies past what counts as spilled.
        let wanted = min(count, Int(spilled - offset))
        copy.removeAll()
        copy.append(piece.span.extracting(0..<wanted))
        stream.write(copy)
        offset += Int64(wanted)
      }
    }
    stream.write(text)
  }

  private static func openUnnamedFile() -> FileDescriptor? {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/stofkam-XXXXXX".utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let start = name.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(start)
      if descriptor >= 0 { unsafe unlink(start) }
      return descriptor
    }
    return descriptor >= 0 ? FileDescriptor(rawValue: descriptor) : nil
  }
}
