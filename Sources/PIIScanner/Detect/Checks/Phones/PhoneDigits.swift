/// Up to 30 decimal digits in two machine words.
///
/// The digits of a candidate are picked out of the text once. Prefixes are then dropped and put
/// in front by shifts, so nothing is allocated.
struct PhoneDigits: Equatable {
  /// The most digits that are kept.
  static let capacity = 30

  /// Digit values, four bits each; the first digit is in the lowest bits.
  private var packed: UInt128 = 0

  /// The number of digits.
  private(set) var count = 0

  /// The digit value (0–9) at a position.
  ///
  /// A position past the end gives 0.
  @inline(__always)
  subscript(position: Int) -> Int {
    Int(truncatingIfNeeded: (packed >> UInt128(truncatingIfNeeded: 4 &* position)) & 15)
  }

  /// Adds a digit value (0–9) at the end.
  ///
  /// A digit past `capacity` is counted and forgotten.
  @inline(__always)
  mutating func append(_ digit: UInt8) {
    if count < Self.capacity {
      packed |= UInt128(digit) << UInt128(truncatingIfNeeded: 4 &* count)
    }
    count &+= 1
  }

  /// Takes the first digit off.
  ///
  /// There is one.
  @inline(__always)
  mutating func removeFirst() -> Int {
    let digit = Int(truncatingIfNeeded: packed & 15)
    packed >>= 4
    count &-= 1
    return digit
  }

  /// The digits without the first `length`.
  @inline(__always)
  func dropFirst(_ length: Int) -> PhoneDigits {
    var rest = self
    rest.packed >>= UInt128(truncatingIfNeeded: 4 &* length)
    rest.count = max(0, count &- length)
    return rest
  }

  /// The first `length` digits.
  ///
  /// `length` is at most `count`.
  @inline(__always)
  func prefix(_ length: Int) -> PhoneDigits {
    var first = self
    if length < 32 { first.packed &= (1 << UInt128(truncatingIfNeeded: 4 &* length)) &- 1 }
    first.count = length
    return first
  }

  /// These digits, then the others.
  func appending(_ others: PhoneDigits) -> PhoneDigits {
    var all = self
    all.packed |= others.packed << UInt128(truncatingIfNeeded: 4 &* count)
    all.count = count &+ others.count
    return all
  }

  /// The digits as a number, without the zeros in front.
  ///
  /// Only for 19 digits or fewer.
  var value: UInt64 {
    var value: UInt64 = 0
    for position in 0..<min(count, 19) { value = value &* 10 &+ UInt64(self[position]) }
    return value
  }
}
