internal import ArgumentParser
internal import PatternFiles

/// Options about the configuration file.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A configuration file. (default: .stofkam.yaml, looked for from the first path, or the top of "
        + "the work tree, upwards)",
      valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Look for no configuration file.")
  var noConfig = false

  @Flag(help: "Show what is in force, and where each value comes from; scan nothing.")
  var printConfig = false

  func validate() throws {
    if noConfig && config != nil {
      throw ValidationError("--no-config and --config FILE exclude each other. Give one of them.")
    }
  }
}

/// What a configuration file adds to a command line.
///
/// The command line wins: of an option that it gives, the file's value is not used, lists included.
/// An option that the command does not have is for other commands.
struct Configuration {
  /// The file; `nil` without one.
  let file: ConfigurationFile?
  /// Where it is.
  var path: String? { file?.path }
  private let given: GivenOptions
  private let command: ConfiguredOptions

  /// Finds and reads the file.
  ///
  /// - Parameters:
  ///   - options: Which file is meant.
  ///   - command: What options the command has.
  ///   - path: What is scanned first.
  ///   - arguments: The command line after the name of the command.
  /// - Throws: ``UsageFault`` for a file that cannot be used.
  init(
    _ options: ConfigurationOptions, of command: ConfiguredOptions, from path: [UInt8],
    arguments: [String]
  ) throws(UsageFault) {
    self.command = command
    given = GivenOptions(arguments)
    let place = options.config ?? (options.noConfig ? nil : ConfigurationPlace.find(from: path))
    guard let place else {
      file = nil
      return
    }
    do throws(ConfigurationError) {
      let file = try ConfigurationFile(path: place, keys: ConfigurationKey.kinds)
      for setting in file.settings where options.config == nil {
        guard ConfigurationKey.named(setting.key)?.needsTrust == true else { continue }
        throw ConfigurationError(
          file: place, line: setting.line,
          message: "'\(setting.key)' says where to write or what key to use, which is not taken "
            + "from a file that was only found. Give it with --config, or leave the line out.")
      }
      self.file = file
    } catch {
      throw UsageFault(error.description)
    }
  }

  /// What the file gives, as it would be on the command line.
  ///
  /// All values are checked, also those that the command line replaces.
  ///
  /// - Throws: ``UsageFault`` for a value that an option does not take.
  func arguments() throws(UsageFault) -> [String] {
    guard let file else { return [] }
    var arguments: [String] = []
    for setting in file.settings {
      guard let key = ConfigurationKey.named(setting.key) else { continue }
      do throws(ConfigurationError) {
        let more = try key.arguments(for: setting, in: file.path)
        if command.has(key.group), !given.contains(key) { arguments += more }
      } catch {
        throw UsageFault(error.description)
      }
    }
    return arguments
  }

  /// Where the value of an option comes from.
  func origin(of key: ConfigurationKey) -> String {
    if given.contains(key) { return "command line" }
    guard let file, let setting = file.settings.first(where: { $0.key == key.name }) else {
      return "default"
    }
    return "\(file.path):\(setting.line)"
  }

  /// Writes on standard output what is in force, as a configuration file with comments.
  func print(_ options: ConfiguredOptions) {
    var text = OutputBuffer()
    describe(options, to: &text)
    text.writeToStandardOutput()
  }

  /// Says what is in force, as a configuration file with comments.
  private func describe(_ options: ConfiguredOptions, to text: inout OutputBuffer) {
    text.append("# What is in force")
    if let file {
      text.append("; the configuration file is ")
      text.append(visible: Array(file.path.utf8).span)
      text.append(UInt8(ascii: "\n"))
    } else {
      text.append("; there is no configuration file\n")
    }
    for key in ConfigurationKey.all where options.has(key.group) {
      let value = key.value(options).flatMap(Self.yaml)
      let line = value.map { "\(key.name): \($0)" } ?? "# \(key.name):"
      text.append(visible: Array(line.utf8).span)
      text.append(
        repeating: UInt8(ascii: " "), count: max(2, 40 - UTF8Text.count(Array(line.utf8).span)))
      text.append("# ")
      text.append(visible: Array(origin(of: key).utf8).span)
      text.append(UInt8(ascii: "\n"))
    }
  }

  /// A value as YAML; `nil` for an empty list.
  private static func yaml(_ value: ConfigurationFile.Value) -> String? {
    switch value {
    case .flag(let isOn): isOn ? "true" : "false"
    case .text(let text): scalar(text)
    case .list(let list):
      list.isEmpty ? nil : "[\(list.map(scalar).joined(separator: ", "))]"
    }
  }

  /// A text as YAML: in quotes, as in JSON, unless it is plain.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain, !text.isEmpty, !text.hasPrefix("-") { return text }
    var quoted = OutputBuffer()
    quoted.append(quotedJSON: text)
    return String(decoding: quoted.array, as: UTF8.self)
  }
}
