internal import ArgumentParser

/// `stofkam`: finds personal data in files.
@main
struct Stofkam: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stofkam",
    abstract: "Finds personal data in files, so that you can keep less of it.",
    discussion: """
      Exit status: 0 complete; 1 something at or above --fail-on; 2 something could not be \
      scanned, or the run failed; 64 wrong usage.
      """,
    version: Version.current,
    subcommands: [
      Scan.self, Git.self, Hook.self, BaselineCommand.self, Report.self, Diff.self, Subject.self,
      Index.self, Detectors.self,
      Schedule.self,
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let headStart = HeadStart(arguments)
    do {
      var command = try parsed(arguments)
      switch command {
      case let scan as Scan: try scan.run(after: headStart)
      case let git as Git: try git.run(after: headStart)
      default: try command.run()
      }
    } catch let status as ExitCode {
      exit(withError: status)
    } catch let fault as UsageFault {
      ExitStatus.exit(.wrongUsage, message: fault.message)
    } catch {
      // Help and versions come this way too.
      switch exitCode(for: error) {
      case .success: exit(withError: error)
      case .validationFailure: ExitStatus.exit(.wrongUsage, message: message(for: error))
      default: ExitStatus.exit(.failed, message: "\(error)")
      }
    }
  }

  /// Parses the command line.
  ///
  /// A subcommand that comes first is parsed by itself: the parser then need not reflect over all the others, which takes
  /// as long as everything else before a hook's scan. What is not simply that command (help, mistakes) is left to the
  /// whole tree, whose messages name all of it.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let subcommand = configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      }), subcommand.configuration.subcommands.isEmpty,
      let command = try? subcommand.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == subcommand
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

/// Which stofkam this is.
enum Version {
  static let current = "0.1.0"
}

/// A command line that cannot be carried out.
struct UsageFault: Error {
  /// What is wrong and what would be right: one line.
  var message: String

  init(_ message: String) { self.message = message }
}
