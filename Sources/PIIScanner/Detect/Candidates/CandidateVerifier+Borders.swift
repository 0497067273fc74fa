/// What may stand before and after a match.
extension CandidateVerifier {
  @inline(__always)
  func isWord(_ at: Int) -> Bool {
    let byte = unsafe text[at]
    return (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  func isDigit(_ at: Int) -> Bool { unsafe text[at] &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  func isBorder(before at: Int, _ border: Border) -> Bool {
    guard at > 0, border != .none else { return true }
    if isWord(at - 1) { return false }
    guard border == .number else { return true }
    let byte = unsafe text[at - 1]
    let joins =
      byte == UInt8(ascii: "+") || joinsNumbers(byte) && at > 1 && isWord(at - 2) && isDigit(at - 2)
    // The part of a record has an end of its own, whatever mark stands there.
    return !joins || records.part(at: at).map { Int($0.start) == at } == true
  }

  @inline(__always)
  func isBorder(after at: Int, _ border: Border) -> Bool {
    guard unsafe at < count, border != .none else { return true }
    if isWord(at) { return false }
    guard border == .number, unsafe at + 1 < count else { return true }
    return !(joinsNumbers(unsafe text[at]) && isDigit(at + 1))
      || records.part(at: at - 1).map { Int($0.end) == at } == true
  }

  /// Whether a byte between digits makes one longer number of them.
  @inline(__always)
  func joinsNumbers(_ byte: UInt8) -> Bool {
    guard unsafe byte != delimiter else { return false }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): return true
    default: return false
    }
  }

  /// Whether a piece of text is the whole of a value of the format, but for space around it.
  func isWholeValue(_ start: Int, _ end: Int) -> Bool {
    var before = start - 1
    while before >= 0, unsafe text[before] == 32 { before -= 1 }
    guard before < 0 || endsValue(unsafe text[before]) else { return false }
    var after = end
    while unsafe after < count, unsafe text[after] == 32 { after += 1 }
    return unsafe after >= count || endsValue(unsafe text[after])
  }

  func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case unsafe delimiter, 10, 13, UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    case 9: return unsafe delimiter == UInt8(ascii: "'")  // SQL's COPY has tabs between its values.
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"):
      // Marks of JSON and SQL, whose values have quotes around them; in a table they are text.
      return unsafe delimiter == UInt8(ascii: "\"") || delimiter == UInt8(ascii: "'")
    default: return false
    }
  }
}
