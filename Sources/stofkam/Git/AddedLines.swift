#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The lines of a blob that its predecessor did not have.
///
/// Lines at the start and at the end that both have are passed over. Of those between, a line is
/// added if the predecessor has it less often there: so a line that only moved is not added, and no
/// program for comparing is asked. The end of a line (LF or CRLF, or none at the end of the file)
/// does not matter.
///
///     before   a b c d        after   a c x d x        added   x x
enum AddedLines {
  /// Where in the new blob added lines are: byte ranges, ascending.
  ///
  /// Bytes and not line numbers, since those differ with the encoding of a file.
  ///
  /// - Complexity: O(n) in the sizes of both; memory for the lines that are not at the start or end.
  static func ranges(in new: UnsafeRawBufferPointer, since old: UnsafeRawBufferPointer)
    -> [Range<Int>]
  {
    var start = unsafe lengthOfCommonStart(old, new)
    if start == old.count && start == new.count { return [] }
    unsafe retreat(&start, to: new)
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd - 8 >= start, newEnd - 8 >= start,
      unsafe word(oldEnd - 8, old) == word(newEnd - 8, new)
    {
      oldEnd -= 8
      newEnd -= 8
    }
    while oldEnd > start, newEnd > start, unsafe old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    if unsafe !isLineStart(oldEnd, old) || !isLineStart(newEnd, new) {
      // What is left of a line that only ends the same.
      let rest = unsafe lengthOfLine(in: new, from: newEnd, to: new.count)
      oldEnd += rest
      newEnd += rest
    }
    var known: [Int: Int32] = [:]
    unsafe forEachLine(in: old, from: start, to: oldEnd) { hash, _ in known[hash, default: 0] += 1 }
    var added: [Range<Int>] = []
    unsafe forEachLine(in: new, from: start, to: newEnd) { hash, range in
      if let count = known[hash], count > 0 {
        known[hash] = count - 1
      } else if let last = added.last, last.upperBound == range.lowerBound {
        added[added.count - 1] = last.lowerBound..<range.upperBound
      } else {
        added.append(range)
      }
    }
    return added
  }

  private static let newline = UInt8(ascii: "\n")

  /// How many bytes both begin with.
  private static func lengthOfCommonStart(
    _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer
  ) -> Int {
    let most = min(old.count, new.count)
    var count = 0
    while count + 8 <= most, unsafe word(count, old) == word(count, new) { count += 8 }
    while count < most, unsafe old[count] == new[count] { count += 1 }
    return count
  }

  /// Eight bytes, which must be there.
  private static func word(_ offset: Int, _ text: UnsafeRawBufferPointer) -> UInt64 {
    unsafe text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  private static func isLineStart(_ offset: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    unsafe offset == 0 || text[offset - 1] == newline
  }

  private static func retreat(_ offset: inout Int, to text: UnsafeRawBufferPointer) {
    while unsafe !isLineStart(offset, text) { offset -= 1 }
  }

  /// Bytes of a line from an offset on, its newline included.
  private static func lengthOfLine(
    in text: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int {
    guard start < end, let base = text.baseAddress else { return 0 }
    // SAFETY: `start..<end` lies in `text`.
    let found = unsafe memchr(base + start, Int32(newline), end - start)
    return unsafe found.map { unsafe UnsafeRawPointer($0) - (base + start) + 1 } ?? end - start
  }

  private static func forEachLine(
    in text: UnsafeRawBufferPointer, from start: Int, to end: Int,
    _ body: (_ hash: Int, _ range: Range<Int>) -> Void
  ) {
    var offset = start
    while offset < end {
      let next = unsafe offset + lengthOfLine(in: text, from: offset, to: end)
      var last = next
      if last > offset, unsafe text[last - 1] == newline { last -= 1 }
      if last > offset, unsafe text[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      // Keyed anew for each run: nobody can make a line that looks like another.
      var hasher = Hasher()
      // SAFETY: `offset..<last` lies in `text`.
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: text[offset..<last]))
      body(hasher.finalize(), offset..<next)
      offset = next
    }
  }
}

extension [Range<Int>] {
  /// Whether a range that is not empty has a byte of one of these, which are ascending.
  func overlaps(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound < range.upperBound
  }
}
