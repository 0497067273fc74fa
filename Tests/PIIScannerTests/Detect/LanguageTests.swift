import Testing

@testable import PIIScanner

/// Words and names of fields in the languages of the European Union, as forms there have them.
///
/// The numbers are those of the detectors' examples (python-stdnum's tests, the registry of IBANs).
@Suite("Languages")
struct LanguageTests {
  @Test(
    "a word in capitals, or with one in front, speaks for its value in every alphabet",
    arguments: [
      ("bg.egn", "ЕГН: 7523169263"), ("bg.egn", "Единен граждански номер 7523169263"),
      ("gr.amka", "ΑΜΚΑ: 01013099997"), ("si.emso", "EMŠO: 0101006500006"),
      ("si.emso", "Emšo: 0101006500006"), ("cz.rc", "RČ: 710319/2745"),
      ("cy.tic", "ΑΦΤ: 00123123T"), ("birthdate", "Дата на раждане: 12.05.1983"),
      ("birthdate", "Ημερομηνία γέννησης: 12/05/1983"),
    ])
  func capitals(detector: String, text: String) throws {
    let bytes = Array("\(text)\n".utf8)
    #expect(try scan(bytes, builtin(detector), minConfidence: .medium).found.count == 1)
  }

  @Test(
    "dates of birth are found by the word of the language",
    arguments: [
      "sünnikuupäev 12.05.1983", "dzimšanas datums: 12.05.1983", "gimimo data 1983-05-12",
      "datum rojstva: 12.05.1983", "született: 1983.05.12", "syntynyt 12.5.1983",
      "narozena 12.05.1983", "rođen 12.05.1983", "narozená dne 12. 5. 1983",
      "nacida en Cuenca el 12 de mayo de 1983", "synem, ur.\r\n12 maja 1983", "DoB: 12-May-1983",
    ])
  func birth(text: String) throws {
    let bytes = Array("\(text)\n".utf8)
    #expect(try scan(bytes, builtin("birthdate"), minConfidence: .medium).found.count == 1)
  }

  @Test(
    "a cell that is the name of a number speaks for the one behind it",
    arguments: [
      ("bg.egn", "id;soort;nummer\n1;EGN;7523169263\n2;anders;x\n", 1),
      ("bg.egn", "id;soort;nummer\n1;EGN van;7523169263\n", 1),
      ("bg.egn", "id;soort;nummer\n1;EGN 2;7523169263\n2;EGN;\n7523169263;x;y\n", 0),
      ("nl.bsn", "naam;x\nBSN;111222333\nnummer;123456782\n", 1),
    ])
  func cells(detector: String, text: String, count: Int) throws {
    #expect(
      try scan(Array(text.utf8), builtin(detector), minConfidence: .high).found.count == count)
  }

  @Test(
    "names and streets are found by the names of their columns",
    arguments: [
      ("име;ЕГН", "Иван Петров"), ("Имена;x", "Георги Иванов"), ("meno;x", "Ján Kováč"),
      ("Όνομα;x", "Γιώργος Παπαδόπουλος"), ("teljes név;x", "Nagy János"),
      ("Адрес;x", "ул. Витоша 12"), ("cím;x", "Kossuth utca 12"), ("via;x", "Via Roma 12"),
      ("adresă;x", "Strada Lungă 12"), ("bydlisko;x", "Hlavná 12"),
    ])
  func columns(header: String, value: String) throws {
    let bytes = Array("\(header)\n\(value);1\n".utf8)
    let detectors = try builtin("name", "address")
    let found = try scan(bytes, named: "a.csv", detectors, minConfidence: .medium).found
    #expect(found.map(\.value) == [value])
  }

  @Test("a phrase is spelled otherwise only where capitals are beyond ASCII")
  func spellings() {
    func spellings(_ phrase: String) -> [[UInt8]] { PhraseSpelling.all(of: phrase) }
    func utf8(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
    #expect(spellings("date of birth") == utf8("date of birth"))
    // `ne le` is another word.
    #expect(spellings("né le") == utf8("né le", "NÉ LE"))
    // Words are cut at a capital behind a letter beyond ASCII.
    #expect(spellings("řp").starts(with: utf8("řp", "Řp", "ŘP")))
    #expect(spellings("егн").starts(with: utf8("егн", "Егн", "ЕГН")))
    #expect(spellings("ημ. γέννησης").contains(Array("Ημ. Γέννησης".utf8)))
    #expect(spellings("ημ. γέννησης").contains(Array("ΗΜ. ΓΕΝΝΗΣΗΣ".utf8)))
    #expect(spellings("emšo").contains(Array("EMŠO".utf8)))
    #expect(spellings("imię").contains(Array("imie".utf8)))
    #expect(spellings("straße").contains(Array("STRASSE".utf8)))
    #expect(spellings("fødselsdato").contains(Array("fodselsdato".utf8)))
    // Windows-1250 and 1251, read as Windows-1252.
    #expect(spellings("příjmení").contains(Array("pøíjmení".utf8)))
    #expect(spellings("егн").contains(Array("åãí".utf8)))
    #expect(spellings("егн").contains(Array("ÅÃÍ".utf8)))
    // Windows-1254 and 1257, which Python's codecs wrote.
    #expect(spellings("doğum tarihi").contains(Array("doðum tarihi".utf8)))
    #expect(spellings("dzimšanas datums").contains(Array("dzimðanas datums".utf8)))
    #expect(spellings("vārds").contains(Array("vârds".utf8)))
    #expect(spellings("pašto kodas").contains(Array("paðto kodas".utf8)))
    for phrase in ["né le", "příjmení", "матични број", "ημ. γέννησης"] {
      #expect(Set(spellings(phrase)).count == spellings(phrase).count)
    }
  }

  @Test(
    "titles, greetings and families introduce names that no table has",
    arguments: [
      ("Stimate domnule Kvarescu,", "Kvarescu"), ("Vážený pane Kvardák,", "Kvardák"),
      ("la famille Lefèvre habite", "Lefèvre"), ("Familien Lindström flyttar", "Lindström"),
      ("Il sig. D'Amerini ha chiamato", "D'Amerini"), ("Tisztelt Varga Katalin!", "Varga Katalin"),
      ("con D. Javier Ortega, con domicilio", "D. Javier Ortega"),
      ("gez. i. A. Heike Schäfer", "A. Heike Schäfer"),
      ("Gebeld met Rowan Tjin-A-Ton over", "Rowan Tjin-A-Ton"),
    ])
  func introduced(text: String, name: String) throws {
    let found = try scan(Array("\(text)\n".utf8), builtin("name"), minConfidence: .medium).found
    #expect(found.map(\.value) == [name])
  }

  @Test(
    "families of other things are none",
    arguments: [
      "de la familia Rosaceae,", "la famille Royale est", "il sig. D'altronde è",
      "la Fiat D'Epoca vale",
    ])
  func otherFamilies(text: String) throws {
    let found = try scan(Array("\(text)\n".utf8), builtin("name"), minConfidence: .medium).found
    #expect(found.isEmpty)
  }
}
