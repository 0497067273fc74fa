/// Bank accounts as their countries write them without the IBAN, which has the same digits.
///
/// In many countries people still write them so: on a payslip, in a contract, at the foot of a letter.
/// The check digits are the national ones of ``IBANNationalCheck``, or those of the IBAN itself where
/// the country has kept them at the front. Test vectors: `fixtures/checks/any-accounts.tsv`.
extension IdentifierChecks {
  /// Returns whether the text is a Polish account number (NRB): 26 digits, an IBAN without `PL`.
  ///
  /// Source: ordinance of the president of the NBP on bank numbering, Dz. Urz. NBP 2017 poz. 10. Oracle:
  /// `stdnum.iban` with `PL` before it.
  static func nrb(_ text: Span<UInt8>) -> Bool {
    guard isDigits(text, count: 26), !isOneCharacterRepeated(text) else { return false }
    // `PL` is 25 21; both check digits come last.
    let account = remainder97(text, 2..<26) * 10_000 + 2521
    return remainder97(text, 0..<2, after: account % 97) == 1
  }

  /// Returns whether the text is a Hungarian account number (pénzforgalmi jelzőszám): 16 or 24 digits.
  ///
  /// Eight digits for bank and branch and the account have a check digit each, weights 9, 7, 3, 1. The last
  /// eight of 24 digits may be zeros.
  ///
  /// Source: MNB decree 35/2017 (XII. 14.), annex 1; ECBS TR 201, “Hungary”. Oracle: the registry's
  /// examples, and the rule.
  static func bankszamla(_ text: Span<UInt8>) -> Bool {
    guard text.count == 16 || text.count == 24, areDigits(text, 0..<text.count),
      number(text, 0..<8) > 0, number(text, 8..<16) > 0
    else { return false }
    return IBANNationalCheck.isHungarianBank(text)
      && IBANNationalCheck.isHungarianAccount(text, 8..<text.count)
  }

  /// Returns whether the text is a Czech or Slovak account: `19-2000145399/0800`.
  ///
  /// A prefix of at most six digits, a number of at most ten, each with its own check modulo 11, and
  /// the bank. A slash and a year are the number of a file, not of an account.
  ///
  /// Source: ČNB decree 169/2011 Sb. § 5; NBS decree 8/2009 Z. z. Oracle: `stdnum.cz.bankaccount`, which has a list of banks besides.
  ///
  /// - Parameter text: As written, since the hyphen tells the prefix from the number.
  /// - Returns: `false` for a number of zeros, and for a file's number and its year.
  static func czechAccount(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 7, text[text.count - 5] == UInt8(ascii: "/") else { return false }
    let end = text.count - 5
    let bank = number(text, end + 1..<text.count)
    guard bank > 0, !(1900...2099 ~= bank) || bank == 2010 || bank == 2060 || bank == 2070 else {
      return false
    }
    var hyphen = 0
    while hyphen < end, text[hyphen] != UInt8(ascii: "-") { hyphen += 1 }
    let start = hyphen < end ? hyphen + 1 : 0
    return (start == 0 || passesCzechWeights(text, 0..<hyphen)) && number(text, start..<end) > 0
      && passesCzechWeights(text, start..<end)
  }

  /// Returns whether a number times the powers of two from its end adds up to a multiple of 11.
  private static func passesCzechWeights(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 10
      && IBANNationalCheck.isMultiple(
        text, from: range.lowerBound, weights: IBANNationalCheck.czechWeights, count: range.count,
        of: 11)
  }

  /// Returns whether the text is a Norwegian account number (kontonummer): eleven digits, the last for modulo 11.
  ///
  /// Source: <https://no.wikipedia.org/wiki/Kontonummer>. Oracle: `stdnum.no.kontonr`, which also takes seven digits.
  static func kontonummer(_ text: Span<UInt8>) -> Bool {
    isDigits(text, count: 11) && number(text, 0..<4) > 0 && number(text, 6..<11) > 0
      && IBANNationalCheck.isMultiple(
        text, from: 0, weights: IBANNationalCheck.norwegianWeights, count: 11, of: 11)
  }

  /// Returns whether the text is a Spanish account number (código cuenta cliente): 20 digits, two of them checks.
  ///
  /// Source: <https://es.wikipedia.org/wiki/C%C3%B3digo_cuenta_cliente>. Oracle: `stdnum.es.ccc`.
  static func ccc(_ text: Span<UInt8>) -> Bool {
    isDigits(text, count: 20) && number(text, 0..<4) > 0
      && !isOneCharacterRepeated(text) && IBANNationalCheck.isSpanish(text)
  }

  /// Returns whether the text is a Portuguese account number (NIB): 21 digits that are 1 modulo 97.
  ///
  /// Source: <https://pt.wikipedia.org/wiki/N%C3%BAmero_de_Identifica%C3%A7%C3%A3o_Banc%C3%A1ria>. Oracle: `stdnum.iban` with `PT50` before it.
  static func nib(_ text: Span<UInt8>) -> Bool {
    isDigits(text, count: 21) && number(text, 0..<4) > 0 && remainder97(text, 0..<21) == 1
  }

  /// Returns whether the text is a French account number (RIB): bank, branch, account and key, modulo 97.
  ///
  /// Source: <https://fr.wikipedia.org/wiki/Cl%C3%A9_RIB>. Oracle: `schwifty.checksum` of France.
  static func rib(_ text: Span<UInt8>) -> Bool {
    text.count == 23 && number(text, 0..<5) > 0 && number(text, 5..<10) >= 0
      && number(text, 21..<23) > 0 && IBANNationalCheck.isFrench(text)
  }

  /// Returns whether the text is a Belgian account number of before IBAN: ten digits and their rest modulo 97.
  ///
  /// Source: <https://nl.wikipedia.org/wiki/Bankrekeningnummer#Belgi%C3%AB>. Oracle: `stdnum.be.iban` with its check digits before it.
  static func belgianAccount(_ text: Span<UInt8>) -> Bool {
    isDigits(text, count: 12) && number(text, 0..<10) > 0 && IBANNationalCheck.isBelgian(text)
  }
}
