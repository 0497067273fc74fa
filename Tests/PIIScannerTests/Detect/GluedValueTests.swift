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
