/// One thing that speaks for or against a finding, and has a weight of its own.
///
/// A score starts from the odds of the detector alone; each factor adds its weight once. What the weights are,
/// and where they come from: `ScoreWeights.swift`.
public enum ScoreFactor: UInt8, CaseIterable, Sendable {
  // Words in the same line or sentence.

  /// A word of the detector stands next to the value, or at most two words away.
  case contextNear
  /// It stands three to five words away.
  case contextMiddle
  /// It stands further away.
  case contextFar
  /// The same for a detector that finds nothing without its word or field name.
  case neededWordNear, neededWordMiddle, neededWordFar
  /// A word that speaks against the value stands at most three words away.
  case againstNear
  /// Such a word stands further away.
  case againstFar
  /// A person is near a word that counts only then.
  case nearPerson

  // The source.

  /// There is nothing else in it.
  case wholeSource
  /// Nor is there, and the value is of the region's country, or its digits stand in groups.
  case wholeSourceLikely

  // The name of the field.

  /// The field is named so.
  case fieldName
  /// A key above the field is named so.
  case fieldNameAbove
  /// The same for a detector that finds nothing without its word or field name.
  case neededFieldName, neededFieldNameAbove
  /// The field is named otherwise.
  case fieldAgainst

  // The other values of the field: see `ScoreFactor.density(_:)`.

  /// Hardly any of them passes.
  case densityNone
  /// Fewer of them pass than in a field of such values.
  case densityLow
  /// More of them pass than by chance.
  case densityHigh
  /// Far more do.
  case densityVeryHigh
  /// So many do that chance is out of the question.
  case densityCertain

  // How the value is written.

  /// A network address is written as sections and versions mostly are, or is of no network in use; a card number is round.
  case doubtful
  /// A telephone number has its country code.
  case phoneInternational
  /// It is written in the groups of its country.
  case phoneFormatted
  /// It is written in other groups.
  case phoneUnusual
  /// It is digits only.
  case phonePlain
  /// It is digits only, with the country code but without a plus sign.
  case phoneBareCountryCode
  /// The check digits inside an account number are right too.
  case ibanNationalPasses
  /// They are wrong.
  case ibanNationalFails
  /// Its country is not in the registry of IBANs.
  case ibanUnregistered
  /// An address looks like the id of a message.
  case emailMessageId
  /// It looks like the name of a file.
  case emailFile
  /// What stands before its `@` has letters beyond ASCII.
  case emailInternational
  /// A name has one word only, or the first is no given name.
  case nameSingle
  /// A name stands in a comment.
  case nameInComment
  /// Nothing but how a street ends, and its number, says that it is one.
  case streetAlone

  // Whole values of fields: these have no odds of a detector alone, but start from 0.

  /// A value in a field that holds nothing else; how well it fits.
  case fieldCertainWeak, fieldCertainPlain, fieldCertainLikely, fieldCertainStrong
  /// A value in a field that may hold other things; how well it fits.
  case fieldPossibleWeak, fieldPossiblePlain, fieldPossibleLikely, fieldPossibleStrong
  /// The other values of such a field do not look so at all, or rather not.
  case othersAgainst, othersRatherAgainst
  /// They rather look so, or do; for a value that does itself.
  case othersRatherFor, othersFor
  /// They look so, but the value could be anything.
  case othersForDoubtful

  /// Its name in the output, such as `context-near`.
  public var name: String {
    var name = ""
    for character in "\(self)" {
      if character.isUppercase, let last = name.last, last != "-" { name.append("-") }
      name += character.lowercased()
    }
    return name
  }

  /// A word of the detector, with so many words between it and the value.
  ///
  /// - Parameters:
  ///   - distance: How many.
  ///   - isNeeded: Whether the detector finds nothing without its word or field name.
  /// - Returns: The factor of the distance.
  @inline(__always)
  static func word(distance: Int, isNeeded: Bool) -> ScoreFactor {
    switch distance {
    case ...2: isNeeded ? .neededWordNear : .contextNear
    case ...5: isNeeded ? .neededWordMiddle : .contextMiddle
    default: isNeeded ? .neededWordFar : .contextFar
    }
  }

  /// What the ratio of likelihoods of a density test says, as natural logarithm; `nil` if it says nothing.
  @inline(__always)
  static func density(_ ratio: Float) -> ScoreFactor? {
    switch ratio {
    case ...(-3): .densityNone
    case ...(-1): .densityLow
    case ...1: nil
    case ...3: .densityHigh
    case ...6: .densityVeryHigh
    default: .densityCertain
    }
  }

  /// What the other whole values of a field that may hold other things say, by the sum of their test.
  static func others(_ sum: Float, _ fit: FieldValueFit) -> ScoreFactor? {
    switch sum {
    case ...(-2): .othersAgainst
    case ..<(-0.5): .othersRatherAgainst
    case ...0.5: nil
    case _ where fit < .likely: .othersForDoubtful
    case ..<2: .othersRatherFor
    default: .othersFor
    }
  }

  /// A whole value of a field.
  static func field(_ fit: FieldValueFit, isCertain: Bool) -> ScoreFactor {
    switch fit {
    case .none, .other, .weak: isCertain ? .fieldCertainWeak : .fieldPossibleWeak
    case .plain, .surname: isCertain ? .fieldCertainPlain : .fieldPossiblePlain
    case .likely: isCertain ? .fieldCertainLikely : .fieldPossibleLikely
    case .strong: isCertain ? .fieldCertainStrong : .fieldPossibleStrong
    }
  }
}

/// The factors of a score, one bit for each.
public struct ScoreFactors: Sendable, Hashable {
  /// The bits, by the raw values of ``ScoreFactor``.
  public private(set) var bits: UInt64 = 0

  /// Creates an empty set.
  public init() {}

  /// Creates a set of one factor.
  public init(_ factor: ScoreFactor) { insert(factor) }

  @inline(__always)
  mutating func insert(_ factor: ScoreFactor) { bits |= 1 << UInt64(factor.rawValue) }

  @inline(__always)
  mutating func remove(_ factor: ScoreFactor) { bits &= ~(1 << UInt64(factor.rawValue)) }

  @inline(__always)
  mutating func formUnion(_ others: ScoreFactors) { bits |= others.bits }

  /// Whether a factor is one of them.
  public func contains(_ factor: ScoreFactor) -> Bool { bits >> UInt64(factor.rawValue) & 1 == 1 }

  /// Whether the finding is the whole value of a field that is named so, so that the odds of the detector alone
  /// are not a part of its score.
  public var isWholeField: Bool {
    let first = UInt64(ScoreFactor.fieldCertainWeak.rawValue)
    let last = UInt64(ScoreFactor.fieldPossibleStrong.rawValue)
    return bits >> first & (1 << (last - first + 1) - 1) != 0
  }

  /// Whether there are none.
  public var isEmpty: Bool { bits == 0 }

  /// The sum of their weights.
  public var weight: Float {
    var rest = bits
    var sum: Float = 0
    while rest != 0 {
      if let factor = ScoreFactor(rawValue: UInt8(rest.trailingZeroBitCount)) {
        sum += factor.weight
      }
      rest &= rest - 1
    }
    return sum
  }

  /// Each of them, in order.
  public var all: [ScoreFactor] { ScoreFactor.allCases.filter(contains) }
}

extension DetectorSet {
  /// What the detector alone adds to the log odds of a finding; `nil` for the whole value of a field, whose odds
  /// begin at 0.
  public func logOddsAlone(of finding: borrowing Finding) -> Float? {
    finding.factors.isWholeField ? nil : traits[Int(finding.detector)].alone
  }
}

extension DetectorDefinition {
  /// The score of a match with some factors.
  public func score(_ factors: ScoreFactors) -> Float {
    probability(logOdds: logOdds(alone) + factors.weight)
  }
}
