/// What is written right before a date and says that somebody was born then, without being a word that could say so from further away.
enum BirthSign {
  /// Whether such a sign stands before a date.
  ///
  /// `°26/03/1947` in Belgium, `(*1.2.1951` in German and Dutch, `ur. 5 lutego 1983` in Polish, `, f. 14.03.1961` in Danish,
  /// `(s. 15.7.1969` in Finnish and `b. May 6, 1931` in English, `★ 18-02-1931` in obituaries. Of what else these could be, `30 °`, a note or emphasis, a part of a word and a page have something
  /// else around them.
  static func stands(in text: Span<UInt8>, before start: Int, to end: Int) -> Bool {
    guard start > 1 else { return false }
    switch text[start - 1] {
    case 0xB0:
      // In UTF-8 or in Windows-1252.
      let at = text[start - 2] == 0xC2 ? start - 2 : start - 1
      return isBorder(text, before: at) && !(at > 1 && FieldWord.isDigit(text[at - 2]))
    case UInt8(ascii: "*"):
      // `Ada Okonkwo, *03.02.2012`
      guard text[start - 2] != UInt8(ascii: "(") else { return true }
      guard start > 4, text[start - 2] == 32 else { return false }
      // `Mathis Brandner *4.7.2018`
      return text[start - 3] == UInt8(ascii: ",")
        || NameBesideNumber.name(text, endingAt: start - 2)?.isKnown == true
    case UInt8(ascii: "\""), UInt8(ascii: ">"): return isOfShortKey(text, before: start)
    case UInt8(ascii: " ") where text[start - 2] == 0xB0:
      // `(Pieter Bos, ° 17/10/1991)`
      let at = start > 3 && text[start - 3] == 0xC2 ? start - 3 : start - 2
      return at > 2 && text[at - 1] == 32 && text[at - 2] == UInt8(ascii: ",")
    case UInt8(ascii: " ")
    where start > 3 && text[start - 2] == 0x85 && text[start - 3] == 0x98
      && text[start - 4] == 0xE2:
      // `★ 18-02-1931 † 30-05-2026`
      return true
    case UInt8(ascii: " ") where isBehindWrappedBirth(text, start): return true
    case UInt8(ascii: " ") where isBehindSex(text, start):
      return NameBesideNumber.isOldEnough(text, start..<end)
    case UInt8(ascii: " "), 10:
      let start = text[start - 1] == 10 && text[start - 2] == 13 ? start - 1 : start
      guard start > 3, text[start - 2] == UInt8(ascii: ".") else { return false }
      if text[start - 3] == UInt8(ascii: "r"), text[start - 4] == UInt8(ascii: "u") {
        return isBorder(text, before: start - 4)
      }
      if text[start - 1] == 32, text[start - 3] == UInt8(ascii: "b") {
        return isOfEnglish(text, sign: start - 3)
          && NameBesideNumber.isOldEnough(text, start..<end)
      }
      // `Bent Kofoed, f. 14.03.1961` in Danish, Norwegian and Swedish.
      if text[start - 1] == 32, text[start - 3] == UInt8(ascii: "f"), start > 5 {
        return text[start - 4] == UInt8(ascii: "(")
          || text[start - 4] == 32 && text[start - 5] == UInt8(ascii: ",")
      }
      guard text[start - 1] == 32, text[start - 3] == UInt8(ascii: "s") else { return false }
      return text[start - 4] == UInt8(ascii: "(")
        || start > 5 && text[start - 4] == 32 && text[start - 5] == UInt8(ascii: ",")
    default: return false
    }
  }

  /// Whether a date is the value of `gd`, short for `geboortedatum`, beside keys of a person: `<Nm>Bos</Nm><Gd>1990-12-01</Gd>`,
  /// `roepnaam="Bas" gd="10-4-2013"`.
  private static func isOfShortKey(_ text: Span<UInt8>, before start: Int) -> Bool {
    guard start > 12,
      text.endsIgnoringCase(start, "<gd>") || text.endsIgnoringCase(start, " gd=\"")
        || text.endsIgnoringCase(start, "\"gd\":\"") || text.endsIgnoringCase(start, "\"gd\": \"")
    else { return false }
    var at = start - 8
    let least = max(2, start - reachOfKeys)
    while at > least {
      if text[at] == UInt8(ascii: "=") || text[at] == UInt8(ascii: ">")
        || text[at] == UInt8(ascii: "\""),
        text.endsIgnoringCase(at, "naam") || text.endsIgnoringCase(at, "bsn")
          || text.endsIgnoringCase(at, "<nm") || text.endsIgnoringCase(at, "\"nm")
      {
        return true
      }
      at -= 1
    }
    return false
  }

  /// Whether the race and sex of somebody stand before a date, as the police of America write them: `W/F, 07/22/1990`, `B/M 2-4-88`,
  /// and with the ethnicity between `W/H F  07-22-1990`.
  private static func isBehindSex(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var end = start - 1
    while end > 4, start - end < 4, text[end - 1] == 32 { end -= 1 }
    if end > 4, text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    guard end > 6 else { return false }
    if text[end - 2] == 32, text[end - 4] == UInt8(ascii: "/"),
      IdentifierChecks.isByte(text[end - 1], in: "MF"),
      IdentifierChecks.isByte(text[end - 3], in: "HNU")
    {
      return IdentifierChecks.isByte(text[end - 5], in: "WBAIUO") && text[end - 6] <= 32
    }
    guard text[end - 2] == UInt8(ascii: "/"),
      text[end - 1] == UInt8(ascii: "M") || text[end - 1] == UInt8(ascii: "F"),
      IdentifierChecks.isByte(text[end - 3], in: "WBHAIUO")
    else { return false }
    return !FieldWord.isLetter(text[end - 4]) && !FieldWord.isDigit(text[end - 4])
  }

  /// Whether `b.` at a place is no letter of a list, nor a part of a word: `(b. May 6, 1931)`, `Wiremu, 14  b. 12/09/2010`.
  private static func isOfEnglish(_ text: Span<UInt8>, sign: Int) -> Bool {
    switch text[sign - 1] {
    case UInt8(ascii: "("): return true
    case 32:
      var at = sign
      while at > 0, text[at - 1] == 32 { at -= 1 }
      // `a. 3 May 2001  b. 4 May 2001`, `item b. 4 May 2001`
      guard !hasListLetter(text, before: at) else { return false }
      return at == 0 || sign - at > 1 || text[at - 1] < 32 || text[at - 1] == UInt8(ascii: ",")
        || text[at - 1] == UInt8(ascii: ";")
    case 10: return !hasListLetter(text, before: sign)
    default: return false
    }
  }

  private static let reachOfList = 240

  /// Whether `a.` begins a line, or a column, not far before a place.
  private static func hasListLetter(_ text: Span<UInt8>, before place: Int) -> Bool {
    var at = place
    let least = max(1, place - reachOfList)
    while at > least {
      at -= 1
      if text[at] == UInt8(ascii: "."), text[at - 1] == UInt8(ascii: "a"),
        at == 1 || text[at - 2] <= 32
      {
        return true
      }
    }
    return false
  }

  private static let reachOfKeys = 200

  /// Words before a day from which, or until which, something lasts.
  private static let bounds = HashedWords(
    " vanaf tot sinds ingaande ingangsdatum from since until till before after effective ab seit bis zum depuis dès au du desde hasta até dal dall al od do cu från fra til nuo iki alates kuni līdz από έως μέχρι от до adm admit admitted admission disch discharge discharged died death dod "
  )

  /// Whether a word says that something begins or ends on a date, or happens: `geboren te Ede, in dienst vanaf 1-3-2019`.
  static func beginsOrEndsTime(in text: Span<UInt8>, before start: Int) -> Bool {
    let before = WordBefore(text, start)
    if before.isOne(of: bounds) { return true }
    return before.gap == 1 && before.isOne(of: days)
      && WordBefore(text, before.start).isOne(of: events)
  }

  /// What stands before a day, and what else happens on one: `born in 1971 and retired on 15 August 2021`.
  private static let days = HashedWords(" on in op am le el il em den dne ")
  private static let events = HashedWords(
    " retired retires married divorced joined started graduated hired enrolled signed employed promoted resigned left moved gepensioneerd getrouwd gehuwd gescheiden begonnen vertrokken verheiratet geschieden "
  )

  /// Words between a birth and its day: those of the place, and small ones.
  private static let mostOfPlace = 7

  /// Whether somebody's birth, with its place, stands before a day at the end of the line above:
  /// `nato a⏎San Lazzaro (BO) il 14/02/1971`.
  private static func isBehindWrappedBirth(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let day = WordBefore(text, start)
    guard day.gap == 1, day.isOne(of: days) else { return false }
    var at = day.start
    var hasLine = false
    for _ in 0..<mostOfPlace {
      var word = WordBefore(text, at)
      if word.start == word.end {
        while at > 2, text[at - 1] == 32 || text[at - 1] == UInt8(ascii: "(") { at -= 1 }
        guard !hasLine, at > 2, text[at - 1] == 10 else { return false }
        hasLine = true
        word = WordBefore(text, at - (text[at - 2] == 13 ? 2 : 1))
      }
      guard word.start < word.end, !FieldWord.isDigit(text[word.start]), !word.hasStop else {
        return false
      }
      if word.isOne(of: NameBesideNumber.births) { return hasLine }
      at = word.start
    }
    return false
  }

  private static let longestGap = 4

  /// Whether the number of a citizen follows a date, with marks between them and no word before: `M. Bos, 23-10-1951, BSN …`.
  static func isBesideNumber(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var at = end
    let limit = min(text.count - 4, end + longestGap)
    while at < limit, !FieldWord.isLetter(text[at]), !FieldWord.isDigit(text[at]), text[at] != 10 {
      at += 1
    }
    guard at > end, at < limit, text[at] | 0x20 == UInt8(ascii: "b"),
      text[at + 1] | 0x20 == UInt8(ascii: "s"), text[at + 2] | 0x20 == UInt8(ascii: "n"),
      !FieldWord.isLetter(text[at + 3])
    else { return false }
    // `Ontvangen 12-3-2024, BSN …`
    var before = start
    while before > 0, text[before - 1] == 32 { before -= 1 }
    guard before > 0 else { return false }
    switch text[before - 1] {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "|"),
      UInt8(ascii: ";"):
      return true
    default: return false
    }
  }

  /// Whether nothing that could belong to a sign stands before it.
  private static func isBorder(_ text: Span<UInt8>, before at: Int) -> Bool {
    guard at > 0 else { return true }
    let byte = text[at - 1]
    return byte < 0x80 && (byte | 0x20) &- UInt8(ascii: "a") >= 26 && !FieldWord.isDigit(byte)
  }
}
