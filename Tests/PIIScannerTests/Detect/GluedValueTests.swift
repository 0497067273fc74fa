import Testing

@testable import PIIScanner

/// Values that stand against a word, a port or a currency.
@Suite("Glued values")
struct GluedValueTests {
  @Test(
    "the value is found, without what it is glued to",
    arguments: [
      ("phone", "GET /x?tel=%2B31612345678&y=1", ["31612345678"], "a plus sign in an address"),
      ("phone", "tel_0612345678.pdf", ["0612345678"], "the name of a file"),
      (
        "phone", "telnr0612345678 phone0201234567 Handy0612345679",
        ["0612345678", "0201234567", "0612345679"], "labels"
      ),
      ("phone", "abs_0612345678 x0612345678 telex_0612345678", [], "no labels"),
      ("phone", "a%2C31612345678", [], "a comma in an address"),
      (
        "phone", "telefoonnummer0612345678 Mobielnummer_0201234567",
        ["0612345678", "0201234567"], "long labels"
      ),
      (
        "nl.bsn", "BSN111222333 klant_bsn_123456782.pdf klantBSN111222333",
        ["111222333", "123456782", "111222333"], "its word"
      ),
      ("nl.bsn", "order111222333 xbsn111222333 bsn2111222333 éBSN111222333", [], "other words"),
      ("nl.kvk", "KvK27312152", ["27312152"], "capitals inside"),
      ("us.ssn", "SSN536-90-4399 x536-90-4399", ["536-90-4399"], "groups"),
      ("pl.pesel", "PESEL44051401359 PESEL44051401358", ["44051401359"], "the check still holds"),
      (
        "no.fodselsnummer", "f.nr151086 95088, fnr15108695088 gr15108695088 f.gr15108695088",
        ["151086 95088", "15108695088"], "the end of a phrase"
      ),
      (
        "ro.cnp", "cod numeric personal1630615123457 al personal1630615123457", ["1630615123457"],
        "a phrase of three words, and its last word alone"
      ),
      ("fi.hetu", "henkilötunnus131052-308T", ["131052-308T"], "letters beyond ASCII"),
      (
        "si.emso", "EMŠO0101006500006 EMŽO0101006500006", ["0101006500006"], "capitals beyond ASCII"
      ),
      ("gb.nhs", "NHS number943 476 5919", ["943 476 5919"], "groups of three"),
      ("ie.pps", "PPS number6433435OA part number6433435OA", ["6433435OA"], "a letter at its end"),
      (
        "iban", "IBANNL91ABNA0417164300 ibanDE89370400440532013000",
        ["NL91ABNA0417164300", "DE89370400440532013000"], "its word"
      ),
      ("iban", "XIBANNL91ABNA0417164300 BANNL91ABNA0417164300", [], "other words"),
      ("iban", ":25:NL91ABNA0417164300EUR", ["NL91ABNA0417164300"], "a statement of a bank"),
      ("iban", "NL91ABNA0417164300CHF/1", ["NL91ABNA0417164300"], "another currency"),
      (
        "iban", "NL91ABNA0417164300EURO NL91ABNA0417164300ABC NL91ABNA0417164300EU", [],
        "no currency"
      ),
      (
        "ip.v4", "client 145.53.35.49:51234 http://62.129.104.64:80/",
        ["145.53.35.49", "62.129.104.64"], "ports"
      ),
      ("ip.v4", "at 145.53.35.49: closed", ["145.53.35.49"], "a colon, no port"),
      ("ip.v4", "145.53.35.49:123456 10.0.0.1:80 123.45.67.89:80", [], "no port, private, made up"),
    ])
  func found(detector: String, text: String, values: [String], because: String) throws {
    let found = try scan(Array(text.utf8), builtin(detector)).found
    #expect(found.map(\.value) == values, "\(because)")
  }
}
