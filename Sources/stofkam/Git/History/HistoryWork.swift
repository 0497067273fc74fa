internal import Synchronization

/// The blobs that are to be scanned, for workers that each take those of one path.
///
/// Versions of one file come one after the other, oldest first: git stores them as differences, and
/// what is new in one shows by those before it. The files with most versions come first, so that
/// workers end together. Takes 4 bytes a blob and 24 a path.
final class HistoryWork: Sendable {
  /// Versions of one file.
  struct File: Sendable {
    /// Where its blobs are in ``HistoryWork/blobs``.
    var versions: Range<UInt32>
    /// The number of the blob before the first of them; `nil` if there is none in the table.
    var base: UInt32?
  }

  let table: BlobTable
  /// Numbers of blobs.
  private let blobs: [UInt32]
  private let files: [File]
  private let next = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  /// Prepares the work.
  ///
  /// - Parameters:
  ///   - table: The blobs.
  ///   - isKnown: Which of them need not be scanned.
  init(_ table: BlobTable, isKnown: (Int) -> Bool) {
    self.table = table
    var blobs: [UInt32] = []
    var files: [File] = []
    let (order, starts) = table.byPath()
    for path in 0..<table.paths.count {
      let first = UInt32(blobs.count)
      var base: UInt32?
      for blob in order[starts[path]..<starts[path + 1]] {
        if !isKnown(Int(blob)) {
          blobs.append(blob)
        } else if blobs.count == first {
          base = blob
        }
      }
      let end = UInt32(blobs.count)
      if first < end { files.append(File(versions: first..<end, base: base)) }
    }
    files.sort { left, right in
      (right.versions.count, left.versions.lowerBound)
        < (left.versions.count, right.versions.lowerBound)
    }
    self.blobs = blobs
    self.files = files
  }

  /// How many blobs there are.
  var count: Int { blobs.count }

  /// Whether all are done.
  var isDone: Bool { done.load(ordering: .relaxed) == blobs.count }

  /// Takes a file; `nil` when there are no more.
  func take() -> File? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < files.count ? files[index] : nil
  }

  /// The numbers of a file's blobs, oldest first.
  func blobs(of file: File) -> ArraySlice<UInt32> {
    blobs[Int(file.versions.lowerBound)..<Int(file.versions.upperBound)]
  }

  /// Notes that a blob is done.
  func finishOne() { done.wrappingAdd(1, ordering: .relaxed) }
}
