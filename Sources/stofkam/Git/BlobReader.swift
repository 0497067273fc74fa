internal import SystemPackage

/// Reads blobs from one `git cat-file --batch`.
final class BlobReader {
  /// A blob, or why there is none.
  enum Answer {
    /// The blob is in the buffer that was given.
    case read
    /// It is larger than asked for, and was passed over.
    case tooLarge
    /// The repository does not have it.
    case missing
  }

  private let process: GitProcess
  private var buffered: [UInt8] = []
  private var next = 0

  /// Starts git.
  ///
  /// - Throws: ``GitFault``.
  init() throws(GitFault) {
    process = try GitProcess(["cat-file", "--batch"].map { Array($0.utf8) }, takesInput: true)
  }

  /// Reads a blob.
  ///
  /// - Parameters:
  ///   - name: Its name in hexadecimal.
  ///   - blob: Gets its bytes.
  ///   - most: How many bytes it may have.
  /// - Returns: Whether it was read.
  /// - Throws: ``GitFault`` if git ended, or answers in another way.
  func read(_ name: [UInt8], into blob: Blob, most: Int) throws(GitFault) -> Answer {
    do {
      guard let input = process.input else { throw Errno.brokenPipe }
      try input.writeAll(name + [UInt8(ascii: "\n")])
    } catch {
      throw GitFault("git does not take requests for files any more.")
    }
    // `<name> blob <size>`, or `<name> missing`.
    let words = try line().split(separator: UInt8(ascii: " "))
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0
    else {
      guard words.last.map({ Array($0) == Array("missing".utf8) }) == true else {
        throw GitFault("git answered a request for a file in a way that is not understood.")
      }
      return .missing
    }
    let isTooLarge = size > most
    blob.resize(isTooLarge ? 0 : size)
    try take(size, into: isTooLarge ? nil : blob)
    // A newline ends each answer.
    try take(1, into: nil)
    return isTooLarge ? .tooLarge : .read
  }

  private func line() throws(GitFault) -> [UInt8] {
    var line: [UInt8] = []
    while true {
      if next == buffered.count { try fill() }
      let byte = buffered[next]
      next += 1
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
  }

  /// Takes the next bytes, and copies them if there is somewhere to.
  private func take(_ size: Int, into blob: Blob?) throws(GitFault) {
    var done = 0
    while done < size {
      if next == buffered.count { try fill() }
      let count = min(size - done, buffered.count - next)
      if let blob { blob.write(buffered[next..<(next + count)], at: done) }
      next += count
      done += count
    }
  }

  private func fill() throws(GitFault) {
    let room = Self.roomSize
    do {
      buffered = try unsafe Array(unsafeUninitializedCapacity: room) { bytes, count in
        // SAFETY: the system writes at most as much as there is room for, and says how much.
        count = try unsafe process.output.read(into: UnsafeMutableRawBufferPointer(bytes))
      }
    } catch {
      throw GitFault("git's answer cannot be read: \(error).")
    }
    next = 0
    if buffered.isEmpty { throw GitFault("git ended before it gave all files.") }
  }

  private static let roomSize = 128 * 1024
}

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
  fileprivate func resize(_ size: Int) {
    if size > room.count {
      let larger = max(size, min(2 * room.count, size + 16 * 1024 * 1024))
      unsafe room.deallocate()
      unsafe room = .allocate(byteCount: larger, alignment: 64)
    }
    count = size
  }

  fileprivate func write(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    precondition(offset + bytes.count <= count)
    // SAFETY: the bytes fit, as just checked.
    unsafe UnsafeMutableRawBufferPointer(rebasing: room[offset...]).copyBytes(from: bytes)
  }
}
