import Testing

@testable import PIIScanner

@Suite("Keys of what is nearly JSON")
struct LooseKeyTests {
  @Test(
    "the key of a value",
    arguments: [
      (#"{"bsn": "1«11222333"}"#, "bsn", "quotes"),
      (#"{bsn: 1«11222333}"#, "bsn", "none"),
      (#"{'klant nr' : '1«11222333',}"#, "klant nr", "apostrophes"),
      (#"["bsn", "1«11222333"]"#, nil, "an element"),
      (#"// zie "bsn": en 1«11222333"#, "bsn", "a comment"),
      (#"111«222333"#, nil, "no key"),
      (#": 111«222333"#, nil, "a colon only"),
    ])
  func keys(text: String, expected: String?, why: String) {
    let parts = text.split(separator: "«")
    let bytes = Array((parts[0] + parts[1]).utf8)
    let key = LooseKey.range(before: parts[0].utf8.count, in: bytes.span)
    #expect(key.map { String(decoding: bytes[$0], as: UTF8.self) } == expected, "\(why)")
  }

  @Test("a value behind a fault is found by its key as one before it")
  func behindFault() throws {
    let text = "{\"bsn\":\"111222333\",}\n{\"bsn\":\"123456782\", order: 111222333}\n"
    let found = try scan(
      Array(text.utf8), named: "a.json", builtin("nl.bsn"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == ["111222333", "123456782"])
    #expect(found.map(\.field) == ["/bsn", "/bsn"])
  }
}
