import Foundation
import Testing

@Suite("What an index cannot know, and what is made of it")
struct IndexAnswerTests {
  @Test(
    "subject refuses an id that no detector has, and takes all else for an identifier",
    arguments: [
      ("nl.bsm: 111222333", "'nl.bsm'"), ("nl.bsm:111222333", "'nl.bsm'"),
      ("emial: jan@voorbeeld.nl", "'emial'"), ("nl.bsn: 111222333", nil), ("BSN: 111222333", nil),
      ("fe80::1", nil), ("00:1a:2b:3c:4d:5e", nil), ("mailto:jan@voorbeeld.nl", nil),
    ] as [(String, String?)])
  func subjectDetector(line: String, says: String?) throws {
    let folder = try TestFolder()
    try IndexCommandTests.scan(folder)
    let result = try Program.run(
      ["subject", IndexCommandTests.index(folder)], in: folder, input: Data("\(line)\n".utf8))
    #expect(result.status == (says == nil ? 0 : 64), "\(result.messages)")
    if let says { #expect(result.messages.contains(says)) }
    #expect(!result.messages.contains("111222333"))
  }

  @Test("subject says how many files were not read whole")
  func subjectUnread() throws {
    let folder = try TestFolder(["a.txt": "bsn 111222333\n", "b.json": #"{"a": "#])
    let documents = folder.url.appending(path: "c.pdf")
    try Data("%PDF-1.7\n%\u{E2}\n1 0 obj\n".utf8).write(to: documents)
    try IndexCommandTests.scan(folder)
    let result = try Program.run(
      ["subject", IndexCommandTests.index(folder)], in: folder,
      input: Data("111222333\n123456782\n".utf8))
    #expect(result.status == 0)
    #expect(
      result.text.contains("line 2: not found; 2 files were read in part or not at all"),
      "\(result.text)")
    let object = try IndexCommandTests.object(
      try Program.run(
        ["subject", IndexCommandTests.index(folder), "-fjson"], in: folder,
        input: Data("123456782\n".utf8)))
    #expect(object["filesNotReadWhole"] as? Int == 2)
    #expect(object["filesNotKnown"] as? Int == 0)
  }

  @Test("--changed says what the index has of files that it did not read again")
  func nothingChanged() throws {
    let folder = try TestFolder(["a.txt": "bsn 111222333\n", "b.txt": "niets\n"])
    // Times that lie before the scan.
    for name in ["a.txt", "b.txt"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)],
        ofItemAtPath: folder.url.appending(path: name).path)
    }
    Thread.sleep(forTimeInterval: 0.1)
    try IndexCommandTests.scan(folder)
    let again = try Program.run(
      ["scan", ".", "--changed", "--index", IndexCommandTests.index(folder)], in: folder)
    #expect(
      again.lines.first
        == "Nothing new: 2 files unchanged and not read again; the index has 1 finding in them.",
      "\(again.text)")
  }

  @Test("merge makes the index that grows")
  func mergeIntoNew() throws {
    let folder = try TestFolder()
    for (name, path) in [("a", "klanten"), ("b", "notes.txt")] {
      let result = try Program.run(
        ["scan", path, "-q", "--index", IndexCommandTests.index(folder, name)], in: folder)
      #expect(result.status == 0)
    }
    let new = IndexCommandTests.index(folder, "new")
    let missing = try Program.run(
      ["index", "merge", new, IndexCommandTests.index(folder, "weg")], in: folder)
    #expect(missing.status == 2)
    #expect(!FileManager.default.fileExists(atPath: new))
    let merged = try Program.run(
      ["index", "merge", new] + ["a", "b"].map { IndexCommandTests.index(folder, $0) }, in: folder)
    #expect(merged.status == 0, "\(merged.messages)")
    #expect(try Program.run(["index", "verify", new], in: folder).status == 0)
    let object = try IndexCommandTests.object(
      try Program.run(["report", new, "-f", "json"], in: folder))
    #expect((object["sources"] as? [String: Int])?["scanned"] == 2)
  }
}
