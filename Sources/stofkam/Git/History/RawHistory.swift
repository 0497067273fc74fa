/// Reads what `git diff-tree --stdin -r -c -z --root --format='%H %aI'` writes, field by field.
///
///     <commit> <date>\0\n
///     :100644 100644 <old blob> <new blob> M\0path\0
///     ::100644 100644 100644 <old blob> <other old blob> <new blob> MM\0path\0
///
/// A merge has two colons or more, one for each parent, and only those files that differ from all
/// of them. Only files that have content of their own count: a submodule is a commit of another
/// repository, and of a symbolic link only a path is stored. Another mode is no new content.
struct RawHistory {
  private(set) var table: BlobTable
  private let isLeftOut: (ArraySlice<UInt8>) -> Bool
  /// Of each path, whether it is left out.
  private var leftOut: [Bool] = []

  private var commit: [UInt8] = []
  private var date: [UInt8] = []
  /// Whether the table has the commit: it has brought a blob.
  private var isNoted = false
  /// The blob whose path comes next; empty for none that counts.
  private var blob: [UInt8] = []
  /// The file that it takes the place of; empty for none.
  private var base: [UInt8] = []
  private var awaitsPath = false

  /// Prepares for the first field.
  ///
  /// - Parameters:
  ///   - nameLength: Bytes of the name of an object.
  ///   - isLeftOut: Whether what is at a path does not count.
  init(nameLength: Int, isLeftOut: @escaping (ArraySlice<UInt8>) -> Bool) {
    table = BlobTable(nameLength: nameLength)
    self.isLeftOut = isLeftOut
  }

  /// Takes a field, without the NUL that ends it.
  ///
  /// - Throws: ``GitFault`` if it is not understood.
  mutating func take(_ field: Span<UInt8>) throws(GitFault) {
    if awaitsPath {
      awaitsPath = false
      if !blob.isEmpty { addBlob(at: field) }
      return
    }
    // A newline stands between the line of a commit and its files.
    let start = field.count > 0 && field[0] == UInt8(ascii: "\n") ? 1 : 0
    let field = field.extracting(start..<field.count)
    guard field.count > 0 else { return }
    if field[0] == UInt8(ascii: ":") {
      try takeChange(field)
    } else {
      try takeCommit(field)
    }
  }

  private mutating func addBlob(at path: Span<UInt8>) {
    let number = table.pathNumber(path)
    if number == leftOut.count {
      let path = table.paths[number]
      leftOut.append(isLeftOut(path))
      if !base.isEmpty { table.setBase(base, at: number) }
    }
    guard !leftOut[number] else { return }
    // A commit is noted when it brings its first blob.
    let nextCommit = isNoted ? table.commitCount - 1 : table.commitCount
    guard table.add(blob, at: number, commit: nextCommit), !isNoted else { return }
    table.addCommit(commit, date: date)
    isNoted = true
  }

  private mutating func takeCommit(_ field: Span<UInt8>) throws(GitFault) {
    let length = 2 * table.nameLength
    guard field.count >= length, Self.isName(field.extracting(0..<length)) else { throw Self.fault }
    commit.removeAll(keepingCapacity: true)
    date.removeAll(keepingCapacity: true)
    for index in 0..<length { commit.append(field[index]) }
    for index in field.indices.dropFirst(length + 1) { date.append(field[index]) }
    isNoted = false
  }

  /// Takes the modes and names of a file that changed; its path comes next.
  private mutating func takeChange(_ field: Span<UInt8>) throws(GitFault) {
    var parents = 0
    while parents < field.count, field[parents] == UInt8(ascii: ":") { parents += 1 }
    let length = 2 * table.nameLength
    // Modes have six digits; each mode and each name is followed by a space.
    let firstName = parents + 7 * (parents + 1)
    guard field.count > firstName + (length + 1) * (parents + 1), !commit.isEmpty else {
      throw Self.fault
    }
    awaitsPath = true
    blob.removeAll(keepingCapacity: true)
    base.removeAll(keepingCapacity: true)
    func isFile(_ version: Int) -> Bool {
      let mode = parents + 7 * version
      return field[mode] == UInt8(ascii: "1") && field[mode + 1] == UInt8(ascii: "0")
        && field[mode + 2] == UInt8(ascii: "0")
    }
    guard isFile(parents) else { return }
    let start = firstName + (length + 1) * parents
    let name = field.extracting(start..<(start + length))
    guard Self.isName(name) else { throw Self.fault }
    for parent in 0..<parents where isFile(parent) {
      let other = firstName + (length + 1) * parent
      let old = field.extracting(other..<(other + length))
      if Self.isEqual(old, name) { return }
      if base.isEmpty { for index in old.indices { base.append(old[index]) } }
    }
    for index in name.indices { blob.append(name[index]) }
  }

  private static var fault: GitFault { GitFault("git wrote a history that is not understood.") }

  private static func isName(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): continue
      default: return false
      }
    }
    return true
  }

  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
