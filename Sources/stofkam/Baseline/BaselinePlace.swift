internal import PIIScanner
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How files are called in a baseline: from a folder on, that of the baseline or the top of the work
/// tree.
struct BaselinePlace: Sendable {
  /// That folder, without links.
  let folder: [UInt8]
  /// Paths as given, with what they are without links: longest first.
  private let roots: [(given: [UInt8], real: [UInt8])]
  private let current: [UInt8]

  private static let slash = UInt8(ascii: "/")

  /// Describes a place.
  ///
  /// - Parameters:
  ///   - folder: From where on files are called.
  ///   - roots: The paths that are scanned.
  init(folder: [UInt8], roots: [[UInt8]]) {
    current = Self.real(Array(".".utf8)) ?? []
    self.folder = Self.real(folder) ?? folder
    self.roots = roots.compactMap { root in
      let root = root.withoutSlashesAtEnd()
      return Self.real(root).map { (root, $0) }
    }.sorted { $0.given.count > $1.given.count }
  }

  /// A place whose paths are given from its folder on.
  init(folder: [UInt8]) {
    self.folder = folder
    roots = []
    current = folder
  }

  /// What a path is called in the baseline: from the folder on, or whole if it lies elsewhere.
  func path(of walked: [UInt8]) -> [UInt8] {
    let whole = absolute(walked)
    let start = folder == [Self.slash] ? folder : folder + [Self.slash]
    guard whole.starts(with: start), whole.count > start.count else { return whole }
    return Array(whole.dropFirst(start.count))
  }

  /// Whether a path of the baseline was to be scanned.
  private func isScanned(_ path: [UInt8]) -> Bool {
    let whole = absolute(inBaseline: path)
    return roots.contains { root in
      whole == root.real || root.real == [Self.slash]
        || whole.starts(with: root.real + [Self.slash])
    }
  }

  /// Whether there is no file of that name any more that was to be scanned.
  func isGone(_ path: [UInt8]) -> Bool {
    guard isScanned(path) else { return false }
    // A member of an archive lives as long as the archive.
    let file = path.firstIndex(of: UInt8(ascii: "!")).map { Array(path[..<$0]) }
    return isAbsent(path) && file.map(isAbsent) ?? true
  }

  /// Whether there is nothing of that name: not so where the system will not say.
  private func isAbsent(_ path: [UInt8]) -> Bool {
    let whole = FilePath(platformBytes: absolute(inBaseline: path))
    var status = stat()
    return unsafe whole.withPlatformString { unsafe lstat($0, &status) } != 0
      && (errno == ENOENT || errno == ENOTDIR)
  }

  private func absolute(inBaseline path: [UInt8]) -> [UInt8] {
    path.first == Self.slash ? path : folder + [Self.slash] + path
  }

  private func absolute(_ path: [UInt8]) -> [UInt8] {
    for (given, real) in roots {
      if path == given { return real }
      let start = given == [Self.slash] ? given : given + [Self.slash]
      if path.starts(with: start) {
        let stem = real == [Self.slash] ? [] : real
        return Self.normalized(stem + [Self.slash] + path.dropFirst(start.count))
      }
    }
    return Self.normalized(path.first == Self.slash ? path : current + [Self.slash] + path)
  }

  /// A path without `.`, `..` and empty components.
  private static func normalized(_ path: [UInt8]) -> [UInt8] {
    var parts: [ArraySlice<UInt8>] = []
    for part in path.split(separator: slash) where part != [UInt8(ascii: ".")] {
      if part == [UInt8(ascii: "."), UInt8(ascii: ".")] {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return [slash] + Array(parts.joined(separator: [slash]))
  }

  /// A path without links; `nil` if there is nothing.
  static func real(_ path: [UInt8]) -> [UInt8]? {
    unsafe FilePath(platformBytes: path).withPlatformString { name in
      guard let real = unsafe realpath(name, nil) else { return nil }
      defer { unsafe free(real) }
      // SAFETY: `realpath` returned a path that ends in NUL.
      return unsafe Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
  }

  // MARK: Finding the file

  /// Where the baseline of some paths is looked for: in the folder of the first path, and those above
  /// it up to the top of its work tree.
  ///
  /// - Returns: The top of the work tree, or else the folder of the first path: there a new baseline
  ///   goes. And the first folder that has a baseline; `nil` if none has.
  static func folders(for roots: [[UInt8]]) -> (top: [UInt8], found: [UInt8]?) {
    let current = Array(".".utf8)
    let first = roots.first { $0 != Array("-".utf8) } ?? current
    guard var folder = realOrExpected(first) ?? real(current) else { return (first, nil) }
    if isFile(folder) { folder = parent(of: folder) }
    var level = folder
    var found: [UInt8]?
    while true {
      if found == nil, hasEntry(Baseline.fileName, level) { found = level }
      if hasEntry(".git", level) { return (level, found) }
      // Outside a work tree only the folder itself counts.
      guard level != [slash] else { return (folder, found == folder ? found : nil) }
      level = parent(of: level)
    }
  }

  private static func parent(of path: [UInt8]) -> [UInt8] {
    guard let end = path.lastIndex(of: slash), end > 0 else { return [slash] }
    return Array(path[..<end])
  }

  /// A path without links; of what is not there, or cannot be reached, the path that it would have.
  ///
  /// The names in a baseline depend on the first path, so they must not change when that is missing.
  private static func realOrExpected(_ path: [UInt8]) -> [UInt8]? {
    if let real = real(path) { return real }
    let current = Array(".".utf8)
    let path = path.withoutSlashesAtEnd()
    guard path != current, path != [slash] else { return nil }
    let start = path.lastIndex(of: slash)
    let folder = start.map { $0 == 0 ? [slash] : Array(path[..<$0]) } ?? current
    let name = path[(start.map { $0 + 1 } ?? 0)...]
    return realOrExpected(folder).map { normalized($0 + [slash] + name) }
  }

  private static func isFile(_ path: [UInt8]) -> Bool {
    var status = stat()
    return unsafe FilePath(platformBytes: path).withPlatformString { unsafe stat($0, &status) } == 0
      && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func hasEntry(_ name: String, _ folder: [UInt8]) -> Bool {
    var status = stat()
    let path = FilePath(platformBytes: folder + [slash] + Array(name.utf8))
    return unsafe path.withPlatformString { unsafe lstat($0, &status) } == 0
  }
}
