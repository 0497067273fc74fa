#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Something left to do in a walk.
enum WalkTask: Sendable {
  /// Looks at a root.
  case root(Int)
  /// Reads more names of the list of files.
  case list
  /// Reads more entries of a folder.
  case rest(WalkFolder)
  /// Enters the folders of a batch that nobody took yet.
  case folders(WalkBatch)
  /// Hands out the items of a batch that nobody took yet.
  case items(WalkBatch)

  /// Entries that wait for somebody to take them, when none is taken yet.
  fileprivate var entryCount: Int {
    switch self {
    case .root, .list, .rest: 0
    case .folders(let batch): batch.folders.count
    case .items(let batch): batch.items.count
    }
  }
}

/// Something that a worker does now.
enum WalkStep: Sendable {
  case root(Int)
  case list
  case rest(WalkFolder)
  case folder(WalkEntry, of: WalkBatch)
  case items(WalkBatch)
}

/// What is left to do in a walk, for all its workers.
///
/// We use a stack instead of a queue because a stack visits folders depth first: it then
/// holds at most a batch for each level of folders, however many entries these have.
///
/// A worker that finds the stack empty waits: another one may be reading a folder, and find
/// more. When nobody is, the walk is done.
@safe
final class WalkStack: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>
  // All that follows is guarded by `mutex`.
  private var tasks: [WalkTask]
  /// Workers that may add tasks.
  private var busy = 0
  private var waiting = 0
  private var isCancelled = false
  private var pending = 0
  private var mostPending = 0

  /// Creates a stack.
  ///
  /// - Parameter tasks: What to do, the last first.
  init(_ tasks: [WalkTask]) {
    self.tasks = tasks
    unsafe mutex = .allocate(capacity: 1)
    unsafe change = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(change, nil)
  }

  // SAFETY: nobody waits: who does, holds a reference.
  deinit {
    unsafe pthread_cond_destroy(change)
    unsafe pthread_mutex_destroy(mutex)
    unsafe change.deallocate()
    unsafe mutex.deallocate()
  }

  /// Takes what a worker should do next, and waits for it if need be.
  ///
  /// After anything but items the worker must call `finish`.
  ///
  /// - Returns: `nil` when all is done, or cancelled.
  func take() -> WalkStep? {
    lock()
    defer { unlock() }
    while !isCancelled {
      if let step = takeTop() {
        if case .items = step {} else { busy += 1 }
        return step
      }
      if busy == 0 { return nil }
      waiting += 1
      unsafe pthread_cond_wait(change, mutex)
      waiting -= 1
    }
    return nil
  }

  /// Says that a worker has done its step.
  ///
  /// - Parameter found: Tasks that came of it, the last one to be done first.
  func finish(_ found: [WalkTask]) {
    lock()
    defer { unlock() }
    busy -= 1
    for task in found { pending += task.entryCount }
    mostPending = max(mostPending, pending)
    tasks += found
    if waiting > 0 && (busy == 0 || !found.isEmpty) {
      unsafe pthread_cond_broadcast(change)
    }
  }

  /// Ends the walk for all workers.
  func cancel() {
    lock()
    defer { unlock() }
    isCancelled = true
    tasks = []
    unsafe pthread_cond_broadcast(change)
  }

  /// Whether only items are left, if anything.
  var hasFoundAll: Bool {
    lock()
    defer { unlock() }
    return busy == 0
      && tasks.allSatisfy { task in
        if case .items = task { true } else { false }
      }
  }

  /// The most entries that ever waited in here at once.
  var peak: Int {
    lock()
    defer { unlock() }
    return mostPending
  }

  private func takeTop() -> WalkStep? {
    while let top = tasks.last {
      switch top {
      case .items(let batch):
        // It stays, so that others can help.
        if !batch.isDone { return .items(batch) }
        dropTop()
      case .folders(let batch):
        let folder = batch.takeFolder()
        // At once when it is the last: the batch keeps its folder open, and there may be
        // more levels of folders than a process may have descriptors.
        if batch.hasNoFolders { dropTop() }
        if let folder { return .folder(folder, of: batch) }
      case .root(let index):
        dropTop()
        return .root(index)
      case .list:
        dropTop()
        return .list
      case .rest(let folder):
        dropTop()
        return .rest(folder)
      }
    }
    return nil
  }

  private func dropTop() {
    pending -= tasks.removeLast().entryCount
  }

  private func lock() { unsafe pthread_mutex_lock(mutex) }

  private func unlock() { unsafe pthread_mutex_unlock(mutex) }
}
