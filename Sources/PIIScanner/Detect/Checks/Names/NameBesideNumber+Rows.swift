/// Birth dates that the line they stand in tells: lists kept by hand, chats, and the papers of travellers.
///
///     1  Harrie Bos            4-5-'58     06 12345678     22-09-2026 08:09 - Riet: Marietje Bos 6-11-1987
///     BOS, HARRIE  (3/E)  17.10.1953  pp NX1234567
extension NameBesideNumber {
  private static let widestColumn = 40
  private static let longestLine = 200
  /// Who was born later may as well be registered, or have joined, on that day, if nothing else is in the row.
  private static let lastYearAlone = 1985
  /// How much older than the message itself a day in a chat is.
  private static let leastAge = 12

  /// What stands before a name in its row: a number, a mark, and a title.
  private static let titlesOfRows = HashedWords(
    " mw dhr mevr mevrouw hr heer mej mr mrs ms dr fr frau herr fam ")

  /// Whether a date stands in a row that begins with the name of a person, before a telephone number or an address of mail, or is so
  /// long ago that it is hardly one of anything else.
  ///
  /// - Complexity: O(1), since it reads no further than `longestLine`. Does not allocate.
  static func isInRow(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard let nameEnd = gap(text, before: start) else { return false }
    let year = yearOfRow(text, start..<end)
    guard 1900...2012 ~= year, let name = name(text, endingAt: nameEnd), name.isKnown,
      beginsRow(text, name.range.lowerBound)
    else { return false }
    guard let next = gap(text, behind: end) else { return false }
    return year <= lastYearAlone || isContact(text, next)
  }

  /// Where the gap before a place begins: two spaces or more, or a tab; `nil` if there is none.
  private static func gap(_ text: Span<UInt8>, before place: Int) -> Int? {
    var at = place
    let least = max(1, place - widestColumn)
    while at > least, text[at - 1] == 32 || text[at - 1] == 9 { at -= 1 }
    return place - at >= 2 || at < place && text[at] == 9 ? at : nil
  }

  /// Where the gap behind a place ends, or the line; `nil` if there is none.
  private static func gap(_ text: Span<UInt8>, behind place: Int) -> Int? {
    var at = place
    let most = min(text.count, place + widestColumn)
    while at < most, text[at] == 32 || text[at] == 9 { at += 1 }
    let endsLine = at == text.count || text[at] == 10 || text[at] == 13
    return endsLine || at - place >= 2 || at > place && text[place] == 9 ? at : nil
  }

  /// The year of a date, also of two digits: `30-8-49` is of the last century.
  private static func yearOfRow(_ text: Span<UInt8>, _ date: Range<Int>) -> Int {
    guard date.count >= 6 else { return -1 }
    let last = date.upperBound
    if IdentifierChecks.number(text, date.lowerBound..<date.lowerBound + 4) >= 1900 {
      return year(text, date)
    }
    if !FieldWord.isDigit(text[last - 3]) {
      let short = IdentifierChecks.number(text, last - 2..<last)
      return short >= 30 ? 1900 + short : -1
    }
    return date.count >= 8 ? year(text, date) : -1
  }

  /// Whether nothing but a number, a mark and a title stands before a name in its line.
  private static func beginsRow(_ text: Span<UInt8>, _ name: Int) -> Bool {
    var at = name
    let word = WordBefore(text, at)
    if word.start < word.end, word.gap <= 2, word.isOne(of: titlesOfRows) { at = word.start }
    var count = 0
    while at > 0, text[at - 1] != 10 {
      at -= 1
      count += 1
      guard !FieldWord.isLetter(text[at]), count <= 12 else { return false }
    }
    return true
  }

  /// Whether a telephone number or an address of mail begins at a place.
  private static func isContact(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var (at, digits) = (start, 0)
    let most = min(text.count, start + widestColumn)
    while at < most, text[at] > 32 || text[at] == 32 && at + 1 < most && text[at + 1] > 32 {
      let byte = text[at]
      if byte == UInt8(ascii: "@") { return at > start }
      if FieldWord.isDigit(byte) { digits += 1 }
      if digits >= 9 { return true }
      if FieldWord.isLetter(byte), digits > 0 { return false }
      at += 1
    }
    return false
  }

  /// Whether a date that ends its line stands behind the name of a person that is all of a message in a chat.
  ///
  /// - Complexity: O(1), since it reads no further than `longestLine`. Does not allocate.
  static func isInChat(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end >= text.count || text[end] <= 13, start > 20, text[start - 1] == 32 else {
      return false
    }
    let nameEnd = text[start - 2] == UInt8(ascii: ",") ? start - 2 : start - 1
    guard let name = name(text, endingAt: nameEnd), name.isKnown,
      text.ends(name.range.lowerBound, ": ")
    else { return false }
    var line = name.range.lowerBound
    let least = max(0, line - longestLine)
    while line > least, text[line - 1] != 10 { line -= 1 }
    guard line == 0 || text[line - 1] == 10 else { return false }
    if text[line] == UInt8(ascii: "[") { line += 1 }
    // `22-09-2026 08:40`, `[04/03/24, 19:04:11]`
    guard line + 16 < text.count, FieldWord.isDigit(text[line]) else { return false }
    var stamp = line
    while stamp < line + 10, FieldWord.isDigit(text[stamp]) || isOfDate(text[stamp]) { stamp += 1 }
    guard stamp - line >= 6, IdentifierChecks.birthDate(text.extracting(line..<stamp)) else {
      return false
    }
    let sent = yearOfMessage(text, line..<stamp)
    let born = yearOfRow(text, start..<end)
    return born >= 1900 && born + leastAge <= sent
  }

  private static func isOfDate(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  private static func yearOfMessage(_ text: Span<UInt8>, _ stamp: Range<Int>) -> Int {
    let last = stamp.upperBound
    guard FieldWord.isDigit(text[last - 3]) || stamp.count >= 10 else {
      return 2000 + IdentifierChecks.number(text, last - 2..<last)
    }
    return stamp.count >= 8 ? year(text, stamp) : -1
  }

  /// What stands before the number of a traveller's document.
  private static let documents = HashedWords(
    " pp ppt passport paspoort reispas pasp reisepass passeport pasaporte passaporto passaporte paszport paszportu "
  )

  /// Whether a passport's number follows a date that is long enough ago: `17.10.1953  pp NX1234567`.
  static func isBeforeDocument(in text: Span<UInt8>, _ date: Range<Int>) -> Bool {
    guard isOldEnough(text, date) else { return false }
    var at = date.upperBound
    let most = min(text.count, at + 6)
    while at < most, text[at] == 32 || text[at] == 9 || text[at] == UInt8(ascii: ",") { at += 1 }
    guard at > date.upperBound, at < most, let word = NamePart(text, at: at),
      word.isOne(of: documents)
    else { return false }
    at = word.end
    var digits = 0
    let last = min(text.count, at + 20)
    while at < last, text[at] != 10 {
      if FieldWord.isDigit(text[at]) { digits += 1 }
      // Another date: on which it ends.
      if digits > 0, isOfDate(text[at]) { return false }
      if digits > 3, text[at] <= 32 { break }
      at += 1
    }
    return digits >= 4
  }
}
