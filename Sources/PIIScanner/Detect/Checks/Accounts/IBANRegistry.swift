/// The structure of each country's IBAN, from the SWIFT IBAN registry (ISO 13616).
///
/// The table comes from `scripts/iban_registry.py`. A look-up reads at most some ten records: those
/// of countries with the same first letter. Nothing is built at start-up.
enum IBANRegistry {
  /// The longest account number, without country and check digits.
  static let longestAccount = 30

  private static let recordSize = 4 + longestAccount

  /// A country's line of the table.
  struct Country {
    fileprivate let offset: Int
    /// Length of the account number (BBAN): the IBAN less four.
    fileprivate(set) var accountLength: Int

    /// Whether the registry has the country.
    ///
    /// Otherwise it is used there, or belongs to one that is.
    var isRegistered: Bool { records.byte(offset + 2) == UInt8(ascii: "r") }

    /// Which national check digits the account number has: see `IBANNationalCheck`.
    var scheme: UInt8 { records.byte(offset + 3) }

    /// Whether a byte may stand at a position of the account number.
    ///
    /// - Parameters:
    ///   - byte: A digit or capital.
    ///   - position: Less than `accountLength`.
    /// - Returns: Always true for a position of either kind.
    @inline(__always)
    func allows(_ byte: UInt8, at position: Int) -> Bool {
      let isDigit = byte &- UInt8(ascii: "0") < 10
      return switch records.byte(offset + 4 + position) {
      case UInt8(ascii: "n"): isDigit
      case UInt8(ascii: "a"): !isDigit
      default: true
      }
    }
  }

  /// The country with this code, in capitals, or nil when it has no IBAN.
  static func country(_ first: UInt8, _ second: UInt8) -> Country? {
    let letter = Int(first) - Int(UInt8(ascii: "A"))
    guard letter >= 0, letter < 26 else { return nil }
    for record in start(letter)..<start(letter + 1) {
      let offset = record * recordSize
      guard records.byte(offset + 1) == second else { continue }
      var length = longestAccount
      while records.byte(offset + 3 + length) == UInt8(ascii: ".") { length -= 1 }
      return Country(offset: offset, accountLength: length)
    }
    return nil
  }

  private static func start(_ letter: Int) -> Int {
    var value = 0
    for digit in 0..<3 {
      value = value * 10 + Int(starts.byte(letter * 3 + digit) - UInt8(ascii: "0"))
    }
    return value
  }
}
