/// A file as a commit would have it: a line of `git diff-index --raw`.
struct StagedChange {
  /// The blob that the commit would have; in hexadecimal, as git calls it.
  var blob: [UInt8]
  /// The blob that the parent has, maybe under another name; `nil` if there is none.
  var previous: [UInt8]?
  /// The path from the top of the repository.
  var path: [UInt8]

  /// Reads what `git diff-index --cached --raw -z` writes.
  ///
  ///     :100644 100644 <old blob> <new blob> M\0path\0
  ///     :100644 100644 <old blob> <new blob> R087\0old path\0new path\0
  ///
  /// Only files that have content of their own are in the result: a submodule is a commit of another
  /// repository, and of a symbolic link only a path is stored.
  ///
  /// - Throws: ``GitFault`` if it is written in another way.
  static func parse(_ text: [UInt8]) throws(GitFault) -> [StagedChange] {
    let fields = text.split(separator: 0, omittingEmptySubsequences: false)
    var changes: [StagedChange] = []
    var index = 0
    while index < fields.count, !fields[index].isEmpty {
      let words = fields[index].split(separator: UInt8(ascii: " "))
      guard words.count == 5, words[0].first == UInt8(ascii: ":"), let kind = words[4].first
      else { throw GitFault("git wrote a list of changes that is not understood.") }
      let isRename = kind == UInt8(ascii: "R") || kind == UInt8(ascii: "C")
      index += isRename ? 2 : 1
      guard index < fields.count else {
        throw GitFault("git wrote a list of changes that ends too soon.")
      }
      let wasFile = words[0].dropFirst().starts(with: Array("100".utf8))
      // `git add -N` stages no content yet: its blob is all zeros.
      if words[1].starts(with: Array("100".utf8)), !isZero(words[3]) {
        changes.append(
          StagedChange(
            blob: Array(words[3]), previous: wasFile && !isZero(words[2]) ? Array(words[2]) : nil,
            path: Array(fields[index])))
      }
      index += 1
    }
    return changes
  }

  private static func isZero(_ name: ArraySlice<UInt8>) -> Bool {
    name.allSatisfy { $0 == UInt8(ascii: "0") }
  }
}
