/// Tables in lines that go on on the next page of a printed list, which has no headings of its own.
///
///     20a half  Folkard G            12.50
///
///                                  page 2
///
///     21a 10 rd Kittow Sue           25.00
extension TableHeadings {
  private static let pages = HashedWords(
    " page pages pagina pág pag página seite blad bladzijde side sida sivu strana strona stránka oldal of von van de di av z "
  )
  private static let mostBlank = 2
  private static let longestPageLine = 160

  /// The last line of a table above the number of a page; `nil` if a line is none, or nothing stands above it.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func lastLine(abovePageBreak line: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    guard var at = skipBlank(from: line, text), isPageNumber(at, text),
      let above = Self.line(before: at, text)
    else { return nil }
    at = above
    return skipBlank(from: at, text)
  }

  /// The first line with text from one on upwards, over a few blank ones.
  private static func skipBlank(from line: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    var at = line
    for _ in 0..<mostBlank {
      guard isBlank(at, text) else { return at }
      guard let above = Self.line(before: at, text) else { return nil }
      at = above
    }
    return isBlank(at, text) ? nil : at
  }

  /// Whether a line has nothing but the number of a page: `page 2`, `Seite 2 von 3`.
  private static func isPageNumber(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard line.count <= longestPageLine else { return false }
    var at = line.lowerBound
    var (words, digits) = (0, 0)
    while at < line.upperBound {
      if FieldWord.isDigit(text[at]) {
        digits += 1
        at += 1
      } else if FieldWord.isLetter(text[at]) {
        guard let part = NamePart(text, at: at), part.isOne(of: pages) else { return false }
        words += 1
        at = part.end
      } else {
        guard text[at] <= 32 || IdentifierChecks.isByte(text[at], in: "-/.:") else { return false }
        at += 1
      }
    }
    return words > 0 && 1...6 ~= digits
  }
}
