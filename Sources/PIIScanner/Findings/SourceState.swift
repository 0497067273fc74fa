internal import CScanKernels

/// What is known of a source while its windows come by in order: structure, lines, fields, scores.
///
/// Windows are scanned in any order, and settled here one after the other, which is cheap. So there is
/// one answer for each field, whatever the number of threads. Its parts are in files of their own, and what they share is not
/// for others.
final class SourceState {
  let detectors: DetectorSet
  let minConfidence: Confidence
  /// Odds below these are no finding, however they are rounded.
  let leastOdds: Float
  let format: SourceFormat

  /// The splitter of a table.
  ///
  /// It stands here itself, since every hit asks it; without a table it is idle.
  @exclusivity(unchecked) var table: CSVTracker
  let isTable: Bool
  let document: DocumentSplit?
  let dump: SQLSplit?
  let headerNames: [[UInt8]]
  let columnsBesideNameParts: [Bool]
  let isOfAnimals: Bool

  /// The byte of the window whose place and field are known; −1 for none.
  @exclusivity(unchecked) var locatedAt: Int32 = -1
  /// Whether the text is not the bytes of the source, but what they were decoded to.
  @exclusivity(unchecked) private var isDecoded = false
  @exclusivity(unchecked) var place = Place.text
  @exclusivity(unchecked) var field: Int32 = -1
  /// Length of the text before the window that is next.
  @exclusivity(unchecked) private(set) var textLength: Int64 = 0
  @exclusivity(unchecked) var line: Int64 = 1
  /// Characters of the line before the window that is next.
  @exclusivity(unchecked) var lineCharacters: Int64 = 0
  @exclusivity(unchecked) private(set) var contentHash: UInt64 = 0
  @exclusivity(unchecked) var counts: [Int64]

  @exclusivity(unchecked) var fields = FieldTable()
  /// Which fields the current batch has already.
  @exclusivity(unchecked) var fieldInBatch: [Int32] = []
  @exclusivity(unchecked) var fieldsOfBatch: [Int32] = []
  @exclusivity(unchecked) var pointer: [UInt8] = []
  /// Findings of fields that are not settled.
  @exclusivity(unchecked) var held = HeldFindings()
  @exclusivity(unchecked) var candidates: [Candidate] = []

  /// Finds the cells of columns that are named as a detector asks for; `nil` if none is.
  let namedColumns: NamedColumns?

  init(
    _ detectors: DetectorSet, minConfidence: Confidence, format: SourceFormat,
    dialect: CSVDialect?, headerNames: [[UInt8]]
  ) {
    self.detectors = detectors
    self.minConfidence = minConfidence
    leastOdds = minConfidence == .low ? -.infinity : logOdds(minConfidence.leastScore) - 0.001
    self.format = format
    self.headerNames = headerNames
    columnsBesideNameParts = NameParts.columnsBeside(in: headerNames)
    isOfAnimals = AnimalTable.isOne(headerNames)
    unsafe table = CSVTracker(dialect: dialect ?? CSVDialect(delimiter: UInt8(ascii: ",")))
    isTable = dialect != nil
    document =
      format == .json || format == .jsonl
      ? DocumentSplit(JSONTracker(lines: format == .jsonl)) : nil
    dump = format == .sql ? SQLSplit(detectors.fieldNames) : nil
    namedColumns = dialect.flatMap { NamedColumns($0, headerNames, detectors) }
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
    unsafe isDecoded = offsets != nil
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
    if let document, unsafe document.rows != nil || !document.isBegun {
      unsafe findRowFields(document, scan, input, view, offsets)
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

  func split(to target: Int64, _ view: ChunkView) {
    if isTable {
      unsafe table.advance(to: target, in: view)
    } else if let document {
      unsafe document.tracker.advance(to: target, in: view)
    } else if let dump {
      unsafe dump.tracker.advance(to: target, in: view)
    }
  }

  /// The fields that were settled by the current group, with the held findings to decide.
  @exclusivity(unchecked) var settledFields: [Int32] = []

  /// Takes a match that overlaps no other, as most do: what is settled goes to the batch at once.
  func takeLone(
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
  func locate(_ hit: WindowHit, _ scan: WindowScan, _ view: ChunkView) {
    // Many detectors take the same number for theirs; where it is need be found out once.
    if hit.field != WindowHit.unknownField {
      if document == nil {
        unsafe place = .text
      } else {
        unsafe locate(view.offset + Int64(hit.at), scan, view)
        unsafe locatedAt = -1
      }
      unsafe field = hit.field
    } else if unsafe hit.at != locatedAt {
      unsafe locatedAt = hit.at
      unsafe locate(view.offset + Int64(hit.at), scan, view)
    }
  }

  func take(_ hit: WindowHit, _ scan: WindowScan, _ view: ChunkView) {
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
  func takeMatch(_ hit: WindowHit, _ scan: WindowScan) {
    guard var candidate = candidate(of: hit, scan) else { return }
    // Of one detector the whole value: `Mevr. J. de Vries-Bos`, not the part that the pattern knows.
    for index in unsafe candidates.indices
    where unsafe candidates[index].fit != .none
      && candidates[index].finding.detector == hit.detector
      && hit.end <= candidates[index].finding.end
    {
      if isPart(candidate, of: unsafe candidates[index]) {
        candidate.isPartOfShort = isShort(unsafe candidates[index].finding)
        break
      }
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
  func candidate(of hit: WindowHit, _ scan: WindowScan) -> Candidate? {
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
      if traits.findsPersons, let others = openState(of: hit.detector) {
        return candidate(
          hit, state: Int32(others), isSettled: unsafe fields.states[others].isSettled, odds,
          evidence, factors, scan)
      }
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
  func takeWholeValue(_ hit: WindowHit, _ scan: WindowScan) {
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
    guard hit.fit != .other else { return }
    let isSettled = unsafe fields.states[state].isSettled
    unsafe candidates.append(
      candidate(
        hit, state: Int32(state), isSettled: isSettled, 0, [hit.evidence, .fieldName],
        ScoreFactors(), scan))
  }

  @inline(__always)
  func candidate(
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

  // MARK: The ledger

  /// Why the source is not what it seemed to be; `nil` if it is.
  var problem: String? {
    if let document, let fault = unsafe document.tracker.fault {
      if format == .jsonl {
        let count = unsafe document.tracker.brokenLineCount
        let first = unsafe document.tracker.firstBrokenLine
        return "\(count) \(count == 1 ? "line is" : "lines are") not valid JSON, the first is line "
          + "\(first) (\(placeInText(fault.offset))): \(fault.reason); "
          + "read as text"
      }
      return "not valid JSON at \(placeInText(fault.offset)): \(fault.reason); read on as text"
    }
    if isTable, unsafe table.firstStrayQuote >= 0 {
      return
        unsafe "a quote at \(placeInText(table.firstStrayQuote)) opens a cell and never closes it; "
        + "read as part of the text"
    }
    return nil
  }

  /// An offset in the text in words.
  private func placeInText(_ offset: Int64) -> String {
    unsafe isDecoded ? "byte \(offset) of it in UTF-8" : "byte \(offset)"
  }
}
