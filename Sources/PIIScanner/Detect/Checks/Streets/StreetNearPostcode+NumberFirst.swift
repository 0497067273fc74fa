/// Streets with the number before the name: of English- and French-speaking countries and Malta.
extension StreetNearPostcode {
  private static let mostWords = 6
  /// Most words between the street and the postcode: of the place, the county, the state.
  private static let mostOfPlace = 9
  /// What stands before a house in running text: `moved to 16 Canal Reach, Warrington`.
  private static let beforeHouses = WordSet(" to at of is from near live lives address in ")

  /// The last number with a street behind it.
  static func numberFirst(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, isAmerican: Bool
  ) -> Range<Int>? {
    var index = tokens.count - 1
    while index >= 0 {
      defer { index -= 1 }
      guard tokens[index].isNumber,
        isHouseNumber(tokens[index], text, mayBeginWithZero: isAmerican),
        mayBegin(tokens, text, at: index)
      else { continue }
      guard let last = endOfName(tokens, text, number: index, isAmerican: isAmerican) else {
        continue
      }
      guard isPlace(tokens, text, from: last + 1) else { return nil }
      let end = isAmerican ? endOfUnit(tokens, text, last) : last
      let range = tokens[startOfUnit(tokens, text, index)].start..<tokens[end].end
      return isOfLicence(tokens, text, index) ? nil : range
    }
    return nil
  }

  /// Whether a number is the first of what it belongs to.
  private static func mayBegin(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, at index: Int
  ) -> Bool {
    guard index > 0 else { return true }
    switch tokens[index].gap {
    case .comma, .wide, .line, .mark: return true
    case .stop: return tokens[index - 1].count > 1 || tokens[index - 1].isNumber
    case .space:
      // `DELIVER TO 5562 SPRING GARDEN RD`
      return !tokens[index - 1].isNumber
        && (!tokens[index - 1].isCapital || beforeHouses.contains(text, tokens[index - 1].range)
          || isOfUnit(tokens, text, index))
    }
  }

  /// Whether a number has that of a unit before its slash and the word for it before that: `Unit 4/118 Herries St`.
  private static func isOfUnit(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ index: Int
  ) -> Bool {
    guard StreetWords.units.contains(text, tokens[index - 1].range) else { return false }
    for at in tokens[index].range where text[at] == UInt8(ascii: "/") { return true }
    return false
  }

  /// The last word of the street that begins with a number; `nil` if it is none.
  private static func endOfName(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, number: Int, isAmerican: Bool
  ) -> Int? {
    var first = number + 1
    // `14 bis, rue`
    if first < tokens.count, tokens[first].count <= 6, tokens[first].gap == .space,
      !tokens[first].isCapital,
      StreetWords.contains(StreetWords.additions, text, tokens[first].range)
    {
      first += 1
    }
    guard first < tokens.count, !tokens[first].isNumber || isOrdinal(tokens[first], text) else {
      return nil
    }
    let isDetached = tokens[first].gap == .comma
    guard tokens[first].gap == .space || isDetached else { return nil }
    if StreetWords.contains(StreetWords.afterNumber, text, tokens[first].range),
      let last = endBehindWord(tokens, text, first)
    {
      return last
    }
    guard isAmerican, !isDetached else { return nil }
    return endWithWord(tokens, text, first, number: number)
  }

  /// The end of `rue des Lilas`, `County Road 44`.
  private static func endBehindWord(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ first: Int
  ) -> Int? {
    var last = first
    var names = 0
    while last + 1 < tokens.count, last - first < mostWords {
      let next = tokens[last + 1]
      guard next.gap == .space || next.gap == .stop else { break }
      guard !next.isNumber || names == 0 || last - first < 3 else { break }
      let isSmall = !next.isCapital && !next.isNumber
      guard !isSmall || StreetWords.particles.contains(text, next.range) || next.count > 2,
        !isSmall || tokens.gap(after: last + 1) != .line
      else { break }
      if !isSmall { names += 1 }
      last += 1
    }
    return names > 0 ? last : nil
  }

  /// The end of `Sugar Maple Court`, `West 88th Street`; without such a word, of a whole line or part.
  private static func endWithWord(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ first: Int, number: Int
  ) -> Int? {
    var index = first
    var found: Int?
    var hasUnit = false
    while index < tokens.count, index - first <= mostWords {
      let token = tokens[index]
      // `4767 Larkspur Brook Suite 778`
      if found == nil, index > first, isUnit(tokens, text, index) {
        hasUnit = true
        break
      }
      if index > first {
        let isJoined = token.gap == .space || token.gap == .stop && tokens[index - 1].count <= 4
        guard isJoined else { break }
      }
      if token.isNumber {
        guard isOrdinal(token, text), found == nil else { break }
      } else if !token.isCapital {
        guard index > first, StreetWords.particles.contains(text, token.range) else { return nil }
      } else if index > first,
        StreetWords.contains(StreetWords.afterNumberAndName, text, token.range)
      {
        found = index
      } else if let found, index == found + 1,
        StreetWords.directions.contains(text, token.range)
      {
        return index
      } else if found != nil {
        break
      }
      index += 1
    }
    if let found { return found }
    // `29 Bents View`, `1 Broadway`: all of a line, or of what commas enclose.
    let last = index - 1
    guard index - first <= 4, index > first,
      !StreetWords.counted.contains(text, tokens[first].range)
    else { return nil }
    let isEnclosed =
      tokens[number].gap != .space && tokens[number].gap != .stop
      || number > 0 && beforeHouses.contains(text, tokens[number - 1].range)
    let gap = tokens.gap(after: last)
    let isEnded = hasUnit || index < tokens.count && (gap == .comma || gap == .line)
    return isEnclosed && isEnded && !tokens[last].isNumber ? last : nil
  }

  /// Whether it is `88th` or `1st`.
  private static func isOrdinal(_ token: StreetTokens.Token, _ text: Span<UInt8>) -> Bool {
    guard token.isNumber, token.count >= 3, token.count <= 6 else { return false }
    return FieldWord.isLetter(text[token.end - 1]) && FieldWord.isLetter(text[token.end - 2])
      && FieldWord.isDigit(text[token.end - 3])
  }

  /// Whether only what places are called stands between a street and the postcode, and floors and doors.
  private static func isPlace(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, from first: Int
  ) -> Bool {
    var words = 0
    // In a form with columns, those of other columns do not count.
    var isOther = false
    var lastWide: Int?
    for index in first..<max(first, tokens.count) {
      if tokens[index].gap == .wide { lastWide = index }
      if tokens[index].gap == .line { lastWide = nil }
    }
    for index in first..<max(first, tokens.count) {
      let token = tokens[index]
      if token.gap == .line { isOther = false }
      if token.gap == .wide { isOther = lastWide != index }
      if isOther { continue }
      if !token.isCapital, !token.isNumber, words > 0 || token.gap == .space,
        !StreetWords.particles.contains(text, token.range), token.count > 5
      {
        return false
      }
      words += 1
      guard words <= mostOfPlace else { return false }
    }
    return true
  }

  /// The last word of a unit behind a street: `Apt. 4C`, `, Suite 1200`, `31st Fl`.
  private static func endOfUnit(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ last: Int
  ) -> Int {
    let (first, second) = (last + 1, last + 2)
    guard first < tokens.count,
      tokens[first].gap == .space || tokens[first].gap == .comma
        || tokens[first].gap == .stop
    else { return last }
    if isUnit(tokens, text, first) { return second }
    if second < tokens.count, tokens[second].gap == .space || tokens[second].gap == .stop {
      if isOrdinal(tokens[first], text), StreetWords.units.contains(text, tokens[second].range) {
        return second
      }
    }
    // `#1204`
    let isHash = tokens[first].start > 0 && text[tokens[first].start - 1] == UInt8(ascii: "#")
    return tokens[first].isNumber && isHash ? first : last
  }

  /// Whether a token is a word for a part of a building with its number behind it.
  private static func isUnit(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ index: Int
  ) -> Bool {
    guard index + 1 < tokens.count,
      tokens[index + 1].gap == .space || tokens[index + 1].gap == .stop,
      tokens[index + 1].isNumber || tokens[index + 1].count <= 2
    else { return false }
    return StreetWords.units.contains(text, tokens[index].range)
  }

  /// The first word of a unit before a street: `Flat 3, 92 Uppingham Road`.
  private static func startOfUnit(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ number: Int
  ) -> Int {
    guard number >= 2, tokens[number].gap == .comma, tokens[number - 1].gap == .space,
      tokens[number - 1].isNumber || tokens[number - 1].count == 1,
      StreetWords.units.contains(text, tokens[number - 2].range)
    else { return number }
    return number - 2
  }

  /// Whether it is an address in the texts of licences, which millions of files have.
  private static func isOfLicence(
    _ tokens: borrowing StreetTokens, _ text: Span<UInt8>, _ number: Int
  ) -> Bool {
    guard number + 1 < tokens.count else { return false }
    return isOfLicence(tokens[number].range, tokens[number + 1].range, text)
  }

  /// The same of the number of a house and the first word of its street.
  static func isOfLicence(_ house: Range<Int>, _ street: Range<Int>, _ text: Span<UInt8>) -> Bool {
    func isStreet(_ digits: StaticString, _ name: StaticString) -> Bool {
      text.equalsIgnoringCase(house, digits) && text.equalsIgnoringCase(street, name)
    }
    return isStreet("51", "franklin") || isStreet("59", "temple") || isStreet("675", "mass")
      || isStreet("31", "milk") || isStreet("171", "second") || isStreet("559", "nathan")
      || isStreet("444", "castro") || isStreet("2", "park")
  }
}
