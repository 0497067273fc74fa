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
      ("a.html", "<li><b>Achternaam</b> Kwik</li>\n", "bold without a colon"),
      ("a.html", "<span class=\"l\">Achternaam</span><span>Kwik</span>\n", "spans"),
      ("a.html", "<div>Achternaam:</div>\n  <div>Kwik</div>\n", "blocks"),
      ("a.html", "<label>Achternaam</label> <input type=\"text\" value=\"Kwik\">\n", "a label"),
      (
        "a.html", "<label>Achternaam:</label>\n<input name=\"f1\" value=\"Kwik\"/>\n",
        "a label of another name"
      ),
      (
        "a.xml", "<column><name>Achternaam</name><value>Kwik</value></column>", "a pair of elements"
      ),
      ("a.xml", "<void property=\"achternaam\"><string>Kwik</string></void>", "a property"),
      ("a.plist", "<key>Achternaam</key>\n<string>Kwik</string>\n", "a property list"),
      ("a.txt", "Achternaam - Kwik\n", "a dash"),
      ("a.txt", "- Achternaam \u{2013} Kwik\n", "a longer dash behind a bullet"),
      ("a.txt", "Achternaam :\tKwik\n", "a tab behind the colon"),
      ("a.txt", "Achternaam:\nKwik\n\n", "a colon above"),
      ("a.txt", "Achternaam:\n\nKwik\n\n", "a colon above an empty line"),
      ("a.txt", "-[ RECORD 1 ]-----\nnr         | 7\nachternaam | Kwik\n", "psql"),
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
      ("a.txt", "Wie van de achternaam - Kwik en Kwak\n"),
      ("a.txt", "Achternaam:\n\n\nKwik\n"),
      ("a.html", "<li>Achternaam</li>\n<li>Kwik</li>\n"),
      ("a.html", "<div>Kleur</div>\n<div>Kwik</div>\n"),
      ("a.md", "Dit is **achternaam** Kwik\n"),
      ("a.csv", "nr;kleur lid;x\n1;Kwik;a\n2;Kwik;b\n"),
    ])
  func others(name: String, text: String) throws {
    let found = try scan(Array(text.utf8), named: name, builtin(), minConfidence: .medium).found
    #expect(found.isEmpty)
  }
}
