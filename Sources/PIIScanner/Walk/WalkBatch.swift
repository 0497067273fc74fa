internal import Synchronization

/// A name in a batch.
struct WalkEntry: Sendable {
  /// Where in the names of its batch it starts.
  var start: Int32
  /// Bytes, without the NUL after it.
  var length: Int32
  /// Why it is not read, if it is known without opening it.
  var refusal: WalkRefusal?
  var isFolder = false
  /// Whether it is a symbolic link that must be followed.
  var isLink = false
  /// Whether an include glob matches it or a folder above.
  var isIncluded = false
}

/// Some entries of one folder, from which workers take files and folders.
///
/// All workers may take from one batch at once, so a folder with a few huge files keeps all
/// of them at work.
final class WalkBatch: Sendable {
  let folder: WalkFolder
  /// The names, each with a NUL after it.
  let names: [UInt8]
  /// What goes to the caller.
  let items: [WalkEntry]
  /// What has to be entered.
  let folders: [WalkEntry]
  private let nextItem = Atomic<Int>(0)
  private let nextFolder = Atomic<Int>(0)

  init(folder: WalkFolder, names: [UInt8], items: [WalkEntry], folders: [WalkEntry]) {
    self.folder = folder
    self.names = names
    self.items = items
    self.folders = folders
  }

  /// Whether all items were taken.
  var isDone: Bool { nextItem.load(ordering: .relaxed) >= items.count }

  /// Whether all folders were taken.
  var hasNoFolders: Bool { nextFolder.load(ordering: .relaxed) >= folders.count }

  /// Takes the next item.
  func takeItem() -> WalkItem? {
    let index = nextItem.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < items.count ? WalkItem(batch: self, entry: items[index]) : nil
  }

  /// Takes the next folder.
  func takeFolder() -> WalkEntry? {
    let index = nextFolder.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < folders.count ? folders[index] : nil
  }

  /// Calls a closure with a name of this batch as the system wants it.
  func withName<Result, Failure>(
    of entry: WalkEntry, _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe FolderCalls.withName(at: Int(entry.start), in: names, body)
  }

  /// The bytes of a name.
  func name(of entry: WalkEntry) -> ArraySlice<UInt8> {
    names[Int(entry.start)..<Int(entry.start + entry.length)]
  }
}
