internal import PIIScanner

/// One thread that scans blobs of a history, and the git that gives them to it.
final class HistoryWorker {
  /// A blob that is to be read.
  private struct Item {
    /// Its number in the table; −1 for one that is not in it.
    var blob: Int
    var name: [UInt8]
    /// Whether it is only read for what it has, which is not new in what comes after it.
    var isBase: Bool
    /// Whether it is the first that is read of a file.
    var isFirst: Bool
  }

  private let history: HistoryScan
  private let work: HistoryWork
  private let shown: AddedSink
  private let kept: AddedSink?
  private let scan: MemoryScan
  /// What earlier versions have; `nil` if each version is shown as it is.
  private let before: ValuesBefore?

  private var reader: BlobReader?
  /// What is to be read next, in order.
  private var items: [Item] = []
  private var nextItem = 0
  /// How many of `items` git was asked for.
  private var askedCount = 0

  /// Blobs that git is asked for before they are read.
  ///
  /// It works meanwhile. Their names must fit in a pipe.
  private static let blobsAhead = 32

  /// Makes a worker, on the thread that runs it.
  ///
  /// - Parameters:
  ///   - history: The scan that it is part of.
  ///   - work: Where it gets blobs from.
  ///   - output: Gets findings that no baseline accepts.
  ///   - index: Gets all.
  init(
    _ history: HistoryScan, _ work: HistoryWork, _ output: any FindingSink,
    _ index: (any FindingSink)?
  ) {
    self.history = history
    self.work = work
    before = history.options.showsEveryVersion ? nil : ValuesBefore()
    shown = AddedSink(output)
    kept = index.map { AddedSink($0) }
    let sinks: [any FindingSink] = [shown, kept].compactMap { $0 }
    scan = history.scanner.makeMemoryScan(into: sinks.count == 1 ? shown : CombinedSink(sinks))
  }

  /// What came through to the output.
  var summary: ScanSummary { shown.summary }

  /// Scans blobs until there are no more.
  func run() {
    while !history.isCancelled {
      askAhead()
      guard nextItem < items.count else { return }
      let item = items[nextItem]
      nextItem += 1
      if item.isFirst { before?.removeAll() }
      scan(item)
      before?.endVersion()
      if !item.isBase { work.finishOne() }
    }
  }

  // MARK: Asking git

  /// Sees to it that git was asked for the next blobs.
  private func askAhead() {
    while items.count - nextItem < Self.blobsAhead, let file = work.take() { append(file) }
    let end = min(items.count, nextItem + Self.blobsAhead)
    if reader != nil, askedCount < end { request(items[askedCount..<end]) }
    askedCount = max(askedCount, end)
  }

  private func append(_ file: HistoryWork.File) {
    // What was read is dropped, but not each time.
    if nextItem > 1024 {
      items.removeFirst(nextItem)
      askedCount -= nextItem
      nextItem = 0
    }
    let blobs = work.blobs(of: file)
    var isFirst = true
    if before != nil {
      let known = file.base.map { (Int($0), work.table.name(of: Int($0))) }
      let outside = blobs.first.flatMap { work.table.base(of: Int($0)) }.map { (-1, $0) }
      if let (blob, name) = known ?? outside {
        items.append(Item(blob: blob, name: name, isBase: true, isFirst: true))
        isFirst = false
      }
    }
    for blob in blobs {
      let name = work.table.name(of: Int(blob))
      items.append(Item(blob: Int(blob), name: name, isBase: false, isFirst: isFirst))
      isFirst = false
    }
  }

  private func request(_ items: ArraySlice<Item>) {
    var lines: [UInt8] = []
    for item in items { lines += item.name + [UInt8(ascii: "\n")] }
    // That git has ended is noticed when a blob does not come.
    try? reader?.request(lines)
  }

  /// The git that runs, or else a new one that is asked for what was not given.
  private func currentReader() throws(GitFault) -> BlobReader {
    if let reader { return reader }
    let reader = try BlobReader(messages: .dropped)
    self.reader = reader
    request(items[(nextItem - 1)..<askedCount])
    return reader
  }

  // MARK: One blob

  private func scan(_ item: Item) {
    var source = SourceDescription(id: SourceID(item.blob), path: [])
    if !item.isBase {
      source.path = work.table.path(of: item.blob)
      source.origin = work.table.origin(of: item.blob)
    }
    while true {
      let isFresh = reader == nil
      do throws(GitFault) {
        let reader = try currentReader()
        if case .blob(let size) = try reader.nextBlob() {
          scan(source, size, isBase: item.isBase, reader)
          if !item.isBase { history.note(bytes: size) }
        } else if !item.isBase {
          report(source, .failed, "the repository does not have its content")
        }
        return
      } catch {
        // Of what is missing or damaged git may die, and maybe of the one before: it counts for
        // this one only if a new git dies of it too.
        reader = nil
        guard isFresh else { continue }
        guard !item.isBase else { return }
        let reason = "git does not give its content: it may be missing or damaged (git fsck)"
        return report(source, .failed, reason)
      }
    }
  }

  private func scan(
    _ source: SourceDescription, _ size: Int, isBase: Bool, _ reader: BlobReader
  ) {
    if let most = history.options.maxFileSize, size > most {
      if !isBase { report(source, .skipped, "larger than the limit", size: size) }
      return
    }
    var file = AddedSink.File(source: source, added: [])
    file.size = Int64(size)
    file.isSilent = isBase
    kept?.begin(file)
    file.before = before
    file.baseline = history.baseline?.entries(of: source.path)?.forOneVersion()
    shown.begin(file)
    scan.scan(stream: BlobInput(reader) { [history] in history.isCancelled }, named: source.path)
  }

  private func report(
    _ source: SourceDescription, _ status: SourceStatus, _ reason: String, size: Int? = nil
  ) {
    var report = SourceReport(source: source, status: status, reason: reason)
    if let size { report.size = Int64(size) }
    for sink in [shown, kept] { sink?.report(report) }
  }
}
