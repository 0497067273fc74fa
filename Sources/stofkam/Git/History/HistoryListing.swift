internal import PIIScanner
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lists the blobs of a history, oldest commit first.
///
///     git rev-list --reverse  →  git diff-tree --stdin  →  table of blobs
///
/// The two run beside us, and nothing of what they write is kept but the table.
enum HistoryListing {
  /// Lists blobs.
  ///
  /// - Parameters:
  ///   - repository: Where.
  ///   - range: Revisions as `git rev-list` takes them, such as `main..topic`; none for all refs.
  ///   - isLeftOut: Whether what is at a path does not count.
  ///   - isCancelled: Whether to stop.
  /// - Returns: All blobs, or those until it was cancelled.
  /// - Throws: ``GitFault`` if a revision is not known, or git ends early.
  static func blobs(
    of repository: HistoryRepository, range: [[UInt8]],
    isLeftOut: @escaping (ArraySlice<UInt8>) -> Bool, isCancelled: () -> Bool
  ) throws(GitFault) -> BlobTable {
    let revisions =
      (range.isEmpty ? ["--all"] : ["--end-of-options"]).map { Array($0.utf8) } + range
      + [Array("--".utf8)]
    try check(revisions)
    // By date, but no commit before its parents: of two that have a blob the older one counts.
    let commits = try GitProcess(
      ["rev-list", "--date-order", "--reverse"].map { Array($0.utf8) } + revisions,
      messages: .shown)
    let words = [
      "diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-abbrev", "--no-renames",
      "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all",
      "--no-show-signature", "--no-notes", "--format=%H %aI",
    ]
    let changes = try GitProcess(
      words.map { Array($0.utf8) }, input: .descriptor(commits.output), messages: .shown)
    var history = RawHistory(nameLength: repository.nameLength, isLeftOut: isLeftOut)
    try read(changes.output, isCancelled) { field throws(GitFault) in try history.take(field) }
    if isCancelled() { return history.table }
    guard changes.close() == 0, commits.close() == 0 else {
      throw GitFault("git ended before it gave the whole history.")
    }
    return history.table
  }

  /// Has git say now what is wrong with a revision.
  private static func check(_ revisions: [[UInt8]]) throws(GitFault) {
    let words = ["rev-list", "--max-count=0"].map { Array($0.utf8) }
    let outcome = try GitProcess(words + revisions).end()
    guard outcome.status == 0 else { throw GitFault("\(outcome.reason).") }
  }

  /// Reads fields that each end in NUL.
  private static func read(
    _ descriptor: FileDescriptor, _ isCancelled: () -> Bool,
    _ body: (Span<UInt8>) throws(GitFault) -> Void
  ) throws(GitFault) {
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var count = 0
    while !isCancelled() {
      if count == buffer.count {
        // One field is larger than all there is room for: a path may be.
        guard count < 16 * 1024 * 1024 else {
          throw GitFault("git wrote a history that is not understood.")
        }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * count, alignment: 16)
        unsafe larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        unsafe buffer.deallocate()
        unsafe buffer = larger
      }
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      guard let got = unsafe try? descriptor.read(into: room) else {
        throw GitFault("git's answer cannot be read.")
      }
      guard got > 0 else { break }
      count += got
      var start = 0
      while start < count,
        let base = buffer.baseAddress,
        // SAFETY: `start..<count` lies in the buffer, and was read.
        let end = unsafe memchr(base + start, 0, count - start)
      {
        let length = unsafe UnsafeRawPointer(end) - UnsafeRawPointer(base + start)
        let field = unsafe UnsafeRawBufferPointer(start: base + start, count: length)
        // SAFETY: the bytes do not change while the field is read.
        try unsafe body(Span(_bytes: field.bytes))
        start += length + 1
      }
      unsafe buffer.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<count]))
      count -= start
    }
  }
}
