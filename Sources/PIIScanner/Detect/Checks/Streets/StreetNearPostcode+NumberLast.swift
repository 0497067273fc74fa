/// Streets with the number behind the name: of most of Europe.
extension StreetNearPostcode {
  private static let mostOfName = 6
  private static let mostAdditions = 9

  /// The street whose number, with floor and door, ends before the postcode.
  static func numberLast(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ anchor: StreetAnchor
  ) -> Range<Int>? {
    var end = tokens.count
    if anchor.kind == .marked { end = withoutPlace(tokens, end) }
    // What belongs to the number, from its end back.
    var first = end
    while first > 0, end - first < mostAdditions, isAddition(tokens, text, first - 1) {
      first -= 1
    }
    var number = first
    while number < end, !tokens[number].isNumber { number += 1 }
    // `V 42`, `bus 4`: a letter alone is no street.
    guard number < end, number > 0, isHouseNumber(tokens[number], text) else { return nil }
    let street = walkName(tokens, text, before: number)
    guard street.first < number else { return nil }
    let gap = end < tokens.count ? tokens[end].gap : tokens.gapAtEnd
    guard gap != .space || street.isNamed else { return nil }
    guard street.isNamed || isLikely(tokens, text, street.first, number, anchor) else { return nil }
    return tokens[street.first].start..<tokens[end - 1].end
  }

  /// The number of tokens before the name of the place, which comes before the postcode: `…19/23, Rīgā, LV-1010`.
  private static func withoutPlace(_ tokens: borrowing StreetTokens, _ end: Int) -> Int {
    var index = end
    while index > 0, end - index < 3, tokens[index - 1].isCapital, !tokens[index - 1].isNumber {
      index -= 1
      if tokens[index].gap != .space { return tokens[index].gap == .mark ? end : index }
    }
    return end
  }

  /// Whether a token is a number, or belongs to the number of a house.
  private static func isAddition(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ index: Int
  ) -> Bool {
    let gapAfter = tokens.gap(after: index)
    if index + 1 < tokens.count, gapAfter == .line || gapAfter == .wide { return false }
    if tokens[index].isNumber { return tokens[index].count <= 10 }
    if gapAfter == .mark, index + 1 < tokens.count, tokens[index].count > 2 { return false }
    return tokens[index].range.isShortAddition(text)
  }

  /// The first word of the name of a street, and whether one of its words says that it is a street.
  static func walkName(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, before number: Int
  ) -> (first: Int, isNamed: Bool) {
    var first = number
    var isNamed = false
    var index = number - 1
    // `nr. 27`, `No: 118`, `č. 5`
    while index >= 0, index >= number - 2, tokens[index].count <= 3,
      StreetWords.contains(StreetWords.additions, text, tokens[index].range),
      !tokens[index].isNumber,
      !StreetWords.contains(StreetWords.afterName, text, tokens[index].range)
    {
      index -= 1
    }
    let last = index
    while index >= 0, last - index < mostOfName {
      let token = tokens[index]
      let gapAfter = tokens.gap(after: index)
      if index < last {
        guard gapAfter == .space || gapAfter == .stop else { break }
        if gapAfter == .stop, token.count > 6,
          !StreetWords.contains(StreetWords.afterName, text, token.range)
        {
          break
        }
      } else if gapAfter == .line || gapAfter == .wide {
        break
      }
      if token.isNumber {
        guard index < last, token.count <= 4 else { break }
      } else {
        let isBefore = StreetWords.contains(StreetWords.beforeName, text, token.range)
        if isBefore, index < last {
          return (index, true)
        }
        let isWord = isWordForStreet(token, text)
        // A word alone is no name: `PL 10`.
        if isWord, index > 0, hasWordBefore(tokens, index) { isNamed = true }
        if token.count > 4, token.isCapital, StreetWords.hasEnd(text, token.range) {
          isNamed = true
        }
        if !token.isCapital, !isWord, !StreetWords.particles.contains(text, token.range),
          !isInside(tokens, text, index)
        {
          break
        }
      }
      first = index
      index -= 1
    }
    // What is no part of a name goes: `wohnhaft in der Hauptstraße 5`, `2 Bocskai u. 14`.
    while first < number, !tokens[first].isCapital || tokens[first].isNumber { first += 1 }
    return (first, isNamed && first < number)
  }

  private static func isWordForStreet(_ token: StreetTokens.Token, _ text: Span<UInt8>) -> Bool {
    StreetWords.contains(StreetWords.afterName, text, token.range)
  }

  /// Whether a small word stands inside of a name that begins with the capital before it: `Domovinskog rata`.
  private static func isInside(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ index: Int
  ) -> Bool {
    guard index > 0, tokens[index].gap == .space, tokens[index].count > 2 else { return false }
    let before = tokens[index - 1]
    return before.isCapital && !before.isNumber
      && (before.gap.rawValue >= StreetTokens.Gap.comma.rawValue
        || StreetWords.contains(StreetWords.beforeName, text, before.range))
  }

  /// Whether words without one for a street are likely to be the name of one: a place follows that is no ordinary word.
  private static func isLikely(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ first: Int, _ number: Int,
    _ anchor: StreetAnchor
  ) -> Bool {
    guard
      anchor.kind == .beforePlace
        || isHardlyYear(anchor, text) && !hasCounted(tokens, text, first..<number),
      number - first <= 4,
      hasShortNumber(tokens[number], text),
      tokens.gapAtEnd == .comma || tokens.gapAtEnd == .line,
      tokens[first].count >= 2,
      tokens[first].gap != .space || first > 0 && !tokens[first - 1].isCapital,
      !StreetWords.counted.contains(text, tokens[first].range),
      !StreetWords.additions.contains(text, tokens[first].range)
    else { return false }
    var place = anchor.range.upperBound
    while place > anchor.range.lowerBound, FieldWord.isLetter(text[place - 1]) { place -= 1 }
    // `Am Mühlbach 7a`, `An der Alten Mühle 12`: where it lies comes before its name.
    var named = first
    if StreetWords.whereItLies.contains(text, tokens[first].range) {
      named += 1
      while named < number, !tokens[named].isCapital { named += 1 }
      guard named < number, !StreetWords.counted.contains(text, tokens[named].range) else {
        return false
      }
    }
    guard let name = NamePart(text, at: place), name.isName, name.letters >= 3,
      let word = NamePart(text, at: tokens[named].start)
    else { return false }
    return (!NameWords.isOrdinary(name.hash) || name.isOne(of: townsThatAreWords))
      && !NameWords.isOrdinary(word.hash)
  }

  /// Towns that are ordinary words of another language.
  private static let townsThatAreWords = HashedWords(" split nice bar essen halle hof leer siegen ")

  /// Whether a word of a name is one of what is counted, or has versions: `Samsung Galaxy 8, 2400 Zloty`.
  private static func hasCounted(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ name: Range<Int>
  ) -> Bool {
    for index in name where StreetWords.counted.contains(text, tokens[index].range) { return true }
    return false
  }

  /// Whether four digits before a place are no year, and the comma before them is that of an address: `Lipstetten 7, 4860 Lipnitz`.
  private static func isHardlyYear(_ anchor: StreetAnchor, _ text: Span<UInt8>) -> Bool {
    let start = anchor.range.lowerBound
    return anchor.kind == .short && start > 2 && text.ends(start, ", ")
      && !(1500..<2100 ~= IdentifierChecks.number(text, start..<start + 4))
  }

  /// Whether the number has three digits at most, or four where it is one of a plot with the number of the street behind it.
  private static func hasShortNumber(_ token: StreetTokens.Token, _ text: Span<UInt8>) -> Bool {
    var digits = 0
    while digits < token.count, FieldWord.isDigit(text[token.start + digits]) { digits += 1 }
    return digits <= 3 || digits < token.count && text[token.start + digits] == UInt8(ascii: "/")
  }

  /// Whether a word stands right before a token.
  private static func hasWordBefore(_ tokens: borrowing StreetTokens, _ index: Int) -> Bool {
    (tokens[index].gap == .space || tokens[index].gap == .stop) && !tokens[index - 1].isNumber
  }
}
