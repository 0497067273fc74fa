import Testing

@testable import PIIScanner

/// Values whose place in a record says what they are: vCard, iCalendar, LDIF, HL7, X12, EDIFACT, SWIFT, ISO 20022.
@Suite("Values in records")
struct RecordPartsTests {
  private func found(_ text: String, named name: String = "a.txt") throws -> [String] {
    let detectors = try builtin(
      "address", "birthdate", "email", "iban", "name", "nl.bsn", "nl.kenteken", "nl.postcode",
      "phone", "postcode", "us.npi", "us.ssn")
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test(
    "are found by what their format's publication says of the place",
    arguments: [
      (
        "BEGIN:VCARD\r\nN:O'Connor;Seán;;;\r\nFN:Seán O'Connor\r\nNICKNAME:Fenna\r\nEND:VCARD\r\n",
        ["name O'Connor", "name Seán", "name Seán O'Connor", "name Fenna"], "names of vCard"
      ),
      (
        "BEGIN:VCARD\nitem1.ADR;TYPE=home;LABEL=\"Dorpsstraat 12\\n1234 AB Ons Dorp\":;;It Oast 41;Dorp;;\n"
          + " 5678 CD;NL\nEND:VCARD\n",
        [
          "address Dorpsstraat 12", "nl.postcode 1234 AB", "address It Oast 41",
          "nl.postcode 5678 CD",
        ], "an address of vCard, its label and a folded line"
      ),
      (
        "BEGIN:VCALENDAR\r\nLOCATION:Zaal 2\\, Sportlaan 2a\\, 8601 EJ Sneek\r\n"
          + "ATTENDEE;CN=\"Anna Visser\";RSVP=TRUE:mailto:anna@acme.nl\r\n"
          + "DESCRIPTION:Meenemen: pas\\n06-12345678 bellen\r\n"
          + "LOCATION:Parkkade 275\\, Sneek\r\nEND:VCALENDAR\r\n",
        [
          "address Sportlaan 2a", "nl.postcode 8601 EJ", "name Anna Visser", "email anna@acme.nl",
          "phone 06-12345678", "address Parkkade 275",
        ], "places and escapes of iCalendar"
      ),
      (
        "version: 1\n\ndn: uid=fv,dc=acme\nobjectClass: inetOrgPerson\nsn: van Oosten\n"
          + "cn: Frank van Oosten\nhomePostalAddress: Dorpsstraat 12 $ 1234 AB Ons Dorp\n"
          + "carLicense: GZ-472-X\n",
        [
          "name van Oosten", "name Frank van Oosten", "address Dorpsstraat 12",
          "nl.postcode 1234 AB", "nl.kenteken GZ-472-X",
        ], "LDIF"
      ),
      (
        "MSH|^~\\&|LAB|SHO\rPID|1||123456782^^^NLMINBIZA^NNNLD~400117^^^SHO^PI||"
          + "Nieuwen&&Nieuwen^Anna^J^^^^L||19470312|F|||Winterdijk 72&Winterdijk&72^B^GOUDA^^2801SV^NL||"
          + "0182513290^PRN^PH||||||536-90-4399\rPV1|1|O|||||1234567893^HALLORAN^THADDEUS^A^^^DR^MD^^NPI\r",
        [
          "nl.bsn 123456782", "name Nieuwen", "name Anna", "birthdate 19470312",
          "address Winterdijk 72", "nl.postcode 2801SV", "phone 0182513290",
          "us.ssn 536-90-4399", "us.npi 1234567893", "name HALLORAN", "name THADDEUS",
        ], "segments of HL7"
      ),
      (
        "ISA*00*          *00*          *ZZ*A*ZZ*B*240311*1408*^*00501*000000001*0*P*:~\n"
          + "PER*IC*DIANE KOWALSKI*TE*0201234567*EM*billing@acme.net~\n"
          + "NM1*IL*1*FERRELL*JUANITA*M***34*536-90-4399~N3*418 W PINE ST~DMG*D8*19480227*F~\n"
          + "NM1*85*2*RIVERBEND FAMILY MEDICINE*****XX*1234567893~\n",
        [
          "name DIANE KOWALSKI", "phone 0201234567", "email billing@acme.net", "name FERRELL",
          "name JUANITA", "us.ssn 536-90-4399", "address 418 W PINE ST", "birthdate 19480227",
          "us.npi 1234567893",
        ], "segments of X12"
      ),
      (
        "UNB+UNOC:3+A+B'\nNAD+BY+++Acme+Dorpsstraat 12+Utrecht++1234 AB+NL'CTA+IC+:Anna Visser'\n"
          + "COM+0201234567:TE+anna@acme.nl:EM'\nPNA+PAT++++SU:Visser+FS:Anna'\nDTM+329:19470312:102'",
        [
          "address Dorpsstraat 12", "nl.postcode 1234 AB", "name Anna Visser", "phone 0201234567",
          "email anna@acme.nl", "name Visser", "name Anna", "birthdate 19470312",
        ], "segments of EDIFACT"
      ),
      (
        ":20:X\r\n:86:/TRTP/SEPA/NAME/HR A DE VRIES/REMI/Huur/\r\n:86:/CNTP/X/Y/ANNA VISSER///REMI/\r\n"
          + ":86:166?00GIRO?32J.W. VAN DEN BERG?33\r\n:59:/X\r\nANNA VISSER\r\nDORPSSTRAAT 12\r\n-}",
        [
          "name A DE VRIES", "name ANNA VISSER", "name J.W. VAN DEN BERG", "name ANNA VISSER",
          "address DORPSSTRAAT 12",
        ], "statements of SWIFT"
      ),
      (
        ":20:X\r\n:86:/ORDP//NAME/HR A DE VRIES e/o MW B VISSER/ADDR/DORPSSTRAAT 12 BUS 3 2060 ANTWERPEN/REMI/X\r\n-}",
        ["name A DE VRIES", "name B VISSER", "address DORPSSTRAAT 12 BUS 3"],
        "two holders of an account, and where they live"
      ),
      (
        Self.coded([
          (0, "0000003052472505"), (34, "DE WITTE ANNA"), (60, "KREDBEBB"),
        ])
          + Self.coded([(0, "2300010000"), (10, "BE20751200199956"), (47, "MEVR. VISSER ANNA")])
          + Self.coded([(0, "32"), (10, "DORPSSTRAAT 12 BUS 3"), (45, "9032 GENT")])
          + Self.coded([(0, "8045BE20751200199956")]),
        [
          "name DE WITTE ANNA", "iban BE20751200199956", "name VISSER ANNA",
          "address DORPSSTRAAT 12 BUS 3", "postcode 9032", "iban BE20751200199956",
        ],
        "places of CODA, of accounts right behind digits"
      ),
      (
        "S10.G00.00.001,'PAYE'\nS10.G00.01.003,'MARTIN ET FILS'\nS21.G00.30.002,'LAVERGNE'\n"
          + "S21.G00.30.004,'Anne'\nS21.G00.30.006,'17031979'\nS21.G00.30.008,'12 rue des Lilas'\n"
          + "S21.G00.30.009,'06000'\n",
        [
          "name LAVERGNE", "name Anne", "birthdate 17031979", "address 12 rue des Lilas",
          "postcode 06000",
        ], "the rubrics of French payrolls"
      ),
      (
        "UNB+UNOA:1+A+B'\nPID+GRAAFMA:VAN DER::P:A+123456782+19470312:1+M+DORPSSTRAAT 12:UTRECHT:1234AB'\n",
        [
          "name GRAAFMA", "nl.bsn 123456782", "birthdate 19470312", "address DORPSSTRAAT 12",
          "nl.postcode 1234AB",
        ], "a patient in the messages of Dutch care"
      ),
      (
        "UNB+UNOA:1+A+B'\nNAD+PO+01000004:VEK++GRAAFMA?, T.+DORPSSTRAAT 12+UTRECHT++1234AB'\n"
          + "PNA+PAT+123456782:BSN+++SU:IN ?'T VELD'\nADR++1:WINTERDIJK 7+GOUDA+2801SV'\n",
        [
          "name GRAAFMA", "address DORPSSTRAAT 12", "nl.postcode 1234AB", "nl.bsn 123456782",
          "address WINTERDIJK 7", "nl.postcode 2801SV",
        ], "a general practitioner and a patient of MEDEUR, with escaped marks"
      ),
      (
        "UNB+UNOA:1+A+B'\nNAD+PO+01000004:AGB++PRAKTIJK DE LINDE'\n"
          + "PNA+PAT+123456782:BSN++1:SU:GRAAFMA+3:VL:B.H.+4:FN:FENNA'\n",
        ["nl.bsn 123456782", "name GRAAFMA", "name FENNA"],
        "the parts of a name with their numbers"
      ),
      (
        "UNB+UNOA:1+A+B'\nNAD+ARTS+01000004:XXX++ZWOLSMA S E'\nPID+19470312+V+GRAAFMA-BAKKER:::H K'\n"
          + "RFF+BSN:123456782'\nRFF+TEL:0201234567'\nADR+DORPSSTRAAT 12+1234AB+UTRECHT'\n",
        [
          "name ZWOLSMA S E", "birthdate 19470312", "name GRAAFMA-BAKKER", "nl.bsn 123456782",
          "phone 0201234567", "address DORPSSTRAAT 12", "nl.postcode 1234AB",
        ], "the report of a laboratory"
      ),
      (
        "dn: CN=Graafma\\, Fenna,OU=Zorg,DC=acme\nmanager: cn=Frank van Oosten,dc=acme\n",
        ["name Graafma", "name Fenna", "name Frank van Oosten"], "names of entries in LDIF"
      ),
      (
        "0 HEAD\n1 CHAR UTF-8\n0 @S1@ SUBM\n1 NAME Frank van Oosten\n1 ADDR Winterdijk 72\n"
          + "2 CONT 2801 SV Gouda\n0 @I1@ INDI\n1 NAME Fenna Maria /Graafma/\n1 BIRT\n2 DATE 7 OCT 1949\n"
          + "1 RESI\n2 ADDR Dorpsstraat 12\n0 @I2@ INDI\n1 NAME Zwier /Graafma/\n2 GIVN Zwier\n2 SURN Graafma\n"
          + "1 BIRT\n2 DATE 3 NOV 1951\n1 NOTE Lives 1207 S 14th Ave, Springfield\n"
          + "0 @I3@ INDI\n1 NAME Zwier /Graafma/\n1 BIRT\n2 DATE ABT 1829\n0 TRLR\n",
        [
          "name Frank van Oosten", "address Winterdijk 72", "nl.postcode 2801 SV",
          "name Fenna Maria", "name Graafma", "birthdate 7 OCT 1949", "address Dorpsstraat 12",
          "name Zwier", "name Graafma", "name Zwier", "name Graafma", "birthdate 3 NOV 1951",
          "address 1207 S 14th Ave",
        ], "GEDCOM"
      ),
      (
        "<?xml version=\"1.0\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
          + "<Dbtr><Nm>Hr R Visser</Nm><PstlAdr><AdrLine>Dorpsstraat 12</AdrLine>"
          + "<PstCd>1234 AB</PstCd></PstlAdr></Dbtr><Cdtr><Nm>J. Andr&#233;</Nm></Cdtr></Document>",
        ["name R Visser", "address Dorpsstraat 12", "nl.postcode 1234 AB", "name J. André"],
        "parties of ISO 20022"
      ),
    ])
  func found(text: String, values: [String], because: String) throws {
    #expect(try found(text) == values, "\(because)")
  }

  /// A line of CODA: 128 characters with words at some places.
  private static func coded(_ words: [(at: Int, text: String)]) -> String {
    var line = [Character](repeating: " ", count: 128)
    for (at, word) in words { line.replaceSubrange(at..<at + word.count, with: word) }
    return String(line) + "\r\n"
  }

  @Test(
    "are not found where the place is one of something else",
    arguments: [
      ("BEGIN:VCARD\nORG:Visser;Inkoop\nTITLE:Visser\nEND:VCARD\n", "a firm"),
      ("BEGIN:VCALENDAR\nLOCATION:Zaal 3\\, Balie 2\nSUMMARY:1234 AB\nEND:VCALENDAR\n", "a room"),
      ("dn: cn=beheer,dc=acme\ncn: Domain Admins\nou: Visser\nl: 1234 AB\n", "a group"),
      (
        "MSH|^~\\&|LAB|SHO\rIN1|1|MCARE|||||||||||||||SELF\rOBX|1|NM|19490617|1|Visser\r",
        "a relation where a name may be, and a measurement"
      ),
      ("ISA*00*~NM1*PR*2*Visser*Anna~N4*DORP*OK*1234 AB~N3~", "a firm, and no street"),
      ("UNB+UNOC:3+A+B'LIN+1++1234 AB:EN'DTM+137:19470312:102'", "an article and a day"),
      ("UNB+UNOC:3+A+B'NAD+BY+++Graafma Bouw?, B.V.'PNA+PAT+123456782:XYZ'", "a firm, a number"),
      (
        "0 HEAD\n0 @I1@ INDI\n1 NAME Zwier /Graafma/\n1 BIRT\n2 DATE 12 MAR 1811\n"
          + "0 @I2@ INDI\n1 NAME Zwier /Graafma/\n1 BIRT\n2 DATE 12 MAR 1931\n1 DEAT Y\n",
        "people of a genealogy who are dead"
      ),
      ("dn: cn=Graafma,ou=groups,dc=acme\nmember: uid=fg,dc=acme\n", "one word of an entry"),
      (":20:X\n:86:/NAME/ZORGVERZEKERAAR NOORD/REMI/POLIS/\n", "a firm"),
      ("Naast PID|5||Visser^Anna||19470312\nADR:;;It Oast 41\nNAME/ANNA VISSER/\n", "other text"),
    ])
  func notFound(text: String, because: String) throws {
    let values = try found(text).filter { $0 != "nl.postcode 1234 AB" || !text.hasPrefix("ISA") }
    #expect(values.isEmpty, "\(because)")
  }

  @Test("escapes and folds give the place in the file as it is")
  func placesAreRaw() throws {
    let text = "BEGIN:VCARD\r\nNOTE:een\\, twee\\n drie\r\n  vier jan@\r\n acme.nl\r\nEND:VCARD\r\n"
    let found = try scan(Array(text.utf8), named: "a.vcf", builtin("email")).found
    let start = try #require(text.utf8Offset(of: "jan@"))
    let end = try #require(text.utf8Offset(of: "acme.nl")) + "acme.nl".utf8.count
    #expect(found.map(\.value) == ["jan@acme.nl"])
    #expect(found.map(\.start) == [Int64(start)] && found.map(\.end) == [Int64(end)])
    #expect(found.map(\.line) == [3])
  }

  @Test("parts come in order, stay in the text and never trap, whatever the bytes")
  func neverTrap() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "ADR:", "N:", "LABEL", "=\"", "\"", ";CN=", "ATTENDEE", ":", ";", "\n", "\r\n", " ",
      "dn: x=y",
      "sn: ", "homePostalAddress:", "$", "PID|", "|", "^", "~", "&", "NM1*", "*1*", "*XX*", "N3*",
      "PER*",
      "*TE*", "NAD+", "+", "'", "COM+", "PNA+", "DTM+329:", ":86:", "/NAME/", "/CNTP/", "?32",
      ":59:",
      "<Nm>", "<", ">", "Anna", "12", "é", "S21.G00.30.002", ",'",
    ]
    var parts = RecordParts()
    let formats: [RecordFormat] = [
      .card, .directory, .health, .x12, .edifact, .statement, .payment, .coded, .declaration,
      .genealogy, .tournament, .care, .clearing, .wages, .bacs,
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
      for format in formats {
        parts.read(text.span, format)
        var end: Int32 = 0
        for part in parts.parts {
          #expect(part.start >= end && part.start < part.end && part.end <= part.besideEnd)
          #expect(Int(part.besideEnd) <= text.count)
          end = part.end
          #expect(parts.part(at: Int(part.start))?.end == part.end)
        }
      }
    }
  }
}

extension String {
  /// The offset in UTF-8 of the first place of some text.
  fileprivate func utf8Offset(of part: String) -> Int? {
    let (whole, part) = (Array(utf8), Array(part.utf8))
    return whole.indices.first { whole[$0...].starts(with: part) }
  }
}
