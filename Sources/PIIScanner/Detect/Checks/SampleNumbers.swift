extension IdentifierChecks {
  /// Whether a hardware address is one that is made up: its digits count up (`12:34:56:78:9a:bc`), its bytes are of one
  /// digit each and count up (`aa:bb:cc:dd:ee:ff`), it has the word `deadbeef`, or it is in dots and mostly zeros, as the
  /// weights of a collation are (`1208.0020.0002`).
  static func looksMadeUp(macAddress raw: Span<UInt8>) -> Bool {
    var (digits, previous, zeros) = (0, 0, 0)
    var (counts, isDoubled) = (true, true)
    var last: UInt32 = 0
    for position in 0..<raw.count {
      guard let digit = nibble(raw[position]) else { continue }
      if digits > 0 {
        if !follows(digit, previous) { counts = false }
        let isSecond = digits % 2 == 1
        if isSecond ? digit != previous : !follows(digit, previous) { isDoubled = false }
      }
      if digit == 0 { zeros += 1 }
      last = last << 4 | UInt32(digit)
      if digits >= 7, last == 0xDEAD_BEEF { return true }
      previous = digit
      digits += 1
    }
    let isInDots = raw.count > 4 && raw[4] == UInt8(ascii: ".")
    return digits == 12 && (counts || isDoubled || isInDots && zeros >= 6)
  }

  /// `9` is followed by `a` or `0`, and that `0` by `a`.
  private static func follows(_ digit: Int, _ previous: Int) -> Bool {
    digit == previous + 1 || previous == 9 && digit == 0 || previous == 0 && digit == 0xA
  }

  /// Whether a card number is a part of a row of hexadecimal numbers, as in tables of characters: `5211 5212 5213 5214 521A`.
  ///
  /// Card numbers in a row have four groups of digits each, and all pass; and the groups of one do not ascend in small
  /// steps.
  static func isInRow(cardNumber text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start == 19, nibble(text[start + 4]) == nil else { return false }
    let separator = text[start + 4]
    if ascends(text, from: start) { return true }
    var (groups, hasLetter) = (0, false)
    var at = start
    while groups < mostInRow, at >= 5, text[at - 1] == separator,
      let letters = lettersOfGroup(text, at - 5),
      at == 5 || text[at - 6] == separator || text[at - 6] <= UInt8(ascii: " ")
    {
      hasLetter = hasLetter || letters > 0
      groups += 1
      at -= 5
      if groups % 4 == 0, !isCard(text, at) { return true }
    }
    at = end
    groups = groups % 4
    while groups < mostInRow, at + 4 < text.count, text[at] == separator,
      let letters = lettersOfGroup(text, at + 1), at + 5 == text.count || !isWord(text[at + 5])
    {
      hasLetter = hasLetter || letters > 0
      groups += 1
      at += 5
      if groups % 4 == 0, !isCard(text, at - 19) { return true }
    }
    return hasLetter || groups % 4 != 0
  }

  /// Whether four groups of four digits ascend, and not far, as code points in a table do.
  private static func ascends(_ text: Span<UInt8>, from start: Int) -> Bool {
    var (first, previous) = (0, 0)
    for group in 0..<4 {
      var value = 0
      for position in 0..<4 {
        value = value * 16 + (nibble(text[start + 5 * group + position]) ?? 0)
      }
      if group == 0 { first = value } else if value <= previous { return false }
      previous = value
    }
    return previous - first < 0x100
  }

  /// Whether the four groups of digits at an offset are the number of a card.
  private static func isCard(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var digits = InlineArray<16, UInt8>(repeating: 0)
    for group in 0..<4 {
      for position in 0..<4 { digits[4 * group + position] = text[start + 5 * group + position] }
    }
    return paymentCard(digits.span)
  }

  private static let mostInRow = 32

  /// How many letters four hexadecimal digits have; `nil` if they are none.
  private static func lettersOfGroup(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var letters = 0
    for position in start..<start + 4 {
      guard let value = nibble(text[position]) else { return nil }
      if value > 9 { letters += 1 }
    }
    return letters
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  private static func nibble(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    if digit < 10 { return Int(digit) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? Int(letter) + 10 : nil
  }
}
