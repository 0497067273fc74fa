import Foundation
import Testing

@Suite("hook")
struct HookTests {
  private func hook(_ repository: GitFolder, _ name: String = "pre-commit") -> String? {
    repository.read(".git/hooks/\(name)")
  }

  private func commit(_ repository: GitFolder, _ options: [String] = []) throws -> GitFolder.Outcome
  {
    try repository.git(["commit", "-q", "-m", "een"] + options, status: nil)
  }

  /// A hook that writes its name to a file, and ends with a status.
  private func other(_ repository: GitFolder, status: Int = 0) throws -> String {
    let script = "#!/bin/sh\necho other >>'\(repository.folder.outside.path)/log'\nexit \(status)\n"
    try repository.write(script, to: ".git/hooks/pre-commit")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: repository.place.appending(path: ".git/hooks/pre-commit").path)
    return script
  }

  @Test("stops a commit that adds something, and lets others pass")
  func stops() throws {
    let repository = try GitFolder()
    #expect(try repository.stofkam(["hook", "install"]).status == 0)
    try repository.stage(GitFolder.line, as: "a.txt")
    let stopped = try commit(repository)
    #expect(stopped.status == 1)
    #expect(stopped.text.contains("a.txt:1:6"), "\(stopped.text)")
    try repository.stage("niets\n", as: "a.txt")
    #expect(try commit(repository).status == 0)
    #expect(try repository.git(["log", "--oneline"]).text.split(separator: "\n").count == 1)
  }

  @Test("knows the index of git commit -a, and of a commit of some paths")
  func otherIndex() throws {
    let repository = try GitFolder()
    try repository.commit("een\n", as: "a.txt")
    try repository.commit("een\n", as: "b.txt")
    _ = try repository.stofkam(["hook", "install"])
    try repository.write("een\n" + GitFolder.line, to: "a.txt")
    #expect(try commit(repository, ["-a"]).status == 1)
    // A commit of another path does not have it.
    try repository.write("twee\n", to: "b.txt")
    #expect(try commit(repository, ["--", "b.txt"]).status == 0)
    #expect(try commit(repository, ["--", "a.txt"]).status == 1)
    try repository.write("een\ntwee\n", to: "a.txt")
    #expect(try commit(repository, ["-a"]).status == 0)
  }

  @Test("works in a worktree, and in a folder below the top")
  func worktree() throws {
    let repository = try GitFolder()
    try repository.commit("een\n", as: "map/a.txt")
    _ = try repository.stofkam(["hook", "install"], in: "map")
    let tree = repository.folder.outside.appending(path: "boom")
    try repository.git(["worktree", "add", "-q", tree.path, "-b", "tak"])
    repository.place = tree
    try repository.stage(GitFolder.line, as: "b.txt")
    #expect(try commit(repository).status == 1)
    #expect(try repository.stofkam(["hook", "install"]).messages.contains("up to date"))
    #expect(try repository.stofkam(["hook", "uninstall"]).status == 0)
    #expect(try commit(repository).status == 0)
  }

  @Test("calls the hook that was there first, and puts it back byte for byte")
  func chained() throws {
    let repository = try GitFolder()
    let before = try other(repository)
    _ = try repository.stofkam(["hook", "install"])
    #expect(hook(repository) != before)
    try repository.stage(GitFolder.line, as: "a.txt")
    #expect(try commit(repository).status == 1)
    #expect(repository.folder.readOutside("log") == "other\n")
    let result = try repository.stofkam(["hook", "uninstall"])
    #expect(result.status == 0)
    #expect(hook(repository) == before)
    #expect(hook(repository, "pre-commit.stofkam-chained") == nil)
    #expect(try commit(repository).status == 0)
    #expect(repository.folder.readOutside("log") == "other\nother\n")
  }

  @Test("a hook that git did not call is not called, and that is said")
  func chainedNotExecutable() throws {
    let repository = try GitFolder()
    _ = try other(repository, status: 3)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644],
      ofItemAtPath: repository.place.appending(path: ".git/hooks/pre-commit").path)
    let result = try repository.stofkam(["hook", "install"])
    #expect(result.messages.contains("not executable"), "\(result.messages)")
    try repository.stage("niets\n", as: "a.txt")
    #expect(try commit(repository).status == 0)
  }

  @Test("a hook that was there and fails still stops the commit")
  func chainedFails() throws {
    let repository = try GitFolder()
    _ = try other(repository, status: 3)
    _ = try repository.stofkam(["hook", "install"])
    try repository.stage("niets\n", as: "a.txt")
    #expect(try commit(repository).status == 1)
  }

  @Test("to install it twice is to install it once")
  func idempotent() throws {
    let repository = try GitFolder()
    let before = try other(repository)
    _ = try repository.stofkam(["hook", "install"])
    let once = hook(repository)
    #expect(try repository.stofkam(["hook", "install"]).status == 0)
    #expect(hook(repository) == once)
    _ = try repository.stofkam(["hook", "uninstall"])
    #expect(hook(repository) == before)
    #expect(try repository.stofkam(["hook", "uninstall"]).status == 0)
    #expect(hook(repository) == before)
  }

  @Test("what another tool put over it is not lost")
  func overwritten() throws {
    let repository = try GitFolder()
    _ = try other(repository)
    _ = try repository.stofkam(["hook", "install"])
    let third = try other(repository, status: 4)
    for command in ["install", "uninstall"] {
      let result = try repository.stofkam(["hook", command])
      #expect(result.status == 2)
      #expect(result.messages.split(separator: "\n").count == 1)
    }
    #expect(hook(repository) == third)
    #expect(hook(repository, "pre-commit.stofkam-chained") != nil)
  }

  @Test("goes where core.hooksPath says", arguments: ["haken", "met spatie/en 'quote'"])
  func hooksPath(path: String) throws {
    let repository = try GitFolder()
    try repository.write("", to: "\(path)/leeg")
    try repository.git(["config", "core.hooksPath", path])
    _ = try repository.stofkam(["hook", "install"])
    #expect(repository.read("\(path)/pre-commit") != nil)
    #expect(hook(repository) == nil)
    try repository.stage(GitFolder.line, as: "a.txt")
    #expect(try commit(repository).status == 1)
    _ = try repository.stofkam(["hook", "uninstall"])
    #expect(try commit(repository).status == 0)
  }

  @Test("writes no files when it runs")
  func writesNothing() throws {
    let repository = try GitFolder()
    _ = try repository.stofkam(["hook", "install"])
    try repository.stage(GitFolder.line, as: "a.txt")
    let before = try files(repository)
    #expect(try repository.stofkam(["git", "--staged"]).status == 1)
    #expect(try files(repository) == before)
  }

  private func files(_ repository: GitFolder) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: repository.folder.url.path)
    return try (files?.compactMap { $0 as? String } ?? []).sorted().map { path in
      let facts = try FileManager.default.attributesOfItem(
        atPath: repository.folder.url.appending(path: path).path)
      return "\(path) \(facts[.size] ?? 0) \(facts[.modificationDate] ?? "")"
    }
  }

  @Test("outside a repository says so")
  func noRepository() throws {
    for command in ["install", "uninstall"] {
      let result = try Program.run(["hook", command], in: try TestFolder([:]))
      #expect(result.status == 2)
      #expect(result.messages.contains("not a git repository"))
    }
  }
}
