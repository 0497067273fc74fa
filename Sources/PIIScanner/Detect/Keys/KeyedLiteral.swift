/// A quoted value behind its key in source code.
///
///     'last_name' => 'Jansen'        lastName: "Jansen"        Achternaam="Jansen"
///     -Surname "Jansen"              setLastName("Jansen")     .lastName("Jansen")
///
/// It knows no language. What compares (`==`, `!=`) gives no value to a name.
struct KeyedLiteral {
  /// The words that the value is named after.
  let key: Range<Int>
  /// Where the value begins, behind its quote.
  private let start: Int

  /// Whether a capital may be at the start of a value: quick, since most are not.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, at capital: Int) -> Bool {
    guard capital >= 4 else { return false }
    switch text[capital &- 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // What `key(of:before:)` takes; most quotes stand behind a bracket, a comma or a letter.
      switch text[capital &- 2] {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "("), 32, 9:
        return true
      // `"O'Brien"`
      default:
        return text[capital &- 1] == UInt8(ascii: "'")
          && (KeyedValue.startOfElided(text, before: capital) != nil
            || KeyedValue.startOfHouse(text, beforeElided: capital) != nil)
      }
    // `"Al-Khatib"`
    case UInt8(ascii: "-"): return KeyedValue.startOfElided(text, before: capital) != nil
    // Behind a prefix, or the number of a house.
    case 32:
      return !KeyedValue.opens(text, capital &- 1) && KeyedValue.mayBeginSoon(text, at: capital)
    default: return false
    }
  }

  /// The literal that begins with a capital, or with a prefix before it; `nil` if it is not quoted or has no key before it.
  ///
  /// - Parameters:
  ///   - text: The window's text.
  ///   - capital: Where ``mayBegin(_:at:)`` says that a value may begin.
  /// - Complexity: O(1). Does not allocate.
  init?(_ text: Span<UInt8>, at capital: Int) {
    guard let start = KeyedValue.start(of: text, at: capital), start > 4,
      FieldWord.isQuote(text[start - 1]), let key = Self.key(of: text, before: start - 1)
    else { return nil }
    self.key = key
    self.start = start
  }

  /// The value, without its quotes; `nil` if it has no end in its line.
  ///
  /// - Complexity: O(1): it reads no further than a value may be long. Does not allocate.
  func value(in text: Span<UInt8>) -> Range<Int>? {
    let limit = min(text.count, start + FieldValueCheck.longestValue)
    var end = start
    while end < limit, text[end] != text[start - 1] {
      if text[end] == 10 || text[end] == UInt8(ascii: "\\") { return nil }
      end += 1
    }
    return end < limit && end > start ? start..<end : nil
  }

  private static func key(of text: Span<UInt8>, before quote: Int) -> Range<Int>? {
    var at = quote
    skipSpace(text, &at)
    guard at > 2 else { return nil }
    switch text[at - 1] {
    case UInt8(ascii: ":"): at -= 1
    case UInt8(ascii: ">") where text[at - 2] == UInt8(ascii: "="): at -= 2
    case UInt8(ascii: "="):
      switch text[at - 2] {
      case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        return nil
      // Go and Pascal.
      case UInt8(ascii: ":"): at -= 2
      default: at -= 1
      }
    case UInt8(ascii: "("): return setter(text, before: at - 1)
    default: return at < quote ? parameter(text, before: at) : nil
    }
    skipSpace(text, &at)
    if at > 1, FieldWord.isQuote(text[at - 1]) || text[at - 1] == UInt8(ascii: "]") { at -= 1 }
    if at > 1, FieldWord.isQuote(text[at - 1]) { at -= 1 }
    return name(text, before: at)
  }

  /// `setLastName`, `withLastName` and, behind a full stop, `lastName`.
  private static func setter(_ text: Span<UInt8>, before end: Int) -> Range<Int>? {
    guard let name = name(text, before: end) else { return nil }
    let first = name.lowerBound
    if first > 0, text[first - 1] == UInt8(ascii: ".") { return name }
    let isSetter =
      text.endsIgnoringCase(min(first + 3, end), "set")
      || text.endsIgnoringCase(min(first + 4, end), "with")
    return isSetter ? name : nil
  }

  /// `-Surname` of a command.
  private static func parameter(_ text: Span<UInt8>, before end: Int) -> Range<Int>? {
    guard let name = name(text, before: end), name.lowerBound > 1,
      text[name.lowerBound - 1] == UInt8(ascii: "-"), text[name.lowerBound - 2] <= 32
    else { return nil }
    return name
  }

  /// The identifier that ends at an offset.
  private static func name(_ text: Span<UInt8>, before end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 48 {
      let byte = text[start - 1]
      guard FieldWord.isLetter(byte) || FieldWord.isDigit(byte) || byte == UInt8(ascii: "_") else {
        break
      }
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  private static func skipSpace(_ text: Span<UInt8>, _ at: inout Int) {
    while at > 1, text[at - 1] == 32 || text[at - 1] == 9 { at -= 1 }
  }
}
