import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("What is never shown")
struct SafetyTests {
  @Test(
    "plain values are in no output",
    arguments: ["text", "json", "jsonl", "csv", "sarif", "html"],
    [[], ["-v"], ["--min-confidence", "low"]])
  func noValues(format: String, arguments: [String]) throws {
    let result = try Program.run(
      ["scan", "-f", format, "--progress", "always"] + arguments, in: try TestFolder())
    for value in TestFolder.values {
      #expect(!result.text.contains(value), "\(value)")
      #expect(!result.messages.contains(value), "\(value)")
    }
  }

  @Test("--show-values shows them", arguments: ["text", "json", "jsonl", "csv"])
  func showValues(format: String) throws {
    let result = try Program.run(["scan", "-f", format, "--show-values"], in: try TestFolder())
    for value in ["111222333", "NL91ABNA0417164300", "jan@voorbeeld.nl"] {
      #expect(result.text.contains(value))
    }
  }

  @Test("--show-values is refused where CI is set")
  func continuousIntegration() throws {
    let folder = try TestFolder()
    let refused = try Program.run(
      ["scan", "--show-values"], in: folder, environment: ["CI": "true"])
    #expect(refused.status == 64)
    #expect(refused.output.isEmpty)
    let empty = try Program.run(["scan", "--show-values"], in: folder, environment: ["CI": ""])
    #expect(empty.status == 0)
  }

  @Test(
    "a mask shows the last two of a long value, the initial of an address, and no more",
    arguments: [
      ("bsn 111222333", "nl.bsn", "*******33"),
      ("bsn 1112.22.333", "nl.bsn", "*********33"),
      ("NL91ABNA0417164300", "iban", "****************00"),
      ("mail jan@voorbeeld.nl", "email", "j***@***.nl"),
      ("mail ab@voorbeeld.nl", "email", "****@***.nl"),
      ("mail jan@bureau.amsterdam", "email", "j***@***"),
      ("bel 06-12345678", "phone", "*********78"),
    ])
  func masks(text: String, detector: String, mask: String) throws {
    let folder = try TestFolder(["a.txt": text + "\n"])
    let result = try Program.run(
      ["scan", "-f", "jsonl", "--detectors", detector, "--min-confidence", "low"], in: folder)
    let masked = try result.objects(ofType: "finding").compactMap { $0["masked"] as? String }
    #expect(masked == [mask])
  }

  @Test("names of files cannot command a terminal")
  func controlCharacters() throws {
    let folder = try TestFolder(["\u{1B}[31mrood\n.txt": "bsn 111222333\n"])
    let text = try Program.run(["scan"], in: folder)
    #expect(!text.text.contains("\u{1B}"))
    #expect(text.text.contains("\\u{1b}[31mrood\\u{a}.txt"))
    let lines = try Program.run(["scan", "-f", "jsonl"], in: folder)
    #expect(!lines.text.contains("\u{1B}"))
    #expect(try lines.paths() == ["./\u{1B}[31mrood\n.txt"])
  }

  @Test("colours are for terminals only, and NO_COLOR is obeyed")
  func colours() throws {
    let folder = try TestFolder()
    #expect(!(try Program.run(["scan"], in: folder).text.contains("\u{1B}")))
    #expect(try Program.run(["scan", "--color", "always"], in: folder).text.contains("\u{1B}[31m"))
    #expect(try Terminal.output(of: ["scan"], in: folder).contains("\u{1B}[31m"))
    #expect(
      !(try Terminal.output(of: ["scan"], in: folder, environment: ["NO_COLOR": "1"])
        .contains("\u{1B}[31m")))
    #expect(
      !(try Terminal.output(of: ["scan"], in: folder, environment: ["TERM": "dumb"])
        .contains("\u{1B}[31m")))
    #expect(
      !(try Terminal.output(of: ["scan", "--color", "never"], in: folder).contains("\u{1B}[31m")))
  }

  @Test("progress is shown when asked, and erased")
  func progress() throws {
    let folder = try TestFolder(["a.csv": TestFolder.table(rows: 200_000)])
    let shown = try Program.run(["scan", "--progress", "always", "-j1"], in: folder)
    #expect(shown.messages.contains("files · "))
    #expect(shown.messages.hasSuffix("\r\u{1B}[K"))
    let hidden = try Program.run(["scan"], in: folder)
    #expect(hidden.messages.isEmpty)
  }
}

/// A terminal for the program to write to.
enum Terminal {
  /// What a run writes to standard output when that is a terminal.
  static func output(
    of arguments: [String], in folder: TestFolder, environment: [String: String] = [:]
  ) throws -> String {
    let (master, slave) = openPair()
    try #require(master >= 0 && slave >= 0)
    let process = try Program.prepared(arguments, in: folder, environment: environment)
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardOutput = handle
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    // Reads until the program has closed its side.
    final class Box: @unchecked Sendable { var bytes: [UInt8] = [] }
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    try process.run()
    try handle.close()
    Thread.detachNewThread {
      var room = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = unsafe read(master, &room, room.count)
        guard count > 0 else { break }
        box.bytes += room.prefix(count)
      }
      done.signal()
    }
    process.waitUntilExit()
    done.wait()
    close(master)
    return String(decoding: box.bytes, as: UTF8.self)
  }

  /// Opens both sides of a new terminal; −1 for what cannot be had.
  private static func openPair() -> (master: Int32, slave: Int32) {
    #if os(Linux)
      // `posix_openpt` and its kin are hidden from Swift: these are what they call.
      let master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (isLocked, number): (Int32, UInt32) = (0, 0)
      let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      guard unsafe ioctl(master, setLock, &isLocked) == 0,
        unsafe ioctl(master, getNumber, &number) == 0
      else { return (master, -1) }
      return (master, unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY))
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard grantpt(master) == 0, unlockpt(master) == 0, let name = unsafe ptsname(master) else {
        return (master, -1)
      }
      return (master, unsafe open(name, O_RDWR | O_NOCTTY))
    #endif
  }
}
