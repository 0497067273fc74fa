extension CSVDialect {
  /// Finds out whether a text is a table, and how it is written.
  ///
  /// Each delimiter is tried on the first records: in a table most have the same number of cells. What
  /// the file is called decides how much proof is asked. A file called `.csv` is a table unless it looks
  /// like markup or nothing is in it, be it ragged or a single column. Anything else has to have records
  /// of one length, cells as tables have them, and nothing that prose, source code, logs or SQL have:
  /// brackets across cells, a space after each comma, lines that end in the delimiter. Or it has nothing but
  /// numbers (``NumberList``).
  ///
  /// The header is found by content: its cells are names, and below them are other things.
  ///
  /// - Parameters:
  ///   - prefix: The first bytes of the text, without a BOM; 64 KiB are plenty.
  ///   - isWhole: Whether that is all of it.
  ///   - name: What its name says.
  /// - Returns: `nil` if it is no table.
  static func sniff(
    prefix: UnsafeRawBufferPointer, isWhole: Bool, name: CSVNameExtension
  ) -> CSVDialect? {
    let prefix = unsafe UnsafeRawBufferPointer(rebasing: prefix.prefix(64 * 1024))
    guard unsafe !looksLikeMarkup(prefix) else { return nil }
    let told = unsafe toldDelimiter(prefix)
    var best: CSVSurvey?
    for delimiter in unsafe told.map({ [$0] }) ?? candidates(prefix, name) {
      if name == .other && told == nil,
        unsafe !CSVSurvey(
          prefix, delimiter: delimiter, quote: UInt8(ascii: "\""), isWhole: isWhole, limit: 25
        ).isPromising
      {
        continue
      }
      var survey = unsafe CSVSurvey(
        prefix, delimiter: delimiter, quote: UInt8(ascii: "\""), isWhole: isWhole)
      if unsafe survey.usesApostrophes(prefix) {
        survey = unsafe CSVSurvey(
          prefix, delimiter: delimiter, quote: UInt8(ascii: "'"), isWhole: isWhole)
      }
      guard survey.recordCount > 0 else { continue }
      if survey.score(favouring: name) > best?.score(favouring: name) ?? 0 { best = survey }
    }
    if let best, best.columns > 1 {
      guard told != nil || name != .other || best.isClearlyTable else { return nil }
      return best.dialect(told: told != nil)
    }
    guard unsafe name != .other || told != nil || NumberList.begins(prefix, isWhole: isWhole) else {
      return nil
    }
    return unsafe singleColumn(prefix, isWhole: isWhole, name: name, told: told)
  }

  /// What may stand between the cells of a text, the likeliest first.
  ///
  /// Most texts are no tables: then it must cost little to see that. In a table most lines have the
  /// delimiter.
  private static func candidates(
    _ prefix: UnsafeRawBufferPointer, _ name: CSVNameExtension
  ) -> [UInt8] {
    let start = unsafe UnsafeRawBufferPointer(rebasing: prefix.prefix(DelimiterCount.mostBytes))
    let newlines = unsafe DelimiterCount.lineEnds(in: start)
    return [
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "^"),
    ].filter {
      let found = unsafe DelimiterCount($0, in: start, lineEnds: newlines)
      guard found.total > 0 else { return false }
      // A table has one in most lines; with quoted line ends at least one for each line.
      return name != .other || found.lines * 4 >= newlines.count * 3
        || found.total >= 2 * (newlines.count + 1)
    }
  }

  /// The delimiter that a first line `sep=;` tells, as Excel writes and reads it.
  private static func toldDelimiter(_ prefix: UnsafeRawBufferPointer) -> UInt8? {
    guard prefix.count >= 5, unsafe prefix.starts(with: "sep=".utf8) else { return nil }
    // SAFETY: five bytes are there.
    let delimiter = unsafe prefix[4]
    let ends =
      unsafe prefix.count == 5 || prefix[5] == UInt8(ascii: "\n")
      || prefix[5] == UInt8(ascii: "\r")
    return ends && delimiter != UInt8(ascii: "\n") && delimiter != UInt8(ascii: "\"")
      ? delimiter : nil
  }

  /// Whether it begins as HTML, XML or a JSON object does.
  private static func looksLikeMarkup(_ prefix: UnsafeRawBufferPointer) -> Bool {
    guard let index = unsafe prefix.firstIndex(where: { $0 > 0x20 }) else { return true }
    // SAFETY: the index is in the prefix; the next is checked.
    let first = unsafe prefix[index]
    guard index + 1 < prefix.count else { return false }
    let next = unsafe prefix[index + 1]
    if first == UInt8(ascii: "<") {
      return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/")
        || (next | 0x20 >= UInt8(ascii: "a") && next | 0x20 <= UInt8(ascii: "z"))
    }
    return first == UInt8(ascii: "{")
      && (next == UInt8(ascii: "\"") || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r"))
  }

  /// The dialect of a table of one column: its delimiter must be a byte that is not in it.
  private static func singleColumn(
    _ prefix: UnsafeRawBufferPointer, isWhole: Bool, name: CSVNameExtension, told: UInt8?
  ) -> CSVDialect? {
    var delimiter: UInt8 = name == .tabs ? UInt8(ascii: "\t") : UInt8(ascii: ";")
    if let told {
      delimiter = told
    } else if unsafe prefix.contains(delimiter) {
      delimiter = UInt8(ascii: "\t")
    }
    let survey = unsafe CSVSurvey(
      prefix, delimiter: delimiter, quote: UInt8(ascii: "\""), isWhole: isWhole)
    return survey.recordCount > 0 ? survey.dialect(told: told != nil) : nil
  }
}
