/// Words in capitals behind a title or a key, or in a line of their own, which the patterns for names have not.
///
///     de heer CORNELIS ADRIANUS VERMUNT        DR. V. KWAKKELSTEIN        MW DOS SANTOS TAVARES
///     ACHTERNAAM : VAN WIJNGAARDEN             <naam>JANSEN</naam>        ADRES   : TER HAARKADE 219
enum CapitalName {
  /// What a candidate looks like: a space or a mark, or the start of a line, and three capitals, or two of which one is beyond ASCII.
  ///
  /// Like that of ``ProseName`` it is longer than the prefilter reaches.
  static let pattern =
    #"[ =>"'`.,;(/\x09\x0A][A-Z\xC3-\xC5][A-Z\x80-\xC5][A-Z\x80-\xC5][ -~\x80-\xC5]{0,80}"#

  /// Whether two capitals stand at a place: quick, since the prefilter lets all letters beyond ASCII through.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard start &+ 2 < text.count else { return false }
    guard text[start] >= 0x80 else {
      return text[start &+ 1] < 0x80
        || FieldWord(range: start &+ 1..<start &+ 3).isCapitalized(text)
    }
    return text[start] <= 0xC5 && text[start &+ 2] &- UInt8(ascii: "a") >= 26
      && FieldWord(range: start..<start &+ 2).isCapitalized(text)
  }

  /// What stands before the words.
  enum Introduction {
    case title, key
    /// A word that other words in capitals follow too: `SGT L. DESORMEAUX`, `DEPUTY CLERK`.
    case rank
  }

  private static let ranks = HashedWords(
    " sgt ssgt msgt cpl pfc lt capt cmdr det ofc ofcr ptl tpr dep officer deputy detective sergeant lieutenant trooper constable inspector judge hon revd pastor nurse atty attorney "
  )

  /// Titles; those of the second list are words too, or abbreviations, without a full stop.
  private static let titles = HashedWords(
    " heer dhr mijnheer meneer mevrouw mevr mw mej familie fam tnv mme mlle monsieur madame herr frau señor señora sra pani paní domnul doamna signor signora fru herra rouva sayın mrs miss docteur docteure docteurs maître professeur dottor dottoressa avvocato doutor doutora doctora doktor gospodin gospođa gospod domnului doamnei pana panu panią "
  )
  private static let abbreviations = HashedWords(
    " hr dr drs ir ing mr ms prof ds mm sr sig dl pan dott ")
  /// Those that are words too, or abbreviations, unless an initial stands behind them: `MR R K HAQ`.
  private static let beforeInitials = HashedWords(" mr ms dr ")

  private static let mostParts = 7
  /// Longest row of spaces behind a key, in bytes.
  private static let longestGap = 48
  /// Initials and prefixes between the title and the capitals.
  private static let mostBetween = 5
  /// So many letters at least has a word in capitals that is taken for a name though it is not known as a surname: others are
  /// abbreviations.
  static let fewestLetters = 5

  /// Where the words begin whose first three capitals stand behind a space or mark, and what stands before them.
  ///
  /// Initials and prefixes belong to them.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func start(
    in text: Span<UInt8>, behind mark: Int
  ) -> (Int, Introduction)? {
    var start = mark + 1
    // Behind `M.` that is no initial behind a title: `M. DUPRAZ Christian`.
    var behindMonsieur: Int?
    for _ in 0..<mostBetween {
      if KeyedValue.opens(text, start) { return (start, .key) }
      let gap = startOfSpaces(text, before: start)
      guard gap > 0 else { break }
      if KeyedValue.opens(text, gap) { return (start, .key) }
      let word = WordBefore(text, start)
      guard word.start < word.end, word.gap == 1 else { break }
      if word.isOne(of: titles) || word.hasStop && word.isOne(of: abbreviations)
        || start <= mark && word.isOne(of: beforeInitials)
      {
        guard word.start == 0 || ProseName.mayPrecedeName(text[word.start - 1]),
          // `5 MW`
          !WordBefore(text, word.start).isNumber
        else { return nil }
        return (start, .title)
      }
      if word.hasStop, text.endsIgnoringCase(word.end + 1, "t.n.v.") { return (start, .title) }
      if word.isOne(of: ranks) { return (start, .rank) }
      let isInitial = word.end - word.start == 1 && text[word.start] &- UInt8(ascii: "A") < 26
      guard isInitial || word.isOne(of: ProseWords.prefixes), word.start > 0 else { break }
      if start == mark + 1, word.hasStop, isInitial, text[word.start] == UInt8(ascii: "M"),
        text[word.start - 1] <= 32
      {
        behindMonsieur = start
      }
      start = word.start
    }
    return behindMonsieur.map { ($0, .title) }
  }

  private static func startOfSpaces(_ text: Span<UInt8>, before end: Int) -> Int {
    var start = end
    let least = max(0, end - longestGap)
    while start > least, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return start
  }

  /// The name in capitals behind a rank whose number follows: `DET. MARWOOD #6120`; `nil` if none does.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func numbered(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard let name = name(in: text, from: start), name.upperBound + 2 < text.count,
      text[name.upperBound] == 32, text[name.upperBound + 1] == UInt8(ascii: "#"),
      FieldWord.isDigit(text[name.upperBound + 2])
    else { return nil }
    return name
  }

  /// The name in capitals that begins behind a title or rank.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where it begins.
  ///   - isSure: Whether one word is enough that no table has; otherwise it takes an initial.
  /// - Returns: `nil` if what stands there is none.
  /// - Complexity: O(1). Does not allocate.
  static func name(in text: Span<UInt8>, from start: Int, isSure: Bool = true) -> Range<Int>? {
    var (position, end) = (start, start)
    var (initials, letters) = (0, 0)
    var isKnown = false
    reading: for _ in 0..<mostParts {
      guard let part = NamePart(text, at: position) else { break }
      if part.letters == 1 {
        guard FieldWord(range: position..<part.end).isCapitalized(text) else { break }
        // `D'ANGREMOND`
        if letters > 0, part.end < text.count, text[part.end] == UInt8(ascii: "'") {
          position = part.end + 1
          continue
        }
        initials += 1
        position = part.end
        if position < text.count, text[position] == UInt8(ascii: ".") { position += 1 }
      } else if part.isOne(of: ProseWords.prefixes) {
        position = part.end
      } else {
        // Behind a title a given name may be a word too: `MEVROUW IRIS BOS`.
        let isSurname = part.isSurname || isSure && letters == 0 && part.givenName > .none
        guard part.isInCapitals, !part.isOne(of: ProseWords.addressed),
          !part.isOne(of: ProseWords.capitals), !part.isOne(of: FirmName.words),
          !NameWords.isOrdinary(part.hash) || isSurname
        else { break }
        // `DEP. R. ZWOLSMA LCSO`
        if !isSure, letters > 0, !isSurname { break }
        letters = max(letters, part.letters)
        isKnown = isKnown || isSurname
        position = part.end
        end = position
      }
      guard position + 1 < text.count else { break }
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: "-"): position += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      default: break reading
      }
    }
    guard letters > 0, isKnown || initials > 0 || letters >= fewestLetters,
      isSure || initials > 0
    else { return nil }
    // In a text that is all in capitals any word may stand there.
    let goesOn =
      end + 2 < text.count && text[end] == UInt8(ascii: " ")
      && text[end + 1] &- UInt8(ascii: "A") < 26 && text[end + 2] &- UInt8(ascii: "a") >= 26
    return isKnown || initials > 0 || !goesOn ? start..<end : nil
  }
}
