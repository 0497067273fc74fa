// Identifiers of Italy.

extension IdentifierChecks {
  /// Returns whether sixteen characters are an Italian codice fiscale of a person.
  ///
  ///     RCC MNL 83 S 18 D969 H
  ///     |   |   |  | |  |    check letter
  ///     |   |   |  | |  place of birth
  ///     |   |   |  | day of birth, 40 more for a woman
  ///     |   |   year and month (a letter) of birth
  ///     surname, name
  ///
  /// When two people would get the same code, digits are replaced by letters from the right
  /// (*omocodia*): L is 0, M is 1, N is 2, P is 3, … V is 9.
  ///
  /// Source: <https://it.wikipedia.org/wiki/Codice_fiscale>; D.M. 23 December 1976.
  static func codiceFiscale(_ text: Span<UInt8>) -> Bool {
    guard text.count == 16, letter(text, 11) >= 0 else { return false }
    for position in 0..<6 where letter(text, position) < 0 { return false }
    for position in 12..<15 where codiceDigit(text, position) < 0 { return false }

    let years = codiceNumber(text, 6)
    let days = codiceNumber(text, 9)
    guard years >= 0, days >= 0, days / 40 < 2 else { return false }
    var month = 0
    for index in 0..<12 where byte(of: "ABCDEHLMPRST", at: index) == text[8] { month = index + 1 }
    // Years from 1920 to 2019 stand for any century: they have the same leap years.
    guard isDate(year: years < 20 ? 2000 + years : 1900 + years, month: month, day: days % 40)
    else { return false }

    // Even places count as they are, with A and 0 as 0. Odd ones, the first included, through a
    // table, here written as letters: 1, 0, 5, 7, 9, 13, …
    let odd: StaticString = "BAFHJNPRTVCESULDGIMOQKWZYX"
    var sum = 0
    for position in 0..<15 {
      let digit = digit(text, position)
      let value = digit >= 0 ? digit : letter(text, position)
      sum +=
        position.isMultiple(of: 2) ? Int(byte(of: odd, at: value)) - Int(UInt8(ascii: "A")) : value
    }
    return letter(text, 15) == sum % 26
  }

  /// The value of a digit, or of the letter that stands for it; −1 for anything else.
  private static func codiceDigit(_ text: Span<UInt8>, _ position: Int) -> Int {
    let digit = digit(text, position)
    if digit >= 0 { return digit }
    guard position < text.count else { return -1 }
    for value in 0..<10 where byte(of: "LMNPQRSTUV", at: value) == text[position] { return value }
    return -1
  }

  private static func codiceNumber(_ text: Span<UInt8>, _ position: Int) -> Int {
    let tens = codiceDigit(text, position)
    let ones = codiceDigit(text, position + 1)
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones
  }
}
