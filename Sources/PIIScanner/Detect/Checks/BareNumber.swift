/// Whether a number in one piece is one of a program: an id, a counter, a hash, a parameter of a statement.
///
/// One bare number of sixteen digits in forty passes for a payment card by chance, and programs write many. What stands
/// against it says what it is, and so do others beside it that are as long and pass for none.
enum BareNumber {
  /// Most bytes before and behind a number in which others are looked for.
  private static let reach = 160

  /// Words for numbers of programs, and for those of goods.
  private static let labels = HashedWords(
    " cart basket session identificatie id ids uid uuid guid pid gid counter gauge hash seed nonce token seq sequence offset size length len bytes octets packets constant timestamp ts epoch nanos micros ticks snowflake checksum crc digest serial serialnumber serialno sn imei imsi iccid sscc gtin ean upc isbn gln rev revision "
  )

  /// Whether a number that passes for a card's is sooner one of a program.
  ///
  /// - Parameters:
  ///   - text: The window.
  ///   - start: Where it starts.
  ///   - end: Where it ends.
  ///   - isCode: Whether the source is source code.
  ///   - isInTable: Whether it is a cell of a table: there the other values of its column tell.
  /// - Returns: `false` for a number in groups.
  /// - Complexity: O(1).
  static func isOfProgram(
    _ text: Span<UInt8>, from start: Int, to end: Int, isCode: Bool, isInTable: Bool
  ) -> Bool {
    for at in start..<end where !EmailCheck.isDigit(text[at]) { return false }
    // Hardly any card has so many digits; ids of 64 bits have.
    if end - start > 16 { return true }
    if isLabelled(text, start) { return true }
    if isInTable { return false }
    return othersBeside(text, start, end, shortest: isCode ? 9 : 15) > (isCode ? 0 : 1)
  }

  /// Whether the word before a number is one for numbers of programs (`id="`, `Counter64: `, `"trace_id": `), or it is
  /// a parameter (`$1 = '`, `:2=`).
  private static func isLabelled(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, start - at < 6, isMark(text[at - 1]) { at -= 1 }
    guard at > 0, at < start else { return false }
    var last = at
    while last > 0, at - last < 4, EmailCheck.isDigit(text[last - 1]) { last -= 1 }
    if last < at, last > 0,
      text[last - 1] == UInt8(ascii: "$") || text[last - 1] == UInt8(ascii: ":")
    {
      return text[at] == UInt8(ascii: "=") || text[at] == UInt8(ascii: " ")
    }
    var first = last
    while first > 0, last - first < 24, FieldWord.isLetter(text[first - 1]) { first -= 1 }
    guard first < last else { return false }
    // `traceId`
    if last - first > 2, text[last - 2] == UInt8(ascii: "I"), text[last - 1] == UInt8(ascii: "d") {
      return true
    }
    return labels.contains(NameHash(text, first..<last).value)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: "["):
      true
    default: false
    }
  }

  /// How many other numbers in one piece stand near that are as long and pass for no card; at most two are counted.
  private static func othersBeside(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, shortest: Int
  ) -> Int {
    var others = 0
    var at = max(0, start - reach)
    let limit = min(text.count, end + reach)
    while at < limit, others < 2 {
      guard EmailCheck.isDigit(text[at]) else {
        at += 1
        continue
      }
      let first = at
      while at < limit, EmailCheck.isDigit(text[at]) { at += 1 }
      guard first != start, at - first >= shortest, at - first <= 20, stands(text, first, at),
        !IdentifierChecks.paymentCard(text.extracting(first..<at))
      else { continue }
      others += 1
    }
    return others
  }

  /// Whether a run of digits is a number by itself, not a part of a word or of one with decimals.
  private static func stands(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    return !EmailCheck.isAlphanumeric(before) && before != UInt8(ascii: ".")
      && (end == text.count || text[end] != UInt8(ascii: "."))
  }
}
