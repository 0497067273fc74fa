internal import ArgumentParser
internal import PIIScanner
internal import SystemPackage

/// The option about findings that are accepted.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out what a baseline accepts. (default: .stofkam-baseline, if there is one)",
      valueName: "file"),
    completion: .file())
  var baseline: String?

  /// The baseline for a scan of paths; `nil` if there is none.
  ///
  /// - Throws: `BaselineError` for a file that cannot be used.
  func makeFilter(for roots: [[UInt8]], _ detectors: DetectorSet) throws -> BaselineFilter? {
    if let baseline { return try Self.named(baseline, roots, detectors) }
    let (folder, hasFile) = BaselinePlace.folder(for: roots)
    guard hasFile else { return nil }
    return try Self.open(
      FilePath(platformBytes: folder + Array("/\(Baseline.fileName)".utf8)), Baseline.fileName,
      BaselinePlace(folder: folder, roots: roots), detectors)
  }

  /// The baseline of a repository; `nil` if there is none.
  ///
  /// - Throws: `BaselineError` for a file that cannot be used.
  func makeFilter(in repository: Repository, _ detectors: DetectorSet) throws -> BaselineFilter? {
    let place = BaselinePlace(folder: repository.top)
    if let baseline {
      return try Self.open(
        FilePath(platformBytes: RawArguments.bytes(of: baseline)), baseline, place, detectors)
    }
    do {
      return try Self.open(
        repository.file(Baseline.fileName), Baseline.fileName, place, detectors)
    } catch let error {
      if case .unreadable(.noSuchFileOrDirectory) = error.problem { return nil }
      throw error
    }
  }

  private static func named(_ name: String, _ roots: [[UInt8]], _ detectors: DetectorSet)
    throws(BaselineError) -> BaselineFilter
  {
    let path = FilePath(platformBytes: RawArguments.bytes(of: name))
    let folder = path.removingLastComponent()
    return try open(
      path, name,
      BaselinePlace(folder: folder.isEmpty ? Array(".".utf8) : folder.bytes, roots: roots),
      detectors)
  }

  private static func open(
    _ path: FilePath, _ name: String, _ place: BaselinePlace, _ detectors: DetectorSet
  ) throws(BaselineError) -> BaselineFilter {
    BaselineFilter(
      try Baseline(at: path, name: name), name: name, place: place, detectors)
  }
}

extension Baseline {
  /// Reads a baseline from a file.
  init(at path: FilePath, name: String) throws(BaselineError) {
    let text: [UInt8]
    do {
      text = try SmallFile.readOrThrow(path)
    } catch {
      throw BaselineError(
        name: name, line: 0, problem: .unreadable(error as? Errno ?? .ioError))
    }
    try self.init(text, name: name)
  }
}

extension FilePath {
  /// The path as bytes.
  var bytes: [UInt8] {
    unsafe withPlatformString { name in
      var bytes: [UInt8] = []
      var index = 0
      // SAFETY: a platform string ends in NUL.
      while unsafe name[index] != 0 {
        unsafe bytes.append(UInt8(bitPattern: name[index]))
        index += 1
      }
      return bytes
    }
  }
}
