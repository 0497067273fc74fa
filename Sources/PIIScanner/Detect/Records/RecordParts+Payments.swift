/// The parties to payments in XML (ISO 20022: pain, camt, pacs).
///
///     <Dbtr><Nm>J. DE VRIES</Nm><PstlAdr><StrtNm>Dorpsstraat</StrtNm>…</PstlAdr></Dbtr>
extension RecordParts {
  private static let elements: [(name: StaticString, label: RecordLabel)] = [
    ("nm", .fullName), ("strtnm", .street), ("adrline", .place), ("pstcd", .postcode),
    ("birthdt", .birthDate), ("phnenb", .phone), ("mobnb", .phone),
  ]
  private static let longestTag = 24

  mutating func readPayments(_ text: Span<UInt8>) {
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      var nameStart = at + 1
      var nameEnd = nameStart
      let limit = min(text.count, nameStart + Self.longestTag)
      while nameEnd < limit, FieldWord.isLetter(text[nameEnd]) || text[nameEnd] == UInt8(ascii: ":")
      {
        if text[nameEnd] == UInt8(ascii: ":") { nameStart = nameEnd + 1 }
        nameEnd += 1
      }
      at = nameEnd
      guard at < text.count, text[at] == UInt8(ascii: ">"),
        let element = Self.elements.first(where: {
          text.equalsIgnoringCase(nameStart..<nameEnd, $0.name)
        })
      else { continue }
      let start = at + 1
      let end = min(text.count, start + FieldValueCheck.longestValue)
      at = start
      while at < end, text[at] != UInt8(ascii: "<") { at += 1 }
      // `<AdrLine>20006</AdrLine>`, `<AdrLine>20006 Nowhere</AdrLine>`
      if element.label == .place, let code = Postcode(text, at: start),
        start + code.count == at
          || text[start + code.count] == 32
            && !StreetAddress.namesStreet(text.extracting(start..<at))
            && !IdentifierChecks.hasDigit(text, start + code.count..<at)
      {
        add(.postcode, start..<start + code.count, in: text)
      } else {
        add(element.label, start..<at, in: text)
      }
    }
  }
}
