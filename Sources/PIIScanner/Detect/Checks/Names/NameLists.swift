/// Names in a row behind a word for who was at a meeting, and the name behind a dotted line.
///
///     Aanwezig: M. Oudshoorn (vz), Fenna Zwart        **Anwesend:** Dr. Olaf Quast, Fr. Lünders
///     Signed ....................   E M Carthwick
///
/// What stands there need not be known, but for a part of it.
enum NameLists {
  /// Most bytes from the word to the end of the last name.
  private static let reach = 320
  private static let longestHead = 28
  private static let mostParts = 8

  private static let heads = HashedWords(
    " present absent apologies attendance attending attendees participants aanwezig aanwezigen afwezig afwezigen afgemeld deelnemers anwesend anwesende abwesend entschuldigt teilnehmer teilnehmende présents présent absents excusés excusé participants presenti assenti partecipanti asistentes ausentes presentes obecni nieobecni přítomni omluveni prítomní ospravedlnení närvarande frånvarande tilstede fremmødte fraværende läsnä poissa jelen jelenlévők prezenți absenți prisutni odsutni prisotni kohal puudusid klātesošie dalyvavo "
  )
  private static let signs = HashedWords(
    " signed signature getekend ondertekend handtekening unterschrift unterzeichnet signé firma firmado assinatura podpis underskrift allekirjoitus "
  )
  /// Who else is there.
  private static let groups = HashedWords(
    " lijst partij fractie fracties gemeentebelangen party liste fraktion partei groupe parti partito partido klub all alle everyone iedereen quorum mitglieder members council "
  )
  /// What stands before a name in such lists.
  private static let titles = HashedWords(
    " cllr cllrs mr mrs ms miss mx dr drs prof ir ing rev revd heer mevrouw dhr mw mevr de herr frau hr fr m mme mlle sig sra sr dott pan pani "
  )

  /// Whether a word with a capital begins a line, behind marks of Markdown: quick, since most do not.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital > 0 else { return true }
    switch text[capital &- 1] {
    case 10, UInt8(ascii: "*"), UInt8(ascii: "_"): return true
    case 32: return capital == 1 || text[capital &- 2] <= UInt8(ascii: "-")
    default: return false
    }
  }

  /// Calls a closure with each name behind such a word.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where ``mayBegin(_:at:)`` says that the word may begin.
  ///   - body: Gets where the name is, without its title.
  /// - Complexity: O(1), since it reads no further than `reach`. Does not allocate.
  @inline(never)
  static func forEachName(in text: Span<UInt8>, at start: Int, _ body: (Range<Int>) -> Void) {
    guard let head = NamePart(text, at: start) else { return }
    let limit = min(text.count, start + reach)
    if head.isOne(of: signs) {
      guard let at = endOfDots(text, head.end, limit), let name = Name(text, from: at, limit),
        NamePart.endsField(text, name.range.upperBound)
      else { return }
      return body(name.range)
    }
    guard head.isOne(of: heads), var at = endOfHead(text, head.end) else { return }
    while let item = nextItem(text, at, limit) {
      if let name = Name(text, from: item, limit) {
        body(name.range)
        at = name.range.upperBound
      } else {
        at = item
      }
      guard let end = endOfItem(text, at, limit) else { return }
      at = end
    }
  }

  // MARK: What stands around names

  /// Behind the colon of the word, with a few more words and marks of Markdown before it.
  private static func endOfHead(_ text: Span<UInt8>, _ end: Int) -> Int? {
    var at = end
    let limit = min(text.count, end + longestHead)
    while at < limit {
      switch text[at] {
      case UInt8(ascii: ":"): return at + 1
      case 32, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ")"): at += 1
      case let byte where FieldWord.isLetter(byte): at += 1
      default: return nil
      }
    }
    return nil
  }

  /// Behind the dots or dashes that somebody signs on.
  private static func endOfDots(_ text: Span<UInt8>, _ end: Int, _ limit: Int) -> Int? {
    var at = end
    var dots = 0
    reading: while at < limit {
      switch text[at] {
      case UInt8(ascii: "."), UInt8(ascii: "_"): dots += 1
      // `…`
      case 0xE2, 0x80: break
      case 0xA6: dots += 3
      case 32, UInt8(ascii: ":"): break
      default: break reading
      }
      at += 1
    }
    return dots >= 4 && at < limit ? at : nil
  }

  /// Where the next name may begin, behind spaces, marks of lists and one end of line; `nil` behind an empty line.
  private static func nextItem(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var at = start
    var lines = 0
    while at < limit {
      switch text[at] {
      case 10:
        lines += 1
        guard lines < 2 else { return nil }
      case 32, 9, 13, UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ","),
        UInt8(ascii: ";"):
        break
      default: return at
      }
      at += 1
    }
    return nil
  }

  /// Where the separator behind a name is; `nil` if the list ends with its line.
  private static func endOfItem(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var at = start
    while at < limit {
      switch text[at] {
      case UInt8(ascii: ","), UInt8(ascii: ";"): return at
      case 10:
        // `Jan Bos,⏎ Piet Kok` has its comma; a list with a mark for each goes on.
        guard at + 2 < limit else { return nil }
        let next = text[at + 1]
        return next == UInt8(ascii: "-") || next == UInt8(ascii: "*") ? at : nil
      case 32:
        if let word = NamePart(text, at: at + 1), word.isOne(of: ProseWords.and) { return word.end }
      default: break
      }
      at += 1
    }
    return nil
  }

  // MARK: Names

  /// A name as such lists have it: two words or more, or one with an initial or a title.
  private struct Name {
    var range: Range<Int>

    init?(_ text: Span<UInt8>, from start: Int, _ limit: Int) {
      var at = start
      var (first, end) = (-1, start)
      var (names, initials, ordinary) = (0, 0, 0)
      var (hasTitle, isKnown) = (false, false)
      reading: for _ in 0..<mostParts {
        guard at < limit, let part = NamePart(text, at: at) else { break }
        let word = at..<part.end
        at = part.end
        if first < 0, part.isOne(of: titles), part.letters > 1 || at < limit && text[at] == 32 {
          hasTitle = true
          while at < limit, text[at] == UInt8(ascii: ".") || text[at] == 32 { at += 1 }
          continue
        }
        let isShort =
          part.letters == 1 || part.letters == 2 && at < limit && text[at] == UInt8(ascii: ".")
        // `J.`, `St.`
        if isShort, FieldWord(range: word).isCapitalized(text) {
          initials += 1
        } else if part.isName || part.isInCapitals {
          guard !part.isOne(of: NameBesideAddress.others), !part.isOne(of: ProseWords.afterThings),
            !part.isOne(of: ProseWords.addressed), !part.isOne(of: groups),
            !part.isOne(of: FirmName.words)
          else { return nil }
          names += 1
          if NameWords.isOnlyOrdinary(part.hash) { ordinary += 1 }
          isKnown =
            isKnown || part.givenName != .none || part.isSurname || SurnameEnding.isOne(part)
        } else if !part.isOne(of: ProseWords.prefixes) {
          break
        }
        if first < 0 { first = word.lowerBound }
        end = word.upperBound
        guard at < limit else { break }
        switch text[at] {
        case UInt8(ascii: "."):
          at += 1
          if at < limit, text[at] == 32 || text[at] == UInt8(ascii: "-") { at += 1 }
        case 32, UInt8(ascii: "-"), UInt8(ascii: "'"): at += 1
        default: break reading
        }
      }
      guard names > 1 || names == 1 && (initials > 0 || hasTitle), ordinary < names,
        isKnown || initials > 0 || hasTitle
      else { return nil }
      range = first..<end
    }
  }
}
