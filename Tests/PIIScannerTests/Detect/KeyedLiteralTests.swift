import Testing

@testable import PIIScanner

/// Names and streets in source code, behind keys that are named after them.
@Suite("Values of keys in source code")
struct KeyedLiteralTests {
  private static let phone = "06-41290375"

  @Test(
    "are found with other data of a person beside them, as medium",
    arguments: [
      (
        "a.php", "['first_name' => 'Fenna', 'last_name' => 'Zwart', 'tel' => '\(phone)']\n",
        ["Fenna", "Zwart"], "an array of PHP"
      ),
      (
        "a.js", "{ lastName: \"O'Graafma\", surname: 'Al-Graafma', tel: '\(phone)' }\n",
        ["O'Graafma", "Al-Graafma"], "short parts before"
      ),
      (
        "a.py", "M(\n  first=\"Xandra\",\n  last=\"Zwart\",\n  tel=\"\(phone)\")\n",
        ["Xandra", "Zwart"], "first and last"
      ),
      (
        "a.ts", "x = { address: '112 O\\'Carrick Avenue', tel: '\(phone)' };\n",
        ["112 O\\'Carrick Avenue"], "an escaped apostrophe"
      ),
      (
        "a.ps1", "@{ Voornaam=\"Fenna\"; Achternaam=\"van den Bosch\"; Mobiel=\"\(phone)\" }\n",
        ["Fenna", "van den Bosch"], "a table of PowerShell"
      ),
      (
        "a.ps1", "New-ADUser -GivenName \"Fenna\" `\n  -Surname \"Zwart\" -Tel \"\(phone)\"\n",
        ["Fenna", "Zwart"], "parameters"
      ),
      (
        "a.ps1", "Set-ADUser -StreetAddress \"Dorpsstraat 29\" -PostalCode \"7701 BT\"\n",
        ["Dorpsstraat 29"], "a street and its postcode"
      ),
      (
        "tests/a.py", "Klant(voornaam=\"Fenna\", achternaam=\"Zwart\", bsn='111222333')\n",
        ["Fenna", "Zwart"], "arguments, in a test"
      ),
      (
        "a.js", "{ naam: { achternaam: 'Parra-Vonk' }, iban: 'NL91ABNA0417164300' }\n",
        ["Parra-Vonk"], "an account beside"
      ),
      (
        "a.java", "klant.setLastName(\"Zwart\");\nklant.setEmail(\"f.zwart@acme.nl\");\n",
        ["Zwart"], "a setter"
      ),
      (
        "a.kt", "b().lastName(\"Zwart\").geboortedatum(\"1981-03-07\")\n", ["Zwart"], "a builder"
      ),
      ("a.go", "lastName := \"Zwart\"\nemail := \"f.zwart@acme.nl\"\n", ["Zwart"], "Go"),
      ("a.py", "rekeninghouder = 'Fenna Zwart'\n", ["Fenna Zwart"], "a whole name, in no test"),
    ])
  func found(name: String, text: String, values: [String], because: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("name", "address"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == values, "\(because)")
    #expect(found.allSatisfy { $0.score < 0.9 }, "\(because)")
  }

  @Test(
    "are not found if they are of nobody",
    arguments: [
      ("a.php", "['last_name' => 'required|string', 'tel' => '\(phone)']\n", "a rule"),
      ("a.php", "['last_name' => 'Achternaam', 'first_name' => 'Voornaam']\n", "labels"),
      ("a.php", "['last_name' => 'Zwart', 'first_name' => 'Fenna']\n", "names of a test"),
      (
        "a.php",
        "['last_name' => 'Zwart', 'email' => 'zwart@example.com', 'tel' => '0612345678']\n",
        "placeholders beside it"
      ),
      ("a.js", "{ naam: 'Grote Zaal', tel: '\(phone)' }\n", "a key of anything"),
      ("a.java", "if (lastName == \"Zwart\") { call(\"\(phone)\"); }\n", "a comparison"),
      ("a.java", "translate(\"Zwart\", lastName(\"Zwart\")); // \n", "calls that set nothing"),
      ("a.py", "last_name = 'Zwart'\n\n\ntel = '\(phone)'\n", "another paragraph"),
      (
        "a.php", "f(['last_name' => 'Zwart']);\nf(['tel' => '\(phone)']);\n", "another call"
      ),
      ("a.py", "rekeninghouder = 'John Doe'\n", "a name for anybody"),
      ("a.py", "\"1964-01-15\" lname=\"Zwart\"/>\n", "a date that a text begins with"),
      ("tests/a.py", "rekeninghouder = 'Fenna Zwart'\n", "a whole name, in a test"),
    ])
  func notFound(name: String, text: String, because: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("name", "address"), minConfidence: .medium
    ).found
    #expect(found.isEmpty, "\(because)")
  }

  @Test(
    "of comments those count that say who made or reported something, or can be asked",
    arguments: [
      ("# gemaakt door Pieter Visser\n", true), ("# Vragen? Pieter Visser\n", true),
      ("\"\"\"Zie WEB-1, gemeld door Pieter Visser.\"\"\"\n", true),
      ("# beheer: Pieter Visser\n", true), ("# @author Pieter Visser <visser@acme.nl>\n", true),
      ("# based on work by Pieter Visser\n", false), ("# Copyright Pieter Visser\n", false),
      ("# @author Pieter Visser\n", false), ("# overgenomen uit Pieter Visser\n", false),
    ])
  func comments(text: String, counts: Bool) throws {
    let found = try scan(
      Array(text.utf8), named: "src/a.py", builtin("name"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == (counts ? ["Pieter Visser"] : []))
  }

  @Test("never trap, whatever the bytes, and stay in the text")
  func neverTrap() {
    var random = SeededGenerator(seed: 12)
    let alphabet = Array("=>:\"'( )[]\n-.,setlaBNan0123@".utf8)
    let phone = PhoneCheck()
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      for capital in text.indices where KeyedValue.mayBeginSoon(text.span, at: capital) {
        guard let literal = KeyedLiteral(text.span, at: capital) else { continue }
        let isExpected = KeyedLiteral.mayBegin(text.span, at: capital)
        #expect(isExpected)
        guard let value = literal.value(in: text.span) else { continue }
        #expect(literal.key.upperBound < value.lowerBound)
        #expect(value.lowerBound <= capital && value.upperBound < text.count)
        _ = PersonLiteral.hasData(beside: value, in: text.span, phone)
      }
    }
  }
}
