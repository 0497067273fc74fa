/// Whether an address of a machine stands on its own between what is before and after it.
///
/// A detector's `border` cannot say it: numbers of a drawing (`-.36.96.1`) run into each other, and a key is
/// written like many hardware addresses in a row, line after line.
enum NetworkBorders {
  /// Whether what is around a match lets it be what its check says.
  ///
  /// - Parameters:
  ///   - check: The check of its detector.
  ///   - text: The window.
  ///   - start: Offset of its first byte.
  ///   - end: Offset past its last byte.
  /// - Returns: `true` for checks of other things.
  static func allow(
    _ check: IdentifierCheck, in text: Span<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    let before = start > 0 ? text[start - 1] : UInt8(ascii: "\n")
    switch check {
    case .publicIPv4:
      return before != UInt8(ascii: ".") && !isRequirement(in: text, before: start)
        && !isReversed(in: text, from: start, to: end)
    case .publicIPv6:
      // `25de::cade` in `2001::25de::cade`, which is no address.
      return before != UInt8(ascii: ":") && !(end < text.count && text[end] == UInt8(ascii: ":"))
    case .macAddress:
      return !continuesRun(in: text, before: start) && !continuesBytes(in: text, before: start)
        && !isInDots(in: text, from: start, to: end)
    default: return true
    }
  }

  /// Where an address ends behind which a port or the length of a prefix may stand: `145.53.35.49:8080`, `145.53.35.49/32`.
  static func endWithoutPort(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    for at in start..<end where text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: "/") {
      return at
    }
    return end
  }

  /// Whether a match is the name of a network, which has no one machine: `2a02:1810::`.
  ///
  /// Words nearby tell of what it is, not whose.
  static func namesNetwork(_ check: IdentifierCheck, _ hit: Span<UInt8>) -> Bool {
    check == .publicIPv6 && hit.count > 0 && hit[hit.count - 1] == UInt8(ascii: ":")
  }

  /// Whether a version is asked for: `==67.2.0.1`, `>=67.2.0.1`.
  private static func isRequirement(in text: Span<UInt8>, before start: Int) -> Bool {
    guard start > 1, text[start - 1] == UInt8(ascii: "=") else { return false }
    return switch text[start - 2] {
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "~"),
      UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Whether another pair of digits stands before, as in the fingerprint of a key: `2b:cb:42:d3:f4:a5:ce:7b`.
  private static func continuesRun(in text: Span<UInt8>, before start: Int) -> Bool {
    guard start > 2, text[start - 1] == UInt8(ascii: ":") || text[start - 1] == UInt8(ascii: "-"),
      isHexadecimal(text[start - 2]), isHexadecimal(text[start - 3])
    else { return false }
    // Not the end of `mac:`.
    return start == 3 || !isLetterOrDigit(text[start - 4])
  }

  /// Whether the name of a reversed address follows, as in `1.0.0.127.in-addr.arpa`, and that address is not public.
  ///
  /// Source: RFC 1035, section 3.5.
  private static func isReversed(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let suffix: StaticString = ".in-addr.arpa"
    let length = suffix.utf8CodeUnitCount
    guard end + length <= text.count,
      text.equalsIgnoringCase(end..<end + length, suffix, 0..<length)
    else { return false }
    var forward = InlineArray<16, UInt8>(repeating: 0)
    var count = 0
    var partEnd = end
    while partEnd > start {
      var partStart = partEnd
      while partStart > start, text[partStart - 1] != UInt8(ascii: ".") { partStart -= 1 }
      if count > 0 {
        forward[count] = UInt8(ascii: ".")
        count += 1
      }
      for at in partStart..<partEnd {
        forward[count] = text[at]
        count += 1
      }
      partEnd = partStart - 1
    }
    return !IdentifierChecks.publicIPv4(forward.span.extracting(0..<count))
  }

  /// Whether the line before ends in a colon after a hexadecimal digit.
  private static func continuesBytes(in text: Span<UInt8>, before start: Int) -> Bool {
    var at = start - 1
    var isNextLine = false
    while at >= 0, text[at] <= UInt8(ascii: " ") {
      isNextLine = isNextLine || text[at] == UInt8(ascii: "\n")
      at -= 1
    }
    guard isNextLine, at > 0, text[at] == UInt8(ascii: ":") else { return false }
    return isHexadecimal(text[at - 1])
  }

  /// Whether groups in dots go on, as the weights of a collation do: `.0020.0002.0021`.
  private static func isInDots(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard text[start + 4] == UInt8(ascii: ".") else { return false }
    if start > 0, text[start - 1] == UInt8(ascii: ".") { return true }
    return end + 1 < text.count && text[end] == UInt8(ascii: ".") && isHexadecimal(text[end + 1])
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
