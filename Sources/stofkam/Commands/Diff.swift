internal import ArgumentParser
internal import FindingsIndex
internal import PIIScanner

/// `stofkam diff`: what is new and what is gone.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what is new, gone, moved and unchanged.",
    discussion: """
      With one index, since the complete scan before the last one; with two, what the second has \
      beside the first. Values are compared by their digests, so a value that moved to another row \
      is not new.

      Exit status: 0 nothing new at or above --fail-on; 1 something; 2 the command failed; 64 \
      wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("An index, or an old and a new one.", valueName: "index"),
    completion: .file())
  var indexes: [String]

  @Option(
    name: [.customShort("f", allowingJoined: true), .long], help: "How it is written.")
  var format = AnswerFormat.text

  @Option(
    help: ArgumentHelp(
      "From which confidence on a new value makes the exit status 1.", valueName: "confidence"))
  var failOn = FailOn.none

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard (1...2).contains(indexes.count) else {
      throw ValidationError("Give one index, or an old and a new one.")
    }
  }

  func run() throws {
    let reader = try IndexReader(path: indexes[indexes.count - 1])
    let report: DiffReport
    if indexes.count == 2 {
      let earlier = try IndexReader(path: indexes[0])
      report = DiffReport(
        diff: try reader.diff(since: earlier), old: try earlier.scans().last,
        new: try reader.scans().last)
    } else {
      let scans = try reader.scans()
      report = DiffReport(
        diff: try reader.diffWithPreviousScan(),
        old: scans.dropLast().last { $0.status == .complete }, new: scans.last)
    }
    switch format {
    case .text: try answer.write(textOf: report)
    case .json: try answer.write(jsonOf: report)
    }
    if report.isNew(atLeast: failOn.confidence) { throw ExitCode(ExitStatus.found.code) }
  }
}
