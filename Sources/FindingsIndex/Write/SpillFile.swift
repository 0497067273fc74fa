#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Where digests and places of large sources wait until their source is finished.
///
/// Each spill writes a *run*: one block for each finding that has something, in the order of the
/// findings:
///
///     finding (4 bytes) | digests (4) | bytes of places (8) | digests, sorted | places
///
/// When the source ends, its runs are merged (``SpillMerge``). It is an external merge sort, so
/// memory is bounded and the list of distinct digests exact, however large the source.
///
/// The file lies beside the index (a `/tmp` may be in memory), has mode 0600 and no name: it
/// goes away with the process.
final class SpillFile {
  /// A run: a piece of the file.
  struct Run {
    var start: Int64
    var count: Int64
  }

  static let headerCount = 16

  private let index: String
  private var file: Int32 = -1
  private var end: Int64 = 0
  private var output: [UInt8] = []

  /// Creates a spill file for an index; the file itself is made when something is written.
  init(besides index: String) { self.index = index }

  deinit { if file >= 0 { close(file) } }

  /// Moves all that a source has in memory into a run.
  func spill(_ state: SourceState, _ sorter: inout DigestSorter) throws {
    try openIfNeeded()
    let start = end
    for index in state.findings.indices {
      // No copy of the finding here: a second reference would make sorting copy the digests.
      if state.findings[index].digests.isEmpty, state.findings[index].occurrences.isEmpty {
        continue
      }
      let digests = state.takeDigests(index, &sorter)
      let occurrences = state.takeOccurrences(index)
      state.noteSpilled(index, digests: digests.count)
      append(UInt32(index))
      append(UInt32(digests.count))
      append(UInt64(occurrences.count))
      // SAFETY: numbers without references, copied while the closure runs.
      unsafe digests.withUnsafeBytes { unsafe output.append(contentsOf: $0) }
      output.append(contentsOf: occurrences)
      if output.count >= 1 << 20 { try flush() }
    }
    try flush()
    if end > start { state.runs.append(Run(start: start, count: end - start)) }
  }

  /// Forgets everything: no source has a run any more.
  func reset() {
    guard end > 0 else { return }
    end = 0
    // What fails here costs room on the disk, nothing else.
    _ = ftruncate(file, 0)
  }

  /// Reads bytes at an offset.
  ///
  /// - Parameters:
  ///   - offset: Where in the file.
  ///   - count: How many; all are there.
  ///   - bytes: Gets them, from `position` on; is made longer if need be.
  ///   - position: Where in `bytes`.
  /// - Throws: ``IndexError``.
  func read(at offset: Int64, count: Int, into bytes: inout [UInt8], at position: Int) throws {
    let missing = position + count - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
    var done = 0
    while done < count {
      // SAFETY: the array has `count` bytes from `position` on, and `done` is below `count`.
      let step = unsafe bytes.withUnsafeMutableBytes { room in
        unsafe pread(
          file, room.baseAddress.map { unsafe $0 + position + done }, count - done,
          off_t(offset) + off_t(done))
      }
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { throw failure() }
      done += step
    }
  }

  private func append(_ number: some FixedWidthInteger) {
    // SAFETY: the bytes of a number, copied while the closure runs.
    unsafe withUnsafeBytes(of: number) { unsafe output.append(contentsOf: $0) }
  }

  private func flush() throws {
    var done = 0
    while done < output.count {
      // SAFETY: `done` is below the array's count.
      let step = unsafe output.withUnsafeBytes { bytes in
        unsafe pwrite(
          file, bytes.baseAddress.map { unsafe $0 + done }, bytes.count - done, off_t(end))
      }
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { throw failure() }
      done += step
      end += Int64(step)
    }
    output.removeAll(keepingCapacity: true)
  }

  private func openIfNeeded() throws {
    guard file < 0 else { return }
    let path = "\(index)-spill.\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    unsafe unlink(path)
  }

  private func failure() -> IndexError {
    IndexError(index, .system("writing aside what a large file has: " + systemMessage()))
  }
}
