import Foundation
import Testing

/// What a scan leaves that is killed while it writes an index.
@Suite("Index of a killed scan")
struct IndexCrashTests {
  /// 2,000 small files and one table of 30 MB.
  private static func makeFolder() throws -> TestFolder {
    let folder = try TestFolder([:])
    for number in 0..<2000 {
      let bsn = number.isMultiple(of: 2) ? "111222333" : "123456782"
      try folder.write(
        "Dossier \(number)\nBSN: \(bsn)\nE-mail: jan\(number)@voorbeeld.nl\n",
        to: "dossiers/\(number % 20)/\(number).txt")
    }
    var row = 0
    var table = "naam;bsn;email;iban;telefoon\n"
    while table.utf8.count < 30_000_000 {
      table += "Jan;111222333;piet\(row)@voorbeeld.nl;NL91ABNA0417164300;06-12345678\n"
      row += 1
    }
    try folder.write(table, to: "export.csv")
    return folder
  }

  /// The report without what differs from one scan to another.
  private static func totals(_ index: String, _ folder: TestFolder) throws -> NSDictionary {
    let result = try Program.run(["report", index, "-f", "json", "--top", "3000"], in: folder)
    #expect(result.status == 0, "\(result.messages)")
    var object = try #require(
      JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    object["scan"] = nil
    return object as NSDictionary
  }

  @Test("is in order, and --changed completes it, at 20 random moments")
  func killed() throws {
    let folder = try Self.makeFolder()
    func index(_ name: String) -> String { folder.outside.appending(path: name).path }
    func scan(_ name: String, _ more: [String] = []) -> [String] {
      ["scan", ".", "-q", "--no-config", "--index", index(name)] + more
    }
    // Files that are as new as the scan are read again; these are not to be.
    Thread.sleep(forTimeInterval: 0.1)
    let started = Date()
    let whole = try Program.run(scan("whole"), in: folder)
    let duration = Date().timeIntervalSince(started)
    #expect(whole.status == 0, "\(whole.messages)")
    let expected = try Self.totals(index("whole"), folder)

    var moments = KillMoments(scanOf: duration)
    var round = 0
    while round < 20 || moments.parts == 0, round < 60 {
      round += 1
      let moment = moments.next()
      let name = "killed-\(round)"
      let comment: Comment = "killed after \(moment) of \(duration) s; seed \(moments.seed)"
      let process = try Program.prepared(scan(name), in: folder)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: moment)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let wasKilled = process.terminationReason == .uncaughtSignal

      let verified = try Program.run(["index", "verify", index(name)], in: folder)
      // Killed before it had made any table, it has left nothing that could be wrong.
      let isNothing =
        verified.messages.contains("no such index")
        || verified.messages.contains("no scan in the index")
      #expect(verified.status == 0 || isNothing, comment)

      let rerun = try Program.run(
        scan(name, ["--changed", "--metrics", index("metrics.prom")]), in: folder)
      #expect(rerun.status == 0, comment)
      let again = try Program.run(["index", "verify", index(name)], in: folder)
      #expect(again.status == 0, comment)
      #expect(again.text.contains("is complete"), comment)
      #expect(try Self.totals(index(name), folder) == expected, comment)
      let metrics = try #require(folder.readOutside("metrics.prom"))
      let hasPart = !metrics.contains("stofkam_sources{status=\"unchanged\"} 0\n")
      moments.note(
        moment, wasKilled ? hasPart ? .part : .nothing : .over, narrows: round >= 20)
    }
    #expect(moments.kills >= 10, "few scans were still running; seed \(moments.seed)")
    #expect(moments.parts > 0, "no rerun went on where a killed scan was; seed \(moments.seed)")
  }
}
