internal import PIIScanner

/// What a command needs whatever its other options say, begun before they are parsed.
///
/// The compiling of patterns, and for `git --staged` git, take as long as the parser does, and there is more than one core.
/// A mistake on the command line is still what is said first. At the end nobody waits for the git that gives files: it
/// ends with our pipe.
struct HeadStart {
  /// The detectors that there are by default; `nil` if the command line has others.
  let detectors: Meanwhile<Result<DetectorSet, any Error>>?
  /// What git is asked; `nil` if the command asks it nothing.
  let questions: Result<StagedScan.Questions, GitFault>?

  /// Starts, if this is a command that needs it.
  ///
  /// - Parameter arguments: The command line after the name of the program.
  init?(_ arguments: [String]) {
    let isStaged = arguments.first == "git" && arguments.contains("--staged")
    guard isStaged || arguments.first == "scan" else { return nil }
    let isAsUsual = !arguments.contains { argument in
      DetectionOptions.names.contains { argument.hasPrefix($0) }
    }
    detectors =
      isAsUsual ? Meanwhile { Result { try DetectionOptions.makeDetectors() } } : nil
    questions =
      isStaged ? Result { () throws(GitFault) in try StagedScan.Questions() } : nil
  }
}
