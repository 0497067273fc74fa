import Testing

@testable import PIIScanner

/// Numbers that others published as examples, most of all where python-stdnum has no module.
@Suite("Identifiers of the west: published numbers")
struct WestPublishedTests {
  @Test("Dutch numbers")
  func dutch() {
    // https://nl.wikipedia.org/wiki/Burgerservicenummer and test numbers of the RvIG.
    #expect(passes("111222333", IdentifierChecks.bsn))
    #expect(passes("123456782", IdentifierChecks.bsn))
    #expect(!passes("111222334", IdentifierChecks.bsn))
    #expect(!passes("000000000", IdentifierChecks.bsn))
    // A BSN is not a bank account number, and the other way round.
    #expect(!passes("111222333", IdentifierChecks.rekeningnummer))
    // https://nl.wikipedia.org/wiki/Elfproef
    #expect(passes("736160221", IdentifierChecks.rekeningnummer))
    #expect(!passes("736160221", IdentifierChecks.bsn))
    // The account in the example IBAN of the registry, NL91 ABNA 0417 1643 00.
    #expect(passes("0417164300", IdentifierChecks.rekeningnummer))
    #expect(passes("417164300", IdentifierChecks.rekeningnummer))
    // https://www.belastingdienst.nl, an example of the number since 2020.
    #expect(passes("NL002455799B11", IdentifierChecks.btw))
    #expect(passes("002455799B11", IdentifierChecks.btw))
  }

  @Test(
    "Dutch plates of each sidecode pass, and no other grouping",
    arguments: [
      ("GZ4721", true), ("4721GZ", true), ("47GZ21", true), ("GZ47BX", true), ("GZBX47", true),
      ("47GZBX", true), ("16RSL9", true), ("9KXB16", true), ("GZ472B", true), ("B472GZ", true),
      ("GZB47X", true), ("X47GZB", true), ("4GZ721", true), ("472GZ1", true),
      ("CD1234", true), ("OP45BD", true), ("472GZB", false), ("GZB472", false), ("123456", false),
      ("GZBXKL", false), ("16ROL9", false), ("1MRT20", false), ("ICE123", false),
    ])
  func plates(plate: String, valid: Bool) {
    #expect(passes(plate, IdentifierChecks.kenteken) == valid)
  }

  @Test("numbers of the neighbours")
  func neighbours() {
    // https://en.wikipedia.org/wiki/National_identification_number#Luxembourg
    #expect(passes("1893120105732", IdentifierChecks.matricule))
    #expect(!passes("1893120105731", IdentifierChecks.matricule))
    // https://www.bzst.de, “Aufbau der Identifikationsnummer”.
    #expect(passes("86095742719", IdentifierChecks.steuerID))
    #expect(passes("47036892816", IdentifierChecks.steuerID))
    #expect(passes("65929970489", IdentifierChecks.steuerID))
    // https://de.wikipedia.org/wiki/Versicherungsnummer
    #expect(passes("15070649C103", IdentifierChecks.versicherungsnummer))
    #expect(passes("65170839J003", IdentifierChecks.versicherungsnummer))
    // Annex 1 to SGB V § 290; test patients of gematik.
    #expect(passes("A000500015", IdentifierChecks.krankenversichertennummer))
    #expect(passes("X110411675", IdentifierChecks.krankenversichertennummer))
    #expect(passes("X110411319", IdentifierChecks.krankenversichertennummer))
    #expect(!passes("X110411318", IdentifierChecks.krankenversichertennummer))
    // The specimen cards and passports of the Federal Ministry of the Interior.
    #expect(passes("T220001293", IdentifierChecks.ausweisnummer))
    #expect(passes("L01X00T471", IdentifierChecks.ausweisnummer))
    #expect(passes("C01X00T478", IdentifierChecks.ausweisnummer))
    #expect(passes("1220001297D", IdentifierChecks.ausweisnummer))
    #expect(!passes("1220001298D", IdentifierChecks.ausweisnummer))
    #expect(!passes("122000129", IdentifierChecks.ausweisnummer), "nine digits have no check")
    // https://fr.wikipedia.org/wiki/Numéro_de_sécurité_sociale_en_France
    #expect(passes("255081416802538", IdentifierChecks.nir))
  }

  @Test("numbers of the south")
  func south() {
    // The example on the site of the Spanish ministry of the interior.
    #expect(passes("12345678Z", IdentifierChecks.dni))
    // http://www.mvp-access.es/softjaen/vbnet/funciones/dc/sjvbnetfun05.htm
    #expect(passes("281234567840", IdentifierChecks.nuss))
    // https://it.wikipedia.org/wiki/Codice_fiscale
    #expect(passes("MRTMTT25D09F205Z", IdentifierChecks.codiceFiscale))
    #expect(passes("MRTMTT91D08F205J", IdentifierChecks.codiceFiscale))
    #expect(passes("123456789", IdentifierChecks.nif))
  }

  @Test("British numbers")
  func british() {
    // https://www.datadictionary.nhs.uk/attributes/nhs_number.html
    #expect(passes("9434765919", IdentifierChecks.nhsNumber))
    #expect(passes("4010232137", IdentifierChecks.nhsNumber))
    #expect(!passes("0000000000", IdentifierChecks.nhsNumber))
    // https://en.wikipedia.org/wiki/National_Insurance_number
    #expect(passes("AB123456C", IdentifierChecks.nino))
    // The example of HMRC is made not to be a number.
    #expect(!passes("QQ123456A", IdentifierChecks.nino))
    #expect(!passes("TN311258F", IdentifierChecks.nino), "TN is for temporary numbers")
  }

  @Test("American numbers")
  func american() {
    // CMS, NPIcheckdigit.pdf.
    #expect(passes("1234567893", IdentifierChecks.npi))
    #expect(!passes("1234567894", IdentifierChecks.npi))
    // https://en.wikipedia.org/wiki/DEA_number
    #expect(passes("F91234563", IdentifierChecks.dea))
    #expect(!passes("F91234564", IdentifierChecks.dea))
    // CMS, Understanding the MBI.
    #expect(passes("1EG4TE5MK73", IdentifierChecks.mbi))
    #expect(!passes("1SG4TE5MK73", IdentifierChecks.mbi), "S is not used")
    // The Federal Reserve Bank of New York, and of Boston.
    #expect(passes("021001208", IdentifierChecks.routingNumber))
    #expect(passes("011000015", IdentifierChecks.routingNumber))
    #expect(!passes("131000010", IdentifierChecks.routingNumber), "there is no district 13")
    // Printed on a card in a wallet that Woolworth sold in 1938.
    #expect(!passes("078051120", IdentifierChecks.ssn))
    #expect(passes("078051121", IdentifierChecks.ssn))
    // IRS Publication 4757: groups 50 to 65 are in use too.
    #expect(passes("911531234", IdentifierChecks.itin))
    #expect(!passes("911661234", IdentifierChecks.itin))
  }

  @Test("29 February passes only in years that have one")
  func leapDays() {
    // 97 minus 000229001 modulo 97 is 16; with a 2 before it, 45. 1900 had no 29 February.
    #expect(!passes("00022900116", IdentifierChecks.rijksregisternummer))
    #expect(passes("00022900145", IdentifierChecks.rijksregisternummer))
  }

  @Test("the checksums that checks share have the published answers")
  func checksums() {
    // https://en.wikipedia.org/wiki/Luhn_algorithm
    #expect(passes("17893729974") { IdentifierChecks.passesLuhn($0, 0..<11) })
    #expect(!passes("17893729975") { IdentifierChecks.passesLuhn($0, 0..<11) })
    // https://en.wikipedia.org/wiki/Verhoeff_algorithm
    #expect(passes("2363") { IdentifierChecks.passesVerhoeff($0, 0..<4) })
    #expect(passes("236") { IdentifierChecks.verhoeffCheckDigit($0, 0..<3) == 3 })
    #expect(!passes("2364") { IdentifierChecks.passesVerhoeff($0, 0..<4) })
    // ISO/IEC 7064, the examples of mod 11,10 and mod 97-10.
    #expect(passes("07945") { IdentifierChecks.passesMod11_10($0, 0..<5) })
    #expect(passes("79444") { IdentifierChecks.remainder97($0, 0..<5) == 1 })
    // ICAO Doc 9303-3, 4.9, the examples of check digits.
    #expect(passes("520727") { IdentifierChecks.documentCheckDigit($0, 0..<6) == 3 })
  }

  // `#expect` cannot hold a span, so the call is made here.
  private func passes(_ text: String, _ check: (Span<UInt8>) -> Bool) -> Bool {
    check(Array(text.utf8).span)
  }
}
