import Foundation
import SystemPackage

@testable import PIIScanner

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder for one test, that goes when the test is done.
///
/// Names are bytes: they need not be UTF-8.
final class WalkTree {
  let path: [UInt8]

  init() {
    // In memory where that is possible: these tests make tens of thousands of files.
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : nil
    let folder = memory ?? FileManager.default.temporaryDirectory.path
    let pattern = folder + "/stofkam-walk-XXXXXX"
    var name = Array(pattern.utf8CString)
    precondition(unsafe mkdtemp(&name) != nil, "no temporary folder")
    path = name.dropLast().map { UInt8(bitPattern: $0) }
  }

  deinit {
    // `rm` can do paths of any length.
    _ = try? WalkTree.run("/bin/rm", ["-rf", text])
  }

  /// The path as text: temporary folders have plain names.
  var text: String { String(decoding: path, as: UTF8.self) }

  func path(of name: [UInt8]) -> [UInt8] { path + Array("/".utf8) + name }

  /// Makes a folder, and the folders it lies in.
  func makeFolder(_ name: [UInt8]) {
    var end = 0
    while end < name.count {
      end = name[(end + 1)...].firstIndex(of: UInt8(ascii: "/")) ?? name.count
      unsafe onPath(Array(name[..<end])) { unsafe _ = mkdir($0, 0o755) }
    }
  }

  /// Writes a file, and makes the folders it lies in.
  func write(_ name: [UInt8], _ content: [UInt8] = Array("x\n".utf8)) {
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { makeFolder(Array(name[..<slash])) }
    unsafe onPath(name) { path in
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      precondition(descriptor >= 0, "cannot write \(name): \(Errno(rawValue: errno))")
      unsafe content.withUnsafeBytes {
        precondition(unsafe writeBytes(descriptor, $0) == content.count)
      }
      close(descriptor)
    }
  }

  func write(_ name: String, _ content: String = "x\n") {
    write(Array(name.utf8), Array(content.utf8))
  }

  /// Calls a closure with the path of a name, for a system call.
  func onPath<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe FolderCalls.withName(path(of: name)) { unsafe body($0) }
  }

  func link(_ name: String, to target: String) {
    unsafe onPath(Array(name.utf8)) { path in
      precondition(unsafe symlink(target, path) == 0)
    }
  }

  /// Makes what git needs to take this folder for a work tree.
  func makeRepository(at name: String = "", config: String = "") {
    let git = Array((name.isEmpty ? ".git/" : name + "/.git/").utf8)
    write(git + Array("HEAD".utf8), Array("ref: refs/heads/main\n".utf8))
    write(
      git + Array("config".utf8), Array("[core]\n\trepositoryformatversion = 0\n\(config)".utf8))
    makeFolder(git + Array("objects".utf8))
    makeFolder(git + Array("refs".utf8))
  }

  /// Asks git for the files that it would take in, but for those in nested work trees.
  func filesThatGitTakes(global: String? = nil) throws -> Set<[UInt8]> {
    var environment = ["PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"]
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    environment["GIT_CONFIG_GLOBAL"] = global ?? "/dev/null"
    environment["HOME"] = text
    let output = try Self.run(
      "/usr/bin/env",
      ["git", "-C", text, "ls-files", "--others", "--exclude-standard", "-z"], environment)
    return Set(output.split(separator: 0).map { Array($0) })
  }

  /// Runs a program and returns what it prints.
  static func run(
    _ program: String, _ arguments: [String], _ environment: [String: String]? = nil
  ) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let environment { process.environment = environment }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ProgramFailed(program: program, arguments: arguments)
    }
    return bytes
  }

  struct ProgramFailed: Error {
    var program: String
    var arguments: [String]
  }
}

// `write` is the name of a method here, too.
private func writeBytes(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}

/// What a walk found.
struct WalkFound {
  /// Paths of files to read.
  var files: Set<[UInt8]> = []
  /// How often a file was found.
  var count = 0
  /// Reasons of what is not read.
  var refusals: [[UInt8]: String] = [:]

  /// The paths as text.
  var names: Set<String> { Set(files.map { String(decoding: $0, as: UTF8.self) }) }
  /// The refusals, with paths as text.
  var reasons: [String: String] {
    Dictionary(uniqueKeysWithValues: refusals.map { (String(decoding: $0, as: UTF8.self), $1) })
  }
}

extension WalkOptions {
  /// Options that know nothing of the settings of who runs the tests.
  static func forTest(home: [UInt8]? = nil, _ change: (inout WalkOptions) -> Void = { _ in })
    -> WalkOptions
  {
    var options = WalkOptions()
    options.gitSettings = GitSettings { name in
      switch name {
      case "HOME": home
      case "GIT_CONFIG_NOSYSTEM": [1]
      default: nil
      }
    }
    change(&options)
    return options
  }
}

extension WalkTree {
  /// Walks the tree, or a folder in it, and returns paths relative to where it started.
  func walk(
    _ name: String = "", _ options: WalkOptions = .forTest(), workers: Int = 1,
    opening: Bool = false
  ) -> WalkFound {
    let root = name.isEmpty ? path : path(of: Array(name.utf8))
    let walker = Walker(roots: [root], options: options)
    return collect(walker, workers: workers, opening: opening, dropping: root.count + 1)
  }
}

/// Runs a walk to its end.
///
/// - Parameters:
///   - walker: The walk.
///   - workers: Threads that take part.
///   - opening: Whether each file is opened.
///   - dropped: Bytes to take off the start of each path.
/// - Returns: What all workers found.
func collect(_ walker: Walker, workers: Int = 1, opening: Bool = false, dropping dropped: Int = 0)
  -> WalkFound
{
  let results = WorkerResults()
  let threads = (0..<workers).map { _ in
    let thread = Thread {
      var found = WalkFound()
      var worker = WalkWorker()
      while let item = walker.next(&worker) {
        let path = Array(item.path.dropFirst(dropped))
        var refusal = item.refusal
        if opening && refusal == nil {
          do throws(WalkRefusal) { _ = try item.open() } catch { refusal = error }
        }
        if let refusal {
          found.refusals[path] = refusal.reason
        } else {
          found.files.insert(path)
          found.count += 1
        }
      }
      results.add(found)
    }
    thread.start()
    return thread
  }
  return results.wait(for: threads.count)
}

/// Gathers what the workers of a test found.
private final class WorkerResults: @unchecked Sendable {
  private let change = NSCondition()
  private var found = WalkFound()
  private var workers = 0

  func add(_ more: WalkFound) {
    change.lock()
    found.files.formUnion(more.files)
    found.count += more.count
    found.refusals.merge(more.refusals) { first, _ in first }
    workers += 1
    change.signal()
    change.unlock()
  }

  func wait(for count: Int) -> WalkFound {
    change.lock()
    defer { change.unlock() }
    while workers < count { change.wait() }
    return found
  }
}
