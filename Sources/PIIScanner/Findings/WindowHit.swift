/// A hit of a window with all that can be known of it without the rest of the source: 72 bytes, for there may be 100,000.
struct WindowHit {
  /// Offsets in the raw source.
  var start: Int64
  var end: Int64
  /// Where the splitter is asked about it: an offset in the window's text.
  var at: Int32
  /// Lines between the start of what the window owns and the hit.
  var line: Int32
  /// Characters between the start of its line and the hit; if `line` is 0, since the start of what the
  /// window owns.
  var column: Int32
  var value: ByteRange
  var valueHash: UInt32
  var logOdds: Float
  var detector: UInt16
  var contextWord: Int16
  var evidence: Evidence
  var contextDistance: UInt8
  /// For a miss: the index of the set of density tests that it counts for; else −1.
  var misses: Int32
  /// Whether it is the whole of a value, not a part of some text.
  var isWhole: Bool
  var isAllowed: Bool
  /// Whether it overlaps the hit before it (misses aside): they compete for the text.
  var joinsBefore = false
  /// How well the whole value of a field fits what the field may be named after; `none` for all other hits.
  var fit = FieldValueFit.none
  /// The field, where it is known already (−1 for none), or ``unknownField``.
  var field: Int32 = WindowHit.unknownField
  /// What is a part of `logOdds`, besides the detector alone.
  var factors = ScoreFactors()

  var isMiss: Bool { misses >= 0 }

  /// The field has to be looked up.
  static let unknownField: Int32 = -2
}
