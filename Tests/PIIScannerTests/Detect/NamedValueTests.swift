import Testing

@testable import PIIScanner

/// The same person in forms in which programs write what a value is.
@Suite("Values that something beside them names")
struct NamedValueTests {
  @Test(
    "the surname is found",
    arguments: [
      ("a.json", #"[{"key": "achternaam", "value": "Kwik"}]"#, "a pair"),
      ("a.json", #"[{"question": "Achternaam", "type": "text", "answer": "Kwik"}]"#, "a question"),
      ("a.json", #"[{"op": "replace", "path": "/achternaam", "value": "Kwik"}]"#, "JSON Patch"),
      ("a.json", #"{"achternaam": {"old": null, "new": "Kwik"}}"#, "a change"),
      ("a.json", #"{"achternaam": {"S": "Kwik"}}"#, "DynamoDB"),
      ("a.json", #"{"Achternaam__c": "Kwik"}"#, "Salesforce"),
      ("a.xml", #"<row><field name="achternaam">Kwik</field></row>"#, "mysqldump"),
      ("a.xml", #"<entry key="achternaam" value="Kwik"/>"#, "attributes"),
      ("a.md", "**Achternaam:** Kwik\n", "Markdown"),
      ("a.md", "* **Achternaam**: Kwik\n", "Markdown, the colon outside"),
      ("a.html", "<p><b>Achternaam:</b> Kwik</p>\n", "bold"),
      ("a.csv", "nr;achternaam lid;x\n1;Kwik;a\n2;Kwik;b\n", "whose it is"),
      ("a.csv", "nr;achternaam_nieuw;x\n1;Kwik;a\n2;Kwik;b\n", "a version"),
      ("a.csv", "nr;achternaam\u{A0};x\n1;Kwik;a\n2;Kwik;b\n", "a no-break space"),
      ("a.csv", "nr;@achternaam;x\n1;Kwik;a\n2;Kwik;b\n", "an attribute"),
    ])
  func surname(name: String, text: String, why: String) throws {
    let found = try scan(Array(text.utf8), named: name, builtin(), minConfidence: .medium).found
    #expect(!found.isEmpty && found.allSatisfy { $0.value == "Kwik" }, "\(why)")
  }

  @Test(
    "what is named otherwise is not",
    arguments: [
      ("a.json", #"[{"key": "colour", "value": "Kwik"}]"#),
      ("a.json", #"[{"key": "achternaam"}, {"value": "Kwik"}]"#),
      ("a.json", #"{"colour": {"old": null, "new": "Kwik"}}"#),
      ("a.xml", #"<row><field name="colour">Kwik</field></row>"#),
      ("a.md", "**Kleur:** Kwik\n"),
      ("a.csv", "nr;kleur lid;x\n1;Kwik;a\n2;Kwik;b\n"),
    ])
  func others(name: String, text: String) throws {
    let found = try scan(Array(text.utf8), named: name, builtin(), minConfidence: .medium).found
    #expect(found.isEmpty)
  }
}
