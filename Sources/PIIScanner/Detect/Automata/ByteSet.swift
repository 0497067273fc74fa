/// A set of bytes: 256 bits.
struct ByteSet: Hashable, Sendable {
  private(set) var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  static func == (left: ByteSet, right: ByteSet) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  init() {}

  init(_ byte: UInt8) { insert(byte) }

  init(_ range: ClosedRange<UInt8>) {
    /// Those of the 64 bytes from `first` on that are in the range.
    func bits(_ first: Int) -> UInt64 {
      let low = max(Int(range.lowerBound) - first, 0)
      let high = min(Int(range.upperBound) - first, 63)
      return low > high ? 0 : UInt64.max << UInt64(low) & UInt64.max >> UInt64(63 - high)
    }
    words = (bits(0), bits(64), bits(128), bits(192))
  }

  init(_ characters: StaticString) {
    characters.withUTF8Buffer { bytes in unsafe bytes.forEach { insert($0) } }
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  var isEmpty: Bool { words == (0, 0, 0, 0) }

  /// The smallest byte in it; `nil` if it is empty.
  var first: UInt8? {
    for (index, word) in [words.0, words.1, words.2, words.3].enumerated() where word != 0 {
      return UInt8(64 * index + word.trailingZeroBitCount)
    }
    return nil
  }

  /// How many bytes are in it.
  var count: Int {
    words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount
      + words.3.nonzeroBitCount
  }

  func union(_ other: ByteSet) -> ByteSet {
    var result = self
    result.words.0 |= other.words.0
    result.words.1 |= other.words.1
    result.words.2 |= other.words.2
    result.words.3 |= other.words.3
    return result
  }

  func intersection(_ other: ByteSet) -> ByteSet {
    var result = self
    result.words.0 &= other.words.0
    result.words.1 &= other.words.1
    result.words.2 &= other.words.2
    result.words.3 &= other.words.3
    return result
  }

  func isSubset(of other: ByteSet) -> Bool { intersection(other) == self }

  func intersects(_ other: ByteSet) -> Bool {
    words.0 & other.words.0 | words.1 & other.words.1 | words.2 & other.words.2
      | words.3 & other.words.3 != 0
  }

  var complement: ByteSet {
    var result = self
    result.words = (~words.0, ~words.1, ~words.2, ~words.3)
    return result
  }

  /// The set with the other case of every ASCII letter in it added.
  var ignoringCase: ByteSet {
    var result = self
    let letters = words.1 & ByteSet.letters.words.1
    // Capitals stand 32 bits below small letters.
    result.words.1 |= (letters << 32 | letters >> 32) & ByteSet.letters.words.1
    return result
  }

  static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
  static let upperCase = ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z"))
  private static let letters = upperCase.union(lowerCase)
  static let lowerCase = ByteSet(UInt8(ascii: "a")...UInt8(ascii: "z"))
  /// Letters, digits and `_`: what a word border lies between.
  static let word = digits.union(upperCase).union(lowerCase).union(ByteSet("_"))
}
