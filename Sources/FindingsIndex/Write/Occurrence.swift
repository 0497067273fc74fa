internal import PIIScanner

/// A place, packed: what a row of `occurrences` needs, without references.
///
/// Places travel as bytes, from the scanning thread to the row: this, then the JSON Pointer.
struct PackedOccurrence {
  var start: Int64
  var end: Int64
  var line: Int64
  var column: Int64
  /// −1 for none.
  var record: Int64
  /// First 8 bytes of the value's digest.
  var digest: Int64
  var score: Float
  /// 0 for none.
  var cellColumn: Int32
  /// Bytes of JSON Pointer that follow; −1 for none.
  var pointerCount: Int32
  var evidence: UInt16
  var contextWord: Int16
  var contextDistance: UInt8
  var isAllowed: UInt8

  /// Packs a finding's place.
  init(_ finding: Finding, digest: Digest) {
    start = finding.start
    end = finding.end
    line = finding.line
    column = finding.column
    record = -1
    self.digest = Int64(bitPattern: digest.high)
    score = finding.score
    cellColumn = 0
    pointerCount = -1
    evidence = finding.evidence.rawValue
    contextWord = finding.contextWord
    contextDistance = finding.contextDistance
    isAllowed = finding.isAllowed ? 1 : 0
    switch finding.place {
    case .text: break
    case .cell(let row, let column):
      record = row
      cellColumn = column
    case .json(let number, let pointer):
      record = number
      pointerCount = Int32(clamping: pointer.count)
    }
  }

  /// Appends the bytes of a place.
  func append(to bytes: inout [UInt8]) {
    // SAFETY: the struct has no references; only its own bytes are copied.
    unsafe withUnsafeBytes(of: self) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Reads the places that `append` and the pointers after them made, in order.
  ///
  /// - Parameters:
  ///   - bytes: Whole places, one after the other.
  ///   - body: Gets each place and the range of its pointer in `bytes`.
  static func forEach(
    in bytes: [UInt8], _ body: (PackedOccurrence, Range<Int>) throws -> Void
  ) rethrows {
    let size = MemoryLayout<PackedOccurrence>.size
    var offset = 0
    while offset + size <= bytes.count {
      // SAFETY: `size` bytes from `offset` are in the array, and every bit pattern that we wrote is
      // a valid place.
      let place = unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: offset, as: PackedOccurrence.self)
      }
      let pointer = offset + size
      offset = pointer + max(0, Int(place.pointerCount))
      try body(place, pointer..<offset)
    }
  }
}
