/// Payment cards and bank codes.
extension IdentifierChecks {
  /// Returns whether this is the number of a payment card: an issuer's range, the length that the
  /// issuer uses, and the Luhn check.
  ///
  /// One in ten random numbers passes Luhn. The ranges leave about a quarter of all numbers of 16
  /// digits, so about one in forty passes.
  ///
  /// Source: ISO/IEC 7812-1; <https://en.wikipedia.org/wiki/Payment_card_number>, “Issuer
  /// identification number”. Test vectors: `stdnum.luhn`, the issuers' published test cards.
  ///
  /// - Parameter text: 12–19 digits, compacted.
  /// - Returns: `false` for anything else.
  static func paymentCard(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    guard count >= 12, count <= 19, !isOneCharacterRepeated(text), passesLuhn(text, 0..<count)
    else { return false }
    let four = number(text, 0..<4)
    switch four {
    // Visa. Old cards have 13 digits, but an article number (EAN) has them far oftener.
    case 4000...4999: return count == 16 || count == 19 || (count == 13 && !isArticleNumber(text))
    // Mastercard.
    case 5100...5599: return count == 16
    case 2221...2720: return count == 16
    // American Express.
    case 3400...3499, 3700...3799: return count == 15
    // Diners Club.
    case 3000...3059, 3095, 3600...3699, 3800...3999: return count == 14 || count == 16
    // JCB, and its cards of before 2005.
    case 3528...3589: return count >= 16
    case 3500...3599: return count == 16
    case 2131: return count == 15
    // UATP, for air travel; and JCB.
    case 1000...1999: return count == 15
    // Discover, and what shares its network.
    case 6011, 6440...6599: return count == 16 || count == 19
    // UnionPay.
    case 6200...6299, 8100...8171: return count >= 16
    // Maestro and Dankort.
    case 5018, 5019, 5020, 5038, 5600...5899, 6304, 6390, 6759, 6761...6763: return count != 17
    // Bancontact.
    case 6703: return count >= 16
    // Mir, Verve and RuPay, Troy.
    case 2200...2204: return count >= 16
    case 5060...5061, 5078...5079, 5080...5089: return count == 16 || count == 18 || count == 19
    case 9792: return count == 16
    default: return false
    }
  }

  /// Returns whether a number that passes is sooner another one, if no word says that it is a card's: a round one, or one of
  /// a range that is hardly in use.
  ///
  /// - Parameter text: The number as written.
  /// - Returns: Whether it is so; the number need not pass.
  static func isDoubtfulCard(_ text: Span<UInt8>) -> Bool {
    if looksRound(text) { return true }
    var digits = 0
    var four = 0
    // `3782 8270 2776 152`: such groups of four and a rest are those of any long number.
    var separators = 0
    for position in text.indices where text[position] &- UInt8(ascii: "0") >= 10 { separators += 1 }
    for position in text.indices where text[position] &- UInt8(ascii: "0") < 10 {
      if digits < 4 { four = four * 10 + digit(text, position) }
      digits += 1
    }
    // Of the ranges that Maestro had, this one is in use.
    if 5600...5899 ~= four { return four != 5893 }
    if separators == 3, digits < 16 { return true }
    switch digits {
    case 15: return 1000...1999 ~= four && four != 1800
    // JCB has 3528 to 3589; generators of test data take all from 35 for its.
    case 16: return 3500...3599 ~= four && !(3528...3589 ~= four)
    default: return false
    }
  }

  /// Returns whether a card number has eight zeros in a row, as round amounts and test data of numbers have.
  ///
  /// Of random numbers of 16 digits fewer than one in ten million have.
  ///
  /// - Parameter text: The number as written.
  /// - Returns: `false` for a number whose zeros have spaces or hyphens between them.
  private static func looksRound(_ text: Span<UInt8>) -> Bool {
    var zeros = 0
    for position in text.indices {
      zeros = text[position] == UInt8(ascii: "0") ? zeros + 1 : 0
      if zeros == 8 { return true }
    }
    return false
  }

  /// Returns whether thirteen digits pass the check of an EAN or GTIN.
  ///
  /// The weights are 1, 3, 1, 3 and so on.
  static func isArticleNumber(_ text: Span<UInt8>) -> Bool {
    let sum = weightedSum(text, weights: 0x1_3131_3131_3131, count: 13)
    return sum >= 0 && sum.isMultiple(of: 10)
  }

  /// Returns whether this has the form of a bank's code (BIC, SWIFT code): four letters, a country,
  /// two characters for the place, and three for the branch or nothing.
  ///
  /// There is no check digit, so many words of eight letters pass.
  ///
  /// Source: ISO 9362. Test vectors: `stdnum.bic`.
  ///
  /// - Parameter text: 8 or 11 letters and digits, compacted.
  /// - Returns: `false` for anything else.
  static func bic(_ text: Span<UInt8>) -> Bool {
    guard text.count == 8 || text.count == 11 else { return false }
    for position in 0..<6 where letter(text, position) < 0 { return false }
    for position in 6..<text.count where base36(text, position) < 0 { return false }
    return isCountry(text, at: 4)
  }

  /// Returns whether two capitals are a country's code of ISO 3166-1, or `XK` for Kosovo.
  static func isCountry(_ text: Span<UInt8>, at position: Int) -> Bool {
    let first = letter(text, position)
    let second = letter(text, position + 1)
    guard first >= 0, second >= 0 else { return false }
    // One row for each first letter, one column for each second.
    return countries.byte(first * 26 + second) == UInt8(ascii: "#")
  }

  /// A grid of all codes of two letters: `#` for those that are a country.
  private static let countries: StaticString = """
    ...####.#..##.#.#####.##.#\
    ##.#######.####.####.##.##\
    #.##.####.#####..#..######\
    ....#....##.#.#..........#\
    ..#.#.##.........###......\
    ........###.#.#..#........\
    ##.######..###.######.#.#.\
    ..........#.##...#.##.....\
    ...##......####.####......\
    ....#.......#.##..........\
    ....#.###...##.#.#....#.##\
    ###.....#.#......#####..#.\
    #.######..################\
    #.#.###.#..#..##.#..#....#\
    ............#.............\
    #...####..####...###..#.#.\
    #.........................\
    ....#.........#...#.#.#...\
    #####.#########..###.#.###\
    ..##.###.######..#.#.##..#\
    #.....#.....#.....#.....##\
    #.#.#.#.#....#......#.....\
    .....#............#.......\
    ..........#...............\
    ....#..............#......\
    #...........#.........#...
    """
}
