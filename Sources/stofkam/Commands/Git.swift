internal import ArgumentParser
internal import PIIScanner

/// `stofkam git`: finds personal data in what is about to be committed.
struct Git: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: "Scan what a commit would add to a git repository.",
    discussion: """
      With --staged, the index is scanned, not the working tree, and only lines that the commit adds \
      count. Files that the .stofkamignore at the top of the repository names are left out, and so \
      is what .stofkam-baseline accepts.

      Exit status: 0 nothing at or above --fail-on; 1 something; 2 something could not be scanned, \
      or the run failed; 64 wrong usage.
      """)

  @Flag(help: "Scan what is staged.")
  var staged = false

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "What is accepted")
  var baseline: BaselineOptions

  @OptionGroup(title: "What is looked for")
  var detection: DetectionOptions

  func validate() throws {
    if !staged { throw ValidationError("Say what to scan: stofkam git --staged") }
    try output.validateValues()
  }

  func run() throws {
    let detectors = try detection.makeDetectors()
    let failOn = output.failOn ?? FailOn.medium
    let minConfidence = detection.minConfidence(failOn: failOn)
    var object = JSONObjectText()
    object.add("git", "staged")
    object.add("minConfidence", minConfidence.name)
    object.add("detectors", detectors.definitions.map(\.id))
    object.add("region", detection.region.uppercased())
    let session = try StagedSession(
      detectors, minConfidence: minConfidence, failOn: failOn, optionsInForce: object.text,
      output: output, baseline: baseline)
    throw ExitCode(try session.run().code)
  }
}
