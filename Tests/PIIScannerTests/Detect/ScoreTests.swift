import Foundation
import Synchronization
import Testing

@testable import PIIScanner

/// What a score is made of, and that it is what was fitted.
@Suite struct ScoreTests {
  /// The rows of `fixtures/calibration/weights.tsv`: name, by hand before, fitted.
  private func table() throws -> [(name: String, fitted: Double)] {
    try checkFixture("../calibration/weights.tsv").map { row in
      (row[0], try #require(Double(row[2])))
    }
  }

  @Test func `the weights in Swift are those that the script wrote`() throws {
    let fitted = try table().filter { !$0.name.hasPrefix("alone ") }
    #expect(fitted.map(\.name).sorted() == ScoreFactor.allCases.map(\.name).sorted())
    for factor in ScoreFactor.allCases {
      let weight = try #require(fitted.first { $0.name == factor.name }).fitted
      #expect(factor.weight == Float(weight), "\(factor.name): scripts/calibrate.py --swift")
    }
  }

  @Test func `what speaks for a finding raises its score, what speaks against it lowers it`() {
    let against: Set<ScoreFactor> = [
      .againstNear, .againstFar, .fieldAgainst, .densityNone, .densityLow, .doubtful,
      .emailMessageId, .emailFile, .othersAgainst, .othersRatherAgainst,
    ]
    let supporting: Set<ScoreFactor> = [
      .contextNear, .contextMiddle, .contextFar, .neededWordNear, .neededWordMiddle,
      .neededWordFar, .nearPerson, .fieldName, .fieldNameAbove, .neededFieldName,
      .neededFieldNameAbove, .densityHigh, .densityVeryHigh, .densityCertain,
      .othersRatherFor, .othersFor, .wholeSource, .wholeSourceLikely,
    ]
    for factor in against { #expect(factor.weight < 0, "\(factor)") }
    for factor in supporting { #expect(factor.weight > 0, "\(factor)") }
  }

  /// Factors of which each says as much as the one before it, or more.
  static let orders: [[ScoreFactor]] = [
    [.contextFar, .contextMiddle, .contextNear],
    [.neededWordFar, .neededWordMiddle, .neededWordNear],
    [.againstNear, .againstFar],
    [.fieldAgainst, .fieldNameAbove, .fieldName],
    [.neededFieldNameAbove, .neededFieldName],
    [.wholeSource, .wholeSourceLikely],
    [.densityNone, .densityLow, .densityHigh, .densityVeryHigh, .densityCertain],
    [.othersAgainst, .othersRatherAgainst, .othersRatherFor, .othersFor],
    [.fieldPossibleWeak, .fieldPossiblePlain, .fieldPossibleLikely, .fieldPossibleStrong],
    [.fieldCertainWeak, .fieldCertainPlain, .fieldCertainLikely, .fieldCertainStrong],
    [.fieldPossibleWeak, .fieldCertainWeak],
    [.fieldPossiblePlain, .fieldCertainPlain],
    [.fieldPossibleLikely, .fieldCertainLikely],
    [.fieldPossibleStrong, .fieldCertainStrong],
    [.ibanNationalFails, .ibanNationalPasses],
  ]

  @Test(arguments: orders) func `what says more weighs no less`(_ order: [ScoreFactor]) {
    for (less, more) in zip(order, order.dropFirst()) {
      #expect(less.weight <= more.weight, "\(less), \(more)")
    }
  }

  @Test func `a set of factors weighs as much as they do together`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var factors = ScoreFactors()
      var sum: Float = 0
      for factor in ScoreFactor.allCases where Bool.random(using: &generator) {
        factors.insert(factor)
        sum += factor.weight
      }
      #expect(abs(factors.weight - sum) < 0.001, "\(factors)")
      #expect(factors.weight == factors.all.reduce(0) { $0 + $1.weight })
    }
  }

  @Test func `every score is the sum of its factors`() throws {
    let set = try DetectorSet(DetectorDefinition.builtin)
    let sink = FactorSink(set)
    var options = ScanOptions()
    options.minConfidence = .low
    options.ignoreFiles = .never
    let share = try #require(URL(filePath: #filePath).repositoryFolder("fixtures/share"))
    _ = try Scanner(set, options: options).scan(paths: [Array(share.path().utf8)], into: sink)
    let result = sink.result.withLock { $0 }
    #expect(result.count > 3000)
    #expect(result.wrong.isEmpty)
    #expect(result.kinds.count > 12, "\(result.kinds.count) kinds of factors")
  }
}

/// Compares the score of each finding with what it is said to be made of.
private final class FactorSink: FindingSink {
  struct Result {
    var count = 0
    var kinds: Set<ScoreFactor> = []
    var wrong: [String] = []
  }

  let detectors: DetectorSet
  let result = Mutex(Result())

  init(_ detectors: DetectorSet) { self.detectors = detectors }

  func makeWriter() -> any FindingWriter { Writer(self) }

  private final class Writer: FindingWriter {
    private let sink: FactorSink

    init(_ sink: FactorSink) { self.sink = sink }

    func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
      for index in batch.findings.indices {
        let finding = batch.findings[index]
        let alone = sink.detectors.logOddsAlone(of: finding)
        let score = probability(logOdds: (alone ?? 0) + finding.factors.weight)
        sink.result.withLock { result in
          result.count += 1
          result.kinds.formUnion(finding.factors.all)
          guard abs(score - finding.score) > 0.0001 else { return }
          let path = String(decoding: source.path, as: UTF8.self)
          result.wrong.append("\(path):\(finding.line): \(finding.score), not \(score)")
        }
      }
    }

    func commit() {}

    func finish(_ report: SourceReport) {}
  }
}

extension URL {
  /// A folder of the repository that this file is in.
  fileprivate func repositoryFolder(_ name: String) -> URL? {
    var folder = self
    while folder.path().count > 1 {
      folder.deleteLastPathComponent()
      let found = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: found.path()) { return found }
    }
    return nil
  }
}
