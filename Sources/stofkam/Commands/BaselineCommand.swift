internal import ArgumentParser
internal import FindingsIndex
internal import PIIScanner
internal import Synchronization
internal import SystemPackage

/// `stofkam baseline`: accepts the findings that are there now.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Accept the findings that are there now: write or update .stofkam-baseline.",
    discussion: """
      Later scans show only what is new. The file has no values: of each only 16 bits of a salted \
      HMAC. What it says of files that are not read now stays as it is.

      Exit status: 0 complete; 2 something could not be scanned, or the run failed; 64 wrong usage.
      """)

  @Argument(help: "Files or folders. (default: .)", completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The file. (default: the one that a scan would find, or else .stofkam-baseline at the top of "
        + "the git work tree or in the folder of the first path)",
      valueName: "file"),
    completion: .file())
  var baseline: String?

  @OptionGroup(title: "What is looked for")
  var detection: DetectionOptions

  @OptionGroup(title: "Which files are read")
  var files: FileOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  @Flag(name: .shortAndLong, help: "Do not say what was written.")
  var quiet = false

  func validate() throws {
    if paths.contains("") || paths.contains("-") {
      throw ValidationError("A baseline is about files and folders. Give their paths.")
    }
    if files.filesFrom != nil {
      throw ValidationError("A baseline is about files and folders. Leave out --files-from.")
    }
  }

  func run() throws {
    let arguments = Array(CommandLine.arguments.dropFirst(2))
    let inForce = try Configuration(
      configuration, of: configured, from: roots[0], arguments: arguments)
    let more = try inForce.arguments()
    let command = more.isEmpty ? self : try BaselineCommand.parse(more + arguments)
    if configuration.printConfig { return inForce.print(command.configured) }
    try command.start()
  }

  private var roots: [[UInt8]] {
    paths.isEmpty ? [Array(".".utf8)] : paths.map { RawArguments.bytes(of: $0) }
  }

  /// The options that a configuration file can give.
  private var configured: ConfiguredOptions {
    ConfiguredOptions(
      baseline: baseline, detection: detection, contents: files.contents, files: files)
  }

  private func start() throws {
    let detectors = try detection.makeDetectors()
    let (top, found) = BaselinePlace.folders(for: roots)
    let folder = baseline == nil ? found ?? top : top
    let path =
      baseline.map { FilePath(platformBytes: RawArguments.bytes(of: $0)) }
      ?? Baseline.path(in: folder)
    let name = baseline ?? path.string
    let place = BaselinePlace(folder: folder, roots: roots)
    var before = Baseline()
    do throws(BaselineError) {
      before = try baseline == nil ? Baseline(in: folder) : Baseline(at: path, name)
    } catch {
      guard case .unreadable(.noSuchFileOrDirectory) = error.problem else { throw error }
    }
    var options = ScanOptions()
    options.minConfidence = configured.minConfidence
    files.apply(to: &options)
    let scanner: Scanner
    do {
      scanner = try Scanner(detectors, options: options)
    } catch {
      throw UsageFault("\(error)")
    }
    let collector = BaselineCollector(before, place, detectors, own: path.bytes)
    let summary = scanner.scan(paths: roots, into: collector)
    let after = collector.baseline
    try write(after, to: path, name)
    if !quiet { report(after, since: before, name) }
    let failed = summary.unread
    if failed > 0 {
      let inputs = failed == 1 ? "1 input" : "\(OutputBuffer.grouped(failed)) inputs"
      Message.write("\(inputs) could not be scanned. See which with: stofkam scan")
      throw ExitCode(ExitStatus.failed.code)
    }
  }

  private func write(_ baseline: Baseline, to path: FilePath, _ name: String) throws {
    let file = try OutputFile(path, name: name)
    do {
      try file.descriptor.writeAll(baseline.text)
    } catch {
      file.discard()
      throw OutputError(name: name, error: error as? Errno ?? .ioError)
    }
    try file.finish()
  }

  private func report(_ after: Baseline, since before: Baseline, _ name: String) {
    var (new, gone): (Int64, Int64) = (0, 0)
    for (key, count) in after.counts { new += max(0, count - (before.counts[key] ?? 0)) }
    for (key, count) in before.counts { gone += max(0, count - (after.counts[key] ?? 0)) }
    let total = after.counts.values.reduce(0, +)
    let findings = total == 1 ? "1 finding" : "\(OutputBuffer.grouped(total)) findings"
    Message.write(
      "\(name) accepts \(findings): \(OutputBuffer.grouped(new)) more than before, "
        + "\(OutputBuffer.grouped(gone)) no longer there.")
  }
}

/// Gathers the lines of a baseline while a scan runs.
private final class BaselineCollector: FindingSink {
  private let before: Baseline
  private let place: BaselinePlace
  private let detectorIDs: [String]
  private let fingerprint: ValueFingerprint
  /// The baseline itself: the paths in it are no findings of it.
  private let own: [UInt8]
  private let state = Mutex(State())

  private struct State {
    var counts: [Baseline.Key: Int64] = [:]
    /// Files that were read, so that what was known of them is replaced.
    var read: Set<[UInt8]> = []
  }

  init(_ before: Baseline, _ place: BaselinePlace, _ detectors: DetectorSet, own: [UInt8]) {
    self.before = before
    self.place = place
    self.own = place.path(of: own)
    detectorIDs = detectors.definitions.map(\.id)
    fingerprint = ValueFingerprint(salt: before.salt)
  }

  /// The baseline after the scan.
  var baseline: Baseline {
    let (counts, read) = state.withLock { ($0.counts, $0.read) }
    var after = before
    after.counts = counts
    for (key, count) in before.counts {
      let isLookedFor = detectorIDs.contains(key.detector)
      if isLookedFor && (read.contains(key.path) || place.isGone(key.path)) { continue }
      after.counts[key] = max(count, after.counts[key] ?? 0)
    }
    return after
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  private final class Writer: FindingWriter {
    private let collector: BaselineCollector
    private var counts: [Baseline.Key: Int64] = [:]

    init(_ collector: BaselineCollector) { self.collector = collector }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      let path = collector.place.path(of: source.path)
      guard path != collector.own else { return }
      for finding in batch.findings where !finding.isAllowed {
        let id = collector.detectorIDs[Int(finding.detector)]
        let value = Array(batch.bytes[finding.value.offsets])
        let key = Baseline.Key(
          path: path, detector: id, fingerprint: collector.fingerprint(value, detectorID: id))
        counts[key, default: 0] += 1
      }
    }

    func commit() {
      guard !counts.isEmpty else { return }
      let counts = counts
      collector.state.withLock { $0.counts.merge(counts, uniquingKeysWith: +) }
      self.counts = [:]
    }

    func finish(_ report: SourceReport) {
      // Of what was not read whole, what was known stays.
      guard report.status == .scanned || report.status == .partial else { return }
      let path = collector.place.path(of: report.source.path)
      collector.state.withLock { _ = $0.read.insert(path) }
    }
  }
}
