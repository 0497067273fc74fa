import Testing

@testable import PIIScanner

/// Values whose own key or element says little, so that what is around it is asked.
@Suite("What stands around a value")
struct NestingTests {
  private func found(_ text: String, named name: String) throws -> [String] {
    let detectors = try builtin(
      "address", "birthdate", "name", "nl.bsn", "passport", "us.dea", "us.npi", "us.ssn")
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test(
    "says what it is",
    arguments: [
      (
        "a.json",
        #"{"identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"123456782"}]}"#,
        ["nl.bsn 123456782"], "a value before it in the object"
      ),
      (
        "a.json", #"[{"value": "536-90-4399", "type": "us_ssn"}]"#, ["us.ssn 536-90-4399"],
        "one behind it"
      ),
      (
        "a.json", #"[{"vraag": "Wat is uw BSN?", "antwoord": "123456782"}]"#,
        ["nl.bsn 123456782"], "a question"
      ),
      (
        "a.json", #"[{"type": {"text": "DEA", "x": [1]}, "value": "AP5836727"}]"#,
        ["us.dea AP5836727"], "an object beside it"
      ),
      (
        "a.json", #"[{"system":"http:\/\/hl7.org\/fhir\/sid\/us-npi", "value":"1234567893"}]"#,
        ["us.npi 1234567893"], "a value with escapes"
      ),
      (
        "a.json", #"{"name": [{"family": "Visser", "given": ["Ilse", "Anna"]}]}"#,
        ["name Visser", "name Ilse", "name Anna"], "the key of an array"
      ),
      (
        "a.jsonl", #"{"diff":{"achternaam":["Graafma","Graafma-Visser"],"n":1}}"#,
        ["name Graafma", "name Graafma-Visser"], "an array without spaces"
      ),
      (
        "a.json", #"{"passport": {"number": "FN448210", "issued": "2019-07-02"}}"#,
        ["passport FN448210"], "the key above a number, whatever follows it"
      ),
      (
        "a.json", "{\"address\": [{\"line\": [\n    \"Lange Voorhout 3\"\n  ]}]}",
        ["address Lange Voorhout 3"], "an array over lines"
      ),
      (
        "a.json", #"{"geslachtsnaam": {"waarde": "Visser"}, "street": {"name": "Dorpsstraat"}}"#,
        ["name Visser", "address Dorpsstraat"], "the key above"
      ),
      (
        "a.xml", "<Geboortedatum>\n  <x:Datum>1949-06-28</x:Datum>\n</Geboortedatum>",
        ["birthdate 1949-06-28"], "the element around it"
      ),
      (
        "a.xml", "<x:Geslachtsnaam soort=\"e\">\n  <x:Naam>Visser</x:Naam>\n</x:Geslachtsnaam>",
        ["name Visser"], "the element around a name"
      ),
      (
        "a.xml",
        "<identifier>\n <system value=\"http://hl7.org/fhir/sid/us-npi\"/>\n <value value=\"1234567893\"/>",
        ["us.npi 1234567893"], "the element before it"
      ),
    ])
  func says(name: String, text: String, values: [String], because: String) throws {
    #expect(try found(text, named: name) == values, "\(because)")
  }

  @Test(
    "a key and that above it name a date together",
    arguments: [
      (#"{"geboorte": {"datum": "1951-09-04"}}"#, true),
      (#"{"p": [{"geboorte": {"datum": {"type": "Datum", "datum": "1951-09-04"}}}]}"#, true),
      (#"{"birth": {"date": {"value": "1951-09-04"}}}"#, true),
      (#"{"death": {"date": "1951-09-04"}}"#, false),
      (#"{"birth": {"certificate": "1951-09-04"}}"#, false),
    ])
  func joinedName(text: String, expected: Bool) throws {
    let found = try scan(
      Array(text.utf8), named: "a.json", builtin("birthdate"), minConfidence: .medium
    ).found
    #expect(found.isEmpty != expected)
  }

  @Test("the line of a booking that has the document of a passenger")
  func passengerDocument() throws {
    let text = """
      SSR DOCS KL HK1 P/IDN/X0418827/IDN/03FEB82/F/19OCT29/ZWOLSMA-BOS/INDAH
      1.ZWOLSMA/LUKA MSTR(CHD/14MAY17)
      P/ABC/X0418828/AB/03FEB82/Q/19OCT29/AAP/NOOT
      """
    let found = try scan(
      Array(text.utf8), builtin("passport", "birthdate", "name"), minConfidence: .medium
    ).found
    #expect(
      found.map(\.value) == [
        "X0418827", "03FEB82", "ZWOLSMA-BOS/INDAH", "ZWOLSMA/LUKA", "14MAY17",
      ])
  }

  @Test(
    "a number that many countries have is of the Netherlands only there",
    arguments: [("NL", "nl.identiteitskaartnummer"), ("GB", "passport"), ("US", "passport")])
  func documentOfRegion(region: String, detector: String) throws {
    let ids = ["nl.identiteitskaartnummer", "passport"]
    let detectors = try DetectorSet(
      DetectorDefinition.builtin.filter { ids.contains($0.id) }, region: region)
    let found = try scan(Array("Passport TZ0448210 exp 11/30".utf8), detectors).found
    #expect(found.map { detectors.definitions[Int($0.detector)].id } == [detector])
  }

  @Test(
    "says nothing",
    arguments: [
      (
        "a.json", #"[{"type": "us_ssn", "value": "-"}, {"type": "order", "value": "1234567893"}]"#,
        "of the value of another object"
      ),
      ("a.json", #"[{"npi": "none", "total": "1234567893"}]"#, "of a value that has a name"),
      ("a.json", #"{"given": {"a": ["Ilse"]}, "colors": ["Ilse", "Anna"]}"#, "of other keys"),
      ("a.json", #"{"npi": "none", "name": "1234567893"}"#, "of what is called a name"),
      ("a.json", #"{"station": {"name": "Visser"}, "lijst": {"waarde": "Visser"}}"#, "of things"),
      ("a.xml", "<Geboortedatum/>\n<Datum>1949-06-28</Datum>", "of what is not in it"),
      ("a.xml", "<Geboortedatum>\n<Besluit>1949-06-28</Besluit>", "of what has a name"),
      ("a.xml", "<Ondertekenaar>\n</x>\n<Naam>Grote Zaal</Naam>", "behind another tag"),
    ])
  func saysNothing(name: String, text: String, because: String) throws {
    #expect(try found(text, named: name).isEmpty, "\(because)")
  }

  @Test(
    "objects about animals and ships are of no person",
    arguments: [
      (#"{"dier": {"naam": "Wiebrich", "ras": "Stabij", "geboren": "2019-05-02"}}"#, 0),
      (#"[{"name": "Anna Karoline", "mmsi": 257222300}]"#, 0),
      (
        #"{"dier": {"ras": "Stabij"}, "eigenaar": {"naam": "Anna Visser", "geboren": "1979-05-02"}}"#,
        2
      ),
    ])
  func subjects(text: String, count: Int) throws {
    let found = try scan(
      Array(text.utf8), named: "a.json", builtin("name", "birthdate"), minConfidence: .medium
    ).found
    #expect(found.count == count)
  }
}
