import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Inputs, outputs and signals")
struct StreamTests {
  @Test("standard input is scanned as a source named -")
  func standardInput() throws {
    let result = try Program.run(
      ["scan", "-", "-f", "jsonl"], in: try TestFolder(), input: Data("bsn 111222333\n".utf8))
    #expect(try result.paths() == ["-"])
    let finding = try #require(try result.objects(ofType: "finding").first)
    #expect(finding["start"] as? Int == 4)
    #expect(finding["end"] as? Int == 13)
  }

  @Test("a list of files is read from a file or standard input, with newlines or NULs")
  func filesFrom() throws {
    let folder = try TestFolder(["a b.txt": "x\n", "c\nd.txt": "x\n", "e.txt": "x\n"])
    let lines = Data("a b.txt\ne.txt\n".utf8)
    let piped = try Program.run(
      ["scan", "--files-from", "-", "-f", "jsonl"], in: folder, input: lines)
    #expect(try piped.paths() == ["a b.txt", "e.txt"])
    try lines.write(to: folder.outside.appending(path: "list"))
    let named = try Program.run(
      ["scan", "--files-from", "../outside/list", "-f", "jsonl"], in: folder)
    #expect(try named.paths() == ["a b.txt", "e.txt"])
    let separated = try Program.run(
      ["scan", "--files-from", "-", "-0", "-f", "jsonl"], in: folder,
      input: Data("c\nd.txt\0e.txt".utf8))
    #expect(try separated.paths() == ["c\nd.txt", "e.txt"])
  }

  #if os(Linux)
    @Test("names that are not UTF-8 come with their bytes, and can be given")
    func bytesInNames() throws {
      let folder = try TestFolder([:])
      let name: [UInt8] = Array("na".utf8) + [0xFF] + Array("am.txt".utf8)
      let path = (Array(folder.url.path.utf8) + [UInt8(ascii: "/")] + name + [0]).map {
        CChar(bitPattern: $0)
      }
      let file = unsafe open(path, O_WRONLY | O_CREAT, 0o644)
      try #require(file >= 0)
      _ = unsafe write(file, "bsn 111222333\n", 14)
      close(file)
      let bytes = Data(Array("./".utf8) + name).base64EncodedString()
      let result = try Program.run(["scan", "-f", "jsonl"], in: folder)
      for type in ["finding", "source"] {
        let object = try #require(try result.objects(ofType: type).first)
        #expect(object["path"] as? String == "./na\u{FFFD}am.txt")
        #expect(object["pathBytes"] as? String == bytes)
      }
      // As an argument: a shell is needed, since `Process` passes text.
      let process = try Program.prepared([], in: folder)
      let program = try #require(process.executableURL)
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "'\(program.path)' scan -f csv \"$(printf 'na\\377am.txt')\""]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(text.contains("\"na\u{FFFD}am.txt\",nl.bsn,high"))
    }
  #endif

  @Test(
    "a reader that goes away is no error", arguments: ["jsonl", "csv", "json", "sarif", "text"])
  func closedPipe(format: String) throws {
    let folder = try TestFolder(["a.csv": TestFolder.table(rows: 30_000)])
    let process = try Program.prepared(["scan", "-f", format], in: folder)
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = FileHandle.nullDevice
    try process.run()
    if format != "text" { _ = output.fileHandleForReading.readData(ofLength: 10) }
    try output.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(messages.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  #if os(Linux)
    @Test("a full disk is a failure with a message")
    func fullDisk() throws {
      let folder = try TestFolder()
      let process = try Program.prepared(["scan", "-f", "jsonl"], in: folder)
      let messages = Pipe()
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
      process.standardError = messages
      process.standardInput = FileHandle.nullDevice
      try process.run()
      let text = String(
        decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(
        text
          == "stofkam: standard output: the disk is full. "
          + "Make room, or give another place with --output.\n"
      )
    }
  #endif

  @Test("--output gets its name when it is whole, and keeps what was there until then")
  func outputFile() throws {
    let folder = try TestFolder()
    try Data("oud".utf8).write(to: folder.outside.appending(path: "uit.jsonl"))
    let process = try Program.prepared(
      ["scan", "--files-from", "-", "-f", "jsonl", "-o", "../outside/uit.jsonl"], in: folder)
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("notes.txt\n".utf8))
    try waitUntil { folder.namesOutside.contains { $0.hasSuffix(".part") } }
    #expect(folder.readOutside("uit.jsonl") == "oud")
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(folder.namesOutside == ["uit.jsonl"])
    let lines = folder.readOutside("uit.jsonl")?.split(separator: "\n") ?? []
    #expect(lines.last?.hasPrefix(#"{"type":"summary""#) == true)
  }

  @Test("an output that cannot be named leaves nothing behind")
  func noHalfOutput() throws {
    let folder = try TestFolder()
    let result = try Program.run(
      ["scan", "--include", "[a", "-o", "../outside/uit.txt"], in: folder)
    #expect(result.status == 64)
    #expect(folder.namesOutside.isEmpty)
  }

  @Test("--output follows a link, keeps rights, and writes to what is no file as it is")
  func outputKinds() throws {
    let folder = try TestFolder()
    let real = folder.outside.appending(path: "echt.txt")
    try Data("oud".utf8).write(to: real)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: real.path)
    let link = folder.outside.appending(path: "link.txt")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
    #expect(try Program.run(["scan", "-o", "../outside/link.txt"], in: folder).status == 0)
    #expect(folder.readOutside("echt.txt")?.contains("pieces of personal data") == true)
    let attributes = try FileManager.default.attributesOfItem(atPath: real.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == real.path)
    #expect(try Program.run(["scan", "-o", "/dev/null"], in: folder).status == 0)
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test("an output in the folder that is scanned is no part of the scan")
  func ownOutput() throws {
    let folder = try TestFolder(["a.txt": "x\n"])
    let result = try Program.run(["scan", "-f", "jsonl", "-o", "uit.jsonl"], in: folder)
    #expect(result.status == 0)
    let text = try String(contentsOf: folder.url.appending(path: "uit.jsonl"), encoding: .utf8)
    #expect(!text.contains(".part"))
    #expect(text.contains(#""unchanged":0"#))
  }

  @Test(
    "a signal ends the scan, and what was found is written",
    arguments: [
      (SIGINT, Int32(130), []), (SIGTERM, Int32(143), []),
      (SIGINT, Int32(130), ["--index", "../outside/i.db"]),
    ])
  func signals(signal: Int32, status: Int32, options: [String]) throws {
    let folder = try TestFolder(["a.csv": TestFolder.table(rows: 100_000)])
    // No one reads, so the scan waits at a full pipe.
    let process = try Program.prepared(["scan", "-f", "jsonl"] + options, in: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let first = output.fileHandleForReading.readData(ofLength: 1000)
    kill(process.processIdentifier, signal)
    // Reading too soon would let a scan go on that has not been given time to see the signal.
    Thread.sleep(forTimeInterval: 1)
    let rest = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    let text = String(decoding: first + rest, as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    #expect(text.split(separator: "\n").count < 400_000)
    #expect(!text.contains(#"{"type":"summary""#))
    guard let index = options.last else { return }
    let verified = try Program.run(["index", "verify", index], in: folder)
    #expect(verified.status == 0, "\(verified.messages)")
    #expect(verified.text.contains("was cut off"), "\(verified.text)")
  }

  @Test("a signal leaves an --output of what was found")
  func signalWithOutput() throws {
    let folder = try TestFolder()
    let process = try Program.prepared(
      ["scan", "--files-from", "-", "-f", "jsonl", "-o", "../outside/uit.jsonl"], in: folder)
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("notes.txt\n".utf8))
    try waitUntil { folder.namesOutside.contains { $0.hasSuffix(".part") } }
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, SIGINT)
    Thread.sleep(forTimeInterval: 0.2)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(folder.namesOutside == ["uit.jsonl"])
  }

  @Test(
    "a signal ends the wait for standard input, with what was found until then",
    arguments: [SIGINT, SIGTERM], [false, true])
  func signalWhileWaiting(signal: Int32, isList: Bool) throws {
    let folder = try TestFolder()
    let what = isList ? ["--files-from", "-"] : ["-"]
    let process = try Program.prepared(["scan", "-f", "jsonl"] + what, in: folder)
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data((isList ? "notes.txt\n" : "bsn 111222333\n").utf8))
    let text = output.readInBackground()
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, signal)
    // The pipe stays open: nothing else ends the wait.
    try waitUntil { !process.isRunning }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    let written = String(decoding: text(), as: UTF8.self)
    #expect(written.contains(#""detector":"nl.bsn""#), "\(written)")
    #expect(!written.contains(#""type":"summary""#))
  }

  private func waitUntil(_ condition: () -> Bool) throws {
    for _ in 0..<200 {
      if condition() { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("waited 10 s in vain")
  }
}
