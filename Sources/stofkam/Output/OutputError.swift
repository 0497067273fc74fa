internal import SystemPackage

/// Why output could not be written.
struct OutputError: Error, Equatable, CustomStringConvertible {
  /// Where it should have gone.
  var name: String
  /// What the system says.
  var error: Errno

  /// The message for people: one line.
  var description: String {
    switch error {
    case .noSpace:
      "\(name): the disk is full. Make room, or give another place with --output."
    case .isDirectory:
      "\(name): this is a folder. Give the name of a file."
    case .noSuchFileOrDirectory:
      "\(name): there is no such folder. Make it first."
    default:
      "\(name): cannot be written: \(error)."
    }
  }
}
