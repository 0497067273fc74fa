/// An example with what must be found in it between `⟦` and `⟧`.
struct MarkedText: Equatable {
  /// The example without the marks.
  var text: String
  /// What was between marks, as offsets in bytes of UTF-8.
  var spans: [Range<Int>]

  /// Takes the marks out; `nil` if there are none, or they do not go in pairs.
  init?(_ marked: String) {
    text = ""
    spans = []
    var start: Int?
    for character in marked.unicodeScalars {
      switch character {
      case "⟦":
        guard start == nil else { return nil }
        start = text.utf8.count
      case "⟧":
        guard let first = start, first < text.utf8.count else { return nil }
        spans.append(first..<text.utf8.count)
        start = nil
      default:
        text.unicodeScalars.append(character)
      }
    }
    guard start == nil, !spans.isEmpty else { return nil }
  }
}
