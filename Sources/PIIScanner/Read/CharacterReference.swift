#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A reference of HTML or XML to a character, such as `&eacute;`, `&#64;` or `&#x2011;`.
struct CharacterReference {
  /// How many bytes it is long.
  var rawCount: Int
  /// What it stands for; `nil` for what has no width: a soft hyphen.
  var scalar: Unicode.Scalar?

  /// The longest one in bytes: `&#x10FFFF;`.
  private static let longest = 10

  /// Reads the reference that begins with the first byte, an ampersand.
  ///
  /// Spaces and hyphens of every width become those of ASCII, as the patterns of values have them. It is `nil` if there is none,
  /// or none that values have: `&copy;`. As browsers do, numbers from 128 to 159 are taken for those of Windows-1252.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let limit = min(text.count, Self.longest)
    guard limit >= 4 else { return nil }
    // Most ampersands are an operator, or stand between the parameters of a query.
    guard unsafe text[1] == UInt8(ascii: "#") || (text[1] | 0x20) &- UInt8(ascii: "a") < 26
    else { return nil }
    var end = 2
    while end < limit, unsafe text[end] != UInt8(ascii: ";") {
      let byte = unsafe text[end]
      guard (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 else {
        return nil
      }
      end += 1
    }
    guard end < limit else { return nil }
    rawCount = end + 1
    let found =
      unsafe text[1] == UInt8(ascii: "#")
      ? Self.numbered(text, to: end) : Self.named(text, to: end)
    guard let found else { return nil }
    scalar = Self.plain(found)
  }

  /// Whether there is any in some text.
  static func isAny(in text: UnsafeRawBufferPointer) -> Bool {
    let bytes = unsafe text.assumingMemoryBound(to: UInt8.self)
    guard let base = bytes.baseAddress else { return false }
    var at = 0
    while at < bytes.count,
      let found = unsafe memchr(base + at, Int32(UInt8(ascii: "&")), bytes.count - at)
    {
      let start = unsafe UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
      if unsafe CharacterReference(UnsafeBufferPointer(rebasing: bytes[start...])) != nil {
        return true
      }
      at = start + 1
    }
    return false
  }

  private static func numbered(
    _ text: UnsafeBufferPointer<UInt8>, to end: Int
  ) -> Unicode.Scalar? {
    let isHexadecimal = unsafe text[2] | 0x20 == UInt8(ascii: "x")
    let start = isHexadecimal ? 3 : 2
    guard start < end else { return nil }
    var number: UInt32 = 0
    for at in start..<end {
      guard let digit = unsafe text[at].jsonHexValue, isHexadecimal || digit < 10 else {
        return nil
      }
      number = number &* (isHexadecimal ? 16 : 10) &+ digit
    }
    if number < 32, number != 9, number != 10, number != 13 { return nil }
    if number & ~0x1F == 0x80 { number = UInt32(Windows1252.unit(UInt8(number))) }
    return Unicode.Scalar(number)
  }

  private static func named(_ text: UnsafeBufferPointer<UInt8>, to end: Int) -> Unicode.Scalar? {
    guard end <= 9 else { return nil }
    var name: UInt64 = 0
    for at in 1..<end { name = unsafe name << 8 | UInt64(text[at]) }
    return numbers[name]
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F: " "
    case 0x2010, 0x2011, 0x2212: "-"
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
    default: scalar
    }
  }

  /// The characters by the bytes of their names.
  private static let numbers: [UInt64: Unicode.Scalar] = {
    var numbers: [UInt64: Unicode.Scalar] = [:]
    for entry in names.description.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let number = UInt32(parts[1], radix: 16) else { continue }
      numbers[parts[0].utf8.reduce(0) { $0 << 8 | UInt64($1) }] = Unicode.Scalar(number)
    }
    return numbers
  }()
}

extension UnescapedText {
  /// Decodes the character references of a window.
  ///
  /// Costs a search for ampersands where there are none.
  ///
  /// - Parameter raw: The window, less than 4 GiB.
  /// - Returns: Whether there were any.
  mutating func decodeReferences(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe replace(UInt8(ascii: "&"), in: raw, from: 0, copiesAll: false) { rest in
      guard let reference = unsafe CharacterReference(rest) else { return nil }
      guard let scalar = reference.scalar else { return Replacement(rawCount: reference.rawCount) }
      return Replacement(rawCount: reference.rawCount, scalar)
    }
    return escapeCount > 0
  }
}
