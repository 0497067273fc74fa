internal import GRDB
internal import PIIScanner

/// What an answer about one person cannot know.
public struct SubjectCoverage: Sendable, Equatable {
  /// Files that have findings, but whose digests are not of the index's key: they were removed with their key.
  public var withoutDigests: Int64
  /// Files that were read in part or not at all.
  public var unread: Int64
}

extension IndexReader {
  /// What the current view cannot tell of identifiers that it does not have.
  public func subjectCoverage() throws -> SubjectCoverage {
    try read { database in
      let withoutDigests =
        try Int64.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM sources s JOIN scans c ON c.id = s.scan
            WHERE s.gone_scan IS NULL AND c.key_id <> (SELECT key_id FROM index_info)
              AND EXISTS (SELECT 1 FROM fields f WHERE f.source = s.id)
            """) ?? 0
      // What was skipped for what it is, such as a link or a device, has nothing to find.
      let reasons = SourceReport.reasonsToLeaveContentUnread
      let unread =
        try Int64.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM sources WHERE gone_scan IS NULL AND (status IN (1, 3)
              OR status = 2 AND reason IN (\(reasons.map { _ in "?" }.joined(separator: ", "))))
            """, arguments: StatementArguments(reasons)) ?? 0
      return SubjectCoverage(withoutDigests: withoutDigests, unread: unread)
    }
  }

  /// The ids of all detectors that ever found something that the index has.
  public func detectorIDs() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM detectors") }
  }
}
