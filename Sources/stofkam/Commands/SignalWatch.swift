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
  private struct State {
    var taken: Int32?
    var onSignal: (@Sendable () -> Void)?
    var onSecond: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Starts to watch.
  ///
  /// Make it before other threads are started, which inherit what is blocked, and before anything is made that is not to
  /// be left behind: a thread that does not block a signal lets it end the program.
  init() {
    let watched = Self.blockSignals()
    BackgroundThread.start { [self] in wait(for: watched) }
  }

  /// Leaves the signals that are watched to other threads than this one; returns which they are.
  @discardableResult
  static func blockSignals() -> sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unsafe sigaddset(&set, number)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    return set
  }

  /// Says what a signal does; until then it is only noted.
  ///
  /// - Parameters:
  ///   - end: Called once at the first signal, on another thread; at once if one has come already.
  ///   - cleanUp: Called at the second, before the program ends.
  func onSignal(
    _ end: @escaping @Sendable () -> Void, onSecond cleanUp: @escaping @Sendable () -> Void
  ) {
    let hasCome = state.withLock { state in
      state.onSignal = end
      state.onSecond = cleanUp
      return state.taken != nil
    }
    if hasCome { end() }
  }

  /// The signal that came, if one did.
  var signal: Int32? { state.withLock { $0.taken } }

  private func wait(for set: sigset_t) {
    var set = set
    while true {
      var number: Int32 = 0
      guard unsafe sigwait(&set, &number) == 0 else { return }
      let (isFirst, action) = state.withLock { state in
        let isFirst = state.taken == nil
        if isFirst { state.taken = number }
        return (isFirst, isFirst ? state.onSignal : state.onSecond)
      }
      action?()
      if !isFirst { _exit(128 + number) }
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
