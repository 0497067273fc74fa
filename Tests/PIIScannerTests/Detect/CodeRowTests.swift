import Testing

@testable import PIIScanner

/// Rows of data that were pasted into source code.
@Suite("Rows in source code")
struct CodeRowTests {
  private static let phone = "06-41290375"

  @Test(
    "have the names, birth dates and addresses of persons, as medium",
    arguments: [
      (
        "a.py", "[(417, \"Graafma\", \"Fenna\", date(1971, 9, 30), \"NL91ABNA0417164300\")]\n",
        ["Graafma", "Fenna", "1971, 9, 30"], "an account and a call that makes a date"
      ),
      (
        "a.js", "[['Fenna', 'van der Zwart', '1961-04-12', '\(phone)'],\n]\n",
        ["Fenna", "van der Zwart", "1961-04-12"], "two given parts and a telephone number"
      ),
      (
        "a.rb", "x << ['Fenna Graafma', '9 rue Lavoisier', '58120', 'Orchies']\n",
        ["Fenna Graafma", "9 rue Lavoisier", "58120"], "an address"
      ),
      (
        "a.kt", "Klant(\"Fenna\", \"Bakker\", \"Dorpsstraat 29\", \"7701 BT\", null)\n",
        ["Fenna", "Bakker", "Dorpsstraat 29", "7701 BT"], "a Dutch address"
      ),
      (
        "a.ps1", "@{ An='Graafma'; Vn='Fenna'; Geb='13-08-1971'; Mob='\(phone)' }\n",
        ["Graafma", "Fenna", "13-08-1971"], "short keys"
      ),
      (
        "a.pl", "\"f.graafma@ziggo.nl\" => [\"Fenna\", \"Graafma\"],\n", ["Fenna", "Graafma"],
        "a key before"
      ),
      (
        "a.py",
        "R = \"\"\"\nGraafma;Fenna;24.12.1979;Na Louce 18;588 22;\(phone)\nBos;Roos;3.5.2001;Pod Horou 44;588 22;\n\"\"\"\n",
        [
          "Graafma", "Fenna", "24.12.1979", "Na Louce 18", "588 22", "Bos", "Roos", "3.5.2001",
          "Pod Horou 44", "588 22",
        ], "lines of a raw string, of which one has no telephone number"
      ),
      (
        "a.py",
        "X = [\n  # (nr, achternaam, voornaam, mail)\n  (417, \"Xqwortel\", \"Zjoeli\", \"zj@ziggo.nl\", ),\n]\n",
        ["Xqwortel", "Zjoeli"], "a comment that names the columns"
      ),
    ])
  func found(name: String, text: String, values: [String], because: String) throws {
    let others = [Self.phone, "NL91ABNA0417164300", "f.graafma@ziggo.nl", "zj@ziggo.nl"]
    let found = try scan(
      Array(text.utf8), named: name,
      builtin(
        "name", "address", "postcode", "nl.postcode", "birthdate", "phone", "email", "iban"),
      minConfidence: .medium
    ).found.map(\.value).filter { !others.contains($0) }
    #expect(found == values, "\(because)")
  }

  @Test("tell of numbers that only persons have")
  func numbers() throws {
    let text = "(\"Kowal\", \"Zbigniew\", \"44051401359\"),\n"
    let found = try scan(
      Array(text.utf8), named: "a.py", builtin("name", "pl.pesel"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == ["Kowal", "Zbigniew", "44051401359"])
  }

  @Test(
    "have nobody",
    arguments: [
      ("a.py", "[(\"Graafma\", \"Fenna\", 12)]\n", "names alone"),
      ("tests/a.py", "[(\"Graafma\", \"Fenna\", \"\(phone)\")]\n", "a test"),
      ("a.py", "# (\"Fenna\", \"Graafma\", \"\(phone)\")\n", "a comment"),
      ("a.py", "[(\"Paris\", \"France\", \"+33 1 42 68 53 00\")]\n", "an office"),
      ("a.py", "[(\"Sales\", \"Support\", \"desk@ziggo.nl\")]\n", "a department"),
      ("a.py", "[(\"Fenna\", \"Graafma\", \"fenna@example.com\", \"\(phone)\")]\n", "an example"),
      (
        "a.js", "{ city: 'Fenna', country: 'Graafma', mail: 'desk@ziggo.nl' }\n",
        "keys of something else"
      ),
      ("a.c", "void f() { g('Fenna'); h('Graafma'); mail('desk@ziggo.nl'); }\n", "statements"),
      ("a.py", "R = \"\"\"\nFenna;Graafma;a;b\n\"\"\"\n", "a line with nothing else"),
    ])
  func ignored(name: String, text: String, because: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("name", "phone", "email"), minConfidence: .medium
    ).found.map(\.value).filter { !$0.contains("@") && !$0.contains("4") }
    #expect(found == [], "\(because)")
  }
}
