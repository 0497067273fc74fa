internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Ends a scan quietly when someone asks: what was found until then is still written.
///
/// The signals are blocked in all threads and taken by one that waits for them, so that no code
/// runs in a signal handler. A second signal ends the program at once.
final class SignalWatch: Sendable {
  private let taken = Mutex<Int32?>(nil)
  private let onSignal: @Sendable () -> Void
  private let onSecond: @Sendable () -> Void

  /// Starts to watch.
  ///
  /// Make it before other threads are started: they inherit what is blocked.
  ///
  /// - Parameters:
  ///   - onSignal: Called at the first signal, on another thread.
  ///   - onSecond: Called at the second, before the program ends.
  init(
    onSignal: @escaping @Sendable () -> Void, onSecond: @escaping @Sendable () -> Void
  ) {
    self.onSignal = onSignal
    self.onSecond = onSecond
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) {
      unsafe sigaddset(&set, number)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    let watched = set
    BackgroundThread.start { [self] in wait(for: watched) }
  }

  /// The signal that came, if one did.
  var signal: Int32? { taken.withLock { $0 } }

  private func wait(for set: sigset_t) {
    var set = set
    while true {
      var number: Int32 = 0
      guard unsafe sigwait(&set, &number) == 0 else { return }
      let isFirst = taken.withLock { taken in
        guard taken == nil else { return false }
        taken = number
        return true
      }
      guard isFirst else {
        onSecond()
        _exit(128 + number)
      }
      onSignal()
    }
  }

  /// Whether whoever started the program wants it to go on, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      return unsafe unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 1
    #else
      return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    #endif
  }
}
