import Testing

@testable import PIIScanner

/// The numbers are those of libphonenumber's own tests.
@Suite("Telephone numbers in wide digits")
struct WidePhoneTests {
  @Test(
    "are found where people write so",
    arguments: [
      ("SG", "電話＋1 (650) 333-6000。", ["＋1 (650) 333-6000"]),
      ("SG", "＋１\u{3000}（６５０）\u{3000}３３３－６０００", ["＋１\u{3000}（６５０）\u{3000}３３３－６０００"]),
      ("JP", "電話：０３－１２３４－５６７８、内線", ["０３－１２３４－５６７８"]),
      ("JP", "９０３－１２３４－５６７８ a０３－１２３４－５６７８", []),
      ("NL", "＋1 (650) 333-6000", []),
    ])
  func found(region: String, text: String, values: [String]) throws {
    let set = try DetectorSet(
      DetectorDefinition.builtin.filter { $0.id == "phone" }, region: region)
    let found = try scan(Array(text.utf8), set, minConfidence: .medium).found
    #expect(found.map(\.value) == values)
  }

  @Test("are whole at the end of a text that is cut anywhere")
  func cut() {
    let text = Array("＋１（６５０）３３３－６０００".utf8)
    for count in 3...text.count {
      let part = Array(text[..<count])
      let wide = WidePhone(part.span, at: 0)
      #expect(wide.map { $0.offset(of: $0.count) <= count } == true)
    }
  }
}
