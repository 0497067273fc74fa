/// Sorts hits by their start in time linear in their number: by the low bits, then by the high ones.
///
/// Hits come as one sorted run for each detector, so a comparison sort would merge as many runs.
struct HitSorter {
  private var order: [Int32] = []
  private var other: [Int32] = []
  private var sorted: [Hit] = []

  private static let bits = 11
  private static let buckets = 1 << bits

  /// Sorts; equal starts keep their order.
  mutating func sort(_ hits: inout [Hit]) {
    let count = hits.count
    if order.count < count {
      order = Array(repeating: 0, count: count * 2)
      other = order
    }
    for index in 0..<count { order[index] = Int32(index) }
    // Windows are shorter than 4 MiB; two passes reach that far.
    for shift in [0, Self.bits] {
      unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.buckets + 1) { starts in
        unsafe starts.initialize(repeating: 0)
        for index in 0..<count {
          let key = Int(hits[Int(order[index])].start) >> shift & (Self.buckets - 1)
          unsafe starts[key + 1] += 1
        }
        for bucket in 0..<Self.buckets { unsafe starts[bucket + 1] += starts[bucket] }
        for index in 0..<count {
          let key = Int(hits[Int(order[index])].start) >> shift & (Self.buckets - 1)
          other[Int(unsafe starts[key])] = order[index]
          unsafe starts[key] += 1
        }
      }
      swap(&order, &other)
    }
    sorted.removeAll(keepingCapacity: true)
    sorted.reserveCapacity(count)
    for index in 0..<count { sorted.append(hits[Int(order[index])]) }
    swap(&hits, &sorted)
  }
}
