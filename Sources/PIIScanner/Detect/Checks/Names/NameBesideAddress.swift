/// The name that mail programs write before an address: `From: "Iris von Öztürk" <i_ozturk@example.nl>`.
///
/// It needs no known given name: that the address is made of it says more.
enum NameBesideAddress {
  private static let longest = 64
  private static let mostParts = 6
  /// Widest gap between columns, in bytes.
  private static let longestGap = 24

  /// Words of those who are no person: `Klant Service <klantservice@example.nl>`.
  static let others = HashedWords(
    " inbox mailbox mailings service services klantenservice klantservice team support info information sales klant klanten customer desk helpdesk office admin administrator administratie administration contact reply noreply newsletter nieuwsbrief marketing webshop shop store receptie reception secretariaat secretary afdeling department dept bestuur board redactie editor postbus gemeente stichting vereniging school bedrijf company firma group groep bot build notifications notification security mailer daemon system webmaster postmaster hostmaster account accounts billing invoice facturen factuur crediteuren debiteuren order orders bestellingen verkoop inkoop planning logistiek vertrieb kundendienst kundenservice rechnung buchhaltung comptabilite ventes contabilidad ventas atencion the "
  )

  /// The name before an address.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the address begins: behind `<`.
  ///   - end: Where it ends.
  /// - Returns: Where the name is; `nil` if there is none, or nothing says that it is a person's.
  /// - Complexity: O(1), since it reads no further than `longest`. Does not allocate.
  static func range(in text: Span<UInt8>, before start: Int, to end: Int) -> Range<Int>? {
    guard start >= 4 else { return nil }
    guard text[start - 1] == UInt8(ascii: "<") else {
      // `webmaster: Xandrina Veldhuys xveldhuys@example.nl`
      guard let gap = startOfGap(text, before: start), let written = writtenName(text, before: gap)
      else { return nil }
      // `Hsu, Wei-Ting   weiting.hsu@example.com`
      if let turned = turnedName(text, behind: written),
        let name = judge(turned, text, start..<end, needsAddress: true)
      {
        return name
      }
      return judge(written, text, start..<end, needsAddress: true)
    }
    guard let written = writtenName(text, before: start - 1) else { return nil }
    if let name = judge(written, text, start..<end, needsAddress: false) { return name }
    guard let turned = turnedName(text, behind: written) else { return nil }
    return judge(turned, text, start..<end, needsAddress: !isOfSender(text, turned.lowerBound))
  }

  /// Where the space begins that stands between a name and an address, with a mark at most; `nil` if something else does.
  private static func startOfGap(_ text: Span<UInt8>, before start: Int) -> Int? {
    var at = start
    if text[at - 1] == UInt8(ascii: "(") { at -= 1 }
    guard at > 3, text[at - 1] == 32 else { return nil }
    at -= 1
    let least = max(3, at - longestGap)
    while at > least, text[at - 1] == 32 { at -= 1 }
    let mark = text[at - 1]
    if IdentifierChecks.isByte(mark, in: ",:-/;|") {
      at -= 1
      if text[at - 1] == 32 { at -= 1 }
    }
    return FieldWord.isLetter(text[at - 1]) ? at : nil
  }

  /// The name, if something says that it is a person's; `needsAddress` is whether only the address can.
  private static func judge(
    _ written: Range<Int>, _ text: Span<UInt8>, _ address: Range<Int>, needsAddress: Bool
  ) -> Range<Int>? {
    var position = written.lowerBound
    var (parts, names) = (0, 0)
    var (first, last): (NamePart?, NamePart?)
    var surnameBefore: NamePart?
    var (isReversed, isThing) = (false, false)
    var initial: UInt8 = 0
    while position < written.upperBound {
      let byte = text[position]
      if byte == UInt8(ascii: ",") {
        // `Veldhuys, Xandrina van`
        guard !isReversed, last != nil else { return nil }
        isReversed = true
        (surnameBefore, first) = (last, nil)
      }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") {
        position += 1
        continue
      }
      guard parts < mostParts, let part = NamePart(text, at: position) else { return nil }
      parts += 1
      position = part.end
      if part.letters == 1 {
        if initial == 0 { initial = text[part.end - 1] | 0x20 }
        if position < written.upperBound, text[position] == UInt8(ascii: ".") { position += 1 }
        continue
      }
      guard !part.isOne(of: others) else { return nil }
      isThing = isThing || part.isOne(of: ProseWords.afterThings)
      guard part.isName else {
        guard part.isOne(of: ProseWords.prefixes) else { return nil }
        continue
      }
      names += 1
      if first == nil { first = part }
      if !part.isOne(of: ProseWords.prefixes) { last = part }
    }
    guard let last = surnameBefore ?? last, names > 1 || initial != 0 else { return nil }
    let givenName = first ?? last
    if names > 1, !needsAddress, !isThing, givenName.givenName == .clear { return written }
    var (local, withDomain) = (FoldedText(), FoldedText())
    var isLocal = true
    var hasMark = false
    for position in address {
      let byte = text[position]
      if byte == UInt8(ascii: "@") { isLocal = false }
      if byte == UInt8(ascii: ".") {
        guard isLocal else { break }
        hasMark = true
      }
      if isLocal { local.add(letter: byte) }
      withDomain.add(letter: byte)
    }
    let (surname, given) = (FoldedText(last), FoldedText(givenName))
    // `Dana Hall <dana.hall@…>`; but not `Park Hotel <parkhotel@…>`.
    if isThing {
      guard hasMark, names > 1, givenName.givenName > .word, local.contains(given) else {
        return nil
      }
    }
    // `Ferry Hagoort <ferry@hagoortdesign.example>`
    if names > 1, surname.count >= 5, given.count >= 3, local.contains(given),
      withDomain.contains(surname), !NameWords.isOrdinary(last.hash)
    {
      return written
    }
    if names == 2, initial == 0, !isThing, last.givenName > .word,
      !NameWords.isOrdinary(givenName.hash), isMadeOf(surname: given, surname, local)
    {
      return written
    }
    // `i_ozturk`, `truus.hilbrink`, `hilbrinkt`; but not `klantenservice` of `Mooie Klantenservice`.
    guard surname.count >= 3, surname.count < local.count, local.contains(surname) else {
      return nil
    }
    let isMade =
      names > 1 && local.contains(given) || local.isEdge(initial != 0 ? initial : given.bytes[0])
    return isMade ? written : nil
  }

  /// Whether an address is made of a surname that stands first, and its given name or that one's initial:
  /// `Verdonck Loes <l.verdonck@…>`.
  private static func isMadeOf(
    surname: FoldedText, _ given: FoldedText, _ local: FoldedText
  ) -> Bool {
    surname.count >= 4 && surname.count < local.count && local.contains(surname)
      && (local.contains(given) || local.isEdge(given.bytes[0]))
  }

  /// The whole name whose given name stands behind a comma: `From: Hilbrink, Truus <`; `nil` if no surname stands before it.
  private static func turnedName(_ text: Span<UInt8>, behind given: Range<Int>) -> Range<Int>? {
    let comma = given.lowerBound - 2
    guard comma > 2, text[comma] == UInt8(ascii: ","), text[comma + 1] == 32 else { return nil }
    var start = comma
    let least = max(0, comma - longest)
    while start > least,
      FieldWord.isLetter(text[start - 1]) || text[start - 1] == 32
        || text[start - 1] == UInt8(ascii: "-") || text[start - 1] == UInt8(ascii: "'")
    {
      start -= 1
    }
    while start < comma, text[start] == 32 { start += 1 }
    return start + 1 < comma ? start..<given.upperBound : nil
  }

  /// Whether `From:` stands before a name: there is one sender.
  private static func isOfSender(_ text: Span<UInt8>, _ start: Int) -> Bool {
    text.endsIgnoringCase(start, "from: ")
  }

  /// What stands before `<`, without quotes and space around it.
  private static func writtenName(_ text: Span<UInt8>, before bracket: Int) -> Range<Int>? {
    var end = bracket
    while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > 1 else { return nil }
    let quote = text[end - 1]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { end -= 1 }
    var start = end
    let least = max(0, end - longest)
    reading: while start > least {
      let byte = text[start - 1]
      if isQuoted {
        if byte == quote || byte == 10 { break }
      } else {
        switch byte {
        case 0..<32, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("),
          UInt8(ascii: "["), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "|"),
          UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "="):
          break reading
        // Columns of a form.
        case 32 where start > 2 && text[start - 2] == 32 && text[start - 3] == 32: break reading
        default: break
        }
      }
      start -= 1
    }
    // `@author  Wouter de Groen <wouter@…>`, `by Tjitske Hoekwater`: what is not part of a name goes.
    while start < end {
      if text[start] == UInt8(ascii: " ") {
        start += 1
      } else if let part = NamePart(text, at: start), !part.isName, part.letters > 1,
        isQuoted || !part.isOne(of: ProseWords.prefixes)
      {
        start = part.end
      } else if !FieldWord.isLetter(text[start]) {
        start += 1
      } else {
        break
      }
    }
    return start + 4 <= end ? start..<end : nil
  }
}
