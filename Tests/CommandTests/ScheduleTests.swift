import Foundation
import Testing

@Suite("Schedule and metrics")
struct ScheduleTests {
  /// A name with all that units and shells could misread.
  private static let strange = "a b%n$HOME'\"\\;&<x>"

  private static func folder() throws -> TestFolder {
    let folder = try TestFolder([:])
    try folder.write("BSN: 111222333\n", to: "\(strange)/a.txt")
    return folder
  }

  private static func arguments(_ kind: String, _ folder: TestFolder) -> [String] {
    [
      "schedule", kind, strange, "klanten", "--index",
      folder.outside.appending(path: "i.sqlite").path, "--at", "3:05",
      "--metrics", folder.outside.appending(path: "m.prom").path,
      "--key-file", folder.outside.appending(path: "key").path,
    ]
  }

  @Test(
    "systemd units pass systemd-analyze verify",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/systemd-analyze")))
  func verified() throws {
    let folder = try Self.folder()
    var files: [String] = []
    for unit in ["service", "timer"] {
      let result = try Program.run(
        Self.arguments("systemd", folder) + ["--unit", unit], in: folder)
      #expect(result.status == 0, "\(result.messages)")
      let file = folder.outside.appending(path: "stofkam-scan.\(unit)")
      try result.output.write(to: file)
      files.append(file.path)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
    process.arguments = ["verify", "--man=no"] + files
    let messages = Pipe()
    process.standardError = messages
    process.standardOutput = messages
    try process.run()
    let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    // Warnings do not change the status.
    #expect(!text.contains("stofkam-scan"), "\(text)")
  }

  @Test("a systemd service is hardened, polite, and writes only where it must")
  func hardened() throws {
    let folder = try Self.folder()
    let result = try Program.run(
      Self.arguments("systemd", folder) + ["--unit", "service"], in: folder)
    let lines = Set(result.lines)
    for line in [
      "ProtectSystem=strict", "NoNewPrivileges=yes", "PrivateNetwork=yes", "Nice=19",
      "IOSchedulingClass=idle", "ReadWritePaths=\(folder.outside.path)",
      "CapabilityBoundingSet=CAP_DAC_READ_SEARCH CAP_DAC_OVERRIDE",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    // The paths of the test are temporary files, which a private /tmp would hide.
    #expect(!result.text.contains("PrivateTmp"))
    let usual = try Program.run(
      [
        "schedule", "systemd", "/srv/data", "--index", "/var/lib/stofkam/i.sqlite", "--user", "dpo",
        "--key-file", "/etc/stofkam/key", "--program", "/usr/local/bin/stofkam",
      ], in: folder)
    #expect(usual.lines.contains("PrivateTmp=yes"))
    #expect(usual.lines.contains("User=dpo"))
    #expect(usual.lines.contains("CapabilityBoundingSet="))
    #expect(usual.lines.contains("OnCalendar=*-*-* 02:00:00"))
    #expect(
      usual.lines.contains(
        "ExecStart=/usr/local/bin/stofkam scan --index /var/lib/stofkam/i.sqlite --changed "
          + "--key-file /etc/stofkam/key --format json "
          + "--output /var/lib/stofkam/scan-{date}.json -- /srv/data"))
  }

  @Test("launchd gets a property list with the same command")
  func launchd() throws {
    let folder = try Self.folder()
    let result = try Program.run(Self.arguments("launchd", folder), in: folder)
    let list = try #require(
      unsafe PropertyListSerialization.propertyList(from: result.output, format: nil)
        as? [String: Any])
    #expect(list["Label"] as? String == "stofkam.scan")
    #expect(list["StartCalendarInterval"] as? [String: Int] == ["Hour": 3, "Minute": 5])
    let arguments = try #require(list["ProgramArguments"] as? [String])
    #expect(arguments[1] == "scan")
    #expect(
      arguments.suffix(3).map { ($0 as NSString).lastPathComponent }
        == ["--", Self.strange, "klanten"])
  }

  @Test("the line for cron runs the scan, twice a day if one likes")
  func cron() throws {
    let folder = try Self.folder()
    let result = try Program.run(Self.arguments("cron", folder), in: folder)
    let line = try #require(result.lines.last)
    let fields = line.split(separator: " ", maxSplits: 5)
    #expect(fields.prefix(5) == ["5", "3", "*", "*", "*"])
    // As cron does: a % that is not escaped ends the command.
    let command = String(fields[5]).replacing("\\%", with: "%")
    for round in 1...2 {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = folder.outside
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      // 'klanten' is not there.
      #expect(process.terminationStatus == 2)
      let reports = folder.namesOutside.filter { $0.hasPrefix("scan-20") && $0.hasSuffix(".json") }
      #expect(reports.count == 1)
      let report = try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.outside.appending(path: reports[0])))
      let findings = (report as? [String: Any])?["findings"] as? [Any]
      #expect(findings?.count == 1 || round == 2)
      #expect(folder.namesOutside.contains("i.sqlite"))
      #expect(folder.namesOutside.contains("m.prom"))
    }
  }

  @Test("a second scan does not write to an index that is being written to")
  func noOverlap() throws {
    let folder = try Self.folder()
    let index = folder.outside.appending(path: "i.sqlite").path
    // `flock` as another stofkam would hold it.
    let lock = unsafe open(index + "-lock", O_RDWR | O_CREAT, 0o600)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let refused = try Program.run(["scan", ".", "--index", index], in: folder)
    #expect(refused.status == 2)
    #expect(refused.messages.contains("another stofkam is writing"))
    close(lock)
    #expect(try Program.run(["scan", ".", "-q", "--index", index], in: folder).status == 0)
  }

  @Test("--metrics writes what Prometheus reads")
  func metrics() throws {
    let folder = try TestFolder()
    let file = folder.outside.appending(path: "stofkam.prom").path
    let scan = try Program.run(["scan", "-f", "jsonl", "--metrics", file], in: folder)
    #expect(scan.status == 0)
    let text = try #require(folder.readOutside("stofkam.prom"))
    let values = try Self.parse(text)
    let summary = try #require(try scan.objects.last)
    let findings = try #require(summary["findings"] as? [String: Int])
    for (detector, count) in findings {
      let sum = values.filter { $0.key.hasPrefix("stofkam_findings{detector=\"\(detector)\"") }
        .reduce(0) { $0 + $1.value }
      #expect(sum == Double(count), "\(detector)")
    }
    #expect(values[#"stofkam_sources{status="scanned"}"#] == 6)
    #expect(values["stofkam_scanned_bytes"] == Double(summary["bytes"] as? Int ?? -1))
    #expect(values["stofkam_exit_status"] == 0)
    let success = try #require(values["stofkam_last_success_timestamp_seconds"])
    #expect(abs(success - Date().timeIntervalSince1970) < 60)
    #expect(folder.namesOutside.filter { $0.contains("stofkam.prom") } == ["stofkam.prom"])
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o644)
  }

  @Test("the time of the last success outlives a failure")
  func lastSuccess() throws {
    let folder = try TestFolder()
    let file = folder.outside.appending(path: "m.prom")
    let name = "stofkam_last_success_timestamp_seconds"
    let failed = ["scan", "weg.txt", "-q", "--metrics", file.path]
    #expect(try Program.run(failed, in: folder).status == 2)
    #expect(try Self.parse(folder.readOutside("m.prom") ?? "")[name] == nil)
    try Data("\(name) 1700000000\n".utf8).write(to: file)
    #expect(try Program.run(failed, in: folder).status == 2)
    let values = try Self.parse(folder.readOutside("m.prom") ?? "")
    #expect(values[name] == 1_700_000_000)
    #expect(values["stofkam_exit_status"] == 2)
    // Status 1 says that something was found, also if something else could not be read.
    let both = ["scan", "weg.txt", "notes.txt", "-q", "--fail-on", "high", "--metrics", file.path]
    #expect(try Program.run(both, in: folder).status == 1)
    #expect(try Self.parse(folder.readOutside("m.prom") ?? "")[name] == 1_700_000_000)
  }

  @Test(
    "wrong usage has status 64",
    arguments: [
      ["schedule", "systemd"], ["schedule", "cron", "a"], ["schedule", "anacron", "a"],
      ["schedule", "cron", "a", "--index", "i", "--at", "24:00"],
      ["schedule", "cron", "a", "--index", "i", "--at", "2"],
      ["schedule", "cron", "a\nb", "--index", "i"], ["schedule", "cron", "", "--index", "i"],
      ["schedule", "systemd", "a", "--index", "i", "--name", "../a"],
      ["schedule", "systemd", "a", "--index", "i", "--user", "a b"],
      ["schedule", "launchd", "a", "--index", "i", "--label", ""],
    ])
  func wrongUsage(arguments: [String]) throws {
    let result = try Program.run(arguments, in: try TestFolder())
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }

  /// The samples of a text in Prometheus' format, which must have a type each.
  private static func parse(_ text: String) throws -> [String: Double] {
    var values: [String: Double] = [:]
    var types: Set<Substring> = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# TYPE ") {
        #expect(types.insert(line.split(separator: " ")[2]).inserted)
      }
      if line.hasPrefix("#") { continue }
      let space = try #require(line.lastIndex(of: " "))
      let name = line[..<space].prefix { $0 != "{" }
      #expect(types.contains(name) || types.isEmpty, "\(line)")
      let number = Double(String(line[line.index(after: space)...]))
      #expect(number != nil, "\(line)")
      values[String(line[..<space])] = number
    }
    return values
  }
}
