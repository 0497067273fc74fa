internal import ArgumentParser
internal import PIIScanner

/// Options about what is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("f", allowingJoined: true), .long], help: "How findings are written.")
  var format = OutputFormat.text

  @Option(
    name: [.customShort("o", allowingJoined: true), .long],
    help: ArgumentHelp(
      "A file to write to, which gets its name when it is whole; {date} in it is today. "
        + "(default: standard output, which '-' is too)",
      valueName: "file"),
    completion: .file())
  var output: String?

  /// The file that is asked for; `nil` for standard output.
  var file: String? { output == "-" ? nil : output }

  /// The file to write to, such as `scan-2026-11-23.json` for `scan-{date}.json`.
  var place: String? { file?.replacing("{date}", with: Moment.today) }

  @Option(
    help: ArgumentHelp(
      "From which confidence on a finding makes the exit status 1. (default: none; with --staged "
        + "medium)",
      valueName: "confidence"))
  var failOn: FailOn?

  @Flag(help: "Show plain values on standard output. It is then personal data too.")
  var showValues = false

  @Option(help: ArgumentHelp("Show on standard error how far the scan is.", valueName: "when"))
  var progress = When.auto

  @Option(help: ArgumentHelp("Write in colour. NO_COLOR is obeyed.", valueName: "when"))
  var color = When.auto

  @Flag(
    name: .shortAndLong, help: "Write nothing for people: only what --format or --output asks for.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Explain each finding, and list more of them.")
  var verbose = false

  /// Refuses plain values wherever they would stay or be read by others.
  func validateValues() throws {
    guard showValues else { return }
    if file != nil {
      throw ValidationError(
        "--show-values shows values on standard output only. Leave out --output.")
    }
    if !format.canShowValues {
      throw ValidationError(
        "--format \(format.rawValue) never has values. Leave out --show-values, or give text."
      )
    }
    if Terminal.hasEnvironment("CI") {
      throw ValidationError(
        "--show-values is refused where CI is set: logs are kept and read by many. Leave it out.")
    }
  }
}

/// Options about what is looked for.
struct DetectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out findings that are less sure. (default: medium)", valueName: "confidence"))
  var minConfidence: ConfidenceName?

  @Option(
    help: ArgumentHelp(
      "Only these detectors: ids or their first parts, such as nl,email.", valueName: "list"))
  var detectors: [String] = []

  @Option(help: ArgumentHelp("Not these detectors.", valueName: "list"))
  var skipDetectors: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also the detectors that a file, or the files of a folder, define. Repeatable.",
      valueName: "file|dir"),
    completion: .file())
  var patterns: [String] = []

  @Option(
    help: ArgumentHelp(
      "The country of phone numbers without a country code: two letters.", valueName: "cc"))
  var region = Self.usualRegion

  /// The region if none is asked for.
  static let usualRegion = "NL"

  /// The names of the options that decide which detectors there are.
  static let names = ["--detectors", "--skip-detectors", "--patterns", "--region"]

  /// The least confidence: what was asked for; else `medium`, or less if `--fail-on` looks at less.
  func minConfidence(failOn: FailOn) -> Confidence {
    minConfidence?.confidence ?? min(.medium, failOn.confidence ?? .medium)
  }

  /// The detectors, ready for use.
  func makeDetectors() throws -> DetectorSet {
    try Self.makeDetectors(
      patterns: patterns, only: detectors, skip: skipDetectors, region: region)
  }

  /// The detectors of a command line that has so much of them, or else the usual ones.
  static func makeDetectors(
    patterns: [String] = [], only: [String] = [], skip: [String] = [],
    region: String = usualRegion
  ) throws -> DetectorSet {
    let chosen = try DetectorSelection.select(
      from: try OwnDetectors.withBuiltin(patterns), only: DetectorSelection.names(only),
      skip: DetectorSelection.names(skip))
    do {
      return try DetectorSet(chosen, region: region)
    } catch {
      throw UsageFault("\(error)")
    }
  }
}

/// Options about which files are read, and how, wherever files come from.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read only files that match a glob, also ignored ones. Repeatable.", valueName: "glob"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out files and folders that match a glob. Repeatable.", valueName: "glob"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Skip larger files: 500k, 10M, 1GiB.", valueName: "size"))
  var maxFileSize: ByteCount?

  @Option(
    help: ArgumentHelp("The encoding of all text. (default: found out)", valueName: "name"))
  var encoding: EncodingName?

  func apply(to options: inout ScanOptions) {
    options.includes = include
    options.excludes = exclude
    options.maxFileSize = maxFileSize?.bytes
    options.encoding = encoding?.encoding
  }

  /// Says what differs from the defaults.
  func describe(in object: inout JSONObjectText) {
    if !include.isEmpty { object.add("include", include) }
    if !exclude.isEmpty { object.add("exclude", exclude) }
    if let maxFileSize { object.add("maxFileSize", maxFileSize.bytes) }
    if let encoding { object.add("encoding", encoding.name) }
  }

  /// The globs, for paths that no walk finds.
  ///
  /// - Throws: ``UsageFault`` for one that could never match.
  func makeGlobs() throws(UsageFault) -> PathGlobs {
    do {
      return try PathGlobs(includes: include, excludes: exclude)
    } catch {
      throw UsageFault("\(error)")
    }
  }
}

/// Options about which files of folders are read.
struct FileOptions: ParsableArguments {
  @OptionGroup var contents: ContentOptions

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Follow .gitignore, .ignore and .stofkamignore. (default: inside a git work tree)")
  var ignore: Bool?

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Read files and folders whose name starts with a dot.")
  var hidden = true

  @Flag(inversion: .prefixedNo, exclusivity: .chooseLast, help: "Follow symbolic links.")
  var follow = false

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Stay on the file system of each path.")
  var oneFileSystem = false

  @Option(
    help: ArgumentHelp(
      "Read the paths from a file, one a line; '-' is standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "--files-from is separated by NUL.")
  var isNULSeparated = false

  func apply(to options: inout ScanOptions) {
    contents.apply(to: &options)
    options.ignoreFiles =
      switch ignore {
      case .none: .automatic
      case .some(true): .always
      case .some(false): .never
      }
    options.includesHidden = hidden
    options.followsLinks = follow
    options.staysOnFileSystem = oneFileSystem
  }

  /// Says what differs from the defaults.
  func describe(in object: inout JSONObjectText) {
    contents.describe(in: &object)
    if let ignore { object.add("ignore", ignore) }
    if !hidden { object.add("hidden", false) }
    if follow { object.add("follow", true) }
    if oneFileSystem { object.add("oneFileSystem", true) }
  }
}

extension OutputOptions {
  /// Gives the output its name, if all of it was written.
  ///
  /// - Throws: ``OutputError``, after what was written is gone.
  func close(_ stream: OutputStream, _ file: OutputFile?) throws {
    if case .failed(let error) = stream.state {
      file?.discard()
      throw OutputError(name: self.file ?? "standard output", error: error)
    }
    try file?.finish()
  }
}
