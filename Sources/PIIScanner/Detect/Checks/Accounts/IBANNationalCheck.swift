/// The check digits that some countries have inside the account number of an IBAN.
///
/// They are older than the IBAN and not part of it: the registry does not ask for them. That they
/// pass makes an IBAN surer, that they fail makes it less sure.
///
/// Rules and test vectors: python-stdnum (`stdnum.be.iban`, `es.iban`, `me.iban`, `no.iban`) and
/// schwifty (`schwifty.checksum`); for Albania, Croatia and Hungary, which neither has, the
/// examples of the registry. See `fixtures/checks/any-iban.tsv`.
enum IBANNationalCheck {
  /// The hint for an account number.
  ///
  /// - Parameters:
  ///   - account: Digits and capitals that fit the country's structure.
  ///   - scheme: The letter of the country's record in the table.
  /// - Returns: Empty when the country has no such check.
  static func hint(_ account: Span<UInt8>, _ scheme: UInt8) -> IBANHints {
    let passes: Bool
    switch scheme {
    case UInt8(ascii: "a"): passes = isAlbanian(account)
    case UInt8(ascii: "b"): passes = isBelgian(account)
    case UInt8(ascii: "c"): passes = isCzech(account)
    case UInt8(ascii: "e"): passes = isEstonian(account)
    case UInt8(ascii: "f"): passes = isFrench(account)
    case UInt8(ascii: "h"): passes = isCroatian(account)
    case UInt8(ascii: "i"): passes = isItalian(account)
    case UInt8(ascii: "k"): passes = isIcelandic(account)
    case UInt8(ascii: "l"): passes = IdentifierChecks.passesLuhn(account, 0..<14)
    case UInt8(ascii: "m"): passes = IdentifierChecks.remainder97(account, 0..<account.count) == 1
    case UInt8(ascii: "n"): return passesDutchElevenTest(account) ? .nationalCheckPasses : []
    case UInt8(ascii: "o"): passes = isNorwegian(account)
    case UInt8(ascii: "p"): passes = isPolish(account)
    case UInt8(ascii: "s"): passes = isSpanish(account)
    case UInt8(ascii: "t"): passes = IdentifierChecks.remainder97(account, 0..<account.count) == 0
    case UInt8(ascii: "u"): passes = isHungarian(account)
    default: return []
    }
    return passes ? .nationalCheckPasses : .nationalCheckFails
  }

  /// Returns whether digits times their weights add up to a multiple of `modulus`.
  static func isMultiple(
    _ account: Span<UInt8>, from start: Int, weights: UInt64, count: Int, of modulus: Int
  ) -> Bool {
    let sum = IdentifierChecks.weightedSum(account, weights: weights, from: start, count: count)
    return sum >= 0 && sum.isMultiple(of: modulus)
  }

  /// Bank and branch, with the eighth digit as check.
  private static func isAlbanian(_ account: Span<UInt8>) -> Bool {
    isMultiple(account, from: 0, weights: 0x9731_9731, count: 8, of: 10)
  }

  /// Ten digits modulo 97, where 97 stands for 0.
  static func isBelgian(_ account: Span<UInt8>) -> Bool {
    let number = IdentifierChecks.number(account, 0..<10)
    let check = IdentifierChecks.number(account, 10..<12)
    return number >= 0 && (number % 97 == 0 ? 97 : number % 97) == check
  }

  /// A prefix of six digits and a number of ten, each with its own check.
  ///
  /// Slovakia has the same.
  private static func isCzech(_ account: Span<UInt8>) -> Bool {
    isMultiple(account, from: 4, weights: czechWeights, count: 6, of: 11)
      && isMultiple(account, from: 10, weights: czechWeights, count: 10, of: 11)
  }

  /// Powers of two modulo 11, from the last digit on; a shorter number has the last of them.
  static let czechWeights: UInt64 = 0x63_79A5_8421

  /// The branch and the account, not the bank.
  ///
  /// The check digit has weight 1.
  private static func isEstonian(_ account: Span<UInt8>) -> Bool {
    isMultiple(account, from: 2, weights: 0x71_3713_7137_1371, count: 14, of: 10)
  }

  /// The RIB key: letters count 1–9, then 1–9, then 2–9.
  ///
  /// Monaco has the same.
  static func isFrench(_ account: Span<UInt8>) -> Bool {
    var remainder = 0
    for position in 0..<account.count {
      let byte = account[position]
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "I"): value = byte - UInt8(ascii: "A") + 1
      case UInt8(ascii: "J")...UInt8(ascii: "R"): value = byte - UInt8(ascii: "J") + 1
      case UInt8(ascii: "S")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "S") + 2
      default: value = byte &- UInt8(ascii: "0")
      }
      remainder = (remainder * 10 + Int(value)) % 97
    }
    return remainder == 0
  }

  /// The bank and the account, each with a check digit (ISO 7064 mod 11,10).
  private static func isCroatian(_ account: Span<UInt8>) -> Bool {
    IdentifierChecks.passesMod11_10(account, 0..<7)
      && IdentifierChecks.passesMod11_10(account, 7..<17)
  }

  /// The CIN, a letter before bank, branch and account.
  ///
  /// San Marino has the same.
  private static func isItalian(_ account: Span<UInt8>) -> Bool {
    guard account.count == 23 else { return false }
    var sum = 0
    for position in 1..<23 {
      // Letters and digits both count from 0: A and 0 are the same.
      let digit = IdentifierChecks.digit(account, position)
      let value = digit >= 0 ? digit : IdentifierChecks.letter(account, position)
      guard value >= 0 else { return false }
      sum += position.isMultiple(of: 2) ? value : Int(oddValues.byte(value) - UInt8(ascii: "A"))
    }
    return IdentifierChecks.letter(account, 0) == sum % 26
  }

  /// What a character at an odd position counts: the letter's place in the alphabet.
  private static let oddValues: StaticString = "BAFHJNPRTVCESULDGIMOQKWZYX"

  /// The kennitala of the holder, with its ninth digit as check.
  private static func isIcelandic(_ account: Span<UInt8>) -> Bool {
    isMultiple(account, from: 12, weights: 0x3_2765_4321, count: 9, of: 11)
  }

  /// The 11-proef.
  ///
  /// It is evidence only: Dutch accounts no longer need to pass it.
  private static func passesDutchElevenTest(_ account: Span<UInt8>) -> Bool {
    isMultiple(account, from: 4, weights: 0xA9_8765_4321, count: 10, of: 11)
  }

  /// All eleven digits; without the bank when the account starts with `00`.
  private static func isNorwegian(_ account: Span<UInt8>) -> Bool {
    if IdentifierChecks.number(account, 4..<6) == 0 {
      return isMultiple(account, from: 6, weights: 0x54321, count: 5, of: 11)
    }
    return isMultiple(account, from: 0, weights: norwegianWeights, count: 11, of: 11)
  }

  /// 2 to 7 and again from the digit before the check digit on, which has 1.
  static let norwegianWeights: UInt64 = 0x543_2765_4321

  /// The bank and the branch.
  private static func isPolish(_ account: Span<UInt8>) -> Bool {
    isMultiple(account, from: 0, weights: 0x3971_3971, count: 8, of: 10)
  }

  /// One digit for the bank and the branch, one for the account.
  ///
  /// 10 is written as 1.
  static func isSpanish(_ account: Span<UInt8>) -> Bool {
    let bank = IdentifierChecks.weightedSum(account, weights: 0x485A_9736, from: 0, count: 8)
    let number = IdentifierChecks.weightedSum(
      account, weights: 0x12_485A_9736, from: 10, count: 10)
    guard bank >= 0, number >= 0 else { return false }
    return spanishDigit(bank) == IdentifierChecks.digit(account, 8)
      && spanishDigit(number) == IdentifierChecks.digit(account, 9)
  }

  private static func spanishDigit(_ sum: Int) -> Int {
    let rest = sum % 11
    return rest < 2 ? rest : 11 - rest
  }

  /// The bank and branch in eight digits, the account in sixteen.
  private static func isHungarian(_ account: Span<UInt8>) -> Bool {
    isHungarianBank(account) && isHungarianAccount(account, 8..<24)
  }

  /// The eight digits of bank and branch.
  static func isHungarianBank(_ account: Span<UInt8>) -> Bool {
    isMultiple(account, from: 0, weights: 0x9731_9731, count: 8, of: 10)
  }

  /// Eight or sixteen digits of the account itself.
  static func isHungarianAccount(_ account: Span<UInt8>, _ range: Range<Int>) -> Bool {
    isMultiple(
      account, from: range.lowerBound, weights: 0x9731_9731_9731_9731, count: range.count, of: 10)
  }
}
