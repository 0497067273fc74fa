import Testing

@testable import PIIScanner

@Suite("Fields beside a part of a name")
struct NamePartsTests {
  @Test(
    "a column beside one part of a name",
    arguments: [
      ("Nom;Prénom", [true, false], "a given name beside it"),
      ("id,priimek,ime,emso", [true, false, true, true], "a surname beside it"),
      ("FIRST_NAME,tussenvoegsel,name", [true, true, true], "one between them"),
      ("naam;a;b;voornaam", [false, true, true, false], "too far"),
      ("voornaam;achternaam;naam", [true, true, false], "both parts: it is something else's name"),
      ("klantVoornaam,naam_2", [false, true], "the last words of a name"),
      ("naam;plaats", [false, false], "no part of a name"),
      ("Rel_naam;VOORL", [true, false], "initials, shortened"),
      ("Α;Επώνυμο;Όνομα", [false, true, true], "Greek, each beside the other"),
      ("№;Име;Фамилия", [false, true, true], "Cyrillic"),
    ])
  func columns(header: String, expected: [Bool], why: String) {
    let separator: Character = header.contains(";") ? ";" : ","
    let names = header.split(separator: separator).map { Array($0.utf8) }
    #expect(NameParts.columnsBeside(in: names) == expected, "\(why)")
  }

  @Test(
    "a key beside one of a part of a name",
    arguments: [
      (#"{"«nom»": "Reding", "prenom": "Claude"}"#, true, "an object"),
      (#"{"«nom»": "x", "adr": {"rue": "y"}, "prenom": "Claude"}"#, true, "an object between"),
      (#"{"a": {"«nom»": "x"}, "b": {"prenom": "y"}}"#, false, "another object"),
      (#"{"a": {"prenom": "y"}, "b": {"«nom»": "x"}}"#, false, "one before it"),
      ("- ime: x\n  «ime»: Ana\n  prezime: Horvat", true, "YAML"),
      ("<p rc=\"1\" «meno»=\"Adam\" priezvisko=\"x\"/>", true, "attributes"),
      (#"{"«nombre»": "Marta", "apellido1": "x"}"#, true, "a key with a digit"),
      ("Member(«first»=\"x\", last=\"y\")", true, "first and last"),
      (#"{"«sn»": "x", "fn": "y"}"#, true, "sn and fn"),
      (#"{"«family»": "x", "given": "y"}"#, true, "family and given"),
      (#"{"«given»": "x", "infix": "van", "family": "y"}"#, true, "given and family"),
      (#"{"«family»": "x", "genus": "y"}"#, false, "the family of a plant"),
      (#"{"«sn»": "x", "name": "y"}"#, false, "the serial number of something"),
      ("{ «first»: 1, prev: 2, next: 3 }", false, "first of other things"),
      ("<Anagrafica><«Nome»>x</Nome><ns:Cognome>y</ns:Cognome>", true, "elements"),
      ("«naam»: x\n\nvoornaam: y", false, "an empty line between"),
      ("«naam»: x, voornaam en achternaam", false, "words that are no keys"),
      ("«naam»: x\nvoornaam: y\nachternaam: z", false, "both parts"),
    ])
  func keys(text: String, expected: Bool, why: String) {
    let parts = text.split(separator: #/[«»]/#, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    let bytes = Array((parts[0] + parts[1] + parts[2]).utf8)
    let isBeside = NameParts.isBeside(start..<start + parts[1].utf8.count, in: bytes.span)
    #expect(isBeside == expected, "\(why)")
  }

  @Test(
    "the name of a party is one word, that of a thing is not",
    arguments: [
      ("naam", true), ("Rel_naam", true), ("KL_NM2", true), ("klant", true),
      ("product_naam", false), ("klant_rel_naam", false),
    ])
  func parties(name: String, expected: Bool) {
    #expect(NameParts.isOneWord(Array(name.utf8)) == expected)
  }

  @Test("first and last beside each other are those of a name in JSON too")
  func firstAndLast() throws {
    let text = #"{"last": "Zwolsma", "first": "Quvlin"}"# + "\n"
    func names(in text: String) throws -> [String] {
      try scan(Array(text.utf8), named: "a.jsonl", builtin("name"), minConfidence: .medium)
        .found.map(\.value)
    }
    #expect(try names(in: text) == ["Zwolsma", "Quvlin"])
    #expect(try names(in: text.replacing("last", with: "next")).isEmpty)
  }

  @Test("it makes the values of a dump's column names of persons")
  func dump() throws {
    let text = "INSERT INTO k (id, nume, prenume) VALUES (1, 'Vsevolodescu', 'Gheorghe');\n"
    let other = text.replacing("prenume", with: "localit")
    let detectors = try builtin("name")
    func names(in text: String) throws -> [String] {
      try scan(Array(text.utf8), named: "a.sql", detectors, minConfidence: .medium)
        .found.map(\.value)
    }
    #expect(try names(in: text) == ["Vsevolodescu", "Gheorghe"])
    #expect(try !names(in: other).contains("Vsevolodescu"))
  }
}
