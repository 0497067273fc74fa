/// The columns of records of one width without marks between them, as far as their values prove what they are.
///
///     1005340883111222333 VERMEER               OR   19810619V00394720UITD20230301
///     1001483958123456782 DIJK-SMITS            BJJ  19551214V00332704UITD20230301
///
/// A column is of citizens' numbers if all of them pass the 11-proef, of birth dates if all are days of different years, and of names if
/// many are known. Only records with numbers or dates of persons, and names beside them, are of this form, or with their addresses
/// (``AddressedRecords``).
struct FixedLayout: Sendable {
  /// The characters of a line; the fewest if it has a postcode.
  private(set) var width = 0
  /// The column of postcodes that tells which lines are records; `nil` if their width does.
  private(set) var postcode: PostcodeColumn?
  /// What the columns have that are known, in order, and where they are in a line.
  private(set) var columns: [(label: RecordLabel, characters: Range<Int>)] = []

  private static let widths = 32...400
  private static let fewestLines = 5
  private static let mostLines = 32
  private static let shortestName = 4

  /// Finds the columns by how a source begins; `nil` if it has none that prove themselves.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let base = text.baseAddress, text.count > 0 else { return nil }
    // SAFETY: the bytes stay while they are read.
    let bytes = unsafe Span<UInt8>(
      _unsafeStart: base.assumingMemoryBound(to: UInt8.self), count: text.count)
    self.init(bytes)
  }

  /// The same of a text.
  ///
  /// - Parameter text: A source from its beginning.
  /// - Complexity: O(length of some lines).
  init?(_ text: Span<UInt8>) {
    if let layout = AddressedRecords(text)?.layout {
      self = layout
      return
    }
    guard let lines = Self.lines(text) else { return nil }
    width = lines[0].count
    let width = width
    func all(_ column: Int, _ holds: (UInt8) -> Bool) -> Bool {
      for line in lines where !holds(text[line.lowerBound + column]) { return false }
      return true
    }
    let digits = (0..<width).map { all($0, FieldWord.isDigit) }
    let number = (0...max(0, width - 9)).first { Self.isNumber($0, digits, lines, text) }
    if let number { columns.append((.citizenNumber, number..<number + 9)) }
    let date = (0...max(0, width - 8)).first { start in
      !(number.map { start < $0 + 9 && $0 < start + 8 } ?? false)
        && Self.isDate(start, digits, lines, text)
    }
    if let date { columns.append((.birthDate, date..<date + 8)) }
    guard !columns.isEmpty else { return nil }
    let letters = (0..<width).map { all($0, Self.isOfName) }
    let spaces = (0..<width).map { all($0) { $0 == 32 } }
    var names = 0
    var start = 0
    while start < width, names < 2 {
      var end = start
      while end < width, letters[end], !spaces[end] { end += 1 }
      if end - start >= Self.shortestName, Self.isNames(start..<end, lines, text) {
        columns.append((.surname, start..<end))
        names += 1
        if let initials = Self.initials(behind: end, lines, text) {
          columns[columns.count - 1].label = .person
          columns.append((.person, initials))
          end = initials.upperBound
        }
      }
      start = max(end, start + 1)
    }
    guard names > 0 else { return nil }
    columns.sort { $0.characters.lowerBound < $1.characters.lowerBound }
  }

  /// A layout of columns that are known, in order, beside postcodes.
  init(_ columns: [(label: RecordLabel, characters: Range<Int>)], postcode: PostcodeColumn) {
    width = postcode.start + PostcodeColumn.shortest
    self.columns = columns
    self.postcode = postcode
  }

  // MARK: Lines

  /// The lines of ASCII among the first that are as wide as the third; `nil` if they are too few, or have marks of another format.
  private static func lines(_ text: Span<UInt8>) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var (start, index, width) = (0, 0, 0)
    while start < text.count, index < mostLines + 2 {
      var end = start
      let limit = min(text.count, start + widths.upperBound + 2)
      while end < limit, text[end] != 10 { end += 1 }
      guard end < text.count, text[end] == 10 else { break }
      let lineEnd = end > start && text[end - 1] == 13 ? end - 1 : end
      if index < 2, areHeadings(text, start..<lineEnd) { return nil }
      if index == 2 {
        width = lineEnd - start
        guard widths.contains(width), !hasMarks(text, start..<lineEnd) else { return nil }
      }
      if index >= 2, lineEnd - start == width, isASCII(text, start..<lineEnd) {
        found.append(start..<lineEnd)
      }
      // Most text is told from records by its fourth line.
      if index == 3, found.count < 2 { return nil }
      start = end + 1
      index += 1
    }
    return found.count >= fewestLines ? found : nil
  }

  /// Whether a line names its columns, which are then known by their names: `GRAFNR   OVERLEDENE      OVERL_DT`.
  static func areHeadings(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var gaps = 0
    for at in line {
      if FieldWord.isDigit(text[at]) { return false }
      if at - 1 > line.lowerBound, text[at] > 32, text[at - 1] == 32, text[at - 2] == 32 {
        gaps += 1
      }
    }
    return gaps >= 2
  }

  private static func hasMarks(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    for at in line where IdentifierChecks.isByte(text[at], in: ";,|\t\"{}<>=") { return true }
    return false
  }

  private static func isASCII(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    for at in line where text[at] >= 0x80 || text[at] < 32 { return false }
    return true
  }

  // MARK: Columns

  private static func isNumber(
    _ start: Int, _ digits: [Bool], _ lines: [Range<Int>], _ text: Span<UInt8>
  ) -> Bool {
    guard start + 9 <= digits.count, !digits[start..<start + 9].contains(false) else {
      return false
    }
    var values: Set<Int> = []
    for line in lines {
      let first = line.lowerBound + start
      guard IdentifierChecks.bsn(text.extracting(first..<first + 9)) else { return false }
      values.insert(IdentifierChecks.number(text, first..<first + 9))
    }
    return 2 * values.count > lines.count
  }

  /// Whether all are days, of more years than those of periods and changes are.
  private static func isDate(
    _ start: Int, _ digits: [Bool], _ lines: [Range<Int>], _ text: Span<UInt8>
  ) -> Bool {
    guard start + 8 <= digits.count, !digits[start..<start + 8].contains(false) else {
      return false
    }
    var years: Set<Int> = []
    for line in lines {
      let first = line.lowerBound + start
      guard IdentifierChecks.birthDate(text.extracting(first..<first + 8)) else { return false }
      let year = IdentifierChecks.number(text, first..<first + 4)
      years.insert(
        1900...2030 ~= year ? year : IdentifierChecks.number(text, first + 4..<first + 8))
    }
    return 3 * years.count >= 2 * min(lines.count, 12)
  }

  @inline(__always)
  private static func isOfName(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || byte == 32 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
  }

  /// Whether each line has a word from the first character of a column on, and enough of them are known as names.
  private static func isNames(
    _ column: Range<Int>, _ lines: [Range<Int>], _ text: Span<UInt8>
  ) -> Bool {
    var known = 0
    for line in lines {
      let first = line.lowerBound + column.lowerBound
      guard text[first] &- UInt8(ascii: "A") < 26, var part = NamePart(text, at: first),
        part.end <= line.lowerBound + column.upperBound
      else { return false }
      // `VAN DEN BERG`
      while part.isOne(of: ProseWords.prefixes), part.end + 1 < line.upperBound,
        text[part.end] == 32, let next = NamePart(text, at: part.end + 1)
      {
        part = next
      }
      if part.isSurname || part.givenName != .none { known += 1 }
    }
    return 2 * known >= lines.count
  }

  /// The column of initials behind one of surnames: `JW`, `BJJ`.
  private static func initials(
    behind end: Int, _ lines: [Range<Int>], _ text: Span<UInt8>
  ) -> Range<Int>? {
    let limit = lines[0].count
    var start = end
    while start < limit, lines.contains(where: { text[$0.lowerBound + start] == 32 }) {
      start += 1
    }
    var longest = 0
    for line in lines {
      var at = line.lowerBound + start
      guard start > 0, at < line.upperBound, text[at - 1] == 32 else { return nil }
      while at < line.upperBound, text[at] &- UInt8(ascii: "A") < 26 { at += 1 }
      let count = at - line.lowerBound - start
      guard count > 0, count <= 4, at < line.upperBound, text[at] == 32 else { return nil }
      longest = max(longest, count)
    }
    return longest > 1 ? start..<start + longest : nil
  }
}
