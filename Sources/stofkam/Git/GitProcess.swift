internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One `git` that runs beside us: started without a shell, and waited for.
///
/// Several can run at once, and one can read what another writes.
final class GitProcess {
  /// Where git reads its standard input.
  enum Input {
    /// There is nothing to read.
    case nothing
    /// From us: see ``GitProcess/input``.
    case pipe
    /// From a descriptor, such as what another git writes.
    case descriptor(FileDescriptor)
  }

  /// What becomes of what git says on standard error.
  enum Messages {
    /// It is kept for ``GitProcess/end()``.
    case kept
    /// It goes to the user.
    case shown
    /// It is dropped: we say it ourselves.
    case dropped
  }

  /// What a process came to.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var messages: [UInt8]

    /// What git said, as one line for a message.
    var reason: String {
      let text = String(decoding: messages, as: UTF8.self)
      let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      let said = line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
      return said.isEmpty ? "git ended with status \(status)" : said
    }
  }

  /// What git writes on standard output.
  let output: FileDescriptor
  /// Where we write what git reads; `nil` if it does not read from us.
  private(set) var input: FileDescriptor?
  private var messages: FileDescriptor?
  private let identifier: pid_t
  private var isOpen = true

  /// Starts git.
  ///
  /// - Parameters:
  ///   - arguments: The command line after `git`.
  ///   - standardInput: What it reads.
  ///   - standardError: What becomes of its messages.
  ///   - trustsHooksPath: Whether `core.hooksPath` is asked for, which is else switched off.
  /// - Throws: ``GitFault`` if it cannot be started.
  init(
    _ arguments: [[UInt8]], input standardInput: Input = .nothing,
    messages standardError: Messages = .kept, trustsHooksPath: Bool = false
  ) throws(GitFault) {
    do {
      let (read, write) = try Self.pipe()
      var (readMessages, writeMessages): (FileDescriptor?, FileDescriptor?)
      var (readInput, writeInput): (FileDescriptor?, FileDescriptor?)
      if case .kept = standardError { (readMessages, writeMessages) = try Self.pipe() }
      if case .pipe = standardInput {
        // A git that has died is noticed when it is written to.
        _ = signal(SIGPIPE, SIG_IGN)
        (readInput, writeInput) = try Self.pipe()
      }
      defer { for end in [write, writeMessages, readInput] { try? end?.close() } }
      var given = readInput
      if case .descriptor(let descriptor) = standardInput { given = descriptor }
      identifier = try Self.spawn(
        GitEnvironment.arguments(trustsHooksPath: trustsHooksPath) + arguments, input: given,
        output: write, messages: writeMessages, dropsMessages: standardError == .dropped)
      output = read
      messages = readMessages
      input = writeInput
    } catch let error as Errno {
      throw GitFault(
        error == .noSuchFileOrDirectory
          ? "there is no git on the path. Install it." : "git cannot be started: \(error).")
    } catch {
      throw GitFault("git cannot be started: \(error).")
    }
  }

  deinit { close() }

  /// Reads all that git writes, and waits for its end.
  func end() -> Outcome {
    var texts: [[UInt8]] = [[], []]
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
    defer { unsafe room.deallocate() }
    var polled = [output, messages].map {
      pollfd(fd: $0?.rawValue ?? -1, events: Int16(POLLIN), revents: 0)
    }
    while polled.contains(where: { $0.fd >= 0 }) {
      guard unsafe poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { break }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        // SAFETY: `room` has that many bytes, and what was read is copied at once.
        let count = unsafe read(polled[index].fd, room.baseAddress, room.count)
        if count > 0 {
          unsafe texts[index].append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<count]))
        } else if count == 0 || errno != EINTR {
          polled[index].fd = -1
        }
      }
    }
    return Outcome(status: close(), output: texts[0], messages: texts[1])
  }

  /// Lets git write a megabyte before it must wait for us, where the system allows that.
  func widenOutput() {
    #if os(Linux)
      // Swift does not see `F_SETPIPE_SZ`. This is its value on all of Linux.
      _ = fcntl(output.rawValue, 1031, 1 << 20)
    #endif
  }

  /// Ends it: closes its input and waits.
  ///
  /// - Returns: Its exit status; 128 and more for a signal.
  @discardableResult
  func close() -> Int32 {
    guard isOpen else { return -1 }
    isOpen = false
    for end in [input, output, messages] { try? end?.close() }
    input = nil
    messages = nil
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  // MARK: Starting

  private static func pipe() throws -> (FileDescriptor, FileDescriptor) {
    let ends = try FileDescriptor.pipe()
    for end in [ends.readEnd, ends.writeEnd] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
    return (ends.readEnd, ends.writeEnd)
  }

  private static func spawn(
    _ arguments: [[UInt8]], input: FileDescriptor?, output: FileDescriptor,
    messages: FileDescriptor?, dropsMessages: Bool
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    if let input {
      unsafe posix_spawn_file_actions_adddup2(&actions, input.rawValue, 0)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, output.rawValue, 1)
    if let messages {
      unsafe posix_spawn_file_actions_adddup2(&actions, messages.rawValue, 2)
    } else if dropsMessages {
      unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    // A terminal sends Ctrl-C to git too, and a service manager its signals. They are for us: git ends when we let go of
    // its pipes, and not before what it was asked for is scanned or given up.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    // That we ignore SIGPIPE is our business: git dies of it.
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let words = CStrings([Array("git".utf8)] + arguments)
    let environment = CStrings(GitEnvironment.variables)
    var identifier: pid_t = 0
    // SAFETY: both lists end in `nil`, and live until the call is over.
    let status = unsafe posix_spawnp(
      &identifier, "git", &actions, &attributes, words.pointers, environment.pointers)
    guard status == 0 else { throw Errno(rawValue: status) }
    return identifier
  }
}

/// Why git could not do what was asked.
struct GitFault: Error, CustomStringConvertible {
  /// The message for people: one line.
  var description: String

  init(_ description: String) { self.description = description }
}

/// A list of C strings that ends in `nil`, as `posix_spawn` takes it.
@safe
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ texts: [[UInt8]]) {
    count = texts.count
    unsafe pointers = .allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() {
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count + 1)
      for (position, byte) in text.enumerated() { unsafe copy[position] = CChar(bitPattern: byte) }
      unsafe copy[text.count] = 0
      unsafe pointers[index] = copy
    }
    unsafe pointers[texts.count] = nil
  }

  deinit {
    for index in 0..<count { unsafe pointers[index]?.deallocate() }
    unsafe pointers.deallocate()
  }
}
