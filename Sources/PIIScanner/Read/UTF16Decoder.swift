/// Decodes UTF-16 to UTF-8, block by block, and remembers where in the file each character was.
///
/// The decoded text stands in a buffer of its own. Append blocks of any length, however they cut
/// characters; work on ``text``; discard what is done, and append the next:
///
///     raw file    |b·l·o·c·k· ·1·|b·l·o·c·k· ·2·|
///     buffer      |block 1 ...|                    append
///                      | 1 ...|block 2|            discard(before: 6), append
///
/// Detectors report offsets in the buffer; ``rawOffset(ofDecoded:)`` and ``rawEnd(ofDecodedEnd:)`` turn them
/// into offsets in the file. For that it keeps a checkpoint every ``checkpointUnits`` code units and counts the
/// characters from there: a stretch of ASCII only is a multiplication, else it is at most 384 bytes.
///
/// A surrogate without its other half becomes U+FFFD, as in Unicode's recommendation. Memory: 1.5 times the
/// longest block and what you keep, plus 6 % for checkpoints.
@safe
struct UTF16Decoder: ~Copyable {
  /// How many code units lie between checkpoints, more or less.
  static let checkpointUnits = 128

  /// A character border that is known on both sides.
  private struct Checkpoint {
    /// Offset in the decoded text.
    var decoded: Int64
    /// Offset in the file.
    var raw: Int64
  }

  /// The byte order of the text.
  private(set) var isBigEndian = false
  /// Offset in the decoded text of the first byte of the buffer.
  private(set) var textOffset: Int64 = 0
  /// Length in bytes of the text in the buffer.
  private(set) var count = 0
  /// Whether the text ended with half a code unit.
  private(set) var endsWithHalfUnit = false
  /// How many surrogates without their other half there were.
  private(set) var loneSurrogates: Int64 = 0

  private var buffer: UnsafeMutableRawBufferPointer
  private var checkpoints = [Checkpoint(decoded: 0, raw: 0)]
  /// The checkpoint of the last answer.
  private var cursor = 0
  /// Offset in the file just past the last code unit that is in the buffer.
  private var rawPosition: Int64 = 0
  /// The first half of a code unit that a block cut; −1 if there is none.
  private var halfUnit: Int16 = -1
  /// A high surrogate whose other half is yet to come; 0 if there is none.
  private var highSurrogate: UInt16 = 0

  /// Creates a decoder, which is used for one text after the other.
  ///
  /// - Parameter capacity: Length in bytes of the blocks that will be appended; longer ones work.
  init(capacity: Int = 256 * 1024) {
    unsafe buffer = .allocate(byteCount: capacity / 2 * 3 + 64, alignment: 64)
  }

  deinit { unsafe buffer.deallocate() }

  /// Empties the buffer, to begin a text or to go on elsewhere in it.
  ///
  /// - Parameters:
  ///   - isBigEndian: The byte order.
  ///   - rawOffset: Offset in the file of the first byte that will be appended, a code unit's first.
  ///   - textOffset: Offset in the decoded text of its character, if that matters.
  mutating func restart(isBigEndian: Bool, at rawOffset: Int64, textOffset: Int64 = 0) {
    self.isBigEndian = isBigEndian
    self.textOffset = textOffset
    rawPosition = rawOffset
    checkpoints.removeAll(keepingCapacity: true)
    checkpoints.append(Checkpoint(decoded: textOffset, raw: rawOffset))
    count = 0
    cursor = 0
    halfUnit = -1
    highSurrogate = 0
    endsWithHalfUnit = false
    loneSurrogates = 0
  }

  /// The decoded text that was not discarded.
  ///
  /// Valid until the next call that changes the decoder.
  var text: UnsafeRawBufferPointer {
    // SAFETY: `count` bytes are written.
    unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }

  /// Forgets text, and moves what is left to the front of the buffer.
  ///
  /// - Parameter index: Index in the buffer; inside a character, that one is kept.
  mutating func discard(before index: Int) {
    let index = startOfCharacter(at: index)
    let raw = rawOffset(ofDecoded: index)
    // SAFETY: `index` is at most `count`; `copyMemory` lets the ranges overlap.
    unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[index..<count]))
    count -= index
    textOffset += Int64(index)
    checkpoints.removeSubrange(..<cursor)
    checkpoints[0] = Checkpoint(decoded: textOffset, raw: raw)
    cursor = 0
  }

  /// Decodes a block behind the text in the buffer.
  ///
  /// - Parameters:
  ///   - raw: The bytes of the file that follow those appended before.
  ///   - isLast: Whether the file ends with them.
  mutating func append(_ raw: UnsafeRawBufferPointer, isLast: Bool) {
    reserve(raw.count / 2 * 3 + 16)
    var index = 0
    if halfUnit >= 0, let second = unsafe raw.first {
      let first = UInt16(truncatingIfNeeded: halfUnit)
      append(isBigEndian ? first << 8 | UInt16(second) : UInt16(second) << 8 | first)
      halfUnit = -1
      index = 1
    }
    while index + 2 <= raw.count {
      if highSurrogate == 0 {
        checkpoints.append(
          Checkpoint(decoded: textOffset + Int64(count), raw: rawPosition))
      }
      let units = min((raw.count - index) / 2, UTF16Decoder.checkpointUnits)
      unsafe append(UnsafeRawBufferPointer(rebasing: raw[index..<(index + 2 * units)]))
      index += 2 * units
    }
    if index < raw.count { halfUnit = unsafe Int16(raw[index]) }
    if isLast {
      if highSurrogate != 0 { appendLoneSurrogate() }
      endsWithHalfUnit = halfUnit >= 0
    }
  }

  /// Decodes whole code units.
  private mutating func append(_ raw: UnsafeRawBufferPointer) {
    var index = 0
    // SAFETY: `raw.count` is even. `reserve` made room for three bytes a unit.
    while index < raw.count {
      if highSurrogate == 0 {
        let ascii = unsafe appendASCII(UnsafeRawBufferPointer(rebasing: raw[index...]))
        index += 2 * ascii
        guard index < raw.count else { return }
      }
      // Characters that are not ASCII seldom come alone: a few before it tries again.
      let end = min(index + 16, raw.count)
      while index < end {
        let unit = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt16.self)
        append(isBigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit))
        index += 2
      }
    }
  }

  /// Decodes ASCII, 16 code units at a time, until something else comes.
  ///
  /// - Returns: How many code units it was.
  @inline(__always)
  private mutating func appendASCII(_ raw: UnsafeRawBufferPointer) -> Int {
    var units = 0
    // What no ASCII unit has: in memory order its high byte is the second, or the first.
    let other = SIMD16<UInt16>(repeating: isBigEndian ? 0x80FF : 0xFF80)
    while 2 * units + 32 <= raw.count {
      // SAFETY: 32 bytes are there, and room for 16.
      var block = unsafe raw.loadUnaligned(
        fromByteOffset: 2 * units, as: SIMD16<UInt16>.self)
      guard (block & other).max() == 0 else { break }
      if isBigEndian { block = block &>> 8 }
      unsafe buffer.storeBytes(
        of: SIMD16<UInt8>(truncatingIfNeeded: block), toByteOffset: count, as: SIMD16<UInt8>.self)
      count += 16
      units += 16
    }
    rawPosition += Int64(2 * units)
    return units
  }

  /// Decodes one code unit.
  @inline(__always)
  private mutating func append(_ unit: UInt16) {
    if highSurrogate != 0 {
      if (0xDC00...0xDFFF).contains(unit) {
        let scalar = 0x10000 + (UInt32(highSurrogate) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        put(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
        put(0x80 | UInt8(truncatingIfNeeded: scalar >> 12) & 0x3F)
        put(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F)
        put(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F)
        rawPosition += 4
        highSurrogate = 0
        return
      }
      appendLoneSurrogate()
    }
    switch unit {
    case 0..<0x80:
      put(UInt8(truncatingIfNeeded: unit))
    case 0x80..<0x800:
      put(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
      put(0x80 | UInt8(truncatingIfNeeded: unit) & 0x3F)
    case 0xD800..<0xDC00:
      highSurrogate = unit
      return
    case 0xDC00..<0xE000:
      highSurrogate = unit
      appendLoneSurrogate()
      return
    default:
      put(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
      put(0x80 | UInt8(truncatingIfNeeded: unit >> 6) & 0x3F)
      put(0x80 | UInt8(truncatingIfNeeded: unit) & 0x3F)
    }
    rawPosition += 2
  }

  private mutating func appendLoneSurrogate() {
    put(0xEF)
    put(0xBF)
    put(0xBD)
    rawPosition += 2
    loneSurrogates += 1
    highSurrogate = 0
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    // SAFETY: `reserve` made room.
    unsafe buffer[count] = byte
    count += 1
  }

  /// Makes room for more bytes.
  private mutating func reserve(_ more: Int) {
    guard unsafe count + more > buffer.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: (count + more) / 2 * 3, alignment: 64)
    // SAFETY: `larger` is longer than the buffer.
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    unsafe buffer.deallocate()
    unsafe buffer = larger
  }
}

extension UTF16Decoder {
  /// Offset in the file of the character at an index of the buffer.
  ///
  /// Inside a character it is that character's; at the end of the text, the end. Fast if indexes increase.
  mutating func rawOffset(ofDecoded index: Int) -> Int64 {
    rawPosition(of: startOfCharacter(at: index))
  }

  /// Offset in the file just past what ends before an index of the buffer.
  ///
  /// Inside a character it is the end of that character.
  mutating func rawEnd(ofDecodedEnd index: Int) -> Int64 {
    var index = index
    // SAFETY: `index` is below `count`.
    while index < count, unsafe buffer[index] & 0xC0 == 0x80 { index += 1 }
    return rawPosition(of: index)
  }

  /// Index in the buffer of the first character that starts at or after an offset in the file.
  func decodedIndex(ofRaw raw: Int64) -> Int {
    var (low, high) = (0, checkpoints.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle].raw <= raw { low = middle } else { high = middle }
    }
    var index = Int(checkpoints[low].decoded - textOffset)
    var position = checkpoints[low].raw
    while position < raw && index < count {
      // SAFETY: `index` is below `count`, and the lead byte of a character.
      let lead = unsafe buffer[index]
      index += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      position += lead < 0xF0 ? 2 : 4
    }
    return index
  }

  private func startOfCharacter(at index: Int) -> Int {
    var index = min(index, count)
    // SAFETY: `index` is below `count`.
    while index > 0, index < count, unsafe buffer[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Offset in the file of a character border.
  private mutating func rawPosition(of index: Int) -> Int64 {
    let decoded = textOffset + Int64(index)
    if checkpoints[cursor].decoded > decoded { cursor = 0 }
    while cursor + 1 < checkpoints.count, checkpoints[cursor + 1].decoded <= decoded { cursor += 1 }
    let known = checkpoints[cursor]
    let hasNext = cursor + 1 < checkpoints.count
    let nextDecoded = hasNext ? checkpoints[cursor + 1].decoded : textOffset + Int64(count)
    let nextRaw = hasNext ? checkpoints[cursor + 1].raw : rawPosition
    if decoded == nextDecoded { return nextRaw }
    let length = decoded - known.decoded
    if nextRaw - known.raw == 2 * (nextDecoded - known.decoded) { return known.raw + 2 * length }
    // One code unit a character, and one more where it takes four bytes.
    var units: Int64 = 0
    for place in (index - Int(length))..<index {
      // SAFETY: the range is in the buffer: checkpoints before it are discarded with the text.
      let byte = unsafe buffer[place]
      units += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= 0xF0 ? 1 : 0)
    }
    return known.raw + 2 * units
  }
}
