// Identifiers of France.

extension IdentifierChecks {
  /// Returns whether fifteen characters are a French NIR (numéro de sécurité sociale) with its key.
  ///
  /// Sex (1, 2; 3, 4 and 7, 8 while a registration is pending), year, month (01–12; 20–42 and
  /// 50–99 when the record has none), place of birth of five characters with 2A or 2B for Corsica,
  /// serial, and as key 97 minus the rest modulo 97. For the key, 2A counts as 19 and 2B as 18.
  ///
  /// Source: <https://fr.wikipedia.org/wiki/Numéro_de_sécurité_sociale_en_France>.
  static func nir(_ text: Span<UInt8>) -> Bool {
    guard text.count == 15, areDigits(text, 13..<15),
      let number = nirNumber(text.extracting(0..<13))
    else { return false }
    return 97 - number % 97 == self.number(text, 13..<15)
  }

  /// Returns whether thirteen characters can be a French NIR without its key, which nothing but its place tells.
  static func nirWithoutKey(_ text: Span<UInt8>) -> Bool { nirNumber(text) != nil }

  /// The number that the key of a NIR is made of; `nil` if its parts are none.
  private static func nirNumber(_ text: Span<UInt8>) -> Int? {
    guard text.count == 13, areDigits(text, 0..<5), areDigits(text, 7..<13),
      number(text, 10..<13) > 0
    else { return nil }
    switch digit(text, 0) {
    case 1...4, 7, 8: break
    default: return nil
    }
    switch number(text, 3..<5) {
    case 1...12, 20...42, 50...99: break
    default: return nil
    }
    var department = number(text, 5..<7)
    if digit(text, 5) == 2, has(text, 6, "A") { department = 19 }
    if digit(text, 5) == 2, has(text, 6, "B") { department = 18 }
    guard department > 0 else { return nil }
    return (number(text, 0..<5) * 100 + department) * 1_000_000 + number(text, 7..<13)
  }
}
