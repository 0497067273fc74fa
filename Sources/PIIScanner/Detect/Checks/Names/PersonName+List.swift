/// Names as lists of persons have them.
extension PersonName {
  private static let longestRemark = 32

  /// How long a value is without the words in brackets behind it: `Bakker, Roos (HRM)`, `Bos, Ate (MO/Schuldhulp)`.
  static func lengthWithoutRemark(_ value: Span<UInt8>) -> Int {
    guard value.count > 6, value[value.count - 1] == UInt8(ascii: ")") else { return value.count }
    var start = value.count - 1
    let least = max(3, start - longestRemark)
    while start > least, isOfRemark(value[start - 1]) { start -= 1 }
    guard start < value.count - 1, FieldWord.isLetter(value[start]),
      value[start - 1] == UInt8(ascii: "("), value[start - 2] == UInt8(ascii: " ")
    else { return value.count }
    var end = start - 2
    while end > 1, value[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end
  }

  private static func isOfRemark(_ byte: UInt8) -> Bool {
    FieldWord.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == 32
  }

  /// Where the only slash of a value is, between letters: `DE VRIES / JAN`, `DEKKER/LUKA`.
  static func slashBetweenNames(_ value: Span<UInt8>) -> Int? {
    guard value.count <= longest else { return nil }
    var slash: Int?
    for position in value.indices where value[position] == UInt8(ascii: "/") {
      guard slash == nil, position > 1, position + 2 < value.count else { return nil }
      slash = position
    }
    guard let slash else { return nil }
    let before = value[slash - 1] == 32 ? value[slash - 2] : value[slash - 1]
    let after = value[slash + 1] == 32 ? value[slash + 2] : value[slash + 1]
    return FieldWord.isLetter(before) && FieldWord.isLetter(after) ? slash : nil
  }

  /// Whether a name is written as lists of persons have it, and running text has not: the surname first, or an initial.
  static func isTurned(_ value: Span<UInt8>) -> Bool {
    hasComma(value) || value.count > 3 && value[1] == UInt8(ascii: ".")
  }

  static func hasComma(_ value: Span<UInt8>) -> Bool {
    for position in value.indices where value[position] == UInt8(ascii: ",") { return true }
    return false
  }
}
