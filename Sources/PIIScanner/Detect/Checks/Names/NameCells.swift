/// The given name and the surname in two cells beside each other of a table without headings.
///
///     1000;Gerrit;van der Sloot;…      7,Graafsma,Fenna,…      24431,Mr,Declan,Okonjo,17/09/1971,…
///
/// A surname that is not known has the title in the cell before both, or a date of long ago right behind it.
struct NameCells {
  private(set) var given: Range<Int>
  private(set) var surname: Range<Int>
  /// Whether a title is in the cell before them.
  private(set) var hasTitle = false

  private static let longestCell = 48
  private static let mostGivenNames = 3
  private static let mostWordsOfSurname = 4
  /// How many cells before a date are looked at.
  private static let mostCells = 12
  /// Who was born later may as well have been entered on that day.
  private static let lastYear = 1999
  private static let firstYear = 1920
  /// The same beside a title, which children have less often.
  private static let lastYearBesideTitle = 2012
  private static let titles = HashedWords(
    " mr mrs ms miss mx dr prof rev sir lady dame dhr mw mevr hr herr frau fr mme mlle m sr sra sig "
  )

  /// The cells whose given name begins at a place; `nil` unless it is nothing else, and the cell beside it a known surname.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where a word with a capital begins.
  ///   - delimiter: What stands between cells.
  /// - Complexity: O(1), since it reads three cells at most. Does not allocate.
  init?(in text: Span<UInt8>, at start: Int, delimiter: UInt8) {
    guard Self.beginsCell(text, start, delimiter),
      let end = Self.endOfGivenNames(text, start)
    else { return nil }
    given = start..<end
    let before = TableCell.before(start, in: text, delimiter, longest: Self.longestCell)
    hasTitle = before.map { Self.isTitle(text, $0) } ?? false
    if let cell = TableCell.behind(end, in: text, delimiter, longest: Self.longestCell),
      Self.isSurname(
        text, cell, isKnown: hasTitle || Self.isBeforeBirth(text, cell.upperBound, delimiter))
    {
      surname = cell
    } else if let cell = before, Self.isSurname(text, cell, isKnown: false) {
      surname = cell
    } else {
      return nil
    }
  }

  private static func beginsCell(_ text: Span<UInt8>, _ start: Int, _ delimiter: UInt8) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    return before == delimiter || before == 10 || before == UInt8(ascii: "\"")
  }

  /// Where a cell ends that has nothing but given names.
  private static func endOfGivenNames(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var at = start
    for index in 0..<mostGivenNames {
      guard let part = NamePart(text, at: at), part.isName || part.isInCapitals,
        part.givenName >= (index == 0 ? .clear : .commonName)
      else { return nil }
      guard part.end < text.count else { return nil }
      switch text[part.end] {
      case 32, UInt8(ascii: "-"): at = part.end + 1
      case let byte where FieldWord.isLetter(byte) || FieldWord.isDigit(byte): return nil
      default: return part.end
      }
    }
    return nil
  }

  private static func isTitle(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard 1...5 ~= cell.count, let word = NamePart(text, at: cell.lowerBound) else { return false }
    return word.isOne(of: titles) && text[cell.lowerBound] &- UInt8(ascii: "A") < 26
      && (word.end == cell.upperBound
        || word.end + 1 == cell.upperBound && text[word.end] == UInt8(ascii: "."))
  }

  /// Whether the cell behind the one that ends at a place is a date of long ago: `13/03/1979`.
  private static func isBeforeBirth(_ text: Span<UInt8>, _ end: Int, _ delimiter: UInt8) -> Bool {
    guard let cell = TableCell.behind(end, in: text, delimiter, longest: longestCell),
      8...10 ~= cell.count
    else { return false }
    var marks = 0
    for at in cell where !FieldWord.isDigit(text[at]) {
      guard IdentifierChecks.isByte(text[at], in: "-/.") else { return false }
      marks += 1
    }
    return marks == 2 && isLongAgo(text, cell)
  }

  /// Whether a cell is a surname, with its prefixes: none that is a word of something else.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - cell: The cell.
  ///   - isKnown: Whether something else tells that it is one.
  /// - Returns: Whether it can be.
  private static func isSurname(
    _ text: Span<UInt8>, _ cell: Range<Int>, isKnown: Bool
  ) -> Bool {
    var at = cell.lowerBound
    var isKnown = isKnown
    for _ in 0..<mostWordsOfSurname {
      guard at < cell.upperBound, let part = NamePart(text, at: at), part.end <= cell.upperBound
      else { return false }
      // `St John-Mildmay`
      let isSaint = part.letters == 2 && part.end < cell.upperBound && text.ends(part.end, "St")
      if !part.isOne(of: ProseWords.prefixes), !isSaint {
        guard part.isName || part.isInCapitals, part.letters >= 3,
          !NameWords.isOrdinary(part.hash), !part.isOne(of: FirmName.words),
          !part.isOne(of: ProseWords.afterThings)
        else { return false }
        isKnown = isKnown || part.isSurname || SurnameEnding.isOne(part)
      }
      at = part.end
      if at == cell.upperBound { return isKnown }
      guard text[at] == 32 || text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "'") else {
        return false
      }
      at += 1
    }
    return false
  }

  /// Whether a date is the cell of a row that has such names before it, so long ago that it is hardly one of anything but a birth; newer
  /// ones stand right behind names with a title.
  static func areBefore(_ date: Range<Int>, in text: Span<UInt8>, delimiter: UInt8) -> Bool {
    guard isLongAgo(text, date, lastYear: lastYearBesideTitle),
      var cell = TableCell.before(date.lowerBound, in: text, delimiter, longest: longestCell)
    else { return false }
    let isOld = isLongAgo(text, date)
    for _ in 0..<(isOld ? mostCells : 2) {
      if !cell.isEmpty, let names = NameCells(in: text, at: cell.lowerBound, delimiter: delimiter),
        isOld || names.hasTitle
      {
        return true
      }
      guard
        let before = TableCell.before(cell.lowerBound, in: text, delimiter, longest: longestCell)
      else { return false }
      cell = before
    }
    return false
  }

  private static func isLongAgo(
    _ text: Span<UInt8>, _ date: Range<Int>, lastYear: Int = lastYear
  ) -> Bool {
    for at in date.lowerBound..<max(date.lowerBound, date.upperBound - 3)
    where IdentifierChecks.areDigits(text, at..<at + 4) {
      return firstYear...lastYear ~= IdentifierChecks.number(text, at..<at + 4)
    }
    return false
  }
}
