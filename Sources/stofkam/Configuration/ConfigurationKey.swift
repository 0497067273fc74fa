internal import ArgumentParser
internal import PIIScanner
internal import PatternFiles

/// An option that a configuration file can give, by its name on the command line.
struct ConfigurationKey: Sendable {
  var name: String
  var kind: ConfigurationFile.Kind
  /// The options that it belongs to.
  var group: ConfiguredOptions.Group
  /// Whether a file must be given with `--config` to have it: what says where to write is not taken
  /// from a file that somebody left in a folder.
  var needsTrust = false
  /// Whether it is a path, which is relative to the file.
  var isPath = false
  /// The letter that stands for it on the command line.
  var letter: Character?
  /// What a command has; `nil` for nothing.
  var value: @Sendable (ConfiguredOptions) -> ConfigurationFile.Value?

  /// All of them, in the order of the help.
  static let all: [ConfigurationKey] = [
    ConfigurationKey(
      name: "format", kind: .text, group: .output, letter: "f",
      value: { $0.output.map { .text($0.format.rawValue) } }),
    ConfigurationKey(
      name: "output", kind: .text, group: .output, needsTrust: true, isPath: true,
      letter: "o", value: { $0.output?.output.map { .text($0) } }),
    ConfigurationKey(
      name: "fail-on", kind: .text, group: .output,
      value: { .text($0.failOn.rawValue) }),
    ConfigurationKey(
      name: "progress", kind: .text, group: .output,
      value: { $0.output.map { .text($0.progress.rawValue) } }),
    ConfigurationKey(
      name: "color", kind: .text, group: .output,
      value: { $0.output.map { .text($0.color.rawValue) } }),
    ConfigurationKey(
      name: "metrics", kind: .text, group: .work, needsTrust: true, isPath: true,
      value: { $0.work?.metrics.map { .text($0) } }),
    ConfigurationKey(
      name: "index", kind: .text, group: .index, needsTrust: true, isPath: true,
      value: { $0.index?.index.map { .text($0) } }),
    ConfigurationKey(
      name: "changed", kind: .flag, group: .changes,
      value: { $0.changes.map { .flag($0.changed) } }),
    ConfigurationKey(
      name: "occurrences", kind: .text, group: .index,
      value: { $0.index.map { .text($0.occurrences.name) } }),
    ConfigurationKey(
      name: "key-file", kind: .text, group: .index, needsTrust: true, isPath: true,
      value: { $0.index?.keyFile.map { .text($0) } }),
    ConfigurationKey(
      name: "baseline", kind: .text, group: .baseline, isPath: true,
      value: { $0.baseline.map { .text($0) } }),
    ConfigurationKey(
      name: "min-confidence", kind: .text, group: .detection,
      value: { .text($0.minConfidence.name) }),
    ConfigurationKey(
      name: "detectors", kind: .list, group: .detection,
      value: { .list($0.detection.detectors) }),
    ConfigurationKey(
      name: "skip-detectors", kind: .list, group: .detection,
      value: { .list($0.detection.skipDetectors) }),
    ConfigurationKey(
      name: "patterns", kind: .list, group: .detection, isPath: true,
      value: { .list($0.detection.patterns) }),
    ConfigurationKey(
      name: "region", kind: .text, group: .detection,
      value: { .text($0.detection.region) }),
    ConfigurationKey(
      name: "include", kind: .list, group: .contents,
      value: { .list($0.contents.include) }),
    ConfigurationKey(
      name: "exclude", kind: .list, group: .contents,
      value: { .list($0.contents.exclude) }),
    ConfigurationKey(
      name: "ignore", kind: .flag, group: .files,
      value: { $0.files?.ignore.map { .flag($0) } }),
    ConfigurationKey(
      name: "hidden", kind: .flag, group: .files, value: { $0.files.map { .flag($0.hidden) } }),
    ConfigurationKey(
      name: "follow", kind: .flag, group: .files, value: { $0.files.map { .flag($0.follow) } }),
    ConfigurationKey(
      name: "one-file-system", kind: .flag, group: .files,
      value: { $0.files.map { .flag($0.oneFileSystem) } }),
    ConfigurationKey(
      name: "max-file-size", kind: .text, group: .contents,
      value: { $0.contents.maxFileSize.map { .text(String($0.bytes)) } }),
    ConfigurationKey(
      name: "encoding", kind: .text, group: .contents,
      value: { $0.contents.encoding.map { .text($0.name) } }),
    ConfigurationKey(
      name: "jobs", kind: .text, group: .work, letter: "j",
      value: { $0.work?.jobs.map { .text(String($0)) } }),
  ]

  /// The kinds by name, for reading a file.
  static let kinds = [String: ConfigurationFile.Kind](
    uniqueKeysWithValues: all.map { ($0.name, $0.kind) })

  static func named(_ name: String) -> ConfigurationKey? { all.first { $0.name == name } }

  /// A setting as it would be given on the command line.
  ///
  /// - Throws: `ConfigurationError` if the option does not take that value.
  func arguments(
    for setting: ConfigurationFile.Setting, in file: String
  ) throws(ConfigurationError) -> [String] {
    let arguments: [String]
    switch setting.value {
    case .flag(let isOn): arguments = ["--\(isOn ? "" : "no-")\(name)"]
    case .text(let text): arguments = ["--\(name)=\(resolved(text, file))"]
    case .list(let list): arguments = list.map { "--\(name)=\(resolved($0, file))" }
    }
    do {
      _ = try group.type.parse(arguments)
    } catch {
      let words = group.type.message(for: error)
      throw ConfigurationError(
        file: file, line: setting.line, message: words.hasSuffix(".") ? words : words + ".")
    }
    return arguments
  }

  /// A path from the folder of the file on; any other value as it is.
  private func resolved(_ value: String, _ file: String) -> String {
    guard isPath, value != "-", !value.hasPrefix("/"), let slash = file.lastIndex(of: "/") else {
      return value
    }
    return String(file[...slash]) + value
  }
}
