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

  @Test(
    "headings and keys of European files name what stands below and behind them",
    arguments: [
      ("Cognome alunno", "Kwik"), ("Efternamn elev", "Kwik"), ("Prezime učenika", "Kwik"),
      ("Nombre de pila", "Kwik"), ("Último nome", "Kwik"), ("Фамилно име", "Kwik"),
      ("Kenninafn", "Kwik"), ("Családnév", "Kwik"), ("Soyisim", "Kwik"), ("Ehename", "Kwik"),
      ("Straße, Nr.", "Lindenstraße 14"), ("Straße/Nr.", "Lindenstraße 14"),
      ("Adres zamieszkania", "al. Jana Pawła II 27"), ("Adres", "ul. Długa 45 m. 2"),
      ("Адрес за доставка", "ж.к. Младост 1, бл. 8"), ("Adresa dostave", "Ilica 14"),
      ("Teslimat adresi", "Cumhuriyet Mah. Lale Sk. No:45 D:2"), ("Postiaadress", "Pikk tn 3"),
      ("Date de naiss.", "14/03/1971"), ("Födelsetid", "1971-03-14"),
      ("Дата на раж.", "14.03.1971"),
      ("Fæðingardagsetning", "14.03.1971"), ("Gim. d.", "1971-03-14"),
    ])
  func european(name: String, value: String) throws {
    let forms = [
      ("a.txt", "\(name): \(value)\n"), ("a.json", "{\"\(name)\": \"\(value)\"}"),
      ("a.csv", "nr;\(name);x\n1;\(value);a\n2;\(value);b\n3;\(value);c\n"),
    ]
    for (file, text) in forms {
      let found = try scan(Array(text.utf8), named: file, builtin(), minConfidence: .medium).found
      #expect(found.contains { value.hasPrefix($0.value) && $0.value.utf8.count > 3 }, "\(file)")
    }
  }

  @Test(
    "columns beside each other are of the parts of a name",
    arguments: [
      ("a.csv", "nr;Last;First;x\n1;Kwik;Per;a\n2;Kwak;Kim;b\n"),
      ("a.csv", "nr;NOM;PRÉNOM(S);x\n1;Kwik;Per;a\n2;Kwak;Kim;b\n"),
      (
        "a.md",
        "| Nom | Prénom | Né le |\n|---|---|---|\n| Kwik | Per | 14/03/1971 |\n| Kwak | Kim | 2/11/1985 |\n"
      ),
      (
        "a.html",
        "<table><tr><th>Last</th><th>First</th><th>DOB</th></tr>\n<tr><td>Kwik</td><td>Per</td><td>3/14/1971</td></tr>\n<tr><td>Kwak</td><td>Kim</td><td>11/2/1985</td></tr></table>"
      ),
      (
        "a.txt",
        "1er apellido   Nombre   Fecha nacimiento\nKwik           Per      14/03/1971\nKwak           Kim      02/11/1985\n"
      ),
      ("a.txt", "Efternamn: Kwik\nFörnamn: Per\n\nEfternamn: Kwak\nFörnamn: Kim\n"),
    ])
  func parts(file: String, text: String) throws {
    let found = try scan(Array(text.utf8), named: file, builtin(), minConfidence: .medium)
      .found
    #expect(
      found.map(\.value).filter { !$0.contains("/") }.sorted() == ["Kim", "Kwak", "Kwik", "Per"])
  }

  @Test(
    "pages that are not of names",
    arguments: ["nr;Last;x\n1;Kwik;a\n2;Kwak;b\n", "nr;First;Next;Kwik\n1;Kwak;b\n"])
  func pages(text: String) throws {
    let found = try scan(Array(text.utf8), named: "a.csv", builtin("name"), minConfidence: .medium)
      .found
    #expect(found.isEmpty)
  }
}
