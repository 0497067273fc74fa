extension FindingBatch {
  /// Copies a piece of other bytes to those of the batch; returns where it is there.
  mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, _ range: ByteRange
  ) -> ByteRange {
    let start = UInt32(bytes.count)
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(
        rebasing: source[Int(range.start)..<Int(range.start + range.count)]))
    return ByteRange(start: start, count: range.count)
  }
}

extension Finding {
  /// Notes another detector that matches the same text.
  mutating func addMatch(_ other: UInt16) {
    if alsoMatches.0 == .max {
      alsoMatches.0 = other
    } else if alsoMatches.1 == .max, alsoMatches.0 != other {
      alsoMatches.1 = other
    } else if alsoMatches.2 == .max, alsoMatches.0 != other, alsoMatches.1 != other {
      alsoMatches.2 = other
    }
  }
}
