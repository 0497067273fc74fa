/// Segments of EDIFACT (ISO 9735), those of Dutch care (MEDEUR, MEDLAB and the like) among them.
///
///     NAD+BY+++Jansen+Dorpsstraat 12+Utrecht++1234 AB+NL'
///     PNA+PAT+123456782:BSN+++SU:JANSEN+VO:GJ'
///     ADR++1:DORPSSTRAAT 12+UTRECHT+1234AB'
extension RecordParts {
  mutating func readEDIFACT(_ tag: String, _ elements: Elements, _ text: Span<UInt8>) {
    func components(_ index: Int) -> Elements {
      Elements(of: elements[index], separatedBy: UInt8(ascii: ":"), in: text)
    }
    switch tag {
    case "NAD":
      let party = components(2)
      let list = party.word(1, in: text)
      if list == "VEK" || list == "AGB" { add(.careNumber, party[0], in: text) }
      if list == "CPR" { add(.personalNumber, party[0], in: text) }
      let name = components(4)
      switch elements.word(1, in: text) {
      // Of MedCom, the messages of Danish care: `NAD+PAT+0101010101:CPR++Hansen:Nancy Ann`.
      case "PAT" where name.count >= 2, "REL" where name.count >= 2, "CCR" where name.count >= 2:
        add(.surname, name[0], in: text)
        add(.givenName, name[1], in: text)
      default:
        if text.equalsIgnoringCase(elements[1], "arts") {
          add(.surname, name[0], in: text)
        } else {
          addParty(name[0], text)
        }
      }
      // There an element more stands before the street.
      let street = elements[5].isEmpty && elements.count == 10 ? 6 : 5
      let lines = components(street)
      for index in 0..<lines.count { add(.street, lines[index], in: text) }
      // No part of the country stands between the town and its postcode.
      let code = elements.count == street + 3 ? street + 2 : street + 3
      add(.postcode, elements[code], in: text)
    case "RFF":
      let reference = components(1)
      switch reference.word(0, in: text) {
      case "XPI": add(.personalNumber, reference[1], in: text)
      case "BSN": add(.citizenNumber, reference[1], in: text)
      case "TEL": add(.phone, reference[1], in: text)
      // The insurer stands before the number of the insured.
      case "VZN": add(.insuredNumber, reference[2], in: text)
      default: break
      }
    case "CTA":
      let contact = components(2)
      if contact.count > 1 { add(.fullName, contact[1], in: text) }
    case "COM":
      for index in 1..<max(1, elements.count) {
        let contact = components(index)
        guard contact.count == 2 else { continue }
        switch contact.word(1, in: text) {
        case "TE", "AL", "FX": add(.phone, contact[0], in: text)
        case "EM": add(.email, contact[0], in: text)
        default: continue
        }
      }
    // `ADR+DORPSSTRAAT 12+1234AB+UTRECHT'`
    case "ADR" where elements[1].count > 3:
      add(.street, elements[1], in: text)
      add(.postcode, elements[2], in: text)
    case "ADR":
      let lines = components(2)
      for index in 1..<max(1, lines.count) { add(.street, lines[index], in: text) }
      add(.postcode, elements[4], in: text)
    case "PNA":
      let number = components(2)
      if number.word(1, in: text) == "BSN" { add(.citizenNumber, number[0], in: text) }
      for index in 4..<max(4, elements.count) {
        let name = components(index)
        // `1:SU:JANSEN` counts them.
        let first = name[0].count == 1 && FieldWord.isDigit(text[name[0].lowerBound]) ? 1 : 0
        guard name.count >= first + 2 else { continue }
        switch name.word(first, in: text) {
        case "SU": add(.surname, name[first + 1], in: text)
        case "FO", "FS", "FN": add(.givenName, name[first + 1], in: text)
        default: continue
        }
      }
    // Of reports of laboratories: `PID+19470312+V+JANSEN-BOS:::H K'`.
    case "PID" where elements[1].count == 8 && IdentifierChecks.areDigits(text, elements[1]):
      add(.birthDate, elements[1], in: text)
      let name = components(3)
      add(.surname, name[0], in: text)
      for index in 1..<max(1, name.count) { add(.givenName, name[index], in: text) }
    // Of the messages of Dutch care (MEDVRI and the like).
    case "PID":
      let home = components(5)
      add(.surname, components(1)[0], in: text)
      add(.citizenNumber, components(2)[0], in: text)
      add(.birthDate, components(3)[0], in: text)
      add(.street, home[0], in: text)
      add(.postcode, home[2], in: text)
    case "DTM":
      let date = components(1)
      if date.count >= 2, date.word(0, in: text) == "329" {
        add(.birthDate, date[1], in: text)
      }
    default: break
    }
  }

  /// Adds the name of a party, which may be a firm: `VEENHUIZEN?, T.`, whose comma is escaped, or `J. de Vries`.
  private mutating func addParty(_ name: Range<Int>, _ text: Span<UInt8>) {
    for at in name where text[at] == UInt8(ascii: "?") {
      guard at + 3 < name.upperBound, text[at + 1] == UInt8(ascii: ","),
        text[at + 2] == 32, text[at + 3] &- UInt8(ascii: "A") < 26
      else { return }
      // `Bouw?, B.V.`
      let hasForm = FirmName.hasForm(text.extracting(name), at + 3 - name.lowerBound)
      if !hasForm { add(.surname, name.lowerBound..<at, in: text) }
      return
    }
    add(.fullName, name, in: text)
  }
}
