import Testing

@testable import PIIScanner

/// Names that mail programs write before an address, known or not.
@Suite("Names beside addresses")
struct NameBesideAddressTests {
  private func names(in text: String) throws -> [String] {
    let detectors = try builtin("email", "name")
    let index = try #require(detectors.index(of: "name"))
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
    return found.filter { Int($0.detector) == index }.map(\.value)
  }

  @Test(
    "are found if the address is made of them",
    arguments: [
      (#"From: "Iris von Öztürk" <i_ozturk@example.nl>"#, ["Iris von Öztürk"]),
      (#"To: "W. Koopman-Rosmalen" <wil.rosmalen@example.nl>"#, ["W. Koopman-Rosmalen"]),
      ("Cc: Xandrina Veldhuys <veldhuysx@example.nl>, ", ["Xandrina Veldhuys"]),
      (#"From: "Veldhuys, Xandrina van" <x.vanveldhuys@example.nl>"#, ["Veldhuys, Xandrina van"]),
      ("Wouter de Groen <wouter@example.nl>", ["Wouter de Groen"]),
      ("From: Veldhuys, Xandrina <xandrina.veldhuys@example.nl>", ["Veldhuys, Xandrina"]),
      ("beheer: Xandrina Veldhuys xveldhuys@example.nl", ["Xandrina Veldhuys"]),
      ("Cc: Dana Hall <dana.hall@example.nl>", ["Dana Hall"]),
      ("Ferrin Haagoort <ferrin@haagoortdesign.nl>", ["Ferrin Haagoort"]),
      ("À : Verdonck Loes <l.verdonck@example.be>", ["Verdonck Loes"]),
      ("dispecer: Xandrina Lipescu / xandrina.lipescu@example.ro", ["Xandrina Lipescu"]),
      ("To: Bos Bouw, Xandrina <xandrina@example.nl>", []),
    ])
  func found(text: String, expected: [String]) throws {
    #expect(try names(in: text) == expected)
  }

  @Test(
    "of departments, firms and lists are none",
    arguments: [
      #"From: "Klant Service" <klantservice@example.nl>"#,
      "Support Team <support.team@example.nl>", "Mooie Webwinkel <bestelling@example.nl>",
      "Voskuil Notariaat <voskuil@example.nl>", "<veldhuysx@example.nl>", ": <a@example.nl>",
      "Park Hotel <parkhotel@example.nl>", "Mail Planning planning@example.nl",
      "vragen aan <x.veldhuys@example.nl>", "Xandrina Veldhuys <planning@example.nl>",
    ])
  func notFound(text: String) throws {
    #expect(try names(in: text) == [])
  }
}
