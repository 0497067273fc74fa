/// Makes the tree of ``WordLists``.
struct WordListBuilder {
  private(set) var entries: [WordLists.Entry] = []
  private(set) var bytes: [UInt8] = []
  /// For each byte the bit that case changes: 0x20, or 0 where case counts.
  private(set) var folds: [UInt8] = []
  private(set) var slots: [WordLists.Slot]
  /// The filter hashes of first tokens.
  private(set) var filterHashes: [UInt64] = []
  private(set) var firstBytes = Array(repeating: ByteSet(), count: WordLists.prefixLength)
  private(set) var wordCount = 0

  private var nodeCount: Int32 = 0
  private var usedSlots = 0

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Self.empty, count: size)
    entries.reserveCapacity(capacity)
  }

  private static let empty = WordLists.Slot(key: 0, node: 0, entry: -1, goesOn: false)

  /// Adds a word or phrase; one without a letter or digit, or that is too long, is left out.
  mutating func add(_ word: String, _ list: WordLists.List) {
    var word = word
    if add(word.withUTF8({ unsafe Self.normalised($0) }), list) { wordCount += 1 }
  }

  /// White space at the ends left out, and each run of it inside as one space.
  static func normalised(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if byte == 32 || (9...13).contains(byte) {
        if let last = result.last, last != 32 { result.append(32) }
      } else {
        result.append(byte)
      }
    }
    if result.last == 32 { result.removeLast() }
    return result
  }

  private mutating func add(_ word: [UInt8], _ list: WordLists.List) -> Bool {
    guard word.count <= WordLists.longestWord else { return false }
    var tokens = WordTokens(word)
    guard let first = tokens.next(), first.lowerBound <= WordLists.longestPrefix else {
      return false
    }
    var slot = self.slot(after: 0, token: first, of: word)
    while let token = tokens.next() {
      slots[slot].goesOn = true
      slot = self.slot(after: slots[slot].node, token: token, of: word)
    }
    // The same word again needs no second entry.
    var known = slots[slot].entry
    while known >= 0 {
      let entry = entries[Int(known)]
      let range = Int(entry.start)..<Int(entry.start + entry.count)
      if entry.detector == list.detector, bytes[range].elementsEqual(word) { return false }
      known = entry.next
    }
    entries.append(
      WordLists.Entry(
        start: Int32(bytes.count), count: Int32(word.count), next: slots[slot].entry,
        detector: list.detector, prefix: UInt8(first.lowerBound)))
    slots[slot].entry = Int32(entries.count - 1)
    let wordStart = bytes.count
    bytes += word
    for index in word.indices {
      folds.append(list.ignoreCase && Self.isLetter(index, of: word) ? 0x20 : 0)
    }
    noteFirstBytes(from: wordStart + first.lowerBound)
    return true
  }

  /// Whether a byte is a letter that case changes by 0x20: of ASCII, or the last byte of one of Latin-1.
  private static func isLetter(_ index: Int, of word: [UInt8]) -> Bool {
    if word[index] < 0x80 { return isLatin1Letter(word[index]) }
    return index > 0 && word[index - 1] == 0xC3 && isLatin1Letter(word[index] | 0x40)
  }

  private static func isLatin1Letter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small &- UInt8(ascii: "a") < 26 || small >= 0xE0 && small != 0xF7 && small != 0xFF
  }

  /// The slot of a place in the tree; made when it is new.
  private mutating func slot(after node: Int32, token: Range<Int>, of word: [UInt8]) -> Int {
    let hash = unsafe word.withUnsafeBufferPointer { word in
      guard let base = word.baseAddress else { return (filter: UInt64(0), full: UInt64(0)) }
      // SAFETY: the token lies in the word.
      return unsafe WordHash.hash(
        base + token.lowerBound, count: token.count, readable: word.count - token.lowerBound)
    }
    if usedSlots * 2 >= slots.count { grow() }
    let key = WordHash.key(after: node, hash.full)
    let slot = freeSlot(key)
    if slots[slot].key == 0 {
      nodeCount += 1
      usedSlots += 1
      slots[slot] = WordLists.Slot(key: key, node: nodeCount, entry: -1, goesOn: false)
      if node == 0 { filterHashes.append(hash.filter) }
    }
    return slot
  }

  private func freeSlot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.empty, count: old.count * 2)
    for slot in old where slot.key != 0 { slots[freeSlot(slot.key)] = slot }
  }

  /// Notes what can stand at the first places of the last word's first token.
  private mutating func noteFirstBytes(from start: Int) {
    var isFixed = true
    for place in firstBytes.indices {
      guard isFixed, start + place < bytes.count else {
        firstBytes[place] = ByteSet(0...255)
        continue
      }
      let byte = bytes[start + place]
      if byte == UInt8(ascii: " ") {
        // A space stands for a run of white space: what follows is not at a fixed place.
        firstBytes[place] = firstBytes[place].union(ByteSet(" \t\r\n"))
          .union(ByteSet(0xA0)).union(ByteSet(0xC2))
        isFixed = false
      } else {
        firstBytes[place].insert(byte)
        firstBytes[place].insert(byte ^ folds[start + place])
      }
    }
  }
}

extension DetectorDefinition {
  /// Why a word of a list cannot be found, for people; `nil` if it can.
  package static func problem(ofWord word: String) -> String? {
    var word = word
    let bytes = word.withUTF8 { unsafe WordListBuilder.normalised($0) }
    if bytes.count > WordLists.longestWord {
      return "it is \(bytes.count) bytes long; \(WordLists.longestWord) is the most"
    }
    var tokens = WordTokens(bytes)
    guard let first = tokens.next() else { return "it has no letter or digit" }
    return first.lowerBound > WordLists.longestPrefix
      ? "\(first.lowerBound) bytes stand before its first letter or digit; "
        + "\(WordLists.longestPrefix) is the most" : nil
  }
}

/// Cuts a word of a list into tokens, as ``WordSearch`` cuts text.
///
/// A token is a run of letters, digits and `_`. Bytes beyond ASCII are letters, but for the characters
/// U+0080...U+00BF and U+2000...U+2FFF in UTF-8 (quotes, dashes, spaces, signs) and for bytes 0x80...0xBF
/// that follow no such byte (the same in Windows-1252).
struct WordTokens {
  private let word: [UInt8]
  private var at = 0

  init(_ word: [UInt8]) { self.word = word }

  /// The next token, or `nil` at the end.
  mutating func next() -> Range<Int>? {
    while at < word.count, !isLetter(at) { at += 1 }
    guard at < word.count else { return nil }
    let start = at
    while at < word.count, isLetter(at) { at += 1 }
    return start..<at
  }

  private func isLetter(_ at: Int) -> Bool {
    let byte = word[at]
    if byte < 0x80 { return ByteSet.word.contains(byte) }
    if byte == 0xC2 || byte == 0xE2 { return !isContinuation(at + 1) }
    guard byte < 0xC0 else { return true }
    guard at > 0, word[at - 1] >= 0x80 else { return false }
    if word[at - 1] == 0xC2 || word[at - 1] == 0xE2 { return false }
    return !(at > 1 && word[at - 2] == 0xE2 && isContinuation(at - 1))
  }

  private func isContinuation(_ at: Int) -> Bool { at < word.count && word[at] & 0xC0 == 0x80 }
}
