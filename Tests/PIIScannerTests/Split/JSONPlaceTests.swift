import Foundation
import Testing

@testable import PIIScanner

@Suite("Places in JSON")
struct JSONPlaceTests {
  static let document = #"""
    {"klanten": [{"bsn": "111222333", "telefoon": ["0612345678", "020 1234567"]}],
     "a\u002fb~\"": {"\uD83D\uDE00": 12.5, "": [[true], {"x": -3}]}, "leeg": "slot"}
    """#

  @Test(
    "a value has its pointer, field and keys",
    arguments: [
      ("111222333", .string, "/klanten/0/bsn", "/klanten/*/bsn", "bsn", "klanten"),
      (
        "0612345678", .string, "/klanten/0/telefoon/0", "/klanten/*/telefoon/*", "telefoon",
        "klanten"
      ),
      ("020 1", .string, "/klanten/0/telefoon/1", "/klanten/*/telefoon/*", "telefoon", "klanten"),
      ("12.5", .scalar, "/a~1b~0\"/😀", "/a~1b~0\"/😀", "😀", "a/b~\""),
      (".5,", .scalar, "/a~1b~0\"/😀", "/a~1b~0\"/😀", "😀", "a/b~\""),
      ("true", .scalar, "/a~1b~0\"//0/0", "/a~1b~0\"//*/*", "", "a/b~\""),
      ("-3", .scalar, "/a~1b~0\"//1/x", "/a~1b~0\"//*/x", "x", ""),
      ("slot", .string, "/leeg", "/leeg", "leeg", ""),
      ("elefoon", .key, "/klanten/0/telefoon", "/klanten/*/telefoon", "telefoon", "klanten"),
      ("uDE00", .key, "/a~1b~0\"/😀", "/a~1b~0\"/😀", "😀", "a/b~\""),
      (", \"telefoon", .structure, "/klanten/0/bsn", "/klanten/*/bsn", "bsn", "klanten"),
      ("\"telefoon", .structure, "/klanten/0", "/klanten/*", "klanten", ""),
    ] as [(String, JSONTracker.Kind, String, String, String, String)])
  func value(
    part: String, kind: JSONTracker.Kind, pointer: String, field: String, key: String,
    parentKey: String
  ) throws {
    let place = try #require(JSONTestText(Self.document).place(of: part))
    #expect(place.kind == kind)
    #expect(place.pointer == pointer)
    #expect(place.field == field)
    #expect(place.key == key)
    #expect(place.parentKey == parentKey)
    #expect(place.record == 0)
  }

  @Test("leaves of random documents are where they were written", arguments: 0..<60)
  func leaves(seed: UInt64) throws {
    var writer = JSONTestWriter(random: SeededGenerator(seed: seed))
    writer.writeDocument(depth: 5)
    try Self.checkOracle(writer)
    Self.check(writer, lines: false, seed: seed)
  }

  @Test("leaves of random JSON Lines are where they were written", arguments: 0..<12)
  func lines(seed: UInt64) {
    var writer = JSONTestWriter(random: SeededGenerator(seed: seed))
    writer.isOneLine = true
    for record in 1...20 {
      writer.record = Int64(record)
      writer.writeDocument(depth: 3)
      writer.endLine()
      if record % 5 == 0 { writer.endLine() }
    }
    #expect(JSONTestText(writer.bytes).verdict(lines: true).fault == nil)
    Self.check(writer, lines: true, seed: seed)
  }

  /// That Foundation finds each leaf's value at its pointer: so the writer tells the truth.
  private static func checkOracle(_ writer: JSONTestWriter) throws {
    let whole = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? NSObject
    for leaf in writer.leaves where leaf.kind != .key {
      var object = whole
      for step in leaf.path {
        switch step {
        case .key(let key): object = (object as? [String: NSObject])?[key]
        case .index(let index): object = (object as? [NSObject])?[index]
        }
      }
      let value = try JSONSerialization.jsonObject(
        with: Data(leaf.text.utf8), options: .fragmentsAllowed)
      #expect(object == value as? NSObject)
    }
  }

  private static func check(_ writer: JSONTestWriter, lines: Bool, seed: UInt64) {
    let text = JSONTestText(writer.bytes)
    let offsets = writer.leaves.map(\.offset)
    var random = SeededGenerator(seed: seed)
    var ids: [String: UInt64] = [:]
    // The whole at once; each byte in turn; and windows of any size, with and without overlap.
    var runs = [text.places(of: offsets, lines: lines)]
    let everywhere = text.places(of: Array(text.bytes.indices), lines: lines)
    runs.append(offsets.map { everywhere[$0] })
    for _ in 0..<6 {
      let size = Int.random(in: 40...400, using: &random)
      let overlap = Int.random(in: 0..<size / 2, using: &random)
      // A key must be whole in a window, or its end is not known.
      let places = text.places(of: offsets, lines: lines, windowSize: size, overlap: overlap)
      runs.append(
        zip(places, everywhereLeaves(everywhere, offsets)).map { place, whole in
          place.kind == .key && place.pointer.hasSuffix("…") ? whole : place
        })
    }
    for places in runs {
      #expect(places.count == writer.leaves.count)
      for (place, leaf) in zip(places, writer.leaves) {
        #expect(place.kind == leaf.kind, "seed \(seed), offset \(leaf.offset)")
        #expect(place.record == leaf.record, "seed \(seed), offset \(leaf.offset)")
        #expect(place.pointer == leaf.pointer, "seed \(seed), offset \(leaf.offset)")
        #expect(place.field == leaf.field, "seed \(seed), offset \(leaf.offset)")
        #expect(place.key == leaf.keys.first ?? "", "seed \(seed), offset \(leaf.offset)")
        #expect(place.parentKey == leaf.keys.dropFirst().first ?? "")
        #expect(place.fieldID == ids[leaf.field, default: place.fieldID])
        ids[leaf.field] = place.fieldID
      }
    }
    #expect(Set(ids.values).count == ids.count)
  }

  private static func everywhereLeaves(
    _ everywhere: [JSONTestPlace], _ offsets: [Int]
  ) -> [JSONTestPlace] {
    offsets.map { everywhere[$0] }
  }

  @Test("a long step ends where many short ones do")
  func steps() {
    let escapes = #"\"\\\\\"x\u0041\n{\"}y"#
    let text = JSONTestText(
      (0..<3).map { #"{"k\""# + "\($0)" + #"\"":[1.5,"\#(escapes)"],"\#(escapes)" : -2e7}\#n"# }
        .joined())
    let truth = text.places(of: Array(text.bytes.indices), lines: true)
    #expect(text.verdict(lines: true).fault == nil)
    unsafe text.withWindow(0, text.bytes.count) { chunk in
      for start in text.bytes.indices {
        for end in start..<min(start + 140, text.bytes.count) where end > start + 30 {
          var tracker = JSONTracker(lines: true)
          unsafe tracker.advance(to: Int64(start), in: chunk)
          unsafe tracker.advance(to: Int64(end), in: chunk)
          // Comparing strings would take most of the time.
          let isSame =
            tracker.kind == truth[end].kind && tracker.fieldID == truth[end].fieldID
            && tracker.record == truth[end].record
          if !isSame { #expect(JSONTestPlace(tracker) == truth[end], "\(start), \(end)") }
        }
      }
    }
  }

  @Test("a step may end within an escape, wherever words of the masks end", arguments: 30..<200)
  func escapes(padding: Int) {
    let head = "[\"" + String(repeating: "x", count: padding) + #"\"yyy"#
    let text = JSONTestText(head + #"\u0041"]"#)
    for cut in 0...6 {
      var tracker = JSONTracker(lines: false)
      unsafe text.withWindow(0, text.bytes.count) { chunk in
        unsafe tracker.advance(to: 3, in: chunk)
        unsafe tracker.advance(to: Int64(head.utf8.count + cut), in: chunk)
        #expect(tracker.kind == .string)
        unsafe tracker.advance(to: Int64(text.bytes.count), in: chunk)
      }
      tracker.finish(at: Int64(text.bytes.count))
      #expect(tracker.fault == nil, "cut at \(cut)")
    }
  }

  @Test("behind a fault everything is text")
  func broken() {
    let text = JSONTestText(#"{"a": "x"; "b": "111222333"}"#)
    #expect(text.place(of: "x")?.pointer == "/a")
    let behind = text.place(of: "111222333")
    #expect(behind?.kind == .text)
    #expect(behind?.pointer == "")
    #expect(behind?.key == "")
    #expect(text.place(of: ";")?.kind == .text)
  }

  @Test("concatenated documents are counted from the second")
  func concatenated() {
    let text = JSONTestText("{\"a\": \"x\"}{\"b\": \"y\"}\n[\"z\"]\n")
    #expect(text.place(of: "x")?.record == 0)
    #expect(text.place(of: "y")?.record == 2)
    #expect(text.place(of: "z")?.record == 3)
    #expect(text.place(of: "z")?.pointer == "/0")
  }

  @Test("a pointer stops at the last level kept, and is whole again above it")
  func deep() {
    let levels = JSONTracker.keptDepth
    let open = String(repeating: "[", count: levels + 50)
    let close = String(repeating: "]", count: levels + 50)
    let text = JSONTestText(#"{"a": "# + open + #""deep""# + close + #", "b": "flat"}"#)
    let expected = "/a" + String(repeating: "/0", count: levels - 1)
    #expect(text.place(of: "deep")?.pointer == expected)
    #expect(text.place(of: "flat")?.pointer == "/b")
    #expect(text.verdict().fault == nil)
  }

  @Test("nothing of a key that is too long is told, wherever windows end")
  func longKey() {
    // The cut falls into an escape.
    let key = String(repeating: "k", count: JSONTracker.keptKeyBytes - 3)
    let text = JSONTestText(#"{"\#(key)\u0041\#(key)": "value", "b": "next"}"#)
    let offset = text.bytes.count - 20
    for size in [97, 1000, 4097, 100_000] {
      let places = text.places(of: [offset, text.bytes.count - 6], windowSize: size)
      #expect(places.first?.kind == .string)
      #expect(places.first?.pointer == "/…", "windows of \(size)")
      #expect(places.first?.fieldID == text.places(of: [offset]).first?.fieldID)
      #expect(places.last?.pointer == "/b")
    }
  }
}

@Suite("JSON Lines")
struct JSONLinesTests {
  @Test("a broken line is a record without pointer, and the next is whole")
  func broken() {
    let text = JSONTestText(
      "{\"a\": \"x1\"}\n\n{\"a\": \"x2\" \"b\": \"x3\"}\r\n[1, {\"c\": \"x4\"}]\njan x5\n{\"d\": \"x6\n{\"e\": \"x7\"}"
    )
    let expected: [(String, JSONTracker.Kind, Int64, String)] = [
      ("x1", .string, 1, "/a"), ("x2", .string, 2, "/a"), ("x3", .text, 2, ""),
      ("x4", .string, 3, "/1/c"), ("jan", .text, 4, ""), ("x5", .text, 4, ""),
      ("x6", .string, 5, "/d"), ("x7", .string, 6, "/e"),
    ]
    for (part, kind, record, pointer) in expected {
      let place = text.place(of: part, lines: true)
      #expect(place?.kind == kind, "\(part)")
      #expect(place?.record == record, "\(part)")
      #expect(place?.pointer == pointer, "\(part)")
    }
    for size in Array(1...70) + [1000] {
      #expect(
        text.verdict(lines: true, windowSize: size)
          == JSONTestVerdict(
            fault: JSONFault(offset: 24, problem: .unexpectedMark(UInt8(ascii: "\""))), values: 6,
            brokenLines: 3, firstBrokenLine: 3))
    }
  }

  @Test("broken lines among thousands are counted")
  func many() {
    let text = JSONTestText(
      (1...3000).map { $0 % 100 == 7 ? "{\"id\": \($0)" : "{\"id\": \($0), \"t\": [\"x\"]}" }
        .joined(separator: "\n"))
    for size in [100, 4096, 5000, 1 << 20] {
      let verdict = text.verdict(lines: true, windowSize: size)
      #expect(verdict.values == 3000)
      #expect(verdict.brokenLines == 30)
      #expect(verdict.firstBrokenLine == 7)
    }
  }

  @Test("nothing, and only blank lines, are no fault", arguments: ["", "\n\n", " \r\n"])
  func blank(text: String) {
    #expect(JSONTestText(text).verdict(lines: true).fault == nil)
    #expect(JSONTestText(text).verdict(lines: true).values == 0)
  }

  @Test("scalars are records too")
  func scalars() {
    let text = JSONTestText("\"een\"\n12\ntrue\n\"vier\"")
    #expect(text.verdict(lines: true).fault == nil)
    #expect(text.place(of: "12", lines: true)?.record == 2)
    #expect(text.place(of: "12", lines: true)?.kind == .scalar)
    #expect(text.place(of: "vier", lines: true)?.record == 4)
  }
}
