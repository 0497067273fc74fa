/// What the matches of a pattern begin with: a mask of ``Atoms`` for each of the first bytes.
struct Beginning: Equatable, Sendable {
  private(set) var masks: [UInt32]

  /// Most bytes that are looked at.
  static let longest = 4
  /// About how often a byte comes after one that is no part of a word.
  private static let borderShare = 0.17

  /// - Parameter pattern: If a match can be shorter than ``longest``, its beginning is as short.
  init(of pattern: PatternNode) {
    masks = pattern.prefixSets(Self.longest).map(Atoms.mask)
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
    for beginning in beginnings where !result.contains(beginning) {
      let best = result.indices.map { index in
        let union = result[index].union(beginning)
        return (index: index, added: union.frequency - result[index].frequency)
      }.min { $0.added < $1.added }
      if let best, best.added - beginning.frequency < mostAdded {
        result[best.index] = result[best.index].union(beginning)
      } else {
        result.append(beginning)
      }
    }
    return result
  }

  /// So many more candidates, of all bytes, cost as much as the instructions for one beginning.
  private static let mostAdded = 0.0003
}
