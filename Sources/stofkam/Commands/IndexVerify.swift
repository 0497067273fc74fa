internal import ArgumentParser
internal import FindingsIndex

/// `stofkam index verify FILE`.
struct VerifyIndex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that an index is whole and says nothing that cannot be.",
    discussion: """
      An index that a killed scan left is put in order first, as the next scan would do. With \
      --key-file, whether that is its key is checked too.
      """)

  @Argument(help: "The index.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Also check that this is the key of the digests.", valueName: "file"),
    completion: .file())
  var keyFile: String?

  func run() throws {
    let key = try keyFile.map { path throws in try IndexKey.load(from: path) }
    let problems = try IndexCare.verify(path: file, key: key)
    guard problems.isEmpty else {
      for problem in problems {
        Message.write(problem.hasPrefix(file) ? problem : "\(file): \(problem)")
      }
      Message.write("\(file): do not trust this index. Scan into a new file.")
      throw ExitCode(ExitStatus.failed.code)
    }
    var text = OutputBuffer()
    text.append(visible: Array(file.utf8).span)
    text.append(string: ": in order. ")
    let scans = try IndexReader(path: file).scans()
    text.append(string: Self.summary(of: scans))
    text.append(UInt8(ascii: "\n"))
    text.writeToStandardOutput()
  }

  private static func summary(of scans: [IndexedScan]) -> String {
    guard let last = scans.last else { return "No scan has written to it yet." }
    let ending =
      switch last.status {
      case .complete: "is complete"
      case .interrupted: "was cut off; --changed goes on with what is missing"
      case .running: "is running, or was killed; --changed goes on with what is missing"
      }
    let number = counted(Int64(scans.count), "scan", "scans")
    return "\(number); the last, of \(Moment.text(last.started)), \(ending)."
  }
}
