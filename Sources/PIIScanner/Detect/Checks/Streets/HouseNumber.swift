/// The number of a house behind a street in running text: `12`, `7a`, `72-B`, `41-45`, `188-III`, `22 hs`, `71 bis A`.
enum HouseNumber {
  /// What makes a number of things, time or money of it: `Hoofdweg 3 km`.
  private static let units = HashedWords(
    " km m cm mm ha kg g ton l liter min sec u uur uren minuten dag dagen week weken maand maanden jaar jaren jr tot tm x keer maal pct procent percent eur euro mensen personen inwoners leden woningen huizen panden adressen kavels percelen bedrijven winkels kamers stuks punten bomen lichtmasten lantaarns lantaarnpalen palen putten meldingen klachten plaatsen parkeerplaatsen stemmen meter kilometer hectare graden miljoen duizend januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec "
  )
  private static let additions = HashedWords(
    " bis ter hs huis hoog rood zwart rd zw boven beneden i ii iii iv a b c d e f g h j k ")
  private static let ordinals = HashedWords(" e de ste th st nd rd ")
  /// Longest part behind the digits that belongs to the number, in bytes.
  private static let longestPart = 6

  /// Where the number ends that begins at a digit.
  ///
  /// - Returns: `nil` for what is a year, a date, a time, a decimal, or counts something.
  /// - Complexity: O(1). Does not allocate.
  static func end(in text: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < text.count, FieldWord.isDigit(text[end]) { end += 1 }
    let digits = end - start
    guard digits <= 4, !isYear(text, start, digits), !isOrdinal(text, end) else { return nil }
    end = endOfGlued(text, end)
    end = endOfAdditions(text, end)
    return mayFollow(text, end) ? end : nil
  }

  private static func isYear(_ text: Span<UInt8>, _ start: Int, _ digits: Int) -> Bool {
    guard digits == 4 else { return false }
    return text[start] == UInt8(ascii: "1") && text[start + 1] == UInt8(ascii: "9")
      || text[start] == UInt8(ascii: "2") && text[start + 1] == UInt8(ascii: "0")
  }

  /// Whether an ending makes it `1e` or `2de`.
  private static func isOrdinal(_ text: Span<UInt8>, _ digitsEnd: Int) -> Bool {
    guard let ending = word(text, from: digitsEnd) else { return false }
    return ordinals.contains(NameHash(text, ending).value)
      && text[ending.lowerBound] &- UInt8(ascii: "a") < 26 && goesOn(text, ending.upperBound)
  }

  /// Behind what stands against the digits: `7a`, `72-B`, `3/5`, `12hs`.
  private static func endOfGlued(_ text: Span<UInt8>, _ digitsEnd: Int) -> Int {
    var end = digitsEnd
    if let letters = word(text, from: end), isAddition(letters, text) { end = letters.upperBound }
    guard end + 1 < text.count, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "/")
    else { return end }
    guard let part = word(text, from: end + 1) else { return end }
    let isPart =
      FieldWord.isDigit(text[part.lowerBound])
      ? part.count <= 5 : part.count == 1 || isAddition(part, text)
    return isPart ? part.upperBound : end
  }

  /// Behind what stands a space away: `192 bis`, `102 B`; but `12 A new one`.
  private static func endOfAdditions(_ text: Span<UInt8>, _ numberEnd: Int) -> Int {
    var end = numberEnd
    if let dwelling = endOfDwelling(text, end) { return dwelling }
    for _ in 0..<2 {
      guard end + 1 < text.count, text[end] == UInt8(ascii: " "),
        let word = word(text, from: end + 1), isAddition(word, text)
      else { break }
      if word.count == 1 {
        guard text[word.lowerBound] &- UInt8(ascii: "A") < 26, !goesOn(text, word.upperBound) else {
          break
        }
      }
      end = word.upperBound
    }
    return end
  }

  /// Behind the number of a dwelling, as Norway has them: `Lipeveien 7 H0201`; `nil` if there is none.
  private static func endOfDwelling(_ text: Span<UInt8>, _ end: Int) -> Int? {
    guard end + 5 < text.count, text[end] == 32, IdentifierChecks.isByte(text[end + 1], in: "HKLU"),
      IdentifierChecks.number(text, end + 2..<end + 6) > 0,
      end + 6 == text.count || !FieldWord.isDigit(text[end + 6])
    else { return nil }
    return end + 6
  }

  /// The letters and digits at a place, if they are few.
  private static func word(_ text: Span<UInt8>, from start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end - start <= longestPart,
      FieldWord.isDigit(text[end]) || (text[end] | 0x20) &- UInt8(ascii: "a") < 26
    {
      end += 1
    }
    return end > start && end - start <= longestPart ? start..<end : nil
  }

  private static func isAddition(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
    word.count == 1 && !FieldWord.isDigit(text[word.lowerBound])
      || additions.contains(NameHash(text, word).value)
  }

  /// Whether a sentence goes on in small letters behind a capital that could be a part of the number.
  private static func goesOn(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 1 < text.count
      && (text[at] == UInt8(ascii: " ") && text[at + 1] &- UInt8(ascii: "a") < 26
        || text[at] == UInt8(ascii: "."))
  }

  /// Whether a word is that for a dwelling in Polish: `45 m. 2`.
  private static func isDwelling(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count == 1 && text[word.lowerBound] == UInt8(ascii: "m")
      && text.count > word.upperBound + 2
      && text[word.upperBound] == UInt8(ascii: ".") && text[word.upperBound + 1] == 32
      && FieldWord.isDigit(text[word.upperBound + 2])
  }

  /// Whether what stands behind a number lets it be the number of a house.
  private static func mayFollow(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    let next = end + 1 < text.count ? text[end + 1] : 10
    switch text[end] {
    case UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "@"),
      UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "&"):
      return false
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "'"):
      return !FieldWord.isDigit(next)
    case 0xC2: return next == 0xA0 || next == 0xB7
    // `°`, `€` and other signs make amounts of it; dashes and quotes do not.
    case 0xE2: return next == 0x80
    case let byte where FieldWord.isLetter(byte) || FieldWord.isDigit(byte): return false
    case UInt8(ascii: " "):
      guard let word = FieldWord.next(in: text, from: end), word.range.lowerBound == end + 1,
        word.range.count <= 16
      else { return true }
      return !units.contains(NameHash(text, word.range).value) || isDwelling(text, word.range)
    default: return true
    }
  }
}
