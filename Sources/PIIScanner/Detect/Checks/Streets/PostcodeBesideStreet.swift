/// The postcode behind a street in running text, where no postcode was what the street was found by.
///
///     quai Mativa 12 à 4020 Liège      Hverfisgata 12, 101 Rvk      ap. 22, cod poștal 550112
///
/// Digits alone are too many to look for, so it is looked for where a street is found.
enum PostcodeBesideStreet {
  /// How far behind the street it begins, in bytes.
  private static let reach = 40
  private static let mostWords = 4

  /// Words right before a postcode that say what it is.
  private static let words = HashedWords(
    " postal poștal poştal psč PSČ psc plz npa cp cap тк ТК п к τκ ΤΚ Τ.Κ Τ Κ postcode pošta пощ ")
  /// What may stand between a street and its postcode, besides those.
  private static let between = HashedWords(
    " à a en in te w v ve i cod code código codigo código c p d b l f ch og eg dg li re links rechts étage etage floor flat apt et ap sc bl ет вх st tv th stock stiege top piso dcha izq esc pta dto esq 1er 2e 3e portal bajo escalera interno scala int lok "
  )

  /// Where the postcode is behind a street that ends at a place; `nil` if none is.
  ///
  /// - Complexity: O(1), since it reads no further than its reach. Does not allocate.
  static func range(in text: Span<UInt8>, behind street: Int) -> Range<Int>? {
    let limit = min(text.count, street + reach)
    var at = street
    var (words, lines) = (0, 0)
    var isNamed = false
    while at < limit {
      let byte = text[at]
      switch byte {
      case 10:
        lines += 1
        guard lines == 1 else { return nil }
        at += 1
      case 13, UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
        UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "="):
        at += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let code = Postcode(text, at: at), mayBe(code, at: at, text, isNamed: isNamed) {
          return at..<at + code.count
        }
        // A floor or a door: `, 3. OG`.
        guard words < mostWords, let word = FieldWord.next(in: text, from: at),
          word.range.count <= 5
        else { return nil }
        words += 1
        at = word.range.upperBound
      default:
        guard FieldWord.isLetter(byte), words < mostWords,
          let word = FieldWord.next(in: text, from: at), word.range.lowerBound == at
        else { return nil }
        let hash = NameHash(text, word.range).value
        isNamed = Self.words.contains(hash)
        guard isNamed || between.contains(hash) else { return nil }
        words += 1
        at = word.range.upperBound
      }
    }
    return nil
  }

  /// Where the postcode is before a street whose place stands between or before it: `4300 Waremme, chaussée Romaine 211`,
  /// `гр. Варна 9000, ул. „Шипка“ 5`; `nil` if none is.
  static func range(in text: Span<UInt8>, before street: Int) -> Range<Int>? {
    if let code = inParentheses(text, before: street) { return code }
    guard street > 8, let end = endOfPlace(text, before: street) else { return nil }
    var at = end
    // The place.
    for _ in 0..<3 where !FieldWord.isDigit(text[at - 1]) {
      let word = WordBefore(text, at)
      guard word.start < word.end, at - word.end <= 1,
        FieldWord(range: word.start..<word.end).isCapitalized(text), word.start > 5,
        text[word.start - 1] == 32
      else { return nil }
      at = word.start - 1
    }
    let placeStart = at
    while at > 0, placeStart - at < 8,
      FieldWord.isDigit(text[at - 1]) || text[at - 1] == UInt8(ascii: "-")
    {
      at -= 1
    }
    guard 4...8 ~= placeStart - at, at > 0 else { return nil }
    // `H-1841 Keresztapáti`
    if text[at] == UInt8(ascii: "-"), text[at - 1] &- UInt8(ascii: "A") < 26 {
      at -= 1
    }
    guard at == 0 || text[at - 1] <= 32 || text[at - 1] == UInt8(ascii: ","),
      let code = Postcode(text, at: at), code.count == placeStart - at
    else { return nil }
    if text[end] != UInt8(ascii: ",") { return beginsLine(text, at) ? at..<placeStart : nil }
    let isBehindPlace = placeStart == end
    let before = WordBefore(text, at)
    let isPlace =
      before.gap == 1 && FieldWord(range: before.start..<before.end).isCapitalized(text)
    // A year before a place is none.
    return isBehindPlace == isPlace || !isBehindPlace ? at..<placeStart : nil
  }

  /// Where the postcode is in parentheses behind the place, before a street: `residente a Lonigo (36045), via Lipari 14`.
  private static func inParentheses(_ text: Span<UInt8>, before street: Int) -> Range<Int>? {
    var end = street
    let least = max(8, street - 4)
    while end > least, text[end - 1] <= 32 || text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    guard end > 8, text[end - 1] == UInt8(ascii: ")") else { return nil }
    end -= 1
    var start = end
    while start > 2, end - start < 8,
      FieldWord.isDigit(text[start - 1]) || text[start - 1] == UInt8(ascii: "-")
    {
      start -= 1
    }
    guard start > 2, text[start - 1] == UInt8(ascii: "("), text[start - 2] == 32,
      let code = Postcode(text, at: start), code.count == end - start, code.count >= 4
    else { return nil }
    let place = WordBefore(text, start)
    return place.start < place.end
      && FieldWord(range: place.start..<place.end).isCapitalized(text) ? start..<end : nil
  }

  private static func beginsLine(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, text[at - 1] == 32 { at -= 1 }
    return at == 0 || text[at - 1] == 10
  }

  /// Where the place before a street ends: at a comma, which may end the line, or at the end of the line before.
  private static func endOfPlace(_ text: Span<UInt8>, before street: Int) -> Int? {
    var at = street
    while at > 8, text[at - 1] == 32 { at -= 1 }
    if at < street, text[at - 1] == UInt8(ascii: ",") { return at - 1 }
    guard text[at - 1] == 10 else { return nil }
    at -= text[at - 2] == 13 ? 2 : 1
    return text[at - 1] == UInt8(ascii: ",") ? at - 1 : at
  }

  /// Whether digits behind a street are a postcode: a place follows, or a word says so.
  private static func mayBe(
    _ code: Postcode, at start: Int, _ text: Span<UInt8>, isNamed: Bool
  ) -> Bool {
    guard code.count >= 3 else { return false }
    if isNamed { return code.count >= 4 }
    let end = start + code.count
    guard end + 3 < text.count, text[end] == 32, let place = NamePart(text, at: end + 1) else {
      // `C/ Serrano 14 2ºA 28013`, `(…, Hlavná 118/5, 028 01)`
      let isLast =
        end >= text.count || text[end] < 32 || text[end] == UInt8(ascii: ",")
        || text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "|")
        || IdentifierChecks.isByte(text[end], in: ".;")
          && (end + 1 >= text.count || text[end + 1] <= 32)
      return isLast && (text[start - 1] == 32 || text[start - 1] == UInt8(ascii: "("))
        && (code.form == .grouped && code.count == 6 || code.form == .digits && code.count == 5)
    }
    guard place.isName || place.isInCapitals, place.letters >= 3,
      !NameWords.isOrdinary(place.hash)
    else { return false }
    return code.form != .digits || 4...6 ~= code.count
  }
}
