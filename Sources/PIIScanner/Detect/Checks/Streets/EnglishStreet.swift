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
    " street st road rd avenue ave av blvd boulevard lane ln drive dr court ct circle cir place pl way terrace ter terr trail trl parkway pkwy highway hwy pike turnpike expressway square sq close crescent cres gardens gdns grove mews row walk rise hill view loop alley parade cottages villas croft drove paddock paddocks manor lawns downs heights garth wharf quay mount fold bank brow brae orchard orchards "
  )

  /// Those that hardly anything else ends with.
  private static let clearEnds = WordSet(
    " street st road rd avenue ave av blvd boulevard lane ln dr ct trail trl pkwy parkway hwy highway cir crescent cres terr gardens gdns mews "
  )

  /// Whether the number of a house may stand before a word with a capital: quick, since it seldom does.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital >= 6, text[capital &- 1] == UInt8(ascii: " ") else { return false }
    if FieldWord.isDigit(text[capital &- 2]) { return true }
    // `12a Fernhill Close`, `810 S Larkspur St`, `640 W 8th Avenue`, `114 E. Walnut Street`, `1829 NE Alberta St`
    return FieldWord.isDigit(text[capital &- 3]) || FieldWord.isDigit(text[capital &- 4])
      || FieldWord.isDigit(text[capital &- 5])
        && (text[capital &- 2] == UInt8(ascii: ".")
          || text[capital &- 2] &- UInt8(ascii: "A") < 26 && text[capital &- 4] == 32)
  }

  /// The street whose name begins at a place; `nil` if it is none, or nothing says whose it is.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - capital: Where ``mayBegin(_:at:)`` says that it may begin.
  /// - Complexity: O(1), since it reads no further than some words to both sides. Does not allocate.
  init?(in text: Span<UInt8>, at capital: Int) {
    let ordinal = Self.ordinal(text, before: capital)
    guard let (number, hasDirection) = Self.number(text, before: ordinal ?? capital),
      let (end, isClear) = Self.end(text, from: capital, isNumbered: ordinal != nil)
    else { return nil }
    let around = StreetSurroundings(of: number.lowerBound..<end, in: text)
    guard !around.isOfBuilding,
      !StreetNearPostcode.isOfLicence(
        number, capital..<(FieldWord.next(in: text, from: capital)?.range.upperBound ?? end), text)
    else { return nil }
    let isYear =
      number.count == 4
      && (text.ends(number.lowerBound + 2, "19") || text.ends(number.lowerBound + 2, "20"))
    guard
      around.isLivedAt || Self.isOf(text, number.lowerBound)
        || isClear
          && (hasDirection || Self.isWithPerson(text, number.lowerBound)
            || AddressEnd.zip(in: text, behind: end) != nil)
        || !isYear
          && (around.hasPlace || around.isBesideName || Self.isBelowLabel(text, number.lowerBound)
            || AddressEnd.postcode(in: text, behind: end) != nil
            || AddressEnd.isTownInCapitals(text, behind: end)
            || Self.isCell(text, number.lowerBound..<end)
            || isClear && Self.isBetweenBars(text, number.lowerBound..<end)
            || Self.hasDistrict(text, behind: end)
            || isClear && StreetLine.holds(number.lowerBound..<end, number, in: text))
    else { return nil }
    range = Self.start(text, number.lowerBound, capital)..<end
  }

  /// The street in capitals whose name begins at a place behind its number and a quarter of the sky; `nil` if it is none.
  ///
  ///     8821 W ORCHARD AVE #1067
  ///
  /// In a text that is all in capitals, nothing less says so.
  init?(inCapitals text: Span<UInt8>, at capital: Int) {
    guard text[capital - 2] &- UInt8(ascii: "A") < 26, text[capital - 3] == 32,
      Self.mayBegin(text, at: capital), let found = Self(in: text, at: capital)
    else { return nil }
    self = found
  }

  /// Whether what has the form of a Dutch postcode is a number and a quarter of the sky before a street: `4412 NE Alder Blvd`.
  static func isNumberAndDirection(_ text: Span<UInt8>, _ code: Range<Int>) -> Bool {
    let end = code.upperBound
    guard code.count == 7, end + 4 < text.count, text[end] == 32,
      IdentifierChecks.isByte(text[end - 2], in: "NS"),
      IdentifierChecks.isByte(text[end - 1], in: "EW")
    else { return false }
    return Self.end(text, from: end + 1, isNumbered: false)?.isClear == true
  }

  private static let units = HashedWords(" flat apt apartment unit ")

  /// Where the word for a flat begins whose number has a comma behind it, and no number of a house: `Flat 4, Mayfield Court`.
  private static func start(_ text: Span<UInt8>, _ number: Int, _ capital: Int) -> Int {
    guard text[capital - 2] == UInt8(ascii: ",") else { return number }
    let before = WordBefore(text, number)
    return before.gap == 1 && before.isOne(of: units) ? before.start : number
  }

  /// Where the number begins that is the name of the street whose word has its capital at a place: `8th Avenue`.
  private static func ordinal(_ text: Span<UInt8>, before capital: Int) -> Int? {
    let end = capital - 1
    guard text[end - 1] &- UInt8(ascii: "a") < 26, text[end - 2] &- UInt8(ascii: "a") < 26,
      FieldWord.isDigit(text[end - 3])
    else { return nil }
    var start = end - 3
    while start > 6, end - start < longestOrdinal, FieldWord.isDigit(text[start - 1]) { start -= 1 }
    return start > 6 && text[start - 1] == 32 ? start : nil
  }

  private static let longestOrdinal = 5

  /// The digits of the number before a name, with a letter or a quarter of the sky between; and whether that has one.
  private static func number(
    _ text: Span<UInt8>, before capital: Int
  ) -> (Range<Int>, hasDirection: Bool)? {
    var hasDirection = false
    var end = capital - 1
    if text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    let letter = end
    while end > capital - 4, (text[end - 1] | 0x20) &- UInt8(ascii: "a") < 26 { end -= 1 }
    if end < letter {
      let isDirection = StreetWords.directions.contains(text, end..<letter)
      if text[end - 1] == UInt8(ascii: " ") {
        guard isDirection else { return nil }
        hasDirection = true
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
    guard start > 0 else { return (start..<end, hasDirection) }
    switch text[start - 1] {
    case 9, 10, 13, UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "|"):
      return (start..<end, hasDirection)
    // `Tom Vance\n44 W Main St`
    case UInt8(ascii: "n") where start > 1 && text[start - 2] == UInt8(ascii: "\\"):
      return (start..<end, hasDirection)
    default: return nil
    }
  }

  /// Where a street ends whose name begins at a place, with its unit, and whether its last word says that it is one and nothing else.
  private static func end(
    _ text: Span<UInt8>, from capital: Int, isNumbered: Bool
  ) -> (Int, isClear: Bool)? {
    var at = capital
    var end: Int?
    var isClear = false
    if !isNumbered, let end = CelticStreet.end(in: text, from: capital) { return (end, true) }
    for index in 0..<mostWords {
      guard let word = word(text, at) else { break }
      if index == 0, StreetWords.counted.contains(text, word) { return nil }
      if index > 0 || isNumbered, ends.contains(text, word) {
        end = word.upperBound
        isClear = clearEnds.contains(text, word)
      } else if isNumbered, index == 0 {
        return nil
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
    return end.map { (StreetUnit.end(in: text, behind: $0), isClear) }
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
