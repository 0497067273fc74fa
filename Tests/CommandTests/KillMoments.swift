/// When to kill a scan, so that the moments are random and some of them are good ones.
///
/// How long a scan takes, and when the first of it is on the disk, depends on what else the machine does: what the scans
/// before came to moves the borders.
struct KillMoments {
  /// What was killed.
  enum Outcome {
    /// It was over before.
    case over
    /// It had kept nothing yet.
    case nothing
    /// It had kept a part.
    case part
  }

  /// Seconds after the start.
  private var (earliest, latest): (Double, Double)
  private var random: Numbers
  /// What gives the same moments again, as long as scans come to the same.
  let seed = UInt64.random(in: 0...UInt64.max)
  /// How many came to what.
  private(set) var (kills, parts) = (0, 0)

  /// Moments in a scan that takes so many seconds, as far as is known.
  init(scanOf seconds: Double) {
    (earliest, latest) = (0, seconds)
    random = Numbers(state: seed)
  }

  mutating func next() -> Double { Double.random(in: earliest...latest, using: &random) }

  /// Says what a moment came to.
  ///
  /// - Parameters:
  ///   - moment: When it was killed.
  ///   - outcome: What of.
  ///   - narrows: Whether moments that are too early need not come again.
  mutating func note(_ moment: Double, _ outcome: Outcome, narrows: Bool) {
    if outcome != .over { kills += 1 }
    switch outcome {
    case .part: parts += 1
    case .over:
      latest = moment
      earliest = min(earliest, latest / 2)
    case .nothing where narrows:
      earliest = moment
      latest = max(latest, 1.5 * moment)
    case .nothing: break
    }
  }

  /// Random numbers that a seed gives again (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }
}
