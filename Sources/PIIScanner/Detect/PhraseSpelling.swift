/// How the phrases of lists are spelled in texts.
///
/// Words are compared without regard to capitals of ASCII only, which costs nothing for each byte. So of a phrase with other letters the
/// spellings in capitals are listed too: `ΑΜΚΑ`, `EMŠO`, `Телефон`.
enum PhraseSpelling {
  /// A phrase, and how it is written in capitals and with one in front, where that is more than capitals of ASCII.
  static func all(of phrase: String) -> [String] {
    guard phrase.utf8.contains(where: { $0 >= 0x80 }) else { return [phrase] }
    var spellings = [phrase]
    for spelling in [phrase.prefix(1).uppercased() + phrase.dropFirst(), phrase.uppercased()]
    where !spellings.contains(where: { isSame($0, spelling) }) {
      spellings.append(spelling)
    }
    return spellings
  }

  /// Whether two texts differ in capitals of ASCII at most.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8) { small($0) == small($1) }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
