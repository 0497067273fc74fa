/// Compares parts of a text with words.
extension Span<UInt8> {
  /// Whether the bytes at `range` are `word`, which is in lower case, but for the case of letters.
  @inline(__always)
  func equalsIgnoringCase(_ range: Range<Int>, _ word: StaticString) -> Bool {
    equalsIgnoringCase(range, word, 0..<word.utf8CodeUnitCount)
  }

  /// The same for a part of a list of words.
  @inline(__always)
  func equalsIgnoringCase(_ range: Range<Int>, _ list: StaticString, _ word: Range<Int>) -> Bool {
    guard range.count == word.count else { return false }
    for position in 0..<range.count {
      var byte = self[range.lowerBound + position]
      if byte &- UInt8(ascii: "A") < 26 { byte |= 0x20 }
      if byte != list.byte(word.lowerBound + position) { return false }
    }
    return true
  }

  /// Whether the bytes before `end` are `word`, which is in lower case, but for the case of letters.
  func endsIgnoringCase(_ end: Int, _ word: StaticString) -> Bool {
    let start = end - word.utf8CodeUnitCount
    return start >= 0 && equalsIgnoringCase(start..<end, word)
  }

  /// Whether the bytes before `end` are `word`, capitals and all.
  func ends(_ end: Int, _ word: StaticString) -> Bool {
    let start = end - word.utf8CodeUnitCount
    guard start >= 0 else { return false }
    for position in start..<end where self[position] != word.byte(position - start) { return false }
    return true
  }
}

extension StaticString {
  /// The byte at an offset in the UTF-8 of the literal.
  ///
  /// Traps past its end.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < utf8CodeUnitCount)
    // SAFETY: the offset is in the literal, which is there as long as the program runs.
    return unsafe utf8Start[offset]
  }
}
