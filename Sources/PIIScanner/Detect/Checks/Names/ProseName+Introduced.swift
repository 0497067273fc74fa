/// Names that somebody is introduced with.
///
///     My name is Jacob.    Ik heet Noor.    Je m'appelle Amélie.    Hi Vinicio,    Moeder: Ingrid    Thanks, Rebecca
extension ProseName {
  /// What introduces a name.
  enum Introduction {
    /// Nothing does.
    case none
    /// A label, which others things have too: `Naam: Apache`.
    case label
    /// A greeting, or a sentence that says so.
    case said
    /// What somebody is: `dokter Ramcharan`.
    case office
  }

  /// How the name that begins at a place is introduced.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func introduction(of start: Int, in text: Span<UInt8>) -> Introduction {
    guard start >= 3, text[start - 1] == UInt8(ascii: " ") else { return .none }
    let before = WordBefore(text, start)
    if before.end + 2 == start, before.start < before.end {
      switch text[before.end] {
      case UInt8(ascii: ":"): return before.isOne(of: ProseWords.labels) ? .label : .none
      // `What's your last name? Zwols`
      case UInt8(ascii: "?"): return before.isOne(of: ProseWords.labels) ? .said : .none
      default: break
      }
    }
    if before.gap == 1, mayFollowTitle(text, start), isTitle(before, text) { return .said }
    guard before.gap == 1, !before.hasStop || before.isOne(of: ProseWords.introducers) else {
      return .none
    }
    // `Geachte collega Oudeman`
    if before.isOne(of: colleagues) {
      return WordBefore(text, before.start).isOne(of: ProseWords.introducers) ? .said : .none
    }
    if before.isOne(of: ProseWords.introducers) || before.isOne(of: ProseWords.calls) {
      // `Fr.` is a title, `Fr` a day of the week.
      guard
        before.hasStop || !text.endsIgnoringCase(before.end, "fr") || before.end - before.start > 2
      else { return .none }
      // `3293 MW Haarlem`
      return WordBefore(text, before.start).isNumber ? .none : .said
    }
    if isBehindOffice(text, start) { return .office }
    // `My name is`, `nazywam się`
    guard before.isOne(of: ProseWords.links) else { return .none }
    let label = WordBefore(text, before.start)
    guard label.gap == 1, !label.hasStop else { return .none }
    return label.isOne(of: ProseWords.labels) || label.isOne(of: ProseWords.callsHimself)
      ? .said : .none
  }

  /// The name behind a title whose first letter stands before an apostrophe: `Sig.ra D'Amico`.
  static func elided(in text: Span<UInt8>, at capital: Int) -> Match? {
    let start = capital - 2
    guard start > 4, text[start - 1] == 32, IdentifierChecks.isByte(text[start], in: "DLO"),
      introduction(of: start, in: text) == .said, let part = NamePart(text, at: capital),
      part.isName, part.letters > 2, !NameWords.isOrdinary(part.hash),
      let (_, end) = hyphens(after: part, in: text), endsAsName(text, end)
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  private static let families = HashedWords(
    " famille famiglia família familia familjen familien rodina rodzina obitelj ")
  private static let colleagues = HashedWords(" collega colleague kollege kollegin ")

  /// Whether a word for a relative or another person stands before a place, and a colon or parenthesis at most.
  static func isBehindRelative(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let before = WordBefore(text, start)
    return before.gap <= 2
      && (before.isOne(of: ProseWords.relatives) || before.isOne(of: ProseWords.roles))
  }

  /// `Hi Vinicio,`: what a greeting or label says to be a name, though no table has it.
  static func introduced(_ part: NamePart, in text: Span<UInt8>, at start: Int) -> Match? {
    var introduction = introduction(of: start, in: text)
    if introduction == .none, part.letters > 2, start >= 3, text[start - 2] == UInt8(ascii: ".") {
      // `M. Rochat se tient`, `p. Horňák`
      let isSaid =
        switch text[start - 3] {
        case UInt8(ascii: "M"): isMonsieur(WordBefore(text, start), text, nameEnd: part.end)
        case UInt8(ascii: "p"): isPan(part, text, start)
        default: false
        }
      if isSaid { introduction = .said }
    }
    if introduction == .said, text[start] == UInt8(ascii: "V"),
      part.isOne(of: ProseWords.firstPrefixes)
    {
      return behindCapitalPrefix(part, in: text, at: start)
    }
    // `la famille Royale`, `familia Rosaceae`: of a family the surname has to be one.
    if introduction == .said, !part.isSurname, !SurnameEnding.isOne(part),
      WordBefore(text, start).isOne(of: families)
    {
      return nil
    }
    // `HR Manager`
    guard introduction != .none, !NameWords.isOrdinary(part.hash),
      start < 3 || !text.ends(start, "HR ") || part.isSurname,
      !part.isOne(of: ProseWords.addressed), !part.isOne(of: ProseWords.afterThings),
      let (last, end) = hyphens(after: part, in: text)
    else { return nil }
    var walk = Walk(end: end)
    guard !mayGoOn(text, end) || walk.readSurname(text, .clear), endsAsName(text, walk.end),
      walk.hasSurname || introduction != .label
    else { return nil }
    // `Burgemeester Reigerstraat`, `Sergeant Pepper Lane`, `Dr. Schaepmanstraat`
    if introduction == .office || text[start - 2] == UInt8(ascii: ".")
      || text[start - 2] == UInt8(ascii: "r"),
      isPlace(last, in: text) || isThing(text, after: walk.end)
    {
      return nil
    }
    return Match(
      start: start, end: walk.end,
      factors: walk.hasSurname ? ScoreFactors() : ScoreFactors(.nameSingle))
  }

  /// The surname behind a prefix with a capital, where a title says that one follows: `echtpaar Van Dommelen`.
  private static func behindCapitalPrefix(
    _ prefix: NamePart, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    guard isSpace(text, prefix.end) else { return nil }
    let (nameStart, _) = prefixes(text, prefix.end + 1)
    guard let part = NamePart(text, at: nameStart), part.isName,
      let (last, end) = hyphens(after: part, in: text), endsAsName(text, end),
      !isPlace(last, in: text) || last.isSurname, !isThing(text, after: end)
    else { return nil }
    return Match(start: start, end: end, factors: ScoreFactors())
  }

  /// Whether `p.` before a surname is that of a man or woman in Polish, Czech and Slovak, by how it ends: else it is of a page.
  private static func isPan(_ part: NamePart, _ text: Span<UInt8>, _ start: Int) -> Bool {
    let before = WordBefore(text, start)
    return before.hasStop && before.end - before.start == 1
      && text[before.start] == UInt8(ascii: "p") && (part.isSurname || SurnameEnding.isOne(part))
  }

  /// Whether a given name that is something else as well stands where only a person does: `My name is Florence.`,
  /// `zijn moeder: Ingrid`, `Thanks, Frank`.
  static func isIntroduced(_ start: Int, _ end: Int, in text: Span<UInt8>) -> Bool {
    if introduction(of: start, in: text) == .said || isAmongNames(start, end, in: text) {
      return true
    }
    guard start >= 3, text[start - 1] == UInt8(ascii: " ") else { return false }
    let before = WordBefore(text, start)
    guard before.end + 2 == start, before.start < before.end else { return false }
    let isAtEnd = end >= text.count || text[end] == 10 || text[end] == 13
    switch text[before.end] {
    case UInt8(ascii: ":"): return before.isOne(of: ProseWords.relatives)
    case UInt8(ascii: ","): return isAtEnd && before.isOne(of: ProseWords.closings)
    default: return false
    }
  }

  /// Whether two names that are nothing else stand beside it in a list: `Sem, Lotte en Daan`.
  private static func isAmongNames(_ start: Int, _ end: Int, in text: Span<UInt8>) -> Bool {
    var count = 0
    var at = start
    for _ in 0..<2 {
      var before = WordBefore(text, at)
      if before.gap == 1, before.isOne(of: ProseWords.and) {
        before = WordBefore(text, before.start)
      }
      guard before.start < before.end, before.end == at - 1 || isComma(text, before.end),
        let other = NamePart(text, at: before.start), other.isName
      else { break }
      if isClear(other) { count += 1 }
      at = before.start
    }
    at = end
    for _ in 0..<2 {
      let isListed = isComma(text, at)
      if isListed { at += 1 }
      guard isSpace(text, at), var other = NamePart(text, at: at + 1) else { break }
      let isLast = other.isOne(of: ProseWords.and)
      if isLast {
        guard isSpace(text, other.end), let last = NamePart(text, at: other.end + 1) else { break }
        other = last
      }
      guard isListed || isLast, other.isName else { break }
      if isClear(other) { count += 1 }
      at = other.end
    }
    return count >= 2
  }

  private static func isComma(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at < text.count && text[at] == UInt8(ascii: ",")
  }
}
