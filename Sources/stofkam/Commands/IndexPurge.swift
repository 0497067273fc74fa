internal import ArgumentParser
internal import FindingsIndex

/// `stofkam index purge FILE --older-than DURATION`.
struct PurgeIndex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Remove history: what had changed or gone before some time.",
    discussion: "The current view stays, however old. What is removed is overwritten on the disk.")

  @Argument(help: "The index.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "How long ago a file must have changed or gone: 36h, 30d, 12w or 2y.", valueName: "duration"))
  var olderThan: Age

  func run() throws {
    let result = try IndexCare.purge(path: file, olderThan: Moment.now - olderThan.nanoseconds)
    var text = OutputBuffer()
    text.append(visible: Array(file.utf8).span)
    let sources = counted(Int64(result.sources), "old reading of a file", "old readings of files")
    let scans = counted(Int64(result.scans), "scan", "scans")
    text.append(string: ": removed \(sources) and \(scans).\n")
    text.writeToStandardOutput()
  }
}

/// How long ago: a whole number with a unit, such as `30d`.
struct Age: ExpressibleByArgument {
  var nanoseconds: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["h": 1, "d": 24, "w": 24 * 7, "y": 24 * 365]
    guard let letter = argument.last, let hours = units[letter],
      argument.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int64(argument.dropLast())
    else { return nil }
    let (product, isTooLarge) = number.multipliedReportingOverflow(
      by: hours * 3600 * 1_000_000_000)
    guard !isTooLarge else { return nil }
    nanoseconds = product
  }
}
