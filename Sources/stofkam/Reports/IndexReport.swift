internal import FindingsIndex
internal import PIIScanner

/// What an index says about the personal data that there is: what, where most, how old, and what
/// was not read.
struct IndexReport {
  /// The path of the index.
  let index: String
  /// The last scan; `nil` if there was none.
  let scan: IndexedScan?
  let minimum: Confidence
  /// How long lists are.
  let top: Int
  let totals: [DetectorTotals]
  /// Those with most findings.
  let fields: [FieldTotals]
  /// Those with most findings.
  let sources: [SourceTotals]
  /// Those that were not changed for the longest time.
  let oldest: [SourceTotals]
  let ledger: [SourceStatus: Int64]
  /// The first of what was not read whole.
  let unread: [IndexedSource]

  /// Asks the index.
  ///
  /// - Throws: `IndexError`.
  init(_ reader: IndexReader, minimum: Confidence, top: Int) throws {
    self.minimum = minimum
    self.top = top
    index = reader.path
    scan = try reader.scans().last
    totals = try reader.totals().filter { $0.count(atLeast: minimum) > 0 }
    fields = Array(
      try reader.fields(limit: minimum == .low ? top : nil)
        .filter { $0.count(atLeast: minimum) > 0 }
        .sorted { $0.count(atLeast: minimum) > $1.count(atLeast: minimum) }
        .prefix(top))
    sources = try reader.topSources(limit: top, minimum: minimum)
    oldest = try reader.oldestSources(limit: top, minimum: minimum)
    ledger = try reader.ledger()
    var unread: [IndexedSource] = []
    // Failures first: they can hide most.
    for statuses in [[SourceStatus.failed], [.partial], [.skipped]] {
      try reader.forEachSource(onlyUnread: true) { source in
        if unread.count < top, statuses.contains(source.status) { unread.append(source) }
      }
    }
    self.unread = unread
  }

  /// Findings that count.
  var total: Int64 { totals.reduce(0) { $0 + $1.count(atLeast: minimum) } }
  /// Sources in the ledger.
  var sourceTotal: Int64 { ledger.values.reduce(0, +) }
  /// Sources that were not read whole.
  var unreadTotal: Int64 { sourceTotal - (ledger[.scanned] ?? 0) }

  /// What to say above all.
  var headline: String {
    if scan == nil { return "No scan has written to this index yet." }
    let files = counted(sourceTotal, "file", "files")
    return total == 0
      ? "No personal data found in the \(OutputBuffer.grouped(ledger[.scanned] ?? 0)) of \(files) "
        + "read whole."
      : "\(counted(total, "finding", "findings")) of personal data in \(files)."
  }

  /// Of when this is; empty without scans.
  var state: String {
    guard let scan else { return "" }
    let ending =
      switch scan.status {
      case .complete: ""
      case .interrupted: " That scan was cut off: this is not all."
      case .running: " That scan is running, or was killed: this is not all."
      }
    return "As the scan of \(Moment.text(scan.started)) left it.\(ending)"
  }

  /// What is not read whole, by kind: `2 failed, 1 skipped`.
  var unreadKinds: String {
    [(SourceStatus.failed, "failed"), (.partial, "read in part"), (.skipped, "skipped")]
      .compactMap { status, words in
        ledger[status].flatMap { $0 > 0 ? "\(OutputBuffer.grouped($0)) \(words)" : nil }
      }.joined(separator: ", ")
  }

  /// In how many of the records of a field it is; empty if that is not known.
  static func share(of field: FieldTotals) -> String {
    guard let density = field.density else { return "" }
    let percent = Int((density * 100).rounded(.down))
    // 99.99% is not all.
    return percent == 0 ? "in less than 1% of rows" : "in \(percent)% of rows"
  }

  /// The name of a detector, if it is one of ours.
  static func name(of detector: String) -> String {
    DetectorDefinition.builtin.first { $0.id == detector }?.name ?? ""
  }
}

extension DetectorTotals {
  /// Findings at or above a confidence.
  func count(atLeast minimum: Confidence) -> Int64 {
    high + (minimum <= .medium ? medium : 0) + (minimum <= .low ? low : 0)
  }
}

extension FieldTotals {
  /// Findings at or above a confidence.
  func count(atLeast minimum: Confidence) -> Int64 {
    high + (minimum <= .medium ? medium : 0) + (minimum <= .low ? low : 0)
  }
}
