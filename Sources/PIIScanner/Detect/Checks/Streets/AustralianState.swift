/// States and territories of Australia before a postcode.
enum AustralianState {
  /// The first and the last postcode of each, those of boxes of firms too.
  ///
  /// Source: Australia Post, postcode ranges.
  private static let ranges: StaticString =
    "NSW1000-2599 NSW2619-2899 NSW2921-2999 ACT0200-0299 ACT2600-2618 ACT2900-2920 VIC3000-3999 VIC8000-8999 QLD4000-4999 QLD9000-9999 SA 5000-5999 WA 6000-6999 TAS7000-7999 NT 0800-0999 "

  /// Whether letters and four digits are a postcode behind its state and a place: `Footscray VIC 3011`.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - range: Where the letters and digits are.
  /// - Returns: `false` for what could be a year: `DATA PROTECTION ACT 2018`.
  /// - Complexity: O(number of states). Does not allocate.
  static func stands(in text: Span<UInt8>, at range: Range<Int>) -> Bool {
    guard range.lowerBound >= 3, begins(text, range), isBehindPlace(text, range.lowerBound) else {
      return false
    }
    let end = range.upperBound
    return !(1900...2039).contains(IdentifierChecks.number(text, end - 4..<end))
  }

  /// Whether letters of a state begin it, and four digits of that state end it.
  static func begins(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard 7...8 ~= range.count, text[end - 5] == 32 else { return false }
    let number = IdentifierChecks.number(text, end - 4..<end)
    for at in stride(from: 0, to: ranges.utf8CodeUnitCount, by: 13)
    where ranges.byte(at) == text[start] && ranges.byte(at + 1) == text[start + 1]
      && ranges.byte(at + 2) == text[start + 2]
    {
      if postcode(at + 3)...postcode(at + 8) ~= number { return true }
    }
    return false
  }

  private static func postcode(_ at: Int) -> Int {
    (0..<4).reduce(0) { $0 * 10 + Int(ranges.byte(at + $1) &- UInt8(ascii: "0")) }
  }

  /// Whether a word with a capital stands before a place, with a comma between or not.
  private static func isBehindPlace(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let word = WordBefore(text, start)
    return word.start < word.end && word.gap <= 2 && text[word.start] &- UInt8(ascii: "A") < 26
  }
}
