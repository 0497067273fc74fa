import Foundation
import Testing

@Suite("Options of scan")
struct OptionTests {
  struct Row: CustomTestStringConvertible {
    var arguments: [String]
    var paths: [String]
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let tree = [
    "a.txt": "bsn 111222333\n", "b.csv": TestFolder.table(rows: 60), ".verborgen.txt": "x\n",
    ".map/c.txt": "x\n", "map/d.txt": "x\n", "map/diep/e.txt": "x\n", "log.tmp": "x\n",
    ".gitignore": "*.tmp\n",
  ]

  @Test(
    "choose which files are read",
    arguments: [
      Row(
        arguments: [],
        paths: [
          "./.gitignore", "./.map/c.txt", "./.verborgen.txt", "./a.txt", "./b.csv", "./log.tmp",
          "./map/d.txt", "./map/diep/e.txt",
        ]),
      Row(
        arguments: ["--no-hidden"],
        paths: ["./a.txt", "./b.csv", "./log.tmp", "./map/d.txt", "./map/diep/e.txt"]),
      Row(
        arguments: ["--no-hidden", "--hidden", "--include", "*.txt"],
        paths: [
          "./.map/c.txt", "./.verborgen.txt", "./a.txt", "./map/d.txt", "./map/diep/e.txt",
        ]),
      Row(
        arguments: ["--ignore", "--no-hidden", "--exclude", "map"], paths: ["./a.txt", "./b.csv"]),
      Row(arguments: ["--include", "*.csv", "--include", "a.*"], paths: ["./a.txt", "./b.csv"]),
      Row(
        arguments: ["--include", "*.txt", "--exclude", ".*", "--exclude", "diep"],
        paths: ["./a.txt", "./map/d.txt"]),
      Row(
        arguments: ["--no-hidden", "--max-file-size", "1k", "--exclude", "map", "--ignore"],
        paths: ["./a.txt"]),
      Row(
        arguments: ["--no-hidden", "--max-file-size", "1GiB", "--exclude", "map", "--ignore"],
        paths: ["./a.txt", "./b.csv"]),
      Row(
        arguments: ["a.txt", "map", "--one-file-system"],
        paths: ["a.txt", "map/d.txt", "map/diep/e.txt"]),
    ])
  func files(row: Row) throws {
    let folder = try TestFolder(Self.tree)
    let result = try Program.run(["scan", "-f", "jsonl"] + row.arguments, in: folder)
    #expect(result.status == 0)
    #expect(try result.paths() == row.paths)
  }

  @Test("what is larger than --max-file-size is in the ledger")
  func maxFileSize() throws {
    let folder = try TestFolder(Self.tree)
    let result = try Program.run(["scan", "-f", "jsonl", "--max-file-size", "1K"], in: folder)
    #expect(try result.paths("skipped") == ["./b.csv"])
    #expect(result.status == 0)
  }

  @Test("ignore files are followed inside a git work tree, unless --no-ignore")
  func ignoreFiles() throws {
    let folder = try TestFolder(
      Self.tree.merging([".git/HEAD": "ref: refs/heads/main\n", ".git/config": ""]) { $1 })
    for name in ["objects", "refs"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: ".git/\(name)"), withIntermediateDirectories: true)
    }
    let followed = try Program.run(["scan", "-f", "jsonl"], in: folder)
    #expect(try !followed.paths().contains("./log.tmp"))
    #expect(try followed.paths().contains("./.verborgen.txt"))
    let summary = try #require(try followed.objects.last)
    #expect(summary["ignored"] as? Int == 1)
    let all = try Program.run(["scan", "-f", "jsonl", "--no-ignore"], in: folder)
    #expect(try all.paths().contains("./log.tmp"))
    #expect(try !all.paths().contains { $0.hasPrefix("./.git/") })
  }

  @Test("--include reads matching files of ignored folders too, and no others")
  func includeIgnored() throws {
    let folder = try TestFolder([
      ".gitignore": "uit/\n*.tmp\n", "uit/diep/a.csv": "x\n", "uit/b.txt": "x\n", "c.csv": "x\n",
      "d.tmp": "x\n", "e.txt": "x\n",
    ])
    let include = ["scan", "-f", "jsonl", "--ignore", "--include"]
    #expect(
      try Program.run(include + ["*.csv"], in: folder).paths() == ["./c.csv", "./uit/diep/a.csv"])
    #expect(
      try Program.run(include + ["uit"], in: folder).paths() == ["./uit/b.txt", "./uit/diep/a.csv"])
    #expect(try Program.run(include + ["*.tmp"], in: folder).paths() == ["./d.tmp"])
    #expect(
      try Program.run(include + ["*.csv", "--exclude", "uit"], in: folder).paths() == ["./c.csv"])
  }

  @Test("the inside of a .git is not entered when it is named, and that is said")
  func gitFolder() throws {
    let repository = try GitFolder()
    try repository.stage("niets\n", as: "a.txt")
    for path in [".git", ".git/", ".git/info", "./.git/../.git"] {
      let result = try repository.stofkam(["scan", "-f", "jsonl", path])
      #expect(try result.paths("skipped") == [path])
      #expect(try result.paths() == [])
      let source = try #require(try result.objects(ofType: "source").first)
      #expect((source["reason"] as? String)?.contains("git --history") == true)
    }
    // A hook gets the message of a commit so.
    try Data("bsn 111222333\n".utf8).write(
      to: repository.place.appending(path: ".git/COMMIT_EDITMSG"))
    let message = try repository.stofkam(["scan", "-f", "jsonl", ".git/COMMIT_EDITMSG"])
    #expect(try message.paths() == [".git/COMMIT_EDITMSG"])
  }

  @Test("a file is found under each of its names, and the same each time")
  func hardLinks() throws {
    let folder = try TestFolder(["a/een.txt": "bsn 111222333\n"])
    for name in ["b.txt", "a/twee.txt", "c.txt"] {
      try FileManager.default.linkItem(
        at: folder.url.appending(path: "a/een.txt"), to: folder.url.appending(path: name))
    }
    for _ in 0..<5 {
      let result = try Program.run(["scan", "-f", "jsonl", "-j", "7"], in: folder)
      #expect(try result.paths() == ["./a/een.txt", "./a/twee.txt", "./b.txt", "./c.txt"])
      #expect(try result.objects(ofType: "finding").count == 4)
    }
  }

  @Test("--output - is standard output, and values may be joined to -f and -o")
  func joined() throws {
    let folder = try TestFolder(["a.txt": "bsn 111222333\n", ".stofkam.yaml": "jobs: 1\n"])
    for arguments in [["-fjsonl"], ["-f", "jsonl", "-o", "-"], ["-fjsonl", "-o-"]] {
      let result = try Program.run(["scan", "a.txt"] + arguments, in: folder)
      #expect(result.status == 0, "\(result.messages)")
      #expect(try result.paths() == ["a.txt"])
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "-").path))
    let named = try Program.run(["scan", "-fjsonl", "-o../outside/uit", "a.txt"], in: folder)
    #expect(named.output.isEmpty)
    #expect(folder.readOutside("uit")?.contains("nl.bsn") == true)
    // The letters of a value are no options of which the configuration file then has no say.
    let inForce = try Program.run(["scan", "-fjson", "--print-config"], in: folder)
    #expect(inForce.lines.contains { $0.hasPrefix("jobs: 1 ") && $0.hasSuffix(".stofkam.yaml:1") })
  }

  @Test("--follow follows symbolic links")
  func follow() throws {
    let folder = try TestFolder(["a.txt": "x\n"])
    let target = folder.outside.appending(path: "b.txt")
    try Data("x\n".utf8).write(to: target)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "link.txt"), withDestinationURL: target)
    #expect(try Program.run(["scan", "-f", "jsonl"], in: folder).paths() == ["./a.txt"])
    let followed = try Program.run(["scan", "-f", "jsonl", "--follow"], in: folder)
    #expect(try followed.paths() == ["./a.txt", "./link.txt"])
  }

  @Test(
    "choose the detectors",
    arguments: [
      (["--detectors", "email"], ["email"]),
      (["--detectors", "nl.bsn,iban"], ["iban", "nl.bsn"]),
      (["--detectors", "nl"], ["nl.bsn"]),
      (["--detectors", "nl", "--detectors", "email"], ["email", "nl.bsn"]),
      (["--detectors", "email,iban,nl.bsn", "--skip-detectors", "nl"], ["email", "iban"]),
    ])
  func detectors(arguments: [String], found: [String]) throws {
    let result = try Program.run(
      ["scan", "-f", "jsonl", "klanten", "notes.txt"] + arguments, in: try TestFolder())
    let ids = Set(try result.objects(ofType: "finding").compactMap { $0["detector"] as? String })
    #expect(ids.sorted() == found)
  }

  @Test("--min-confidence leaves out what is less sure; --fail-on low looks at all")
  func confidence() throws {
    // Nine digits that pass the 11-proef, and nothing else that speaks for them.
    let folder = try TestFolder(["a.txt": "code 111222333 x\n"])
    func count(_ arguments: [String]) throws -> Int {
      try Program.run(["scan", "-f", "jsonl", "--detectors", "nl.bsn"] + arguments, in: folder)
        .objects(ofType: "finding").count
    }
    #expect(try count([]) == 0)
    #expect(try count(["--min-confidence", "high"]) == 0)
    #expect(try count(["--min-confidence", "low"]) == 1)
    #expect(try count(["--fail-on", "low"]) == 1)
    #expect(try Program.run(["scan", "--fail-on", "low", "-q"], in: folder).status == 1)
    #expect(try Program.run(["scan", "--fail-on", "medium", "-q"], in: folder).status == 0)
  }

  @Test("--region says where numbers without a country code belong")
  func region() throws {
    let folder = try TestFolder(["a.txt": "Telefon: 030 12345678\n"])
    func numbers(_ region: String) throws -> Int {
      try Program.run(
        ["scan", "-f", "jsonl", "--detectors", "phone", "--region", region], in: folder
      )
      .objects(ofType: "finding").count
    }
    #expect(try numbers("DE") == 1)
    #expect(try numbers("NL") == 0)
  }

  @Test("--encoding is the encoding of all files")
  func encoding() throws {
    let folder = try TestFolder(["a.txt": "bsn 111222333\n"])
    let result = try Program.run(
      ["scan", "-f", "jsonl", "--encoding", "latin1"], in: folder)
    #expect(try result.objects(ofType: "source").first?["encoding"] as? String == "windows-1252")
    #expect(try result.objects(ofType: "finding").count == 1)
  }

  @Test(
    "--jobs changes nothing that is found", arguments: [["-j1"], ["-j", "3"], ["--jobs", "8"]])
  func jobs(arguments: [String]) throws {
    let folder = try TestFolder()
    func lines(_ arguments: [String]) throws -> [String] {
      try Program.run(["scan", "-f", "csv"] + arguments, in: folder).lines.sorted()
    }
    #expect(try lines(arguments) == lines([]))
  }

  @Test("an index is written with a key of its own, and --changed reads what is new")
  func index() throws {
    let folder = try TestFolder(["a.txt": "bsn 111222333\n"])
    let arguments = ["scan", "--index", "uit.sqlite", "-f", "jsonl"]
    let first = try Program.run(arguments, in: folder)
    #expect(first.status == 0)
    #expect(first.messages.contains("made a key"))
    #expect(try first.paths() == ["./a.txt"])
    let again = try Program.run(arguments, in: folder)
    #expect(again.messages.isEmpty)
    #expect(try again.paths() == ["./a.txt"])
    let database = try Data(contentsOf: folder.url.appending(path: "uit.sqlite"))
    #expect(database.range(of: Data("111222333".utf8)) == nil)

    try folder.write("mail jan@voorbeeld.nl\n", to: "b.txt")
    Thread.sleep(forTimeInterval: 0.1)
    let changed = try Program.run(arguments + ["--changed"], in: folder)
    #expect(try changed.paths() == ["./b.txt"])
    #expect(try changed.objects.last?["unchanged"] as? Int == 1)
  }
}
