internal import Synchronization

/// Rows of `sources` by a keyed hash of what they are known by, and which of them a scan has seen.
///
/// Takes 20 bytes a row or a little more. All methods may be called from any thread.
@safe
final class KnownRows: @unchecked Sendable {
  /// Open addressing: index into `rows` plus 1; 0 for empty.
  private let table: [UInt32]
  private let prints: [UInt64]
  private let rows: [Int64]
  private let seen: UnsafeMutablePointer<Atomic<UInt64>>
  private let words: Int

  /// Takes rows, ascending, each with its hash.
  init(rows: [Int64], prints: [UInt64]) {
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    var table = [UInt32](repeating: 0, count: size)
    for (index, print) in prints.enumerated() {
      var slot = Int(truncatingIfNeeded: print) & (size - 1)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = UInt32(index + 1)
    }
    self.rows = rows
    self.prints = prints
    self.table = table
    words = rows.count / 64 + 1
    unsafe seen = .allocate(capacity: words)
    for word in 0..<words { unsafe (seen + word).initialize(to: Atomic(0)) }
  }

  deinit {
    unsafe seen.deinitialize(count: words)
    unsafe seen.deallocate()
  }

  var count: Int { rows.count }

  /// Whether a row has a hash; if so, it is noted that the scan has seen it.
  ///
  /// - Complexity: O(1). Does not allocate.
  func see(_ print: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: print) & (table.count - 1)
    while table[slot] != 0 {
      let index = Int(table[slot]) - 1
      if prints[index] == print {
        // SAFETY: `index / 64` is below `words`.
        unsafe seen[index / 64].bitwiseOr(1 << UInt64(index % 64), ordering: .relaxed)
        return true
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return false
  }

  /// How many rows the scan has seen.
  var seenCount: Int {
    var count = 0
    // SAFETY: `word` is below `words`.
    for word in 0..<words { count += unsafe seen[word].load(ordering: .relaxed).nonzeroBitCount }
    return count
  }

  /// Whether the scan has seen a row.
  func wasSeen(row: Int64) -> Bool {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low] == row else { return false }
    // SAFETY: `low / 64` is below `words`.
    return unsafe seen[low / 64].load(ordering: .relaxed) & (1 << UInt64(low % 64)) != 0
  }
}
