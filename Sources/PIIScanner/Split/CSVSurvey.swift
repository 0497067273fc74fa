/// What the first records of a text look like, if one byte is taken as the delimiter.
struct CSVSurvey {
  /// How many records are looked at.
  static let mostRecords = 200
  /// How many columns are looked at closely.
  private static let mostColumns = 256

  /// A record.
  struct Record {
    /// How many cells it has.
    var cells = 0
    /// How many of them are not empty.
    var filled = 0
    /// Whether it has brackets that it does not close within a cell.
    var hasOpenBrackets = false
    /// Whether quotes stand where they do not belong.
    var hasStrayQuotes = false
    /// How many delimiters have a space after them.
    var spaced = 0
    /// Whether its first cell, or its last, is empty.
    var startsEmpty = false
    var endsEmpty = false
    /// How many cells are longer text.
    var texts = 0
    /// How many cells have `=` in them.
    var assignments = 0
    /// Whether it starts with white space.
    var isIndented = false
  }

  let delimiter: UInt8
  let quote: UInt8
  /// The records.
  private(set) var records: [Record] = []
  /// The cells of each record, as far as they are looked at closely.
  private(set) var cells: [[CSVSurveyCell]] = []
  /// The number of cells that most records have.
  private(set) var columns = 0
  /// How many records have that many; one that is shorter counts for a half where the header says so.
  private(set) var regular = 0

  /// How many records there are.
  var recordCount: Int { records.count }

  /// Reads the first records.
  init(
    _ prefix: UnsafeRawBufferPointer, delimiter: UInt8, quote: UInt8, isWhole: Bool,
    limit: Int = mostRecords
  ) {
    self.delimiter = delimiter
    self.quote = quote
    var reader = unsafe CSVRecordReader(prefix, delimiter: delimiter, quote: quote)
    reader.skipEmptyLines()
    while !reader.isAtEnd && records.count < limit {
      unsafe read(&reader, prefix, isFull: limit == CSVSurvey.mostRecords)
      reader.skipEmptyLines()
    }
    // The last record may be cut.
    if !isWhole && reader.isAtEnd && records.count > 1 {
      records.removeLast()
      cells.removeLast()
    }
    countColumns()
  }

  private mutating func read(
    _ reader: inout CSVRecordReader, _ prefix: UnsafeRawBufferPointer, isFull: Bool
  ) {
    var record = Record()
    var kinds: [CSVSurveyCell] = []
    // SAFETY: the index is in the prefix, since the reader is not at its end.
    let first = unsafe prefix[reader.index]
    record.isIndented =
      first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") && delimiter != first
    while true {
      let start = reader.index
      if start >= prefix.count { break }
      if record.cells > 0, unsafe prefix[start] == UInt8(ascii: " ") { record.spaced += 1 }
      let cell = reader.next()
      // SAFETY: the cell is in the prefix.
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: prefix[cell.content])
      let kind = unsafe CSVCellKind(bytes)
      if record.cells == 0 { record.startsEmpty = kind == .empty }
      record.cells += 1
      record.filled += kind == .empty ? 0 : 1
      record.texts += kind == .text ? 1 : 0
      record.endsEmpty = kind == .empty
      record.hasStrayQuotes = record.hasStrayQuotes || cell.hasStrayQuotes
      if !cell.isQuoted {
        if unsafe CSVSurvey.hasOpenBracket(bytes) { record.hasOpenBrackets = true }
        if unsafe bytes.contains(UInt8(ascii: "=")) { record.assignments += 1 }
      }
      if kinds.count < CSVSurvey.mostColumns {
        kinds.append(
          unsafe CSVSurveyCell(
            bytes, kind, isQuoted: cell.isQuoted, isNear: isFull && records.count < 10))
      }
      if cell.isLast { break }
    }
    // A delimiter at the very end has an empty cell after it.
    if unsafe reader.isAtEnd && prefix.last == delimiter { record.cells += 1 }
    records.append(record)
    cells.append(kinds)
  }

  private static func hasOpenBracket(_ cell: UnsafeRawBufferPointer) -> Bool {
    var (round, others) = (0, 0)
    for index in 0..<cell.count {
      let byte = unsafe cell[index]

      switch byte {
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: ")"): round -= 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): others += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): others -= 1
      default: break
      }
    }
    return round != 0 || others != 0
  }

  /// Finds the number of cells that most records have; of equals the larger.
  private mutating func countColumns() {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.cells, default: 0] += 1 }
    for (cells, count) in counts where (count, cells) > (regular, columns) {
      (regular, columns) = (count, cells)
    }
    // Of ragged records the header has the most cells.
    guard let header = records.first?.cells, header >= columns, let names = cells.first,
      names.allSatisfy({ $0.kind == .empty || $0.canBeName })
    else { return }
    let shorter = records.count { $0.cells > 1 && $0.cells < header }
    let longer = records.count { $0.cells > header }
    if longer * 10 <= recordCount {
      (regular, columns) = (records.count { $0.cells == header } + shorter / 2, header)
    }
  }

  /// Leaves the first record out.
  mutating func dropFirst() {
    records.removeFirst()
    cells.removeFirst()
    (columns, regular) = (0, 0)
    countColumns()
  }

  /// How well the delimiter fits, to compare it with others; 0 if it does not.
  func score(favouring name: CSVNameExtension) -> Int {
    guard columns > 1 else { return 0 }
    var score = regular * 1000 / recordCount
    score = score * score / 1000
    // Many columns are better than few, if they are as regular.
    score = score * (8 + min(columns, 12)) / 8
    if records.first?.cells == columns { score = score * 3 / 2 }
    let strays = records.count { $0.hasStrayQuotes }
    score -= score * strays / recordCount / 2
    switch (name, delimiter) {
    case (.tabs, UInt8(ascii: "\t")), (.bars, UInt8(ascii: "|")): score *= 4
    default: break
    }
    return score
  }

  /// Whether cells are quoted with `'` rather than `"`.
  func usesApostrophes(_ prefix: UnsafeRawBufferPointer) -> Bool {
    let apostrophe = UInt8(ascii: "'")
    guard quote == UInt8(ascii: "\""), unsafe prefix.contains(apostrophe) else {
      return false
    }
    var (enclosed, single, double) = (0, 0, 0)
    for cell in cells.joined() {
      if cell.isQuoted { double += 1 }
      if cell.touchesApostrophe { single += 1 }
      if cell.isEnclosedByApostrophes { enclosed += 1 }
    }
    // A name like 't Hart has one too, but only at its start.
    return double == 0 && enclosed >= recordCount && enclosed * 3 >= single * 2
  }
}

/// A cell as far as the header is decided by it.
struct CSVSurveyCell {
  /// What it looks like.
  let kind: CSVCellKind
  /// Whether quotes stand around it.
  let isQuoted: Bool
  /// A hash of its content without upper case.
  let hash: UInt64
  /// Length in bytes.
  let length: Int
  /// Whether it starts or ends with `'`, and whether it does both.
  let touchesApostrophe: Bool
  let isEnclosedByApostrophes: Bool
  /// Whether it can be the name of a column.
  let canBeName: Bool
  /// Whether it is a word that names columns.
  let isKnownName: Bool
  /// Whether it is written as programs name things: `e-mail`, `klant_id`, `geb.datum`, `firstName`.
  let isIdentifier: Bool
  /// Whether it is a year or has one, as columns for periods are named (`2024`, `omzet_2023`, `2023/2024`), or so many days:
  /// `31-60`, `>90`.
  let isPeriod: Bool
  /// Whether it is a word of small letters with a number behind, as columns of hashes are named: `sha256`.
  let isNumbered: Bool
  /// Whether it is a capital with a hyphen and a number, as forms of governments are called: `I-94`, `W-2`.
  let isForm: Bool
  /// Whether it is a number of one or two digits, as columns for days are named.
  let isDay: Bool

  /// Looks at a cell.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - kind: What it looks like.
  ///   - isQuoted: Whether quotes stand around it.
  ///   - isNear: Whether it is so near the start that its record may be the header.
  init(
    _ bytes: UnsafeRawBufferPointer, _ kind: CSVCellKind, isQuoted: Bool, isNear: Bool
  ) {
    self.kind = kind
    self.isQuoted = isQuoted
    var hash = CaselessHash()
    for index in 0..<bytes.count { hash.add(unsafe bytes[index]) }
    self.hash = hash.value
    length = bytes.count
    let apostrophe = UInt8(ascii: "'")
    let (starts, ends) = unsafe (bytes.first == apostrophe, bytes.last == apostrophe)
    touchesApostrophe = starts || ends
    isEnclosedByApostrophes = starts && ends && bytes.count > 1
    canBeName = !kind.isData && kind != .empty && kind != .text
    isKnownName = unsafe isNear && canBeName && CSVColumnNames.mentions(bytes)
    let first = unsafe bytes.first ?? 0
    isIdentifier =
      unsafe canBeName && first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
      && !bytes.contains(UInt8(ascii: " "))
    isPeriod = unsafe kind.isData && isNear && (Self.isPeriod(bytes) || Self.isRange(bytes))
    isNumbered = unsafe kind.isData && isNear && Self.isNumbered(bytes)
    isForm = unsafe kind.isData && isNear && Self.isForm(bytes)
    isDay = kind == .number && bytes.count <= 2
  }

  /// Whether a cell is two small letters or more and then two or three digits.
  private static func isNumbered(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let letters = unsafe bytes.prefix { $0 &- UInt8(ascii: "a") < 26 }.count
    guard letters >= 2, (2...3).contains(bytes.count - letters) else { return false }
    return unsafe bytes.dropFirst(letters).allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }

  /// Whether a cell is one or two capitals, a hyphen and at most three digits.
  private static func isForm(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let letters = unsafe bytes.prefix { $0 &- UInt8(ascii: "A") < 26 }.count
    guard (1...2).contains(letters), (letters + 2...letters + 4).contains(bytes.count),
      unsafe bytes[letters] == UInt8(ascii: "-")
    else { return false }
    return unsafe bytes.dropFirst(letters + 1).allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }

  /// Whether a cell is two numbers of at most three digits with a hyphen between, or one with `>`, `<` or `+`.
  private static func isRange(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2, bytes.count <= 7 else { return false }
    var (digits, run, hyphens, signs) = (0, 0, 0, 0)
    for index in 0..<bytes.count {
      switch unsafe bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        run += 1
        guard run <= 3 else { return false }
      case UInt8(ascii: "-") where index > 0 && index + 1 < bytes.count:
        hyphens += 1
        run = 0
      case UInt8(ascii: ">") where index == 0, UInt8(ascii: "<") where index == 0: signs += 1
      case UInt8(ascii: "+") where index + 1 == bytes.count: signs += 1
      default: return false
      }
    }
    return digits > 0 && hyphens + signs == 1
  }

  /// Whether the digits of a cell are one or two years, and numbers of at most two digits.
  private static func isPeriod(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var years = 0
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, unsafe bytes[end] &- UInt8(ascii: "0") < 10 { end += 1 }
      if end - index == 4 {
        let century = unsafe (bytes[index] &- 48) * 10 + (bytes[index + 1] &- 48)
        guard century == 19 || century == 20 else { return false }
        years += 1
      } else if unsafe end - index > 2 || (end < bytes.count && bytes[end] == UInt8(ascii: "@")) {
        return false
      }
      index = max(end, index + 1)
    }
    return years == 1 || years == 2
  }
}
