import Testing

@testable import PIIScanner

@Suite("JSON by its first bytes")
struct JSONSnifferTests {
  @Test(
    "content decides, and the name tips the balance",
    arguments: [
      (#"{"a": 1}"#, "", .json, "a whole document"),
      (#"  [ {"a": [1, tr"#, "", .json, "the prefix ends within"),
      ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", "", .json, "indented"),
      ("[\n]", "x.txt", .json, "the name says nothing"),
      ("{\"a\": 1}\n{\"b\": 2}\n", "x.json", .jsonl, "two whole lines"),
      ("{\"a\": 1}\n\n{\"b\": ", "", .jsonl, "a whole line, and one that begins"),
      ("{\"a\": 1}\n{\"b\" 2}\n", "", .jsonl, "the second line is broken"),
      ("[1, 2]\n[3, 4]\n", "", .jsonl, "arrays"),
      ("{\"a\": 1}\n", "", .json, "one line"),
      ("{\"a\": 1}\n", "log.JSONL", .jsonl, "one line, but named so"),
      ("{\n\"a\": 1\n}\n{\n\"b\": 2\n}\n", "x.jsonl", .json, "concatenated and indented"),
      ("{\"a\": 1}{\"b\": 2}", "", .json, "concatenated"),
      ("{\"a\": 1,}", "a.json", .json, "broken, but named so"),
      ("{\"a\": 1,}", "a.txt", nil, "broken"),
      ("[12:30] hello", "chat.log", nil, "a time"),
      ("[2024] nieuws", "", nil, "text behind an array"),
      ("[server]\nport = 1\n", "x.ini", nil, "INI"),
      ("{ foo: 1 }", "x.js", nil, "JavaScript"),
      ("{{ naam }}", "brief.html", nil, "a template"),
      ("naam;bsn\n", "x.json", nil, "another format, wrongly named"),
      ("", "x.json", nil, "empty"),
      (" \n", "x.jsonl", nil, "only space"),
      ("\"abc\"", "", nil, "a string alone"),
    ] as [(String, String, SourceFormat?, Comment)])
  func sniff(text: String, name: String, expected: SourceFormat?, because reason: Comment) {
    #expect(Self.sniff(text, name) == expected, reason)
  }

  @Test("more than the prefix is not looked at")
  func long() {
    let line = "{\"a\": \"" + String(repeating: "x", count: 70_000) + "\"}"
    #expect(Self.sniff(line + "\n" + line, "") == .json)
    #expect(Self.sniff(line + "\n" + line, "x.ndjson") == .jsonl)
    #expect(Self.sniff(line + "}}}", "") == .json)
  }

  private static func sniff(_ text: String, _ name: String) -> SourceFormat? {
    let bytes = Array(text.utf8)
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe JSONTracker.sniff(prefix: bytes, name: Array(name.utf8))
    }
  }
}
