import Foundation
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  struct Row: CustomTestStringConvertible {
    var arguments: [String]
    var status: Int32
    var because: String
    var testDescription: String { "\(arguments.joined(separator: " ")): \(because)" }
  }

  @Test(
    "says how it went",
    arguments: [
      Row(arguments: ["scan"], status: 0, because: "findings alone are no failure"),
      Row(arguments: ["scan", "--fail-on", "none"], status: 0, because: "the default"),
      Row(arguments: ["scan", "--fail-on", "high"], status: 1, because: "there are high ones"),
      Row(arguments: ["scan", "--fail-on", "medium"], status: 1, because: "high is above medium"),
      Row(
        arguments: ["scan", "niets.txt", "--fail-on", "low"], status: 0, because: "nothing is found"
      ),
      Row(arguments: ["scan", "weg.txt"], status: 2, because: "it is not there"),
      Row(arguments: ["scan", "weg.txt", "-q"], status: 2, because: "quiet changes no status"),
      Row(
        arguments: ["scan", "weg.txt", "notes.txt", "--fail-on", "high"], status: 1,
        because: "1 wins over 2"),
      Row(arguments: ["scan", "--files-from", "weg.txt"], status: 2, because: "no such list"),
      Row(arguments: ["scan", "-o", "weg/uit.txt"], status: 2, because: "no such folder"),
      Row(arguments: ["scan", "-o", "klanten"], status: 2, because: "the output is a folder"),
      Row(arguments: ["--version"], status: 0, because: "asked for"),
      Row(arguments: ["--help"], status: 0, because: "asked for"),
      Row(arguments: ["scan", "--help"], status: 0, because: "asked for"),
      Row(arguments: ["detectors", "list"], status: 0, because: "asked for"),
      Row(arguments: ["detectors", "show", "nl.bsn"], status: 0, because: "asked for"),
    ])
  func status(row: Row) throws {
    let result = try Program.run(row.arguments, in: try TestFolder())
    #expect(result.status == row.status, "\(result.messages)")
  }

  @Test(
    "is 64 with a message of one line for wrong usage",
    arguments: [
      ["scan", "--nope"], ["nope"], ["scan", "--format", "xml"], ["scan", "-j", "0"],
      ["scan", "-j", "veel"], ["scan", "--max-file-size", "veel"],
      ["scan", "--max-file-size", "10X"],
      ["scan", "--min-confidence", "zeer"], ["scan", "--fail-on", "alles"],
      ["scan", "--encoding", "ebcdic"], ["scan", "--region", "XYZ"], ["scan", "--region", "XX"],
      ["scan", "--detectors", "bsnn"],
      ["scan", "--skip-detectors", "bsnn"],
      ["scan", "--detectors", "email", "--skip-detectors", "email"],
      ["scan", "--include", "[a"], ["scan", "notes.txt", "--files-from", "-"], ["scan", "-0"],
      ["scan", "-", "notes.txt"], ["scan", ""], ["scan", "--show-values", "--format", "sarif"],
      ["scan", "--show-values", "--format", "html"], ["scan", "--show-values", "-o", "uit.txt"],
      ["scan", "--show-values", "--index", "i.sqlite"], ["scan", "--changed"],
      ["scan", "--key-file", "k"], ["scan", "--progress", "soms"], ["scan", "--color", "rood"],
      ["detectors", "show", "nope"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let folder = try TestFolder()
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    let lines = result.messages.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines.last == "", "\(result.messages)")
    #expect(result.messages.hasPrefix("stofkam: "))
    #expect(!result.messages.contains("Error:"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "i.sqlite").path))
  }

  @Test("of what could not be read comes with a message that says what")
  func failedMessage() throws {
    let result = try Program.run(["scan", "weg.txt", "--format", "jsonl"], in: try TestFolder())
    #expect(result.messages.contains("1 input could not be scanned"))
    let source = try #require(try result.objects(ofType: "source").first)
    #expect(source["status"] as? String == "failed")
    #expect((source["reason"] as? String)?.isEmpty == false)
    #expect(try result.objects.last?["type"] as? String == "summary")
  }

  @Test("is 2 for a file without the right to read it", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    let folder = try TestFolder()
    let path = folder.url.appending(path: "notes.txt").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let result = try Program.run(["scan", "--format", "jsonl"], in: folder)
    #expect(result.status == 2)
    #expect(try result.paths("failed") == ["./notes.txt"])
    #expect(try result.objects(ofType: "finding").count > 100)
  }

  #if os(Linux)
    @Test("is 2 for a file that cannot be read, whoever reads")
    func unreadableForRoot() throws {
      let result = try Program.run(["scan", "/proc/self/mem"], in: try TestFolder())
      #expect(result.status == 2)
      #expect(result.text.contains("failed"))
    }
  #endif

  @Test("of a program that is asked to be quiet is all that it gives")
  func quiet() throws {
    for arguments in [["scan", "-q"], ["scan", "-q", "--fail-on", "high"]] {
      let result = try Program.run(arguments, in: try TestFolder())
      #expect(result.output.isEmpty)
      #expect(result.messages.isEmpty)
    }
  }

  @Test(
    "of a run that failed comes with a message, even if it is asked to be quiet",
    arguments: [
      (["scan", "-q", "weg.txt", "notes.txt"], "stofkam: weg.txt: no such file or folder.\n"),
      (["scan", "-q", "weg/", "-f", "jsonl"], "stofkam: weg/: no such file or folder.\n"),
    ])
  func quietFailure(arguments: [String], message: String) throws {
    let result = try Program.run(arguments, in: try TestFolder())
    #expect(result.status == 2)
    #expect(result.messages == message)
  }

  @Test("is 2 for an index that cannot be made, and findings are written all the same")
  func noIndex() throws {
    let folder = try TestFolder()
    let index = ["--index", folder.outside.appending(path: "weg/i.sqlite").path]
    let result = try Program.run(["scan", "-f", "jsonl"] + index, in: folder)
    #expect(result.status == 2)
    #expect(result.messages.contains("weg/i.sqlite: No such file or directory."))
    #expect(try result.objects(ofType: "finding").count > 100)
    #expect(try result.objects.last?["type"] as? String == "summary")
    let found = try Program.run(["scan", "--fail-on", "high"] + index, in: folder)
    #expect(found.status == 1)
    #expect(found.text.contains("pieces of personal data"))
    // Nothing would come of it.
    let quiet = try Program.run(["scan", "-q"] + index, in: folder)
    #expect(quiet.status == 2)
    #expect(quiet.messages.contains("weg/i.sqlite: No such file or directory."))
  }
}
