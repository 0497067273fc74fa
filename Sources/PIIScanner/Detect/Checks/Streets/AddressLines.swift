/// A Dutch postcode that stands as it does on envelopes and in lists, with its town and mostly its street.
///
///     BURG. DE WITKWARTIER 61            Sluiskade 10/4 ⇥ 7607 AD ⇥ ALMELO
///     8401 PL  GORREDIJK                 te 2241 AB Wassenaar, Lange Kerkdam 48
///
/// Its place tells what it is, and that a street is one whose name ends in no word for streets.
struct AddressLines {
  /// Where street and number are.
  private(set) var street: Range<Int>?

  private static let longestTown = 32
  private static let longestStreet = 64
  private static let longestAddition = 8
  private static let longestLine = 200
  private static let fewestLettersOfTown = 3

  /// What gapless letters behind a number are besides those of a postcode.
  private static let units = HashedWords(
    " kb mb gb tb pb eu us uk mm cm km kg mg ml kw mw hz db xp ")

  /// Reads what stands around a postcode; `nil` if nothing there says that it is one.
  ///
  /// - Complexity: O(1), since it reads no further than a line to both sides. Does not allocate.
  init?(around postcode: Range<Int>, in text: Span<UInt8>, delimiter: UInt8) {
    guard let town = Town(behind: postcode.upperBound, in: text, delimiter),
      !Self.units.contains(
        NameHash(text, postcode.upperBound - 2..<postcode.upperBound).value)
    else { return nil }
    let start = postcode.lowerBound
    guard start > 0 else { return nil }
    guard delimiter == 0 else {
      guard let cell = Self.cellBefore(start, text, delimiter) else { return nil }
      street = Self.street(in: cell, text)
      guard street != nil else { return nil }
      return
    }
    if town.isBeforeStreet {
      guard let found = Self.streetBehind(town.end, text) else { return nil }
      street = found
      return
    }
    guard let margin = Self.margin(before: start, text) else { return nil }
    guard let cell = margin == .line ? Self.cellAbove(start, text) : Self.cell(before: start, text)
    else {
      guard town.isStandard else { return nil }
      return
    }
    if let found = Self.street(in: cell, text) {
      street = found
    } else {
      // Of a column that is not the first, the line above may have the street.
      if margin == .column, let above = Self.cellAbove(start, text) {
        street = Self.street(in: above, text)
      }
      guard street != nil || town.isStandard else { return nil }
    }
    // A box of the post is nobody's home.
    if let found = street, text.endsIgnoringCase(found.lowerBound + 7, "postbus") { street = nil }
  }

  // MARK: The town

  private struct Town {
    var end: Int
    /// Whether it is in capitals behind two spaces, as the post wants it.
    var isStandard: Bool
    /// Whether it begins with a small letter.
    var isSmall: Bool
    /// Whether a comma follows.
    var isBeforeStreet: Bool

    init?(behind postcode: Int, in text: Span<UInt8>, _ delimiter: UInt8) {
      func isGap(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9
          || delimiter != 0 && (byte == delimiter || byte == UInt8(ascii: "\""))
      }
      var at = postcode
      let limit = min(text.count, postcode + AddressLines.longestTown)
      while at < limit, isGap(text[at]) { at += 1 }
      guard at > postcode, at - postcode <= 4, at < limit else { return nil }
      let gap = at - postcode
      let isTab = text[at - 1] == 9
      if text[at] == UInt8(ascii: "'"), at + 3 < limit { at += 3 }
      guard FieldWord.isLetter(text[at]) else { return nil }
      isSmall = text[at] &- UInt8(ascii: "a") < 26
      let start = at
      var letters = 0
      var hasSmall = false
      while at < limit {
        let byte = text[at]
        if FieldWord.isLetter(byte) {
          letters += 1
          if byte &- UInt8(ascii: "a") < 26 { hasSmall = true }
        } else if byte == 32 {
          guard at + 1 < limit, FieldWord.isLetter(text[at + 1]) || text[at + 1] == 0x27 else {
            break
          }
        } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "'"), byte != UInt8(ascii: ".") {
          break
        }
        at += 1
      }
      guard at > start, letters >= AddressLines.fewestLettersOfTown else { return nil }
      end = at
      isStandard = gap == 2 && !isTab && !hasSmall
      isBeforeStreet = false
      guard at < text.count, !(isGap(text[at]) && text[at] != 32) else { return }
      switch text[at] {
      case 9, 10, 13: return
      case 32: guard at + 1 < text.count, text[at + 1] <= 32 else { return nil }
      case UInt8(ascii: ",") where !isSmall: isBeforeStreet = true
      default: return nil
      }
    }
  }

  // MARK: The place

  private enum Margin { case line, column }

  /// What is before a postcode that begins a line or a column; `nil` if it begins none.
  private static func margin(
    before start: Int, _ text: Span<UInt8>
  ) -> Margin? {
    var at = start
    let least = max(0, start - longestLine)
    while at > least, text[at - 1] == 32 || text[at - 1] == 9 { at -= 1 }
    if at == 0 || text[at - 1] == 10 || isQuoted(text, before: at) { return .line }
    guard text[start - 1] == 9 || start - at >= 2 else { return nil }
    return .column
  }

  /// Whether nothing but the marks of a mail that is answered stands before a place in its line: `> > `.
  private static func isQuoted(_ text: Span<UInt8>, before end: Int) -> Bool {
    var at = end
    let least = max(0, end - longestLine)
    while at > least, text[at - 1] == UInt8(ascii: ">") || text[at - 1] == 32 { at -= 1 }
    return at < end && (at == 0 || text[at - 1] == 10)
  }

  /// The cell before a column that begins at a place.
  private static func cell(before start: Int, _ text: Span<UInt8>) -> Range<Int>? {
    var end = start
    let least = max(0, start - longestStreet)
    while end > least, text[end - 1] == 32 || text[end - 1] == 9 { end -= 1 }
    var first = end
    while first > least,
      text[first - 1] > 32 || text[first - 1] == 32 && first > 1 && text[first - 2] > 32
    {
      first -= 1
    }
    return first > least || first == 0 ? first..<end : nil
  }

  /// The cell before the one of a table that a place begins.
  private static func cellBefore(
    _ start: Int, _ text: Span<UInt8>, _ delimiter: UInt8
  ) -> Range<Int>? {
    var end = start
    if text[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    guard end > 0, text[end - 1] == delimiter else { return nil }
    end -= 1
    if end > 0, text[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    var first = end
    let least = max(0, end - longestStreet)
    while first > least, text[first - 1] != delimiter, text[first - 1] != UInt8(ascii: "\""),
      text[first - 1] >= 32
    {
      first -= 1
    }
    return first > least && first < end ? first..<end : nil
  }

  /// The cell that begins in the line above a place, in the same column.
  private static func cellAbove(_ place: Int, _ text: Span<UInt8>) -> Range<Int>? {
    let least = max(0, place - longestLine)
    var start = place
    var column = 0
    while start > least, text[start - 1] != 10 {
      start -= 1
      if text[start] & 0xC0 != 0x80 { column += 1 }
    }
    guard start > least, start > 0 else { return nil }
    let end = start - 1
    var above = end
    let limit = max(0, end - longestLine)
    while above > limit, text[above - 1] != 10 { above -= 1 }
    guard above == 0 || text[above - 1] == 10 else { return nil }
    while column > 0, above < end {
      above += 1
      while above < end, text[above] & 0xC0 == 0x80 { above += 1 }
      column -= 1
    }
    guard above < end, text[above] > 32, above == 0 || text[above - 1] <= 32 else { return nil }
    var last = above
    while last < end, text[last] > 32 || text[last] == 32 && last + 1 < end && text[last + 1] > 32 {
      last += 1
    }
    return last - above <= longestStreet ? above..<last : nil
  }

  // MARK: The street

  /// The street behind a town and its comma.
  private static func streetBehind(_ comma: Int, _ text: Span<UInt8>) -> Range<Int>? {
    var at = comma + 1
    guard at < text.count, text[at] == 32 else { return nil }
    at += 1
    let limit = min(text.count, at + longestStreet)
    var end = at
    while end < limit, !FieldWord.isDigit(text[end]) {
      guard
        FieldWord.isLetter(text[end]) || text[end] == 32 || text[end] == UInt8(ascii: ".")
          || text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "'")
      else { return nil }
      end += 1
    }
    guard end < limit, let number = HouseNumber.end(in: text, from: end) else { return nil }
    return street(in: at..<number, text)
  }

  /// A cell that is a street with a number behind it, and nothing else.
  private static func street(in cell: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    let first = text[cell.lowerBound]
    // `Langs de Vaart 7`, `2e Kerkdwarsstraat 8`, `'t Zand 3`
    guard
      first &- UInt8(ascii: "A") < 26 || first == UInt8(ascii: "'") || first >= 0xC3
        || FieldWord.isDigit(first)
    else { return nil }
    var letters = 0
    var at = cell.lowerBound
    while at < cell.upperBound {
      let byte = text[at]
      if FieldWord.isLetter(byte) { letters += 1 }
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "@") {
        return nil
      }
      if at > cell.lowerBound, FieldWord.isDigit(byte), text[at - 1] == 32 {
        guard letters >= 3, let end = HouseNumber.end(in: text, from: at), end <= cell.upperBound
        else { return nil }
        // ` bus 3`, `-II`
        if cell.upperBound - end <= longestAddition { return cell }
        // `Kerklaan 33 (3e etage)`
        return text[end] == 32 && text[end + 1] == UInt8(ascii: "(") ? cell.lowerBound..<end : nil
      }
      at += 1
    }
    return nil
  }
}
