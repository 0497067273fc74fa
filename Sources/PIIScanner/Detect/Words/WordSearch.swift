internal import CScanKernels

/// Finds the words of lists in text.
///
/// One for each thread.
/// First bitmaps, 64 bytes at a time: where tokens start, and of those, where the first four bytes can be
/// the start of a word. Then the hash of the token is looked up in ``WordLists``.
@safe
final class WordSearch {
  private let lists: WordLists
  private var plan = scan_class_plan()
  private var signPlan = scan_class_plan()
  /// A superblock's masks, class after class, each with the word before and some after.
  private let masks: UnsafeMutablePointer<UInt64>
  private let pointers: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  /// One bit for each byte: 1 where it is a letter or digit.
  private let letters: UnsafeMutablePointer<UInt64>
  /// Bits of the masks where words may begin.
  private let candidates: UnsafeMutablePointer<UInt16>
  private let classes: [ByteSet]
  /// For each of the first bytes of a token that tell something: its place, and its class.
  private let firstBytes: UnsafeMutablePointer<(place: Int, mask: UnsafePointer<UInt64>)>
  private let firstByteCount: Int

  /// What the last search found, in order of the tokens that they start with.
  private(set) var matches: [WordMatch] = []

  private static let superblock = 8192
  /// Longest match in the text: a phrase may have more white space there.
  private static let longestMatch = 512
  /// Bytes beyond a superblock that are classified too: the longest match and a word.
  private static let lookahead = longestMatch + 128
  private static let words = (64 + superblock + lookahead) / 64 + 2

  /// What is a letter, roughly, and what tells whether that is exact.
  private static let letterClasses: [ByteSet] = [
    ByteSet.word.union(ByteSet(0x80...0xFF)), ByteSet(0x80...0xFF),
  ]
  /// What makes it exact where there are bytes beyond ASCII.
  private static let signClasses: [ByteSet] = [
    ByteSet(0x80...0xBF), ByteSet(0xC2), ByteSet(0xE2),
  ]

  init(_ lists: WordLists) {
    self.lists = lists
    var sets = Self.letterClasses
    var first: [(place: Int, index: Int)] = []
    for (place, exact) in lists.firstBytes.enumerated() where exact.count < 256 {
      let set = Self.widened(exact)
      if let known = sets.firstIndex(of: set) {
        first.append((place, known))
        continue
      }
      // Lists of anything need more tables than a plan has: then fewer places are looked at.
      guard Self.make(&plan, of: sets + [set]) else { continue }
      first.append((place, sets.count))
      sets.append(set)
    }
    let made = Self.make(&plan, of: sets) && Self.make(&signPlan, of: Self.signClasses)
    precondition(made, "the classes of tokens fit a plan")
    classes = sets
    let maskCount = (sets.count + Self.signClasses.count) * Self.words
    let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: maskCount)
    unsafe masks.initialize(repeating: 0, count: maskCount)
    unsafe self.masks = masks
    firstByteCount = first.count
    unsafe firstBytes = .allocate(capacity: max(1, first.count))
    for (index, byte) in first.enumerated() {
      unsafe (firstBytes + index).initialize(
        to: (byte.place, UnsafePointer(masks + byte.index * Self.words)))
    }
    unsafe pointers = .allocate(capacity: sets.count + Self.signClasses.count)
    unsafe pointers.initialize(repeating: nil, count: sets.count + Self.signClasses.count)
    unsafe letters = .allocate(capacity: Self.words)
    unsafe letters.initialize(repeating: 0, count: Self.words)
    unsafe candidates = .allocate(capacity: Self.superblock + 64)
    unsafe candidates.initialize(repeating: 0, count: Self.superblock + 64)
  }

  /// The set with whole kinds of letters instead of some of them: fewer tables, and nearly as telling.
  private static func widened(_ set: ByteSet) -> ByteSet {
    [ByteSet.digits, .upperCase, .lowerCase, ByteSet(0x80...0xFF)].reduce(set) { widened, kind in
      kind.intersects(set) ? widened.union(kind) : widened
    }
  }

  private static func make(_ plan: inout scan_class_plan, of sets: [ByteSet]) -> Bool {
    let list = sets.map { scan_byte_set(words: $0.words) }
    return unsafe scan_make_class_plan(list, list.count, &plan) == 0
  }

  deinit {
    unsafe masks.deallocate()
    unsafe pointers.deallocate()
    unsafe letters.deallocate()
    unsafe firstBytes.deallocate()
    unsafe candidates.deallocate()
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
      unsafe findWords(text, count, at: start, length, delimiter)
      start += length
    }
  }

  /// Fills the masks: word 0 is for the 64 bytes before `start`.
  private func classify(_ text: UnsafePointer<UInt8>, _ count: Int, at start: Int, _ length: Int) {
    // SAFETY: each class has room for 64 bytes, a superblock, the lookahead and two words.
    let bytes = min(length + Self.lookahead, count - start)
    let last = (bytes + 63) / 64
    unsafe fill(0..<classes.count, text, count, at: start, bytes, &plan)
    let isASCII = unsafe !hasBit(masks + Self.words, last + 1)
    if isASCII {
      for word in 0...(last + 1) { unsafe letters[word] = masks[word] }
    } else {
      let signs = classes.count..<(classes.count + Self.signClasses.count)
      unsafe fill(signs, text, count, at: start, bytes, &signPlan)
      leaveSignsOut(last + 1)
    }
  }

  /// Fills the masks of some classes.
  private func fill(
    _ indices: Range<Int>, _ text: UnsafePointer<UInt8>, _ count: Int, at start: Int, _ bytes: Int,
    _ plan: inout scan_class_plan
  ) {
    let isFirst = start < 64
    for index in indices {
      let words = unsafe masks + index * Self.words
      unsafe words[0] = 0
      unsafe pointers[index - indices.lowerBound] = isFirst ? words + 1 : words
    }
    if isFirst {
      unsafe scan_classify(text + start, bytes, &plan, pointers)
      // Fewer than 64 bytes stand before: they are classified one by one.
      for offset in 0..<start {
        let found = unsafe plan.classes(of: text[start - 1 - offset])
        for index in indices where found >> UInt32(index - indices.lowerBound) & 1 == 1 {
          unsafe masks[index * Self.words] |= 1 << UInt64(63 - offset)
        }
      }
    } else {
      unsafe scan_classify(text + (start - 64), 64 + bytes, &plan, pointers)
    }
    for index in indices {
      var word = 1 + (bytes + 63) / 64
      while word < Self.words {
        unsafe masks[index * Self.words + word] = 0
        word += 1
      }
    }
  }

  private func hasBit(_ words: UnsafePointer<UInt64>, _ count: Int) -> Bool {
    var all: UInt64 = 0
    for word in 0..<count { unsafe all |= words[word] }
    return all != 0
  }

  /// Works out which bytes are letters where some are beyond ASCII: see ``WordTokens``.
  private func leaveSignsOut(_ last: Int) {
    let high = unsafe masks + Self.words
    let continuation = unsafe masks + classes.count * Self.words
    let leadC2 = unsafe continuation + Self.words
    let leadE2 = unsafe leadC2 + Self.words
    var highBefore: UInt64 = 0
    var c2Before: UInt64 = 0
    var e2Before: UInt64 = 0
    for word in 0...last {
      // SAFETY: `last + 1` is in the masks.
      let follows = unsafe continuation[word]
      let isFollowed = unsafe follows >> 1 | continuation[word + 1] << 63
      let c2 = unsafe leadC2[word] & isFollowed
      let e2 = unsafe leadE2[word] & isFollowed
      let sign =
        unsafe c2 | c2 << 1 | c2Before >> 63 | e2 | e2 << 1 | e2Before >> 63
        | (e2 << 2 | e2Before >> 62) & follows | follows & ~(high[word] << 1 | highBefore >> 63)
      unsafe letters[word] = masks[word] & ~sign
      unsafe highBefore = high[word]
      c2Before = c2
      e2Before = e2
    }
  }

  /// Finds the tokens that may begin a word, and follows them.
  ///
  /// In three steps without branches that depend on the text, since in each the processor would guess wrong:
  /// bitmaps, their bits as a list, and what of the list passes the filter.
  private func findWords(
    _ text: UnsafePointer<UInt8>, _ count: Int, at start: Int, _ length: Int, _ delimiter: UInt8
  ) {
    let listed = listCandidates(length)
    // Near the end of the text eight bytes cannot be read at once.
    var fitting = listed
    while fitting > 0, unsafe start + Int(candidates[fitting - 1]) - 64 + 8 > count { fitting -= 1 }
    let text64 = unsafe text + (start - 64)
    var kept = 0
    for index in 0..<fitting {
      let bit = unsafe Int(candidates[index])
      let tokenLength = firstLetters(from: bit)
      // SAFETY: eight bytes are readable from the token on.
      let first = unsafe WordHash.start(text64 + bit, count: tokenLength)
      // Written over what was read before; kept only if it passes.
      unsafe candidates[kept] = UInt16(truncatingIfNeeded: bit)
      let passes = lists.mayBegin(WordHash.filterHash(start: first, count: tokenLength))
      kept &+= (passes || tokenLength == 64) ? 1 : 0
    }
    for index in 0..<kept {
      unsafe follow(
        text, count, at: start - 64 + Int(candidates[index]), shift: 64 - start, delimiter)
    }
    for index in fitting..<max(fitting, listed) {
      unsafe follow(
        text, count, at: start - 64 + Int(candidates[index]), shift: 64 - start, delimiter)
    }
  }

  /// Lists where tokens start whose first bytes fit; as bits of the masks.
  private func listCandidates(_ length: Int) -> Int {
    var listed = 0
    let last = (length + 63) / 64
    for word in 1..<(last + 1) {
      // SAFETY: the words before and after are in the masks; the list has room for a bit for each byte.
      let here = unsafe letters[word]
      var found = unsafe here & ~(here << 1 | letters[word - 1] >> 63)
      for index in 0..<firstByteCount {
        let (place, mask) = unsafe firstBytes[index]
        let next = unsafe (mask[word + 1] << 1) &<< UInt64(truncatingIfNeeded: 63 &- place)
        found &= unsafe mask[word] &>> UInt64(truncatingIfNeeded: place) | next
      }
      if word == last, length & 63 != 0 { found &= (1 << UInt64(length & 63)) - 1 }
      let base = word &* 64
      while found != 0 {
        unsafe candidates[listed] = UInt16(truncatingIfNeeded: base &+ found.trailingZeroBitCount)
        found &= found &- 1
        listed &+= 1
      }
    }
    return listed
  }

  /// How many letters follow each other from a bit on; 64 if there may be more.
  @inline(__always)
  private func firstLetters(from bit: Int) -> Int {
    let shift = UInt64(truncatingIfNeeded: bit & 63)
    // SAFETY: the word after the last is in the masks.
    let here = unsafe letters[bit &>> 6] &>> shift
    let next = unsafe (letters[bit &>> 6 &+ 1] << 1) &<< (63 &- shift)
    return (~(here | next)).trailingZeroBitCount
  }

  /// Follows the tokens from one place in the tree to the next, and keeps what ends on the way.
  private func follow(
    _ text: UnsafePointer<UInt8>, _ count: Int, at start: Int, shift: Int, _ delimiter: UInt8
  ) {
    let limit = min(count, start + Self.longestMatch)
    let length = lengthOfToken(from: start + shift)
    guard length <= WordLists.longestWord else { return }
    // SAFETY: the token lies in the text.
    let hashes = unsafe WordHash.hash(text + start, count: length, readable: count - start)
    guard lists.mayBegin(hashes.filter) else { return }
    var hash = hashes.full
    var node: Int32 = 0
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
      while next < limit, next < end + WordLists.longestPrefix, !isLetter(next + shift) {
        next += 1
      }
      guard next < limit, isLetter(next + shift) else { return }
      let tokenLength = lengthOfToken(from: next + shift)
      guard tokenLength <= WordLists.longestWord, next + tokenLength <= limit else { return }
      // SAFETY: the token lies in the text.
      hash = unsafe WordHash.hash(text + next, count: tokenLength, readable: count - next).full
      end = next + tokenLength
    }
  }

  private func keep(_ match: WordMatch) {
    var index = matches.count - 1
    while index >= 0, matches[index].token == match.token {
      if matches[index].detector == match.detector {
        let known = matches[index]
        if (match.end, known.start) > (known.end, match.start) { matches[index] = match }
        return
      }
      index -= 1
    }
    matches.append(match)
  }

  @inline(__always)
  private func isLetter(_ bit: Int) -> Bool {
    unsafe letters[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

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

extension scan_class_plan {
  /// The classes of one byte: bit c is 1 if it is in class c.
  fileprivate func classes(of byte: UInt8) -> UInt32 {
    unsafe withUnsafeBytes(of: classes_of) { table in
      // SAFETY: the table has 256 numbers of four bytes.
      unsafe table.load(fromByteOffset: 4 * Int(byte), as: UInt32.self)
    }
  }
}
