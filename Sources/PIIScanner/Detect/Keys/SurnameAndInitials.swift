/// A surname with initials behind it that have no full stops, as lists kept by hand have tenants and members.
///
///     Havercroft R J      Adeyemi-Lane N      Loveday M & P      Purdew Mrs I
enum SurnameAndInitials {
  private static let mostInitials = 4
  private static let titles = HashedWords(" mr mrs ms miss mx dr rev mw dhr mevr hr fam ")

  /// Whether a value is nothing else.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func isWhole(_ value: Span<UInt8>) -> Bool {
    guard let surname = endOfSurname(value) else { return false }
    var at = surname
    var initials = 0
    while at < value.count {
      guard at + 1 < value.count, value[at] == 32 else { return false }
      at += 1
      if value[at] == UInt8(ascii: "&"), initials > 0 {
        at += 1
        continue
      }
      guard let part = NamePart(value, at: at), value[at] &- UInt8(ascii: "A") < 26 else {
        return false
      }
      at = part.end
      if part.letters == 1 {
        initials += 1
        // `Bouwer B V`
        guard !FirmName.hasForm(value, at - 1) else { return false }
      } else {
        guard initials == 0, part.isOne(of: titles) else { return false }
      }
      if at < value.count, value[at] == UInt8(ascii: ".") { at += 1 }
    }
    return 1...mostInitials ~= initials
  }

  /// Where the surname ends that a value begins with, which may be of two words with a hyphen.
  private static func endOfSurname(_ value: Span<UInt8>) -> Int? {
    var at = 0
    for _ in 0..<2 {
      guard let part = NamePart(value, at: at), part.isName || part.isInCapitals,
        part.letters >= 3, !NameWords.isOrdinary(part.hash),
        !part.isOne(of: FirmName.words)
      else { return nil }
      guard part.end < value.count else { return nil }
      guard value[part.end] == UInt8(ascii: "-") else { return part.end }
      at = part.end + 1
    }
    return nil
  }
}
