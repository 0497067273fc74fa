import Testing

@testable import PIIScanner

@Suite("Names of fields")
struct FieldNameTests {
  private let detectors: DetectorSet

  init() throws { detectors = try DetectorSet(DetectorDefinition.builtin.filter(\.enabled)) }

  @Test("keys of JSON that are values are told neither in the path nor in the pointer")
  func keysThatAreValues() throws {
    let text =
      #"{"klanten":{"jan.jansen@voorbeeld.nl":{"bsn":"111222333"},"NL91ABNA0417164300":{"e-mail":"p@voorbeeld.nl"}}}"#
    let found = try scan(Array(text.utf8), named: "klanten.json", detectors).found
    #expect(
      found.map(\.field) == ["/klanten/*", "/klanten/*/bsn", "/klanten/*", "/klanten/*/e-mail"])
    #expect(
      found.map(\.place) == [
        "#0/klanten/*", "#0/klanten/*/bsn", "#0/klanten/*", "#0/klanten/*/e-mail",
      ])
  }

  @Test("a header that is a value is not told")
  func headersThatAreValues() throws {
    let text =
      "naam;jan.jansen@voorbeeld.nl;afdeling\nA;NL91ABNA0417164300;x\nB;NL91ABNA0417164300;y\n"
    let found = try scan(Array(text.utf8), named: "rooster.csv", detectors).found
    #expect(!found.isEmpty)
    #expect(!found.contains { $0.field.contains("@") })
  }

  @Test(
    "other names stay as they are", arguments: ["klant_2024", "adres 1", "2023/2024", "telefoon2"])
  func otherNames(name: String) throws {
    let rows = ["Jan", "Piet", "Klaas"].map { "\($0);NL91ABNA0417164300;Utrecht\n" }.joined()
    let text = "naam;\(name);plaats\n\(rows)"
    let found = try scan(Array(text.utf8), named: "a.csv", detectors).found
    #expect(Set(found.map(\.field)).subtracting(["naam"]) == [name])
  }
}
