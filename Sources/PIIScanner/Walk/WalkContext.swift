internal import Synchronization

/// What all folders of a walk share.
final class WalkContext: Sendable {
  let options: WalkOptions
  let openFolders = Atomic<Int>(0)
  let files = Atomic<Int>(0)
  let folders = Atomic<Int>(0)
  let ignored = Atomic<Int>(0)
  let excluded = Atomic<Int>(0)

  init(options: WalkOptions) {
    self.options = options
  }
}

/// Where a walk starts.
final class WalkRoot: Sendable {
  /// Its place among the roots.
  ///
  /// 0 for all of a list of files.
  let index: Int
  /// Bytes of a folder's path that are the root, with its `/`.
  let pathLength: Int
  /// Path of the root from the folder of the topmost ignore rules, with a `/` after it.
  let rulesPath: [UInt8]
  /// Whether ignore files are followed.
  let followsIgnoreFiles: Bool
  /// Whether the root is in a git work tree.
  let isInWorkTree: Bool
  /// The file system of the root, if folders must be on it.
  let device: UInt64?

  init(
    index: Int, pathLength: Int = 0, rulesPath: [UInt8] = [], followsIgnoreFiles: Bool = false,
    isInWorkTree: Bool = false, device: UInt64? = nil
  ) {
    self.index = index
    self.pathLength = pathLength
    self.rulesPath = rulesPath
    self.followsIgnoreFiles = followsIgnoreFiles
    self.isInWorkTree = isInWorkTree
    self.device = device
  }
}
