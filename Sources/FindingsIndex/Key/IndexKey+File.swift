#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension IndexKey {
  /// Where the key is: what `--key-file` says, else `$STOFKAM_KEY_FILE`, else
  /// `$XDG_CONFIG_HOME/stofkam/key`, else `~/.config/stofkam/key`.
  ///
  /// - Parameters:
  ///   - option: The value of `--key-file`, if given.
  ///   - environment: The environment of the process.
  /// - Returns: A path; `nil` when the environment does not even tell a home folder.
  public static func path(option: String?, environment: [String: String]) -> String? {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let option { return option }
    if let path = value("STOFKAM_KEY_FILE") { return path }
    // The XDG specification says to ignore a path that is not absolute.
    if let folder = value("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/stofkam/key"
    }
    return value("HOME").map { $0 + "/.config/stofkam/key" }
  }

  /// Reads a key.
  ///
  /// - Parameter path: A regular file of 32 bytes that neither group nor others may touch.
  /// - Returns: The key.
  /// - Throws: ``KeyError``.
  public static func load(from path: String) throws(KeyError) -> IndexKey {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw KeyError(path, errno == ENOENT ? .notThere : .system(systemMessage()))
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      throw KeyError(path, .system(systemMessage()))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw KeyError(path, .notAFile) }
    guard status.st_mode & 0o077 == 0 else {
      throw KeyError(path, .tooOpen(mode: UInt32(status.st_mode & 0o777)))
    }
    // One more than a key has, so that a longer file shows.
    var bytes = [UInt8](repeating: 0, count: byteCount + 1)
    // SAFETY: `read` writes at most as many bytes as the array has.
    let count = unsafe bytes.withUnsafeMutableBytes { room in
      unsafe read(file, room.baseAddress, room.count)
    }
    guard count >= 0 else { throw KeyError(path, .system(systemMessage())) }
    guard count == byteCount, let key = IndexKey(bytes: Array(bytes.prefix(byteCount))) else {
      throw KeyError(path, .wrongSize)
    }
    return key
  }

  /// Reads a key, and makes one first if the file is not there.
  ///
  /// The file appears whole or not at all: it is written under another name and then linked. When
  /// two processes make it at once, both get the one that came first.
  ///
  /// - Parameter path: Where the key is to be. Missing folders are made, for the owner only.
  /// - Returns: The key, and whether it is new: then tell people where it is, and to keep a copy.
  /// - Throws: ``KeyError``.
  public static func loadOrCreate(
    at path: String
  ) throws(KeyError) -> (key: IndexKey, isNew: Bool) {
    do throws(KeyError) {
      return (try load(from: path), false)
    } catch {
      guard case .notThere = error.problem else { throw error }
    }
    if let slash = path.lastIndex(of: "/") { makeFolders(String(path[..<slash])) }
    let key = IndexKey()
    let isFirst = try key.store(at: path)
    return isFirst ? (key, true) : (try load(from: path), false)
  }

  /// Writes the key to a new file of mode 0600.
  ///
  /// - Parameter path: Where. What is there already stays.
  /// - Returns: Whether it was written: `false` if there was a file.
  /// - Throws: ``KeyError``.
  func store(at path: String) throws(KeyError) -> Bool {
    let draft = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).new"
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw KeyError(path, .system(systemMessage())) }
    defer { unsafe unlink(draft) }
    let bytes = bytes
    // SAFETY: `write` reads as many bytes as the array has.
    let count = unsafe bytes.withUnsafeBytes { bytes in
      unsafe write(file, bytes.baseAddress, bytes.count)
    }
    // A key that is lost in a crash makes the index useless, so it is on disk before it is used.
    let isWritten = count == bytes.count && fsync(file) == 0
    let words = systemMessage()
    guard close(file) == 0, isWritten else { throw KeyError(path, .system(words)) }
    if unsafe link(draft, path) == 0 { return true }
    guard errno == EEXIST else { throw KeyError(path, .system(systemMessage())) }
    return false
  }

  /// Makes a folder and those above it; what fails shows when the file in it is opened.
  private static func makeFolders(_ path: String) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      _ = unsafe mkdir(String(path[..<end]), 0o700)
    }
  }
}

/// Why a key cannot be used.
public struct KeyError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Problem: Equatable, Sendable {
    case notThere
    case notAFile
    /// Others than the owner may read or write it.
    case tooOpen(mode: UInt32)
    case wrongSize
    /// The system says no: its words.
    case system(String)
  }

  /// The key file.
  public var path: String
  /// What is wrong with it.
  public var problem: Problem

  init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension KeyError: CustomStringConvertible {
  /// The message for people: one line.
  public var description: String {
    switch problem {
    case .notThere:
      "\(path): there is no key. Give the one that the index was made with: --key-file FILE"
    case .notAFile:
      "\(path): a key must be a file of \(IndexKey.byteCount) bytes, and this is no file."
    case .tooOpen(let mode):
      """
      \(path): others can reach this key (mode \(String(mode, radix: 8))), \
      and with it find the values in an index. Close it with: chmod 600 \(path)
      """
    case .wrongSize:
      """
      \(path): a key is \(IndexKey.byteCount) bytes. Make one with: \
      head -c \(IndexKey.byteCount) /dev/urandom
      """
    case .system(let words):
      "\(path): \(words)."
    }
  }
}

/// What the system says about the last call that went wrong.
func systemMessage() -> String {
  // SAFETY: `strerror` gives a string that ends in NUL; it is copied at once.
  unsafe String(cString: strerror(errno))
}
