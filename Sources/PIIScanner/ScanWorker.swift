internal import CScanKernels
internal import SystemPackage

/// One scanning thread: its buffers, and the way of a file through them.
final class ScanWorker {
  private let run: ScanRun
  private let writer: any FindingWriter
  private let scan: WindowScan
  private let window: WindowBuffer
  @exclusivity(unchecked) private var batch = FindingBatch(source: 0)
  @exclusivity(unchecked) private(set) var tally: ScanTally

  init(_ run: ScanRun) {
    self.run = run
    writer = run.sink.makeWriter()
    scan = WindowScan(run.detectors)
    window = WindowBuffer(run.options.geometry)
    unsafe tally = ScanTally(
      findings: Array(repeating: 0, count: run.detectors.definitions.count * 3))
  }

  // MARK: Files

  /// Scans what the walk finds, and helps with large files, until all is done.
  func scanAll() {
    guard let walker = run.walker else { return }
    var walk = WalkWorker()
    var walkIsDone = false
    while true {
      if let source = run.shared.next() {
        help(with: source)
      } else if !walkIsDone {
        if let item = walker.next(&walk) { scan(item) } else { walkIsDone = true }
      } else if let source = run.shared.waitForNext() {
        help(with: source)
      } else {
        return
      }
    }
  }

  private func scan(_ item: WalkItem) {
    let source = SourceDescription(id: run.takeSourceID(), path: item.path)
    let skip = run.options.skipUnchanged
    let before = skip == nil ? nil : item.statusUnopened()
    if let skip, let before, skip(FileFacts(source.path, before)) { return passOver() }
    let file: OpenFile
    do throws(WalkRefusal) {
      file = try item.open()
    } catch {
      let status: SourceStatus = if case .skipped = error { .skipped } else { .failed }
      finish(SourceReport(source: source, status: status, reason: error.reason))
      return
    }
    let facts = FileFacts(source.path, file.status)
    if let skip, before == nil, skip(facts) { return passOver() }
    // Some files of the system say that they are empty, and are not.
    guard facts.size > 0 else {
      scan(stream: FileInput(file.descriptor), source: source, facts: facts)
      return
    }
    scan(file.release(), source, facts)
  }

  /// Counts a file that need not be read.
  private func passOver() {
    unsafe tally.unchanged += 1
    run.addFile()
  }

  private func scan(
    _ descriptor: FileDescriptor, _ source: SourceDescription, _ facts: FileFacts
  ) {
    let geometry = run.options.geometry
    let windowCount = geometry.count(of: facts.size)
    if windowCount > 4 { descriptor.adviseSequential() }
    do throws(Errno) {
      try window.fill(from: descriptor, window: 0, size: facts.size)
    } catch {
      try? descriptor.close()
      var report = SourceReport(source: source, status: .failed, reason: error.description)
      report.size = facts.size
      finish(report)
      return
    }
    let text = describe(source.path, isWhole: windowCount == 1)
    let opened = makeSource(source, facts, text, descriptor, firstWindow: 1)
    let isShared = windowCount > 1 && run.options.jobs != 1
    if isShared { run.shared.offer(opened) }
    process(0, of: opened)
    help(with: opened)
    if isShared { run.shared.withdraw(opened) }
  }

  /// Scans windows of a source until all are taken.
  private func help(with source: SourceScan) {
    while !run.isCancelled, let next = source.takeWindow() {
      guard let descriptor = source.descriptor else { return }
      var failure: Errno?
      do throws(Errno) {
        try window.fill(from: descriptor, window: next, size: source.facts.size)
      } catch {
        failure = error
      }
      process(next, of: source, failure: failure)
    }
  }

  // MARK: Streams

  /// Scans bytes whose number is not known before.
  func scan(stream: some ByteInput, named name: [UInt8], wanted: [Range<Int>]? = nil) {
    scan.wanted = wanted
    defer { scan.wanted = nil }
    let source = SourceDescription(id: run.takeSourceID(), path: name)
    let facts = FileFacts(path: name, device: 0, inode: 0, size: -1, modified: 0, changed: 0)
    scan(stream: stream, source: source, facts: facts)
  }

  private func scan(stream: some ByteInput, source: SourceDescription, facts: FileFacts) {
    var stream = stream
    var number: Int64 = 0
    var opened: SourceScan?
    window.restart()
    while stream.noticesCancelling || !run.isCancelled {
      var failure: Errno?
      do throws(Errno) {
        try window.fill(from: &stream)
      } catch {
        // Who gives up a scan has not found a source that cannot be read.
        if error == .canceled { return }
        failure = error
      }
      let current: SourceScan
      if let opened {
        current = opened
      } else {
        let text = unsafe describe(source.path, isWhole: window.isLast)
        current = makeSource(source, facts, text, nil)
        opened = current
      }
      process(number, of: current, failure: failure)
      if unsafe window.isLast || failure != nil { return }
      number += 1
    }
  }

  // MARK: Windows

  /// What the first window says of the source.
  private func describe(_ path: [UInt8], isWhole: Bool) -> TextDescription {
    unsafe TextDescription(
      prefix: UnsafeRawBufferPointer(window.bytes), isWhole: isWhole, path: path,
      encoding: run.options.encoding)
  }

  private func makeSource(
    _ source: SourceDescription, _ facts: FileFacts, _ text: TextDescription,
    _ descriptor: FileDescriptor?, firstWindow: Int64 = 0
  ) -> SourceScan {
    SourceScan(
      source, facts: facts, text: text, namedDetectors: NamedDetectors(of: text, run.detectors),
      geometry: run.options.geometry, descriptor: descriptor,
      state: SourceState(
        run.detectors, minConfidence: run.options.minConfidence, format: text.format,
        dialect: text.dialect, headerNames: text.headerNames),
      firstWindow: firstWindow)
  }

  /// Scans the window in the buffer; settles and commits it in its turn.
  private func process(_ number: Int64, of source: SourceScan, failure: Errno? = nil) {
    let isLast = unsafe window.isLast || failure != nil
    let input = unsafe window.input(source.text)
    unsafe scan.scan(input, offsets: window.offsets, named: source.namedDetectors)
    let hash: UInt64 =
      run.options.hashesContent
      ? unsafe scan_content_hash(
        window.bytes.baseAddress.map { unsafe $0 + window.owned.lowerBound }, window.owned.count, 0)
      : 0
    unsafe batch.removeAll()
    unsafe batch.source = source.description.id
    source.settle(number) {
      guard unsafe source.readError == nil else { return }
      unsafe source.readError = failure
      unsafe source.bytes += Int64(window.owned.count)
      if unsafe window.isShort { unsafe source.isTruncated = true }
      unsafe source.state.settle(
        scan, input, offsets: window.offsets, isLast: isLast, into: &batch)
      if run.options.hashesContent { unsafe source.state.addContent(hash: hash) }
    }
    unsafe count(batch)
    unsafe run.addBytes(Int64(window.owned.count))
    unsafe tally.bytes += Int64(window.owned.count)
    if unsafe !batch.findings.isEmpty { unsafe writer.prepare(batch, of: source.description) }
    source.commit(number) {
      if unsafe !batch.findings.isEmpty { writer.commit() }
    }
    if unsafe window.isLast || (failure != nil && number == source.windowCount - 1)
      || source.facts.size < 0 && isLast
    {
      var report = source.report()
      if report.status == .scanned, let descriptor = source.descriptor,
        descriptor.hasChanged(since: source.facts)
      {
        report.status = .partial
        report.reason = "changed while it was read"
      }
      finish(report)
    }
  }

  private func count(_ batch: borrowing FindingBatch) {
    for index in batch.findings.indices {
      let finding = batch.findings[index]
      if finding.isAllowed {
        unsafe tally.allowed += 1
      } else {
        unsafe tally.findings[Int(finding.detector) * 3 + Int(finding.confidence.rawValue)] += 1
      }
    }
    run.addFindings(Int64(batch.findings.count))
  }

  private func finish(_ report: SourceReport) {
    unsafe tally.sources[report.status, default: 0] += 1
    if report.isUnread { unsafe tally.unread += 1 }
    run.addFile()
    writer.finish(report)
  }
}

extension FileFacts {
  /// What the status of a file says.
  fileprivate init(_ path: [UInt8], _ status: FileStatus) {
    self.init(
      path: path, device: status.identity.device, inode: status.identity.inode, size: status.size,
      modified: status.modified.nanosecondsSince1970, changed: status.changed.nanosecondsSince1970)
  }
}
