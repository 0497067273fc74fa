public import PIIScanner

/// What changed between two views: of one index at two scans, or of two indexes.
public struct IndexDiff: Sendable, Equatable {
  /// What became of the findings of one detector in one field.
  public enum Change: Sendable {
    /// There were none before.
    case new
    /// There are none any more.
    case gone
    /// The same source at another path.
    case moved
    /// Still there; values came or went.
    case changed

    /// The name in the output.
    public var name: String {
      switch self {
      case .new: "new"
      case .gone: "gone"
      case .moved: "moved"
      case .changed: "changed"
      }
    }
  }

  /// One detector in one field that is not as it was.
  public struct Entry: Sendable, Equatable {
    /// What became of it.
    public var change: Change
    /// Before; `nil` if new.
    ///
    /// Its `path` is the old one if moved.
    public var before: FieldTotals?
    /// After; `nil` if gone.
    public var after: FieldTotals?
    /// Different values that came.
    ///
    /// Of two indexes with different keys nobody can tell which values are the same: then it is by
    /// how many there are more.
    public var newValues: Int64
    /// Different values that went, likewise.
    public var goneValues: Int64
    /// Different values that stayed, likewise.
    public var sameValues: Int64

    /// How sure the best new finding is: what `--fail-on` asks; `nil` if nothing is new.
    public var newConfidence: Confidence? {
      newValues > 0 ? after.map { Confidence(score: Float($0.best)) } : nil
    }
  }

  /// All that changed, by path.
  public var entries: [Entry] = []
  /// New values of all fields and detectors, added up.
  public var newValues: Int64 = 0
  /// Gone values.
  public var goneValues: Int64 = 0
  /// Those of moved sources that stayed.
  public var movedValues: Int64 = 0
  /// Those of all other sources that stayed.
  public var unchangedValues: Int64 = 0
  /// Whether values could be compared: both views have digests of one key.
  public var isByValue = true
}
