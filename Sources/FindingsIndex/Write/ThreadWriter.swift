internal import PIIScanner

/// The part of the index writer that one scanning thread uses.
final class ThreadWriter: FindingWriter {
  private let queue: BatchQueue
  private var preparer: BatchPreparer
  private var prepared: PreparedBatch?

  init(queue: BatchQueue, digester: Digester, placeLimit: Int) {
    self.queue = queue
    preparer = BatchPreparer(digester: digester, placeLimit: placeLimit)
  }

  func prepare(_ batch: borrowing FindingBatch, of source: SourceDescription) {
    let output = queue.emptyBatch()
    output.content.source = source
    preparer.fill(&output.content, from: batch)
    prepared = output
  }

  func commit() {
    guard let batch = prepared else { return }
    prepared = nil
    queue.push(.batch(batch))
  }

  func finish(_ report: SourceReport) {
    queue.push(.finish(report))
  }
}
