/// The code of a bank right before the number of an account, which tells what that is without a word.
///
///     60-83-71 17670820      s/c 08-32-10, a/c 30311812      03-0418-0579427-00
enum BankBeforeAccount {
  /// Longest word between sort code and account, with its marks, in bytes: `, account no. `.
  private static let longestLabel = 16
  /// `60-83-71`.
  private static let sortCodeLength = 8

  /// Whether the code of a bank stands before the digits of an account, or is a part of it.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func stands(in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    if isOfNewZealand(text, start..<end) { return true }
    guard start > sortCodeLength else { return false }
    return end - start == 8 && IdentifierChecks.areDigits(text, start..<end)
      && isBehindSortCode(text, start, to: end)
  }

  /// Whether it is a number of New Zealand: bank and branch, account and suffix.
  ///
  /// Source: Payments NZ, bank branch register.
  private static func isOfNewZealand(_ text: Span<UInt8>, _ number: Range<Int>) -> Bool {
    let start = number.lowerBound
    guard 18...19 ~= number.count, text[start + 2] == UInt8(ascii: "-"),
      text[start + 7] == UInt8(ascii: "-"), text[start + 15] == UInt8(ascii: "-")
    else { return false }
    return 1...38 ~= IdentifierChecks.number(text, start..<start + 2)
  }

  /// Whether a sort code of Britain or Ireland stands before a place.
  ///
  /// One that may be a day needs the word for the account between, or that for a reference behind.
  private static func isBehindSortCode(_ text: Span<UInt8>, _ start: Int, to end: Int) -> Bool {
    var at = start
    var hasWord = false
    let least = max(sortCodeLength, start - longestLabel)
    while at > least, !FieldWord.isDigit(text[at - 1]) {
      guard text[at - 1] >= 32 else { return false }
      if FieldWord.isLetter(text[at - 1]) { hasWord = true }
      at -= 1
    }
    guard at < start, mayPrecede(text[start - 1]),
      hasWord
        ? isAccount(text, at..<start)
        : start - at <= 2 || start - at == 3 && text[at + 1] != UInt8(ascii: ".")
    else { return false }
    let code = at - sortCodeLength
    guard text[code + 2] == UInt8(ascii: "-"), text[code + 5] == UInt8(ascii: "-"),
      code == 0
        || !FieldWord.isDigit(text[code - 1]) && !FieldWord.isLetter(text[code - 1])
          && text[code - 1] != UInt8(ascii: "-") && text[code - 1] != UInt8(ascii: ".")
    else { return false }
    let first = IdentifierChecks.number(text, code..<code + 2)
    let second = IdentifierChecks.number(text, code + 3..<code + 5)
    let third = IdentifierChecks.number(text, code + 6..<code + 8)
    guard first >= 0, second >= 0, third >= 0 else { return false }
    // What begins with 36 to 89 would be a day of long ago.
    let mayBeDay =
      1...12 ~= second && (1...31 ~= first || 1...31 ~= third && !(36...89 ~= first))
      || 1...12 ~= first && 1...31 ~= second
    return !mayBeDay || hasWord || WordBefore(text, code).isOne(of: banks)
      || end + 4 < text.count && text.equalsIgnoringCase(end..<end + 4, " ref")
  }

  /// Whether a byte may stand between a sort code, or the word for the account, and the number: also between cells, and in JSON.
  @inline(__always)
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// Last words of the names of banks: `Nationwide, 07-04-36 33102744`.
  private static let banks = HashedWords(
    " bank nationwide barclays hsbc lloyds natwest santander halifax tsb monzo starling rbs scotland coop revolut chase aib boi metro virgin ulster danske society "
  )
  private static let words = HashedWords(" a c ac acc acct account no number nr ")

  /// Where the number of an American bank is that ends the column before a place: `122119552  441260252617`; `nil` for none.
  ///
  /// - Complexity: O(1). Does not allocate.
  static func routingNumber(in text: Span<UInt8>, before start: Int) -> Range<Int>? {
    var end = start
    let least = max(9, start - longestLabel)
    while end > least, isBetweenColumns(text[end - 1]) { end -= 1 }
    guard end < start, end > 9, IdentifierChecks.areDigits(text, end - 9..<end),
      isBetweenColumns(text[end - 10]),
      IdentifierChecks.routingNumber(text.extracting(end - 9..<end))
    else { return nil }
    return end - 9..<end
  }

  @inline(__always)
  private static func isBetweenColumns(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == UInt8(ascii: "|")
  }

  private static let routing = HashedWords(" aba rtn routing transit rdfi odfi rt abartn ")

  /// Whether a heading is that of the numbers of American banks: `RDFI ABA`.
  static func namesRouting(_ text: Span<UInt8>, _ heading: Range<Int>) -> Bool {
    var position = heading.lowerBound
    while let word = FieldWord.next(in: text, from: position),
      word.range.lowerBound < heading.upperBound
    {
      if routing.contains(NameHash(text, word.range).value) { return true }
      position = word.range.upperBound
    }
    return false
  }

  /// Whether nothing but words for an account stand in a range: `, a/c no. `.
  private static func isAccount(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while let word = FieldWord.next(in: text, from: position),
      word.range.lowerBound < range.upperBound
    {
      guard words.contains(NameHash(text, word.range).value) else { return false }
      position = word.range.upperBound
    }
    return true
  }
}

extension IdentifierChecks {
  /// Returns whether letters and digits can be the number of an account without check digits: no date, and not one digit all over.
  static func accountNumber(_ text: Span<UInt8>) -> Bool { issuedNumber(text) }

  /// Returns whether all of a value is the number of an account: four digits or more, with what some banks put between or before them.
  static func isAccount(_ value: Span<UInt8>) -> Bool {
    var digits = 0
    for position in value.indices {
      if FieldWord.isDigit(value[position]) {
        digits += 1
      } else if !FieldWord.isLetter(value[position]), value[position] != UInt8(ascii: "-") {
        return false
      }
    }
    return digits >= 4 && issuedNumber(value)
  }
}
