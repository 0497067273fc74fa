internal import PIIScanner

/// A thread that nobody waits for; it ends with the program.
enum BackgroundThread {
  /// Starts a thread.
  ///
  /// If the system gives none, nothing happens.
  static func start(_ body: @Sendable @escaping () -> Void) {
    WorkerThread(body)?.detach()
  }
}
