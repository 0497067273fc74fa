import Testing

@testable import PIIScanner

/// Five ways in which programs write tables in JSON, with the names of the columns once.
@Suite("Rows of JSON whose columns are named elsewhere")
struct JSONRowReaderTests {
  @Test(
    "cells are found with the names of their columns",
    arguments: [
      (
        "a.json", #"{"columns": ["nr", "achternaam"], "data": [[1, "Kwik"], [2, "Kwak"]]}"#,
        "/data/*/"
      ),
      (
        "a.json",
        #"{"fields": [{"name": "nr", "type": "int"}, {"name": "achternaam"}], "records": [[1, "Kwik"], ["2", "Kwak"]]}"#,
        "/records/*/"
      ),
      (
        "a.json",
        #"{"meta": {"columns": [{"id": "a", "label": "nr"}, {"id": "b", "label": "achternaam"}]}, "rows": [[1, "Kwik"], [2, "Kwak"]]}"#,
        "/rows/*/"
      ),
      ("a.json", #"[["nr", "achternaam"], [1, "Kwik"], [2, "Kwak"]]"#, "/*/"),
      ("a.json", #"{"x": [["nr", "achternaam"], [1, "Kwik"], [2, "Kwak"]]}"#, "/x/*/"),
      ("a.jsonl", "[\"nr\", \"achternaam\"]\n[1, \"Kwik\"]\n[2, \"Kwak\"]\n", "/*/"),
    ])
  func named(name: String, text: String, path: String) throws {
    let found = try scan(Array(text.utf8), named: name, builtin("name"), minConfidence: .medium)
      .found
    #expect(found.map(\.value) == ["Kwik", "Kwak"])
    #expect(found.allSatisfy { $0.field == path + "achternaam" }, "\(found.map(\.field))")
  }

  @Test("columns of pandas, whose rows are told by numbers")
  func columns() throws {
    let text = #"{"nr": {"0": 1, "1": 2}, "achternaam": {"0": "Kwik", "1": "Kw\u0061k"}}"#
    let found = try scan(Array(text.utf8), named: "a.json", builtin("name"), minConfidence: .medium)
      .found
    #expect(found.map(\.value) == ["Kwik", "Kwak"])
    #expect(found.map(\.place) == ["#0/achternaam/0", "#0/achternaam/1"])
    #expect(found.allSatisfy { $0.field == "/achternaam/*" })
  }

  @Test("the name of the column speaks for and against numbers in it")
  func evidence() throws {
    let text =
      #"{"columns": ["bsn", "ordernummer"], "rows": [["111222333", "123456782"], [123456782, 111222333]]}"#
    let found = try scan(
      Array(text.utf8), named: "a.json", builtin("nl.bsn"), minConfidence: .medium
    ).found
    #expect(found.map(\.place) == ["#0/rows/0/0", "#0/rows/1/0"])
  }

  @Test(
    "other arrays are no rows",
    arguments: [
      #"{"columns": ["nr", "kleur"], "data": [[1, "Kwik"]]}"#,
      #"{"columns": ["nr", "achternaam", "x"], "data": [[1, "Kwik"]]}"#,
      #"{"columns": ["achternaam", "nr"], "data": [[1, "Kwik"]]}"#,
      #"{"columns": ["nr", "achternaam"], "data": [[1, {"x": "Kwik"}]]}"#,
      #"{"columns": ["nr", "achternaam"], "data": {"x": ["1", "Kwik"]}}"#,
      #"{"columns": ["nr", "achternaam"], "data": [[[1, "Kwik"]]]}"#,
    ])
  func others(text: String) throws {
    let found = try scan(Array(text.utf8), named: "a.json", builtin("name"), minConfidence: .medium)
      .found
    #expect(found.isEmpty)
  }

  @Test("values in cells longer than windows have the field of their column")
  func longCells() throws {
    let text =
      #"{"columns": ["e-mail", "x"], "rows": [["", 0], ["jan@voorbeeld.nl "#
      + String(repeating: "zo en zo ", count: 3000) + #" piet@voorbeeld.nl", 1]]}"#
    for owned in [1024, 4096, 256 * 1024] {
      let found = try scan(Array(text.utf8), named: "a.json", builtin(), owned: owned).found
      #expect(found.map(\.field) == ["/rows/*/e-mail", "/rows/*/e-mail"])
    }
  }

  @Test("deep levels, many tables and strings without an end do no harm")
  func hostile() throws {
    let texts = [
      String(repeating: "[", count: 100_000), String(repeating: "[[", count: 20) + "\"",
      "[[" + String(repeating: "\"naam\",", count: 5000),
      String(repeating: #"{"columns":["naam","x"],"d":[["a","b"]]}"#, count: 500),
      "[[\"naam\",\"" + String(repeating: "a", count: 400_000),
      "[[\"naam\",\"b\"]]" + String(repeating: "]", count: 1000) + "[[\"\\",
    ]
    for text in texts { _ = try scan(Array(text.utf8), named: "a.json", builtin("name")).found }
  }
}
