/// Finds ASCII text that is written in UTF-16 within binary data, as Windows programs keep it.
///
/// Detectors see bytes: ASCII they find in binary data too, but not with a zero byte after each letter. So
/// every run of at least ``shortestRun`` printable characters is copied into a buffer, one run a line, and
/// detectors run on that as well. Both byte orders, at even and odd offsets.
@safe
struct UTF16StringFinder: ~Copyable {
  /// How many characters make a run.
  static let shortestRun = 6

  /// A line of the buffer.
  private struct Run {
    /// Index in the buffer of its first byte.
    var decoded: Int
    /// Offset in the file of its first byte.
    var raw: Int64
  }

  /// Length in bytes of the text in the buffer.
  private(set) var count = 0
  /// Offset in the file of a run that the end of the block cuts, or −1.
  ///
  /// Let the next block start there or before.
  private(set) var openRunStart: Int64 = -1

  private var buffer: UnsafeMutableRawBufferPointer
  private var runs: [Run] = []
  /// The run of the last answer.
  private var cursor = 0

  /// Creates a finder, which is used for one block after the other.
  init() {
    unsafe buffer = .allocate(byteCount: 4096, alignment: 64)
  }

  deinit { unsafe buffer.deallocate() }

  /// The runs of the last block, one a line.
  ///
  /// Valid until the next call that changes the finder.
  var text: UnsafeRawBufferPointer {
    // SAFETY: `count` bytes are written.
    unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }

  /// Replaces the buffer by the runs of a block.
  ///
  /// - Parameters:
  ///   - raw: Bytes of the file.
  ///   - offset: Offset in the file of the first of them.
  ///   - isLast: Whether the file ends with them.
  /// - Returns: Length in bytes of the text in the buffer; 0 if there are no runs.
  mutating func fill(from raw: UnsafeRawBufferPointer, at offset: Int64, isLast: Bool) -> Int {
    count = 0
    cursor = 0
    openRunStart = -1
    runs.removeAll(keepingCapacity: true)
    // A run is at least 12 bytes long, so 8 bytes of it start at a multiple of 4.
    var index = 0
    var done = 0
    while index + 8 <= raw.count {
      // SAFETY: eight bytes are there.
      let bytes = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let isFirst = bytes & 0xFF00_FF00_FF00_FF00 == 0
      guard isFirst || bytes & 0x00FF_00FF_00FF_00FF == 0, bytes != 0 else {
        index += 4
        continue
      }
      let end = unsafe take(
        from: isFirst ? index : index + 1, notBefore: done, raw, at: offset, isLast: isLast)
      done = max(done, end)
      index = max(index + 4, end & ~3)
    }
    return count
  }

  /// Takes the run around a byte that may be one of its characters.
  ///
  /// - Returns: Index of the first byte that may be of another run.
  private mutating func take(
    from seed: Int, notBefore done: Int, _ raw: UnsafeRawBufferPointer, at offset: Int64,
    isLast: Bool
  ) -> Int {
    // SAFETY: `isCharacter` and `isZero` check their index.
    guard unsafe isCharacter(raw, seed) else { return 0 }
    var (first, last) = (seed, seed)
    while unsafe first - 2 >= done && isZero(raw, first - 1) && isCharacter(raw, first - 2) {
      first -= 2
    }
    while unsafe isZero(raw, last + 1) && isCharacter(raw, last + 2) { last += 2 }
    var start = first
    let end = last + 2
    if last + 1 < raw.count, unsafe !isZero(raw, last + 1) {
      // Not little-endian to the end: then big-endian, or the last character is something else.
      if unsafe first > done && isZero(raw, first - 1) { start = first - 1 } else { last -= 2 }
    }
    let isCut = !isLast && end >= raw.count
    if isCut { openRunStart = offset + Int64(start) }
    guard (last - first) / 2 + 1 >= UTF16StringFinder.shortestRun else { return end }
    append(Run(decoded: count, raw: offset + Int64(start)), length: (last - first) / 2 + 1)
    for place in stride(from: first, through: last, by: 2) {
      // SAFETY: the run is in the block, and `append` made room for it.
      unsafe buffer[count] = raw[place]
      count += 1
    }
    unsafe buffer[count] = UInt8(ascii: "\n")
    count += 1
    return end
  }

  private func isCharacter(_ raw: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    // SAFETY: the index is checked.
    guard index >= 0, index < raw.count else { return false }
    let byte = unsafe raw[index]
    return byte >= 0x20 && byte < 0x7F || byte == UInt8(ascii: "\t")
  }

  private func isZero(_ raw: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    // SAFETY: the index is checked.
    unsafe index >= 0 && index < raw.count && raw[index] == 0
  }

  /// Adds a run, and makes room for its text and a line end.
  private mutating func append(_ run: Run, length: Int) {
    runs.append(run)
    guard unsafe count + length + 1 > buffer.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: (count + length + 1) * 2, alignment: 64)
    // SAFETY: `larger` is longer than the buffer.
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    unsafe buffer.deallocate()
    unsafe buffer = larger
  }

  /// Offset in the file of the character at an index of the buffer.
  ///
  /// The line end after a run is at the end of the run. Fast if indexes increase.
  mutating func rawOffset(ofDecoded index: Int) -> Int64 {
    if runs.isEmpty { return 0 }
    if runs[cursor].decoded > index { cursor = 0 }
    while cursor + 1 < runs.count, runs[cursor + 1].decoded <= index { cursor += 1 }
    return runs[cursor].raw + 2 * Int64(index - runs[cursor].decoded)
  }

  /// Offset in the file just past the character before an index of the buffer.
  mutating func rawEnd(ofDecodedEnd index: Int) -> Int64 {
    index == 0 ? rawOffset(ofDecoded: 0) : rawOffset(ofDecoded: index - 1) + 2
  }
}
