import Testing

@testable import PIIScanner

/// Strings of SQL that no row of a dump has: what they are compared with or given to says what they are.
@Suite("Values of statements")
struct SQLAssignmentTests {
  @Test(
    "a column names the string that it is given or compared with",
    arguments: [
      ("UPDATE klant SET bsn = '123456782' WHERE id = 5;", "nl.bsn", "123456782"),
      ("SELECT * FROM k WHERE [Geboortedatum]>='1984-06-21' OR x = 'y'", "birthdate", "1984-06-21"),
      ("UPDATE dbo.R SET Geboortedatum = N'1984-06-21'", "birthdate", "1984-06-21"),
      ("INSERT INTO m VALUES (7,12,'_billing_last_name','Zwolsmaker');", "name", "Zwolsmaker"),
      ("INSERT INTO m VALUES (8, 12, 'client_bsn', '123456782');", "nl.bsn", "123456782"),
      ("UPDATE k SET achternaam = N'Zwolsmaker', stad = 'Delft'", "name", "Zwolsmaker"),
    ])
  func found(statement: String, detector: String, value: String) throws {
    let text = "INSERT INTO a (id, b) VALUES (1, 'x');\n\(statement);\n"
    let found = try scan(
      Array(text.utf8), named: "a.sql", builtin(detector), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == [value])
  }

  @Test(
    "another column, and a string that is given to none, say nothing",
    arguments: [
      "UPDATE klant SET ordernr = '123456782', bsn = NULL;", "SELECT 'bsn', '123456782', 'x';",
      "CALL f('bsn = ', '123456782');",
    ])
  func others(statement: String) throws {
    let text = "INSERT INTO a (id, b) VALUES (1, 'x');\n\(statement)\n"
    let found = try scan(
      Array(text.utf8), named: "a.sql", builtin("nl.bsn"), minConfidence: .medium
    ).found
    #expect(found.isEmpty)
  }
}
