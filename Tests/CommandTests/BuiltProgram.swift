import Foundation
import Testing

/// The program as it was built, run as a user runs it.
enum BuiltProgram {
  /// The folder that holds `Package.swift`.
  static let packageRoot: URL = {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while !isFile(folder.appending(path: "Package.swift")) && folder.path.count > 1
    return folder
  }()

  /// `$STOFKAM_PROGRAM`, or else the newest `stofkam` in a build folder of the package.
  static let program: URL? = {
    if let path = ProcessInfo.processInfo.environment["STOFKAM_PROGRAM"] {
      return URL(filePath: path, relativeTo: packageRoot).absoluteURL
    }
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: packageRoot.path)) ?? []
    let built = names.filter { $0.hasPrefix(".build") }
      .flatMap { folder in
        ["release", "debug"].map { packageRoot.appending(path: "\(folder)/\($0)/stofkam") }
      }
      .filter(isFile)
    let age = { (file: URL) -> Date in
      (try? files.attributesOfItem(atPath: file.resolvingSymlinksInPath().path))?[.modificationDate]
        as? Date ?? .distantPast
    }
    return built.max { age($0) < age($1) }
  }()

  /// What a run came to.
  struct Outcome {
    var status: Int32
    var output: Data
    var messages: String
    /// Whether it was stopped because its time was over.
    var timedOut = false
  }

  /// Runs the program in the package's folder, and waits.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - input: What it gets as standard input.
  ///   - folder: Where it runs; the package's folder if nil.
  ///   - limit: How many seconds it may take before it is killed.
  /// - Returns: Its exit status and all that it wrote.
  /// - Throws: If it is not there or cannot be started.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil, limit: Double = 60
  ) throws -> Outcome {
    let program = try #require(program, "there is no stofkam: build it, or set STOFKAM_PROGRAM")
    // Files, not pipes: a full pipe would stop the program.
    let scratch = try TemporaryFolder()
    let (stdin, stdout, stderr) = (scratch["in"], scratch["out"], scratch["err"])
    try input.write(to: stdin)
    for file in [stdout, stderr] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? packageRoot
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let timedOut = ended.wait(timeout: .now() + limit) == .timedOut
    if timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: stdout),
      messages: String(decoding: try Data(contentsOf: stderr), as: UTF8.self), timedOut: timedOut)
  }

  private static func isFile(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
  }
}

/// A folder that is gone when its owner is.
final class TemporaryFolder {
  /// Where it is.
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "stofkam-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A file or folder in it.
  subscript(name: String) -> URL { url.appending(path: name) }
}
