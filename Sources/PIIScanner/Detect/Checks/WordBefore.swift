/// The word before a place in the same line.
struct WordBefore {
  /// The word; empty if there is none.
  var start: Int
  var end: Int
  /// Its ``NameHash``, in small letters of ASCII.
  var hash: UInt32
  /// How many bytes lie between it and the place.
  var gap: Int
  /// Whether a full stop ends it.
  var hasStop: Bool
  /// Whether it is a number of a house or the like, with a space behind.
  var isNumber: Bool

  init(_ text: Span<UInt8>, _ place: Int) {
    var end = place
    let limit = max(0, place - 4)
    while end > limit, !FieldWord.isLetter(text[end - 1]), !FieldWord.isDigit(text[end - 1]),
      text[end - 1] != 10
    {
      end -= 1
    }
    var start = end
    let least = max(0, end - 24)
    while start > least, FieldWord.isLetter(text[start - 1]) || FieldWord.isDigit(text[start - 1]) {
      start -= 1
    }
    self.start = start
    self.end = end
    hash = NameHash(text, start..<end).value
    gap = start < end ? place - end : 0
    hasStop = start < end && end < place && text[end] == UInt8(ascii: ".")
    // Of `van der`, one space is the gap; of `Dr. A`, a full stop and a space.
    if hasStop, gap == 2 { gap = 1 }
    isNumber =
      start < end && place - end == 1 && text[end] == UInt8(ascii: " ")
      && FieldWord.isDigit(text[start])
  }

  /// Whether it is one of some words.
  func isOne(of words: HashedWords) -> Bool { start < end && words.contains(hash) }
}
