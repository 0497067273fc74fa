/// What passes a check and is sooner something else, if no word says what it is.
extension IdentifierChecks {
  /// Returns whether a value is written, or has the parts, as hardly any of its kind and many others.
  ///
  /// - Parameters:
  ///   - raw: The value as it stands in the text.
  ///   - check: What it passes.
  /// - Returns: `false` for most.
  @inline(__always)
  static func isDoubtful(_ raw: Span<UInt8>, _ check: IdentifierCheck) -> Bool {
    switch check {
    case .publicIPv4: looksLikeVersion(raw)
    case .publicIPv6: looksLikeExample(raw)
    case .macAddress: isOfVirtualMachine(raw) || looksMadeUp(macAddress: raw)
    case .paymentCard: isDoubtfulCard(raw)
    case .dni: isShortDNI(raw)
    case .hetuOrTemporary: isTemporaryHetu(raw) || isDateAndSerial(raw)
    case .personnummer: isCoordinationNumber(raw)
    case .cartaoDeCidadao: hasSmallLetter(raw) || looksLikeHash(raw, inCapitals: true)
    default: false
    }
  }

  /// Returns whether a Finnish code is a date, a hyphen and four digits, as numbers of lots and orders are.
  ///
  /// Ten control characters of 31 are digits, and one number in 31 passes with each.
  private static func isDateAndSerial(_ raw: Span<UInt8>) -> Bool {
    guard raw.count == 11, raw[6] == UInt8(ascii: "-") else { return false }
    return raw[10] &- UInt8(ascii: "0") < 10
  }

  /// Returns whether a Swedish number has sixty added to its day, as those have who are not registered there; the numbers
  /// of Finland and Denmark begin with a day, and so look like it.
  private static func isCoordinationNumber(_ raw: Span<UInt8>) -> Bool {
    var digits = InlineArray<12, UInt8>(repeating: 0)
    var count = 0
    for position in raw.indices where digit(raw, position) >= 0 {
      guard count < 12 else { return false }
      digits[count] = raw[position]
      count += 1
    }
    return count >= 10 && digits[count - 6] >= UInt8(ascii: "6")
  }

  /// Returns whether it has a small letter: `991729228u64` is a number of a program.
  private static func hasSmallLetter(_ raw: Span<UInt8>) -> Bool {
    for position in raw.indices where raw[position] &- UInt8(ascii: "a") < 26 { return true }
    return false
  }

  /// Returns whether a date begins a line of a log or a chat: a time follows it, and nothing stands before it.
  ///
  /// Midnight is none: databases write dates so.
  ///
  /// - Parameters:
  ///   - text: The window.
  ///   - start: Where the date starts.
  ///   - end: Where it ends.
  /// - Returns: Whether it is so.
  static func beginsLogLine(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var first = start
    if first > 0, text[first - 1] == UInt8(ascii: "[") { first -= 1 }
    guard first == 0 || text[first - 1] == 10 else { return false }
    var at = end
    while at < text.count, at - end < 2,
      text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: ",")
    {
      at += 1
    }
    if at == end, at < text.count, text[at] == UInt8(ascii: "T") { at += 1 }
    guard at > end, at + 4 < text.count else { return false }
    // `9:44` or `09:44`.
    let colon = text[at + 1] == UInt8(ascii: ":") ? at + 1 : at + 2
    guard text[colon] == UInt8(ascii: ":"), colon + 3 <= text.count else { return false }
    for position in at..<(colon + 3) where position != colon && digit(text, position) < 0 {
      return false
    }
    return number(text, at..<colon) + number(text, (colon + 1)..<(colon + 3)) > 0
  }
}
