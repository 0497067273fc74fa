/// A street and the number of a house in running text that no postcode follows as the detector's pattern has it.
///
///     woont aan de Kromme Haven 7a      Kerkstraat 5 in Balkbrug      Wijnhaven 3-E · 3011 WG Rotterdam
///
/// It is looked for where a word with a capital stands before a number. How the word ends tells, and what stands around it.
struct ProseStreet {
  /// Where street and number are.
  var range: Range<Int>
  /// Where a Dutch postcode is that belongs to it.
  var postcode: Range<Int>?
  /// Whether something besides how the street ends says that it is one of somebody.
  var isSure: Bool

  /// Longest word, and how far a street goes back, in bytes.
  private static let longestWord = 40
  private static let longestStreet = 64
  private static let mostWords = 5
  /// So long a word that ends as streets and other things do has another word in it: `Pelikaanhof`.
  private static let longEnough = 8

  /// Hardly anything else ends so.
  private static let ends: StaticString =
    " straat str laan weg plein gracht kade singel dreef steeg dijk plantsoen straatje laantje pleintje boulevard straße strasse gasse gade gaden gatan gata gaten vägen väg veien vegen vej vejen katu kuja allee strjitte leane buorren dyk "
  /// Streets end so, and other names too.
  private static let otherEnds: StaticString =
    " hof park markt baan wal haven vaart erf veld akker werf brink meent bos oord zoom horst hoeve poort tuin schans pad ring "

  // MARK: Candidates

  /// Where the number begins that stands behind a word with a capital: quick, since most words have none.
  @inline(__always)
  static func number(in text: Span<UInt8>, behindWordAt capital: Int) -> Int? {
    var end = capital
    while end &+ 8 <= text.count {
      // SAFETY: eight bytes are in the text.
      let next = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
      let letters = GivenNames.letterCount(UInt64(littleEndian: next))
      end &+= letters
      if letters < 8 || end &- capital > longestWord { break }
    }
    while end < text.count, FieldWord.isLetter(text[end]) { end &+= 1 }
    guard end &+ 2 < text.count else { return slowNumber(text, end) }
    var number = end
    if text[number] == UInt8(ascii: ".") { number &+= 1 }
    guard text[number] == UInt8(ascii: " "), text[number &+ 1] &- UInt8(ascii: "1") < 9 else {
      return nil
    }
    return number &+ 1
  }

  /// The same at the end of the text.
  private static func slowNumber(_ text: Span<UInt8>, _ end: Int) -> Int? {
    end + 2 == text.count && text[end] == UInt8(ascii: " ")
      && text[end + 1] &- UInt8(ascii: "1") < 9
      ? end + 1 : nil
  }

  /// The street before a number; `nil` if there is none, or too little says so.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - capital: Where its last word begins.
  ///   - number: Where ``number(in:behindWordAt:)`` says that the number begins.
  /// - Complexity: O(1), since it reads no further than some words to both sides. Does not allocate.
  init?(in text: Span<UInt8>, at capital: Int, before number: Int) {
    let hasStop = text[number - 2] == UInt8(ascii: ".")
    let last = FieldWord(range: capital..<(hasStop ? number - 2 : number - 1))
    guard last.range.count >= 3, last.range.count <= Self.longestWord else { return nil }
    let isClear = StreetAddress.ends(last, text, with: Self.ends)
    guard isClear || !hasStop && StreetAddress.ends(last, text, with: Self.otherEnds),
      !hasStop || text.endsIgnoringCase(last.range.upperBound, "str"),
      hasStop || !text.endsIgnoringCase(last.range.upperBound, "str"),
      !ProseWords.noStreets.contains(NameHash(text, last.range).value),
      let end = HouseNumber.end(in: text, from: number)
    else { return nil }
    let isPart = last.isOne(of: ProseWords.partsOfStreets, text)
    let isWord = isPart || last.isOne(of: ProseWords.streets, text)
    let start = Self.start(of: last, isWord: isWord, text)
    guard start == 0 || Self.mayPrecede(text[start - 1]) else { return nil }
    let isBare = isWord && start == capital
    guard !isPart || !isBare, !isWord || !Self.isSurname(text, start, capital) else { return nil }
    let around = StreetSurroundings(of: start..<end, in: text)
    range = start..<end
    postcode = around.postcode
    isSure =
      around.postcode != nil
      || !around.isOfBuilding
        && (around.isLivedAt || around.hasPlace
          || isClear && !isBare && (around.hasPreposition || around.isBesideName)
          || !isClear && around.isBesideName && last.range.count >= Self.longEnough)
    guard isSure || isClear && !isBare else { return nil }
  }

  // MARK: The street

  /// Whether `van` stands before a word that is a part of streets, and of surnames too: `van Dijk`, `Van der Laan`.
  private static func isSurname(_ text: Span<UInt8>, _ start: Int, _ capital: Int) -> Bool {
    let word =
      start < capital ? NamePart(text, at: start).map(\.hash) : WordBefore(text, start).hash
    return word.map { ProseWords.firstPrefixes.contains($0) } ?? false
  }

  /// Where a street begins whose last word is known: at the words with a capital before it that belong to it.
  private static func start(of last: FieldWord, isWord: Bool, _ text: Span<UInt8>) -> Int {
    var start = last.range.lowerBound
    // Words in small letters count only if one with a capital stands before them.
    var at = start
    for _ in 0..<mostWords {
      guard at >= 2, last.range.upperBound - at < longestStreet else { break }
      // `St.-Jorislaan`, `Jan-van-Galenstraat`
      let gap = text[at - 1]
      guard gap == UInt8(ascii: " ") || gap == UInt8(ascii: "-") else { break }
      let word = word(text, before: at - 1)
      guard !word.range.isEmpty, let part = NamePart(text, at: word.range.lowerBound) else { break }
      let isParticle = part.isOne(of: ProseWords.particlesOfStreets)
      let hasStop = text[at - 2] == UInt8(ascii: ".")
      if word.isCapitalized(text) {
        // `W. Tholenkade`, `Graaf Florisweg`, `Albert Cuypstraat`; but `Jansen Hoofdstraat`.
        let isInitial = hasStop && word.range.count <= 2
        let isGiven = !hasStop && part.isName && part.givenName >= .commonName
        guard
          isInitial || isParticle || isGiven || part.isOne(of: ProseWords.beforeStreets)
            || gap == UInt8(ascii: "-") || isWord && !hasStop && start == last.range.lowerBound
        else { break }
        start = word.range.lowerBound
      } else if !isParticle {
        break
      }
      at = word.range.lowerBound
    }
    // `'t Goylaan`
    let isShort = text.ends(start, "'t ") || text.ends(start, "'s ") || text.ends(start, "'T ")
    return isShort ? start - 3 : start
  }

  /// The word that ends at a place, or at the full stop before it; empty if there is none.
  private static func word(_ text: Span<UInt8>, before place: Int) -> FieldWord {
    let end = text[place - 1] == UInt8(ascii: ".") ? place - 1 : place
    var start = end
    let least = max(0, end - longestWord)
    while start > least, FieldWord.isLetter(text[start - 1]) { start -= 1 }
    return FieldWord(range: start..<end)
  }

  @inline(__always)
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "="):
      false
    default: !FieldWord.isLetter(byte) && !FieldWord.isDigit(byte)
    }
  }
}
