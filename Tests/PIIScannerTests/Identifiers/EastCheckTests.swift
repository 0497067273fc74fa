import Testing

@testable import PIIScanner

/// Published numbers, and what the vectors leave out.
@Suite("Identifiers of the north and east: published numbers")
struct EastCheckTests {
  @Test(
    "Swedish coordination numbers pass, with what is not known of the day too",
    arguments: [
      // https://github.com/personnummer/csharp/issues/119, from the tax agency's test data.
      ("191500722390", "month 00"),
      ("191500882392", "month 00"),
      ("191503882399", "28 March"),
    ])
  func coordinationNumbers(number: String, because reason: Comment) {
    #expect(passes(number, IdentifierChecks.personnummer), reason)
  }

  @Test(
    "Norwegian synthetic numbers fail, as nobody has them",
    .bug("https://github.com/navikt/fnrvalidator/issues/116"),
    arguments: ["17912099997", "57912075186", "12829499914", "29822099635"])
  func syntheticNorwegian(number: String) {
    #expect(!passes(number, IdentifierChecks.fodselsnummer))
  }

  @Test(
    "Norwegian check digits of 0 pass",
    .bug("https://github.com/koblas/stdnum-js/issues/101"),
    arguments: ["11111598403", "23114048690"])
  func zeroCheckDigit(number: String) {
    #expect(passes(number, IdentifierChecks.fodselsnummer))
  }

  @Test("Polish identity cards that others publish as examples")
  func polishCards() {
    // https://github.com/Respect/Validation/blob/main/docs/validators/PolishIdCard.md
    #expect(passes("AYW036733", IdentifierChecks.dowod))
    #expect(passes("APH505567", IdentifierChecks.dowod))
    #expect(!passes("AYW036731", IdentifierChecks.dowod))
    #expect(passes("ABS123456", IdentifierChecks.dowod))
    #expect(!passes("ABS523456", IdentifierChecks.dowod))
  }

  @Test("Hungarian numbers worked out by others")
  func hungarian() {
    // http://muzso.hu/2011/10/26/adoazonosito-jel-ellenorzo-osszeg-generator works out the first.
    #expect(passes("8365670003", IdentifierChecks.adoazonosito))
    #expect(passes("8422780135", IdentifierChecks.adoazonosito))
    // https://github.com/rrd108/hungarian-validators
    #expect(passes("111111110", IdentifierChecks.taj))
    // From the tests of the Python package idnumbers
    #expect(passes("18001010016", IdentifierChecks.szemelyi))
  }

  @Test("an Icelandic number without a check digit passes only the check for new numbers")
  func newIcelandic() {
    #expect(!passes("1201743389", IdentifierChecks.kennitala))
    #expect(passes("1201743389", IdentifierChecks.kennitalaDate))
    #expect(!passes("3202743389", IdentifierChecks.kennitalaDate))
  }

  @Test("29 February 1900 was no day, and only a plus says that 1900 is meant")
  func leapDayOf1900() {
    // Luhn over 000229001 gives 3.
    #expect(passes("000229-0013", IdentifierChecks.personnummer))
    #expect(!passes("000229+0013", IdentifierChecks.personnummer))
  }

  @Test(
    "a Hungarian tax number has a check digit, a code of VAT and a county",
    arguments: [
      ("12892312242", true, "the first eight are the example of stdnum.hu.anum"),
      ("12892312151", true, "the office for large taxpayers"),
      ("12892313242", false, "fails the check digit, as there"),
      ("12892312042", false, "no code of VAT"),
      ("12892312642", false, "no code of VAT"),
      ("12892312221", false, "no county"),
      ("1289231224", false, "a digit less"),
      ("00000000242", false, "zeros"),
    ])
  func hungarianTaxNumber(number: String, isValid: Bool, because: Comment) {
    #expect(passes(number, IdentifierChecks.adoszam) == isValid, because)
  }

  @Test(
    "Slovenian tax numbers",
    arguments: [
      ("15012557", true, "of python-stdnum's tests"), ("15012558", false, "another check digit"),
      ("05012557", false, "a zero first"), ("1501255", false, "a digit less"),
    ])
  func slovenianTaxNumber(number: String, isValid: Bool, because: Comment) {
    #expect(passes(number, IdentifierChecks.davcnaStevilka) == isValid, because)
  }

  @Test("all zeros is no number, though it passes the checksum")
  func zeros() {
    #expect(!passes("0000000000", IdentifierChecks.nip))
    #expect(!passes("000000000", IdentifierChecks.taj))
    #expect(!passes("000000000", IdentifierChecks.afm))
    #expect(!passes("00000000000", IdentifierChecks.oib))
    #expect(!passes("0000000000", IdentifierChecks.rntrc))
    #expect(!passes("00000000000", IdentifierChecks.tckimlik))
  }

  // `#expect` cannot hold a span, so the call is made here.
  private func passes(_ text: String, _ check: (Span<UInt8>) -> Bool) -> Bool {
    check(Array(text.utf8).span)
  }
}
