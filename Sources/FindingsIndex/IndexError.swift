/// Why an index cannot be used.
///
/// Each message says where, what is wrong, and what to do.
public struct IndexError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Problem: Equatable, Sendable {
    /// No file of that name.
    case notThere
    /// A file, but not one of ours.
    case notAnIndex
    /// A later stofkam wrote it.
    case newer
    /// It was begun but never got its tables, or an earlier stofkam wrote it.
    case notReady
    /// Another process writes to it.
    case inUse
    /// Made with another key: the ids of both.
    case otherKey(index: String, given: String)
    /// The system or SQLite says no: its words.
    case system(String)
    /// No scan of that number.
    case noScan(Int64)
    /// An index cannot be merged into itself.
    case itself
  }

  /// The file.
  public var path: String
  /// What is wrong with it.
  public var problem: Problem

  init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension IndexError: CustomStringConvertible {
  /// The message for people: one line.
  public var description: String {
    switch problem {
    case .notThere:
      "\(path): there is no such index. Make one with: stofkam scan --index \(path)"
    case .notAnIndex:
      "\(path): this is not a findings index. Give another name, or move that file away."
    case .newer:
      "\(path): a newer stofkam wrote this index. Use that version, or scan into a new file."
    case .notReady:
      "\(path): there is no scan in the index yet. Scan into it first: stofkam scan --index \(path)"
    case .inUse:
      "\(path): another stofkam is writing to this index. Wait until it is done."
    case .otherKey(let index, let given):
      """
      \(path): the index was made with key \(index), not with key \(given). \
      Give its key with --key-file, or scan into a new file.
      """
    case .system(let words):
      "\(path): \(words)."
    case .noScan(let number):
      "\(path): there is no scan \(number) in this index."
    case .itself:
      "\(path): an index cannot be merged into itself."
    }
  }
}
