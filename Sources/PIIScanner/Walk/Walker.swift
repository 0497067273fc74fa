internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds the files under some roots.
///
/// There are no threads in here: the workers that scan the files also read the folders. Each
/// of them asks for the next file again and again, until there is none:
///
///     let walker = Walker(roots: roots, options: WalkOptions())
///     // On each thread:
///     var worker = WalkWorker()
///     while let item = walker.next(&worker) { … try item.open() … }
///
/// Memory does not depend on the number of files. A folder is read in batches, and folders
/// are visited depth first. A file with more than one name is found under each of them: whoever has to
/// erase it needs them all.
///
/// The process must not change its current folder during a walk.
final class Walker: Sendable {
  /// The most entries in a batch.
  static let batchSize = 256

  let context: WalkContext
  let stack: WalkStack
  let roots: [[UInt8]]
  let list: Mutex<PathList?>
  private let isCancelled = Atomic<Bool>(false)

  /// Walks files and folders.
  ///
  /// - Parameters:
  ///   - roots: Paths. They are walked in this order, as far as more than one worker lets
  ///     them. An empty one is the current folder, whose files then have paths without
  ///     `./`. A file in two roots is found twice.
  ///   - options: Which files are found. For a root that is a file, only its globs and its
  ///     limit of size hold.
  init(roots: [[UInt8]], options: WalkOptions) {
    context = WalkContext(options: options)
    self.roots = roots
    list = Mutex(nil)
    stack = WalkStack(roots.indices.reversed().map { .root($0) })
  }

  /// Takes files from a list, and walks nothing.
  ///
  /// - Parameters:
  ///   - list: A descriptor from which the list is read. It stays open.
  ///   - separator: The byte after each path but perhaps the last: LF or NUL.
  ///   - options: Of these, globs, `followsLinks` and `maxFileSize` hold.
  ///   - interrupt: Ends a wait for more of the list; what was read of it before is walked no more.
  init(
    list: FileDescriptor, separator: UInt8, options: WalkOptions, interrupt: ReadInterrupt? = nil
  ) {
    context = WalkContext(options: options)
    roots = []
    self.list = Mutex(PathList(list, separator: separator, interrupt))
    stack = WalkStack([.list])
  }

  /// Returns the next file, or something that is not read; `nil` when there is no more.
  ///
  /// Reads a folder if that is next. Waits only while another worker reads a folder.
  ///
  /// - Parameter worker: What this thread keeps between calls. Each thread has its own.
  /// - Returns: `nil` too when the walk is cancelled.
  func next(_ worker: inout WalkWorker) -> WalkItem? {
    while true {
      if let batch = worker.batch {
        if let item = batch.takeItem() { return isCancelled.load(ordering: .relaxed) ? nil : item }
        worker.batch = nil
      }
      guard let step = stack.take() else { return nil }
      if case .items(let batch) = step {
        worker.batch = batch
        continue
      }
      let found =
        switch step {
        case .root(let index): look(atRoot: index, &worker)
        case .list: readList(&worker)
        case .rest(let folder): readEntries(of: folder, isFirst: false, &worker)
        case .folder(let entry, let batch): enter(entry, of: batch, &worker)
        case .items: Found()
        }
      worker.batch = found.batch.flatMap { $0.items.isEmpty ? nil : $0 }
      stack.finish(found.tasks)
    }
  }

  /// Makes `next` return `nil` to every worker from now on.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    stack.cancel()
  }

  /// How far the walk has come.
  var progress: WalkProgress {
    WalkProgress(
      files: context.files.load(ordering: .relaxed),
      folders: context.folders.load(ordering: .relaxed),
      ignored: context.ignored.load(ordering: .relaxed),
      excluded: context.excluded.load(ordering: .relaxed),
      hasFoundAll: stack.hasFoundAll)
  }

  /// What came of a step.
  struct Found {
    /// Entries found.
    var batch: WalkBatch?
    /// Where to read on.
    var rest: WalkTask?

    /// What is now left to do.
    ///
    /// Files come first, so that the folder can be closed early.
    var tasks: [WalkTask] {
      var tasks: [WalkTask] = []
      if let rest { tasks.append(rest) }
      guard let batch else { return tasks }
      if !batch.folders.isEmpty { tasks.append(.folders(batch)) }
      if !batch.items.isEmpty { tasks.append(.items(batch)) }
      return tasks
    }
  }
}

/// What one thread keeps between calls of a walker.
struct WalkWorker: ~Copyable {
  /// The batch it takes items from.
  fileprivate(set) var batch: WalkBatch?
  /// Entries just read, and their names.
  var entries: [FolderEntry] = []
  var names: [UInt8] = []
  /// Where paths for globs and for ignore rules are put together.
  var walkedPath: [UInt8] = []
  var rulesPath: [UInt8] = []

  init() {}
}
