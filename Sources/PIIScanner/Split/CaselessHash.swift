/// A hash of a name or word, byte by byte, without regard to capitals of ASCII: the same in every run.
///
/// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>). It is not for bytes that somebody chooses to collide.
struct CaselessHash {
  private(set) var value: UInt64

  /// - Parameter value: The hash of what stands before, if there is something.
  @inline(__always)
  init(after value: UInt64 = empty) { self.value = value }

  /// The hash of nothing.
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let small = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(small)) &* 0x100_0000_01B3
  }
}
