/// The words of all detectors, to look up what stands near a hit.
///
/// A phrase is found by the hash of its first word, and then by the hashes of those that follow.
@safe
final class ContextWords: Sendable {
  /// One word or phrase of one detector.
  struct Entry {
    /// Hash of the first word.
    var firstWord: UInt64
    /// Hash of the words after it, combined; 0 for none.
    var otherWords: UInt64
    var detector: UInt16
    /// Index in the definition's `context` or `against`.
    var word: Int16
    /// Words in the phrase.
    var wordCount: UInt8
    var isAgainst: Bool
  }

  nonisolated(unsafe) private let entries: UnsafeMutablePointer<Entry>
  // Open addressing, by the hash of the first word: indices of entries from 1; 0 for an empty slot.
  nonisolated(unsafe) private let slots: UnsafeMutablePointer<UInt32>
  private let mask: Int
  /// A bit for each first word, by the low bits of its hash: most words of a text are no word of a list.
  nonisolated(unsafe) private let known: UnsafeMutablePointer<UInt64>
  private static let knownBits = 16_384

  init(_ definitions: [DetectorDefinition]) {
    var entries: [Entry] = []
    for (detector, definition) in definitions.enumerated() {
      for (words, isAgainst) in [(definition.context, false), (definition.against, true)] {
        for (index, phrase) in words.enumerated() {
          unsafe PhraseSpelling.forEach(of: phrase) { bytes in
            var words = unsafe WordReader(bytes.baseAddress, from: 0, to: bytes.count)
            guard let first = unsafe words.next()?.hash else { return }
            var others: UInt64 = 0
            var count = 1
            while let word = unsafe words.next() {
              others = Self.adding(others, word.hash)
              count += 1
            }
            entries.append(
              Entry(
                firstWord: first, otherWords: others, detector: UInt16(detector),
                word: Int16(index), wordCount: UInt8(min(count, 8)), isAgainst: isAgainst))
          }
        }
      }
    }
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    unsafe slots = .allocate(capacity: size)
    unsafe slots.initialize(repeating: 0, count: size)
    unsafe self.entries = .allocate(capacity: max(1, entries.count))
    unsafe self.entries.initialize(from: entries, count: entries.count)
    unsafe known = .allocate(capacity: Self.knownBits / 64)
    unsafe known.initialize(repeating: 0, count: Self.knownBits / 64)
    for (index, entry) in entries.enumerated() {
      let bit = Self.knownBit(entry.firstWord)
      unsafe known[bit / 64] |= 1 &<< UInt64(bit % 64)
      var slot = Int(truncatingIfNeeded: entry.firstWord) & mask
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = UInt32(index + 1)
    }
  }

  deinit {
    unsafe entries.deallocate()
    unsafe slots.deallocate()
    unsafe known.deallocate()
  }

  @inline(__always)
  private static func knownBit(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 17) & (knownBits - 1)
  }

  /// The hash of the words of a phrase after its first.
  static func combine(_ hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(0, adding)
  }

  /// The hash of a phrase after one word more.
  @inline(__always)
  static func adding(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
    (phrase ^ word) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Calls a closure with each entry whose whole phrase is in a name.
  func forEachPhrase(in name: some Collection<UInt8>, _ body: (borrowing Entry) -> Void) {
    var hashes: [UInt64] = []
    unsafe Array(name).withUnsafeBufferPointer { bytes in
      var reader = unsafe WordReader(bytes.baseAddress, from: 0, to: bytes.count)
      while hashes.count < Self.mostWords, let word = unsafe reader.next() {
        hashes.append(word.hash)
      }
    }
    for first in hashes.indices {
      forEach(firstWord: hashes[first]) { entry in
        let end = first + Int(entry.wordCount)
        guard end <= hashes.count,
          entry.wordCount == 1 || Self.combine(hashes[(first + 1)..<end]) == entry.otherWords
        else { return }
        body(entry)
      }
    }
  }

  /// Words of a name that are looked at.
  private static let mostWords = 32

  /// Calls a closure with each entry whose first word has a hash.
  @inline(__always)
  func forEach(firstWord hash: UInt64, _ body: (borrowing Entry) -> Void) {
    let bit = Self.knownBit(hash)
    guard unsafe known[bit / 64] &>> UInt64(bit % 64) & 1 == 1 else { return }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let index = unsafe Int(slots[slot])
      if index == 0 { return }
      let entry = unsafe entries[index - 1]
      if entry.firstWord == hash { body(entry) }
      slot = (slot + 1) & mask
    }
  }
}

/// Cuts text into words: runs of letters and digits, cut between camelCase parts too.
///
/// `klantEmail_2` is `klant`, `email`, `2`. Hashes are of lower-case ASCII; other bytes count as letters
/// as they are (a word in UTF-8 or in Windows-1252 has hashes that differ; lists give the first).
@unsafe
struct WordReader {
  private let text: UnsafePointer<UInt8>?
  private var at: Int
  private let limit: Int

  /// A word: where it is and its hash, which is never 0.
  struct Word {
    var start: Int
    var end: Int
    var hash: UInt64
  }

  init(_ text: UnsafePointer<UInt8>?, from start: Int, to limit: Int) {
    unsafe self.text = unsafe text
    unsafe at = start
    unsafe self.limit = limit
  }

  /// The next word, or `nil` at the end.
  mutating func next() -> Word? {
    guard let text = unsafe text else { return nil }
    while unsafe at < limit, unsafe Self.kind(text[at]) == 0 { unsafe at += 1 }
    guard unsafe at < limit else { return nil }
    let start = unsafe at
    var hash = CaselessHash()
    var before: UInt8 = 0
    while unsafe at < limit {
      let byte = unsafe text[at]
      let kind = unsafe Self.kind(byte)
      if kind == 0 { break }
      // A capital after a small letter starts a word (`klantEmail`); so does a digit after a letter.
      if kind == 3, before == 2 { break }
      if kind != before, kind == 1 || before == 1, before != 0 { break }
      // `IBANNummer`: the last capital before a small letter starts the word.
      if kind == 3, before == 3, unsafe at + 1 < limit, unsafe Self.kind(text[at + 1]) == 2,
        unsafe at - start >= 3
      {
        break
      }
      hash.add(byte)
      before = kind
      unsafe at += 1
    }
    return unsafe Word(start: start, end: at, hash: Self.finished(hash.value))
  }

  /// The hash of letters of ASCII as of one word, whatever its capitals.
  static func hash(of text: UnsafePointer<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var hash = CaselessHash()
    for position in start..<end { hash.add(unsafe text[position]) }
    return unsafe finished(hash.value)
  }

  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 {
    let mixed = hash ^ hash >> 29
    return mixed == 0 ? 1 : mixed
  }

  /// Whether a byte is a part of a word.
  @inline(__always)
  static func isOfWord(_ byte: UInt8) -> Bool { kind(byte) != 0 }

  /// 0 for no part of a word, 1 digit, 2 small letter or a byte beyond ASCII, 3 capital.
  @inline(__always)
  private static func kind(_ byte: UInt8) -> UInt8 {
    if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return byte & 0x20 != 0 ? 2 : 3 }
    if byte &- UInt8(ascii: "0") < 10 { return 1 }
    return byte >= 0x80 ? 2 : 0
  }
}
