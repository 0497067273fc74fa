/// The row of a person in a table without headings, told by the sex or nationality that stands beside a date: that of birth.
///
///     Okoro,Daniel,F,24/08/2013,…      Jansen;Piet;12-05-1971;M;…      PETROVA|Anna Maria|Female|1980-03-04
///     "Le Goff, Yann",FRA,15-06-1957,19AK70214,…
struct PersonRow {
  /// Where the names are: in one cell or in two.
  private(set) var names = InlineArray<2, Range<Int>>(repeating: 0..<0)
  private(set) var count = 0
  /// Where the number of the passport or identity card is that follows the birth date, beside a nationality.
  private(set) var document: Range<Int>?

  private static let longestCell = 48
  private static let mostWords = 5
  private static let sexes = HashedWords(
    " m f v w x male female man vrouw mann frau homme femme hombre mujer männlich weiblich ")

  /// Nationalities, as passports have them (ICAO 9303).
  private static let nationalities = HashedWords(
    " nld bel deu fra gbr esp prt ita aut che lux dnk swe nor fin isl irl pol cze svk hun rou bgr grc hrv svn srb bih mkd mne alb est lva ltu ukr rus blr mda tur mar dza tun egy syr irq irn afg pak ind bgd lka npl chn twn hkg jpn kor phl idn mys sgp tha vnm aus nzl usa can mex bra arg chl col per ven sur eri eth som nga gha ken zaf isr sau are cyp mlt geo arm aze kaz uzb "
  )

  /// The row around a date; `nil` unless the sex or nationality is in the cell before or behind the date, and names before both.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - date: Where the date is.
  ///   - delimiter: What stands between cells.
  /// - Complexity: O(1), since it reads four cells at most. Does not allocate.
  init?(in text: Span<UInt8>, around date: Range<Int>, delimiter: UInt8) {
    switch delimiter {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 9: break
    default: return nil
    }
    guard var before = Self.cell(before: date.lowerBound, text, delimiter) else { return nil }
    let isSex = Self.isSex(text, before)
    if isSex || Self.isNationality(text, before) {
      document = isSex ? nil : Self.document(text, behind: date.upperBound, delimiter)
      guard let next = Self.cell(before: before.lowerBound, text, delimiter) else { return nil }
      before = next
    } else {
      guard
        let behind = TableCell.behind(
          date.upperBound, in: text, delimiter, longest: Self.longestCell),
        Self.isSex(text, behind) || Self.isNationality(text, behind)
      else { return nil }
    }
    guard let last = Name(text, before) else { return nil }
    var isKnown = last.isKnown
    var words = last.words
    var beside = Self.cell(before: before.lowerBound, text, delimiter)
    // `ROSSI||ANNA|F|`: a second surname that is not there.
    if let empty = beside, empty.isEmpty {
      beside = Self.cell(before: empty.lowerBound, text, delimiter)
    }
    if let cell = beside, let first = Name(text, cell) {
      isKnown = isKnown || first.isKnown
      words += first.words
      names[0] = cell
      count = 1
    }
    guard words >= 2, isKnown || count == 1 else { return nil }
    names[count] = before
    count += 1
  }

  /// A cell that can be a name, or a part of one.
  private struct Name {
    var words = 0
    /// Whether a part of it is known.
    var isKnown = false

    init?(_ text: Span<UInt8>, _ cell: Range<Int>) {
      var at = cell.lowerBound
      while at < cell.upperBound {
        guard words < mostWords, let part = NamePart(text, at: at), part.end <= cell.upperBound
        else { return nil }
        let isPrefix = part.isOne(of: ProseWords.prefixes)
        guard
          part.isName || part.isInCapitals || isPrefix
            || part.letters == 1 && text[at] &- UInt8(ascii: "A") < 26
        else { return nil }
        if part.letters > 1, !isPrefix {
          let known = part.givenName != .none || part.isSurname
          guard known || !NameWords.isOrdinary(part.hash), !part.isOne(of: FirmName.words),
            !part.isOne(of: ProseWords.afterThings)
          else { return nil }
          isKnown = isKnown || known
          words += 1
        }
        at = part.end
        while at < cell.upperBound,
          text[at] == 32 || text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: ".")
            || text[at] == UInt8(ascii: "'")
            || text[at] == UInt8(ascii: ",") && at + 1 < cell.upperBound && text[at + 1] == 32
        {
          at += 1
        }
      }
      guard words > 0 else { return nil }
    }
  }

  private static func isSex(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard 1...8 ~= cell.count, let word = NamePart(text, at: cell.lowerBound) else { return false }
    return word.end == cell.upperBound && word.isOne(of: sexes)
  }

  private static func isNationality(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard cell.count == 3, let word = NamePart(text, at: cell.lowerBound) else { return false }
    return word.end == cell.upperBound && word.isInCapitals && word.isOne(of: nationalities)
  }

  /// The cell behind a date, if it may be the number of a document: capitals and digits, and hyphens in Belgium.
  private static func document(
    _ text: Span<UInt8>, behind date: Int, _ delimiter: UInt8
  ) -> Range<Int>? {
    guard
      let cell = TableCell.behind(date, in: text, delimiter, longest: longestCell),
      7...14 ~= cell.count
    else { return nil }
    var digits = 0
    for at in cell {
      if FieldWord.isDigit(text[at]) {
        digits += 1
      } else if text[at] &- UInt8(ascii: "A") >= 26 && text[at] != UInt8(ascii: "-") {
        return nil
      }
    }
    return digits >= 3 && IdentifierChecks.issuedNumber(text.extracting(cell)) ? cell : nil
  }

  private static func cell(
    before place: Int, _ text: Span<UInt8>, _ delimiter: UInt8
  ) -> Range<Int>? {
    TableCell.before(place, in: text, delimiter, longest: longestCell)
  }
}
