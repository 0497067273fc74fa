/// A key that says only that its value is a line, where the keys behind it are of the rest of an address.
///
///     line1=12 Orchard Rd, city=Avon      <Line>2 Tai'r Felin</Line><Line>Avon</Line><Postcode>…      line1: "Beck House, 8 Low Fold"
enum AddressLineKey {
  /// How far the other keys are looked for, in bytes.
  private static let reach = 120
  private static let others = HashedWords(
    " city town postcode ukpostcode zip zipcode postal postalcode suburb locality posttown eircode pc "
  )

  /// Whether the key is `line` or `line1`, and one of the town or postcode stands behind its value.
  ///
  /// - Complexity: O(1), since it reads no further than its reach. Does not allocate.
  static func names(_ keyed: KeyedValue, in text: Span<UInt8>) -> Bool {
    var end = keyed.key.upperBound
    if FieldWord.isDigit(text[end - 1]) { end -= 1 }
    if end > keyed.key.lowerBound, text[end - 1] == UInt8(ascii: "_") { end -= 1 }
    let start = end - 4
    guard start == keyed.key.lowerBound || start > 0 && !FieldWord.isLetter(text[start - 1]),
      text.equalsIgnoringCase(start..<end, "line")
    else { return false }
    var at = keyed.value.upperBound
    let limit = min(text.count - 1, at + reach)
    while at < limit {
      guard FieldWord.isLetter(text[at]) else {
        at += 1
        continue
      }
      let first = at
      while at < limit, FieldWord.isLetter(text[at]) { at += 1 }
      guard others.contains(NameHash(text, first..<at).value) else { continue }
      if IdentifierChecks.isByte(text[at], in: ">:=\"'") { return true }
    }
    return false
  }
}
