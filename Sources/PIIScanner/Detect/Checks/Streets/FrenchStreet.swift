/// A street in running text as French writes it, with the number before it and a small letter.
///
///     habite 14 rue du Lavoir      au 27 bis, avenue de la Gare      12 chemin des Vignes
///
/// It is looked for where a word with a capital stands behind such a word, or behind small words behind it.
struct FrenchStreet {
  /// Where number and street are.
  private(set) var range: Range<Int>
  /// Whether nothing says that it is one of a building, or that the number is a year.
  private(set) var isSure: Bool

  private static let words = HashedWords(
    " rue avenue av ave boulevard bd blvd place chemin impasse allée allee allées quai square route rte passage sentier ruelle faubourg montée esplanade lotissement résidence hameau venelle "
  )
  /// Those that are other things too.
  private static let otherWords = HashedWords(" cours cour quartier ")
  private static let particles = HashedWords(" de du des la le les l d saint sainte aux au à ")
  private static let additions = HashedWords(" bis ter quater b ")
  private static let mostParticles = 3
  private static let mostWords = 5

  /// Whether the word before a capital may be one of these: quick, since few end so.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital > 8 else { return false }
    let gap = text[capital &- 1]
    guard gap == UInt8(ascii: " ") || gap == UInt8(ascii: "'") || gap == 0x99 else { return false }
    if gap != UInt8(ascii: " ") { return true }
    switch text[capital &- 2] {
    case UInt8(ascii: "e"), UInt8(ascii: "u"), UInt8(ascii: "s"), UInt8(ascii: "d"),
      UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "a"), UInt8(ascii: "v"),
      UInt8(ascii: "."):
      return text[capital &- 3] != UInt8(ascii: " ")
    default: return false
    }
  }

  /// The street whose first word with a capital begins at a place; `nil` if it is none.
  ///
  /// - Complexity: O(1), since it reads no further than some words to both sides. Does not allocate.
  init?(in text: Span<UInt8>, at capital: Int) {
    var before = capital
    var street: WordBefore?
    for _ in 0...Self.mostParticles {
      let word = WordBefore(text, before)
      guard word.start < word.end, before - word.end <= 3 else { return nil }
      if word.isOne(of: Self.words) || word.isOne(of: Self.otherWords) {
        street = word
        break
      }
      guard word.isOne(of: Self.particles) else { return nil }
      before = word.start
    }
    guard let street, let number = Self.number(text, before: street.start) else { return nil }
    let end = Self.end(text, from: capital)
    let around = StreetSurroundings(of: number..<end, in: text)
    range = number..<end
    let isBehindTown = PostcodeBesideStreet.range(in: text, before: number) != nil
    // `12 cours Python` are lessons.
    guard around.isLivedAt || isBehindTown || !street.isOne(of: Self.otherWords) else { return nil }
    isSure =
      around.isLivedAt || isBehindTown || !around.isOfBuilding && !Self.isYear(text, number)
  }

  /// Whether four digits are a year: `En 2024 rue Pasteur`.
  private static func isYear(_ text: Span<UInt8>, _ number: Int) -> Bool {
    1900..<2100 ~= IdentifierChecks.number(text, number..<number + 4)
      && !FieldWord.isDigit(text[number + 4])
  }

  /// Where the number of the house begins: `14 `, `27 bis, `, `3, `.
  private static func number(_ text: Span<UInt8>, before street: Int) -> Int? {
    var at = street
    for _ in 0..<2 {
      guard at > 1, text[at - 1] == 32 else { return nil }
      at -= 1
      if text[at - 1] == UInt8(ascii: ",") { at -= 1 }
      guard at > 0 else { return nil }
      if FieldWord.isDigit(text[at - 1]) { break }
      let word = WordBefore(text, at)
      guard word.end == at, word.isOne(of: additions) else { return nil }
      at = word.start
      if at > 0, FieldWord.isDigit(text[at - 1]) { break }
    }
    let end = at
    while at > 0, end - at <= 4, FieldWord.isDigit(text[at - 1]) { at -= 1 }
    guard at < end, end - at <= 4, text[at] != UInt8(ascii: "0") else { return nil }
    guard at > 0 else { return at }
    switch text[at - 1] {
    case 9, 10, 13, UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: ","), UInt8(ascii: ":"):
      return at
    default: return nil
    }
  }

  /// Where the name ends whose first word with a capital begins at a place: `Victor-Hugo`, `Lilas`, `Général de Gaulle`.
  private static func end(_ text: Span<UInt8>, from capital: Int) -> Int {
    var end = capital
    var at = capital
    for _ in 0..<mostWords {
      guard let word = FieldWord.next(in: text, from: at), word.range.lowerBound - end <= 1 else {
        break
      }
      if word.isCapitalized(text) {
        end = word.range.upperBound
      } else if !particles.contains(NameHash(text, word.range).value) {
        break
      }
      at = word.range.upperBound
      guard at + 1 < text.count, at - end <= 12 else { break }
      switch text[at] {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "'"): break
      default: return end
      }
    }
    return end
  }
}
