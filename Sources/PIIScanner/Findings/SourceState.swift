internal import CScanKernels

/// What is known of a source while its windows come by in order: structure, lines, fields, scores.
///
/// Windows are scanned in any order, and settled here one after the other, which is cheap. So there is
/// one answer for each field, whatever the number of threads.
final class SourceState {
  private let detectors: DetectorSet
  private let minConfidence: Confidence
  /// Odds below these are no finding, however they are rounded.
  private let leastOdds: Float
  let format: SourceFormat

  /// The splitter of a table.
  ///
  /// It stands here itself, since every hit asks it; without a table it is idle.
  @exclusivity(unchecked) private var table: CSVTracker
  private let isTable: Bool
  private let document: DocumentSplit?
  private let dump: SQLSplit?
  private let headerNames: [[UInt8]]

  /// The byte of the window whose place and field are known; −1 for none.
  @exclusivity(unchecked) private var locatedAt: Int32 = -1
  @exclusivity(unchecked) private var place = Place.text
  @exclusivity(unchecked) private var field: Int32 = -1
  /// Length of the text before the window that is next.
  @exclusivity(unchecked) private(set) var textLength: Int64 = 0
  @exclusivity(unchecked) private var line: Int64 = 1
  /// Characters of the line before the window that is next.
  @exclusivity(unchecked) private var lineCharacters: Int64 = 0
  @exclusivity(unchecked) private(set) var contentHash: UInt64 = 0
  @exclusivity(unchecked) private(set) var counts: [Int64]

  @exclusivity(unchecked) private var fields = FieldTable()
  /// Which fields the current batch has already.
  @exclusivity(unchecked) private var fieldInBatch: [Int32] = []
  @exclusivity(unchecked) private var fieldsOfBatch: [Int32] = []
  @exclusivity(unchecked) private var pointer: [UInt8] = []
  /// Findings of fields that are not settled.
  @exclusivity(unchecked) private var held = HeldFindings()
  @exclusivity(unchecked) private var candidates: [Candidate] = []

  /// Finds the cells of columns that are named as a detector asks for; `nil` if none is.
  private let namedColumns: NamedColumns?

  init(
    _ detectors: DetectorSet, minConfidence: Confidence, format: SourceFormat,
    dialect: CSVDialect?, headerNames: [[UInt8]]
  ) {
    self.detectors = detectors
    self.minConfidence = minConfidence
    leastOdds = minConfidence == .low ? -.infinity : logOdds(minConfidence.leastScore) - 0.001
    self.format = format
    self.headerNames = headerNames
    unsafe table = CSVTracker(dialect: dialect ?? CSVDialect(delimiter: UInt8(ascii: ",")))
    isTable = dialect != nil
    document =
      format == .json || format == .jsonl
      ? DocumentSplit(JSONTracker(lines: format == .jsonl)) : nil
    dump = format == .sql ? SQLSplit(detectors.fieldNames) : nil
    namedColumns = dialect.flatMap { NamedColumns($0, headerNames, detectors.fieldNames) }
    unsafe counts = Array(repeating: 0, count: detectors.definitions.count)
  }

  // MARK: Settling a window

  /// Settles the next window: what is decided goes to the batch, the rest is held.
  ///
  /// - Parameters:
  ///   - scan: The window as scanned.
  ///   - input: The window.
  ///   - offsets: As for the scan of it.
  ///   - isLast: Whether the source ends with it.
  ///   - batch: Gets the findings.
  func settle(
    _ scan: WindowScan, _ input: WindowScan.Input, offsets: WindowBuffer?, isLast: Bool,
    into batch: inout FindingBatch
  ) {
    for index in unsafe fieldsOfBatch { unsafe fieldInBatch[Int(index)] = -1 }
    unsafe fieldsOfBatch.removeAll(keepingCapacity: true)
    unsafe locatedAt = -1
    let view = unsafe ChunkView(
      base: input.text, count: input.count,
      offset: textLength - Int64(input.owned.lowerBound), isLast: isLast,
      masks: scan.detector.masks)
    if let namedColumns {
      unsafe namedColumns.addCells(
        to: textLength + Int64(input.owned.count), to: scan, input, view, offsets)
    }
    if let dump, unsafe dump.tracker.noted != nil {
      unsafe findDumpFields(dump, scan, input, view, offsets)
    }
    // The scan has copied the values; the batch takes them over for its own empty memory.
    precondition(batch.bytes.isEmpty, "a batch is of one window")
    unsafe swap(&batch.bytes, &scan.values)
    let hits = scan.mergedHits()
    var index = 0
    while index < hits.count {
      let next = index + 1
      let isLone = next == hits.count || !(hits[next].joinsBefore || hits[next].isMiss)
      if isLone, !hits[index].isMiss, hits[index].fit == .none {
        unsafe takeLone(hits[index], scan, view, &batch)
        index = next
      } else {
        unsafe candidates.removeAll(keepingCapacity: true)
        repeat {
          unsafe take(hits[index], scan, view)
          index += 1
        } while index < hits.count && (hits[index].joinsBefore || hits[index].isMiss)
        if unsafe !candidates.isEmpty { decide(&batch) }
      }
      if unsafe !settledFields.isEmpty { release(&batch) }
    }
    let ownedCount = unsafe Int64(input.owned.count)
    unsafe split(to: textLength + ownedCount, view)
    unsafe textLength += ownedCount
    unsafe line += scan.newlines
    unsafe lineCharacters =
      unsafe scan.newlines > 0 ? scan.tailCharacters : lineCharacters + scan.tailCharacters
    if isLast { finish(&batch) }
  }

  /// Adds the hash of the next window's bytes.
  func addContent(hash: UInt64) {
    unsafe contentHash = unsafe withUnsafeBytes(of: hash) {
      unsafe scan_content_hash($0.baseAddress?.assumingMemoryBound(to: UInt8.self), 8, contentHash)
    }
  }

  private func split(to target: Int64, _ view: ChunkView) {
    if isTable {
      unsafe table.advance(to: target, in: view)
    } else if let document {
      unsafe document.tracker.advance(to: target, in: view)
    } else if let dump {
      unsafe dump.tracker.advance(to: target, in: view)
    }
  }

  /// The fields that were settled by the current group, with the held findings to decide.
  @exclusivity(unchecked) private var settledFields: [Int32] = []

  /// Takes a match that overlaps no other, as most do: what is settled goes to the batch at once.
  private func takeLone(
    _ hit: WindowHit, _ scan: WindowScan, _ view: ChunkView, _ batch: inout FindingBatch
  ) {
    unsafe locate(hit, scan, view)
    guard var candidate = candidate(of: hit, scan) else { return }
    if candidate.isSettled {
      addDensity(to: &candidate)
      unsafe emit(&candidate, heldBytes: nil, &batch)
      if unsafe !held.scratch.isEmpty { unsafe held.scratch.removeAll(keepingCapacity: true) }
    } else {
      unsafe candidates.removeAll(keepingCapacity: true)
      unsafe candidates.append(candidate)
      decide(&batch)
    }
  }

  /// Finds out the place and the field of a hit.
  @inline(__always)
  private func locate(_ hit: WindowHit, _ scan: WindowScan, _ view: ChunkView) {
    // Many detectors take the same number for theirs; where it is need be found out once.
    if hit.field != WindowHit.unknownField {
      unsafe field = hit.field
      unsafe place = .text
    } else if unsafe hit.at != locatedAt {
      unsafe locatedAt = hit.at
      unsafe locate(view.offset + Int64(hit.at), scan, view)
    }
  }

  private func take(_ hit: WindowHit, _ scan: WindowScan, _ view: ChunkView) {
    unsafe locate(hit, scan, view)
    if hit.isMiss {
      let misses = unsafe scan.missSets[Int(hit.misses)]
      if unsafe field >= 0,
        unsafe fields.see(misses: misses, in: field, hash: hit.valueHash, detectors)
      {
        unsafe settledFields.append(field)
      }
    } else if hit.fit == .none {
      takeMatch(hit, scan)
    } else {
      takeWholeValue(hit, scan)
    }
  }

  /// Takes a hit of a pattern or a word.
  private func takeMatch(_ hit: WindowHit, _ scan: WindowScan) {
    guard let candidate = candidate(of: hit, scan) else { return }
    // Of one detector the whole value: `Mevr. J. de Vries-Bos`, not the part that the pattern knows.
    for index in unsafe candidates.indices
    where unsafe candidates[index].fit != .none
      && candidates[index].finding.detector == hit.detector
      && hit.end <= candidates[index].finding.end
    {
      if unsafe candidate.odds > candidates[index].odds {
        unsafe candidates[index].odds = candidate.odds
        unsafe candidates[index].finding.factors = candidate.finding.factors
      }
      return
    }
    unsafe candidates.append(candidate)
  }

  /// A hit of a pattern or a word as a candidate; `nil` if it cannot be reported.
  @inline(__always)
  private func candidate(of hit: WindowHit, _ scan: WindowScan) -> Candidate? {
    let traits = detectors.traits[Int(hit.detector)]
    var state: Int32 = -1
    var odds = hit.logOdds
    var evidence = hit.evidence
    var factors = hit.factors
    var isSettled = true
    var usesDensity = false
    if unsafe field >= 0 {
      let index = unsafe fields.state(of: hit.detector, in: field, detectors)
      state = Int32(index)
      // A number in a remark says nothing of the others in the column.
      if hit.isWhole, unsafe fields.see(true, hash: hit.valueHash, index, traits) {
        unsafe settledFields.append(field)
      }
      isSettled = unsafe !hit.isWhole || fields.states[index].isSettled
      usesDensity = hit.isWhole
      let name = unsafe fields.nameVerdict(ofState: index)
      odds += name.weight
      evidence.formUnion(name.evidence)
      factors.formUnion(name.factors)
    }
    // What cannot be reported any more need not be looked at further.
    if isSettled {
      let weight = unsafe usesDensity ? fields.densityFactor(Int(state), traits)?.weight ?? 0 : 0
      if odds + weight < leastOdds { return nil }
    }
    if traits.fieldOnly, !evidence.contains(.context), !evidence.contains(.fieldName) {
      return nil
    }
    return candidate(
      hit, state: usesDensity ? state : -1, isSettled: isSettled, odds, evidence, factors, scan)
  }

  /// Takes the whole value of a field, if the field is named as its detector asks for.
  private func takeWholeValue(_ hit: WindowHit, _ scan: WindowScan) {
    guard unsafe field >= 0, let state = unsafe fields.wholeState(of: hit.detector, in: field)
    else { return }
    if let document, unsafe document.tracker.kind != .string,
      unsafe document.tracker.kind != .scalar || !detectors.fieldNames.takesNumbers(hit.detector)
    {
      return
    }
    if unsafe fields.seeWhole(hit.fit, hash: hit.valueHash, state) {
      unsafe settledFields.append(field)
    }
    let isSettled = unsafe fields.states[state].isSettled
    unsafe candidates.append(
      candidate(
        hit, state: Int32(state), isSettled: isSettled, 0, [hit.evidence, .fieldName],
        ScoreFactors(), scan))
  }

  @inline(__always)
  private func candidate(
    _ hit: WindowHit, state: Int32, isSettled: Bool, _ odds: Float, _ evidence: Evidence,
    _ factors: ScoreFactors, _ scan: WindowScan
  ) -> Candidate {
    var place = unsafe place
    if case .json(let record, _) = place, let document {
      let start = unsafe UInt32(held.scratch.count)
      unsafe document.tracker.appendPointer(to: &held.scratch)
      if unsafe field >= 0, unsafe fields.entries[Int(field)].hadValues,
        let safe = unsafe scan.withoutValues(held.scratch[Int(start)...])
      {
        unsafe held.scratch.replaceSubrange(Int(start)..., with: safe)
      }
      place = unsafe .json(
        record: record,
        pointer: ByteRange(start: start, count: UInt32(held.scratch.count) - start))
    }
    let finding = unsafe Finding(
      start: hit.start, end: hit.end, line: line + Int64(hit.line),
      column: Int64(hit.column) + 1 + (hit.line == 0 ? lineCharacters : 0), place: place,
      value: hit.value, field: field, score: 0, detector: hit.detector, evidence: evidence,
      factors: factors, contextWord: hit.contextWord, contextDistance: hit.contextDistance,
      isAllowed: hit.isAllowed, alsoMatches: (.max, .max, .max))
    return Candidate(
      finding: finding, state: state, isSettled: isSettled, odds: odds, fit: hit.fit)
  }

  /// Goes through a window of an SQL dump before its hits are taken: finds their fields, and the values of
  /// columns that are named as a detector asks for.
  private func findDumpFields(
    _ dump: SQLSplit, _ scan: WindowScan, _ input: WindowScan.Input, _ view: ChunkView,
    _ offsets: WindowBuffer?
  ) {
    for index in unsafe scan.hits.indices {
      let at = unsafe scan.hits[index].at
      if unsafe at != locatedAt {
        unsafe locatedAt = at
        unsafe locate(view.offset + Int64(at), scan, view)
      }
      unsafe scan.hits[index].field = unsafe field
    }
    unsafe split(to: textLength + Int64(input.owned.count), view)
    guard let noted = unsafe dump.tracker.noted, !noted.fields.isEmpty || !noted.values.isEmpty
    else {
      return
    }
    for (id, path) in noted.fields where unsafe fields.index(ofID: id) == nil {
      _ = add(id: id, column: 0, name: path, scan)
    }
    for value in noted.values {
      guard let field = unsafe fields.index(ofID: value.field) else { continue }
      let start = unsafe Int(value.start - view.offset)
      guard let end = unsafe dump.tracker.end(of: value, in: view) else { continue }
      for detector in unsafe fields.wholeDetectors(of: field) {
        unsafe scan.addFieldValue(
          start..<end, quote: value.quote, at: start, field: field, detector: detector, input,
          offsets)
      }
    }
    unsafe dump.tracker.noted?.removeAll()
    unsafe scan.locateFieldHits(input)
  }

  /// Finds out the place and the field of a byte.
  private func locate(_ offset: Int64, _ scan: WindowScan, _ view: ChunkView) {
    unsafe split(to: offset, view)
    unsafe place = .text
    unsafe field = -1
    if isTable {
      let row = unsafe table.row
      let column = unsafe table.column
      unsafe place = .cell(row: max(0, row), column: column)
      if row > 0 {
        unsafe field =
          unsafe fields.index(ofColumn: column)
          ?? add(
            id: UInt64(UInt32(bitPattern: column)), column: column,
            name: Int(column) <= headerNames.count ? headerNames[Int(column) - 1] : [], scan)
      }
    } else if let document, unsafe document.tracker.kind != .text {
      unsafe place = unsafe .json(record: document.tracker.record, pointer: ByteRange())
      unsafe field = unsafe index(ofPath: document.tracker.fieldID, scan) {
        unsafe document.tracker.appendFieldPath(to: &$0)
      }
    } else if let dump, unsafe dump.tracker.isInValue {
      unsafe field = unsafe index(ofPath: dump.tracker.fieldID, scan) {
        unsafe dump.tracker.appendFieldPath(to: &$0)
      }
    }
  }

  /// The index of a field that a path names; its path is written only when it is new.
  @inline(__always)
  private func index(
    ofPath id: UInt64, _ scan: WindowScan, _ appendPath: (inout [UInt8]) -> Void
  ) -> Int32 {
    if let known = unsafe fields.index(ofID: id) { return known }
    unsafe pointer.removeAll(keepingCapacity: true)
    unsafe appendPath(&pointer)
    return unsafe add(id: id, column: 0, name: pointer, scan)
  }

  private func add(id: UInt64, column: Int32, name: [UInt8], _ scan: WindowScan) -> Int32 {
    let safe = scan.withoutValues(name)
    return unsafe fields.add(
      id: id, column: column, name: safe ?? name, hadValues: safe != nil, detectors.fieldNames)
  }

  // MARK: Deciding

  /// Decides which of the candidates, which overlap, are findings; or holds them.
  private func decide(_ batch: inout FindingBatch) {
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
  private func choose(
    _ candidates: inout [Candidate], heldBytes: UnsafeBufferPointer<UInt8>?,
    _ batch: inout FindingBatch
  ) {
    for index in candidates.indices { addDensity(to: &candidates[index]) }
    if candidates.count == 1 {
      unsafe emit(&candidates[0], heldBytes: heldBytes, &batch)
      return
    }
    // Best first; then the longer one; then the detector that stands first in the set.
    let order = candidates.indices.sorted {
      let (left, right) = (candidates[$0], candidates[$1])
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

  /// Adds what the other values of its field say of a candidate, once that is settled.
  private func addDensity(to candidate: inout Candidate) {
    guard candidate.state >= 0 else { return }
    let state = Int(candidate.state)
    if candidate.fit == .none {
      let traits = detectors.traits[Int(candidate.finding.detector)]
      guard let density = unsafe fields.densityFactor(state, traits) else { return }
      candidate.odds += density.weight
      candidate.finding.factors.insert(density)
      if density.weight > 0 { candidate.finding.evidence.insert(.fieldDensity) }
    } else {
      let factors = unsafe fields.wholeFactors(state, candidate.fit)
      let odds = factors.weight
      // What a pattern says of the value is in `odds`, if it says anything.
      if candidate.odds == 0 || odds > candidate.odds {
        candidate.odds = odds
        candidate.finding.factors = factors
      }
    }
  }

  /// Puts a candidate in the batch, if it is sure enough.
  @inline(__always)
  private func emit(
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
  private func batchField(_ field: Int32, _ batch: inout FindingBatch) -> Int32 {
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
  private func release(_ batch: inout FindingBatch) {
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
  private func releaseAll(_ batch: inout FindingBatch) {
    unsafe settledFields.removeAll(keepingCapacity: true)
    unsafe held.releaseAll { candidates, bytes in
      unsafe self.choose(&candidates, heldBytes: bytes, &batch)
    }
  }

  private func finish(_ batch: inout FindingBatch) {
    unsafe document?.tracker.finish(at: textLength)
    releaseAll(&batch)
  }

  // MARK: The ledger

  /// Why the source is not what it seemed to be; `nil` if it is.
  var problem: String? {
    if let document, let fault = unsafe document.tracker.fault {
      if format == .jsonl {
        let count = unsafe document.tracker.brokenLineCount
        let first = unsafe document.tracker.firstBrokenLine
        return "\(count) \(count == 1 ? "line is" : "lines are") not valid JSON, the first is line "
          + "\(first) (byte \(fault.offset)): \(fault.reason); "
          + "read as text"
      }
      return "not valid JSON at byte \(fault.offset): \(fault.reason); read on as text"
    }
    if isTable, unsafe table.firstStrayQuote >= 0 {
      return unsafe "a quote at byte \(table.firstStrayQuote) opens a cell and never closes it; "
        + "read as part of the text"
    }
    return nil
  }
}
