internal import ArgumentParser
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `stofkam hook`: the pre-commit hook of a git repository.
struct Hook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Stop commits that would add personal data.",
    subcommands: [InstallHook.self, UninstallHook.self])
}

/// `stofkam hook install`.
struct InstallHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Put a pre-commit hook in this repository.",
    discussion: """
      The hook runs stofkam git --staged. A hook that is there already stays: it is called first. \
      core.hooksPath is obeyed.
      """)

  func run() throws {
    let hook = try PreCommitHook()
    let isUpdate = try hook.install(program: PreCommitHook.thisProgram)
    Message.write(
      "\(isUpdate ? "the hook is up to date" : "the hook is installed"): \(hook.name)"
        + (hook.chainedNote.map { ". \($0)" } ?? ""))
  }
}

/// `stofkam hook uninstall`.
struct UninstallHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Take the hook away, and put back the one that was there before.")

  func run() throws {
    let hook = try PreCommitHook()
    switch try hook.uninstall() {
    case .nothing: Message.write("there is no hook of stofkam in \(hook.name)")
    case .removed: Message.write("the hook is gone: \(hook.name)")
    case .restored:
      Message.write("the hook is gone, and the one that was there before is back: \(hook.name)")
    }
  }
}

/// The pre-commit hook of a repository.
struct PreCommitHook {
  /// What taking the hook away came to.
  enum Removal {
    case nothing, removed, restored
  }

  private let path: FilePath
  private let chained: FilePath

  /// Says of a script that it is ours.
  private static let mark = "# Made by: stofkam hook install"

  /// Finds the hook of the repository of the current folder.
  ///
  /// - Throws: ``GitFault``.
  init() throws {
    let folder = FilePath(platformBytes: try Repository(try Repository.ask()).hooks)
    path = folder.appending("pre-commit")
    chained = folder.appending("pre-commit.stofkam-chained")
  }

  /// What messages call it.
  var name: String { path.string }

  /// Whether there was another hook.
  private var hasChained: Bool { Self.exists(chained) }

  /// What becomes of a hook that was there; `nil` if there was none.
  var chainedNote: String? {
    guard hasChained else { return nil }
    let isCalled = unsafe chained.withPlatformString { unsafe access($0, X_OK) } == 0
    return isCalled
      ? "The hook that was there is called first."
      : "The hook that was there is not called, as git did not: it is not executable."
  }

  /// Installs the hook, or brings it up to date.
  ///
  /// - Parameter program: Where this program is, for when it is not on the path.
  /// - Returns: Whether it was there already.
  /// - Throws: ``HookFault``.
  func install(program: [UInt8]?) throws -> Bool {
    let isUpdate = isOurs
    try makeFolder()
    if !isUpdate, Self.exists(path) {
      guard !hasChained else {
        throw HookFault(
          "\(name) is not ours, and \(chained) is there too: another tool has put its hook over "
            + "ours. Take one of them away, and run this again.")
      }
      try rename(path, to: chained)
    }
    do {
      try writeScript(program: program)
    } catch {
      // Nobody is left without the hook that was there.
      if !isUpdate, hasChained { try? rename(chained, to: path) }
      throw error
    }
    return isUpdate
  }

  /// Takes the hook away.
  ///
  /// - Throws: ``HookFault``.
  func uninstall() throws -> Removal {
    guard isOurs else {
      guard !hasChained else {
        throw HookFault(
          "\(name) is not ours, but \(chained) is there: another tool has put its hook over ours. "
            + "Take its hook away first.")
      }
      return .nothing
    }
    if hasChained {
      try rename(chained, to: path)
      return .restored
    }
    guard unsafe path.withPlatformString({ unsafe unlink($0) }) == 0 else {
      throw HookFault("\(name) cannot be removed: \(Errno(rawValue: errno)).")
    }
    return .removed
  }

  /// Where this program is; `nil` if that is not known.
  static var thisProgram: [UInt8]? {
    #if canImport(Darwin)
      var size = UInt32(4096)
      var room = [CChar](repeating: 0, count: Int(size))
      guard unsafe _NSGetExecutablePath(&room, &size) == 0 else { return nil }
      return BaselinePlace.real(room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    #else
      return BaselinePlace.real(Array("/proc/self/exe".utf8))
    #endif
  }

  /// The script.
  ///
  /// What is on the path comes first, since an update may put the program elsewhere.
  static func script(program: [UInt8]?) -> [UInt8] {
    let start = """
      #!/bin/sh
      \(mark)
      # Takes it away, and puts back the hook that was there: stofkam hook uninstall
      chained="$(dirname "$0")/pre-commit.stofkam-chained"
      if [ -x "$chained" ]; then
        "$chained" "$@" || exit
      fi
      program=
      """
    let end = """

      if command -v stofkam >/dev/null 2>&1; then
        program=stofkam
      elif ! [ -x "$program" ]; then
        echo "stofkam is not installed, so nothing was checked. Install it, or take the hook away: rm '$0'" >&2
        exit 1
      fi
      exec "$program" git --staged

      """
    return Array(start.utf8) + quoted(program ?? []) + Array(end.utf8)
  }

  /// A word of the shell that means just these bytes.
  private static func quoted(_ text: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "'")
    return [quote] + text.flatMap { $0 == quote ? Array(#"'\''"#.utf8) : [$0] } + [quote]
  }

  private var isOurs: Bool {
    guard let text = SmallFile.read(path) else { return false }
    let mark = Array(Self.mark.utf8)
    return text.split(separator: UInt8(ascii: "\n")).contains { Array($0) == mark }
  }

  private func makeFolder() throws {
    let folder = path.removingLastComponent()
    let status = unsafe folder.withPlatformString { unsafe mkdir($0, 0o777) }
    guard status == 0 || errno == EEXIST else {
      throw HookFault("\(folder) cannot be made: \(Errno(rawValue: errno)).")
    }
  }

  private func writeScript(program: [UInt8]?) throws {
    let file = try OutputFile(path, name: name)
    do {
      try file.descriptor.writeAll(Self.script(program: program))
    } catch {
      file.discard()
      throw OutputError(name: name, error: error as? Errno ?? .ioError)
    }
    // As git makes its own hooks: executable by all who may read it.
    let mask = umask(0)
    umask(mask)
    fchmod(file.descriptor.rawValue, 0o777 & ~mask)
    try file.finish()
  }

  private func rename(_ from: FilePath, to: FilePath) throws {
    let status = unsafe from.withPlatformString { from in
      #if canImport(Darwin)
        unsafe to.withPlatformString { unsafe Darwin.rename(from, $0) }
      #elseif canImport(Musl)
        unsafe to.withPlatformString { unsafe Musl.rename(from, $0) }
      #else
        unsafe to.withPlatformString { unsafe Glibc.rename(from, $0) }
      #endif
    }
    guard status == 0 else {
      throw HookFault("\(from) cannot be renamed: \(Errno(rawValue: errno)).")
    }
  }

  private static func exists(_ path: FilePath) -> Bool {
    var status = stat()
    return unsafe path.withPlatformString { unsafe lstat($0, &status) } == 0
  }
}

/// Why a hook could not be changed.
struct HookFault: Error, CustomStringConvertible {
  /// The message for people: one line.
  var description: String

  init(_ description: String) { self.description = description }
}
