/// The top-level domains of the root zone, and the ones that are reserved for examples.
///
/// The names come from `scripts/top_level_domains.py`. They are spread over buckets by a hash,
/// about three in each, so a look-up compares some 25 bytes. Nothing is built at start-up.
enum TopLevelDomain {
  /// What a name is.
  enum Kind {
    /// In the root zone of IANA.
    case delegated
    /// `test`, `example` or `invalid`: set aside by RFC 2606, so never anybody's.
    case reserved
  }

  /// The longest name in the table, in bytes.
  static let longestName = 63

  /// What the label at `range` is, or nil when it is no top-level domain.
  ///
  /// ASCII letters match in both cases. An internationalised name matches as UTF-8 in lower case
  /// (`рф`) and in its ASCII form (`xn--p1ai`).
  ///
  /// - Complexity: O(length of the label). Does not allocate.
  static func kind(of text: Span<UInt8>, _ range: Range<Int>) -> Kind? {
    guard range.count >= 2, range.count <= longestName else { return nil }
    var hash: UInt32 = 0x811C_9DC5
    for position in range {
      hash = (hash ^ UInt32(lowered(text[position]))) &* 0x0100_0193
    }
    let bucket = Int(hash) & (bucketCount - 1)
    var position = start(ofBucket: bucket)
    let end = start(ofBucket: bucket + 1)
    while position < end {
      var nameEnd = position
      while names.byte(nameEnd) != UInt8(ascii: ",") { nameEnd += 1 }
      if text.equalsIgnoringCase(range, names, position..<nameEnd) { return .delegated }
      position = nameEnd + 1
    }
    let isReserved =
      text.equalsIgnoringCase(range, "test") || text.equalsIgnoringCase(range, "example")
      || text.equalsIgnoringCase(range, "invalid")
    return isReserved ? .reserved : nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func start(ofBucket bucket: Int) -> Int {
    var value = 0
    for digit in 0..<5 {
      value = value * 10 + Int(starts.byte(bucket * 5 + digit) - UInt8(ascii: "0"))
    }
    return value
  }
}
