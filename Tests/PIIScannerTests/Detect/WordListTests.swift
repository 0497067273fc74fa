import Testing

@testable import PIIScanner

/// Words of lists, by rows and against a search without tricks.
@Suite struct WordListTests {
  /// A list, a text in which what must be found is marked, and how they are read.
  struct Row: Sendable, CustomTestStringConvertible {
    let because: String
    let words: [String]
    let text: String
    var ignoreCase = true
    var delimiter: UInt8 = 0

    init(
      _ because: String, _ words: [String], _ text: String, ignoreCase: Bool = true,
      delimiter: UInt8 = 0
    ) {
      self.because = because
      self.words = words
      self.text = text
      self.ignoreCase = ignoreCase
      self.delimiter = delimiter
    }

    var testDescription: String { because }
  }

  private static let rows: [Row] = [
    Row("a word", ["zilver"], "project ⟦zilver⟧ loopt"),
    Row("a text that is the word", ["zilver"], "⟦Zilver⟧"),
    Row("parts of words are none", ["hiv"], "archivaris hivje ahiv hiv2 hiv_ _hiv (⟦hiv⟧)"),
    Row("case counts when it should", ["Aids"], "⟦Aids⟧ aids AIDS", ignoreCase: false),
    Row("a phrase", ["long covid"], "heeft ⟦Long COVID⟧, geen longcovid en geen long-covid"),
    Row("any white space", ["multiple sclerose"], "⟦multiple \t sclerose⟧ ⟦multiple\r\n sclerose⟧"),
    Row("a no-break space", ["Jan Bos"], "⟦Jan\u{A0}Bos⟧"),
    Row("not across cells", ["jan bos"], "jan\nbos;jan\tbos", delimiter: UInt8(ascii: "\t")),
    Row(
      "the longest", ["diabetes", "diabetes mellitus"], "⟦diabetes mellitus⟧ of ⟦diabetes⟧ melk"),
    Row("a phrase that breaks off", ["a b c d", "b", "x y"], "a ⟦b⟧ c x ⟦x y⟧"),
    Row(
      "marks inside", ["K-104233", "hiv-positief"], "⟦k-104233⟧ K104233 K-1042334 ⟦HIV-positief⟧"),
    Row(
      "marks before and after", [".NET", "C++", "Bos B.V."],
      "⟦.NET⟧ x.NET ⟦C++⟧ C+ ⟦Bos B.V.⟧ Bos BV"),
    Row(
      "words beyond ASCII", ["reumatoïde artritis", "ABÎMÉ"], "⟦Reumatoïde Artritis⟧ ⟦abîmé⟧ abime"),
    Row("letters beyond ASCII are no border", ["caf", "é"], "café cafetaria"),
    Row("typographic marks are borders", ["caf"], "“⟦caf⟧” ‘⟦caf⟧’ —⟦caf⟧— «⟦caf⟧»…⟦caf⟧…"),
    Row("no letters of other scripts are folded", ["ź"], "Ś ⟦ź⟧"),
    Row("white space around a word of the list", ["  zilver\t"], "⟦zilver⟧"),
    Row("a word twice", ["zilver", "zilver", "Zilver"], "⟦zilver⟧"),
    Row(
      "a long word", [String(repeating: "abc", count: 80)],
      "⟦" + String(repeating: "abc", count: 80) + "⟧ " + String(repeating: "abc", count: 81)),
    Row(
      "words of all lengths around eight",
      (1...20).map { String("klmnopqrstuvwxyzabcd".prefix($0)) },
      "⟦klmnopq⟧ ⟦klmnopqr⟧ ⟦klmnopqrs⟧ ⟦klmnopqrstuvwxyz⟧ ⟦klmnopqrstuvwxyza⟧ klmnopqrx ⟦k⟧"),
  ]

  @Test(arguments: rows)
  func `words are found as marked`(row: Row) {
    let (text, spans) = unmarked(row.text)
    #expect(
      search(row.words, text, ignoreCase: row.ignoreCase, delimiter: row.delimiter) == spans)
  }

  @Test func `a word is found wherever it lies in the text`() {
    let lists = WordLists([.init(words: ["zilver kuil"], detector: 0, ignoreCase: false)])
    let search = WordSearch(lists)
    for length in [0, 1, 7, 63, 64, 65, 8191, 8192, 20_000] {
      for start in Set([0, 1, 55, 63, 64, 65, 8185, 8191, 8192, 8193, 16_384, length - 11])
      where start >= 0 && start + 11 <= length {
        var text = Array(repeating: UInt8(ascii: "."), count: length)
        text.replaceSubrange(start..<(start + 11), with: "zilver kuil".utf8)
        #expect(spans(search, text, 0..<length) == [start..<(start + 11)])
      }
    }
  }

  @Test func `what is found does not depend on where the search begins`() {
    let text = Array("“Jan” Bos, Jan Bos en Jan".utf8)
    let search = WordSearch(
      WordLists([.init(words: ["jan", "jan bos", "bos"], detector: 0, ignoreCase: true)]))
    let all = spans(search, text, 0..<text.count)
    for cut in 0...text.count {
      #expect(spans(search, text, 0..<cut) + spans(search, text, cut..<text.count) == all)
    }
  }

  @Test func `each detector gets its own words`() {
    let search = WordSearch(
      WordLists([
        .init(words: ["Bos", "Jan Bos"], detector: 3, ignoreCase: false),
        .init(words: ["jan"], detector: 5, ignoreCase: true),
      ]))
    let text = Array("Jan Bos".utf8)
    _ = spans(search, text, 0..<text.count)
    let found = search.matches.map { "\($0.detector):\($0.start)-\($0.end)" }
    #expect(Set(found) == ["3:0-7", "5:0-3", "3:4-7"])
  }

  @Test(arguments: 0..<60)
  func `random lists are found as by comparing at every place`(seed: UInt64) {
    var random = Numbers(state: seed &* 7919 &+ 1)
    let letters = Array("abAB0_ -.éÉ".unicodeScalars)
    func text(_ length: Int) -> String {
      var text = ""
      for _ in 0..<length {
        text.unicodeScalars.append(letters[Int(random.next() % UInt64(letters.count))])
      }
      return text
    }
    let words = (0..<30).map { _ in text(Int(random.next() % 6) + 1) }
    let haystack = text(3000)
    for ignoreCase in [false, true] {
      let found = search(words, haystack, ignoreCase: ignoreCase)
      let wanted = plainSearch(words, haystack, ignoreCase: ignoreCase)
      #expect(
        found.difference(from: wanted).isEmpty,
        "seed \(seed), ignoring case: \(ignoreCase), of \(words)")
      #expect(!wanted.isEmpty)
    }
  }

  @Test func `100,000 words are found among others`() {
    let words = (0..<100_000).map { "K-\($0 * 7)" }
    let search = WordSearch(WordLists([.init(words: words, detector: 0, ignoreCase: false)]))
    let text = Array("K-0, K-1, K-7, K-699993, K-699994, K-700000".utf8)
    #expect(spans(search, text, 0..<text.count) == [0..<3, 10..<13, 15..<23])
  }

  @Test(
    "why a word cannot be found is said",
    arguments: [
      ("zilver", nil), (".NET", nil), ("--", "it has no letter or digit"),
      (" “” ", "it has no letter or digit"),
      (String(repeating: "a", count: 257), "it is 257 bytes long; 256 is the most"),
    ] as [(String, String?)])
  func problems(word: String, problem: String?) {
    #expect(DetectorDefinition.problem(ofWord: word) == problem)
  }

  // MARK: Searching

  private func search(
    _ words: [String], _ text: String, ignoreCase: Bool, delimiter: UInt8 = 0
  ) -> [Range<Int>] {
    let search = WordSearch(
      WordLists([.init(words: words, detector: 0, ignoreCase: ignoreCase)]))
    return spans(search, Array(text.utf8), 0..<text.utf8.count, delimiter: delimiter)
  }

  private func spans(
    _ search: WordSearch, _ text: [UInt8], _ range: Range<Int>, delimiter: UInt8 = 0
  ) -> [Range<Int>] {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe search.search(base, count: bytes.count, range: range, delimiter: delimiter)
    }
    return range.isEmpty || text.isEmpty ? [] : search.matches.map { $0.start..<$0.end }
  }

  private func unmarked(_ marked: String) -> (text: String, spans: [Range<Int>]) {
    var text = ""
    var spans: [Range<Int>] = []
    var start = 0
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": spans.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(character)
      }
    }
    return (text, spans)
  }

  /// The same by comparing each word at each place, character by character.
  private func plainSearch(_ words: [String], _ text: String, ignoreCase: Bool) -> [Range<Int>] {
    let haystack = Array(text.unicodeScalars)
    var offsets = [0]
    for character in haystack { offsets.append((offsets.last ?? 0) + String(character).utf8.count) }
    func isLetter(_ at: Int) -> Bool {
      guard haystack.indices.contains(at) else { return false }
      return !" -.".unicodeScalars.contains(haystack[at])
    }
    func folded(_ character: Unicode.Scalar) -> String {
      ignoreCase ? String(character).lowercased() : String(character)
    }
    // The longest for each first token.
    var best: [Int: Range<Int>] = [:]
    for word in words {
      var wanted: [Unicode.Scalar] = []
      for character in word.unicodeScalars where character != " " || wanted.last != " " {
        wanted.append(character)
      }
      if wanted.last == " " { wanted.removeLast() }
      if wanted.first == " " { wanted.removeFirst() }
      guard let firstLetter = wanted.firstIndex(where: { !" -.".unicodeScalars.contains($0) })
      else { continue }
      for start in haystack.indices where !isLetter(start - 1) || !isLetter(start) {
        guard !isLetter(start - 1) else { continue }
        var at = start
        var token = -1
        var fits = true
        for (index, character) in wanted.enumerated() {
          guard at < haystack.count else {
            fits = false
            break
          }
          if index == firstLetter { token = at }
          if character == " ", index > firstLetter {
            let first = at
            while at < haystack.count, haystack[at] == " ", at - first < 8 { at += 1 }
            fits = at > first
          } else {
            fits = folded(haystack[at]) == folded(character)
            at += 1
          }
          if !fits { break }
        }
        guard fits, !isLetter(at) else { continue }
        let found = offsets[start]..<offsets[at]
        if let known = best[token],
          (known.upperBound, found.lowerBound) >= (found.upperBound, known.lowerBound)
        {
          continue
        }
        best[token] = found
      }
    }
    return best.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Random numbers that are the same each time (SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
