import Testing

@testable import PIIScanner

/// Names in capitals, and turned ones, that have a line, a column or a cell.
@Suite("Names in capitals with a place of their own")
struct CapitalLineTests {
  @Test(
    "are found by a known given name",
    arguments: [
      ("COURT\n\nMARGARET ELAINE JOHNSON,        )\n", ["MARGARET ELAINE JOHNSON"], "a line"),
      ("and      )\nPATRICIA R. JOHNSON, individually", ["PATRICIA R. JOHNSON"], "an initial"),
      ("BETWEEN\n\n(1) MARGARET JOHNSON of 2 The Paddocks", ["MARGARET JOHNSON"], "a number"),
      ("| Name | x | JOHNSON, PATRICIA M |\n", ["JOHNSON, PATRICIA M"], "a cell"),
      (
        "payload=\"PT\nDE QUASTEL, PATRICIA 24/12/1953", ["DE QUASTEL, PATRICIA"],
        "a date behind it"
      ),
      (
        "SUSPECT:   QUASTEL, Kevin \"Nut\"    B/M", ["QUASTEL, Kevin"],
        "a given name in small letters"
      ),
      ("\nVIRGINIA BEACH\nJORDAN RIVER\nPARIS AGREEMENT\n", [], "places"),
      ("\nMARGARET RIVER COUNCIL\n", [], "what has one more word"),
      ("sizes SMALL, MEDIUM and LARGE, EXTRA\n", [], "ordinary words"),
    ])
  func found(text: String, names: [String], because: String) throws {
    let found = try scan(
      Array(text.utf8), named: "a.txt", builtin("name", "email"), minConfidence: .medium)
    #expect(
      found.found.map(\.value).filter { !$0.contains("@") } == names, "\(because)")
  }

  @Test(
    "other forms of names",
    arguments: [
      ("[08/04/2024 09:12] Quastel, Karen  (Finance)\nhi\n", ["Quastel, Karen"], "who sends"),
      ("[08/04/2024 09:12] Server, Started\n", [], "no person"),
      ("order to\n        C H Johnson, sort code 1", ["C H Johnson"], "initials without stops"),
      ("for U S Steel and A B Testing", [], "a firm"),
      ("## 1. Patricia Johnson\n", ["Patricia Johnson"], "a heading in Markdown"),
      ("1.  Patricia \"Macca\" Johnson    0438", ["Patricia \"Macca\" Johnson"], "a nickname"),
      ("To: HR Inbox <hr@acme.example>; HR Generalist", [], "a department"),
      (
        "1.  Quastel, Wei-Ting   weiting.quastel@mail.nl", ["Quastel, Wei-Ting"],
        "an address behind it"
      ),
      ("<Name>MRS O QUASTEL-LAL</Name>", ["O QUASTEL-LAL"], "a title"),
    ])
  func others(text: String, names: [String], because: String) throws {
    let found = try scan(
      Array(text.utf8), named: "a.txt", builtin("name", "email"), minConfidence: .medium)
    #expect(
      found.found.map(\.value).filter { !$0.contains("@") } == names, "\(because)")
  }
}
