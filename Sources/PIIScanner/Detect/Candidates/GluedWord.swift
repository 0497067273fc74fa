/// A word that a value stands against: `BSN111222333`, `klant_bsn_111222333`, `PPS number6182937TA`.
///
/// Of such a value only the detectors are asked that have the word, or the phrase that it ends, in their list, since any other letter
/// before digits makes them part of a name or code.
enum GluedWord {
  /// What a candidate looks like, behind a letter or `_`: seven digits or marks at least, and one more or a letter.
  static let pattern = "[0-9]{3}[0-9. -]{4}[0-9A-Z. -]"
  /// The longest word that is read.
  private static let longest = 32
  /// How far the words of a phrase are looked for, and how many.
  private static let reachOfPhrase = 64
  private static let mostWords = 6

  /// The letters that end before a value.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - end: Where the value begins, behind a byte or more.
  /// - Returns: `nil` if they are part of something longer, as in most codes, or no word.
  @inline(__always)
  static func word(_ text: UnsafePointer<UInt8>, before end: Int) -> Range<Int>? {
    // SAFETY: all that is read lies between the start of the text and `end`.
    let wordEnd = unsafe text[end - 1] == UInt8(ascii: "_") ? end - 1 : end
    let least = max(0, wordEnd - longest)
    var start = wordEnd
    while start > least, unsafe isLetter(text[start - 1]) { start -= 1 }
    guard start < wordEnd, start > least || start == 0,
      unsafe start == 0 || text[start - 1] &- UInt8(ascii: "0") >= 10
    else { return nil }
    return start..<wordEnd
  }

  /// Calls a closure with each detector that has a word in its list, or a phrase that ends with it; some more than once.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - word: Where the word is.
  ///   - context: The words of the detectors.
  ///   - body: Gets the detectors.
  static func forEachDetector(
    _ text: UnsafePointer<UInt8>, of word: Range<Int>, in context: ContextWords,
    _ body: (_ detector: UInt16) -> Void
  ) {
    let (start, end) = (word.lowerBound, word.upperBound)
    let whole = unsafe WordReader.hash(of: text, from: start, to: end)
    forEach(word: whole, in: context, body)
    // The last part of `klantBSN`; but `éBSN` is another word.
    var reader = unsafe WordReader(text, from: start, to: end)
    var last: UInt64 = 0
    while let part = unsafe reader.next() { last = part.hash }
    // SAFETY: the word is in the text.
    if last != whole, word.allSatisfy({ unsafe text[$0] < 0x80 }) {
      forEach(word: last, in: context, body)
    }
    unsafe forEachPhrase(text, from: start, to: end, in: context, body)
  }

  private static func forEach(
    word: UInt64, in context: ContextWords, _ body: (UInt16) -> Void
  ) {
    context.forEach(firstWord: word) { entry in
      if entry.wordCount == 1, !entry.isAgainst { body(entry.detector) }
    }
  }

  /// Phrases that begin before the word, or with its first part, and end with it: `f.nr`, `cod numeric personal`, `EMŠO`.
  private static func forEachPhrase(
    _ text: UnsafePointer<UInt8>, from wordStart: Int, to end: Int, in context: ContextWords,
    _ body: (UInt16) -> Void
  ) {
    var from = wordStart
    let least = max(0, end - reachOfPhrase)
    while from > least, unsafe text[from - 1] != 10 { from -= 1 }
    // A word that the reach cuts in two is no word.
    if from == least, from > 0 {
      while from < wordStart, unsafe isLetter(text[from]) { from += 1 }
    }
    var words = InlineArray<6, UInt64>(repeating: 0)
    var count = 0
    var reader = unsafe WordReader(text, from: from, to: end)
    while let word = unsafe reader.next() {
      words[count % mostWords] = word.hash
      count += 1
    }
    var length = 2
    while length <= min(count, mostWords) {
      let first = words[(count - length) % mostWords]
      context.forEach(firstWord: first) { entry in
        guard Int(entry.wordCount) == length, !entry.isAgainst else { return }
        var others: UInt64 = 0
        for index in (count - length + 1)..<count {
          others = ContextWords.adding(others, words[index % mostWords])
        }
        if others == entry.otherWords { body(entry.detector) }
      }
      length += 1
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
  }
}
