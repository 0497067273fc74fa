import Testing

@testable import PIIScanner

/// Values in formats that one country or its banks exchange, with fictitious ones.
@Suite("Values in national records")
struct RecordPartsNationalTests {
  private func found(_ text: String) throws -> [String] {
    let detectors = try builtin(
      "address", "bic", "birthdate", "de.kvnr", "fr.nir", "iban", "name", "phone", "pl.pesel",
      "postcode")
    return try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test(
    "are found by their places",
    arguments: [
      (
        "01380006301\n014810000412\n0163101Graafma\n0143102Fenna\n017310317031979\n0193105A000500015\n"
          + "021310672764 Nergens\n0203107Lindenweg 3\n0253626+49 176 20418093\n0536220EKG 72/min\n",
        [
          "name Graafma", "name Fenna", "birthdate 17031979", "de.kvnr A000500015",
          "postcode 72764", "address Lindenweg 3", "phone +49 176 20418093",
        ], "a patient of a German practice"
      ),
      (
        "<?xml version=\"1.0\"?>\n<KEDU wersja_schematu=\"1\">\n<III><p1>GRAAFMOWSKA</p1><p2>FENNA</p2><p3>44051401359</p3>"
          + "<p5>1944-05-14</p5></III>\n<X><p1>60-822</p1><p3>NIGDZIE</p3><p4>UL. LIPOWA</p4><p5>8</p5><p6></p6></X>\n</KEDU>\n",
        [
          "name GRAAFMOWSKA", "name FENNA", "pl.pesel 44051401359", "birthdate 1944-05-14",
          "postcode 60-822", "address UL. LIPOWA",
        ], "an insured person of Poland"
      ),
      (
        "SPC\r\n0200\r\n1\r\nCH9300762011623852957\r\nS\r\nFenna Graafma\r\nNulweg\r\n12\r\n8400\r\nNergens\r\nCH\r\n"
          + "\r\n\r\n\r\n\r\n\r\n\r\n\r\n20.00\r\nCHF\r\nK\r\nPiet Zwols\r\nBachweg 3\r\n8401 Nergens\r\n\r\n\r\nCH\r\nNON\r\n",
        [
          "iban CH9300762011623852957", "name Fenna Graafma", "address Nulweg", "postcode 8400",
          "name Piet Zwols", "address Bachweg 3", "postcode 8401",
        ], "both parties to a Swiss bill"
      ),
      (
        ":20:X\r\n:86:166?00GUTSCHRIFT?20SVWZ+Miete?30COBADEFFXXX?31DE89370400440532013000?32Zwols, Hendrik\r\n-",
        ["bic COBADEFFXXX", "iban DE89370400440532013000", "name Zwols, Hendrik"],
        "the bank, account and name of a German statement"
      ),
      (
        "dn: uid=fg,dc=example\nhomePostalAddress: Nergens put 138 c $ 51216 Rijeka\n",
        ["address Nergens put 138 c", "postcode 51216"],
        "a street that no word names, before its postcode, in a directory"
      ),
      (
        "S10.G00.00.001,'X'\nS21.G00.30.001,'2790306088053'\nS21.G00.30.002,'GRAAFMA'\n",
        ["fr.nir 2790306088053", "name GRAAFMA"], "a French number without its key"
      ),
      (
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.02\"><PstlAdr>"
          + "<AdrLine>Calle Mayor 4</AdrLine><AdrLine>46701</AdrLine></PstlAdr></Document>\n",
        ["address Calle Mayor 4", "postcode 46701"], "a line of an address that is its postcode"
      ),
      (
        "UNB+UNOC:3+A+B'\nNAD+CCR+++Graafma:Niels:SVIGERSØN'\nNAD+PAT+++Graafma:Fenna+Egevej 7+Struer+7600'\n",
        [
          "name Graafma", "name Niels", "name Graafma", "name Fenna", "address Egevej 7",
          "postcode 7600",
        ], "a relative with what he is, and a postcode right behind the town"
      ),
    ])
  func found(text: String, values: [String], because: String) throws {
    #expect(try found(text) == values, "\(because)")
  }

  @Test("the name and home of the other party are found in CODA whose lines have lost their spaces")
  func shortLinesOfCODA() throws {
    let text =
      "0000003052472505        00418827  GRAAFMA FENNA             GEBABEBB   00403199702 00000                    2\n"
      + "3100010001OL9569248520000000000150000" + "0101001ZWOLS HENDRIK               1 0\n"
      + "3200010001DORPSSTRAAT 12          9032 GENT\n"
    #expect(
      try found(text) == [
        "name GRAAFMA FENNA", "bic GEBABEBB", "name ZWOLS HENDRIK", "address DORPSSTRAAT 12",
        "postcode 9032",
      ])
  }

  @Test(
    "are not found in what only looks so",
    arguments: [
      ("SPC\nThe parade\n1\n8400\n", "another text that begins with the letters"),
      ("1238000abcd\nno field\n", "a number that begins a text"),
      (
        "<?xml version=\"1.0\"?>\n<KEDU wersja=\"1\"><I><p1>PIEKARNIA</p1><p2>LIPOWA</p2><p3>12</p3></I></KEDU>\n",
        "a block without a person"
      ),
      ("01380006301\n014810000412\n0178315EKG_CUST\n0536220Ruhe-EKG 0561 7812\n", "other fields"),
    ])
  func notFound(text: String, because: String) throws {
    #expect(try found(text).isEmpty, "\(because)")
  }
}
