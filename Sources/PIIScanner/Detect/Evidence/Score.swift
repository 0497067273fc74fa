#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How tests of the values of a field are kept in bounds.
///
/// The weights of what speaks for or against a finding are in `ScoreWeights.swift`.
enum Weight {
  /// Most that the density test of a field can count.
  static let densityLimit: Float = 7.0
  /// Most that it can count where a check says hardly more than the form.
  ///
  /// Article codes and places in a store have the form of number plates, and pass as a column does that someone made
  /// by a rule: all of them or none, not one by one by chance.
  static let densityOfForm: Float = 3.0

  /// How much likelier a value looks like this in a field of such values than in another.
  static func wholeDensity(_ fit: FieldValueFit) -> Float {
    switch fit {
    case .none, .other, .weak: -1.9
    case .plain: -1.0
    case .surname, .likely: 0
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
