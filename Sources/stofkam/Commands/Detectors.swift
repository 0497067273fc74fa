internal import ArgumentParser
internal import PIIScanner
internal import SystemPackage

/// `stofkam detectors`: what is looked for.
struct Detectors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detectors",
    abstract: "List, explain and check the detectors.",
    subcommands: [ListDetectors.self, ShowDetector.self, CheckDetectors.self])
}

/// `stofkam detectors list`.
struct ListDetectors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the detectors.")

  @OptionGroup var own: OwnDetectorOptions

  func run() throws {
    let definitions = try OwnDetectors.withBuiltin(own.patterns)
    let width = definitions.map(\.id.count).max() ?? 0
    let kindWidth = definitions.map(\.category.count).max() ?? 0
    var text = OutputBuffer()
    for definition in definitions {
      for (cell, width) in [(definition.id, width), (definition.category, kindWidth)] {
        text.append(string: cell)
        text.append(repeating: UInt8(ascii: " "), count: width - cell.count + 2)
      }
      text.append(string: definition.enabled ? "on   " : "off  ")
      text.append(string: definition.name)
      text.append(UInt8(ascii: "\n"))
    }
    text.writeToStandardOutput()
  }
}

/// `stofkam detectors show ID`.
struct ShowDetector: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Explain a detector: its pattern, check, words, sources and examples.")

  @Argument(help: "The id of a detector, such as nl.bsn.")
  var id: String

  @OptionGroup var own: OwnDetectorOptions

  func run() throws {
    guard let definition = try OwnDetectors.withBuiltin(own.patterns).first(where: { $0.id == id })
    else {
      throw UsageFault("there is no detector '\(id)'. See: stofkam detectors list")
    }
    var text = OutputBuffer()
    text.append(string: DetectorExplanation(definition).text)
    text.writeToStandardOutput()
  }
}

/// The option about detectors that somebody defined.
struct OwnDetectorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also the detectors that a file, or the files of a folder, define. Repeatable.",
      valueName: "file|dir"),
    completion: .file())
  var patterns: [String] = []
}

extension OutputBuffer {
  /// Writes all of it.
  ///
  /// A reader that went away is no error.
  func writeToStandardOutput() {
    let stream = OutputStream(.standardOutput) {}
    stream.write(self)
    stream.flush()
  }
}
