/// A format of text in which the place of a value, or a short tag before it, says what it is.
///
/// What each place stands for is known from the format's publication; words nearby hardly ever say it.
enum RecordFormat: UInt8, Sendable {
  case none
  /// vCard and iCalendar (RFC 6350, RFC 5545): `ADR;TYPE=home:;;Dorpsstraat 12;Utrecht;;1234 AB;NL`.
  case card
  /// LDIF (RFC 2849): `sn: de Vries`.
  case directory
  /// HL7 version 2: `PID|1||…||Jansen^Piet||19470312|M`.
  case health
  /// ANSI X12: `NM1*IL*1*DOE*JANE~`.
  case x12
  /// EDIFACT (ISO 9735): `NAD+BY+++Jansen+Dorpsstraat 12+Utrecht++1234 AB+NL'`.
  case edifact
  /// Statements and payments of SWIFT (MT940, MT942, MT103): `:86:/NAME/J. DE VRIES/`.
  case statement
  /// Payments and statements in XML (ISO 20022): `<Dbtr><Nm>J. DE VRIES</Nm></Dbtr>`.
  case payment
  /// CODA, statements of Belgian banks: lines of 128 characters.
  case coded
  /// DSN, declarations of payrolls in France: `S21.G00.30.002,'MARTIN'`.
  case declaration
  /// Genealogies (GEDCOM): `1 NAME Sybren /Wassenaar/`.
  case genealogy
  /// Tournaments of chess (TRF of FIDE): lines whose first three digits say what they are.
  case tournament
  /// Claims of Dutch care (EI standards of Vektis): `02000000000001123456782…`.
  case care
  /// Exchange of doctors' practices in Germany (GDT, BDT, LDT, KVDT): `0163102Annelie`.
  case practice
  /// Declarations to the social insurance of Poland (KEDU of ZUS): `<III><p1>KOWALSKA</p1><p2>ANNA</p2>…`.
  case insurance
  /// The text in the QR code of a Swiss bill: lines whose number says what they are.
  case slip
  /// Payments of the American clearing house (NACHA): `622021000089004417283905     0000218437…`.
  case clearing
  /// Wages of the American social security (EFW2): `RW536904399CHIDIMMA…`.
  case wages
  /// Payments of Bacs (Standard 18): `601312488203310992049110044719…`.
  case bacs
  /// Records of one width whose columns prove what they have, which ``FixedLayout`` finds.
  case fixed

  /// How far into a source the first line of a format may be that others may stand before.
  private static let reach = 2048

  /// Recognises the format by how a source begins.
  ///
  /// - Parameter text: The first bytes, without byte order mark.
  /// - Returns: `none` for other text.
  static func sniff(_ text: UnsafeRawBufferPointer) -> RecordFormat {
    var start = 0
    // 11 begins a message of HL7 on a wire.
    while start < text.count, unsafe text[start] <= 32 { start += 1 }
    func begins(_ word: StaticString, at offset: Int) -> Bool {
      guard offset + word.utf8CodeUnitCount <= text.count else { return false }
      for index in 0..<word.utf8CodeUnitCount {
        let byte = unsafe text[offset + index]
        let isSmall = byte &- UInt8(ascii: "a") < 26
        guard byte == word.byte(index) || isSmall && byte & 0xDF == word.byte(index) else {
          return false
        }
      }
      return true
    }
    if begins("BEGIN:VCARD", at: start) || begins("BEGIN:VCALENDAR", at: start) { return .card }
    if begins("MSH|^~", at: start) || begins("FHS|^~", at: start) || begins("BHS|^~", at: start) {
      return .health
    }
    if begins("ISA*", at: start) { return .x12 }
    if begins("0 HEAD", at: start) { return .genealogy }
    if begins("UNA:+", at: start) || begins("UNB+UN", at: start) { return .edifact }
    if begins("{1:F01", at: start) || begins(":20:", at: start) { return .statement }
    if unsafe isCoded(text, at: start) { return .coded }
    if begins("S10.G00.00.", at: start) { return .declaration }
    if begins("SPC", at: start), unsafe isSlip(text, at: start) { return .slip }
    if begins("8000", at: start + 3), unsafe isPractice(text, at: start) { return .practice }
    if begins("012 ", at: start), unsafe isTournament(text, at: start) { return .tournament }
    if begins("01", at: start), unsafe isClaim(text, at: start) { return .care }
    if begins("101 ", at: start), begins("094101", at: start + 34) { return .clearing }
    if begins("RA", at: start), unsafe isOfWages(text, at: start) { return .wages }
    if begins("VOL1", at: start) || begins("UHL1", at: start),
      unsafe hasPaymentOfBACS(text, from: start)
    {
      return .bacs
    }
    let end = min(text.count, Self.reach)
    if start < text.count, unsafe text[start] == UInt8(ascii: "<") {
      while start < end {
        if begins("URN:ISO:STD:ISO:20022:", at: start) { return .payment }
        if begins("<KEDU ", at: start) { return .insurance }
        start += 1
      }
      return .none
    }
    var isLineStart = true
    while start < end {
      let byte = unsafe text[start]
      if isLineStart, byte | 0x20 == UInt8(ascii: "d"),
        begins("dn: ", at: start) || begins("dn:: ", at: start), unsafe isEntry(text, after: start)
      {
        return .directory
      }
      if isLineStart, byte == UInt8(ascii: ":"), start < 256, begins(":20:", at: start) {
        return .statement
      }
      isLineStart = byte == 10
      start += 1
    }
    return .none
  }

  /// Whether the first line of CODA stands at a place: zeros, a date, a bank and `05`, and so long as all its lines.
  private static func isCoded(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    guard start + shortestCoded <= text.count, unsafe text[start] == UInt8(ascii: "0") else {
      return false
    }
    for at in start..<start + 5 where unsafe text[at] != UInt8(ascii: "0") { return false }
    for at in start + 5..<start + 16 where unsafe !FieldWord.isDigit(text[at]) { return false }
    guard unsafe text[start + 14] == UInt8(ascii: "0"), unsafe text[start + 15] == UInt8(ascii: "5")
    else { return false }
    for at in start..<start + shortestCoded where unsafe text[at] < 32 { return false }
    return true
  }

  /// The shortest first line of CODA, in bytes, where the spaces at its end are lost.
  private static let shortestCoded = 100

  /// Whether the first line of an exchange of practices stands at a place: its length, the field of the kind of record, and four characters.
  private static func isPractice(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    guard start + 16 < text.count else { return false }
    for at in start..<start + 3 where unsafe !FieldWord.isDigit(text[at]) { return false }
    for at in start + 7..<start + 11 where unsafe text[at] <= 32 { return false }
    let next = unsafe text[start + 11] == 13 ? start + 13 : start + 12
    guard unsafe text[next - 1] == 10, next + 7 < text.count else { return false }
    for at in next..<next + 7 where unsafe !FieldWord.isDigit(text[at]) { return false }
    return true
  }

  /// Whether the second and third line of a Swiss bill stand behind its first: `0200` and `1`.
  private static func isSlip(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    let lines = unsafe text[min(text.count, start + 3)..<min(text.count, start + 14)]
    return unsafe lines.filter { $0 != 13 }.starts(with: "\n0200\n1\n".utf8)
  }

  /// Whether claims of care begin at a place: the code of a standard, its version, `P` or `T`, and the number of an insured on the second line.
  private static func isClaim(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    guard start + 10 < text.count,
      unsafe text[start + 9] == UInt8(ascii: "P") || text[start + 9] == UInt8(ascii: "T")
    else { return false }
    for at in start..<start + 7 where unsafe !FieldWord.isDigit(text[at]) { return false }
    var next = start
    while next < min(text.count, start + 512), unsafe text[next] != 10 { next += 1 }
    guard next - start >= 200, next + 28 < text.count, unsafe text[next + 1] == UInt8(ascii: "0"),
      unsafe text[next + 2] == UInt8(ascii: "2")
    else { return false }
    for at in next + 1..<next + 28 where unsafe !FieldWord.isDigit(text[at]) { return false }
    return true
  }

  /// Whether a record of who sends wages begins at a place, which is 512 characters long, and the employer's follows.
  private static func isOfWages(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    var end = start
    while end < min(text.count, start + 520), unsafe text[end] != 10 { end += 1 }
    guard end - start >= 500, end + 2 < text.count else { return false }
    for at in start + 2..<start + 11 where unsafe !FieldWord.isDigit(text[at]) { return false }
    return unsafe text[end + 1] == UInt8(ascii: "R") && text[end + 2] == UInt8(ascii: "E")
  }

  /// Whether one of the lines behind the labels of a tape is a payment of Bacs.
  private static func hasPaymentOfBACS(_ text: UnsafeRawBufferPointer, from start: Int) -> Bool {
    guard let base = text.baseAddress else { return false }
    // SAFETY: the bytes stay while they are read.
    let bytes = unsafe Span<UInt8>(
      _unsafeStart: base.assumingMemoryBound(to: UInt8.self), count: text.count)
    var at = start
    for _ in 0..<6 {
      var end = at
      while end < min(text.count, reach), bytes[end] != 10 { end += 1 }
      if RecordParts.isPaymentOfBACS(at..<end, bytes) { return true }
      guard end + 1 < text.count else { return false }
      at = end + 1
    }
    return false
  }

  /// Whether its values may stand against other digits.
  var hasPlaces: Bool {
    switch self {
    case .fixed, .care, .practice, .clearing, .wages, .bacs: true
    default: false
    }
  }

  /// Whether the second line of a tournament's report follows the first one: `022 ` and its city.
  private static func isTournament(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    var at = start
    while at < min(text.count, start + 256), unsafe text[at] != 10 { at += 1 }
    guard at + 4 < text.count else { return false }
    return unsafe text[at + 1] == UInt8(ascii: "0") && text[at + 2] == UInt8(ascii: "2")
      && text[at + 3] == UInt8(ascii: "2") && text[at + 4] == 32
  }

  /// Whether a distinguished name follows, `cn=…,dc=…`.
  private static func isEntry(_ text: UnsafeRawBufferPointer, after start: Int) -> Bool {
    let end = min(text.count, start + 64)
    for at in start + 4..<max(start + 4, end) {
      let byte = unsafe text[at]
      if byte == 10 { return false }
      if byte == UInt8(ascii: "=") { return true }
      if byte == UInt8(ascii: ":") { return true }
    }
    return false
  }
}

extension UnescapedText {
  /// Decodes what a format of records has escaped: folded lines, and of vCard and iCalendar `\n`, `\,` and `\;`.
  ///
  /// - Parameters:
  ///   - raw: The window, less than 4 GiB.
  ///   - format: The format.
  ///   - isQuotedPrintable: Whether values of old vCards are.
  /// - Returns: Whether there was anything.
  mutating func decodeRecords(
    _ raw: UnsafeBufferPointer<UInt8>, _ format: RecordFormat, isQuotedPrintable: Bool = false
  ) -> Bool {
    guard format == .card || format == .directory else { return false }
    let hasEscapes = format == .card
    unsafe replace(
      in: raw, from: 0, copiesAll: false,
      next: { base, count in
        var at = 0
        while at < count, unsafe base[at] != 10 && base[at] != 13,
          unsafe !(hasEscapes && base[at] == UInt8(ascii: "\\")),
          unsafe !(isQuotedPrintable && base[at] == UInt8(ascii: "="))
        {
          at += 1
        }
        return at < count ? at : nil
      },
      { rest in
        guard rest.count >= 3 else { return nil }
        let first = unsafe rest[0]
        if first == UInt8(ascii: "=") { return unsafe QuotedPrintable.replacement(rest) }
        if first == UInt8(ascii: "\\") {
          let next = unsafe rest[1]
          switch next {
          case UInt8(ascii: "n"), UInt8(ascii: "N"): return Replacement(rawCount: 2, byte: 10)
          case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"):
            return Replacement(rawCount: 2, byte: next)
          default: return nil
          }
        }
        let isPair = unsafe first == 13 && rest[1] == 10
        let space = unsafe isPair ? rest[2] : rest[1]
        guard space == 32 || space == 9 else { return nil }
        return Replacement(rawCount: isPair ? 3 : 2)
      })
    return escapeCount > 0
  }
}
