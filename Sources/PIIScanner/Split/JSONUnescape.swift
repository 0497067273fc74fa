#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One escape of a JSON string, such as `\n`, `\u0040` or the pair `\uD83D\uDE00`.
struct JSONEscape {
  /// How many bytes it is long.
  var rawCount: Int
  /// What it means; U+FFFD for half a surrogate pair.
  var scalar: Unicode.Scalar

  /// Reads the escape that begins with the first byte, a backslash.
  ///
  /// It is `nil` if the escape is malformed or cut off.
  ///
  /// - Parameters:
  ///   - text: The text from the backslash on.
  ///   - isWhole: Whether the string ends with the text. If not, an escape that may go on behind
  ///     it is cut off.
  init?(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    guard text.count >= 2 else { return nil }
    rawCount = 2
    switch unsafe text[1] {
    case JSONMark.quote, JSONMark.backslash, JSONMark.slash: scalar = unsafe .init(text[1])
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      guard let unit = unsafe Self.unit(text, at: 0) else { return nil }
      rawCount = 6
      if let alone = Unicode.Scalar(unit) {
        scalar = alone
        return
      }
      scalar = "\u{FFFD}"
      guard unit < 0xDC00 else { return }
      if let low = unsafe Self.unit(text, at: 6) {
        guard (0xDC00..<0xE000).contains(low) else { return }
        rawCount = 12
        scalar = .init(0x10000 + (unit - 0xD800) << 10 + low - 0xDC00) ?? "\u{FFFD}"
      } else if unsafe !isWhole && text.count < 12 && Self.mayBeEscape(text) {
        return nil
      }
    default: return nil
    }
  }

  /// The code unit of a `\u` escape; `nil` if there is none.
  private static func unit(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    guard text.count >= start + 6, unsafe text[start] == JSONMark.backslash,
      unsafe text[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = unsafe text[index].jsonHexValue else { return nil }
      unit = unit << 4 + digit
    }
    return unit
  }

  /// Whether what follows the first escape, to the end, may be the start of another `\u`.
  private static func mayBeEscape(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 6..<text.count {
      let byte = unsafe text[index]
      switch index {
      case 6: guard byte == JSONMark.backslash else { return false }
      case 7: guard byte == UInt8(ascii: "u") else { return false }
      default: guard byte.jsonHexValue != nil else { return false }
      }
    }
    return true
  }

  /// What it means, in UTF-8.
  var utf8: Unicode.UTF8.EncodedScalar {
    // Every scalar has an encoding; `nil` is not possible.
    UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }
}

/// A window in which the escapes of JSON strings are replaced by what they mean, and the way back.
///
///     raw      jan\u0040example.com\ntel
///     decoded  jan@example.com⏎tel
///
/// Make one and use it for every window: it keeps its memory. Where the window has no backslash
/// it is of no use. Costs two copies of the text, plus some ten nanoseconds an escape.
///
/// An escape that is cut off by the end of the window, or malformed, stays as it is: windows
/// overlap, so that the next one has it whole.
@safe
struct UnescapedText: ~Copyable {
  /// Where an escape was.
  private struct Mapping {
    /// Offset in the decoded text.
    var decoded: UInt32
    /// Offset in the window.
    var raw: UInt32
    var decodedCount: UInt8
    var rawCount: UInt8

    var decodedEnd: Int { Int(decoded) + Int(decodedCount) }
    var rawEnd: Int { Int(raw) + Int(rawCount) }
  }

  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var mappings: [Mapping] = []
  /// Length of the decoded text in bytes; never more than that of the window.
  private(set) var count = 0

  /// Creates an empty text.
  init() { unsafe storage = .allocate(capacity: 0) }

  deinit { unsafe storage.deallocate() }

  /// The decoded text; valid until the next ``decode(_:startingAt:)``.
  @unsafe var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: storage[..<count])
  }

  /// How many escapes were replaced.
  var escapeCount: Int { mappings.count }

  /// Decodes a window.
  ///
  /// Allocates only when it is longer, or has more escapes, than any before.
  ///
  /// - Parameters:
  ///   - raw: The window, less than 4 GiB.
  ///   - start: How many bytes at the front belong to an escape that began before the window. They
  ///     stay as they are.
  mutating func decode(_ raw: UnsafeBufferPointer<UInt8>, startingAt start: Int = 0) {
    unsafe replace(JSONMark.backslash, in: raw, from: start) { rest in
      guard let escape = unsafe JSONEscape(rest, isWhole: false) else { return nil }
      return Replacement(rawCount: escape.rawCount, escape.scalar)
    }
  }

  /// Where the next escape is that texts in strings have: a newline, or the quote of the first key of an object in it.
  ///
  /// - Parameter at: An offset in the window.
  /// - Returns: Its offset there; `nil` if there is none at or behind `at`.
  /// - Complexity: O(log n) for n escapes, and one step for each escape of another kind.
  func textMark(from at: Int) -> Int? {
    var index = firstMapping { Int($0.raw) >= at }
    while index < mappings.count {
      let mapping = mappings[index]
      let decoded = Int(mapping.decoded)
      // SAFETY: what stands for an escape is in the decoded text.
      switch unsafe storage[decoded] {
      case JSONMark.newline: return Int(mapping.raw)
      case JSONMark.quote where decoded > 0:
        let before = unsafe storage[decoded - 1]
        if before == JSONMark.openBrace || before == JSONMark.openBracket {
          return Int(mapping.raw)
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// What stands for some bytes of the window.
  struct Replacement {
    var rawCount: Int
    /// At most four bytes, the first one lowest.
    private(set) var bytes: UInt32 = 0
    private(set) var count = 0

    /// Nothing.
    init(rawCount: Int) { self.rawCount = rawCount }

    init(rawCount: Int, byte: UInt8) {
      self.rawCount = rawCount
      bytes = UInt32(byte)
      count = 1
    }

    /// A character in UTF-8.
    init(rawCount: Int, _ scalar: Unicode.Scalar) {
      self.rawCount = rawCount
      // Every scalar has an encoding; `nil` is not possible.
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        bytes |= UInt32(byte) << UInt32(8 * count)
        count += 1
      }
    }
  }

  /// Copies a window with all that a mark begins replaced by what it means.
  ///
  /// - Parameters:
  ///   - mark: The first byte of what is replaced.
  ///   - raw: The window, less than 4 GiB.
  ///   - start: Where in it to begin; what is before stays as it is.
  ///   - copiesAll: Whether a window is copied of which nothing is replaced.
  ///   - read: Says what the text from a mark on stands for, no longer than it was; `nil` if it stays.
  @inline(__always)
  mutating func replace(
    _ mark: UInt8, in raw: UnsafeBufferPointer<UInt8>, from start: Int,
    copiesAll: Bool = true, _ read: (UnsafeBufferPointer<UInt8>) -> Replacement?
  ) {
    unsafe replace(
      in: raw, from: start, copiesAll: copiesAll,
      next: { base, count in
        unsafe memchr(base, Int32(mark), count).map {
          unsafe UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) - base
        }
      }, read)
  }

  /// The same, with `next` for the offset of the next mark in some bytes; `nil` if there is none.
  @inline(__always)
  mutating func replace(
    in raw: UnsafeBufferPointer<UInt8>, from start: Int, copiesAll: Bool,
    next: (UnsafePointer<UInt8>, Int) -> Int?, _ read: (UnsafeBufferPointer<UInt8>) -> Replacement?
  ) {
    precondition(raw.count <= UInt32.max && start >= 0 && start <= raw.count)
    mappings.removeAll(keepingCapacity: true)
    count = 0
    guard let base = raw.baseAddress else { return }
    var copied = 0
    var searched = start
    while searched < raw.count,
      let offset = unsafe next(base + searched, raw.count - searched)
    {
      let at = searched + offset
      guard let replacement = unsafe read(UnsafeBufferPointer(rebasing: raw[at...])) else {
        searched = at + 1
        continue
      }
      if mappings.isEmpty { reserve(raw.count) }
      // SAFETY: what stands for some bytes is no longer than they are, so `count` <= `copied` <= `raw.count`.
      guard let target = unsafe storage.baseAddress else { return }
      unsafe (target + count).update(from: base + copied, count: at - copied)
      count += at - copied
      mappings.append(
        Mapping(
          decoded: UInt32(count), raw: UInt32(at), decodedCount: UInt8(replacement.count),
          rawCount: UInt8(replacement.rawCount)))
      var bytes = replacement.bytes
      for _ in 0..<replacement.count {
        unsafe target[count] = UInt8(truncatingIfNeeded: bytes)
        bytes >>= 8
        count += 1
      }
      copied = at + replacement.rawCount
      searched = copied
    }
    if mappings.isEmpty {
      guard copiesAll else { return }
      reserve(raw.count)
    }
    guard let target = unsafe storage.baseAddress else { return }
    unsafe (target + count).update(from: base + copied, count: raw.count - copied)
    count += raw.count - copied
  }

  private mutating func reserve(_ capacity: Int) {
    guard unsafe storage.count < capacity else { return }
    unsafe storage.deallocate()
    unsafe storage = .allocate(capacity: capacity)
  }

  /// The offset in the window of the first raw byte that made a decoded byte.
  ///
  /// - Parameter decoded: An offset in the decoded text, 0...``count``.
  /// - Returns: An offset in the window; its length for ``count``.
  func rawStart(of decoded: Int) -> Int {
    guard let mapping = lastMapping(where: { Int($0.decoded) <= decoded }) else { return decoded }
    let behind = decoded - mapping.decodedEnd
    return behind < 0 ? Int(mapping.raw) : mapping.rawEnd + behind
  }

  /// The offset in the window just past the last raw byte that made the decoded bytes before `end`.
  ///
  /// - Parameter end: An offset in the decoded text, 0...``count``.
  /// - Returns: An offset in the window.
  func rawEnd(of end: Int) -> Int {
    guard end > 0 else { return 0 }
    guard let mapping = lastMapping(where: { Int($0.decoded) < end }) else { return end }
    return mapping.rawEnd + max(0, end - mapping.decodedEnd)
  }

  /// The offset in the decoded text of a raw byte; within an escape, that of what it means.
  ///
  /// - Parameter raw: An offset in the window, up to its end.
  /// - Returns: An offset in the decoded text.
  func decodedStart(of raw: Int) -> Int {
    guard let mapping = lastMapping(where: { Int($0.raw) <= raw }) else { return raw }
    let behind = raw - mapping.rawEnd
    return behind < 0 ? Int(mapping.decoded) : mapping.decodedEnd + behind
  }

  /// The last escape for which a condition holds that holds for none behind one for which it does
  /// not.
  @inline(__always)
  private func lastMapping(where holds: (Mapping) -> Bool) -> Mapping? {
    let behind = firstMapping { !holds($0) }
    return behind == 0 ? nil : mappings[behind - 1]
  }

  /// The index of the first escape for which a condition holds that holds for all behind it.
  @inline(__always)
  private func firstMapping(where holds: (Mapping) -> Bool) -> Int {
    var low = 0
    var high = mappings.count
    while low < high {
      let middle = (low + high) / 2
      if holds(mappings[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
