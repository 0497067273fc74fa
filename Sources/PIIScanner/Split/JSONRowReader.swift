/// Reads which values of JSON stand in rows whose columns are named elsewhere, while the text streams by.
///
///     {"columns": ["nr", "naam"], "data": [[1, "Bos"], [2, "Vos"]]}
///     {"fields": [{"name": "nr"}, {"name": "naam"}], "records": [[1, "Bos"]]}
///     [["nr", "naam"], [1, "Bos"]]                    a line each in JSON Lines
///     {"naam": {"0": "Bos", "1": "Vos"}}              columns of pandas
///
/// It checks nothing: that is for ``JSONTracker``. Memory is bounded by ``mostLevels``, and by what ``longestList`` allows of names.
struct JSONRowReader {
  /// A value in a row.
  struct Cell {
    /// Where it is in the window's text, without quotes.
    var range: Range<Int>
    /// The table, in the order in which they were found, and the column in it, from 0.
    var table: Int
    var column: Int
    var isString: Bool
    var hasEscape: Bool
    /// Whether it is the rest of one that began before what the window owns, or goes on behind the window.
    var isPart = false
  }

  /// What a table is made of: the path to it, and the names of its columns.
  struct Table {
    var path: [UInt8]
    var names: [[UInt8]]
    /// Whether rows are told by numbers, and the one column by what stands above them.
    var isColumn = false

    /// The path of a column, as that of a field: `/data/*/naam`, `/naam/*`.
    func path(ofColumn column: Int) -> [UInt8] {
      let star = UInt8(ascii: "*"), slash = UInt8(ascii: "/")
      let name: [UInt8] = names[column].flatMap { byte in
        switch byte {
        case JSONMark.tilde: [JSONMark.tilde, JSONMark.zero]
        case slash: [JSONMark.tilde, JSONMark.zero + 1]
        default: [byte]
        }
      }
      return isColumn ? path + [slash] + name + [slash, star] : path + [slash, star, slash] + name
    }
  }

  /// What the elements of an array or the members of an object are.
  private enum Use: Equatable {
    case nothing
    /// An array whose elements may be rows.
    case open
    /// Names of columns, or objects with such a name each.
    case names
    /// Rows of a table, or with their names above them.
    case rows(Int)
    /// Cells of a row.
    case cells(Int)
  }

  /// An array or object that is open.
  private struct Level {
    var isObject: Bool
    /// The key that it stands behind; empty in an array.
    var key: [UInt8]
    var use: Use
    /// The index of the current element of an array.
    var element = 0
  }

  private(set) var tables: [Table] = []
  private var levels: [Level] = []
  /// How many levels are open beyond those kept.
  private var deeper = 0
  /// Where reading goes on, in the text of the source.
  private var position: Int64 = 0
  private var isInString = false
  /// The last cell, of which a part may be left.
  private var last: Cell?
  /// The key of the value that comes next, in the text of the source; behind a colon only.
  private var key: Range<Int64>?
  private var lastString: Range<Int64> = 0..<0
  /// The names of columns that were met last, and those that are being read.
  private var names: [[UInt8]] = []
  private var listed: [[UInt8]] = []
  private var nameRank = 0
  /// What the lines of JSON Lines are that are arrays.
  private var lines: Use
  /// Whether a table of some names may have what is looked for.
  private let isWanted: ([[UInt8]]) -> Bool

  private static let mostLevels = 16
  private static let mostColumns = 256
  private static let mostTables = 64

  /// - Parameters:
  ///   - lines: Whether the text is JSON Lines.
  ///   - isWanted: Whether a table with some names of columns is to be read.
  init(lines: Bool, isWanted: @escaping ([[UInt8]]) -> Bool) {
    self.lines = lines ? .open : .nothing
    self.isWanted = isWanted
  }

  /// Whether so much was read without a table or the names of one that none is to be expected.
  var isIdle: Bool {
    position >= Self.patience && tables.isEmpty && names.isEmpty
      && !levels.contains { $0.use == .names }
  }

  private static let patience: Int64 = 256 * 1024

  // MARK: Reading

  /// Reads on, and tells of each cell that begins before a place.
  ///
  /// - Parameters:
  ///   - end: The place in the window.
  ///   - text: The window.
  ///   - offset: Where in the text of the source it begins.
  ///   - body: Gets the cells, in order.
  mutating func read(
    to end: Int, in text: Span<UInt8>, offset: Int64, _ body: (Cell) -> Void
  ) {
    var at = Int(position - offset)
    let close = isInString ? JSONRowText.endOfString(text, from: at)?.end : at - 1
    if var part = last {
      part.range = 0..<max(0, close ?? text.count)
      part.isPart = true
      body(part)
    }
    isInString = close == nil
    at = close.map { $0 + 1 } ?? text.count
    // A string belongs to the window that owns its first byte.
    while at < end, at + 1 < end || text[at] != UInt8(ascii: "\"") {
      last = nil
      switch text[at] {
      case UInt8(ascii: "\""):
        let close = JSONRowText.endOfString(text, from: at + 1)
        let range = at + 1..<(close?.end ?? text.count)
        isInString = close == nil
        lastString = offset + Int64(range.lowerBound)..<offset + Int64(range.upperBound)
        take(
          range, isString: true, hasEscape: close?.hasEscape == true, isPart: isInString, text,
          offset, body)
        at = close?.end ?? text.count - 1
      case UInt8(ascii: ":"): key = lastString
      case UInt8(ascii: ","):
        key = nil
        if deeper == 0, !levels.isEmpty { levels[levels.count - 1].element += 1 }
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(at, text, offset)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): closeLevel()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let start = at
        while at + 1 < text.count, !Self.endsScalar(text[at + 1]) { at += 1 }
        take(
          start..<at + 1, isString: false, hasEscape: false, isPart: false, text, offset, body)
      default: break
      }
      at += 1
    }
    position = offset + Int64(at)
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ",") || CodeRow.isClosing(byte)
  }

  private mutating func take(
    _ range: Range<Int>, isString: Bool, hasEscape: Bool, isPart: Bool, _ text: Span<UInt8>,
    _ offset: Int64, _ body: (Cell) -> Void
  ) {
    guard deeper == 0, let top = levels.last, !top.isObject || key != nil else { return }
    switch top.use {
    case .cells(let table):
      guard !top.isObject || isIndex(text, offset) else { return }
      let column = top.isObject ? 0 : top.element
      guard column < tables[table].names.count else { return }
      let cell = Cell(
        range: range, table: table, column: column, isString: isString, hasEscape: hasEscape,
        isPart: isPart)
      last = cell
      body(cell)
    case .names where isString && !isPart:
      guard top.isObject else {
        note(JSONRowText.name(range, in: text))
        return
      }
      let rank = JSONRowText.rank(ofKey: keyName(text, offset))
      guard rank > nameRank, !listed.isEmpty else { return }
      nameRank = rank
      listed[listed.count - 1] = JSONRowText.name(range, in: text)
    default: break
    }
  }

  private mutating func note(_ name: [UInt8]) {
    if listed.count < Self.mostColumns { listed.append(name) }
  }

  // MARK: Brackets

  private mutating func open(_ at: Int, _ text: Span<UInt8>, _ offset: Int64) {
    guard deeper == 0, levels.count < Self.mostLevels else {
      deeper += 1
      return
    }
    let isObject = text[at] == UInt8(ascii: "{")
    let name = levels.last?.isObject == true ? keyName(text, offset) : []
    let use =
      isObject ? useOfObject(at, name, text) : useOfArray(at, name, text)
    key = nil
    levels.append(Level(isObject: isObject, key: name, use: use))
  }

  private mutating func closeLevel() {
    key = nil
    if deeper > 0 {
      deeper -= 1
      return
    }
    guard let closed = levels.popLast(), closed.use == .names, !closed.isObject else { return }
    if listed.count > 1 { names = listed }
    listed.removeAll()
  }

  private mutating func useOfObject(_ at: Int, _ name: [UInt8], _ text: Span<UInt8>) -> Use {
    guard let top = levels.last else { return .nothing }
    if !top.isObject {
      guard top.use == .names else { return .nothing }
      note([])
      nameRank = 0
      return .names
    }
    guard let quote = JSONRowText.skipped(text, at + 1), text[quote] == UInt8(ascii: "\""),
      JSONRowText.isIndex(text, behind: quote), !name.isEmpty, !FieldWord.isDigit(name[0])
    else { return .nothing }
    return addTable([name], isColumn: true).map { .cells($0) } ?? .nothing
  }

  private mutating func useOfArray(_ at: Int, _ name: [UInt8], _ text: Span<UInt8>) -> Use {
    guard let top = levels.last else {
      guard lines != .nothing else { return .open }
      guard lines == .open else { return Self.use(ofElementOf: lines) }
      let found = findRows(at, text)
      lines = found.use
      return found.isOfNames ? .nothing : Self.use(ofElementOf: lines)
    }
    if top.isObject { return JSONRowText.listsNames(name) ? .names : .open }
    guard top.use == .open, top.element == 0 else { return Self.use(ofElementOf: top.use) }
    let found = findRows(at, text)
    levels[levels.count - 1].use = found.use
    return found.isOfNames ? .nothing : Self.use(ofElementOf: found.use)
  }

  private static func use(ofElementOf outer: Use) -> Use {
    if case .rows(let table) = outer { .cells(table) } else { .nothing }
  }

  /// Finds out what an array is whose first element is an array at a place: rows below names that are known or are that element, or nothing.
  ///
  /// - Returns: What it is, and whether that element is the names.
  private mutating func findRows(
    _ at: Int, _ text: Span<UInt8>
  ) -> (use: Use, isOfNames: Bool) {
    guard let row = JSONRowText.firstRow(at, text) else { return (.nothing, false) }
    let isKnown = row.count == names.count
    guard let table = addTable(isKnown ? names : row.names, isColumn: false) else {
      return (.nothing, false)
    }
    return (.rows(table), !isKnown || row.names == names)
  }

  private mutating func addTable(_ names: [[UInt8]], isColumn: Bool) -> Int? {
    guard !names.isEmpty, names.count <= Self.mostColumns, isWanted(names) else { return nil }
    let path = path()
    if let known = tables.firstIndex(where: { $0.path == path && $0.names == names }) {
      return known
    }
    guard tables.count < Self.mostTables else { return nil }
    tables.append(Table(path: path, names: names, isColumn: isColumn))
    return tables.count - 1
  }

  /// The path of the value that is open: `/data`.
  private func path() -> [UInt8] {
    var path: [UInt8] = []
    for (index, level) in levels.enumerated() where index > 0 {
      path.append(UInt8(ascii: "/"))
      path += levels[index - 1].isObject ? level.key : [UInt8(ascii: "*")]
    }
    return path
  }

  // MARK: Keys

  /// The key of the value that comes next; empty if it cannot be told.
  private func keyName(_ text: Span<UInt8>, _ offset: Int64) -> [UInt8] {
    guard let key, key.lowerBound >= offset else { return [] }
    return JSONRowText.name(
      Int(key.lowerBound - offset)..<Int(key.upperBound - offset), in: text)
  }

  private func isIndex(_ text: Span<UInt8>, _ offset: Int64) -> Bool {
    let name = keyName(text, offset)
    return !name.isEmpty && name.allSatisfy { FieldWord.isDigit($0) }
  }
}
