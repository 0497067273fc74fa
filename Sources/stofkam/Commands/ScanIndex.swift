internal import FindingsIndex
internal import PIIScanner

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The findings index that a scan writes.
struct ScanIndex {
  let writer: IndexWriter
  private let path: String

  /// Opens the index and its key.
  ///
  /// - Parameters:
  ///   - path: The index.
  ///   - options: Its key, and how much it keeps.
  ///   - scan: What the scan says of itself.
  ///   - detectors: What is looked for.
  ///   - isIncremental: Whether files that did not change are passed over.
  ///   - decisive: Those of its options that decide what is found in a source; `nil` for all.
  ///   - repository: The folder of the repository whose history is read; `nil` for files.
  /// - Throws: `KeyError` or `IndexError`.
  init(
    _ path: String, _ options: IndexOptions, _ scan: ScanHeader, _ detectors: DetectorSet,
    isIncremental: Bool = false, decidedBy decisive: [UInt8]? = nil,
    repository: [UInt8]? = nil
  ) throws {
    self.path = path
    let variables = ["STOFKAM_KEY_FILE", "XDG_CONFIG_HOME", "HOME"]
    var environment: [String: String] = [:]
    for name in variables {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    guard let keyPath = IndexKey.path(option: options.keyFile, environment: environment) else {
      throw UsageFault("there is no home folder to keep a key in. Give one with --key-file FILE")
    }
    let (key, isNew) = try IndexKey.loadOrCreate(at: keyPath)
    if isNew {
      Message.write("made a key for the index: \(keyPath). Keep a copy apart from the index.")
    }
    writer = try IndexWriter(
      path: path, key: key, detectorIDs: detectors.definitions.map(\.id),
      scan: ScanDescription(
        version: scan.version, roots: scan.roots.map { $0.withoutSlashesAtEnd() },
        options: String(decoding: scan.options, as: UTF8.self),
        detectorSetHash: Self.hash(
          detectors.hash, Array(scan.version.utf8) + (decisive ?? scan.options)),
        repository: repository),
      occurrences: options.occurrences.limit, isIncremental: isIncremental)
  }

  /// Opens an index, or says that the system will not have it: findings are written all the same.
  ///
  /// - Parameters:
  ///   - output: Where else findings go; without that nothing is worth scanning.
  ///   - open: Opens it.
  /// - Returns: The index; `nil` if there is none.
  /// - Throws: What `open` throws, if it is of another kind, such as a file that is no index.
  static func openIfPossible(
    besides output: OutputOptions, _ open: () throws -> ScanIndex
  ) throws -> ScanIndex? {
    do {
      return try open()
    } catch let error where output.writesFindings && Self.isOfSystem(error) {
      Message.write("\(error) There will be no index; findings are written all the same.")
      return nil
    }
  }

  /// Whether an error is one of a disk, or of rights, and no mistake of whoever gave the command.
  private static func isOfSystem(_ error: any Error) -> Bool {
    if let error = error as? IndexError, case .system = error.problem { return true }
    if let error = error as? KeyError, case .system = error.problem { return true }
    return false
  }

  /// Ends the index.
  func close(isComplete: Bool) throws { try writer.close(isComplete ? .complete : .interrupted) }

  /// Globs that keep a scan of some folders out of the index's own files.
  ///
  /// They must not even be opened: closing one would drop the locks that SQLite holds on it.
  static func exclusions(of index: String, below roots: [[UInt8]]) -> [String] {
    guard let real = realFolder(of: index) else { return [] }
    var globs: [String] = []
    for root in roots {
      let root = String(decoding: root, as: UTF8.self)
      guard let realRoot = realPath(root), let below = rest(of: real, below: realRoot) else {
        continue
      }
      // Globs are about the path as walked, without what only says where it begins.
      var walked = root[...]
      while walked.hasPrefix("./") { walked = walked.dropFirst(2) }
      while walked.hasPrefix("/") { walked = walked.dropFirst() }
      while walked.hasSuffix("/") { walked = walked.dropLast() }
      if walked == "." { walked = "" }
      let path = escaped((walked.isEmpty ? "" : "/" + walked) + "/" + below)
      globs += ["", "-wal", "-shm", "-lock", "-journal"].map { path + $0 }
    }
    return globs
  }

  /// A hash of all that decides what is found, the program itself among it: another version has other checks.
  private static func hash(_ detectors: UInt64, _ options: [UInt8]) -> [UInt8] {
    // FNV-1a: nothing here is secret.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ detectors
    for byte in options { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * UInt64($0))) }
  }

  /// The path of a file that need not be there yet, without links.
  private static func realFolder(of path: String) -> String? {
    if let real = realPath(path) { return real }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let name = parts.last else { return nil }
    let folder = path.dropLast(path.hasSuffix("/") ? 1 : 0).dropLast(name.count)
    return realPath(folder.isEmpty ? "." : String(folder)).map {
      $0 == "/" ? "/\(name)" : "\($0)/\(name)"
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    // SAFETY: `realpath` returned a path that ends in NUL.
    return unsafe String(cString: real)
  }

  private static func rest(of path: String, below folder: String) -> String? {
    let start = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }

  private static func escaped(_ path: String) -> String {
    var text = ""
    for character in path {
      if "\\*?[]{}! ".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
