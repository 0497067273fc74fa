/// Names in capitals that no title or key introduces.
///
///     JOHANNES BERNARDUS OLDE RIEKERINK,      VM #4  from 2074228431 GAGNON LUCIEN      1.DEKKER/WILLEM HENDRIK MR
extension CapitalName {
  /// Titles behind the name of a passenger (source: IATA, Passenger Services Conference Resolutions Manual, 1720a).
  private static let passengerTitles = HashedWords(" mr mrs ms miss mstr mister dr chd inf ")

  private static let fewestLettersOfName = 3
  private static let mostWords = 6

  /// A word in capitals of a name.
  private struct Word {
    var part: NamePart
    /// Whether a given name and nothing else.
    var isGiven: Bool
    var isSurname: Bool

    /// `nil` for what is no name: a word for something else, or small letters.
    init?(_ text: Span<UInt8>, at start: Int) {
      guard let part = NamePart(text, at: start), part.isInCapitals,
        part.letters >= CapitalName.fewestLettersOfName || part.isSurname,
        !part.isOne(of: ProseWords.capitals), !part.isOne(of: FirmName.words),
        !part.isOne(of: ProseWords.afterThings), !part.isOne(of: ProseWords.addressed)
      else { return nil }
      self.part = part
      isGiven = part.givenName >= .frequentName
      isSurname = part.isSurname
      guard isGiven || isSurname || !NameWords.isOrdinary(part.hash) else { return nil }
    }
  }

  /// The name that begins at a capital.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the first of three capitals is; a space or mark stands before it.
  /// - Returns: `nil` unless a given name and a surname stand together there, or a surname, `/` and given names.
  /// - Complexity: O(1). Does not allocate.
  static func standing(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard let first = Word(text, at: start) else { return nil }
    if text[start - 1] == UInt8(ascii: "/") {
      guard PassengerDocument.holdsName(text, from: start),
        let slash = slash(behind: first.part.end, text)
      else { return nil }
      return ofPassenger(first, slash, text, start, isSure: true)
    }
    if let cell = ofCell(first, text, start) { return cell }
    if let slash = slash(behind: first.part.end, text) {
      return ofPassenger(first, slash, text, start)
    }
    guard first.isGiven || first.isSurname, !isBehindCapitals(text, start) else { return nil }
    var (end, words) = (first.part.end, 1)
    var (given, surnames, unknown) = (first.isGiven ? 1 : 0, first.isGiven ? 0 : 1, 0)
    var at = end
    while words < mostWords, at + 1 < text.count,
      text[at] == 32 || text[at] == UInt8(ascii: "-")
    {
      let isJoined = text[at] == UInt8(ascii: "-")
      guard let part = NamePart(text, at: at + 1) else { break }
      if !isJoined, part.letters == 1 || part.isOne(of: ProseWords.prefixes) {
        guard text[at + 1] &- UInt8(ascii: "A") < 26 else { break }
        at = part.end
        if part.letters == 1, at < text.count, text[at] == UInt8(ascii: ".") { at += 1 }
        continue
      }
      guard let word = Word(text, at: at + 1) else { break }
      words += 1
      at = word.part.end
      end = at
      if word.isGiven, !isJoined {
        given += 1
      } else if word.isSurname {
        surnames += 1
      } else if !isJoined {
        unknown += 1
      }
    }
    guard words >= 2, given > 0, given > 1 || surnames + unknown > 0, isEnd(text, end) else {
      return nil
    }
    // In a text that is all in capitals other words stand beside it.
    let goesOn =
      end + 1 < text.count && text[end] == 32
      && (text[end + 1] &- UInt8(ascii: "A") < 26
        || text[end + 1] == UInt8(ascii: "&") && !isBeforeTitle(text, end + 2))
    guard unknown == 0 && surnames > 0 || !goesOn && unknown <= 1 else { return nil }
    return goesOn && FirmName.goesOn(in: text, after: end) ? nil : start..<end
  }

  /// Whether the title of another person stands behind `&`: `MR PIOTR NOWICKI & MS OLENA NOWICKI`.
  private static func isBeforeTitle(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let word = FieldWord.next(in: text, from: end), word.range.lowerBound == end + 1 else {
      return false
    }
    return passengerTitles.contains(NameHash(text, word.range).value)
  }

  /// The slash behind a surname, which may be of two words: `DEKKER-SOERJANTO/`.
  private static func slash(behind end: Int, _ text: Span<UInt8>) -> Int? {
    var end = end
    if end < text.count, text[end] == UInt8(ascii: "-"), let part = NamePart(text, at: end + 1),
      part.isInCapitals
    {
      end = part.end
    }
    return end < text.count && text[end] == UInt8(ascii: "/") ? end : nil
  }

  /// `DEKKER/WILLEM HENDRIK MR`, `DELGADO/MARIA ELENA`.
  private static func ofPassenger(
    _ surname: Word, _ slash: Int, _ text: Span<UInt8>, _ start: Int, isSure: Bool = false
  ) -> Range<Int>? {
    var at = slash + 1
    var end = at
    var isGiven = false
    for _ in 0..<mostWords {
      guard let part = NamePart(text, at: at), part.isInCapitals || part.letters == 1 else { break }
      if end > slash + 1, part.isOne(of: passengerTitles) {
        return isEnd(text, part.end) ? start..<end : nil
      }
      guard part.letters == 1 || Word(text, at: at) != nil else { break }
      if end == at, part.givenName >= .frequentName { isGiven = true }
      end = part.end
      guard end + 1 < text.count, text[end] == 32 else { break }
      at = end + 1
    }
    guard end > slash + 1 else { return nil }
    if let glued = endOfGluedName(text, slash + 1, end, start) { return start..<glued }
    // `/ARSENAULT/LUC PHILIPPE/P1`
    let isEnded = isEnd(text, end) || isSure && text[end] == UInt8(ascii: "/")
    // `TCP/IP`, `AUDI/VOLKSWAGEN`
    return (isSure || isGiven) && (surname.isSurname || surname.part.letters >= fewestLetters)
      && isEnded ? start..<end : nil
  }

  /// Titles that lists of passengers have against the given name; the longer ones first.
  private static let gluedTitles: [StaticString] = [
    "MSTR", "MISS", "MRS", "MR", "MS", "CHD", "INF",
  ]

  /// Where the given names of a passenger end against which the title stands, `DEKKER/WILLEMMR`: known ones, or those of a numbered list.
  private static func endOfGluedName(
    _ text: Span<UInt8>, _ given: Int, _ end: Int, _ start: Int
  ) -> Int? {
    guard isEnd(text, end) else { return nil }
    for title in gluedTitles where text.ends(end, title) {
      let last = end - title.utf8CodeUnitCount
      guard last > given else { return nil }
      if isNumbered(text, start) { return last }
      guard let part = NamePart(text.extracting(0..<last), at: given) else { return nil }
      return part.end == last && part.givenName >= .frequentName ? last : nil
    }
    return nil
  }

  /// Whether the number of a row is all that stands before a name in its line: `  2. DEKKER/ANNAMRS`.
  private static func isNumbered(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, text[at - 1] == 32 { at -= 1 }
    guard at > 1, text[at - 1] == UInt8(ascii: "."), FieldWord.isDigit(text[at - 2]) else {
      return false
    }
    at -= 2
    while at > 0, FieldWord.isDigit(text[at - 1]) { at -= 1 }
    while at > 0, text[at - 1] == 32 { at -= 1 }
    return at == 0 || text[at - 1] == 10
  }

  /// Initials and a known surname that are a whole cell: `|A M DE VRIES-POSTMA|`.
  private static func ofCell(
    _ surname: Word, _ text: Span<UInt8>, _ start: Int
  ) -> Range<Int>? {
    guard surname.isSurname, start >= 3, text[start - 1] == 32, endsCell(text, surname.part.end)
    else { return nil }
    var (at, initials) = (start, 0)
    for _ in 0..<mostWords {
      guard at >= 2, text[at - 1] == 32 else { break }
      let before = WordBefore(text, at)
      guard before.gap == 1, text[before.start] &- UInt8(ascii: "A") < 26 else { break }
      if before.end - before.start == 1 {
        initials += 1
      } else if initials > 0 || !before.isOne(of: ProseWords.prefixes) {
        break
      }
      at = before.start
    }
    guard initials > 0, at > 0, isCellBorder(text[at - 1]) else { return nil }
    var end = surname.part.end
    if end < text.count, text[end] == UInt8(ascii: "-"), let second = Word(text, at: end + 1) {
      end = second.part.end
    }
    return at..<end
  }

  /// Whether a cell ends at a place, or with another word behind a hyphen.
  private static func endsCell(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    if text[end] == UInt8(ascii: "-") {
      guard let second = Word(text, at: end + 1) else { return false }
      return second.part.end >= text.count || isCellBorder(text[second.part.end])
    }
    return isCellBorder(text[end])
  }

  private static func isCellBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case 9, 10, 13, UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// Whether a word in capitals stands a space before a place, other than an initial.
  private static func isBehindCapitals(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start >= 3, text[start - 1] == 32, text[start - 2] &- UInt8(ascii: "A") < 26 else {
      return false
    }
    guard text[start - 3] &- UInt8(ascii: "A") < 26 else { return false }
    let before = WordBefore(text, start)
    // `IN THE ESTATE OF MARY GRAAFMA`
    if text.ends(before.end, "OF"), WordBefore(text, before.start).isOne(of: matters) {
      return false
    }
    return !before.isOne(of: beforeParties)
  }

  /// What is of a person in the papers of courts and notaries.
  private static let matters = HashedWords(
    " estate matter will testament affidavit deposition guardianship conservatorship name adoption interests deed "
  )

  /// What stands before who pays, is paid or is written to, and ranks: `ZELLE TO MARIA GONZALEZ`.
  private static let beforeParties = HashedWords(
    " to from for via attn payee fpi fpo bgc tfr van aan von an de para por da per til från fra officer deputy detective sergeant sgt det dep judge pastor victim witness suspect defendant plaintiff reporter mr ms "
  )

  private static func isEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    let byte = text[end]
    return !FieldWord.isLetter(byte) && !FieldWord.isDigit(byte) && byte != UInt8(ascii: "_")
      && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "=")
  }
}
