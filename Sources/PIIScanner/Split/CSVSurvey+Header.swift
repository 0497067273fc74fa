extension CSVSurvey {
  /// Whether it is worth while to look at more records.
  var isPromising: Bool { columns > 1 && regular * 10 >= recordCount * 7 }

  /// Whether it is a table without doubt, whatever it is called.
  var isClearlyTable: Bool {
    let count = recordCount
    guard columns > 1, count >= 3 || (count == 2 && headerIndex == 0) else { return false }
    // Nearly all records are of one length, but for titles above sure names, and none of the things are there that other texts have.
    if regular * 100 < count * 95 {
      guard hasSureHeader, let titles = headerIndex, regular * 100 >= (count - titles) * 95 else {
        return false
      }
    }
    guard regular == count || count >= 20 || headerIndex != nil else { return false }
    // A quote may stand for inches where all else is as in a table.
    let isEven = regular == count && count >= 20 && columns > 3
    let strange = records.count {
      $0.hasOpenBrackets || $0.hasStrayQuotes && !isEven || $0.isIndented || $0.texts * 2 > $0.cells
    }
    guard strange * 10 <= count else { return false }
    let startsEmpty = records.count { $0.startsEmpty }
    let endsEmpty = records.count { $0.endsEmpty }
    guard startsEmpty * 2 <= count else { return false }
    guard endsEmpty < count || (columns > 2 && headerIndex != nil) else { return false }
    let assignments = records.reduce(0) { $0 + $1.assignments }
    let cells = records.reduce(0) { $0 + $1.cells }
    guard assignments * 3 <= cells else { return false }
    let filled = records.reduce(0) { $0 + $1.filled }
    guard filled * 4 >= cells else { return false }
    // A space after each delimiter is how people write lists.
    let spaced = records.reduce(0) { $0 + $1.spaced }
    if spaced * 2 > cells - count && !hasSureHeader { return false }
    return hasSureHeader || looksTyped
  }

  /// Whether names stand over data that is of another kind.
  private var hasSureHeader: Bool {
    guard let index = headerIndex, index + 1 < recordCount else { return false }
    let names = cells[index]
    guard names.allSatisfy({ $0.kind == .empty || $0.canBeName }) else { return false }
    return typedColumns(from: index + 1) > 0
      && (names.contains { $0.isKnownName } || names.allSatisfy { $0.isIdentifier })
  }

  /// Whether most columns have cells of one kind, and few are words only.
  private var looksTyped: Bool {
    guard columns > 2, recordCount >= 4, records.allSatisfy({ $0.texts == 0 }) else { return false }
    return typedColumns(from: headerIndex.map { $0 + 1 } ?? 0) * 2 >= columns
  }

  /// How many columns have nearly only numbers and codes in them.
  private func typedColumns(from first: Int) -> Int {
    (0..<min(columns, 256)).count { isTyped(column: $0, from: first) }
  }

  private func isTyped(column: Int, from first: Int) -> Bool {
    var (data, filled) = (0, 0)
    for record in first..<recordCount where column < cells[record].count {
      let kind = cells[record][column].kind
      if kind == .empty { continue }
      filled += 1
      data += kind.isData ? 1 : 0
    }
    return filled > 0 && data * 10 >= filled * 8
  }

  /// The record that names the columns, if there is one; title lines may come before it.
  var headerIndex: Int? {
    if isLabelled { return 1 }
    for index in 0..<min(10, recordCount) {
      if isHeader(index) { return index }
      // A title line: hardly half as full as the records below. Or the one record that tells of the file, as that of DATEV:
      // `"EXTF";700;16;"Debitoren/Kreditoren";…`.
      let record = records[index]
      guard columns > 2, recordCount > index + 1,
        record.filled * 2 <= columns || index == 0 && record.cells != columns && isHeader(1)
      else { return headerBelowForm(from: index + 1) }
    }
    return nil
  }

  /// Whether the names have the letters or numbers of the columns above them, as spreadsheets show them: `A;B;C` over `nr;naam;adres`.
  private var isLabelled: Bool {
    guard columns > 2, recordCount > 2, records[0].filled == columns, cells[0].count == columns,
      cells[0].allSatisfy({ $0.length <= 2 }), Set(cells[0].map(\.hash)).count == columns,
      cells[0].allSatisfy(\.isDay) || cells[0].allSatisfy({ $0.kind == .word })
    else { return false }
    return cells[1].count { $0.isKnownName } > 1 && isHeader(1)
  }

  /// The record that names the columns below others that are pairs of a key and its value: `Klantnr;7710042;;` over `DATUM;GEBRUIKER;DUUR;BEDRAG`.
  private func headerBelowForm(from first: Int) -> Int? {
    for index in first..<max(first, min(10, recordCount - 2)) {
      let names = cells[index]
      guard records[index].filled == columns, columns > 2,
        names.allSatisfy(\.canBeName), names.count(where: \.isKnownName) >= 2, isHeader(index)
      else { continue }
      let typed = (0..<min(columns, names.count)).filter { isTyped(column: $0, from: index + 1) }
      let areOthers = cells[..<index].allSatisfy { record in
        typed.contains { $0 >= record.count || !record[$0].kind.isData }
      }
      return areOthers ? index : nil
    }
    return nil
  }

  private func isHeader(_ index: Int) -> Bool {
    let names = cells[index]
    let record = records[index]
    // A question of a survey as heading, over numbers.
    let isLong = names.contains { $0.kind == .text }
    guard
      !isLong || record.cells == columns && namesStandOverData(names, from: index + 1),
      mayBeHeadings(names, of: record, from: index + 1),
      !names.contains(where: \.isForm)
        || names.count(where: \.isKnownName) >= 2 && !appearBelow(names, from: index + 1),
      !names.contains(where: { $0.isPeriod || $0.isNumbered })
        || names.contains(where: \.isKnownName) && !appearBelow(names, from: index + 1)
    else { return false }
    // As full as the records below, or a title line.
    let fullest = records[index...].prefix(20).map(\.filled).max() ?? 0
    let areKnown = areKnownNames(names) && record.filled * 2 >= fullest
    guard record.filled > 0, record.filled * 3 >= fullest * 2 || areKnown else { return false }
    // Not as long as the records below: a title, or a first record of something else.
    guard columns == 1 || record.cells * 2 >= columns else { return false }
    if index > 0 && record.cells != columns { return false }
    let hashes = Set(names.filter { $0.kind != .empty }.map(\.hash))
    let isDistinct = hashes.count == record.filled
    let below = index + 1
    let isOverData = below < recordCount && namesStandOverData(names, from: below)
    if isOverData { return isDistinct || areKnown || hashes.count * 2 >= record.filled }
    if isDistinct, haveDays(names) { return true }
    guard isDistinct, !appearBelow(names, from: below) else { return false }
    let known = names.count { $0.isKnownName }
    let identifiers = names.count { $0.isIdentifier }
    if known * 2 >= record.filled { return true }
    return identifiers == record.filled && !restIsIdentifiers(from: below)
  }

  /// Whether none of the cells looks like data, or names that are known stand beside those that do: `m2`, `24/7`, `note 730/2023` and the days
  /// of a month beside `Cognome` and `Nome`.
  private func mayBeHeadings(
    _ names: [CSVSurveyCell], of record: Record, from first: Int
  ) -> Bool {
    let data = names.filter {
      $0.kind.isData && !$0.isPeriod && !$0.isNumbered && !$0.isForm
    }
    guard !data.isEmpty else { return true }
    let known = names.count { $0.isKnownName }
    let words = names.count { !$0.kind.isData && $0.kind != .empty }
    // In forms, values stand between them: `BSN;111222333;Tel;0201234567`.
    let areAdjacent = zip(names, names.dropFirst()).contains {
      $0.isKnownName && $1.isKnownName
    }
    return (haveDays(names) && known > 0 || areAdjacent && data.count * 2 <= record.filled)
      && known * 3 >= words && !appearBelow(names, from: first, which: \.isKnownName)
  }

  /// Whether those that look like data are days of a month, three or more.
  private func haveDays(_ names: [CSVSurveyCell]) -> Bool {
    let data = names.filter(\.kind.isData)
    return data.count > 2 && data.allSatisfy(\.isDay) && Set(data.map(\.hash)).count == data.count
  }

  /// Whether all columns that have a name have one that is known; of row numbers pandas writes none: `,bsn` over `0,111222333`.
  private func areKnownNames(_ names: [CSVSurveyCell]) -> Bool {
    names.count > 1 && names.count == columns
      && names.allSatisfy { $0.kind == .empty || $0.isKnownName }
      && names.contains { $0.isKnownName }
  }

  /// Whether a column has data below a name.
  private func namesStandOverData(_ names: [CSVSurveyCell], from first: Int) -> Bool {
    names.indices.contains { column in
      names[column].canBeName && isTyped(column: column, from: first)
    }
  }

  /// Whether one of the cells is in the same column again, in a record that is not the same as a whole: tables that are put
  /// one behind the other have their header twice.
  private func appearBelow(
    _ names: [CSVSurveyCell], from first: Int, which: (CSVSurveyCell) -> Bool = { _ in true }
  ) -> Bool {
    for record in first..<max(first, recordCount) {
      let cells = cells[record]
      let isSame =
        names.count > 1 && cells.count == names.count
        && zip(names, cells).allSatisfy { $0.hash == $1.hash }
      if isSame { continue }
      for (name, cell) in zip(names, cells)
      where name.kind != .empty && name.hash == cell.hash && which(name) { return true }
    }
    return false
  }

  /// Whether the records below are written like the first, so that it is one of them.
  private func restIsIdentifiers(from first: Int) -> Bool {
    guard first < recordCount else { return false }
    let rest = cells[first...].joined().filter { $0.kind != .empty }
    return !rest.isEmpty && rest.count { $0.isIdentifier } * 10 >= rest.count * 9
  }

  /// The dialect, if it is a table.
  ///
  /// - Parameter told: Whether the first record is a `sep=;` line.
  /// - Returns: The dialect.
  func dialect(told: Bool) -> CSVDialect {
    var survey = self
    if told { survey.dropFirst() }
    let header = survey.headerIndex
    return CSVDialect(
      delimiter: delimiter, quote: quote, hasHeader: header != nil,
      columns: Int32(clamping: max(survey.columns, 1)),
      recordsBeforeData: Int32((header.map { $0 + 1 } ?? 0) + (told ? 1 : 0)))
  }
}
