/// What the sources of a scan are, for what is said of them.
enum ScanSubject: Sendable {
  /// Files of folders.
  case files
  /// Versions of files in the history of a repository.
  case versions

  /// A number of them, such as `1,234 files`.
  func counted(_ number: Int64) -> String { "\(OutputBuffer.grouped(number)) \(name(number))" }

  /// What so many are called.
  func name(_ number: Int64) -> String {
    switch self {
    case .files: number == 1 ? "file" : "files"
    case .versions: number == 1 ? "version of a file" : "versions of files"
    }
  }
}
