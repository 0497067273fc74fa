import Foundation
import Testing

/// `.stofkam.yaml` for `git` and `baseline`: the same file as for `scan`.
@Suite("Configuration file in a repository")
struct GitConfigurationTests {
  /// What a file says, and what is then found in two staged files.
  struct Row: Sendable, CustomTestStringConvertible {
    var because: String
    var configuration: String
    var found: [String]
    var options: [String] = []
    var testDescription: String { because }
  }

  private static let rows: [Row] = [
    Row(because: "without one all counts", configuration: "", found: ["a.txt:1", "map/b.txt:1"]),
    Row(because: "detectors are chosen", configuration: "skip-detectors: nl\n", found: []),
    Row(because: "paths are left out", configuration: "exclude: [map/]\n", found: ["a.txt:1"]),
    Row(
      because: "paths are taken in", configuration: "include: 'b.*'\n", found: ["map/b.txt:1"]),
    Row(because: "large files are left out", configuration: "max-file-size: 5\n", found: []),
    Row(
      because: "what is for a scan of files does not matter here",
      configuration: "follow: true\nhidden: false\nignore: false\nchanged: true\n",
      found: ["a.txt:1", "map/b.txt:1"]),
    Row(
      because: "the command line wins", configuration: "exclude: [map/]\n", found: ["map/b.txt:1"],
      options: ["--exclude", "a.txt"]),
    Row(
      because: "it can be passed over", configuration: "exclude: [map/]\n",
      found: ["a.txt:1", "map/b.txt:1"], options: ["--no-config"]),
  ]

  @Test("holds for what is staged, and for the history, from any folder", arguments: rows)
  func holds(row: Row) throws {
    let repository = try GitFolder()
    try repository.stage(GitFolder.line, as: "a.txt")
    try repository.stage(GitFolder.line + "b\n", as: "map/b.txt")
    // That of the work tree counts, staged or not.
    try repository.write(row.configuration, to: ".stofkam.yaml")
    // One below the top does not: the hook runs at the top.
    try repository.write("skip-detectors: nl\n", to: "map/.stofkam.yaml")
    for folder in ["", "map"] {
      #expect(try repository.staged(row.options, in: folder).sorted() == row.found)
    }
    try repository.git(["commit", "-q", "--no-verify", "-m", "one"])
    let result = try repository.stofkam(
      ["git", "--history", "--format", "jsonl"] + row.options, in: "map")
    let found = try result.objects(ofType: "finding").map {
      "\($0["path"] as? String ?? ""):\($0["line"] as? Int ?? 0)"
    }
    #expect(found.sorted() == row.found)
  }

  @Test("decides when a commit is stopped")
  func failOn() throws {
    let repository = try GitFolder()
    try repository.stage(GitFolder.line, as: "a.txt")
    try repository.write("fail-on: none\n", to: ".stofkam.yaml")
    #expect(try repository.stofkam(["git", "--staged"]).status == 0)
    #expect(try repository.stofkam(["git", "--staged", "--fail-on", "medium"]).status == 1)
  }

  @Test(
    "is refused where it is wrong, or says where to write",
    arguments: [
      ("exlude: [a]\n", "'exclude'"), ("index: i.db\n", "'index'"), ("output: o\n", "'output'"),
      ("fail-on: never\n", ".stofkam.yaml:1"), ("max-file-size: big\n", ".stofkam.yaml:1"),
    ])
  func refused(configuration: String, words: String) throws {
    let repository = try GitFolder()
    try repository.write(configuration, to: ".stofkam.yaml")
    for command in [["git", "--staged"], ["git", "--history"], ["baseline"]] {
      let result = try repository.stofkam(command)
      #expect(result.status == 64, "\(command)")
      #expect(result.messages.contains(words), "\(command): \(result.messages)")
    }
    #expect(repository.read(".stofkam-baseline") == nil)
  }

  @Test("is used by baseline")
  func baseline() throws {
    let repository = try GitFolder()
    for path in ["a.txt", "map/b.txt"] { try repository.write(GitFolder.line, to: path) }
    try repository.write("exclude: [map]\n", to: ".stofkam.yaml")
    #expect(try repository.stofkam(["baseline", "-q"]).status == 0)
    let text = try #require(repository.read(".stofkam-baseline"))
    #expect(text.contains("a.txt\t") && !text.contains("b.txt"))
  }

  @Test("--print-config says what is in force", arguments: ["--staged", "--history", "baseline"])
  func printConfig(what: String) throws {
    let repository = try GitFolder()
    try repository.write("region: BE\nfollow: true\n", to: ".stofkam.yaml")
    let command = what == "baseline" ? ["baseline"] : ["git", what]
    let result = try repository.stofkam(command + ["--print-config", "--exclude", "tmp"])
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("region: BE ") && $0.hasSuffix(".stofkam.yaml:1") })
    #expect(lines.contains { $0.hasPrefix("exclude: [tmp] ") && $0.hasSuffix("# command line") })
    #expect(lines.contains { $0.hasPrefix("follow: true") } == (what == "baseline"))
    #expect(lines.contains { $0.hasPrefix("fail-on: medium") } == (what == "--staged"))
    #expect(lines.contains { $0.contains("index:") } == (what == "--history"))
  }
}
