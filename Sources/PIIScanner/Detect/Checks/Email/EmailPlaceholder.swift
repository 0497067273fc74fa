/// Addresses of nobody: what a form says to fill in, and principals of Kerberos.
enum EmailPlaceholder {
  /// Local parts that say what to put there, without marks and in small letters.
  private static let parts = WordSet(
    " naam uwnaam jouwnaam jenaam voornaamachternaam yourname firstnamelastname ihrname vornamenachname votrenom prenomnom nombreapellido nomecognome uwemail jouwemail youremail "
  )

  /// Longest local part that is looked at.
  private static let longest = 24

  /// Whether an address is one.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - local: Where its local part is.
  ///   - end: Where it ends.
  /// - Returns: `false` for nearly all.
  /// - Complexity: O(1). Does not allocate.
  static func holds(_ text: Span<UInt8>, _ local: Range<Int>, to end: Int) -> Bool {
    isPrincipal(text, local, to: end) || isPlaceholder(text, local)
  }

  private static func isPlaceholder(_ text: Span<UInt8>, _ local: Range<Int>) -> Bool {
    guard local.count <= longest, mayEndPlaceholder(text[local.upperBound - 1]) else {
      return false
    }
    var letters = InlineArray<24, UInt8>(repeating: 0)
    var count = 0
    for position in local {
      let byte = text[position]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        continue
      }
      letters[count] = byte
      count += 1
    }
    return FieldWord(range: 0..<count).isOne(of: parts, letters.span)
  }

  /// Whether one of the words, or a mark behind it, may end with a byte: quick, since most addresses end with another.
  @inline(__always)
  private static func mayEndPlaceholder(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "m"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "l"): true
    default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }

  /// Whether a slash stands before it, and its local part is a host of its own domain: `HTTP/web01.example.org@EXAMPLE.ORG`.
  ///
  /// Source: RFC 4120, section 6.2.
  private static func isPrincipal(_ text: Span<UInt8>, _ local: Range<Int>, to end: Int) -> Bool {
    let start = local.lowerBound
    guard start > 0, text[start - 1] == UInt8(ascii: "/") else { return false }
    let count = end - local.upperBound - 1
    let host = local.upperBound - count
    guard count > 0, host > start, text[host - 1] == UInt8(ascii: ".") else { return false }
    for offset in 0..<count
    where text[host + offset] | 0x20 != text[local.upperBound + 1 + offset] | 0x20 { return false }
    return true
  }
}
