internal import PIIScanner

/// An output of a scan: what `--format` names.
protocol ScanOutput: FindingSink {
  /// Writes what comes before the first finding.
  func begin(_ scan: ScanHeader)
  /// Writes what comes after the last, and hands all to the stream.
  ///
  /// - Parameter summary: What the scan came to.
  func end(_ summary: ScanSummary)
}

/// What a scan says of itself before it begins.
struct ScanHeader: Sendable {
  /// The version of stofkam.
  var version: String
  /// The paths that were given.
  var roots: [[UInt8]]
  /// The options in force, as a JSON object.
  var options: [UInt8]
  /// Of the detectors: changes when what is found can change.
  var detectorSet: UInt64
  /// The configuration file in force; `nil` for none.
  var configuration: String?
}

/// Sends all that comes to several sinks.
final class CombinedSink: FindingSink {
  private let sinks: [any FindingSink]

  init(_ sinks: [any FindingSink]) { self.sinks = sinks }

  func makeWriter() -> any FindingWriter { Writer(sinks.map { $0.makeWriter() }) }

  private final class Writer: FindingWriter {
    private let writers: [any FindingWriter]

    init(_ writers: [any FindingWriter]) { self.writers = writers }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      for writer in writers { writer.prepare(batch, of: source) }
    }

    func commit() {
      for writer in writers { writer.commit() }
    }

    func finish(_ report: SourceReport) {
      for writer in writers { writer.finish(report) }
    }
  }
}
