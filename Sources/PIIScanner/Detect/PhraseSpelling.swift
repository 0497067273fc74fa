/// How the phrases of lists are spelled in texts.
///
/// Words are compared without regard to capitals of ASCII only, which costs nothing for each byte. So of a phrase with other letters the
/// spellings in capitals are listed too: `ΑΜΚΑ`, `EMŠO`, `Телефон`.
enum PhraseSpelling {
  /// Calls a closure with each spelling of a phrase.
  ///
  /// There are thousands of phrases, and a scan of a small file should not wait for them: most are ASCII, and take no arrays.
  static func forEach(
    of phrase: String, _ body: (_ spelling: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var phrase = phrase
    let isASCII = phrase.withUTF8 { bytes in
      guard unsafe !bytes.contains(where: { $0 >= 0x80 }) else { return false }
      unsafe body(bytes)
      return true
    }
    guard !isASCII else { return }
    for var spelling in all(of: phrase) { spelling.withUTF8 { unsafe body($0) } }
  }

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
