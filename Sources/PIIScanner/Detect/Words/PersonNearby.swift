/// Finds out whether a person is near words that count only then: `near: person`.
///
/// "Epilepsie" in a text about epilepsy is no personal data; "De heer J. de Vries heeft epilepsie" is. What
/// tells that a person is near is another hit: a name, a date of birth, a national identifier, an e-mail
/// address, a phone number.
struct PersonNearby {
  private let needsPerson: [Bool]
  private let tellsPerson: [Bool]
  private let alone: [Float]

  /// How far a person may be before the word and after it, in bytes.
  private static let reachBefore: Int32 = 200
  private static let reachAfter: Int32 = 120

  /// What kinds of data tell.
  static let categories: Set<String> = ["person", "national-id", "contact"]

  /// Creates it; `nil` if no detector asks for it.
  init?(_ detectors: DetectorSet) {
    needsPerson = detectors.definitions.map(\.nearPerson)
    tellsPerson = detectors.definitions.map {
      !$0.nearPerson && Self.categories.contains($0.category)
    }
    alone = detectors.traits.map(\.alone)
    guard needsPerson.contains(true) else { return nil }
  }

  /// Gives the hits that need a person the evidence that one is near, or takes away that of words nearby.
  ///
  /// - Parameter hits: The hits of a window, by where they start.
  func note(in hits: inout [WindowHit]) {
    for index in hits.indices where needsPerson[Int(hits[index].detector)] && !hits[index].isMiss {
      if isPersonNear(index, hits) {
        hits[index].evidence.insert(.context)
        hits[index].factors.insert(.nearPerson)
        hits[index].logOdds += ScoreFactor.nearPerson.weight
      } else if hits[index].evidence.contains(.context) {
        hits[index].evidence.remove(.context)
        hits[index].contextWord = -1
        hits[index].factors = ScoreFactors()
        hits[index].logOdds = alone[Int(hits[index].detector)]
      }
    }
  }

  private func isPersonNear(_ index: Int, _ hits: [WindowHit]) -> Bool {
    let at = hits[index].at
    var other = index - 1
    while other >= 0, at - hits[other].at <= Self.reachBefore {
      if tells(hits[other]), hits[other].end <= hits[index].start { return true }
      other -= 1
    }
    other = index + 1
    while other < hits.count, hits[other].at - at <= Self.reachAfter {
      if tells(hits[other]), hits[other].start >= hits[index].end { return true }
      other += 1
    }
    return false
  }

  /// Whether a hit is likelier a sign of a person than not.
  private func tells(_ hit: WindowHit) -> Bool {
    !hit.isMiss && tellsPerson[Int(hit.detector)] && hit.logOdds >= 0
  }
}
