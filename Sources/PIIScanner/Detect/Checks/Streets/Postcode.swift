/// A postcode of any country but the Netherlands, which has a detector of its own.
///
///     53650    SW1A 1AA    D02 AF56    60-822    040 01    4050-032    LV-1039    55106-6304
///
/// Most are digits and say nothing by themselves: a field, a word or a street has to tell.
struct Postcode {
  /// How much its form says.
  enum Form {
    /// Three to six digits: `53650`.
    case digits
    /// Digits in groups, or behind letters of a country or place: `60-822`, `040 01`, `LV-1039`, `SLM 1609`.
    case grouped
    /// Letters and digits, whose first ones are of a part of the country: `SW1A 1AA`, `D02 AF56`.
    case letters
  }

  var form: Form
  /// Its length in bytes.
  var count: Int

  /// Whether it is one of America, with or without its last part: `53650`, `55106-6304`.
  var isZIP: Bool { form == .digits && count == 5 || form == .grouped && count == 10 }

  /// The postcode at a place; `nil` if there is none, or more letters or digits follow.
  ///
  /// - Complexity: O(1). Does not allocate.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard start < text.count else { return nil }
    let found =
      FieldWord.isDigit(text[start])
      ? Self.digits(text, start) : Self.letters(text, start) ?? Self.behindCountry(text, start)
    guard let (form, end) = found, end == text.count || !Self.isLetterOrDigit(text[end]) else {
      return nil
    }
    self.form = form
    count = end - start
  }

  private typealias Found = (form: Form, end: Int)

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    FieldWord.isDigit(byte) || FieldWord.isLetter(byte)
  }

  private static func digitCount(_ text: Span<UInt8>, _ start: Int, most: Int = 10) -> Int {
    var at = start
    while at < text.count, at - start < most, FieldWord.isDigit(text[at]) { at += 1 }
    return at - start
  }

  /// `53650`, `600051`, `700`, `040 01`, `60-822`, `4050-032`, `55106-6304`.
  private static func digits(_ text: Span<UInt8>, _ start: Int) -> Found? {
    let first = digitCount(text, start)
    // `833285514`, as files have ZIP codes with their last part.
    guard first >= 2, first <= 6 || first == 9 else { return nil }
    let end = start + first
    if end + 1 < text.count {
      let second = digitCount(text, end + 1)
      switch (first, text[end], second) {
      case (3, UInt8(ascii: " "), 2), (2, UInt8(ascii: "-"), 3), (4, UInt8(ascii: "-"), 3),
        (5, UInt8(ascii: "-"), 4):
        return (.grouped, end + 1 + second)
      case (_, UInt8(ascii: "-"), 1...), (_, UInt8(ascii: "."), 1...), (_, UInt8(ascii: ","), 1...),
        (_, UInt8(ascii: "/"), 1...):
        return nil
      default: break
      }
    }
    // `1234 AB` is Dutch, `1234AB` too.
    if first == 4, PostcodeText.range(in: text, at: start) != nil { return nil }
    return first >= 3 && !areZeros(text, start..<end) ? (.digits, end) : nil
  }

  private static func areZeros(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for at in range where text[at] != UInt8(ascii: "0") { return false }
    return true
  }

  /// `LV-1039`, `D-72764`, `A-1010`, `CH 8400`, `ΤΚ 296 03`.
  private static func behindCountry(_ text: Span<UInt8>, _ start: Int) -> Found? {
    var at = start
    while at < text.count, at - start < 4, text[at] &- UInt8(ascii: "A") < 26 || text[at] >= 0x80 {
      at += 1
    }
    guard at > start, at + 1 < text.count, countries.contains(text, start..<at),
      text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: " "),
      let (_, end) = digits(text, at + 1)
    else { return nil }
    return (.grouped, end)
  }

  /// Codes of countries before a postcode, as the post writes them or wrote them.
  static let countries = WordSet(
    " lv lt l d a ch b f τκ ΤΚ tk fin fi dk n no s se ee si hr cz sk pl ro bg h i e md at de be fr lu it es pt cy gr hu mc sm ad li is "
  )

  // MARK: Letters and digits

  private static func letters(_ text: Span<UInt8>, _ start: Int) -> Found? {
    british(text, start) ?? irish(text, start) ?? maltese(text, start) ?? canadian(text, start)
  }

  @inline(__always)
  private static func capital(_ text: Span<UInt8>, _ at: Int) -> UInt8 {
    guard at < text.count, (text[at] | 0x20) &- UInt8(ascii: "a") < 26 else { return 0 }
    return text[at] & 0xDF
  }

  private static func isDigit(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at < text.count && FieldWord.isDigit(text[at])
  }

  /// Areas of British postcodes (source: Royal Mail, postcode areas).
  private static let areas = WordSet(
    " ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze "
  )

  private static func british(_ text: Span<UInt8>, _ start: Int) -> Found? {
    var at = start
    // Of a bank: the only one of its kind.
    if start + 6 <= text.count, text.equalsIgnoringCase(start..<start + 3, "gir") {
      return inward(text, start + 3).map { (.letters, $0) }
    }
    while at - start < 2, capital(text, at) != 0 { at += 1 }
    guard at > start, areas.contains(text, start..<at), isDigit(text, at) else { return nil }
    let area = at
    at += 1
    // `SW1A`, `E14`; but `M1 1AA` without its space is `M11AA`, so both are tried. A letter is only in the first districts of a city.
    let mayHaveLetter = text[area] &- UInt8(ascii: "1") < (area - start == 1 ? 1 : 4)
    if at < text.count, isDigit(text, at) || mayHaveLetter && capital(text, at) != 0,
      let end = inward(text, at + 1)
    {
      return (.letters, end)
    }
    return inward(text, area + 1).map { (.letters, $0) }
  }

  /// Where the second part of a British postcode ends, behind a space or not: ` 1AA`.
  private static func inward(_ text: Span<UInt8>, _ start: Int) -> Int? {
    let at = start < text.count && text[start] == UInt8(ascii: " ") ? start + 1 : start
    guard isDigit(text, at), isInward(capital(text, at + 1)), isInward(capital(text, at + 2)),
      at + 3 == text.count || !isLetterOrDigit(text[at + 3])
    else { return nil }
    return at + 3
  }

  private static func isInward(_ letter: UInt8) -> Bool {
    letter != 0 && !IdentifierChecks.isByte(letter, in: "CIKMOV")
  }

  /// Routing keys of Eircodes (source: Eircode, Product Guide, list of routing keys).
  private static let routingKeys = WordSet(
    " a41 a42 a45 a63 a67 a75 a81 a82 a83 a84 a85 a86 a91 a92 a94 a96 a98 c15 d01 d02 d03 d04 d05 d06 d07 d08 d09 d10 d11 d12 d13 d14 d15 d16 d17 d18 d20 d22 d24 d6w e21 e25 e32 e34 e41 e45 e53 e91 f12 f23 f26 f28 f31 f35 f42 f45 f52 f56 f91 f92 f93 f94 h12 h14 h16 h18 h23 h53 h54 h62 h65 h71 h91 k32 k34 k36 k45 k56 k67 k78 n37 n39 n41 n91 p12 p14 p17 p24 p25 p31 p32 p36 p43 p47 p51 p56 p61 p67 p72 p75 p81 p85 r14 r21 r32 r35 r42 r45 r51 r56 r93 r95 t12 t23 t34 t45 t56 v14 v15 v23 v31 v35 v42 v92 v93 v94 v95 w12 w23 w34 w91 x35 x42 x91 y14 y21 y25 y34 y35 "
  )

  private static func irish(_ text: Span<UInt8>, _ start: Int) -> Found? {
    guard start + 7 <= text.count, routingKeys.contains(text, start..<start + 3) else {
      return nil
    }
    let at = text[start + 3] == UInt8(ascii: " ") ? start + 4 : start + 3
    guard at + 4 <= text.count else { return nil }
    for place in at..<at + 4 {
      guard isDigit(text, place) || isOfEircode(capital(text, place)) else { return nil }
    }
    return (.letters, at + 4)
  }

  private static func isOfEircode(_ letter: UInt8) -> Bool {
    letter != 0 && !IdentifierChecks.isByte(letter, in: "BGIJLMOQSUZ")
  }

  /// Three letters of the place and a number: `SLM 1609`, only in capitals.
  private static func maltese(_ text: Span<UInt8>, _ start: Int) -> Found? {
    guard start + 7 <= text.count else { return nil }
    for at in start..<start + 3 where text[at] &- UInt8(ascii: "A") >= 26 { return nil }
    let at = text[start + 3] == UInt8(ascii: " ") ? start + 4 : start + 3
    return digitCount(text, at) == 4 ? (.grouped, at + 4) : nil
  }

  /// A postcode of Canada: `K1A 0B1` (source: Canada Post, addressing guidelines).
  private static func canadian(_ text: Span<UInt8>, _ start: Int) -> Found? {
    let first = capital(text, start)
    guard start + 6 <= text.count, first != 0, !IdentifierChecks.isByte(first, in: "DFIOQUWZ"),
      isDigit(text, start + 1), capital(text, start + 2) != 0
    else { return nil }
    let at =
      text[start + 3] == UInt8(ascii: " ") || text[start + 3] == UInt8(ascii: "-")
      ? start + 4 : start + 3
    guard isDigit(text, at), capital(text, at + 1) != 0, isDigit(text, at + 2) else { return nil }
    for place in [start + 2, at + 1]
    where IdentifierChecks.isByte(capital(text, place), in: "DFIOQU") {
      return nil
    }
    return (.letters, at + 3)
  }

  /// Whether a match has the space that stands between its parts.
  @inline(__always)
  static func hasSpace(_ code: Span<UInt8>) -> Bool {
    code.count > 4 && (code[code.count - 4] == 32 || code[code.count - 5] == 32)
  }

  // MARK: In fields

  /// Whether the value of a field is a Dutch postcode and nothing else, quickly, since tables have many.
  @inline(__always)
  static func isDutch(_ value: Span<UInt8>) -> Bool {
    (value.count == 6 || value.count == 7) && FieldWord.isDigit(value[3])
      && (value[value.count &- 2] | 0x20) &- UInt8(ascii: "a") < 26
      && (value[value.count &- 1] | 0x20) &- UInt8(ascii: "a") < 26
      && FieldWord.isDigit(value[0])
  }

  /// How well the value of a field fits: a postcode, or one with its place behind it.
  static func fit(of value: Span<UInt8>) -> FieldValueFit {
    guard let code = Postcode(value, at: 0) else { return .none }
    if code.count < value.count {
      guard code.count + 2 < value.count,
        value[code.count] == 32 || value[code.count] == UInt8(ascii: ","),
        FieldWord.isLetter(value[value.count - 1])
      else { return .none }
    }
    guard code.form == .digits else { return .strong }
    return 4...6 ~= code.count ? .likely : .plain
  }

  /// How much of the value of a field is the postcode.
  static func length(of value: Span<UInt8>) -> Int { Postcode(value, at: 0)?.count ?? value.count }
}

extension IdentifierChecks {
  /// Returns whether it is a postcode with letters and digits, whose first ones are of a part of its country.
  static func postcode(_ raw: Span<UInt8>) -> Bool {
    guard let code = Postcode(raw, at: 0) else { return false }
    return code.form == .letters && code.count == raw.count
  }
}
