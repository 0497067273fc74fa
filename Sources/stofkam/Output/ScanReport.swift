internal import PIIScanner

/// What a report for people shows of a scan: the files with most findings, and what was not read.
///
/// It has a fixed size, however large the scan: what does not fit is counted. What stays does not
/// depend on the order in which files were scanned.
struct ScanReport: Sendable {
  /// A source with findings.
  struct Source: Sendable {
    var path: [UInt8]
    /// Where in the history of a repository it comes from; `nil` for a file.
    var origin: SourceOrigin?
    var format: SourceFormat
    var size: Int64
    /// Findings by detector.
    var counts: [(detector: UInt16, count: Int64)]
    var total: Int64
    /// Some of them.
    var notes: [FindingNote]

    /// Whether it comes first in a list by path; versions of one file by date.
    func precedes(_ other: Source) -> Bool {
      guard path == other.path, let origin, let before = other.origin else {
        return path.lexicographicallyPrecedes(other.path)
      }
      return (origin.authorDate + origin.blob).lexicographicallyPrecedes(
        before.authorDate + before.blob)
    }
  }

  /// A source that was not read whole.
  struct Problem: Sendable {
    var path: [UInt8]
    var status: SourceStatus
    var reason: String
    /// Whether it is a container that was not opened.
    var isUnopened = false
  }

  /// The sources with most findings.
  private(set) var sources: [Source] = []
  /// Sources with findings, also those not in `sources`.
  private(set) var sourceCount: Int64 = 0
  /// Findings in sources that are not in `sources`.
  private(set) var findingsElsewhere: Int64 = 0
  /// Sources with findings of each detector.
  private(set) var sourcesOfDetector: [UInt16: Int64] = [:]
  /// Problems, those first that matter most.
  private(set) var problems: [Problem] = []
  /// How often each reason to skip came up.
  private(set) var skipReasons: [String: Int64] = [:]

  private static let mostSources = 1000
  private static let mostProblems = 1000
  private static let mostReasons = 50

  mutating func add(_ source: Source) {
    sourceCount += 1
    for (detector, count) in source.counts where count > 0 {
      sourcesOfDetector[detector, default: 0] += 1
    }
    sources.append(source)
    if sources.count >= 2 * Self.mostSources { trimSources() }
  }

  mutating func add(_ problem: Problem) {
    if problem.status == .skipped {
      let isKnown = skipReasons[problem.reason] != nil || skipReasons.count < Self.mostReasons
      skipReasons[isKnown ? problem.reason : "other reasons", default: 0] += 1
    }
    problems.append(problem)
    if problems.count >= 2 * Self.mostProblems { trimProblems() }
  }

  /// Puts all in order: the sources with most findings first.
  mutating func finish() {
    trimSources()
    trimProblems()
  }

  private mutating func trimSources() {
    sources.sort { left, right in
      left.total != right.total
        ? left.total > right.total : left.precedes(right)
    }
    while sources.count > Self.mostSources {
      findingsElsewhere += sources.removeLast().total
    }
  }

  private mutating func trimProblems() {
    problems.sort { left, right in
      left.status != right.status
        ? left.status.rank < right.status.rank : left.path.lexicographicallyPrecedes(right.path)
    }
    if problems.count > Self.mostProblems {
      problems.removeLast(problems.count - Self.mostProblems)
    }
  }
}

extension SourceStatus {
  /// How much it matters to whoever reads the report; least is first.
  fileprivate var rank: Int {
    switch self {
    case .failed: 0
    case .partial: 1
    case .skipped: 2
    case .scanned: 3
    }
  }
}
