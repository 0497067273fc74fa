/// What the text of JSON tells of rows whose columns are named elsewhere, wherever the reader is (``JSONRowReader``).
enum JSONRowText {
  /// How much of a text is looked at first, in bytes: no more than any window sees.
  private static let longestBeginning = 8000

  /// Whether a text may have such rows, by its beginning: `[[`, `{"0":`, `"columns": [`, or a line that is an array.
  static func mayBegin(_ text: Span<UInt8>, lines: Bool) -> Bool {
    var before: UInt8 = 0
    var keyEnd = 0
    for at in 0..<min(text.count, longestBeginning) {
      let byte = text[at]
      if byte <= 32 { continue }
      if lines { return byte == UInt8(ascii: "[") }
      switch byte {
      case UInt8(ascii: "["):
        if before == byte || before == UInt8(ascii: ":") && endsListName(keyEnd, text) {
          return true
        }
      case UInt8(ascii: "\""):
        if before == UInt8(ascii: "{"), isIndex(text, behind: at) { return true }
        keyEnd = at
      default: break
      }
      before = byte
    }
    return false
  }

  private static func endsListName(_ quote: Int, _ text: Span<UInt8>) -> Bool {
    var start = quote
    while start > 0, quote - start < longestName, text[start - 1] != UInt8(ascii: "\"") {
      start -= 1
    }
    return listsNames((start..<quote).map { text[$0] })
  }

  /// Whether a key is a number: `"0":`.
  static func isIndex(_ text: Span<UInt8>, behind quote: Int) -> Bool {
    var at = quote + 1
    while at < text.count, FieldWord.isDigit(text[at]) { at += 1 }
    return at > quote + 1 && at < text.count && text[at] == UInt8(ascii: "\"")
  }

  /// How far ahead the first row of a table is looked at, in bytes: no further than any window sees.
  private static let longestList = 6000

  /// How many elements an array has, and its strings, if it has nothing else that is written in letters.
  static func firstRow(_ at: Int, _ text: Span<UInt8>) -> (count: Int, names: [[UInt8]])? {
    var (at, count) = (at + 1, 0)
    var names: [[UInt8]] = []
    var isOfNames = true
    let most = min(text.count, at + longestList)
    var depth = 0
    while at < most {
      switch text[at] {
      case UInt8(ascii: "\""):
        guard let close = endOfString(text, from: at + 1) else { return nil }
        if depth == 0 { names.append(name(at + 1..<close.end, in: text)) }
        at = close.end
      case UInt8(ascii: ","): if depth == 0 { count += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        isOfNames = false
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 {
          count += 1
          isOfNames = isOfNames && names.count == count && count > 1
          return (count, isOfNames && mayBeNames(names) ? names : [])
        }
        depth -= 1
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Whether no string has what names of columns have not.
  private static func mayBeNames(_ names: [[UInt8]]) -> Bool {
    names.allSatisfy { name in
      guard let first = name.first else { return false }
      return !FieldWord.isDigit(first) && !name.contains(UInt8(ascii: "@"))
    }
  }

  private static let longestName = 64

  /// What stands in quotes, if it is short enough for a name.
  static func name(_ range: Range<Int>, in text: Span<UInt8>) -> [UInt8] {
    range.count <= longestName ? range.map { text[$0] } : []
  }

  /// Where the quote is that ends a string.
  static func endOfString(
    _ text: Span<UInt8>, from start: Int
  ) -> (end: Int, hasEscape: Bool)? {
    var (at, hasEscape) = (start, false)
    while at < text.count, text[at] != UInt8(ascii: "\"") {
      if text[at] == UInt8(ascii: "\\") {
        hasEscape = true
        at += 1
      }
      at += 1
    }
    return at < text.count ? (at, hasEscape) : nil
  }

  static func skipped(_ text: Span<UInt8>, _ place: Int) -> Int? {
    var at = place
    while at < text.count, text[at] <= 32 { at += 1 }
    return at < text.count ? at : nil
  }

  /// Keys of lists of the names of columns.
  private static let lists = HashedWords(
    " columns columnnames columnheaders cols colnames fields fieldnames header headers headernames headings keys names schema kolommen kolomnamen velden koppen spalten colonnes "
  )

  static func listsNames(_ key: [UInt8]) -> Bool {
    lists.contains(NameHash(lettersOf: key).value)
  }

  /// Keys of the name in an object that is about a column, and those that say it better.
  private static let nameKeys = HashedWords(
    " id key field fieldname column columnname name naam code property ")

  private static let labelKeys = HashedWords(
    " label title caption displayname header headername text heading ")

  /// How well a key says the name of a column; 0 if it does not.
  static func rank(ofKey key: [UInt8]) -> Int {
    let hash = NameHash(lettersOf: key).value
    return labelKeys.contains(hash) ? 2 : nameKeys.contains(hash) ? 1 : 0
  }
}
