/// What stands behind a street in America and belongs to it: the number of a road, and of a flat.
///
///     1188 Old Highway 24      1829 NE Alberta St. #206      1221 Gougar Road, Apt. 7      44 W Main St Fl 2
enum StreetUnit {
  private static let roads = HashedWords(" hwy highway route rte road ")
  private static let longestNumber = 5

  /// Where a street ends with what belongs to it.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - street: Where the last word of its name ends.
  /// - Returns: `street` if nothing else belongs to it.
  /// - Complexity: O(1). Does not allocate.
  static func end(in text: Span<UInt8>, behind street: Int) -> Int {
    var end = street
    if end + 2 < text.count, text[end] == 32, FieldWord.isDigit(text[end + 1]),
      WordBefore(text, end).isOne(of: roads), let number = self.number(text, end + 1)
    {
      end = number
    }
    return unit(text, behind: end) ?? end
  }

  /// Where a unit ends behind a place: `. #206`, `, Apt. 7`, ` Fl 2`.
  private static func unit(_ text: Span<UInt8>, behind place: Int) -> Int? {
    var at = place
    if at < text.count, text[at] == UInt8(ascii: ".") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: ",") { at += 1 }
    guard at + 3 < text.count, text[at] == 32 else { return nil }
    at += 1
    if text[at] == UInt8(ascii: "#") { return number(text, at + 1) }
    guard text[at] &- UInt8(ascii: "A") < 26, let word = NamePart(text, at: at),
      StreetWords.units.contains(text, at..<word.end)
    else { return nil }
    at = word.end
    if at < text.count, text[at] == UInt8(ascii: ".") { at += 1 }
    guard at + 1 < text.count, text[at] == 32 else { return nil }
    return number(text, text[at + 1] == UInt8(ascii: "#") ? at + 2 : at + 1)
  }

  /// Where a number ends, with letters before or behind it or without digits: `206`, `4C`, `C-11`, `B`.
  private static func number(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var at = start
    while at < text.count, at - start <= longestNumber,
      FieldWord.isDigit(text[at]) || text[at] &- UInt8(ascii: "A") < 26
        || text[at] == UInt8(ascii: "-")
    {
      at += 1
    }
    guard at > start, at - start <= longestNumber, text[start] != UInt8(ascii: "-") else {
      return nil
    }
    if text[at - 1] == UInt8(ascii: "-") { at -= 1 }
    return at < text.count && FieldWord.isLetter(text[at]) ? nil : at
  }
}
