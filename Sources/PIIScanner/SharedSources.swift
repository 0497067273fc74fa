internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A mutex with a condition to wait for.
///
/// `Synchronization` has only the mutex.
@safe
final class Condition: Sendable {
  nonisolated(unsafe) private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  nonisolated(unsafe) private let condition: UnsafeMutablePointer<pthread_cond_t>

  init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe pthread_cond_destroy(condition)
    unsafe mutex.deallocate()
    unsafe condition.deallocate()
  }

  /// Runs a closure while no other thread is in one, then wakes those who wait if it says so.
  func locked<Result>(wakes: Bool = false, _ body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    let result = body()
    if wakes { unsafe pthread_cond_broadcast(condition) }
    return result
  }

  /// Waits until a condition holds, and runs a closure while it does.
  func wait<Result>(until holds: () -> Bool, then body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while !holds() { unsafe pthread_cond_wait(condition, mutex) }
    return body()
  }
}

/// The large files that are being scanned, for threads that have nothing else to do.
final class SharedSources: Sendable {
  private let condition = Condition()
  nonisolated(unsafe) private var sources: [SourceScan] = []
  nonisolated(unsafe) private var workers = 1
  nonisolated(unsafe) private var idle = 0
  private let hasSources = Atomic<Bool>(false)

  func begin(workers: Int) { condition.locked { unsafe self.workers = workers } }

  /// Takes threads out of the count that never came.
  func dismiss(_ count: Int) { condition.locked(wakes: true) { unsafe workers -= count } }

  /// Offers a source to the other threads.
  func offer(_ source: SourceScan) {
    condition.locked(wakes: true) { unsafe sources.append(source) }
    hasSources.store(true, ordering: .releasing)
  }

  /// Takes a source back.
  func withdraw(_ source: SourceScan) {
    condition.locked(wakes: true) {
      unsafe sources.removeAll { $0 === source }
      unsafe hasSources.store(!sources.isEmpty, ordering: .releasing)
    }
  }

  /// A source with windows left, if there is one.
  ///
  /// Costs one load where there is none.
  func next() -> SourceScan? {
    guard hasSources.load(ordering: .acquiring) else { return nil }
    return condition.locked { unsafe sources.first { $0.hasWindowsLeft } }
  }

  /// Waits for a source to help with; `nil` when no thread is busy any more.
  func waitForNext() -> SourceScan? {
    condition.locked(wakes: true) { unsafe idle += 1 }
    var found: SourceScan?
    return condition.wait(
      until: {
        found = unsafe sources.first { $0.hasWindowsLeft }
        // The last thread to become idle ends the scan for all.
        return unsafe found != nil || idle >= workers
      },
      then: {
        if found != nil { unsafe idle -= 1 }
        return found
      })
  }
}
