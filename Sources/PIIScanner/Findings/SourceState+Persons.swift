/// Matches of names in fields that may hold other things, such as `name`.
///
/// The name of such a field speaks for a person as long as the other values look like persons too. Of stops, plants and provinces
/// some do by chance: they are called after one.
extension SourceState {
  /// Longest value that is one name, or a thing with a name, and no text; in bytes.
  private static let longestShort: UInt32 = 40

  /// The state of the test of the whole values of the current field, if it may hold other things.
  func openState(of detector: UInt16) -> Int? {
    guard let state = unsafe fields.wholeState(of: detector, in: field),
      unsafe !fields.states[state].isCertain
    else { return nil }
    return state
  }

  /// Whether a match is a part of a value that itself is hardly a name, as in `Rosa 'Jan Steen'`.
  func isPart(_ match: Candidate, of whole: Candidate) -> Bool {
    whole.fit == .weak && match.finding.start > whole.finding.start && match.state >= 0
  }

  func isShort(_ whole: Finding) -> Bool { whole.value.count <= Self.longestShort }

  /// Takes back what the field's name says of a match, if the other values of the field speak against persons.
  @inline(never)
  func addOthers(to candidate: inout Candidate, _ state: Int) {
    guard let others = unsafe fields.states[state].othersAgainst(candidate.fit) else { return }
    if candidate.finding.factors.contains(.fieldName) {
      candidate.odds -= ScoreFactor.fieldName.weight
      candidate.finding.factors.remove(.fieldName)
      candidate.finding.evidence.remove(.fieldName)
    }
    // A text with a name in it is not what the others are.
    guard candidate.fit != .none || candidate.isPartOfShort else { return }
    let factor: ScoreFactor = candidate.isPartOfShort ? .othersRatherAgainst : others
    candidate.odds += factor.weight
    candidate.finding.factors.insert(factor)
  }
}

extension FieldTable.State {
  /// What the other values of a field that may hold other things say against one.
  ///
  /// - Parameter fit: How well the whole value fits; `none` if it has not been tested.
  /// - Returns: `nil` if they say nothing, or speak for it.
  @inline(__always)
  func othersAgainst(_ fit: FieldValueFit) -> ScoreFactor? {
    guard !isCertain, trials > 0 else { return nil }
    let sum = fit == .none ? density : density - Weight.wholeDensity(fit)
    return sum < -0.5 ? .others(sum, .strong) : nil
  }
}
