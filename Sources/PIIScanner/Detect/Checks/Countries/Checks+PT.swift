// Identifiers of Portugal.

extension IdentifierChecks {
  /// Returns whether nine digits are a Portuguese NIF.
  ///
  /// Weights 9 down to 2 and modulo 11; a check digit of 10 is written 0. Any first digit but 0
  /// passes. Natural persons have 1, 2, 3 or 45; the definition asks for those.
  ///
  /// Source: <https://pt.wikipedia.org/wiki/Número_de_identificação_fiscal>.
  static func nif(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 9), digit(text, 0) > 0 else { return false }
    let check = (11 - weightedSum(text, weights: 0x9876_5432, count: 8) % 11) % 11
    return check % 10 == digit(text, 8)
  }

  /// Returns whether twelve characters are the number of a Portuguese citizen card.
  ///
  /// Eight digits, the check digit of the civil number, a version of two characters, and a check
  /// digit of the Luhn kind over all, with A as 10.
  ///
  /// Source: “Validação de Número de Documento do Cartão de Cidadão”,
  /// <https://www.autenticacao.gov.pt>.
  static func cartaoDeCidadao(_ text: Span<UInt8>) -> Bool {
    guard text.count == 12, areDigits(text, 0..<9), digit(text, 11) >= 0 else { return false }
    var sum = 0
    for position in 0..<12 {
      let value = base36(text, position)
      guard value >= 0 else { return false }
      let isDoubled = position.isMultiple(of: 2)
      sum += !isDoubled ? value : 2 * value > 9 ? 2 * value - 9 : 2 * value
    }
    return sum.isMultiple(of: 10)
  }
}
