/// A scan of sources that lie in memory, one after the other on one thread.
public final class MemoryScan {
  private let worker: ScanWorker

  init(_ worker: ScanWorker) { self.worker = worker }

  /// Scans the bytes of what would be a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes; they are read until this returns.
  ///   - name: What findings call it; its extension is a hint, as for a file.
  public func scan(bytes: UnsafeRawBufferPointer, named name: [UInt8]) {
    worker.scan(stream: unsafe MemoryInput(bytes), named: name)
  }
}
