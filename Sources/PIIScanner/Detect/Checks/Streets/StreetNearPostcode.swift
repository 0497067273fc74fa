/// Finds the street and number that stand beside a postcode, in the order of the postcode's country.
///
///     27 Station Road, Knaresborough HG5 9AA        number first, the place before the postcode
///     14 bis, rue des Lilas ⏎ 69003 Lyon            number first, the place behind it
///     Königsallee 92, 40212 Düsseldorf              number last
///     4024 Debrecen, Piac u. 28/B                   behind the place
enum StreetNearPostcode {
  /// How far before the postcode a street begins at most, and how far behind it one ends, in bytes.
  static let reachBefore = 128
  private static let reachAfter = 64
  private static let mostLines = 3
  /// How far behind the first word of a place its comma is looked for, in bytes.
  private static let longestPlace = 24

  /// The street beside a postcode.
  ///
  /// - Parameters:
  ///   - anchor: The postcode.
  ///   - text: The window's text.
  ///   - delimiter: Ends a value of the format; 0 for none.
  /// - Returns: Where the street is, with its number; `nil` if there is none.
  /// - Complexity: O(1), since it reads no further than its reach. Does not allocate.
  static func range(
    beside anchor: StreetAnchor, in text: Span<UInt8>, delimiter: UInt8
  ) -> Range<Int>? {
    let end = anchor.range.lowerBound
    if let found = NamedHouse.range(before: anchor, in: text, delimiter: delimiter) { return found }
    guard mayBePostcode(anchor, in: text) else { return nil }
    let start = beginning(text, before: end, delimiter)
    if delimiter == 0, anchor.kind != .afterPlace, StreetInColumn.mayBe(text, anchor.range),
      let found = StreetInColumn.range(above: anchor, in: text)
    {
      return found
    }
    if start < end {
      let tokens = StreetTokens(text, start..<end)
      if anchor.kind == .afterPlace {
        return numberFirst(tokens, text, isAmerican: true)
      }
      // Of two columns the other one's street ends before the postcode.
      if tokens.gapAtEnd == .wide || tokens.gapAtEnd == .line,
        let found = behindPlace(text, after: anchor.range.upperBound, delimiter, anchor)
      {
        return found
      }
      if let found = numberLast(tokens, text, anchor) { return found }
      if let found = numberFirst(tokens, text, isAmerican: false) { return found }
    }
    guard anchor.kind != .afterPlace else {
      return start == end && delimiter != 0 ? inCellsBefore(anchor, text, delimiter) : nil
    }
    // `;1234 AB;` is Dutch, and has no place.
    if start == end, delimiter != 0, text[anchor.range.upperBound - 1] &- UInt8(ascii: "A") >= 26,
      let cell = TableCell.before(end, in: text, delimiter, longest: reachBefore),
      !cell.isEmpty, cell.lowerBound > 0
    {
      var tokens = StreetTokens(text, cell)
      tokens.closeCell()
      if let found = numberLast(tokens, text, anchor) { return found }
    }
    return behindPlace(text, after: anchor.range.upperBound, delimiter, anchor)
  }

  /// Whether what stands around a postcode allows an address: quick, since most such codes are years, constants and counts.
  private static func mayBePostcode(_ anchor: StreetAnchor, in text: Span<UInt8>) -> Bool {
    let (start, end) = (anchor.range.lowerBound, anchor.range.upperBound)
    // `6720 Szeged, Bocskai u. 14`; a place may have more words.
    if anchor.kind != .afterPlace {
      for at in end..<min(text.count, end + longestPlace) {
        if text[at] == UInt8(ascii: ",") { return true }
        if text[at] < 32 { break }
      }
    }
    if anchor.kind == .short, start >= 2, text[start - 1] == 32 {
      // `Copyright 2019 Example`
      let before = text[start - 2]
      if FieldWord.isDigit(before) || before == UInt8(ascii: ")") { return false }
      if (before | 0x20) &- UInt8(ascii: "a") < 26 { return false }
    }
    var at = start
    let least = max(0, start - reachBefore)
    while at > least, !FieldWord.isDigit(text[at - 1]) { at -= 1 }
    return at > least
  }

  /// Where the lines begin that may belong to an address.
  static func beginning(_ text: Span<UInt8>, before end: Int, _ delimiter: UInt8) -> Int {
    let least = max(0, end - reachBefore)
    var start = end
    var lines = 0
    var isBlank = false
    reading: while start > least {
      let byte = text[start - 1]
      switch byte {
      case 10:
        lines += 1
        if isBlank || lines > mostLines { break reading }
        isBlank = true
      case 32, 13, 9: break
      // `Lipfelder Straße 27; 45127 Essen`
      case UInt8(ascii: ";")
      where delimiter == 0 && start == end - 1 && text[start] == 32 && start > 1
        && FieldWord.isDigit(text[start - 2]):
        isBlank = false
      case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="),
        UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"):
        break reading
      case UInt8(ascii: ">"):
        guard isLineBreak(text, endingAt: start - 1) else { break reading }
        isBlank = false
      case UInt8(ascii: ",") where delimiter == byte:
        if start < text.count, text[start] != 32 { break reading }
      case delimiter where delimiter != 0: break reading
      default: isBlank = false
      }
      start -= 1
    }
    // A word that the reach cuts in two is no word.
    if start == least, least > 0 {
      while start < end, FieldWord.isLetter(text[start]) || FieldWord.isDigit(text[start]) {
        start += 1
      }
    }
    return start
  }

  /// Whether `<br>`, `<br/>` or `<br />` ends at its `>`.
  private static func isLineBreak(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
    var at = end
    while at > 0, text[at - 1] == 32 || text[at - 1] == UInt8(ascii: "/") { at -= 1 }
    return at >= 3 && text[at - 1] | 0x20 == UInt8(ascii: "r")
      && text[at - 2] | 0x20 == UInt8(ascii: "b") && text[at - 3] == UInt8(ascii: "<")
  }

  // MARK: Behind the place

  /// A street with a word that says so, behind a postcode and its place: `6720 Szeged, Bocskai u. 14`.
  private static func behindPlace(
    _ text: Span<UInt8>, after place: Int, _ delimiter: UInt8, _ anchor: StreetAnchor
  ) -> Range<Int>? {
    var end = place
    let limit = min(text.count, place + reachAfter)
    reading: while end < limit {
      switch text[end] {
      case 10, 13, 9, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ";"),
        UInt8(ascii: "("), UInt8(ascii: "|"):
        break reading
      case delimiter where delimiter != 0 && delimiter != UInt8(ascii: ","): break reading
      case 32 where end + 1 < limit && text[end + 1] == 32: break reading
      default: end += 1
      }
    }
    guard end - place > 8 else { return nil }
    let tokens = StreetTokens(text, place..<end)
    // One more word of the place, and a comma.
    guard
      let first = (0..<min(3, tokens.count)).first(where: {
        tokens[$0].gap == .comma || $0 == 0 && text[place] == UInt8(ascii: ",")
      })
    else { return nil }
    var number = first + 1
    while number < tokens.count, number < first + 6,
      !tokens[number].isNumber || !isHouseNumber(tokens[number], text)
    {
      guard tokens[number].gap == .space || tokens[number].gap == .stop else { return nil }
      number += 1
    }
    guard number < tokens.count, tokens[number].isNumber, number < first + 6 else { return nil }
    let street = walkName(tokens, text, before: number)
    guard street.isNamed, street.first >= first else { return nil }
    // Floor and door: `27. II/5`.
    var last = number
    while last + 1 < tokens.count, last < number + 3,
      tokens[last + 1].gap == .stop || tokens[last + 1].gap == .space,
      tokens[last + 1].isNumber || tokens[last + 1].range.isShortAddition(text)
    {
      last += 1
    }
    return tokens[street.first].start..<tokens[last].end
  }

  // MARK: Numbers

  /// Whether a token can be the number of a house: five digits at most, with a letter or a part behind it.
  static func isHouseNumber(
    _ token: StreetTokens.Token, _ text: Span<UInt8>, mayBeginWithZero: Bool = false
  ) -> Bool {
    guard token.isNumber, token.count <= 10,
      text[token.start] != UInt8(ascii: "0") || mayBeginWithZero && token.count > 1
    else { return false }
    var digits = 0
    while digits < token.count, FieldWord.isDigit(text[token.start + digits]) { digits += 1 }
    guard digits <= 5 else { return false }
    guard digits < token.count else { return true }
    let mark = text[token.start + digits]
    if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") { return true }
    return token.count - digits == 1
      || token.count > digits + 1 && !FieldWord.isLetter(text[token.start + digits + 1])
  }
}

extension Range<Int> {
  /// Whether it is a word that belongs to the number of a house.
  func isShortAddition(_ text: Span<UInt8>) -> Bool {
    count == 1 && FieldWord.isLetter(text[lowerBound])
      || StreetWords.contains(StreetWords.additions, text, self)
  }
}
