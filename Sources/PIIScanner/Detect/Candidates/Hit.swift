/// A match of a detector in a window, before its place and its field are known.
///
/// Offsets count in bytes from the start of the window's text.
struct Hit {
  var start: Int32
  var end: Int32
  /// Log odds of the detector alone and of `factors`.
  var logOdds: Float
  var detector: UInt16
  var evidence: Evidence
  /// The context word that stands near, or −1.
  var contextWord: Int16
  var contextDistance: UInt8
  /// Whether it is the whole of a value (a cell, a JSON string or number), not a part of some text.
  var isWhole = false
  /// For a miss, which has the form of some detectors but fails their checks: the index of the set of density tests
  /// that it counts for; else −1.
  var misses: Int32 = -1
  /// What it and the words nearby say.
  var factors = ScoreFactors()

  /// Adds what speaks for or against it.
  @inline(__always)
  mutating func weigh(_ factor: ScoreFactor) {
    factors.insert(factor)
    logOdds += factor.weight
  }

  var isMiss: Bool { misses >= 0 }
}
