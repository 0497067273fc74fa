import Foundation
import Testing

@Suite("git --history")
struct HistoryTests {
  private let line = GitFolder.line
  private let other = GitFolder.other

  /// What is done in a repository, and what is then found: path, line and the subject of the commit.
  struct Row: Sendable, CustomTestStringConvertible {
    var because: String
    var found: [String]
    var options: [String] = []
    var prepare: @Sendable (GitFolder) throws -> Void
    var testDescription: String { because }
  }

  private static let rows: [Row] = [
    Row(because: "a repository without commits has no history", found: []) { _ in },
    Row(because: "what was taken out is still there", found: ["a.txt:1 one"]) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      try $0.commit("niets\n", as: "a.txt", subject: "two")
    },
    Row(because: "a value is of the commit that brought it", found: ["a.txt:1 two"]) {
      try $0.commit("begin\n", as: "a.txt", subject: "one")
      try $0.commit(GitFolder.line, as: "a.txt", subject: "two")
      try $0.commit(GitFolder.line + "meer\n", as: "a.txt", subject: "three")
    },
    Row(because: "another value is new", found: ["a.txt:1 one", "a.txt:2 two"]) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      try $0.commit(GitFolder.line + GitFolder.other, as: "a.txt", subject: "two")
    },
    Row(
      because: "every version has all that is in it", found: ["a.txt:1 one", "a.txt:1 two"],
      options: ["--every-version"]
    ) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      try $0.commit(GitFolder.line + "meer\n", as: "a.txt", subject: "two")
    },
    Row(because: "the same content elsewhere is no other blob", found: ["a.txt:1 one"]) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      try $0.commit(GitFolder.line, as: "b.txt", subject: "two")
      try $0.git(["mv", "a.txt", "c.txt"])
      try $0.git(["commit", "-q", "-m", "three"])
    },
    Row(because: "a branch counts", found: ["a.txt:1 side"]) {
      try $0.commit("begin\n", as: "b.txt", subject: "one")
      try $0.git(["checkout", "-q", "-b", "side"])
      try $0.commit(GitFolder.line, as: "a.txt", subject: "side")
      try $0.git(["checkout", "-q", "main"])
    },
    Row(because: "a tag counts whose branch is gone", found: ["a.txt:1 side"]) {
      try $0.commit("begin\n", as: "b.txt", subject: "one")
      try $0.git(["checkout", "-q", "-b", "side"])
      try $0.commit(GitFolder.line, as: "a.txt", subject: "side")
      try $0.git(["tag", "-a", "-m", "v", "v1"])
      try $0.git(["checkout", "-q", "main"])
      try $0.git(["branch", "-q", "-D", "side"])
    },
    Row(because: "what is stashed counts", found: ["a.txt:1 WIP on main"]) {
      try $0.commit("begin\n", as: "a.txt", subject: "one")
      try $0.write(GitFolder.line, to: "a.txt")
      try $0.git(["stash", "-q"])
    },
    Row(because: "a merge has only what no side has", found: ["a.txt:2 merge", "b.txt:1 side"]) {
      try $0.commit("begin\n", as: "a.txt", subject: "one")
      try $0.git(["checkout", "-q", "-b", "side"])
      try $0.commit(GitFolder.line, as: "b.txt", subject: "side")
      try $0.commit("side\n", as: "a.txt", subject: "side two")
      try $0.git(["checkout", "-q", "main"])
      try $0.commit("main\n", as: "a.txt", subject: "two")
      try $0.git(["merge", "-q", "side"], status: 1)
      try $0.stage("both\n" + GitFolder.other, as: "a.txt")
      try $0.git(["commit", "-q", "-m", "merge"])
    },
    Row(
      because: "of a range only what its commits brought counts", found: ["a.txt:2 two"],
      options: ["HEAD~1..HEAD"]
    ) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      try $0.commit(GitFolder.line + GitFolder.other, as: "a.txt", subject: "two")
    },
    Row(
      because: "more than one revision is a range", found: ["b.txt:1 side"],
      options: ["side", "^main"]
    ) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      try $0.git(["checkout", "-q", "-b", "side"])
      try $0.commit(GitFolder.line + "b\n", as: "b.txt", subject: "side")
    },
    Row(because: "another mode is no new content", found: [], options: ["HEAD~1..HEAD"]) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      try $0.git(["update-index", "--chmod=+x", "a.txt"])
      try $0.git(["commit", "-q", "-m", "two"])
    },
    Row(because: "a symbolic link has no content of its own", found: ["link:1 two"]) {
      let link = $0.place.appending(path: "link")
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: "BSN 123456782")
      try $0.git(["add", "link"])
      try $0.git(["commit", "-q", "-m", "one"])
      try FileManager.default.removeItem(at: link)
      try $0.commit(GitFolder.line, as: "link", subject: "two")
    },
    Row(because: "the columns of a table are read", found: ["a.csv:3 one"]) {
      try $0.commit("kleur;bsn\nrood;niets\nblauw;111222333\n", as: "a.csv", subject: "one")
    },
    Row(because: "an allowed line is allowed", found: []) {
      try $0.commit("BSN: 111222333 # stofkam:allow\n", as: "a.txt", subject: "one")
    },
    Row(because: "ignored files are left out", found: ["b.txt:1 one"]) {
      try $0.stage(GitFolder.line, as: "a.txt")
      try $0.commit(GitFolder.line, as: "b.txt", subject: "one")
      try $0.write("a.txt\n", to: ".stofkamignore")
    },
    Row(because: "globs choose paths", found: ["map/b.txt:1 one"], options: ["--include", "map/"]) {
      try $0.stage(GitFolder.line, as: "a.txt")
      try $0.commit(GitFolder.line, as: "map/b.txt", subject: "one")
    },
    Row(because: "names are bytes", found: ["met \"é\"\neinde.txt:1 one"]) {
      try $0.commit(GitFolder.line, as: "met \"é\"\neinde.txt", subject: "one")
    },
    Row(because: "replaced objects hide nothing", found: ["a.txt:1 one"]) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      let blob = try $0.git(["rev-parse", "HEAD:a.txt"]).text.split(separator: "\n")[0]
      try $0.write("niets\n", to: "b.txt")
      let empty = try $0.git(["hash-object", "-w", "b.txt"]).text.split(separator: "\n")[0]
      try $0.git(["replace", String(blob), String(empty)])
    },
    Row(because: "a baseline accepts what it has in each version", found: ["a.txt:2 two"]) {
      try $0.commit(GitFolder.line, as: "a.txt", subject: "one")
      _ = try $0.stofkam(["baseline", "-q"])
      try $0.commit(GitFolder.line + GitFolder.other, as: "a.txt", subject: "two")
    },
  ]

  @Test("finds what any commit brought, once", arguments: rows)
  func finds(row: Row) throws {
    let repository = try GitFolder()
    try row.prepare(repository)
    #expect(try repository.history(row.options).sorted() == row.found.sorted())
  }

  @Test("works with SHA-256")
  func sha256() throws {
    let repository = try GitFolder(options: ["--object-format=sha256"])
    try repository.commit(line, as: "a.txt", subject: "one")
    try repository.commit(line + other, as: "a.txt", subject: "two")
    #expect(try repository.history() == ["a.txt:1 one", "a.txt:2 two"])
  }

  @Test("reads a bare clone, and what a shallow one has")
  func clones() throws {
    let repository = try GitFolder()
    try repository.commit(line, as: "a.txt", subject: "one")
    try repository.commit(line + other, as: "a.txt", subject: "two")
    let source = repository.place
    for (options, found) in [
      (["--bare"], ["a.txt:1 one", "a.txt:2 two"]),
      (["--depth=1"], ["a.txt:1 two", "a.txt:2 two"]),
    ] {
      let clone = repository.folder.outside.appending(path: options[0])
      try repository.git(["clone", "-q"] + options + ["file://\(source.path)", clone.path])
      repository.place = clone
      #expect(try repository.history() == found)
      let said = try repository.stofkam(["git", "--history"]).messages
      #expect(said.contains("shallow clone") == (options == ["--depth=1"]), "\(said)")
      repository.place = source
    }
  }

  @Test("says of a blob that is not there that it was not read", arguments: [false, true])
  func missing(isPartialClone: Bool) throws {
    let repository = try GitFolder()
    try repository.commit(line, as: "a.txt", subject: "one")
    try repository.commit(line + other, as: "b.txt", subject: "two")
    let blob = try repository.git(["rev-parse", "HEAD:a.txt"]).text.split(separator: "\n")[0]
    let marker = repository.folder.outside.appending(path: "marker")
    if isPartialClone {
      for (key, value) in [
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"), ("protocol.ext.allow", "always"),
        ("remote.origin.url", "ext::touch \(marker.path)"),
      ] { try repository.git(["config", key, value]) }
    }
    try FileManager.default.removeItem(
      at: repository.place.appending(path: ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"))
    let result = try repository.stofkam(["git", "--history", "--format", "jsonl"])
    #expect(result.status == 2)
    #expect(!FileManager.default.fileExists(atPath: marker.path), "something was fetched")
    let sources = try result.objects(ofType: "source")
    #expect(sources.first { $0["path"] as? String == "a.txt" }?["status"] as? String == "failed")
    #expect(sources.first { $0["path"] as? String == "b.txt" }?["status"] as? String == "scanned")
    #expect(try result.objects(ofType: "finding").count == 2)
  }

  @Test(
    "in a partial clone what is there is read, and what is not is said", .timeLimit(.minutes(10)))
  func partialClone() throws {
    let repository = try GitFolder()
    for number in 0..<40 {
      try repository.commit("\(number)\n" + line, as: "\(number).txt", subject: "\(number)")
    }
    try repository.git(["config", "uploadpack.allowFilter", "true"])
    let clone = repository.folder.outside.appending(path: "clone")
    let source = repository.place
    try repository.git(
      ["clone", "-q", "--filter=blob:none", "--no-checkout", "file://\(source.path)", clone.path])
    repository.place = clone
    try repository.git(["checkout", "-q", "HEAD", "--", "7.txt", "30.txt"])
    try FileManager.default.moveItem(
      at: source, to: repository.folder.outside.appending(path: "gone"))
    let result = try repository.stofkam(["git", "--history", "--format", "jsonl"])
    #expect(result.status == 2)
    #expect(try result.paths() == ["30.txt", "7.txt"])
    #expect(try result.paths("failed").count == 38)
    #expect(try result.objects(ofType: "finding").count == 2)
  }

  @Test("every format says which commit, and when it was written")
  func formats() throws {
    let repository = try GitFolder()
    try repository.commit(line, as: "map/a.txt", subject: "one")
    try repository.commit(line, as: "b.txt", subject: "two")
    let words = try repository.git(["log", "--reverse", "--format=%H %aI"]).text
      .split(whereSeparator: \.isWhitespace).map(String.init)
    let (commit, date) = (words[0], words[1])
    for (format, date) in [
      ("json", date), ("jsonl", date), ("sarif", date), ("csv", date),
      ("text", String(date.prefix(10))), ("html", String(date.prefix(10))),
    ] {
      let result = try repository.stofkam(["git", "--history", "--format", format])
      #expect(result.status == 0)
      #expect(!result.text.contains("111222333"))
      for part in ["map/a.txt", String(commit.prefix(8)), date] {
        #expect(result.text.contains(part), "\(part) is not in \(format)")
      }
    }
    let result = try repository.stofkam(["git", "--history", "--format", "jsonl"])
    let finding = try #require(try result.objects(ofType: "finding").first)
    #expect(finding["commit"] as? String == commit)
    #expect(finding["authorDate"] as? String == date)
    #expect(finding["otherPlaces"] as? Int == 1)
  }

  @Test("with an index, only what is new is read", arguments: [[], ["HEAD"]])
  func index(range: [String]) throws {
    let repository = try GitFolder()
    let index = repository.folder.outside.appending(path: "i.db").path
    func read() throws -> [String] {
      let result = try repository.stofkam(
        ["git", "--history", "--format", "jsonl", "--index", index] + range)
      try #require(result.status == 0, "\(result.messages)")
      return try result.objects(ofType: "source").map { $0["path"] as? String ?? "" }
        + result.objects(ofType: "finding").map { String($0["line"] as? Int ?? 0) }
    }
    try repository.commit(line, as: "a.txt", subject: "one")
    #expect(try read() == ["a.txt", "1"])
    #expect(try read().isEmpty)
    try repository.commit(line + other, as: "a.txt", subject: "two")
    // What the version before has is not new.
    #expect(try read() == ["a.txt", "2"])
    // A scan of the files in the same index says nothing of the history.
    let scan = try repository.stofkam(["scan", "-q", "--index", index, "."])
    #expect(scan.status == 0)
    #expect(try read().isEmpty)
    let report = try repository.stofkam(["report", index, "--format", "json"])
    #expect(report.text.contains(":a.txt"), "\(report.text)")
  }

  @Test("an index forgets what no ref leads to any more")
  func rewritten() throws {
    let repository = try GitFolder()
    let index = repository.folder.outside.appending(path: "i.db").path
    try repository.commit("begin\n", as: "b.txt", subject: "one")
    try repository.commit(line, as: "a.txt", subject: "two")
    #expect(try repository.stofkam(["git", "--history", "-q", "--index", index]).status == 0)
    try repository.git(["reset", "-q", "--hard", "HEAD~1"])
    #expect(try repository.stofkam(["git", "--history", "-q", "--index", index]).status == 0)
    let report = try repository.stofkam(["report", index, "--format", "json"])
    #expect(!report.text.contains(":a.txt"), "\(report.text)")
  }

  @Test(
    "ends as it was told to",
    arguments: [
      (["--history"], 0), (["--history", "--fail-on", "medium"], 1), (["--history", "nope"], 2),
      (["--history", "--", "--all"], 64), (["--history", "--staged"], 64),
      (["--staged", "HEAD"], 64), (["--staged", "--index", "i.db"], 64),
      (["--staged", "--every-version"], 64), (["--history", "--exclude", "["], 64),
    ] as [([String], Int32)])
  func status(arguments: [String], status: Int32) throws {
    let repository = try GitFolder()
    try repository.commit(line, as: "a.txt", subject: "one")
    let result = try repository.stofkam(["git"] + arguments)
    #expect(result.status == status, "\(result.messages)")
    if status > 1 {
      #expect(result.messages.split(separator: "\n").count == 1, "\(result.messages)")
    }
  }

  @Test("configuration of the repository runs no code")
  func hostile() throws {
    let repository = try GitFolder()
    try repository.commit("* diff=kwaad\n", as: ".gitattributes", subject: "one")
    try repository.commit(line, as: "a.txt", subject: "two")
    let marker = repository.folder.outside.appending(path: "marker")
    let script = repository.folder.outside.appending(path: "kwaad.sh")
    try Data("#!/bin/sh\ntouch '\(marker.path)'\ncat 2>/dev/null\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    for key in [
      "core.fsmonitor", "diff.external", "diff.kwaad.command", "diff.kwaad.textconv", "core.pager",
      "pager.diff-tree", "pager.rev-list", "core.sshCommand", "core.askPass", "gpg.program",
      "core.alternateRefsCommand",
    ] { try repository.git(["config", key, script.path]) }
    try repository.git(["config", "log.showSignature", "true"])
    for name in ["diff-tree", "rev-list", "cat-file", "rev-parse"] {
      try repository.git(["config", "alias.\(name)", "!\(script.path)"])
    }
    try? FileManager.default.removeItem(at: marker)
    #expect(try repository.history() == ["a.txt:1 two"])
    #expect(!FileManager.default.fileExists(atPath: marker.path), "something ran")
  }
}

extension GitFolder {
  fileprivate func commit(_ text: String, as path: String, subject: String) throws {
    try stage(text, as: path)
    try git(["commit", "-q", "--no-verify", "-m", subject])
  }

  /// What is found in the history: `path:line subject`, in order.
  fileprivate func history(_ options: [String] = []) throws -> [String] {
    let result = try stofkam(["git", "--history", "--format", "jsonl"] + options)
    try #require(result.status == 0, "\(result.messages)")
    return try result.objects(ofType: "finding").map { finding in
      let commit = finding["commit"] as? String ?? ""
      let subject = try git(["log", "-1", "--format=%s", commit]).text.split(separator: ":")[0]
      return "\(finding["path"] as? String ?? ""):\(finding["line"] as? Int ?? 0) "
        + subject.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }
}
