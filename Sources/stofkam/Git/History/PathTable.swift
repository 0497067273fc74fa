/// Paths by number: each is kept once.
///
/// Takes the length of a path and 8 to 16 bytes more.
struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing: the number of a path plus 1; 0 for an empty slot.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { ends.count }

  /// The bytes of a path.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a path; a new one if need be.
  mutating func number(of path: Span<UInt8>) -> Int {
    var slot = Self.hash(path) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, path) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    for index in path.indices { bytes.append(path[index]) }
    ends.append(bytes.count)
    slots[slot] = UInt32(number + 1)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private func isEqual(_ number: Int, _ path: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == path.count else { return false }
    for index in path.indices where bytes[start + index] != path[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      let start = number == 0 ? 0 : ends[number - 1]
      var slot = Self.hash(bytes.span.extracting(start..<ends[number])) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ path: Span<UInt8>) -> Int {
    // Keyed anew for each run: nobody can make names that collide.
    var hasher = Hasher()
    unsafe path.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
