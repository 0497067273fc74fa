/// The parts of names in columns of their own.
extension PersonName {
  /// What a part of a name looks like whose column only persons have: `BERG V D`, `J W`, `KLAASSEN E/V POST`.
  static func fit(ofPart value: Span<UInt8>) -> FieldValueFit {
    let known = fit(of: value)
    if known >= .plain { return known }
    var letters = 0
    for position in value.indices {
      switch value[position] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
        letters += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "'"):
        continue
      default: return .none
      }
    }
    var position = 0
    var hasWord = false
    while let word = FieldWord.next(in: value, from: position) {
      if position > 0, FirmName.hasForm(value, word.range.lowerBound) { return .none }
      if FirmName.isForm(word, value) || word.isOne(of: organisations, value) { return .none }
      if word.range.count > 2, !word.isOne(of: particles, value) { hasWord = true }
      position = word.range.upperBound
    }
    return letters > 0 && (!hasWord || known > .none) ? .plain : .none
  }

  /// Whether the first part that is no prefix is known as a surname or given name: `VAN DEN BERG`.
  static func isKnown(_ name: Span<UInt8>) -> Bool {
    guard var part = NamePart(name, at: 0) else { return false }
    while part.isOne(of: ProseWords.prefixes), part.end + 1 < name.count,
      let next = NamePart(name, at: part.end + 1)
    {
      part = next
    }
    return part.isSurname || part.givenName != .none
  }

  /// Whether a value is initials: `J W`, `J.W.`, `JW`.
  static func areInitials(_ value: Span<UInt8>) -> Bool {
    var (letters, run) = (0, 0)
    for position in value.indices {
      if value[position] &- UInt8(ascii: "A") < 26 {
        letters += 1
        run += 1
      } else if value[position] == 32 || value[position] == UInt8(ascii: ".") {
        run = 0
      } else {
        return false
      }
    }
    return letters > 0 && letters <= 5 && run <= 4
  }
}
