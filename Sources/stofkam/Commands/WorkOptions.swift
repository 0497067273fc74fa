internal import ArgumentParser

/// Options about how a scan runs.
struct WorkOptions: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Threads that scan. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Also write how it went for Prometheus: a file for the textfile collector (*.prom).",
      valueName: "file"),
    completion: .file())
  var metrics: String?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is \(jobs). Give 1 to 1024, or leave it out.")
    }
  }
}
