internal import PIIScanner

/// The domains that are kept for examples and tests: RFC 2606 and RFC 6761.
///
/// An address there is nobody's. Documentation and tests are full of them.
enum ReservedDomain {
  private static let names = [
    "example.com", "example.net", "example.org", "example", "test", "invalid", "localhost",
  ].map { Array($0.utf8) }

  /// Whether an e-mail address is at one of them, or at a name below one, in upper or lower case.
  static func holds(_ address: Span<UInt8>) -> Bool {
    names.contains { name in
      let start = address.count - name.count
      guard start > 0 else { return false }
      guard address[start - 1] == UInt8(ascii: ".") || endsWithAtSign(address, start) else {
        return false
      }
      // Upper and lower case of an ASCII letter differ in this bit, which a full stop has.
      return name.indices.allSatisfy { address[start + $0] | 0x20 == name[$0] }
    }
  }

  private static func endsWithAtSign(_ address: Span<UInt8>, _ end: Int) -> Bool {
    (1...6).contains { $0 <= end && AtSign.length(address, at: end - $0, to: end) == $0 }
  }
}
