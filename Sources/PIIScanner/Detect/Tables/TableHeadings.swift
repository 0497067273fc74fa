/// Knows the heading of the column that a place in text is in: of a table in HTML, of one between `|` or tabs, or of a listing whose
/// columns stand below each other.
///
///     <tr><th>Naam</th><th>BSN</th></tr>     | Naam | BSN |     Naam        BSN
///     <tr><td>…</td><td>111222333</td>       |------|-----|     ----------  ---------
///                                            | …    | …   |     …           111222333
///
/// Those between `;` are of files of their own, and pasted into mails. Numbers below each other have a column too: the line above them.
///
/// It looks only where somebody asks, at the line or row of that place and then upwards, once for each line. A heading counts for rows
/// that begin at most ``reach`` bytes below it: so far all windows see it, and what is found does not depend on their cuts.
@safe
final class TableHeadings {
  /// How the cells of a table are told apart.
  enum Kind: Equatable {
    /// By a mark between them.
    case marks(UInt8)
    /// By where in the line they stand.
    case aligned
    case markup
    /// There is one, on lines of their own.
    case list
  }

  /// A column of a table.
  struct Column {
    /// The words of its heading, in the window's text.
    var heading: Range<Int>
    /// The characters of a line that the heading takes; for others than aligned ones the number of the column, and the next.
    var place: Range<Int>
    /// What whole values the heading asks for.
    var verdict = KeyedFields.Verdict()
    /// Whether the heading says what only persons are.
    var isOfPersons = false
  }

  /// A table, as far as its headings tell of it.
  struct Table {
    var kind: Kind
    var columns: [Column] = []
    /// What the other columns than those of names are of.
    var beside = KeyedFit.Beside.nothing
    /// How many headings name what a detector looks for.
    var knownCount = 0
    /// Whether its streets count with the number of a house only (``StreetList``).
    var isOfStreets = false
    /// Whether a column has the numbers of houses.
    var hasHouses = false
    /// Whether a rule below the headings draws where the columns of an aligned table end.
    var isRuled = false
  }

  /// The cell of a column that is named after persons or streets, or a value behind such a name.
  struct NamedCell {
    var content: Range<Int>
    var verdict: KeyedFields.Verdict
    var place: KeyedFields.Place
    /// The line or row that it is in.
    var row: Range<Int>
    /// Whether its column is named after what only persons are.
    var isOfPersons = false
    /// Whether it is of a list of streets.
    var isOfStreets = false
  }

  /// Lines that are known to be of one table, or of none.
  struct Block {
    /// Where the first and the last line start that are known.
    var first = -1
    var last = -1
    var table = -1
    /// Whether the line at the top has been looked at as headings: not if it was asked for itself, with nothing below it.
    var isJudged = false
  }

  /// A row of a table in HTML.
  struct MarkupRow {
    var range: Range<Int>
    var table: Int
  }

  let words: ContextWords
  let keyedFields: KeyedFields?
  /// For each detector, what a column named after it tells of the names beside it, and what a hit in their row does.
  let columnTells: [KeyedFit.Beside]
  let hitTells: [KeyedFit.Beside]

  /// Whether the window is text whose tables nobody else reads.
  @exclusivity(unchecked) var isOn = false
  @exclusivity(unchecked) var tables: [Table] = []
  /// The row that was asked for last: a line, or a row of HTML.
  @exclusivity(unchecked) private var row = 0..<0
  @exclusivity(unchecked) private var rowTable = -1
  /// Whether the row is a line with gaps that has not been read as one of a form.
  @exclusivity(unchecked) private var mayBeForm = false
  @exclusivity(unchecked) var block = Block()
  @exclusivity(unchecked) var blockOfMarks = Block()
  @exclusivity(unchecked) var blockOfSemicolons = Block()
  @exclusivity(unchecked) var blockOfList = Block()
  @exclusivity(unchecked) var markup = TableMarkup()
  /// The cells of named columns in the rows that were asked for.
  @exclusivity(unchecked) var namedCells: [NamedCell] = []

  /// How far below its heading a row may begin, in bytes.
  ///
  /// Windows see some lines more of the text before theirs, by which the heading is known to be one.
  static let reach = WindowGeometry().history - 4096
  /// Longest line of a table, in bytes.
  static let longestLine = 600
  static let mostColumns = 64
  /// Most characters of a heading.
  static let longestHeading = 40

  /// The detectors of accounts, in which somebody is paid.
  private static let accounts: Set<String> = [
    "iban", "bankaccount", "nl.rekening", "be.rekening",
  ]

  init(_ detectors: DetectorSet, _ keyedFields: KeyedFields?) {
    words = detectors.context
    self.keyedFields = keyedFields
    hitTells = detectors.definitions.map { definition in
      if Self.accounts.contains(definition.id) { return .accounts }
      guard PersonNearby.categories.contains(definition.category) else { return .nothing }
      return definition.category == "contact"
        ? .contacts : definition.field == nil ? .persons : .nothing
    }
    columnTells = detectors.definitions.map { definition in
      guard PersonNearby.categories.contains(definition.category) else { return .nothing }
      // Telephone numbers have a rule for fields, as names have.
      return definition.field == nil
        ? .persons : definition.category == "contact" ? .contacts : .nothing
    }
  }

  /// Forgets the window.
  func begin(isOn: Bool) {
    unsafe self.isOn = isOn
    unsafe namedCells.removeAll(keepingCapacity: true)
    guard unsafe row.upperBound > 0 else { return }
    unsafe tables.removeAll(keepingCapacity: true)
    unsafe row = 0..<0
    unsafe rowTable = -1
    unsafe mayBeForm = false
    unsafe block = Block()
    unsafe blockOfMarks = Block()
    unsafe blockOfSemicolons = Block()
    unsafe blockOfList = Block()
    unsafe markup.removeAll()
  }

  /// Whether a capital may be at the start of a cell: quick, since most are not.
  @inline(__always)
  static func mayBeginCell(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital >= 2 else { return false }
    return switch text[capital &- 1] {
    case 9, UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: ";"): true
    case 32:
      text[capital &- 2] == 32 || text[capital &- 2] == UInt8(ascii: "|")
        // `F. Bos`
        || text[capital &- 2] == UInt8(ascii: ".") && capital > 5 && text[capital &- 4] == 32
          && text[capital &- 5] == 32
    default: false
    }
  }

  /// The heading of the column that a value is in; `nil` if there is none.
  func heading(of value: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    guard unsafe isOn, enter(value.lowerBound, text), unsafe rowTable >= 0 else { return nil }
    let column =
      switch unsafe tables[rowTable].kind {
      case .marks(let mark): unsafe Self.number(of: value.lowerBound, in: row, text, mark)
      case .markup: TableMarkup.number(of: value.lowerBound, in: unsafe row, text)
      case .aligned: unsafe Self.column(at: value, in: row, text, tables[rowTable].columns)
      case .list: unsafe Self.listValue(row, text) == value.lowerBound ? 0 : nil
      }
    guard let column else { return nil }
    for known in unsafe tables[rowTable].columns where known.place.contains(column) {
      return known.heading
    }
    return nil
  }

  /// Finds the row that a place is in, and notes its cells of named columns; returns whether it is of a table with headings.
  ///
  /// Unless `readsForms`, a line of no table is not read as one of a form: words in capitals may as well be headings.
  @discardableResult
  func enter(_ place: Int, _ text: Span<UInt8>, readsForms: Bool = true) -> Bool {
    if unsafe row.contains(place) {
      if readsForms, unsafe mayBeForm {
        unsafe mayBeForm = false
        unsafe noteForm(row, text)
      }
      return unsafe rowTable >= 0
    }
    unsafe mayBeForm = false
    let found = find(place, text, readsForms: readsForms)
    unsafe row = found.row
    unsafe rowTable = found.table
    if found.table >= 0, let first = unsafe tables[found.table].columns.first,
      found.row.lowerBound - first.heading.lowerBound > Self.reach
    {
      unsafe rowTable = -1
    }
    guard unsafe rowTable >= 0 else { return false }
    noteCells(text)
    return true
  }

  private func find(
    _ place: Int, _ text: Span<UInt8>, readsForms: Bool
  ) -> (row: Range<Int>, table: Int) {
    let line = TextLine(text, around: place)
    if line.isInMarkup {
      if let row = unsafe markup.row(around: place, text, self) { return (row.range, row.table) }
      // Another row may begin on the same line.
      var end = place + 1
      let most = min(text.count, place + Self.longestLine)
      while end < most, text[end] != UInt8(ascii: "<"), text[end] != 10 { end += 1 }
      if end < most, text[end] != 10 { return (place..<end, -1) }
    }
    guard line.isWhole else { return (place..<place + 1, -1) }
    if line.hasBar {
      let found = unsafe table(of: line.range, text, &blockOfMarks, .bars)
      if found < 0, readsForms { noteRecord(line.range, text) }
      return (line.range, found)
    }
    if line.hasSemicolon {
      let found = unsafe table(of: line.range, text, &blockOfSemicolons, .semicolons)
      if found >= 0 { return (line.range, found) }
    }
    if line.hasGap {
      let found = unsafe table(of: line.range, text, &block, .gaps)
      if found < 0 {
        if readsForms { noteForm(line.range, text) } else { unsafe mayBeForm = true }
      }
      return (line.range, found)
    }
    guard Self.listValue(line.range, text) != nil else { return (line.range, -1) }
    return (line.range, unsafe table(of: line.range, text, &blockOfList, .numbers))
  }

  private func noteCells(_ text: Span<UInt8>) {
    let table = unsafe tables[rowTable]
    func note(_ column: Column, _ content: Range<Int>?) {
      guard column.verdict.asked != 0, let content, !content.isEmpty else { return }
      unsafe namedCells.append(
        NamedCell(
          content: content, verdict: column.verdict, place: .cell(table.beside),
          row: unsafe row, isOfPersons: column.isOfPersons, isOfStreets: table.isOfStreets))
    }
    switch table.kind {
    case .list: break
    case .aligned:
      if table.isRuled, unsafe Self.keepsToRule(row, text, table.columns) {
        unsafe Self.forEachRuledCell(of: row, text, table.columns) { note(table.columns[$0], $1) }
      } else {
        unsafe Self.forEachCell(of: row, text, table.columns) { note(table.columns[$0], $1) }
      }
    case .marks(let mark):
      for column in table.columns where column.verdict.asked != 0 {
        unsafe note(column, Self.cell(column.place.lowerBound, of: row, text, mark))
      }
    case .markup:
      for column in table.columns where column.verdict.asked != 0 {
        unsafe note(column, TableMarkup.cell(column.place.lowerBound, of: row, text))
      }
    }
  }

  // MARK: Headings

  /// Adds a column to a table, unless its heading is too long to be one.
  func add(_ heading: Range<Int>, _ place: Range<Int>, to table: inout Table, _ text: Span<UInt8>) {
    guard Self.characters(of: heading, text) <= Self.longestHeading,
      table.columns.count < Self.mostColumns
    else {
      return
    }
    var column = Column(heading: heading, place: place)
    column.verdict = keyedFields?.verdict(ofHeading: text.extracting(heading)) ?? .init()
    // `Res. address | Code`, as in South Africa; `ADRES  PK`, as in Turkey.
    if column.verdict.asked == 0, let last = table.columns.last, last.verdict.asked & 2 != 0,
      table.kind == .aligned || last.place.upperBound == place.lowerBound,
      text.equalsIgnoringCase(heading, "code") || text.equalsIgnoringCase(heading, "pk")
        || text.equalsIgnoringCase(heading, "pnr")
    {
      (column.verdict.asked, column.verdict.certain) = (4, 4)
    }
    column.isOfPersons = column.verdict.asked & 1 != 0 && KeyedFit.isPersons(heading, in: text)
    let beside = tells(heading, text)
    if let beside { table.beside = max(table.beside, beside) }
    if StreetList.isHouseNumber((heading.lowerBound..<heading.upperBound).map { text[$0] }) {
      table.hasHouses = true
    }
    if beside != nil || column.verdict.asked != 0 { table.knownCount += 1 }
    table.columns.append(column)
  }

  private static func characters(of range: Range<Int>, _ text: Span<UInt8>) -> Int {
    var count = 0
    for at in range where text[at] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// What a column tells of names beside it by the words of its heading; `nil` if they name nothing that a detector looks for.
  func tells(_ heading: Range<Int>, _ text: Span<UInt8>) -> KeyedFit.Beside? {
    var beside: KeyedFit.Beside?
    var name: [UInt8] = []
    for at in heading { name.append(text[at]) }
    words.forEachPhrase(in: name) { entry in
      guard !entry.isAgainst else { return }
      beside = max(beside ?? .nothing, columnTells[Int(entry.detector)])
    }
    return beside
  }
}

/// A line of text, as far as it can be one of a table.
struct TextLine {
  var range: Range<Int>
  /// Whether it is not too long.
  var isWhole: Bool
  /// Whether a tag is before the place in the line, or ends the line before.
  var isInMarkup = false
  /// Whether it has a `|`, and whether it has a tab or two spaces after other text.
  var hasBar = false
  var hasGap = false
  var hasSemicolon = false

  init(_ text: Span<UInt8>, around place: Int) {
    let least = max(0, place - TableHeadings.longestLine)
    var start = place
    while start > least, text[start - 1] != 10 {
      start -= 1
      if text[start] == UInt8(ascii: "<") { isInMarkup = true }
    }
    isWhole = start == 0 || text[start - 1] == 10
    if !isInMarkup, isWhole {
      var before = start
      while before > 0, start - before < 80, text[before - 1] <= 32 { before -= 1 }
      isInMarkup = before > 0 && text[before - 1] == UInt8(ascii: ">")
    }
    let most = min(text.count, start + TableHeadings.longestLine)
    var end = start
    var hasText = false
    while end < most, text[end] != 10 {
      switch text[end] {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: ";"): hasSemicolon = true
      case 9: hasGap = hasGap || hasText
      case 32: if hasText, end + 1 < most, text[end + 1] == 32 { hasGap = true }
      default: hasText = true
      }
      end += 1
    }
    if end == most, end < text.count { isWhole = false }
    range = start..<max(end, place + 1)
  }
}
