/// Names and birth dates of those whom a word before them says to be relatives.
extension NameBesideNumber {
  private static let children = HashedWords(
    " zoon dochter kind kleinzoon kleindochter pleegkind pleegzoon pleegdochter broertje zusje zoontje dochtertje son daughter child grandson granddaughter toddler sohn tochter fils fille hijo hija figlio figlia filho filha syn córka dcera sonen sønn datter sønnen datteren dotter dottern poika tytär fiul fiica sin kći hči fia lánya "
  )

  /// Whether a date opens its parenthesis behind the given name of a child: `onze zoon Milan (3-5-2019)`.
  static func isOfChild(_ text: Span<UInt8>, before start: Int) -> Bool {
    guard start > 8, text[start - 1] == UInt8(ascii: "("), text[start - 2] == 32 else {
      return false
    }
    let name = WordBefore(text, start - 1)
    guard name.gap == 1, let part = NamePart(text, at: name.start), part.isName,
      part.end == name.end
    else { return false }
    let child = WordBefore(text, name.start)
    return child.gap == 1 && child.isOne(of: children)
  }

  private static let relatives = HashedWords(
    " kind kinderen zoon zonen dochter dochters echtgenoot echtgenote partner gezinslid gezinsleden moeder vader broer zus child children son daughter spouse husband wife dependant dependent kinder sohn tochter ehefrau ehemann ehegatte ehegattin enfant enfants fils fille conjoint conjointe épouse époux "
  )
  private static let widestGap = 40
  private static let longestRelatives = 160

  /// The name before a date or telephone number of somebody whom the first word of the line says to be a relative:
  /// `kind   Jad Haddad   11-11-2014`, `Kinderen: Bos Lowie (12/02/2011), Bos Fien (08/07/2014)`.
  ///
  /// - Complexity: O(1), since it reads no further than `longestRelatives`. Does not allocate.
  static func relative(in text: Span<UInt8>, before start: Int) -> Range<Int>? {
    var end = start
    let nearest = max(8, start - widestGap)
    while end > nearest,
      text[end - 1] == 32 || text[end - 1] == 9 || text[end - 1] == UInt8(ascii: "(")
    {
      end -= 1
    }
    // A gap or a parenthesis, not a space: `zoon Jan belde 3-4-2020`.
    guard start - end >= 2 || end < start && text[end] == 9, FieldWord.isLetter(text[end - 1])
    else { return nil }
    var line = end
    let least = max(0, end - longestRelatives)
    while line > least, text[line - 1] != 10 { line -= 1 }
    guard line == 0 || text[line - 1] == 10 else { return nil }
    while line < end, text[line] == 32 || text[line] == UInt8(ascii: "-") || text[line] == 9 {
      line += 1
    }
    guard let word = NamePart(text, at: line), word.isOne(of: relatives), word.end + 2 < end else {
      return nil
    }
    let next = (text[word.end], text[word.end + 1])
    guard next.0 == UInt8(ascii: ":") || next.0 == 9 || next.0 == 32 && next.1 == 32 else {
      return nil
    }
    return name(text, endingAt: end)?.range
  }
}
