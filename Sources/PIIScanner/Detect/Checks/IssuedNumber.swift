/// Where a number that nothing but its name tells may stand: that of a passport, a driving licence, an account.
enum IssuedNumber {
  private static let longestKey = 32

  /// Whether digits may be such a number, by what stands right before them: quick, since there are many.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - start: Where the number begins.
  ///   - delimiter: Ends a value of the format; 0 for none.
  /// - Returns: `false` for a part of a path or an identifier, and for the value of a key in JSON that cannot name such a number.
  static func mayStand(
    in text: Span<UInt8>, at start: Int, delimiter: UInt8
  ) -> Bool {
    guard start > 0, FieldWord.isDigit(text[start]) else { return true }
    switch text[start - 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "@"),
      UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      return false
    default: break
    }
    guard delimiter == UInt8(ascii: "\"") else { return true }
    var keyEnd = start
    while keyEnd > 0, text[keyEnd - 1] == 32 || text[keyEnd - 1] == delimiter { keyEnd -= 1 }
    guard keyEnd > 1, text[keyEnd - 1] == UInt8(ascii: ":") else { return true }
    keyEnd -= 1
    while keyEnd > 0, text[keyEnd - 1] == 32 { keyEnd -= 1 }
    guard keyEnd > 1, text[keyEnd - 1] == delimiter else { return true }
    keyEnd -= 1
    var at = keyEnd
    let least = max(0, keyEnd - longestKey)
    while at > least, text[at - 1] != delimiter {
      if at + 2 <= keyEnd, isOfName(text, at) { return true }
      at -= 1
    }
    return at + 2 <= keyEnd && isOfName(text, at)
  }

  /// Whether `OP`, short for identity cards in Czech and Slovak and for other things elsewhere, stands before a number, behind a
  /// parenthesis or the number of the person: `r. č. 710319/2745, OP 204418077`, `(OP HK 204418)`.
  static func isCzechCard(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start > 8, text.ends(start, "OP ") else { return false }
    let before = start - 3
    if text[before - 1] == UInt8(ascii: "(") { return true }
    return text.ends(before, ", ") && FieldWord.isDigit(text[before - 3])
      && FieldWord.isDigit(text[before - 6])
  }

  /// Whether two letters of a key are of `passport`, `number`, `no`, `nr`, `document`, `account`, `bank`, `konto`, `licence`, `dl`, `driver`, `permis`, `insured`, `medicaid`, `card`.
  @inline(__always)
  private static func isOfName(_ text: Span<UInt8>, _ at: Int) -> Bool {
    switch (text[at] | 0x20, text[at + 1] | 0x20) {
    case (UInt8(ascii: "p"), UInt8(ascii: "a")), (UInt8(ascii: "n"), UInt8(ascii: "u")),
      (UInt8(ascii: "n"), UInt8(ascii: "o")), (UInt8(ascii: "n"), UInt8(ascii: "r")),
      (UInt8(ascii: "d"), UInt8(ascii: "o")), (UInt8(ascii: "a"), UInt8(ascii: "c")),
      (UInt8(ascii: "b"), UInt8(ascii: "a")), (UInt8(ascii: "k"), UInt8(ascii: "o")),
      (UInt8(ascii: "l"), UInt8(ascii: "i")), (UInt8(ascii: "d"), UInt8(ascii: "l")),
      (UInt8(ascii: "d"), UInt8(ascii: "r")), (UInt8(ascii: "p"), UInt8(ascii: "e")),
      (UInt8(ascii: "n"), UInt8(ascii: "s")), (UInt8(ascii: "c"), UInt8(ascii: "a")):
      true
    case (let first, _): first >= 0x80
    }
  }

  /// Words of three letters that label other numbers than those of documents.
  private static let labels = HashedWords(" pin tan sku pos inv ref art ord box bus tel fax ")

  /// Whether such a word and a space are the first letters of what matches: `PIN 24797`.
  static func isBehindLabel(_ text: Span<UInt8>) -> Bool {
    guard text.count > 4, text[3] == 32, let part = NamePart(text, at: 0) else { return false }
    return part.end == 3 && part.isOne(of: labels)
  }
}

extension IdentifierChecks {
  /// Returns whether letters and digits can be a number that some office issues without check digits: no date, and not one digit all over.
  ///
  /// - Parameter text: Letters, as capitals, and digits.
  /// - Returns: `false` for a word with fewer than two digits, and for eight digits that are a day of this century or the last.
  static func issuedNumber(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var differ = false
    var first: UInt8 = 0
    for position in text.indices where FieldWord.isDigit(text[position]) {
      if digits == 0 { first = text[position] }
      if text[position] != first { differ = true }
      digits += 1
    }
    guard digits >= 2, differ || digits < 5 else { return false }
    guard digits == 8, text.count == 8 else { return true }
    return !isDay(text, year: 0, month: 4, day: 6) && !isDay(text, year: 4, month: 2, day: 0)
      && !isDay(text, year: 4, month: 0, day: 2)
  }

  /// Whether eight digits are a day, with its parts at some places.
  private static func isDay(_ text: Span<UInt8>, year: Int, month: Int, day: Int) -> Bool {
    func two(_ at: Int) -> Int { number(text, at..<at + 2) }
    let century = two(year)
    return (century == 19 || century == 20) && (1...12).contains(two(month))
      && (1...31).contains(two(day))
  }
}
