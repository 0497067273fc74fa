import Testing

@testable import PIIScanner

/// Tables whose rows are of streets, animals and ships, with the same columns as those of persons have.
@Suite("Tables of other things than persons")
struct TableSubjectTests {
  private static func found(_ text: String, in file: String, _ detectors: DetectorSet) throws
    -> [String]
  {
    try scan(Array(text.utf8), named: file, detectors, minConfidence: .medium).found.map(\.value)
  }

  @Test(
    "a street without the number of a house is of a list, if nothing of a person is in the table",
    arguments: [
      (
        "a.txt", "| Straatnaam | Type | Besluit |\n|---|---|---|\n| Bosmanlaan | Weg | nr 12 |\n",
        [],
        "the streets of a municipality"
      ),
      ("a.csv", "straat;wijk;lengte_m\nBosmanlaan;Noord;420\nDe Vrieslaan;Zuid;88\n", [], "works"),
      (
        "a.csv", "straat;wijk;kosten\nBosmanlaan 12;Noord;420\nDe Vrieslaan;Zuid;88\n",
        ["Bosmanlaan 12"], "one with a number"
      ),
      (
        "a.csv", "straat;huisnr;plaats\nBosmanlaan;12;Ons Dorp\n", ["Bosmanlaan"],
        "the number in another column"
      ),
      (
        "a.csv", "naam;straat;plaats\nFenna Graafma;Bosmanlaan;Ons Dorp\n", ["Bosmanlaan"],
        "of somebody"
      ),
      (
        "a.txt", "| Straat | Telefoon |\n|---|---|\n| Bosmanlaan | 06-41290375 |\n", ["Bosmanlaan"],
        "a telephone number"
      ),
      (
        "a.txt", "| Straat | Opmerking |\n|---|---|\n| Bosmanlaan | belt Fenna Graafma |\n",
        ["Bosmanlaan"], "a name in the row"
      ),
    ])
  func streets(file: String, text: String, streets: [String], why: Comment) throws {
    let found = try Self.found(text, in: file, builtin("address", "name", "phone"))
    #expect(found.filter { !$0.contains("Fenna") && !$0.hasPrefix("06") } == streets, why)
  }

  @Test(
    "days of birth are of animals where columns say so",
    arguments: [
      ("chipnr,naam,ras,geb.datum\n9,Bobbie,Stabij,12-05-2016\n", [], "chips and breeds"),
      ("naam,huisdier,geb dier\nBos,Bobbie,12-05-2016\n", [], "the name of the column"),
      ("ras,geb.datum eigenaar\nStabij,12-05-1976\n", ["12-05-1976"], "of the owner"),
      ("naam,geb.datum\nBos,12-05-1976\n", ["12-05-1976"], "persons"),
    ])
  func animals(text: String, days: [String], why: Comment) throws {
    #expect(try Self.found(text, in: "a.csv", builtin("birthdate")) == days, why)
  }

  @Test(
    "names of ships are no persons",
    arguments: [
      ("ANNA BAKKER      9164263 OYKS2  320N\n", [], "the number of the IMO and a call sign"),
      ("Anna Bakker, IMO 9164263, Rotterdam\n", [], "the word for the number"),
      ("agent for MV Anna Bakker in Delfzijl\n", [], "motor vessel"),
      ("Anna Bakker      9164264 OYKS2  320N\n", ["Anna Bakker"], "the check fails"),
      ("Anna Bakker      9164263 belt terug\n", ["Anna Bakker"], "no call sign"),
    ])
  func ships(text: String, names: [String], why: Comment) throws {
    #expect(try Self.found(text, in: "a.txt", builtin("name")) == names, why)
  }

  @Test("a card without a name in parts is of a firm, if its name is not known as a person's")
  func cards() throws {
    let text =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Dierenambulance NHN\nTEL:0725150585\nEND:VCARD\n"
      + "BEGIN:VCARD\nVERSION:4.0\nFN:Fenna Graafma\nEND:VCARD\n"
      + "BEGIN:VCARD\nVERSION:3.0\nFN:Xq Wrtz\nN:Wrtz;Xq;;;\nEND:VCARD\n"
    let names = try Self.found(text, in: "a.vcf", builtin("name"))
    #expect(!names.contains { $0.hasPrefix("Dieren") })
    #expect(names.contains("Fenna Graafma") && names.contains("Xq Wrtz"))
  }
}
