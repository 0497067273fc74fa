/// States of the United States before a ZIP code.
enum AmericanState {
  /// Whether the first three digits of a ZIP code are of the state whose two letters stand before it.
  ///
  /// Source: USPS, Domestic Mail Manual L002, three-digit ZIP code prefixes.
  ///
  /// - Complexity: O(number of states). Does not allocate.
  static func has(_ first: UInt8, _ second: UInt8, prefix: Int) -> Bool {
    contains(first, second) { number($0 + 2)...number($0 + 6) ~= prefix }
  }

  /// Whether two letters are those of a state.
  static func isCode(_ first: UInt8, _ second: UInt8) -> Bool {
    contains(first, second) { _ in true }
  }

  /// Whether a range of the state of two letters holds something; it gets the place of the range in ``ranges``.
  @inline(__always)
  private static func contains(
    _ first: UInt8, _ second: UInt8, where holds: (Int) -> Bool
  ) -> Bool {
    for at in stride(from: 0, to: ranges.utf8CodeUnitCount, by: 10)
    where ranges.byte(at) == first && ranges.byte(at + 1) == second {
      if holds(at) { return true }
    }
    return false
  }

  private static func number(_ at: Int) -> Int {
    (0..<3).reduce(0) { $0 * 10 + Int(ranges.byte(at + $1) &- UInt8(ascii: "0")) }
  }

  /// Ten bytes for each.
  private static let ranges: StaticString =
    "AL350-369 AK995-999 AZ850-865 AR716-729 CA900-961 CO800-816 CT060-069 DE197-199 DC200-205 FL320-349 GA300-319 GA398-399 HI967-968 ID832-838 IL600-629 IN460-479 IA500-528 KS660-679 KY400-427 LA700-714 ME039-049 MD206-219 MA010-027 MA055-055 MI480-499 MN550-567 MS386-397 MO630-658 MT590-599 NE680-693 NV889-898 NH030-038 NJ070-089 NM870-884 NY100-149 NY005-005 NY063-063 NC270-289 ND580-588 OH430-459 OK730-749 OR970-979 PA150-196 RI028-029 SC290-299 SD570-577 TN370-385 TX750-799 TX885-885 UT840-847 VT050-059 VA201-201 VA220-246 WA980-994 WV247-268 WI530-549 WY820-831 PR006-007 PR009-009 VI008-008 GU969-969 AP962-966 AE090-099 AA340-340 "

  /// The last letter of a word, and a ZIP code.
  static let patternBehindName = "[a-z] [0-9][0-9][0-9][0-9][0-9]"

  /// The last words of the names of the states.
  private static let lastWords = HashedWords(
    " alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania island tennessee texas utah vermont virginia washington wisconsin wyoming "
  )
  private static let longestWord = 13

  /// Whether a word is the name of a state, or ends one.
  static func isLastWord(_ word: WordBefore) -> Bool { word.isOne(of: lastWords) }

  /// Where the name of a state begins that ends at a place, with a comma before it: `Avon, New York`; `nil` if none does.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func start(_ text: Span<UInt8>, endingAt end: Int) -> Int? {
    var start = end
    let least = max(0, end - longestWord)
    while start > least, (text[start - 1] | 0x20) &- UInt8(ascii: "a") < 26 { start -= 1 }
    guard start >= 4, text[start] &- UInt8(ascii: "A") < 26, text[start - 1] == 32,
      lastWords.contains(NameHash(text, start..<end).value)
    else { return nil }
    // `, Colorado` or `, North Carolina`
    if text[start - 2] == UInt8(ascii: ",") { return start }
    var first = start - 1
    let leastFirst = max(2, start - 8)
    while first > leastFirst, (text[first - 1] | 0x20) &- UInt8(ascii: "a") < 26 { first -= 1 }
    return text[first] &- UInt8(ascii: "A") < 26 && text[first - 1] == 32
      && text[first - 2] == UInt8(ascii: ",") ? first : nil
  }
}
