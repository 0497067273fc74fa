/// Tells by how many digits a piece of text begins with, and the byte after them, that no pattern of a union matches there.
///
/// Tables and logs are full of numbers that are too long or too short for any pattern. An automaton would have to read
/// each to its end, through states that are many, since what may be a date depends on each digit.
struct NumberGate: Sendable {
  /// For each number of digits the bytes that may follow them.
  let followers: [ByteSet]
  /// Of these the bytes with which a match may go on; before any other one it ends, or is none.
  let inside: [ByteSet]

  /// What begins with so many digits may match, whatever follows.
  static let longest = 24

  /// - Parameters:
  ///   - positions: The positions of the patterns, ready for `forEachFollower(of:_:)`.
  ///   - first: The positions that can be read first.
  ///   - ends: Whether a match may end after a position.
  init(_ positions: PositionAutomaton, first: [Int32], ends: (Int32) -> Bool) {
    let notDigits = ByteSet.digits.complement
    var followers: [ByteSet] = []
    var inside: [ByteSet] = []
    var next = first
    var isAdded = [Bool](repeating: false, count: positions.count)
    var canEnd = false
    for _ in 0..<Self.longest {
      var bytes = ByteSet()
      let mayEnd = canEnd
      var after: [Int32] = []
      canEnd = false
      for position in next {
        let set = positions.bytes(at: position)
        bytes = bytes.union(set.intersection(notDigits))
        guard set.intersects(.digits) else { continue }
        canEnd = canEnd || ends(position)
        positions.forEachFollower(of: position) {
          guard !isAdded[Int($0)] else { return }
          isAdded[Int($0)] = true
          after.append($0)
        }
      }
      followers.append(mayEnd ? bytes.union(ByteSet.word.complement) : bytes)
      inside.append(bytes)
      for position in after { isAdded[Int(position)] = false }
      next = after
    }
    self.followers = followers
    self.inside = inside
  }

  /// By how many digits a piece of text begins, at most ``longest``.
  ///
  /// - Parameter text: At least ``longest`` bytes.
  /// - Returns: 0 for text that begins with none.
  @inline(__always)
  static func digitCount(_ text: UnsafePointer<UInt8>) -> Int {
    let first = unsafe bytesBeyondDigits(text)
    let second = unsafe bytesBeyondDigits(text + 8)
    if first | second != 0 {
      return first != 0
        ? first.trailingZeroBitCount / 8 : 8 + second.trailingZeroBitCount / 8
    }
    return 16 + (unsafe bytesBeyondDigits(text + 16)).trailingZeroBitCount / 8
  }

  /// The top bit of each of eight bytes that is no digit.
  @inline(__always)
  private static func bytesBeyondDigits(_ text: UnsafePointer<UInt8>) -> UInt64 {
    let word = unsafe UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    let digits = word ^ 0x3030_3030_3030_3030
    return ((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | digits)
      & 0x8080_8080_8080_8080
  }
}
