internal import PIIScanner
internal import Synchronization

/// The values that earlier versions of a file have, as keyed hashes: what is new in a version shows
/// by them.
///
/// Takes about 16 bytes a value. Of a file with more than a million different ones the rest is
/// not remembered, and counts as new in each version.
final class ValuesBefore: Sendable {
  private struct State {
    var before: Set<Int> = []
    /// Those of the version that is being read.
    var now: Set<Int> = []
  }

  private let state = Mutex(State())
  private static let most = 1_000_000

  /// Notes a value of the version that is being read.
  ///
  /// - Returns: Whether an earlier version has it.
  func note(_ finding: Finding, _ batch: borrowing FindingBatch) -> Bool {
    // Keyed anew for each run: nobody can make values that hide others.
    var hasher = Hasher()
    hasher.combine(finding.detector)
    unsafe batch.bytes[finding.value.offsets].withUnsafeBytes {
      unsafe hasher.combine(bytes: $0)
    }
    let hash = hasher.finalize()
    return state.withLock { state in
      if state.before.contains(hash) { return true }
      if state.before.count + state.now.count < Self.most { state.now.insert(hash) }
      return false
    }
  }

  /// Ends a version.
  func endVersion() {
    state.withLock { state in
      state.before.formUnion(state.now)
      state.now.removeAll(keepingCapacity: true)
    }
  }

  /// Begins another file.
  func removeAll() {
    state.withLock { state in
      state.before.removeAll(keepingCapacity: state.before.count < 1000)
      state.now.removeAll(keepingCapacity: state.now.count < 1000)
    }
  }
}
