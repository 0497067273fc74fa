// Written by scripts/calibrate.py; do not edit.

extension ScoreFactor {
  /// What it adds to the log odds: the natural logarithm of a ratio of likelihoods.
  ///
  /// Fitted to labelled data: `fixtures/calibration/weights.tsv` has these and the values by hand before,
  /// `docs/ACCURACY.md` the data and how often a score holds.
  public var weight: Float {
    switch self {
    case .contextNear: 5.67
    case .contextMiddle: 4.22
    case .contextFar: 2.99
    case .neededWordNear: 6.52
    case .neededWordMiddle: 5.04
    case .neededWordFar: 3.20
    case .againstNear: -3.10
    case .againstFar: -2.26
    case .nearPerson: 1.50
    case .wholeSource: 2.92
    case .wholeSourceLikely: 3.21
    case .fieldName: 4.88
    case .fieldNameAbove: 2.55
    case .neededFieldName: 5.66
    case .neededFieldNameAbove: 3.81
    case .fieldAgainst: -5.19
    case .densityNone: -2.83
    case .densityLow: -2.83
    case .densityHigh: 1.57
    case .densityVeryHigh: 4.11
    case .densityCertain: 5.67
    case .doubtful: -3.52
    case .phoneInternational: 1.88
    case .phoneFormatted: 5.94
    case .phoneUnusual: 4.00
    case .phonePlain: -1.08
    case .phoneBareCountryCode: -2.80
    case .ibanNationalPasses: 0.32
    case .ibanNationalFails: -0.20
    case .ibanUnregistered: 0.00
    case .emailMessageId: -4.50
    case .emailFile: -3.00
    case .emailInternational: -1.00
    case .nameSingle: -0.20
    case .nameInComment: -1.00
    case .streetAlone: -2.60
    case .fieldCertainWeak: 0.74
    case .fieldCertainPlain: 2.63
    case .fieldCertainLikely: 4.35
    case .fieldCertainStrong: 5.54
    case .fieldPossibleWeak: -3.24
    case .fieldPossiblePlain: -1.56
    case .fieldPossibleLikely: 1.27
    case .fieldPossibleStrong: 1.32
    case .othersAgainst: -3.21
    case .othersRatherAgainst: -1.13
    case .othersRatherFor: 0.50
    case .othersFor: 3.06
    case .othersForDoubtful: 2.59
    }
  }
}
