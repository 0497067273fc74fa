#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A thread with a stack that is large enough, and no pool behind it: its work blocks.
package final class WorkerThread {
  private var thread: pthread_t

  /// Starts a thread; `nil` if the system gives no more.
  package init?(_ body: @Sendable @escaping () -> Void) {
    let box = unsafe Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var handle: pthread_t?
    #else
      var handle = pthread_t()
    #endif
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    // The usual 512 KiB of macOS and 128 KiB of musl are little for parsers that descend.
    unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
    let status = unsafe pthread_create(
      &handle, &attributes,
      { context in
        #if canImport(Darwin)
          let body = unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
        #else
          guard let context = unsafe context else { return nil }
          let body = unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
        #endif
        body.run()
        return nil
      }, box.toOpaque())
    #if canImport(Darwin)
      guard status == 0, let handle else {
        unsafe box.release()
        return nil
      }
      thread = handle
    #else
      guard status == 0 else {
        unsafe box.release()
        return nil
      }
      thread = handle
    #endif
  }

  /// Waits until it ends.
  package func join() { pthread_join(thread, nil) }

  /// Lets it run on its own; it ends with the program.
  package func detach() { pthread_detach(thread) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @Sendable @escaping () -> Void) { self.run = run }
  }
}
