// Identifiers of Spain.

extension IdentifierChecks {
  /// Returns whether seven or eight digits and a letter are a Spanish DNI: the letter follows from the
  /// number modulo 23.
  ///
  /// Source: <https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/>.
  static func dni(_ text: Span<UInt8>) -> Bool {
    guard text.count == 8 || text.count == 9 else { return false }
    let last = text.count - 1
    return isSpanishLetter(text[last], of: number(text, 0..<last))
  }

  /// Returns whether a DNI that passes has seven digits, as numbers of articles and the Irish have.
  ///
  /// - Parameter text: The number as written.
  /// - Returns: Whether it has.
  static func isShortDNI(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    for position in text.indices where text[position] &- UInt8(ascii: "0") < 10 { digits += 1 }
    return digits == 7
  }

  /// Returns whether the text is a Spanish NIE: X, Y or Z, seven digits and a letter.
  ///
  /// X counts as 0, Y as 1 and Z as 2; the letter is that of a DNI.
  ///
  /// Source: <https://es.wikipedia.org/wiki/Número_de_identidad_de_extranjero>.
  static func nie(_ text: Span<UInt8>) -> Bool {
    guard text.count == 9 else { return false }
    let first = letter(text, 0) - 23
    let digits = number(text, 1..<8)
    guard first >= 0, digits >= 0 else { return false }
    return isSpanishLetter(text[8], of: first * 10_000_000 + digits)
  }

  /// Returns whether twelve digits are a Spanish social security number (NUSS, NAF) of a person.
  ///
  /// Province, eight digits, and both together modulo 97. A number below ten million counts with
  /// seven digits there, as it had when numbers were shorter.
  ///
  /// Source: <https://es.wikipedia.org/wiki/Número_de_la_Seguridad_Social>.
  static func nuss(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 12) else { return false }
    let province = number(text, 0..<2)
    guard (1...53).contains(province) || province == 66 else { return false }
    let serial = number(text, 2..<10)
    guard serial > 0 else { return false }
    let whole = serial + province * (serial < 10_000_000 ? 10_000_000 : 100_000_000)
    return whole % 97 == number(text, 10..<12)
  }

  /// Returns whether this is the control letter of a number that is not negative.
  static func isSpanishLetter(_ letter: UInt8, of number: Int) -> Bool {
    number >= 0 && letter == byte(of: "TRWAGMYFPDXBNJZSQVHLCKE", at: number % 23)
  }
}
