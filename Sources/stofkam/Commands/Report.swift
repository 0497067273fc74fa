internal import ArgumentParser
internal import FindingsIndex

/// `stofkam report INDEX`: the minimisation report.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say from an index what personal data there is, where most of it, and how old.",
    discussion: "There are no values in it, since the index has none.")

  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @Argument(help: "The index.", completion: .file())
  var index: String

  @Option(
    name: [.customShort("f", allowingJoined: true), .long], help: "How it is written.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Count only findings that are at least as sure.", valueName: "confidence"))
  var minConfidence = ConfidenceName.medium

  @Option(help: ArgumentHelp("How long each list is.", valueName: "n"))
  var top = 10

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard (1...1_000_000).contains(top) else {
      throw ValidationError("--top is \(top). Give 1 to 1000000.")
    }
  }

  func run() throws {
    let report = try IndexReport(
      IndexReader(path: index), minimum: minConfidence.confidence, top: top)
    switch format {
    case .text: try answer.write(textOf: report)
    case .json: try answer.write(jsonOf: report)
    case .html:
      var page = OutputBuffer()
      report.append(html: &page)
      try answer.write(page)
    }
  }
}
