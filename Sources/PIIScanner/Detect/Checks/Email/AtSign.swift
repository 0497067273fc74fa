/// The ways in which the `@` of an e-mail address is written.
///
/// Addresses in the parameters of a URL have `%40` (RFC 3986), and so have the access logs of web servers; HTML can
/// have `&#64;` or `&#x40;`, which keeps addresses from simple collectors.
package enum AtSign {
  /// A pattern that all encoded ones match, and little else: the prefilter has few classes to tell them by.
  static let encodedPattern = "[%&][#0-9][0-9xX]"

  /// The encoded ones, in small letters.
  package static let encoded: [StaticString] = ["%40", "&#64;", "&#x40;"]

  /// How many bytes the sign at an offset has; 0 if there is none.
  package static func length(_ text: Span<UInt8>, at offset: Int, to end: Int) -> Int {
    guard offset >= 0, offset < end, end <= text.count else { return 0 }
    if text[offset] == UInt8(ascii: "@") { return 1 }
    for sign in encoded {
      let count = sign.utf8CodeUnitCount
      if offset + count <= end, text.equalsIgnoringCase(offset..<(offset + count), sign) {
        return count
      }
    }
    return 0
  }
}
