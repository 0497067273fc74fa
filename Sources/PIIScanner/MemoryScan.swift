/// A scan of sources that are no files, one after the other on one thread.
public final class MemoryScan {
  private let worker: ScanWorker

  init(_ worker: ScanWorker) { self.worker = worker }

  /// Scans the bytes of what would be a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes; they are read until this returns.
  ///   - name: What findings call it; its extension is a hint, as for a file.
  ///   - wanted: The parts whose findings are wanted, ascending; those of other parts may be left out. `nil` for all.
  public func scan(
    bytes: UnsafeRawBufferPointer, named name: [UInt8], wanted: [Range<Int>]? = nil
  ) {
    worker.scan(stream: unsafe MemoryInput(bytes), named: name, wanted: wanted)
  }

  /// Scans what an input gives until it ends.
  ///
  /// - Parameters:
  ///   - input: Gives the bytes, on this thread.
  ///   - name: What findings call it.
  package func scan(stream input: some ByteInput, named name: [UInt8]) {
    worker.scan(stream: input, named: name)
  }
}
