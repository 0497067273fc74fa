/// A street with the number before its name, in running text in English without a postcode beside it.
///
///     I live at 41 Larkspur Lane in Dover      a resident of 3 Fernhill Close      Barbara Longden, 20 Tannery Row, Bakewell
///
/// How the street ends says little, since firms and sights have addresses too: who lives there has to be told, or the town.
struct EnglishStreet {
  /// Where number and street are.
  var range: Range<Int>

  private static let longestNumber = 5
  private static let mostWords = 5

  /// What ends the name of a street, and seldom other names that begin with a number.
  private static let ends = WordSet(
    " street st road rd avenue ave av blvd boulevard lane ln drive dr court ct circle cir place pl way terrace ter terr trail parkway pkwy highway hwy square sq close crescent cres gardens gdns grove mews row walk rise hill view loop alley parade cottages villas croft drove paddock paddocks manor lawns downs heights garth wharf quay mount fold bank brow brae orchard orchards "
  )

  /// Whether the number of a house may stand before a word with a capital: quick, since it seldom does.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital >= 6, text[capital &- 1] == UInt8(ascii: " ") else { return false }
    if FieldWord.isDigit(text[capital &- 2]) { return true }
    // `12a Fernhill Close`, `810 S Larkspur St`, `114 E. Walnut Street`
    return FieldWord.isDigit(text[capital &- 3]) || FieldWord.isDigit(text[capital &- 4])
      || text[capital &- 2] == UInt8(ascii: ".") && FieldWord.isDigit(text[capital &- 5])
  }

  /// The street whose name begins at a place; `nil` if it is none, or nothing says whose it is.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - capital: Where ``mayBegin(_:at:)`` says that it may begin.
  /// - Complexity: O(1), since it reads no further than some words to both sides. Does not allocate.
  init?(in text: Span<UInt8>, at capital: Int) {
    guard let number = Self.number(text, before: capital),
      let end = Self.end(text, from: capital)
    else { return nil }
    let around = StreetSurroundings(of: number.lowerBound..<end, in: text)
    guard !around.isOfBuilding else { return nil }
    let isYear =
      number.count == 4
      && (text.ends(number.lowerBound + 2, "19") || text.ends(number.lowerBound + 2, "20"))
    guard
      around.isLivedAt || Self.isOf(text, number.lowerBound)
        || !isYear
          && (around.hasPlace || around.isBesideName || Self.isBelowLabel(text, number.lowerBound)
            || AddressEnd.postcode(in: text, behind: end) != nil
            || AddressEnd.isTownInCapitals(text, behind: end)
            || Self.isCell(text, number.lowerBound..<end)
            || Self.hasDistrict(text, behind: end))
    else { return nil }
    range = Self.start(text, number.lowerBound, capital)..<end
  }

  private static let longestIndent = 32

  /// Whether the line before it ends with `address`, as above the boxes of forms.
  private static func isBelowLabel(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    let least = max(0, start - longestIndent)
    while at > least, text[at - 1] != 10 { at -= 1 }
    guard at > least else { return false }
    at -= 1
    while at > 0, text[at - 1] <= 32 || text[at - 1] == UInt8(ascii: ":") {
      if text[at - 1] == 10 { return false }
      at -= 1
    }
    return text.endsIgnoringCase(at, "address")
  }

  private static let units = HashedWords(" flat apt apartment unit ")

  /// Where the word for a flat begins whose number has a comma behind it, and no number of a house: `Flat 4, Mayfield Court`.
  private static func start(_ text: Span<UInt8>, _ number: Int, _ capital: Int) -> Int {
    guard text[capital - 2] == UInt8(ascii: ",") else { return number }
    let before = WordBefore(text, number)
    return before.gap == 1 && before.isOne(of: units) ? before.start : number
  }

  private static let lately = HashedWords(" late both now formerly previously currently all ")

  /// Whether it says whose it is: `Mr Leonard Pugh of 4 Mill Lane`, `late of 16 Foxglove Manor`.
  private static func isOf(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard text.endsIgnoringCase(start, " of ") else { return false }
    let before = WordBefore(text, start - 3)
    if before.isOne(of: lately) { return true }
    guard before.gap <= 2, let name = NamePart(text, at: before.start), name.isName else {
      return false
    }
    return name.isSurname && !NameWords.isOnlyOrdinary(name.hash)
  }

  /// Whether it is all of a cell between tabs, or the last of its line.
  private static func isCell(_ text: Span<UInt8>, _ street: Range<Int>) -> Bool {
    guard street.lowerBound > 0, text[street.lowerBound - 1] == 9 else { return false }
    return street.upperBound >= text.count || text[street.upperBound] < 32
  }

  /// Whether the first half of a British postcode, or a district of Dublin, stands behind it: `9 Bentham Grove, LS6`.
  private static func hasDistrict(_ text: Span<UInt8>, behind end: Int) -> Bool {
    guard end + 3 < text.count, text[end] == UInt8(ascii: ","), text[end + 1] == 32 else {
      return false
    }
    var at = end + 2
    while at < text.count, text[at] &- UInt8(ascii: "A") < 26 { at += 1 }
    let letters = at - end - 2
    // `A12` and `M25` are roads.
    let first = text[end + 2]
    guard letters == 2 || letters == 1 && first != UInt8(ascii: "A") && first != UInt8(ascii: "M")
    else { return false }
    let digits = at
    while at < text.count, FieldWord.isDigit(text[at]) { at += 1 }
    guard 1...2 ~= at - digits else { return false }
    return at >= text.count || !FieldWord.isLetter(text[at]) || at - digits == 1
  }

  /// The digits of the number before a name, with a letter or a quarter of the sky between.
  private static func number(_ text: Span<UInt8>, before capital: Int) -> Range<Int>? {
    var end = capital - 1
    if text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    let letter = end
    while end > capital - 4, (text[end - 1] | 0x20) &- UInt8(ascii: "a") < 26 { end -= 1 }
    if end < letter {
      let isDirection = StreetWords.directions.contains(text, end..<letter)
      if text[end - 1] == UInt8(ascii: " ") {
        guard isDirection else { return nil }
        end -= 1
      } else {
        guard letter - end == 1 else { return nil }
      }
    }
    var start = end
    while start > 0, end - start <= longestNumber, FieldWord.isDigit(text[start - 1]) { start -= 1 }
    guard start < end, end - start <= longestNumber, text[start] != UInt8(ascii: "0") else {
      return nil
    }
    guard start > 0 else { return start..<end }
    switch text[start - 1] {
    case 9, 10, 13, UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: ","), UInt8(ascii: ":"):
      return start..<end
    default: return nil
    }
  }

  /// Where a street ends whose name begins at a place.
  private static func end(_ text: Span<UInt8>, from capital: Int) -> Int? {
    var at = capital
    var end: Int?
    for index in 0..<mostWords {
      guard let word = word(text, at) else { break }
      if index == 0, StreetWords.counted.contains(text, word) { return nil }
      if index > 0, ends.contains(text, word) {
        end = word.upperBound
      } else if end != nil {
        if StreetWords.directions.contains(text, word) { end = word.upperBound }
        break
      }
      at = word.upperBound
      // `St. James Road`
      if at + 1 < text.count, text[at] == UInt8(ascii: "."), word.count <= 2 { at += 1 }
      guard at < text.count, text[at] == UInt8(ascii: " ") else { break }
      at += 1
    }
    return end
  }

  /// The word with a capital that begins at a place.
  private static func word(_ text: Span<UInt8>, _ start: Int) -> Range<Int>? {
    guard start < text.count, FieldWord(range: start..<start + 1).isCapitalized(text) else {
      return nil
    }
    var end = start + 1
    while end < text.count,
      FieldWord.isLetter(text[end]) || text[end] == UInt8(ascii: "'")
        || text[end] == UInt8(ascii: "-")
    {
      end += 1
    }
    return end - start <= 24 ? start..<end : nil
  }
}
