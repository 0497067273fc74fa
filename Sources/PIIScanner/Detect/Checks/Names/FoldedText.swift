/// Some letters of ASCII, small and without accents.
struct FoldedText {
  var bytes = InlineArray<64, UInt8>(repeating: 0)
  var count = 0

  init() {}

  /// The letters of a part of a name: `waclawa` of `Wacława`, `strasser` of `Straßer`.
  init(_ part: NamePart) {
    var position = 0
    let end = min(part.smallCount, 24)
    while position < end {
      let byte = part.small[position]
      guard byte >= 0xC3, position + 1 < end else {
        add(letter: byte)
        position += 1
        continue
      }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(part.small[position + 1] & 0x3F)
      if let plain = EuropeanLetter.withoutAccent(scalar) {
        add(letter: plain.0)
        if plain.1 != 0 { add(letter: plain.1) }
      }
      position += 2
    }
  }

  mutating func add(letter byte: UInt8) {
    guard (byte | 0x20) &- UInt8(ascii: "a") < 26, count < 64 else { return }
    bytes[count] = byte | 0x20
    count += 1
  }

  /// Their ``NameHash``.
  var hash: UInt32 {
    var hash = NameHash()
    for index in 0..<count { hash.add(bytes[index]) }
    return hash.value
  }

  func contains(_ other: FoldedText) -> Bool {
    guard other.count > 0, other.count <= count else { return false }
    searching: for start in 0...(count - other.count) {
      for index in 0..<other.count where bytes[start + index] != other.bytes[index] {
        continue searching
      }
      return true
    }
    return false
  }

  /// Whether a letter is the first or the last one.
  func isEdge(_ letter: UInt8) -> Bool {
    count > 0 && (bytes[0] == letter || bytes[count - 1] == letter)
  }
}
