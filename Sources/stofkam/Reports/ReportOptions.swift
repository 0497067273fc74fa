internal import ArgumentParser
internal import SystemPackage

/// How an answer about an index is written.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// Options about where the answer to a question about an index goes.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: [.customShort("o", allowingJoined: true), .long],
    help: ArgumentHelp(
      "A file to write to, which gets its name when it is whole. (default: standard output, which "
        + "'-' is too)",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Write in colour. NO_COLOR is obeyed.", valueName: "when"))
  var color = When.auto

  /// The file that is asked for; `nil` for standard output.
  var file: String? { output == "-" ? nil : output }

  /// The painter of the text.
  var painter: Painter {
    Painter(
      isOn: color == .always
        || file == nil && Terminal.usesColour(color, on: .standardOutput))
  }

  /// Writes the answer.
  ///
  /// - Throws: ``OutputError``.
  func write(_ text: borrowing OutputBuffer) throws {
    guard let file else {
      let stream = OutputStream(.standardOutput) {}
      stream.write(text)
      stream.flush()
      if case .failed(let error) = stream.state {
        throw OutputError(name: "standard output", error: error)
      }
      return
    }
    try OutputFile.write(text, to: file)
  }
}

/// What an index says, in two forms.
protocol AnswerReport {
  /// Adds what people read.
  func append(to output: inout OutputBuffer, _ painter: Painter)
  /// Adds what programs read.
  func append(to json: inout JSONText)
}

extension IndexReport: AnswerReport {}
extension DiffReport: AnswerReport {}
extension SubjectReport: AnswerReport {}

extension AnswerOptions {
  /// Writes a report for people.
  ///
  /// - Throws: ``OutputError``.
  func write(textOf report: some AnswerReport) throws {
    var text = OutputBuffer()
    report.append(to: &text, painter)
    try write(text)
  }

  /// Writes a report for programs.
  ///
  /// - Throws: ``OutputError``.
  func write(jsonOf report: some AnswerReport) throws {
    var json = JSONText()
    report.append(to: &json)
    json.finish()
    try write(json.text)
  }
}

extension OutputFile {
  /// Writes a whole file, which gets its name when it is there.
  ///
  /// - Parameters:
  ///   - text: What is in it.
  ///   - name: Its path.
  ///   - isForAll: Whether all users may read it, whatever the umask.
  /// - Throws: ``OutputError``.
  static func write(
    _ text: borrowing OutputBuffer, to name: String, isForAll: Bool = false
  ) throws {
    let file = try OutputFile(name)
    if isForAll { file.letAllRead() }
    let stream = OutputStream(file.descriptor) {}
    stream.write(text)
    stream.flush()
    if case .failed(let error) = stream.state {
      file.discard()
      throw OutputError(name: name, error: error)
    }
    try file.finish()
  }
}

/// Options about the key of an index.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The key of the digests. (default: $STOFKAM_KEY_FILE, else ~/.config/stofkam/key)",
      valueName: "file"),
    completion: .file())
  var keyFile: String?
}
