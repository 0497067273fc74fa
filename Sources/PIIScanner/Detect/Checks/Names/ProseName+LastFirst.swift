/// Names as in lists and forms: `Peeters, Daan`, `van den Berg, Anna M.`, `Linden, Ingrid van der`.
extension ProseName {
  /// The name whose given name begins at a position, behind a surname and a comma.
  ///
  /// - Parameters:
  ///   - first: The given name.
  ///   - kind: What else it is.
  ///   - text: The window's text.
  ///   - start: Where it begins.
  /// - Returns: `nil` unless it is all that a line, cell or field has there. A surname that no table has needs a key before it.
  static func lastFirst(
    _ first: NamePart, _ kind: GivenNames.Kind, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    guard start >= 4, text[start - 1] == UInt8(ascii: " "), text[start - 2] == UInt8(ascii: ",")
    else { return nil }
    let comma = start - 2
    var from = comma
    let least = max(0, comma - longestSurname)
    while from > least, isOfSurname(text[from - 1]) { from -= 1 }
    guard from > least || from == 0, from < comma, let surname = NamePart(text, at: from),
      surname.isName
        || surname.isInCapitals && (kind >= .frequentName || surname.letters >= fewestCapitals),
      let (last, end) = hyphens(after: surname, in: text), end == comma,
      !NameWords.isOrdinary(last.hash)
        || last.end > surname.end && !NameWords.isOrdinary(surname.hash),
      !surname.isOne(of: ProseWords.introducers),
      !surname.isInCapitals || !surname.isOne(of: ProseWords.capitals)
    else { return nil }
    let begin = beginning(ofPrefixesBefore: from, in: text)
    let border = borderBefore(begin, in: text)
    let isOfList = kind > .word || surname.isInCapitals && !first.isOne(of: months)
    let nameEnd = endOfGivenNames(after: first, in: text)
    guard
      border == .key
        || border == .other && isOfList
          && (last.isSurname || surname.isInCapitals
            || kind >= .frequentName && last.letters >= fewestCapitals
              && !first.isOne(of: regions) && beginsRow(text, begin, nameEnd))
    else { return nil }
    // `BIRDSONG, Kevin "Peanut"`
    let hasNickname =
      nameEnd + 1 < text.count && text[nameEnd] == 32 && text[nameEnd + 1] == UInt8(ascii: "\"")
    let isSender = border == .key && nameEnd < text.count && text[nameEnd] == UInt8(ascii: ":")
    // `(Hensley, Dana M., W/F)`
    let isInParentheses =
      begin > 0 && text[begin - 1] == UInt8(ascii: "(") && text[nameEnd - 1] == UInt8(ascii: ".")
      && nameEnd < text.count && text[nameEnd] == UInt8(ascii: ",")
    guard
      hasNickname || isSender || isInParentheses || NamePart.endsField(text, nameEnd)
        || isBeforeAnd(text, nameEnd)
    else { return nil }
    return Match(start: begin, end: nameEnd, factors: ScoreFactors())
  }

  private static let months = HashedWords(" april may june august ")

  /// Given names that are regions too, behind a town: `Hamilton, Victoria`.
  private static let regions = HashedWords(
    " victoria virginia georgia carolina florida alberta dakota jordan israel montana jamaica india chad kenya limburg alexandria adelaide sydney madison "
  )

  /// Whether a name begins a line, and other columns follow: `Kapsali, Nick           7425   TK74`.
  private static func beginsRow(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    (start == 0 || text[start - 1] == 10) && end + 1 < text.count && text[end] == 32
      && text[end + 1] == 32
  }

  /// Whether another person of the household is named behind a place: `GROEBNER, Delmar & Arlene`.
  private static func isBeforeAnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end + 3 < text.count, text[end] == 32, text[end + 1] == UInt8(ascii: "&"),
      text[end + 2] == 32, let next = NamePart(text, at: end + 3)
    else { return false }
    // `Bakker, Hendrik & Co`
    return (next.isName || next.isInCapitals) && next.letters > 2
      && !next.isOne(of: FirmName.words)
  }

  /// The name whose given name begins at a position, behind its surname in capitals: `VAN DEN BRANDE Els`.
  ///
  /// - Returns: `nil` unless the surname is known, or the name is all that a line, cell or field has there.
  @inline(__always)
  static func behindCapitals(
    _ first: NamePart, _ kind: GivenNames.Kind, in text: Span<UInt8>, at start: Int
  ) -> Match? {
    guard start >= 4, text[start - 1] == 32,
      text[start - 2] &- UInt8(ascii: "A") < 26
        // `DUPRÉ Luc`
        || text[start - 3] == 0xC3 && 0x80...0x9E ~= text[start - 2],
      kind > .word
    else { return nil }
    return readBehindCapitals(first, text, start)
  }

  private static let frenchTitles = HashedWords(" m mm mme mmes mlle ")

  /// Most words of a surname in capitals, and how few letters an unknown one has at least: others are abbreviations.
  private static let mostCapitals = 4
  private static let fewestCapitals = 4

  @inline(never)
  private static func readBehindCapitals(
    _ first: NamePart, _ text: Span<UInt8>, _ start: Int
  ) -> Match? {
    var (begin, letters) = (start, 0)
    var isKnown = false
    for _ in 0..<mostCapitals {
      guard begin >= 2, text[begin - 1] == 32 else { break }
      var word = begin - 1
      let least = max(0, word - longestSurname)
      while word > least, isOfSurname(text[word - 1]) { word -= 1 }
      guard word < begin - 1, let part = NamePart(text, at: word), part.isInCapitals,
        part.end == begin - 1 || text[part.end] == UInt8(ascii: "-"),
        part.isOne(of: ProseWords.prefixes)
          || !part.isOne(of: ProseWords.capitals) && !part.isOne(of: FirmName.words)
      else { break }
      if !part.isOne(of: ProseWords.prefixes) {
        isKnown = isKnown || part.isSurname && part.letters >= 3
        letters = max(letters, NameWords.isOrdinary(part.hash) ? 0 : part.letters)
      }
      begin = word
    }
    guard begin < start, letters >= 3 else { return nil }
    let end = endOfGivenNames(after: first, in: text)
    if !isKnown {
      guard letters >= fewestCapitals,
        borderBefore(begin, in: text) != .none || isBehindDash(text, begin)
          // `M. VAN DEN BRANDE Els`
          || WordBefore(text, begin).isOne(of: frenchTitles),
        NamePart.endsField(text, end) || isBeforeRemark(text, end)
      else { return nil }
    }
    return Match(start: begin, end: end, factors: ScoreFactors())
  }

  /// Whether a dash parts a name from the one before it in a list: `MOREL Aude (12) - TISSERAND Paul (8)`.
  private static func isBehindDash(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start > 3 && text[start - 1] == 32 && text[start - 2] == UInt8(ascii: "-")
      && text[start - 3] <= 32
  }

  /// Whether a number in parentheses stands behind a name, as in lists of who has how many shares.
  private static func isBeforeRemark(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end + 2 < text.count && text[end] == 32 && text[end + 1] == UInt8(ascii: "(")
      && FieldWord.isDigit(text[end + 2])
  }

  /// Longest surname that is read backwards, in bytes.
  private static let longestSurname = 40

  private static func isOfSurname(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }

  /// Where the prefixes of a surname begin that stand before it; the surname's start if there are none.
  private static func beginning(ofPrefixesBefore start: Int, in text: Span<UInt8>) -> Int {
    var begin = start
    for _ in 0..<2 {
      let before = WordBefore(text, begin)
      guard before.gap == 1, before.isOne(of: ProseWords.prefixes) else { break }
      begin = before.start
    }
    return begin
  }

  /// What stands before a name that is a field of its own.
  private enum Border { case none, key, other }

  private static func borderBefore(_ start: Int, in text: Span<UInt8>) -> Border {
    guard start > 0 else { return .other }
    var at = start
    while at > 0, start - at < reach, text[at - 1] == UInt8(ascii: " ") { at -= 1 }
    guard at > 0 else { return .other }
    switch text[at - 1] {
    case UInt8(ascii: ":"), UInt8(ascii: "="): return .key
    case 10, 13, 9, UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "&"), UInt8(ascii: "("):
      return .other
    // Columns of a list.
    default:
      if start - at >= 2 { return .other }
      return WordBefore(text, start).isOne(of: wrote) ? .key : .none
    }
  }

  /// What stands before the sender of a mail that is quoted, and before a person in the head of a form.
  ///
  ///     Am 08.03.2024 um 15:20 schrieb Lohmeyer, Katrin:          Pt Guimaro, Odete S.
  private static let wrote = HashedWords(
    " schrieb wrote schreef geschrieben écrit scrisse scritto escribió escreveu napisał napisała napsal napsala skrev kirjoitti írta pt pat patient resident client claimant insured member gez unterz "
  )

  /// Where the given names end, with initials and the prefixes of the surname behind them.
  private static func endOfGivenNames(after first: NamePart, in text: Span<UInt8>) -> Int {
    guard var (_, end) = hyphens(after: first, in: text) else { return first.end }
    for _ in 0..<mostWords {
      guard isSpace(text, end), end + 1 < text.count else { break }
      if let next = initialEnd(text, end + 1) {
        end = next
        continue
      }
      // `Bergsma, Dwight E       7401`
      if text[end + 1] &- UInt8(ascii: "A") < 26,
        NamePart.endsField(text, end + 2) || isBeforeAnd(text, end + 2)
      {
        return end + 2
      }
      guard let part = NamePart(text, at: end + 1),
        part.isName && part.givenName > .word || part.isOne(of: ProseWords.prefixes)
      else { break }
      end = part.end
    }
    return end
  }

  /// Where an initial ends, whatever stands behind it.
  private static func initialEnd(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 1 < text.count, text[at] &- UInt8(ascii: "A") < 26,
      text[at + 1] == UInt8(ascii: ".")
    else { return nil }
    return at + 2
  }
}
