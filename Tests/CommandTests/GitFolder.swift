import Foundation
import Testing

/// A git repository made for a test, and the `stofkam` that is run in it.
final class GitFolder {
  let folder: TestFolder
  /// Where git runs; the repository, or a worktree of it.
  var place: URL
  private static let quiet = [
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Jan", "GIT_AUTHOR_EMAIL": "jan@voorbeeld.nl",
    "GIT_COMMITTER_NAME": "Jan", "GIT_COMMITTER_EMAIL": "jan@voorbeeld.nl", "GIT_EDITOR": "true",
  ]

  /// A line with a published test number, and another.
  static let line = "BSN: 111222333\n"
  static let other = "BSN: 123456782\n"

  init(options: [String] = []) throws {
    folder = try TestFolder([:])
    place = folder.url
    try git(["init", "-q", "-b", "main"] + options)
  }

  /// What a command came to.
  struct Outcome {
    var status: Int32
    var text: String
  }

  /// Runs git; its output and messages are one text.
  @discardableResult
  func git(_ arguments: [String], status: Int32? = 0) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = arguments
    process.currentDirectoryURL = place
    process.environment = Self.quiet.merging([
      "PATH": "/usr/bin:/bin", "HOME": folder.outside.path,
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if let status {
      try #require(process.terminationStatus == status, "git \(arguments): \(text)")
    }
    return Outcome(status: process.terminationStatus, text: text)
  }

  /// Writes a file in the working tree.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ bytes: Data, to path: String) throws {
    let file = place.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// Writes a file and stages it.
  func stage(_ text: String, as path: String) throws {
    try write(text, to: path)
    try git(["add", "--", path])
  }

  /// Commits a file without hooks.
  func commit(_ text: String, as path: String) throws {
    try stage(text, as: path)
    try git(["commit", "-q", "--no-verify", "-m", "a change"])
  }

  func read(_ path: String) -> String? {
    (try? Data(contentsOf: place.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs stofkam in the repository.
  func stofkam(
    _ arguments: [String], in subfolder: String = "", environment: [String: String] = [:]
  ) throws -> Program.Result {
    let process = try Program.prepared(
      arguments, in: folder, environment: Self.quiet.merging(environment) { $1 })
    process.currentDirectoryURL = subfolder.isEmpty ? place : place.appending(path: subfolder)
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = messages.readInBackground()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Result(
      status: process.terminationStatus, output: bytes,
      messages: String(decoding: text(), as: UTF8.self))
  }

  /// What is found in what is staged: `path:line`, in order.
  func staged(_ options: [String] = [], in subfolder: String = "") throws -> [String] {
    let result = try stofkam(["git", "--staged", "--format", "jsonl"] + options, in: subfolder)
    try #require(result.status < 2, "\(result.messages)")
    return try result.objects(ofType: "finding").map { finding in
      "\(finding["path"] as? String ?? ""):\(finding["line"] as? Int ?? 0)"
    }
  }
}
