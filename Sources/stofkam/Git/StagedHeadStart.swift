internal import PIIScanner

/// What `stofkam git --staged` needs whatever its other options say, begun before they are parsed.
///
/// Git and the compiling of patterns take as long as the parser does, and there is more than one core. A mistake on the
/// command line is still what is said first. At the end nobody waits for the git that gives files: it ends with our pipe.
struct StagedHeadStart {
  /// What git is asked.
  let questions: Result<StagedScan.Questions, GitFault>
  /// The detectors that there are by default; `nil` if the command line has others.
  let detectors: Meanwhile<Result<DetectorSet, any Error>>?

  /// Starts, if this is the command that needs it.
  ///
  /// - Parameter arguments: The command line after the name of the program.
  init?(_ arguments: [String]) {
    guard arguments.first == "git", arguments.contains("--staged") else { return nil }
    let isAsUsual = !arguments.contains { argument in
      DetectionOptions.names.contains { argument.hasPrefix($0) }
    }
    detectors =
      isAsUsual ? Meanwhile { Result { try DetectionOptions.makeDetectors() } } : nil
    questions = Result { () throws(GitFault) in try StagedScan.Questions() }
  }
}
