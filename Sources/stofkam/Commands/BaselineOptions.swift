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
    let (top, found) = BaselinePlace.folders(for: roots)
    guard baseline != nil || found != nil else { return nil }
    return try makeFilter(
      BaselinePlace(folder: baseline == nil ? found ?? top : top, roots: roots), detectors)
  }

  /// The baseline of a repository; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - top: The top of its work tree; `nil` if it has none.
  ///   - detectors: What is looked for.
  /// - Returns: What is accepted.
  /// - Throws: `BaselineError` for a file that cannot be used.
  func makeFilter(in top: [UInt8]?, _ detectors: DetectorSet) throws -> BaselineFilter? {
    guard let top = top ?? (baseline == nil ? nil : []) else { return nil }
    do {
      return try makeFilter(BaselinePlace(folder: top), detectors)
    } catch let error as BaselineError {
      if baseline == nil, case .unreadable(.noSuchFileOrDirectory) = error.problem { return nil }
      throw error
    }
  }

  private func makeFilter(_ place: BaselinePlace, _ detectors: DetectorSet) throws
    -> BaselineFilter
  {
    let content: Baseline
    if let baseline {
      content = try Baseline(
        at: FilePath(platformBytes: RawArguments.bytes(of: baseline)), baseline)
    } else {
      content = try Baseline(in: place.folder)
    }
    return BaselineFilter(
      content, name: baseline ?? Baseline.fileName, place: place, detectors)
  }
}

extension Baseline {
  /// Reads the baseline that a folder has.
  ///
  /// Whoever made the folder chose what is there: a link is not followed, a FIFO not waited for.
  init(in folder: [UInt8]) throws(BaselineError) {
    try self.init(
      at: Self.path(in: folder), Self.fileName,
      options: [.closeOnExec, .noFollow, .nonBlocking])
  }

  /// Reads a baseline from a file.
  init(
    at path: FilePath, _ name: String, options: FileDescriptor.OpenOptions = .closeOnExec
  ) throws(BaselineError) {
    let text: [UInt8]
    do {
      text = try SmallFile.readOrThrow(path, options: options)
    } catch {
      throw BaselineError(
        name: name, line: 0, problem: .unreadable(error as? Errno ?? .ioError))
    }
    try self.init(text, name: name)
  }

  /// Where the baseline of a folder is.
  static func path(in folder: [UInt8]) -> FilePath {
    FilePath(platformBytes: folder + Array("/\(fileName)".utf8))
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
