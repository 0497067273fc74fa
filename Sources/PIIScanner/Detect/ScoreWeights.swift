// Written by scripts/calibrate.py; do not edit.

extension ScoreFactor {
  /// What it adds to the log odds: the natural logarithm of a ratio of likelihoods.
  ///
  /// Fitted to labelled data: `fixtures/calibration/weights.tsv` has these and the values by hand before,
  /// `docs/ACCURACY.md` the data and how often a score holds.
  public var weight: Float {
    switch self {
    case .contextNear: 5.99
    case .contextMiddle: 4.52
    case .contextFar: 3.45
    case .neededWordNear: 6.78
    case .neededWordMiddle: 5.19
    case .neededWordFar: 3.93
    case .againstNear: -2.78
    case .againstFar: -2.07
    case .nearPerson: 1.50
    case .wholeSource: 2.93
    case .wholeSourceLikely: 3.72
    case .fieldName: 5.31
    case .fieldNameAbove: 3.32
    case .neededFieldName: 5.93
    case .neededFieldNameAbove: 4.28
    case .fieldAgainst: -6.33
    case .densityNone: -2.36
    case .densityLow: -2.41
    case .densityHigh: 2.22
    case .densityVeryHigh: 3.98
    case .densityCertain: 6.99
    case .doubtful: -4.00
    case .phoneInternational: 1.81
    case .phoneFormatted: 5.56
    case .phoneUnusual: 3.63
    case .phonePlain: -1.01
    case .phoneBareCountryCode: -2.59
    case .ibanNationalPasses: 2.39
    case .ibanNationalFails: -0.46
    case .ibanUnregistered: -0.25
    case .emailMessageId: -4.50
    case .emailFile: -3.00
    case .emailInternational: -1.00
    case .nameSingle: -0.20
    case .nameInComment: -1.00
    case .fieldCertainWeak: 0.88
    case .fieldCertainPlain: 2.78
    case .fieldCertainLikely: 4.18
    case .fieldCertainStrong: 5.00
    case .fieldPossibleWeak: -2.12
    case .fieldPossiblePlain: -1.24
    case .fieldPossibleLikely: 0.44
    case .fieldPossibleStrong: 1.33
    case .othersAgainst: -2.68
    case .othersRatherAgainst: -0.66
    case .othersRatherFor: 0.81
    case .othersFor: 3.27
    case .othersForDoubtful: 2.43
    }
  }
}
