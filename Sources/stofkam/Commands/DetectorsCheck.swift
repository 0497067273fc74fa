internal import ArgumentParser
internal import PIIScanner
internal import PatternFiles

/// `stofkam detectors check FILE…`: tries definitions on their own examples.
struct CheckDetectors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try definitions of detectors on their own examples.",
    discussion: """
      Each example is scanned as a file of its own: what is between ⟦ and ⟧ must be found, to the \
      byte, and nothing else.

      Exit status: 0 every definition works; 2 something is wrong, and is listed by file and line.
      """)

  @Argument(help: "Files, or folders whose .yaml and .yml files are meant.", completion: .file())
  var files: [String]

  func run() throws {
    let contents = PatternFiles.read(files)
    let errors = PatternFiles.check(contents)
    var text = OutputBuffer()
    for error in errors {
      text.append(visible: Array("\(error)".utf8).span)
      text.append(UInt8(ascii: "\n"))
    }
    if errors.isEmpty {
      let detectors = counted(Int64(contents.definitions.count), "detector", "detectors")
      let examples = contents.definitions.reduce(0) { $0 + $1.finds.count + $1.ignores.count }
      text.append(
        string: "\(detectors), \(counted(Int64(examples), "example", "examples")): all is well.\n")
    }
    text.writeToStandardOutput()
    if !errors.isEmpty { throw ExitCode(ExitStatus.failed.code) }
  }
}
