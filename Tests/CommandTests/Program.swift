import Foundation
import Testing

/// The built `stofkam`, run as users run it.
enum Program {
  /// What a run gave.
  struct Result {
    var status: Int32
    var output: Data
    var messages: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard output as lines.
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    /// Standard output as JSON Lines.
    var objects: [[String: Any]] {
      get throws {
        try lines.map {
          try #require(
            JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any],
            "not a JSON object: \($0)")
        }
      }
    }

    /// The objects of a type.
    func objects(ofType type: String) throws -> [[String: Any]] {
      try objects.filter { $0["type"] as? String == type }
    }

    /// The paths of the sources with a status, in order.
    func paths(_ status: String = "scanned") throws -> [String] {
      try objects(ofType: "source").filter { $0["status"] as? String == status }
        .compactMap { $0["path"] as? String }.sorted()
    }
  }

  /// Runs it and waits.
  ///
  /// - Parameters:
  ///   - arguments: The command line after the name of the program.
  ///   - folder: Where it runs.
  ///   - input: Its standard input.
  ///   - environment: What its environment has beside a path and a home.
  /// - Returns: Its exit status and all that it wrote.
  /// - Throws: If it is not there or cannot be started.
  static func run(
    _ arguments: [String], in folder: TestFolder, input: Data? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = try prepared(arguments, in: folder, environment: environment)
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    if let input {
      let file = folder.outside.appending(path: "input-\(UUID().uuidString)")
      try input.write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    let text = messages.readInBackground()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: bytes,
      messages: String(decoding: text(), as: UTF8.self))
  }

  /// A process that has yet to be run.
  static func prepared(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:]
  ) throws -> Process {
    let program: URL = try #require(
      BuiltProgram.program, "Build stofkam first, or say where it is in STOFKAM_PROGRAM.")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.outside.path, "TERM": "xterm",
    ].merging(environment) { $1 }
    return process
  }
}

extension Pipe {
  /// Starts to read all of it on a thread.
  ///
  /// - Returns: A function that waits for the end.
  func readInBackground() -> () -> Data {
    final class Box: @unchecked Sendable { var data = Data() }
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    let handle = fileHandleForReading
    Thread.detachNewThread {
      box.data = handle.readDataToEndOfFile()
      done.signal()
    }
    return {
      done.wait()
      return box.data
    }
  }
}
