internal import PIIScanner
internal import Synchronization

/// Notes which of the paths that were given could not be read.
///
/// `--quiet` keeps silent about single files, which are in the ledger. That the run itself could not do what it was asked for
/// is always said.
final class FailedRoots: FindingSink {
  private let roots: Set<[UInt8]>
  private let failed = Mutex<[(path: [UInt8], reason: String)]>([])

  init(_ roots: [[UInt8]]) {
    self.roots = Set(roots.map { $0.withoutSlashesAtEnd() } + [Array("(list of files)".utf8)])
  }

  /// Says on standard error which, and why.
  func report() {
    for (path, reason) in failed.withLock({ $0 }) {
      Message.write("\(String(decoding: path, as: UTF8.self)): \(reason).")
    }
  }

  func makeWriter() -> any FindingWriter { Writer(self) }

  private func finish(_ report: SourceReport) {
    guard report.status == .failed, roots.contains(report.source.path.withoutSlashesAtEnd()) else {
      return
    }
    failed.withLock { $0.append((report.source.path, report.reason ?? "cannot be read")) }
  }

  private final class Writer: FindingWriter {
    private let failed: FailedRoots

    init(_ failed: FailedRoots) { self.failed = failed }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {}
    func commit() {}
    func finish(_ report: SourceReport) { failed.finish(report) }
  }
}
