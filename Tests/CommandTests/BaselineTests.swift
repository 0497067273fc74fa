import Foundation
import Testing

@Suite("Baseline")
struct BaselineTests {
  private let name = ".stofkam-baseline"
  private let line = GitFolder.line
  private let other = GitFolder.other

  private func found(_ repository: GitFolder, _ options: [String] = []) throws -> [String] {
    let result = try repository.stofkam(["scan", "--format", "jsonl"] + options)
    try #require(result.status < 2, "\(result.messages)")
    return try result.objects(ofType: "finding").map { finding in
      "\(finding["path"] as? String ?? ""):\(finding["line"] as? Int ?? 0)"
    }.sorted()
  }

  /// The lines of the baseline without its first.
  private func lines(_ repository: GitFolder) -> [String] {
    (repository.read(name) ?? "").split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("hides what it knows, and only that")
  func hides() throws {
    let repository = try GitFolder()
    try repository.write(line, to: "a.txt")
    #expect(try repository.stofkam(["baseline"]).status == 0)
    #expect(try found(repository) == [])
    #expect(try repository.stofkam(["scan", "--fail-on", "low"]).status == 0)
    try repository.write(line + other, to: "a.txt")
    try repository.write(line, to: "b.txt")
    #expect(try found(repository) == ["./a.txt:2", "./b.txt:1"])
    #expect(try repository.stofkam(["scan", "--fail-on", "low"]).status == 1)
    #expect(try found(repository, ["--baseline", "/dev/null"]).count == 3)
  }

  @Test("a value that changed is new, and so is one more of it")
  func changes() throws {
    let repository = try GitFolder()
    try repository.write(line, to: "a.txt")
    _ = try repository.stofkam(["baseline"])
    try repository.write(other, to: "a.txt")
    #expect(try found(repository) == ["./a.txt:1"])
    try repository.write(line + line, to: "a.txt")
    #expect(try found(repository).count == 1)
    try repository.write("een\n\n" + line, to: "a.txt")
    #expect(try found(repository) == [], "lines may move")
    try repository.write("BSN: 1112.22.333\n", to: "a.txt")
    #expect(try found(repository) == [], "the same number, written in another way")
  }

  @Test("is sorted text with a line a value, and never has values")
  func text() throws {
    let repository = try GitFolder()
    try repository.write(line + line + other, to: "b.txt")
    try repository.write("mail jan@voorbeeld.nl\n", to: "a.txt")
    let result = try repository.stofkam(["baseline"])
    let text = try #require(repository.read(name))
    let rows = lines(repository)
    #expect(rows == rows.sorted())
    #expect(rows.count == 3)
    let columns = try #require(rows.last).split(separator: "\t")
    #expect(columns.count == 4)
    #expect(columns[0] == "b.txt" && columns[1] == "nl.bsn")
    #expect(columns[3].wholeMatch(of: /[0-9a-f]{4}/) != nil)
    #expect(Set(rows.map { $0.split(separator: "\t")[2] }) == ["1", "2"])
    for value in TestFolder.values {
      #expect(!text.contains(value))
      #expect(!result.messages.contains(value))
    }
    _ = try repository.stofkam(["baseline"])
    #expect(repository.read(name) == text, "the same findings make the same file")
  }

  @Test("has another salt in each repository")
  func salt() throws {
    let texts = try (0..<2).map { _ in
      let repository = try GitFolder()
      try repository.write(line, to: "a.txt")
      _ = try repository.stofkam(["baseline"])
      return try #require(repository.read(name)).split(separator: "\n")[0]
    }
    #expect(texts[0] != texts[1])
  }

  @Test("a value has one fingerprint wherever it is")
  func oneFingerprint() throws {
    // Two would together tell the value to whoever tries all.
    let repository = try GitFolder()
    for path in ["a.txt", "map/b.txt"] { try repository.write(line, to: path) }
    _ = try repository.stofkam(["baseline"])
    #expect(Set(lines(repository).map { $0.split(separator: "\t")[3] }).count == 1)
  }

  @Test(
    "names are escaped",
    arguments: ["tab\there.txt", "regel\neinde.txt", "terug\\slash.txt", "#hek.txt", "é ü.txt"])
  func names(path: String) throws {
    let repository = try GitFolder()
    try repository.write(line, to: path)
    _ = try repository.stofkam(["baseline"])
    #expect(lines(repository).count == 1)
    #expect(try found(repository) == [])
    #expect(try repository.stofkam(["scan"]).messages.contains("1 finding is in"))
  }

  @Test("git --staged leaves out what it knows")
  func staged() throws {
    let repository = try GitFolder()
    try repository.stage(line, as: "a.txt")
    _ = try repository.stofkam(["baseline"])
    #expect(try repository.staged() == [])
    try repository.stage(line + other, as: "a.txt")
    #expect(try repository.staged() == ["a.txt:2"])
    #expect(try repository.staged(["--baseline", "/dev/null"]).count == 2)
  }

  @Test("in git --staged a line that is not new uses up its place")
  func stagedAgain() throws {
    let repository = try GitFolder()
    try repository.commit(line, as: "a.txt")
    _ = try repository.stofkam(["baseline"])
    try repository.stage(line + "een\n" + line, as: "a.txt")
    #expect(try repository.staged() == ["a.txt:3"])
  }

  @Test("what is no longer there is said, and is no failure")
  func stale() throws {
    let repository = try GitFolder()
    try repository.write(line, to: "a.txt")
    try repository.write(other, to: "b.txt")
    _ = try repository.stofkam(["baseline"])
    try repository.write("niets\n", to: "a.txt")
    try FileManager.default.removeItem(at: repository.place.appending(path: "b.txt"))
    let result = try repository.stofkam(["scan", "--fail-on", "low"])
    #expect(result.status == 0)
    #expect(result.messages.contains("2 findings that are no longer there"), "\(result.messages)")
    #expect(try !repository.stofkam(["scan", "-q"]).messages.contains("no longer"))
    _ = try repository.stofkam(["baseline"])
    #expect(lines(repository) == [])
    #expect(try !repository.stofkam(["scan"]).messages.contains("no longer"))
  }

  @Test("of what is not read now stays what is known")
  func keeps() throws {
    let repository = try GitFolder()
    try repository.write(line, to: "a/a.txt")
    try repository.write(line, to: "b/b.txt")
    _ = try repository.stofkam(["baseline", "a"])
    #expect(lines(repository).count == 1)
    _ = try repository.stofkam(["baseline", "b"])
    #expect(lines(repository).count == 2)
    #expect(lines(repository)[0].hasPrefix("a/a.txt\t"))
    try repository.write("mail jan@voorbeeld.nl\n", to: "a/a.txt")
    _ = try repository.stofkam(["baseline", "a", "--detectors", "email"])
    #expect(lines(repository).count == 3, "other detectors were not looked for")
    #expect(try found(repository, ["a"]) == [])
  }

  @Test("is found from any folder of the repository, however the path is written")
  func place() throws {
    let repository = try GitFolder()
    try repository.write(line, to: "map/a.txt")
    _ = try repository.stofkam(["baseline", "map/../map"], in: "")
    #expect(lines(repository).map { $0.prefix(9) } == ["map/a.txt"])
    for path in [".", "map", "./map/", "map/a.txt", repository.place.path, "map/../map/a.txt"] {
      #expect(try found(repository, [path]) == [], "\(path)")
    }
    #expect(
      try repository.stofkam(["scan", "--fail-on", "low", "."], in: "map").status == 0)
  }

  @Test("outside a repository it lies in the folder of the first path")
  func noRepository() throws {
    let folder = try TestFolder(["data/a.txt": line])
    #expect(try Program.run(["baseline", "data"], in: folder).status == 0)
    #expect(
      FileManager.default.fileExists(atPath: folder.url.appending(path: "data/\(name)").path))
    #expect(try Program.run(["scan", "data", "--fail-on", "low"], in: folder).status == 0)
  }

  @Test("may lie anywhere", arguments: ["ergens.txt", "map/basis", "../outside/basis"])
  func named(file: String) throws {
    let repository = try GitFolder()
    try repository.write("", to: "map/leeg")
    for path in ["a.txt", "map/a.txt"] { try repository.stage(line, as: path) }
    #expect(try repository.stofkam(["baseline", "--baseline", file]).status == 0)
    #expect(repository.read(name) == nil)
    #expect(try found(repository, ["--baseline", file]) == [])
    #expect(try found(repository, ["map", "--baseline", file]) == [])
    #expect(try repository.staged(["--baseline", file]) == [])
    #expect(try repository.staged().count == 2)
  }

  @Test("knows files of several folders outside a repository")
  func severalFolders() throws {
    let folder = try TestFolder(["a/a.txt": line, "b/b.txt": other])
    #expect(try Program.run(["baseline", "a", "b"], in: folder).status == 0)
    // The paths in the baseline are random; one in a thousand has a number that may be something, at `medium` at most.
    #expect(try Program.run(["scan", "a", "b", "--fail-on", "high"], in: folder).status == 0)
  }

  @Test("that is a link or a FIFO is not waited for")
  func oddFiles() throws {
    let repository = try GitFolder()
    try repository.stage(line, as: "a.txt")
    let path = repository.place.appending(path: name).path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    #expect(try repository.stofkam(["git", "--staged"]).status == 2)
    try FileManager.default.removeItem(atPath: path)
    try #require(mkfifo(path, 0o600) == 0)
    #expect(try repository.stofkam(["git", "--staged"]).status == 1)
  }

  @Test("of branches that change other files merge without a conflict")
  func merges() throws {
    let repository = try GitFolder()
    for path in ["a.txt", "m.txt", "z.txt"] { try repository.write(line, to: path) }
    _ = try repository.stofkam(["baseline"])
    try repository.git(["add", "-A"])
    try repository.git(["commit", "-q", "-m", "begin"])
    for (branch, path) in [("een", "b.txt"), ("twee", "y.txt")] {
      try repository.git(["checkout", "-q", "-b", branch, "main"])
      try repository.write(other, to: path)
      _ = try repository.stofkam(["baseline"])
      try repository.git(["add", "-A"])
      try repository.git(["commit", "-q", "-m", branch])
    }
    try repository.git(["merge", "-q", "-m", "samen", "een"])
    #expect(lines(repository).count == 5)
    #expect(try found(repository) == [])
  }

  @Test("with merge=union neighbours merge too, and a line that is there twice is fine")
  func union() throws {
    let repository = try GitFolder()
    try repository.write("\(name) merge=union\n", to: ".gitattributes")
    try repository.write(line, to: "a.txt")
    _ = try repository.stofkam(["baseline"])
    try repository.git(["add", "-A"])
    try repository.git(["commit", "-q", "-m", "begin"])
    for (branch, text) in [("een", line + line), ("twee", line + line + line)] {
      try repository.git(["checkout", "-q", "-b", branch, "main"])
      try repository.write(text, to: "a.txt")
      try repository.write(other, to: "\(branch).txt")
      _ = try repository.stofkam(["baseline"])
      try repository.git(["add", "-A"])
      try repository.git(["commit", "-q", "-m", branch])
    }
    try repository.git(["merge", "-q", "-X", "ours", "-m", "samen", "een"])
    #expect(try found(repository) == [])
    _ = try repository.stofkam(["baseline"])
    #expect(lines(repository).count == 3)
  }

  @Test(
    "that cannot be read ends the run with a message on one line",
    arguments: [
      ("a.txt\tnl.bsn\t1\n", "tabs between"), ("a.txt\tnl.bsn\tveel\tabcd\n", "tabs between"),
      ("a.txt\tnl.bsn\t1\tABCD\n", "tabs between"), ("a.txt\tnl.bsn\t-1\tabcd\n", "tabs between"),
      ("<<<<<<< HEAD\n", "conflict"), ("a.txt\tnl.bsn\t1\tabcd\n", "salt"),
      ("# stofkam baseline 1, salt 12\n", "salt"), ("\\q\tnl.bsn\t1\tabcd\n", "tabs between"),
    ])
  func malformed(text: String, says: String) throws {
    let repository = try GitFolder()
    try repository.stage(line, as: "a.txt")
    try repository.write(text, to: name)
    for arguments in [["scan"], ["git", "--staged"], ["baseline"]] {
      let result = try repository.stofkam(arguments)
      #expect(result.status == 2)
      #expect(result.messages.contains(says), "\(result.messages)")
      #expect(result.messages.split(separator: "\n").count == 1)
    }
    #expect(repository.read(name) == text, "nothing is written over it")
  }
}
