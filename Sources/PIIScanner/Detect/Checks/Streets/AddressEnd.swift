/// The postcode of digits behind a street and its place, as in Australia and New Zealand, `9 Wattle Road, ELTHAM 3095`, and in America
/// where the state is left out: `9 Wattle Ave, Easton 21601`.
enum AddressEnd {
  private static let longestPlace = 32

  /// Where the postcode behind a street and its place is.
  ///
  /// Before it stands a place behind a comma, each of its words with a capital, and nothing else behind it.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - street: Where the street ends.
  /// - Returns: `nil` if there is none, or what could be a year.
  /// - Complexity: O(1). Does not allocate.
  static func postcode(in text: Span<UInt8>, behind street: Int) -> Range<Int>? {
    guard street + 8 < text.count, text[street] == UInt8(ascii: ","), text[street + 1] == 32 else {
      return nil
    }
    var at = street + 2
    let limit = min(text.count, at + longestPlace)
    while at < limit, !FieldWord.isDigit(text[at]) {
      let byte = text[at]
      guard FieldWord.isLetter(byte) || byte == 32 || byte == UInt8(ascii: "-"),
        text[at - 1] != 32 || byte == 32 || byte &- UInt8(ascii: "A") < 26 || byte >= 0xC3
      else { return nil }
      at += 1
    }
    // `, Suite 1200`
    let before = WordBefore(text, at)
    guard at > street + 4, at + 4 <= text.count, text[at - 1] == 32, before.start < before.end,
      !StreetWords.units.contains(text, before.start..<before.end),
      let code = Postcode(text, at: at)
    else { return nil }
    let end = at + code.count
    if code.isZIP { return at..<end }
    guard code.form == .digits, code.count == 4,
      !(1900...2039).contains(IdentifierChecks.number(text, at..<end)), isEnd(text, end)
    else { return nil }
    return at..<end
  }

  /// Where the ZIP code is right behind a street, as in notes that leave the town out: `61 Larkspur Ave, 01604`, `88 Alder St 27573`.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func zip(in text: Span<UInt8>, behind street: Int) -> Range<Int>? {
    var at = street
    if at < text.count, text[at] == UInt8(ascii: ".") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: ",") { at += 1 }
    guard at + 5 < text.count, text[at] == 32, let code = Postcode(text, at: at + 1), code.isZIP
    else { return nil }
    let end = at + 1 + code.count
    // `12 Main St 27573 units`
    guard
      isEnd(text, end) || text[at - 1] == UInt8(ascii: ",")
        || end < text.count && text[end] == UInt8(ascii: ".")
    else { return nil }
    return at + 1..<end
  }

  /// Whether a town in capitals ends an address behind a comma: `4 Castle Avenue, SWORDS`.
  static func isTownInCapitals(_ text: Span<UInt8>, behind street: Int) -> Bool {
    guard street + 6 < text.count, text[street] == UInt8(ascii: ","), text[street + 1] == 32,
      let part = NamePart(text, at: street + 2)
    else { return false }
    return part.isInCapitals && part.letters >= 4 && isEnd(text, part.end)
      && !part.isOne(of: ProseWords.capitals)
  }

  /// Whether an address ends at a place.
  private static func isEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case 0..<32, UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "\""):
      return true
    case UInt8(ascii: "."), 32: return end + 1 == text.count || text[end + 1] <= 32
    default: return false
    }
  }
}
