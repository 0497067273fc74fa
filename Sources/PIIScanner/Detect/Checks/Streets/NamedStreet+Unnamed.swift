/// Streets that no word of their own names, where what stands before them tells.
///
///     trvale bytom Stredná Lipová 214      whft. Lipberg 8      Gerda Brandt, Am Mühlbach 12
extension NamedStreet {
  /// Words that hardly anything but an address follows, and what may stand between.
  private static let ofAddress = HashedWords(
    " bytom bydliskom bytem trvale whft wohnhaft wohnh zam zamieszkały zamieszkała zamieszkali zameldowany zameldowana lakik lakos bosatt bosat bopæl bydliště bydlisko bydliska bivališče bivališčem naslovu stanuje nastanjen nastanjena gyvena gyvenantis gyvenanti elab elukoht elukohaga dzīvo heimilis κάτοικος κάτοικου живущ живуща "
  )

  /// Where a street begins that only the word before it tells, as in villages, where houses have numbers and streets no names:
  /// `bytom Stredná Lipová 214`, `whft. Lipberg 8`; `nil` if there is no such word.
  static func livedAt(_ text: Span<UInt8>, _ capital: Int, _ number: Int) -> Int? {
    guard isLastWord(text, capital, number) else { return nil }
    var start = capital
    for _ in 0..<mostOfVillage {
      var word = WordBefore(text, start)
      guard word.start < word.end, word.gap <= 2 else { return nil }
      // `til heimilis að Laugavegur 14`
      if !word.isOne(of: ofAddress), word.isOne(of: betweenWords) {
        word = WordBefore(text, word.start)
      }
      guard word.start < word.end else { return nil }
      if word.isOne(of: ofAddress) { return start }
      guard word.gap == 1, !word.hasStop,
        FieldWord(range: word.start..<word.end).isCapitalized(text)
      else { return nil }
      start = word.start
    }
    return nil
  }

  private static let betweenWords = HashedWords(" að u na v ve i på pe în adrese adresi naslovu ")
  private static let mostOfVillage = 4

  /// Whether the word that begins at a capital is right before the number.
  private static func isLastWord(_ text: Span<UInt8>, _ capital: Int, _ number: Int) -> Bool {
    guard FieldWord.isDigit(text[number]), text[number - 1] == 32,
      let last = FieldWord.next(in: text, from: capital)
    else { return false }
    return last.range.upperBound == number - 1
  }

  /// Where a street begins whose name says where it lies, behind a comma: `Gerda Brandt, Am Mühlbach 12`, `…, An der Alten Mühle 3`;
  /// `nil` if it does not.
  static func whereItLies(_ text: Span<UInt8>, _ capital: Int, _ number: Int) -> Int? {
    guard isLastWord(text, capital, number) else { return nil }
    var start = capital
    for _ in 0..<mostOfVillage {
      let word = WordBefore(text, start)
      guard word.start < word.end, word.gap == 1, !word.hasStop, word.start > 2 else { return nil }
      let isCapital = text[word.start] &- UInt8(ascii: "A") < 26
      if isCapital, StreetWords.whereItLies.contains(text, word.start..<word.end) {
        return text.ends(word.start, ", ") ? word.start : nil
      }
      guard isCapital || word.isOne(of: germanArticles) else { return nil }
      start = word.start
    }
    return nil
  }

  private static let germanArticles = HashedWords(" der den dem die ")
}
