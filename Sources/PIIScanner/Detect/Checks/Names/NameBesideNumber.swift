/// The name of whom a number or birth date is that a word says to be one of a person.
///
///     Rasa Kazlauskienė, a. k. 47406199428      Jordan Price   DOB 4-2-98
///     Małgorzata Wiśniewska (PESEL 68080491226)  mw. Gé Doornbos, geb. 26-10-1949
///
/// It need not be known: what stands there is hardly anything else.
enum NameBesideNumber {
  /// How far a label may reach, and how long a name may be, in bytes.
  private static let longestLabel = 32
  private static let longestName = 64
  private static let mostParts = 7
  /// What stands before a birth's place or date, with a capital at the start of a line.
  static let births = HashedWords(
    " geboren geb born né née nato nata nacido nacida nascido nascida født fødd född syntynyt urodzony urodzona narozen narozena narodený rođen rođena rojen rojena născut născută született gimęs dzimis sündinud doğumlu geboortedatum "
  )

  /// The name before a number.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the number begins, behind its word.
  /// - Returns: Where the name is; `nil` if there is none.
  /// - Complexity: O(1). Does not allocate.
  static func range(in text: Span<UInt8>, before start: Int) -> Range<Int>? {
    endOfName(text, before: start).flatMap { name(text, endingAt: $0)?.range }
  }

  /// Whether a date stands behind the name of a person as only that of a birth does: `Hendrik Roelofsen (12.04.1956)`,
  /// `dhr. W.D. Kraaijeveld, 19/06/1991,`.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the date begins.
  ///   - end: Where it ends.
  /// - Returns: Whether it does, and is not too new, or has the sex behind it.
  static func isBirthDate(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    if isInChat(in: text, from: start, to: end) || isInRow(in: text, from: start, to: end) {
      return true
    }
    guard end < text.count, end - start >= 8 else { return false }
    if text[end] == UInt8(ascii: ")"), isOfChild(text, before: start) { return true }
    if isBeforeDocument(in: text, start..<end) { return true }
    if relative(in: text, before: start) != nil { return true }
    if isBeforeSex(text, end), start > 3, text[start - 1] == 32 {
      let comma = text[start - 2] == UInt8(ascii: ",") ? 1 : 0
      if name(text, endingAt: start - 1 - comma)?.isKnown == true { return true }
      // `JANSEN, PIETER 24/12/1953 M`
      return NamePart(text, at: WordBefore(text, start).start).map { $0.givenName > .word } ?? false
    }
    guard 0...lastYear ~= year(text, start..<end) else { return false }
    let isInParentheses = start > 3 && text[start - 1] == UInt8(ascii: "(")
    guard start > 3,
      text[end] == UInt8(ascii: ",") || isInParentheses && text[end] == UInt8(ascii: ")"),
      isInParentheses
        ? text[start - 2] == 32
        : text[start - 1] == 32 && text[start - 2] == UInt8(ascii: ",")
    else { return false }
    var at = start - 2
    // `**Hendrik Roelofsen** (12.04.1956, …)`
    while at > 1, text[at - 1] == UInt8(ascii: "*") { at -= 1 }
    guard let name = name(text, endingAt: at) else { return false }
    return name.isKnown
  }

  /// Whether the sex of a person stands behind a date: `Hendrik Roelofsen 12/04/1956 M;`.
  private static func isBeforeSex(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end + 2 < text.count, text[end] == 32, !FieldWord.isLetter(text[end + 2]),
      !FieldWord.isDigit(text[end + 2])
    else { return false }
    return text[end + 1] == UInt8(ascii: "M") || text[end + 1] == UInt8(ascii: "F")
  }

  /// Whether a number stands in parentheses behind the name of a person, as the number of that person does:
  /// `Lucija Horvat (24453700341)`.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the number begins.
  ///   - end: Where it ends.
  /// - Returns: Whether it does; a part of the name is known.
  static func isInParentheses(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end < text.count, text[end] == UInt8(ascii: ")"), start > 3,
      text[start - 1] == UInt8(ascii: "("), text[start - 2] == 32 || text[start - 2] == 10
    else { return false }
    let isBelow = text[start - 2] == 10 && text[start - 3] == 13
    return name(text, endingAt: isBelow ? start - 3 : start - 2)?.isKnown == true
  }

  /// What stands between a name and a telephone number.
  private static let phoneLabels = HashedWords(
    " tel telefoon mob mobiel gsm t m phone mobile cell ph handy tél portable móvil tlf puh puhelin mobil telefon iban rekening rekeningnr account acct konto compte cuenta conto "
  )

  /// The initials and surname, known or not, before a telephone number or account: `W. Zwols (0187 60 12 94)`, `P. Zwols: NL14 …`; and before
  /// a parenthesis words of which one is known as a surname, and none is an ordinary one: `Wifrith Lindquist (+46 513 068 853)`.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func initialed(in text: Span<UInt8>, before start: Int) -> Range<Int>? {
    var end = start
    for _ in 0..<2 {
      let least = max(0, end - longestGap)
      while end > least, isOfGap(text[end - 1]) { end -= 1 }
      guard end < start, end > least, FieldWord.isLetter(text[end - 1]) else { return nil }
      let label = WordBefore(text, end)
      guard label.isOne(of: phoneLabels) else { break }
      end = label.start
    }
    guard let name = name(text, endingAt: end) else { return nil }
    if name.hasInitial || isGivenFirst(text, name.range) { return name.range }
    guard text[start - 1] == UInt8(ascii: "("), end == start - 2, name.isKnown, !name.hasOrdinary,
      !isOfPlace(text, name.range)
    else { return nil }
    return name.range
  }

  /// Whether the first word is one of firms, offices and buildings, or another with a capital stands before it that begins no line.
  private static func isOfPlace(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let first = NamePart(text, at: name.lowerBound), first.isName else { return true }
    let before = WordBefore(text, name.lowerBound)
    return first.isOne(of: FirmName.words) || first.isOne(of: ProseWords.buildings)
      || first.isOne(of: ProseWords.beforeBuildings) || first.isOne(of: ProseWords.beforePlaces)
      || before.gap == 1 && FieldWord(range: before.start..<before.end).isCapitalized(text)
        && !before.hasStop && before.start > 0 && text[before.start - 1] != 10
  }

  /// Whether a name begins with a given name that is a word too, and a word follows that is nothing else: `Grace Tuimavave, 503-…`.
  private static func isGivenFirst(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let first = NamePart(text, at: name.lowerBound), first.isName,
      first.givenName == .word || first.givenName == .commonName,
      first.end + 1 < name.upperBound, text[first.end] == 32,
      let last = NamePart(text, at: first.end + 1)
    else { return false }
    return last.isName && last.letters >= 4 && !NameWords.isOrdinary(last.hash)
      && !last.isOne(of: FirmName.words)
  }

  private static let longestGap = 4

  @inline(__always)
  private static func isOfGap(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// The youngest that a date alone is taken for a birth: newer ones are oftener of letters and meetings.
  static let lastYear = 2012

  /// Whether a date is no newer than one that is taken for a birth by what stands around it.
  static func isOldEnough(_ text: Span<UInt8>, _ date: Range<Int>) -> Bool {
    date.count >= 8 && 0...lastYear ~= year(text, date)
  }

  /// The year of a date that ends or begins with it; −1 for none.
  static func year(_ text: Span<UInt8>, _ date: Range<Int>) -> Int {
    if text[date.upperBound - 3] == UInt8(ascii: "'") {
      // `28-11-'33`: of the last century, since nobody is born later.
      let short = IdentifierChecks.number(text, date.upperBound - 2..<date.upperBound)
      return short >= 30 ? 1900 + short : -1
    }
    let last = IdentifierChecks.number(text, date.upperBound - 4..<date.upperBound)
    return last >= 0
      ? last : IdentifierChecks.number(text, date.lowerBound..<date.lowerBound + 4)
  }

  /// Where the name ends: before the comma, parenthesis or gap in front of the label.
  private static func endOfName(_ text: Span<UInt8>, before start: Int) -> Int? {
    var at = start
    let least = max(2, start - longestLabel)
    while at > least {
      let byte = text[at - 1]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "("), 9, UInt8(ascii: "|"):
        at -= 1
        while at > least, text[at - 1] == 32 { at -= 1 }
        return at
      case 32 where text[at - 2] == 32:
        while at > least, text[at - 1] == 32 { at -= 1 }
        // `BSN:   111222333`
        guard text[at - 1] == UInt8(ascii: ":") else { return at }
      // Another number is no label.
      case 10, 13, UInt8(ascii: ")"), UInt8(ascii: ";"), 0x30...0x39: return nil
      default: at -= 1
      }
    }
    return nil
  }

  /// A name, and whether a part of it is known, an initial or an ordinary word.
  typealias Name = (range: Range<Int>, isKnown: Bool, hasInitial: Bool, hasOrdinary: Bool)

  /// The name that ends at a place, and whether a part of it is known or an initial.
  static func name(_ text: Span<UInt8>, endingAt end: Int) -> Name? {
    var (names, initials, ordinary, prefixes) = (0, 0, 0, 0)
    var isKnown = false
    var nameStart = end
    var at = end
    let least = max(0, end - longestName)
    reading: for _ in 0..<mostParts {
      var wordEnd = at
      if wordEnd > least, text[wordEnd - 1] == UInt8(ascii: ".") { wordEnd -= 1 }
      var start = wordEnd
      while start > least,
        FieldWord.isLetter(text[start - 1]) || text[start - 1] == UInt8(ascii: "'")
      {
        start -= 1
      }
      guard start < wordEnd, let part = NamePart(text, at: start), part.end == wordEnd else {
        break
      }
      if part.letters == 1 {
        guard text[start] &- UInt8(ascii: "A") < 26 else { break }
        initials += 1
      } else if part.isName {
        if part.isOne(of: births) { break }
        guard !part.isOne(of: NameBesideAddress.others), !part.isOne(of: ProseWords.afterThings),
          !part.isOne(of: ProseWords.addressing)
        else { return nil }
        let isGiven = part.givenName != .none
        // `Lis-Kwiat Oliwia`: beside the hyphen of a surname a word is no other thing.
        let isBeforeHyphen = wordEnd < end && text[wordEnd] == UInt8(ascii: "-")
        let isJoined =
          isBeforeHyphen
          || start > least + 1 && text[start - 1] == UInt8(ascii: "-")
            && FieldWord.isLetter(text[start - 2])
        let isOrdinary = !isGiven && !isJoined && NameWords.isOrdinary(part.hash)
        // `Subsemnata Elena Mureșan`: the word that begins the sentence.
        if names + initials >= 2, !isGiven, !isBeforeHyphen { break }
        if isOrdinary, names + initials >= 1 { break }
        names += 1
        if isOrdinary { ordinary += 1 }
        if isGiven || part.isSurname { isKnown = true }
      } else if part.isInCapitals, part.letters >= 3,
        part.givenName != .none || part.isSurname
      {
        // `COPPENS ACHIEL, geboren`
        names += 1
        isKnown = true
      } else {
        guard names > 0, part.isOne(of: ProseWords.prefixes) else { break }
        prefixes += 1
      }
      nameStart = start
      guard start > least else { break }
      switch text[start - 1] {
      case 32, UInt8(ascii: "-"): at = start - 1
      case UInt8(ascii: "."): at = start
      default: break reading
      }
    }
    // `2601-55873-B. Reservefonds`
    if nameStart > 1, text[nameStart - 1] == UInt8(ascii: "-"),
      FieldWord.isDigit(text[nameStart - 2])
    {
      return nil
    }
    // `A. de Wit` is no colour.
    guard names >= 2 || names == 1 && initials > 0, ordinary < names || prefixes > 0 else {
      return nil
    }
    return (nameStart..<end, isKnown || initials > 0, initials > 0, ordinary > 0)
  }
}
