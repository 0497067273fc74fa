/// What every match of some patterns has among its first bytes, and much text that only begins alike has not.
///
/// A digit or a capital. A name behind a title (`mw. de Wit`) has a capital; `is not` most often has none.
struct Sign {
  /// A byte of these.
  private let bytes: ByteSet
  /// Among so many of the first bytes.
  private let reach: Int

  /// As far as digits are looked for.
  private static let digits = Sign(bytes: .digits, reach: 16)
  /// As far as capitals are looked for; those beyond ASCII begin with any byte.
  private static let capitals = Sign(
    bytes: ByteSet.upperCase.union(ByteSet(0x80...0xFF)), reach: 40)

  private init(bytes: ByteSet, reach: Int) {
    self.bytes = bytes
    self.reach = reach
  }

  /// The sign of some ways to match; `nil` if they have none in common.
  init?(of ways: [PatternNode]) {
    for furthest in [Self.digits, Self.capitals] {
      let reaches = ways.map { $0.reach(to: furthest.bytes) ?? .max }
      guard let reach = reaches.max(), reach <= furthest.reach else { continue }
      // Of powers of two, one is made of the other.
      var whole = 1
      while whole < reach { whole *= 2 }
      self.init(bytes: furthest.bytes, reach: min(whole, furthest.reach))
      return
    }
    return nil
  }

  /// Of some places those that have the sign.
  func narrowed(
    _ places: BitProgramBuilder.Operand, _ program: inout BitProgramBuilder
  ) -> BitProgramBuilder.Operand {
    program.and(places, program.any(ofNext: reach, in: bytes))
  }
}
