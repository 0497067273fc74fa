// Greece and Cyprus. Test vectors: fixtures/checks/east-south.tsv.

extension IdentifierChecks {
  /// Returns whether eleven digits are a Greek social security number (AMKA, ΑΜΚΑ).
  ///
  /// DDMMYYSSSSC: date of birth without century, and Luhn over all digits.
  ///
  /// Source: <https://www.amka.gr/tieinai_en.html>. Agrees with `stdnum.gr.amka`.
  static func amka(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 11), passesLuhn(text, 0..<11) else { return false }
    // The leap days of 1901–1999 and 2001–2099 are the same; 2000 has one more than 1900.
    return isDate(
      year: 2000 + number(text, 4..<6), month: number(text, 2..<4), day: number(text, 0..<2))
  }

  /// Returns whether nine digits, with or without `EL` or `GR`, are a Greek tax number (AFM, ΑΦΜ).
  ///
  /// The digits times 256, 128, … 2, modulo 11 (10 counts as 0), are the last. All zeros fail.
  ///
  /// Source: <https://el.wikipedia.org/wiki/Αριθμός_Φορολογικού_Μητρώου>. Agrees with
  /// `stdnum.gr.vat` on nine digits; of old numbers of eight digits we ask the leading zero.
  static func afm(_ text: Span<UInt8>) -> Bool {
    let hasPrefix = has(text, 0, "E") && has(text, 1, "L") || has(text, 0, "G") && has(text, 1, "R")
    let start = hasPrefix ? 2 : 0
    guard text.count == start + 9, number(text, start..<(start + 9)) > 0 else { return false }
    var sum = 0
    for position in start..<(start + 8) { sum = 2 * (sum + digit(text, position)) }
    return sum % 11 % 10 == digit(text, start + 8)
  }

  /// Returns whether eight digits and a letter, with or without `CY`, are a Cypriot TIC.
  ///
  /// The letter is a sum modulo 26: digits at even positions (from 0) are translated by a table,
  /// the others count as they are. Numbers that begin with 12 are not issued.
  ///
  /// Source: European Commission, TIN algorithms, “Cyprus”. Agrees with `stdnum.cy.vat`.
  static func tic(_ text: Span<UInt8>) -> Bool {
    let start = has(text, 0, "C") && has(text, 1, "Y") ? 2 : 0
    guard text.count == start + 9, areDigits(text, start..<(start + 8)) else { return false }
    guard number(text, start..<(start + 2)) != 12 else { return false }
    var sum = 0
    for index in 0..<8 {
      let value = digit(text, start + index)
      guard index.isMultiple(of: 2) else {
        sum += value
        continue
      }
      switch value {
      case 0: sum += 1
      case 1: break
      case 2, 3, 4: sum += 2 * value + 1
      default: sum += 2 * value + 3
      }
    }
    return sum % 26 == letter(text, start + 8)
  }
}
