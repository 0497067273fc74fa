/// One place where personal data of one kind was found.
///
/// A plain value: no references, so that millions of them cost no reference counting. What needs
/// bytes (the value, a JSON Pointer) points into the ``FindingBatch`` that holds the finding.
public struct Finding: Sendable {
  /// Offset of the first byte in the raw file, whatever its encoding.
  public var start: Int64
  /// Offset just past the last byte in the raw file.
  public var end: Int64
  /// Line of the first byte, from 1.
  public var line: Int64
  /// Column of the first character, from 1, in Unicode code points.
  public var column: Int64
  /// Where it is in a structured source.
  public var place: Place
  /// The value as it stands there, decoded to UTF-8, in ``FindingBatch/bytes``.
  public var value: ByteRange
  /// The field (column, key) that it is in: an index into ``FindingBatch/fields``; −1 for none.
  public var field: Int32
  /// The probability that it truly is what the detector says, 0…1.
  public var score: Float
  /// The detector: an index into ``DetectorSet/definitions``.
  public var detector: UInt16
  /// What speaks for and against it.
  public var evidence: Evidence
  /// What its score is made of, finer than `evidence`.
  ///
  /// The score is the probability of the sum of their weights and of ``DetectorSet/logOddsAlone(of:)``.
  public var factors = ScoreFactors()
  /// Which context word stood near: an index into the definition's `context`, or −1.
  public var contextWord: Int16
  /// How many tokens lie between the word and the value.
  public var contextDistance: UInt8
  /// Whether a `stofkam:allow` mark on the line covers it.
  public var isAllowed: Bool
  /// Other detectors that match the same text: up to three indexes, `UInt16.max` for none.
  public var alsoMatches: (UInt16, UInt16, UInt16)

  /// How sure the score makes us.
  public var confidence: Confidence { Confidence(score: score) }
}

/// A piece of ``FindingBatch/bytes``.
public struct ByteRange: Sendable, Equatable {
  /// Offset of the first byte in the batch's bytes.
  public var start: UInt32
  /// Length in bytes.
  public var count: UInt32

  /// Creates a range.
  public init(start: UInt32 = 0, count: UInt32 = 0) {
    self.start = start
    self.count = count
  }
}

/// Where in a structured source a finding is.
public enum Place: Sendable, Equatable {
  /// Plain text: line and column say it all.
  case text
  /// A cell of a table. `row` counts data records from 1 (a header is not counted), `column` from 1.
  case cell(row: Int64, column: Int32)
  /// A string or number of a JSON document. `record` counts JSON Lines from 1; 0 for one document.
  /// `pointer` is the RFC 6901 JSON Pointer.
  case json(record: Int64, pointer: ByteRange)
}

/// How sure a finding is, in three steps that people can act on.
public enum Confidence: UInt8, Sendable, Comparable, CaseIterable {
  /// Below 0.5: more likely not than so.
  case low
  /// 0.5 or more.
  case medium
  /// 0.9 or more.
  case high

  /// The step of a score.
  public init(score: Float) {
    self = score >= 0.9 ? .high : score >= 0.5 ? .medium : .low
  }

  /// The lowest score of the step.
  var leastScore: Double {
    switch self {
    case .low: 0
    case .medium: 0.5
    case .high: 0.9
    }
  }

  /// The name used on the command line and in output: `low`, `medium` or `high`.
  public var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }

  /// Whether a step is less sure than another.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What speaks for (or against) a finding, by name, so that a person can see why.
public struct Evidence: OptionSet, Sendable, Hashable {
  /// One bit for each kind.
  public var rawValue: UInt16

  /// Creates a set of the kinds whose bits are 1.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// It is written as such values are.
  public static let format = Evidence(rawValue: 1 << 0)
  /// A checksum or a published numbering plan confirms it.
  public static let checksum = Evidence(rawValue: 1 << 1)
  /// A word that belongs to it stands near.
  public static let context = Evidence(rawValue: 1 << 2)
  /// The column or key is named so.
  public static let fieldName = Evidence(rawValue: 1 << 3)
  /// Far more of the field's values pass than would by chance.
  public static let fieldDensity = Evidence(rawValue: 1 << 4)
  /// A word that speaks against it stands near, or names the field.
  public static let negativeContext = Evidence(rawValue: 1 << 5)

  /// There is nothing else in the source.
  public static let wholeSource = Evidence(rawValue: 1 << 6)

  /// Every kind with its name in the output, in order.
  public static let named: [(evidence: Evidence, name: StaticString)] = [
    (.format, "format"), (.checksum, "checksum"), (.context, "context"),
    (.fieldName, "field-name"), (.fieldDensity, "field-density"),
    (.negativeContext, "negative-context"), (.wholeSource, "whole-source"),
  ]
}
