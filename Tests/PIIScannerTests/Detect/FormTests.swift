import Testing

@testable import PIIScanner

/// Values of forms, whose names stand before or above them without a colon.
@Suite("Forms without colons")
struct FormTests {
  @Test(
    "have values behind and below the names of fields",
    arguments: [
      (
        "a.txt",
        "  Given name(s)   Femke Jan            Family name  Graafsma\n  Date of birth   1 / 9 / 1988         Reference    7\n",
        ["name Femke Jan", "name Graafsma", "birthdate 1 / 9 / 1988"], "two fields in a line"
      ),
      (
        "a.txt", "  Surname     Graafsma\n  First name  Femke\n", ["name Graafsma", "name Femke"],
        "lines of one form"
      ),
      (
        "a.txt", "(a) First name and middle initial\nFemke T.\nLast name\nGraafsma-Quast\n",
        ["name Femke T.", "name Graafsma-Quast"], "a label above"
      ),
      (
        "a.txt", "Surname now......... Graafsma      Used until.. 2009\nHe said... Graafsma\n",
        ["name Graafsma"], "a row of dots"
      ),
      (
        "a.txt",
        "   pid     lname   fname         dob      phone1\n0    1  Graafsma   Femke  1968-12-04  6514839920\n",
        ["name Graafsma", "name Femke", "birthdate 1968-12-04"], "a digit right behind a heading"
      ),
      (
        "a.txt",
        "PERSONNEL            ID#   Unit\nGraafsma, Kevin        7401  C74\nZwolsma, Kevin E       7402  C74\nZwolgem, Victoria         12   C74\n",
        ["name Graafsma, Kevin", "name Zwolsma, Kevin E"], "names before other columns"
      ),
      (
        "a.txt", "Last name\nFirst name\nDepartment\nLast name\n\nGraafsma\n", [],
        "a list of labels"
      ),
      (
        "a.txt",
        "CARER 1                  CARER 2\nNaam   : Femke Bos       Naam   : Olaf Kok\nTel.   : 06-12345678     Tel.   : 06-12345679\n",
        ["name Femke Bos", "name Olaf Kok"], "keys with colons are no cells of a table"
      ),
      (
        "a.txt",
        "TIN           NAME                STREET         BOX 1\n536-90-4399   GRAAFSMA, PAULA K   309 N 12TH ST  8,412.50\n",
        ["us.ssn 536-90-4399", "name GRAAFSMA, PAULA K", "address 309 N 12TH ST"],
        "a digit in a heading"
      ),
      (
        "a.log",
        #"body="{\"name\": \"Femke Graafsma\", \"last_name\": \"Quast\", \"zip\": \"33609\"}""#,
        ["name Femke Graafsma", "name Quast", "postcode 33609"], "JSON in a line of a log"
      ),
      (
        "a.log", "id=7 first=Femke last=Graafsma dob=1963-02-11\n",
        ["name Femke", "name Graafsma", "birthdate 1963-02-11"], "keys behind values"
      ),
      (
        "a.json", #"{"input": {"last": "Graafsma", "first": "Femke"}, "page": {"last": "Zwolle"}}"#,
        ["name Graafsma", "name Femke"], "first and last"
      ),
    ])
  func values(name: String, text: String, expected: [String], because: String) throws {
    let detectors = try builtin("name", "birthdate", "address", "us.ssn", "postcode")
    let found = try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
    #expect(
      found.map { "\(detectors.definitions[Int($0.detector)].id) \($0.value)" } == expected,
      "\(because)")
  }
}
