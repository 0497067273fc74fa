/// A value behind its key in text that is neither table nor JSON.
///
///     <achternaam>Jansen</achternaam>      <klant achternaam="Jansen">
///     achternaam: de Vries                 ACHTERNAAM="Jansen"
///     klant.achternaam=Jansen              <th>Achternaam</th><td>Jansen</td>
struct KeyedValue {
  /// The words that the value is named after.
  var key: Range<Int>
  /// The value, without quotes and space around it.
  var value: Range<Int>

  /// How far a key is looked for, and a value read, in bytes.
  private static let reach = 96
  private static let mostWordsOfKey = 5
  private static let longestRemark = 16

  /// Whether a capital may be at the start of a value: quick, since most are not.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, at capital: Int) -> Bool {
    mayBeginSoon(text, at: capital)
      || capital >= 12 && text[capital &- 1] == UInt8(ascii: " ")
        && text[capital &- 2] &- UInt8(ascii: "a") < 26
        && hasDigit(text, before: capital) && startOfHouse(text, before: capital) != nil
  }

  /// The same for values that have no small words but prefixes before their capital.
  @inline(__always)
  static func mayBeginSoon(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital >= 4 else { return false }
    guard text[capital &- 1] == UInt8(ascii: " ") else {
      return opens(text, capital) || text[capital &- 1] == 9 && opens(text, capital &- 1)
        || text[capital &- 1] == UInt8(ascii: "-") && startOfElided(text, before: capital) != nil
        || text[capital &- 1] == UInt8(ascii: "[") && opensData(text, capital)
    }
    if opens(text, capital &- 1) { return true }
    guard capital >= 12 else { return false }
    let last = text[capital &- 2]
    if last == UInt8(ascii: "."), isLeader(text, before: capital &- 1) { return true }
    guard last &- UInt8(ascii: "a") < 26 else {
      if last == UInt8(ascii: ".") {
        return startOfInitial(text, before: capital) != nil
          || startOfStreetWord(text, before: capital) != nil
      }
      return last &- UInt8(ascii: "0") < 43 && startOfHouse(text, before: capital) != nil
    }
    return startOfPrefix(text, before: capital) != nil
  }

  /// Where the prefix begins that a value has before its capital: `de Vries`, `van Dijk`, `van den Berg`.
  @inline(__always)
  private static func startOfPrefix(_ text: Span<UInt8>, before capital: Int) -> Int? {
    if opensAfterSpace(text, capital &- 3) { return capital &- 3 }
    if opensAfterSpace(text, capital &- 4) { return capital &- 4 }
    if text[capital &- 4] == UInt8(ascii: " ") {
      if opensAfterSpace(text, capital &- 7) { return capital &- 7 }
      if opensAfterSpace(text, capital &- 6) { return capital &- 6 }
    }
    if text[capital &- 5] == UInt8(ascii: " "), opensAfterSpace(text, capital &- 8) {
      return capital &- 8
    }
    return nil
  }

  /// Where the one initial begins that a value has before its capital: `K. Visser`.
  @inline(__always)
  private static func startOfInitial(_ text: Span<UInt8>, before capital: Int) -> Int? {
    text[capital &- 2] == UInt8(ascii: ".") && text[capital &- 3] &- UInt8(ascii: "A") < 26
      && opensAfterSpace(text, capital &- 3) ? capital &- 3 : nil
  }

  /// Whether the dots of a form end at a place, without a colon: `Surname......... Jansen`.
  @inline(__always)
  private static func isLeader(_ text: Span<UInt8>, before at: Int) -> Bool {
    at > 3 && text[at &- 1] == UInt8(ascii: ".") && text[at &- 2] == UInt8(ascii: ".")
      && text[at &- 3] == UInt8(ascii: ".")
  }

  /// Whether the character data of an element opens: `<author><![CDATA[`.
  @inline(__always)
  private static func opensData(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at > 12 && text[at &- 2] == UInt8(ascii: "A") && text.ends(at, "><![CDATA[")
  }

  /// Where a value begins whose first capital stands behind a short part: `O'Loughlin`, `D'Souza`, `Al-Khatib`.
  @inline(__always)
  static func startOfElided(_ text: Span<UInt8>, before capital: Int) -> Int? {
    guard capital >= 8 else { return nil }
    let length =
      switch text[capital &- 1] {
      case UInt8(ascii: "'"): 2
      case UInt8(ascii: "-"): 3
      default: 0
      }
    guard length > 0, text[capital &- length] &- UInt8(ascii: "A") < 26,
      length == 3 || mayBeElided(text[capital &- 2])
    else { return nil }
    var at = capital &- length
    while at > 2, capital - at < reach, text[at - 1] == UInt8(ascii: " ") { at -= 1 }
    return opens(text, at) ? capital - length : nil
  }

  /// Whether a capital stands before an apostrophe in surnames; `N'…'` is of SQL.
  @inline(__always)
  private static func mayBeElided(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "O") || byte == UInt8(ascii: "D") || byte == UInt8(ascii: "L")
      || byte == UInt8(ascii: "M")
  }

  /// Whether the byte before an offset stands between a key and its value.
  @inline(__always)
  static func opens(_ text: Span<UInt8>, _ at: Int) -> Bool {
    switch text[at &- 1] {
    case UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    // `**Naam:** Jansen`
    case UInt8(ascii: "*"): text[at &- 2] == UInt8(ascii: "*")
    case UInt8(ascii: "-"), 0x93: opensWithDash(text, at)
    default: false
    }
  }

  @inline(__always)
  private static func opensAfterSpace(_ text: Span<UInt8>, _ at: Int) -> Bool {
    opens(text, at) || text[at &- 1] == UInt8(ascii: " ") && opens(text, at &- 1)
  }

  init(key: Range<Int>, value: Range<Int>) {
    self.key = key
    self.value = value
  }

  /// The value that begins with a capital, or with a prefix before it; `nil` if there is no key before it.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - capital: Where the capital is; ``mayBegin(_:at:)`` says that it may be.
  /// - Complexity: O(1), since it reads no further than `reach`. Does not allocate.
  init?(_ text: Span<UInt8>, at capital: Int) {
    guard let start = Self.start(of: text, at: capital) else { return nil }
    self.init(text, from: start)
  }

  /// The value that begins at an offset; `nil` if there is no key before it.
  init?(_ text: Span<UInt8>, from start: Int) {
    guard start >= 4, let key = Self.key(of: text, before: start) else { return nil }
    let end = Self.end(of: text, from: start, key.closing)
    guard end > start else { return nil }
    self.key = key.range
    value = start..<end
  }

  /// Where the value begins that has a capital: there, or at the prefix or initial before it; `nil` if other words stand before it.
  static func start(of text: Span<UInt8>, at capital: Int) -> Int? {
    guard text[capital - 1] == UInt8(ascii: " "), !opens(text, capital - 1),
      !isLeader(text, before: capital - 1)
    else {
      return startOfElided(text, before: capital) ?? startOfHouse(text, beforeElided: capital)
        ?? capital
    }
    if let initial = startOfInitial(text, before: capital) { return initial }
    if let house = startOfHouse(text, before: capital) { return house }
    if let word = startOfStreetWord(text, before: capital) { return word }
    guard let prefix = startOfPrefix(text, before: capital) else { return nil }
    // `El Amrani`, `De la Cruz`: a capital and one small letter are no candidate of their own.
    let isShort = text[prefix + 2] == UInt8(ascii: " ")
    for position in prefix..<capital {
      let byte = isShort && position == prefix ? text[position] | 0x20 : text[position]
      let isApostrophe = byte == UInt8(ascii: "'") && position == prefix
      guard byte &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: " ") || isApostrophe
      else { return nil }
    }
    return prefix
  }

  /// Where a value begins that stands behind the spaces of a form, or has an initial before its capital; `nil` for none.
  ///
  ///     Achternaam   :     Jansen          Huisarts: M. Oudshoorn
  @inline(__always)
  static func startInForm(_ text: Span<UInt8>, at capital: Int) -> Int? {
    guard capital >= 8, text[capital &- 1] == 32 || text[capital &- 1] == 9 else { return nil }
    let last = text[capital &- 2]
    return last == 32 || last == 9 || last == UInt8(ascii: ".")
      ? readForm(text, before: capital) : nil
  }

  @inline(never)
  private static func readForm(_ text: Span<UInt8>, before capital: Int) -> Int? {
    var start = capital
    let least = max(4, capital - reach)
    // `J.P. Bos`, `J. P. Bos`
    while start > least {
      let at = text[start - 1] == UInt8(ascii: " ") ? start - 1 : start
      guard text[at - 1] == UInt8(ascii: "."), text[at - 2] &- UInt8(ascii: "A") < 26 else { break }
      start = at - 2
    }
    var at = start
    while at > least, text[at - 1] == 32 || text[at - 1] == 9 { at -= 1 }
    return text[at - 1] == UInt8(ascii: ":") ? start : nil
  }

  // MARK: The key

  /// What ends a value.
  private enum Closing { case quote(UInt8), tag, line }

  private static func key(
    of text: Span<UInt8>, before value: Int
  ) -> (range: Range<Int>, closing: Closing)? {
    var at = value
    var closing = Closing.line
    if text[at - 1] == UInt8(ascii: "["), opensData(text, at) {
      at -= 10
      return tag(text, endingAt: at).map { ($0, .quote(UInt8(ascii: "]"))) }
    }
    if text[at - 1] == UInt8(ascii: ">") {
      return (tag(text, endingAt: at - 1) ?? KeyLabel.whole(text, before: at)).map { ($0, .tag) }
    }
    if text[at - 1] == UInt8(ascii: "\"") || text[at - 1] == UInt8(ascii: "'") {
      closing = .quote(text[at - 1])
      at -= 1
      // `\"name\": \"Bos\"`, JSON in a line of a log.
      if at > 1, text[at - 1] == UInt8(ascii: "\\") {
        closing = .quote(UInt8(ascii: "\\"))
        at -= 1
      }
      // `N'…'` of SQL.
      if text[at] == UInt8(ascii: "'"), at > 1, text[at - 1] == UInt8(ascii: "N"),
        text[at - 2] == UInt8(ascii: " ") || text[at - 2] == UInt8(ascii: "=")
      {
        at -= 1
      }
    }
    skipSpace(text, &at)
    if let label = KeyLabel.end(text, before: at) {
      at = label
    } else if let whole = KeyLabel.whole(text, before: at) {
      return (whole, closing)
    } else if let dash = startOfDash(text, before: at) {
      return words(text, before: dash).flatMap { opensLine($0, text) ? ($0, closing) : nil }
    } else if !isLeader(text, before: at) {
      guard at > 1, text[at - 1] == UInt8(ascii: "=") || text[at - 1] == UInt8(ascii: ":") else {
        return nil
      }
      at -= 1
      skipSpace(text, &at)
      at = KeyLabel.withoutBold(text, before: at)
    }
    skipLeader(text, &at)
    skipRemark(text, &at)
    if at > 1, text[at - 1] == UInt8(ascii: "\"") || text[at - 1] == UInt8(ascii: "'") { at -= 1 }
    if at > 1, text[at - 1] == UInt8(ascii: "\\") { at -= 1 }
    return words(text, before: at).map { ($0, closing) }
  }

  private static func skipSpace(_ text: Span<UInt8>, _ at: inout Int) {
    while at > 0, text[at - 1] == 32 || text[at - 1] == 9 { at -= 1 }
  }

  /// Where the space before a dash begins that stands between a key and its value: `Naam - Jansen`.
  private static func startOfDash(_ text: Span<UInt8>, before at: Int) -> Int? {
    guard at > 4, opensWithDash(text, at) else { return nil }
    var start = text[at - 1] == UInt8(ascii: "-") ? at - 1 : at - 3
    skipSpace(text, &start)
    return start
  }

  /// Whether a dash stands before a place, with a space before it.
  @inline(__always)
  private static func opensWithDash(_ text: Span<UInt8>, _ at: Int) -> Bool {
    text[at &- 1] == UInt8(ascii: "-") && text[at &- 2] == 32
      || text[at &- 1] == 0x93 && text[at &- 2] == 0x80 && text[at &- 3] == 0xE2
        && text[at &- 4] == 32
  }

  /// Whether nothing stands before a key in its line but spaces and a bullet.
  private static func opensLine(_ key: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = key.lowerBound
    while at > 0, text[at - 1] != 10 {
      guard IdentifierChecks.isByte(text[at - 1], in: " \t>*-•"), key.lowerBound - at < 8 else {
        return false
      }
      at -= 1
    }
    return true
  }

  /// Skips the dots of a form: `Naam ...........: Jansen`.
  private static func skipLeader(_ text: Span<UInt8>, _ at: inout Int) {
    var start = at
    while start > 0, at - start < reach,
      text[start - 1] == UInt8(ascii: ".") || text[start - 1] == UInt8(ascii: "_")
    {
      start -= 1
    }
    guard at - start >= 3 else { return }
    at = start
    skipSpace(text, &at)
  }

  /// Skips what is in parentheses behind the words of a key: `Forename(s): Anna`, `Naam (volledig): Anna Bos`.
  private static func skipRemark(_ text: Span<UInt8>, _ at: inout Int) {
    guard at > 4, text[at - 1] == UInt8(ascii: ")") else { return }
    var start = at - 1
    while start > 2, at - start < longestRemark, FieldWord.isLetter(text[start - 1]) { start -= 1 }
    guard start < at - 1, text[start - 1] == UInt8(ascii: "(") else { return }
    at = start - 1
    skipSpace(text, &at)
  }

  /// The words of a key that end at an offset.
  private static func words(_ text: Span<UInt8>, before end: Int) -> Range<Int>? {
    var start = end
    var spaces = 0
    let least = max(0, end - reach)
    while start > least {
      let byte = text[start - 1]
      if byte == UInt8(ascii: " ") {
        spaces += 1
        guard spaces < mostWordsOfKey, start - 1 > least,
          isOfKey(text[start - 2]) || isSlash(text, start - 2)
        else { break }
      } else if !isOfKey(byte), !isSlash(text, start - 1) {
        break
      }
      start -= 1
    }
    // `first=Ruthanne last=Bos`: what stands against the mark is the value of the key before.
    if spaces > 0, start > least, text[start - 1] == UInt8(ascii: "=") {
      start = end
      while text[start - 1] != UInt8(ascii: " ") { start -= 1 }
    }
    return start < end ? start..<end : nil
  }

  /// Whether a slash between two words of a key is at a place: `Strasse / Nr.`, `Naam/voornaam`.
  @inline(__always)
  private static func isSlash(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard text[at] == UInt8(ascii: "/"), at > 2 else { return false }
    let gap = text[at - 1] == 32 ? 1 : 0
    return FieldWord.isLetter(text[at - 1 - gap]) && FieldWord.isLetter(text[at + 1 + gap])
  }

  @inline(__always)
  private static func isOfKey(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || FieldWord.isDigit(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
  }

  /// The name of the tag that ends at its `>`; for one that says nothing, as the cell of a table in HTML, the text of the one before it.
  private static func tag(_ text: Span<UInt8>, endingAt end: Int) -> Range<Int>? {
    guard let start = ElementLabel.opening(of: text, before: end) else { return nil }
    var nameEnd = start + 1
    var nameStart = nameEnd
    while nameEnd < end, isOfKey(text[nameEnd]) || text[nameEnd] == UInt8(ascii: ":") {
      if text[nameEnd] == UInt8(ascii: ":") { nameStart = nameEnd + 1 }
      nameEnd += 1
    }
    guard nameStart < nameEnd, text[end - 1] != UInt8(ascii: "/") else { return nil }
    let name = nameStart..<nameEnd
    if name.count == 2, text[nameEnd - 1] | 0x20 == UInt8(ascii: "d") {
      // `td`, `dd`.
      return ElementLabel.end(text, before: start).flatMap { words(text, before: $0) }
    }
    if let own = property(text, in: nameEnd..<end)
      ?? Nesting.nameOfField(text, name, in: nameEnd..<end)
    {
      return own
    }
    guard ElementLabel.isWanted(before: name, in: text) else { return name }
    return ElementLabel.words(text, before: start) ?? Nesting.outerNameOfField(text, before: start)
      ?? name
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  // MARK: The value

  private static func end(of text: Span<UInt8>, from start: Int, _ closing: Closing) -> Int {
    let limit = min(text.count, start + FieldValueCheck.longestValue + 1)
    var end = start
    var lastSpace = start
    reading: while end < limit {
      let byte = text[end]
      switch (closing, byte) {
      case (_, 10), (_, 13), (_, 9), (_, UInt8(ascii: "<")): break reading
      case (.quote(let quote), _) where byte == quote && text[end - 1] != UInt8(ascii: "\\"):
        break reading
      // `Klant: G. Zwanenburg\nGeboren: …` and `\,` of calendars and source code.
      case (.line, UInt8(ascii: "\\")): break reading
      case (.line, UInt8(ascii: ",")):
        guard let last = endOfTurnedName(text, from: start, comma: end) else { break reading }
        end = last
        break reading
      // `voornaam=Anna&achternaam=Bos`
      case (.line, UInt8(ascii: "&"))
      where end + 1 < limit && text[end - 1] != 32 && FieldWord.isLetter(text[end + 1]):
        break reading
      case (.line, UInt8(ascii: ";")), (.line, UInt8(ascii: "|")), (.line, UInt8(ascii: "\"")),
        (.line, UInt8(ascii: "(")):
        break reading
      case (.line, UInt8(ascii: " ")):
        // Columns of a form, and the comment behind a setting.
        if end + 1 < limit, text[end + 1] == 32 || text[end + 1] == UInt8(ascii: "#") {
          break reading
        }
        lastSpace = end
      case (.line, UInt8(ascii: ":")), (.line, UInt8(ascii: "=")):
        // `Lale Sk. No:45 D:2`
        if byte == UInt8(ascii: ":"), isNumbering(text, before: end) { break }
        // The next key on the line; but `Jansen:mailto` ends here.
        let next = end + 1 < text.count ? text[end + 1] : 10
        let isKey = byte == UInt8(ascii: "=") || isSpace(next)
        if isKey { end = lastSpace }
        break reading
      default: break
      }
      end += 1
    }
    guard end - start <= FieldValueCheck.longestValue else { return start }
    while end > start, text[end - 1] == 32 { end -= 1 }
    return end
  }
}
