import Testing

@testable import PIIScanner

/// Licence plates of other countries than the Netherlands.
@Suite("Licence plates")
struct LicencePlateTests {
  /// Forms as the countries write them; the numbers are made up.
  @Test(
    "are values of fields",
    arguments: [
      "AB51 ABC", "WES-KT 412", "MÜ-AB 123", "191-C-24817", "7ABC123", "34 ABC 123", "1234 BCD",
      "AB-123-CD", "1-ABC-234", "ABC 1234", "W 12345X", "ZH 418 823", "KBX-482", "4B7 1182",
    ])
  func fits(plate: String) {
    let fit = LicencePlate.fit(of: Array(plate.utf8).span)
    #expect(fit >= .plain)
  }

  @Test(
    "are nothing else",
    arguments: [
      "GZ-47-21", "47gz21", "onbekend", "1234567", "AUDI A4", "n/a", "ABC", "2024-05-01",
      "Model 12345", "AB12CD34EF56",
    ])
  func others(value: String) {
    let fit = LicencePlate.fit(of: Array(value.utf8).span)
    #expect(fit == .none)
  }

  @Test(
    "are found in fields, and with hyphens behind a word",
    arguments: [
      ("a.csv", "naam;Kennzeichen\nFenna Graafma;WES-KT 412\n", ["WES-KT 412"], "a column"),
      ("a.csv", "naam;kenteken\nFenna Graafma;GZ-47-21\n", [], "of the Netherlands"),
      ("a.csv", "asset tag;serial\nAT-20817;AB-123-CD\n", [], "a tag of things"),
      ("a.json", #"{"vehicle": {"licensePlate": "7ABC123"}}"#, ["7ABC123"], "JSON"),
      (
        "a.txt",
        "2011 Buick, silver, tag KRX 418; Vauxhall Astra, LN14 HGT; gift tag KRX 419; code LN14 HGU\n",
        ["KRX 418", "LN14 HGT"], "a vehicle before it"
      ),
      (
        "a.md", "| Naam | Plate |\n|---|---|\n| Fenna Graafma | ABC 1234 |\n", ["ABC 1234"],
        "a table in text"
      ),
      ("a.txt", "de vrachtwagen WES-KT 412 stond daar\n", ["WES-KT 412"], "a word"),
      ("a.txt", "the bus (reg CN18 KXD) passed\n", ["CN18 KXD"], "Great Britain"),
      ("a.txt", "owns license plate 2UZ K81 now\n", ["2UZ K81"], "the word right before it"),
      (
        "a.txt", "Traktor Steyr, VB 41 KLR; Panda EW 204 TK\n", ["VB 41 KLR", "EW 204 TK"], "makes"
      ),
      ("a.txt", "auto własne WGM 4T21; auto TG 204 418\n", ["WGM 4T21", "TG 204 418"], "a car"),
      ("a.txt", "automašīna KL-2041 stāv\n", ["KL-2041"], "Latvia"),
      ("a.txt", "van de norm NEN 1010, auto AB-2041\n", [], "a standard, and too common a form"),
      ("a.html", "<p>(araç <b>34 KLR 418</b>)</p>\n", ["34 KLR 418"], "in bold"),
      ("a.txt", "auto, nr rejestracyjny KR 4F182.\n", ["KR 4F182"], "Poland"),
      ("a.txt", "Skiltnr.: EK 48213, hvit\n", ["EK 48213"], "Norway"),
      (
        "a.txt", "the boat, tag OR 447 HJK, and tag XX 447 HJL\n", ["447 HJK"],
        "a state between"
      ),
      ("a.txt", "part 09-WX-2847 (jeep 09-WX-2846)\n", ["09-WX-2846"], "Ireland before 2013"),
      ("a.txt", "the car is a BMW 320, with plates\n", [], "the word is not right before it"),
      ("a.txt", "see ABC-123 for the details\n", [], "no word"),
      ("a.swift", "// plate ABC-123\n", [], "source code"),
    ])
  func found(name: String, text: String, expected: [String], because: String) throws {
    let detectors = try builtin("licenceplate", "name")
    let found = try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
      .filter { detectors.definitions[Int($0.detector)].id == "licenceplate" }
    #expect(found.map(\.value) == expected, "\(because)")
  }

  @Test(
    "are found behind the words of reports, and in literals",
    arguments: [
      ("a.txt", "his license plate reads HJK 2094.", ["HJK 2094"], "what it reads"),
      ("a.txt", "a white van with an Alabama tag, 7BXK092.", ["7BXK092"], "the tag of a state"),
      ("a.txt", "an asset tag, 7BXK092.", [], "another tag"),
      ("a.py", "v = Vehicle(plate=\"BKR-7142\", n=\"ABC-7143\")", ["BKR-7142"], "an argument"),
    ])
  func reports(name: String, text: String, plates: [String], because: String) throws {
    let found = try scan(
      Array(text.utf8), named: name, builtin("licenceplate"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == plates, "\(because)")
  }

  @Test(
    "are found as cameras read them, and behind makes of cars",
    arguments: [
      (
        "2026-11-04 14:07:30 L2 IN  B 402 KJN 0.87\n2026-11-04 14:12:28 L1 OUT 47GZR2 0.94 -\n",
        ["B 402 KJN", "47GZR2"], "a way and how sure the camera is"
      ),
      ("14:07;entry;LHK 582;97%;lane 2\n", ["LHK 582"], "a percentage"),
      ("14:07 OUT GZ-472-X\n", ["GZ-472-X"], "a way before one with hyphens"),
      ("ligt in GZ-472-X op de plank\n", [], "the same as a word"),
      ("14:07 OUT 47GZR2 op voorraad\n", [], "a way alone"),
      ("14:07 OUT LHK 582 4.20 euro\n", [], "an amount"),
      ("Wim rijdt de Volvo (GZ-472-X), Cees de bus\n", ["GZ-472-X"], "a make"),
      ("your silver Opel (LOM 8K72)? It can't stay\n", ["LOM 8K72"], "a make, of another country"),
      ("De man pakt (GZ-472-X) en lift\n", [], "no make"),
    ])
  func readings(text: String, plates: [String], why: Comment) throws {
    let detectors = try builtin("licenceplate", "nl.kenteken", "nl.kenteken.plain")
    let found = try scan(Array(text.utf8), named: "a.txt", detectors, minConfidence: .medium).found
    #expect(found.map(\.value) == plates, why)
  }
}
