#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How much each kind of evidence weighs, as natural logarithms of likelihood ratios.
///
/// A score starts from the odds of the detector alone; each piece of evidence adds its weight. The weights
/// are chosen by hand and tried on labelled data; `docs/ACCURACY.md` says how often a score holds.
enum Weight {
  /// A word of the detector stands next to the value, or at most two words away.
  static let contextNear: Float = 5.2
  /// It stands three to five words away.
  static let contextMiddle: Float = 4.2
  /// It stands further away, in the same line or sentence.
  static let contextFar: Float = 2.6
  /// A word that speaks against it stands next to the value.
  static let againstNear: Float = -4.0
  /// Such a word stands further away.
  static let againstFar: Float = -1.5
  /// The field is named so.
  static let fieldName: Float = 6.0
  /// The field is named otherwise.
  static let fieldAgainst: Float = -5.0
  /// A person is near a word that counts only then.
  static let nearPerson: Float = 1.5
  /// A network address is written as sections and versions mostly are, or is of no network in use.
  ///
  /// Of random public IPv4 addresses 4 in 1,000 are, of the four-part numbers in source code about a half.
  static let doubtful: Float = -4.0
  /// Most that the density of a field can weigh.
  static let densityLimit: Float = 7.0
  /// Most that the other values of a field that may hold other things can weigh.
  static let wholeDensityLimit: Float = 3.0

  /// The odds of a whole value of a field that holds nothing else.
  static func certainField(_ fit: FieldValueFit) -> Float {
    switch fit {
    case .none: -7
    case .weak: 1.1
    case .plain: 2.9
    case .likely: 3.5
    case .strong: 4.6
    }
  }

  /// The odds of a whole value of a field that may hold other things.
  static func possibleField(_ fit: FieldValueFit) -> Float {
    switch fit {
    case .none: -7
    case .weak: -2.9
    case .plain: -2.0
    case .likely: -0.2
    case .strong: 1.7
    }
  }

  /// How much likelier a value looks like this in a field of such values than in another.
  static func wholeDensity(_ fit: FieldValueFit) -> Float {
    switch fit {
    case .none, .weak: -1.5
    case .plain: -1.0
    case .likely: 0
    case .strong: 2.5
    }
  }
}

/// Log odds of a probability.
func logOdds(_ probability: Double) -> Float {
  let p = min(max(probability, 0.0001), 0.9999)
  return Float(log(p / (1 - p)))
}

/// The probability of log odds.
func probability(logOdds: Float) -> Float { 1 / (1 + expf(-logOdds)) }
