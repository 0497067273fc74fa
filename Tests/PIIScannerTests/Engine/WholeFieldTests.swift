import Testing

@testable import PIIScanner

/// Whole values of fields that are named so.
@Suite("Whole fields")
struct WholeFieldTests {
  private static func values(
    _ text: String, named name: String, _ detectors: DetectorSet, atLeast: Confidence = .medium,
    owned: Int? = nil
  ) throws -> [String] {
    try scan(Array(text.utf8), named: name, detectors, minConfidence: atLeast, owned: owned)
      .found.map(\.value)
  }

  @Test(
    "the whole value is found where the field is named so",
    arguments: [
      ("a.csv", "voornaam;achternaam\nRoos;van der Meer\n", ["Roos", "van der Meer"], "columns"),
      ("a.csv", "klant_achternaam_2,x\n\" Bos-de Wit \",1\n", ["Bos-de Wit"], "quotes and spaces"),
      ("a.tsv", "lastName\tn\nO'Brien\t7\n", ["O'Brien"], "camelCase, a tab between"),
      (
        "a.csv", "achternaam;stad\nn.v.t.;Delft\n-;Delft\nBos;Delft\n", ["Bos"], "nothing filled in"
      ),
      ("a.csv", "achternaam;x\nK3807;1\nBos;2\n", ["Bos"], "no name has a digit"),
      (
        "a.csv",
        "naam;x\nS.C. KWIKNEX S.R.L.;1\nKevin Street Upper;3\nKwikdex sp. z o.o.;4\nJan Bos;5\nPiet Vos;6\nEls Smit;7\nAnna Visser;8\nRoos Bakker;9\nKees Mulder;10\nTim de Wit;11\nEva Peters;12\nBram Kok;13\n",
        [
          "Jan Bos", "Piet Vos", "Els Smit", "Anna Visser", "Roos Bakker", "Kees Mulder",
          "Tim de Wit", "Eva Peters", "Bram Kok",
        ], "firms and streets"
      ),
      (
        "a.json", #"{"first_name": "Chlo\u00eb", "last_name" : "Bos"}"#, ["Chloë", "Bos"],
        "keys; escapes"
      ),
      ("a.json", #"{"naam":{"volledig":"Roos Bos"}}"#, ["Roos Bos"], "the key above counts too"),
      ("a.jsonl", "{\"surname\":\"Bos\"}\n{\"surname\":\"Vos\"}\n", ["Bos", "Vos"], "lines"),
      (
        "a.sql",
        "INSERT INTO klant (id, voornaam, x) VALUES (1, 'Roos', 'Roos'), (2, '''t Hoen', 1);\n",
        ["''t Hoen", "Roos"], "columns of a dump"
      ),
      (
        "a.sql", "COPY klant (id, achternaam) FROM stdin;\n1\tBos\n2\t\\N\n3\tVos\n\\.\n",
        ["Bos", "Vos"], "rows of COPY"
      ),
      (
        "a.csv", "Student Name (Last, First),x\n\"Bos, Roos\",1\n", ["Bos, Roos"],
        "a remark in the heading"
      ),
      ("a.csv", "fname,l_name\nRoos,Bos\n", ["Roos", "Bos"], "short names of columns"),
      ("a.csv", "Addr_Ln_1,City\n\"910 S Larkspur St\",Delft\n", ["910 S Larkspur St"], "a street"),
      ("a.csv", "bestandsnaam;hostname\nde Vries;Bos\n", [], "names of things"),
      ("a.json", #"{"products": [{"name": "Jan de Vries"}]}"#, [], "a product"),
      (
        "a.json", #"{"items": [{"patient": {"given": "Xandra", "family": "Graafma"}}]}"#,
        ["Xandra", "Graafma"], "a list of records"
      ),
      (
        "a.csv", "straat;plaats\nLaan van Meerdervoort 35-2;Delft\n",
        ["Laan van Meerdervoort 35-2"], "a street"
      ),
      (
        "a.csv", "address;x\n0x7ffe12;1\n10.0.0.1;2\n12 rue de la Paix;3\n", ["12 rue de la Paix"],
        "no other address"
      ),
    ])
  func found(name: String, text: String, values: [String], why: String) throws {
    let found = try Self.values(text, named: name, try builtin("name", "address"))
    #expect(found.sorted() == values.sorted(), "\(why)")
  }

  @Test(
    "a name in a field that is never of persons is none, unless a title says so",
    arguments: [
      ("a.csv", "voorstelling;zaal\nAnna Karenina;1\nMaria Stuart;2\n", [], "plays"),
      ("a.csv", "filiaal;omzet\nDirk van den Broek 112;1\n", [], "shops"),
      ("a.json", #"{"items": [{"sku": 1, "brand": "Jan de Boever"}]}"#, [], "brands"),
      ("a.json", #"{"family": "Rosaceae", "genus": "Rosa"}"#, [], "a family of plants"),
      ("a.csv", "straat;x\nJohan van Oldenbarnevelt;1\n", [], "streets"),
      ("a.csv", "opmerking;x\nbel Anna Bakker;1\n", ["Anna Bakker"], "any other field"),
      ("a.csv", "task;x\nbel Anna Bakker;1\n", ["Anna Bakker"], "free text"),
      ("a.csv", "titel;x\nverslag mevrouw Bakker;1\n", ["Bakker"], "a title before it"),
      ("a.csv", "bedrijf;klantnaam\nAnna Bakker;Piet Visser\n", ["Piet Visser"], "beside it"),
    ])
  func never(name: String, text: String, values: [String], why: String) throws {
    let found = try Self.values(text, named: name, try builtin("name"))
    #expect(found.sorted() == values.sorted(), "\(why)")
  }

  @Test("a telephone number in a field of article numbers is one of them")
  func neverNumber() throws {
    let text = "artikelnr;lev.code;tel;x\n1;06-12345678;020-1234567;a\n2;LM-117-K;;b\n"
    #expect(try Self.values(text, named: "a.csv", try builtin("phone")) == ["020-1234567"])
  }

  @Test("in a field that may hold other things, most values have to look like names")
  func possible() throws {
    let detectors = try builtin("name")
    let people =
      "naam;x\n"
      + ["Jan Bos", "Roos de Wit", "Xqz Wvut", "Emma Vos", "Piet Mol", "Sara Kok"]
      .map { "\($0);1\n" }.joined()
    #expect(try Self.values(people, named: "a.csv", detectors).contains("Xqz Wvut"))
    let things =
      "naam;x\n"
      + ["Bureau", "Lamp", "Xqz Wvut", "Stoel", "Kast", "Tafel", "Spiegel", "Bank"]
      .map { "\($0);1\n" }.joined()
    #expect(try Self.values(things, named: "a.csv", detectors).isEmpty)
  }

  @Test("a detector's numbers are found in a column that mixes those of several countries")
  func mixedColumn() throws {
    // The published example of a Belgian number, and nine that differ in their serial number; between them
    // eleven digits that fail every check.
    var text = "identifier;x\n"
    var expected: [String] = []
    for serial in 0..<10 {
      let nine = 850_730_000 + 33 + serial * 2
      let number = String(nine) + twoDigits(97 - nine % 97)
      expected.append(number)
      text += "\(number);1\n"
      for other in 0..<3 {
        text += "\(twoDigits(serial + 60))1399\(10000 + serial * 31 + other);1\n"
      }
    }
    let found = try Self.values(text, named: "a.csv", try builtin("be.nn"))
    #expect(found.sorted() == expected.sorted())
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test("a value has its place, its line and its evidence")
  func place() throws {
    let text = "x;achternaam\n\"a\nb\"; \"Bos\"\n"
    let found = try scan(Array(text.utf8), named: "a.csv", try builtin("name")).found
    #expect(found.count == 1)
    #expect(found.first?.place == "1/2")
    #expect(found.first?.line == 3)
    #expect(found.first?.column == 6)
    #expect(found.first?.start == 21)
    #expect(found.first?.end == 24)
    #expect(found.first?.field == "achternaam")
    #expect(found.first?.evidence == Evidence([.format, .fieldName]).rawValue)
  }

  @Test(
    "whole values are the same for windows of every size",
    arguments: ["a.csv", "a.json", "a.jsonl", "a.sql", "rows.sql", "rows.json", "rows.jsonl"])
  func windowSizes(name: String) throws {
    var text =
      switch name {
      case "a.csv": "id;achternaam;straat;opmerking\n"
      case "a.json": "["
      case "rows.json": #"{"columns":["id","achternaam","straat","m"],"rows":["#
      case "rows.jsonl": #"["id","achternaam","straat","m"]"# + "\n"
      case "a.sql": "INSERT INTO k (id, achternaam, straat, opmerking) VALUES\n"
      case "rows.sql": "COPY k (id, achternaam, straat, opmerking) FROM stdin;\n"
      default: ""
      }
    for index in 0..<700 {
      let surname = ["Bos", "van 't Hoff", "Müller", "de Wit-Kok"][index % 4]
      let street = "Dorpsstraat \(index + 1)"
      let mail = "a\(index)@voorbeeld.nl"
      let record =
        #"{"id":\#(index),"achternaam":"\#(surname)","straat":"\#(street)\t","m":"\#(mail)"}"#
      switch name {
      case "a.csv": text += "\(index);\(surname);\"\(street)\";\"zei \"\"ja\"\"\n\(mail)\"\n"
      case "a.json": text += (index == 0 ? "" : ",\n ") + record
      case "a.sql":
        let escaped = surname.replacing("'", with: "''")
        text += (index == 0 ? "" : ",\n") + "(\(index),'\(escaped)','\(street)','\(mail)')"
      case "rows.json", "rows.jsonl":
        text += index == 0 || name == "rows.jsonl" ? "" : ","
        text += #"[\#(index),"\#(surname)","\#(street)\t","\#(mail)"]"# + "\n"
      case "rows.sql": text += "\(index)\t\(surname)\t\(street)\t\(mail)\n"
      default: text += record + "\n"
      }
    }
    text +=
      name == "a.json"
      ? "]"
      : name == "rows.json" ? "]}" : name == "rows.sql" ? "\\.\n" : name == "a.sql" ? ";\n" : ""
    let detectors = try builtin("email", "name", "address")
    let expected = try scan(Array(text.utf8), named: name, detectors).found
    #expect(expected.count == 2100, "\(name): \(expected.count)")
    for owned in [1024, 1500, 2222, 4096, 10_000] {
      let found = try scan(Array(text.utf8), named: name, detectors, owned: owned).found
      #expect(found == expected, "\(name), windows of \(owned)")
    }
  }

  @Test("a definition of one's own finds whole values, with and without a check")
  func ownDefinition() throws {
    var own = DetectorDefinition(id: "acme.klant", name: "Klant", category: "other", kind: .field)
    own.field = FieldRule(names: ["klantcode"], against: ["oude klantcode"])
    let text = "klantcode;oude klantcode\nA-17;A-16\n;\n"
    let found = try Self.values(text, named: "a.csv", DetectorSet([own]))
    #expect(found == ["A-17"])
    own.field?.check = "nameOfPerson"
    #expect(throws: PatternError.self) { try DetectorSet([own]) }
  }
}

/// What a field's name says.
@Suite("Rules for names of fields")
struct FieldNamesTests {
  @Test(
    "a name matches by how it ends",
    arguments: [
      ("achternaam", true), ("Achternaam", true), ("ACHTERNAAM", true), ("klantAchternaam", true),
      ("last_name", true), ("Last Name 2", true), ("lastname", true), ("/a/*/lastName", true),
      ("/name/last", true), ("achternaam_id", false), ("last_name_hash", false),
      ("blastname", false), ("", false), ("/", false), ("2", false),
    ])
  func endings(path: String, matches: Bool) throws {
    var definition = DetectorDefinition(id: "x", name: "X", category: "other", kind: .field)
    definition.field = FieldRule(names: ["achternaam", "last name", "name last"])
    let names = try FieldNames([definition])
    #expect(!names.matches(Array(path.utf8)).isEmpty == matches)
  }

  @Test(
    "names against win when they are longer, and always over those that are not sure",
    arguments: [
      ("contact name", true), ("company contact name", true), ("name", true), ("user/name", true),
      ("file name", false), ("/files/*/name", false), ("first file name", false),
    ])
  func against(path: String, matches: Bool) throws {
    var definition = DetectorDefinition(id: "x", name: "X", category: "other", kind: .field)
    definition.field = FieldRule(
      names: ["contact name"], perhaps: ["name"],
      against: ["file name", "files", "company", "username"])
    let names = try FieldNames([definition])
    #expect(!names.matches(Array(path.utf8)).isEmpty == matches)
  }
}

/// How values look.
@Suite("Values of fields")
struct FieldValueTests {
  @Test(
    "a name of a person",
    arguments: [
      ("J.H. Bos", FieldValueFit.strong), ("van der Meer", .strong), ("'t Hart", .strong),
      ("Roos Bos", .strong), ("Bos, Roos", .strong), ("Zoë Xqz", .strong), ("JAN BOS", .strong),
      ("Xqz Wvut", .likely), ("Roos", .likely), ("Xqz", .plain), ("Bank van Engeland", .weak),
      ("Jansen Bouw B.V.", .other), ("Autodíly Morava s.r.o.", .other), ("Duna-Ker Kft.", .other),
      ("UAB Baldų linija", .other), ("KOVINAR d.o.o.", .other), ("Ek Ab", .weak), ("TBC", .none),
      ("on hold", .weak), ("n.v.t.", .none), ("Onbekend", .none),
      ("jan@acme.nl", .other), ("K3807", .other), ("a/b", .other), ("", .none), ("-", .none),
      (
        "eenwoorddatveelteveelletterstelt eenwoorddatveelteveelletterstelt eenwoorddatveelteveel",
        .other
      ),
      ("Totaal", .none), ("GRAND TOTAL", .none), ("jan.d", .weak), ("Bakker", .surname),
      ("van", .none), ("J.H.", .none), ("idem", .none), ("112", .none),
      ("Rosa 'Jan Bos'", .weak), ("Johannes 'Jan' Bos", .strong), ("Piet Heinplein", .weak),
      ("Jan van der Laan", .strong), ("Roos van 't Hof", .strong), ("Van den Berg Tools", .weak),
    ])
  func persons(text: String, fit: FieldValueFit) {
    #expect(FieldValueCheck.personName.fit(of: Array(text.utf8).span, PhoneCheck()) == fit)
  }

  @Test(
    "a street",
    arguments: [
      ("Dorpsstraat 12a", FieldValueFit.strong), ("2e Jan Steenstraat 68", .strong),
      ("12 rue de la Paix", .strong), ("Burg. de Vlugtlaan 125-3 hs", .strong),
      ("Dorpsstraat", .likely), ("Ergens", .plain), ("jan@acme.nl", .none), ("10.0.0.1", .none),
      ("0x7ffe12ab", .none), ("https://acme.nl/1", .none), ("00:1B:44:11:3A:B7", .none),
      ("2104 W 3rd Pl", .strong), ("Gül Mah. Lale Sok. No:12 D:4", .strong),
      ("112 O\\'Connell Avenue", .strong), ("C:\\Street 5", .none),
      ("Λεωφ. Ρόδου 4, 3ος όρ.", .strong),
    ])
  func streets(text: String, fit: FieldValueFit) {
    #expect(FieldValueCheck.streetAddress.fit(of: Array(text.utf8).span, PhoneCheck()) == fit)
  }

  @Test("no bytes make a check trap")
  func anyBytes() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...130, using: &random)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("Jan de 'tBos.,12 ".utf8).randomElement(using: &random) ?? 0
      }
      for check in FieldValueCheck.allCases { _ = check.fit(of: bytes.span, PhoneCheck()) }
      _ = PersonName.withoutTitle(bytes.span)
      _ = StreetAddress.withoutPostcode(bytes.span)
    }
  }
}
