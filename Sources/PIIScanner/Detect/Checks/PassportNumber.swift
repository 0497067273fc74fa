// Numbers of passports. They have no check digit that is printed with them.

extension IdentifierChecks {
  /// Returns whether letters and digits can be the number of a passport: not all of its digits are 0.
  ///
  /// Source: ICAO 9303-3: up to nine characters, chosen by each country.
  static func passportNumber(_ text: Span<UInt8>) -> Bool {
    for position in 0..<text.count where text[position] &- UInt8(ascii: "1") < 9 { return true }
    return false
  }
}

/// What nine digits need before them to be looked at as the number of a passport, where no column says that they are one.
///
/// Nine digits are common, and the words around each, or its key, would cost more than this.
enum PassportWord {
  /// Most bytes before the number.
  private static let reach = 48

  /// Whether a number has letters of its own, or `pass` before it: in its line, in its value of a format that has columns, or in its
  /// value and its key of JSON.
  ///
  /// - Parameters:
  ///   - start: Where the number begins.
  ///   - text: The window.
  ///   - delimiter: What ends a value of the format; 0 for none.
  /// - Returns: Whether it has either.
  static func mayBelong(to start: Int, in text: Span<UInt8>, delimiter: UInt8) -> Bool {
    guard text[start] &- UInt8(ascii: "0") < 10, text[start + 2] &- UInt8(ascii: "0") < 10 else {
      return true
    }
    let isJSON = delimiter == UInt8(ascii: "\"")
    var at = start
    let least = max(3, start - reach)
    while at > least {
      let byte = text[at - 1]
      if byte | 0x20 == UInt8(ascii: "s"), text.endsIgnoringCase(at, "pass") { return true }
      if !isJSON, byte == 10 || byte == delimiter { return false }
      at -= 1
    }
    return false
  }
}
