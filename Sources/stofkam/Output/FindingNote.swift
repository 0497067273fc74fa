internal import PIIScanner

/// A finding that a report shows: a copy of what the report says of it.
struct FindingNote: Sendable {
  /// Where in a structured source it is, in words for people.
  enum Place: Sendable {
    case text
    case cell(row: Int64, column: Int32, name: [UInt8])
    case json(record: Int64, pointer: [UInt8])
  }

  var detector: UInt16
  var confidence: Confidence
  var score: Float
  var start: Int64
  var line: Int64
  var column: Int64
  var place: Place
  /// The mask, or the plain value where those are shown.
  var shown: [UInt8]
  var evidence: Evidence
  /// What the score is made of, and what the detector alone is a part of it.
  var factors: ScoreFactors
  var alone: Float?
  var contextWord: Int16
  var contextDistance: UInt8
  var alsoMatches: [UInt16]

  /// Names and pointers are cut off after so many bytes.
  private static let longestName = 120

  init(_ finding: Finding, in batch: borrowing FindingBatch, _ parts: OutputParts) {
    detector = finding.detector
    confidence = finding.confidence
    score = finding.score
    start = finding.start
    line = finding.line
    column = finding.column
    let bytes = batch.bytes.span
    switch finding.place {
    case .text:
      place = .text
    case .cell(let row, let column):
      let name = finding.field >= 0 ? batch.fields[Int(finding.field)].name : []
      place = .cell(row: row, column: column, name: Array(name.prefix(Self.longestName)))
    case .json(let record, let pointer):
      place = .json(
        record: record, pointer: Array(batch.bytes[pointer.offsets].prefix(Self.longestName)))
    }
    if parts.showsValues {
      shown = Array(batch.bytes[finding.value.offsets])
    } else {
      var text = OutputBuffer()
      let value = bytes.extracting(finding.value.offsets)
      parts.masks[Int(detector)].append(value, to: &text)
      shown = text.array
    }
    evidence = finding.evidence
    factors = finding.factors
    alone = parts.detectors.logOddsAlone(of: finding)
    contextWord = finding.contextWord
    contextDistance = finding.contextDistance
    let others = finding.alsoMatches
    alsoMatches = [others.0, others.1, others.2].filter { $0 != .max }
  }
}

/// Picks the findings of each detector that say most: the surest, and of those the first.
struct NotePicker: ~Copyable {
  /// Findings of each detector that are picked.
  private let most: Int
  /// For each detector, `most` places for the index of a finding; those not taken are −1.
  private var picked: [Int32]
  private var touched: [UInt16] = []

  init(detectors: Int, most: Int) {
    self.most = most
    picked = Array(repeating: -1, count: detectors * most)
  }

  /// The notes of a batch, for each detector the surest first.
  mutating func pick(_ batch: borrowing FindingBatch, _ parts: OutputParts) -> [FindingNote] {
    let findings = batch.findings.span
    for index in findings.indices where !findings[index].isAllowed {
      let first = Int(findings[index].detector) * most
      if picked[first] < 0 { touched.append(findings[index].detector) }
      let last = picked[first + most - 1]
      if last >= 0, !Self.precedes(findings[index], findings[Int(last)]) { continue }
      var slot = first + most - 1
      while slot > first,
        picked[slot - 1] < 0 || Self.precedes(findings[index], findings[Int(picked[slot - 1])])
      {
        picked[slot] = picked[slot - 1]
        slot -= 1
      }
      picked[slot] = Int32(index)
    }
    var notes: [FindingNote] = []
    for detector in touched {
      for slot in (Int(detector) * most)..<(Int(detector) * most + most) where picked[slot] >= 0 {
        notes.append(FindingNote(batch.findings[Int(picked[slot])], in: batch, parts))
        picked[slot] = -1
      }
    }
    touched.removeAll(keepingCapacity: true)
    return notes
  }

  @inline(__always)
  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let (sure, other) = (left.confidence, right.confidence)
    return sure != other ? sure > other : left.start < right.start
  }
}

extension [FindingNote] {
  /// The notes that are shown of a source: of each detector one, then of each a second, and so on;
  /// in the order in which they stand there.
  func chosen(_ count: Int) -> [FindingNote] {
    let surestFirst = sorted {
      ($0.detector, $1.confidence, $0.start) < ($1.detector, $0.confidence, $1.start)
    }
    var ranks: [(rank: Int, note: FindingNote)] = []
    for note in surestFirst {
      let rank = ranks.last?.note.detector == note.detector ? ranks[ranks.count - 1].rank + 1 : 0
      ranks.append((rank, note))
    }
    ranks.sort { ($0.rank, $0.note.detector) < ($1.rank, $1.note.detector) }
    return ranks.prefix(count).map(\.note).sorted {
      ($0.start, $0.detector) < ($1.start, $1.detector)
    }
  }

  /// Keeps the first few of each detector.
  mutating func keep(_ most: Int) {
    let surestFirst = sorted {
      ($0.detector, $1.confidence, $0.start) < ($1.detector, $0.confidence, $1.start)
    }
    removeAll(keepingCapacity: true)
    var count = 0
    for note in surestFirst {
      count = last?.detector == note.detector ? count + 1 : 1
      if count <= most { append(note) }
    }
  }
}
