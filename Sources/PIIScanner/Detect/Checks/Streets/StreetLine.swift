/// A street that is all of a column or a cell, as in a list of addresses.
///
///     15 Fernhill Ln.                       Sofía
///     507-359-7713
///     | 44 | 9422 Fernhill Ct. | 1,188.00 |
enum StreetLine {
  /// The number of a house that says enough in a cell, in digits: shorter ones stand before what is counted too.
  private static let digitsOfHouse = 3

  /// Whether a street is all of a column or cell, and more than its words says that it is one.
  ///
  /// - Parameters:
  ///   - street: Where it is, with its number.
  ///   - number: Where the number is.
  ///   - text: The window's text.
  /// - Returns: Whether its number is long and its cell stands between marks, or the next line begins with a telephone number.
  /// - Complexity: O(1). Does not allocate.
  static func holds(_ street: Range<Int>, _ number: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard begins(text, street.lowerBound), let end = end(text, street.upperBound) else {
      return false
    }
    let isCell =
      end < text.count
      && text[text[end] == 32 && end + 1 < text.count ? end + 1 : end]
        == UInt8(ascii: "|")
    return isCell && number.count >= digitsOfHouse || isAbovePhone(text, end)
  }

  private static func begins(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 1 else { return true }
    switch text[start - 1] {
    case 10, 9, UInt8(ascii: "|"): return true
    case 32: return text[start - 2] <= 32 || text[start - 2] == UInt8(ascii: "|")
    default: return false
    }
  }

  /// Where the line, column or cell ends that ends behind a street; `nil` if something else stands there.
  private static func end(_ text: Span<UInt8>, _ street: Int) -> Int? {
    var end = street
    if end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",") {
      end += 1
    }
    guard end + 1 < text.count else { return end }
    switch text[end] {
    case 9, 10, 13, UInt8(ascii: "|"): return end
    case 32: return text[end + 1] <= 32 || text[end + 1] == UInt8(ascii: "|") ? end : nil
    default: return nil
    }
  }

  private static let longestLine = 96
  private static let longestPhone = 24
  private static let fewestDigits = 7

  /// Whether the line behind that of a place begins with the digits of a telephone number.
  private static func isAbovePhone(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var at = end
    let most = min(text.count, end + longestLine)
    while at < most, text[at] != 10 { at += 1 }
    at += 1
    let limit = min(text.count, at + longestPhone)
    var digits = 0
    while at < limit {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "+"):
        break
      case 32 where text[at - 1] != 32: break
      default: return digits >= fewestDigits
      }
      at += 1
    }
    return digits >= fewestDigits
  }
}
