import Testing

@testable import PIIScanner

/// What the other values of a field say.
@Suite("Other values of a field")
struct FieldDensityTests {
  /// Twenty codes that pass for number plates, in a column of a name.
  private static func plates(_ column: String) -> String {
    let rows = (10..<30).map { "\($0)-XK-\($0 + 40);\($0 * 7919)" }
    return (["\(column);aantal"] + rows).joined(separator: "\n") + "\n"
  }

  @Test(
    "a column of codes that have the form of plates needs its name to be high",
    arguments: [
      ("kenteken", Confidence.high), ("vak", .low), ("Magazijnlocatie", .low), ("code", .low),
      ("kolom", .medium),
    ])
  func plates(column: String, confidence: Confidence) throws {
    let detectors = try builtin("nl.kenteken")
    let text = Array(Self.plates(column).utf8)
    func count(_ least: Confidence) throws -> Int {
      try scan(text, named: "a.csv", detectors, minConfidence: least).found.count
    }
    #expect(try count(confidence) == 20)
    if confidence < .high { #expect(try count(confidence == .low ? .medium : .high) == 0) }
  }

  /// Codes that a weak check lets through, or whose form is that of a telephone number.
  @Test(
    "a column of goods or papers has no numbers of persons, whatever passes",
    arguments: [
      ("gb.nino", "SKU", ["CE204417A", "CE204418B", "HK330921C"]),
      ("gb.nino", "supplier_part_no", ["CE204417A", "CE204418B", "HK330921C"]),
      ("de.idnr", "Artikel-Nr.", ["36574261809", "86095742719", "65929970489"]),
      ("de.idnr", "Charge", ["36574261809", "86095742719", "65929970489"]),
      ("nl.bsn", "Serial no 2", ["111222333", "123456782", "270590791", "232262536"]),
      ("phone", "var symbol", ["020-1234567", "020-1234568"]),
    ])
  func goods(detector: String, column: String, values: [String]) throws {
    func count(_ column: String) throws -> Int {
      let text = "\(column);x\n" + values.map { "\($0);y\n" }.joined()
      return try scan(
        Array(text.utf8), named: "a.csv", builtin(detector), minConfidence: .medium
      ).found.count
    }
    #expect(try count(column) == 0)
    #expect(try count("kolom") == values.count)
  }

  @Test("a column that only ends with such a word may have them", arguments: ["Personne à charge"])
  func persons(column: String) throws {
    let text = "\(column);x\nBos Eva (85.07.30-033.28);y\n"
    let found = try scan(Array(text.utf8), named: "a.csv", builtin("be.nn"), minConfidence: .medium)
    #expect(found.found.count == 1)
  }

  @Test("a name of two words counts as itself, though the first is above in a path")
  func nameWithSlash() throws {
    func score(_ column: String) throws -> Float {
      let text = "\(column);x\n020-1 2345-67;y\n"
      return try #require(scan(Array(text.utf8), named: "a.csv", builtin("phone")).found.first)
        .score
    }
    #expect(try score("Mobile/Phone") == score("Phone"))
  }

  /// A column of names that may be of anything; the values are invented.
  private static func found(
    _ values: [String], column: String = "naam", _ least: Confidence = .medium
  ) throws -> [String] {
    let text = "\(column);x\n" + values.map { "\"\($0)\";1\n" }.joined()
    return try scan(
      Array(text.utf8), named: "a.csv", builtin("name"), minConfidence: least
    ).found.map(\.value)
  }

  /// Numbers that the German tax office and python-stdnum publish as tests; Croatian ones pass a part of the same check.
  @Test("of two kinds of numbers that a column may have, the one with the stricter check is chosen")
  func stricter() throws {
    let german = ["36574261809", "86095742719", "47036892816", "65929970489", "57549285017"]
    let croatian = ["33392005961", "69435151530", "94577403194", "81793146560"]
    let rows = german + (0..<12).flatMap { _ in croatian }
    let text = "land;nationaal nummer\n" + rows.map { "x;\($0)\n" }.joined()
    let detectors = try builtin("de.idnr", "hr.oib")
    let found = try scan(Array(text.utf8), named: "a.csv", detectors, minConfidence: .medium).found
    let ids = found.map { detectors.definitions[Int($0.detector)].id }
    #expect(ids.prefix(5).allSatisfy { $0 == "de.idnr" })
    #expect(ids.dropFirst(5).allSatisfy { $0 == "hr.oib" } && ids.count == rows.count)
  }

  @Test("in a column of things none is a person that is called after one")
  func things() throws {
    let stops = ["Halte 12", "P+R Oost", "Station Zuid", "Emmaplein", "Ziekenhuis West"]
    let called = ["Piet Heinplein", "Jan van Dijkstraat", "Santiago del Estero", "Johan de Witt"]
    #expect(try Self.found(stops + called + stops + called + stops).isEmpty)
    let plants = ["Rosa 'Peace'", "Malus 'Elstar'", "Acer 'Sango'", "Prunus 'Jan Bos'"]
    #expect(try Self.found(plants + plants.map { $0 + " " } + plants).isEmpty)
    let firms = [
      "Jansen Bouw B.V.", "Bos Techniek NV", "De Wit & Zn", "Smit GmbH", "Piet Bos Cum Pref",
    ]
    #expect(try Self.found(firms + firms).isEmpty)
  }

  @Test("persons among firms are found")
  func persons() throws {
    let persons = ["Piet Visser", "A. van Leeuwen", "Roos de Wit", "Sara Kok", "Emma Vos"]
    let firms = ["Jansen Bouw B.V.", "Bos Techniek NV", "Smit GmbH"]
    let found = try Self.found(persons + firms + persons.map { $0 + "-Bos" })
    for person in persons { #expect(found.contains(person)) }
    // One other value does not speak against one that is a name.
    #expect(
      try Self.found(["Punt 4 (bij A. van Leeuwen)", "A. van Leeuwen"]).contains("A. van Leeuwen"))
  }

  @Test("surnames that are known do not speak against each other")
  func surnames() throws {
    let found = try Self.found(["Bakker", "Visser", "Jansen", "Smit", "de Wit", "Da Silva Pereira"])
    #expect(found.contains("Da Silva Pereira"))
  }

  @Test("a prefix, initials or idem alone are no name", arguments: ["van", "el", "J.H.", "idem"])
  func parts(value: String) throws {
    #expect(try Self.found([value, "Bos"], column: "achternaam") == ["Bos"])
  }
}
