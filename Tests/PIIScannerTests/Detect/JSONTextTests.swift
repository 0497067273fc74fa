import Testing

@testable import PIIScanner

/// Texts in strings of JSON are searched as texts of their own.
@Suite("Texts in strings of JSON")
struct JSONTextTests {
  private func found(_ text: String, named name: String = "a.json") throws -> [String] {
    let detectors = try builtin("address", "birthdate", "name", "nl.bsn", "postcode", "phone")
    return try scan(Array(text.utf8), named: name, detectors, minConfidence: .medium).found.map {
      "\(detectors.definitions[Int($0.detector)].id) \($0.value)"
    }
  }

  @Test("JSON in a string has its keys")
  func nested() throws {
    let text = #"""
      {"msg":"request","body":"{\"givenName\": \"Wubbo\",\n \"dateOfBirth\": \"1996-03-27\",\n \"bsn\": \"123456782\"}"}
      """#
    #expect(try found(text) == ["name Wubbo", "birthdate 1996-03-27", "nl.bsn 123456782"])
    #expect(try found(text, named: "a.jsonl") == found(text))
  }

  @Test("the lines of a notebook are one table")
  func notebook() throws {
    let text = #"""
      {"cells": [{"outputs": [{"data": {"text/plain": [
        "   patnr    achternaam   bsn        gebdat\n",
        "0  7712034  Wubbolts     123456782  12-08-1967\n",
        "1  7712101  van 't Hof   111222333  01-01-1950"
      ]}}]}], "nbformat": 4}
      """#
    #expect(
      try found(text, named: "a.ipynb") == [
        "name Wubbolts", "nl.bsn 123456782", "birthdate 12-08-1967",
        "name van 't Hof", "nl.bsn 111222333", "birthdate 01-01-1950",
      ])
  }

  @Test("each finding has its place in the source")
  func places() throws {
    let text = #"{"a": "\u00e9\u00e9n\nBSN: 123456782", "b": ["x\n", "BSN: 111222333\n"]}"#
    let bytes = Array(text.utf8)
    let found = try scan(bytes, named: "a.json", builtin("nl.bsn"), minConfidence: .medium).found
    #expect(found.map(\.value) == ["123456782", "111222333"])
    for item in found {
      let raw = bytes[Int(item.start)..<Int(item.end)]
      #expect(String(decoding: raw, as: UTF8.self) == item.value)
    }
    #expect(found.map(\.place) == ["#0/a", "#0/b/1"])
  }

  @Test(
    "where the text of an escape begins and ends",
    arguments: [
      (#"{"a": "b\nc", "d": 1}"#, #"b\nc"#),
      (#"["a\n", "b\n","c"]"#, #"a\n", "b\n","c"#),
      // A backslash that is escaped, a string that ends no line, an object and a key between.
      (#"["a\\n", "b\nc"]"#, #"b\nc"#),
      (#"["a\nb", "c"]"#, #"a\nb"#),
      (#"["a\n" , {"b": "c"}]"#, #"a\n"#),
      (#"["a\n",, "b\n"]"#, #"a\n"#),
      (#"{"a": "b\"c\nd"}"#, #"b\"c\nd"#),
      // Cut at both ends.
      (#"a\nb"#, #"a\nb"#),
      (#"a\n\"#, #"a\n\"#),
    ])
  func ranges(json: String, text: String) throws {
    let bytes = Array(json.utf8)
    var unescaped = UnescapedText()
    unsafe bytes.withUnsafeBufferPointer { unsafe unescaped.decode($0) }
    let first = unescaped.textMark(from: 0)
    let mark = try #require(first)
    let range = JSONText.range(in: bytes.span, around: mark, from: 0)
    #expect(String(decoding: bytes[range], as: UTF8.self) == text)
  }

  @Test("the work grows as the text, whatever the text")
  func isLinear() throws {
    let detectors = try builtin("nl.bsn", "name")
    for piece in [#"\n"#, #"\""#, #""\n","#, #"\n" "#, #"\\"#, #"["a\n" "#, #""x\n",  "#] {
      var counts: [Int] = []
      for size in [50_000, 100_000] {
        let bytes = Array(("[\"" + String(repeating: piece, count: size / piece.utf8.count)).utf8)
        let window = WindowScan(detectors)
        unsafe bytes.withUnsafeBufferPointer { text in
          guard let base = text.baseAddress else { return }
          unsafe window.scan(
            WindowScan.Input(
              text: base, count: text.count, owned: 0..<text.count, format: .json,
              encoding: .utf8, structure: .json, rawOffset: 0), offsets: nil, named: .any)
        }
        counts.append(window.textBytes)
      }
      #expect(counts[1] <= 2 * counts[0] + 100, "\(piece)")
      #expect(counts[1] <= 101_000, "\(piece)")
    }
  }
}
