import Foundation
import Testing

@Suite("What cannot be reached", .enabled(if: Unprivileged.isPossible))
struct UnreachableTests {
  private static let files = ["a/map/x.txt": "bsn 111222333\n", "b/z.txt": "bsn 123456782\n"]

  /// What `diff` says of an index.
  private static func counts(_ index: String, in folder: TestFolder) throws -> String {
    let result = try Unprivileged.run(["diff", index], in: folder)
    #expect(result.status == 0, "\(result.messages)")
    return result.lines.first ?? ""
  }

  private static func found(_ index: String, in folder: TestFolder) throws -> Bool {
    try Unprivileged.run(["subject", index], in: folder, input: Data("111222333\n".utf8))
      .text.contains("x.txt")
  }

  @Test(
    "stays in the index as it was, until it is known to be gone",
    arguments: ["a/map", "a", "a/map/x.txt"])
  func index(closed: String) throws {
    let folder = try TestFolder(Self.files)
    let index = folder.outside.appending(path: "i.sqlite").path
    let scan = ["scan", "--changed", "--index", index, "a", "b"]
    #expect(try Unprivileged.run(scan, in: folder).status == 0)
    let path = folder.url.appending(path: closed).path
    for _ in 0..<2 {
      try Unprivileged.setMode(0, path)
      #expect(try Unprivileged.run(scan, in: folder).status == 2)
      #expect(
        try Self.counts(index, in: folder)
          == "Values: 0 new, 0 gone, 0 moved, 2 unchanged.")
      #expect(try Self.found(index, in: folder))
      #expect(try Unprivileged.run(["index", "verify", index], in: folder).status == 0)
    }
    try Unprivileged.setMode(0o755, path)
    #expect(try Unprivileged.run(scan, in: folder).status == 0)
    #expect(try Self.counts(index, in: folder).hasPrefix("Values: 0 new, 0 gone, 0 moved, 2"))
    try FileManager.default.removeItem(atPath: folder.url.appending(path: "a/map/x.txt").path)
    #expect(try Unprivileged.run(scan, in: folder).status == 0)
    #expect(try Self.counts(index, in: folder).hasPrefix("Values: 0 new, 1 gone"))
    #expect(try !Self.found(index, in: folder))
  }

  @Test("stays in the index if it is a path that is not there", arguments: ["a", "a/"])
  func missingRoot(root: String) throws {
    let folder = try TestFolder(Self.files)
    let index = folder.outside.appending(path: "i.sqlite").path
    let scan = ["scan", "--index", index, root, "b"]
    #expect(try Unprivileged.run(scan, in: folder).status == 0)
    let (a, elsewhere) = (folder.url.appending(path: "a"), folder.outside.appending(path: "a"))
    try FileManager.default.moveItem(at: a, to: elsewhere)
    #expect(try Unprivileged.run(scan, in: folder).status == 2)
    #expect(try Self.counts(index, in: folder).hasPrefix("Values: 0 new, 0 gone, 0 moved, 2"))
    #expect(try Self.found(index, in: folder))
  }

  @Test("stays accepted in the baseline")
  func baseline() throws {
    let folder = try TestFolder(Self.files)
    let file = folder.outside.appending(path: "basis")
    let accept = ["baseline", "--baseline", file.path, "a", "b"]
    #expect(try Unprivileged.run(accept, in: folder).status == 0)
    let before = try String(contentsOf: file, encoding: .utf8)
    #expect(before.contains("x.txt"))
    let path = folder.url.appending(path: "a/map").path
    try Unprivileged.setMode(0, path)
    let closed = try Unprivileged.run(accept, in: folder)
    try Unprivileged.setMode(0o755, path)
    #expect(closed.status == 2)
    #expect(try String(contentsOf: file, encoding: .utf8) == before)
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "a"), to: folder.outside.appending(path: "a"))
    #expect(try Unprivileged.run(accept, in: folder).status == 2)
    #expect(try String(contentsOf: file, encoding: .utf8) == before)
  }
}

/// Runs the program as a user whom the system can refuse something.
private enum Unprivileged {
  private static let tool = "/usr/bin/setpriv"

  /// Whether there is such a user: us, or else one that we can become.
  static let isPossible = geteuid() != 0 || FileManager.default.isExecutableFile(atPath: tool)

  static func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// Runs the program.
  static func run(
    _ arguments: [String], in folder: TestFolder, input: Data = Data()
  ) throws -> Program.Result {
    let process = try Program.prepared(arguments, in: folder)
    if geteuid() == 0, let program = process.executableURL {
      for place in [folder.url, folder.outside] { try setMode(0o777, place.path) }
      process.executableURL = URL(filePath: tool)
      process.arguments =
        ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] + arguments
    }
    let (stdin, output, messages) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let text = messages.readInBackground()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Result(
      status: process.terminationStatus, output: bytes,
      messages: String(decoding: text(), as: UTF8.self))
  }
}
