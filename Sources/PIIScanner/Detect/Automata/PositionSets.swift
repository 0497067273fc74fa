/// Sets of positions with what is accepted there, each kept once: the states of a ``LazyAutomaton``.
///
/// A set is put together with ``begin()`` and ``add(_:)``, and then looked up or kept. Sets lie one behind the other in
/// one array, the one that is being put together last.
struct PositionSets {
  private var members: [Int32] = []
  /// Where each set begins in `members`.
  private var starts: [Int] = [0]
  private var accepts: [SmallSet] = []
  private var hashes: [UInt64] = []
  /// Numbers of sets by their hashes, with open addressing.
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  /// The turn in which each position was added last.
  private var addedIn: [UInt32]
  private var turn: UInt32 = 0
  private var hash: UInt64 = 0

  /// - Parameter positionCount: Positions are below this.
  init(positionCount: Int) { addedIn = Array(repeating: 0, count: positionCount) }

  /// How many sets are kept.
  var count: Int { accepts.count }

  /// Where the positions of a kept set are, for ``position(at:)``.
  func range(of set: Int) -> Range<Int> { starts[set]..<starts[set + 1] }

  func position(at index: Int) -> Int32 { members[index] }

  /// Forgets all sets.
  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
    starts = [0]
    accepts.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = -1 }
  }

  // MARK: The set that is being put together

  /// Starts a set with nothing in it.
  mutating func begin() {
    members.removeLast(members.count - starts[count])
    hash = 0
    turn &+= 1
    if turn == 0 {
      for position in addedIn.indices { addedIn[position] = 0 }
      turn = 1
    }
  }

  /// Adds a position, if it was not added before.
  @inline(__always)
  mutating func add(_ position: Int32) {
    guard addedIn[Int(position)] != turn else { return }
    addedIn[Int(position)] = turn
    members.append(position)
    // In any order the hash is the same.
    var mixed = UInt64(UInt32(bitPattern: position)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
    hash &+= mixed ^ mixed >> 32
  }

  /// The positions that were added.
  var added: ArraySlice<Int32> { members[starts[count]...] }

  /// The kept set that has the same positions and accepts the same; `nil` if there is none.
  func find(_ accepted: SmallSet) -> Int? {
    let set = Int(slots[slot(of: accepted)])
    return set >= 0 ? set : nil
  }

  /// Keeps the set.
  ///
  /// - Parameter accepted: What is accepted there.
  /// - Returns: Its number: they count from 0.
  @discardableResult
  mutating func keep(_ accepted: SmallSet) -> Int {
    let set = count
    slots[slot(of: accepted)] = Int32(set)
    hashes.append(hash(with: accepted))
    accepts.append(accepted)
    starts.append(members.count)
    if count * 2 > slots.count { growSlots() }
    return set
  }

  // MARK: Looking up

  private func hash(with accepted: SmallSet) -> UInt64 {
    let mixed =
      hash ^ accepted.low &* 0x9E37_79B9_7F4A_7C15 ^ accepted.high &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// The slot of the set that is being put together, or the empty one where it belongs.
  private func slot(of accepted: SmallSet) -> Int {
    let hash = hash(with: accepted)
    let length = members.count - starts[count]
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let set = Int(slots[slot])
      // Of the same length, and each position is one that was added in this turn: so it has the same.
      if hashes[set] == hash, accepts[set] == accepted, range(of: set).count == length,
        range(of: set).allSatisfy({ addedIn[Int(members[$0])] == turn })
      {
        return slot
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func growSlots() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (set, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(set)
    }
  }
}
