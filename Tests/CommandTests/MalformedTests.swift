import Foundation
import Testing

/// Files that are broken, or whole and odd: no crash, no hang, a truthful ledger.
///
/// `scripts/make_fixture_malformed.py` makes the small ones; the big ones are made here.
@Suite("Malformed files")
struct MalformedTests {
  private static let scan = Result {
    try BuiltProgram.run(["scan", "fixtures/malformed", "--no-ignore", "-f", "jsonl"])
  }

  private struct Expected {
    var path: String
    var statuses: [Substring]
    var formats: [Substring]
  }

  private static func expected() throws -> [Expected] {
    let file = BuiltProgram.packageRoot.appending(path: "fixtures/malformed-ledger.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let cells = line.split(separator: "\t")
      return Expected(
        path: String(cells[0]), statuses: cells[1].split(separator: "|"),
        formats: cells[2].split(separator: "|"))
    }
  }

  @Test("the scan ends well and the ledger is truthful")
  func ledger() throws {
    let outcome = try Self.scan.get()
    #expect(!outcome.timedOut)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = try ScanLines(outcome.output, below: "fixtures/malformed")
    #expect(lines.isWhole)
    let sources = Dictionary(grouping: lines.sources, by: \.path)
    for expected in try Self.expected() {
      let found = sources[expected.path] ?? []
      #expect(found.count == 1, "\(expected.path)")
      guard let source = found.first else { continue }
      let format = source.format ?? "none"
      // `scanned-text`: scanned as what it is, plain text.
      let isTruthful = expected.statuses.contains { status in
        status == "scanned-text"
          ? source.status == "scanned" && format != "json" : source.status == status
      }
      #expect(isTruthful, "\(expected.path): \(source.status) as \(format)")
      #expect(
        expected.formats == ["any"] || expected.formats.contains(Substring(format)),
        "\(expected.path): \(format)")
      #expect((source.status == "scanned") == (source.reason == nil), "\(expected.path)")
    }
    #expect(sources.count == (try Self.expected().count))
  }

  @Test("JSON may be nested deeper than its keys are kept", arguments: [1024, 1025, 3000, 100_000])
  func deepJSON(depth: Int) throws {
    let open = String(repeating: #"{"a":["#, count: depth / 2)
    let close = String(repeating: "]}", count: depth / 2)
    let folder = try TestFolder([
      "diep.json": open + #""jan@voorbeeld.nl", "piet@voorbeeld.nl""# + close,
      "lijst.json": String(repeating: "[", count: depth) + #""jan@voorbeeld.nl""#
        + String(repeating: "]", count: depth),
    ])
    let result = try Program.run(["scan", "-f", "jsonl"], in: folder)
    #expect(try result.paths() == ["./diep.json", "./lijst.json"])
    #expect(try result.objects(ofType: "finding").count == 3)
  }

  @Test("what is in them is found where it is")
  func findings() throws {
    let lines = try ScanLines(try Self.scan.get().output, below: "fixtures/malformed")
    for value in try TrueValue.all("fixtures/malformed-truth.jsonl") {
      let found = lines.findings.first {
        $0.path == value.path && $0.detector == value.detector && $0.start == value.start
          && $0.end == value.end
      }
      #expect(found != nil, "\(value.path): \(value.detector) at \(value.start)..<\(value.end)")
      guard let found, let location = value.location else { continue }
      #expect(found.location == location, "\(value.path): byte \(value.start)")
    }
  }

  /// A big file, and what is truthful to say of it.
  struct BigFile: Sendable, CustomTestStringConvertible {
    var name: String
    /// Pieces, and how often each is repeated.
    var pieces: [(text: String, count: Int)]
    var statuses: Set<String> = ["scanned"]
    var pointer: String?
    var row: Int?
    var column: Int?
    var testDescription: String { name }
  }

  private static let address = "zoe.wibier@lindepost.nl"

  static let bigFiles = [
    BigFile(
      name: "long-line.txt", pieces: [("een woord ", 1_000_000), (address, 1), (" en", 50_000)]),
    BigFile(name: "long-word.txt", pieces: [("x", 10_000_000), (" \(address) ", 1), ("y", 100)]),
    BigFile(
      name: "long-number.txt", pieces: [("1", 5_000_000), (" \(address) ", 1), ("2", 5_000_000)]),
    BigFile(
      name: "at-signs.txt", pieces: [("@", 5_000_000), (" \(address) ", 1), ("a@", 1_000_000)]),
    BigFile(name: "nuls.log", pieces: [("\(address)\n", 1), ("\0", 5_000_000)]),
    BigFile(
      name: "long-string.json",
      pieces: [("{\"a\": \"", 1), ("tekst ", 1_500_000), ("\(address)\"}", 1)], pointer: "/a"),
    BigFile(
      name: "brackets.json",
      pieces: [("[", 100_000), ("\"\(address)\"", 1), ("]", 100_000)],
      statuses: ["scanned", "partial"]),
    BigFile(
      name: "brackets-unclosed.json", pieces: [("[", 100_000), ("\"\(address)\"", 1)],
      statuses: ["partial"]),
    BigFile(
      name: "deep-objects.json",
      pieces: [("{\"a\":", 10_000_000), ("\"\(address)\"", 1), ("}", 10_000_000)],
      statuses: ["scanned", "partial"]),
    BigFile(
      name: "deep-unclosed.json", pieces: [("[", 10_000_000), ("\"\(address)\"", 1)],
      statuses: ["partial"]),
    BigFile(
      name: "wide.csv",
      pieces: [("kop;", 99_999), ("mail\n", 1), ("1;", 99_999), ("\(address)\n", 1)],
      // Whether its first row is a header cannot be known: it is longer than what is looked at.
      column: 100_000),
    BigFile(
      name: "open-quote.csv",
      pieces: [
        ("nr;mail;stad\n1;\(address);Goes\n", 1), ("2;\"nooit gesloten;Goes\n", 1),
        ("3;x;Goes\n", 1_000_000),
      ], statuses: ["partial"], row: 1, column: 2),
    BigFile(
      name: "lines.jsonl",
      pieces: [("{\"a\":1}\n", 1_000_000), ("{\"a\":\n", 1), ("{\"b\":\"\(address)\"}\n", 1)],
      statuses: ["partial"], pointer: "/b"),
  ]

  @Test("a big odd file is read to its end in time", arguments: bigFiles)
  func bigFile(_ file: BigFile) throws {
    let folder = try TemporaryFolder()
    var content = Data()
    var start = 0
    for piece in file.pieces {
      let bytes = Data(piece.text.utf8)
      if let range = bytes.firstRange(of: Data(Self.address.utf8)) {
        start = content.count + range.lowerBound
      }
      for _ in 0..<piece.count { content.append(bytes) }
    }
    try content.write(to: folder[file.name])
    let outcome = try BuiltProgram.run(
      ["scan", ".", "--no-ignore", "-f", "jsonl", "--detectors", "email"], in: folder.url,
      limit: 120)
    #expect(!outcome.timedOut)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = try ScanLines(outcome.output, below: ".")
    #expect(lines.isWhole)
    let source = try #require(lines.sources.first)
    #expect(file.statuses.contains(source.status), "\(source.status): \(source.reason ?? "")")
    #expect((source.status == "scanned") == (source.reason == nil))
    #expect(source.size == content.count)
    #expect(source.bytes == content.count)
    let found = try #require(lines.findings.first { $0.start == start })
    #expect(found.end == start + Self.address.utf8.count)
    if let pointer = file.pointer { #expect(found.location?.pointer == pointer) }
    if let row = file.row { #expect(found.location?.row == row) }
    if let column = file.column { #expect(found.location?.column == column) }
  }

  @Test("random bytes of many lengths are read to their end")
  func randomBytes() throws {
    let folder = try TemporaryFolder()
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &random)
    var generator = SeededGenerator(state: seed)
    for length in [1, 2, 3, 63, 64, 65, 4095, 4096, 65_537, 300_001] {
      for (kind, values) in [("all", 0...255), ("text", 32...126), ("csv", 34...59)] {
        let bytes = (0..<length).map { _ in
          UInt8.random(in: UInt8(values.lowerBound)...UInt8(values.upperBound), using: &generator)
        }
        for suffix in ["bin", "csv", "json", "jsonl"] {
          try Data(bytes).write(to: folder["\(kind)-\(length).\(suffix)"])
        }
      }
    }
    let outcome = try BuiltProgram.run(
      ["scan", ".", "--no-ignore", "-f", "jsonl"], in: folder.url, limit: 120)
    #expect(!outcome.timedOut, "seed \(seed)")
    #expect(outcome.status == 0, "seed \(seed): \(outcome.messages)")
    let lines = try ScanLines(outcome.output, below: ".")
    #expect(lines.isWhole, "seed \(seed)")
    #expect(lines.sources.count == 120, "seed \(seed)")
    for source in lines.sources {
      #expect(source.bytes == source.size, "seed \(seed): \(source.path): \(source.reason ?? "")")
    }
  }

  @Test("what is no file is skipped with a reason, and never opened")
  func specialFiles() throws {
    let folder = try TemporaryFolder()
    #expect(unsafe mkfifo(folder["pijp"].path, 0o600) == 0)
    try "mail \(Self.address)\n".write(to: folder["a.txt"], atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: folder["lus"], withDestinationURL: folder.url)
    let outcome = try BuiltProgram.run(["scan", ".", "-f", "jsonl"], in: folder.url, limit: 20)
    #expect(!outcome.timedOut)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = try ScanLines(outcome.output, below: ".")
    let fifo = try #require(lines.sources.first { $0.path == "pijp" })
    #expect(fifo.status == "skipped")
    #expect(fifo.reason != nil)
    #expect(lines.findings.count == 1)
  }

  @Test("a path that does not exist is a failed source and status 2")
  func missing() throws {
    let folder = try TemporaryFolder()
    try "mail \(Self.address)\n".write(to: folder["a.txt"], atomically: false, encoding: .utf8)
    let outcome = try BuiltProgram.run(["scan", "a.txt", "weg.txt", "-f", "jsonl"], in: folder.url)
    #expect(outcome.status == 2)
    let lines = try ScanLines(outcome.output, below: ".")
    #expect(lines.isWhole)
    #expect(lines.findings.count == 1)
    let source = try #require(lines.sources.first { $0.path == "weg.txt" })
    #expect(source.status == "failed")
    #expect(source.reason != nil)
  }

  @Test("what is found wins over what failed in the exit status")
  func foundWins() throws {
    let folder = try TemporaryFolder()
    try "mail \(Self.address)\n".write(to: folder["a.txt"], atomically: false, encoding: .utf8)
    let outcome = try BuiltProgram.run(
      ["scan", "a.txt", "weg.txt", "--fail-on", "medium", "-q"], in: folder.url)
    #expect(outcome.status == 1)
  }

  #if os(Linux)
    @Test("a name that is not UTF-8 is in the ledger with its bytes")
    func nameOfBytes() throws {
      let folder = try TemporaryFolder()
      let name: [UInt8] = Array(folder.url.path.utf8) + Array("/caf".utf8) + [0xE9, 0]
      let file = unsafe name.withUnsafeBufferPointer { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { name in
          unsafe name.baseAddress.map { unsafe fopen($0, "w") } ?? nil
        }
      }
      let opened = try unsafe #require(file)
      unsafe fputs("mail \(Self.address)\n", opened)
      unsafe fclose(opened)
      let outcome = try BuiltProgram.run(["scan", ".", "-f", "jsonl"], in: folder.url)
      let lines = try ScanLines(outcome.output, below: ".")
      let source = try #require(lines.sources.first)
      let bytes = try #require(source.pathBytes.flatMap { Data(base64Encoded: $0) })
      #expect(bytes.suffix(4) == Data([0x63, 0x61, 0x66, 0xE9]))
      #expect(lines.findings.count == 1)
    }
  #endif
}

/// Random numbers that a seed repeats (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
