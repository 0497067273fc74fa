/// A set of small numbers, 0 to 127.
struct SmallSet: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  /// Numbers below this one fit.
  static let capacity = 128

  @inline(__always) var isEmpty: Bool { low | high == 0 }

  @inline(__always)
  mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
  }

  func contains(_ number: Int) -> Bool {
    (number < 64 ? low >> UInt64(number) : high >> UInt64(number - 64)) & 1 == 1
  }

  @inline(__always)
  func intersects(_ other: SmallSet) -> Bool { low & other.low | high & other.high != 0 }

  @inline(__always)
  mutating func formUnion(_ other: SmallSet) {
    low |= other.low
    high |= other.high
  }

  @inline(__always)
  mutating func formIntersection(_ other: SmallSet) {
    low &= other.low
    high &= other.high
  }

  @inline(__always)
  func subtracting(_ other: SmallSet) -> SmallSet {
    var result = self
    result.low &= ~other.low
    result.high &= ~other.high
    return result
  }

  /// Takes the smallest number out.
  @inline(__always)
  mutating func popFirst() -> Int? {
    if low != 0 {
      defer { low &= low - 1 }
      return low.trailingZeroBitCount
    }
    guard high != 0 else { return nil }
    defer { high &= high - 1 }
    return 64 + high.trailingZeroBitCount
  }
}
