/// What the matches of a pattern begin with: a mask of ``Atoms`` for each of the first bytes.
struct Beginning: Equatable, Sendable {
  private(set) var masks: [UInt32]

  /// Most bytes that are looked at.
  static let longest = 4
  /// About how often a byte comes after one that is no part of a word.
  private static let borderShare = 0.17

  /// - Parameter pattern: If a match can be shorter than ``longest``, its beginning is as short.
  init(of pattern: PatternNode) {
    masks = PositionAutomaton(pattern).prefixSets(Self.longest).map(Atoms.mask)
  }

  private init(masks: [UInt32]) { self.masks = masks }

  /// About how often ordinary text begins so at the border of a word, of all bytes.
  ///
  /// As if what follows did not depend on what is before; that is enough to choose.
  var frequency: Double { masks.reduce(Self.borderShare) { $0 * Atoms.share(of: $1) } }

  /// What begins like either, byte by byte.
  private func union(_ other: Beginning) -> Beginning {
    Beginning(masks: zip(masks, other.masks).map { $0 | $1 })
  }

  /// Puts together what is cheaper to look for together: fewer instructions, but more candidates.
  ///
  /// - Returns: Beginnings such that whatever one of `beginnings` has is in one of them.
  static func merged(_ beginnings: [Beginning]) -> [Beginning] {
    var result: [Beginning] = []
    for beginning in beginnings where !result.contains(beginning) { result.append(beginning) }
    while true {
      var best: (added: Double, left: Int, right: Int) = (mostAdded, 0, 0)
      for left in result.indices {
        for right in result.indices.dropFirst(left + 1) {
          let added =
            result[left].union(result[right]).frequency - result[left].frequency
            - result[right].frequency
          if added < best.added { best = (added, left, right) }
        }
      }
      guard best.right > 0 else { return result }
      result[best.left] = result[best.left].union(result[best.right])
      result.remove(at: best.right)
    }
  }

  /// So many more candidates, of all bytes, cost as much as the instructions for one beginning.
  private static let mostAdded = 0.0003
}
