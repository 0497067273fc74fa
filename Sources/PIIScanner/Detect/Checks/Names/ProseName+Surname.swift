/// Names that are known by a surname, with what stands before it.
extension ProseName {
  /// A surname with an initial or prefixes before it, or behind a word with an initial.
  static func surname(
    _ part: NamePart, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    if isSpace(text, part.end), let initialEnd = initial(text, part.end + 1),
      let match = unknownFirst(part, initialEnd, in: text, at: start)
    {
      return match
    }
    if let match = introduced(part, in: text, at: start) { return match }
    if let match = turned(part, in: text, at: start) { return match }
    var nameStart = start
    var surname = part
    var hasRole = false
    if part.isOne(of: ProseWords.firstPrefixes) {
      // `Van der Laan` at the start of a sentence.
      let (from, count) = prefixes(text, start)
      hasRole = count >= 1 && isBehindRole(text, start)
      guard count >= 2 || hasRole, let next = NamePart(text, at: from), next.isName else {
        return nil
      }
      surname = next
    } else if part.isOne(of: ProseWords.irishPrefixes) {
      // `B. Ní Chearbhaill`
      guard isSpace(text, part.end), let next = NamePart(text, at: part.end + 1), next.isName,
        let from = prefixOrInitial(before: start, text)
      else { return nil }
      (nameStart, surname) = (from, next)
    } else {
      guard start >= 2, text[start - 1] == UInt8(ascii: " ") else { return nil }
      guard let from = prefixOrInitial(before: start, text) else { return nil }
      nameStart = from
      if let next = surnameBehind(given: part, text) { surname = next }
    }
    let isSure =
      hasRole
      || nameStart < start
        && (endsInVanDer(text, start) || WordBefore(text, nameStart).isOne(of: ProseWords.roles)
          || isBehindSigned(text, nameStart)
          || part.isOne(of: ProseWords.irishPrefixes) || isBehindDeed(text, nameStart))
    guard let (last, end) = hyphens(after: surname, in: text),
      isSure || isKnown(surname, nameStart < start) && isKnown(last, nameStart < start),
      hasRole || !NameWords.isOrdinary(last.hash)
        || last.end > surname.end && !NameWords.isOrdinary(surname.hash),
      endsAsName(text, end), !isThing(text, after: end),
      // `von der Leiter gestürzt`
      nameStart < start && !text.ends(start, "von der ")
        || nameStart == start || !surname.isOne(of: germanThings),
      // `Burgemeester Van Walsumweg`
      !surname.isOne(of: ProseWords.afterThings), !hasRole || !isPlace(last, in: text),
      // `Van der Pekstraat`
      last.isSurname || !isPlace(last, in: text) || !isBehindCapitalPrefix(text, nameStart)
    else { return nil }
    return Match(start: nameStart, end: end, factors: ScoreFactors())
  }

  /// The surname behind a given name that has an initial before it: `J. Edgar Hoover`; `nil` if there is none.
  private static func surnameBehind(given part: NamePart, _ text: Span<UInt8>) -> NamePart? {
    guard part.givenName > .placeOrSurname, isSpace(text, part.end),
      let next = NamePart(text, at: part.end + 1), next.isName, next.letters > 2,
      next.isSurname || SurnameEnding.isOne(next), !NameWords.isOrdinary(next.hash)
    else { return nil }
    return next
  }

  /// Whether `Van` or its like begins at a place with its capital.
  private static func isBehindCapitalPrefix(_ text: Span<UInt8>, _ start: Int) -> Bool {
    NamePart(text, at: start).map { $0.isName && $0.isOne(of: ProseWords.firstPrefixes) } ?? false
  }

  /// Things whose names are surnames too, behind the German preposition `von der`.
  private static let germanThings = HashedWords(
    " leiter bank wand post bahn rampe säule treppe kanzel tafel brücke straße strasse schule kirche kasse pritsche ladefläche bühne front reserve "
  )

  /// A surname, known or not, and a given name behind it where a word for a person stands before both: `il figlio Lipnari Matteo`.
  private static func turned(_ part: NamePart, in text: Span<UInt8>, at start: Int) -> Match? {
    guard part.letters >= 3, isSpace(text, part.end),
      let given = NamePart(text, at: part.end + 1), given.isName, given.givenName > .placeOrSurname,
      let (_, end) = hyphens(after: given, in: text), isBehindRelative(text, start),
      !NameWords.isOrdinary(part.hash), !part.isOne(of: ProseWords.prefixes),
      endsAsName(text, end), !isThing(text, after: end), !part.isOne(of: ProseWords.afterThings)
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// Whether a word is a surname of the table, or ends as surnames do and has an initial or prefix before it: `K. Boersma`.
  private static func isKnown(_ part: NamePart, _ hasMore: Bool) -> Bool {
    part.isSurname || hasMore && SurnameEnding.isOne(part)
  }

  /// Whether `van der `, `v.d. ` or `v/d ` ends at a place: what follows is a surname, known or not.
  private static func endsInVanDer(_ text: Span<UInt8>, _ end: Int) -> Bool {
    text.ends(end, "an der ") || text.ends(end, "v.d. ") || text.ends(end, ". v. ")
      || text.ends(end, "v/d ") || text.ends(end, "vd ") || text.ends(end, "Vd ")
  }

  /// Whether what somebody is stands right before a place: `Wethouder `.
  private static func isBehindRole(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let role = WordBefore(text, start)
    return role.gap == 1 && role.end - role.start >= 4 && role.isOne(of: ProseWords.roles)
      || isBehindOffice(text, start)
  }

  /// What stands before a colon and whoever made, saw or signed a paper.
  private static let signers = HashedWords(
    " sagatavoja sastādīja paraksts parengė sudarė pasirašė koostas allkirjastas vypracoval vypracovala vyhotovil podepsal podepsala podpísal schválil sporządził sporządziła podpisał zatwierdził készítette aláírta jóváhagyta întocmit vizat aprobat semnat sastavio sastavila potpisao izradio pripravil pripravila podpisal изготвил подпис съставил утвердил подготвил виконав виконавець прийняв прийняла склав склала подписал составил elaborado revisado aprobado redatto approvato rédigé visé redigiert erstellt geprüft freigegeben utarbeidet godkjent udarbejdet godkendt upprättad laati hyväksyi hazırlayan onaylayan imzalayan firmato podp podpis aláírás underskrift allekirjoitus imza "
  )

  /// Whether the sign of a signature ends at a place, for what is signed or is a true copy: `Fdo.: `, `f.to `, `F.d.R.: `.
  private static func isBehindSigned(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end > 4, text[end - 1] == 32 else { return false }
    let hasColon = text[end - 2] == UInt8(ascii: ":")
    let mark = hasColon ? end - 2 : end - 1
    // `Sporządził: Z. Lipczak`
    if hasColon, WordBefore(text, end).isOne(of: signers) { return true }
    return text.endsIgnoringCase(mark, "f.d.r.") || text.endsIgnoringCase(mark, "f.to")
      || text.endsIgnoringCase(mark, "fdo.") || text.endsIgnoringCase(mark, "fto.")
  }

  /// Whether it says before a place who did something with a form: `Ingevuld door `, `signed by `.
  private static func isBehindDeed(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let by = WordBefore(text, start)
    guard by.gap <= 2, by.isOne(of: ProseWords.by) else { return false }
    let deed = WordBefore(text, by.start)
    return deed.gap == 1 && deed.isOne(of: ProseWords.deeds)
  }

  /// `Ruzena J. Gelencsér`: words that are no ordinary ones with an initial between them, the second a surname.
  private static func unknownFirst(
    _ first: NamePart, _ initialEnd: Int, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    guard first.letters >= 3, isSpace(text, initialEnd), !NameWords.isOrdinary(first.hash),
      let part = NamePart(text, at: initialEnd + 1), part.isName, part.letters >= 3,
      let (last, end) = hyphens(after: part, in: text), !NameWords.isOrdinary(last.hash),
      isKnown(last, true), !first.isOne(of: ProseWords.beforePlaces),
      !part.isOne(of: ProseWords.afterThings),
      endsAsName(text, end), !isThing(text, after: end)
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// Where an initial or two prefixes before a surname begin.
  private static func prefixOrInitial(before start: Int, _ text: Span<UInt8>) -> Int? {
    let before = WordBefore(text, start)
    if let from = initialStart(text, before) { return from }
    if before.end - before.start == 1, before.gap == 1 {
      let letter = text[before.start]
      // `Hr T Oosterhof`, `t.n.v. C Groeneveld`
      if !before.hasStop, letter &- UInt8(ascii: "A") < 26,
        WordBefore(text, before.start).isOne(of: ProseWords.roles)
      {
        return before.start
      }
      if !before.hasStop, let from = bareInitials(text, before.start) { return from }
      // `I. v. Wijngaarden`
      if before.hasStop, letter == UInt8(ascii: "v") {
        let from = withInitial(text, before.start)
        if let from, from < before.start { return from }
      }
    }
    // `van der`, `v.d.`, `v/d`.
    if before.end - before.start == 1, before.start >= 2, text[before.start] == UInt8(ascii: "d"),
      text[before.start - 2] | 0x20 == UInt8(ascii: "v"),
      text[before.start - 1] == UInt8(ascii: ".") || text[before.start - 1] == UInt8(ascii: "/")
    {
      return withInitial(text, before.start - 2)
    }
    // `vd Berg`
    if before.end - before.start == 2, before.gap == 1, text.endsIgnoringCase(before.end, "vd") {
      return withInitial(text, before.start)
    }
    // `huisarts ter Steege`, `dokter de Wit`
    if before.gap == 1, before.isOne(of: ProseWords.lonePrefixes),
      isBehindRole(text, before.start), NamePart(text, at: start)?.isSurname == true
    {
      return before.start
    }
    guard before.isOne(of: ProseWords.secondPrefixes), before.gap == 1 else { return nil }
    let first = WordBefore(text, before.start)
    guard first.gap == 1, first.isOne(of: ProseWords.firstPrefixes) else {
      // `Wethouder De Boer`
      if text[before.start] &- UInt8(ascii: "A") < 26, isBehindRole(text, before.start) {
        return before.start
      }
      // `A de Jong`
      let from = withInitial(text, before.start)
      return from == before.start ? nil : from
    }
    let isIn = text[first.start] | 0x20 != UInt8(ascii: "v")
    let from = withInitial(text, first.start)
    return isIn && from == first.start ? nil : from
  }

  /// Where two initials without full stops begin whose second one is at a place, behind a line or mark: `C H Groeneveld`.
  private static func bareInitials(_ text: Span<UInt8>, _ second: Int) -> Int? {
    guard second >= 2, text[second] &- UInt8(ascii: "A") < 26, text[second - 1] == 32,
      text[second - 2] &- UInt8(ascii: "A") < 26
    else { return nil }
    let first = second - 2
    guard first > 0 else { return first }
    return mayPrecedeName(text[first - 1])
      && (first < 2 || text[first - 1] != 32
        || !(text[first - 2] &- UInt8(ascii: "A") < 26))
      ? first : nil
  }

  /// Where a name begins whose surname's prefix is at a position: at an initial before it, if there is one.
  private static func withInitial(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard start == 0 || !FieldWord.isLetter(text[start - 1]) else { return nil }
    let before = WordBefore(text, start)
    guard before.gap == 1 else { return start }
    if let from = initialStart(text, before) { return from }
    let isBare = before.end - before.start == 1 && before.end == start - 1
    return isBare && text[before.start] &- UInt8(ascii: "A") < 26 ? before.start : start
  }

  /// Where an initial with its full stop begins, if that is the word before.
  private static func initialStart(_ text: Span<UInt8>, _ before: WordBefore) -> Int? {
    let start = before.start
    guard before.hasStop else { return nil }
    // `Στ. Κρόκου`, `И. Крумов`
    if text[start] >= 0xCE, before.end - start <= 4 {
      return FieldWord(range: start..<before.end).isCapitalized(text)
        && (start == 0 || mayPrecedeName(text[start - 1]) || text[start - 1] == UInt8(ascii: "/"))
        ? start : nil
    }
    guard before.end - start == 1, text[start] &- UInt8(ascii: "A") < 26 else { return nil }
    guard start > 0 else { return start }
    // `2601-55873-B. Reservefonds`
    if text[start - 1] == UInt8(ascii: "-"), start > 1, FieldWord.isDigit(text[start - 2]) {
      return nil
    }
    // `410 S. Washington` is a street.
    if IdentifierChecks.isByte(text[start], in: "NSEW"), start > 3, text[start - 1] == 32,
      FieldWord.isDigit(text[start - 2]), FieldWord.isDigit(text[start - 3]),
      FieldWord.isDigit(text[start - 4]),
      !text.ends(start - 3, "19") && !text.ends(start - 3, "20") || start < 6
        || FieldWord.isDigit(text[start - 6])
    {
      return nil
    }
    // `J.-C. Lambrecht`
    if start >= 3, text[start - 1] == UInt8(ascii: "-"), text[start - 2] == UInt8(ascii: "."),
      text[start - 3] &- UInt8(ascii: "A") < 26, start == 3 || mayPrecedeName(text[start - 4])
    {
      return start - 3
    }
    return mayPrecedeName(text[start - 1]) ? start : nil
  }
}
