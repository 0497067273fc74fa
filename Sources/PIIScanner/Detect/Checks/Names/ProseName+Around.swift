/// What stands around a name.
extension ProseName {
  /// The place of a person: who speaks, is spoken to, has something.
  static func isPersonsPlace(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ before: WordBefore
  ) -> Bool {
    if end + 1 < text.count, text[end] == UInt8(ascii: "'"), text[end + 1] == UInt8(ascii: "s") {
      // `Angela's Ashes`, `Patrick's Road`
      let isNamed =
        isSpace(text, end + 2) && end + 3 < text.count
        && text[end + 3] &- UInt8(ascii: "A") < 26
      return !isNamed
    }
    if before.gap == 1, before.isOne(of: ProseWords.beforePersons) { return true }
    if isSpace(text, end), let next = NamePart(text, at: end + 1),
      next.isOne(of: ProseWords.afterPersons)
    {
      return true
    }
    // Alone on its line, as below a letter.
    let isAlone = start == 0 || text[start - 1] == 10
    if isAlone, end == text.count || text[end] == 10 || text[end] == 13 { return true }
    guard end < text.count else { return false }
    // `Remember me, Mary?`
    if start >= 2, text[start - 2] == UInt8(ascii: ","),
      text[end] == UInt8(ascii: "?") || text[end] == UInt8(ascii: "!")
    {
      return true
    }
    // `Jan, kun je bellen?` and `Jan: Goedemorgen` at the start of a line.
    if start == 0 || text[start - 1] == 10, isSpace(text, end + 1), end + 2 < text.count {
      let next = text[end + 2]
      if text[end] == UInt8(ascii: ",") { return next &- UInt8(ascii: "a") < 26 }
      if text[end] == UInt8(ascii: ":") {
        return next &- UInt8(ascii: "A") < 26 || next == UInt8(ascii: "\"")
      }
    }
    return isInList(text, start, end, before)
  }

  /// Whether another given name stands beside it: `Anna, Piet en Marieke`.
  static func isInList(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ before: WordBefore
  ) -> Bool {
    if before.end + 2 == start, before.start < before.end, text[before.end] == UInt8(ascii: ","),
      let other = NamePart(text, at: before.start), isClear(other)
    {
      return true
    }
    if before.gap == 1, before.isOne(of: ProseWords.and) {
      let first = WordBefore(text, before.start)
      if first.gap == 1, first.start < first.end, let other = NamePart(text, at: first.start),
        isClear(other)
      {
        return true
      }
    }
    var next = end
    if text[next] == UInt8(ascii: ",") { next += 1 }
    guard isSpace(text, next), var other = NamePart(text, at: next + 1) else { return false }
    if other.isOne(of: ProseWords.and), isSpace(text, other.end) {
      guard let second = NamePart(text, at: other.end + 1) else { return false }
      other = second
    } else if next == end {
      return false
    }
    return isClear(other)
  }

  static func isClear(_ part: NamePart) -> Bool {
    part.isName && part.givenName == .clear
  }

  /// Whether a name is part of a longer row of words with capitals, as those of firms and places are.
  static func followsCapital(
    _ text: Span<UInt8>, _ start: Int, _ before: WordBefore
  ) -> Bool {
    guard before.gap == 1, !before.hasStop, text[before.start] &- UInt8(ascii: "A") < 26 else {
      return false
    }
    // At the start of a sentence any word has one.
    return !before.isOne(of: ProseWords.beforePersons)
  }

  /// Whether what follows says that it is a street or a firm: a number, or a word for it, or for what a firm does.
  static func isThing(_ text: Span<UInt8>, after end: Int) -> Bool {
    var next = end
    if next < text.count, text[next] == UInt8(ascii: "&") { return true }
    // `King George's Hospital`
    if next + 1 < text.count, text[next] == UInt8(ascii: "'"), text[next + 1] == UInt8(ascii: "s") {
      next += 2
    }
    guard isSpace(text, next) else { return false }
    next += 1
    guard next < text.count else { return false }
    if FieldWord.isDigit(text[next]) { return !isNumberOfPerson(text, at: next) }
    if text[next] == UInt8(ascii: "&") { return !isPerson(text, at: next + 2) }
    guard let word = NamePart(text, at: next) else { return false }
    // `groep 4` of a school.
    if word.isOne(of: classes), isSpace(text, word.end), word.end + 1 < text.count,
      FieldWord.isDigit(text[word.end + 1])
    {
      return false
    }
    // `Edward Jenner Close`, but not `Anna Bos Close to tears`
    if text[next] == UInt8(ascii: "C"), word.letters == 5, text.ends(word.end, "Close"),
      word.end >= text.count || text[word.end] != 32
    {
      return true
    }
    return word.isOne(of: ProseWords.afterThings) || word.isOne(of: ProseWords.streetsAfter)
      || FirmName.goesOn(in: text, after: end)
  }

  /// Whether a given name and a surname stand at a place, as behind `&` in the names of two: `Shona Lott & Bronte Wake`.
  private static func isPerson(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard start < text.count, text[start - 1] == 32, let first = NamePart(text, at: start),
      first.isName, first.givenName != .none, isSpace(text, first.end),
      let last = NamePart(text, at: first.end + 1)
    else { return false }
    return last.isName && last.letters > 2 && (first.givenName > .word || last.isSurname)
      && !NameWords.isOrdinary(last.hash)
      && !last.isOne(of: ProseWords.afterThings) && !last.isOne(of: FirmName.words)
  }

  /// What people of medicine, law and numbers write behind their names.
  private static let credentials = HashedWords(
    " rn lpn lvn pt dpt pta ot otr cota slp md do np pa aprn fnp crna cna dvm dds dmd lcsw lmsw lpc cpa esq bsn msn emt rgn rmn dip kc qc "
  )
  /// Those that are states of America too, behind a comma.
  private static let states = HashedWords(" md pa ")

  /// Whether what somebody is stands behind a name in capitals: `Hank Solomonides PT`, `Otis Bellweather, RN`.
  static func isBeforeCredential(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var at = end
    let hasComma = at < text.count && text[at] == UInt8(ascii: ",")
    if hasComma { at += 1 }
    guard isSpace(text, at), let word = NamePart(text, at: at + 1), word.isInCapitals,
      word.letters <= 4, word.isOne(of: credentials), !hasComma || !word.isOne(of: states)
    else { return false }
    return word.end >= text.count || !FieldWord.isDigit(text[word.end])
  }

  private static let classes = HashedWords(" groep group ")

  /// Whether what begins with a digit is a telephone number, a birth date or another number as persons have: six digits or more.
  private static func isNumberOfPerson(_ text: Span<UInt8>, at start: Int) -> Bool {
    var digits = 0
    var at = start
    reading: while at < text.count, at - start < 16 {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case 32, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): break
      default: break reading
      }
      at += 1
    }
    return digits >= 6
  }

  static func endsAsName(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    guard mayFollowWord(text[end]) else { return closes(text, end) }
    // `Jordan.com`, `Ruby::Object`, `Kate-based`
    guard end + 1 < text.count else { return true }
    switch text[end] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"):
      return !FieldWord.isLetter(text[end + 1]) && text[end + 1] != UInt8(ascii: ":")
    default: return true
    }
  }

  /// Whether a slash closes what one before it opened: `/Ст. Петкова/`.
  static func closes(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard text[end] == UInt8(ascii: "/") else { return false }
    return end + 1 >= text.count
      || !FieldWord.isLetter(text[end + 1]) && !FieldWord.isDigit(text[end + 1])
  }

  @inline(__always)
  static func mayFollowWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
      UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "-"),
      UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "}"),
      UInt8(ascii: "\\"), UInt8(ascii: "`"), 9, 10, 13, 0xE2:
      true
    default: false
    }
  }

  @inline(__always)
  static func mayPrecedeName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "="),
      UInt8(ascii: "{"), UInt8(ascii: "`"), 9, 10, 13:
      true
    default: false
    }
  }
}
