/// Values by a hash of words: made quickly, since each scan makes one with ten thousand, and read seldom.
///
/// The hash is mixed well already, so its low bits are the place. Hashes that are alike follow one another.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    var hash: UInt64
    var value: Value
  }

  private var entries: [Entry] = []
  /// One more than the place in `entries`; 0 is empty.
  private var slots: [Int32]

  /// Makes an empty one, with room for about so many values.
  init(expecting count: Int) {
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    slots = [Int32](repeating: 0, count: capacity)
    entries.reserveCapacity(count)
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a value; a hash may have more than one.
  mutating func append(_ value: Value, _ hash: UInt64) {
    entries.append(Entry(hash: hash, value: value))
    if entries.count * 2 > slots.count { grow() } else { insert(entries.count) }
  }

  /// Calls a closure with each value of a hash, in the order they were added.
  func forEach(of hash: UInt64, _ body: (Value) -> Void) {
    var slot = place(of: hash)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash { body(entry.value) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func insert(_ number: Int) {
    var slot = place(of: entries[number - 1].hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 1...entries.count { insert(number) }
  }
}
