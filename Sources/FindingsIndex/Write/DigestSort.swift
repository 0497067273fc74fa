/// Sorts digests, and keeps one of each.
///
/// Digests are evenly spread, since nobody can choose them without the key. So one distribution by
/// their top bits leaves about four in a bucket, and an insertion sort does the rest: 15–25 ns a
/// digest, where a comparison sort takes 80. The scratch memory is kept.
struct DigestSorter {
  private var scratch: [Digest] = []
  private var ends: [Int32] = []

  /// Sorts in place and removes duplicates.
  ///
  /// - Complexity: O(n) for digests, O(n²) for equal numbers of equal top bits, which do not occur.
  mutating func sortUnique(_ digests: inout [Digest]) {
    let count = digests.count
    guard count > 1 else { return }
    if count > 32 {
      distribute(digests)
      swap(&digests, &scratch)
    }
    var kept = 0
    unsafe digests.withUnsafeMutableBufferPointer { items in
      // SAFETY: all indexes are below `count`.
      for index in 1..<count {
        let item = unsafe items[index]
        var place = index
        while place > 0, unsafe item < items[place - 1] {
          unsafe items[place] = unsafe items[place - 1]
          place -= 1
        }
        unsafe items[place] = item
      }
      for index in 1..<count where unsafe items[index] != items[kept] {
        kept += 1
        unsafe items[kept] = unsafe items[index]
      }
    }
    digests.removeLast(count - kept - 1)
  }

  /// Puts digests into `scratch` in the order of the top bits in which they differ.
  private mutating func distribute(_ digests: [Digest]) {
    let bits = max(1, min(16, Int.bitWidth - digests.count.leadingZeroBitCount - 2))
    // The digests of one part of a merge begin alike.
    var anyBits: UInt64 = 0
    var allBits = UInt64.max
    for item in digests {
      anyBits |= item.high
      allBits &= item.high
    }
    let alike = UInt64((anyBits ^ allBits).leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: (1 << bits) + 1))
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: digests)
    unsafe ends.withUnsafeMutableBufferPointer { ends in
      unsafe scratch.withUnsafeMutableBufferPointer { output in
        // SAFETY: a shifted `high` is below 2^bits, and the ends add up to the count.
        for item in digests { unsafe ends[Int((item.high << alike) >> shift) + 1] += 1 }
        for bucket in 1..<ends.count { unsafe ends[bucket] += ends[bucket - 1] }
        for item in digests {
          let bucket = Int((item.high << alike) >> shift)
          let place = unsafe ends[bucket]
          unsafe ends[bucket] = place + 1
          unsafe output[Int(place)] = item
        }
      }
    }
  }
}
