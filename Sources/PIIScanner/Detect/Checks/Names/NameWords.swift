/// Surnames, and ordinary words that are none.
///
/// They come from `scripts/given_names.py`, as Bloom filters: of other words one in 1,000 is taken for a surname too, and fewer for an ordinary one.
enum NameWords {
  /// Whether a word is a surname of Europe or America.
  ///
  /// - Parameter hash: The ``NameHash`` of the word in small letters.
  /// - Returns: Whether it is one.
  static func isSurname(_ hash: UInt32) -> Bool { isIn(surnames, bits: 21, hash) }

  /// Whether a word is an ordinary English one, or the name of a country, language, day or month; not a frequent surname.
  ///
  /// - Parameter hash: The ``NameHash`` of the word in small letters.
  /// - Returns: Whether it is one.
  static func isOrdinary(_ hash: UInt32) -> Bool {
    isIn(ordinary, bits: 20, hash) && !taken.contains(hash)
  }

  /// Whether a word is an ordinary one and no surname besides.
  static func isOnlyOrdinary(_ hash: UInt32) -> Bool { isOrdinary(hash) && !isSurname(hash) }

  private static func isIn(
    _ filter: StaticString, bits: UInt32, _ hash: UInt32
  ) -> Bool {
    let step = hash >> 17 | 1
    var bit = hash
    for _ in 0..<7 {
      let position = Int(bit & (1 << bits - 1))
      let digit = IdentifierChecks.byte(of: filter, at: position / 6) - UInt8(ascii: "0")
      guard digit >> UInt8(position % 6) & 1 == 1 else { return false }
      bit &+= step
    }
    return true
  }
}
