import Foundation
import Testing

@Suite("index, report, diff and subject")
struct IndexCommandTests {
  /// A folder with an index that was written before a file changed, and again afterwards.
  private static func scannedTwice() throws -> TestFolder {
    let folder = try TestFolder()
    try scan(folder)
    try folder.write("BSN: 123456782\n", to: "nieuw.txt")
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "notes.txt"), to: folder.url.appending(path: "verplaatst.txt"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "data.json"))
    try scan(folder)
    return folder
  }

  static func scan(_ folder: TestFolder, _ index: String = "i.sqlite") throws {
    let result = try Program.run(
      ["scan", ".", "-q", "--index", folder.outside.appending(path: index).path], in: folder)
    #expect(result.status == 0, "\(result.messages)")
  }

  static func index(_ folder: TestFolder, _ name: String = "i.sqlite") -> String {
    folder.outside.appending(path: name).path
  }

  /// A key that no index has.
  private static func writeKey(_ path: String) throws {
    try Data(repeating: 7, count: 32).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  static func object(_ result: Program.Result) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  @Test("verify passes an index that was written, and says so")
  func verify() throws {
    let folder = try TestFolder()
    try Self.scan(folder)
    let key = folder.outside.appending(path: ".config/stofkam/key").path
    for arguments in [[], ["--key-file", key]] {
      let result = try Program.run(
        ["index", "verify", Self.index(folder)] + arguments, in: folder)
      #expect(result.status == 0)
      #expect(result.text.contains("in order"))
    }
  }

  @Test("verify says what is wrong, with status 2")
  func verifyDamaged() throws {
    let folder = try TestFolder()
    try Self.scan(folder)
    let file = URL(filePath: Self.index(folder))
    var bytes = try Data(contentsOf: file)
    for offset in stride(from: bytes.count / 2, to: bytes.count / 2 + 8192, by: 7) {
      bytes[offset] ^= 0x55
    }
    try bytes.write(to: file)
    let damaged = try Program.run(["index", "verify", file.path], in: folder)
    #expect(damaged.status == 2)
    #expect(damaged.messages.contains("i.sqlite"))
    let text = try Program.run(["index", "verify", "notes.txt"], in: folder)
    #expect(text.status == 2)
    #expect(try Program.run(["index", "verify", "weg.sqlite"], in: folder).status == 2)
  }

  @Test("verify says that a key is another one")
  func verifyOtherKey() throws {
    let folder = try TestFolder()
    try Self.scan(folder)
    let key = folder.outside.appending(path: "other").path
    try Self.writeKey(key)
    let result = try Program.run(
      ["index", "verify", Self.index(folder), "--key-file", key], in: folder)
    #expect(result.status == 2)
    #expect(result.messages.contains("not with key"))
  }

  @Test("diff says what is new, gone, moved and unchanged")
  func diff() throws {
    let folder = try Self.scannedTwice()
    let result = try Program.run(["diff", Self.index(folder), "-f", "json"], in: folder)
    #expect(result.status == 0)
    let object = try Self.object(result)
    let changes = try #require(object["changes"] as? [[String: Any]])
    let seen = Set(changes.compactMap { $0["change"] as? String })
    #expect(seen == ["new", "gone", "moved"])
    #expect(
      changes.contains {
        $0["change"] as? String == "moved" && $0["oldPath"] as? String == "./notes.txt"
          && $0["path"] as? String == "./verplaatst.txt"
      })
    let values = try #require(object["values"] as? [String: Int])
    // The table (name 1, BSNs 2, IBAN 1, telephone 1, addresses 40) and the log (2) are as they were.
    #expect(values["unchanged"] == 47)
    #expect(values["new"] == 1)
    #expect(values["moved"] == 4)
    let text = try Program.run(["diff", Self.index(folder)], in: folder)
    #expect(text.text.contains("1 new, 2 gone, 4 moved, 47 unchanged"), "\(text.text)")
  }

  @Test("diff --fail-on makes the status 1 for what is new, and only for that")
  func failOn() throws {
    let folder = try Self.scannedTwice()
    let index = Self.index(folder)
    #expect(try Program.run(["diff", index, "--fail-on", "high"], in: folder).status == 1)
    #expect(try Program.run(["diff", index, "--fail-on", "none"], in: folder).status == 0)
    try Self.scan(folder)
    #expect(try Program.run(["diff", index, "--fail-on", "low"], in: folder).status == 0)
  }

  @Test("diff compares two indexes")
  func twoIndexes() throws {
    let folder = try TestFolder()
    try Self.scan(folder, "old")
    try folder.write("BSN: 123456782\n", to: "nieuw.txt")
    try Self.scan(folder, "new")
    let result = try Program.run(
      ["diff", Self.index(folder, "old"), Self.index(folder, "new"), "-f", "json"], in: folder)
    let object = try Self.object(result)
    #expect((object["values"] as? [String: Int])?["new"] == 1)
    #expect((object["values"] as? [String: Int])?["gone"] == 0)
  }

  @Test(
    "subject finds any spelling of what is on standard input or in a file, and never repeats it")
  func subject() throws {
    let folder = try TestFolder()
    try Self.scan(folder)
    let identifiers = "1112.22.333\n\n+31 6 1234 5678\nniemand@elders.nl\nemail: 111222333\n"
    let list = folder.outside.appending(path: "subject.txt")
    try Data(identifiers.utf8).write(to: list)
    for format in ["text", "json"] {
      let given = try Program.run(
        ["subject", Self.index(folder), "-f", format], in: folder, input: Data(identifiers.utf8))
      let read = try Program.run(
        ["subject", Self.index(folder), "-f", format, "--from", list.path], in: folder)
      #expect(given.status == 0, "\(given.messages)")
      #expect(given.output == read.output)
      for value in ["111222333", "1112.22.333", "12345678", "niemand"] {
        #expect(!(given.text + given.messages).contains(value))
      }
    }
    let result = try Program.run(
      ["subject", Self.index(folder), "-f", "json"], in: folder, input: Data(identifiers.utf8))
    let found = try #require(try Self.object(result)["identifiers"] as? [[String: Any]])
    #expect(found.map { $0["line"] as? Int } == [1, 3, 4, 5])
    #expect(found.map { $0["found"] as? Bool } == [true, true, false, false])
    let fields = try #require(found[0]["fields"] as? [[String: Any]])
    #expect(
      fields.compactMap { $0["path"] as? String }
        == ["./data.json", "./klanten/export.csv", "./notes.txt"])
  }

  @Test("subject refuses an identifier as an argument, without repeating it")
  func subjectArgument() throws {
    let folder = try TestFolder()
    try Self.scan(folder)
    let result = try Program.run(["subject", Self.index(folder), "111222333"], in: folder)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.messages.contains("111222333"))
  }

  @Test("subject of another key is an error, not an empty answer")
  func subjectOtherKey() throws {
    let folder = try TestFolder()
    try Self.scan(folder)
    let key = folder.outside.appending(path: "other").path
    try Self.writeKey(key)
    let result = try Program.run(
      ["subject", Self.index(folder), "--key-file", key], in: folder, input: Data("a@b.nl".utf8))
    #expect(result.status == 2)
    #expect(result.messages.contains("not with key"))
    let missing = try Program.run(
      ["subject", Self.index(folder), "--key-file", "/nergens"], in: folder,
      input: Data("a@b.nl".utf8))
    #expect(missing.status == 2)
    #expect(missing.messages.contains("there is no key"))
  }

  @Test("report has the totals of the scan, and no values")
  func report() throws {
    let folder = try TestFolder()
    let scan = try Program.run(
      ["scan", ".", "-f", "jsonl", "--index", Self.index(folder)], in: folder)
    let result = try Program.run(["report", Self.index(folder), "-f", "json"], in: folder)
    #expect(result.status == 0)
    let object = try Self.object(result)
    var counts: [String: Int] = [:]
    for row in try #require(object["detectors"] as? [[String: Any]]) {
      let detector = try #require(row["detector"] as? String)
      counts[detector] = (row["high"] as? Int ?? 0) + (row["medium"] as? Int ?? 0)
    }
    let summary = try #require(try scan.objects.last?["findings"] as? [String: Int])
    #expect(counts == summary)
    let fields = try #require(object["fields"] as? [[String: Any]])
    let column = fields.first {
      $0["detector"] as? String == "nl.bsn"
        && ($0["location"] as? [String: Any])?["name"] as? String == "bsn"
    }
    #expect(column?["density"] as? Double == 1)
    #expect(column?["high"] as? Int == 40)
    #expect(column?["values"] as? Int == 2)
    for format in ["text", "json", "html"] {
      let report = try Program.run(["report", Self.index(folder), "-f", format], in: folder)
      #expect(report.status == 0)
      for value in TestFolder.values { #expect(!report.text.contains(value), "\(format)") }
    }
    let text = try Program.run(["report", Self.index(folder)], in: folder).text
    #expect(text.contains("in 100% of rows"))
  }

  @Test("report names what was not read, and what is oldest")
  func unreadAndOldest() throws {
    let folder = try TestFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link").path, withDestinationPath: "/nergens")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: folder.url.appending(path: "log.jsonl").path)
    try Self.scan(folder)
    let object = try Self.object(
      try Program.run(["report", Self.index(folder), "-f", "json"], in: folder))
    let unread = try #require(object["unread"] as? [[String: Any]])
    #expect(unread.map { $0["path"] as? String } == ["./link"])
    let oldest = try #require((object["oldestSources"] as? [[String: Any]])?.first)
    #expect(oldest["path"] as? String == "./log.jsonl")
    #expect(oldest["modified"] as? String == "2001-09-09T01:46:40Z")
  }

  @Test("purge removes what has gone, and leaves what is there")
  func purge() throws {
    let folder = try Self.scannedTwice()
    let index = Self.index(folder)
    let before = try Program.run(["report", index, "-f", "json"], in: folder).output
    let late = try Program.run(["index", "purge", index, "--older-than", "30d"], in: folder)
    #expect(late.text.contains("removed 0 old readings"))
    let now = try Program.run(["index", "purge", index, "--older-than", "0d"], in: folder)
    #expect(now.text.contains("removed 2 old readings"), "\(now.text)")
    #expect(try Program.run(["report", index, "-f", "json"], in: folder).output == before)
    #expect(try Program.run(["index", "verify", index], in: folder).status == 0)
  }

  @Test("merge takes over what the others have")
  func merge() throws {
    let folder = try TestFolder()
    for (name, path) in [("a", "klanten"), ("b", "notes.txt"), ("c", "log.jsonl")] {
      let result = try Program.run(
        ["scan", path, "-q", "--index", Self.index(folder, name)], in: folder)
      #expect(result.status == 0)
    }
    let merged = try Program.run(
      ["index", "merge"] + ["a", "b", "c"].map { Self.index(folder, $0) }, in: folder)
    #expect(merged.status == 0, "\(merged.messages)")
    #expect(try Program.run(["index", "verify", Self.index(folder, "a")], in: folder).status == 0)
    let object = try Self.object(
      try Program.run(["report", Self.index(folder, "a"), "-f", "json"], in: folder))
    #expect((object["sources"] as? [String: Int])?["scanned"] == 3)
    let itself = try Program.run(
      ["index", "merge", Self.index(folder, "a"), Self.index(folder, "a")], in: folder)
    #expect(itself.status == 2)
  }

  @Test("rotate-key makes the old key useless, and the next scan reads everything")
  func rotateKey() throws {
    let folder = try TestFolder()
    let index = Self.index(folder)
    try Self.scan(folder)
    let new = folder.outside.appending(path: "new-key").path
    let rotated = try Program.run(
      ["index", "rotate-key", index, "--new-key-file", new], in: folder)
    #expect(rotated.status == 0, "\(rotated.messages)")
    let subject = ["subject", index]
    let input = Data("111222333\n".utf8)
    #expect(try Program.run(subject, in: folder, input: input).status == 2)
    let empty = try Program.run(subject + ["--key-file", new], in: folder, input: input)
    #expect(empty.status == 2)
    #expect(!empty.text.contains("not found"), "\(empty.text)")
    #expect(empty.messages.contains("cannot be known until the next scan with this key"))
    let scan = try Program.run(
      ["scan", ".", "-q", "--index", index, "--changed", "--key-file", new], in: folder)
    #expect(scan.status == 0, "\(scan.messages)")
    let found = try Program.run(subject + ["--key-file", new], in: folder, input: input)
    #expect(found.status == 0, "\(found.messages)")
    #expect(found.text.contains("1 of 1 identifier found, in 3 files"), "\(found.text)")
    let same = try Program.run(
      ["index", "rotate-key", index, "--key-file", new, "--new-key-file", new], in: folder)
    #expect(same.status == 64)
  }

  @Test(
    "wrong usage has status 64",
    arguments: [
      ["index", "nope"], ["index", "purge", "i"], ["index", "merge", "i"],
      ["index", "purge", "i", "--older-than", "veel"],
      ["index", "purge", "i", "--older-than", "3m"],
      ["index", "purge", "i", "--older-than", "99999999999999999y"],
      ["index", "rotate-key", "i"], ["diff"], ["diff", "a", "b", "c"],
      ["diff", "i", "--format", "html"], ["report"], ["report", "i", "--top", "0"], ["subject"],
      ["subject", "i", "--country-code", "NL"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let result = try Program.run(arguments, in: try TestFolder())
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.messages.split(separator: "\n").count == 1, "\(result.messages)")
  }
}
