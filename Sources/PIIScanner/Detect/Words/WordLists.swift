/// The words and phrases of all detectors of `kind: words`, ready to be searched for.
///
/// Text is cut into tokens: runs of letters and digits. A phrase is a path of tokens in a tree, and all
/// branches of the tree lie in one hash table, so that looking a token up costs one access whatever
/// the number of phrases:
///
///     "hiv"           hiv ●
///     "hiv positive"   └── positive ●
///     "K-104233"      k ── 104233 ●
///
/// Only hashes of folded tokens are in the tree. What they lead to (●) is compared byte by byte, which
/// also compares what stands between the tokens. Two filters keep nearly all of a text from the
/// tree: the bytes that a first token can begin with, as bitmaps (see ``WordSearch``), and a bitmap of
/// hashes that is small enough for the cache.
///
/// Immutable, so threads share it. 100,000 words take 10 to 20 MB and 0.03 to 0.05 s to prepare.
@safe
final class WordLists: Sendable {
  /// The words of one detector.
  struct List {
    /// What is looked for.
    ///
    /// Spaces at the ends do not count; one inside stands for any run of spaces.
    var words: [String]
    /// The detector's index in its set.
    var detector: UInt16
    /// Whether both cases of ASCII and Latin-1 letters are found.
    var ignoreCase: Bool
  }

  /// A word or phrase in `bytes`.
  struct Entry {
    var start: Int32
    var count: Int32
    /// The next entry at the same place in the tree; −1 for none.
    var next: Int32
    var detector: UInt16
    /// Bytes before its first token: 1 of `.NET`.
    var prefix: UInt8
  }

  /// A slot of the hash table: a place in the tree.
  struct Slot {
    /// The hash of the token and of the place before it; 0 for an empty slot.
    var key: UInt64
    /// The number of the place, from 1; 0 is the root.
    var node: Int32
    /// The first entry that ends here; −1 for none.
    var entry: Int32
    /// Whether longer phrases go on from here.
    var goesOn: Bool
  }

  /// Longest word or phrase, in bytes.
  static let longestWord = 256
  /// Most bytes before the first token of an entry.
  static let longestPrefix = 32
  /// How many bytes at the start of a first token are looked at by bitmap.
  static let prefixLength = 4

  nonisolated(unsafe) private let slots: UnsafeMutablePointer<Slot>
  private let slotMask: Int
  nonisolated(unsafe) private let filter: UnsafeMutablePointer<UInt64>
  private let filterShift: UInt64
  nonisolated(unsafe) private let entries: UnsafeMutablePointer<Entry>
  nonisolated(unsafe) private let bytes: UnsafeMutablePointer<UInt8>
  /// For each byte the bit that case changes: 0x20, or 0 where case counts.
  nonisolated(unsafe) private let folds: UnsafeMutablePointer<UInt8>
  /// The bytes that can stand at each of the first places of a first token.
  let firstBytes: [ByteSet]
  /// How many words there are, equal ones of one detector counted once.
  let count: Int

  init(_ lists: [List]) {
    var builder = WordListBuilder(capacity: lists.reduce(0) { $0 + $1.words.count })
    for list in lists {
      for word in list.words { builder.add(word, list) }
    }
    unsafe entries = .allocate(capacity: max(1, builder.entries.count))
    unsafe entries.initialize(from: builder.entries, count: builder.entries.count)
    unsafe bytes = .allocate(capacity: max(1, builder.bytes.count))
    unsafe bytes.initialize(from: builder.bytes, count: builder.bytes.count)
    unsafe folds = .allocate(capacity: max(1, builder.folds.count))
    unsafe folds.initialize(from: builder.folds, count: builder.folds.count)
    unsafe slots = .allocate(capacity: builder.slots.count)
    unsafe slots.initialize(from: builder.slots, count: builder.slots.count)
    slotMask = builder.slots.count - 1
    count = builder.wordCount
    firstBytes = builder.firstBytes
    // One bit in sixteen or fewer is set, so that few other words get past.
    var bitCount = 12
    while 1 << bitCount < builder.filterHashes.count * 16, bitCount < 24 { bitCount += 1 }
    filterShift = UInt64(64 - bitCount)
    unsafe filter = .allocate(capacity: 1 << (bitCount - 6))
    unsafe filter.initialize(repeating: 0, count: 1 << (bitCount - 6))
    for hash in builder.filterHashes {
      let bit = Int(hash >> filterShift)
      unsafe filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  deinit {
    unsafe slots.deallocate()
    unsafe filter.deallocate()
    unsafe entries.deallocate()
    unsafe bytes.deallocate()
    unsafe folds.deallocate()
  }

  /// Whether a token with this filter hash may begin a word of the lists.
  @inline(__always)
  func mayBegin(_ hash: UInt64) -> Bool {
    let bit = hash &>> filterShift
    return unsafe filter[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 == 1
  }

  /// The place in the tree that a token leads to; `nil` if no phrase goes there.
  @inline(__always)
  func place(after node: Int32, _ hash: UInt64) -> Slot? {
    let key = WordHash.key(after: node, hash)
    var slot = Int(truncatingIfNeeded: key) & slotMask
    while true {
      let found = unsafe slots[slot]
      if found.key == key { return found }
      if found.key == 0 { return nil }
      slot = (slot + 1) & slotMask
    }
  }

  /// An entry of the tree.
  @inline(__always)
  func entry(_ index: Int32) -> Entry { unsafe entries[Int(index)] }

  /// Compares an entry with the text.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - text: The text.
  ///   - start: Where the entry would start, its prefix included.
  ///   - limit: Where the text ends.
  ///   - delimiter: Ends a value of the format, so no phrase goes across it; 0 for running text, in
  ///     which a phrase may go on in the next line.
  /// - Returns: Where it ends, or −1 if something else stands there.
  func end(
    of entry: Entry, in text: UnsafePointer<UInt8>, from start: Int, to limit: Int,
    delimiter: UInt8
  ) -> Int {
    var at = start
    for index in Int(entry.start)..<Int(entry.start + entry.count) {
      guard at < limit else { return -1 }
      let wanted = unsafe bytes[index]
      // Before the first token every byte has its place, for that is where the search begins.
      if wanted == UInt8(ascii: " "), index > Int(entry.start) + Int(entry.prefix) {
        let end = unsafe WordHash.endOfSpace(text, from: at, to: limit, delimiter: delimiter)
        guard end > at else { return -1 }
        at = end
        continue
      }
      guard unsafe (text[at] ^ wanted) & ~folds[index] == 0 else { return -1 }
      at += 1
    }
    return at
  }
}

/// What the builder of the lists and the search must do alike.
enum WordHash {
  private static let folded: UInt64 = 0x2020_2020_2020_2020

  /// The first eight bytes of a token (all, if it is shorter) with its letters folded.
  ///
  /// - Parameters:
  ///   - text: The token's first byte; eight bytes from there on are readable.
  ///   - count: Its length, at least 1.
  /// - Returns: The bytes as a number; where the token has none, 0x20.
  @inline(__always)
  static func start(_ text: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    // SAFETY: eight bytes are readable.
    let value = unsafe UInt64(
      littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    return value & ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8)) | folded
  }

  /// A hash of how a token starts and how long it is: its upper bits are the bit of the filter.
  @inline(__always)
  static func filterHash(start: UInt64, count: Int) -> UInt64 {
    (start ^ UInt64(truncatingIfNeeded: count) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The hash of a token with its letters folded: tokens that differ by more than case may share one.
  ///
  /// - Parameters:
  ///   - text: The token's first byte.
  ///   - count: Its length, at least 1.
  ///   - readable: How many bytes can be read from `text` on, at least `count`.
  /// - Returns: Both hashes.
  static func hash(
    _ text: UnsafePointer<UInt8>, count: Int, readable: Int
  ) -> (filter: UInt64, full: UInt64) {
    var start: UInt64 = 0
    if readable >= 8 {
      start = unsafe self.start(text, count: count)
    } else {
      for index in 0..<count { start |= unsafe UInt64(text[index]) << UInt64(8 * index) }
      start |= folded
    }
    let filter = filterHash(start: start, count: count)
    var full = filter ^ filter >> 32
    var at = 8
    while at < count {
      // The last eight bytes may overlap those before.
      at = min(at + 8, count)
      // SAFETY: the token has eight bytes before `at`.
      let next = unsafe UInt64(
        littleEndian: UnsafeRawPointer(text).loadUnaligned(
          fromByteOffset: at - 8, as: UInt64.self))
      full = (full ^ (next | folded)) &* 0x9E37_79B9_7F4A_7C15
      full ^= full >> 32
    }
    return (filter, full)
  }

  /// The key in the table of a token after a place in the tree; never 0.
  @inline(__always)
  static func key(after node: Int32, _ hash: UInt64) -> UInt64 {
    let mixed = hash ^ UInt64(UInt32(bitPattern: node)) &* 0xC2B2_AE3D_27D4_EB4F
    return mixed == 0 ? 1 : mixed
  }

  /// Where a run of white space ends that one space of a phrase stands for.
  static func endOfSpace(
    _ text: UnsafePointer<UInt8>, from start: Int, to limit: Int, delimiter: UInt8
  ) -> Int {
    var at = start
    while at < min(limit, start + 8) {
      let byte = unsafe text[at]
      if byte == delimiter, delimiter != 0 { break }
      if byte == 0xC2, at + 1 < limit, unsafe text[at + 1] == 0xA0 {
        at += 2
        continue
      }
      guard
        byte == 32 || byte == 9 || byte == 0xA0 || delimiter == 0 && (byte == 10 || byte == 13)
      else { break }
      at += 1
    }
    return at
  }
}
