/// Finds the names of persons in running text by a given name, an initial or a surname's prefix.
///
/// A given name followed by a word that is no ordinary one (`Piet Visser`, `Anna M. van der Meer`); a given name that is
/// nothing else, in the place of a person in a sentence (`Kevin said`); an initial, or two prefixes, with a known
/// surname (`B. Bakker`, `van der Sluis`).
/// Titles and rows of initials are found by the detector's pattern.
enum ProseName {
  /// Where a name is, and what speaks for it besides.
  struct Match {
    var start: Int
    var end: Int
    /// What makes it less sure.
    var factors: ScoreFactors
  }

  /// What a candidate looks like: a capital with two small letters or more, or the second capital of `DeAndre` and `McDonald`.
  ///
  /// The prefilter lets letters beyond ASCII through besides. It is longer than that reaches, so that no border is asked behind the
  /// third.
  static let pattern =
    #"[A-Z\xC3-\xC5][a-z\x80-\xC5][A-Za-z\x80-\xC5][a-z\x80-\xC5]{0,79}"#

  /// Longest name that is read, in bytes, and how far words around it are.
  static let reach = 96
  static let mostWords = 5

  /// How far the start of a line is looked for, in bytes.
  private static let longestLine = 160

  /// The name that begins with a capital at a position, or with an initial or prefix before it.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the capital is. The byte before is no letter, digit or `_`.
  ///   - isCode: Whether it is source code, in which titles and cases of other languages are not looked for.
  /// - Returns: `nil` if there is no name.
  /// - Complexity: O(1), since it reads no further than `reach`. Does not allocate.
  @inline(__always)
  static func match(in text: Span<UInt8>, at start: Int, isCode: Bool = false) -> Match? {
    guard start == 0 || mayPrecedeName(text[start - 1]) else {
      return isDirectionMark(text, before: start) ? sender(in: text, at: start) : nil
    }
    let found = isWorthReading(text, start, isCode) ? read(text, start) : nil
    guard var match = found ?? ofPlace(in: text, at: start) else {
      return nil
    }
    if isCultivar(text, match) { return nil }
    if isInComment(text, match.start), !isBeforeNumber(text, match.end) {
      match.factors.insert(.nameInComment)
    }
    return match
  }

  /// Whether a name stands between single quotes behind a word with a capital, as that of a cultivar does: `Grevillea 'Robyn Gordon'`.
  @inline(__always)
  private static func isCultivar(_ text: Span<UInt8>, _ match: Match) -> Bool {
    guard match.start > 4, match.end < text.count, text[match.start &- 1] == UInt8(ascii: "'"),
      text[match.end] == UInt8(ascii: "'"), text[match.start &- 2] == 32
    else { return false }
    let genus = WordBefore(text, match.start - 1)
    return 1...2 ~= genus.gap && genus.end - genus.start > 2
      && text[genus.end - 1] &- UInt8(ascii: "a") < 26
      && text[genus.start] &- UInt8(ascii: "A") < 26
  }

  /// The name that its place tells, below a letter or before what somebody writes; quick, since most capitals stand in no such place.
  @inline(__always)
  private static func ofPlace(in text: Span<UInt8>, at start: Int) -> Match? {
    guard start >= 4 else { return nil }
    switch text[start &- 1] {
    case 10: return signature(in: text, at: start)
    case UInt8(ascii: "'"): return elided(in: text, at: start)
    case 32:
      switch text[start &- 2] {
      case UInt8(ascii: "."), UInt8(ascii: ">"): return signature(in: text, at: start)
      case UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "~"):
        return sender(in: text, at: start)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a telephone number stands behind a name in its line: a comment with one is no credit.
  private static func isBeforeNumber(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var (digits, at) = (0, end)
    let limit = min(text.count, end + reachOfNumber)
    while at < limit, text[at] != 10 {
      if FieldWord.isDigit(text[at]) {
        digits += 1
        if digits >= 9 { return true }
      } else if text[at] != 32, text[at] != UInt8(ascii: "-"), text[at] != UInt8(ascii: ")") {
        digits = 0
      }
      at += 1
    }
    return false
  }

  private static let reachOfNumber = 64

  /// Whether the line begins as comments in source code do, where the names are mostly of authors.
  private static func isInComment(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var lineStart = start
    let least = max(0, start - longestLine)
    while lineStart > least, text[lineStart - 1] != 10 { lineStart -= 1 }
    while lineStart < start, text[lineStart] == 32 || text[lineStart] == 9 { lineStart += 1 }
    guard lineStart + 1 < start else { return false }
    let next = text[lineStart + 1]
    switch text[lineStart] {
    // The heading of a text in Markdown: `# Fenna Zwart`.
    case UInt8(ascii: "#"):
      return (lineStart > 0 || lineStart + 2 != start) && !isHeading(text, lineStart, start)
    case UInt8(ascii: "/"): return next == UInt8(ascii: "/") || next == UInt8(ascii: "*")
    case UInt8(ascii: "-"): return next == UInt8(ascii: "-")
    case UInt8(ascii: ";"), UInt8(ascii: "%"): return next == text[lineStart]
    default: return false
    }
  }

  /// Whether only marks of a heading in Markdown and its number stand between the start of a line and a place: `### 1. `.
  private static func isHeading(_ text: Span<UInt8>, _ lineStart: Int, _ start: Int) -> Bool {
    var at = lineStart
    while at < start, text[at] == UInt8(ascii: "#") { at += 1 }
    guard at - lineStart >= 2, text[at] == 32 else { return false }
    at += 1
    while at < start, FieldWord.isDigit(text[at]) || text[at] == UInt8(ascii: ".") || text[at] == 32
    {
      at += 1
    }
    return at == start
  }

  /// The name that begins with a word that is worth reading.
  private static func read(_ text: Span<UInt8>, _ start: Int) -> Match? {
    guard let first = NamePart(text, at: start), first.isName,
      first.end >= text.count || mayFollowWord(text[first.end]) || closes(text, first.end)
        || isSpaceOfQuery(text[first.end])
    else { return nil }
    if text[start] == 0xD0, let match = withPatronymic(first, in: text, at: start) { return match }
    let kind = first.givenName
    if kind > .word, let match = ofQuery(first, in: text, at: start) { return match }
    if mayFollowConstable(text, start) || isBehindCollarNumber(text, start),
      let match = constable(first, in: text, at: start)
    {
      return match
    }
    if let match = withNickname(first, in: text, at: start) { return match }
    if kind == .none {
      if mayBeInflected(text, endingAt: first.end),
        let match = inflected(first, in: text, at: start)
      {
        return match
      }
      return surname(first, in: text, at: start)
    }
    // `J. Thomas`, `J H Thomas`
    if start >= 3, text[start - 2] == UInt8(ascii: ".") || isBehindInitials(text, start),
      first.isSurname,
      let match = surname(first, in: text, at: start)
    {
      return match
    }
    if kind == .word, isSpace(text, first.end), first.isOne(of: ProseWords.firstPrefixes),
      let match = surname(first, in: text, at: start)
    {
      return match
    }
    return given(first, kind, in: text, at: start)
  }

  /// Whether the word may be a given name, or has what surnames have before it: most have neither.
  @inline(__always)
  private static func isWorthReading(
    _ text: Span<UInt8>, _ start: Int, _ isCode: Bool
  ) -> Bool {
    let (mayBegin, letters) = GivenNames.mayBegin(
      eightBytes(text, start), eightBytes(text, start + 8))
    let end = start + letters
    if text[start] == 0xD0, isBeforeCyrillicCapital(text, start) { return true }
    if mayBegin {
      return letters == 16 || end >= text.count || mayFollowWord(text[end])
        || isSpaceOfQuery(text[end])
    }
    // `Ruzena J. Gelencsér`
    if end + 2 < text.count, text[end] == 32, text[end + 1] &- UInt8(ascii: "A") < 26 {
      if text[end + 2] == 32 || text[end + 2] == UInt8(ascii: ".") { return true }
    }
    if !isCode, mayBeInflected(text, endingAt: end) { return true }
    guard start >= 3, text[start - 1] == UInt8(ascii: " ") else {
      // `Graeme "Macca" Torvik`
      return start >= 6 && end + 2 < text.count && text[start - 2] == 32 && text[end + 1] == 32
        && text[end] == text[start - 1] && text[end] == UInt8(ascii: "\"")
        && text[end + 2] &- UInt8(ascii: "A") < 26
    }
    if mayFollowOffice(text, start) || !isCode && mayFollowTitle(text, start) { return true }
    // The last two letters of the prefixes and of what introduces a name.
    let before = text[start - 3]
    switch text[start - 2] {
    case UInt8(ascii: "."):
      return before &- UInt8(ascii: "A") < 26 || before == UInt8(ascii: "d")
        || before == UInt8(ascii: "v")
        // `Mrs.`, `Fr.`
        || before == UInt8(ascii: "r") && start > 3
          && (text[start - 4] == UInt8(ascii: "s") || text[start - 4] == UInt8(ascii: "F"))
    case UInt8(ascii: "d"):
      return before == UInt8(ascii: "/") || before | 0x20 == UInt8(ascii: "v")
    case UInt8(ascii: "r"):
      // `mr Ackroyd`
      if before == UInt8(ascii: "m"), start > 3 { return !FieldWord.isLetter(text[start - 4]) }
      return before == UInt8(ascii: "e") || before == UInt8(ascii: "a")
        || before | 0x20 == UInt8(ascii: "d") || before == UInt8(ascii: "h")
        || before == UInt8(ascii: "H") || before == UInt8(ascii: "m")
        // `Cllr`
        || before == UInt8(ascii: "l") && start > 3 && text[start - 4] == before
    case UInt8(ascii: "n"): return before == UInt8(ascii: "e") || before == 0xA1
    // `gospođa`, `gospa`, `collega`, `famiglia`
    case UInt8(ascii: "a"):
      return before == 0x91 || before == UInt8(ascii: "p")
        || before == UInt8(ascii: "g") && start > 3 && text[start - 4] == UInt8(ascii: "e")
        || before == UInt8(ascii: "i") && start > 3 && text[start - 4] == UInt8(ascii: "l")
    // `doamnă`
    case 0x83: return before == 0xC4
    // `paní`
    case 0xAD: return before == 0xC3
    case UInt8(ascii: "e"):
      // `heiße`, `appelle`
      if before == 0x9F || before == UInt8(ascii: "l") && start > 3 && text[start - 4] == before {
        return true
      }
      return before | 0x20 == UInt8(ascii: "d") || before == UInt8(ascii: "t")
        || before == UInt8(ascii: "v")
        // `née`
        || before == 0xA9
        // `domnule`, `pane`
        || before == UInt8(ascii: "l") && start > 3 && text[start - 4] == UInt8(ascii: "u")
        || before == UInt8(ascii: "n") && start > 3 && text[start - 4] == UInt8(ascii: "a")
    case UInt8(ascii: "t"):
      return before == UInt8(ascii: "e") || before == UInt8(ascii: "'")
        || before == UInt8(ascii: "g") || before == UInt8(ascii: "s")
    case UInt8(ascii: "m"):
      return before == UInt8(ascii: "e") || before == 0xB1
        || before == UInt8(ascii: "a") && start > 3 && text[start - 4] | 0x20 == UInt8(ascii: "f")
    // `Hr T Oosterhof`
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if mayFollowConstable(text, start) { return true }
      if before == 32, start > 3 {
        if isBehindInitials(text, start) { return true }
        let last = text[start - 4] | 0x20
        // `| Chair | W Greenwood |`
        if last == UInt8(ascii: "|") { return true }
        return last == UInt8(ascii: "r") || last == UInt8(ascii: "w") || last == UInt8(ascii: ".")
          || last == UInt8(ascii: "v")
      }
      return text[start - 2] == UInt8(ascii: "W") && before == UInt8(ascii: "M")
        || text[start - 2] == UInt8(ascii: "R") && before == UInt8(ascii: "H")
    // `się`, `panią`
    case 0x99, 0x85: return before == 0xC4
    // `казвам се`, `звати`, `ονομάζομαι`
    case 0xB5, 0xB8: return before == 0xD0
    case 0xB9: return before == 0xCE
    // `panu`
    case UInt8(ascii: "u"): return before == UInt8(ascii: "n")
    // `PC 1184 Aldous`
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return isBehindCollarNumber(text, start)
    case UInt8(ascii: "s"):
      return before == UInt8(ascii: "r") || before == UInt8(ascii: "y")
        || before == UInt8(ascii: "u") || before == UInt8(ascii: "i")
    case UInt8(ascii: "i"):
      return before == UInt8(ascii: "H") || before == UInt8(ascii: "o")
        || before == UInt8(ascii: "n") && start > 3 && text[start - 4] == UInt8(ascii: "a")
        || before == UInt8(ascii: "t") || before == UInt8(ascii: "m")
    case UInt8(ascii: "o"):
      // `figlio`
      return before == UInt8(ascii: "l") || before == UInt8(ascii: "m")
        || before == UInt8(ascii: "i") && start > 3 && text[start - 4] == UInt8(ascii: "l")
    // `naam:`, `navn:`, `nimi:`, `meno:`
    case UInt8(ascii: ":"):
      return before == UInt8(ascii: "e") || before == UInt8(ascii: "m")
        || before == UInt8(ascii: "n") || before == UInt8(ascii: "i") || before == UInt8(ascii: "o")
    // `What's your name?`
    case UInt8(ascii: "?"): return before == UInt8(ascii: "e")
    default: return false
    }
  }

  /// Whether two initials without full stops stand before a place: `C H Groeneveld`.
  @inline(__always)
  private static func isBehindInitials(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start >= 4, text[start - 1] == 32, text[start - 3] == 32,
      text[start - 2] &- UInt8(ascii: "A") < 26, text[start - 4] &- UInt8(ascii: "A") < 26
    else { return false }
    return start == 4 || !FieldWord.isLetter(text[start - 5])
  }

  /// Eight bytes of text, the first in the lowest place; zeros behind the text's end.
  @inline(__always)
  private static func eightBytes(_ text: Span<UInt8>, _ start: Int) -> UInt64 {
    if start + 8 <= text.count {
      // SAFETY: eight bytes are in the text.
      return UInt64(
        littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var bytes: UInt64 = 0
    var position = text.count
    while position > start {
      position -= 1
      bytes = bytes << 8 | UInt64(text[position])
    }
    return bytes
  }

  // MARK: A given name first

  private static func given(
    _ first: NamePart, _ kind: GivenNames.Kind, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    if let match = lastFirst(first, kind, in: text, at: start) { return match }
    if let match = behindCapitals(first, kind, in: text, at: start) { return match }
    guard let (_, hyphenated) = hyphens(after: first, in: text) else { return nil }
    var walk = Walk(end: hyphenated)
    if mayGoOn(text, hyphenated) {
      guard walk.readSurname(text, kind) else { return nil }
      // `zus (Riet Stoffers)`
      if !walk.hasSurname, kind < .placeOrSurname,
        isBehindRelative(text, start) || kind > .word && isBehindOffice(text, start)
      {
        guard walk.readSurname(text, .placeOrSurname) else { return nil }
      }
    }
    if !walk.hasSurname, kind >= .frequentName,
      let match = behindSurname(text, start, walk.end)
    {
      return match
    }
    let isIntroduced = !walk.hasSurname && kind > .word && isIntroduced(start, walk.end, in: text)
    guard walk.hasSurname || kind == .clear || isIntroduced else { return nil }
    let before = WordBefore(text, start)
    guard endsAsName(text, walk.end), !before.isNumber || isNoHouse(before, in: text),
      !before.isOne(of: ProseWords.beforePlaces), !first.isOne(of: ProseWords.beforePlaces),
      !before.isOne(of: ProseWords.beforeBuildings), !first.isOne(of: ProseWords.addressing),
      !isTownOfDweller(text, before)
    else { return nil }
    // `Fauteuil Van Dijk` is as likely a thing; it takes a title to be sure.
    if first.isOne(of: ProseWords.firstPrefixes), followsCapital(text, start, before) { return nil }
    if walk.hasSurname {
      // `Van der Pekstraat`
      if first.isOne(of: ProseWords.firstPrefixes),
        let last = NamePart(text, at: WordBefore(text, walk.end).start), !last.isSurname,
        isPlace(last, in: text)
      {
        return nil
      }
      // `Black Red White`
      if kind == .word, first.isOne(of: ProseWords.colours), followsCapital(text, start, before) {
        return nil
      }
      return Match(start: start, end: walk.end, factors: ScoreFactors())
    }
    // `Von: …`
    guard !first.isOne(of: ProseWords.prefixes) else { return nil }
    guard
      isIntroduced
        || !followsCapital(text, start, before) && isPersonsPlace(text, start, walk.end, before)
    else { return nil }
    return Match(start: start, end: walk.end, factors: ScoreFactors(.nameSingle))
  }

  /// Whether a number belongs to a date or a reference, or is too long, so that it is none of a house: `Beitrag Q2/2024 Anna Lis`,
  /// `č. 204418077 Jana Nováková`.
  private static func isNoHouse(_ number: WordBefore, in text: Span<UInt8>) -> Bool {
    number.end - number.start >= fewestDigitsOfOther
      || number.start > 1 && text[number.start - 1] == UInt8(ascii: "/")
        && FieldWord.isDigit(text[number.start - 2])
  }

  private static let fewestDigitsOfOther = 8

  private static let dwellers = HashedWords(
    " vecino vecina vecinos natural naturales oriundo oriunda natif native originaire nativo nativa "
  )

  /// Whether it is the town that somebody is of: `vecino de Aranda de Duero`.
  private static func isTownOfDweller(_ text: Span<UInt8>, _ before: WordBefore) -> Bool {
    before.gap == 1 && before.end - before.start == 2 && text[before.start] == UInt8(ascii: "d")
      && WordBefore(text, before.start).isOne(of: dwellers)
  }

  /// Whether a word with a capital, or the prefix of a surname, may follow.
  @inline(__always)
  static func mayGoOn(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard isSpace(text, end), end + 1 < text.count else { return false }
    let next = text[end + 1]
    if next &- UInt8(ascii: "A") < 26 || next >= 0x80 { return true }
    return next == UInt8(ascii: "'") || next &- UInt8(ascii: "a") < 26
  }

  /// The words after a given name.
  struct Walk {
    var end: Int
    var hasSurname = false

    /// Reads middle names, initials, prefixes and surnames.
    ///
    /// - Returns: Whether it can be a person: not if the words end as those of streets and firms do.
    mutating func readSurname(_ text: Span<UInt8>, _ kind: GivenNames.Kind) -> Bool {
      var at = end
      var hasInitial = false
      var wantsKnown = kind < .placeOrSurname
      for _ in 0..<ProseName.mostWords {
        guard ProseName.isSpace(text, at) else { break }
        let next = at + 1
        if let initialEnd = ProseName.initial(text, next) {
          hasInitial = true
          at = initialEnd
          continue
        }
        let (nameStart, prefixes) = ProseName.prefixes(text, next)
        guard let part = NamePart(text, at: nameStart) else { break }
        if part.isInCapitals, !hasSurname,
          // `Зиновій ФЕДЬКОВИЧ`, as officials sign in Ukraine.
          kind >= .frequentName
            || kind > .word && part.small[0] >= 0xD0 && SurnameEnding.isOne(part),
          let capitalsEnd = ProseName.endOfCapitals(part, in: text)
        {
          hasSurname = true
          end = capitalsEnd
          break
        }
        guard part.isName else { break }
        // `Jan van der Laan` is no lane.
        if prefixes <= mostPrefixes, part.isOne(of: ProseWords.afterThings) { return false }
        // `Dane Logistics`
        if !hasSurname, part.isOne(of: FirmName.words), !part.isSurname { return false }
        // `Que el Sr. Ferrer`
        if part.letters <= 3, part.end < text.count, text[part.end] == UInt8(ascii: "."),
          part.isOne(of: ProseWords.introducers)
        {
          return false
        }
        guard let (last, partEnd) = ProseName.hyphens(after: part, in: text) else { break }
        let isKnown = last.isSurname || wantsKnown && SurnameEnding.isOne(last)
        if prefixes <= mostPrefixes, !isKnown, isPlace(last, in: text) { return false }
        let given = part.givenName
        let isGiven = given > .word
        // `May June`
        if kind == .word, given == .word, !hasInitial, prefixes == 0 { break }
        // `Drummond-Hay` is no hay.
        let isJoined = partEnd > part.end && part.isSurname && !NameWords.isOrdinary(part.hash)
        if prefixes == 0, last.letters < 2 || NameWords.isOrdinary(last.hash) && !isJoined { break }
        if hasSurname, prefixes == 0, !isKnown, !isGiven { break }
        // `Hendrik Jan Roelofsen`
        if wantsKnown, !isKnown, given != .none, kind > .word, prefixes == 0 {
          at = partEnd
          continue
        }
        // `Julia van den Berg` is no language.
        if wantsKnown, !isKnown, !hasInitial, prefixes < (kind == .word ? 2 : 1),
          !isBeforeCredential(text, partEnd)
        {
          break
        }
        hasSurname = true
        wantsKnown = !isGiven
        end = partEnd
        at = partEnd
      }
      return !ProseName.isThing(text, after: at)
    }
  }

  /// Where a name ends of which a title and one word, or initials and a surname, are known.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - end: Where the known part ends.
  ///   - hasTitle: Whether it has a title: then what follows can be a surname.
  /// - Returns: `nil` if initials and surname are the name of a street or firm.
  static func end(in text: Span<UInt8>, after end: Int, hasTitle: Bool) -> Int? {
    guard !endsInPlace(text, end, hasTitle: hasTitle) else { return nil }
    guard hasTitle else { return isThing(text, after: end) ? nil : end }
    var walk = Walk(end: endBehindPrefix(text, end))
    guard mayGoOn(text, walk.end) else { return walk.end }
    return walk.readSurname(text, .clear) ? walk.end : end
  }

  /// Where the surname ends of which only the prefix was read, because it has a capital: `mevr. De Boer`.
  private static func endBehindPrefix(_ text: Span<UInt8>, _ end: Int) -> Int {
    var start = end
    while start > 0, end - start < 4, FieldWord.isLetter(text[start - 1]) { start -= 1 }
    guard isSpace(text, end), let prefix = NamePart(text, at: start), prefix.end == end,
      prefix.isOne(of: ProseWords.prefixes)
    else { return end }
    let (nameStart, _) = prefixes(text, end + 1)
    guard let part = NamePart(text, at: nameStart), part.isName,
      let (_, nameEnd) = hyphens(after: part, in: text)
    else { return end }
    return nameEnd
  }
}
