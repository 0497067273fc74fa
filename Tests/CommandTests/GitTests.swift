import Foundation
import Testing

@Suite("git --staged")
struct GitTests {
  private let line = GitFolder.line
  private let other = GitFolder.other

  /// What is done in a repository, and what is then found.
  struct Row: Sendable, CustomTestStringConvertible {
    var because: String
    var found: [String]
    var prepare: @Sendable (GitFolder) throws -> Void
    var testDescription: String { because }
  }

  private static let rows: [Row] = [
    Row(because: "a first commit has no parent", found: ["a.txt:1"]) {
      try $0.stage(GitFolder.line, as: "a.txt")
    },
    Row(because: "nothing is staged", found: []) {
      try $0.commit(GitFolder.line, as: "a.txt")
    },
    Row(because: "nothing is staged before the first commit", found: []) { _ in },
    Row(because: "the index counts, not the working tree", found: []) {
      try $0.stage("niets\n", as: "a.txt")
      try $0.write(GitFolder.line, to: "a.txt")
    },
    Row(because: "what is staged counts though the working tree lost it", found: ["a.txt:1"]) {
      try $0.stage(GitFolder.line, as: "a.txt")
      try $0.write("niets\n", to: "a.txt")
    },
    Row(because: "a file that is not tracked is in no commit", found: []) {
      try $0.write(GitFolder.line, to: "a.txt")
    },
    Row(because: "only the added line counts", found: ["a.txt:2"]) {
      try $0.commit(GitFolder.line + "eind\n", as: "a.txt")
      try $0.stage(GitFolder.line + GitFolder.other + "eind\n", as: "a.txt")
    },
    Row(because: "a changed line is an added line", found: ["a.txt:1"]) {
      try $0.commit(GitFolder.line, as: "a.txt")
      try $0.stage("nu " + GitFolder.line, as: "a.txt")
    },
    Row(because: "a line that is there once more is added", found: ["a.txt:2"]) {
      try $0.commit(GitFolder.line, as: "a.txt")
      try $0.stage(GitFolder.line + GitFolder.line, as: "a.txt")
    },
    Row(because: "a line that only moved is not added", found: []) {
      try $0.commit(GitFolder.line + "een\ntwee\n", as: "a.txt")
      try $0.stage("een\ntwee\n" + GitFolder.line, as: "a.txt")
    },
    Row(because: "other ends of lines add nothing", found: []) {
      try $0.commit(GitFolder.line + "een\n", as: "a.txt")
      try $0.git(["config", "core.autocrlf", "false"])
      try $0.stage("BSN: 111222333\r\neen\r\n", as: "a.txt")
    },
    Row(because: "a newline at the end adds nothing", found: []) {
      try $0.commit("BSN: 111222333", as: "a.txt")
      try $0.stage("BSN: 111222333\n", as: "a.txt")
    },
    Row(because: "removed lines count for nothing", found: []) {
      try $0.commit(GitFolder.line + GitFolder.other, as: "a.txt")
      try $0.stage(GitFolder.line, as: "a.txt")
    },
    Row(because: "a deleted file counts for nothing", found: []) {
      try $0.commit(GitFolder.line, as: "a.txt")
      try $0.git(["rm", "-q", "a.txt"])
    },
    Row(because: "the header of a column is read though it is not new", found: ["a.csv:4"]) {
      try $0.commit("kleur;bsn\nrood;niets\ngroen;niets\n", as: "a.csv")
      try $0.stage("kleur;bsn\nrood;niets\ngroen;niets\nblauw;111222333\n", as: "a.csv")
    },
    Row(because: "a rename is no addition", found: []) {
      try $0.commit(GitFolder.line + "een\ntwee\ndrie\n", as: "a.txt")
      try $0.git(["mv", "a.txt", "b.txt"])
    },
    Row(because: "of a rename with an edit only the edit counts", found: ["map/b.txt:2"]) {
      let rest = (1...20).map { "regel \($0)\n" }.joined()
      try $0.commit(GitFolder.line + rest, as: "a.txt")
      try $0.git(["rm", "-q", "--cached", "a.txt"])
      try $0.stage(GitFolder.line + GitFolder.other + rest, as: "map/b.txt")
    },
    Row(because: "a copy adds its lines", found: ["b.txt:1"]) {
      try $0.commit(GitFolder.line + "een\n", as: "a.txt")
      try $0.stage(GitFolder.line + "een\n", as: "b.txt")
    },
    Row(because: "another mode adds nothing", found: []) {
      try $0.commit(GitFolder.line, as: "a.txt")
      try $0.git(["update-index", "--chmod=+x", "a.txt"])
    },
    Row(because: "a symbolic link has no content of its own", found: []) {
      try FileManager.default.createSymbolicLink(
        atPath: $0.place.appending(path: "link").path, withDestinationPath: "BSN 111222333")
      try $0.git(["add", "link"])
    },
    Row(because: "a link that becomes a file is new as a whole", found: ["link:1"]) {
      let link = $0.place.appending(path: "link")
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: "doel")
      try $0.git(["add", "link"])
      try $0.git(["commit", "-q", "-m", "een"])
      try FileManager.default.removeItem(at: link)
      try $0.stage(GitFolder.line, as: "link")
    },
    Row(because: "a new binary counts as a whole", found: ["a.bin:2"]) {
      try $0.write(
        Data([0, 1, 2, 0xFF, 10]) + Data("BSN 111222333 ".utf8) + Data([0, 0]), to: "a.bin")
      try $0.git(["add", "a.bin"])
    },
    Row(because: "in a binary what was there before does not count", found: []) {
      let head = Data([0, 1, 2, 0xFF, 10]) + Data("BSN 111222333 \n".utf8)
      try $0.write(head + Data([0, 0]), to: "a.bin")
      try $0.git(["add", "a.bin"])
      try $0.git(["commit", "-q", "-m", "een"])
      try $0.write(head + Data([0, 7, 0]), to: "a.bin")
      try $0.git(["add", "a.bin"])
    },
    Row(because: "lines of UTF-16 are lines", found: ["a.txt:2"]) {
      try $0.write(Data([0xFF, 0xFE]) + utf16("een\nBSN: 111222333\n"), to: "a.txt")
      try $0.git(["add", "a.txt"])
    },
    Row(because: "in UTF-16 too only the added line counts", found: ["a.txt:3"]) {
      try $0.write(Data([0xFF, 0xFE]) + utf16("een\nBSN: 111222333\n"), to: "a.txt")
      try $0.git(["add", "a.txt"])
      try $0.git(["commit", "-q", "-m", "een"])
      try $0.write(
        Data([0xFF, 0xFE]) + utf16("een\nBSN: 111222333\nBSN: 123456782\n"), to: "a.txt")
      try $0.git(["add", "a.txt"])
    },
    Row(because: "what is only meant to be added has no content yet", found: []) {
      try $0.write(GitFolder.line, to: "a.txt")
      try $0.git(["add", "-N", "a.txt"])
    },
    Row(because: "an allowed line is allowed", found: []) {
      try $0.stage("BSN: 111222333 # stofkam:allow\n", as: "a.txt")
    },
    Row(because: "an ignored file is left out", found: ["b.txt:1"]) {
      try $0.write("/a.txt\nmap/\n", to: ".stofkamignore")
      for path in ["a.txt", "b.txt", "map/diep/c.txt"] { try $0.stage(GitFolder.line, as: path) }
    },
    Row(because: "what git ignores is scanned once it is staged", found: ["a.txt:1"]) {
      try $0.write("a.txt\n", to: ".gitignore")
      try $0.write(GitFolder.line, to: "a.txt")
      try $0.git(["add", "-f", "a.txt"])
    },
    Row(
      because: "names are bytes",
      found: [
        "é ü.txt:1", "a \"b\".txt:1", "met spatie.txt:1", "regel\neinde.txt:1", "tab\there.txt:1",
      ]
    ) {
      for name in [
        "met spatie.txt", "regel\neinde.txt", "a \"b\".txt", "tab\there.txt", "é ü.txt",
      ] { try $0.stage(GitFolder.line, as: name) }
    },
    Row(because: "a submodule is another repository", found: []) {
      let inner = try GitFolder()
      try inner.commit(GitFolder.line, as: "a.txt")
      try $0.git([
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.place.path, "sub",
      ])
    },
    Row(because: "a worktree has an index of its own", found: ["b.txt:1"]) {
      try $0.commit("niets\n", as: "a.txt")
      try $0.stage(GitFolder.line, as: "a.txt")
      let tree = $0.folder.outside.appending(path: "boom")
      try $0.git(["worktree", "add", "-q", tree.path, "-b", "tak", "HEAD"])
      $0.place = tree
      try $0.stage(GitFolder.line, as: "b.txt")
    },
    Row(because: "a merge adds only what neither side has", found: ["a.txt:2"]) {
      try $0.commit("begin\n", as: "a.txt")
      try $0.git(["checkout", "-q", "-b", "tak"])
      try $0.commit("tak\n", as: "a.txt")
      try $0.commit(GitFolder.line, as: "van-de-tak.txt")
      try $0.git(["checkout", "-q", "main"])
      try $0.commit("main\n", as: "a.txt")
      try $0.git(["merge", "-q", "tak"], status: 1)
      try $0.stage("main en tak\n" + GitFolder.other, as: "a.txt")
    },
  ]

  @Test("finds what the commit adds, and nothing else", arguments: rows)
  func finds(row: Row) throws {
    let repository = try GitFolder()
    try row.prepare(repository)
    #expect(try repository.staged().sorted() == row.found.sorted())
  }

  #if os(Linux)
    @Test("a name that is not UTF-8 is written as it is")
    func brokenName() throws {
      let repository = try GitFolder()
      let name: [UInt8] = Array("b".utf8) + [0xE9] + Array(".txt".utf8)
      let path = Array(repository.place.path.utf8) + Array("/".utf8) + name + [0]
      let file = path.withUnsafeBytes {
        open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o644)
      }
      try #require(file >= 0)
      _ = Array(GitFolder.line.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      close(file)
      try repository.git(["add", "-A"])
      let result = try repository.stofkam(["git", "--staged", "--format", "jsonl"])
      let finding = try #require(try result.objects(ofType: "finding").first)
      #expect(finding["pathBytes"] as? String == Data(name).base64EncodedString())
    }
  #endif

  @Test("of a file that is edited anywhere the lines that are new are found", arguments: 1...12)
  func edits(seed: UInt64) throws {
    var random = Generator(state: seed)
    let repository = try GitFolder()
    var number = 0
    func fresh() -> String {
      number += 1
      return Bool.random(using: &random) ? "mail naam\(number)@voorbeeld.nl" : "regel \(number)"
    }
    var lines = (0..<20).map { _ in fresh() }
    try repository.commit(lines.joined(separator: "\n") + "\n", as: "a.txt")
    for _ in 0..<3 {
      let before = Set(lines)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: lines.insert(fresh(), at: place)
        case 1: lines[place] = fresh()
        default: lines.remove(at: place)
        }
      }
      let end = Bool.random(using: &random) ? "\n" : ""
      try repository.stage(lines.joined(separator: "\n") + end, as: "a.txt")
      let new = lines.indices.filter { !before.contains(lines[$0]) && lines[$0].contains("@") }
      #expect(try repository.staged() == new.map { "a.txt:\($0 + 1)" }, "seed \(seed)")
      try repository.git(["commit", "-q", "--allow-empty", "-m", "een"])
    }
  }

  /// SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test("works with SHA-256, whether or not there is a commit")
  func sha256() throws {
    let repository = try GitFolder(options: ["--object-format=sha256"])
    try repository.stage(line, as: "a.txt")
    #expect(try repository.staged() == ["a.txt:1"])
    try repository.git(["commit", "-q", "--no-verify", "-m", "een"])
    try repository.stage(line + other, as: "a.txt")
    #expect(try repository.staged() == ["a.txt:2"])
  }

  @Test("a folder below the top changes nothing")
  func subfolder() throws {
    let repository = try GitFolder()
    try repository.stage(line, as: "a.txt")
    try repository.stage(line, as: "map/b.txt")
    #expect(try repository.staged(in: "map") == ["a.txt:1", "map/b.txt:1"])
  }

  @Test(
    "settings of the user change nothing",
    arguments: [
      "core.quotePath=true", "core.quotePath=false", "diff.noprefix=true", "diff.renames=false",
      "diff.relative=true", "diff.orderFile=geen", "core.abbrev=4", "color.ui=always",
      "diff.algorithm=histogram", "core.pager=false", "diff.ignoreSubmodules=none",
    ])
  func settings(setting: String) throws {
    let repository = try GitFolder()
    let parts = setting.split(separator: "=").map(String.init)
    try repository.git(["config", parts[0], parts[1]])
    try repository.commit(line, as: "a é.txt")
    try repository.git(["mv", "a é.txt", "b é.txt"])
    try repository.write(line + other, to: "b é.txt")
    try repository.git(["add", "b é.txt"])
    #expect(try repository.staged() == ["b é.txt:2"])
  }

  @Test("configuration of the repository runs no code")
  func hostile() throws {
    let repository = try GitFolder()
    try repository.commit("begin\n", as: "a.txt")
    try repository.stage("begin\n" + line, as: "a.txt")
    try repository.stage("* diff=kwaad filter=kwaad\n", as: ".gitattributes")
    let marker = repository.folder.outside.appending(path: "marker")
    let script = repository.folder.outside.appending(path: "kwaad.sh")
    try Data("#!/bin/sh\ntouch '\(marker.path)'\ncat 2>/dev/null\n".utf8).write(to: script)
    let hooks = repository.folder.outside.appending(path: "haken")
    try FileManager.default.createDirectory(at: hooks, withIntermediateDirectories: true)
    for name in ["post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman"] {
      try FileManager.default.copyItem(at: script, to: hooks.appending(path: name))
    }
    for file in [script]
      + (try FileManager.default.contentsOfDirectory(
        at: hooks, includingPropertiesForKeys: nil))
    {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    for key in [
      "core.fsmonitor", "diff.external", "diff.kwaad.command", "diff.kwaad.textconv",
      "filter.kwaad.clean", "filter.kwaad.smudge", "filter.kwaad.process", "core.pager",
      "pager.diff-index", "pager.cat-file", "core.editor", "core.sshCommand", "core.askPass",
      "credential.helper", "core.gitProxy", "core.alternateRefsCommand", "gpg.program",
      "interactive.diffFilter", "uploadpack.packObjectsHook",
    ] { try repository.git(["config", key, script.path]) }
    for name in ["diff-index", "cat-file", "rev-parse"] {
      try repository.git(["config", "alias.\(name)", "!\(script.path)"])
    }
    try repository.git(["config", "core.hooksPath", hooks.path])
    try? FileManager.default.removeItem(at: marker)
    #expect(try repository.staged() == ["a.txt:2"])
    #expect(!FileManager.default.fileExists(atPath: marker.path), "something ran")
    // That it would have run is shown by a git that is less careful.
    try repository.git(["status"], status: nil)
    #expect(FileManager.default.fileExists(atPath: marker.path), "the settings are not in force")
  }

  @Test("the repository and the index are those that git's variables name")
  func variables() throws {
    let repository = try GitFolder()
    try repository.git(["config", "core.quotePath", "true"])
    try repository.stage(line, as: "é.txt")
    let source = repository.place
    let index = repository.folder.outside.appending(path: "index")
    try FileManager.default.copyItem(at: source.appending(path: ".git/index"), to: index)
    try repository.git(["rm", "-q", "--cached", "é.txt"])
    func paths(_ environment: [String: String]) throws -> [String] {
      try repository.stofkam(["git", "--staged", "--format", "jsonl"], environment: environment)
        .paths()
    }
    #expect(try paths([:]).isEmpty)
    #expect(try paths(["GIT_INDEX_FILE": index.path]) == ["é.txt"])
    repository.place = repository.folder.outside
    let elsewhere = ["GIT_DIR": source.appending(path: ".git").path, "GIT_WORK_TREE": source.path]
    #expect(try paths(elsewhere).isEmpty)
    #expect(try paths(elsewhere.merging(["GIT_INDEX_FILE": index.path]) { $1 }) == ["é.txt"])
  }

  @Test("a blob that a partial clone lacks is not fetched")
  func partialClone() throws {
    let repository = try GitFolder()
    try repository.commit("begin\n", as: "a.txt")
    let blob = try repository.git(["rev-parse", "HEAD:a.txt"]).text
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try repository.stage("begin\n" + line, as: "a.txt")
    let marker = repository.folder.outside.appending(path: "marker")
    for (key, value) in [
      ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.promisor", "true"), ("protocol.ext.allow", "always"),
      ("remote.origin.url", "ext::touch \(marker.path)"),
    ] { try repository.git(["config", key, value]) }
    try FileManager.default.removeItem(
      at: repository.place.appending(
        path: ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"))
    _ = try repository.stofkam(["git", "--staged"])
    #expect(!FileManager.default.fileExists(atPath: marker.path))
  }

  @Test(
    "in a partial clone what is there is scanned, and what is not is said", .timeLimit(.minutes(10))
  )
  func partialCloneGoesOn() throws {
    let repository = try GitFolder()
    for name in ["a", "b", "c", "d"] {
      try repository.commit("\(name)\n" + line, as: "\(name).txt")
    }
    try repository.git(["config", "uploadpack.allowFilter", "true"])
    let clone = repository.folder.outside.appending(path: "clone")
    let source = repository.place
    try repository.git(
      ["clone", "-q", "--filter=blob:none", "--no-checkout", "file://\(source.path)", clone.path])
    repository.place = clone
    // The blobs of b.txt come; the others stay away, and can no longer be had.
    try repository.git(["checkout", "-q", "HEAD", "--", "b.txt"])
    let missing = try repository.git(["rev-parse", "HEAD:d.txt"]).text
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try FileManager.default.moveItem(
      at: source, to: repository.folder.outside.appending(path: "gone"))
    try repository.git(["read-tree", "HEAD"])
    try repository.stage("a\n" + line + other, as: "a.txt")
    try repository.stage("b\n" + line + other, as: "b.txt")
    try repository.git(["update-index", "--add", "--cacheinfo", "100644,\(missing),c.txt"])
    try repository.stage(line, as: "e.txt")
    // So many that git is asked for more of them after it has died of c.txt.
    let more = (10..<30).map { "f\($0).txt" }
    for name in more { try repository.stage("niets\n", as: name) }
    let result = try repository.stofkam(["git", "--staged", "--format", "jsonl"])
    #expect(result.status == 1, "\(result.messages)")
    #expect(try result.paths("failed") == ["c.txt"])
    #expect(try result.paths() == ["a.txt", "b.txt", "e.txt"] + more)
    let found = try result.objects(ofType: "finding").map {
      "\($0["path"] as? String ?? ""):\($0["line"] as? Int ?? 0)"
    }
    // What a.txt was is not known, so that all of it counts.
    #expect(found == ["a.txt:2", "a.txt:3", "b.txt:3", "e.txt:1"])
  }

  @Test("a document that cannot be opened is not called clean, and stops nothing")
  func unopened() throws {
    let repository = try GitFolder()
    // As a ZIP begins, with a name that is no text to be found.
    try repository.write(
      Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]) + Data("word/document.xml".utf8)
        + Data([0, 9, 0xFF]),
      to: "brief.docx")
    try repository.stage("niets\n", as: "a.txt")
    try repository.git(["add", "."])
    let text = try repository.stofkam(["git", "--staged"])
    #expect(text.status == 0)
    #expect(text.lines.count == 1)
    #expect(text.text.hasPrefix("partial  brief.docx: a ZIP file"), "\(text.text)")
    let result = try repository.stofkam(["git", "--staged", "--format", "jsonl"])
    #expect(try result.paths("partial") == ["brief.docx"])
    #expect(try result.paths() == ["a.txt"])
  }

  @Test("says in ten lines where, what, why and what to do")
  func text() throws {
    let repository = try GitFolder()
    try repository.stage("een\nmijn " + line, as: "map/a.txt")
    let result = try repository.stofkam(["git", "--staged"])
    #expect(result.status == 1)
    #expect(result.messages.isEmpty)
    let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 10, "\(result.text)")
    for part in [
      "map/a.txt:2:11", "nl.bsn", "*******33", "11", "git add", "stofkam:allow", "stofkam baseline",
    ] { #expect(result.text.contains(part), "\(part) is not in:\n\(result.text)") }
    #expect(!result.text.contains("111222333"))
    // How the score is reckoned is for those who ask.
    #expect(!result.text.contains("Log odds"))
    #expect(try repository.stofkam(["git", "--staged", "-v"]).text.contains("Log odds"))
  }

  @Test("says what is larger than --max-file-size, and what option it does not know")
  func tooLarge() throws {
    let repository = try GitFolder()
    try repository.stage(String(repeating: line, count: 20), as: "a.txt")
    let result = try repository.stofkam(["git", "--staged", "--max-file-size", "100"])
    #expect(result.status == 0)
    #expect(result.text == "skipped  a.txt: larger than the limit\n")
    for options in [["--nonsense"], ["--staged", "--nonsense"], ["--history", "--nonsense"]] {
      let unknown = try repository.stofkam(["git"] + options)
      #expect(unknown.status == 64)
      #expect(unknown.messages.contains("Unknown option '--nonsense'"), "\(unknown.messages)")
    }
  }

  @Test("is quiet when there is nothing to say")
  func quiet() throws {
    let repository = try GitFolder()
    try repository.stage("niets\n", as: "a.txt")
    let result = try repository.stofkam(["git", "--staged"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.messages.isEmpty)
  }

  @Test(
    "ends as it was told to",
    arguments: [
      (["git", "--staged"], 1), (["git", "--staged", "--fail-on", "high"], 1),
      (["git", "--staged", "--fail-on", "none"], 0), (["git", "--staged", "-q"], 1),
      (["git", "--staged", "--detectors", "iban"], 0), (["git"], 64), (["git", "--nope"], 64),
      (["git", "--staged", "--baseline", "weg"], 2),
    ] as [([String], Int32)])
  func status(arguments: [String], status: Int32) throws {
    let repository = try GitFolder()
    try repository.stage(line, as: "a.txt")
    #expect(try repository.stofkam(arguments).status == status)
  }

  @Test("an address at a domain for examples stops nothing, one at another domain does")
  func examples() throws {
    let repository = try GitFolder()
    try repository.stage(
      """
      a@example.com f%40example.com b@mail.EXAMPLE.org c@voorbeeld.test
      d@example.nl
      e@myexample.com
      """, as: "a.txt")
    let result = try repository.stofkam(["git", "--staged", "--format", "csv"])
    #expect(result.status == 1)
    #expect(result.lines.dropFirst().map { $0.split(separator: ",")[6] } == ["2", "3"])
    let all = try repository.stofkam([
      "git", "--staged", "--format", "csv", "--min-confidence", "low", "--fail-on", "none",
    ])
    #expect(all.lines.count == 7)
  }

  @Test("a name in prose stops nothing, as it is an author's; one in a field or with a title does")
  func authors() throws {
    let repository = try GitFolder()
    try repository.stage("Reported by Pieter Jansen, fixed by Karin de Boer.\n", as: "CHANGES")
    #expect(try repository.stofkam(["git", "--staged"]).status == 0)
    try repository.stage("Gesproken met mevrouw K. de Boer.\n", as: "notitie.txt")
    try repository.stage("voornaam;achternaam\nPieter;Jansen\n", as: "klanten.csv")
    let result = try repository.stofkam(["git", "--staged", "--format", "csv"])
    #expect(result.status == 1)
    let files = Set(result.lines.dropFirst().compactMap { $0.split(separator: ",").first })
    #expect(files == ["notitie.txt", "klanten.csv"])
  }

  @Test("outside a repository says so on one line")
  func noRepository() throws {
    let result = try Program.run(["git", "--staged"], in: try TestFolder([:]))
    #expect(result.status == 2)
    #expect(result.messages.contains("not a git repository"))
    #expect(result.messages.split(separator: "\n").count == 1)
  }

  @Test("a damaged repository is not called clean")
  func damaged() throws {
    let repository = try GitFolder()
    try repository.stage(line, as: "a.txt")
    let objects = repository.place.appending(path: ".git/objects")
    for folder in try FileManager.default.contentsOfDirectory(atPath: objects.path)
    where folder.count == 2 {
      try FileManager.default.removeItem(at: objects.appending(path: folder))
    }
    let result = try repository.stofkam(["git", "--staged"])
    #expect(result.status == 2)
    #expect(!(result.text + result.messages).isEmpty)
  }

  @Test("SARIF and JSON have paths from the top of the repository")
  func formats() throws {
    let repository = try GitFolder()
    try repository.stage(line, as: "map/a.txt")
    for format in ["json", "sarif", "csv", "html"] {
      let result = try repository.stofkam(["git", "--staged", "--format", format])
      #expect(result.status == 1)
      #expect(result.text.contains("map/a.txt"))
      #expect(!result.text.contains("111222333"))
    }
  }
}

private func utf16(_ text: String) -> Data {
  Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
}
