import Foundation
import Testing

/// The share of a housing association that does not exist, with the truth about it.
///
/// `scripts/make_fixture_share.py` makes both.
@Suite("Share of an organisation")
struct ShareTests {
  private static let detectors = ["email", "iban", "phone", "nl.bsn"]
  private static let scan = Result {
    try BuiltProgram.run(["scan", "fixtures/share", "--no-ignore", "-f", "jsonl"])
  }

  private let truth: [TrueValue]
  private let lines: ScanLines
  private let outcome: BuiltProgram.Outcome

  init() throws {
    truth = try TrueValue.all("fixtures/share-truth.jsonl")
    outcome = try Self.scan.get()
    lines = try ScanLines(outcome.output, below: "fixtures/share")
  }

  /// Where a value lies; the paths of a Mac and of Linux compare as equal.
  private struct Span: Hashable {
    var path: String
    var start: Int
    var end: Int

    init(_ value: TrueValue) { (path, start, end) = (value.path, value.start, value.end) }
    init(_ found: ScanFinding) { (path, start, end) = (found.path, found.start, found.end) }
  }

  @Test("what is found is right and what is right is found", arguments: detectors)
  func precisionAndRecall(detector: String) throws {
    let known = truth.filter { $0.detector == detector }
    let certain = Set(known.filter { $0.either != true }.map { Span($0) })
    let doubtful = Dictionary(
      grouping: truth.filter { $0.either == true }, by: \.path)
    let found = Set(lines.findings.filter { $0.detector == detector }.map { Span($0) })
    let right = found.intersection(certain)
    let wrong = found.subtracting(certain).filter { span in
      !(doubtful[span.path] ?? []).contains { $0.start < span.end && span.start < $0.end }
    }
    try #require(!certain.isEmpty)
    let precision = Double(right.count) / Double(max(1, right.count + wrong.count))
    let recall = Double(right.count) / Double(certain.count)
    #expect(precision >= 0.98, "\(detector): wrong: \(list(wrong))")
    #expect(recall >= 0.98, "\(detector): missed: \(list(certain.subtracting(found)))")
  }

  @Test("what is found is said to be where it is", arguments: detectors)
  func places(detector: String) throws {
    let found = Dictionary(
      lines.findings.filter { $0.detector == detector }.map { (Span($0), $0) },
      uniquingKeysWith: { first, _ in first })
    var right = 0
    var wrong: [String] = []
    for value in truth where value.detector == detector {
      guard let finding = found[Span(value)] else { continue }
      let isRight =
        finding.location == value.location && (value.line == nil || finding.line == value.line)
        && (value.column == nil || finding.column == value.column)
      if isRight {
        right += 1
      } else {
        wrong.append(
          "\(value.path) \(value.start): "
            + "\(finding.line):\(finding.column) \(finding.location.map(\.description) ?? "text"), not "
            + "\(value.line ?? 0):\(value.column ?? 0) \(value.location.map(\.description) ?? "text")"
        )
      }
    }
    try #require(right + wrong.count > 0)
    #expect(
      Double(right) >= 0.99 * Double(right + wrong.count),
      "\(detector): \(wrong.count) wrong: \(wrong.prefix(12).joined(separator: "; "))")
  }

  @Test("every file is in the ledger once, and nothing is cut off")
  func ledger() throws {
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(lines.isWhole)
    let share = BuiltProgram.packageRoot.appending(path: "fixtures/share")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: share.path).filter {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(
        atPath: share.appending(path: $0).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }
    #expect(lines.sources.map(\.path).sorted() == paths.sorted())
    for source in lines.sources {
      #expect(["scanned", "partial"].contains(source.status), "\(source.path)")
      #expect((source.status == "scanned") == (source.reason == nil), "\(source.path)")
    }
  }

  @Test("numbers of no one are not taken for identifiers of other countries")
  func otherCountries() {
    // The share has none. Bank accounts abroad are IBANs.
    let wrong = lines.findings.filter { finding in
      let country = finding.detector.prefix { $0 != "." }
      return country.count == 2 && country != finding.detector && country != "nl" && country != "ip"
    }
    let counts = Dictionary(grouping: wrong) { "\($0.detector) in \($0.path)" }.mapValues(\.count)
    #expect(wrong.count <= 5, "\(counts.sorted { $0.value > $1.value })")
  }

  @Test("broken files are said to be read in part", arguments: ["kapot.json", "losse quote.csv"])
  func brokenFiles(name: String) throws {
    let source = try #require(lines.sources.first { $0.path == "Overig/\(name)" })
    #expect(source.status == "partial")
  }

  private func list(_ spans: some Collection<Span>) -> String {
    let shown = spans.sorted { ($0.path, $0.start) < ($1.path, $1.start) }.prefix(12)
    return "\(spans.count): "
      + shown.map { "\($0.path) \($0.start)..<\($0.end)" }.joined(separator: "; ")
  }
}
