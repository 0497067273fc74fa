internal import Foundation
internal import PIIScanner

/// What goes from the scanning threads to the index thread, in order and bounded.
///
/// A scanning thread that is ahead waits, so that memory stays bounded whatever the disk does.
final class BatchQueue: @unchecked Sendable {
  /// One thing to do for the index thread.
  enum Message {
    case batch(PreparedBatch)
    case finish(SourceReport)
    case close(ScanEnd)
  }

  // Everything below is read and written with `condition` locked.
  private let condition = NSCondition()
  private var messages: [Message] = []
  private var weight = 0
  private var spare: [PreparedBatch] = []
  private let limit: Int

  /// Creates a queue.
  ///
  /// - Parameter limit: Bytes that may wait. The index thread holds up to as many again.
  init(limit: Int) { self.limit = limit }

  /// An empty batch: a used one, if there is one.
  func emptyBatch() -> PreparedBatch {
    condition.lock()
    defer { condition.unlock() }
    return spare.popLast() ?? PreparedBatch()
  }

  /// Takes a batch back for its memory.
  func recycle(_ batch: PreparedBatch) {
    batch.content.removeAll()
    condition.lock()
    defer { condition.unlock() }
    if spare.count < 16 { spare.append(batch) }
  }

  /// Adds a message; waits while the queue is full.
  func push(_ message: Message) {
    let added: Int
    switch message {
    case .batch(let batch): added = batch.content.weight
    case .finish(let report): added = 256 + report.source.path.count
    case .close: added = 0
    }
    condition.lock()
    defer { condition.unlock() }
    while weight >= limit { condition.wait() }
    messages.append(message)
    weight += added
    // Only an empty queue has somebody waiting for messages.
    if messages.count == 1 { condition.broadcast() }
  }

  /// Takes all messages, in order; waits for one.
  ///
  /// - Parameters:
  ///   - taken: Is emptied, and gets the messages.
  ///   - deadline: When to come back without any; `nil` to wait for ever.
  func take(into taken: inout [Message], until deadline: Date?) {
    taken.removeAll(keepingCapacity: true)
    condition.lock()
    defer { condition.unlock() }
    while messages.isEmpty {
      guard let deadline else {
        condition.wait()
        continue
      }
      if !condition.wait(until: deadline) { break }
    }
    swap(&messages, &taken)
    let wasFull = weight >= limit
    weight = 0
    if wasFull { condition.broadcast() }
  }
}
