import Foundation
import Testing

/// What `git --history --index` leaves that is killed on its way.
@Suite("Index of a killed history scan")
struct HistoryCrashTests {
  private static let files = 100
  private static let versions = 20

  /// A repository of 100 files in 20 versions, each with an address of its own: 40 MB.
  private static func makeRepository() throws -> GitFolder {
    let repository = try GitFolder()
    var stream = ""
    for version in 0..<versions {
      stream += "commit refs/heads/main\nmark :\(version + 1)\n"
      stream += "author Jan <jan@voorbeeld.nl> \(1_700_000_000 + version) +0000\n"
      stream += "committer Jan <jan@voorbeeld.nl> \(1_700_000_000 + version) +0000\n"
      stream += "data 1\n\(version % 10)\n"
      if version > 0 { stream += "from :\(version)\n" }
      for file in 0..<files {
        var text = ""
        for line in 0..<500 { text += "Regel \(line) van versie \(version) van dossier \(file)\n" }
        text += "E-mail: piet\(version).\(file)@voorbeeld.nl\n"
        stream += "M 100644 inline \(file).txt\ndata \(text.utf8.count)\n\(text)\n"
      }
    }
    let file = repository.folder.outside.appending(path: "stream")
    try Data(stream.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = ["fast-import", "--quiet"]
    process.currentDirectoryURL = repository.place
    process.standardInput = try FileHandle(forReadingFrom: file)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return repository
  }

  @Test("is completed by the next run, which reads only what is missing, at random moments")
  func killed() throws {
    let repository = try Self.makeRepository()
    let total = Self.files * Self.versions
    func index(_ name: String) -> String {
      repository.folder.outside.appending(path: name).path
    }
    func command(_ name: String) -> [String] {
      ["git", "--history", "--format", "jsonl", "--index", index(name)]
    }
    func totals(_ name: String) throws -> NSDictionary {
      let result = try repository.stofkam(
        ["report", index(name), "--format", "json", "--top", "3000"])
      #expect(result.status == 0, "\(result.messages)")
      var object = try #require(
        JSONSerialization.jsonObject(with: result.output) as? [String: Any])
      object["scan"] = nil
      return object as NSDictionary
    }
    let started = Date()
    let whole = try repository.stofkam(command("whole"))
    let duration = Date().timeIntervalSince(started)
    #expect(try whole.objects(ofType: "finding").count == total)
    let expected = try totals("whole")

    var moments = KillMoments(scanOf: duration)
    var round = 0
    while moments.kills < 6 || moments.parts == 0, round < 60 {
      round += 1
      let moment = moments.next()
      let comment: Comment = "killed after \(moment) of \(duration) s; seed \(moments.seed)"
      let name = "killed-\(round)"
      let process = try Program.prepared(command(name), in: repository.folder)
      process.currentDirectoryURL = repository.place
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: moment)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let wasKilled = process.terminationReason == .uncaughtSignal

      let rerun = try repository.stofkam(command(name))
      #expect(rerun.status == 0, comment)
      let read = try rerun.paths().count
      #expect(read <= total, comment)
      // Each version has one address that none before it has.
      #expect(try rerun.objects(ofType: "finding").count == read, comment)
      moments.note(
        moment, wasKilled ? read < total ? .part : .nothing : .over, narrows: true)
      #expect(try totals(name) == expected, comment)
      let verified = try repository.stofkam(["index", "verify", index(name)])
      #expect(verified.status == 0 && verified.text.contains("is complete"), comment)
      #expect(try repository.stofkam(command(name)).paths().isEmpty, comment)
    }
    #expect(moments.kills >= 6, "few scans were still running; seed \(moments.seed)")
    #expect(moments.parts > 0, "no rerun went on where a killed scan was; seed \(moments.seed)")
  }

  #if os(Linux)
    @Test("is of use when Ctrl-C ends the scan, which git gets too")
    func interrupted() throws {
      let repository = try Self.makeRepository()
      let index = repository.folder.outside.appending(path: "i.db").path
      let command = ["git", "--history", "--format", "jsonl", "--index", index]
      let process = try Program.prepared(command, in: repository.folder)
      process.currentDirectoryURL = repository.place
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      // No one reads on, so the scan waits at a full pipe.
      let first = output.fileHandleForReading.readData(ofLength: 1000)
      let gits = try children(of: process.processIdentifier)
      #expect(!gits.isEmpty)
      for identifier in gits + [process.processIdentifier] { kill(identifier, SIGINT) }
      // Reading too soon would let a scan go on that has not been given time to see the signal.
      Thread.sleep(forTimeInterval: 1)
      let rest = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 130)
      let text = String(decoding: first + rest, as: UTF8.self)
      #expect(!text.contains(#""failed""#), "git was ended under our hands")
      #expect(!text.contains(#"{"type":"summary""#))
      let rerun = try repository.stofkam(command)
      #expect(rerun.status == 0)
      #expect(try rerun.paths().count < Self.files * Self.versions)
      #expect(try repository.stofkam(command).paths().isEmpty)
    }

    /// The processes that any thread of a process has started.
    private func children(of identifier: pid_t) throws -> [pid_t] {
      let tasks = "/proc/\(identifier)/task"
      return try FileManager.default.contentsOfDirectory(atPath: tasks).flatMap { task in
        let text = try String(contentsOfFile: "\(tasks)/\(task)/children", encoding: .utf8)
        return text.split(separator: " ").compactMap { pid_t($0) }
      }
    }
  #endif
}
