/// Whether a value in source code stands beside other data of a person: in the same array, object or call, or in the lines around it.
///
/// A name in code alone is one of a test, a label or a default. With a telephone number, an account or a postcode beside it, it was copied
/// from somewhere.
enum PersonLiteral {
  /// Most bytes before and behind the value that are read; no window sees less beyond its hits.
  private static let reach = 400
  /// How many brackets around the value are left: those of its own array or call.
  private static let mostLevels = 1
  /// Longest value that is looked at, in bytes.
  private static let longest = 48

  /// The text around a value in which data is looked for.
  private static func region(of text: Span<UInt8>, around value: Range<Int>) -> Range<Int> {
    var start = value.lowerBound
    let least = max(0, start - reach)
    var (depth, levels) = (0, 0)
    while start > least {
      let byte = text[start - 1]
      if CodeRow.isClosing(byte) { depth += 1 }
      if CodeRow.isOpening(byte) {
        if depth > 0 { depth -= 1 } else { levels += 1 }
        if levels > mostLevels { break }
      }
      if byte == 10, isBlank(text, before: start - 1, least) { break }
      start -= 1
    }
    var end = value.upperBound
    let most = min(text.count, end + reach)
    (depth, levels) = (0, 0)
    while end < most {
      let byte = text[end]
      if CodeRow.isOpening(byte) { depth += 1 }
      if CodeRow.isClosing(byte) {
        if depth > 0 { depth -= 1 } else { levels += 1 }
        if levels > mostLevels { break }
      }
      if byte == 10, isBlank(text, before: end, value.upperBound) { break }
      end += 1
    }
    return start..<end
  }

  /// Whether there is an address, number, account, postcode or date of birth of somebody.
  ///
  /// - Parameters:
  ///   - value: Where the value is.
  ///   - text: The window.
  ///   - phone: Knows the telephone numbers of the region.
  /// - Returns: Whether some is there.
  /// - Complexity: O(1): it reads some hundred bytes.
  static func hasData(beside value: Range<Int>, in text: Span<UInt8>, _ phone: PhoneCheck) -> Bool {
    let region = region(of: text, around: value)
    var at = region.lowerBound
    while at < region.upperBound {
      if value.contains(at) {
        at = value.upperBound
        continue
      }
      if CodeEvidence.isSomeonesAddress(text, at) { return true }
      if FieldWord.isQuote(text[at]), at + 1 < region.upperBound,
        let end = endOfValue(text, at + 1, text[at]), isData(text, at + 1, end, phone)
      {
        return true
      }
      at += 1
    }
    return false
  }

  /// Longest part of a call or array that is read before a date, and behind it.
  private static let reachOfRow = 200

  /// Whether a date is a literal beside the name of a person and other data, long enough ago to be that of a birth:
  /// `("Mw. Aafke Bos", "a.bos@mail.example", "1951-03-28", …)`.
  ///
  /// - Complexity: O(1): it reads some hundred bytes.
  static func holdsBirthDate(_ date: Range<Int>, in text: Span<UInt8>, _ phone: PhoneCheck) -> Bool
  {
    let (start, end) = (date.lowerBound, date.upperBound)
    guard start > 0, end < text.count, FieldWord.isQuote(text[start - 1]),
      text[end] == text[start - 1], NameBesideNumber.isOldEnough(text, date)
    else { return false }
    let quote = text[end]
    var at = start - 1
    let least = max(1, start - reachOfRow)
    while at > least, !CodeRow.isOpening(text[at]), text[at] != 10 { at -= 1 }
    var hasName = false
    let most = min(text.count, end + reachOfRow)
    while at < most, text[at] != 10, at < start || !CodeRow.isClosing(text[at]) {
      if text[at] == quote, at > 0, FieldWord.isLetter(text[at - 1]),
        let name = NameBesideNumber.name(text, endingAt: at), name.isKnown
      {
        hasName = true
        break
      }
      at += 1
    }
    return hasName && hasData(beside: date, in: text, phone)
  }

  private static func endOfValue(_ text: Span<UInt8>, _ start: Int, _ quote: UInt8) -> Int? {
    var end = start
    let limit = min(text.count, start + longest)
    while end < limit, text[end] != quote {
      if text[end] == 10 { return nil }
      end += 1
    }
    return end < limit && end - start >= 6 ? end : nil
  }

  private static func isData(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ phone: PhoneCheck
  ) -> Bool {
    let raw = text.extracting(start..<end)
    var digits = InlineArray<16, UInt8>(repeating: 0)
    var (count, letters, counting, longestCount) = (0, 0, 1, 1)
    for position in raw.indices {
      if FieldWord.isDigit(raw[position]) {
        if count > 0, count <= 16, raw[position] == digits[count - 1] + 1 {
          counting += 1
        } else {
          counting = 1
        }
        longestCount = max(longestCount, counting)
        guard count < 16 else { return IBANCheck.match(text, from: start, to: end) != nil }
        digits[count] = raw[position]
        count += 1
      } else if FieldWord.isLetter(raw[position]) {
        letters += 1
      }
    }
    // `06-12345678`, `123456782`.
    guard count >= 4, longestCount < 6, !CodeEvidence.isMadeUp(raw) else { return false }
    if letters > 3 || letters > 1 && count > 6 {
      return IBANCheck.match(text, from: start, to: end) != nil
    }
    if letters == 2, count == 4 { return isPostcode(raw) }
    guard letters == 0 else { return false }
    if count == 9, raw.count == 9, IdentifierChecks.bsn(raw) { return true }
    if count == 8, raw.count == 10, IdentifierChecks.birthDate(raw) {
      return isNamedAfterBirth(text, before: start)
    }
    return count >= 9
      && phone.match(in: text, from: start, to: min(text.count, end + 1)).map { $0.end == end }
        == true
  }

  private static func isPostcode(_ raw: Span<UInt8>) -> Bool {
    var compact = InlineArray<6, UInt8>(repeating: 0)
    var count = 0
    for position in raw.indices where raw[position] != 32 {
      guard count < 6 else { return false }
      compact[count] = raw[position]
      count += 1
    }
    return count == 6 && IdentifierChecks.dutchPostcode(compact.span)
  }

  private static func isNamedAfterBirth(_ text: Span<UInt8>, before start: Int) -> Bool {
    for at in max(3, start - 28)..<max(3, start)
    where text.endsIgnoringCase(at, "geb") || text.endsIgnoringCase(at, "birth")
      || text.endsIgnoringCase(at, "dob") || text.endsIgnoringCase(at, "naiss")
    {
      return true
    }
    return false
  }

  private static func isBlank(_ text: Span<UInt8>, before newline: Int, _ least: Int) -> Bool {
    var at = newline
    while at > least {
      switch text[at - 1] {
      case 10: return true
      case 32, 9, 13: at -= 1
      default: return false
      }
    }
    return false
  }
}
