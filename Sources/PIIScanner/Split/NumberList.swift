/// A text that is nothing but numbers below each other, with a heading or without: a table of one column, whatever its name.
enum NumberList {
  private static let fewestLines = 8
  private static let mostLines = 200
  /// How long a line with a number is, in bytes; longer ones have more than a number.
  private static let shortest = 6
  private static let longest = 24
  private static let fewestDigits = 5
  private static let mostLetters = 4
  /// Of so many lines one may have something else.
  private static let linesForOther = 10

  /// Whether a text is one, by how it begins.
  ///
  /// - Parameters:
  ///   - prefix: The first bytes of the text.
  ///   - isWhole: Whether that is all of it.
  /// - Returns: Whether it has enough lines, and all but a few are numbers.
  /// - Complexity: O(length of the first lines); of most texts two are enough.
  static func begins(_ prefix: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
    var (lines, others) = (0, 0)
    var start = 0
    while start < prefix.count, lines < mostLines {
      var end = start
      // SAFETY: all indices are in the prefix.
      while end < prefix.count, end - start < 256, unsafe prefix[end] != 10 { end += 1 }
      guard unsafe end < prefix.count && prefix[end] == 10 || end == prefix.count && isWhole else {
        break
      }
      switch unsafe kind(of: UnsafeRawBufferPointer(rebasing: prefix[start..<end])) {
      case .empty: break
      case .number: lines += 1
      case .other:
        others += 1
        // The first line is the heading.
        guard others <= 1 + lines / linesForOther else { return false }
      }
      start = end + 1
    }
    return lines >= fewestLines
  }

  private enum Kind { case empty, number, other }

  private static func kind(of line: UnsafeRawBufferPointer) -> Kind {
    var (start, end) = (0, line.count)
    func isAround(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: "\"") }
    while start < end, unsafe isAround(line[start]) { start += 1 }
    while start < end, unsafe isAround(line[end - 1]) { end -= 1 }
    guard start < end else { return .empty }
    guard end - start >= shortest, end - start <= longest else { return .other }
    var (digits, letters) = (0, 0)
    for at in start..<end {
      switch unsafe line[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        letters += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): break
      default: return .other
      }
    }
    return digits >= fewestDigits && letters <= mostLetters ? .number : .other
  }
}
