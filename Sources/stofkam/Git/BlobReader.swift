internal import PIIScanner
internal import SystemPackage

/// Reads blobs from one `git cat-file --batch`, in the order in which they were asked for.
///
/// Ask for some before you read the first: git then gets one while you work on another. A few
/// kilobytes of requests fit in the pipe whatever git does; more could make both wait for ever.
@safe
final class BlobReader {
  /// How git begins its answer to a request.
  enum Answer: Equatable {
    /// The blob has so many bytes, which can now be read.
    case blob(size: Int)
    /// The repository does not have it.
    case missing
  }

  private let process: GitProcess
  private let buffer: UnsafeMutableRawBufferPointer
  private var next = 0
  private var end = 0
  /// Bytes of the blob that were not read yet, with the newline that ends the answer.
  private var left = 0

  private static let bufferSize = 64 * 1024

  /// Starts git.
  ///
  /// - Parameter messages: What becomes of what git says of a repository that is damaged.
  /// - Throws: ``GitFault``.
  init(messages: GitProcess.Messages) throws(GitFault) {
    unsafe buffer = .allocate(byteCount: Self.bufferSize, alignment: 16)
    let words = ["cat-file", "--batch"].map { Array($0.utf8) }
    do throws(GitFault) {
      process = try GitProcess(words, input: .pipe, messages: messages)
      process.widenOutput()
    } catch {
      unsafe buffer.deallocate()
      throw error
    }
  }

  deinit { unsafe buffer.deallocate() }

  /// Asks for blobs.
  ///
  /// - Parameter lines: The name of each in hexadecimal, and a newline.
  /// - Throws: ``GitFault`` if git has ended.
  func request(_ lines: [UInt8]) throws(GitFault) {
    do {
      guard let input = process.input else { throw Errno.brokenPipe }
      try input.writeAll(lines)
    } catch {
      throw GitFault("git does not take requests for files any more.")
    }
  }

  /// Goes on to the next blob that was asked for; what is left of the one before is passed over.
  ///
  /// - Throws: ``GitFault`` if git has ended, or answers in another way.
  func nextBlob() throws(GitFault) -> Answer {
    while left > 0 {
      if next == end { try refill() }
      let count = min(left, end - next)
      next += count
      left -= count
    }
    // `<name> blob <size>`, or `<name> missing`.
    let words = try line().split(separator: UInt8(ascii: " "))
    if words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0 {
      left = size + 1
      return .blob(size: size)
    }
    guard words.last.map({ Array($0) == Array("missing".utf8) }) == true else {
      throw GitFault("git answered a request for a file in a way that is not understood.")
    }
    return .missing
  }

  /// Reads some bytes of the blob.
  ///
  /// - Returns: How many; 0 at its end.
  /// - Throws: `Errno` if git cannot be read from, or ended too early.
  func read(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    let wanted = min(room.count, left - 1)
    guard wanted > 0 else { return 0 }
    var count = min(wanted, end - next)
    if count > 0 {
      // SAFETY: `next..<end` was read into the buffer, and `room` has `count` bytes.
      unsafe room.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[next..<(next + count)]))
      next += count
    } else {
      count = try unsafe readOutput(into: UnsafeMutableRawBufferPointer(rebasing: room[..<wanted]))
      guard count > 0 else { throw .ioError }
    }
    left -= count
    return count
  }

  /// Reads the whole blob.
  ///
  /// - Parameters:
  ///   - blob: Gets its bytes.
  ///   - size: How many it has.
  /// - Throws: ``GitFault`` if git ended too early.
  func read(into blob: Blob, size: Int) throws(GitFault) {
    blob.resize(size)
    var done = 0
    while done < size {
      do throws(Errno) {
        unsafe done += try blob.write(at: done) { room throws(Errno) in
          try unsafe read(into: room)
        }
      } catch {
        throw GitFault("git ended before it gave all files. Is the repository damaged? (git fsck)")
      }
    }
  }

  private func line() throws(GitFault) -> [UInt8] {
    var line: [UInt8] = []
    while true {
      if next == end { try refill() }
      let byte = unsafe buffer[next]
      next += 1
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
  }

  private func refill() throws(GitFault) {
    do throws(Errno) {
      end = try unsafe readOutput(into: buffer)
    } catch {
      throw GitFault("git's answer cannot be read: \(error).")
    }
    next = 0
    if end == 0 {
      throw GitFault("git ended before it gave all files. Is the repository damaged? (git fsck)")
    }
  }

  private func readOutput(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    do {
      return try unsafe process.output.read(into: room)
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}

/// The blob that a reader has come to, as something to scan.
@safe
struct BlobInput: ByteInput {
  private let reader: BlobReader
  private let isCancelled: () -> Bool

  init(_ reader: BlobReader, isCancelled: @escaping () -> Bool) {
    self.reader = reader
    self.isCancelled = isCancelled
  }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    if isCancelled() { throw .canceled }
    return try unsafe reader.read(into: room)
  }
}
