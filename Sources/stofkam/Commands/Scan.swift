internal import ArgumentParser
internal import PIIScanner
internal import SystemPackage

/// `stofkam scan`: finds personal data in files and folders.
struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", _superCommandName: "stofkam",
    abstract: "Scan files and folders for personal data.",
    discussion: """
      Inside a git work tree, ignore files are followed; anywhere else everything is read. Values \
      are never shown, only masks of them, unless --show-values says so.

      Exit status: 0 complete; 1 something at or above --fail-on; 2 something could not be \
      scanned, or the run failed; 64 wrong usage.
      """)

  @Argument(
    help: "Files or folders; '-' is standard input. (default: .)", completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "Findings index")
  var index: IndexOptions

  @OptionGroup(title: "Findings index")
  var changes: ChangeOptions

  @OptionGroup(title: "What is accepted")
  var baseline: BaselineOptions

  @OptionGroup(title: "What is looked for")
  var detection: DetectionOptions

  @OptionGroup(title: "Which files are read")
  var files: FileOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  @OptionGroup var work: WorkOptions

  func run() throws { try run(after: nil) }

  /// Runs the command.
  ///
  /// - Parameter headStart: What was begun before it was parsed.
  /// - Throws: What went wrong, or how the program ends.
  func run(after headStart: HeadStart?) throws {
    let arguments = Array(CommandLine.arguments.dropFirst(2))
    let inForce = try Configuration(
      configuration, of: configured,
      from: files.filesFrom == nil && paths != ["-"] ? roots[0] : Array(".".utf8),
      arguments: arguments)
    let more = try inForce.arguments()
    let scan = more.isEmpty ? self : try Scan.parse(more + arguments)
    try scan.check()
    if configuration.printConfig { return inForce.print(scan.configured) }
    // What was begun has the usual detectors, and the configuration may have others.
    let begun = more.isEmpty ? headStart?.detectors : nil
    try scan.start(
      try begun?.wait().get() ?? scan.detection.makeDetectors(), inForce.path)
  }

  /// The options that a configuration file can give.
  private var configured: ConfiguredOptions {
    ConfiguredOptions(
      output: output, index: index, changes: changes, baseline: baseline.baseline,
      detection: detection,
      contents: files.contents, files: files, work: work)
  }

  /// Refuses options that do not go together, wherever they come from.
  private func check() throws {
    if files.filesFrom != nil && !paths.isEmpty {
      throw ValidationError("Give paths or --files-from, not both.")
    }
    if paths.contains("-") && paths.count > 1 {
      throw ValidationError("'-' is standard input, and cannot be scanned with other paths.")
    }
    if paths.contains("") {
      throw ValidationError("A path is empty. Give '.' for the current folder.")
    }
    if files.isNULSeparated && files.filesFrom == nil {
      throw ValidationError("-0 says how --files-from is separated. Give --files-from too.")
    }
    try output.validateValues()
    try changes.validateChanged(index)
    try index.validateIndex(showsValues: output.showValues)
  }

  private func start(_ detectors: DetectorSet, _ configuration: String?) throws {
    let session = try ScanSession(
      input: try input(), roots: roots, detectors: detectors, options: scanOptions,
      optionsInForce: optionsInForce(detectors, configuration),
      decisive: optionsInForce(detectors, nil), configuration: configuration, output: output,
      index: index, changed: changes.changed,
      baseline: try baseline.makeFilter(for: roots, detectors), metrics: work.metrics)
    throw ExitCode(session.run().code)
  }

  /// What is scanned.
  private func input() throws -> ScanInput {
    guard let list = files.filesFrom else {
      return paths == ["-"] ? .standardInput : .paths(roots)
    }
    let separator: UInt8 = files.isNULSeparated ? 0 : UInt8(ascii: "\n")
    if list == "-" { return .list(.standardInput, separator: separator) }
    do {
      let path = FilePath(platformBytes: RawArguments.bytes(of: list))
      return .list(
        try .open(path, .readOnly, options: .closeOnExec), separator: separator)
    } catch let error as Errno {
      throw InputError(name: list, error: error)
    }
  }

  /// The paths as bytes; none if a list gives them.
  private var roots: [[UInt8]] {
    if files.filesFrom != nil { return [] }
    return paths.isEmpty ? [Array(".".utf8)] : paths.map { RawArguments.bytes(of: $0) }
  }

  /// From which confidence on a finding makes the exit status 1.
  private var failOn: FailOn { output.failOn ?? FailOn.none }

  private var scanOptions: ScanOptions {
    var options = ScanOptions()
    options.jobs = work.jobs ?? 0
    options.minConfidence = detection.minConfidence(failOn: failOn)
    files.apply(to: &options)
    return options
  }

  /// The options that decide what is found, as a JSON object, and where they come from.
  private func optionsInForce(_ detectors: DetectorSet, _ configuration: String?) -> [UInt8] {
    var object = JSONObjectText()
    if let configuration { object.add("config", configuration) }
    object.add("minConfidence", detection.minConfidence(failOn: failOn).name)
    object.add("detectors", detectors.definitions.map(\.id))
    object.add("region", detection.region.uppercased())
    files.describe(in: &object)
    return object.text
  }
}

/// What a scan reads.
enum ScanInput: Sendable {
  case paths([[UInt8]])
  /// The paths in a file.
  case list(FileDescriptor, separator: UInt8)
  case standardInput
}

/// Why a list of files could not be read.
struct InputError: Error, CustomStringConvertible {
  var name: String
  var error: Errno

  /// The message for people: one line.
  var description: String { "\(name): cannot be read as a list of files: \(error)." }
}
