internal import ArgumentParser
internal import FindingsIndex
internal import SystemPackage

/// `stofkam subject INDEX`: where one person's data is.
struct Subject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject",
    abstract: "Find where one person's data is, from an index.",
    discussion: """
      Give the person's identifiers, one a line, on standard input or with --from: a BSN, \
      addresses of e-mail, telephone numbers, IBANs. They are never arguments, since those are \
      seen by others and kept in histories, and they are never written. Any spelling will do. \
      'nl.bsn: 111222333' looks only for what that detector found.

      An index knows what was in the files when they were scanned.

      Exit status: 0 answered; 2 it cannot be known, since files were not scanned since the key was \
      changed, or the command failed; 64 wrong usage.
      """)

  @Argument(help: "The index.", completion: .file())
  var index: String

  /// Identifiers that were given as arguments all the same, so that no message repeats them.
  @Argument(help: .hidden)
  var refused: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read the identifiers from a file. (default: standard input)", valueName: "file"),
    completion: .file())
  var from: String?

  @Option(
    name: [.customShort("f", allowingJoined: true), .long], help: "How it is written.")
  var format = AnswerFormat.text

  @Option(
    help: ArgumentHelp(
      "The calling code of telephone numbers without one.", valueName: "digits"))
  var countryCode = "31"

  @OptionGroup var key: KeyOptions

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if !refused.isEmpty {
      throw ValidationError(
        "Identifiers are not given as arguments, which others can see. Give them on standard "
          + "input, one a line, or with --from FILE.")
    }
    guard (1...3).contains(countryCode.utf8.count), countryCode.utf8.allSatisfy({ 48...57 ~= $0 })
    else {
      throw ValidationError("--country-code is one to three digits, such as 31.")
    }
  }

  func run() throws {
    let reader = try IndexReader(path: index)
    let key = try IndexKey.load(from: try KeyPlace.path(key.keyFile))
    let identifiers = try SubjectIdentifier.list(readInput(), known: reader.detectorIDs())
    guard !identifiers.isEmpty else {
      throw UsageFault(
        "there are no identifiers. Give them on standard input, one a line, or with --from FILE")
    }
    let hits = try reader.subject(
      identifiers.map(\.value), key: key, countryCode: countryCode)
    let report = SubjectReport(
      identifiers: identifiers, hits: hits, coverage: try reader.subjectCoverage(),
      scan: try reader.scans().last)
    switch format {
    case .text: try answer.write(textOf: report)
    case .json: try answer.write(jsonOf: report)
    }
    if let doubt = report.doubt {
      Message.write(doubt)
      throw ExitCode(ExitStatus.failed.code)
    }
  }

  /// All bytes of the input.
  private func readInput() throws -> [UInt8] {
    let name = from ?? "standard input"
    do {
      guard let from else {
        if Terminal.isTerminal(.standardInput) {
          Message.write("give identifiers, one a line, and end with Ctrl-D.")
        }
        return try FileDescriptor.standardInput.readToEnd()
      }
      let file = try FileDescriptor.open(
        FilePath(platformBytes: RawArguments.bytes(of: from)), .readOnly, options: .closeOnExec)
      return try file.closeAfter { try file.readToEnd() }
    } catch let error as Errno {
      throw SubjectInputError(name: name, reason: "\(error)")
    }
  }
}

/// Why identifiers could not be read.
struct SubjectInputError: Error, CustomStringConvertible {
  var name: String
  var reason: String

  /// The message for people: one line.
  var description: String { "\(name): the identifiers cannot be read: \(reason)." }
}

extension FileDescriptor {
  /// Reads what is left.
  func readToEnd() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      // SAFETY: `read` writes at most as many bytes as the array has.
      let count = try unsafe room.withUnsafeMutableBytes { try unsafe read(into: $0) }
      guard count > 0 else { return bytes }
      bytes += room[..<count]
    }
  }
}
