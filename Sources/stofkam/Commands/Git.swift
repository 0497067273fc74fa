internal import ArgumentParser
internal import PIIScanner

/// `stofkam git`: finds personal data in a repository: in what is about to be committed, or in all
/// that ever was.
struct Git: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git", _superCommandName: "stofkam",
    abstract: "Scan what a commit would add to a git repository, or its history.",
    discussion: """
      With --staged, the index is scanned, not the working tree, and only lines that the commit adds \
      count. With --history, every version of every file is read once, oldest commit first: of all \
      refs, or of revisions as git rev-list takes them (main..topic). A finding is of the first commit \
      that has the value in that file. With --index, what was read before is not read again.

      Files that the .stofkamignore at the top of the work tree names are left out, and so is what \
      .stofkam-baseline accepts.

      Exit status: 0 nothing at or above --fail-on; 1 something; 2 something could not be scanned, \
      or the run failed; 64 wrong usage.
      """)

  @Flag(help: "Scan what is staged.")
  var staged = false

  @Flag(help: "Scan the history.")
  var history = false

  @Argument(
    help: ArgumentHelp(
      "With --history, which revisions: main..topic, v1.0, ^origin/main HEAD. (default: all refs)",
      valueName: "range"))
  var range: [String] = []

  @Flag(
    help: ArgumentHelp(
      "With --history, show what each version of a file has, not only what is new in it."))
  var everyVersion = false

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "Findings index (with --history)")
  var index: IndexOptions

  @OptionGroup(title: "What is accepted")
  var baseline: BaselineOptions

  @OptionGroup(title: "What is looked for")
  var detection: DetectionOptions

  @OptionGroup(title: "Which files are read")
  var contents: ContentOptions

  @OptionGroup(title: "Configuration")
  var settings: ConfigurationOptions

  @OptionGroup var work: WorkOptions

  func validate() throws {
    if staged && !range.isEmpty {
      throw ValidationError("Revisions are of the history. Give --history instead of --staged.")
    }
    if staged && everyVersion {
      throw ValidationError(
        "--every-version is of the history. Give --history instead of --staged.")
    }
    if range.contains(where: { $0.isEmpty || $0.hasPrefix("-") }) {
      throw ValidationError(
        "A revision is empty or begins with '-'. Give names such as main..topic")
    }
  }

  func run() throws { try run(after: nil) }

  /// Runs the command.
  ///
  /// - Parameter headStart: What was begun before it was parsed.
  /// - Throws: What went wrong, or how the program ends.
  func run(after headStart: HeadStart?) throws {
    // Not in `validate`, which comes before an option that does not exist is noticed.
    guard staged != history else {
      throw ValidationError("Say what to scan: stofkam git --staged, or stofkam git --history")
    }
    if staged {
      let detectors =
        headStart?.detectors
        ?? Meanwhile { [detection] in Result { try detection.makeDetectors() } }
      let scan = try StagedScan(headStart?.questions?.get() ?? StagedScan.Questions())
      try run(in: scan.repository.top) { git, isAsGiven, configuration in
        try scan.begin(git.contents.makeGlobs())
        let made = isAsGiven ? detectors.wait() : Result { try git.detection.makeDetectors() }
        return try git.startStaged(scan, made.get(), configuration)
      }
    } else {
      let repository = try HistoryRepository()
      try run(in: repository.top ?? Array(".".utf8)) { git, _, configuration in
        try git.startHistory(repository, configuration)
      }
    }
  }

  /// Runs the command as the configuration of a folder has it.
  ///
  /// - Parameters:
  ///   - folder: Where a configuration file is looked for, and above.
  ///   - body: Gets the command, whether it is as the command line alone has it, and the configuration file.
  /// - Throws: What `body` throws, or why the configuration cannot be in force.
  private func run(
    in folder: [UInt8],
    _ body: (Git, _ isAsGiven: Bool, _ configuration: String?) throws -> ExitStatus
  ) throws {
    let arguments = Array(CommandLine.arguments.dropFirst(2))
    let inForce = try Configuration(
      settings, of: configured, from: folder, arguments: arguments)
    let more = try inForce.arguments()
    let git = more.isEmpty ? self : try Git.parse(more + arguments)
    try git.check()
    if settings.printConfig { return inForce.print(git.configured) }
    throw ExitCode(try body(git, more.isEmpty, inForce.path).code)
  }

  /// The options that a configuration file can give.
  private var configured: ConfiguredOptions {
    ConfiguredOptions(
      output: output, defaultFailOn: staged ? .medium : .none, index: staged ? nil : index,
      baseline: baseline.baseline, detection: detection, contents: contents,
      work: staged ? nil : work)
  }

  /// Refuses options that do not go together, wherever they come from.
  private func check() throws {
    try output.validateValues()
    try index.validateIndex(showsValues: output.showValues)
    if staged && (index.index != nil || work.metrics != nil || work.jobs != nil) {
      throw ValidationError(
        "--index, --metrics and --jobs are for a scan of the history. Give --history, or leave them out."
      )
    }
  }

  // MARK: The two scans

  private func startStaged(
    _ scan: StagedScan, _ detectors: DetectorSet, _ configuration: String?
  ) throws -> ExitStatus {
    let session = try StagedSession(
      detectors, scanOptions,
      StagedScan.Options(
        minConfidence: configured.minConfidence, maxFileSize: contents.maxFileSize?.bytes),
      failOn: configured.failOn,
      optionsInForce: optionsInForce("staged", [], detectors, configuration),
      output: output)
    return try session.run(scan, try baseline.makeFilter(in: scan.repository.top, detectors))
  }

  private func startHistory(
    _ repository: HistoryRepository, _ configuration: String?
  ) throws -> ExitStatus {
    let detectors = try detection.makeDetectors()
    let session = try HistorySession(
      repository, detectors, scanOptions,
      HistoryScan.Options(
        range: range.map { RawArguments.bytes(of: $0) }, globs: try contents.makeGlobs(),
        maxFileSize: contents.maxFileSize?.bytes, showsEveryVersion: everyVersion,
        threads: scanOptions.threadCount),
      failOn: configured.failOn,
      optionsInForce: optionsInForce("history", range, detectors, configuration),
      decisive: optionsInForce("history", [], detectors), configuration: configuration,
      output: output, index: index,
      metrics: work.metrics,
      baseline: try baseline.makeFilter(in: repository.top, detectors))
    return try session.run()
  }

  private var scanOptions: ScanOptions {
    var options = ScanOptions()
    options.jobs = work.jobs ?? 0
    options.minConfidence = configured.minConfidence
    options.encoding = contents.encoding?.encoding
    return options
  }

  /// The options that decide what is found, as a JSON object.
  private func optionsInForce(
    _ what: String, _ range: [String], _ detectors: DetectorSet, _ configuration: String? = nil
  ) -> [UInt8] {
    var object = JSONObjectText()
    if let configuration { object.add("config", configuration) }
    object.add("git", what)
    if !range.isEmpty { object.add("range", range) }
    object.add("minConfidence", configured.minConfidence.name)
    object.add("detectors", detectors.definitions.map(\.id))
    object.add("region", detection.region.uppercased())
    contents.describe(in: &object)
    return object.text
  }
}
