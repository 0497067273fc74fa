/// The insured in declarations to the social insurance of Poland (KEDU of ZUS), whose elements are numbered and not named.
///
///     <III><p1>KOWALSKA</p1><p2>ANNA</p2><p3>44051401359</p3><p5>1944-05-14</p5></III>
///     <X><p1>87-100</p1><p3>TORUŃ</p3><p4>UL. LIPOWA</p4><p5>88</p5><p6>12</p6><p7>566000000</p7></X>
///
/// The numbers differ from form to form, so the values of one block tell of each other: the names stand first where a PESEL or a day of
/// birth is, and the street before its number where a postcode is.
///
/// Source: ZUS, dokumentacja schematu KEDU, <https://www.zus.pl/firmy/programy-i-aplikacje>.
extension RecordParts {
  private static let mostOfBlock = 24

  private enum Value { case letters, house, pesel, birthDate, postcode, phone, other }

  mutating func readInsurance(_ text: Span<UInt8>) {
    var block: [(kind: Value, range: Range<Int>)] = []
    var at = 0
    while at + 3 < text.count {
      guard text[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      guard let value = Self.numbered(text, at), block.count < Self.mostOfBlock else {
        addBlock(block, text)
        block.removeAll(keepingCapacity: true)
        at += 1
        continue
      }
      if !value.isEmpty { block.append((Self.kind(of: value, text), value)) }
      at = value.upperBound + 3
      while at < text.count, text[at] != UInt8(ascii: "<") { at += 1 }
    }
    addBlock(block, text)
  }

  /// The value of an element that is `p` and a number, if no other is in it.
  private static func numbered(_ text: Span<UInt8>, _ open: Int) -> Range<Int>? {
    var at = open + 1
    guard text[at] == UInt8(ascii: "p") else { return nil }
    at += 1
    let first = at
    while at < text.count, FieldWord.isDigit(text[at]) { at += 1 }
    guard at > first, at < text.count, text[at] == UInt8(ascii: ">") else { return nil }
    let start = at + 1
    let limit = min(text.count, start + FieldValueCheck.longestValue)
    var end = start
    while end < limit, text[end] != UInt8(ascii: "<") { end += 1 }
    return end + 2 < text.count && text[end] == UInt8(ascii: "<")
      && text[end + 1] == UInt8(ascii: "/") ? start..<end : nil
  }

  private static func kind(of value: Range<Int>, _ text: Span<UInt8>) -> Value {
    let content = text.extracting(value)
    if content.count == 11, IdentifierChecks.pesel(content) { return .pesel }
    var (digits, letters) = (0, 0)
    for at in content.indices {
      if FieldWord.isDigit(content[at]) { digits += 1 }
      if FieldWord.isLetter(content[at]) { letters += 1 }
    }
    if digits == 0 { return letters > 1 ? .letters : .other }
    if letters == 0, let code = Postcode(content, at: 0), code.form == .grouped,
      code.count == content.count, digits == 5
    {
      return .postcode
    }
    if content.count == 10, digits == 8, letters == 0, content[4] == content[7] {
      return .birthDate
    }
    if letters == 0, 9...11 ~= digits { return .phone }
    return digits <= 4 && letters <= 2 && FieldWord.isDigit(content[0]) ? .house : .other
  }

  /// Adds the values of a block that tell of each other.
  private mutating func addBlock(_ block: [(kind: Value, range: Range<Int>)], _ text: Span<UInt8>) {
    guard block.count > 1 else { return }
    let kinds = block.map(\.kind)
    let isOfPerson = kinds.contains(.pesel) || kinds.contains(.birthDate)
    let isOfHome = !isOfPerson && kinds.contains(.postcode)
    guard isOfPerson || isOfHome else { return }
    let name = isOfPerson && kinds[0] == .letters && kinds[1] == .letters ? 0 : -2
    for (index, value) in block.enumerated() {
      switch value.kind {
      case .letters where index == name: add(.surname, value.range, in: text)
      case .letters where index == name + 1: add(.givenName, value.range, in: text)
      case .letters where isOfHome && index + 1 < kinds.count && kinds[index + 1] == .house:
        add(.street, value.range, in: text)
      case .pesel: add(.polishNumber, value.range, in: text)
      case .birthDate where kinds.contains(.pesel) || name == 0:
        add(.birthDate, value.range, in: text)
      case .postcode: add(.postcode, value.range, in: text)
      case .phone where isOfHome: add(.phone, value.range, in: text)
      default: continue
      }
    }
  }
}
