#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What mails and old vCards write for bytes that are not of ASCII, and for an end of line that is none (RFC 2045, 6.7).
///
///     Tweede Boerhaavestraat 12=⏎ hs, t.n.v. M. L=C3=B6wen
enum QuotedPrintable {
  /// Whether a source says that parts of it are written so.
  static func isAny(in text: UnsafeRawBufferPointer) -> Bool {
    unsafe has("quoted-printable", in: text) || has("QUOTED-PRINTABLE", in: text)
  }

  private static func has(_ word: StaticString, in text: UnsafeRawBufferPointer) -> Bool {
    guard let base = text.baseAddress else { return false }
    let length = word.utf8CodeUnitCount
    var at = 0
    // Few letters are as rare as its first one.
    while at + length <= text.count,
      let found = unsafe memchr(base + at, Int32(word.byte(0)), text.count - length - at + 1)
    {
      let start = unsafe UnsafeRawPointer(found) - base
      if unsafe memcmp(base + start, word.utf8Start, length) == 0 { return true }
      at = start + 1
    }
    return false
  }

  /// What the text from an equals sign on stands for; `nil` if it stays.
  ///
  /// Without capitals for its digits it is no byte but an attribute or a parameter: `id=12`, `x=ab`.
  @inline(__always)
  static func replacement(
    _ rest: UnsafeBufferPointer<UInt8>
  ) -> UnescapedText.Replacement? {
    guard rest.count >= 3 else { return nil }
    let (first, second) = unsafe (rest[1], rest[2])
    if first == 10 { return UnescapedText.Replacement(rawCount: 2) }
    if first == 13, second == 10 { return UnescapedText.Replacement(rawCount: 3) }
    guard let high = digit(first), let low = digit(second) else { return nil }
    return UnescapedText.Replacement(rawCount: 3, byte: high << 4 | low)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte &- UInt8(ascii: "0") < 10 { return byte &- UInt8(ascii: "0") }
    return byte &- UInt8(ascii: "A") < 6 ? byte &- UInt8(ascii: "A") + 10 : nil
  }
}

extension UnescapedText {
  /// Decodes what is quoted-printable in a window, and its character references, since many mails are HTML.
  ///
  /// - Parameter raw: The window, less than 4 GiB.
  /// - Returns: Whether there was anything.
  mutating func decodeQuotedPrintable(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe replace(
      in: raw, from: 0, copiesAll: false,
      next: { base, count in
        var at = 0
        while at < count, unsafe base[at] != UInt8(ascii: "=") && base[at] != UInt8(ascii: "&") {
          at += 1
        }
        return at < count ? at : nil
      },
      { rest in
        guard unsafe rest[0] == UInt8(ascii: "&") else {
          return unsafe QuotedPrintable.replacement(rest)
        }
        guard let reference = unsafe CharacterReference(rest) else { return nil }
        guard let scalar = reference.scalar else {
          return Replacement(rawCount: reference.rawCount)
        }
        return Replacement(rawCount: reference.rawCount, scalar)
      })
    return escapeCount > 0
  }
}
