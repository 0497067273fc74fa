/// Streets of Ireland and Wales whose name begins with the word for one: `14 Cnoc na Rós`, `3 Heol y Bont`, `12 Maes Gwyn`.
enum CelticStreet {
  private static let first = WordSet(
    " cnoc sráid sraid bóthar bothar páirc pairc gleann radharc cluain céide ceide ascaill plás cúirt doire carraig tulach heol ffordd stryd maes bryn rhodfa llys rhes tai gerddi coed gelli dôl cwrt cwm trem golwg rhiw "
  )
  private static let particles = WordSet(" na nan an y yr yn ap uí ui ó o de ")
  private static let mostWords = 5

  /// Where a street ends whose name begins at a place; `nil` unless a word with a capital follows the first.
  ///
  /// - Complexity: O(1). Does not allocate.
  @inline(__always)
  static func end(in text: Span<UInt8>, from start: Int) -> Int? {
    // Most streets in English begin with another word.
    switch text[start] | 0x20 {
    case UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "b"), UInt8(ascii: "p"),
      UInt8(ascii: "g"), UInt8(ascii: "r"), UInt8(ascii: "a"), UInt8(ascii: "d"),
      UInt8(ascii: "t"), UInt8(ascii: "h"), UInt8(ascii: "f"), UInt8(ascii: "m"),
      UInt8(ascii: "l"):
      return read(text, start)
    default: return nil
    }
  }

  @inline(never)
  private static func read(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard let word = FieldWord.next(in: text, from: start), word.range.lowerBound == start,
      first.contains(text, word.range)
    else { return nil }
    var at = word.range.upperBound
    var end: Int?
    for _ in 0..<mostWords {
      guard at + 1 < text.count, text[at] == 32,
        let next = FieldWord.next(in: text, from: at + 1), next.range.lowerBound == at + 1
      else { break }
      at = next.range.upperBound
      if next.isCapitalized(text), !FieldWord.isDigit(text[next.range.lowerBound]) {
        end = at
      } else if !particles.contains(text, next.range) {
        break
      }
    }
    return end
  }
}
