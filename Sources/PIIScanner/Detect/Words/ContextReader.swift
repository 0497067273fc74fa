/// Reads the words around a hit and adds what they say to its odds.
///
/// Many detectors take the same text for theirs, so what is found around a place is kept until another place is asked
/// for: mostly that there is nothing.
@safe
final class ContextReader {
  private let words: ContextWords
  /// Knows what column of a table a hit is in.
  let headings: TableHeadings
  /// Knows what the place of a value in its record says.
  private let records: RecordReader
  /// Hashes of the words that are being looked at.
  private let hashes: UnsafeMutablePointer<UInt64>
  /// What lists have of the words before a hit that starts at `start`, and after one that ends at `end`.
  @exclusivity(unchecked) private var before: [Listed] = []
  @exclusivity(unchecked) private var after: [Listed] = []
  @exclusivity(unchecked) private var start = -1
  @exclusivity(unchecked) private var end = -1

  /// How far words are looked for, in bytes.
  private static let reachBefore = 96
  private static let reachAfter = 40
  /// The longest cell that is read as the name of the one behind it, in bytes.
  private static let longestLabel = 24
  /// Most words that are looked at before a hit, and after it.
  private static let mostWords = 48
  private static let mostWordsAfter = 6
  /// So many digits behind the words of a line are their value, not a number of a form or a footnote.
  private static let fewestDigitsOfValue = 6

  init(_ detectors: DetectorSet, _ headings: TableHeadings, _ records: RecordReader) {
    words = detectors.context
    self.records = records
    self.headings = headings
    unsafe hashes = .allocate(capacity: Self.mostWords)
    unsafe hashes.initialize(repeating: 0, count: Self.mostWords)
  }

  deinit { unsafe hashes.deallocate() }

  /// A word or phrase of a detector that stands near.
  private struct Listed {
    var detector: UInt16
    var word: Int16
    var isAgainst: Bool
    /// Words between it and the hit.
    var distance: Int
  }

  /// The best word for, and the nearest against, by the words between it and the hit.
  private struct Nearest {
    var context = Int.max
    var contextWord: Int16 = -1
    var against = Int.max

    @inline(__always)
    mutating func see(_ listed: Listed) {
      if listed.isAgainst {
        against = min(against, listed.distance)
      } else if listed.distance < context {
        context = listed.distance
        contextWord = listed.word
      }
    }
  }

  /// Forgets what it knows, since another text comes.
  func begin() {
    unsafe start = -1
    unsafe end = -1
  }

  /// Looks at the words in the line of a hit (and in the line above, if its own has none before it, and no value of its own
  /// behind its words).
  ///
  /// - Parameters:
  ///   - hit: Gets the evidence.
  ///   - text: The window's text.
  ///   - count: Its length.
  ///   - delimiter: Ends a value of the format; 0 for none. The same since `begin`, as is the text.
  ///   - isNeeded: Whether the detector finds nothing without its word or field name.
  @inline(__always)
  func read(
    around hit: inout Hit, _ text: UnsafePointer<UInt8>, count: Int, delimiter: UInt8,
    isNeeded: Bool
  ) {
    if unsafe hasWords(
      around: Int(hit.start)..<Int(hit.end), text, count: count, delimiter: delimiter)
    {
      weigh(&hit, isNeeded: isNeeded)
    }
  }

  /// Whether any detector has a word near a place; what was found is kept for the next that asks.
  ///
  /// The parameters are those of ``read(around:_:count:delimiter:isNeeded:)``.
  @inline(__always)
  func hasWords(
    around place: Range<Int>, _ text: UnsafePointer<UInt8>, count: Int, delimiter: UInt8
  ) -> Bool {
    if unsafe start != place.lowerBound {
      unsafe start = place.lowerBound
      unsafe readBefore(text, delimiter)
      if unsafe headings.isOn {
        unsafe readHeading(of: place, text, count)
      }
      unsafe readAround(place, text, count, delimiter)
      if let part = records.part(at: place.lowerBound) {
        unsafe list(part.label.words, from: 0, to: part.label.wordCount)
        unsafe list(text, from: Int(part.end), to: Int(part.besideEnd))
      }
    }
    if unsafe end != place.upperBound {
      unsafe end = place.upperBound
      unsafe readAfter(text, min(count, end + Self.reachAfter), delimiter)
    }
    return unsafe !before.isEmpty || !after.isEmpty
  }

  private func weigh(_ hit: inout Hit, isNeeded: Bool) {
    var nearest = Nearest()
    for listed in unsafe before where listed.detector == hit.detector { nearest.see(listed) }
    for listed in unsafe after where listed.detector == hit.detector { nearest.see(listed) }
    if nearest.contextWord >= 0, nearest.context <= nearest.against {
      hit.contextWord = nearest.contextWord
      hit.contextDistance = UInt8(min(nearest.context, 255))
      hit.evidence.insert(.context)
      hit.weigh(.word(distance: nearest.context, isNeeded: isNeeded))
    } else if nearest.against < Int.max {
      hit.evidence.insert(.negativeContext)
      hit.weigh(nearest.against <= 3 ? .againstNear : .againstFar)
    }
  }

  private func readBefore(_ text: UnsafePointer<UInt8>, _ delimiter: UInt8) {
    unsafe before.removeAll(keepingCapacity: true)
    let limit = unsafe max(0, start - Self.reachBefore)
    var from = unsafe start
    var sawWord = false
    var lineStart = 0
    while from > limit {
      let byte = unsafe text[from - 1]
      if byte == 10, unsafe sawWord || from < start - 1 && isBlankLine(text, at: from - 1, limit) {
        guard lineStart == 0, unsafe isNumberWord(text, from..<start), from > limit + 2,
          unsafe text[from - 2] > 32
        else { break }
      }
      if byte == 10, lineStart == 0 { lineStart = from }
      if byte == delimiter, delimiter != 0 {
        if !sawWord, lineStart == 0 { unsafe readCell(text, endingAt: from - 1, delimiter) }
        break
      }
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 { sawWord = true }
      from -= 1
    }
    // `geboren: 1-2-1980⏎3-4-2024`: the words above have their value.
    if lineStart > 0, unsafe endsInValue(text, lineStart - 1, from) { from = lineStart }
    // A word that the reach cuts in two is no word.
    if from == limit, limit > 0 {
      while unsafe from < start, unsafe isLetterOrDigit(text[from]) { from += 1 }
    }
    var reader = unsafe WordReader(text, from: from, to: start)
    var count = 0
    while count < Self.mostWords, let word = unsafe reader.next() {
      // `BDay(2), "2021-10-04"`: a call that is over says nothing of what follows.
      unsafe hashes[count] = isClosedCall(text, after: word.end, start) ? 0 : word.hash
      count += 1
    }
    unsafe list(count, in: &before) { _, last in count - 1 - last }
  }

  private static let numberWords: [StaticString] = ["nummer", "number", "nr", "no", "num", "nr."]

  /// Whether a line has nothing before a hit but a word that says that it is a number, so that the line above says which:
  /// `zijn rijbewijs met⏎nummer 5123456789`.
  @inline(never)
  private func isNumberWord(_ text: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, unsafe text[from] <= 32 { from += 1 }
    while from < to, unsafe text[to - 1] <= 32 || text[to - 1] == UInt8(ascii: ":") { to -= 1 }
    guard to - from <= 6 else { return false }
    // SAFETY: the range is in the text.
    let word = unsafe Span(_unsafeStart: text + from, count: to - from)
    return Self.numberWords.contains { word.equalsIgnoringCase(0..<word.count, $0) }
  }

  /// Lists the words of the cell before that of a hit, if it has nothing but a few: `PESEL;02282334031`, `BSN;111222333`.
  @inline(never)
  private func readCell(
    _ text: UnsafePointer<UInt8>, endingAt cellEnd: Int, _ delimiter: UInt8
  ) {
    // In JSON and SQL what stands before is no cell.
    guard delimiter != UInt8(ascii: "\""), delimiter != UInt8(ascii: "'") else { return }
    let least = max(0, cellEnd - Self.longestLabel)
    var from = cellEnd
    while from > least, unsafe isOfLabel(text[from - 1]) { from -= 1 }
    guard cellEnd - from > 1 else { return }
    if from > 0 {
      let before = unsafe text[from - 1]
      guard before == delimiter || before == 10 else { return }
    }
    unsafe list(text, from: from, to: cellEnd)
  }

  /// Whether a byte is one of words, and of the marks between and around them.
  @inline(__always)
  private func isOfLabel(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80 || byte == 32
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\"")
  }

  /// Adds the words of the heading above a hit as if they stood right before it.
  @inline(never)
  private func readHeading(of hit: Range<Int>, _ text: UnsafePointer<UInt8>, _ count: Int) {
    // SAFETY: the text has `count` bytes.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    guard let heading = headings.heading(of: hit, in: span) else { return }
    unsafe list(text, from: heading.lowerBound, to: heading.upperBound)
  }

  /// Adds the words of what is around a hit whose own name says little.
  @inline(__always)
  private func readAround(
    _ hit: Range<Int>, _ text: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8
  ) {
    guard hit.lowerBound > 4 else { return }
    let byte = unsafe text[hit.lowerBound - 1]
    guard
      byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") || byte <= 32
        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "'")
    else { return }
    // SAFETY: the text has `count` bytes.
    let span = unsafe Span<UInt8>(_unsafeStart: text, count: count)
    if delimiter == 0 {
      guard let outer = Nesting.outerWords(span, before: hit.lowerBound) else { return }
      unsafe list(text, from: outer.lowerBound, to: outer.upperBound)
    } else if delimiter == UInt8(ascii: "'") {
      guard let column = SQLAssignment.column(span, before: hit.lowerBound) else { return }
      unsafe list(text, from: column.lowerBound, to: column.upperBound)
    } else if delimiter == UInt8(ascii: "\"") {
      guard let (before, after) = Nesting.siblings(span, of: hit) else { return }
      unsafe list(text, from: before.lowerBound, to: before.upperBound)
      // `{"number": "…", "issued": "…"}`: what follows is other things of it.
      let count = unsafe self.before.count
      unsafe list(text, from: after.lowerBound, to: after.upperBound)
      dropAgainst(behind: count)
    }
  }

  /// Takes back the words against a hit that were listed last.
  private func dropAgainst(behind count: Int) {
    var kept = count
    for index in unsafe count..<before.count where unsafe !before[index].isAgainst {
      unsafe before[kept] = before[index]
      kept += 1
    }
    unsafe before.removeLast(before.count - kept)
  }

  /// Adds words as if they stood right before the hit.
  @inline(never)
  private func list(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int) {
    var reader = unsafe WordReader(text, from: start, to: end)
    var count = 0
    while count < Self.mostWords, let word = unsafe reader.next() {
      unsafe hashes[count] = word.hash
      count += 1
    }
    unsafe list(count, in: &before) { _, _ in 0 }
  }

  private func readAfter(_ text: UnsafePointer<UInt8>, _ limit: Int, _ delimiter: UInt8) {
    unsafe after.removeAll(keepingCapacity: true)
    // `Jens Holm (0101901234), mobil`: what stands behind the parenthesis is about something else.
    if unsafe end < limit, unsafe text[end] == UInt8(ascii: ")") { return }
    var to = unsafe end
    while to < limit, unsafe text[to] != 10, unsafe (delimiter == 0 || text[to] != delimiter),
      unsafe !endsSentence(text, at: to, limit)
    {
      to += 1
    }
    var reader = unsafe WordReader(text, from: end, to: to)
    var count = 0
    var (label, lastEnd) = unsafe (0, end)
    while count < Self.mostWordsAfter, let word = unsafe reader.next() {
      // `"2014-08-31") + BDay(1)`: the name of a function.
      let isCall = unsafe word.end < to && text[word.end] == UInt8(ascii: "(")
      unsafe hashes[count] = isCall ? 0 : word.hash
      if word.start > lastEnd + 1 { label = count }
      lastEnd = word.end
      // `1983-01-30   BSN: 111222333`: what is called so follows.
      if unsafe isLabel(text, endingAt: word.end, to) {
        for index in label...count { unsafe hashes[index] = 0 }
      }
      count += 1
    }
    // What stands after a value names it less often than what stands before.
    unsafe list(count, in: &after) { first, _ in first + 2 }
  }

  /// Lists the words and phrases of detectors among the words that are being looked at.
  @inline(__always)
  private func list(
    _ count: Int, in listed: inout [Listed], distance: (_ first: Int, _ last: Int) -> Int
  ) {
    for index in 0..<count {
      words.forEach(firstWord: unsafe hashes[index]) { entry in
        let last = index + Int(entry.wordCount) - 1
        guard last < count, follows(entry, index + 1, last) else { return }
        listed.append(
          Listed(
            detector: entry.detector, word: entry.word, isAgainst: entry.isAgainst,
            distance: distance(index, last)))
      }
    }
  }

  /// Whether parentheses open right after a word and close before an offset, and code goes on: not `kenteken(s): `.
  private func isClosedCall(_ text: UnsafePointer<UInt8>, after word: Int, _ end: Int) -> Bool {
    guard word < end, unsafe text[word] == UInt8(ascii: "(") else { return false }
    var at = word
    while at < end, unsafe text[at] != UInt8(ascii: ")") { at += 1 }
    guard at + 1 < end else { return false }
    return switch unsafe text[at + 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// Whether a word is followed by a colon and a value: `BSN: 111222333`, `BSN   : 111222333`.
  private func isLabel(
    _ text: UnsafePointer<UInt8>, endingAt word: Int, _ limit: Int
  ) -> Bool {
    var at = word
    while at < limit, unsafe text[at] == 32 { at += 1 }
    guard at + 1 < limit, unsafe text[at] == UInt8(ascii: ":") else { return false }
    return unsafe text[at + 1] == 32 || isLetterOrDigit(text[at + 1])
  }

  /// Whether a new sentence, which is about something else, begins behind a byte: `. Rekening`.
  private func endsSentence(_ text: UnsafePointer<UInt8>, at offset: Int, _ limit: Int) -> Bool {
    let byte = unsafe text[offset]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"),
      offset + 2 < limit, unsafe text[offset + 1] == 32
    else { return false }
    return unsafe text[offset + 2] &- UInt8(ascii: "A") < 26
  }

  private func follows(_ entry: borrowing ContextWords.Entry, _ first: Int, _ last: Int) -> Bool {
    guard first <= last else { return true }
    var hash: UInt64 = 0
    for index in first...last {
      hash = ContextWords.adding(hash, unsafe hashes[index])
    }
    return hash == entry.otherWords
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
  }

  /// Whether digits stand between the last word of a line and its end.
  private func endsInValue(_ text: UnsafePointer<UInt8>, _ newline: Int, _ limit: Int) -> Bool {
    var digits = 0
    var at = newline
    while at > limit, unsafe !FieldWord.isLetter(text[at - 1]) {
      at -= 1
      if unsafe text[at] &- UInt8(ascii: "0") < 10 { digits += 1 }
    }
    return digits >= Self.fewestDigitsOfValue
  }

  /// Whether the line that ends at a newline is empty.
  private func isBlankLine(_ text: UnsafePointer<UInt8>, at newline: Int, _ limit: Int) -> Bool {
    var at = newline - 1
    while at >= limit, unsafe text[at] == 13 || text[at] == 32 { at -= 1 }
    return unsafe at < limit || text[at] == 10
  }
}
