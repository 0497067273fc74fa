/// What becomes of candidates: which of those that overlap, with which score, and when.
extension SourceState {
  /// Decides which of the candidates, which overlap, are findings; or holds them.
  func decide(_ batch: inout FindingBatch) {
    defer {
      if unsafe !held.scratch.isEmpty { unsafe held.scratch.removeAll(keepingCapacity: true) }
    }
    if unsafe candidates.contains(where: { !$0.isSettled }) {
      unsafe held.hold(candidates, values: batch.bytes)
      if unsafe held.isFull { releaseAll(&batch) }
    } else {
      unsafe choose(&candidates, heldBytes: nil, &batch)
    }
  }

  /// Gives each piece of text to the likeliest detector, and puts it in the batch.
  ///
  /// - Parameters:
  ///   - candidates: They overlap.
  ///   - heldBytes: What their values and pointers are in; `nil` if the values are in the batch.
  ///   - batch: Gets the findings.
  func choose(
    _ candidates: inout [Candidate], heldBytes: UnsafeBufferPointer<UInt8>?,
    _ batch: inout FindingBatch
  ) {
    for index in candidates.indices { addDensity(to: &candidates[index]) }
    if candidates.count == 1 {
      unsafe emit(&candidates[0], heldBytes: heldBytes, &batch)
      return
    }
    // What is sure first, then the best; then the longer one; then the detector that stands first in the set.
    let order = candidates.indices.sorted {
      let (left, right) = (candidates[$0], candidates[$1])
      let (leftStrictness, rightStrictness) = (strictness(of: left), strictness(of: right))
      if leftStrictness != rightStrictness { return leftStrictness > rightStrictness }
      if left.odds != right.odds { return left.odds > right.odds }
      let leftCount = left.finding.end - left.finding.start
      let rightCount = right.finding.end - right.finding.start
      return leftCount != rightCount
        ? leftCount > rightCount : left.finding.detector < right.finding.detector
    }
    var taken: [Int] = []
    for index in order {
      let finding = candidates[index].finding
      let winner = taken.first {
        candidates[$0].finding.start < finding.end && finding.start < candidates[$0].finding.end
      }
      if let winner {
        // Of the others, those that would have been reported.
        if candidates[index].odds >= leastOdds,
          candidates[winner].finding.detector != finding.detector
        {
          candidates[winner].finding.addMatch(finding.detector)
        }
      } else {
        taken.append(index)
      }
    }
    for index in taken.sorted() {
      unsafe emit(&candidates[index], heldBytes: heldBytes, &batch)
    }
  }

  /// How seldom a number passes the check of a candidate by chance, as log odds, if the name of its field and the field's other
  /// values make it sure; else 0.
  ///
  /// Of two that are sure, the one with the stricter check is the likelier: few numbers of the other kind would pass it.
  private func strictness(of candidate: Candidate) -> Float {
    guard candidate.odds >= Self.sureOdds,
      candidate.finding.evidence.contains([.fieldName, .fieldDensity, .checksum])
    else { return 0 }
    return detectors.traits[Int(candidate.finding.detector)].passWeight
  }

  /// The log odds of 0.95.
  private static let sureOdds: Float = 2.94

  /// Adds what the other values of its field say of a candidate, once that is settled.
  @inline(__always)
  func addDensity(to candidate: inout Candidate) {
    guard candidate.state >= 0 else { return }
    let state = Int(candidate.state)
    if candidate.fit == .none {
      let traits = detectors.traits[Int(candidate.finding.detector)]
      if traits.findsPersons { return addOthers(to: &candidate, state) }
      guard let density = unsafe fields.densityFactor(state, traits) else { return }
      candidate.odds += density.weight
      candidate.finding.factors.insert(density)
      if density.weight > 0 { candidate.finding.evidence.insert(.fieldDensity) }
    } else {
      let factors = unsafe fields.wholeFactors(state, candidate.fit)
      let odds = factors.weight
      // What a pattern says of the value is in `odds`, if it says anything.
      if candidate.odds != 0 { addOthers(to: &candidate, state) }
      if candidate.odds == 0 || odds > candidate.odds {
        candidate.odds = odds
        candidate.finding.factors = factors
      }
    }
  }

  /// Puts a candidate in the batch, if it is sure enough.
  @inline(__always)
  func emit(
    _ candidate: inout Candidate, heldBytes: UnsafeBufferPointer<UInt8>?,
    _ batch: inout FindingBatch
  ) {
    candidate.finding.score = probability(logOdds: candidate.odds)
    guard candidate.finding.confidence >= minConfidence else { return }
    var finding = candidate.finding
    if let heldBytes = unsafe heldBytes {
      finding.value = unsafe batch.append(unsafe heldBytes, finding.value)
    }
    if case .json(let record, let pointer) = finding.place {
      let range =
        if let heldBytes = unsafe heldBytes {
          unsafe batch.append(unsafe heldBytes, pointer)
        } else {
          unsafe held.scratch.withUnsafeBufferPointer { unsafe batch.append(unsafe $0, pointer) }
        }
      finding.place = .json(record: record, pointer: range)
    }
    if finding.field >= 0 { finding.field = batchField(finding.field, &batch) }
    if !finding.isAllowed { unsafe counts[Int(finding.detector)] += 1 }
    batch.findings.append(finding)
  }

  /// The index in the batch of a field.
  func batchField(_ field: Int32, _ batch: inout FindingBatch) -> Int32 {
    let index = Int(field)
    while unsafe fieldInBatch.count <= index { unsafe fieldInBatch.append(-1) }
    if unsafe fieldInBatch[index] >= 0 { return unsafe fieldInBatch[index] }
    let entry = unsafe fields.entries[index]
    unsafe batch.fields.append(
      Field(id: entry.id, column: entry.column, name: Array(fields.name(of: field))))
    unsafe fieldInBatch[index] = Int32(batch.fields.count - 1)
    unsafe fieldsOfBatch.append(field)
    return unsafe fieldInBatch[index]
  }

  /// Decides the held findings of fields that have been settled.
  func release(_ batch: inout FindingBatch) {
    let fieldsToRelease = unsafe settledFields
    unsafe settledFields.removeAll(keepingCapacity: true)
    unsafe held.release(
      in: fieldsToRelease, isSettled: { unsafe self.fields.states[Int($0)].isSettled }
    ) {
      candidates, bytes in
      unsafe self.choose(&candidates, heldBytes: bytes, &batch)
    }
  }

  /// Decides all that is held by what is known so far.
  func releaseAll(_ batch: inout FindingBatch) {
    unsafe settledFields.removeAll(keepingCapacity: true)
    unsafe held.releaseAll { candidates, bytes in
      unsafe self.choose(&candidates, heldBytes: bytes, &batch)
    }
  }

  func finish(_ batch: inout FindingBatch) {
    unsafe document?.tracker.finish(at: textLength)
    releaseAll(&batch)
  }
}
