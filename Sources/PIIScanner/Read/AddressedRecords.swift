/// Records of persons with their addresses, whose columns stand at the same characters of all lines and have no names.
///
///     0200030900HOEK V D            J W     19681225 MOLENSTRAAT 471             1234AB ERGENS    0000054822
///     0200030907BAKKER              M       00000000 LANGE DIJK 17               1235AC ERGENS
///
/// A postcode at one character of most lines shows which lines are records. A column before it has streets, and those before that the
/// parts of names, which have to be known or to be initials; a day that stands between is of birth. What stands behind the postcode
/// is not looked at but for vehicles: dates there are of anything.
struct AddressedRecords {
  /// The lines that may be records: spaces and digits stand between words.
  private var rows: [[UInt8]] = []
  /// The characters at which columns start.
  private var starts: [Int] = []

  private static let widths = 40...400
  private static let fewestRows = 5
  private static let mostLines = 34
  /// The first character at which an address can be.
  private static let leastBefore = 16

  /// Reads the first lines of a source; `nil` if most are no records.
  ///
  /// - Complexity: O(length of some lines).
  init?(_ text: Span<UInt8>) {
    var (start, index) = (0, 0)
    while start < text.count, index < Self.mostLines {
      var end = start
      let limit = min(text.count, start + Self.widths.upperBound + 2)
      while end < limit, text[end] != 10 { end += 1 }
      guard end == text.count || text[end] == 10 else { return nil }
      let line = start..<(end > start && text[end - 1] == 13 ? end - 1 : end)
      if FixedLayout.areHeadings(text, line) { return nil }
      if Self.mayBeRecord(text, line) { rows.append(line.map { text[$0] }) }
      // Most text is told from records by its fourth line.
      if index == 3, rows.count < 2 { return nil }
      start = end + 1
      index += 1
    }
    guard rows.count >= Self.fewestRows else { return nil }
  }

  /// Whether a line has letters and digits of ASCII without marks of tables, and a gap.
  private static func mayBeRecord(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard widths.contains(line.count) else { return false }
    var (digits, gaps) = (0, 0)
    for at in line {
      let byte = text[at]
      if byte >= 0x80 || byte < 32 || IdentifierChecks.isByte(byte, in: ";|\t\"{}<>=") {
        return false
      }
      if FieldWord.isDigit(byte) { digits += 1 }
      if at - 1 > line.lowerBound, byte > 32, text[at - 1] == 32, text[at - 2] == 32 { gaps += 1 }
    }
    return digits >= 5 && gaps >= 1
  }

  /// The columns that are known; `nil` if they are not of persons.
  var layout: FixedLayout? {
    for postcode in postcodes {
      var records = self
      records.rows = rows.filter {
        PostcodeColumn.end(in: $0.span, postcode.start, postcode.kind) != nil
      }
      records.starts = (0..<postcode.start).filter { records.isStart($0) }
      if let columns = records.columns(before: postcode) {
        return FixedLayout(columns, postcode: postcode)
      }
    }
    return nil
  }

  /// The characters at which most lines have a postcode.
  private var postcodes: [PostcodeColumn] {
    var found: [PostcodeColumn] = []
    let width = rows.map(\.count).max() ?? 0
    for kind in PostcodeColumn.Kind.allCases {
      for start in Self.leastBefore..<max(Self.leastBefore, width - PostcodeColumn.shortest) {
        var count = 0
        for row in rows where start < row.count {
          if PostcodeColumn.end(in: row.span, start, kind) != nil { count += 1 }
        }
        if count >= Self.fewestRows, 3 * count >= 2 * rows.count {
          found.append(PostcodeColumn(kind: kind, start: start))
        }
      }
    }
    return found
  }

  // MARK: Columns

  private static func byte(_ row: [UInt8], _ at: Int) -> UInt8 { at < row.count ? row[at] : 32 }

  /// Whether at least some of ten rows hold.
  private func most(_ tenths: Int, _ holds: ([UInt8]) -> Bool) -> Bool {
    10 * rows.count(where: holds) >= tenths * rows.count
  }

  /// Whether a column starts at a character: most rows have something there, and a space or digits right before.
  private func isStart(_ at: Int) -> Bool {
    if at == 0 { return most(10) { Self.byte($0, 0) > 32 } }
    var (filled, gaps) = (0, 0)
    for row in rows {
      let (before, first) = (Self.byte(row, at - 1), Self.byte(row, at))
      let isBehindDigit = FieldWord.isDigit(before) && (FieldWord.isLetter(first) || first == 32)
      guard before == 32 || isBehindDigit else { return false }
      if first > 32 { filled += 1 }
      if isBehindDigit || at < 2 || Self.byte(row, at - 2) == 32
        || FieldWord.isDigit(Self.byte(row, at - 2))
      {
        gaps += 1
      }
    }
    return 10 * filled >= 8 * rows.count && gaps > 0
  }

  /// A column of a row, without the spaces around it.
  private func value(_ row: [UInt8], _ column: Range<Int>) -> ArraySlice<UInt8> {
    let column = column.clamped(to: 0..<row.count)
    var (start, end) = (column.lowerBound, column.upperBound)
    while start < end, row[start] == 32 { start += 1 }
    while start < end, row[end - 1] == 32 { end -= 1 }
    return row[start..<end]
  }

  private func end(of start: Int, before limit: Int) -> Int {
    starts.first { $0 > start } ?? limit
  }

  private func columns(
    before postcode: PostcodeColumn
  ) -> [(label: RecordLabel, characters: Range<Int>)]? {
    guard let street = street(before: postcode.start) else { return nil }
    var found = names(before: street.lowerBound)
    guard let last = found.last else { return nil }
    if let date = date(in: last.characters.upperBound..<street.lowerBound) {
      found.append((.birthDate, date))
    }
    // Before the name, or behind all that is known before the street.
    let behind = (found.last ?? last).characters.upperBound..<street.lowerBound
    if let number = number(in: 0..<found[0].characters.lowerBound) ?? number(in: behind) {
      found.append((.citizenNumber, number))
      found.sort { $0.characters.lowerBound < $1.characters.lowerBound }
    }
    found.append((.street, street))
    found.append((.postcode, postcode.start..<postcode.start + PostcodeColumn.shortest))
    return found + vehicles(behind: postcode.start + 5)
  }

  /// The column of streets nearest to postcodes: words with a number, or with a column of numbers behind them.
  private func street(before end: Int) -> Range<Int>? {
    for start in starts.reversed() where start + 6 < end {
      let column = start..<self.end(of: start, before: end)
      let named = most(4) { StreetAddress.namesStreet(Array(value($0, column)).span) }
      guard named else { continue }
      if most(9, { StreetAddress.fit(of: Array(value($0, column)).span) == .strong }) {
        return column
      }
      let numbers = column.upperBound..<self.end(of: column.upperBound, before: end)
      if numbers.count <= 8,
        most(
          9,
          {
            value($0, numbers).first.map(FieldWord.isDigit) == true
              && !value($0, column).contains(where: FieldWord.isDigit)
          })
      {
        return column
      }
    }
    return nil
  }

  /// The columns of the parts of names, the first ones with letters only.
  private func names(before end: Int) -> [(label: RecordLabel, characters: Range<Int>)] {
    for (index, start) in starts.enumerated() where start + 8 < end {
      var column = start..<min(end, self.end(of: start, before: end))
      guard column.count >= 6, isOfLetters(column) else { continue }
      let known = rows.count { PersonName.isKnown(Array(value($0, column)).span) }
      let values = Set(rows.map { value($0, column) })
      guard 3 * values.count >= 2 * rows.count, known > 1, 4 * known >= rows.count else { continue }
      if index + 1 < starts.count, starts[index + 1] < end {
        let second = starts[index + 1]
        var next = second..<min(end, self.end(of: second, before: end))
        // Digits that stand against it, or behind it in some rows, are another column's.
        next = second..<wide(next)
        if isOfLetters(next),
          most(
            6,
            {
              let part = Array(value($0, next))
              return PersonName.areInitials(part.span) || PersonName.isKnown(part.span)
            })
        {
          return [(.person, column), (.person, next)]
        }
      }
      column = start..<wide(column)
      return 2 * known >= rows.count ? [(.fullName, column)] : []
    }
    return []
  }

  /// Where the letters and spaces of all rows end.
  private func wide(_ column: Range<Int>) -> Int {
    for at in column where !rows.allSatisfy({ Self.isOfName(Self.byte($0, at)) }) { return at }
    return column.upperBound
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || IdentifierChecks.isByte(byte, in: " -'./,")
  }

  /// Whether most rows have letters at the start of a column, and no digits in it.
  private func isOfLetters(_ column: Range<Int>) -> Bool {
    !column.isEmpty
      && most(8) { FieldWord.isLetter(Self.byte($0, column.lowerBound)) }
      && most(9) { value($0, column).allSatisfy(Self.isOfName) }
  }

  // MARK: Dates and numbers

  /// Eight digits that are a day of birth in most rows, and nothing but zeros in others.
  private func date(in range: Range<Int>) -> Range<Int>? {
    guard range.count >= 8 else { return nil }
    for start in range.lowerBound...range.upperBound - 8 {
      let column = start..<start + 8
      var years: Set<Int> = []
      var dates = 0
      let holds = rows.allSatisfy { row in
        guard column.upperBound <= row.count, row[column].allSatisfy(FieldWord.isDigit),
          start == 0 || !FieldWord.isDigit(row[start - 1]),
          !FieldWord.isDigit(Self.byte(row, column.upperBound))
        else { return value(row, column).isEmpty }
        if row[column].allSatisfy({ $0 == UInt8(ascii: "0") }) { return true }
        guard IdentifierChecks.birthDate(row.span.extracting(column)) else { return false }
        dates += 1
        let year = IdentifierChecks.number(row.span, start..<start + 4)
        years.insert(
          1900...2030 ~= year ? year : IdentifierChecks.number(row.span, start + 4..<start + 8))
        return true
      }
      if holds, 2 * dates >= rows.count, 3 * years.count >= 2 * min(dates, 12) { return column }
    }
    return nil
  }

  /// Nine digits that pass the 11-proef in all rows.
  private func number(in range: Range<Int>) -> Range<Int>? {
    guard range.count >= 9 else { return nil }
    for start in range.lowerBound...range.upperBound - 9 {
      let column = start..<start + 9
      let holds = rows.allSatisfy {
        column.upperBound <= $0.count && $0[column].allSatisfy(FieldWord.isDigit)
          && IdentifierChecks.bsn($0.span.extracting(column))
      }
      if holds, 2 * Set(rows.map { $0[column] }).count > rows.count { return column }
    }
    return nil
  }

  /// The column of the numbers of vehicles, and that of plates right before it.
  private func vehicles(behind start: Int) -> [(label: RecordLabel, characters: Range<Int>)] {
    let width = rows.map(\.count).min() ?? 0
    guard start + 17 <= width else { return [] }
    var last = start
    for at in start...width - 17 where isStart(at) {
      let column = at..<at + 17
      guard
        most(
          10,
          {
            !FieldWord.isLetter(Self.byte($0, at + 17))
              && !FieldWord.isDigit(Self.byte($0, at + 17))
              && IdentifierChecks.hasFormOfVIN($0.span.extracting(column))
          })
      else {
        last = at
        continue
      }
      let plate = last..<at
      let isPlate =
        last > start
        && most(9) {
          let plate = Array(value($0, plate))
          return plate.count <= 8 && LicencePlate.fit(of: plate.span) >= .plain
        }
      return isPlate ? [(.plate, plate), (.vehicleNumber, column)] : [(.vehicleNumber, column)]
    }
    return []
  }
}
