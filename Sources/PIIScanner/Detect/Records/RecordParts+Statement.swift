/// The names in statements and payments of SWIFT.
///
///     :86:/TRTP/SEPA/IBAN/NL40INGB0487336321/NAME/J. DE VRIES/REMI/…
///     :86:/CNTP/NL31INGB0119823756/INGBNL2A/J. DE VRIES///REMI/…
///     :86:166?00SEPA?32JAN DE VRIES?33
///     :86:020~00PRZELEW~32JAN KOWALSKI~33UL. LIPOWA 3 00-950 WARSZAWA
///     :50K:/NL31INGB0119823756⏎J. DE VRIES⏎DORPSSTRAAT 12
extension RecordParts {
  mutating func readStatement(_ text: Span<UInt8>) {
    var start = 0
    while start < text.count {
      var end = start
      // A field ends where the next begins: a colon, or the end of the message, at the start of a line.
      while end < text.count, !(text[end] == 10 && Self.beginsField(text, at: end + 1)) { end += 1 }
      if end - start >= 5, text[start] == UInt8(ascii: ":") {
        readField(start..<min(end, start + Self.reach), text)
      }
      start = end + 1
    }
  }

  private static func beginsField(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + 3 < text.count else { return true }
    return text[offset] == UInt8(ascii: ":")
      && (text[offset + 1] &- UInt8(ascii: "0") < 10 || has("ns:", text, at: offset + 1))
      || text[offset] == UInt8(ascii: "-") && text[offset + 1] == UInt8(ascii: "}")
  }

  private mutating func readField(_ field: Range<Int>, _ text: Span<UInt8>) {
    let start = field.lowerBound
    if text.equalsIgnoringCase(start..<start + 4, ":86:") {
      return readInformation(start + 4..<field.upperBound, text)
    }
    // The owner in statements of Polish banks.
    if Self.has("ns:22", text, at: start + 1) {
      return add(
        .fullName, Self.value(text, from: start + 6, to: field.upperBound, UInt8(ascii: "~")),
        in: text)
    }
    guard
      text.equalsIgnoringCase(start..<start + 3, ":50")
        || text.equalsIgnoringCase(start..<start + 3, ":59")
    else { return }
    var line = 0
    var from = start + 3
    while from < field.upperBound, text[from] != UInt8(ascii: ":") { from += 1 }
    guard from < field.upperBound else { return }
    Self.forEachPiece(of: from + 1..<field.upperBound, separatedBy: 10, in: text) { _, piece in
      guard !piece.isEmpty, text[piece.lowerBound] != UInt8(ascii: "/") else { return }
      if line == 0 { add(.fullName, piece, in: text) }
      if line == 1 { add(.place, piece, in: text) }
      line += 1
    }
  }

  private mutating func readInformation(_ field: Range<Int>, _ text: Span<UInt8>) {
    var at = field.lowerBound
    while at < field.upperBound {
      switch text[at] {
      case UInt8(ascii: "/"):
        if Self.has("name/", text, at: at + 1, field) {
          let value = Self.value(text, from: at + 6, to: field.upperBound, UInt8(ascii: "/"))
          addNames(value, text)
          at = value.upperBound
        } else if Self.has("addr/", text, at: at + 1, field) {
          let value = Self.value(text, from: at + 6, to: field.upperBound, UInt8(ascii: "/"))
          add(.place, Self.withoutTown(value, text), in: text)
          at = value.upperBound
        } else if Self.has("cntp/", text, at: at + 1, field) {
          let account = Self.value(text, from: at + 6, to: field.upperBound, UInt8(ascii: "/"))
          let bank = Self.value(
            text, from: account.upperBound + 1, to: field.upperBound, UInt8(ascii: "/"))
          let name = Self.value(
            text, from: bank.upperBound + 1, to: field.upperBound, UInt8(ascii: "/"))
          addNames(name, text)
          at = name.upperBound
        } else {
          at += 1
        }
      case UInt8(ascii: "?"), UInt8(ascii: "~"):
        let mark = text[at]
        let isName =
          Self.has("32", text, at: at + 1, field) || Self.has("33", text, at: at + 1, field)
        let label: RecordLabel? =
          Self.has("30", text, at: at + 1, field)
          ? .bankCode : Self.has("31", text, at: at + 1, field) ? .account : nil
        at += 1
        if let label {
          let value = Self.value(text, from: at + 2, to: field.upperBound, mark)
          add(label, value, in: text)
          at = value.upperBound
        }
        guard isName else { continue }
        let value = Self.value(text, from: at + 2, to: field.upperBound, mark)
        addParty(value, text)
        at = value.upperBound
      default: at += 1
      }
    }
  }

  /// Adds the name of a party, or its street before a Polish postcode: `UL. LIPOWA 3 00-950 WARSZAWA`.
  private mutating func addParty(_ value: Range<Int>, _ text: Span<UInt8>) {
    var at = value.upperBound - 6
    while at > value.lowerBound + 2 {
      if text[at - 1] == 32, text[at + 2] == UInt8(ascii: "-"),
        at + 6 == value.upperBound || text[at + 6] == 32,
        IdentifierChecks.number(text, at..<at + 2) >= 0,
        IdentifierChecks.number(text, at + 3..<at + 6) >= 0
      {
        add(.street, value.lowerBound..<at - 1, in: text)
        return add(.postcode, at..<at + 6, in: text)
      }
      at -= 1
    }
    add(.fullName, value, in: text)
  }

  /// Adds the holders of an account: `HR M BOS E/O MW L BEKKER`.
  private mutating func addNames(_ value: Range<Int>, _ text: Span<UInt8>) {
    var start = value.lowerBound
    var at = start
    while at < value.upperBound {
      guard text[at] == 32, let next = Self.endOfOr(text, at, value.upperBound) else {
        at += 1
        continue
      }
      add(.fullName, start..<at, in: text)
      start = next
      at = next
    }
    if start < value.upperBound { add(.fullName, start..<value.upperBound, in: text) }
  }

  /// Where the next holder begins behind ` e/o ` or ` en/of `, which may end the value.
  private static func endOfOr(_ text: Span<UInt8>, _ space: Int, _ limit: Int) -> Int? {
    func ends(_ word: StaticString) -> Int? {
      let end = space + 1 + word.utf8CodeUnitCount
      guard end <= limit, text.equalsIgnoringCase(space + 1..<end, word) else { return nil }
      return end == limit || text[end] == 32 ? min(limit, end + 1) : nil
    }
    return ends("e/o") ?? ends("en/of") ?? ends("cj")
  }

  /// The street and number of an address on one line, before its postcode of four digits.
  private static func withoutTown(_ value: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var end = value.upperBound - 5
    while end > value.lowerBound {
      if text[end] == 32, FieldWord.isDigit(text[end + 1]), FieldWord.isDigit(text[end + 2]),
        FieldWord.isDigit(text[end + 3]), FieldWord.isDigit(text[end + 4]),
        end + 5 == value.upperBound || text[end + 5] == 32
      {
        return value.lowerBound..<end
      }
      end -= 1
    }
    return value
  }

  private static func has(
    _ word: StaticString, _ text: Span<UInt8>, at offset: Int, _ field: Range<Int>
  ) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    return end <= field.upperBound && text.equalsIgnoringCase(offset..<end, word)
  }

  private static func has(_ word: StaticString, _ text: Span<UInt8>, at offset: Int) -> Bool {
    has(word, text, at: offset, 0..<text.count)
  }

  /// Whether a slash is that of `e/o` or `en/of`.
  private static func isInOr(_ text: Span<UInt8>, at slash: Int, _ range: Range<Int>) -> Bool {
    guard slash - 3 > range.lowerBound, slash + 1 < range.upperBound,
      text[slash] == UInt8(ascii: "/"), text[slash + 1] | 0x20 == UInt8(ascii: "o")
    else { return false }
    return text.endsIgnoringCase(slash, " e") || text.endsIgnoringCase(slash, " en")
  }

  /// What stands before the next mark, or the end of the line.
  private static func value(
    _ text: Span<UInt8>, from start: Int, to limit: Int, _ mark: UInt8
  ) -> Range<Int> {
    let start = min(start, limit)
    var end = start
    while end < limit, text[end] != 10, text[end] != 13,
      text[end] != mark || isInOr(text, at: end, start..<limit)
    {
      end += 1
    }
    return start..<end
  }
}
