internal import PIIScanner
internal import Synchronization

/// A value that another thread works out while this one does something else.
final class Meanwhile<Value: Sendable> {
  private let slot = Slot()
  private let make: @Sendable () -> Value
  private var thread: WorkerThread?

  private final class Slot: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Starts to work the value out.
  init(_ make: @Sendable @escaping () -> Value) {
    self.make = make
    thread = WorkerThread { [slot] in
      SignalWatch.blockSignals()
      let made = make()
      slot.value.withLock { $0 = made }
    }
  }

  deinit { thread?.detach() }

  /// Waits for the value.
  ///
  /// - Returns: The value; if the system gave no thread it is worked out now.
  func wait() -> Value {
    thread?.join()
    thread = nil
    let value = slot.value.withLock(\.self) ?? make()
    slot.value.withLock { $0 = value }
    return value
  }
}
