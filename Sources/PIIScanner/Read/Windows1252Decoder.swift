/// Decodes the windows of a text in Windows-1252 to UTF-8, and remembers where in the file each character was.
///
/// What comes after it then reads one encoding only: names, streets and words nearby are the same in old files as in new.
/// Files that programs of both kinds wrote to have UTF-8 in between. Pairs that are letters of Latin-1 or Latin
/// Extended-A in UTF-8, and triples that are its dashes, quotes and the euro sign, stay as they are: in Windows-1252 they would
/// be `Ã©` and `â€™`, which nobody writes.
///
/// Memory: the decoded window, and four bytes for each 128 of it.
@safe
struct Windows1252Decoder: ~Copyable {
  /// How many bytes lie between checkpoints, or up to two more, where a character lies across.
  private static let stride = 128

  /// A character border that is known on both sides.
  private struct Border {
    var raw: Int
    var decoded: Int
  }

  private var buffer = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// Length in bytes of the decoded text.
  private var count = 0
  /// The window; it stays as long as the text.
  private var raw = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  private var rawOffset: Int64 = 0
  private var checkpoints: [Border] = []
  /// The checkpoint of the last answer.
  private var cursor = 0

  init() {}

  deinit { unsafe buffer.deallocate() }

  /// The decoded text; valid until the next window.
  var text: UnsafeRawBufferPointer {
    // SAFETY: `count` bytes are written.
    unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }

  /// Decodes a window.
  ///
  /// - Parameters:
  ///   - raw: Its bytes, which must stay until the next window is decoded.
  ///   - offset: The offset in the file of the first.
  /// - Complexity: O(length); ASCII is copied, 32 bytes at a time.
  mutating func decode(_ raw: UnsafeRawBufferPointer, at offset: Int64) {
    unsafe self.raw = unsafe raw
    rawOffset = offset
    reserve(raw.count)
    checkpoints.removeAll(keepingCapacity: true)
    cursor = 0
    count = 0
    var at = 0
    var next = 0
    while at < raw.count {
      if at >= next {
        checkpoints.append(Border(raw: at, decoded: count))
        next = at + Self.stride
      }
      let ascii = copyASCII(from: at, to: min(next, raw.count))
      at += ascii
      // Other characters seldom come alone: a few before it tries again.
      let end = min(at + 16, next, raw.count)
      while at < end { at += append(characterAt: at) }
    }
    checkpoints.append(Border(raw: raw.count, decoded: count))
  }

  /// Copies ASCII until something else comes, or less than a vector is left.
  ///
  /// - Returns: How many bytes it was.
  private mutating func copyASCII(from start: Int, to end: Int) -> Int {
    var at = start
    while at + 32 <= end {
      // SAFETY: 32 bytes are in the window, and `reserve` made room for them.
      let block = unsafe raw.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self)
      guard block.max() < 0x80 else { break }
      unsafe buffer.storeBytes(of: block, toByteOffset: count, as: SIMD32<UInt8>.self)
      count += 32
      at += 32
    }
    return at - start
  }

  /// Decodes one character; returns its length in the file.
  @inline(__always)
  private mutating func append(characterAt at: Int) -> Int {
    let byte = unsafe raw[at]
    guard byte >= 0x80 else {
      put(byte)
      return 1
    }
    let length = lengthInUTF8(at)
    guard length == 1 else {
      for index in at..<at + length { unsafe put(raw[index]) }
      return length
    }
    let scalar = Windows1252.unit(byte)
    if scalar < 0x800 {
      put(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    } else {
      put(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      put(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F)
    }
    put(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F)
    return 1
  }

  /// The length of a character that stands there in UTF-8; 1 if none does.
  @inline(__always)
  private func lengthInUTF8(_ at: Int) -> Int {
    // SAFETY: each index is compared with the length before it is read.
    switch unsafe raw[at] {
    case 0xC2...0xC5:
      return unsafe at + 1 < raw.count && raw[at + 1] & 0xC0 == 0x80 ? 2 : 1
    case 0xE2:
      return unsafe at + 2 < raw.count && 0x80...0x84 ~= raw[at + 1] && raw[at + 2] & 0xC0 == 0x80
        ? 3 : 1
    default: return 1
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    // SAFETY: `reserve` made room.
    unsafe buffer[count] = byte
    count += 1
  }

  /// Makes room for a window in which each byte becomes three.
  private mutating func reserve(_ length: Int) {
    let needed = 3 * length + 64
    guard unsafe needed > buffer.count else { return }
    unsafe buffer.deallocate()
    unsafe buffer = .allocate(byteCount: needed, alignment: 64)
  }
}

extension Windows1252Decoder {
  /// Offset in the file of the character at an index of the text.
  ///
  /// Inside a character it is that character's; at the end of the text, the end. Fast if indexes increase.
  mutating func rawOffset(ofDecoded index: Int) -> Int64 {
    var index = min(index, count)
    // SAFETY: `index` is below `count`.
    while index > 0, index < count, unsafe buffer[index] & 0xC0 == 0x80 { index -= 1 }
    return rawPosition(of: index)
  }

  /// Offset in the file just past what ends before an index of the text.
  ///
  /// Inside a character it is the end of that character.
  mutating func rawEnd(ofDecodedEnd index: Int) -> Int64 {
    var index = min(index, count)
    // SAFETY: `index` is below `count`.
    while index < count, unsafe buffer[index] & 0xC0 == 0x80 { index += 1 }
    return rawPosition(of: index)
  }

  /// Index in the text of the first character that starts at or after an offset in the file.
  func decodedIndex(ofRaw offset: Int64) -> Int {
    let target = Int(offset - rawOffset)
    var (low, high) = (0, checkpoints.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle].raw <= target { low = middle } else { high = middle }
    }
    var border = checkpoints[low]
    while border.raw < target, unsafe border.raw < raw.count { step(&border) }
    return border.decoded
  }

  /// Offset in the file of a character border.
  private mutating func rawPosition(of index: Int) -> Int64 {
    if checkpoints[cursor].decoded > index { cursor = 0 }
    while cursor + 1 < checkpoints.count, checkpoints[cursor + 1].decoded <= index { cursor += 1 }
    var border = checkpoints[cursor]
    if cursor + 1 < checkpoints.count {
      let next = checkpoints[cursor + 1]
      // No character becomes shorter: if all together are as long as before, each is.
      if next.raw - border.raw == next.decoded - border.decoded {
        return rawOffset + Int64(border.raw + index - border.decoded)
      }
    }
    while border.decoded < index { step(&border) }
    return rawOffset + Int64(border.raw)
  }

  /// Goes on to the next character border.
  private func step(_ border: inout Border) {
    // SAFETY: a border below the last has a character behind it, in the window.
    let byte = unsafe raw[border.raw]
    let length = byte < 0x80 ? 1 : lengthInUTF8(border.raw)
    border.raw += length
    border.decoded +=
      byte < 0x80 || length > 1 ? length : Windows1252.unit(byte) < 0x800 ? 2 : 3
  }
}
