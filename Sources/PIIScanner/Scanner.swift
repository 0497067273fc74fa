internal import Synchronization
public import SystemPackage

/// Scans files and folders for personal data: the whole flow on one page.
///
///     let scanner = try Scanner(DetectorSet(DetectorDefinition.builtin))
///     let summary = scanner.scan(paths: [Array("/srv/share".utf8)], into: MySink())
///
/// A fixed number of threads each take a file from the walk, cut it into windows, find the hits of
/// a window, settle them in order, and push the findings to the sink. A large file is worked on by
/// all of them. Memory does not depend on the number or the size of the files.
public final class Scanner: Sendable {
  private let detectors: DetectorSet
  private let options: ScanOptions
  private let walkOptions: WalkOptions
  private let current = Mutex<ScanRun?>(nil)
  private let isCancelled = Atomic<Bool>(false)

  /// Creates a scanner.
  ///
  /// - Throws: If a glob is malformed.
  public init(_ detectors: DetectorSet, options: ScanOptions = ScanOptions()) throws {
    self.detectors = detectors
    self.options = options
    walkOptions = try WalkOptions(options)
  }

  /// Scans files and folders.
  ///
  /// Returns when all is done. What cannot be read is in a report to the sink, and the scan goes on.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - sink: Gets the findings.
  /// - Returns: What it came to.
  public func scan(paths: [[UInt8]], into sink: any FindingSink) -> ScanSummary {
    run(Walker(roots: paths, options: walkOptions), into: sink)
  }

  /// Scans the files of a list.
  ///
  /// - Parameters:
  ///   - list: A descriptor from which the list is read. It stays open.
  ///   - separator: The byte between paths: a newline or 0.
  ///   - sink: Gets the findings.
  /// - Returns: What it came to.
  public func scan(pathsFrom list: FileDescriptor, separator: UInt8, into sink: any FindingSink)
    -> ScanSummary
  {
    let interrupt = ReadInterrupt()
    return run(
      Walker(list: list, separator: separator, options: walkOptions, interrupt: interrupt),
      into: sink, interrupt)
  }

  /// Scans what a stream gives until it ends, such as standard input.
  ///
  /// - Parameters:
  ///   - stream: An open descriptor. It stays open.
  ///   - name: What findings call it.
  ///   - sink: Gets the findings.
  /// - Returns: What it came to.
  public func scan(stream: FileDescriptor, named name: [UInt8], into sink: any FindingSink)
    -> ScanSummary
  {
    let interrupt = ReadInterrupt()
    let run = ScanRun(detectors, options, sink, walker: nil, interrupt)
    return finish(run) { worker in
      worker.scan(stream: StreamInput(stream, interrupt), named: name)
    }
  }

  /// Scans bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of what would be a file.
  ///   - name: What findings call it; its extension is a hint, as for a file.
  ///   - sink: Gets the findings.
  /// - Returns: What it came to.
  public func scan(
    bytes: UnsafeRawBufferPointer, named name: [UInt8], into sink: any FindingSink
  ) -> ScanSummary {
    let run = ScanRun(detectors, options, sink, walker: nil)
    let input = unsafe MemoryInput(bytes)
    return finish(run) { worker in
      worker.scan(stream: input, named: name)
    }
  }

  /// Starts a scan of bytes in memory, one after the other on the calling thread.
  ///
  /// For many small ones: buffers are made once. ``cancel()`` does not end it.
  public func makeMemoryScan(into sink: any FindingSink) -> MemoryScan {
    MemoryScan(ScanWorker(ScanRun(detectors, options, sink, walker: nil)))
  }

  /// Ends a running scan early: what was found until then stands, and the summary is not complete.
  public func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    current.withLock { $0?.cancel() }
  }

  /// How far the running scan has come.
  public var progress: ScanProgress {
    current.withLock { $0?.progress } ?? ScanProgress()
  }

  private func run(
    _ walker: Walker, into sink: any FindingSink, _ interrupt: ReadInterrupt? = nil
  ) -> ScanSummary {
    let run = ScanRun(detectors, options, sink, walker: walker, interrupt)
    return finish(run) { worker in worker.scanAll() }
  }

  private func finish(_ run: ScanRun, _ work: @Sendable @escaping (ScanWorker) -> Void)
    -> ScanSummary
  {
    current.withLock { $0 = run }
    if isCancelled.load(ordering: .relaxed) { run.cancel() }
    let summary = run.runWorkers(work)
    current.withLock { $0 = nil }
    return summary
  }
}

extension WalkOptions {
  fileprivate init(_ options: ScanOptions) throws {
    self.init()
    ignoreFiles =
      switch options.ignoreFiles {
      case .automatic: .automatic
      case .always: .always
      case .never: .never
      }
    includesHidden = options.includesHidden
    followsLinks = options.followsLinks
    staysOnFileSystem = options.staysOnFileSystem
    maxFileSize = options.maxFileSize
    if !options.includes.isEmpty {
      includes = try PatternList(globs: options.includes.map { Array($0.utf8) })
    }
    if !options.excludes.isEmpty {
      excludes = try PatternList(globs: options.excludes.map { Array($0.utf8) })
    }
  }
}
