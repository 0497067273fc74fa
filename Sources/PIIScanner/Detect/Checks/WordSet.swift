/// A fixed list of words, to look up the words of a value.
///
/// Lookups ignore the case of ASCII letters, and do not allocate.
@safe
struct WordSet: Sendable {
  private let list: StaticString
  /// Where a word begins in the list, and 0 for an empty slot; as many words as have the same hash follow each other.
  nonisolated(unsafe) private let slots: UnsafePointer<UInt16>
  private let mask: Int
  /// A bit for each length that a word has.
  private let lengths: UInt64

  /// - Parameter list: The words in small letters, with a space before and after each; 60 KB at most.
  init(_ list: StaticString) {
    self.list = list
    var starts: [Int] = []
    for index in 0..<max(0, list.utf8CodeUnitCount - 1) where list.byte(index) == Self.space {
      starts.append(index + 1)
    }
    var size = 8
    while size < starts.count * 3 { size *= 2 }
    mask = size - 1
    // Kept for ever: lists are constants of the program.
    let slots = UnsafeMutablePointer<UInt16>.allocate(capacity: size)
    unsafe slots.initialize(repeating: 0, count: size)
    var lengths: UInt64 = 0
    for start in starts {
      var end = start
      var hash = Self.seed
      while list.byte(end) != Self.space {
        hash = Self.add(list.byte(end), to: hash)
        end += 1
      }
      lengths |= 1 << UInt64(min(63, end - start))
      var slot = Int(hash >> 8) & mask
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = UInt16(start)
    }
    unsafe self.slots = UnsafePointer(slots)
    self.lengths = lengths
  }

  /// Whether a part of a value is one of the words.
  ///
  /// - Complexity: O(length of the part).
  func contains(_ value: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count < 64, lengths >> UInt64(range.count) & 1 == 1 else { return false }
    var hash = Self.seed
    for position in range { hash = Self.add(Self.small(value[position]), to: hash) }
    var slot = Int(hash >> 8) & mask
    while true {
      let start = unsafe Int(slots[slot])
      if start == 0 { return false }
      let end = start + range.count
      if end < list.utf8CodeUnitCount, list.byte(end) == Self.space,
        value.equalsIgnoringCase(range, list, start..<end)
      {
        return true
      }
      slot = (slot + 1) & mask
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let seed: UInt32 = 0x811C_9DC5

  @inline(__always)
  private static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
