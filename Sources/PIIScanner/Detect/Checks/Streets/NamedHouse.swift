/// A house that has a name instead of a number, with its street, before a postcode of Great Britain or Ireland.
///
///     The Old Chapel, Mill Lane, GL54 2XY      Rose Cottage, Station Road, Avon GL54 2XY
enum NamedHouse {
  private static let houses = WordSet(
    " house cottage lodge farm farmhouse barn manor villa rectory vicarage grange croft bungalow oast stables gables chapel schoolhouse forge bothy steading mill "
  )
  /// Those that are hardly ever offices.
  private static let homes = WordSet(
    " house cottage lodge farm farmhouse barn rectory vicarage croft bungalow oast stables schoolhouse bothy steading "
  )
  private static let streets = WordSet(
    " street st road rd lane ln avenue ave drive close hill row way terrace crescent gardens green walk mews square park rise brow "
  )
  private static let mostWords = 4
  private static let mostOfPlace = 5

  /// House and street before a postcode; `nil` if there are none.
  ///
  /// - Complexity: O(1), since it reads no further than an address reaches. Does not allocate.
  static func range(
    before anchor: StreetAnchor, in text: Span<UInt8>, delimiter: UInt8
  ) -> Range<Int>? {
    let end = anchor.range.lowerBound
    guard anchor.kind == .afterPlace, end > 16, mayEnd(text, before: end), !anchor.isOfState(text)
    else { return nil }
    let start = StreetNearPostcode.beginning(text, before: end, delimiter)
    guard start < end else { return nil }
    let tokens = StreetTokens(text, start..<end)
    var last = tokens.count - 1
    while last > 1, tokens.count - last <= mostOfPlace, tokens[last].isCapital {
      if streets.contains(text, tokens[last].range), isEnd(tokens.gap(after: last)),
        let first = first(tokens, endingAt: last), first > 0,
        houses.contains(text, tokens[first - 1].range),
        let house = self.first(tokens, endingAt: first - 1, mayOpen: true)
      {
        return tokens[house].start..<tokens[last].end
      }
      last -= 1
    }
    return alone(tokens, anchor, text)
  }

  /// The house of an address that has no street, as in the country: `of Larkspur House, Bantry, P75 XN26`; `nil` for none.
  private static func alone(
    _ tokens: borrowing StreetTokens, _ anchor: StreetAnchor, _ text: Span<UInt8>
  ) -> Range<Int>? {
    // Malta and Australia have no digit there.
    guard
      FieldWord.isLetter(text[anchor.range.upperBound - 1])
        || FieldWord.isDigit(text[anchor.range.lowerBound + 1])
    else { return nil }
    var last = tokens.count - 1
    while last > 0, tokens.count - last <= mostOfPlace, tokens[last].isCapital,
      !tokens[last].isNumber
    {
      // `The Rectory, Church Hill SO20 8EW` has a street.
      if streets.contains(text, tokens[last].range) { return nil }
      if homes.contains(text, tokens[last].range), isEnd(tokens.gap(after: last)),
        last + 1 < tokens.count, let house = first(tokens, endingAt: last, mayOpen: true)
      {
        return tokens[house].start..<tokens[last].end
      }
      last -= 1
    }
    return nil
  }

  /// Whether a comma, a line or a place ends before a postcode: quick, since most have something else.
  private static func mayEnd(_ text: Span<UInt8>, before code: Int) -> Bool {
    var at = code
    while at > code - 4, text[at - 1] <= 32 { at -= 1 }
    return at < code && (text[at - 1] == UInt8(ascii: ",") || FieldWord.isLetter(text[at - 1]))
  }

  private static func isEnd(_ gap: StreetTokens.Gap) -> Bool { gap == .comma || gap == .line }

  /// The first of the words with capitals that end with one, if a comma or line stands before it; or, where it may open the
  /// address, anything but such a word.
  private static func first(
    _ tokens: borrowing StreetTokens, endingAt last: Int, mayOpen: Bool = false
  ) -> Int? {
    var first = last
    while first >= 0, last - first < mostWords, tokens[first].isCapital, !tokens[first].isNumber {
      if isEnd(tokens[first].gap) { return first < last ? first : nil }
      if mayOpen, tokens[first].gap != .space || first == 0 || !tokens[first - 1].isCapital {
        return first < last ? first : nil
      }
      guard tokens[first].gap == .space else { return nil }
      first -= 1
    }
    return nil
  }
}
