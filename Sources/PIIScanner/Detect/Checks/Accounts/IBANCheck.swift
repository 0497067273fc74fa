/// An IBAN in a text.
struct IBANMatch: Equatable, Sendable {
  /// Offset past the last byte.
  var end: Int
  /// The two letters of the country, in capitals.
  var country: CountryCode
  var hints: IBANHints
}

/// Two capitals of ISO 3166, such as `NL`, as one number: the first letter is the high byte.
struct CountryCode: Equatable, Hashable, Sendable {
  var rawValue: UInt16

  init(_ first: UInt8, _ second: UInt8) {
    rawValue = UInt16(first) << 8 | UInt16(second)
  }
}

/// What is known of an IBAN besides that its length, its structure and its check digits are right.
struct IBANHints: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// The check digits inside the account number, which some countries have, are right too.
  static let nationalCheckPasses = IBANHints(rawValue: 1)
  /// They are wrong.
  ///
  /// Such accounts are rare, but banks have issued them.
  static let nationalCheckFails = IBANHints(rawValue: 2)
  /// The country is not in the registry itself, such as Morocco or Réunion.
  static let unregisteredCountry = IBANHints(rawValue: 4)
  /// Written in groups of four with one kind of separator, as on paper.
  static let groupedInFours = IBANHints(rawValue: 8)
}

/// Finds the exact end of an IBAN, or says that there is none.
///
/// What follows from the text alone is checked: the country, the length and the kind of each
/// character from the registry, and the check digits (ISO 7064 mod 97-10, 02–98). One random text
/// of the right form in 97 passes.
enum IBANCheck {
  /// The most separators of an IBAN.
  ///
  /// Groups of four need 8 at most.
  private static let mostSeparators = 10

  /// The IBAN that starts at `start`.
  ///
  /// Letters may be in either case. Between characters there may be one separator: a space, `-`,
  /// `.`, or a no-break or narrow space in UTF-8 or Windows-1252. Groups may have any length; between
  /// the country, if it is in capitals, and its check digits there may be a space. `NL91 ABNA 0417 1643 00` is an
  /// example.
  ///
  /// - Parameters:
  ///   - text: Whatever is there: a chunk, a line, a value.
  ///   - start: Where the two letters of the country are. A letter or digit before it means that
  ///     they are part of something else: nil.
  ///   - end: No IBAN ends after it.
  /// - Returns: Nil also when a letter or digit follows directly, except for a currency. Never traps.
  /// - Complexity: O(1): at most 34 characters and their separators. Does not allocate.
  static func match(_ text: Span<UInt8>, from start: Int, to end: Int) -> IBANMatch? {
    guard start >= 0, end <= text.count, end - start >= 15,
      start == 0 || !isAlphanumeric(text[start - 1]) || isLabelled(text, at: start)
    else { return nil }
    let first = text[start] & 0xDF
    let second = text[start + 1] & 0xDF
    let isApart =
      text[start + 2] == UInt8(ascii: " ") && isLetter(text[start]) && isLetter(text[start + 1])
    let digits = isApart ? start + 3 : start + 2
    let tens = text[digits] &- UInt8(ascii: "0")
    let ones = text[digits + 1] &- UInt8(ascii: "0")
    guard isLetter(first), isLetter(second), tens < 10, ones < 10,
      let country = IBANRegistry.country(first, second)
    else { return nil }
    let check = Int(tens) * 10 + Int(ones)
    guard check >= 2, check <= 98 else { return nil }

    var account = InlineArray<30, UInt8>(repeating: 0)
    var count = 0
    var position = digits + 2
    var remainder = 0
    var separators = Separators()
    while count < country.accountLength {
      let separator = separatorLength(text, position, end)
      if separator > 0 {
        separators.add(text[position], before: count)
        position += separator
      }
      guard position < end else { return nil }
      var byte = text[position]
      guard isAlphanumeric(byte) else { return nil }
      if byte > UInt8(ascii: "9") { byte &= 0xDF }
      guard country.allows(byte, at: count) else { return nil }
      account[count] = byte
      remainder = appended(byte, to: remainder)
      count += 1
      position += 1
    }
    remainder = appended(second, to: appended(first, to: remainder))
    remainder = (remainder % 97 * 100 + check) % 97
    guard remainder == 1, separators.count <= mostSeparators,
      position == end || !isAlphanumeric(text[position]) || isCurrency(text, at: position)
    else { return nil }

    var hints = IBANNationalCheck.hint(account.span.extracting(first: count), country.scheme)
    if !country.isRegistered { hints.insert(.unregisteredCountry) }
    if separators.areAfterFours(of: count) { hints.insert(.groupedInFours) }
    return IBANMatch(end: position, country: CountryCode(first, second), hints: hints)
  }

  /// A number with a digit, or a letter as 10…35, written after it; what is left of it modulo 97 when it grows large.
  @inline(__always)
  private static func appended(_ byte: UInt8, to number: Int) -> Int {
    // A division for each character would be half of the work.
    let number = number < 1 << 56 ? number : number % 97
    return byte <= UInt8(ascii: "9")
      ? number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
      : number &* 100 &+ Int(byte &- UInt8(ascii: "A")) &+ 10
  }

  /// The length in bytes of the separator at a position, or 0 when there is none.
  private static func separatorLength(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
    guard position < end else { return 0 }
    switch text[position] {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), 0xA0:
      return 1
    case 0xC2:
      return position + 1 < end && text[position + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard position + 2 < end, text[position + 1] == 0x80 else { return 0 }
      // U+2000…200A: spaces by width. U+2010, U+2011: hyphens. U+202F: narrow no-break space.
      return switch text[position + 2] {
      case 0x80...0x8A, 0x90, 0x91, 0xAF: 3
      default: 0
      }
    default:
      return 0
    }
  }

  /// Whether the word `IBAN`, and no longer one, or a tag of the statements of banks stands against an offset.
  private static func isLabelled(_ text: Span<UInt8>, at start: Int) -> Bool {
    // `~38PL61…`, `?38DE89…`: the account of the other party, in the statements of banks.
    if start >= 3, text[start - 1] == UInt8(ascii: "8"), text[start - 2] == UInt8(ascii: "3"),
      text[start - 3] == UInt8(ascii: "~") || text[start - 3] == UInt8(ascii: "?")
    {
      return true
    }
    guard start >= 4, start == 4 || !isAlphanumeric(text[start - 5]) else { return false }
    var word: UInt32 = 0
    for position in (start - 4)..<start { word = word << 8 | UInt32(text[position] | 0x20) }
    // `iban`
    return word == 0x6962_616E
  }

  /// Whether the code of a currency follows and ends there, as in the statements of banks: `:25:NL91ABNA0417164300EUR`.
  private static func isCurrency(_ text: Span<UInt8>, at position: Int) -> Bool {
    guard position + 3 <= text.count,
      position + 3 == text.count || !isAlphanumeric(text[position + 3])
    else { return false }
    let code =
      UInt32(text[position]) << 16 | UInt32(text[position + 1]) << 8 | UInt32(text[position + 2])
    for index in currencies.indices where currencies[index] == code { return true }
    return false
  }

  /// EUR, USD, GBP, CHF, SEK, NOK, DKK, PLN, CZK, HUF, RON, BGN, as three bytes.
  private static let currencies: InlineArray<12, UInt32> = [
    0x455552, 0x555344, 0x474250, 0x434846, 0x53454B, 0x4E4F4B, 0x444B4B, 0x504C4E, 0x435A4B,
    0x485546, 0x524F4E, 0x42474E,
  ]

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "A") < 26
  }

  @inline(__always)
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte & 0xDF) || byte &- UInt8(ascii: "0") < 10
  }

  /// Where separators were, to tell groups of four from others.
  private struct Separators {
    private(set) var count = 0
    private var first: UInt8 = 0
    private var areRegular = true

    /// Notes a separator before a character of the account number, which starts at 0.
    mutating func add(_ byte: UInt8, before character: Int) {
      if count == 0 { first = byte }
      areRegular = areRegular && byte == first && character == 4 * count
      count += 1
    }

    func areAfterFours(of characters: Int) -> Bool {
      areRegular && count == (characters + 3) / 4
    }
  }
}
