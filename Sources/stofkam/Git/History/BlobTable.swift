internal import PIIScanner

/// The blobs of a history, each once, with the commit and the path that had it first.
///
/// Takes 36 to 44 bytes a blob with SHA-1 and 48 to 56 with SHA-256, 45 or 57 for each commit that
/// brought one, and what ``PathTable`` takes for each path. Arrays grow by doubling.
struct BlobTable: Sendable {
  /// Bytes of the name of an object: 20 with SHA-1, 32 with SHA-256.
  let nameLength: Int
  private(set) var paths = PathTable()

  private var names: [UInt8] = []
  /// Numbers of the commit and the path that had it first.
  private var firstCommit: [UInt32] = []
  private var firstPath: [UInt32] = []
  /// How often a commit put it at a path.
  private var placeCount: [UInt32] = []
  /// What was at a path before: for paths that the history did not begin.
  private var bases: [UInt32: [UInt8]] = [:]
  /// Open addressing: the number of a blob plus 1; 0 for an empty slot.
  private var slots = [UInt32](repeating: 0, count: 4096)
  /// Nobody can know which names share a slot.
  private let seed = (UInt64.random(in: 0...UInt64.max), UInt64.random(in: 0...UInt64.max) | 1)

  private var commitNames: [UInt8] = []
  private var commitDates: [UInt8] = []
  /// Bytes of a date such as `2026-11-23T02:00:00+01:00`; shorter ones end in zeros.
  private static let dateLength = 25

  /// Creates a table without blobs.
  init(nameLength: Int) { self.nameLength = nameLength }

  /// How many blobs it has.
  var count: Int { firstCommit.count }
  /// How many commits brought them.
  var commitCount: Int { commitNames.count / nameLength }

  // MARK: Filling

  /// Notes a commit that brings blobs; its number is the ``commitCount`` there was before.
  ///
  /// - Parameters:
  ///   - name: In hexadecimal.
  ///   - date: When it was written, as ISO 8601.
  mutating func addCommit(_ name: [UInt8], date: [UInt8]) {
    for index in 0..<nameLength { commitNames.append(Self.byte(name, index)) }
    for index in 0..<Self.dateLength {
      commitDates.append(date.count <= Self.dateLength && index < date.count ? date[index] : 0)
    }
  }

  /// The number of a path; a new one if need be.
  mutating func pathNumber(_ path: Span<UInt8>) -> Int { paths.number(of: path) }

  /// Notes that a commit put a blob at a path.
  ///
  /// - Parameters:
  ///   - name: The blob's name, in hexadecimal.
  ///   - path: The number of the path.
  ///   - commit: The number of the commit.
  /// - Returns: Whether the blob is new.
  mutating func add(_ name: [UInt8], at path: Int, commit: Int) -> Bool {
    let start = names.count
    for index in 0..<nameLength { names.append(Self.byte(name, index)) }
    var slot = slot(ofNameAt: start)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, nameAt: start) {
        names.removeLast(nameLength)
        if placeCount[number] < .max { placeCount[number] += 1 }
        return false
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    firstCommit.append(UInt32(commit))
    firstPath.append(UInt32(path))
    placeCount.append(1)
    slots[slot] = UInt32(count)
    if count * 4 > slots.count * 3 { grow() }
    return true
  }

  /// Notes what was at a path before, in hexadecimal.
  mutating func setBase(_ name: [UInt8], at path: Int) { bases[UInt32(path)] = name }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = slot(ofNameAt: number * nameLength)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  private func slot(ofNameAt start: Int) -> Int {
    var word: UInt64 = 0
    for index in 0..<8 { word = word << 8 | UInt64(names[start + index]) }
    let product = (word ^ seed.0).multipliedFullWidth(by: seed.1)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (slots.count - 1)
  }

  private func isEqual(_ number: Int, nameAt start: Int) -> Bool {
    let other = number * nameLength
    for index in 0..<nameLength where names[other + index] != names[start + index] { return false }
    return true
  }

  // MARK: Reading

  /// The path that had a blob first.
  func path(of blob: Int) -> [UInt8] { Array(paths[Int(firstPath[blob])]) }

  /// The name of a blob, in hexadecimal.
  func name(of blob: Int) -> [UInt8] { hexadecimal(names, blob, nameLength) }

  /// Where a blob comes from.
  func origin(of blob: Int) -> SourceOrigin {
    let commit = Int(firstCommit[blob])
    let date = commitDates[(commit * Self.dateLength)..<((commit + 1) * Self.dateLength)]
    return SourceOrigin(
      blob: name(of: blob), commit: hexadecimal(commitNames, commit, nameLength),
      authorDate: Array(date.prefix { $0 != 0 }), otherPlaces: Int64(placeCount[blob]) - 1)
  }

  /// The name of what was at the path of a blob before all that the table has of that path, in
  /// hexadecimal; `nil` for nothing.
  func base(of blob: Int) -> [UInt8]? { bases[firstPath[blob]] }

  /// The numbers of blobs by path, oldest first.
  ///
  /// - Returns: All of them, and where those of each path begin.
  func byPath() -> (order: [UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: paths.count + 1)
    for path in firstPath { starts[Int(path) + 1] += 1 }
    for path in 0..<paths.count { starts[path + 1] += starts[path] }
    var order = [UInt32](repeating: 0, count: count)
    var next = starts
    for blob in 0..<count {
      let path = Int(firstPath[blob])
      order[next[path]] = UInt32(blob)
      next[path] += 1
    }
    return (order, starts)
  }

  private func hexadecimal(_ bytes: [UInt8], _ number: Int, _ length: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(2 * length)
    for byte in bytes[(number * length)..<((number + 1) * length)] {
      for digit in [byte >> 4, byte & 15] {
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return text
  }

  /// A byte of a name in hexadecimal.
  private static func byte(_ name: [UInt8], _ index: Int) -> UInt8 {
    digit(name[2 * index]) << 4 | digit(name[2 * index + 1])
  }

  private static func digit(_ letter: UInt8) -> UInt8 {
    letter <= UInt8(ascii: "9") ? letter &- UInt8(ascii: "0") : (letter & 7) + 9
  }
}
