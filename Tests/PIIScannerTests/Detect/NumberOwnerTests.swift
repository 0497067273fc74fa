import Testing

@testable import PIIScanner

/// Numbers of persons, and their documents, in rows and lists where no word names them; all fictitious.
@Suite("Owners of numbers")
struct NumberOwnerTests {
  private static func found(_ text: String, _ region: String, named name: String = "a.txt") throws
    -> [String]
  {
    let detectors = try DetectorSet(
      DetectorDefinition.builtin.filter { $0.enabled && $0.id != "phone" }, region: region)
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found
      .map { "\(detectors.definitions[Int($0.detector)].id) \($0.value)" }
  }

  @Test(
    "a known name in the column, or before the comma, tells whose a number is",
    arguments: [
      (
        "SE", "12  Lindström-Kvist Sigrid   880320-0016   4535\n",
        ["name Lindström-Kvist Sigrid", "se.personnummer 880320-0016"], "columns"
      ),
      (
        "SE", "12  Kvistström Sigrid   19880320-0016   4535\n",
        ["name Kvistström Sigrid", "se.personnummer 19880320-0016"], "a number in full"
      ),
      (
        "DK", "2. Sofie Lind Nørgaard, 211062-5629. Tolk\n",
        ["name Sofie Lind Nørgaard", "dk.cpr 211062-5629"], "a comma"
      ),
      (
        "DE", "> Olga Brandt geb. Kwist: 36574261809 , ok\n",
        ["name Olga Brandt", "de.idnr 36574261809"], "a name by birth, and a colon"
      ),
      ("SE", "12  Leverans Stockholm   880320-0016   4535\n", [], "no given name"),
      ("SE", "12  Anna Kvist 880320-0016\n", ["name Anna Kvist"], "a space alone"),
      ("SE", "12  Anna Kvist   880320-0017   4535\n", ["name Anna Kvist"], "no such number"),
    ])
  func owners(region: String, text: String, expected: [String], because: Comment) throws {
    #expect(try Self.found(text, region) == expected, because)
  }

  @Test(
    "the cells behind it are the documents of the same person",
    arguments: [
      (
        "7|Tătaru Vasile|1630615123457|SB 204418|B00204418K|x|MS 97 KLR\n",
        [
          "name Tătaru Vasile", "ro.cnp 1630615123457", "passport SB 204418",
          "drivinglicence B00204418K", "licenceplate MS 97 KLR",
        ], "card, licence and plate"
      ),
      (
        "7|Lis-Kwiat Ioana|1630615123457|x|SB 204418\n",
        ["name Lis-Kwiat Ioana", "ro.cnp 1630615123457"], "a code that is not the next cell"
      ),
      ("7|Piese auto|1630615123457|SB 204418|x\n", [], "no person"),
    ])
  func documents(text: String, expected: [String], because: Comment) throws {
    #expect(try Self.found(text, "RO") == expected, because)
  }

  @Test(
    "a card in Czech and Slovak stands behind its two letters",
    arguments: [
      ("r. č. 710319/2745, OP 204418077\n", ["cz.rc 710319/2745", "passport 204418077"]),
      ("vyzdvihne Anna (OP HK 204418)\n", ["passport HK 204418"]),
      ("bel me OP 204418077\n", []),
    ])
  func czechCards(text: String, expected: [String]) throws {
    #expect(try Self.found(text, "CZ").filter { !$0.hasPrefix("name") } == expected)
  }
}
