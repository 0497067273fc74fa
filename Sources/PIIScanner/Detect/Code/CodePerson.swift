/// What of a row in source code is of a person.
///
///     (417, "Kowal", "Zbigniew", "71093038478", date(1971, 9, 30), …)
///      ^^^^^  ^^^^^^^^                 ^^^^^^^^^^^
///
/// A name alone is one of a test or an example. Beside a number that only persons have, an address of mail, a telephone number, an account or
/// an address it was copied from somewhere.
struct CodePerson {
  /// What stands in the row besides the name, the least telling first.
  enum Beside: UInt8, Comparable {
    case nothing
    /// A telephone number or an account, which firms have as well; or a street and its postcode.
    case contact
    case email
    /// A day on which somebody may be born, and one of these.
    case birthDate
    /// A number of a citizen.
    case person

    static func < (left: Beside, right: Beside) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where the name is: in one cell or in two.
  private(set) var names = InlineArray<2, Range<Int>>(repeating: 0..<0)
  private(set) var nameCount = 0
  private(set) var birthDate: Range<Int>?
  private(set) var street: Range<Int>?
  private(set) var postcode: Range<Int>?

  private static let longestKey = 3
  /// Who was born later may as well have been entered on that day.
  private static let lastYear = 1999
  /// Short keys of other things.
  private static let others = HashedWords(
    " os to cc bcc via org job bio tag dep tz loc lib pkg cmd app api db env sku ean city tld url src img alt "
  )

  /// The person of a row; `nil` if it has none.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - text: The window's text.
  ///   - hits: What the hits in the row tell.
  ///   - keyedFields: Knows the names of columns, in the comment above the rows.
  /// - Complexity: O(length of the row). Does not allocate.
  init?(
    _ row: CodeRow, in text: Span<UInt8>, beside hits: Beside, _ keyedFields: KeyedFields?
  ) {
    findAddress(row, text)
    findBirthDate(row, text)
    var beside = hits
    if street != nil { beside = max(beside, .contact) }
    guard beside > .nothing else { return nil }
    // Who has no address or number there may as well have joined on that day.
    if beside < .person, street == nil, let date = birthDate, Self.year(text, date) > Self.lastYear
    {
      birthDate = nil
    }
    if birthDate != nil { beside = max(beside, .birthDate) }
    findName(row, text, beside)
    if nameCount == 0, beside > .contact, let keyedFields {
      findName(row, text, named: keyedFields)
    }
    guard nameCount > 0 else { return nil }
  }

  // MARK: Names

  private mutating func findName(_ row: CodeRow, _ text: Span<UInt8>, _ beside: Beside) {
    var index = 0
    while index < row.count {
      let cell = row.cells[index]
      if mayBeName(cell, text) {
        let name = CodeName(text, cell.content)
        if let other = partner(of: name, at: index, row, text, beside) {
          names[0] = cell.content
          names[1] = row.cells[other].content
          nameCount = 2
          return
        }
        if name.kind == .full, name.beginsWithGiven || name.isKnown && beside >= .email,
          !name.hasOrdinary || beside > .email
        {
          names[0] = cell.content
          nameCount = 1
          return
        }
      }
      index += 1
    }
  }

  /// The cell that has the other part of a name: the next one, or the one behind a prefix or an empty one.
  private func partner(
    of name: CodeName, at index: Int, _ row: CodeRow, _ text: Span<UInt8>, _ beside: Beside
  ) -> Int? {
    switch name.kind {
    case .given, .surname, .initials, .full: break
    case .other, .prefix: return nil
    }
    var next = index + 1
    guard next < row.count else { return nil }
    var other = CodeName(text, row.cells[next].content)
    var hasPrefix = false
    if other.kind == .prefix, next + 1 < row.count {
      hasPrefix = !row.cells[next].content.isEmpty
      next += 1
      other = CodeName(text, row.cells[next].content)
    }
    guard mayBeName(row.cells[next], text),
      row.cells[next].element - row.cells[index].element == next - index
    else { return nil }
    guard beside == .person || !name.hasOrdinary && !other.hasOrdinary else { return nil }
    let isSure = beside >= .email
    switch (name.kind, other.kind) {
    // `"Sydney", "Australia"`
    case (.given, .given): return isSure ? next : nil
    case (.given, .surname), (.initials, .surname):
      return isSure || other.isKnown || hasPrefix ? next : nil
    // `"Anna Maria", "Kowal"`
    case (.full, .surname): return isSure && other.isKnown && name.beginsWithGiven ? next : nil
    case (.surname, .given), (.surname, .initials): return isSure || name.isKnown ? next : nil
    case (.surname, .full): return isSure && other.beginsWithGiven && name.isKnown ? next : nil
    default: return nil
    }
  }

  /// Whether a cell may have a name: other keys than short ones say themselves what their value is.
  private func mayBeName(_ cell: CodeRow.Cell, _ text: Span<UInt8>) -> Bool {
    guard !cell.isInner, !cell.content.isEmpty else { return false }
    guard !cell.key.isEmpty else { return true }
    return cell.key.count <= Self.longestKey
      && NamePart(text, at: cell.key.lowerBound).map { !$0.isOne(of: Self.others) } == true
  }

  /// The cells that the comment above says to be names, whether known or not.
  private mutating func findName(
    _ row: CodeRow, _ text: Span<UInt8>, named keyedFields: KeyedFields
  ) {
    guard let headings = CodeHeadings(above: row, in: text) else { return }
    for index in 0..<row.count where nameCount < 2 {
      let cell = row.cells[index]
      guard !cell.isInner, cell.key.isEmpty, !cell.content.isEmpty,
        cell.element < headings.count
      else { continue }
      let verdict = keyedFields.verdict(on: headings.ranges[cell.element], in: text)
      guard verdict.asked & 1 == 1 else { continue }
      switch CodeName(text, cell.content).kind {
      case .full: break
      case .given, .surname: guard verdict.certain & 1 == 1 else { continue }
      case .other, .prefix, .initials: continue
      }
      names[nameCount] = cell.content
      nameCount += 1
    }
  }

  // MARK: Dates and addresses

  /// The day that is longest ago, of those on which somebody may be born.
  private mutating func findBirthDate(_ row: CodeRow, _ text: Span<UInt8>) {
    var year = Int.max
    for index in 0..<row.count {
      let cell = row.cells[index]
      guard 8...10 ~= cell.content.count, cell.key.count <= Self.longestKey,
        FieldWord.isDigit(text[cell.content.lowerBound]),
        FieldWord.isDigit(text[cell.content.upperBound - 1]),
        !IdentifierChecks.areDigits(text, cell.content),
        Self.isWrittenAsDate(text, cell.content),
        IdentifierChecks.birthDate(text.extracting(cell.content)),
        NameBesideNumber.isOldEnough(text, cell.content)
      else { continue }
      let found = Self.year(text, cell.content)
      if found < year {
        year = found
        birthDate = cell.content
      }
    }
    guard let date = row.date else { return }
    let found = Self.year(text, date)
    if found < year, found <= NameBesideNumber.lastYear { birthDate = date }
  }

  /// The year of a date, or of the arguments of a call that makes one.
  private static func year(_ text: Span<UInt8>, _ date: Range<Int>) -> Int {
    let first = IdentifierChecks.number(text, date.lowerBound..<date.lowerBound + 4)
    return first >= 0 ? first : NameBesideNumber.year(text, date)
  }

  /// Whether the same mark stands twice between numbers.
  private static func isWrittenAsDate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var (mark, marks) = (UInt8(0), 0)
    for at in range where !FieldWord.isDigit(text[at]) {
      guard IdentifierChecks.isByte(text[at], in: "-/."), mark == 0 || mark == text[at] else {
        return false
      }
      mark = text[at]
      marks += 1
    }
    return marks == 2
  }

  /// The street with its number, and the postcode in one of the two cells behind or the one before it.
  private mutating func findAddress(_ row: CodeRow, _ text: Span<UInt8>) {
    for index in 0..<row.count {
      let cell = row.cells[index]
      guard !cell.isInner, cell.key.count <= Self.longestKey,
        Self.isStreet(text, cell.content)
      else { continue }
      for other in max(0, index - 1)..<min(row.count, index + 3) where other != index {
        let code = row.cells[other].content
        guard Self.isPostcode(text, code) else { continue }
        street = cell.content
        postcode = code
        return
      }
    }
  }

  private static func isStreet(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard cell.count >= 6, IdentifierChecks.hasDigit(text, cell) else { return false }
    return StreetAddress.fit(of: text.extracting(cell)) == .strong
  }

  private static func isPostcode(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard 4...10 ~= cell.count else { return false }
    if Postcode.isDutch(text.extracting(cell)) { return true }
    guard let code = Postcode(text, at: cell.lowerBound) else { return false }
    return code.count == cell.count && (code.form != .digits || 4...6 ~= code.count)
  }
}
