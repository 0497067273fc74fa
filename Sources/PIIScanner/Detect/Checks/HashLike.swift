extension IdentifierChecks {
  /// Returns whether an identifier looks like a part of a hash or a UUID: hexadecimal digits, letters among them.
  ///
  /// Identifiers have their letters in capitals and mostly beyond F, hashes in small letters.
  ///
  /// - Parameters:
  ///   - raw: The hit as it is written.
  ///   - inCapitals: Whether capitals count, instead of small letters: for identifiers that have none below G so far.
  /// - Returns: `false` for anything with a separator or another letter.
  static func looksLikeHash(_ raw: Span<UInt8>, inCapitals: Bool = false) -> Bool {
    guard raw.count >= 8 else { return false }
    let first = inCapitals ? UInt8(ascii: "A") : UInt8(ascii: "a")
    var letters = 0
    for position in 0..<raw.count {
      let byte = raw[position]
      if byte &- first < 6 {
        letters += 1
      } else if byte &- UInt8(ascii: "0") >= 10 {
        return false
      }
    }
    return letters > 0
  }
}
