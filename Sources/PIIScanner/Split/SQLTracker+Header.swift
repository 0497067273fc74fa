/// The beginnings of statements: words, names and marks.
extension SQLTracker {
  /// Takes a word or a name that has ended.
  mutating func endToken(isQuoted: Bool) {
    if isQuoted {
      // What stands in brackets may be an index of an array of PostgreSQL, but not in a name.
      if closing == UInt8(ascii: "`") { backslash = .escape }
      if closing == UInt8(ascii: "]"), mode == .insertName || mode == .createName {
        backslash = .text
      }
    }
    switch mode {
    case .start: isQuoted ? skip() : beginStatement()
    case .create:
      if isWord("TABLE") {
        mode = .createName
      } else if !isAny("TEMPORARY", "TEMP", "UNLOGGED", "GLOBAL", "LOCAL", "OR", "REPLACE") {
        skip()
      }
    case .createName:
      guard isQuoted || !isAny("IF", "NOT", "EXISTS") else { return }
      takeTable(.createTail)
    case .insertName:
      let isKeyword = isAny(
        "INTO", "IGNORE", "LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "OR", "REPLACE",
        "ROLLBACK", "ABORT", "FAIL")
      guard isQuoted || !isKeyword else { return }
      takeTable(.insertTail)
    case .copyName: takeTable(.copyTail)
    case .definitions: endDefinitionToken(isQuoted: isQuoted)
    case .insertColumns, .copyColumns:
      if expectsColumn { columns.append(wholeToken) }
      expectsColumn = false
    case .insertTail:
      if !isQuoted, isWord("VALUES") {
        beginValues()
      } else if !isQuoted, isAny("SELECT", "SET", "EXEC", "DEFAULT", "WITH") {
        skip()
      }
    case .createTail: skip()
    case .copyTail: if isWord("FROM") { mode = .copySource } else { skip() }
    case .copySource:
      if isWord("STDIN") {
        mode = .copyOptions
        backslash = .text
        hasTextRows = true
      } else {
        skip()
      }
    case .copyOptions:
      if isAny("CSV", "BINARY", "DELIMITER", "DELIMITERS") { hasTextRows = false }
    default: break
    }
  }

  /// Takes a mark that is neither quote, comment nor `;`.
  mutating func mark(_ byte: UInt8) {
    switch (mode, byte) {
    case (.createTail, UInt8(ascii: ".")): mode = .createName
    case (.insertTail, UInt8(ascii: ".")): mode = .insertName
    case (.copyTail, UInt8(ascii: ".")): mode = .copyName
    case (.createTail, UInt8(ascii: "(")):
      mode = .definitions
      depth = 1
      expectsColumn = true
    case (.insertTail, UInt8(ascii: "(")) where columns.count == 0:
      mode = .insertColumns
      expectsColumn = true
    case (.copyTail, UInt8(ascii: "(")):
      mode = .copyColumns
      expectsColumn = true
    case (.insertColumns, UInt8(ascii: ",")), (.copyColumns, UInt8(ascii: ",")):
      expectsColumn = true
    case (.insertColumns, UInt8(ascii: ")")): mode = .insertTail
    case (.copyColumns, UInt8(ascii: ")")): mode = .copyTail
    case (.definitions, _): markDefinition(byte)
    case (.copyOptions, _): break
    case (.start, UInt8(ascii: ")")), (.start, UInt8(ascii: ",")): break
    default: skip()
    }
  }

  private mutating func endDefinitionToken(isQuoted: Bool) {
    guard expectsColumn, depth == 1 else { return }
    expectsColumn = false
    let isNoColumn = isAny(
      "PRIMARY", "KEY", "CONSTRAINT", "UNIQUE", "INDEX", "FOREIGN", "CHECK", "FULLTEXT",
      "SPATIAL", "EXCLUDE", "LIKE", "PERIOD")
    if isQuoted || !isNoColumn { columns.append(wholeToken) }
  }

  private mutating func markDefinition(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ","): if depth == 1 { expectsColumn = true }
    case UInt8(ascii: ")"):
      depth -= 1
      guard depth == 0 else { return }
      if columns.count > 0 {
        tables.remember(columns, of: tableHash)
        usefulStatements += 1
      }
      skip()
    default: break
    }
  }

  private mutating func beginStatement() {
    if isWord("GO") {
      isKeepingHeader = false
    } else if isWord("INSERT") || isWord("REPLACE") {
      begin(.insertName)
    } else if isWord("CREATE") {
      begin(.create)
    } else if isWord("COPY") {
      begin(.copyName)
    } else {
      skip()
    }
  }

  private mutating func skip() {
    mode = .skip
    depth = 0
    isKeepingHeader = false
  }

  private mutating func takeTable(_ next: Mode) {
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: wholeToken)
    tableHash = SQLHash.hash(table, after: SQLHash.empty)
    mode = next
  }

  private mutating func beginValues() {
    if columns.count == 0 { columns = tables.columns(of: tableHash) }
    mode = .values
    depth = 0
    column = 0
    usefulStatements += 1
    if isKeepingHeader { swap(&header, &lastHeader) }
    isKeepingHeader = false
    beginNoting()
  }

  mutating func beginRows() {
    if columns.count == 0 { columns = tables.columns(of: tableHash) }
    mode = .rows
    lexeme = .rowStart
    column = 0
    usefulStatements += 1
    beginNoting()
  }

  /// Finds out which columns of the statement have values to note.
  private mutating func beginNoting() {
    guard noted != nil else { return }
    var fields: [SQLNotedValues.Field] = []
    let first = column
    let areBeside = columnsBesideNameParts
    for index in 0..<columns.count {
      column = index
      var path: [UInt8] = []
      appendFieldPath(to: &path)
      fields.append(
        SQLNotedValues.Field(id: fieldID, path: path, isBesideNamePart: areBeside[index]))
    }
    column = first
    noted?.begin(fields)
  }

  /// Whether the column stands beside one of a part of a name.
  var isBesideNamePart: Bool { column < columns.count && columnsBesideNameParts[column] }

  private var columnsBesideNameParts: [Bool] {
    NameParts.columnsBeside(in: (0..<columns.count).map { Array(columns[$0]) })
  }

  /// The token without a character that was cut off at its end.
  private var wholeToken: ArraySlice<UInt8> {
    guard token.count == Self.keptNameBytes,
      let lead = token.lastIndex(where: { $0 & 0xC0 != 0x80 }),
      token[lead] >= 0xC0
    else { return token[...] }
    let length = token[lead] >= 0xF0 ? 4 : token[lead] >= 0xE0 ? 3 : 2
    return token.count - lead < length ? token[..<lead] : token[...]
  }

  private func isAny(_ keywords: StaticString...) -> Bool { keywords.contains { isWord($0) } }

  /// Whether the word is a keyword, in any case.
  private func isWord(_ keyword: StaticString) -> Bool {
    guard token.count == keyword.utf8CodeUnitCount else { return false }
    for index in token.indices {
      let byte = token[index]
      let upper = byte &- UInt8(ascii: "a") < 26 ? byte & 0xDF : byte
      // SAFETY: `index` is less than the keyword's length.
      if unsafe keyword.utf8Start[index] != upper { return false }
    }
    return true
  }
}
