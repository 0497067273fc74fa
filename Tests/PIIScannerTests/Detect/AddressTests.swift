import Testing

@testable import PIIScanner

@Suite("Addresses in running text")
struct AddressTests {
  @Test(
    "a street and number tell that a postcode follows",
    arguments: [
      ("de heer Y. Bos\nBeatrixlaan 50 hs\n6105HS  Franeker\n", "6105HS"),
      ("Beatrixlaan 50\r\n6731 EH  Otterlo\r\n", "6731 EH"),
      ("(Dorpsstraat 12a, 1234 AB Weert)", "1234 AB"),
      // SS is not given out.
      ("Beatrixlaan 50\n6105SS  Franeker\n", nil),
    ])
  func postcodes(text: String, postcode: String?) throws {
    let detectors = try builtin()
    let index = try #require(detectors.index(of: "nl.postcode"))
    let found = try scan(Array(text.utf8), detectors, minConfidence: .medium).found
    #expect(
      found.filter { Int($0.detector) == index }.map(\.value) == (postcode.map { [$0] } ?? []))
  }
}
