internal import CScanKernels

/// Finds the words of lists in text. One for each thread.
///
/// First bitmaps, 64 bytes at a time: where tokens start, and of those, where the first four bytes can be
/// the start of a word. Then the hash of the token is looked up in ``WordLists``.
@safe
final class WordSearch {
  private let lists: WordLists
  private var plan = scan_class_plan()
  private let prefixLength: Int
  /// A superblock's masks, class after class, each with the word before and some after.
  private let masks: UnsafeMutablePointer<UInt64>
  private let pointers: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  /// One bit for each byte: 1 where it is a letter or digit.
  private let letters: UnsafeMutablePointer<UInt64>

  /// What the last search found, in order of the tokens that they start with.
  private(set) var matches: [WordMatch] = []

  private static let superblock = 8192
  /// Bytes beyond a superblock that are classified too: the longest match and a word.
  private static let lookahead = longestMatch + 128
  /// Longest match in the text: a phrase may have more white space there.
  private static let longestMatch = 512
  private static let words = (64 + superblock + lookahead) / 64 + 2

  /// The classes that say what a token is; those of `firstBytes` follow.
  private static let tokenClasses: [ByteSet] = [
    .word, ByteSet(0x80...0xFF), ByteSet(0x80...0xBF), ByteSet(0xC2), ByteSet(0xE2),
  ]

  init(_ lists: WordLists) {
    self.lists = lists
    // Lists of anything need more tables than a plan has: then fewer bytes are looked at.
    var length = lists.firstBytes.count
    while length > 0 {
      let sets = Self.tokenClasses + lists.firstBytes.prefix(length)
      let list = sets.map { scan_byte_set(words: $0.words) }
      if unsafe scan_make_class_plan(list, list.count, &plan) == 0 { break }
      length -= 1
    }
    if length == 0 {
      let list = Self.tokenClasses.map { scan_byte_set(words: $0.words) }
      let made = unsafe scan_make_class_plan(list, list.count, &plan)
      precondition(made == 0, "the classes of tokens fit a plan")
    }
    prefixLength = length
    let classCount = Self.tokenClasses.count + length
    unsafe masks = .allocate(capacity: classCount * Self.words)
    unsafe masks.initialize(repeating: 0, count: classCount * Self.words)
    unsafe pointers = .allocate(capacity: classCount)
    unsafe pointers.initialize(repeating: nil, count: classCount)
    unsafe letters = .allocate(capacity: Self.words)
    unsafe letters.initialize(repeating: 0, count: Self.words)
  }

  deinit {
    unsafe masks.deallocate()
    unsafe pointers.deallocate()
    unsafe letters.deallocate()
  }

  /// Finds the words whose first token starts in a range, and keeps them in `matches`.
  ///
  /// Of the words of one detector that begin at the same token, only the longest is kept.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - count: Its length in bytes.
  ///   - range: Where first tokens start.
  ///   - delimiter: Ends a value of the format; 0 for running text.
  func search(
    _ text: UnsafePointer<UInt8>, count: Int, range: Range<Int>, delimiter: UInt8
  ) {
    matches.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    while start < range.upperBound {
      let length = min(Self.superblock, range.upperBound - start)
      unsafe classify(text, count, at: start, length)
      findLetters((64 + length + Self.lookahead) / 64)
      unsafe findWords(text, count, at: start, length, delimiter)
      start += length
    }
  }

  /// Fills the masks: word 0 is for the 64 bytes before `start`.
  private func classify(_ text: UnsafePointer<UInt8>, _ count: Int, at start: Int, _ length: Int) {
    let before = min(start, 64)
    let classified = before + min(length + Self.lookahead, count - start)
    let classCount = Self.tokenClasses.count + prefixLength
    // SAFETY: each class has room for 64 bytes, a superblock, the lookahead and two words.
    for index in 0..<classCount {
      let words = unsafe masks + index * Self.words
      unsafe words[0] = 0
      // Fewer than 64 bytes stand before the first superblock only if it begins at less than 64: then none
      // of them is classified here, but one by one below.
      unsafe pointers[index] = before == 64 ? words : words + 1
    }
    let first = before == 64 ? start - 64 : start
    let bytes = before == 64 ? classified : classified - before
    unsafe scan_classify(text + first, bytes, &plan, pointers)
    for index in 0..<classCount {
      let words = unsafe masks + index * Self.words
      let end = (before == 64 ? 0 : 1) + (bytes + 63) / 64
      for word in end..<max(end, Self.words) { unsafe words[word] = 0 }
    }
    guard before < 64, before > 0 else { return }
    for offset in 1...before {
      let byte = unsafe text[start - offset]
      for (index, set) in Self.tokenClasses.enumerated() where set.contains(byte) {
        unsafe masks[index * Self.words] |= 1 << UInt64(64 - offset)
      }
    }
  }

  /// Works out which bytes are letters: see ``WordTokens``.
  private func findLetters(_ last: Int) {
    let high = unsafe masks + Self.words
    let continuation = unsafe masks + 2 * Self.words
    let leadC2 = unsafe masks + 3 * Self.words
    let leadE2 = unsafe masks + 4 * Self.words
    var highBefore: UInt64 = 0
    var c2Before: UInt64 = 0
    var e2Before: UInt64 = 0
    for word in 0...last {
      // SAFETY: `last + 1` is in the masks.
      let beyond = unsafe high[word]
      guard beyond | highBefore != 0 else {
        unsafe letters[word] = masks[word]
        continue
      }
      let follows = unsafe continuation[word]
      let isFollowed = unsafe follows >> 1 | continuation[word + 1] << 63
      let c2 = unsafe leadC2[word] & isFollowed
      let e2 = unsafe leadE2[word] & isFollowed
      let sign =
        c2 | c2 << 1 | c2Before >> 63 | e2 | e2 << 1 | e2Before >> 63
        | (e2 << 2 | e2Before >> 62) & follows | follows & ~(beyond << 1 | highBefore >> 63)
      unsafe letters[word] = (masks[word] | beyond) & ~sign
      highBefore = beyond
      c2Before = c2
      e2Before = e2
    }
  }

  private func findWords(
    _ text: UnsafePointer<UInt8>, _ count: Int, at start: Int, _ length: Int, _ delimiter: UInt8
  ) {
    let first = unsafe masks + Self.tokenClasses.count * Self.words
    var word = 1
    while (word - 1) * 64 < length {
      // SAFETY: the words before and after are in the masks.
      let here = unsafe letters[word]
      var candidates = unsafe here & ~(here << 1 | letters[word - 1] >> 63)
      for place in 0..<prefixLength {
        let mask = unsafe first + (place * Self.words + word)
        candidates &= unsafe place == 0
          ? mask[0] : mask[0] >> UInt64(place) | mask[1] << UInt64(64 - place)
      }
      let left = length - (word - 1) * 64
      if left < 64 { candidates &= (1 << UInt64(left)) - 1 }
      while candidates != 0 {
        let bit = candidates.trailingZeroBitCount
        candidates &= candidates - 1
        var tokenLength = (~(here >> UInt64(bit))).trailingZeroBitCount
        if tokenLength >= 64 - bit { tokenLength = lengthOfToken(from: word * 64 + bit) }
        guard tokenLength <= WordLists.longestWord else { continue }
        let at = start + (word - 1) * 64 + bit
        // SAFETY: the token lies in the text.
        let hash = unsafe WordHash.hash(text + at, count: tokenLength, readable: count - at)
        if lists.mayBegin(hash) {
          unsafe follow(hash, text, count, at: at, tokenLength, bit: word * 64 + bit, delimiter)
        }
      }
      word += 1
    }
  }

  /// Follows the tokens from one place in the tree to the next, and keeps what ends on the way.
  private func follow(
    _ hash: UInt64, _ text: UnsafePointer<UInt8>, _ count: Int, at start: Int, _ length: Int,
    bit: Int, _ delimiter: UInt8
  ) {
    let limit = min(count, start + Self.longestMatch)
    // From offsets in the text to bits of the masks.
    let shift = bit - start
    var node: Int32 = 0
    var hash = hash
    var end = start + length
    while let place = lists.place(after: node, hash) {
      var index = place.entry
      while index >= 0 {
        let entry = lists.entry(index)
        index = entry.next
        let from = start - Int(entry.prefix)
        guard from >= 0 else { continue }
        let to = unsafe lists.end(of: entry, in: text, from: from, to: limit, delimiter: delimiter)
        guard to >= end, to == count || !isLetter(to + shift),
          entry.prefix == 0 || from == 0 || !isLetter(from - 1 + shift)
        else { continue }
        keep(WordMatch(start: from, end: to, token: start, detector: entry.detector))
      }
      guard place.goesOn else { return }
      node = place.node
      var next = end
      while next < limit, next < end + WordLists.longestPrefix, !isLetter(next + shift) { next += 1 }
      guard next < limit, isLetter(next + shift) else { return }
      let tokenLength = lengthOfToken(from: next + shift)
      guard tokenLength <= WordLists.longestWord, next + tokenLength <= limit else { return }
      // SAFETY: the token lies in the text.
      hash = unsafe WordHash.hash(text + next, count: tokenLength, readable: count - next)
      end = next + tokenLength
    }
  }

  private func keep(_ match: WordMatch) {
    var index = matches.count - 1
    while index >= 0, matches[index].token == match.token {
      if matches[index].detector == match.detector {
        if match.end > matches[index].end { matches[index] = match }
        return
      }
      index -= 1
    }
    matches.append(match)
  }

  @inline(__always)
  private func isLetter(_ bit: Int) -> Bool { unsafe letters[bit >> 6] >> UInt64(bit & 63) & 1 == 1 }

  /// How many letters follow each other from a bit on; more than any word of a list has, if it ends beyond
  /// the lookahead.
  private func lengthOfToken(from bit: Int) -> Int {
    var at = bit
    while at < Self.words * 64 {
      let ones = unsafe (~(letters[at >> 6] >> UInt64(at & 63))).trailingZeroBitCount
      let left = 64 - at & 63
      if ones < left { return at + ones - bit }
      at += left
    }
    return at - bit
  }
}

/// A word of a list in a text; offsets in bytes.
struct WordMatch: Equatable {
  var start: Int
  var end: Int
  /// Where its first token starts.
  var token: Int
  var detector: UInt16
}
