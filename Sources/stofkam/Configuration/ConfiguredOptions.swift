internal import ArgumentParser
internal import PIIScanner

/// The options of a command that a configuration file can give; `nil` for those it does not have.
struct ConfiguredOptions {
  var output: OutputOptions?
  /// From which confidence on a finding makes the exit status 1, if nothing says so.
  var defaultFailOn = FailOn.none
  var index: IndexOptions?
  var changes: ChangeOptions?
  var baseline: String?
  var detection: DetectionOptions
  var contents: ContentOptions
  var files: FileOptions?
  var work: WorkOptions?

  /// From which confidence on a finding makes the exit status 1.
  var failOn: FailOn { output?.failOn ?? defaultFailOn }

  /// The least confidence that is reported.
  var minConfidence: Confidence { detection.minConfidence(failOn: failOn) }

  /// A group of options, which knows what values they may have.
  enum Group {
    case output, index, changes, baseline, detection, contents, files, work

    var type: any ParsableArguments.Type {
      switch self {
      case .output: OutputOptions.self
      case .index: IndexOptions.self
      case .changes: ChangeOptions.self
      case .baseline: BaselineOptions.self
      case .detection: DetectionOptions.self
      case .contents: ContentOptions.self
      case .files: FileOptions.self
      case .work: WorkOptions.self
      }
    }
  }

  /// Whether the command has a group of options.
  func has(_ group: Group) -> Bool {
    switch group {
    case .output: output != nil
    case .index: index != nil
    case .changes: changes != nil
    case .baseline, .detection, .contents: true
    case .files: files != nil
    case .work: work != nil
    }
  }
}
